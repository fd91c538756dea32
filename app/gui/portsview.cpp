#include "gui/portsview.h"

#include "assessment/portdeclaration.h"
#include "gui/badge.h"
#include "gui/columnneeds.h"
#include "gui/columns.h"
#include "gui/exposuremodel.h"
#include "gui/flowlayout.h"
#include "gui/labelled.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/undooffer.h"
#include "gui/wholewords.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

const QString inventory = u"interface.inventory"_s;

} // namespace

PortsView::PortsView(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ExposureModel(this))
    , m_filter(new ExposureFilter(this))
{
    setObjectName(u"scanPortsView"_s);
    spoken(this, [] { return tr("Declared and seen ports"); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    auto* heading = named<QLabel>(this, u"scanPortsTitle"_s, [] { return tr("Declared and seen ports"); });
    retold(heading, [heading] { heading->setText(tr("Declared and seen ports")); });
    asHeading(heading);
    column->addWidget(heading);
    m_filter->setSourceModel(m_model);
    makeFilter(this);
    makeTable();
    makeActs();
    tell();
}

void PortsView::makeFilter(QWidget* parent)
{
    m_count = named<QLabel>(parent, u"scanPortsCount"_s, [] { return tr("Ports by standing"); });
    m_count->setWordWrap(true);
    m_standing = named<SelectBox>(parent, u"scanStanding"_s, [] { return tr("Show ports that stand so"); });
    m_words =
        named<QLineEdit>(parent, u"scanFilter"_s, [] { return tr("Filter ports by port, service or name"); });
    retold(m_words, [this] { m_words->setPlaceholderText(tr("Filter by port, service or name")); });
    m_words->setClearButtonEnabled(true);
    fillStandings();
    holdPlaceholder(m_words);
    auto* row = new FlowLayout;
    row->addWidget(labelled(m_standing, [] { return tr("Standing"); }));
    row->addWidget(m_words);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_count);
    column->addLayout(row);
    connect(m_words, &QLineEdit::textChanged, m_filter, &ExposureFilter::setWords);
    connect(m_standing, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_standing->currentData();
        m_filter->setStanding(chosen.isValid() ? std::optional(Exposure(chosen.toInt())) : std::nullopt);
    });
}

void PortsView::fillStandings()
{
    const QSignalBlocker quiet(m_standing);
    const int before = m_standing->currentIndex();
    m_standing->clear();
    m_standing->addItem(tr("All ports"));
    for (const Exposure exposure : allExposures())
        m_standing->addItem(exposureSign(exposure) + u' ' + shown(exposureName(exposure)), int(exposure));
    m_standing->setCurrentIndex(std::max(before, 0));
}

void PortsView::makeTable()
{
    m_table = named<QTableView>(this, u"scanPorts"_s, [] { return tr("Declared and seen ports"); });
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new BadgeDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ExposureModel::Standing, Qt::AscendingOrder);
    keepLines(m_table, 8);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    columnsByNeed(m_table,
                  {{ExposureModel::Standing, 12},
                   {ExposureModel::Port, 9},
                   {ExposureModel::Seen, 12},
                   {ExposureModel::Service, 14},
                   {ExposureModel::Declared, 20},
                   {ExposureModel::Reason, 14}},
                  ExposureModel::Declared);
    layout()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PortsView::tell);
    connect(m_table, &QTableView::activated, this, &PortsView::go);
}

QPushButton* PortsView::makeAct(const QString& name, std::function<QString()> words,
                                void (PortsView::*does)())
{
    auto* button = named<QPushButton>(this, name, words);
    retold(button, [button, words] { button->setText(words()); });
    connect(button, &QPushButton::clicked, this, does);
    return button;
}

void PortsView::makeActs()
{
    m_intended = makeAct(
        u"scanAddIntended"_s, [] { return tr("Add as intended"); }, &PortsView::addIntended);
    m_notIntended = makeAct(
        u"scanNotIntended"_s, [] { return tr("Mark as not intended"); }, &PortsView::addNotIntended);
    m_go = makeAct(
        u"scanToInventory"_s, [] { return tr("Go to the inventory"); }, &PortsView::go);
    m_reason = named<QLineEdit>(this, u"scanReason"_s, [] { return tr("Reason why the port is as it is"); });
    retold(m_reason,
           [this] { m_reason->setPlaceholderText(tr("Reason, for example: needed for maintenance")); });
    m_giveReason = makeAct(
        u"scanGiveReason"_s, [] { return tr("Record the reason"); }, &PortsView::giveReason);
    connect(m_reason, &QLineEdit::returnPressed, this, &PortsView::giveReason);
    holdPlaceholder(m_reason);
    auto* acts = new FlowLayout;
    for (QPushButton* act : {m_intended, m_notIntended, m_go})
        acts->addWidget(act);
    auto* reason = new FlowLayout;
    reason->addWidget(m_reason);
    reason->addWidget(m_giveReason);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(acts);
    column->addLayout(reason);
}

void PortsView::show(const Assessment& assessment)
{
    const PortLine* before = chosen();
    const std::optional<PortLine> kept = before ? std::optional(*before) : std::nullopt;
    m_revision = assessment.revision.id;
    m_model->show(assessment);
    int row = 0;
    for (int at = 0; kept && at < m_filter->rowCount(); ++at)
        if (const PortLine* line = m_model->at(m_filter->mapToSource(m_filter->index(at, 0)).row());
            line->port == kept->port && line->transport == kept->transport)
            row = at;
    if (m_filter->rowCount() > 0)
        m_table->selectRow(row);
    tell();
}

void PortsView::retranslate()
{
    fillStandings();
    m_model->retell();
    tell();
}

const PortLine* PortsView::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->at(m_filter->mapToSource(index).row()) : nullptr;
}

/// How many ports stand how, and what can be done about the chosen one.
void PortsView::tell()
{
    QStringList counts;
    for (const Exposure exposure : allExposures())
        if (const qint64 count = portsStanding(m_model->lines(), exposure); count > 0)
            counts +=
                tr("%1 %2: %3").arg(exposureSign(exposure)).arg(shown(exposureName(exposure))).arg(count);
    m_count->setText(counts.join(tr(", ")));
    if (!m_giveReason)
        return;
    const PortLine* line = chosen();
    const bool may = line && line->port == line->last && m_desk.workspace->mayEdit(m_revision);
    const bool open = may && !line->sides.empty() && line->transport != Transport::Sctp;
    m_intended->setEnabled(open && line->exposure == Exposure::Undeclared);
    m_notIntended->setEnabled(open && line->exposure != Exposure::Unintended);
    m_reason->setEnabled(may);
    m_giveReason->setEnabled(may);
    m_go->setEnabled(line);
    m_reason->setText(line ? line->reason : QString());
}

void PortsView::answerInventory(const Table& table, const QString& says)
{
    const auto assessment = m_desk.workspace->assessment(m_revision);
    if (!done(*m_desk.notices, assessment))
        return;
    const auto before = assessment->answers.find(inventory);
    Answer answer = before == assessment->answers.end() ? Answer() : before->second;
    answer.value = table;
    if (done(*m_desk.notices, m_desk.workspace->setAnswer(m_revision, inventory, answer)))
        offerUndo(*m_desk.notices, *m_desk.workspace->undoStack(), says);
}

void PortsView::addIntended()
{
    const auto assessment = m_desk.workspace->assessment(m_revision);
    if (const PortLine* line = chosen(); line && assessment)
        answerInventory(withIntended(assessment->inventory(), *line),
                        tr("Added to the inventory as intended: %1. Name and purpose can be written there.")
                            .arg(portWords(*line)));
}

void PortsView::addNotIntended()
{
    const auto assessment = m_desk.workspace->assessment(m_revision);
    if (const PortLine* line = chosen(); line && assessment)
        answerInventory(withNotIntended(assessment->inventory(), *line),
                        tr("Marked as not intended: %1").arg(portWords(*line)));
}

void PortsView::giveReason()
{
    const auto assessment = m_desk.workspace->assessment(m_revision);
    const PortLine* line = chosen();
    if (!line || !assessment || m_reason->text().trimmed() == line->reason)
        return;
    const auto finding = withReason(assessment->findings, *line, m_reason->text());
    const QString port = portWords(*line);
    if (finding && done(*m_desk.notices, m_desk.workspace->setFinding(*finding)))
        offerUndo(*m_desk.notices, *m_desk.workspace->undoStack(), tr("Reason recorded: %1").arg(port));
}

void PortsView::go()
{
    Q_EMIT goRequested({.page = PageKind::Assessment, .revision = m_revision, .question = inventory});
}

} // namespace tekigo
