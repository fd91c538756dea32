// The window in each language with the filled sample: every page, panel, dialog, menu, tool tip and spoken
// name of every revision, and nothing of it in the other language. What people typed is quoted as it is.
#include "desk.h"
#include "scripts.h"
#include "windowtexts.h"

#include "gui/help.h"
#include "gui/pages.h"
#include "gui/tour.h"
#include "gui/workspaceview.h"
#include "workspace/sample.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

constexpr int patience = 60'000;

/// Goes through a window and keeps what is said wrongly, once each.
class Walk
{
public:
    Walk(Desktop& desktop, Language language, const QString& sample)
        : m_desktop(desktop)
        , m_language(language)
        , m_scripts(typedInto(sample) + publicIdentifiers() +
                    QStringList{desktop.folder.path(), QFileInfo(sample).fileName()})
    {
        m_desktop.answers.choice = -1;
    }

    void start() { look(*m_desktop.window, u"start"_s); }

    /// `whole`: also what a page shows only after a while, as the preview of the dossier.
    void pages(const RevisionId& revision, bool whole)
    {
        view().go({.revision = revision});
        for (const PageEntry& entry : tekigo::pages()) {
            view().go({.page = entry.kind, .revision = revision});
            if (whole || entry.kind != PageKind::Dossier)
                settle();
            look(*m_desktop.window, entry.icon);
        }
        instruments(revision);
    }

    void requirements(const RevisionId& revision)
    {
        const Workspace& workspace = *m_desktop.window->workspace();
        const std::optional<Revision> chosen = workspace.revision(revision);
        for (const QString& target : chosen->targets) {
            const Checklist* checklist = workspace.catalogue().checklist(target);
            view().go(
                {.page = PageKind::Assessment, .revision = revision, .checklist = target, .scope = true});
            look(*m_desktop.window, target);
            for (const Requirement& requirement : checklist->requirements) {
                view().go({.page = PageKind::Assessment,
                           .revision = revision,
                           .checklist = target,
                           .requirement = requirement.id});
                QCoreApplication::processEvents();
                look(*m_desktop.window, target + u'/' + requirement.id);
            }
        }
    }

    /// Whatever opens something when it is pressed says so with dots; files that are asked for are not given.
    void dialogs(const RevisionId& revision)
    {
        for (const PageEntry& entry : tekigo::pages()) {
            view().go({.page = entry.kind, .revision = revision});
            settle();
            for (QAbstractButton* button : view().currentPage()->findChildren<QAbstractButton*>())
                if (button->isVisible() && button->isEnabled() && button->text().endsWith(u'…'))
                    press(button->objectName(), [button] { button->click(); });
        }
        for (QAction* action : view().acts())
            if (action->isEnabled() && action->text().endsWith(u'…'))
                press(action->objectName(), [action] { action->trigger(); });
        MainWindow& window = *m_desktop.window;
        press(u"settings"_s, [&] { window.showSettings(); });
        press(u"about"_s, [&] { window.showAbout(); });
        press(u"shortcuts"_s, [&] { window.showShortcuts(); });
        press(u"diagnostics"_s, [&] { window.showDiagnostics(); });
        press(u"help"_s, [&] { window.help().openAt(u"start"_s); });
        tour();
        for (const QString& text : m_desktop.answers.asked + m_desktop.answers.told + m_desktop.answers.said)
            judge({u"prompt"_s, text}, u"prompt"_s);
    }

    void menus()
    {
        for (const QAction* head : m_desktop.window->menuBar()->actions()) {
            QStringList letters;
            for (const QAction* action : head->menu()->actions()) {
                const qsizetype at = action->text().indexOf(u'&');
                if (at < 0 || !action->isVisible())
                    continue;
                const QString letter = action->text().mid(at + 1, 1).toUpper();
                if (letters.contains(letter))
                    m_wrong += u"%1: the letter %2 twice"_s.arg(head->text(), letter);
                letters += letter;
            }
        }
    }

    [[nodiscard]] const QStringList& wrong() const { return m_wrong; }
    [[nodiscard]] qsizetype seen() const { return m_seen.size(); }

private:
    [[nodiscard]] WorkspaceView& view() { return *m_desktop.window->view(); }

    void settle()
    {
        const auto* tasks = m_desktop.find<QWidget>(u"taskBar"_s);
        QTest::qWait(60);
        (void)QTest::qWaitFor([&] { return !tasks->isVisible(); }, patience);
    }

    void instruments(const RevisionId& revision)
    {
        view().go({.page = PageKind::Instruments, .revision = revision});
        auto* list = m_desktop.find<QListWidget>(u"instrumentsList"_s);
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            settle();
            look(*m_desktop.window, u"instrument %1"_s.arg(row));
        }
        view().go({.page = PageKind::Regulation, .revision = revision});
        m_desktop.find<QTabWidget>(u"regulationViews"_s)->setCurrentIndex(1);
        settle();
        look(*m_desktop.window, u"difference"_s);
        m_desktop.find<QTabWidget>(u"regulationViews"_s)->setCurrentIndex(0);
    }

    void tour()
    {
        m_desktop.window->startTour();
        auto* tour = m_desktop.window->findChild<Tour*>();
        for (size_t step = 0; tour && tour->isRunning() && step < tourSteps().size(); ++step) {
            look(*tour, u"tour"_s);
            if (auto* next = tour->findChild<QPushButton*>(u"tourNext"_s))
                next->click();
        }
        if (tour)
            tour->leave();
    }

    template<class Act>
    void press(const QString& name, Act act)
    {
        act();
        QTest::qWait(60);
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window == m_desktop.window.get() || !window->isVisible())
                continue;
            look(*window, name);
            window->close();
        }
        settle();
        look(*m_desktop.window, name);
    }

    void look(const QWidget& window, const QString& where)
    {
        for (const ShownText& shown : textsOf(window))
            judge(shown, where);
    }

    void judge(const ShownText& shown, const QString& where)
    {
        if (m_seen.contains(shown.text))
            return;
        m_seen.insert(shown.text);
        // One form of dates in the whole window, the one that is typed: 03/04 is another day in another
        // country.
        static const QRegularExpression otherDate(
            u"\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b|\\b\\d{4}/\\d{1,2}/\\d{1,2}\\b|\\d{2}T\\d{2}:\\d{2}"_s);
        if (const auto date = otherDate.match(shown.text);
            date.hasMatch() && !m_scripts.isTyped(date.captured()))
            m_wrong += u"%1, %2: the date %3"_s.arg(where, shown.place, date.captured());
        const QStringList foreign = m_language == Language::English ? m_scripts.foreignInEnglish(shown.text)
                                                                    : m_scripts.foreignInJapanese(shown.text);
        if (!foreign.isEmpty())
            m_wrong += u"%1, %2: “%3” in “%4”"_s.arg(where, shown.place, foreign.join(u"”, “"_s),
                                                     shown.text.left(300));
    }

    Desktop& m_desktop;
    Language m_language;
    Scripts m_scripts;
    QSet<QString> m_seen;
    QStringList m_wrong;
};

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWindowSpeaksOneLanguage_data();
    void theWindowSpeaksOneLanguage();
    void namesStandInTheirOrder_data() { theWindowSpeaksOneLanguage_data(); }
    void namesStandInTheirOrder();

private:
    QTemporaryDir m_folder;
    QString m_sample;
};

void TestLanguages::initTestCase()
{
    m_sample = m_folder.filePath(u"sample"_s);
    NoProgress progress;
    const auto made = makeSample(m_sample, test::catalogue(), progress);
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
}

void TestLanguages::theWindowSpeaksOneLanguage_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("English") << int(Language::English);
    QTest::newRow("Japanese") << int(Language::Japanese);
}

void TestLanguages::theWindowSpeaksOneLanguage()
{
    QFETCH(int, language);
    Desktop desktop(Language(language), [](const QString&, Progress&) { return Result<void>(); });
    desktop.preferences.setDossierLanguage(Language(language)); // its preview is another document's words
    Walk walk(desktop, Language(language), m_sample);
    walk.start();
    QVERIFY(desktop.window->openFolder(m_sample));
    walk.menus();
    const std::vector<Revision> revisions = desktop.window->workspace()->revisions({});
    for (const Revision& revision : revisions)
        walk.pages(revision.id, revision.id == revisions.at(1).id);
    walk.requirements(revisions.at(0).id);
    walk.requirements(revisions.at(1).id);
    walk.dialogs(revisions.at(1).id);
    for (const QString& line : walk.wrong())
        qWarning().noquote() << line;
    QVERIFY(walk.wrong().isEmpty());
    QVERIFY2(walk.seen() > 3'000, qPrintable(QString::number(walk.seen())));
}

/// Makers and products as they are looked for: numbers by their value, kana by their reading, the same in
/// both languages.
void TestLanguages::namesStandInTheirOrder()
{
    QFETCH(int, language);
    Desktop desktop(Language(language), {});
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    const MakerId maker = workspace.makers().front().id;
    for (const QString& name : {u"R10"_s, u"ルーター"_s, u"r2"_s, u"かめら"_s, u"R1"_s}) {
        Product product;
        product.maker = maker;
        product.name = name;
        QVERIFY(workspace.addProduct(product));
    }
    Maker other;
    other.name = u"あおい製作所"_s;
    QVERIFY(workspace.addMaker(other));
    const auto* tree = desktop.find<QTreeView>(u"productTree"_s)->model();
    const auto names = [&](const QModelIndex& parent) {
        QStringList all;
        for (int row = 0; row < tree->rowCount(parent); ++row)
            all += tree->index(row, 0, parent).data().toString();
        return all;
    };
    QCOMPARE(names({}), (QStringList{u"あおい製作所"_s, u"青空通信機"_s}));
    QCOMPARE(names(tree->index(1, 0)),
             (QStringList{u"R1"_s, u"r2"_s, u"R10"_s, u"かめら"_s, u"ルーター"_s, u"青空ルーター"_s}));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
