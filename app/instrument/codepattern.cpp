#include "instrument/codepattern.h"

#include <algorithm>
#include <array>

namespace tekigo {
namespace {

using namespace std::string_view_literals;

constexpr size_t shortest = 3;

/// The rows of a QWERTY keyboard, which the Japanese JIS keyboard shares, and each backwards.
constexpr std::array keyboardRows{
    "1234567890-"sv, "qwertyuiop"sv, "asdfghjkl;"sv, "zxcvbnm,./"sv,
    "-0987654321"sv, "poiuytrewq"sv, ";lkjhgfdsa"sv, "/.,mnbvcxz"sv,
};

/// Letters and digits run within their own kind: "9" is not followed by ":".
bool isPlain(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

bool runsBy(std::string_view code, int step)
{
    for (size_t i = 1; i < code.size(); ++i) {
        if (code[i] - code[i - 1] != step)
            return false;
    }
    return step == 0 || std::ranges::all_of(code, isPlain);
}

} // namespace

bool isPattern(std::string_view folded)
{
    if (folded.size() < shortest)
        return false;
    const int step = folded[1] - folded[0];
    if (step >= -1 && step <= 1 && runsBy(folded, step))
        return true;
    return std::ranges::any_of(keyboardRows,
                               [&](std::string_view row) { return row.find(folded) != std::string_view::npos; });
}

} // namespace tekigo
