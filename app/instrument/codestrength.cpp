#include "instrument/codestrength.h"

#include <QCoreApplication>

#include <zxcvbn.h>

#include <algorithm>
#include <cmath>

namespace tekigo {
namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(CodeStrength)
};

/// Every how many codes of a kind one is taken.
std::vector<std::uint32_t> sample(const CodeStore& codes)
{
    std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint32_t> kinds;
    const auto kindOf = [&](std::uint32_t i) { return std::pair(codes.about(i).characters, codes.about(i).alphabet); };
    for (std::uint32_t i = 0; i < codes.size(); ++i)
        ++kinds[kindOf(i)];
    const std::uint32_t step = std::max(1U, codes.size() / strengthSample);
    std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint32_t> seen;
    std::vector<std::uint32_t> taken;
    for (std::uint32_t i = 0; i < codes.size(); ++i) {
        if (seen[kindOf(i)]++ % step == 0 && taken.size() < 4 * strengthSample)
            taken.push_back(i);
    }
    return taken;
}

/// The dictionary as zxcvbn wants it: strings, and nullptr behind the last.
class Dictionary
{
public:
    explicit Dictionary(const CodeWords& words)
    {
        for (const QString& word : words.makers + words.models) {
            for (const QString& part : word.split(u' ', Qt::SkipEmptyParts))
                m_words.push_back(part.toLower().toUtf8());
        }
        for (const QByteArray& word : m_words)
            m_pointers.push_back(word.constData());
        m_pointers.push_back(nullptr);
    }
    [[nodiscard]] const char** data() { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_words;
    std::vector<const char*> m_pointers;
};

} // namespace

Result<CodeStrength> strengthOf(const CodeStore& codes, const CodeWords& words, Progress& progress)
{
    Dictionary dictionary(words);
    SecretBytes terminated; // zxcvbn overwrites its own copies on the heap; what it leaves on the stack is wiped below
    CodeStrength strength;
    for (const std::uint32_t index : sample(codes)) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, Says::tr("Cancelled. Nothing was changed."));
        terminated.resize(0);
        terminated.append(codes.code(index).substr(0, longestValue));
        terminated.append({"", 1});
        const double bits = ZxcvbnMatch(terminated.data(), dictionary.data(), nullptr);
        ++strength.guesses[static_cast<int>(std::floor(bits * std::log10(2.0)))];
        ++strength.sampled;
    }
    wipeStack();
    return strength;
}

} // namespace tekigo
