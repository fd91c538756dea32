#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace tekigo {

/// Runs `tell` now and again whenever the window's language changes, as long as `widget` lives: the texts of
/// a widget stand where it is made.
void retold(QWidget* widget, std::function<void()> tell);

/// The accessible name of a widget, said again in every language.
void spoken(QWidget* widget, std::function<QString()> name);

/// Makes a widget with its object name and its accessible name: `named<QLineEdit>(this, u"makerName"_s, [] {
/// return tr("Maker's name"); })`. Arguments that the widget's constructor takes before its parent follow.
template<class W, class... Arguments>
W* named(QWidget* parent, const QString& objectName, std::function<QString()> accessibleName,
         Arguments&&... arguments)
{
    auto* widget = new W(std::forward<Arguments>(arguments)..., parent);
    widget->setObjectName(objectName);
    spoken(widget, std::move(accessibleName));
    return widget;
}

} // namespace tekigo
