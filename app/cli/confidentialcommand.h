#pragma once

#include "cli/commands.h"

namespace tekigo::cli {

/// `answers confidential REVISION QUESTION… [--off]`: what the redacted edition of the dossier leaves out.
void addConfidentialCommand(CLI::App& answers, Act& act);

} // namespace tekigo::cli
