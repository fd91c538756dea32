#pragma once

#include "assessment/difference.h"
#include "assessment/verdict.h"

#include <optional>
#include <set>

namespace tekigo {

/// The edition of a revision's dossier that was submitted before this one, whether or not that was taken back.
struct FormerEdition
{
    int number = 1; ///< 提出 第 n 回 of the revision, from 1
    QString dossierNumber;
    QDateTime at;          ///< of its submission, UTC
    QByteArray snapshot;   ///< SHA-256 of what it says, 32 bytes
    Assessment assessment; ///< as it was then
    std::vector<ChecklistVerdict> verdicts; ///< judge() of it, by the checklists of today

    bool operator==(const FormerEdition&) const = default;
};

/// What the redacted edition of a dossier leaves out. Nothing in it tells what was there.
struct Redaction
{
    /// Something left out, as the chapter 公開しないもの names it.
    struct Gap
    {
        Text what;       ///< 添付 3, 回答
        Text title;      ///< what it is called
        Text reason;     ///< why it is left out
        QString anchor;  ///< where it would stand; empty: nowhere in particular
        QString subject; ///< evidence, question, test record or finding id; "contact", "persons"

        bool operator==(const Gap&) const = default;
    };
    /// A finding that is left out, so that its section keeps its place and number.
    struct Report
    {
        QString id;
        size_t kind = 0;  ///< of what was seen: Seen::index()
        size_t after = 0; ///< so many of that kind that stay come before it
        Text name;        ///< what a head calls it, with nothing that is left out

        bool operator==(const Report&) const = default;
    };
    std::vector<Report> reports = {};
    std::vector<Difference> changes = {};         ///< from the former revision that only the full edition has: 非公開,
                                                  ///< so that both editions count the same
    std::vector<Difference> sinceSubmission = {}; ///< the same since the edition that was submitted before
    QStringList persons = {};   ///< names that are left out: looked for in the files, nothing prints them
    QStringList documents = {}; ///< what files that are left out are called: looked for in texts, nothing prints them
    QByteArray full; ///< SHA-256 of the full edition's snapshot, 32 bytes
    std::vector<Gap> gaps;
    std::set<QString> questions; ///< whose answers, or what instruments found for them, are left out
    Facts facts;                 ///< of the full edition: conditions read them, nothing prints them

    [[nodiscard]] bool hides(const QString& question) const { return questions.contains(question); }
};

} // namespace tekigo
