#include "gui/carrymodel.h"

#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// A table's rows would not fit into the one line of a cell.
QString oneLine(const Text& text)
{
    return shown(text).replace(u'\n', u" / "_s).simplified();
}

QString causesWords(const CarryItem& item)
{
    QStringList causes;
    for (const CarryCause& cause : item.causes)
        causes << causeWords(cause);
    return causes.join(u'\n');
}

bool isChanged(const CarryItem& item)
{
    return item.kind == CarryItem::Kind::Answer && !item.before.isEmpty() && item.before != item.now &&
           !item.now.isEmpty();
}

QString cellOf(const CarryItem& item, int column)
{
    switch (column) {
    case CarryModel::Kind:
        return shown(carryKindName(item.kind));
    case CarryModel::What:
        return shown(item.title);
    case CarryModel::Why:
        return causesWords(item).replace(u'\n', u" / "_s);
    case CarryModel::Before:
        return item.before.isEmpty() ? u"–"_s : oneLine(item.before);
    case CarryModel::Now:
        return isChanged(item) ? u"≠ "_s + oneLine(item.now) : item.now.isEmpty() ? u"–"_s : oneLine(item.now);
    default:
        return {};
    }
}

QString wholeOf(const CarryItem& item, int column)
{
    switch (column) {
    case CarryModel::Why:
        return causesWords(item);
    case CarryModel::Before:
        return shown(item.before);
    case CarryModel::Now:
        return shown(item.now);
    default:
        return cellOf(item, column);
    }
}

} // namespace

void CarryModel::read(std::vector<CarryItem> items)
{
    if (items == m_items)
        return;
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

void CarryModel::retell()
{
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int CarryModel::rowOf(CarryItem::Kind kind, const QString& id) const
{
    for (size_t row = 0; row < m_items.size(); ++row)
        if (m_items[row].kind == kind && m_items[row].id == id)
            return static_cast<int>(row);
    return -1;
}

int CarryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int CarryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant CarryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CarryItem& one = item(index.row());
    if (role == Qt::DisplayRole)
        return cellOf(one, index.column());
    if (role == Qt::ToolTipRole)
        return wholeOf(one, index.column());
    if (role == Qt::AccessibleTextRole)
        return index.column() == What ? QVariant(u"%1. %2"_s.arg(shown(one.title), causesWords(one)))
                                      : QVariant(wholeOf(one, index.column()));
    return {};
}

QVariant CarryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Kind");
    case What:
        return tr("What");
    case Why:
        return tr("Why");
    case Before:
        return tr("Earlier revision");
    case Now:
        return tr("This revision");
    default:
        return {};
    }
}

QString causeWords(const CarryCause& cause)
{
    const QString name = shown(carryCauseName(cause.kind));
    if (cause.kind == CarryCause::Kind::RequirementReworded)
        return CarryModel::tr("%1 (%2)").arg(name, cause.requirement.section(u'/', 1));
    if (cause.before.isEmpty() && cause.after.isEmpty())
        return name;
    const auto given = [](const QString& value) {
        return value.isEmpty() ? CarryModel::tr("not stated") : value;
    };
    return CarryModel::tr("%1 (%2 → %3)").arg(name, given(cause.before), given(cause.after));
}

} // namespace tekigo
