#include "given.h"

#include "checklist/evaluation.h"
#include "checklist/proof.h"

#include <QTest>

#include <functional>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// Answers in which the rules below can tell questions apart; `null` stands for the explicit none.
const std::map<QString, QList<QByteArray>> answers{
    {u"lamp.on"_s, {"true", "false"}},
    {u"lamp.dimmed"_s, {"true", "false"}},
    {u"lamp.colour"_s, {"red", "green", "none"}},
    {u"lamp.switches"_s, {"[]", "[none]", "[hand]", "[hand, voice]", "[voice, clap]", "[clap]"}},
    {u"lamp.hours"_s, {"999", "1000", "5000", "null"}},
    {u"lamp.made-on"_s, {"2020-03-31", "2020-04-01", "null"}},
    {u"lamp.note"_s, {"x", "null"}},
    {u"lamp.parts"_s,
     {"[]", "[{kind: glass, sealed: true}]", "[{kind: glass, sealed: false}]",
      "[{kind: metal, sealed: true}]", "[{kind: metal, sealed: false}]",
      "[{kind: glass, sealed: true}, {kind: metal, sealed: false}]",
      "[{kind: glass, sealed: true}, {kind: metal, sealed: true}]",
      "[{kind: glass, sealed: false}, {kind: metal, sealed: true}]",
      "[{kind: glass, sealed: false}, {kind: metal, sealed: false}]"}},
    {u"lamp.parts-complete"_s, {"true", "false"}},
};

/// Leaves of random rules; several read the same fact.
const QList<QByteArray> leaves{
    "lamp.on",
    "lamp.dimmed",
    "{ fact: lamp.dimmed, is: false }",
    "{ fact: lamp.colour, is: red }",
    "{ fact: lamp.colour, in: [green, red] }",
    "{ fact: lamp.colour, is-not: none }",
    "{ fact: lamp.switches, includes: [hand, voice] }",
    "{ fact: lamp.switches, includes-any: [voice, clap] }",
    "{ fact: lamp.hours, at-least: 1000 }",
    "{ fact: lamp.hours, at-least: 5000 }",
    "{ given: lamp.hours }",
    "{ fact: lamp.made-on, before: effective }",
    "{ given: lamp.made-on }",
    "{ given: lamp.note }",
    "lamp.parts-complete",
    "{ every: lamp.parts, holds: sealed }",
    "{ every: lamp.parts, where: { column: kind, is: glass }, holds: sealed }",
    "{ every: lamp.parts, holds: { column: kind, is-not: glass } }",
    "{ claim: claim.handmade }",
    "{ fact: meter.leaks, not-above: 0 }",
};

/// Tables whose cells are not all known, and every way to fill them that rules can tell apart.
const std::vector<std::pair<QByteArray, QList<QByteArray>>> partialTables{
    {"[{kind: glass}]", {"[{kind: glass, sealed: true}]", "[{kind: glass, sealed: false}]"}},
    {"[{sealed: false}]", {"[{kind: glass, sealed: false}]", "[{kind: wood, sealed: false}]"}},
    {"[{kind: metal}, {kind: glass, sealed: true}]",
     {"[{kind: metal, sealed: true}, {kind: glass, sealed: true}]",
      "[{kind: metal, sealed: false}, {kind: glass, sealed: true}]"}},
};

} // namespace

/// Compares what is said to be missing with trying all answers.
class tst_Missing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditions();
    void requirements();
    void scopes();
    void answersNeverTurnTrueIntoFalse();

private:
    using Outcome = std::function<int(const Facts&)>;

    Condition randomCondition(const QList<QByteArray>& from, int depth)
    {
        const auto pick = [&](int below) { return int(m_random() % unsigned(below)); };
        const int kind = depth == 0 ? 0 : pick(6);
        if (kind < 2)
            return m_given.condition(from[pick(int(from.size()))], u"lamp"_s);
        Condition condition;
        condition.kind = kind == 2   ? Condition::Kind::Not
                         : kind == 3 ? Condition::Kind::Any
                         : kind == 4 ? Condition::Kind::Implies
                                     : Condition::Kind::All;
        const int parts = kind == 2 ? 1 : kind == 4 ? 2 : 2 + pick(2);
        for (int i = 0; i < parts; ++i)
            condition.parts.push_back(randomCondition(from, depth - 1));
        return condition;
    }

    /// A few leaves, so that facts stand in several places.
    QList<QByteArray> someLeaves()
    {
        QList<QByteArray> some;
        for (int i = 0; i < 4; ++i)
            some << leaves[qsizetype(m_random() % unsigned(leaves.size()))];
        return some;
    }

    Value value(const QString& question, const QByteArray& yaml) const
    {
        return m_given.facts(question.toUtf8() + ": " + yaml).at(question);
    }

    /// Gives some of the facts; `fillings` gets the ways in which a table with missing cells can be filled.
    Facts randomFacts(const QSet<QString>& read, QList<QByteArray>& fillings)
    {
        Facts facts;
        for (const auto& [question, all] : answers) {
            if (!read.contains(question) || m_random() % 2 == 0)
                continue;
            QByteArray yaml = all[qsizetype(m_random() % unsigned(all.size()))];
            if (question == u"lamp.parts" && m_random() % 2 == 0)
                std::tie(yaml, fillings) = partialTables[m_random() % partialTables.size()];
            facts[question] = value(question, yaml);
        }
        return facts;
    }

    /// What may still come in, by question.
    std::map<QString, std::vector<Value>> incoming(const QSet<QString>& read, const Facts& facts,
                                                   const QList<QByteArray>& fillings) const
    {
        std::map<QString, std::vector<Value>> open;
        for (const auto& [question, all] : answers) {
            if (!read.contains(question))
                continue;
            const auto given = facts.find(question);
            QList<QByteArray> can = given == facts.end() ? all : QList<QByteArray>();
            if (question == u"lamp.parts" && given != facts.end()) {
                can = fillings;
                const auto complete = facts.find(u"lamp.parts-complete"_s);
                const bool saidNo = complete != facts.end() && complete->second == Value(false);
                if (std::get<Table>(given->second).rows.empty() && saidNo)
                    can = all.mid(1);
            }
            for (const QByteArray& yaml : std::as_const(can))
                open[question].push_back(value(question, yaml));
        }
        return open;
    }

    static void tryAll(const std::map<QString, std::vector<Value>>& open,
                       std::map<QString, std::vector<Value>>::const_iterator at, Facts& facts,
                       const std::set<QString>& came,
                       const std::function<void(const Facts&, const std::set<QString>&)>& visit)
    {
        if (at == open.end())
            return visit(facts, came);
        const auto next = std::next(at);
        tryAll(open, next, facts, came, visit);
        const auto before =
            facts.find(at->first) == facts.end() ? std::nullopt : std::optional(facts[at->first]);
        std::set<QString> with = came;
        with.insert(at->first);
        for (const Value& value : at->second) {
            facts[at->first] = value;
            tryAll(open, next, facts, with, visit);
        }
        if (before)
            facts[at->first] = *before;
        else
            facts.erase(at->first);
    }

    QStringList missingByTrying(const QSet<QString>& read, const Facts& facts,
                                const QList<QByteArray>& fillings, const Outcome& outcome) const
    {
        const auto open = incoming(read, facts, fillings);
        std::set<QString> found;
        Facts trying = facts;
        tryAll(open, open.begin(), trying, {}, [&](const Facts& some, const std::set<QString>& came) {
            const int before = outcome(some);
            for (const auto& [question, values] : open) {
                if (came.contains(question) || found.contains(question))
                    continue;
                for (const Value& value : values) {
                    Facts more = some;
                    more[question] = value;
                    if (outcome(more) != before) {
                        found.insert(question);
                        break;
                    }
                }
            }
        });
        QStringList ordered;
        for (const Question& question : m_given.catalogue().questions) {
            if (found.contains(question.id))
                ordered << question.id;
        }
        return ordered;
    }

    Circumstances with(const Facts& facts) const
    {
        return {facts, m_given.catalogue(), QDate(2020, 4, 1), {}};
    }

    Given m_given = Given::small();
    std::mt19937 m_random{20200401};
};

void tst_Missing::conditions()
{
    int unknown = 0;
    for (int i = 0; i < 400; ++i) {
        const Condition condition = randomCondition(someLeaves(), 3);
        const QSet<QString> read = questionsRead(condition, m_given.catalogue());
        QList<QByteArray> fillings;
        const Facts facts = randomFacts(read, fillings);
        const QStringList said = missing(condition, with(facts));
        const bool open = evaluate(condition, with(facts)) == Truth::Unknown;
        unknown += open ? 1 : 0;
        const QStringList tried = missingByTrying(
            read, facts, fillings, [&](const Facts& some) { return int(evaluate(condition, with(some))); });
        QCOMPARE(derive(condition, with(facts)).truth, evaluate(condition, with(facts)));
        if (open)
            QCOMPARE(said, tried);
        else
            QVERIFY(said.isEmpty() && (tried.isEmpty() || read.contains(u"lamp.parts"_s)));
    }
    QVERIFY(unknown > 100); // else the loop proved little
}

void tst_Missing::requirements()
{
    int unknown = 0;
    for (int i = 0; i < 250; ++i) {
        const QList<QByteArray> from = someLeaves();
        Requirement requirement;
        requirement.rule = randomCondition(from, 2);
        requirement.notApplicable.push_back({randomCondition(from, 1), {}});
        QSet<QString> read;
        for (const Condition* condition : conditionsOf(requirement))
            read |= questionsRead(*condition, m_given.catalogue());
        QList<QByteArray> fillings;
        const Facts facts = randomFacts(read, fillings);
        const Ruling ruling = rule(requirement, with(facts));
        if (ruling.state != Ruling::State::Unknown) {
            QVERIFY(ruling.missing.isEmpty());
            continue;
        }
        ++unknown;
        QCOMPARE(ruling.missing, missingByTrying(read, facts, fillings, [&](const Facts& some) {
                     return int(rule(requirement, with(some)).state);
                 }));
        QCOMPARE(ruling.because.truth, Truth::Unknown);
    }
    QVERIFY(unknown > 50);
}

void tst_Missing::scopes()
{
    int unanswered = 0;
    for (int i = 0; i < 250; ++i) {
        const QList<QByteArray> from = someLeaves();
        Checklist checklist;
        for (const ScopeOutcome outcome : {ScopeOutcome::OutOfScope, ScopeOutcome::Exempt,
                                           ScopeOutcome::OutOfScope, ScopeOutcome::Applies})
            checklist.scope.push_back({outcome, randomCondition(from, 1), {}, {}});
        const QSet<QString> read = questionsRead(checklist, m_given.catalogue());
        QList<QByteArray> fillings;
        const Facts facts = randomFacts(read, fillings);
        const Scope is = scope(checklist, with(facts));
        const auto outcome = [&](const Facts& some) { return int(scope(checklist, with(some)).outcome); };
        const QStringList tried = missingByTrying(read, facts, fillings, outcome);
        QCOMPARE(is.outcome == ScopeOutcome::Unanswered ? is.missing : is.asks, tried);
        unanswered += is.outcome == ScopeOutcome::Unanswered ? 1 : 0;
    }
    QVERIFY(unanswered > 50);
}

/// Kleene's logic is monotonic: what is decided stays decided whatever people answer besides.
void tst_Missing::answersNeverTurnTrueIntoFalse()
{
    for (int i = 0; i < 300; ++i) {
        const Condition condition = randomCondition(someLeaves(), 3);
        const QSet<QString> read = questionsRead(condition, m_given.catalogue());
        QList<QByteArray> fillings;
        Facts facts = randomFacts(read, fillings);
        const Truth before = evaluate(condition, with(facts));
        for (const auto& [question, all] : answers) {
            if (!facts.contains(question))
                facts[question] = value(question, all[qsizetype(m_random() % unsigned(all.size()))]);
        }
        const Truth after = evaluate(condition, with(facts));
        QVERIFY(before == Truth::Unknown || before == after);
    }
}

QTEST_GUILESS_MAIN(tst_Missing)
#include "tst_missing.moc"
