#pragma once

#include "gui/answereditor.h"

namespace tekigo {

/// The editor for the question's type.
[[nodiscard]] AnswerEditor* makeAnswerEditor(const Question& question, QWidget* parent);

} // namespace tekigo
