#include "gui/evidencemodel.h"

#include "assessment/covering.h"
#include "gui/integritycheck.h"
#include "gui/language.h"
#include "gui/locatorwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString coverageTip(const Coverage& coverage)
{
    QStringList lines;
    for (const Text& line : coverageWords(coverage))
        lines << shown(line);
    return lines.join(u'\n');
}

} // namespace

EvidenceModel::EvidenceModel(const Workspace& workspace, const IntegrityCheck& integrity, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_integrity(integrity)
{
    connect(&workspace, &Workspace::changed, this, &EvidenceModel::follow);
    connect(&integrity, &IntegrityCheck::finished, this, &EvidenceModel::read);
}

void EvidenceModel::setRevision(const RevisionId& revision)
{
    m_revision = revision;
    read();
}

void EvidenceModel::follow(const Change& change)
{
    constexpr int Mine = Change::Evidences | Change::Integrity | Change::Revisions;
    const bool concerns = change.revision.isEmpty() || change.revision == m_revision;
    if ((change.parts & Mine) && concerns)
        read();
}

void EvidenceModel::read()
{
    const auto assessment = m_workspace.assessment(m_revision);
    std::vector<Evidence> evidence = assessment ? assessment->evidence : std::vector<Evidence>();
    const bool sameRows =
        std::equal(evidence.begin(), evidence.end(), m_evidence.begin(), m_evidence.end(),
                   [](const Evidence& one, const Evidence& two) { return one.id == two.id; });
    if (!sameRows)
        beginResetModel();
    m_evidence = std::move(evidence);
    m_firmware = assessment ? assessment->revision.firmware : QString();
    m_damaged = assessment ? assessment->damaged : std::set<QByteArray>();
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void EvidenceModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const Evidence* EvidenceModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_evidence.at(static_cast<size_t>(row)) : nullptr;
}

int EvidenceModel::rowOf(const EvidenceId& id) const
{
    const auto found =
        std::find_if(m_evidence.begin(), m_evidence.end(), [&](const Evidence& one) { return one.id == id; });
    return found == m_evidence.end() ? -1 : static_cast<int>(found - m_evidence.begin());
}

int EvidenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_evidence.size());
}

int EvidenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const
{
    const Evidence* evidence = index.isValid() ? at(index.row()) : nullptr;
    if (!evidence)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(*evidence, index.column());
    case Qt::ToolTipRole:
        return tip(*evidence, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Size || index.column() == Number
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case ToneRole:
        return tone(*evidence, index.column());
    default:
        return {};
    }
}

QVariant EvidenceModel::words(const Evidence& evidence, int column) const
{
    switch (column) {
    case Number:
        return evidence.number;
    case Title:
        return evidence.title.isEmpty() ? evidence.fileName : evidence.title;
    case Kind: {
        const EvidenceKind* kind = m_workspace.catalogue().evidenceKind(evidence.kind);
        return kind ? shown(kind->title) : tr("Not stated");
    }
    case Firmware:
        if (evidence.firmware.isEmpty())
            return tr("Not stated");
        return (isOurs(evidence) ? u"✓ "_s : u"≠ "_s) + evidence.firmware;
    case UsedBy:
        return evidence.links.empty() ? tr("Not used") : tr("Requirements: %1").arg(evidence.links.size());
    case Size:
        return shownSize(evidence.file.size);
    case State:
        return integrityOf(evidence.file.sha256, m_damaged, m_integrity).words;
    default:
        return {};
    }
}

bool EvidenceModel::isOurs(const Evidence& evidence) const
{
    return (!evidence.firmware.isEmpty() && evidence.firmware.trimmed() == m_firmware.trimmed()) || isVouchedFor(evidence.coverage);
}

QVariant EvidenceModel::tip(const Evidence& evidence, int column) const
{
    if (column == UsedBy)
        return linkWords(evidence, m_workspace.catalogue()).join(u'\n');
    if (column == Firmware && !evidence.coverage.isEmpty())
        return coverageTip(evidence.coverage);
    if (column == Firmware && !evidence.firmware.isEmpty() && evidence.firmware != m_firmware)
        return tr("Made on %1; this revision's firmware is %2.").arg(evidence.firmware, m_firmware);
    return words(evidence, column);
}

QVariant EvidenceModel::tone(const Evidence& evidence, int column) const
{
    const auto as = [](BadgeTone tone) { return QVariant(static_cast<int>(tone)); };
    if (column == Firmware)
        return as(isOurs(evidence) ? BadgeTone::Good : BadgeTone::Doubt);
    if (column == UsedBy && evidence.links.empty())
        return as(BadgeTone::Aside);
    if (column == State)
        return as(integrityOf(evidence.file.sha256, m_damaged, m_integrity).tone);
    return {};
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Title:
        return tr("Title");
    case Kind:
        return tr("Kind");
    case Firmware:
        return tr("Made on firmware");
    case UsedBy:
        return tr("Used by");
    case Size:
        return tr("Size");
    case State:
        return tr("File");
    default:
        return {};
    }
}

IntegrityState integrityOf(const QByteArray& sha256, const std::set<QByteArray>& damaged,
                           const IntegrityCheck& integrity)
{
    if (damaged.contains(sha256))
        return {EvidenceModel::tr("✕ Does not match"), BadgeTone::Bad};
    if (integrity.isPending(sha256))
        return {EvidenceModel::tr("… Not checked yet"), BadgeTone::Aside};
    return {EvidenceModel::tr("✓ Checked"), BadgeTone::Good};
}

QStringList linkWords(const Evidence& evidence, const Catalogue& catalogue)
{
    QStringList lines;
    for (const EvidenceLink& link : evidence.links) {
        const Checklist* checklist = catalogue.checklist(link.checklist);
        QString line = checklist ? shown(checklist->shortTitle) : link.checklist;
        if (link.requirement == "scope"_L1)
            line += u' ' + EvidenceModel::tr("Scope");
        else if (const Requirement* found = catalogue.requirement(link.checklist, link.requirement))
            line += u" %1 %2"_s.arg(found->id, shown(found->title));
        if (const QString pages = pagesWords(link.locator); !pages.isEmpty())
            line += u" p. "_s + pages;
        lines << line;
    }
    return lines;
}

} // namespace tekigo
