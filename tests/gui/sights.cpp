#include "sights.h"

#include "gui/help.h"
#include "gui/notices.h"
#include "gui/task.h"
#include "gui/tour.h"
#include "gui/workspaceview.h"
#include "workspace/sample.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

constexpr int Patience = 180'000; ///< milliseconds until what is made aside must be there

/// Where the sample stands for all windows of this program.
QString sampleFolder()
{
    static const QTemporaryDir folder;
    const QString sample = folder.filePath(u"sample"_s);
    NoProgress progress;
    if (!QFile::exists(sample)) {
        if (const auto made = makeSample(sample, catalogue(), progress); !made)
            qFatal("%s", qPrintable(made.error().text));
    }
    return sample;
}

} // namespace

std::vector<Sight> sights()
{
    std::vector<Sight> all;
    addPageSights(all);
    addInstrumentSights(all);
    addDialogSights(all);
    addEmptySights(all);
    return all;
}

Gallery::Gallery(Language language)
    : desktop(language, [](const QString&, Progress&) { return Result<void>(); })
{
    QCoreApplication::setApplicationVersion(QStringLiteral(TEKIGO_VERSION)); // as in main(): people read it in "About"
}

QWidget* Gallery::show(const Sight& sight)
{
    leave();
    if (m_over != sight.over)
        enter(sight.over);
    m_over = sight.over;
    QWidget* shown = sight.show(desktop);
    if (!shown)
        qFatal("%s has nothing to show", qPrintable(sight.name));
    return shown;
}

void Gallery::enter(Sight::Over over)
{
    MainWindow& window = *desktop.window;
    window.closeWorkspace();
    switch (over) {
    case Sight::Over::Nothing:
        break;
    case Sight::Over::Sample:
        window.openFolder(sampleFolder());
        break;
    case Sight::Over::Empty:
        desktop.answers.folder = desktop.path(u"empty"_s);
        window.newWorkspace();
        break;
    case Sight::Over::Revision:
        window.openFolder(desktop.makeWorkspace(u"revision"_s));
        break;
    }
    if (over != Sight::Over::Nothing && !window.view())
        qFatal("the workspace does not open");
    if (over != Sight::Over::Nothing)
        desktop.find<QLabel>(u"savedNote"_s)->setText(u"/home/tanaka/適合/2026"_s); // no folder of a test
}

void Gallery::leave()
{
    MainWindow& window = *desktop.window;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top != &window && top->isVisible())
            top->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window.findChild<Tour*>()->leave();
    window.help().close();
    auto* tasks = window.findChild<Tasks*>();
    tasks->cancelAll();
    if (!QTest::qWaitFor([&] { return tasks->running().empty(); }, Patience))
        qFatal("work does not end");
    if (window.view())
        window.view()->notices()->dismiss();
    window.activateWindow();
}

void rest(Desktop& desktop, int milliseconds)
{
    QTest::qWait(milliseconds);
    const auto* tasks = desktop.window->findChild<Tasks*>();
    if (!QTest::qWaitFor([&] { return tasks->running().empty(); }, Patience))
        qFatal("something is not ready");
    QTest::qWait(milliseconds);
}

void useScreen(const QSize& size)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(u"screen.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    file.write(u"{\"screens\": [{\"name\": \"one\", \"x\": 0, \"y\": 0, \"width\": %1, \"height\": %2, "
               "\"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}"_s.arg(size.width())
                   .arg(size.height())
                   .toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
}

} // namespace tekigo::test
