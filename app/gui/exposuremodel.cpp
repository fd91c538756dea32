#include "gui/exposuremodel.h"

#include "assessment/lanreach.h"
#include "gui/badge.h"
#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

BadgeTone toneOf(Exposure exposure)
{
    switch (exposure) {
    case Exposure::Undeclared:
    case Exposure::Unintended:
        return BadgeTone::Bad;
    case Exposure::Incomplete:
    case Exposure::NotLookedAt:
        return BadgeTone::Open;
    case Exposure::Unclear:
    case Exposure::DeclaredOnly:
        return BadgeTone::Doubt;
    case Exposure::Agrees:
        return BadgeTone::Good;
    }
    return BadgeTone::Aside;
}

} // namespace

QString portWords(const PortLine& line)
{
    const QString ports =
        line.port == line.last ? QString::number(line.port) : u"%1-%2"_s.arg(line.port).arg(line.last);
    return u"%1/%2"_s.arg(ports, transportId(line.transport));
}

void ExposureModel::show(const Assessment& assessment)
{
    beginResetModel();
    m_lines = exposures(assessment.inventory(), assessment.findings);
    m_shut.clear();
    for (const PortLine& line : m_lines)
        m_shut.push_back(isShutToLan(line, assessment.inventory(), assessment.findings));
    m_rows = assessment.inventory() ? assessment.inventory()->rows : std::vector<Row>();
    endResetModel();
}

void ExposureModel::retell()
{
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

bool ExposureModel::isShut(const PortLine& line) const
{
    return m_shut[size_t(&line - m_lines.data())];
}

const PortLine* ExposureModel::at(int row) const
{
    return row >= 0 && row < int(m_lines.size()) ? &m_lines[size_t(row)] : nullptr;
}

int ExposureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ExposureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// The names of its rows in the inventory, by their numbers where they have none.
QString ExposureModel::declared(const PortLine& line) const
{
    QStringList names;
    for (const size_t row : line.rows) {
        if (row >= m_rows.size())
            continue;
        const auto name = m_rows[row].find(u"name"_s);
        const auto* text = name == m_rows[row].end() ? nullptr : std::get_if<QString>(&name->second);
        names += text && !text->isEmpty() ? *text : tr("row %1").arg(row + 1);
    }
    const QString all = names.join(tr(", "));
    return line.exposure == Exposure::Undeclared && !names.isEmpty() ? tr("%1 (another side)").arg(all) : all;
}

QString ExposureModel::words(const PortLine& line, int column) const
{
    switch (column) {
    case Standing:
        return shown(standingWords(line, isShut(line)));
    case Port:
        return portWords(line);
    case Seen: {
        QStringList sides;
        for (const Side side : line.sides)
            sides += shown(sideName(side));
        return sides.join(tr(", "));
    }
    case Service:
        return serviceWords(
            {.port = line.port, .service = line.service, .product = line.product, .hosts = {}});
    case Declared:
        return declared(line);
    case Reason:
        return isShut(line) ? shown(shutToLanWords()) : line.reason;
    default:
        return {};
    }
}

QVariant ExposureModel::order(const PortLine& line, int column) const
{
    if (column == Standing)
        return int(line.exposure);
    if (column == Port)
        return line.port * 4 + int(line.transport);
    return words(line, column);
}

QVariant ExposureModel::data(const QModelIndex& index, int role) const
{
    const PortLine* line = index.isValid() ? at(index.row()) : nullptr;
    if (!line)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return words(*line, index.column());
    if (role == OrderRole)
        return order(*line, index.column());
    if (role == ExposureRole)
        return int(line->exposure);
    if (role == ToneRole && index.column() == Standing)
        return int(isShut(*line) ? BadgeTone::Doubt : toneOf(line->exposure));
    return {};
}

QVariant ExposureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Standing:
        return tr("Standing");
    case Port:
        return tr("Port");
    case Seen:
        return tr("Seen from");
    case Service:
        return tr("Service seen");
    case Declared:
        return tr("In the inventory");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

ExposureFilter::ExposureFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ExposureModel::OrderRole);
}

void ExposureFilter::setStanding(std::optional<Exposure> standing)
{
    m_standing = standing;
    invalidateFilter();
}

void ExposureFilter::setWords(const QString& words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

bool ExposureFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (m_standing && first.data(ExposureModel::ExposureRole).toInt() != int(*m_standing))
        return false;
    if (m_words.isEmpty())
        return true;
    for (int column = 0; column < ExposureModel::ColumnCount; ++column)
        if (first.siblingAtColumn(column).data().toString().contains(m_words, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace tekigo
