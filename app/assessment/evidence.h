#pragma once

#include "assessment/coverage.h"
#include "assessment/id.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>

#include <optional>
#include <vector>

namespace tekigo {

/// The attachments that certification bodies ask for (JATE, TELEC; `domain/regulation` §3.2 as
/// checklists/sources cites it). A closed list of the law's own, hence an enum.
enum class Slot {
    None,
    Outline,
    TestReport,
    Appearance,
    Connection,
    BlockDiagram,
    Manual,
    ConfirmationMethod
};

enum class Confidentiality { Ordinary, Confidential };

/// Where in an evidence file to look.
struct Locator
{
    int firstPage = 0; ///< from 1; 0: none given (the whole file)
    int lastPage = 0;  ///< 0 or at least firstPage
    QString place;     ///< region, line or time in words; may be empty

    bool operator==(const Locator&) const = default;
};

/// That an evidence carries a requirement, and where in it.
struct EvidenceLink
{
    QString checklist;
    QString requirement; ///< a requirement's id, or "scope" for the checklist's scope
    Locator locator;

    bool operator==(const EvidenceLink&) const = default;
};

/// A file of the evidence store, known by what is in it.
struct StoredFile
{
    QByteArray sha256; ///< 32 bytes
    qint64 size = 0;

    bool operator==(const StoredFile&) const = default;
};

/// A file that somebody vouches for: stored once by its SHA-256 and never changed.
struct Evidence
{
    EvidenceId id;
    RevisionId revision;
    int number = 0; ///< 添付 N of the revision; stays the same in later editions
    StoredFile file;
    QString fileName; ///< as it came, without folders
    QString mimeType;
    QDateTime modified; ///< of the file as it came, UTC
    QString title;
    QString kind; ///< EvidenceKind id; empty: not said
    std::optional<QDate> date;
    QString firmware; ///< on which firmware it was made; empty: none in particular
    Confidentiality confidentiality = Confidentiality::Ordinary;
    Slot slot = Slot::None;
    std::vector<EvidenceLink> links;
    Coverage coverage = {};

    bool operator==(const Evidence&) const = default;
};

} // namespace tekigo
