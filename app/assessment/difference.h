#pragma once

#include "assessment/verdict.h"
#include "base/language.h"
#include "checklist/facts.h"

#include <optional>
#include <vector>

namespace tekigo {

/// One thing that two revisions have differently: an answer, a row of a table, a file, a verdict.
struct Difference
{
    enum class Kind {
        Identity, ///< who makes what, in which state, for which checklists
        Verdict,  ///< of a requirement, or of a checklist
        Answer,
        TableRow, ///< of a table answer
        Evidence,
        Test,    ///< the newest record of a test case
        Finding, ///< what an instrument saw, and the facts that follow from it
    };
    enum class Change {
        Added,
        Removed,
        Changed,
        Replaced, ///< of evidence: another file in its place
        Moved,    ///< of evidence: the very same file under another number or title, or for something else
    };
    /// What about it differs.
    struct Aspect
    {
        QString id; ///< "value", "note", a column of a table, "firmware", "sha256"
        Text name;
        std::optional<Value> before; ///< empty: nothing was there
        std::optional<Value> after;
        Text saysBefore; ///< in people's words; empty where nothing was there
        Text saysAfter;

        bool operator==(const Aspect&) const = default;
    };

    Kind kind = Kind::Answer;
    Change change = Change::Changed;
    /// What it is, in both revisions: question id (Answer, TableRow, facts among Finding), test case id,
    /// subjectOf() a finding, requirementKey() or checklist id of a verdict, "maker", "product" and so on of
    /// Identity; of evidence the file's name.
    QString subject = {};
    Text where = {}; ///< what it belongs to: the table, the checklist; may be empty
    Text name = {};  ///< what it is called
    QString idBefore =
        {}; ///< of evidence, test record or finding; of a row its number from 1; empty: it was not there
    QString idAfter = {};
    std::vector<Aspect> aspects = {};
    std::vector<Text> because = {}; ///< of Verdict: what lies behind it, a line each
    QStringList touches =
        {}; ///< requirementKey() of what it may matter for; "terminal-2020/scope" for a scope
    std::optional<Verdict> was = {}; ///< of Verdict
    std::optional<Verdict> is = {};

    [[nodiscard]] const Aspect* aspect(const QString& id) const; ///< nullptr where that does not differ
    [[nodiscard]] bool worse() const; ///< a verdict that is further from conforming than it was
    [[nodiscard]] bool better() const;
    bool operator==(const Difference&) const = default;
};

[[nodiscard]] std::vector<Difference::Kind> differenceKinds();
[[nodiscard]] QString kindId(Difference::Kind kind); ///< "identity", "verdict", "answer", "row" …
[[nodiscard]] Text kindName(Difference::Kind kind);  ///< 判定, Verdicts
[[nodiscard]] QString
changeId(Difference::Change change); ///< "added", "removed", "changed", "replaced", "moved"
[[nodiscard]] Text changeName(Difference::Change change);    ///< 追加, Added
[[nodiscard]] Text directionName(const Difference& verdict); ///< ↓ 悪化, ↑ 改善, → 変更
/// The sign before the word, so that it is told apart without colour: ＋, －.
[[nodiscard]] QChar changeSign(Difference::Change change);
/// 「初期パスワード」：共通 → 機器ごと: the whole of it on one line.
[[nodiscard]] Text inOneLine(const Difference& difference);

} // namespace tekigo
