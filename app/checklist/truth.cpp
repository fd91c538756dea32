#include "checklist/truth.h"

namespace tekigo {

Truth negation(Truth truth)
{
    if (truth == Truth::Unknown)
        return Truth::Unknown;
    return truth == Truth::True ? Truth::False : Truth::True;
}

Truth conjunction(Truth a, Truth b)
{
    if (a == Truth::False || b == Truth::False)
        return Truth::False;
    return a == Truth::True && b == Truth::True ? Truth::True : Truth::Unknown;
}

Truth disjunction(Truth a, Truth b)
{
    return negation(conjunction(negation(a), negation(b)));
}

} // namespace tekigo
