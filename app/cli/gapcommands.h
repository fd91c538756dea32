#pragma once

#include "cli/session.h"

namespace CLI {
class App;
}

namespace tekigo::cli {

/// Adds `diff` to the command `checklist`.
void addDiffCommand(CLI::App& checklist, Act& act);

} // namespace tekigo::cli
