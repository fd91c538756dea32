#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tekigo {

/// A text as a search compares it: NFKC, without case, full and half width alike (ｱ and ア, Ａ and a), every
/// white space one space. Nothing else is taken for the same: ハ is neither は nor バ.
struct Folded
{
    QString text;
    std::vector<int> from; ///< for each of its characters, and one past the last, the place in the original
};
[[nodiscard]] Folded folded(const QString& text);

/// Lines as they were set on a page, made one text: a line that breaks between two Japanese characters goes
/// on.
[[nodiscard]] QString unwrapped(const QString& text);

/// The words of a query, folded, each once; what stands in quotation marks ("…", 「…」) is one word.
[[nodiscard]] QStringList searchedWords(const QString& query);

/// Where a word stands in a text.
struct Hit
{
    int start = 0;
    int length = 0;

    bool operator==(const Hit&) const = default;
};
/// All places of all words (folded) in the original text, in order, none overlapping another.
[[nodiscard]] std::vector<Hit> anyHitsIn(const QString& text, const QStringList& words);

} // namespace tekigo
