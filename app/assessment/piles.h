#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// Why a thing must be looked at, with what it was and what it is now.
struct CarryCause
{
    enum class Kind {
        HardwareChanged,     ///< the answer is bound to hardware: `before` and `after` name it
        FirmwareChanged,     ///< the answer is bound to firmware
        OpenBefore,          ///< the answer was not confirmed in the earlier revision either
        MadeOnOtherFirmware, ///< a file, test or measurement: `before` is on what, `after` the revision's
        NotMeasured,         ///< measured for the earlier revision, not yet for this one
        QuestionReworded,    ///< the question reads differently
        RequirementReworded, ///< a requirement that reads the answer does
        TextLost,            ///< which text was answered is not kept
        NewQuestion,         ///< answered neither here nor in the earlier revision
        NewRequirement,      ///< not judged for the earlier revision, or not in the checklist then
    };
    Kind kind = Kind::OpenBefore;
    QString before = {};
    QString after = {};
    QString requirement = {};    ///< of RequirementReworded: requirementKey()
    QByteArray wordsBefore = {}; ///< of the rewordings: digests of both texts (Workspace::words())
    QByteArray wordsAfter = {};

    bool operator==(const CarryCause&) const = default;
};

/// One thing of a pile.
struct CarryItem
{
    enum class Kind { Requirement, Question, Answer, Evidence, Test, Finding };
    Kind kind = Kind::Answer;
    QString id; ///< of the question, evidence, test record, finding; of a requirement its requirementKey()
    Text title;
    std::vector<CarryCause> causes; ///< empty: nothing stands against it
    Text before;                ///< in the earlier revision, in people's words; empty where there was nothing
    Text now;                   ///< in this revision; empty where there is nothing
    QStringList questions = {}; ///< of a requirement: the answers given to its former text, or that it needs
    bool open = false;          ///< somebody has to do something about it

    bool operator==(const CarryItem&) const = default;
};

/// What a revision is beside the one that it was copied from, and beside the texts that its answers were
/// given to: three plain piles. Each thing stands in one of them.
struct Piles
{
    std::vector<CarryItem> kept;  ///< 引継ぎ: the same fact, still valid; confirmed ones too
    std::vector<CarryItem> again; ///< 要再確認; until then it proves nothing
    std::vector<CarryItem>
        fresh; ///< 新規: a requirement or question that the earlier revision did not answer

    bool operator==(const Piles&) const = default;
};

/// In the order in which a person settles them: requirements, answers in the bank's order, evidence, tests,
/// findings. `earlier` is the revision that it was copied from; nullptr where there is none (any more): then
/// only the texts count.
[[nodiscard]] Piles pilesOf(const Catalogue& catalogue, const Assessment& now, const Assessment* earlier);

[[nodiscard]] Text carryCauseName(CarryCause::Kind kind); ///< ファームウェアの変更, 質問の文面の変更 …
[[nodiscard]] QString carryCauseId(CarryCause::Kind kind); ///< "firmware-changed", "question-reworded" …
[[nodiscard]] Text carryKindName(CarryItem::Kind kind);    ///< 回答, 証拠 …
[[nodiscard]] QString carryKindId(CarryItem::Kind kind);   ///< "answer", "evidence" …

} // namespace tekigo
