#include "gui/answertablemodel.h"

#include "gui/language.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Words as people type them in a spreadsheet, folded so that width and case do not matter.
QString foldedWords(const QString& words)
{
    return words.normalized(QString::NormalizationForm_KC).trimmed().toCaseFolded();
}

bool means(const QString& words, std::initializer_list<QStringView> any)
{
    return std::ranges::any_of(any, [&](QStringView one) { return words == one; });
}

std::optional<Cell> boolOf(const QString& words)
{
    if (means(words, {u"はい", u"yes", u"y", u"true", u"1", u"○", u"〇", u"有", u"あり"}))
        return Cell(true);
    if (means(words, {u"いいえ", u"no", u"n", u"false", u"0", u"×", u"x", u"無", u"なし"}))
        return Cell(false);
    return std::nullopt;
}

std::optional<Cell> choiceOf(const Column& column, const QString& words)
{
    for (const Choice& choice : column.choices) {
        if (words == foldedWords(choice.id) || words == foldedWords(choice.label.ja) ||
            words == foldedWords(choice.label.en))
            return Cell(choice.id);
    }
    return std::nullopt;
}

} // namespace

AnswerTableModel::AnswerTableModel(const Question& question, QObject* parent)
    : QAbstractTableModel(parent)
    , m_question(question)
{
}

void AnswerTableModel::put(const Table& table)
{
    const auto now = static_cast<int>(table.rows.size());
    const int before = rowCount();
    if (now > before) {
        beginInsertRows({}, before, now - 1);
        m_table.rows.resize(table.rows.size());
        endInsertRows();
    } else if (now < before) {
        beginRemoveRows({}, now, before - 1);
        m_table.rows.resize(table.rows.size());
        endRemoveRows();
    }
    for (int row = 0; row < now; ++row) {
        Row& mine = m_table.rows.at(static_cast<size_t>(row));
        const Row& theirs = table.rows.at(static_cast<size_t>(row));
        if (mine == theirs)
            continue;
        mine = theirs;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void AnswerTableModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void AnswerTableModel::addRow()
{
    beginInsertRows({}, rowCount(), rowCount());
    m_table.rows.emplace_back();
    endInsertRows();
    Q_EMIT edited();
}

void AnswerTableModel::duplicateRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginInsertRows({}, row + 1, row + 1);
    const Row copy = m_table.rows.at(static_cast<size_t>(row));
    m_table.rows.insert(m_table.rows.begin() + row + 1, copy);
    endInsertRows();
    Q_EMIT edited();
}

void AnswerTableModel::removeRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_table.rows.erase(m_table.rows.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

bool AnswerTableModel::store(const QModelIndex& index, const std::optional<Cell>& cell)
{
    Row& row = m_table.rows.at(static_cast<size_t>(index.row()));
    const QString& id = columnOf(index.column()).id;
    if (cell == this->cell(index))
        return false;
    if (cell)
        row[id] = *cell;
    else
        row.erase(id);
    Q_EMIT dataChanged(index, index);
    if (m_namesRows && index.column() == 0)
        Q_EMIT headerDataChanged(Qt::Vertical, index.row(), index.row());
    return true;
}

void AnswerTableModel::clearCells(const QModelIndexList& cells)
{
    bool any = false;
    for (const QModelIndex& one : cells)
        any = store(one, std::nullopt) || any;
    if (any)
        Q_EMIT edited();
}

QStringList AnswerTableModel::paste(const QString& text, const QModelIndex& at)
{
    QString plain = text;
    plain.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    while (plain.endsWith(u'\n'))
        plain.chop(1);
    const QStringList lines = plain.split(u'\n');
    const int firstRow = at.isValid() ? at.row() : rowCount();
    const int firstColumn = at.isValid() ? at.column() : 0;
    const int needed = firstRow + static_cast<int>(lines.size());
    if (needed > rowCount()) {
        beginInsertRows({}, rowCount(), needed - 1);
        m_table.rows.resize(static_cast<size_t>(needed));
        endInsertRows();
    }
    QStringList strange;
    for (int l = 0; l < lines.size(); ++l) {
        const QStringList cells = lines.at(l).split(u'\t');
        for (int c = 0; c < cells.size() && firstColumn + c < columnCount(); ++c) {
            const QString words = cells.at(c).trimmed();
            const std::optional<Cell> cell = cellOf(columnOf(firstColumn + c), words);
            store(index(firstRow + l, firstColumn + c), cell);
            if (!cell && !words.isEmpty())
                strange << words;
        }
    }
    Q_EMIT edited();
    return strange;
}

QString AnswerTableModel::copied(const QModelIndexList& cells) const
{
    QModelIndexList sorted = cells;
    std::sort(sorted.begin(), sorted.end());
    QString text;
    for (int i = 0; i < sorted.size(); ++i) {
        if (i > 0)
            text += sorted.at(i).row() == sorted.at(i - 1).row() ? u'\t' : u'\n';
        const auto& one = sorted.at(i);
        text += cell(one) ? words(columnOf(one.column()), cell(one)).replace(u'\n', u' ') : QString();
    }
    return text;
}

const Column& AnswerTableModel::columnOf(int column) const
{
    return m_question.columns.at(static_cast<size_t>(column));
}

std::optional<Cell> AnswerTableModel::cellOf(const Column& column, const QString& words)
{
    const QString plain = foldedWords(words);
    if (plain.isEmpty())
        return std::nullopt;
    switch (column.type) {
    case AnswerType::Bool:
        return boolOf(plain);
    case AnswerType::Choice:
        return choiceOf(column, plain);
    case AnswerType::Integer: {
        bool isNumber = false;
        const qint64 number = plain.toLongLong(&isNumber);
        return isNumber ? std::optional<Cell>(number) : std::nullopt;
    }
    default:
        return Cell(words.trimmed());
    }
}

std::optional<Cell> AnswerTableModel::cell(const QModelIndex& index) const
{
    const Row& row = m_table.rows.at(static_cast<size_t>(index.row()));
    const auto found = row.find(columnOf(index.column()).id);
    return found == row.end() ? std::nullopt : std::optional(found->second);
}

QString AnswerTableModel::words(const Column& column, const std::optional<Cell>& cell) const
{
    if (!cell)
        return column.type == AnswerType::Text || column.type == AnswerType::Integer ? QString()
                                                                                     : tr("not answered");
    if (const bool* yes = std::get_if<bool>(&*cell))
        return *yes ? tr("Yes") : tr("No");
    if (const qint64* number = std::get_if<qint64>(&*cell))
        return QString::number(*number);
    const QString text = std::get<QString>(*cell);
    const auto choice = std::ranges::find(column.choices, text, &Choice::id);
    return choice == column.choices.end() ? text : shown(choice->label);
}

int AnswerTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int AnswerTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_question.columns.size());
}

QVariant AnswerTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column& column = columnOf(index.column());
    const std::optional<Cell> value = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return words(column, value);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QString(shown(column.label) + u": "_s + words(column, value));
    case Qt::EditRole:
        if (!value)
            return {};
        return std::visit([](const auto& held) { return QVariant::fromValue(held); }, *value);
    case Qt::CheckStateRole:
        if (column.type != AnswerType::Bool)
            return {};
        return value ? (std::get<bool>(*value) ? Qt::Checked : Qt::Unchecked) : Qt::PartiallyChecked;
    default:
        return {};
    }
}

QString AnswerTableModel::rowName(int row) const
{
    const QModelIndex first = index(row, 0);
    const QString name = words(columnOf(0), cell(first)).simplified();
    const QString number = QString::number(row + 1);
    return name.isEmpty() ? number : number + u"  "_s + name;
}

void AnswerTableModel::setNamesRows(bool names)
{
    if (names == m_namesRows)
        return;
    m_namesRows = names;
    if (rowCount() > 0)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

QVariant AnswerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::TextAlignmentRole && m_namesRows)
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole
                   ? QVariant(m_namesRows || role != Qt::DisplayRole ? rowName(section)
                                                                     : QString::number(section + 1))
                   : QVariant();
    }
    const Column& column = columnOf(section);
    if (role == Qt::DisplayRole)
        return shown(column.label);
    if (role == Qt::ToolTipRole)
        return shown(column.help.isEmpty() ? column.label : column.help);
    return {};
}

Qt::ItemFlags AnswerTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_readOnly || !index.isValid())
        return flags;
    if (columnOf(index.column()).type == AnswerType::Bool)
        return flags | Qt::ItemIsUserCheckable | Qt::ItemIsUserTristate;
    return flags | Qt::ItemIsEditable;
}

bool AnswerTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || m_readOnly)
        return false;
    const Column& column = columnOf(index.column());
    std::optional<Cell> cell;
    if (role == Qt::CheckStateRole) {
        if (value.toInt() != Qt::PartiallyChecked)
            cell = Cell(value.toInt() == Qt::Checked);
    } else if (role != Qt::EditRole) {
        return false;
    } else if (column.type == AnswerType::Bool && value.isValid()) {
        cell = Cell(value.toBool());
    } else {
        cell = cellOf(column, value.toString());
        if (!cell && !value.toString().trimmed().isEmpty())
            return false;
    }
    if (store(index, cell))
        Q_EMIT edited();
    return true;
}

} // namespace tekigo
