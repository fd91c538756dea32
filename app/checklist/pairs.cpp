#include "checklist/pairs.h"

namespace tekigo {

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

Pairs inverted(Pairs pairs)
{
    Pairs contrary = 0;
    for (unsigned i = 0; i < 9; ++i) {
        if ((pairs >> i & 1U) != 0)
            contrary |= only(negation(beforeOf(i)), negation(afterOf(i)));
    }
    return contrary;
}

} // namespace tekigo
