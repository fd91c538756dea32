// The pages over the sample.
#include "sights.h"

#include "gui/sheetview.h"
#include "gui/workspaceview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

const RevisionId First{u"R1"_s};  ///< of the sample's router
const RevisionId Second{u"R2"_s}; ///< made from it, complete
const RevisionId Half{u"R3"_s};   ///< of the camera, half done

QWidget* go(Desktop& desktop, const Place& place)
{
    desktop.find<QAbstractButton>(u"guidanceShown"_s)->setChecked(false);
    desktop.window->view()->go(place);
    QApplication::processEvents();
    return desktop.window.get();
}

/// The first visible one whose name begins so.
template<class W>
W* visible(const Desktop& desktop, const QString& begins)
{
    for (W* each : desktop.window->findChildren<W*>()) {
        if (each->objectName().startsWith(begins) && each->isVisible())
            return each;
    }
    qFatal("nothing visible is called %s…", qPrintable(begins));
}

void bringIntoView(QWidget* widget)
{
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(widget, 0, area->viewport()->height() / 2);
    }
}

EvidenceId evidenceNamed(const Desktop& desktop, const QString& suffix)
{
    const auto evidence = desktop.window->workspace()->assessment(Second)->evidence;
    const auto found = std::ranges::find_if(
        evidence, [&](const Evidence& one) { return one.fileName.endsWith(suffix) && !one.links.empty(); });
    if (found == evidence.end())
        qFatal("the sample has no %s", qPrintable(suffix));
    return found->id;
}

Sight page(const QString& name, const Place& place)
{
    return {name, Sight::Over::Sample, [place](Desktop& desktop) { return go(desktop, place); }};
}

void addBoard(std::vector<Sight>& all)
{
    const auto filtered = [&](const QString& name, const QString& words, bool grouped) {
        all.push_back({name, Sight::Over::Sample, [words, grouped](Desktop& desktop) {
                           QWidget* window = go(desktop, {.page = PageKind::Board, .revision = Half});
                           desktop.find<QLineEdit>(u"boardText"_s)->setText(words);
                           desktop.find<QCheckBox>(u"boardGrouped"_s)->setChecked(grouped);
                           rest(desktop, 300);
                           return window;
                       }});
    };
    filtered(u"board"_s, {}, false);
    filtered(u"board-none"_s, u"xxxx"_s, false);
    filtered(u"board-grouped"_s, {}, true);
}

void addProducts(std::vector<Sight>& all)
{
    all.push_back(page(u"products-maker"_s, {.revision = First, .field = u"makerName"_s}));
    all.push_back(page(u"products-product"_s, {.revision = First, .field = u"productName"_s}));
    all.push_back(page(u"products-revision"_s, {.revision = Half, .field = u"revisionLabel"_s}));
    all.push_back(page(u"products-submitted"_s, {.revision = First, .field = u"revisionLabel"_s}));
}

void addAssessment(std::vector<Sight>& all)
{
    const auto requirement = [&](const QString& name, const RevisionId& revision, const QString& checklist,
                                 const QString& id) {
        all.push_back(page(name, {.page = PageKind::Assessment, .revision = revision, .checklist = checklist, .requirement = id}));
    };
    requirement(u"assessment"_s, Second, u"terminal-2026-draft"_s, u"34-10-2"_s);
    all.push_back({u"assessment-guidance"_s, Sight::Over::Sample, [](Desktop& desktop) {
                       QWidget* window = go(desktop, {.page = PageKind::Assessment,
                                                      .revision = Second,
                                                      .checklist = u"terminal-2026-draft"_s,
                                                      .requirement = u"34-10-2"_s});
                       desktop.find<QAbstractButton>(u"guidanceShown"_s)->setChecked(true);
                       QApplication::processEvents();
                       return window;
                   }});
    requirement(u"assessment-open"_s, Half, u"jc-star-1"_s, u"S1.1-02"_s);
    requirement(u"assessment-table"_s, Second, u"jc-star-1"_s, u"S1.1-13"_s);
    all.push_back(page(u"scope"_s, {.page = PageKind::Assessment,
                                    .revision = Half,
                                    .checklist = u"terminal-2020"_s,
                                    .scope = true}));
    all.push_back({u"testrecord"_s, Sight::Over::Sample, [](Desktop& desktop) {
                       QWidget* window = go(desktop, {.page = PageKind::Assessment,
                                                      .revision = Half,
                                                      .checklist = u"terminal-2020"_s,
                                                      .requirement = u"34-10-1"_s});
                       auto* add = visible<QAbstractButton>(desktop, u"testAdd-"_s);
                       bringIntoView(add);
                       add->click();
                       QTest::qWait(50);
                       bringIntoView(visible<QWidget>(desktop, u"testForm-"_s));
                       return window;
                   }});
}

void addEvidence(std::vector<Sight>& all)
{
    const auto chosen = [&](const QString& name, const QString& suffix, int tab) {
        all.push_back({name, Sight::Over::Sample, [suffix, tab](Desktop& desktop) {
                           QWidget* window = go(desktop, {.page = PageKind::Evidence,
                                                          .revision = Second,
                                                          .evidence = evidenceNamed(desktop, suffix)});
                           desktop.find<QTabWidget>(u"evidenceTabs"_s)->setCurrentIndex(tab);
                           // Drawn by a program apart, which takes its time.
                           const auto sheets = window->findChildren<SheetView*>();
                           if (tab == 0 && suffix != u".xml")
                               (void)QTest::qWaitFor([&] { return std::ranges::any_of(sheets, &QWidget::isVisible); }, 10'000);
                           return window;
                       }});
    };
    chosen(u"evidence"_s, u".pdf"_s, 0);
    chosen(u"evidence-details"_s, u".pdf"_s, 1);
    chosen(u"evidence-picture"_s, u".png"_s, 0);
    chosen(u"evidence-text"_s, u".xml"_s, 0);
}

void addCarryOver(std::vector<Sight>& all)
{
    for (int tab = 0; tab < 3; ++tab) {
        all.push_back({u"carryover-%1"_s.arg(tab + 1), Sight::Over::Sample, [tab](Desktop& desktop) {
                           QWidget* window = go(desktop, {.page = PageKind::CarryOver, .revision = Second});
                           desktop.find<QTabWidget>(u"carryPiles"_s)->setCurrentIndex(tab);
                           return window;
                       }});
    }
}

void addRegulation(std::vector<Sight>& all)
{
    all.push_back({u"regulation"_s, Sight::Over::Sample, [](Desktop& desktop) {
                       QWidget* window = go(desktop, {.page = PageKind::Regulation, .revision = First});
                       desktop.find<QTabWidget>(u"regulationViews"_s)->setCurrentIndex(0);
                       rest(desktop, 100);
                       auto* table = desktop.find<QTableView>(u"gapTable"_s);
                       table->setCurrentIndex(table->model()->index(0, table->model()->columnCount() - 3));
                       return window;
                   }});
    all.push_back({u"regulation-difference"_s, Sight::Over::Sample, [](Desktop& desktop) {
                       QWidget* window = go(desktop, {.page = PageKind::Regulation, .revision = First});
                       desktop.find<QTabWidget>(u"regulationViews"_s)->setCurrentIndex(1);
                       desktop.find<QListWidget>(u"differenceList"_s)->setCurrentRow(3);
                       return window;
                   }});
}

void addDossier(std::vector<Sight>& all)
{
    all.push_back(page(u"dossier"_s, {.page = PageKind::Dossier, .revision = Second}));
    all.push_back(page(u"dossier-draft"_s, {.page = PageKind::Dossier, .revision = Half}));
    all.push_back({u"approval"_s, Sight::Over::Sample, [](Desktop& desktop) {
                       QWidget* window = go(desktop, {.page = PageKind::Dossier, .revision = Half});
                       desktop.find<QPushButton>(u"approvalGive"_s)->click();
                       return window;
                   }});
    all.push_back({u"dossier-exported"_s, Sight::Over::Sample, [](Desktop& desktop) {
                       QWidget* window = go(desktop, {.page = PageKind::Dossier, .revision = Half});
                       desktop.answers.saveAs = desktop.path(u"下書き.pdf"_s);
                       desktop.find<QPushButton>(u"dossierExport"_s)->click();
                       rest(desktop, 50);
                       return window;
                   }});
}

void addHistory(std::vector<Sight>& all)
{
    all.push_back({u"history"_s, Sight::Over::Sample, [](Desktop& desktop) {
                       QWidget* window = go(desktop, {.page = PageKind::History, .revision = Second});
                       auto* table = desktop.find<QTableView>(u"historyTable"_s);
                       table->setCurrentIndex(table->model()->index(3, 0));
                       return window;
                   }});
}

void addSearch(std::vector<Sight>& all)
{
    const auto found = [&](const QString& name, const QString& words) {
        all.push_back({name, Sight::Over::Sample, [words](Desktop& desktop) {
                           QWidget* window = go(desktop, {.page = PageKind::Search, .revision = Second});
                           desktop.find<QLineEdit>(u"searchText"_s)->setText(words);
                           rest(desktop, 300);
                           return window;
                       }});
    };
    found(u"search"_s, {});
    found(u"search-found"_s, u"パスワード"_s);
    found(u"search-none"_s, u"xyzzy"_s);
}

} // namespace

void addPageSights(std::vector<Sight>& all)
{
    addBoard(all);
    addProducts(all);
    addAssessment(all);
    addEvidence(all);
    addCarryOver(all);
    all.push_back(page(u"compare"_s, {.page = PageKind::Compare, .revision = Second, .other = First}));
    addRegulation(all);
    addDossier(all);
    addHistory(all);
    addSearch(all);
}

} // namespace tekigo::test
