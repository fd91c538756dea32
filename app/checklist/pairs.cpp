#include "checklist/pairs.h"

namespace tekigo {
namespace {

/// What `make` makes of each pair, together.
template <typename Make>
Pairs each(Pairs pairs, Make make)
{
    Pairs made = 0;
    for (unsigned i = 0; i < 9; ++i) {
        if ((pairs >> i & 1U) != 0)
            made |= make(beforeOf(i), afterOf(i));
    }
    return made;
}

} // namespace

Pairs joined(Pairs a, Pairs b, Join join)
{
    Pairs both = 0;
    for (unsigned i = 0; i < 9; ++i) {
        for (unsigned j = 0; (a >> i & 1U) != 0 && j < 9; ++j) {
            if ((b >> j & 1U) != 0)
                both |= only(join(beforeOf(i), beforeOf(j)), join(afterOf(i), afterOf(j)));
        }
    }
    return both;
}

bool canChange(Pairs pairs)
{
    constexpr Pairs unchanged = only(Truth::False, Truth::False) | only(Truth::True, Truth::True) |
                                only(Truth::Unknown, Truth::Unknown);
    return (pairs & ~unchanged) != 0;
}

Pairs inverted(Pairs pairs)
{
    return each(pairs, [](Truth before, Truth after) { return only(negation(before), negation(after)); });
}

Pairs unknownAsFalse(Pairs pairs)
{
    const auto seen = [](Truth truth) { return truth == Truth::True ? Truth::True : Truth::False; };
    return each(pairs, [&](Truth before, Truth after) { return only(seen(before), seen(after)); });
}

} // namespace tekigo
