#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "instrument/codeorigins.h"
#include "instrument/codestore.h"

#include <map>

namespace tekigo {

/// How many guesses an attacker needs, as zxcvbn estimates it (Wheeler, USENIX Security 2016), with the maker's words
/// in its dictionary. Of a long list a sample: every kind of length and alphabet in proportion and at least once,
/// taken at even distances, so that the same list gives the same sample.
struct CodeStrength
{
    qint64 sampled = 0;
    std::map<int, qint64> guesses; ///< whole part of log10 of the guesses to codes
};
[[nodiscard]] Result<CodeStrength> strengthOf(const CodeStore& codes, const CodeWords& words, Progress& progress);

constexpr std::uint32_t strengthSample = 2000;

} // namespace tekigo
