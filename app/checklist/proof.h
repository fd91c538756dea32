#pragma once

#include "checklist/catalogue.h"

namespace tekigo {

/// A flaw of a checklist found without any product: a verdict that no answers can reach, a question that its
/// rule reads but that can never matter.
struct Flaw
{
    QString requirement;
    QString text;

    bool operator==(const Flaw&) const = default;
};

/// Proves for every requirement that each verdict it allows can be reached and that every question its rule
/// reads can matter. Empty: proven.
[[nodiscard]] std::vector<Flaw> flaws(const Checklist& checklist, const Catalogue& catalogue);

} // namespace tekigo
