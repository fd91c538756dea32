#include "gui/dossierpage.h"

#include "gui/approvalpanel.h"
#include "gui/badge.h"
#include "gui/columns.h"
#include "gui/contradictionnotes.h"
#include "gui/flowlayout.h"
#include "gui/editionnotice.h"
#include "gui/gatemodel.h"
#include "gui/integritycheck.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/pdfpreview.h"
#include "gui/preferences.h"
#include "gui/prompt.h"
#include "gui/submitting.h"
#include "gui/tallcontent.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/verifydialog.h"
#include "gui/wrapped.h"
#include "workspace/freeze.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QUrl>
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
    column->addWidget(makeGate(), 1);
    column->addWidget(m_approval);
    column->addWidget(makeOptions());
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
    auto* doubts = named<QScrollArea>(box, u"dossierContradictionsScroll"_s, [] { return tr("To be checked"); });
    doubts->setWidgetResizable(true);
    doubts->setFrameShape(QFrame::NoFrame);
    doubts->setFocusPolicy(Qt::NoFocus);
    doubts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    doubts->setMaximumHeight(180);
    doubts->setWidget(m_doubts);
    column->addWidget(doubts);
    return box;
}

QWidget* DossierPage::makeOptions()
{
    auto* box = new QWidget(this);
    m_language = named<QComboBox>(box, u"dossierLanguage"_s, [] { return tr("Language of the dossier"); });
    m_language->addItem(u"日本語"_s);
    m_language->addItem(u"English"_s);
    if (const Preferences* preferences = desk().preferences) {
        const auto take = [this, preferences] {
            m_language->setCurrentIndex(preferences->dossierLanguage() == Language::Japanese ? 0 : 1);
        };
        take();
        connect(preferences, &Preferences::dossierLanguageChosen, this, take);
    }
    m_untranslated = named<QLabel>(box, u"dossierUntranslated"_s, [] { return tr("What is not translated"); });
    m_untranslated->setWordWrap(true);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        tellUntranslated();
        preview();
    });
    auto* language = named<QLabel>(box, u"dossierLanguageLabel"_s, [] { return tr("Language of the dossier"); });
    retold(language, [language] { language->setText(tr("Language of the dossier")); });
    language->setBuddy(m_language);
    auto* annexes = named<QLabel>(box, u"dossierAnnexesLabel"_s, [] { return tr("Annexes"); });
    retold(annexes, [annexes] { annexes->setText(tr("Checklists shown besides the targets")); });
    m_annexes = new QVBoxLayout;
    m_annexes->setSpacing(space::Hair);
    m_redacted = named<Wrapped<QCheckBox>>(box, u"dossierRedacted"_s, [] { return tr("Redacted edition"); });
    retold(m_redacted, [this] {
        m_redacted->setText(tr("Redacted edition (without confidential files, answers and names)"));
        m_redacted->setToolTip(tr("Leaves out files and answers marked confidential, the contact and the names of persons, "
                                  "and lists what is left out. Numbers stay the same."));
    });
    connect(m_redacted, &QCheckBox::toggled, this, &DossierPage::preview);
    m_export = named<QPushButton>(box, u"dossierExport"_s, [] { return tr("Export the dossier"); });
    asPrimary(m_export);
    connect(m_export, &QPushButton::clicked, this, &DossierPage::askWhereTo);
    m_verify = named<QPushButton>(box, u"dossierVerify"_s, [] { return tr("Verify a dossier"); });
    retold(m_verify, [this] { m_verify->setText(tr("Verify a file…")); });
    connect(m_verify, &QPushButton::clicked, this, &DossierPage::askWhatToVerify);

    m_language->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_export->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    annexes->setWordWrap(true);
    auto* first = new FlowLayout;
    first->addWidget(language);
    first->addWidget(m_language);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(first);
    column->addWidget(m_untranslated);
    column->addWidget(annexes);
    column->addLayout(m_annexes);
    column->addWidget(m_redacted);
    return box;
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
    fillAnnexes();
    if (isVisible())
        read();
}

void DossierPage::retranslate()
{
    m_gate->retell();
    fillAnnexes();
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
    m_doubts->parentWidget()->parentWidget()->setVisible(!m_doubts->shownNotes().empty());
    m_approval->show(revision());
    tellState();
    fillAnnexes();
    if (assessment)
        m_soon->start();
    else
        m_preview->say(tr("Choose a revision on the products page."));
}

void DossierPage::tellState()
{
    const int blocking = m_gate->blocking();
    m_state->setWords(blocking == 0 ? tr("○ Complete") : tr("× Draft"),
                      blocking == 0 ? BadgeTone::Good : BadgeTone::Bad);
    m_count->setText(blocking == 0 ? tr("Nothing that must be there is missing.")
                                   : tr("Still needed: %1. Enter leads to the place.").arg(blocking));
    m_export->setText(blocking == 0 ? tr("Export as PDF…") : tr("Export as a draft…"));
    tellUntranslated();
}

/// A foreign reader will meet these in Japanese: better known before the edition is made than after.
void DossierPage::tellUntranslated()
{
    const auto dossier = m_language->currentIndex() == 0 ? Result<Dossier>(Dossier()) : chosenEdition();
    m_untranslated->setText(dossier ? untranslatedNotice(untranslated(*dossier)) : QString());
    m_untranslated->setVisible(!m_untranslated->text().isEmpty());
}

/// Checklists that are no targets; what was checked stays checked.
void DossierPage::fillAnnexes()
{
    const auto assessment = workspace().assessment(revision());
    QStringList checked;
    while (QLayoutItem* item = m_annexes->takeAt(0)) {
        if (auto* box = qobject_cast<QCheckBox*>(item->widget())) {
            if (box->isChecked())
                checked.append(box->property("checklist").toString());
            box->deleteLater();
        }
        delete item;
    }
    const Catalogue& catalogue = assessment ? workspace().catalogueOf(*assessment) : workspace().catalogue();
    for (const Checklist& checklist : catalogue.checklists) {
        if (!assessment || assessment->revision.targets.contains(checklist.id))
            continue;
        const Text name = checklist.shortTitle;
        auto* box = named<Wrapped<QCheckBox>>(this, u"annex-"_s + checklist.id, [name] { return shown(name); });
        box->setText(shown(name));
        box->setProperty("checklist", checklist.id);
        box->setChecked(checked.contains(checklist.id));
        connect(box, &QCheckBox::toggled, this, &DossierPage::preview);
        m_annexes->addWidget(box);
    }
}

Result<Dossier> DossierPage::frozen() const
{
    auto assessment = workspace().assessment(revision());
    if (!assessment)
        return std::unexpected(assessment.error());
    QStringList annexes;
    for (int at = 0; at < m_annexes->count(); ++at) {
        const auto* box = qobject_cast<QCheckBox*>(m_annexes->itemAt(at)->widget());
        if (box && box->isChecked())
            annexes.append(box->property("checklist").toString());
    }
    return freeze(workspace(), std::move(*assessment),
                  m_language->currentIndex() == 0 ? Language::Japanese : Language::English, annexes);
}

/// What the preview shows and the export writes.
Result<Dossier> DossierPage::chosenEdition() const
{
    auto full = frozen();
    return full && m_redacted->isChecked() ? redacted(*full) : full;
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

void DossierPage::askWhereTo()
{
    const auto dossier = chosenEdition();
    if (!dossier)
        return desk().notices->fail(dossier.error());
    desk().prompt->saveFile(this,
                            {.title = tr("Export the dossier"),
                             .start = dossierFileName(*dossier),
                             .filter = tr("PDF documents (*.pdf)")},
                            [this](const QString& path) {
                                if (!path.isEmpty())
                                    writeTo(path);
                            });
}

void DossierPage::writeTo(const QString& path)
{
    if (const auto free = workspace().acceptsOutput(path); !free)
        return desk().notices->fail(free.error());
    const auto dossier = chosenEdition();
    if (!dossier)
        return desk().notices->fail(dossier.error());
    dossier->redaction ? askWhetherTo(*dossier, path) : write(*dossier, path);
}

/// What an edition for the public still says of what it leaves out is shown before there is a file that could be passed on.
void DossierPage::askWhetherTo(const Dossier& dossier, const QString& path)
{
    desk().tasks->run(
        tr("Looking for what must not be said"), this, [dossier](Progress& progress) { return stillSaid(dossier, progress); },
        [this, dossier, path](const Result<StillSaid>& said) {
            if (!said)
                return failed(said.error());
            const QString words = stillSaidWords(*said);
            if (words.isEmpty())
                return write(dossier, path);
            desk().prompt->ask(this, tr("Redacted edition"),
                               words + u"\n\n"_s +
                                   tr("To leave an attachment out, mark it confidential. Export all the same?"),
                               {tr("Do not export"), tr("Export all the same")}, [this, dossier, path, said = *said](int choice) {
                                   if (choice == 1)
                                       write(dossier, path, said);
                               });
        });
}

void DossierPage::write(const Dossier& dossier, const QString& path, const StillSaid& said)
{
    desk().tasks->run(
        tr("Exporting the dossier"), this,
        [dossier, path](Progress& progress) -> Result<Written> {
            auto exported = exportDossier(dossier, path, progress);
            if (!exported)
                return std::unexpected(exported.error());
            const auto& baseline = dossier.assessment.baseline;
            if (!baseline || dossier.redaction) // what was submitted is the full edition
                return Written{std::move(*exported), {}};
            const auto edition = editionOf(*baseline, *exported, path);
            if (!edition)
                return std::unexpected(edition.error());
            return Written{std::move(*exported), *edition};
        },
        [this, path, said](const Result<Written>& written) { tellWritten(written, path, said); });
}

void DossierPage::failed(const Error& error)
{
    desk().notices->fail(error);
    if (error.kind == Error::Kind::Damaged)
        desk().integrity->start(); // the verdicts that rest on it turn unverified
}

void DossierPage::tellWritten(const Result<Written>& written, const QString& path, const StillSaid& said)
{
    if (!written)
        return failed(written.error());
    const Exported& exported = written->exported;
    const QString name = QFileInfo(path).fileName();
    QString text = exported.draft ? tr("%1 was written as a draft (%n pages), read back and compared.", nullptr, exported.pages)
                                  : tr("%1 was written (%n pages), read back and compared.", nullptr, exported.pages);
    text = text.arg(name);
    if (!exported.notShown.isEmpty())
        text += u' ' + tr("Embedded but not shown as pages: %1").arg(exported.notShown.join(u", "_s));
    if (!said.named.empty() || !said.cited.empty())
        text += u' ' + tr("Before you pass it on: attachments that name persons: %1; texts that name a document that is left "
                          "out: %2.")
                           .arg(said.named.size())
                           .arg(said.cited.size());
    const auto assessment = workspace().assessment(revision());
    if (written->edition && assessment && assessment->baseline)
        text += u' ' + shown(editionSays(*assessment->baseline, *written->edition));
    desk().notices->tell(text, tr("Show the folder"), [path] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
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
