#include "instrument/codesequence.h"

#include <algorithm>
#include <cmath>

namespace tekigo {
namespace {

constexpr std::uint32_t shortestRun = 3;
constexpr double acceptable = 0.05; ///< of all random lists, those in which luck makes a run

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

} // namespace

CodeSequence::CodeSequence()
{
    m_readings[1].base = 16;
    m_readings[2].base = 36;
}

void CodeSequence::add(std::string_view folded)
{
    for (Reading& reading : m_readings)
        go(reading, folded);
    m_sizes.push_back(static_cast<std::uint32_t>(folded.size()));
    ++m_codes;
}

void CodeSequence::go(Reading& reading, std::string_view folded)
{
    size_t begin = folded.size();
    std::uint64_t value = 0;
    std::uint64_t weight = 1;
    const auto base = static_cast<std::uint64_t>(reading.base);
    // Beyond 64 bits the number wraps round; a step is as constant there.
    for (; begin > 0 && digitOf(folded[begin - 1]) < reading.base; --begin, weight *= base)
        value += weight * static_cast<std::uint64_t>(digitOf(folded[begin - 1]));
    const std::string_view before = folded.substr(0, begin);
    const std::uint64_t step = value - reading.value;
    if (m_codes == 0 || begin == folded.size() || step == 0 || before != reading.before) {
        close(reading);
        reading.run = 1;
    } else if (reading.run > 1 && step == reading.step) {
        ++reading.run;
    } else {
        close(reading);
        reading.run = 2;
        reading.step = step;
    }
    reading.before = before;
    reading.value = value;
}

void CodeSequence::close(const Reading& reading)
{
    if (reading.run >= shortestRun)
        m_runs.push_back({m_codes - reading.run, reading.run, m_sizes[m_codes - reading.run]});
}

void CodeSequence::finish()
{
    for (const Reading& reading : m_readings)
        close(reading);
}

std::vector<bool> CodeSequence::marks(const CodeLuck& luck) const
{
    std::vector<bool> marked(m_codes, false);
    for (const Run& run : m_runs) {
        // Two codes fix the step; each further one follows it by luck as often as two codes are the same.
        const double bits = luck.bits(0, run.size) * (run.codes - 2);
        if (luck.codes() * static_cast<double>(m_readings.size()) * std::exp2(-bits) <= acceptable)
            std::fill_n(marked.begin() + run.first, run.codes, true);
    }
    return marked;
}

} // namespace tekigo
