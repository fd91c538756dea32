#include "gui/fold.h"

#include "gui/icon.h"
#include "gui/named.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace tekigo {

Fold::Fold(QWidget* parent, const QString& name, std::function<QString()> accessibleName,
           std::function<QString()> words)
    : QToolButton(parent)
    , m_words(std::move(words))
{
    setObjectName(name);
    spoken(this, std::move(accessibleName));
    retold(this, [this] { tellAnew(); });
    setCheckable(true);
    setProperty("look", u"fold"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(tekigo::icon(u"next"_s));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::toggled, this, [this](bool open) {
        setIcon(tekigo::icon(open ? u"down"_s : u"next"_s));
        if (m_content)
            m_content->setVisible(open);
        QAccessible::State changed;
        changed.expanded = true;
        QAccessibleStateChangeEvent said(this, changed);
        QAccessible::updateAccessibility(&said);
    });
}

void Fold::tellAnew()
{
    setText(m_words());
}

void Fold::setContent(QWidget* content)
{
    m_content = content;
    content->setVisible(isChecked());
}

void Fold::setOpen(bool open)
{
    setChecked(open);
}

} // namespace tekigo
