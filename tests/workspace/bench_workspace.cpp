#include "desk.h"

#include "assessment/comparison.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// A workspace of 500 products × 5 revisions with 150,000 answers and 20,000 evidence links.
class BenchWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opening();
    void listingEveryRevision();
    void oneAssessment();
    void everyAssessment();
    void oneEditToItsVerdicts();
    void comparing();
    void history();
    void checking();

private:
    std::unique_ptr<Desk> m_desk;
};

namespace {

constexpr int products = 500;
constexpr int revisions = 5;
constexpr int answersEach = 60;
constexpr int evidenceEach = 4;

std::map<QString, Answer> manyAnswers()
{
    std::map<QString, Answer> answers;
    while (answers.size() < answersEach) {
        for (const Question& question : catalogue().questions) {
            if (question.found || answers.size() == answersEach)
                continue;
            if (question.type == AnswerType::Bool)
                answers[question.id] = {Value(true), u"設計書 3.2 節"_s, true};
            else if (question.type == AnswerType::Choice)
                answers[question.id] = {Value(question.choices.front().id), u"仕様書"_s, true};
            else
                answers[question.id] = {std::nullopt, u"確認中"_s, true};
        }
    }
    return answers;
}

/// The same four files on every revision: what is measured is the database.
std::vector<Evidence> manyEvidence(Desk& desk)
{
    std::vector<Evidence> all;
    for (int i = 0; i < evidenceEach; ++i) {
        Evidence evidence = desk.evidence({}, "proof " + QByteArray::number(i));
        for (const QString& requirement : {u"34-10-1"_s, u"34-10-2"_s})
            evidence.links.push_back({u"terminal-2020"_s, requirement, {1, 3, u"図"_s}});
        all.push_back(std::move(evidence));
    }
    return all;
}

/// Prints the time of the best of a few runs and holds it to a limit with room for a slow machine.
void hold(const char* what, double limit, const std::function<void()>& work)
{
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    qInfo("%s: %.2f ms", what, best);
    QVERIFY2(best <= limit, qPrintable(u"%1 ms is more than %2 ms"_s.arg(best).arg(limit)));
}

} // namespace

void BenchWorkspace::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    const auto answers = manyAnswers();
    auto evidence = manyEvidence(*m_desk);
    for (int p = 0; p < products; ++p) {
        Revision revision;
        revision.product = m_desk->product(u"製品 %1"_s.arg(p));
        for (int r = 0; r < revisions; ++r) {
            revision.firmware = QString::number(r);
            const RevisionId id = sure(m_desk->workspace->addRevision(revision));
            sure(m_desk->workspace->setAnswers(id, answers));
            for (Evidence& one : evidence)
                one.revision = id;
            sure(m_desk->workspace->addEvidence(evidence));
        }
    }
    m_desk->workspace.reset();
    qInfo("database: %.1f MB", double(QFileInfo(m_desk->folder() + u"/workspace.sqlite"_s).size()) / 1e6);
}

void BenchWorkspace::opening()
{
    hold("opening", 1000, [&] { m_desk->reopen(); });
}

void BenchWorkspace::listingEveryRevision()
{
    hold("listing products and revisions", 100, [&] {
        QCOMPARE(m_desk->workspace->products().size(), size_t(products));
        QCOMPARE(m_desk->workspace->revisions({}).size(), size_t(products * revisions));
    });
}

void BenchWorkspace::oneAssessment()
{
    hold("one assessment", 10, [&] {
        QCOMPARE(sure(m_desk->workspace->assessment({u"R1234"_s})).answers.size(), size_t(answersEach));
    });
}

void BenchWorkspace::everyAssessment()
{
    QElapsedTimer timer;
    timer.start();
    for (const Revision& revision : m_desk->workspace->revisions({}))
        sure(m_desk->workspace->assessment(revision.id));
    qInfo("all %d assessments: %lld ms", products * revisions, timer.elapsed());
}

void BenchWorkspace::oneEditToItsVerdicts()
{
    bool yes = false;
    hold("one edit to its verdicts", 100, [&] {
        sure(m_desk->workspace->setAnswer({u"R1234"_s}, u"access.refuses"_s, {Value(yes = !yes), {}}));
        QVERIFY(!m_desk->workspace->verdicts({u"R1234"_s}).empty());
    });
    hold("of it, reading and judging", 16, [&] {
        sure(m_desk->workspace->assessment({u"R1234"_s}));
        QVERIFY(!judge(catalogue(), sure(m_desk->workspace->assessment({u"R1234"_s}))).empty());
    });
}

/// Everything that the page of comparisons does between two choices.
void BenchWorkspace::comparing()
{
    hold("comparing two revisions", 200, [&] {
        QCOMPARE(m_desk->workspace->revisions({}).size(), size_t(products * revisions));
        QCOMPARE(m_desk->workspace->products().size(), size_t(products));
        const Assessment before = sure(m_desk->workspace->assessment({u"R1234"_s}));
        const Assessment after = sure(m_desk->workspace->assessment({u"R77"_s}));
        QVERIFY(!compare(catalogue(), before, judge(catalogue(), before), after, judge(catalogue(), after)).empty());
    });
}

void BenchWorkspace::history()
{
    hold("history of one revision", 50, [&] { QVERIFY(!m_desk->workspace->history({u"R1234"_s}).empty()); });
    hold("the whole history", 1000, [&] { QVERIFY(!m_desk->workspace->history({}).empty()); });
}

void BenchWorkspace::checking()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_desk->complaints(), QString());
    qInfo("checking everything: %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(BenchWorkspace)
#include "bench_workspace.moc"
