#include "gui/boardmodel.h"

#include "assessment/basis.h"

#include "gui/badge.h"
#include "gui/language.h"
#include "gui/outcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

BadgeTone toneOf(LabelTerm::State state)
{
    switch (state) {
    case LabelTerm::State::Running:
        return BadgeTone::Good;
    case LabelTerm::State::Over:
    case LabelTerm::State::Revoked:
        return BadgeTone::Bad;
    case LabelTerm::State::Grace:
        return BadgeTone::Doubt;
    case LabelTerm::State::Expired:
    case LabelTerm::State::None:
        break;
    }
    return BadgeTone::Aside;
}

BoardSort::Key keyOf(int column)
{
    switch (column) {
    case BoardModel::Maker:
        return BoardSort::Key::Maker;
    case BoardModel::Revision:
        return BoardSort::Key::Revision;
    case BoardModel::Label:
        return BoardSort::Key::LabelEnd;
    case BoardModel::Certification:
        return BoardSort::Key::Certified;
    default:
        return column < BoardModel::FirstVerdict ? BoardSort::Key::Product : BoardSort::Key::Judged;
    }
}

QString labelWords(const BoardRow& row, QDate today)
{
    const LabelTerm term = labelTermOn(row.product.label, today);
    if (term.state == LabelTerm::State::None)
        return {};
    QStringList words = {shown(labelTermName(term.state)), shown(labelTermSays(term))};
    words.removeAll(QString());
    return words.join(u' ');
}

QString certificationWords(const Certification& certification)
{
    QStringList words = {certification.number,
                         certification.date ? shownDate(*certification.date) : QString()};
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

QString cellWords(const BoardRow& row, const BoardColumn& column)
{
    const QString subject = column.requirement
                                ? column.requirement->id + u' ' + shown(column.requirement->title)
                                : shown(column.checklist->title);
    const auto cell = boardCell(row, column);
    if (!cell)
        return u"%1: %2"_s.arg(subject, BoardModel::tr("not judged yet"));
    QStringList lines = {u"%1: %2"_s.arg(subject, verdictWords(cell->verdict, *column.checklist))};
    if (cell->outcome != ScopeOutcome::Applies)
        lines += BoardModel::tr("Scope: %1").arg(outcomeWords(cell->outcome));
    const auto count = [&](int number, const QString& words) {
        if (number > 0)
            lines += words.arg(number);
    };
    count(cell->questions, BoardModel::tr("Questions to answer: %1"));
    count(cell->evidenceMissing, BoardModel::tr("Evidence and tests missing: %1"));
    count(cell->toConfirm, BoardModel::tr("Answers to confirm: %1"));
    return lines.join(u'\n');
}

BoardModel::BoardModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalogue(catalogue)
    , m_columns(boardColumns(catalogue))
{
}

const BoardRow* BoardModel::row(int line) const
{
    if (line < 0 || line >= int(m_lines.size()) || m_lines[size_t(line)].row < 0)
        return nullptr;
    return &m_board[size_t(m_lines[size_t(line)].row)];
}

const BoardColumn* BoardModel::column(int section) const
{
    const int at = section - FirstVerdict;
    return at >= 0 && at < int(m_columns.size()) ? &m_columns[size_t(at)] : nullptr;
}

QString BoardModel::key(int section) const
{
    const BoardColumn* judged = column(section);
    if (!judged)
        return QString::number(section);
    return judged->checklist->id + u'/' + (judged->requirement ? judged->requirement->id : QString());
}

int BoardModel::lineOf(const RevisionId& revision) const
{
    for (int line = 0; line < int(m_lines.size()); ++line)
        if (const BoardRow* at = row(line); at && at->revision.id == revision)
            return line;
    return -1;
}

void BoardModel::setBoard(BoardRows board, QDate today)
{
    beginResetModel();
    m_board = std::move(board);
    m_today = today;
    m_rows = chosenRows(m_board, m_filter, m_sort, m_today);
    m_lines = lines();
    endResetModel();
}

void BoardModel::setFilter(const BoardFilter& filter)
{
    if (filter == m_filter)
        return;
    const bool otherColumns = filter.checklists != m_filter.checklists;
    m_filter = filter;
    if (!otherColumns)
        return choose();
    beginResetModel();
    m_columns = boardColumns(m_catalogue, m_filter.checklists);
    if (m_sort.key == BoardSort::Key::Judged)
        m_sort = {.byMaker = m_sort.byMaker};
    m_rows = chosenRows(m_board, m_filter, m_sort, m_today);
    m_lines = lines();
    endResetModel();
}

void BoardModel::setGrouped(bool byMaker)
{
    m_sort.byMaker = byMaker;
    choose();
}

void BoardModel::sort(int section, Qt::SortOrder order)
{
    m_sort.key = keyOf(section);
    m_sort.cell = column(section) ? *column(section) : BoardColumn();
    m_sort.descending = order == Qt::DescendingOrder;
    choose();
}

void BoardModel::setStandings(const RevisionId& revision, const std::optional<Standings>& standings)
{
    const auto found =
        std::ranges::find_if(m_board, [&](const BoardRow& one) { return one.revision.id == revision; });
    if (found == m_board.end() || found->standings == standings)
        return;
    found->standings = standings;
    if (const int line = lineOf(revision); line >= 0)
        Q_EMIT dataChanged(index(line, FirstVerdict), index(line, columnCount() - 1));
}

void BoardModel::choose()
{
    std::vector<int> rows = chosenRows(m_board, m_filter, m_sort, m_today);
    std::vector<Line> before = std::exchange(m_lines, {});
    std::vector<int> rowsBefore = std::exchange(m_rows, std::move(rows));
    m_lines = lines();
    if (m_lines == before)
        return;
    std::swap(m_lines, before);
    std::swap(m_rows, rowsBefore);
    beginResetModel();
    m_lines = std::move(before);
    m_rows = std::move(rowsBefore);
    endResetModel();
}

std::vector<BoardModel::Line> BoardModel::lines() const
{
    std::vector<Line> lines;
    size_t head = 0;
    for (const int at : m_rows) {
        const QString& maker = m_board[size_t(at)].makerName;
        if (m_sort.byMaker && (lines.empty() || lines[head].head != maker)) {
            head = lines.size();
            lines.push_back({-1, 0, maker});
        }
        if (m_sort.byMaker)
            ++lines[head].count;
        lines.push_back({at, 0, {}});
    }
    return lines;
}

void BoardModel::retell()
{
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int BoardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int BoardModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstVerdict + int(m_columns.size());
}

QVariant BoardModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BoardRow* at = row(index.row());
    if (!at)
        return head(m_lines[size_t(index.row())], index.column(), role);
    if (const BoardColumn* judged = column(index.column()))
        return verdict(*at, *judged, role);
    return fact(*at, index.column(), role);
}

QVariant BoardModel::head(const Line& line, int column, int role) const
{
    if (column != 0)
        return {};
    if (role == Qt::FontRole) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const QString name = line.head.isEmpty() ? tr("(maker without a name)") : line.head;
    return tr("%1 (%2)").arg(name).arg(line.count);
}

QVariant BoardModel::fact(const BoardRow& row, int column, int role) const
{
    const LabelTerm::State label = labelTermOn(row.product.label, m_today).state;
    if (role == ToneRole && column == Label && label != LabelTerm::State::None)
        return int(toneOf(label));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Maker:
        return row.makerName;
    case Product:
        return role == Qt::DisplayRole ? row.product.name
                                       : (QStringList{row.product.name} + row.product.models).join(u"\n"_s);
    case Revision:
        return role == Qt::DisplayRole ? row.revision.label
                                       : tr("%1, firmware %2").arg(row.revision.label, row.revision.firmware);
    case Label:
        return labelWords(row, m_today);
    case Certification:
        return certificationWords(row.product.certification);
    default:
        return {};
    }
}

QVariant BoardModel::verdict(const BoardRow& row, const BoardColumn& column, int role) const
{
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return cellWords(row, column);
    const auto cell = boardCell(row, column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignCenter);
    if (!cell)
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    const bool concerns = cell->outcome == ScopeOutcome::Applies || cell->outcome == ScopeOutcome::Unanswered;
    if (role == Qt::DisplayRole)
        return column.requirement ? QString(verdictSign(cell->verdict)) : verdictWords(cell->verdict);
    if (role == VerdictRole && !column.requirement)
        return int(cell->verdict);
    // Of a checklist that does not apply the verdict is told, but nobody has to see to it.
    if (role == ToneRole && column.requirement)
        return int(concerns ? verdictTone(cell->verdict) : BadgeTone::Aside);
    return {};
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (const BoardColumn* judged = column(section)) {
        if (role == Qt::DisplayRole)
            return judged->requirement ? judged->requirement->id
                   : isProvisional(*judged->checklist) ? tr("Overall (provisional)")
                                                       : tr("Overall");
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return judged->requirement
                       ? judged->requirement->id + u' ' + shown(judged->requirement->title)
                       : shown(judged->checklist->title) + u'\n' + headerData(section, orientation, Qt::DisplayRole).toString();
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Maker:
        return tr("Maker");
    case Product:
        return tr("Product");
    case Revision:
        return tr("Revision");
    case Label:
        return tr("Label");
    case Certification:
        return tr("Certification");
    default:
        return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex& index) const
{
    return isHead(index.row()) && index.column() != 0 ? Qt::ItemFlags(Qt::NoItemFlags)
                                                      : QAbstractTableModel::flags(index);
}

} // namespace tekigo
