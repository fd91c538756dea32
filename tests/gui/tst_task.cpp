#include "base/error.h"
#include "gui/named.h"
#include "gui/task.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// Works until it is told to stop.
Result<int> endless(Progress& progress)
{
    qint64 steps = 0;
    while (!progress.cancelled()) {
        progress.report(++steps, 0);
        QThread::msleep(1);
    }
    return failure(Error::Kind::Cancelled, {});
}

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheValueToTheWindowsThread();
    void showsProgress();
    void cancelledWorkSaysSo();
    void nothingIsCalledOnceThePageIsGone();
    void endsWithItsOwner();
};

void TestTask::bringsTheValueToTheWindowsThread()
{
    Tasks tasks;
    QObject page;
    Qt::HANDLE workedOn = nullptr;
    Qt::HANDLE doneOn = nullptr;
    int value = 0;
    tasks.run(
        u"Count"_s, &page,
        [&](Progress&) {
            workedOn = QThread::currentThreadId();
            return 42;
        },
        [&](int result) {
            value = result;
            doneOn = QThread::currentThreadId();
        });
    QTRY_COMPARE(value, 42);
    QVERIFY(workedOn != QThread::currentThreadId());
    QCOMPARE(doneOn, QThread::currentThreadId());
    QVERIFY(tasks.running().empty());
}

void TestTask::showsProgress()
{
    Tasks tasks;
    QObject page;
    Task* task = tasks.run(u"Count"_s, &page, endless, [](const Result<int>&) {});
    QTRY_VERIFY(task->done() > 2);
    QCOMPARE(task->title(), u"Count"_s);
}

void TestTask::cancelledWorkSaysSo()
{
    Tasks tasks;
    QObject page;
    std::optional<Result<int>> result;
    Task* task = tasks.run(u"Count"_s, &page, endless, [&](const Result<int>& value) { result = value; });
    task->cancel();
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->error().kind, Error::Kind::Cancelled);
}

void TestTask::nothingIsCalledOnceThePageIsGone()
{
    Tasks tasks;
    QSignalSpy ended(&tasks, &Tasks::ended);
    bool called = false;
    {
        QObject page;
        tasks.run(u"Count"_s, &page, endless, [&](const Result<int>&) { called = true; });
    }
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!called);
}

void TestTask::endsWithItsOwner()
{
    QObject page;
    bool called = false;
    {
        Tasks tasks;
        tasks.run(u"Count"_s, &page, endless, [&](const Result<int>&) { called = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_MAIN(TestTask)
#include "tst_task.moc"
