#include "assessment/difference.h"

#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

/// What does not conform is worse the fewer steps it has taken; what does not apply is as good as what
/// conforms.
int rank(Verdict verdict)
{
    return verdict == Verdict::NotApplicable ? static_cast<int>(Verdict::Conforms)
                                             : static_cast<int>(verdict);
}

Text orNothing(const Text& says)
{
    return says.isEmpty() ? Text{u"（なし）"_s, u"(none)"_s} : says;
}

/// One line of at most so many characters, not cut between the two halves of one.
QString shortened(const QString& text)
{
    constexpr qsizetype longest = 60;
    const QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    return line.left(line[longest - 1].isHighSurrogate() ? longest - 1 : longest) + u'…';
}

Text shortened(const Text& text)
{
    return {shortened(text.ja), shortened(text.en)};
}

Text aspectLine(const Difference::Aspect& aspect)
{
    return phrase({u"%1 → %2"_s, u"%1 → %2"_s},
                  {shortened(orNothing(aspect.saysBefore)), shortened(orNothing(aspect.saysAfter))});
}

Text namedAspects(const Difference& difference)
{
    constexpr size_t most = 2; // more would bury what the line is about
    std::vector<Text> lines;
    for (const Difference::Aspect& aspect : difference.aspects)
        if (lines.size() < most)
            lines.push_back(phrase({u"%1 %2"_s, u"%1 %2"_s}, {aspect.name, aspectLine(aspect)}));
    const Text told = listed(lines);
    if (difference.aspects.size() <= most)
        return told;
    return phrase({u"%1、ほか %2項目"_s, u"%1 and %2 more"_s},
                  {told, same(QString::number(difference.aspects.size() - most))});
}

/// What is worth a line: the value, the result; else what differs.
Text essence(const Difference& difference)
{
    for (const QString& id : {u"verdict"_s, u"scope"_s, u"value"_s, u"outcome"_s, u"result"_s})
        if (const Difference::Aspect* aspect = difference.aspect(id))
            return aspectLine(*aspect);
    return namedAspects(difference);
}

Text calledOf(const Difference& difference)
{
    const Text name = shortened(difference.name);
    switch (difference.kind) {
    case Difference::Kind::TableRow:
        return phrase({u"「%1」の行「%2」"_s, u"“%1”, row “%2”"_s}, {difference.where, name});
    case Difference::Kind::Evidence:
        return phrase({u"証拠「%1」"_s, u"Evidence “%1”"_s}, {name});
    case Difference::Kind::Test:
        return phrase({u"試験 %1"_s, u"Test %1"_s}, {name});
    case Difference::Kind::Verdict:
        return phrase({u"%1 %2"_s, u"%1 %2"_s}, {difference.where, difference.name});
    default:
        return phrase({u"「%1」"_s, u"“%1”"_s}, {name});
    }
}

} // namespace

const Difference::Aspect* Difference::aspect(const QString& id) const
{
    const auto found = std::ranges::find(aspects, id, &Aspect::id);
    return found == aspects.end() ? nullptr : &*found;
}

bool Difference::worse() const
{
    return was && is && rank(*is) < rank(*was);
}

bool Difference::better() const
{
    return was && is && rank(*is) > rank(*was);
}

std::vector<Difference::Kind> differenceKinds()
{
    using enum Difference::Kind;
    return {Identity, Verdict, Answer, TableRow, Evidence, Test, Finding};
}

QString kindId(Difference::Kind kind)
{
    static const QStringList ids = {u"identity"_s, u"verdict"_s, u"answer"_s, u"row"_s,
                                    u"evidence"_s, u"test"_s,    u"finding"_s};
    return ids.value(static_cast<qsizetype>(kind));
}

Text kindName(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Identity:
        return {u"製品・版の情報"_s, u"Product and revision"_s};
    case Difference::Kind::Verdict:
        return {u"判定"_s, u"Verdicts"_s};
    case Difference::Kind::Answer:
        return {u"回答"_s, u"Answers"_s};
    case Difference::Kind::TableRow:
        return {u"一覧の行"_s, u"Rows of lists"_s};
    case Difference::Kind::Evidence:
        return {u"証拠"_s, u"Evidence"_s};
    case Difference::Kind::Test:
        return {u"試験記録"_s, u"Test records"_s};
    case Difference::Kind::Finding:
        return {u"計測・検査の結果"_s, u"Instruments' findings"_s};
    }
    return {};
}

QString changeId(Difference::Change change)
{
    static const QStringList ids = {u"added"_s, u"removed"_s, u"changed"_s, u"replaced"_s, u"moved"_s};
    return ids.value(static_cast<qsizetype>(change));
}

Text changeName(Difference::Change change)
{
    switch (change) {
    case Difference::Change::Added:
        return {u"追加"_s, u"Added"_s};
    case Difference::Change::Removed:
        return {u"削除"_s, u"Removed"_s};
    case Difference::Change::Changed:
        return {u"変更"_s, u"Changed"_s};
    case Difference::Change::Replaced:
        return {u"差し替え"_s, u"Replaced"_s};
    case Difference::Change::Moved:
        return {u"同一ファイル"_s, u"Same file"_s};
    }
    return {};
}

Text directionName(const Difference& verdict)
{
    return verdict.worse()    ? Text{u"↓ 悪化"_s, u"↓ Worse"_s}
           : verdict.better() ? Text{u"↑ 改善"_s, u"↑ Better"_s}
                              : Text{u"→ 変更"_s, u"→ Changed"_s};
}

QChar changeSign(Difference::Change change)
{
    static const QString signs = u"＋－→⇄＝"_s;
    return signs[static_cast<qsizetype>(change)];
}

Text inOneLine(const Difference& difference)
{
    const bool plain = difference.change == Difference::Change::Changed ||
                       difference.kind == Difference::Kind::Answer || difference.aspect(u"value"_s);
    if (plain)
        return phrase({u"%1：%2"_s, u"%1: %2"_s}, {calledOf(difference), essence(difference)});
    return phrase({u"%1：%2"_s, u"%1: %2"_s}, {calledOf(difference), changeName(difference.change)});
}

} // namespace tekigo
