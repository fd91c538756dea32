#pragma once

#include "assessment/verdict.h"

#include <array>

namespace tekigo {

/// What an approval is given to: a whole revision, or one of its requirements.
struct ApprovalSubject
{
    QString checklist; ///< with `requirement`; both empty: the whole revision
    QString requirement;

    [[nodiscard]] bool isWhole() const { return requirement.isEmpty(); }
    bool operator==(const ApprovalSubject&) const = default;
};
[[nodiscard]] ApprovalSubject subjectOf(const Approval& approval);

/// "terminal-2020/34-10-1"; empty for the whole revision.
[[nodiscard]] QString contentKey(const ApprovalSubject& subject);

/// SHA-256 (32 bytes) over everything that an approver vouches for. Of the whole revision: maker, product, revision,
/// answers with the texts of their questions, evidence with digests and links, test records, findings, and of each
/// target its digest, effective date and verdicts. Ids that it covers: the revision's own, and of evidence or a test
/// record that speaks for another revision that one's. Not in it: other ids, what the revision was copied from,
/// approvals, the baseline, the time of the last change, and the wordings that answers are bound to. The same content
/// gives the same digest, so an approval stands again once a change to it is undone.
[[nodiscard]] QByteArray approvedContent(const Catalogue& catalogue, const Assessment& assessment);
/// The same for one requirement: its own digest and effective date, the answers and measured facts that it reads, its
/// evidence, the records of its test cases, its verdict, the hardware and firmware.
[[nodiscard]] QByteArray approvedContent(const Catalogue& catalogue, const Assessment& assessment,
                                         const ApprovalSubject& subject);

/// One of 作成, 確認, 承認 as it is now.
struct StepState
{
    enum class Kind {
        Open,      ///< not given yet
        Given,     ///< stands
        Withdrawn, ///< given, but what was approved has changed since
        SentBack   ///< given, then taken back by a 差戻し
    };
    Approval::Step step = Approval::Step::Prepared;
    Kind kind = Kind::Open;
    std::optional<Approval> approval; ///< that gave it; empty where Open
    std::optional<Approval> sentBack; ///< of SentBack: with the reason

    [[nodiscard]] bool stands() const { return kind == Kind::Given; }
    bool operator==(const StepState&) const = default;
};

/// 作成 → 確認 → 承認 of one subject as they stand now.
struct ApprovalStanding
{
    std::array<StepState, 3> steps; ///< Prepared, Reviewed, Approved

    [[nodiscard]] const StepState& of(Approval::Step step) const { return steps.at(size_t(step)); }
    [[nodiscard]] bool complete() const { return of(Approval::Step::Approved).stands(); }
    /// The step that may be given now; nothing once all stand.
    [[nodiscard]] std::optional<Approval::Step> next() const;
    /// The last step that stands, which a 差戻し would take back with those before it.
    [[nodiscard]] std::optional<Approval::Step> last() const;
    /// Who gave more than one of the standing steps: allowed, but told. Empty where nobody did.
    [[nodiscard]] QString samePerson() const;

    bool operator==(const ApprovalStanding&) const = default;
};

/// What follows from the approvals, in the order in which they were given. A step given anew opens those after it; a
/// 差戻し takes back all of them; a step stands only on one before it that stands.
[[nodiscard]] ApprovalStanding approvalStanding(const std::vector<Approval>& approvals, const ApprovalSubject& subject,
                                                const QByteArray& content);
/// Of a submitted revision as it stood then, whatever the checklists say and files are damaged since.
[[nodiscard]] ApprovalStanding approvalStanding(const Catalogue& catalogue, const Assessment& assessment,
                                                const ApprovalSubject& subject = {});
/// approvedContent() of everything that carries approvals, by contentKey(): what a submission keeps.
[[nodiscard]] std::map<QString, QByteArray> approvedContents(const Catalogue& catalogue, const Assessment& assessment);

/// What of the checklists an approval rests on, by digest: each target, or the one requirement's checklist with that
/// requirement's digest; and under "" the texts of the questions that were answered.
[[nodiscard]] std::map<QString, QByteArray> approvalRests(const Catalogue& catalogue, const Assessment& assessment,
                                                          const ApprovalSubject& subject);
/// Which stored files and checklists are no longer what they were when `approval` was given, each as a sentence. Empty
/// where none is, and where an older file does not tell.
[[nodiscard]] std::vector<Text> withdrawalCauses(const Catalogue& catalogue, const Assessment& assessment,
                                                 const Approval& approval);

/// Why an approval cannot be given, and which of its fields says so.
struct ApprovalRefusal
{
    enum class Field { Name, Date, Comment, Step };
    Field field = Field::Step;
    Text why;

    bool operator==(const ApprovalRefusal&) const = default;
};
/// Nothing where `approval` can be given now. A day after `today` is none on which anything was done, nor is one before
/// the step that it follows.
[[nodiscard]] std::optional<ApprovalRefusal> refusalOf(const Approval& approval, const ApprovalStanding& standing,
                                                       QDate today);

[[nodiscard]] std::array<Approval::Step, 3> approvalSteps();
[[nodiscard]] std::optional<Approval::Step> stepNamed(const QString& id); ///< by stepId(), 差戻し too
[[nodiscard]] QStringList stepIds();                                      ///< every one, in their order
[[nodiscard]] Text stepName(Approval::Step step);  ///< 作成, 確認, 承認, 差戻し
[[nodiscard]] QString stepId(Approval::Step step); ///< "prepared", "reviewed", "approved", "sent-back"
[[nodiscard]] Text stepStateName(StepState::Kind kind); ///< 未了, 済み, 変更により無効, 差戻し
[[nodiscard]] QString stepStateId(StepState::Kind kind); ///< "open", "given", "withdrawn", "sent-back"

} // namespace tekigo
