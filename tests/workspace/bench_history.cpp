#include "desk.h"

#include "assessment/approving.h"
#include "workspace/historycheck.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// A revision with two thousand acts since it was approved.
class BenchHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWithdrewTheApproval();
    void everyRow();
    void rowsOfARequirement();
    void pastAnswers();
    void longestPieceOfTheCheck();

private:
    std::unique_ptr<Desk> m_desk;
    RevisionId m_revision;
    Approval m_approval;
};

void BenchHistory::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    m_revision = m_desk->revision();
    Workspace& workspace = *m_desk->workspace;
    sure(workspace.approve({.id = {},
                            .revision = m_revision,
                            .checklist = {},
                            .requirement = {},
                            .step = Approval::Step::Prepared,
                            .name = u"山田"_s,
                            .date = QDate(2026, 10, 30),
                            .comment = {},
                            .of = {}}));
    m_approval = sure(workspace.assessment(m_revision)).approvals.front();
    for (int act = 0; act < 2000; ++act)
        sure(workspace.setAnswer(m_revision, u"access.refuses"_s, {act % 2 == 0, QString::number(act)}));
}

void BenchHistory::whatWithdrewTheApproval()
{
    QBENCHMARK
    {
        QVERIFY(m_desk->workspace->withdrawnBy(m_approval));
    }
}

void BenchHistory::everyRow()
{
    QBENCHMARK
    {
        QVERIFY(m_desk->workspace->history(m_revision).size() > 2000);
    }
}

void BenchHistory::rowsOfARequirement()
{
    QBENCHMARK
    {
        QVERIFY(m_desk->workspace->history(m_revision, u"terminal-2020"_s, u"34-10-1"_s).size() == 2000);
    }
}

void BenchHistory::pastAnswers()
{
    QBENCHMARK
    {
        QVERIFY(m_desk->workspace->pastAnswers(m_revision, u"access.refuses"_s).size() == 2000);
    }
}

void BenchHistory::longestPieceOfTheCheck()
{
    HistoryCheck check(*m_desk->workspace);
    qint64 longest = 0;
    for (bool done = false; !done;) {
        QElapsedTimer timer;
        timer.start();
        done = check.advance(std::chrono::milliseconds(8));
        longest = std::max(longest, timer.elapsed());
    }
    qInfo("longest piece: %lld ms", longest);
    QVERIFY(check.report().problems.empty());
}

QTEST_GUILESS_MAIN(BenchHistory)
#include "bench_history.moc"
