#pragma once

#include "dossier/dossier.h"
#include "dossier/scrubber.h"

namespace tekigo {

/// What is confidential in any state of the revision that a dossier speaks of: now, when it was last submitted, and in
/// the revision that it was copied from.
class Secrets
{
public:
    explicit Secrets(const Dossier& full);

    [[nodiscard]] bool hides(const Evidence& evidence) const { return m_files.contains(evidence.file.sha256); }
    [[nodiscard]] bool hides(const QString& question) const { return m_questions.contains(question); }
    /// That was made from a hidden file, or would be printed beside a hidden answer.
    [[nodiscard]] bool hides(const Finding& finding, const Assessment& of) const;
    /// Where no file that others may see stands behind it, its words would tell what the hidden ones hold.
    [[nodiscard]] bool hidesResult(const TestRecord& record, const Assessment& of) const;
    /// A person who is left out elsewhere: the representative who also approved, say.
    [[nodiscard]] bool hidesPerson(const QString& entry) const;
    [[nodiscard]] const std::set<QByteArray>& files() const { return m_files; }
    [[nodiscard]] const std::set<QString>& questions() const { return m_questions; }
    [[nodiscard]] const Scrubber& scrub() const { return m_scrub; }

private:
    void findFilesAndAnswers(const Assessment& of);
    void findMeasured(const Assessment& of);
    void findWords(const Catalogue& catalogue, const Assessment& of);
    void findPersons(const Assessment& of);
    void findPublicWords(const Assessment& of);

    std::set<QByteArray> m_files;
    std::set<QString> m_questions;
    QStringList m_persons; ///< bare
    Scrubber m_scrub;
};

} // namespace tekigo
