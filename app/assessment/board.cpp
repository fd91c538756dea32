#include "assessment/board.h"

#include "base/folding.h"
#include "base/nameorder.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

bool chosen(const QStringList& checklists, const QString& id)
{
    return checklists.isEmpty() || checklists.contains(id);
}

BoardCell cellOf(const ChecklistStanding& standing)
{
    BoardCell cell{.verdict = standing.verdict,
                   .outcome = standing.outcome,
                   .evidenceMissing = 0,
                   .toConfirm = standing.toConfirm,
                   .questions = standing.questions};
    if (!standing.concerns())
        return cell;
    for (const RequirementStanding& each : standing.requirements) {
        cell.evidenceMissing += each.evidenceMissing;
        cell.toConfirm += each.toConfirm;
        cell.questions += each.questions;
    }
    return cell;
}

/// Whether any checklist that counts has what `test` asks of it.
template<class Test>
bool anyOf(const BoardRow& row, const QStringList& checklists, Test test)
{
    return row.standings && std::ranges::any_of(*row.standings, [&](const ChecklistStanding& standing) {
               return chosen(checklists, standing.checklist) && test(standing);
           });
}

bool passes(const BoardRow& row, const BoardFilter& filter, const QStringList& words, QDate today)
{
    if (filter.picked ? !filter.picked->contains(row.revision.id) : !filter.everyRevision && !row.newest)
        return false;
    if (!filter.maker.isEmpty() && row.maker != filter.maker)
        return false;
    if (!std::ranges::all_of(words, [&](const QString& word) { return row.folded.contains(word); }))
        return false;
    if (filter.labelWithin && !endsWithin(labelTermOn(row.product.label, today), *filter.labelWithin))
        return false;
    if (filter.verdict &&
        !anyOf(row, filter.checklists, [&](const auto& one) { return one.verdict == *filter.verdict; }))
        return false;
    if (!filter.failsUnder.isEmpty() &&
        !anyOf(row, {filter.failsUnder}, [](const auto& one) { return one.verdict == Verdict::Fails; }))
        return false;
    if (filter.evidenceMissing &&
        !anyOf(row, filter.checklists, [](const auto& one) { return cellOf(one).evidenceMissing > 0; }))
        return false;
    return !filter.toConfirm ||
           anyOf(row, filter.checklists, [](const auto& one) { return cellOf(one).toConfirm > 0; });
}

/// A row with what it is sorted by, worked out once.
struct Sorted
{
    int row = 0;
    QCollatorSortKey maker;
    QCollatorSortKey product;
    qint64 number = 0; ///< by the key; rows without one stand last either way round
    bool without = false;
};

class Order
{
public:
    Order(const BoardRows& board, const BoardSort& sort, QDate today)
        : m_board(board)
        , m_sort(sort)
        , m_today(today)
    {
    }

    [[nodiscard]] Sorted sorted(int at) const
    {
        const BoardRow& row = m_board[size_t(at)];
        const std::optional<qint64> number = numberOf(row);
        return {at, m_collator.sortKey(row.makerName), m_collator.sortKey(row.product.name),
                number.value_or(0), !number};
    }

    [[nodiscard]] bool operator()(const Sorted& left, const Sorted& right) const
    {
        if (m_sort.byMaker || m_sort.key == BoardSort::Key::Maker)
            if (const int by = left.maker.compare(right.maker); by != 0)
                return (m_sort.key == BoardSort::Key::Maker && m_sort.descending) ? by > 0 : by < 0;
        if (left.without != right.without)
            return right.without;
        if (left.number != right.number)
            return m_sort.descending ? left.number > right.number : left.number < right.number;
        if (const int by = left.product.compare(right.product); by != 0)
            return (m_sort.key == BoardSort::Key::Product && m_sort.descending) ? by > 0 : by < 0;
        return left.row < right.row;
    }

private:
    [[nodiscard]] std::optional<qint64> numberOf(const BoardRow& row) const
    {
        const auto day = [](const std::optional<QDate>& date) {
            return date ? std::optional<qint64>(date->toJulianDay()) : std::nullopt;
        };
        switch (m_sort.key) {
        case BoardSort::Key::Maker:
        case BoardSort::Key::Product:
            return 0;
        case BoardSort::Key::Revision:
            return day(row.revision.date);
        case BoardSort::Key::LabelEnd:
            return day(labelTermOn(row.product.label, m_today).ends);
        case BoardSort::Key::Certified:
            return day(row.product.certification.date);
        case BoardSort::Key::Judged:
            break;
        }
        // The worst first, as verdicts are decided; what does not apply asks for nothing and stands last.
        const auto cell = boardCell(row, m_sort.cell);
        if (!cell || cell->verdict == Verdict::NotApplicable)
            return {};
        return qint64(cell->verdict);
    }

    const BoardRows& m_board;
    const BoardSort& m_sort;
    QDate m_today;
    QCollator m_collator = nameOrder();
};

/// What stands at its place; a submitted revision was judged by checklists that may have had other ones.
template<class One>
const One* placed(const std::vector<One>& all, size_t place, const QString& id, QString One::* member)
{
    if (place < all.size() && all[place].*member == id)
        return &all[place];
    const auto found = std::ranges::find(all, id, member);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

BoardRow boardRow(const Maker& maker, Product product, Revision revision, bool newest)
{
    BoardRow row{.maker = maker.id,
                 .makerName = maker.name,
                 .product = std::move(product),
                 .revision = std::move(revision),
                 .newest = newest,
                 .standings = {},
                 .folded = {}};
    row.folded =
        folded((QStringList{maker.name, row.product.name, row.product.kind} + row.product.models +
                QStringList{row.product.certification.number, row.product.label.number, row.revision.label,
                            row.revision.hardware, row.revision.firmware, row.revision.id.text})
                   .join(u'\n'))
            .text;
    return row;
}

std::vector<BoardColumn> boardColumns(const Catalogue& catalogue, const QStringList& checklists)
{
    std::vector<BoardColumn> columns;
    for (size_t place = 0; place < catalogue.checklists.size(); ++place) {
        const Checklist& checklist = catalogue.checklists[place];
        if (!chosen(checklists, checklist.id))
            continue;
        columns.push_back({&checklist, nullptr, place, 0});
        for (size_t line = 0; line < checklist.requirements.size(); ++line)
            columns.push_back({&checklist, &checklist.requirements[line], place, line});
    }
    return columns;
}

std::optional<BoardCell> boardCell(const BoardRow& row, const BoardColumn& column)
{
    if (!row.standings)
        return {};
    const ChecklistStanding* standing =
        placed(*row.standings, column.place, column.checklist->id, &ChecklistStanding::checklist);
    if (!standing || !column.requirement)
        return standing ? std::optional(cellOf(*standing)) : std::nullopt;
    const RequirementStanding* line = placed(standing->requirements, column.line, column.requirement->id,
                                             &RequirementStanding::requirement);
    if (!line)
        return {};
    return BoardCell{line->verdict, standing->outcome, line->evidenceMissing, line->toConfirm, line->questions};
}

std::vector<int> chosenRows(const BoardRows& board, const BoardFilter& filter, const BoardSort& sort,
                            QDate today)
{
    const QStringList words = searchedWords(filter.text);
    const Order order(board, sort, today);
    std::vector<Sorted> sorted;
    for (int at = 0; at < int(board.size()); ++at)
        if (passes(board[size_t(at)], filter, words, today))
            sorted.push_back(order.sorted(at));
    std::ranges::sort(sorted, order);
    std::vector<int> rows;
    rows.reserve(sorted.size());
    for (const Sorted& one : sorted)
        rows.push_back(one.row);
    return rows;
}

std::vector<int> endingNext(const BoardRows& board, QDate today, size_t most)
{
    std::vector<int> rows;
    const auto days = [&](int row) { return labelTermOn(board[size_t(row)].product.label, today).days; };
    for (int at = 0; at < int(board.size()); ++at)
        if (board[size_t(at)].newest && days(at))
            rows.push_back(at);
    std::ranges::stable_sort(rows, {}, [&](int row) { return *days(row); });
    if (rows.size() > most)
        rows.resize(most);
    return rows;
}

} // namespace tekigo
