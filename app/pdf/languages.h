#pragma once

#include "pdf/document.h"

namespace tekigo::pdf {

/// Whether a text has Japanese letters: kana or ideographs.
[[nodiscard]] bool hasJapanese(QStringView text);

/// The runs with their languages told: in a document of another language, stretches of Japanese become runs
/// of their own, so that they are read aloud as what they are. A link and a label stay one run,
/// Japanese when any of it is.
[[nodiscard]] Runs inLanguages(const Runs& runs, Language document);

} // namespace tekigo::pdf
