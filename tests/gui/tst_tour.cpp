// The first run and the tour of the window.
#include "desk.h"

#include "gui/help.h"
#include "gui/helpwindow.h"
#include "gui/tour.h"
#include "gui/workspaceview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

SampleMaker sampleMaker()
{
    return [](const QString& folder, Progress&) -> Result<void> {
        const auto workspace = Workspace::create(folder, test::catalogue());
        if (!workspace)
            return std::unexpected(workspace.error());
        return {};
    };
}

/// A tour that has begun over a workspace with one revision.
struct Guided
{
    explicit Guided(Language language = Language::English)
        : desktop(language)
    {
        if (!desktop.window->openFolder(desktop.makeWorkspace()))
            qFatal("the workspace cannot be opened");
        desktop.find<QAction>(u"actTour"_s)->trigger();
        tour = desktop.find<Tour>(u"tour"_s);
    }

    [[nodiscard]] QString title() const { return desktop.find<QLabel>(u"tourTitle"_s)->text(); }
    [[nodiscard]] QRect part() const
    {
        return {tour->target()->mapTo(desktop.window.get(), QPoint()), tour->target()->size()};
    }

    Desktop desktop;
    Tour* tour = nullptr;
};

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRunOffersSampleTourAndGuide();
    void noTourAfterTheSampleWasRefused();
    void eachStepPointsAtARealPart();
    void escapeLeavesFromAnywhere();
    void nothingIsShutOut();
    void itIsSpoken();
    void itFollowsTheWindowAndTheLanguage();
    void largeTextHasRoom();
    void closingTheWorkspaceEndsIt();
};

void TestTour::theFirstRunOffersSampleTourAndGuide()
{
    Desktop desktop(Language::English, sampleMaker());
    QVERIFY(desktop.find<QWidget>(u"startFirst"_s)->isVisible());
    desktop.find<QPushButton>(u"startGuide"_s)->click();
    QCOMPARE(desktop.window->help().window()->place(), u"start"_s);
    desktop.answers.folder = desktop.path(u"sample"_s);
    desktop.find<QPushButton>(u"startTour"_s)->click();
    QTRY_VERIFY(desktop.window->workspace());
    QVERIFY(desktop.find<Tour>(u"tour"_s)->isVisible());
    QCOMPARE(desktop.window->workspace()->folder(), desktop.answers.folder);
    desktop.window->closeWorkspace();
    // Not the first time any more; who begins again after months still finds the way.
    QVERIFY(!desktop.find<QLabel>(u"recentNone"_s)->isVisible());
    QVERIFY(desktop.find<QPushButton>(u"startGuide"_s)->isVisible());
    QVERIFY(desktop.find<QPushButton>(u"startSample"_s)->isVisible());
    // The menu offers it again; it asks for a place for the sample.
    desktop.answers.folder = desktop.path(u"another"_s);
    desktop.find<QAction>(u"actTour"_s)->trigger();
    QTRY_VERIFY(desktop.find<Tour>(u"tour"_s)->isVisible());
}

void TestTour::noTourAfterTheSampleWasRefused()
{
    Desktop desktop(Language::English, sampleMaker());
    desktop.answers.folder.clear(); // never mind
    desktop.find<QPushButton>(u"startTour"_s)->click();
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    QVERIFY(!desktop.find<Tour>(u"tour"_s)->isVisible());
}

void TestTour::eachStepPointsAtARealPart()
{
    Guided guided;
    const int steps = static_cast<int>(tourSteps().size());
    QVERIFY(steps >= 5 && steps <= 7);
    QSet<QWidget*> parts;
    QSet<QString> titles;
    for (int step = 0; step < steps; ++step) {
        QTRY_COMPARE(guided.tour->step(), step);
        QVERIFY(guided.tour->target()->isVisible());
        QCOMPARE(guided.tour->target()->objectName(), tourSteps().at(static_cast<size_t>(step)).target);
        parts << guided.tour->target();
        titles << guided.title();
        const QRect window = guided.desktop.window->rect();
        QVERIFY(window.contains(guided.tour->geometry()));
        QVERIFY(guided.desktop.find<QWidget>(u"tourMark"_s)->geometry().intersects(guided.part()));
        // The panel does not hide what it is about.
        const QRect hidden = guided.tour->geometry().intersected(guided.part());
        QVERIFY(hidden.width() * hidden.height() * 2 < guided.part().width() * guided.part().height());
        // All its words are seen.
        auto* text = guided.desktop.find<QLabel>(u"tourText"_s);
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        QVERIFY(guided.desktop.find<QPushButton>(u"tourNext"_s)->hasFocus());
        if (step == 2) {
            guided.desktop.find<QPushButton>(u"tourBack"_s)->click();
            QCOMPARE(guided.tour->step(), 1);
            press(Qt::Key_Space);
        }
        press(Qt::Key_Space);
    }
    QCOMPARE(parts.size(), steps);
    QCOMPARE(titles.size(), steps);
    QVERIFY(!guided.tour->isVisible()); // the last one finished it
    QVERIFY(!guided.desktop.find<QWidget>(u"tourMark"_s)->isVisible());
    QVERIFY(guided.desktop.window->view()->currentPage()->isAncestorOf(QApplication::focusWidget()));
}

void TestTour::escapeLeavesFromAnywhere()
{
    Guided guided;
    press(Qt::Key_Escape);
    QVERIFY(!guided.tour->isVisible());
    guided.desktop.find<QAction>(u"actTour"_s)->trigger();
    QVERIFY(guided.tour->isVisible());
    QCOMPARE(guided.tour->step(), 0);
    guided.desktop.find<QWidget>(u"productTree"_s)->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!guided.tour->isVisible());
    QVERIFY(guided.desktop.find<QWidget>(u"productTree"_s)->hasFocus()); // left where it was
}

void TestTour::nothingIsShutOut()
{
    Guided guided;
    QVERIFY(!guided.tour->isModal());
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    QTest::mouseClick(guided.desktop.find<QWidget>(u"addMaker"_s), Qt::LeftButton); // inside the frame
    QCOMPARE(guided.desktop.window->workspace()->makers().size(), 2U);
    QVERIFY(guided.tour->isVisible());
}

void TestTour::itIsSpoken()
{
    const Guided guided;
    QVERIFY(guided.tour->accessibleName().contains(guided.title()));
    QCOMPARE(guided.tour->accessibleDescription(), guided.desktop.find<QLabel>(u"tourText"_s)->text());
    // Whoever hears only the button that has the focus hears the step.
    QVERIFY(guided.desktop.find<QPushButton>(u"tourNext"_s)
                ->accessibleDescription()
                .contains(guided.desktop.find<QLabel>(u"tourText"_s)->text()));
}

void TestTour::itFollowsTheWindowAndTheLanguage()
{
    Guided guided;
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Space);
    for (const QSize size : {QSize(1024, 700), QSize(1920, 1000)}) {
        guided.desktop.window->resize(size);
        QTest::qWait(50);
        QVERIFY(guided.desktop.window->rect().contains(guided.tour->geometry()));
        QVERIFY(guided.desktop.find<QWidget>(u"tourMark"_s)->geometry().contains(guided.part().center()));
    }
    const QString english = guided.title();
    guided.desktop.languages.speak(Language::Japanese);
    QTRY_VERIFY(guided.title() != english);
    QCOMPARE(guided.tour->step(), 4);
}

void TestTour::largeTextHasRoom()
{
    Look look(*qApp);
    look.wear(ThemeChoice::Light, 200);
    {
        Guided guided;
        guided.desktop.window->resize(1366, 768);
        for (size_t step = 0; step < tourSteps().size(); ++step) {
            QTest::qWait(30);
            QVERIFY(guided.desktop.window->rect().contains(guided.tour->geometry()));
            auto* text = guided.desktop.find<QLabel>(u"tourText"_s);
            QVERIFY(text->height() >= text->heightForWidth(text->width()));
            for (const QString& name : {u"tourLeave"_s, u"tourBack"_s, u"tourNext"_s}) {
                auto* button = guided.desktop.find<QPushButton>(name);
                QVERIFY2(button->isHidden() || button->width() >= button->sizeHint().width(),
                         qPrintable(name));
            }
            guided.desktop.find<QPushButton>(u"tourNext"_s)->click();
        }
    }
    look.wear(ThemeChoice::Light, 100);
}

void TestTour::closingTheWorkspaceEndsIt()
{
    Guided guided;
    guided.desktop.window->closeWorkspace();
    QVERIFY(!guided.tour->isVisible());
    QVERIFY(!guided.desktop.find<QWidget>(u"tourMark"_s)->isVisible());
    press(Qt::Key_Escape); // nobody listens any more
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
