#pragma once

#include <QString>

/// A keyboard, and what a person does with nothing else.
namespace tekigo::journey {

/// The object name of what has the focus; empty when nothing has.
[[nodiscard]] QString focusName();

/// Any script, key by key; QTest's own typing knows Latin letters only.
void write(const QString& text);

/// Goes with `key` until the widget has the focus; false when it does not come.
[[nodiscard]] bool keyTo(int key, const QString& name);
[[nodiscard]] bool tabTo(const QString& name);

/// Chooses in the open list of the combo box that has the focus, so that it is one act however far down the
/// choice is.
[[nodiscard]] bool chooseInCombo(const QString& name, const QString& id);

/// Lets new cards be laid out and old ones go.
void settle();

} // namespace tekigo::journey
