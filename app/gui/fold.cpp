#include "gui/fold.h"

#include "gui/named.h"

#include <QAccessible>

namespace tekigo {

Fold::Fold(QWidget* parent, const QString& name, std::function<QString()> accessibleName,
           std::function<QString()> words)
    : QToolButton(parent)
{
    setObjectName(name);
    spoken(this, std::move(accessibleName));
    retold(this, [this, words = std::move(words)] { setText(words()); });
    setCheckable(true);
    setProperty("look", QStringLiteral("fold"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setArrowType(Qt::RightArrow);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::toggled, this, [this](bool open) {
        setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        if (m_content)
            m_content->setVisible(open);
        QAccessible::State changed;
        changed.expanded = true;
        QAccessibleStateChangeEvent said(this, changed);
        QAccessible::updateAccessibility(&said);
    });
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
