#include "checklist/checklistdifference.h"

#include "checklist/canonical.h"
#include "checklist/conditiondifference.h"
#include "checklist/evaluation.h"
#include "checklist/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = LineChange::Kind;

/// A line by which things of two lists are matched, and what it says.
struct Line
{
    QString key;
    Text says;
};

Text plain(const QString& text)
{
    return {text, text};
}

Text titled(const Text& title, const Text& value)
{
    return {title.ja + u"："_s + value.ja, title.en + u": "_s + value.en};
}

/// Lines of the same key that say the same stay untold.
std::vector<LineChange> between(std::vector<Line> before, const std::vector<Line>& after)
{
    std::vector<LineChange> changes;
    for (const Line& line : after) {
        const auto was = std::ranges::find(before, line.key, &Line::key);
        if (was == before.end()) {
            changes.push_back({Kind::Added, {}, line.says});
            continue;
        }
        if (was->says != line.says)
            changes.push_back({Kind::Changed, was->says, line.says});
        before.erase(was);
    }
    for (const Line& line : before)
        changes.push_back({Kind::Removed, line.says, {}});
    return changes;
}

Text standingName(Standing standing)
{
    switch (standing) {
    case Standing::Mandatory:
        return {u"義務"_s, u"mandatory"_s};
    case Standing::MandatoryOnceInForce:
        return {u"施行後は義務"_s, u"mandatory once in force"_s};
    case Standing::Voluntary:
        return {u"任意"_s, u"voluntary"_s};
    case Standing::Export:
        return {u"輸出用"_s, u"for export"_s};
    case Standing::Advice:
        return {u"助言のみ"_s, u"advice only"_s};
    }
    return {};
}

std::vector<Line> linesOf(const std::vector<Statement>& statements)
{
    std::vector<Line> lines;
    std::ranges::transform(statements, std::back_inserter(lines), [](const Statement& statement) {
        return Line{statement.text.ja, statement.text};
    });
    return lines;
}

std::vector<Line> headOf(const Checklist& checklist)
{
    const Text day = checklist.effective ? plain(checklist.effective->toString(Qt::ISODate))
                                         : Text{u"未定"_s, u"not fixed"_s};
    std::vector<Line> lines{
        {u"\1standing"_s, titled({u"位置付け"_s, u"Standing"_s}, standingName(checklist.standing))},
        {u"\1effective"_s, titled({u"施行日"_s, u"Effective date"_s}, day)}};
    std::ranges::move(linesOf(checklist.about), std::back_inserter(lines));
    return lines;
}

/// Numbers as they are; lists by the labels of the choices, wherever the bank has them.
Text valueOf(const Parameter& parameter, const Catalogue& catalogue)
{
    if (const qint64* number = std::get_if<qint64>(&parameter.value))
        return plain(QString::number(*number));
    Text all;
    for (const QString& id : std::get<QStringList>(parameter.value)) {
        Text label = plain(id);
        for (const Question& question : catalogue.questions) {
            const auto choice = std::ranges::find(question.choices, id, &Choice::id);
            if (question.type == AnswerType::Choices && choice != question.choices.end())
                label = choice->label;
        }
        all.ja += (all.ja.isEmpty() ? u""_s : u"、"_s) + label.ja;
        all.en += (all.en.isEmpty() ? u""_s : u", "_s) + label.en;
    }
    return all;
}

std::vector<Line> parametersOf(const ReadChecklist& read)
{
    std::vector<Line> lines;
    std::ranges::transform(
        read.checklist.parameters, std::back_inserter(lines), [&](const Parameter& parameter) {
            return Line{parameter.id, titled(parameter.title, valueOf(parameter, read.catalogue))};
        });
    return lines;
}

std::vector<Line> scopeOf(const ReadChecklist& read)
{
    std::vector<Line> lines;
    for (const ScopeCase& one : read.checklist.scope) {
        const Text when = wordingOf(one.when, read.catalogue);
        lines.push_back({u"%1/%2"_s.arg(int(one.outcome)).arg(when.ja), titled(when, one.reason.text)});
    }
    return lines;
}

Text needed(bool is)
{
    return is ? Text{u"必要"_s, u"needed"_s} : Text{u"推奨"_s, u"recommended"_s};
}

std::vector<Line> evidenceOf(const Requirement& requirement, const Catalogue& catalogue)
{
    std::vector<Line> lines;
    for (const EvidenceNeed& need : requirement.evidence) {
        Text kinds;
        for (const QString& id : need.kinds) {
            const EvidenceKind* kind = catalogue.evidenceKind(id);
            const Text title = kind == nullptr ? plain(id) : kind->title;
            kinds.ja += (kinds.ja.isEmpty() ? u""_s : u"、"_s) + title.ja;
            kinds.en += (kinds.en.isEmpty() ? u""_s : u", "_s) + title.en;
        }
        const Text when = need.when ? wordingOf(*need.when, catalogue) : Text();
        lines.push_back({need.id,
                         {u"%1（%2。%3）%4"_s.arg(need.text.ja, needed(need.needed).ja, kinds.ja,
                                                  when.isEmpty() ? u""_s : u"［"_s + when.ja + u"］"_s),
                          u"%1 (%2; %3)%4"_s.arg(need.text.en, needed(need.needed).en, kinds.en,
                                                 when.isEmpty() ? u""_s : u" ["_s + when.en + u"]"_s)}});
    }
    return lines;
}

std::vector<Line> testsOf(const Requirement& requirement, const Catalogue& catalogue)
{
    std::vector<Line> lines;
    for (const TestNeed& need : requirement.tests) {
        const TestCase* test = catalogue.testCase(need.testCase);
        const Text title = test == nullptr ? Text() : test->title;
        const Text is = needed(need.needed);
        lines.push_back({need.testCase,
                         {u"%1 %2（%3）"_s.arg(need.testCase, title.ja, is.ja),
                          u"%1 %2 (%3)"_s.arg(need.testCase, title.en, is.en)}});
    }
    return lines;
}

std::vector<Line> referencesOf(const Requirement& requirement)
{
    std::vector<Line> lines;
    std::ranges::transform(requirement.references, std::back_inserter(lines), [](const Reference& reference) {
        return Line{reference.regime, plain(reference.regime + u' ' + reference.provision)};
    });
    return lines;
}

std::vector<Line> exceptionsOf(const Requirement& requirement, const Catalogue& catalogue)
{
    std::vector<Line> lines;
    for (const NotApplicable& exception : requirement.notApplicable) {
        const Text when = wordingOf(exception.when, catalogue);
        lines.push_back({when.ja, titled(when, exception.reason.text)});
    }
    return lines;
}

/// Statements that both have: who says so, and how sure it is.
std::vector<LineChange> sourceChanges(const Requirement& before, const Requirement& after, const Catalogue& ofBefore,
                                      const Catalogue& ofAfter)
{
    const auto statements = [](const Requirement& of) {
        std::vector<Statement> all{of.law};
        std::ranges::copy(of.reading, std::back_inserter(all));
        std::ranges::copy(of.examiner, std::back_inserter(all));
        return all;
    };
    std::vector<LineChange> changes;
    const std::vector<Statement> earlier = statements(before);
    for (const Statement& statement : statements(after)) {
        const auto was = std::ranges::find(earlier, statement.text, &Statement::text);
        if (was != earlier.end() && (was->sources != statement.sources || was->mark != statement.mark))
            changes.push_back({Kind::Changed,
                               titled(statement.text, sourcesWords(was->sources, was->mark, ofBefore)),
                               titled(statement.text, sourcesWords(statement.sources, statement.mark, ofAfter))});
    }
    return changes;
}

RequirementDifference over(const Requirement& before, const Requirement& after, const Catalogue& ofBefore,
                           const Catalogue& ofAfter)
{
    ConditionDifference rule = differenceOf(before.rule, ofBefore, after.rule, ofAfter);
    RequirementDifference made;
    made.before = before.id;
    made.after = after.id;
    made.title = after.title;
    made.wordsBefore = wordsOf(before);
    made.wordsAfter = wordsOf(after);
    made.rule = std::move(rule.conditions);
    made.exceptions = between(exceptionsOf(before, ofBefore), exceptionsOf(after, ofAfter));
    made.evidence = between(evidenceOf(before, ofBefore), evidenceOf(after, ofAfter));
    made.tests = between(testsOf(before, ofBefore), testsOf(after, ofAfter));
    made.references = between(referencesOf(before), referencesOf(after));
    made.sources = sourceChanges(before, after, ofBefore, ofAfter);
    std::ranges::move(rule.sources, std::back_inserter(made.sources));
    return made;
}

RequirementDifference alone(const Requirement& requirement, const Catalogue& catalogue, Kind kind)
{
    const bool added = kind == Kind::Added;
    const auto lines = [&](const std::vector<Line>& of) { return added ? between({}, of) : between(of, {}); };
    RequirementDifference made;
    (added ? made.after : made.before) = requirement.id;
    made.title = requirement.title;
    (added ? made.wordsAfter : made.wordsBefore) = wordsOf(requirement);
    made.rule = lines({{{}, wordingOf(requirement.rule, catalogue)}});
    made.exceptions = lines(exceptionsOf(requirement, catalogue));
    made.evidence = lines(evidenceOf(requirement, catalogue));
    made.tests = lines(testsOf(requirement, catalogue));
    return made;
}

/// Pairs the requirements of two checklists, each at most once.
class Pairing
{
public:
    using Alike = std::function<bool(const Requirement&, const Requirement&)>;

    Pairing(const Checklist& before, const Checklist& after)
        : m_before(before)
        , m_after(after)
    {
    }

    void pair(const Alike& alike)
    {
        for (const Requirement& after : m_after.requirements) {
            const auto free = std::ranges::find_if(m_before.requirements, [&](const Requirement& before) {
                return !m_taken.contains(&before) && alike(before, after);
            });
            if (!m_pairs.contains(&after) && free != m_before.requirements.end()) {
                m_pairs[&after] = &*free;
                m_taken.insert(&*free);
            }
        }
    }

    [[nodiscard]] const Requirement* before(const Requirement& after) const { return m_pairs.value(&after); }
    [[nodiscard]] bool isTaken(const Requirement& before) const { return m_taken.contains(&before); }

private:
    const Checklist& m_before;
    const Checklist& m_after;
    QHash<const Requirement*, const Requirement*> m_pairs;
    QSet<const Requirement*> m_taken;
};

bool correspond(const Catalogue& catalogue, const QString& from, const Requirement& before, const QString& to,
                const Requirement& after)
{
    return std::ranges::any_of(catalogue.correspondences, [&](const Correspondence& row) {
        const auto theirs = row.sides.find(from);
        const auto ours = row.sides.find(to);
        return theirs != row.sides.end() && ours != row.sides.end() &&
               theirs->second.same.contains(before.id) && ours->second.same.contains(after.id);
    });
}

Pairing paired(const ReadChecklist& before, const ReadChecklist& after)
{
    Pairing pairing(before.checklist, after.checklist);
    const bool versions = before.checklist.id == after.checklist.id;
    pairing.pair([&](const Requirement& a, const Requirement& b) {
        return versions ? a.id == b.id && a.law.text == b.law.text
                        : correspond(after.catalogue, before.checklist.id, a, after.checklist.id, b);
    });
    pairing.pair([](const Requirement& a, const Requirement& b) { return a.law.text == b.law.text; });
    pairing.pair([&](const Requirement& a, const Requirement& b) { return versions && a.id == b.id; });
    return pairing;
}

std::vector<QuestionDifference> questionsBetween(const ReadChecklist& before, const ReadChecklist& after)
{
    std::vector<QuestionDifference> changed;
    const QSet<QString> earlier = questionsRead(before.checklist, before.catalogue);
    const QSet<QString> later = questionsRead(after.checklist, after.catalogue);
    for (const Question& question : after.catalogue.questions) {
        const Question* was = before.catalogue.question(question.id);
        const bool read = earlier.contains(question.id) || later.contains(question.id);
        if (read && (was == nullptr || was->digest != question.digest))
            changed.push_back({question.id, was == nullptr ? Text() : wordsOf(*was), wordsOf(question)});
    }
    for (const Question& question : before.catalogue.questions) {
        if (earlier.contains(question.id) && after.catalogue.question(question.id) == nullptr)
            changed.push_back({question.id, wordsOf(question), {}});
    }
    return changed;
}

} // namespace

bool RequirementDifference::isSame() const
{
    return !before.isEmpty() && !after.isEmpty() && wordsBefore == wordsAfter && rule.empty() &&
           exceptions.empty() && evidence.empty() && tests.empty() && references.empty() && sources.empty();
}

bool ChecklistDifference::isSame() const
{
    return head.empty() && parameters.empty() && scope.empty() && questions.empty() &&
           std::ranges::all_of(requirements, [](const RequirementDifference& one) {
               return one.isSame() && !one.isRenumbered();
           });
}

ChecklistDifference differenceOf(const ReadChecklist& before, const ReadChecklist& after)
{
    ChecklistDifference made;
    made.head = between(headOf(before.checklist), headOf(after.checklist));
    made.parameters = between(parametersOf(before), parametersOf(after));
    made.scope = between(scopeOf(before), scopeOf(after));
    const Pairing pairing = paired(before, after);
    for (const Requirement& requirement : after.checklist.requirements) {
        const Requirement* was = pairing.before(requirement);
        made.requirements.push_back(was == nullptr
                                        ? alone(requirement, after.catalogue, Kind::Added)
                                        : over(*was, requirement, before.catalogue, after.catalogue));
    }
    for (const Requirement& requirement : before.checklist.requirements) {
        if (!pairing.isTaken(requirement))
            made.requirements.push_back(alone(requirement, before.catalogue, Kind::Removed));
    }
    made.questions = questionsBetween(before, after);
    return made;
}

} // namespace tekigo
