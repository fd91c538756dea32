#pragma once

#include "assessment/seenfile.h"
#include "base/language.h"

#include <QStringList>

#include <map>
#include <vector>

namespace tekigo {

/// The exact checks on a list of preset codes; each is the fact `credential-list.<id>`.
enum class CodeCheck { Duplicates, TooShort, Derivable, Known, Sequential, Pattern };

/// What one check found. No code stands here: row numbers and masked examples only.
struct CodeCheckResult
{
    CodeCheck check = CodeCheck::Duplicates;
    qint64 count = 0;                 ///< rows
    std::vector<qint64> rows;         ///< the first few, from 1, as in the file
    QStringList examples;             ///< masked, of the first of those rows
    std::map<QString, qint64> ways;   ///< of Derivable: id of the way ("serial", "mac-md5-hex", "user" …) to rows

    bool operator==(const CodeCheckResult&) const = default;
};

/// What the analysis of a list of preset codes saw. The list itself and its values are kept nowhere.
struct CredentialListSeen
{
    SeenFile list;
    QString encoding;                  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "CP932"
    QString delimiter;                 ///< ",", "\t", ";", "|"
    bool header = false;
    std::map<QString, QString> columns; ///< role ("serial", "mac", "ssid", "user", "password") to title or "3"
    qint64 rows = 0;                   ///< codes examined
    qint64 skipped = 0;                ///< rows without a code
    qint64 ragged = 0;                 ///< rows with more or fewer fields than the first
    std::vector<qint64> raggedRows;    ///< the first few of them, from 1, as in the file
    QStringList words;                 ///< the maker's words that were looked for
    bool hashes = true;                ///< whether hashes of the other values were looked for
    qint64 coincidences = 0;           ///< codes alike another value, but no more often than luck makes it; not counted
    int minimum = 0;                   ///< characters, as the checklist's parameter had it
    std::vector<CodeCheckResult> checks; ///< each check once, in the order of CodeCheck
    std::map<int, qint64> lengths;     ///< characters to codes
    std::map<QString, qint64> alphabets; ///< "digits", "lower", "lower+digits" … to codes
    qint64 sampled = 0;                ///< codes whose strength was estimated
    std::map<int, qint64> strengths;   ///< zxcvbn: whole part of log10 of the guesses to codes of the sample

    bool operator==(const CredentialListSeen&) const = default;
};

[[nodiscard]] std::vector<CodeCheck> codeChecks();
[[nodiscard]] QString codeCheckId(CodeCheck check); ///< "duplicates", "too-short" …: the tail of the fact's id
[[nodiscard]] Text codeCheckName(CodeCheck check);
[[nodiscard]] Text codeCheckAbout(CodeCheck check); ///< what the check counts, in a sentence
[[nodiscard]] Text codeWayName(const QString& id);   ///< MACアドレスの MD5（16進）, MD5 of the MAC address (hexadecimal)
[[nodiscard]] Text alphabetName(const QString& id);  ///< 英小文字と数字, lower-case letters and digits
[[nodiscard]] Text columnRoleName(const QString& id); ///< シリアル番号, serial number

} // namespace tekigo
