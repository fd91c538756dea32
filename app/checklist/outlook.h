#pragma once

#include "checklist/circumstances.h"
#include "checklist/truth.h"
#include "checklist/worlds.h"

#include <deque>
#include <functional>
#include <set>
#include <span>
#include <vector>

namespace tekigo {

/// What several conditions together can still become as answers come in, and which questions can change it.
/// Exact where a fact stands in several places, too: such facts are tried class by class, the others are
/// followed through the tree. Answers that were given stay as they are; missing cells of tables may be
/// filled.
class Outlook
{
public:
    /// What the conditions' truths come to, as a number: a ruling's state, an outcome.
    using Judge = std::function<int(std::span<const Truth>)>;

    /// What a judge tells apart. One that asks only what is true takes unknown for false; with many conditions that
    /// spares most of the ways to try.
    enum class Tells { AllTruths, WhatIsTrue };

    /// Which facts may still come in: those that people are asked, or those of instruments and claims as
    /// well.
    enum class Incoming { Asked, All };

    Outlook(const std::vector<const Condition*>& conditions, const Circumstances& circumstances,
            Incoming incoming);

    /// The questions for which the other answers can be completed so that an answer to this one changes what
    /// `judge` says. No order.
    [[nodiscard]] QSet<QString> changing(const Judge& judge, Tells tells = Tells::AllTruths) const;

    /// Everything that `judge` can come to say.
    [[nodiscard]] std::set<int> reachable(const Judge& judge) const;

private:
    /// A condition without what is decided already.
    struct Node
    {
        enum class Kind { Constant, Leaf, Not, All, Any };
        Kind kind = Kind::Constant;
        Truth truth = Truth::Unknown; ///< of a Constant
        size_t leaf = 0;              ///< of a Leaf
        std::vector<Node> parts;
    };
    struct Leaf
    {
        size_t variable; ///< the fact that it reads
        size_t place;    ///< which of that fact's leaves it is
    };
    /// An open fact.
    struct Variable
    {
        const Question* question = nullptr; ///< null: evidence of the scope
        std::vector<const Condition*> leaves;
        World now;
        std::vector<World> worlds; ///< what it can become
        std::optional<size_t>
            complete;        ///< of a table: the variable that makes its Empty true, while that is open
        bool shared = false; ///< stands in several places: tried class by class
        bool asked = true;   ///< false: not open itself, only what depends on it
    };
    class Search;

    Node build(const Condition& condition);
    Node buildLeaf(const Condition& condition);
    size_t variableFor(const Question* question);
    void openTable(size_t table);
    static void openEvidence(Variable& variable);
    void openFact(Variable& variable);
    [[nodiscard]] static Node inverse(Node node);
    [[nodiscard]] bool isOpen(const Condition& leaf, const Question* question) const;

    const Circumstances& m_circumstances;
    Incoming m_incoming;
    std::deque<Condition> m_completions; ///< "the table lists everything", as leaves of their own
    std::vector<Node> m_roots;
    std::vector<Leaf> m_leaves;
    std::vector<Variable> m_variables;
};

} // namespace tekigo
