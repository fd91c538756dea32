#include "cli/differencelines.h"

#include "base/textdifference.h"
#include "cli/commands.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

QStringList linesOf(const QString& text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

/// Those of `lines` that are none of `others`.
QStringList without(const QStringList& others, QStringList lines)
{
    const QSet<QString> known(others.begin(), others.end());
    lines.removeIf([&known](const QString& line) { return known.contains(line); });
    return lines;
}

/// One line laid over another; nothing where they have too little in common to be read as one.
std::optional<QString> laidOver(const QString& before, const QString& after)
{
    qsizetype same = 0;
    QString line;
    for (const TextPiece& piece : readableDifference(before, after)) {
        if (piece.kind == TextPiece::Kind::Same)
            same += piece.text.size();
        line += piece.kind == TextPiece::Kind::Removed ? u"[-%1-]"_s.arg(piece.text)
                : piece.kind == TextPiece::Kind::Added ? u"{+%1+}"_s.arg(piece.text)
                                                       : piece.text;
    }
    return same * 2 >= std::max(before.size(), after.size()) ? std::optional(line) : std::nullopt;
}

} // namespace

QStringList differenceLines(const QString& before, const QString& after)
{
    const QStringList gone = without(linesOf(after), linesOf(before));
    QStringList come = without(linesOf(before), linesOf(after));
    QStringList lines;
    for (const QString& old : gone) {
        std::optional<QString> both;
        for (qsizetype i = 0; i < come.size() && !both; ++i)
            if ((both = laidOver(old, come[i])))
                come.removeAt(i);
        lines += both ? u"△ "_s + *both : u"－ "_s + old;
    }
    for (const QString& fresh : come)
        lines += u"＋ "_s + fresh;
    return lines;
}

TextChange changeOf(const Text& before, const Text& after, Language language)
{
    const bool japanese = before.ja != after.ja;
    const bool english = before.en != after.en;
    const QString languages = japanese && english ? tr("Japanese and English")
                              : japanese          ? tr("Japanese only")
                              : english           ? tr("English only")
                                                  : QString();
    const bool inJapanese = language == Language::Japanese ? japanese : !english;
    return {languages,
            inJapanese ? differenceLines(before.ja, after.ja) : differenceLines(before.en, after.en)};
}

} // namespace tekigo::cli
