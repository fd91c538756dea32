#pragma once

#include <QString>

#include <vector>

namespace tekigo {

/// A piece of two texts laid over each other.
struct TextPiece
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const TextPiece&) const = default;
};

/// What turns `before` into `after`: all pieces but the added ones give `before`, all but the removed ones `after`.
/// Goes by words of Latin script and by single characters of others, line ends for themselves; neighbours of one kind
/// are one piece, and what was removed stands before what came in its place. Texts so different and long that
/// the search would cost too much come out as one removed and one added piece.
[[nodiscard]] std::vector<TextPiece> textDifference(const QString& before, const QString& after);

/// The same for people's eyes: texts that are short or hardly alike come out as one removed and one added piece, since
/// marks in every other word are harder to read than both texts.
[[nodiscard]] std::vector<TextPiece> readableDifference(const QString& before, const QString& after);

} // namespace tekigo
