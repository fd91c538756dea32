#include "gui/nothinghere.h"

#include "gui/named.h"
#include "gui/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int LineWidth = 520; ///< of the words; longer lines read badly

} // namespace

NothingHere::NothingHere(QWidget* parent, const QString& name, std::function<QString()> words,
                         std::function<QString()> act)
    : QWidget(parent)
    , m_says(std::move(words))
    , m_does(std::move(act))
{
    setObjectName(name);
    spoken(this, [] { return tr("Nothing to show"); });
    m_words = new QLabel(this);
    m_words->setObjectName(name + u"Words"_s);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMinimumWidth(LineWidth);
    m_act = new QPushButton(this);
    m_act->setObjectName(name + u"Act"_s);
    connect(m_act, &QPushButton::clicked, this, &NothingHere::acted);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::Medium);
    column->addStretch();
    column->addWidget(m_words, 0, Qt::AlignHCenter);
    column->addWidget(m_act, 0, Qt::AlignHCenter);
    column->addStretch();
    retold(this, [this] { tell(); });
}

void NothingHere::tell()
{
    m_words->setText(m_says());
    m_words->setAccessibleName(m_words->text());
    m_act->setText(m_does());
    m_act->setAccessibleName(m_act->text());
    m_act->setAccessibleDescription(m_words->text());
}

void NothingHere::setWords(std::function<QString()> words, std::function<QString()> act)
{
    m_says = std::move(words);
    m_does = std::move(act);
    tell();
}

void NothingHere::takeFocus()
{
    m_act->setFocus(Qt::OtherFocusReason);
}

} // namespace tekigo
