#include "checklist/conditiondifference.h"

#include "checklist/citedplace.h"
#include "checklist/leaf.h"
#include "checklist/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Condition::Kind;

/// Without what it is called and who says so: what it asks.
Condition bare(const Condition& condition)
{
    Condition core = condition;
    core.says = {};
    core.sources.clear();
    core.mark.reset();
    core.parameter.clear();
    for (Condition& part : core.parts)
        part = bare(part);
    return core;
}

/// What a leaf, or the contrary of one, reads; empty for what has parts.
QString subjectOf(const Condition& condition)
{
    if (condition.kind == Kind::Not)
        return subjectOf(condition.parts[0]);
    return isLeaf(condition) || condition.kind == Kind::Every ? condition.subject : QString();
}

bool hasParts(const Condition& condition)
{
    return condition.kind == Kind::All || condition.kind == Kind::Any || condition.kind == Kind::Implies;
}

Text markName(Mark mark)
{
    switch (mark) {
    case Mark::Verified:
        return {u"一次資料で確認"_s, u"verified"_s};
    case Mark::VerifiedSecondary:
        return {u"二次資料で確認"_s, u"verified in a secondary source"_s};
    case Mark::Inferred:
        return {u"解釈"_s, u"interpretation"_s};
    case Mark::Recalled:
        return {u"要確認"_s, u"to be confirmed"_s};
    }
    return {};
}

class Comparison
{
public:
    Comparison(const Catalogue& before, const Catalogue& after)
        : m_before(before)
        , m_after(after)
    {
    }

    ConditionDifference take() { return std::move(m_difference); }

    void compare(const Condition& before, const Condition& after)
    {
        if (bare(before) == bare(after)) {
            compareSources(before, after);
        } else if (hasParts(before) && before.kind == after.kind) {
            compareParts(before.parts, after.parts);
        } else if (before.kind == Kind::All || after.kind == Kind::All) {
            // A condition alone is all of one.
            compareParts(before.kind == Kind::All ? before.parts : std::vector{before},
                         after.kind == Kind::All ? after.parts : std::vector{after});
        } else {
            change(before, after);
        }
    }

private:
    /// Parts that ask the same leave first; the others meet where they read the same fact, or both have
    /// parts.
    void compareParts(const std::vector<Condition>& before, const std::vector<Condition>& after)
    {
        std::vector<const Condition*> gone;
        std::vector<const Condition*> come;
        const auto addressOf = [](const Condition& part) { return &part; };
        std::ranges::transform(before, std::back_inserter(gone), addressOf);
        std::ranges::transform(after, std::back_inserter(come), addressOf);
        pairOff(gone, come, [](const Condition& a, const Condition& b) { return bare(a) == bare(b); });
        pairOff(gone, come, [](const Condition& a, const Condition& b) {
            return !subjectOf(a).isEmpty() && subjectOf(a) == subjectOf(b);
        });
        pairOff(gone, come, [](const Condition& a, const Condition& b) {
            return hasParts(a) && a.kind == b.kind && (a.says == b.says || b.parts.size() == a.parts.size());
        });
        for (const Condition* one : gone)
            m_difference.conditions.push_back({LineChange::Kind::Removed, wordingOf(*one, m_before), {}});
        for (const Condition* one : come)
            m_difference.conditions.push_back({LineChange::Kind::Added, {}, wordingOf(*one, m_after)});
    }

    template<class Alike>
    void pairOff(std::vector<const Condition*>& gone, std::vector<const Condition*>& come, Alike alike)
    {
        for (size_t i = 0; i < gone.size();) {
            const auto same =
                std::ranges::find_if(come, [&](const Condition* other) { return alike(*gone[i], *other); });
            if (same == come.end()) {
                ++i;
                continue;
            }
            compare(*gone[i], **same);
            gone.erase(gone.begin() + qptrdiff(i));
            come.erase(same);
        }
    }

    void change(const Condition& before, const Condition& after)
    {
        Text was = wordingOf(before, m_before);
        Text is = wordingOf(after, m_after);
        // One name may stand for two things: then what they ask is said.
        if (was == is) {
            was = wordingOf(bare(before), m_before);
            is = wordingOf(bare(after), m_after);
        }
        m_difference.conditions.push_back({LineChange::Kind::Changed, was, is});
    }

    void compareSources(const Condition& before, const Condition& after)
    {
        const Text name = wordingOf(after, m_after);
        if (before.sources != after.sources || before.mark != after.mark) {
            const Text was = sourcesWords(before.sources, before.mark, m_before);
            const Text is = sourcesWords(after.sources, after.mark, m_after);
            m_difference.sources.push_back({LineChange::Kind::Changed,
                                            {name.ja + u"："_s + was.ja, name.en + u": "_s + was.en},
                                            {name.ja + u"："_s + is.ja, name.en + u": "_s + is.en}});
        }
        if (before.says != after.says)
            m_difference.conditions.push_back({LineChange::Kind::Changed, wordingOf(before, m_before), name});
        for (size_t i = 0; i < before.parts.size(); ++i)
            compareSources(before.parts[i], after.parts[i]);
    }

    const Catalogue& m_before;
    const Catalogue& m_after;
    ConditionDifference m_difference;
};

} // namespace

ConditionDifference differenceOf(const Condition& before, const Catalogue& ofBefore, const Condition& after,
                                 const Catalogue& ofAfter)
{
    Comparison comparison(ofBefore, ofAfter);
    comparison.compare(before, after);
    return comparison.take();
}

Text sourcesWords(const std::vector<Citation>& sources, std::optional<Mark> mark, const Catalogue& catalogue)
{
    const auto list = [&](Language language) {
        const bool japanese = language == Language::Japanese;
        QStringList cited;
        for (const Citation& citation : sources) {
            const Source* source = catalogue.source(citation.source);
            const QString title = !source ? citation.source : japanese ? source->title.ja : source->title.en;
            cited << (title + u' ' + citedPlace(citation.place, language)).trimmed();
        }
        return cited.isEmpty() ? u"－"_s : cited.join(japanese ? u"、"_s : u"; "_s);
    };
    const Text all{list(Language::Japanese), list(Language::English)};
    if (!mark)
        return all;
    return {all.ja + u"（"_s + markName(*mark).ja + u"）"_s, all.en + u" ("_s + markName(*mark).en + u")"_s};
}

} // namespace tekigo
