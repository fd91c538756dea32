#pragma once

#include "checklist/truth.h"

namespace tekigo {

/// A set of pairs: what a node is before a fact comes in, and after. One bit a pair.
using Pairs = unsigned;

constexpr unsigned pairOf(Truth before, Truth after)
{
    return unsigned(before) * 3 + unsigned(after);
}

constexpr Pairs only(Truth before, Truth after)
{
    return 1U << pairOf(before, after);
}

constexpr Truth beforeOf(unsigned pair)
{
    return Truth(pair / 3);
}

constexpr Truth afterOf(unsigned pair)
{
    return Truth(pair % 3);
}

/// Whether a pair is among them whose ends differ.
[[nodiscard]] bool canChange(Pairs pairs);

/// What two nodes can be together, each any of its pairs: `join` is conjunction or disjunction.
using Join = Truth (*)(Truth, Truth);
[[nodiscard]] Pairs joined(Pairs a, Pairs b, Join join);
[[nodiscard]] Pairs inverted(Pairs pairs);
[[nodiscard]] Pairs unknownAsFalse(Pairs pairs);

} // namespace tekigo
