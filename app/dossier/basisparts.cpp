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
                              ? u"%1 %2 件"_s.arg(words::mark(mark).ja).arg(count)
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

/// Points of all printed checklists, each once.
std::pair<int, int> pointsOf(const Sheet& sheet)
{
    int toConfirm = 0;
    int interpretations = 0;
    for (const Checklist* checklist : sheet.checklists())
        if (const ChecklistVerdict* verdict = sheet.verdict(checklist->id)) {
            const BasisTotals totals = basisTotals(*checklist, *verdict);
            toConfirm += totals.toConfirm;
            interpretations += totals.interpretations;
        }
    return {toConfirm, interpretations};
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
        append(runs, {plain(sheet.say(u"（"_s, u" (page "_s)), pageOf(anchors::marked(mark)),
                      plain(sheet.say(u" ページ）"_s, u")"_s))});
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
        checklists.push_back(phrase({u"%1 第 %2 版"_s, u"%1 version %2"_s}, {checklist->shortTitle, same(checklist->version)}));
        provisional = provisional || isProvisional(*checklist);
    }
    if (checklists.empty())
        return {};
    const auto [toConfirm, interpretations] = pointsOf(sheet);
    const Text says =
        phrase({u"本書の判定は、申請者の申告を%1の規則に当てはめた自己判定です。その基礎のうち要確認の記述が %2 件、解釈が %3 件あります。"_s,
                u"The verdicts are the applicant's own: what the applicant declares, judged by the rules of %1. Of what "
                u"they rest on, %2 statements are to be confirmed and %3 are interpretation."_s},
               {listed(checklists), same(QString::number(toConfirm)), same(QString::number(interpretations))});
    if (!provisional)
        return says;
    return phrase({u"%1改正案による判定は暫定判定です。"_s, u"%1 Verdicts by a draft are provisional."_s}, {says});
}

} // namespace tekigo
