#include "workspace/tablewords.h"

#include "assessment/phrase.h"
#include "workspace/fieldwords.h"

#include <algorithm>
#include <optional>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNamed = 3;

const Cell* cellOf(const Row& row, const QString& column)
{
    const auto found = row.find(column);
    return found == row.end() ? nullptr : &found->second;
}

Text cellSays(const Column& column, const Cell* cell)
{
    if (!cell)
        return {u"未回答"_s, u"unanswered"_s};
    if (const auto* yes = std::get_if<bool>(cell))
        return *yes ? Text{u"はい"_s, u"Yes"_s} : Text{u"いいえ"_s, u"No"_s};
    if (const auto* number = std::get_if<qint64>(cell))
        return same(QString::number(*number));
    const QString& text = std::get<QString>(*cell);
    const auto choice = std::ranges::find(column.choices, text, &Choice::id);
    return choice != column.choices.end() ? choice->label : same(shortened(text));
}

/// Finds which row of one table became which of the other, and says how they differ.
class TableChange
{
public:
    TableChange(const Question& question, const Table& before, const Table& after)
        : m_question(question)
        , m_before(before.rows)
        , m_after(after.rows)
        , m_became(before.rows.size())
        , m_came(after.rows.size())
    {
    }

    [[nodiscard]] Text says()
    {
        matchEnds();
        match([](const Row& a, const Row& b) { return a == b; });
        match([this](const Row& a, const Row& b) { return sameKey(a, b); });
        matchPlaces();
        std::vector<Text> parts;
        for (size_t row = 0; row < m_after.size(); ++row)
            if (!m_came[row])
                parts.push_back(rowSays({u"%1行目%2を追加"_s, u"row %1%2 added"_s}, m_after[row], row));
            else
                sayCells(m_before[*m_came[row]], m_after[row], row, parts);
        for (size_t row = 0; row < m_before.size(); ++row)
            if (!m_became[row])
                parts.push_back(rowSays({u"%1行目%2を削除"_s, u"row %1%2 removed"_s}, m_before[row], row));
        return shortList(std::move(parts));
    }

private:
    template<class Fits>
    void match(Fits fits)
    {
        for (size_t old = 0; old < m_before.size(); ++old)
            for (size_t now = 0; now < m_after.size() && !m_became[old]; ++now)
                if (!m_came[now] && fits(m_before[old], m_after[now]))
                    pair(old, now);
    }

    /// Most edits touch one row of many, and every one of them comes by here.
    void matchEnds()
    {
        const size_t most = std::min(m_before.size(), m_after.size());
        size_t head = 0;
        while (head < most && m_before[head] == m_after[head]) {
            pair(head, head);
            ++head;
        }
        for (size_t tail = 1; tail <= most - head; ++tail) {
            const size_t old = m_before.size() - tail;
            const size_t now = m_after.size() - tail;
            if (m_before[old] != m_after[now])
                return;
            pair(old, now);
        }
    }

    /// A row whose name was changed stays where it was.
    void matchPlaces()
    {
        if (m_before.size() != m_after.size())
            return;
        for (size_t row = 0; row < m_before.size(); ++row)
            if (!m_became[row] && !m_came[row])
                pair(row, row);
    }

    void pair(size_t old, size_t now)
    {
        m_became[old] = now;
        m_came[now] = old;
    }

    [[nodiscard]] bool sameKey(const Row& a, const Row& b) const
    {
        QStringList key = m_question.key;
        if (key.isEmpty() && !m_question.columns.empty())
            key = {m_question.columns.front().id};
        return std::ranges::all_of(key, [&](const QString& column) {
            const Cell* one = cellOf(a, column);
            const Cell* other = cellOf(b, column);
            return one && other && *one == *other;
        });
    }

    /// 「SSH」; empty where the first cell has no words.
    [[nodiscard]] Text nameOf(const Row& row) const
    {
        const Cell* first = m_question.columns.empty() ? nullptr : cellOf(row, m_question.columns.front().id);
        const auto* text = first ? std::get_if<QString>(first) : nullptr;
        if (!text || text->isEmpty())
            return {};
        return phrase({u"「%1」"_s, u" “%1”"_s}, {cellSays(m_question.columns.front(), first)});
    }

    [[nodiscard]] Text rowSays(const Text& pattern, const Row& row, size_t place) const
    {
        return phrase(pattern, {same(QString::number(place + 1)), nameOf(row)});
    }

    void sayCells(const Row& old, const Row& now, size_t place, std::vector<Text>& parts) const
    {
        for (const Column& column : m_question.columns) {
            const Cell* was = cellOf(old, column.id);
            const Cell* is = cellOf(now, column.id);
            if ((was == nullptr) == (is == nullptr) && (!was || *was == *is))
                continue;
            parts.push_back(phrase({u"%1行目%2の「%3」= %4 → %5"_s, u"row %1%2, “%3” = %4 → %5"_s},
                                   {same(QString::number(place + 1)), nameOf(now), column.label,
                                    cellSays(column, was), cellSays(column, is)}));
        }
    }

    [[nodiscard]] static Text shortList(std::vector<Text> parts)
    {
        if (parts.empty()) // the same rows, in another order
            return {u"行の順序を変更"_s, u"order of the rows changed"_s};
        const size_t more = parts.size() > mostNamed ? parts.size() - mostNamed : 0;
        parts.resize(parts.size() - more);
        if (more == 0)
            return listed(parts);
        return phrase({u"%1、ほか %2箇所"_s, u"%1, and %2 more"_s},
                      {listed(parts), same(QString::number(more))});
    }

    const Question& m_question;
    const std::vector<Row>& m_before;
    const std::vector<Row>& m_after;
    std::vector<std::optional<size_t>> m_became; ///< of each old row: its place now
    std::vector<std::optional<size_t>> m_came;   ///< of each row now: its old place
};

} // namespace

Text tableChanges(const Question& question, const Table& before, const Table& after)
{
    return TableChange(question, before, after).says();
}

} // namespace tekigo
