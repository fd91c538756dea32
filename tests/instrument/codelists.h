#pragma once

#include "instrument/credentiallist.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <random>

namespace tekigo::test {

/// Makes lists of units with random codes, always the same ones, and plants weak codes among them.
class CodeList
{
public:
    struct Unit
    {
        std::string serial, mac, ssid, user, code;
    };
    /// Weak codes by the number of the unit, from 0.
    using Planted = std::function<void(qint64, Unit&)>;

    CodeList(std::string alphabet, size_t length, std::uint64_t seed);

    /// Writes serial,mac,ssid,user,password with a header.
    void write(const QString& path, qint64 units, const Planted& plant = {});
    [[nodiscard]] std::string code();

private:
    [[nodiscard]] Unit unit(qint64 number);

    std::string m_alphabet;
    size_t m_length;
    std::mt19937_64 m_random;
};

inline const std::string lowerAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";
inline const std::string hexadecimal = "0123456789abcdef";
inline const std::string digits = "0123456789";

/// Examines a list as the guess reads it; the test ends where that fails.
[[nodiscard]] CredentialListSeen examined(const QString& path, bool hashes = true, const CodeWords& words = {});
[[nodiscard]] ListOrder orderFor(const QString& path);
[[nodiscard]] const CodeCheckResult& resultOf(const CredentialListSeen& seen, CodeCheck check);
/// "derivable 2, known 1": what was found, for one comparison.
[[nodiscard]] QString found(const CredentialListSeen& seen);
/// A list of codes only, one a line, with the header "password".
[[nodiscard]] QString codesFile(const QTemporaryDir& folder, const QStringList& codes);
[[nodiscard]] QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes);

} // namespace tekigo::test
