#include "desk.h"

#include "gui/assessmentpage.h"
#include "gui/workspaceview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

/// One keystroke in an answer to all verdicts repainted: below 16 ms, a frame, stored on the disk in between.
class BenchKeystroke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRepaintedWithinAFrame_data();
    void everythingIsRepaintedWithinAFrame();
};

void BenchKeystroke::everythingIsRepaintedWithinAFrame_data()
{
    QTest::addColumn<QString>("checklist");
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<QString>("question");
    QTest::newRow("few questions") << u"terminal-2020"_s << u"34-10-3"_s << u"update.possible"_s;
    QTest::newRow("several") << u"jc-star-1"_s << u"S1.1-05"_s << u"vdp.contact"_s;
    QTest::newRow("with tests") << u"jc-star-1"_s << u"S1.1-14"_s << u"power.keeps-settings"_s;
}

void BenchKeystroke::everythingIsRepaintedWithinAFrame()
{
    QFETCH(QString, checklist);
    QFETCH(QString, requirement);
    QFETCH(QString, question);
    Desktop desktop(Language::Japanese);
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    WorkspaceView& view = *desktop.window->view();
    view.go({.page = PageKind::Assessment,
             .checklist = checklist,
             .requirement = requirement,
             .question = question});
    QTest::qWait(200);
    std::vector<qint64> times;
    for (int stroke = 0; stroke < 41; ++stroke) {
        QElapsedTimer time;
        time.start();
        QTest::keyClick(QApplication::focusWidget(), stroke % 2 ? Qt::Key_N : Qt::Key_Y);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        times.push_back(time.nsecsElapsed());
    }
    std::ranges::sort(times);
    const double median = static_cast<double>(times.at(times.size() / 2)) / 1e6;
    qInfo("median %.1f ms, slowest %.1f ms", median, static_cast<double>(times.back()) / 1e6);
    const auto answer = desktop.window->workspace()->assessment(view.revision())->answers.at(question);
    QCOMPARE(answer.value, std::optional<Value>(true));
    QVERIFY2(median < 16, qPrintable(QString::number(median)));
}

QTEST_MAIN(BenchKeystroke)
#include "bench_keystroke.moc"
