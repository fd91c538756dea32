#include "gui/scanpanel.h"

#include "assessment/scanpace.h"
#include "gui/flowlayout.h"
#include "gui/labelled.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/portsview.h"
#include "gui/prompt.h"
#include "gui/richtext.h"
#include "gui/scancomparison.h"
#include "gui/selectbox.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/undooffer.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

InstrumentPanel::Words panelWords()
{
    return {.title = [] { return ScanPanel::tr("Port scans"); },
            .introduction =
                [] {
                    return ScanPanel::tr(
                        "Reads port scans as nmap writes them with -oX (TCP, UDP, SCTP) and sets the "
                        "open ports beside the inventory of interfaces. Scan ports 1 to 65535, once "
                        "from the line side and once from the LAN side.");
                },
            .isOurs = [](const Seen& seen) { return std::holds_alternative<ScanSeen>(seen); }};
}

QPushButton* button(QWidget* parent, const QString& name, std::function<QString()> words)
{
    auto* made = named<QPushButton>(parent, name, words);
    retold(made, [made, words] { made->setText(words()); });
    return made;
}

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

ScanPanel::ScanPanel(const Desk& desk, QWidget* parent)
    : InstrumentPanel(desk, u"scan"_s, panelWords(), parent)
{
    setAcceptDrops(true);
    makeImport();
    makeHosts();
    m_ports = new PortsView(desk, this);
    content()->addWidget(m_ports);
    connect(m_ports, &PortsView::goRequested, this, &InstrumentPanel::goRequested);
    m_coverage = named<QLabel>(this, u"scanCoverage"_s, [] { return tr("What the scans cover"); });
    m_coverage->setWordWrap(true);
    m_coverage->setTextFormat(Qt::RichText);
    m_coverage->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    content()->addWidget(m_coverage);
    m_comparison = new ScanComparison(desk, this);
    content()->addWidget(m_comparison);
}

void ScanPanel::makeImport()
{
    auto* box = named<SelectBox>(this, u"scanSide"_s, [] { return tr("From which side the scan looked"); });
    box->holdAll();
    m_side = box;
    retold(m_side, [this] {
        const int before = std::max(m_side->currentIndex(), 0);
        m_side->clear();
        for (const Side side : {Side::NotSaid, Side::Line, Side::Lan})
            m_side->addItem(shown(sideName(side)), int(side));
        m_side->setCurrentIndex(before);
    });
    m_firmware = named<QLineEdit>(this, u"scanFirmware"_s, [] { return tr("Firmware that was scanned"); });
    m_import = button(this, u"scanImport"_s, [] { return tr("Import scans…"); });
    asPrimary(m_import);
    connect(m_import, &QPushButton::clicked, this, &ScanPanel::chooseFiles);
    auto* row = new FlowLayout;
    row->addWidget(labelled(m_side, [] { return tr("Looked from"); }));
    row->addWidget(labelled(m_firmware, [] { return tr("Firmware"); }));
    row->addWidget(m_import);
    content()->addLayout(row);
    auto* hint = named<QLabel>(this, u"scanHint"_s, [] { return tr("How scans are combined"); });
    retold(hint, [hint] {
        hint->setText(
            tr("Files can be dropped here. Files chosen together are combined; a new scan of the same "
               "protocol and side replaces the earlier one."));
    });
    hint->setWordWrap(true);
    asQuiet(hint);
    content()->addWidget(hint);
}

void ScanPanel::makeHosts()
{
    m_hostChoice =
        named<QWidget>(this, u"scanHostChoice"_s, [] { return tr("Which hosts are the product"); });
    auto* column = new QVBoxLayout(m_hostChoice);
    column->setContentsMargins(0, 0, 0, 0);
    auto* question = named<QLabel>(m_hostChoice, u"scanHostQuestion"_s, [] {
        return tr("Several hosts answered. Tick those that are this product.");
    });
    retold(question, [question] {
        question->setText(tr("Several hosts answered. Tick those that are this product."));
    });
    question->setWordWrap(true);
    m_hosts = named<QListWidget>(m_hostChoice, u"scanHosts"_s, [] { return tr("Hosts that answered"); });
    m_hosts->setMaximumHeight(160);
    m_recordHosts = button(m_hostChoice, u"scanRecordHosts"_s, [] { return tr("Record these"); });
    auto* never = button(m_hostChoice, u"scanDropHosts"_s, [] { return tr("Record nothing"); });
    auto* row = new QHBoxLayout;
    row->addWidget(m_recordHosts);
    row->addWidget(never);
    row->addStretch();
    column->addWidget(question);
    column->addWidget(m_hosts);
    column->addLayout(row);
    content()->addWidget(m_hostChoice);
    m_hostChoice->hide();
    connect(m_hosts, &QListWidget::itemChanged, this, &ScanPanel::tell);
    connect(m_recordHosts, &QPushButton::clicked, this, &ScanPanel::recordChosen);
    connect(never, &QPushButton::clicked, this, &ScanPanel::drop);
}

void ScanPanel::takeFocus()
{
    m_import->setFocus(Qt::OtherFocusReason);
}

void ScanPanel::chooseFiles()
{
    desk().prompt->openFiles(this,
                             {.title = tr("Import scans"), .filter = tr("nmap XML (*.xml);;All files (*)")},
                             [this](const QStringList& paths) { import(paths); });
}

void ScanPanel::import(const QStringList& paths)
{
    if (paths.isEmpty() || !mayRecord() || m_task)
        return;
    drop();
    const auto work = [store = workspace().files(), paths](Progress& progress) {
        return takeScans(store, paths, progress);
    };
    m_task = desk().tasks->run(tr("Reading scans"), this, work,
                               [this, into = revision()](Result<TakenScans> taken) {
                                   m_task = nullptr;
                                   if (into == revision() && done(*desk().notices, taken))
                                       offerHosts(std::make_shared<const TakenScans>(std::move(*taken)));
                                   tell();
                               });
    tell();
}

/// Asks which hosts are the product where there is a choice.
void ScanPanel::offerHosts(std::shared_ptr<const TakenScans> scans)
{
    const std::vector<ScannedHost> hosts = hostsUp(scans->runs);
    if (hosts.size() < 2)
        return record(std::move(scans), {});
    m_waiting = std::move(scans);
    m_hosts->clear();
    for (const ScannedHost& host : hosts) {
        auto* item = new QListWidgetItem(
            host.name.isEmpty() ? host.address : tr("%1 (%2)").arg(host.address, host.name), m_hosts);
        item->setData(Qt::UserRole, host.address);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_hosts->setCurrentRow(0);
    m_hostChoice->show();
    m_hosts->setFocus();
    tell();
}

QStringList ScanPanel::chosenHosts() const
{
    QStringList hosts;
    for (int row = 0; row < m_hosts->count(); ++row)
        if (m_hosts->item(row)->checkState() == Qt::Checked)
            hosts += m_hosts->item(row)->data(Qt::UserRole).toString();
    return hosts;
}

void ScanPanel::recordChosen()
{
    const QStringList hosts = chosenHosts();
    auto scans = m_waiting;
    if (!scans || hosts.isEmpty())
        return;
    drop();
    record(std::move(scans), hosts);
}

void ScanPanel::drop()
{
    m_waiting.reset();
    m_hostChoice->hide();
}

void ScanPanel::record(std::shared_ptr<const TakenScans> scans, const QStringList& hosts)
{
    const auto work = [scans, hosts, side = side(), firmware = m_firmware->text().trimmed()](Progress&) {
        return observationsOf(*scans, side, hosts, firmware);
    };
    m_task = desk().tasks->run(tr("Comparing scans"), this, work,
                               [this, into = revision()](Result<std::vector<Observation>> observations) {
                                   m_task = nullptr;
                                   tell();
                                   if (!done(*desk().notices, observations))
                                       return;
                                   const auto made = workspace().addFindings(into, *observations);
                                   if (done(*desk().notices, made))
                                       offerUndo(*desk().notices, *workspace().undoStack(),
                                                 tr("Scans recorded: %1").arg(made->size()));
                               });
    tell();
}

Side ScanPanel::side() const
{
    return Side(m_side->currentData().toInt());
}

void ScanPanel::refresh()
{
    if (m_shown != revision()) {
        m_shown = revision();
        m_firmware->setText(assessment().revision.firmware);
        drop();
    }
    m_ports->show(assessment());
    m_ports->setVisible(recorded() > 0);
    m_comparison->show(assessment());
    tellCoverage();
    tell();
}

void ScanPanel::retranslate()
{
    m_ports->retranslate();
    m_comparison->retranslate();
    tellCoverage();
    tell();
}

void ScanPanel::tell()
{
    m_import->setEnabled(mayRecord() && !m_task);
    m_recordHosts->setEnabled(!chosenHosts().isEmpty() && !m_task);
}

/// Each scan in a line, and below it what it does not show.
void ScanPanel::tellCoverage()
{
    QString html;
    for (const Finding& finding : assessment().findings) {
        const auto* scan = std::get_if<ScanSeen>(&finding.seen);
        if (!scan)
            continue;
        const QString head =
            tr("%1: %2 of 65,535 ports, %3")
                .arg(shown(findingName(finding.seen)), QLocale().toString(portCount(scan->looked)),
                     shown(scanEndName(scan->end)));
        html += u"<p style='margin:2px 0 0 0'><b>%1 %2</b></p>"_s.arg(scan->isFull() ? u"○"_s : u"△"_s,
                                                                      head.toHtmlEscaped());
        for (const QString& line : {tr("Duration and rate: %1").arg(shown(paceWords(*scan))),
                                    tr("Ports: %1").arg(shown(stateCountWords(*scan)))})
            html += u"<p style='margin:0 0 0 20px'>%1</p>"_s.arg(line.toHtmlEscaped());
        for (const Text& limit : scanLimits(*scan))
            html += u"<p style='margin:0 0 0 20px'>%1</p>"_s.arg(
                tr("Limit: %1").arg(shown(limit)).toHtmlEscaped());
        for (const Text& remark : scan->remarks)
            html += u"<p style='margin:0 0 0 20px'>%1</p>"_s.arg(shown(remark).toHtmlEscaped());
    }
    m_coverage->setText(html);
    m_coverage->setVisible(!html.isEmpty());
}

void ScanPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (mayRecord() && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ScanPanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    import(localFiles(*event->mimeData()));
}

} // namespace tekigo
