#pragma once

#include <functional>

class QString;
class QWidget;

namespace tekigo {

/// A field with its name in view before it; in a row that is broken into lines the two go on together, and the name hides
/// where the field does. The label's object name is the field's with "Label".
[[nodiscard]] QWidget* labelled(QWidget* field, std::function<QString()> words);

} // namespace tekigo
