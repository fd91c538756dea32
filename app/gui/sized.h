#pragma once

#include <functional>

class QWidget;

namespace tekigo {

/// Runs `measure` now and again whenever the words of `widget` have another size or language, as long as it lives: for what
/// is as large as its words.
void sized(QWidget* widget, std::function<void()> measure);

} // namespace tekigo
