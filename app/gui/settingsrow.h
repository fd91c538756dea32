#pragma once

#include <QString>

#include <functional>

class QGridLayout;
class QLabel;
class QWidget;

namespace tekigo {

// The rows that every page of the settings is made of.

/// Two columns with the distances of the settings, as the layout of `page`.
[[nodiscard]] QGridLayout* settingsGrid(QWidget* page);
/// A row: its words on the left, the widget on the right, which they name.
void addSetting(QGridLayout* grid, QWidget* widget, std::function<QString()> words);
/// Quiet words under the widget before.
QLabel* addSettingNote(QGridLayout* grid, const QString& name, std::function<QString()> words);

} // namespace tekigo
