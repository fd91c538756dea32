#pragma once

#include <QHash>
#include <QString>

class QWidget;

namespace tekigo {

/// The place of the guide that a widget is about: its own dynamic property "help" (an anchor), else what the
/// table says of its object name or class, else its parent's. "contents" where nothing is known.
[[nodiscard]] QString helpPlaceOf(const QWidget* widget);

/// What the table says of an object name or a class without its namespace; empty: nothing.
[[nodiscard]] QString helpPlaceNamed(const QString& name);

/// The table itself: object name or class to anchor.
[[nodiscard]] const QHash<QString, QString>& helpPlaces();

} // namespace tekigo
