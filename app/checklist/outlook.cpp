#include "checklist/outlook.h"

#include "checklist/evaluation.h"
#include "checklist/pairs.h"

#include <algorithm>

namespace tekigo {
namespace {

using Kind = Condition::Kind;

/// How many ways of filling in shared facts are tried for one question. Beyond, a question is taken to
/// matter: asking too much is harmless, and no checklist that ships comes near.
constexpr int mostTried = 50000;

bool restsOnEvidence(const Condition& condition)
{
    return condition.kind == Kind::Evidence || std::ranges::any_of(condition.parts, restsOnEvidence);
}

LeafState stateOf(Truth truth)
{
    return truth == Truth::Unknown ? LeafState::Unknown
           : truth == Truth::True  ? LeafState::True
                                   : LeafState::False;
}

} // namespace

/// Walks through the ways in which shared facts can come in.
class Outlook::Search
{
public:
    explicit Search(const Outlook& outlook, const Judge& judge, Tells tells = Tells::AllTruths)
        : m_outlook(outlook)
        , m_judge(judge)
        , m_tells(tells)
    {
        for (const Variable& variable : outlook.m_variables)
            m_before.push_back(&variable.now);
        m_after = m_before;
        m_settled.resize(m_before.size());
        for (size_t i = 0; i < outlook.m_variables.size(); ++i) {
            if (outlook.m_variables[i].shared)
                m_shared.push_back(i);
        }
    }

    /// Whether the fact can change what the judge says.
    [[nodiscard]] bool matters(size_t variable)
    {
        m_asked = variable;
        std::erase(m_shared, variable);
        return tryFrom(0);
    }

    /// Gathers all that the judge can say.
    std::set<int> reachable()
    {
        m_gather = true;
        tryFrom(0);
        return m_reached;
    }

private:
    /// True ends the walk: the answer is found. Where not even facts that contradict themselves (what is not
    /// yet settled counting in each place by itself) could change anything, the walk turns back.
    bool tryFrom(size_t index)
    {
        if (index == m_shared.size())
            return tryNow();
        if (!m_gather && !look())
            return false;
        const size_t variable = m_shared[index];
        const Variable& shared = m_outlook.m_variables[variable];
        m_settled[variable] = true;
        m_before[variable] = m_after[variable] = &shared.now;
        bool found = tryFrom(index + 1);
        for (size_t i = 0; i < shared.worlds.size() && !found; ++i) {
            m_before[variable] = m_after[variable] = &shared.worlds[i];
            found = tryFrom(index + 1);
        }
        m_settled[variable] = false;
        return found;
    }

    bool tryNow()
    {
        if (++m_tried > mostTried)
            return true;
        if (!m_asked || !m_outlook.m_variables[*m_asked].shared)
            return look();
        bool found = false;
        m_settled[*m_asked] = true;
        for (size_t i = 0; i < m_outlook.m_variables[*m_asked].worlds.size() && !found; ++i) {
            m_after[*m_asked] = &m_outlook.m_variables[*m_asked].worlds[i];
            found = look();
        }
        m_settled[*m_asked] = false;
        return found;
    }

    bool look()
    {
        std::vector<Pairs> roots;
        for (const Node& root : m_outlook.m_roots)
            roots.push_back(m_tells == Tells::AllTruths ? pairsOf(root) : unknownAsFalse(pairsOf(root)));
        if (!m_gather && std::ranges::none_of(roots, canChange))
            return false;
        std::vector<Truth> before(roots.size());
        std::vector<Truth> after(roots.size());
        return compareFrom(0, roots, before, after);
    }

    /// The roots share no more facts now, so each may be any of its pairs whatever the others are.
    bool compareFrom(size_t root, const std::vector<Pairs>& roots, std::vector<Truth>& before,
                     std::vector<Truth>& after)
    {
        if (root == roots.size()) {
            const int said = m_judge(before);
            if (m_gather)
                m_reached.insert(said);
            return !m_gather && said != m_judge(after);
        }
        for (unsigned pair = 0; pair < 9; ++pair) {
            if ((roots[root] >> pair & 1U) == 0)
                continue;
            before[root] = beforeOf(pair);
            after[root] = afterOf(pair);
            if (compareFrom(root + 1, roots, before, after))
                return true;
        }
        return false;
    }

    [[nodiscard]] Pairs pairsOf(const Node& node) const
    {
        switch (node.kind) {
        case Node::Kind::Constant:
            return only(node.truth, node.truth);
        case Node::Kind::Leaf:
            return pairsOf(m_outlook.m_leaves[node.leaf]);
        case Node::Kind::Not:
            return inverted(pairsOf(node.parts[0]));
        default:
            break;
        }
        const Join join = node.kind == Node::Kind::All ? conjunction : disjunction;
        Pairs pairs = pairsOf(node.parts[0]);
        for (size_t i = 1; i < node.parts.size(); ++i)
            pairs = joined(pairs, pairsOf(node.parts[i]), join);
        return pairs;
    }

    [[nodiscard]] Pairs pairsOf(const Leaf& leaf) const
    {
        const Variable& variable = m_outlook.m_variables[leaf.variable];
        const auto pair = [&](const World& before, const World& after) {
            return pairsOf(before[leaf.place], after[leaf.place], variable);
        };
        if (m_settled[leaf.variable])
            return pair(*m_before[leaf.variable], *m_after[leaf.variable]);
        const bool asked = m_asked == leaf.variable;
        Pairs pairs = asked ? 0 : pair(variable.now, variable.now);
        for (const World& world : variable.worlds)
            pairs |= pair(asked ? variable.now : world, world);
        return pairs;
    }

    [[nodiscard]] Pairs pairsOf(LeafState before, LeafState after, const Variable& variable) const
    {
        if (before != LeafState::Empty && after != LeafState::Empty)
            return only(truthOf(before), truthOf(after));
        const bool open = variable.complete && !m_settled[*variable.complete];
        if (!open)
            return only(truthOf(before, variable, m_before), truthOf(after, variable, m_after));
        Pairs pairs = 0;
        for (const Truth first :
             {Truth::Unknown, before == LeafState::Empty ? Truth::True : truthOf(before)}) {
            for (const Truth then :
                 {Truth::Unknown, after == LeafState::Empty ? Truth::True : truthOf(after)})
                pairs |= only(first, then);
        }
        return pairs;
    }

    static Truth truthOf(LeafState state)
    {
        return state == LeafState::True    ? Truth::True
               : state == LeafState::False ? Truth::False
                                           : Truth::Unknown;
    }

    static Truth truthOf(LeafState state, const Variable& table, const std::vector<const World*>& worlds)
    {
        if (state != LeafState::Empty)
            return truthOf(state);
        const bool complete = table.complete && worlds[*table.complete]->back() == LeafState::True;
        return complete ? Truth::True : Truth::Unknown;
    }

    const Outlook& m_outlook;
    const Judge& m_judge;
    Tells m_tells;
    std::vector<const World*> m_before; ///< by variable
    std::vector<const World*> m_after;
    std::vector<bool> m_settled; ///< whether m_before and m_after say what it is
    std::vector<size_t> m_shared;
    std::optional<size_t> m_asked;
    bool m_gather = false;
    std::set<int> m_reached;
    int m_tried = 0;
};

Outlook::Outlook(const std::vector<const Condition*>& conditions, const Circumstances& circumstances,
                 Incoming incoming)
    : m_circumstances(circumstances)
    , m_incoming(incoming)
{
    for (const Condition* condition : conditions)
        m_roots.push_back(build(*condition));
    const size_t read = m_variables.size();
    for (size_t i = 0; i < read; ++i) {
        if (m_variables[i].question == nullptr)
            openEvidence(m_variables[i]);
        else if (m_variables[i].question->type == AnswerType::Table)
            openTable(i);
    }
    for (Variable& variable : m_variables) {
        if (variable.question != nullptr && variable.question->type != AnswerType::Table)
            openFact(variable);
        variable.shared = variable.shared || variable.leaves.size() > 1;
    }
}

QSet<QString> Outlook::changing(const Judge& judge, Tells tells) const
{
    QSet<QString> questions;
    for (size_t i = 0; i < m_variables.size(); ++i) {
        if (m_variables[i].asked && Search(*this, judge, tells).matters(i))
            questions.insert(m_variables[i].question->id);
    }
    return questions;
}

std::set<int> Outlook::reachable(const Judge& judge) const
{
    return Search(*this, judge).reachable();
}

Outlook::Node Outlook::build(const Condition& condition)
{
    if (isLeaf(condition) || condition.kind == Kind::Every)
        return buildLeaf(condition);
    // What people's answers decided stays decided; what instruments and claims did not say yet does not.
    if (m_incoming == Incoming::Asked && !restsOnEvidence(condition)) {
        if (const Truth truth = evaluate(condition, m_circumstances); truth != Truth::Unknown)
            return {Node::Kind::Constant, truth, 0, {}};
    }
    if (condition.kind == Kind::Not)
        return inverse(build(condition.parts[0]));
    const bool all = condition.kind == Kind::All;
    const Truth neutral = all ? Truth::True : Truth::False;
    Node node{all ? Node::Kind::All : Node::Kind::Any, Truth::Unknown, 0, {}};
    for (size_t i = 0; i < condition.parts.size(); ++i) {
        Node part = build(condition.parts[i]);
        if (condition.kind == Kind::Implies && i == 0)
            part = inverse(std::move(part));
        if (part.kind == Node::Kind::Constant && part.truth == negation(neutral))
            return part;
        if (part.kind != Node::Kind::Constant || part.truth != neutral)
            node.parts.push_back(std::move(part));
    }
    if (node.parts.empty())
        return {Node::Kind::Constant, neutral, 0, {}};
    return node;
}

Outlook::Node Outlook::inverse(Node node)
{
    if (node.kind == Node::Kind::Constant)
        return {Node::Kind::Constant, negation(node.truth), 0, {}};
    Node outer{Node::Kind::Not, Truth::Unknown, 0, {}};
    outer.parts.push_back(std::move(node));
    return outer;
}

Outlook::Node Outlook::buildLeaf(const Condition& condition)
{
    const Question* question = m_circumstances.catalogue.question(condition.subject);
    if (!isOpen(condition, question))
        return {Node::Kind::Constant, evaluate(condition, m_circumstances), 0, {}};
    const size_t index = variableFor(question);
    Variable& variable = m_variables[index];
    variable.leaves.push_back(&condition);
    m_leaves.push_back({index, variable.leaves.size() - 1});
    return {Node::Kind::Leaf, Truth::Unknown, m_leaves.size() - 1, {}};
}

bool Outlook::isOpen(const Condition& leaf, const Question* question) const
{
    if (leaf.kind == Kind::Evidence)
        return evaluate(leaf, m_circumstances) != Truth::True;
    if (question == nullptr)
        return false;
    if (leaf.kind == Kind::Every)
        return evaluate(leaf, m_circumstances) == Truth::Unknown;
    const bool asked = !question->found && leaf.kind != Kind::Claim;
    return (asked || m_incoming == Incoming::All) && answerTo(question->id, m_circumstances.facts) == nullptr;
}

size_t Outlook::variableFor(const Question* question)
{
    const auto known = std::ranges::find(m_variables, question, &Variable::question);
    if (known != m_variables.end())
        return size_t(known - m_variables.begin());
    m_variables.emplace_back().question = question;
    return m_variables.size() - 1;
}

/// Finds what the table is now and can become, and the question that makes an empty one true.
void Outlook::openTable(size_t index)
{
    const Question& question = *m_variables[index].question;
    const Table* given = tableOf(question.id, m_circumstances.facts);
    const Question* complete = m_circumstances.catalogue.question(question.complete);
    const bool toBeConfirmed =
        complete != nullptr && answerTo(complete->id, m_circumstances.facts) == nullptr;
    const bool canBeEmpty = given == nullptr || given->rows.empty();
    if (canBeEmpty && toBeConfirmed) {
        const size_t completion = variableFor(complete);
        m_variables[completion].shared = true;
        m_variables[index].complete = completion;
    }
    Variable& table = m_variables[index];
    table.asked = given == nullptr || !given->rows.empty() || !toBeConfirmed;
    for (const Condition* leaf : table.leaves)
        table.now.push_back(given == nullptr ? LeafState::Unknown
                            : canBeEmpty     ? LeafState::Empty
                                             : stateOf(evaluate(*leaf, m_circumstances)));
    if (table.asked)
        table.worlds = worldsOf(question, table.leaves, given);
    // Without a question that could still confirm it, an empty table is what it is.
    const bool emptyIsTrue = isComplete(question.id, m_circumstances);
    for (World& world : table.worlds) {
        if (!table.complete)
            std::ranges::replace(world, LeafState::Empty, emptyIsTrue ? LeafState::True : LeafState::Unknown);
    }
}

/// Nobody is asked for it, but it can still be attached.
void Outlook::openEvidence(Variable& variable)
{
    variable.asked = false;
    variable.now = World(variable.leaves.size(), LeafState::False);
    variable.worlds = {World(variable.leaves.size(), LeafState::True)};
}

void Outlook::openFact(Variable& variable)
{
    // A table's completeness is read at the end of its worlds, whether a rule reads it by itself or not.
    m_completions.emplace_back();
    m_completions.back().kind = Kind::Holds;
    std::vector<const Condition*> leaves = variable.leaves;
    if (variable.shared)
        leaves.push_back(&m_completions.back());
    for (const Condition* leaf : leaves)
        variable.now.push_back(stateOf(compare(*leaf, nullptr, m_circumstances.effective)));
    variable.worlds = worldsOf(*variable.question, leaves, m_circumstances.effective);
}

} // namespace tekigo
