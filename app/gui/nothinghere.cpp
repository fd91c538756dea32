#include "gui/nothinghere.h"

#include "gui/named.h"
#include "gui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int LineLetters = 72; ///< "x" in a line of the words; longer lines read badly

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
    m_act = new QPushButton(this);
    m_act->setObjectName(name + u"Act"_s);
    connect(m_act, &QPushButton::clicked, this, &NothingHere::acted);
    m_card = new QWidget(this);
    auto* inner = new QVBoxLayout(m_card);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::Medium);
    inner->addWidget(m_words);
    inner->addWidget(m_act, 0, Qt::AlignHCenter);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_card, 10);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addStretch();
    column->addLayout(row);
    column->addStretch();
    retold(this, [this] { tell(); });
}

QPushButton* NothingHere::addAct(const QString& name, std::function<QString()> words)
{
    auto* button = named<QPushButton>(m_card, name, words);
    retold(button, [button, words = std::move(words)] { button->setText(words()); });
    static_cast<QVBoxLayout*>(m_card->layout())->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void NothingHere::tell()
{
    m_card->setMaximumWidth(LineLetters * fontMetrics().horizontalAdvance(u'x'));
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

void NothingHere::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_act)
        tell();
}

void NothingHere::takeFocus()
{
    m_act->setFocus(Qt::OtherFocusReason);
}

} // namespace tekigo
