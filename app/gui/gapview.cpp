#include "gui/gapview.h"

#include "assessment/gapwords.h"
#include "dossier/plan.h"
#include "gui/field.h"
#include "gui/frozentable.h"
#include "gui/gapexplanation.h"
#include "gui/gapreader.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/revisionpicker.h"
#include "gui/saving.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/writtenfile.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int restTime = 60; ///< how long choices rest before the gap is worked out, in milliseconds

} // namespace

GapView::GapView(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new GapModel(desk.workspace->catalogue(), this))
    , m_filtered(new GapFilter(this))
    , m_summaryModel(new GapSummaryModel(desk.workspace->catalogue(), this))
    , m_reader(new GapReader(desk, this))
    , m_soon(new QTimer(this))
{
    setObjectName(u"gapView"_s);
    spoken(this, [] { return tr("Impact analysis"); });
    m_filtered->setSourceModel(m_model);
    build();
    m_soon->setSingleShot(true);
    m_soon->setInterval(restTime);
    connect(m_soon, &QTimer::timeout, this, &GapView::read);
    connect(m_reader, &GapReader::done, this, &GapView::show);
    connect(m_reader, &GapReader::progressed, this, [this](int done, int total) {
        tellState(tr("Reading revisions: %1 / %2").arg(done).arg(total));
    });
    connect(m_reader, &GapReader::stopped, this,
            [this] { tellState(tr("Stopped. Choose a checklist again to work it out.")); });
    connect(desk.workspace, &Workspace::changed, this, &GapView::changed);
    fillChecklists();
    fillStates();
    fillRevisions();
    showEffective();
}

void GapView::retranslate()
{
    fillChecklists();
    fillStates();
    fillRevisions();
    m_model->retell();
    m_summaryModel->retell();
    tellCount();
    explain();
}

void GapView::fillChecklists()
{
    for (QComboBox* combo : {m_from, m_to}) {
        const QSignalBlocker quiet(combo);
        QString id = combo->currentData().toString();
        if (id.isEmpty())
            id = combo == m_from ? u"terminal-2020"_s : u"terminal-2026-draft"_s;
        combo->clear();
        for (const Checklist& checklist : m_desk.workspace->catalogue().checklists)
            combo->addItem(shown(checklist.shortTitle), checklist.id);
        combo->setCurrentIndex(std::max(combo->findData(id), 0));
    }
    const QSignalBlocker quiet(m_which);
    const int before = std::max(m_which->currentIndex(), 0);
    m_which->clear();
    m_which->addItems({tr("Newest revision of each product"), tr("All revisions"), tr("Chosen revisions")});
    m_which->setCurrentIndex(before);
}

void GapView::fillStates()
{
    const QSignalBlocker quiet(m_state);
    const int before = std::max(m_state->currentIndex(), 0);
    m_state->clear();
    m_state->addItem(tr("Any state"));
    for (const GapState state : gapStates())
        m_state->addItem(stateWords(state), int(state));
    m_state->setCurrentIndex(before);
    fillPairs();
}

void GapView::fillPairs()
{
    const QSignalBlocker quiet(m_pair);
    const int before = std::max(m_pair->currentIndex(), 0);
    m_pair->clear();
    m_pair->addItem(tr("Any requirement"));
    for (const GapPair& pair : m_model->gap().pairs)
        m_pair->addItem(shown(pairName(pair)));
    m_pair->setCurrentIndex(before < m_pair->count() ? before : 0);
}

void GapView::fillRevisions()
{
    m_picked->setRevisions(m_desk.workspace->products(), m_desk.workspace->revisions({}));
}

void GapView::chooseTo(const QString& checklist)
{
    if (const int index = m_to->findData(checklist); index >= 0)
        m_to->setCurrentIndex(index);
}

bool GapView::isBusy() const
{
    return m_soon->isActive() || m_reader->isBusy();
}

std::vector<RevisionId> GapView::revisions() const
{
    std::vector<RevisionId> ids;
    if (m_which->currentIndex() == Picked) {
        const std::set<RevisionId> ticked = m_picked->ticked();
        return {ticked.begin(), ticked.end()};
    }
    for (const Product& product : m_desk.workspace->products()) {
        const std::vector<Revision> all = m_desk.workspace->revisions(product.id);
        for (const Revision& revision : all) {
            if (m_which->currentIndex() == All || revision.id == all.back().id)
                ids.push_back(revision.id);
        }
    }
    return ids;
}

void GapView::changed(const Change& change)
{
    if ((change.parts & (Change::Products | Change::Revisions)) != 0)
        fillRevisions();
    if ((change.parts & Change::Settings) != 0)
        showEffective();
    later();
}

void GapView::later()
{
    m_stale = true;
    m_reader->stop();
    if (isVisible())
        m_soon->start();
}

void GapView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        m_soon->start();
}

void GapView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_explanation && event->type() == QEvent::PaletteChange)
        explain(); // the colours stand in the text
}

void GapView::read()
{
    m_stale = false;
    const std::vector<RevisionId> which = revisions();
    m_toProducts->setVisible(which.empty() && m_which->currentIndex() != Picked);
    if (which.empty()) {
        m_model->show({});
        m_summaryModel->clear();
        tellState(
            m_which->currentIndex() == Picked
                ? tr("Tick the revisions that you want to look at.")
                : tr("Add a product with a revision first; the effect of the change stands here then."));
        explain();
        return;
    }
    m_reader->read(m_from->currentData().toString(), m_to->currentData().toString(), which);
}

/// Keeps the chosen cell where it still is.
void GapView::show(const Gap& gap)
{
    const GapProduct* before = chosen();
    const RevisionId revision = before ? before->revision.id : RevisionId();
    const int column = m_table->currentIndex().column();
    m_model->show(gap);
    m_summaryModel->show(gap);
    fillPairs();
    filter();
    fitColumns();
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const int source = m_filtered->mapToSource(m_filtered->index(row, 0)).row();
        if (gap.products[size_t(source)].revision.id == revision)
            m_table->setCurrentIndex(m_filtered->index(row, std::min(column, m_filtered->columnCount() - 1)));
    }
    if (!m_table->currentIndex().isValid())
        chooseFirst();
    tellCount();
    explain();
}

void GapView::showEffective()
{
    const Checklist* to = m_desk.workspace->catalogue().checklist(m_to->currentData().toString());
    if (!to)
        return;
    const auto dates = m_desk.workspace->effectiveDates();
    const auto set = dates.find(to->id);
    m_effective->putDate(to->effective        ? to->effective
                         : set == dates.end() ? std::nullopt
                                              : std::optional(set->second));
    m_effective->setReadOnly(to->effective.has_value() || m_desk.workspace->readOnly());
}

void GapView::storeEffective()
{
    if (done(*m_desk.notices,
             m_desk.workspace->setEffective(m_to->currentData().toString(), m_effective->date())))
        m_effective->settle();
}

void GapView::filter()
{
    const QVariant state = m_state->currentData();
    m_filtered->setState(state.isValid() ? std::optional(GapState(state.toInt())) : std::nullopt);
    m_filtered->setPair(m_pair->currentIndex() > 0 ? std::optional(size_t(m_pair->currentIndex() - 1))
                                                   : std::nullopt);
    m_filtered->setWords(m_words->text());
    tellCount();
}

/// A number of the summary shows the revisions that it counts; a requirement shows who stands how.
void GapView::filterBySummary(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto state = m_summaryModel->stateAt(index.column());
    m_state->setCurrentIndex(state ? m_state->findData(int(*state)) : 0);
    m_pair->setCurrentIndex(index.row() + 1);
    const RichText text(themeOf(palette()), m_desk.workspace->catalogue());
    const GapExplanation explanation(m_model->gap(), m_desk.workspace->catalogue(), text);
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_explanation->setHtml(explanation.ofPair(size_t(index.row())));
    m_go->setEnabled(false);
}

void GapView::tellState(const QString& words)
{
    m_count->setText(words);
    m_print->setEnabled(false);
}

void GapView::tellCount()
{
    if (m_model->rowCount() == 0)
        return;
    const Gap& gap = m_model->gap();
    const Checklist& to = *m_desk.workspace->catalogue().checklist(gap.to);
    m_count->setText(tr("Revisions: %1 of %2. Effective date: %3")
                         .arg(m_filtered->rowCount())
                         .arg(m_model->rowCount())
                         .arg(shown(effectiveWords(gap, to))));
    m_print->setEnabled(true);
}

const GapProduct* GapView::chosen() const
{
    const QModelIndex index = m_table ? m_table->currentIndex() : QModelIndex();
    return index.isValid() ? &m_model->gap().products[size_t(m_filtered->mapToSource(index).row())] : nullptr;
}

std::optional<size_t> GapView::chosenPair() const
{
    return m_model->pairAt(m_table->currentIndex().column());
}

void GapView::explain()
{
    const GapProduct* product = chosen();
    m_go->setEnabled(product != nullptr);
    if (!product) {
        m_explanation->setHtml(u"<p>%1</p>"_s.arg(RichText::plain(
            tr("Choose a cell: what it means, what would have to change and where to do it stand here."))));
        return;
    }
    const RichText text(themeOf(palette()), m_desk.workspace->catalogue());
    const GapExplanation explanation(m_model->gap(), m_desk.workspace->catalogue(), text);
    const auto pair = chosenPair();
    m_explanation->setHtml(pair ? explanation.of(*product, *pair) : explanation.of(*product));
    m_explanation->verticalScrollBar()->setValue(0);
}

void GapView::go()
{
    const GapProduct* product = chosen();
    if (!product)
        return;
    const RichText text(themeOf(palette()), m_desk.workspace->catalogue());
    const GapExplanation explanation(m_model->gap(), m_desk.workspace->catalogue(), text);
    Q_EMIT goRequested(explanation.placeOf(*product, chosenPair().value_or(explanation.worst(*product))));
}

void GapView::follow(const QUrl& link)
{
    const GapProduct* product = chosen();
    if (!product)
        return;
    const RichText text(themeOf(palette()), m_desk.workspace->catalogue());
    const GapExplanation explanation(m_model->gap(), m_desk.workspace->catalogue(), text);
    Q_EMIT goRequested(explanation.follow(link, *product, chosenPair()));
}

void GapView::askWhereTo()
{
    const Checklist* to = m_desk.workspace->catalogue().checklist(m_model->gap().to);
    askToSave(m_desk, this,
              {.title = tr("Export the plan"),
               .start = tr("plan_%1.pdf").arg(to->id),
               .filter = tr("PDF documents (*.pdf)")},
              [this](const QString& path) { writeTo(path); });
}

void GapView::writeTo(const QString& path)
{
    if (const auto free = m_desk.workspace->acceptsOutput(path); !free)
        return m_desk.notices->fail(free.error());
    Plan plan{.language = shownLanguage(),
              .catalogue = m_desk.workspace->catalogue(),
              .gap = m_model->gap(),
              .maker = makersOf(m_model->gap(), m_desk.workspace->makers()),
              .made = QDateTime::currentDateTimeUtc()};
    m_desk.tasks->run(
        tr("Exporting the plan"), this,
        [plan = std::move(plan), path](Progress& progress) { return exportPlan(plan, path, progress); },
        [this, path](const Result<PlanExported>& exported) {
            if (!done(*m_desk.notices, exported))
                return;
            tellWrittenFile(*m_desk.notices,
                            tr("%1 was written (%n pages), read back and compared.", nullptr, exported->pages)
                                .arg(QFileInfo(path).fileName()),
                            path);
        });
}

} // namespace tekigo
