#pragma once

#include "assessment/approval.h"
#include "assessment/evidence.h"
#include "assessment/measured.h"
#include "assessment/product.h"
#include "assessment/testrecord.h"
#include "assessment/wording.h"
#include "checklist/checklist.h"
#include "checklist/facts.h"

#include <QByteArray>
#include <QDateTime>

#include <map>
#include <set>
#include <vector>

namespace tekigo {

/// What was answered to one question of a revision.
struct Answer
{
    std::optional<Value> value; ///< empty: only a note so far
    QString note;
    bool confirmed = true; ///< false: carried over from an earlier revision and not yet confirmed
    QByteArray wording = {}; ///< digestOf() the Wording that it answers, 32 bytes; empty: it was not kept then
    bool confidential = false; ///< left out of the redacted edition of the dossier

    bool operator==(const Answer&) const = default;
};

/// Everything recorded about one revision: what verdicts, the gate and the dossier are made from. A plain
/// value; whoever holds one holds a snapshot.
struct Assessment
{
    Maker maker;
    Product product;
    Revision revision;
    std::map<QString, Answer> answers;  ///< by question id
    std::vector<Evidence> evidence;     ///< in the order of their numbers
    std::vector<TestRecord> tests;      ///< in the order in which they were recorded
    std::vector<Finding> findings;      ///< in the order in which they were made; see subjectOf()
    std::map<QByteArray, Wording> wordings; ///< those that answers are bound to, by digest
    std::vector<Approval> approvals;        ///< in the order in which they were given
    std::optional<Baseline> baseline;       ///< once it was submitted
    std::map<QString, QDate> effective; ///< effective dates that the user set, by checklist id
    std::set<QByteArray> damaged;       ///< SHA-256 of stored files that are missing or no longer match
    QDateTime changed;                  ///< of the last change to any of this, UTC

    /// The answers' values and the findings, as conditions read them.
    [[nodiscard]] Facts facts() const;
    /// What the findings come to. Points into `findings`.
    [[nodiscard]] std::vector<MeasuredFact> measured() const;
    /// The answer to `interface.inventory`; nullptr where there is none.
    [[nodiscard]] const Table* inventory() const;
    [[nodiscard]] const Evidence* evidenceOf(const EvidenceId& id) const; ///< nullptr where there is none
    [[nodiscard]] bool isDamaged(const Evidence& one) const;
    /// The checklist's own effective date, else the one that the user set.
    [[nodiscard]] std::optional<QDate> effectiveOf(const Checklist& checklist) const;

    bool operator==(const Assessment&) const = default;
};

} // namespace tekigo
