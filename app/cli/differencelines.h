#pragma once

#include "base/language.h"

#include <QStringList>

namespace tekigo::cli {

/// What became of a text, line by line and without the lines that stayed: － a line that is gone, ＋ one that
/// came, △ one that reads otherwise, with what left it in [-…-] and what came into it in {+…+}.
[[nodiscard]] QStringList differenceLines(const QString& before, const QString& after);

/// A text whose reading changed in one language or in both.
struct TextChange
{
    QString languages; ///< which changed, in people's words; empty where neither did
    QStringList lines; ///< in the language asked for, or in the other where only that changed
};
[[nodiscard]] TextChange changeOf(const Text& before, const Text& after, Language language);

} // namespace tekigo::cli
