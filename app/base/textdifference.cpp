#include "base/textdifference.h"

#include <QStringList>

#include <algorithm>

namespace tekigo {
namespace {

constexpr qsizetype mostCells = 16'000'000; ///< of the table below: 64 MB for an instant

bool joins(QChar c)
{
    return c.script() == QChar::Script_Latin || c.isDigit();
}

/// Words of Latin script and numbers whole, everything else character by character.
QStringList tokensOf(const QString& text)
{
    QStringList tokens;
    bool open = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        const bool word = length == 1 && joins(text.at(at));
        if (word && open)
            tokens.back() += text.at(at);
        else
            tokens += text.mid(at, length);
        open = word;
        at += length;
    }
    return tokens;
}

/// Collects pieces; what is removed waits until everything that replaces it is known.
class Pieces
{
public:
    void add(TextPiece::Kind kind, const QString& text)
    {
        if (kind == TextPiece::Kind::Removed)
            m_removed += text;
        else if (kind == TextPiece::Kind::Added)
            m_added += text;
        else {
            settle();
            join(TextPiece::Kind::Same, text);
        }
    }
    [[nodiscard]] std::vector<TextPiece> take()
    {
        settle();
        return std::move(m_pieces);
    }

private:
    void settle()
    {
        join(TextPiece::Kind::Removed, std::exchange(m_removed, {}));
        join(TextPiece::Kind::Added, std::exchange(m_added, {}));
    }
    void join(TextPiece::Kind kind, const QString& text)
    {
        if (text.isEmpty())
            return;
        if (!m_pieces.empty() && m_pieces.back().kind == kind)
            m_pieces.back().text += text;
        else
            m_pieces.push_back({kind, text});
    }

    QString m_removed;
    QString m_added;
    std::vector<TextPiece> m_pieces;
};

/// The longest common subsequence of what lies between the common head and tail.
void compareMiddle(Pieces& pieces, const QStringList& before, const QStringList& after)
{
    const qsizetype width = after.size() + 1;
    std::vector<qint32> common(static_cast<size_t>((before.size() + 1) * width));
    const auto at = [&](qsizetype i, qsizetype j) -> qint32& { return common[static_cast<size_t>(i * width + j)]; };
    for (qsizetype i = before.size() - 1; i >= 0; --i)
        for (qsizetype j = after.size() - 1; j >= 0; --j)
            at(i, j) = before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            pieces.add(TextPiece::Kind::Same, before[i++]);
            ++j;
        } else if (j == after.size() || (i < before.size() && at(i + 1, j) >= at(i, j + 1))) {
            pieces.add(TextPiece::Kind::Removed, before[i++]);
        } else {
            pieces.add(TextPiece::Kind::Added, after[j++]);
        }
    }
}

} // namespace

std::vector<TextPiece> textDifference(const QString& before, const QString& after)
{
    const QStringList old = tokensOf(before);
    const QStringList now = tokensOf(after);
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && old[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    const QStringList oldMiddle = old.mid(head, old.size() - head - tail);
    const QStringList newMiddle = now.mid(head, now.size() - head - tail);
    Pieces pieces;
    pieces.add(TextPiece::Kind::Same, old.first(head).join(QString()));
    if ((oldMiddle.size() + 1) * (newMiddle.size() + 1) <= mostCells) {
        compareMiddle(pieces, oldMiddle, newMiddle);
    } else {
        pieces.add(TextPiece::Kind::Removed, oldMiddle.join(QString()));
        pieces.add(TextPiece::Kind::Added, newMiddle.join(QString()));
    }
    pieces.add(TextPiece::Kind::Same, old.last(tail).join(QString()));
    return pieces.take();
}

std::vector<TextPiece> readableDifference(const QString& before, const QString& after)
{
    constexpr qsizetype shortest = 12; // characters; what is shorter is read at a glance
    const qsizetype shorter = std::min(before.size(), after.size());
    if (shorter >= shortest) {
        auto pieces = textDifference(before, after);
        qsizetype same = 0;
        for (const TextPiece& piece : pieces)
            if (piece.kind == TextPiece::Kind::Same)
                same += piece.text.size();
        if (same * 3 >= shorter)
            return pieces;
    }
    if (before == after)
        return before.isEmpty() ? std::vector<TextPiece>() : std::vector{TextPiece{TextPiece::Kind::Same, before}};
    std::vector<TextPiece> pieces;
    if (!before.isEmpty())
        pieces.push_back({TextPiece::Kind::Removed, before});
    if (!after.isEmpty())
        pieces.push_back({TextPiece::Kind::Added, after});
    return pieces;
}

} // namespace tekigo
