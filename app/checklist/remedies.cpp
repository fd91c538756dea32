#include "checklist/remedies.h"

#include "checklist/factdomain.h"
#include "checklist/leaf.h"
#include "checklist/remedywording.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tekigo {
namespace {

using Kind = Condition::Kind;

/// How many ways to make a rule true are followed at once. No rule that ships needs more than a few dozen.
constexpr size_t mostTerms = 200;

/// A way to make a condition what it should be: for each fact that matters, the states in which it serves.
/// Facts that are not named may be anything.
using Term = std::map<size_t, QBitArray>;

bool isWithin(const QBitArray& inner, const QBitArray& outer)
{
    return (inner & outer) == inner;
}

/// Whether everything that meets `b` meets `a`.
bool covers(const Term& a, const Term& b)
{
    return std::ranges::all_of(a, [&](const auto& want) {
        const auto other = b.find(want.first);
        return other != b.end() && isWithin(other->second, want.second);
    });
}

/// Both at once; nothing where they contradict each other.
std::optional<Term> together(const Term& a, const Term& b)
{
    Term both = a;
    for (const auto& [fact, states] : b) {
        const auto [known, fresh] = both.try_emplace(fact, states);
        if (!fresh)
            known->second &= states;
        if (known->second.count(true) == 0)
            return std::nullopt;
    }
    return both;
}

/// Finds all ways in which a condition can come to be true.
class Search
{
public:
    explicit Search(const Circumstances& circumstances)
        : m_circumstances(circumstances)
    {
    }

    /// The smallest sets of facts to change, each with the states in which it then serves.
    std::vector<Term> changesFor(const Condition& condition)
    {
        declare(condition);
        for (FactDomain& domain : m_facts)
            openDomain(domain, m_circumstances);
        std::vector<Term> changes;
        for (const Term& term : ways(condition, Truth::True))
            changes.push_back(changed(term));
        return merged(smallest(changes));
    }

    [[nodiscard]] const FactDomain& fact(size_t index) const { return m_facts[index]; }
    [[nodiscard]] bool cut() const { return m_cut; }

private:
    /// Notes every fact that the condition reads.
    void declare(const Condition& condition)
    {
        if (condition.kind == Kind::Every) {
            const Table* table = tableOf(condition.subject, m_circumstances.facts);
            if (table == nullptr || table->rows.empty()) {
                factFor(condition.subject, -1, condition);
                if (const Question* complete = completing(condition))
                    factFor(complete->id, -1, std::nullopt);
            } else {
                for (int row = 0; row < int(table->rows.size()); ++row)
                    factFor(condition.subject, row, condition);
            }
        } else if (isLeaf(condition)) {
            factFor(condition.kind == Kind::Evidence ? QString() : condition.subject, -1, condition);
        } else {
            for (const Condition& part : condition.parts)
                declare(part);
        }
    }

    size_t factFor(const QString& question, int row,
                   std::optional<std::reference_wrapper<const Condition>> leaf)
    {
        const Question* asked = m_circumstances.catalogue.question(question);
        auto known = std::ranges::find_if(
            m_facts, [&](const FactDomain& fact) { return fact.question == asked && fact.row == row; });
        if (known == m_facts.end()) {
            m_facts.emplace_back();
            known = std::prev(m_facts.end());
            known->question = asked;
            known->row = row;
        }
        if (leaf)
            known->leaves.push_back(&leaf->get());
        return size_t(known - m_facts.begin());
    }

    const Question* completing(const Condition& every) const
    {
        const Question* table = m_circumstances.catalogue.question(every.subject);
        return table == nullptr ? nullptr : m_circumstances.catalogue.question(table->complete);
    }

    std::vector<Term> ways(const Condition& condition, Truth truth)
    {
        const bool holds = truth == Truth::True;
        switch (condition.kind) {
        case Kind::Not:
            return ways(condition.parts[0], negation(truth));
        case Kind::Implies:
            return holds
                       ? either(ways(condition.parts[0], Truth::False), ways(condition.parts[1], Truth::True))
                       : both(ways(condition.parts[0], Truth::True), ways(condition.parts[1], Truth::False));
        case Kind::All:
        case Kind::Any:
            return waysOfParts(condition, truth);
        case Kind::Every:
            return waysOfEvery(condition, truth);
        default:
            return waysOfFact(
                factFor(condition.kind == Kind::Evidence ? QString() : condition.subject, -1, {}), condition,
                truth);
        }
    }

    std::vector<Term> waysOfParts(const Condition& condition, Truth truth)
    {
        const bool every = (condition.kind == Kind::All) == (truth == Truth::True);
        std::vector<Term> all;
        if (every)
            all.emplace_back();
        for (const Condition& part : condition.parts)
            all = every ? both(all, ways(part, truth)) : either(std::move(all), ways(part, truth));
        return all;
    }

    std::vector<Term> waysOfEvery(const Condition& every, Truth truth)
    {
        const Table* table = tableOf(every.subject, m_circumstances.facts);
        if (table == nullptr || table->rows.empty())
            return waysOfNoRows(every, truth, table != nullptr);
        const bool all = truth == Truth::True;
        std::vector<Term> terms;
        if (all)
            terms.emplace_back();
        for (int row = 0; row < int(table->rows.size()); ++row) {
            std::vector<Term> one = waysOfFact(factFor(every.subject, row, {}), every, truth);
            terms = all ? both(terms, one) : either(std::move(terms), std::move(one));
        }
        return terms;
    }

    /// Rows that all meet it could come in; or somebody says that the empty table is the whole of it.
    std::vector<Term> waysOfNoRows(const Condition& every, Truth truth, bool given)
    {
        const size_t rows = factFor(every.subject, -1, {});
        std::vector<Term> terms = waysOfFact(rows, every, truth);
        if (!given || truth != Truth::True)
            return terms;
        QBitArray empty(m_facts[rows].size());
        empty.setBit(0);
        Term stays{{rows, empty}};
        if (const Question* complete = completing(every)) {
            const size_t fact = factFor(complete->id, -1, {});
            QBitArray said(m_facts[fact].size());
            for (qsizetype i = 0; i < said.size(); ++i)
                said.setBit(i, (i > 0 || m_facts[fact].answered) &&
                                   m_facts[fact].values[size_t(i)] == Value(true));
            stays.emplace(fact, said);
        }
        return either(std::move(terms), {stays});
    }

    std::vector<Term> waysOfFact(size_t fact, const Condition& leaf, Truth truth)
    {
        const QBitArray states = statesWhere(m_facts[fact], leaf, truth, m_circumstances);
        if (states.count(true) == 0)
            return {};
        if (states.count(true) == states.size())
            return {Term{}};
        return {Term{{fact, states}}};
    }

    std::vector<Term> either(std::vector<Term> a, std::vector<Term> b)
    {
        std::ranges::move(b, std::back_inserter(a));
        return bounded(std::move(a));
    }

    std::vector<Term> both(const std::vector<Term>& a, const std::vector<Term>& b)
    {
        std::vector<Term> all;
        for (const Term& one : a) {
            for (const Term& other : b) {
                std::optional<Term> term = together(one, other);
                if (term && all.size() < 4 * mostTerms)
                    all.push_back(std::move(*term));
            }
        }
        return bounded(std::move(all));
    }

    /// Without those that another one covers; of too many, those that change least.
    std::vector<Term> bounded(std::vector<Term> terms)
    {
        const auto weight = [](const Term& term) { return std::pair(changes(term), term.size()); };
        std::ranges::stable_sort(terms, {}, weight);
        if (terms.size() > mostTerms) {
            m_cut = true;
            terms.resize(mostTerms);
        }
        std::vector<Term> kept;
        for (Term& term : terms) {
            if (std::ranges::none_of(kept, [&](const Term& other) { return covers(other, term); })) {
                std::erase_if(kept, [&](const Term& other) { return covers(term, other); });
                kept.push_back(std::move(term));
            }
        }
        return kept;
    }

    /// What of it is not so now.
    static Term changed(const Term& term)
    {
        Term changed = term;
        std::erase_if(changed, [](const auto& want) { return want.second.testBit(0); });
        return changed;
    }

    static ptrdiff_t changes(const Term& term)
    {
        return std::ranges::count_if(term, [](const auto& want) { return !want.second.testBit(0); });
    }

    static bool namesFewer(const Term& a, const Term& b)
    {
        return a.size() < b.size() &&
               std::ranges::all_of(a, [&](const auto& want) { return b.contains(want.first); });
    }

    static std::vector<Term> smallest(const std::vector<Term>& all)
    {
        std::vector<Term> kept;
        for (const Term& term : all) {
            const bool larger =
                std::ranges::any_of(all, [&](const Term& other) { return namesFewer(other, term); });
            const bool known =
                std::ranges::any_of(kept, [&](const Term& other) { return covers(other, term); });
            if (!larger && !known) {
                std::erase_if(kept, [&](const Term& other) { return covers(term, other); });
                kept.push_back(term);
            }
        }
        return kept;
    }

    /// Sets of the same facts that differ in what one of them should be become one.
    static std::vector<Term> merged(std::vector<Term> terms)
    {
        for (size_t i = 0; i < terms.size(); ++i) {
            for (size_t j = i + 1; j < terms.size();) {
                const bool joined = join(terms[i], terms[j]);
                if (joined)
                    terms.erase(terms.begin() + qptrdiff(j));
                j = joined ? i + 1 : j + 1;
            }
        }
        return terms;
    }

    static bool join(Term& into, const Term& other)
    {
        if (into.size() != other.size())
            return false;
        std::optional<size_t> differs;
        for (const auto& [fact, states] : into) {
            const auto there = other.find(fact);
            if (there == other.end() || (there->second != states && differs))
                return false;
            if (there->second != states)
                differs = fact;
        }
        if (differs)
            into[*differs] |= other.at(*differs);
        return true;
    }

    const Circumstances& m_circumstances;
    std::vector<FactDomain> m_facts;
    bool m_cut = false;
};

/// Questions in the bank's order, rows in theirs; what is no question last.
std::pair<ptrdiff_t, int> placeOf(const FactChange& change, const Catalogue& catalogue)
{
    const auto question = std::ranges::find(catalogue.questions, change.question, &Question::id);
    return {question - catalogue.questions.begin(), change.row};
}

Remedy remedyOf(const Term& term, const Search& search, const Circumstances& circumstances)
{
    Remedy remedy;
    for (const auto& [fact, states] : term)
        remedy.changes.push_back(changeOf(search.fact(fact), states, circumstances));
    std::ranges::sort(remedy.changes, {},
                      [&](const FactChange& change) { return placeOf(change, circumstances.catalogue); });
    return remedy;
}

} // namespace

Remedies remedies(const Condition& condition, const Circumstances& circumstances, size_t most)
{
    if (evaluate(condition, circumstances) == Truth::True)
        return {};
    Search search(circumstances);
    Remedies all;
    for (const Term& term : search.changesFor(condition))
        all.sets.push_back(remedyOf(term, search, circumstances));
    std::ranges::stable_sort(all.sets, {}, [&](const Remedy& remedy) {
        return std::tuple(remedy.restsOnClaim(), remedy.changes.size(),
                          placeOf(remedy.changes.front(), circumstances.catalogue));
    });
    all.more = search.cut() || all.sets.size() > most;
    if (all.sets.size() > most)
        all.sets.resize(most);
    return all;
}

Remedies remedies(const Requirement& requirement, const Circumstances& circumstances, size_t most)
{
    for (const NotApplicable& exception : requirement.notApplicable) {
        if (evaluate(exception.when, circumstances) == Truth::True)
            return {};
    }
    return remedies(requirement.rule, circumstances, most);
}

} // namespace tekigo
