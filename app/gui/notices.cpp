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
    m_act = named<QPushButton>(this, u"noticeAct"_s, [] { return tr("Act on the notice"); });
    connect(m_act, &QPushButton::clicked, this, [this] {
        const auto does = std::exchange(m_does, {});
        dismiss();
        if (does)
            does();
    });
    auto* close = named<QToolButton>(this, u"noticeClose"_s, [] { return tr("Close the notice"); });
    close->setIcon(icon(u"close"_s));
    connect(close, &QToolButton::clicked, this, &Notices::dismiss);
    pressedBy(close, Qt::Key_Escape, parent ? parent : this, [] { return tr("Close the notice"); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::Medium, space::Hair, space::Hair, space::Hair);
    row->setSpacing(space::Medium);
    row->addWidget(m_text, 1);
    row->addWidget(m_act);
    row->addWidget(close);
    hide();
}

void Notices::showText(const QString& text, const char* look)
{
    m_does = {};
    m_act->hide();
    m_text->setProperty("look", QString::fromLatin1(look));
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    show();
    announce(this, text);
}

void Notices::tell(const QString& text)
{
    showText(text, "plain");
}

void Notices::tell(const QString& text, const QString& act, std::function<void()> does)
{
    showText(text, "plain");
    m_does = std::move(does);
    m_act->setText(act);
    m_act->setAccessibleName(act);
    m_act->show();
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
    m_does = {};
    hide();
}

} // namespace tekigo
