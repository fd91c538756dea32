#include "realproduct.h"

#include "checklist/leaf.h"
#include "checklist/remedies.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// A fact by its question, or a row of a table.
using FactId = std::pair<QString, int>;

std::set<FactId> factsOf(const Remedy& remedy)
{
    std::set<FactId> facts;
    for (const FactChange& change : remedy.changes)
        facts.emplace(change.question, change.row);
    return facts;
}

void collectColumns(const Condition& condition, QSet<QString>& into)
{
    if (isLeaf(condition))
        into << condition.subject;
    for (const Condition& part : condition.parts)
        collectColumns(part, into);
}

/// The columns that a rule reads of a table.
void collectColumnsOf(const Condition& condition, const QString& table, QSet<QString>& into)
{
    if (condition.kind == Condition::Kind::Every) {
        if (condition.subject == table)
            collectColumns(condition, into);
        return;
    }
    for (const Condition& part : condition.parts)
        collectColumnsOf(part, table, into);
}

std::vector<Cell> cellsOf(const Column& column)
{
    std::vector<Cell> cells;
    if (column.type == AnswerType::Bool)
        return {true, false};
    for (const Choice& choice : column.choices)
        cells.emplace_back(choice.id);
    if (column.type == AnswerType::Text)
        cells.emplace_back(u"y"_s);
    if (column.type == AnswerType::Integer)
        cells.emplace_back(qint64(443));
    return cells;
}

/// Every way to fill in the columns that a rule reads.
std::vector<Row> rowsLike(const Row& row, const Question& table, const QSet<QString>& read)
{
    std::vector<Row> rows{row};
    for (const Column& column : table.columns) {
        if (!read.contains(column.id))
            continue;
        std::vector<Row> filled;
        for (const Row& one : rows) {
            for (const Cell& cell : cellsOf(column))
                filled.emplace_back(one)[column.id] = cell;
        }
        rows = filled;
    }
    return rows;
}

} // namespace

/// What would make a rule true, compared with trying everything.
class tst_Remedies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shippedRules_data();
    void shippedRules();
    void hostileRuleIsBounded();

private:
    [[nodiscard]] Circumstances around(const Facts& facts) const { return {facts, m_catalogue, {}, {}}; }
    [[nodiscard]] bool isTrue(const Condition& rule, const Facts& facts) const
    {
        return evaluate(rule, around(facts)) == Truth::True;
    }
    size_t below(size_t number) { return m_random() % number; }

    /// Everything that can be answered to it, as far as the rules that ship can tell.
    std::vector<Value> answersTo(const Question& question, const QSet<QString>& columns) const
    {
        std::vector<Value> answers;
        switch (question.type) {
        case AnswerType::Bool:
            return {true, false};
        case AnswerType::Choice:
            for (const Choice& choice : question.choices)
                answers.emplace_back(choice.id);
            return answers;
        case AnswerType::Choices:
            for (unsigned bits = 0; bits < 1U << question.choices.size(); ++bits) {
                QStringList set;
                for (size_t i = 0; i < question.choices.size(); ++i) {
                    if ((bits & 1U << i) != 0)
                        set << question.choices[i].id;
                }
                const bool alone = set.contains(u"none"_s) && set.size() > 1;
                if (!alone)
                    answers.emplace_back(set);
            }
            return answers;
        case AnswerType::Integer:
            for (const qint64 number : {0, 5, 6, 7, 8, 12})
                answers.emplace_back(number);
            break;
        case AnswerType::Date:
            answers.emplace_back(QDate(2030, 1, 1));
            break;
        case AnswerType::Text:
            answers.emplace_back(u"x"_s);
            break;
        case AnswerType::Table:
            for (const Row& row : rowsLike({}, question, columns))
                answers.emplace_back(Table{{row}});
            answers.emplace_back(Table{});
            return answers;
        }
        if (!question.found)
            answers.emplace_back(None{});
        return answers;
    }

    Table randomTable(const Question& question)
    {
        Table table;
        for (size_t rows = below(4); rows > 0; --rows) {
            Row& row = table.rows.emplace_back();
            for (const Column& column : question.columns) {
                const std::vector<Cell> cells = cellsOf(column);
                if (below(6) != 0)
                    row[column.id] = cells[below(cells.size())];
            }
        }
        return table;
    }

    Facts randomFacts(const QSet<QString>& read)
    {
        Facts facts;
        for (const QString& id : read) {
            const Question* question = m_catalogue.question(id);
            if (below(4) == 0)
                continue;
            if (question->type == AnswerType::Table) {
                facts[id] = randomTable(*question);
                continue;
            }
            const std::vector<Value> answers = answersTo(*question, {});
            facts[id] = answers[below(answers.size())];
        }
        return facts;
    }

    /// What one fact can become.
    std::vector<Facts> changed(const Facts& facts, const FactId& fact, const Condition& rule) const
    {
        const auto& [id, row] = fact;
        const Question& question = *m_catalogue.question(id);
        QSet<QString> columns;
        collectColumnsOf(rule, id, columns);
        std::vector<Facts> all;
        if (row >= 0) {
            const Table now = std::get<Table>(facts.at(id));
            for (const Row& other : rowsLike(now.rows[size_t(row)], question, columns)) {
                Table table = now;
                table.rows[size_t(row)] = other;
                all.push_back(facts);
                all.back()[id] = table;
            }
            return all;
        }
        for (const Value& answer : answersTo(question, columns)) {
            all.push_back(facts);
            all.back()[id] = answer;
        }
        return all;
    }

    std::vector<FactId> changeable(const QSet<QString>& read, const Facts& facts) const
    {
        std::vector<FactId> all;
        for (const QString& id : read) {
            const Table* table = tableOf(id, facts);
            if (table == nullptr || table->rows.empty()) {
                all.emplace_back(id, -1);
                continue;
            }
            for (int row = 0; row < int(table->rows.size()); ++row)
                all.emplace_back(id, row);
        }
        return all;
    }

    /// The smallest sets of one and two facts whose change makes the rule true.
    std::set<std::set<FactId>> byTrying(const Condition& rule, const Facts& facts,
                                        const QSet<QString>& read) const
    {
        std::set<std::set<FactId>> found;
        if (isTrue(rule, facts))
            return found;
        const std::vector<FactId> ids = changeable(read, facts);
        for (const FactId& id : ids) {
            for (const Facts& one : changed(facts, id, rule)) {
                if (isTrue(rule, one))
                    found.insert({id});
            }
        }
        for (size_t i = 0; i < ids.size(); ++i) {
            for (size_t j = i + 1; j < ids.size(); ++j) {
                if (!found.contains({ids[i]}) && !found.contains({ids[j]}) &&
                    both(rule, facts, ids[i], ids[j]))
                    found.insert({ids[i], ids[j]});
            }
        }
        return found;
    }

    bool both(const Condition& rule, const Facts& facts, const FactId& a, const FactId& b) const
    {
        for (const Facts& one : changed(facts, a, rule)) {
            for (const Facts& two : changed(one, b, rule)) {
                if (isTrue(rule, two))
                    return true;
            }
        }
        return false;
    }

    /// Changes facts at random and tells which; whatever makes the rule true must hold one of the sets.
    std::set<FactId> changeSome(const Condition& rule, const QSet<QString>& read, Facts& facts)
    {
        std::set<FactId> which;
        for (const FactId& id : changeable(read, facts)) {
            if (below(2) == 0)
                continue;
            std::vector<Facts> all = changed(facts, id, rule);
            facts = std::move(all[below(all.size())]);
            which.insert(id);
        }
        return which;
    }

    /// The facts with these of the changes made, each to one of the values that it offers.
    Facts applied(Facts facts, const Remedy& remedy, unsigned which, size_t choice) const
    {
        for (size_t i = 0; i < remedy.changes.size(); ++i) {
            const FactChange& change = remedy.changes[i];
            if ((which & 1U << i) == 0)
                continue;
            if (change.row < 0) {
                facts[change.question] = change.values[choice % change.values.size()];
                continue;
            }
            Table table = std::get<Table>(facts.at(change.question));
            for (const CellChange& cell : change.ways[choice % change.ways.size()])
                table.rows[size_t(change.row)][cell.column] = cell.values[choice % cell.values.size()];
            facts[change.question] = table;
        }
        return facts;
    }

    Catalogue m_catalogue;
    std::mt19937 m_random{20261122}; // NOLINT: the same rules every time
};

void tst_Remedies::initTestCase()
{
    const auto catalogue = realproduct::catalogue();
    QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.error().text));
    m_catalogue = *catalogue;
}

void tst_Remedies::shippedRules_data()
{
    QTest::addColumn<int>("checklist");
    QTest::addColumn<int>("requirement");
    for (size_t c = 0; c < m_catalogue.checklists.size(); ++c) {
        for (size_t r = 0; r < m_catalogue.checklists[c].requirements.size(); ++r)
            QTest::addRow("%s/%s", qPrintable(m_catalogue.checklists[c].id),
                          qPrintable(m_catalogue.checklists[c].requirements[r].id))
                << int(c) << int(r);
    }
}

void tst_Remedies::shippedRules()
{
    QFETCH(int, checklist);
    QFETCH(int, requirement);
    const Condition& rule = m_catalogue.checklists[size_t(checklist)].requirements[size_t(requirement)].rule;
    const QSet<QString> read = questionsRead(rule, m_catalogue);
    int sets = 0;
    for (int round = 0; round < 25; ++round) {
        const Facts facts = randomFacts(read);
        const Remedies found = remedies(rule, around(facts), 1000);
        QVERIFY(!found.more);
        QCOMPARE(found.sets.empty(), isTrue(rule, facts)); // every rule that ships can be made true
        std::set<std::set<FactId>> small;
        for (const Remedy& remedy : found.sets) {
            ++sets;
            const unsigned all = (1U << remedy.changes.size()) - 1;
            for (size_t choice = 0; choice < 12; ++choice) {
                QVERIFY2(isTrue(rule, applied(facts, remedy, all, choice)),
                         qPrintable(remedy.changes[0].says.en));
                for (unsigned some = 0; some < all; ++some)
                    QVERIFY(!isTrue(rule, applied(facts, remedy, some, choice)));
            }
            if (remedy.changes.size() <= 2)
                small.insert(factsOf(remedy));
            for (const FactChange& change : remedy.changes)
                QVERIFY(!change.says.ja.isEmpty() && !change.says.en.isEmpty() && !change.wanted.isEmpty());
        }
        QCOMPARE(small, byTrying(rule, facts, read));
        for (int other = 0; other < 15 && !found.sets.empty(); ++other) {
            Facts some = facts;
            const std::set<FactId> which = changeSome(rule, read, some);
            const bool told = std::ranges::any_of(found.sets, [&](const Remedy& remedy) {
                return std::ranges::includes(which, factsOf(remedy));
            });
            QVERIFY(told || !isTrue(rule, some));
        }
    }
    QVERIFY(sets > 0);
}

/// A rule that somebody wrote may have more ways to be met than anybody can be told.
void tst_Remedies::hostileRuleIsBounded()
{
    const auto node = [](Condition::Kind kind, const QString& subject) {
        Condition made;
        made.kind = kind;
        made.subject = subject;
        return made;
    };
    Condition rule;
    std::vector<QString> facts;
    for (const Question& question : m_catalogue.questions) {
        if (question.type == AnswerType::Bool && !question.found && !question.claim)
            facts.push_back(question.id);
    }
    for (size_t i = 0; i < 300; ++i) {
        Condition any = node(Condition::Kind::Any, {});
        for (size_t j = 0; j < 5; ++j)
            any.parts.push_back(node(Condition::Kind::Holds, facts[(i * 7 + j * (i + 3)) % facts.size()]));
        rule.parts.push_back(any);
    }
    QElapsedTimer timer;
    timer.start();
    const Remedies found = remedies(rule, around({}));
    qInfo("%lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(found.more && found.sets.size() <= mostRemedies);
    for (const Remedy& remedy : found.sets)
        QVERIFY(isTrue(rule, applied({}, remedy, ~0U, 0)));
}

QTEST_GUILESS_MAIN(tst_Remedies)
#include "tst_remedies.moc"
