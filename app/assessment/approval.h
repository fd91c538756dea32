#pragma once

#include "assessment/id.h"
#include "assessment/product.h"
#include "base/language.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>

#include <map>
#include <optional>
#include <vector>

namespace tekigo {

/// 作成 → 確認 → 承認 of a revision, or of one of its requirements where a team wants that. Each is bound to the
/// digest of what was approved.
struct Approval
{
    enum class Step { Prepared, Reviewed, Approved, SentBack };

    ApprovalId id;
    RevisionId revision;
    QString checklist;   ///< with `requirement`; both empty: the whole revision
    QString requirement;
    Step step = Step::Prepared;
    QString name;
    QDate date;
    QString comment; ///< of SentBack the reason, which must be there
    QByteArray of;   ///< SHA-256 of what was approved (approvedContent() of approving.h), 32 bytes
    std::map<QString, QByteArray> rests = {}; ///< approvalRests() of approving.h then; empty in older files

    bool operator==(const Approval&) const = default;
};

/// A revision as it was submitted. It is read and compared, no longer edited; what surrounds it (maker, product,
/// effective dates) stands here as it was.
struct Baseline
{
    RevisionId revision;
    QDateTime at; ///< UTC
    QString by;
    QString dossierNumber;
    QByteArray dossier; ///< SHA-256 of the exported dossier in the evidence store, 32 bytes
    qint64 dossierSize = 0;
    QByteArray snapshot; ///< SHA-256 of what it says, 32 bytes
    Maker maker;
    Product product;
    std::map<QString, QDate> effective;
    QDateTime changed; ///< of the last change to what was submitted, UTC: Assessment::changed as it was
    RevisionId former = {};       ///< that it was copied from; empty where from none
    QDateTime formerChanged = {}; ///< of the last change to `former` by then, UTC; invalid where there was none
    /// Of what carried approvals: approvedContent() as it was, by its key (contentKey() of approving.h).
    std::map<QString, QByteArray> contents = {};
    /// The checklists that it was judged by, Catalogue::documents: each by the digest of its text, which the workspace
    /// keeps. Empty in older files, which kept none.
    std::map<QString, QByteArray> documents = {};
    QString verdicts = {}; ///< writtenStandings() of what judging came to; empty in older files

    bool operator==(const Baseline&) const = default;
};

} // namespace tekigo
