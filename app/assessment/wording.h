#pragma once

#include "checklist/catalogue.h"

#include <map>

namespace tekigo {

/// What an answer was an answer to: the text of its question and of every requirement that reads it, by digest. An
/// answer is bound to the digest of this, so that a new version of a checklist re-opens exactly what reads
/// differently.
struct Wording
{
    QByteArray question;                        ///< Question::digest
    std::map<QString, QByteArray> requirements; ///< "terminal-2020/34-10-2" to Requirement::wordsDigest

    bool operator==(const Wording&) const = default;
};

/// As the catalogue has it now. Nothing where it has no such question.
[[nodiscard]] std::optional<Wording> wordingOf(const Catalogue& catalogue, const QString& question);
/// Of every question that people answer, by its id.
[[nodiscard]] std::map<QString, Wording> wordingsOf(const Catalogue& catalogue);
[[nodiscard]] QByteArray digestOf(const Wording& wording); ///< SHA-256, 32 bytes

[[nodiscard]] QString requirementKey(const QString& checklist, const QString& requirement); ///< joined by a slash

} // namespace tekigo
