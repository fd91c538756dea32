#include "assessment/gap.h"
#include "realproduct.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// The gap over every product of a large workspace is worked out aside, while the clerk waits for it.
class bench_Gap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveHundredRevisions_data();
    void fiveHundredRevisions();
};

void bench_Gap::fiveHundredRevisions_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("the amendment") << u"terminal-2026-draft"_s;
    QTest::newRow("the label") << u"jc-star-1"_s;
}

void bench_Gap::fiveHundredRevisions()
{
    QFETCH(QString, to);
    const auto catalogue = realproduct::catalogue();
    QVERIFY(catalogue);
    std::vector<Assessment> assessments(500,
                                        realproduct::proven(*catalogue, *realproduct::answered(*catalogue)));
    for (size_t i = 0; i < assessments.size(); ++i) {
        assessments[i].answers[u"credential.preset-length"_s].value = qint64(i % 10);
        if (i % 3 == 0)
            assessments[i].answers.erase(u"update.latest-check"_s);
        if (i % 4 == 0)
            assessments[i].answers[u"interface.inventory"_s].value =
                Table{{{{u"name"_s, u"telnet"_s}, {u"intended"_s, false}, {u"enabled"_s, true}}}};
    }
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    const auto gap =
        gapBetween(*catalogue, u"terminal-2020"_s, to, assessments, {}, QDate(2026, 11, 22), progress);
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    QVERIFY(gap && gap->products.size() == assessments.size());
    qInfo("500 revisions: %.0f ms", milliseconds);
    QVERIFY2(milliseconds < 200, "the gap of 500 revisions takes 200 ms or more");
    timer.restart();
    for (size_t pair = 0; pair < gap->pairs.size(); ++pair)
        QVERIFY(!summaryOf(*gap, pair).empty());
    qInfo("summary: %.2f ms", double(timer.nsecsElapsed()) / 1e6);
    QVERIFY(timer.elapsed() < 200);
}

QTEST_GUILESS_MAIN(bench_Gap)
#include "bench_gap.moc"
