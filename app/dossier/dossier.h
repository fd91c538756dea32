#pragma once

#include "assessment/gate.h"
#include "assessment/verdict.h"
#include "base/error.h"
#include "base/progress.h"
#include "checklist/catalogue.h"
#include "dossier/check.h"
#include "dossier/edition.h"

#include <functional>
#include <optional>

namespace tekigo {

/// Everything a dossier says, frozen: the same Dossier gives the same bytes. Sees no database.
struct Dossier
{
    Language language = Language::Japanese;
    Catalogue catalogue;
    Assessment assessment;
    std::vector<ChecklistVerdict> verdicts; ///< judge() of it
    std::vector<GateItem> gate;             ///< gate() of it
    QStringList annexes;                    ///< checklists shown besides the revision's targets
    std::optional<Assessment> former = {};  ///< of the revision that it was copied from; empty: it was not
    std::vector<ChecklistVerdict> formerVerdicts = {}; ///< of `former`; empty: judge() of it by `catalogue`
    std::function<QString(const QByteArray& sha256)> file; ///< where a stored file lies
    std::optional<FormerEdition> submitted = {}; ///< the edition before this one; empty: this is the first
    std::optional<QDate> submittedOn = {}; ///< when the revision was submitted with it; empty: it was not. No part of what
                                           ///< it says, like its language: the snapshot's digest does not cover it
    std::optional<Redaction> redaction = {};     ///< of the redacted edition, made by redacted(); empty: the full one

    [[nodiscard]] bool draft() const; ///< the gate did not pass
    [[nodiscard]] int edition() const { return submitted ? submitted->number + 1 : 1; } ///< 提出 第 n 回
};

/// The redacted edition of a full dossier: without confidential files, what instruments read in them, confidential
/// answers, the contact and the names of persons. A function of the full one, so that each edition can name the other's
/// digest; numbers, sections and verdicts are the same. What is left out is not in the returned value.
[[nodiscard]] Dossier redacted(const Dossier& full);

/// SHA-256 over everything in it that is printed, language and paths aside; printed on the cover.
[[nodiscard]] QByteArray snapshotDigest(const Dossier& dossier);
/// "TKG-R12-4F7A21" and so on: made from the revision and the snapshot's digest.
[[nodiscard]] QString dossierNumber(const Dossier& dossier);
/// "TKG-R12-4F7A21-ja.pdf": the name that the document itself asks to be saved under.
[[nodiscard]] QString fileNameOf(const QString& dossierNumber, Language language);

struct Exported
{
    int pages = 0;
    bool draft = false;
    QString number;
    QByteArray snapshot;  ///< 32 bytes
    QByteArray counterpart = {}; ///< snapshot of the other edition, redacted or full, 32 bytes
    QStringList notShown; ///< evidence that could not be shown as pages, each with the reason
};

/// Where a redacted edition still speaks of what it leaves out: files are embedded, and texts printed, as they are. It is
/// told to whoever makes the edition, who decides, and is no part of the document.
struct StillSaid
{
    std::vector<Text> named;  ///< attachments whose text names persons, each with pages
    std::vector<Text> unread; ///< attachments that could not be read as text, or not wholly; pictures never are
    std::vector<Text> cited;  ///< texts that name a document that is left out, each with that name

    bool operator==(const StillSaid&) const = default;
};
/// Reads the text of every attachment of the edition; nothing of a full one.
[[nodiscard]] Result<StillSaid> stillSaid(const Dossier& edition, Progress& progress);

/// Entries in Japanese that an English dossier prints as they were written.
struct Untranslated
{
    Text field;    ///< 実際の結果, actual results of tests
    int count = 0; ///< entries, at least 1

    bool operator==(const Untranslated&) const = default;
};
[[nodiscard]] std::vector<Untranslated> untranslated(const Dossier& dossier); ///< empty for a Japanese dossier
[[nodiscard]] Text untranslatedWords(const std::vector<Untranslated>& fields); ///< "notes on answers: 43, …"

/// Checks the stored files, writes the PDF, reads it back and compares before it says done. Damaged evidence
/// must already be in assessment.damaged; a file found damaged now is an error that names it.
[[nodiscard]] Result<Exported> exportDossier(const Dossier& dossier, const QString& path, Progress& progress);

} // namespace tekigo
