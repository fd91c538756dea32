#include "gui/credentialmodels.h"

#include "gui/badge.h"
#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {

void ListPreviewModel::show(ListShape shape)
{
    beginResetModel();
    m_shape = std::move(shape);
    endResetModel();
}

int ListPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shape.preview.size());
}

int ListPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_shape.columns;
}

QVariant ListPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const QString form = m_shape.preview[static_cast<size_t>(index.row())].value(index.column());
    const bool isCode = m_shape.reading.columns.of(ColumnRole::Password) == index.column();
    return isCode ? QString(form.size(), u'•') : form;
}

QVariant ListPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString title = m_shape.titles.value(section);
    return title.isEmpty() ? tr("Column %1").arg(section + 1) : title;
}

void CodeChecksModel::show(std::vector<CodeCheckResult> results)
{
    beginResetModel();
    m_results = std::move(results);
    endResetModel();
}

void CodeChecksModel::retell()
{
    beginResetModel();
    endResetModel();
}

int CodeChecksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

int CodeChecksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CodeChecksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CodeCheckResult& result = m_results[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return shown(codeCheckAbout(result.check));
    if (role == ToneRole && index.column() == Count)
        return static_cast<int>(result.count > 0 ? BadgeTone::Bad : BadgeTone::Aside);
    return role == Qt::DisplayRole ? words(result, index.column()) : QVariant();
}

QString CodeChecksModel::words(const CodeCheckResult& result, int column)
{
    switch (column) {
    case What: return shown(codeCheckName(result.check));
    case Count:
        return result.count > 0 ? tr("✗ %1 found").arg(QLocale().toString(result.count)) : tr("None found");
    case Rows: {
        QStringList rows;
        for (const qint64 row : result.rows)
            rows.append(QString::number(row));
        return rows.join(u", "_s) + (result.count > std::ssize(result.rows) ? u" …"_s : QString());
    }
    case Examples: return result.examples.join(u"  "_s);
    default: return {};
    }
}

QVariant CodeChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("Check");
    case Count: return tr("Result");
    case Rows: return tr("Rows of the file");
    case Examples: return tr("Examples (masked)");
    default: return {};
    }
}

} // namespace tekigo
