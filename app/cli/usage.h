#pragma once

#include <QString>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace tekigo::cli {

/// What is wrong with the command line that `root` could not parse, in the language of the program. CLI11
/// says it in English only, so its sentences are known here one by one; where one is not, the line is merely
/// said to be wrong.
[[nodiscard]] QString usageSays(const CLI::App& root, const CLI::ParseError& error);

} // namespace tekigo::cli
