// Verdicts of two revisions, and why they changed.
#include "assessment/aspects.h"
#include "assessment/basis.h"
#include "assessment/phrase.h"
#include "assessment/wording.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

Difference::Aspect verdictAspect(Verdict before, Verdict after)
{
    const auto words = [](Verdict verdict) {
        const Text name = verdictName(verdict);
        return phrase({u"%1 %2"_s, u"%1 %2"_s}, {same(QString(verdictSign(verdict))), name});
    };
    return {u"verdict"_s, {u"判定"_s, u"Verdict"_s}, Value(verdictId(before)), Value(verdictId(after)),
            words(before), words(after)};
}

/// Verdicts by a draft are told as such wherever a comparison is shown.
Text whereJudged(const Checklist& checklist)
{
    if (!isProvisional(checklist))
        return checklist.shortTitle;
    return phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {checklist.shortTitle, provisionalName()});
}

/// Other number or title says nothing about what a file proves, a note nothing about what is judged.
bool mattersForVerdict(const Difference& difference)
{
    if (difference.change == Difference::Change::Moved)
        return difference.aspect(u"links"_s) || difference.aspect(u"kind"_s) || difference.aspect(u"firmware"_s);
    return difference.kind != Difference::Kind::Answer || difference.aspect(u"value"_s) ||
           difference.aspect(u"confirmed"_s);
}

/// What rules read; then what only waits for its confirmation; then files and tests, which prove.
enum class Weight { Fact, Confirmation, Proof };

Weight weightOf(const Difference& difference)
{
    if (difference.aspect(u"value"_s) || difference.kind == Difference::Kind::TableRow)
        return Weight::Fact;
    return difference.kind == Difference::Kind::Answer ? Weight::Confirmation : Weight::Proof;
}

std::vector<Text> behind(const QString& key, const std::vector<Difference>& others, Weight weight)
{
    std::vector<Text> lines;
    for (const Difference& other : others)
        if (weightOf(other) == weight && other.touches.contains(key) && mattersForVerdict(other))
            lines.push_back(inOneLine(other));
    return lines;
}

bool isAmong(const Shortfall& shortfall, const std::vector<Shortfall>& all)
{
    return std::ranges::any_of(all, [&](const Shortfall& each) {
        return each.kind == shortfall.kind && each.need == shortfall.need && each.says == shortfall.says;
    });
}

std::vector<Text> shortfallLines(const std::vector<Shortfall>& before, const std::vector<Shortfall>& after)
{
    std::vector<Text> lines;
    for (const Shortfall& shortfall : after)
        if (!isAmong(shortfall, before))
            lines.push_back(phrase({u"新たな不足：%1"_s, u"Now lacking: %1"_s}, {shortfall.says}));
    for (const Shortfall& shortfall : before)
        if (!isAmong(shortfall, after))
            lines.push_back(phrase({u"解消した不足：%1"_s, u"No longer lacking: %1"_s}, {shortfall.says}));
    return lines;
}

/// One after the other, each line once.
std::vector<Text> united(std::initializer_list<std::vector<Text>> lists)
{
    std::vector<Text> once;
    for (const std::vector<Text>& lines : lists)
        for (const Text& line : lines)
            if (std::ranges::find(once, line) == once.end())
                once.push_back(line);
    return once;
}

template<class V, class Id>
const V* verdictOf(const std::vector<V>& verdicts, const QString& id, Id V::* member)
{
    const auto found = std::ranges::find(verdicts, id, member);
    return found == verdicts.end() ? nullptr : &*found;
}

/// Verdicts of one checklist, as both revisions have them.
class Sides
{
public:
    Sides(const Checklist& checklist, const ChecklistVerdict& before, const ChecklistVerdict& after,
          const std::vector<Difference>& others)
        : m_checklist(checklist)
        , m_before(before)
        , m_after(after)
        , m_others(others)
    {
    }

    void compare(std::vector<Difference>& all) const
    {
        std::vector<Difference> requirements;
        for (const Requirement& requirement : m_checklist.requirements)
            compareRequirement(requirement, requirements);
        compareWhole(requirements, all);
        std::ranges::move(requirements, std::back_inserter(all));
    }

private:
    void compareRequirement(const Requirement& requirement, std::vector<Difference>& all) const
    {
        const auto* was = verdictOf(m_before.requirements, requirement.id, &RequirementVerdict::requirement);
        const auto* is = verdictOf(m_after.requirements, requirement.id, &RequirementVerdict::requirement);
        if (!was || !is || was->verdict == is->verdict)
            return;
        const QString key = requirementKey(m_checklist.id, requirement.id);
        Difference difference{.kind = Difference::Kind::Verdict,
                              .subject = key,
                              .where = whereJudged(m_checklist),
                              .name = phrase({u"%1 %2"_s, u"%1 %2"_s}, {same(requirement.id), requirement.title}),
                              .aspects = {verdictAspect(was->verdict, is->verdict)},
                              .because = reasons(key, *was, *is),
                              .touches = {key},
                              .was = was->verdict,
                              .is = is->verdict};
        all.push_back(std::move(difference));
    }

    /// What decided first: facts where the rule came out otherwise, else what proves it.
    std::vector<Text> reasons(const QString& key, const RequirementVerdict& was, const RequirementVerdict& is) const
    {
        const std::vector<Text> facts = behind(key, m_others, Weight::Fact);
        const std::vector<Text> waiting = behind(key, m_others, Weight::Confirmation);
        const std::vector<Text> files = behind(key, m_others, Weight::Proof);
        const std::vector<Text> shortfalls = shortfallLines(was.shortfalls, is.shortfalls);
        return was.ruling.state != is.ruling.state ? united({facts, shortfalls, waiting, files})
                                                   : united({shortfalls, files, waiting, facts});
    }

    void compareWhole(const std::vector<Difference>& requirements, std::vector<Difference>& all) const
    {
        const ScopeOutcome was = m_before.scope.outcome;
        const ScopeOutcome is = m_after.scope.outcome;
        if (was == is && m_before.verdict == m_after.verdict)
            return;
        const QString key = requirementKey(m_checklist.id, u"scope"_s);
        Difference difference{.kind = Difference::Kind::Verdict,
                              .subject = m_checklist.id,
                              .where = m_checklist.shortTitle,
                              .name = {u"チェックリスト全体"_s, u"The checklist as a whole"_s},
                              .touches = {key},
                              .was = m_before.verdict,
                              .is = m_after.verdict};
        if (m_before.verdict != m_after.verdict)
            difference.aspects.push_back(verdictAspect(m_before.verdict, m_after.verdict));
        if (was != is) {
            difference.aspects.push_back({u"scope"_s, {u"適用範囲"_s, u"Scope"_s}, Value(outcomeId(was)),
                                          Value(outcomeId(is)), outcomeName(was), outcomeName(is)});
            difference.because = united({behind(key, m_others, Weight::Fact), behind(key, m_others, Weight::Proof),
                                         shortfallLines(m_before.scopeShortfalls, m_after.scopeShortfalls)});
        } else {
            for (const Difference& each : requirements)
                difference.because.push_back(phrase({u"%1：%2 → %3"_s, u"%1: %2 → %3"_s},
                                                    {same(each.subject.section(u'/', 1)),
                                                     each.aspects.front().saysBefore,
                                                     each.aspects.front().saysAfter}));
        }
        all.push_back(std::move(difference));
    }

    const Checklist& m_checklist;
    const ChecklistVerdict& m_before;
    const ChecklistVerdict& m_after;
    const std::vector<Difference>& m_others;
};

} // namespace

std::vector<Difference> compareVerdicts(const Catalogue& catalogue, const std::vector<ChecklistVerdict>& before,
                                        const std::vector<ChecklistVerdict>& after,
                                        const std::vector<Difference>& others)
{
    std::vector<Difference> all;
    for (const Checklist& checklist : catalogue.checklists) {
        const auto* was = verdictOf(before, checklist.id, &ChecklistVerdict::checklist);
        const auto* is = verdictOf(after, checklist.id, &ChecklistVerdict::checklist);
        if (was && is)
            Sides(checklist, *was, *is, others).compare(all);
    }
    return all;
}

} // namespace tekigo
