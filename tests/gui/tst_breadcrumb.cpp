// The way to the chosen revision, and how its targets stand, in little room.
#include "desk.h"

#include "gui/badge.h"
#include "gui/elided.h"
#include "gui/theme.h"
#include "gui/workspaceview.h"
#include "workspace/workspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

class TestBreadcrumb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atMostTwoLines_data();
    void atMostTwoLines();
};

void TestBreadcrumb::atMostTwoLines_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("ja") << static_cast<int>(Language::Japanese);
    QTest::newRow("en") << static_cast<int>(Language::English);
}

/// With words of twice their size the names of the checklists give room, and can still be told apart.
void TestBreadcrumb::atMostTwoLines()
{
    QFETCH(int, language);
    Look look(*qApp);
    look.wear(ThemeChoice::Light, 200);
    Desktop desk(static_cast<Language>(language));
    QVERIFY(desk.window->openFolder(desk.makeWorkspace()));
    Workspace& workspace = *desk.window->workspace();
    Revision revision = *workspace.revision(desk.window->view()->revision());
    revision.targets = {u"terminal-2020"_s, u"terminal-2026-draft"_s, u"jc-star-1"_s};
    QVERIFY(workspace.setRevision(revision));
    desk.window->resize(1366, 768);
    const auto lines = [&] {
        QSet<int> tops;
        for (const QString& target : revision.targets)
            tops << desk.find<Badge>(u"badge-"_s + target)->mapTo(desk.window.get(), QPoint()).y();
        return tops.size();
    };
    QTRY_COMPARE(lines(), 1);
    QSet<QString> shown;
    for (const QString& target : revision.targets)
        shown << desk.find<ElidedLabel>(u"target-"_s + target)->shownText();
    QCOMPARE(shown.size(), 3);
}

QTEST_MAIN(TestBreadcrumb)
#include "tst_breadcrumb.moc"
