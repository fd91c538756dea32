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
    void atMostTwoLines();
};

/// With words of twice their size, in Japanese, the names of the checklists give room, and can still be told apart.
void TestBreadcrumb::atMostTwoLines()
{
    Look look(*qApp);
    look.wear(ThemeChoice::Light, 200);
    Desktop desk(Language::Japanese);
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
    const auto names = [&] {
        QSet<QString> shown;
        for (const QString& target : revision.targets)
            shown << desk.find<ElidedLabel>(u"target-"_s + target)->shownText();
        return shown;
    };
    QTest::qWait(100); // lines that are laid out once say nothing yet
    QTRY_COMPARE(lines(), 1);
    QTRY_VERIFY2(names().size() == 3, qPrintable(names().values().join(u" | "_s)));
}

QTEST_MAIN(TestBreadcrumb)
#include "tst_breadcrumb.moc"
