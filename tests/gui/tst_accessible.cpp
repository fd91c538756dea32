// What somebody has of the window who hears it, or has no mouse: every page, panel and dialog with the
// sample, in both languages.
#include "everyview.h"
#include "told.h"

#include "gui/announce.h"
#include "gui/field.h"
#include "gui/task.h"
#include "gui/workspaceview.h"
#include "workspace/sample.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// What a window announces. Without a platform that speaks, Qt passes no events on; that they reach a screen
/// reader is what the journeys from outside (tests/journeys/outside.py) show.
class Ear
{
public:
    explicit Ear(const Desktop& desktop)
    {
        announce(desktop.window.get(), u"-"_s); // so that there is somebody to listen to
        auto* announcer = desktop.window->findChild<Announcer*>();
        QObject::connect(announcer, &Announcer::announced, announcer,
                         [this](const QString& text) { heard << text; });
        told = QAccessible::queryAccessibleInterface(announcer);
    }

    [[nodiscard]] bool hears(const QString& text) const
    {
        return std::ranges::any_of(heard, [&text](const QString& one) { return one.contains(text); });
    }

    QStringList heard; ///< oldest first
    QAccessibleInterface* told = nullptr;
};

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsTold_data() { languages(); }
    void everythingIsTold();
    void everySelectBoxIsNamedInSight();
    void tabGoesAsOneReads();
    void verdictsAreAnnounced();
    void endsOfWorkAreAnnounced();
    void errorsAreAnnounced();
    void boxesTickedFromOutsideAreSaved();
    void foldsAreOpenedFromOutside();

private:
    static void languages();
    void openSample(Desktop& desktop) const;

    QTemporaryDir m_folder; ///< with the sample, made once
};

void TestAccessible::initTestCase()
{
    NoProgress progress;
    QVERIFY(makeSample(m_folder.filePath(u"sample"_s), catalogue(), progress));
}

void TestAccessible::languages()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("Japanese") << Language::Japanese;
    QTest::newRow("English") << Language::English;
}

void TestAccessible::openSample(Desktop& desktop) const
{
    const QString folder = desktop.path(u"sample"_s);
    if (QProcess::execute(u"cp"_s, {u"-r"_s, m_folder.filePath(u"sample"_s), folder}) != 0)
        qFatal("the sample cannot be copied");
    desktop.window->resize(1366, 768);
    if (!desktop.window->openFolder(folder))
        qFatal("the sample cannot be opened");
}

void TestAccessible::everythingIsTold()
{
    QFETCH(Language, language);
    Look(*qApp).wear(ThemeChoice::Light, 100);
    Desktop desktop(language, [](const QString&, Progress&) { return Result<void>(); });
    openSample(desktop);
    QStringList wrong;
    for (const View& view : everyView()) {
        for (const QString& one : wronglyTold(*shownView(desktop, view)))
            wrong << view.name + u": "_s + one;
    }
    for (const QString& one : wrong)
        qWarning("%s", qPrintable(one));
    QVERIFY(wrong.isEmpty());
}

/// What it chooses among stands beside it, not only for those who hear it.
void TestAccessible::everySelectBoxIsNamedInSight()
{
    Desktop desktop(Language::English, [](const QString&, Progress&) { return Result<void>(); });
    openSample(desktop);
    QSet<QString> bare;
    for (const View& view : everyView()) {
        const QWidget* shown = shownView(desktop, view);
        const auto labels = shown->window()->findChildren<QLabel*>();
        for (const QComboBox* box : shown->findChildren<QComboBox*>()) {
            const bool cell = qobject_cast<const QAbstractItemView*>(box->parentWidget()->parentWidget());
            if (!box->isVisible() || cell || box->objectName().startsWith(u"qt_"_s))
                continue;
            const auto names = [&](const QLabel* label) {
                return label->isVisible() && label->buddy() == box && !label->text().isEmpty();
            };
            if (std::ranges::none_of(labels, names))
                bare << box->objectName();
        }
    }
    QVERIFY2(bare.isEmpty(), qPrintable(QStringList(bare.values()).join(u", "_s)));
}

void TestAccessible::tabGoesAsOneReads()
{
    Look(*qApp).wear(ThemeChoice::Light, 100);
    Desktop desktop(Language::Japanese, [](const QString&, Progress&) { return Result<void>(); });
    openSample(desktop);
    QStringList wrong;
    QSet<const QWidget*> seen;
    for (const View& view : everyView()) {
        for (const QString& one : wronglyReached(*shownView(desktop, view), seen))
            wrong << view.name + u": "_s + one;
    }
    for (const QString& one : wrong)
        qWarning("%s", qPrintable(one));
    QVERIFY(wrong.isEmpty());
}

void TestAccessible::verdictsAreAnnounced()
{
    Desktop desktop;
    openSample(desktop);
    Workspace& workspace = *desktop.window->workspace();
    const RevisionId first = workspace.revisions({}).front().id;
    desktop.window->view()->go({.page = PageKind::Assessment, .revision = first});
    Ear ear(desktop);
    Answer answer = workspace.assessment(first)->answers.at(u"credential.first-use"_s);
    answer.value = u"nothing"_s;
    QVERIFY(workspace.setAnswer(first, u"credential.first-use"_s, answer));
    QVERIFY2(ear.hears(u"34-10-2: Fails"_s), qPrintable(ear.heard.join(u'\n')));
    QCOMPARE(ear.told->role(), QAccessible::Notification);
    QCOMPARE(ear.told->text(QAccessible::Name), ear.heard.back());
    QVERIFY(!ear.told->state().invisible);
    ear.heard.clear();
    answer.note = u"nothing new"_s;
    QVERIFY(workspace.setAnswer(first, u"credential.first-use"_s, answer));
    QCOMPARE(ear.heard, QStringList());
}

void TestAccessible::endsOfWorkAreAnnounced()
{
    Desktop desktop;
    Ear ear(desktop);
    auto* tasks = desktop.window->findChild<Tasks*>();
    const auto work = [&](int milliseconds) {
        ear.heard.clear();
        bool done = false;
        tasks->run(
            u"Counting"_s, desktop.window.get(),
            [milliseconds](Progress&) {
                QThread::msleep(static_cast<unsigned long>(milliseconds));
                return 1;
            },
            [&done](int) { done = true; });
        QTRY_VERIFY(done);
    };
    work(1200);
    QVERIFY2(ear.hears(u"Counting: done."_s), qPrintable(ear.heard.join(u'\n')));
    work(10);
    QCOMPARE(ear.heard, QStringList());
}

void TestAccessible::errorsAreAnnounced()
{
    Desktop desktop;
    Ear ear(desktop);
    QVERIFY(!desktop.window->openFolder(desktop.path(u"nothing"_s)));
    QVERIFY2(ear.hears(desktop.find<QLabel>(u"startProblem"_s)->text()), qPrintable(ear.heard.join(u'\n')));
    openSample(desktop);
    desktop.window->view()->go(
        {.revision = desktop.window->workspace()->revisions({}).front().id, .field = u"revisionDate"_s});
    ear.heard.clear();
    type(u"never"_s);
    press(Qt::Key_Return);
    QVERIFY2(ear.hears(u"2026-04-24"_s), qPrintable(ear.heard.join(u'\n')));
    const QAccessibleInterface* field =
        QAccessible::queryAccessibleInterface(desktop.find<QWidget>(u"revisionDate"_s));
    QCOMPARE(field->text(QAccessible::Description), ear.heard.back());
}

/// Assistive programs do not click; what they tick must be saved all the same.
void TestAccessible::boxesTickedFromOutsideAreSaved()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    const RevisionId revision = workspace.revisions({}).front().id;
    desktop.window->view()->go({.revision = revision, .field = u"revisionLabel"_s});
    auto* box = desktop.find<QCheckBox>(u"revisionTargets-uk-psti"_s);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(box);
    QVERIFY(!told->state().checked);
    told->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QTRY_VERIFY(told->state().checked);
    QVERIFY(workspace.revision(revision)->targets.contains(u"uk-psti"_s));
}

/// Whatever folds says whether it is open, rather than that it is ticked.
void TestAccessible::foldsAreOpenedFromOutside()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    const RevisionId revision = desktop.window->workspace()->revisions({}).front().id;
    desktop.window->view()->go({.page = PageKind::Assessment, .revision = revision});
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(desktop.find<QWidget>(u"whyFold"_s));
    QCOMPARE(told->role(), QAccessible::Button);
    QVERIFY(told->state().expandable && told->state().collapsed && !told->state().checkable);
    told->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(told->state().expanded);
}

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
