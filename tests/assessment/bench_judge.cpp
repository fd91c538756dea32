#include "assessment/verdict.h"
#include "realproduct.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace tekigo;

/// A keystroke is repainted within 16 ms; the verdicts of all checklists may take 2 of them.
class bench_Judge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allChecklistsOfOneRevision_data();
    void allChecklistsOfOneRevision();
};

void bench_Judge::allChecklistsOfOneRevision_data()
{
    QTest::addColumn<bool>("carriedOver");
    QTest::newRow("all confirmed") << false;
    QTest::newRow("all carried over") << true;
}

void bench_Judge::allChecklistsOfOneRevision()
{
    QFETCH(bool, carriedOver);
    const auto catalogue = realproduct::catalogue();
    QVERIFY(catalogue);
    auto answered = realproduct::answered(*catalogue);
    QVERIFY(answered);
    Assessment assessment = realproduct::proven(*catalogue, *answered);
    for (auto& [question, answer] : assessment.answers)
        answer.confirmed = !carriedOver;
    std::vector<double> milliseconds;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto verdicts = judge(*catalogue, assessment);
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
        QCOMPARE(verdicts.size(), catalogue->checklists.size());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const double median = milliseconds[milliseconds.size() / 2];
    qInfo("median %.3f ms, slowest %.3f ms", median, milliseconds.back());
    QVERIFY2(median < 2, "the verdicts of one revision take 2 ms or more");
}

QTEST_GUILESS_MAIN(bench_Judge)
#include "bench_judge.moc"
