#include "gui/disclosuremodel.h"

#include "gui/badge.h"
#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {

using Grade = DisclosureSeen::Remark::Grade;

void DisclosureModel::show(const DisclosureSeen& seen)
{
    beginResetModel();
    m_seen = seen;
    endResetModel();
}

void DisclosureModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DisclosureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_seen.fields.size() + m_seen.remarks.size());
}

int DisclosureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const DisclosureSeen::Remark* DisclosureModel::remark(int row) const
{
    const size_t at = size_t(row);
    return at < m_seen.fields.size() ? nullptr : &m_seen.remarks.at(at - m_seen.fields.size());
}

QString DisclosureModel::words(int row, int column) const
{
    const DisclosureSeen::Remark* said = remark(row);
    const int line = said ? said->line : m_seen.fields.at(size_t(row)).line;
    switch (column) {
    case Line:
        return line > 0 ? QString::number(line) : u"–"_s;
    case Judgement:
        return said ? shown(disclosureGradeName(said->grade)) : tr("– Read");
    case What:
        return said ? shown(said->says)
                    : m_seen.fields.at(size_t(row)).name + u": "_s + m_seen.fields.at(size_t(row)).value;
    default:
        return {};
    }
}

QVariant DisclosureModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return words(index.row(), index.column());
    if (role != ToneRole || index.column() != Judgement)
        return {};
    const DisclosureSeen::Remark* said = remark(index.row());
    if (!said)
        return int(BadgeTone::Aside);
    return int(said->grade == Grade::Meets    ? BadgeTone::Good
               : said->grade == Grade::Advice ? BadgeTone::Doubt
                                              : BadgeTone::Bad);
}

QVariant DisclosureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Judgement:
        return tr("Judgement");
    case What:
        return tr("What");
    default:
        return {};
    }
}

} // namespace tekigo
