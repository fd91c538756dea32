#include "gui/dossierpage.h"

#include "gui/approvalpanel.h"
#include "gui/badge.h"
#include "gui/columns.h"
#include "gui/contradictionnotes.h"
#include "gui/dossierexport.h"
#include "gui/editionnotice.h"
#include "gui/editionoptions.h"
#include "gui/flowlayout.h"
#include "gui/gatemodel.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/pdfpreview.h"
#include "gui/prompt.h"
#include "gui/submitting.h"
#include "gui/tallcontent.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/verifydialog.h"
#include "workspace/freeze.h"

#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// How long edits rest before the preview is made anew, in milliseconds.
constexpr int restTime = 600;

} // namespace

DossierPage::DossierPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_gate(new GateModel(this))
    , m_soon(new QTimer(this))
{
    setObjectName(u"dossierPage"_s);
    spoken(this, [this] { return title(); });
    auto* heading = named<QLabel>(this, u"dossierTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    m_preview = named<PdfPreview>(this, u"dossierPreview"_s, [] { return tr("Preview of the dossier"); });

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::Medium, 0);
    column->setSpacing(space::Medium);
    m_approval = new ApprovalPanel(desk, content);
    connect(m_approval, &ApprovalPanel::goRequested, this, &DossierPage::goRequested);
    m_submitting = new Submitting(desk, this, [this] { return frozen(); });
    connect(m_approval, &ApprovalPanel::submitRequested, m_submitting, &Submitting::askToSubmit);
    connect(m_approval, &ApprovalPanel::copyRequested, m_submitting,
            [this] { m_submitting->askWhereToCopy(revision()); });
    m_options = new EditionOptions(desk.preferences, content);
    connect(m_options, &EditionOptions::chosen, this, [this] {
        tellUntranslated();
        preview();
    });
    makeActs();
    column->addWidget(makeGate(), 1);
    column->addWidget(m_approval);
    column->addWidget(m_options);
    auto* scroll = new TallContent;
    scroll->setObjectName(u"dossierLeft"_s);
    spoken(scroll, [] { return tr("State of the dossier"); });
    scroll->setWidget(content);
    // The export stays in view, however long what stands above it is.
    auto* acts = new FlowLayout;
    acts->setContentsMargins(0, 0, space::Medium, 0);
    acts->addWidget(m_export);
    acts->addWidget(m_verify);
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(space::Small);
    leftColumn->addWidget(scroll, 1);
    leftColumn->addLayout(acts);
    auto* sides = new QSplitter;
    sides->addWidget(left);
    sides->addWidget(m_preview);
    sides->setStretchFactor(1, 1);
    sides->setSizes({430, 800});
    sides->setChildrenCollapsible(false);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    page->setSpacing(space::Medium);
    page->addWidget(heading);
    page->addWidget(sides, 1);

    m_soon->setSingleShot(true);
    m_soon->setInterval(restTime);
    connect(m_soon, &QTimer::timeout, this, &DossierPage::preview);
    connect(desk.workspace, &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            read();
    });
}

QWidget* DossierPage::makeGate()
{
    auto* box = new QWidget(this);
    m_state = named<Badge>(box, u"dossierState"_s, [] { return tr("State of the dossier"); });
    m_count = named<QLabel>(box, u"dossierCount"_s, [] { return tr("What is missing"); });
    m_count->setWordWrap(true);
    m_table = named<QTableView>(box, u"dossierGate"_s, [] { return tr("What is missing"); });
    m_table->setModel(m_gate);
    m_table->setItemDelegateForColumn(GateModel::Weight, new BadgeDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    keepLines(m_table, 4);
    columnsByLetters(m_table, {{GateModel::Weight, 11}});
    connect(m_table, &QTableView::activated, this, &DossierPage::goTo);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Medium);
    row->addWidget(m_state);
    row->addWidget(m_count, 1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    m_doubts = new ContradictionNotes(u"dossierContradictions"_s, box);
    connect(m_doubts, &ContradictionNotes::goRequested, this, &DossierPage::goRequested);
    m_doubtsArea = named<QScrollArea>(box, u"dossierContradictionsScroll"_s, [] { return tr("To be checked"); });
    m_doubtsArea->setWidgetResizable(true);
    m_doubtsArea->setFrameShape(QFrame::NoFrame);
    m_doubtsArea->setFocusPolicy(Qt::NoFocus);
    m_doubtsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_doubtsArea->setMaximumHeight(180);
    m_doubtsArea->setWidget(m_doubts);
    column->addWidget(m_doubtsArea);
    return box;
}

void DossierPage::makeActs()
{
    auto* exporting = new DossierExport(desk(), this, [this] { return chosenEdition(); });
    m_export = named<QPushButton>(this, u"dossierExport"_s, [] { return tr("Export the dossier"); });
    asPrimary(m_export);
    m_export->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_export, &QPushButton::clicked, exporting, &DossierExport::askWhereTo);
    m_verify = named<QPushButton>(this, u"dossierVerify"_s, [] { return tr("Verify a dossier"); });
    retold(m_verify, [this] { m_verify->setText(tr("Verify a file…")); });
    connect(m_verify, &QPushButton::clicked, this, &DossierPage::askWhatToVerify);
}

QString DossierPage::title() const
{
    return tr("Dossier");
}

void DossierPage::showRevision()
{
    m_stale = true;
    if (m_making)
        m_making->cancel();
    m_making = nullptr;
    ++m_previews; // what is still being made is the other revision's
    m_soon->stop();
    m_preview->showFile({});
    offerAnnexes();
    if (isVisible())
        read();
}

void DossierPage::retranslate()
{
    m_gate->retell();
    offerAnnexes();
    tellState();
}

void DossierPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

void DossierPage::read()
{
    m_stale = false;
    const auto assessment = workspace().assessment(revision());
    setEnabled(assessment.has_value());
    m_gate->read(assessment ? gate(workspace().catalogueOf(*assessment), *assessment, workspace().verdicts(revision()))
                            : std::vector<GateItem>());
    m_doubts->show(revision(), assessment ? contradictions(*assessment) : std::vector<Contradiction>());
    m_doubtsArea->setVisible(!m_doubts->shownNotes().empty());
    m_approval->show(revision());
    tellState();
    offerAnnexes();
    if (assessment)
        m_soon->start();
    else
        m_preview->say(tr("Choose a revision on the products page."));
}

void DossierPage::tellState()
{
    const int blocking = m_gate->blocking();
    m_state->setWords(blocking == 0 ? tr("○ Complete") : tr("△ Draft"),
                      blocking == 0 ? BadgeTone::Good : BadgeTone::Doubt);
    m_count->setText(blocking == 0 ? tr("Nothing that must be there is missing.")
                                   : tr("Still needed: %1. Enter leads to the place.").arg(blocking));
    // What was submitted is kept: saving that comes before making another edition of the same.
    const bool submitted = workspace().baseline(revision()).has_value();
    asPrimary(m_export, !submitted);
    m_export->setText(submitted       ? tr("Export anew as PDF…")
                      : blocking == 0 ? tr("Export as PDF…")
                                      : tr("Export as a draft…"));
    tellUntranslated();
}

/// A foreign reader will meet these in Japanese: better known before the edition is made than after.
void DossierPage::tellUntranslated()
{
    const auto dossier = m_options->language() == Language::Japanese ? Result<Dossier>(Dossier()) : chosenEdition();
    m_options->tellUntranslated(dossier ? untranslatedNotice(untranslated(*dossier)) : QString());
}

void DossierPage::offerAnnexes()
{
    const auto assessment = workspace().assessment(revision());
    m_options->offer(assessment ? workspace().catalogueOf(*assessment) : Catalogue(),
                     assessment ? assessment->revision.targets : QStringList());
}

Result<Dossier> DossierPage::frozen() const
{
    auto assessment = workspace().assessment(revision());
    if (!assessment)
        return std::unexpected(assessment.error());
    return freeze(workspace(), std::move(*assessment), m_options->language(), m_options->annexes());
}

/// What the preview shows and the export writes.
Result<Dossier> DossierPage::chosenEdition() const
{
    auto full = frozen();
    return full && m_options->isRedacted() ? redacted(*full) : full;
}

void DossierPage::preview()
{
    const auto dossier = chosenEdition();
    if (!dossier || !isVisible())
        return;
    if (m_making)
        m_making->cancel();
    const QString path = m_folder.filePath(u"preview-%1.pdf"_s.arg(++m_previews));
    m_preview->say(tr("The preview is being made…"));
    m_making = desk().tasks->run(
        tr("Preview of the dossier"), this,
        [dossier = *dossier, path](Progress& progress) { return exportDossier(dossier, path, progress); },
        [this, path, number = m_previews](const Result<Exported>& exported) {
            if (number != m_previews) {
                QFile::remove(path);
                return;
            }
            m_making = nullptr;
            m_preview->say(exported ? QString() : exported.error().text);
            m_preview->showFile(exported ? path : QString());
            // Previews hold the evidence, so there is one at a time; before the first there is none.
            if (const QString before = std::exchange(m_shown, path); !before.isEmpty())
                QFile::remove(before);
        });
}

void DossierPage::askWhatToVerify()
{
    desk().prompt->openFiles(this, {.title = tr("Verify a dossier"), .filter = tr("PDF documents (*.pdf)")},
                             [this](const QStringList& paths) {
                                 if (!paths.isEmpty())
                                     verify(paths.first());
                             });
}

void DossierPage::verify(const QString& path)
{
    desk().tasks->run(
        tr("Verifying the dossier"), this, [path](Progress& progress) { return verifyDossier(path, progress); },
        [this, path](const Result<DossierCheck>& check) {
            if (!check)
                return desk().notices->fail(check.error());
            (new VerifyDialog(QFileInfo(path).fileName(), *check, this))->open();
        });
}

void DossierPage::goTo(const QModelIndex& index)
{
    Q_EMIT goRequested(placeOf(m_gate->item(index.row()), revision()));
}

} // namespace tekigo
