#include "gui/notices.h"

#include "gui/announce.h"
#include "gui/icon.h"
#include "gui/named.h"
#include "gui/shortcut.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tekigo {

Notices::Notices(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"notices"_s);
    spoken(this, [] { return tr("Notices"); });
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", u"card"_s);
    m_text = named<QLabel>(this, u"noticeText"_s, [] { return tr("Notice"); });
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons = {makeButton(u"noticeAct"_s, 0), makeButton(u"noticeOtherAct"_s, 1)};
    auto* close = named<QToolButton>(this, u"noticeClose"_s, [] { return tr("Close the notice"); });
    close->setIcon(icon(u"close"_s));
    connect(close, &QToolButton::clicked, this, &Notices::dismiss);
    pressedBy(close, Qt::Key_Escape, parent ? parent : this, [] { return tr("Close the notice"); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::Medium, space::Hair, space::Hair, space::Hair);
    row->setSpacing(space::Medium);
    row->addWidget(m_text, 1);
    for (QPushButton* button : m_buttons)
        row->addWidget(button);
    row->addWidget(close);
    hide();
}

QPushButton* Notices::makeButton(const QString& name, size_t at)
{
    auto* button = named<QPushButton>(this, name, [] { return tr("Act on the notice"); });
    connect(button, &QPushButton::clicked, this, [this, at] {
        const auto acts = std::exchange(m_acts, {});
        dismiss();
        if (at < acts.size())
            acts[at].does();
    });
    return button;
}

void Notices::showText(const QString& text, const char* look)
{
    const bool isNew = this->text() != text;
    m_acts.clear();
    for (QPushButton* button : m_buttons)
        button->hide();
    m_text->setProperty("look", QString::fromLatin1(look));
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    show();
    if (isNew)
        announce(this, text);
}

void Notices::tell(const QString& text)
{
    showText(text, "plain");
}

void Notices::tell(const QString& text, const QString& act, std::function<void()> does)
{
    tell(text, {{act, std::move(does)}});
}

void Notices::tell(const QString& text, std::vector<Act> acts)
{
    showText(text, "plain");
    m_acts = std::move(acts);
    for (size_t at = 0; at < m_acts.size() && at < m_buttons.size(); ++at) {
        m_buttons[at]->setText(m_acts[at].words);
        m_buttons[at]->setAccessibleName(m_acts[at].words);
        m_buttons[at]->show();
    }
}

void Notices::tellOnce(const QString& text)
{
    if (m_toldOnce.insert(text).second)
        tell(text);
}

void Notices::fail(const Error& error)
{
    if (error.kind != Error::Kind::Cancelled)
        showText(error.text, "bad");
}

QString Notices::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Notices::dismiss()
{
    m_acts.clear();
    hide();
}

} // namespace tekigo
