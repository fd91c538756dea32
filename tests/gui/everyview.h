#pragma once

#include "desk.h"

namespace tekigo::test {

/// Something of the program that somebody has before them: a page in one of its states, a panel, a dialog, a
/// window.
struct View
{
    QString name;
    /// Shows it; gives what of the window is to be looked at. The sample is open, except for the start page.
    std::function<QWidget*(Desktop&)> show;
};

[[nodiscard]] const std::vector<View>& everyView();

/// Shows a view and waits until what is read aside has come; dialogs that were open are gone.
[[nodiscard]] QWidget* shownView(Desktop& desktop, const View& view);

} // namespace tekigo::test
