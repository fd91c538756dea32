#include "gui/evidencepage.h"

#include "gui/badge.h"
#include "gui/branches.h"
#include "gui/columnneeds.h"
#include "gui/columns.h"
#include "gui/emptywords.h"
#include "gui/evidenceform.h"
#include "gui/evidencemodel.h"
#include "gui/evidencetaking.h"
#include "gui/flowlayout.h"
#include "gui/icon.h"
#include "gui/integritycheck.h"
#include "gui/language.h"
#include "gui/linksmodel.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/preview.h"
#include "gui/readable.h"
#include "gui/remembered.h"
#include "gui/shortcut.h"
#include "gui/undooffer.h"
#include "gui/wrapped.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// The chosen rows, else those that the file already carries.
QModelIndexList rowsToMark(const QTreeView& view, const LinksModel& model)
{
    const QModelIndexList selected = view.selectionModel()->selectedRows();
    return selected.isEmpty() ? model.attached() : selected;
}

} // namespace

EvidencePage::EvidencePage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_model(new EvidenceModel(*desk.workspace, *desk.integrity, this))
    , m_linksModel(new LinksModel(*desk.workspace, this))
    , m_taking(new EvidenceTaking(desk, this, [this] { return this->revision(); }))
{
    setObjectName(u"evidencePage"_s);
    spoken(this, [this] { return title(); });
    setAcceptDrops(true);
    auto* heading = named<QLabel>(this, u"evidenceTitleLine"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    auto* left = named<QSplitter>(
        this, u"evidenceLeft"_s, [] { return tr("Files and what they are"); }, Qt::Vertical);
    left->addWidget(makeTable());
    left->addWidget(makeDetails());
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 1);
    left->setSizes({300, 240});
    auto* whole = named<QSplitter>(this, u"evidenceSplitter"_s, [] { return tr("Files and preview"); });
    whole->addWidget(left);
    whole->addWidget(makePreview());
    whole->setStretchFactor(0, 3);
    whole->setStretchFactor(1, 2);
    whole->setSizes({640, 360});
    for (QSplitter* splitter : {left, whole}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(space::Medium);
        remembered(splitter, desk.preferences);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(heading);
    column->addWidget(makeToolbar());
    column->addWidget(whole, 1);
    connect(m_taking, &EvidenceTaking::filesAdded, this, [this](const RevisionId& into, const EvidenceId& first) {
        if (into == revision())
            choose(first);
    });
    connect(m_linksModel, &LinksModel::failed, this,
            [this](const Error& error) { this->desk().notices->fail(error); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { choose(m_chosen); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { reload(false); });
    connect(desk.workspace, &Workspace::changed, this, [this](const Change& change) {
        if (change.parts & Change::Approvals) // submitted, or opened again
            reload(false);
    });
    reload(true);
}

QString EvidencePage::title() const
{
    return tr("Evidence");
}

QWidget* EvidencePage::makeToolbar()
{
    auto* bar = named<QWidget>(this, u"evidenceActs"_s, [] { return tr("Acts on evidence"); });
    auto* row = new FlowLayout(bar, space::Hair);
    const auto button = [&](const QString& name, const QString& picture, const QKeySequence& key,
                            std::function<QString()> words, std::function<void()> does) {
        auto* made = named<QToolButton>(bar, name, words);
        made->setIcon(icon(picture));
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setFocusPolicy(Qt::StrongFocus);
        retold(made, [made, words] { made->setText(words()); });
        // Del alone only where a file is chosen: in a field it is the words' own.
        pressedBy(made, key, key == QKeySequence(Qt::Key_Delete) ? static_cast<QWidget*>(m_table) : this,
                  words);
        connect(made, &QToolButton::clicked, this, does);
        row->addWidget(made);
        return made;
    };
    m_add = button(
        u"evidenceAdd"_s, u"add"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
        [] { return tr("Add files…"); }, [this] { m_taking->chooseFiles(); });
    m_paste = button(
        u"evidencePaste"_s, u"paste"_s, QKeySequence(QKeySequence::Paste),
        [] { return tr("Paste a screenshot"); }, [this] { m_taking->paste(); });
    m_remove = button(
        u"evidenceRemove"_s, u"delete"_s, QKeySequence(Qt::Key_Delete), [] { return tr("Delete"); },
        [this] { removeChosen(); });
    auto* hint = named<QLabel>(bar, u"evidenceHint"_s, [] { return tr("How to add files"); });
    retold(hint, [hint] { hint->setText(tr("Files and folders can be dropped anywhere on this page.")); });
    hint->setWordWrap(true);
    hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    asQuiet(hint);
    row->addWidget(hint);
    return bar;
}

QWidget* EvidencePage::makeTable()
{
    m_table = named<QTableView>(this, u"evidenceTable"_s, [] { return tr("Evidence"); });
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BadgeDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    keepLines(m_table, 5);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    columnsByNeed(m_table, {{EvidenceModel::Title, 22}, {EvidenceModel::Kind, 13}}, EvidenceModel::Title);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EvidencePage::chosenChanged);
    saysWhenEmpty(m_table, [] {
        return tr("No evidence yet. Add the files that the examination rests on: design documents, manuals, screenshots, "
                  "logs, test reports.");
    });
    return m_table;
}

QWidget* EvidencePage::makeDetails()
{
    auto* tabs = named<QTabWidget>(this, u"evidenceTabs"_s, [] { return tr("About the chosen file"); });
    tabs->setDocumentMode(true);
    auto* area = named<QScrollArea>(tabs, u"evidenceDetails"_s, [] { return tr("Facts of the file"); });
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // its fields take the keys
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget(area);
    m_form = makeEvidenceForm(inner, workspace(), [this] { return m_chosen; });
    m_state = new Badge(inner);
    m_state->setObjectName(u"evidenceState"_s);
    m_digest = named<QLabel>(inner, u"evidenceDigest"_s, [] { return tr("SHA-256 of the file"); });
    m_digest->setWordWrap(true);
    m_digest->setTextFormat(Qt::PlainText);
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    asQuiet(m_digest);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, space::Medium, space::Medium, space::Small);
    column->setSpacing(space::Medium);
    column->addWidget(m_form);
    column->addWidget(m_state);
    column->addWidget(m_digest);
    column->addStretch();
    area->setWidget(inner);
    keepFormReadable(inner);
    tabs->addTab(makeLinks(), QString());
    tabs->addTab(area, QString());
    retold(tabs, [tabs] {
        tabs->setTabText(0, tr("Requirements"));
        tabs->setTabText(1, tr("Details"));
    });
    m_details = tabs;
    return tabs;
}

QWidget* EvidencePage::makeLinks()
{
    m_links =
        named<QTreeView>(this, u"evidenceLinks"_s, [] { return tr("Requirements that the file carries"); });
    m_links->setModel(m_linksModel);
    m_links->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_links->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_links->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_links->setUniformRowHeights(true);
    growBranches(m_links);
    keepLines(m_links, 4);
    m_links->header()->setStretchLastSection(false);
    m_links->header()->setSectionResizeMode(LinksModel::What, QHeaderView::Stretch);
    m_links->header()->setSectionsMovable(false);
    columnsByLetters(m_links, {{LinksModel::Pages, 9}, {LinksModel::Where, 18}});
    m_links->expandAll();
    connect(m_links->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvidencePage::tellMark);
    return m_links;
}

QWidget* EvidencePage::makePreview()
{
    auto* pane = named<QWidget>(this, u"previewPane"_s, [] { return tr("Preview"); });
    m_preview = new Preview(*desk().tasks, pane);
    m_mark = named<Wrapped<QPushButton>>(pane, u"markPage"_s,
                                [] { return tr("Make this page the place that carries the requirements"); });
    connect(m_mark, &QPushButton::clicked, this, &EvidencePage::markPage);
    connect(m_preview, &Preview::pageChanged, this, &EvidencePage::tellMark);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_preview, 1);
    column->addWidget(m_mark);
    pane->setMinimumWidth(320);
    return pane;
}

void EvidencePage::addFiles(const QStringList& paths)
{
    m_taking->addFiles(paths);
}

void EvidencePage::removeChosen()
{
    const std::optional<Evidence> evidence = chosen();
    if (!evidence || !done(*desk().notices, workspace().removeEvidence(evidence->id)))
        return;
    offerUndo(*desk().notices, *workspace().undoStack(), tr("Deleted: %1").arg(evidence->fileName));
}

void EvidencePage::markPage()
{
    const QModelIndexList rows = rowsToMark(*m_links, *m_linksModel);
    if (!done(*desk().notices, m_linksModel->markPage(rows, m_preview->page())))
        return;
    desk().notices->tell(
        tr("Page %1 is now the place for the chosen requirements (%2).").arg(m_preview->page()).arg(rows.size()));
}

void EvidencePage::tellMark()
{
    const auto rows = rowsToMark(*m_links, *m_linksModel).size();
    const bool pages = m_preview->hasPages();
    m_mark->setVisible(pages);
    m_mark->setEnabled(pages && rows > 0 && m_taking->mayAdd());
    m_mark->setText(
        rows > 0
            ? tr("Make page %1 the place for the chosen requirements (%2)").arg(m_preview->page()).arg(rows)
            : tr("Choose requirements to mark a page for them"));
}

void EvidencePage::chosenChanged()
{
    const Evidence* now = m_model->at(m_table->currentIndex().row());
    const EvidenceId id = now ? now->id : EvidenceId();
    if (id == m_chosen)
        return;
    m_form->commit();
    m_chosen = id;
    m_links->clearSelection();
    reload(true);
}

void EvidencePage::reload(bool ofAnother)
{
    const std::optional<Evidence> evidence = chosen();
    m_form->reload(ofAnother);
    m_form->setReadOnly(!m_taking->mayAdd());
    m_linksModel->setEvidence(m_chosen);
    m_preview->showFile(evidence, evidence ? workspace().files().path(evidence->file.sha256) : QString());
    m_details->setEnabled(evidence.has_value());
    m_remove->setEnabled(evidence && m_taking->mayAdd());
    m_add->setEnabled(m_taking->mayAdd());
    m_paste->setEnabled(m_taking->mayAdd());
    m_digest->setVisible(evidence.has_value());
    m_state->setVisible(evidence.has_value());
    if (evidence) {
        const auto assessment = workspace().assessment(revision());
        const IntegrityState state =
            integrityOf(evidence->file.sha256, assessment ? assessment->damaged : std::set<QByteArray>(),
                        *desk().integrity);
        m_state->setWords(state.words, state.tone);
        m_digest->setText(u"%1\n%2\nSHA-256 %3"_s.arg(evidence->fileName, shownSize(evidence->file.size),
                                                      QString::fromLatin1(evidence->file.sha256.toHex(' '))));
    }
    tellMark();
}

std::optional<Evidence> EvidencePage::chosen() const
{
    return m_chosen.isEmpty() ? std::nullopt : workspace().evidence(m_chosen);
}

void EvidencePage::choose(const EvidenceId& id)
{
    const int row = m_model->rowOf(id);
    const int last = m_model->rowCount() - 1;
    const int wanted = row >= 0 ? row : qMin(qMax(0, m_table->currentIndex().row()), last);
    m_table->setCurrentIndex(m_model->index(wanted, EvidenceModel::Title));
    chosenChanged();
    reload(false);
}

void EvidencePage::showRevision()
{
    m_form->commit();
    m_model->setRevision(revision());
    choose({});
}

void EvidencePage::jumpTo(const Place& place)
{
    if (!place.evidence.isEmpty())
        choose(place.evidence);
    if (place.filePage > 0)
        m_preview->goTo(place.filePage);
    if (place.requirement.isEmpty())
        return;
    const QModelIndex row = m_linksModel->find(place.checklist, place.requirement);
    m_links->setCurrentIndex(row);
    m_links->scrollTo(row);
}

void EvidencePage::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void EvidencePage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_taking->mayAdd() && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void EvidencePage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    addFiles(localFiles(*event->mimeData()));
}

void EvidencePage::retranslate()
{
    m_model->retell();
    m_linksModel->retell();
    reload(false);
}

} // namespace tekigo
