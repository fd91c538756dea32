#include "dossier/basisparts.h"

#include "assessment/phrase.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

pdf::Run counted(const Sheet& sheet, Mark mark, int count, pdf::Style style)
{
    const QString words = sheet.language() == Language::Japanese
                              ? u"%1 %2件"_s.arg(words::mark(mark).ja).arg(count)
                              : u"%1: %2"_s.arg(words::mark(mark).en).arg(count);
    return linked(words, anchors::marked(mark), style);
}

bool saysIt(const Sheet::Said& said, const BasisPoint& point)
{
    if (said.mark != point.mark)
        return false;
    // A threshold is printed with its value behind its title.
    return said.text == point.says || (point.what == BasisPoint::What::Threshold && !point.says.ja.isEmpty() &&
                                       said.text.ja.startsWith(point.says.ja + u'　'));
}

/// What the verdicts of all printed checklists rest on, in their order: each once, however many share it.
std::vector<BasisPoint> pointsOf(const Sheet& sheet)
{
    std::vector<BasisPoint> points;
    for (const Checklist* checklist : sheet.checklists())
        if (const ChecklistVerdict* verdict = sheet.verdict(checklist->id))
            for (const RequirementVerdict& each : verdict->requirements)
                for (const BasisPoint& point : verdictBasis(*checklist, each).points)
                    if (std::ranges::none_of(points, [&](const BasisPoint& one) {
                            return one.mark == point.mark && one.says == point.says;
                        }))
                        points.push_back(point);
    return points;
}

qsizetype count(const std::vector<BasisPoint>& points, Mark mark)
{
    return std::ranges::count(points, mark, &BasisPoint::mark);
}

/// 「1」 among those of its mark.
int numberOf(const std::vector<BasisPoint>& points, const BasisPoint& point)
{
    int number = 0;
    for (const BasisPoint& one : points) {
        number += one.mark == point.mark ? 1 : 0;
        if (one.mark == point.mark && one.says == point.says)
            return number;
    }
    return 0;
}

/// 「1、4、5」, each a link to its row of the chapter of sources.
pdf::Runs numbers(const Sheet& sheet, const VerdictBasis& basis, Mark mark)
{
    const std::vector<BasisPoint> all = pointsOf(sheet);
    std::vector<int> own;
    for (const BasisPoint& point : basis.points)
        if (point.mark == mark)
            own.push_back(numberOf(all, point));
    std::ranges::sort(own);
    pdf::Runs runs;
    for (const int number : own) {
        if (!runs.empty())
            runs.push_back(plain(sheet.say(u"、"_s, u", "_s), pdf::Style::Small));
        runs.push_back(linked(QString::number(number), anchors::markedRow(mark, number), pdf::Style::Small));
    }
    return runs;
}

} // namespace

pdf::TableCell verdictCell(const Sheet& sheet, const Checklist& checklist, Verdict verdict)
{
    pdf::TableCell cell = tinted(words::signAndWord(verdict, sheet.language()), words::tint(verdict));
    if (isProvisional(checklist))
        cell.paragraphs.push_back({plain(sheet.say(provisionalName()), pdf::Style::Small)});
    return cell;
}

pdf::TableCell basisCell(const Sheet& sheet, const VerdictBasis& basis)
{
    pdf::TableCell cell;
    if (const int count = basis.toConfirm(); count > 0)
        cell.paragraphs.push_back({counted(sheet, Mark::Recalled, count, pdf::Style::Small)});
    if (const int count = basis.interpretations(); count > 0)
        cell.paragraphs.push_back({counted(sheet, Mark::Inferred, count, pdf::Style::Small)});
    if (cell.paragraphs.empty())
        cell.paragraphs.push_back({plain(u"–"_s, pdf::Style::Quiet)});
    return cell;
}

pdf::Runs basisLine(const Sheet& sheet, const VerdictBasis& basis)
{
    pdf::Runs runs{plain(sheet.say(u"判定の基礎　"_s, u"Rests on: "_s), pdf::Style::Strong)};
    if (basis.points.empty()) {
        runs.push_back(plain(sheet.say(u"要確認又は解釈の記述はない"_s, u"no statement to be confirmed, none of interpretation"_s)));
        return runs;
    }
    bool first = true;
    for (const auto& [mark, count] : {std::pair{Mark::Recalled, basis.toConfirm()},
                                      std::pair{Mark::Inferred, basis.interpretations()}}) {
        if (count == 0)
            continue;
        if (!std::exchange(first, false))
            runs.push_back(plain(sheet.say(u"、"_s, u"; "_s)));
        runs.push_back(counted(sheet, mark, count, pdf::Style::Body));
        append(runs, {plain(sheet.say(u"（番号 "_s, u" (No. "_s), pdf::Style::Small)});
        append(runs, numbers(sheet, basis, mark));
        append(runs, {plain(sheet.say(u"、"_s, u"; from page "_s), pdf::Style::Small),
                      pageOf(anchors::marked(mark), pdf::Style::Small),
                      plain(sheet.say(u"ページ以降）"_s, u" on)"_s), pdf::Style::Small)});
    }
    return runs;
}

std::vector<pdf::Runs> totalsLines(const Sheet& sheet, const Checklist& checklist, const ChecklistVerdict& verdict)
{
    std::vector<pdf::Runs> lines{
        {plain(sheet.say(u"判定の基礎　"_s, u"Rests on: "_s), pdf::Style::Strong),
         plain(sheet.say(basisWords(basisTotals(checklist, verdict))), pdf::Style::Small)}};
    if (isProvisional(checklist))
        lines.push_back({plain(sheet.say(u"暫定判定　"_s, u"Provisional verdict: "_s), pdf::Style::Strong),
                         plain(sheet.say(u"このチェックリストは改正案によるもので、公布された条文によるものではありません。"_s,
                                         u"this checklist follows a draft, not a promulgated text."_s),
                               pdf::Style::Small)});
    return lines;
}

int basisNumber(const Sheet& sheet, const Sheet::Said& said)
{
    const std::vector<BasisPoint> points = pointsOf(sheet);
    const auto point = std::ranges::find_if(points, [&](const BasisPoint& one) { return saysIt(said, one); });
    return point == points.end() ? 0 : numberOf(points, *point);
}

pdf::Runs restingOn(const Sheet& sheet, const Sheet::Said& said)
{
    pdf::Runs runs;
    for (const Checklist* checklist : sheet.checklists()) {
        const ChecklistVerdict* verdict = sheet.verdict(checklist->id);
        for (const RequirementVerdict& each : verdict ? verdict->requirements : std::vector<RequirementVerdict>()) {
            const VerdictBasis basis = verdictBasis(*checklist, each);
            if (std::ranges::none_of(basis.points, [&](const BasisPoint& point) { return saysIt(said, point); }))
                continue;
            if (!runs.empty())
                runs.push_back(plain(sheet.say(u"、"_s, u", "_s), pdf::Style::Small));
            runs.push_back(linked(sheet.say(checklist->shortTitle) + u' ' + each.requirement,
                                  anchors::requirement(checklist->id, each.requirement), pdf::Style::Small));
        }
    }
    return runs;
}

Text whatVerdictsAre(const Sheet& sheet)
{
    std::vector<Text> checklists;
    bool provisional = false;
    for (const Checklist* checklist : sheet.checklists()) {
        checklists.push_back(phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {checklist->shortTitle, words::checklistEdition(checklist->version)}));
        provisional = provisional || isProvisional(*checklist);
    }
    if (checklists.empty())
        return {};
    const std::vector<BasisPoint> points = pointsOf(sheet);
    const Text says =
        phrase({u"本書の判定は、申請者の申告を%1の規則に当てはめた自己判定です。その基礎のうち要確認の記述が %2件、解釈が %3件あります（チェックリストに共通の記述は 1件）。"_s,
                u"The verdicts are the applicant's own: what the applicant declares, judged by the rules of %1. Among "
                u"what they rest on are statements to be confirmed (%2) and of interpretation (%3), each counted once."_s},
               {listed(checklists), same(QString::number(count(points, Mark::Recalled))),
                same(QString::number(count(points, Mark::Inferred)))});
    if (!provisional)
        return says;
    return phrase({u"%1改正案による判定は暫定判定です。"_s, u"%1 Verdicts by a draft are provisional."_s}, {says});
}

} // namespace tekigo
