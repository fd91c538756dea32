#include "assessment/credentialwording.h"
#include "assessment/phrase.h"
#include "base/counted.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/figures.h"
#include "dossier/instrumentsections.h"
#include "dossier/values.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

pdf::List bullets(const Sheet& sheet, const std::vector<Text>& texts)
{
    pdf::List list;
    for (const Text& text : texts)
        list.items.push_back({plain(sheet.say(text))});
    return list;
}

pdf::TableCell countCell(const Sheet& sheet, qint64 count)
{
    if (count == 0)
        return cell(sheet.say(u"なし"_s, u"none"_s));
    pdf::TableCell found = cell(sheet.say(u"✗ %1件"_s, u"✗ %1"_s).arg(groupedNumber(count)), pdf::Style::Strong);
    found.tint = pdf::Tint::Bad;
    return found;
}

pdf::TableCell aboutCell(const Sheet& sheet, const CodeCheckResult& result)
{
    pdf::TableCell about = cell(sheet.say(codeCheckAbout(result.check)));
    for (const auto& [way, count] : result.ways)
        about.paragraphs.push_back({plain(sheet.say(u"%1：%2件"_s, u"%1: %2"_s)
                                              .arg(sheet.say(codeWayName(way)), groupedNumber(count)),
                                          pdf::Style::Small)});
    return about;
}

pdf::TableCell rowsCell(const CodeCheckResult& result)
{
    if (result.rows.empty())
        return cell(u"–"_s);
    const bool more = result.count > std::ssize(result.rows);
    pdf::TableCell rows = cell(rowNumbers(result.rows) + (more ? u" …"_s : QString()), pdf::Style::Small);
    rows.paragraphs.push_back({plain(result.examples.join(u"  "_s), pdf::Style::Code)});
    return rows;
}

pdf::TableBlock checksTable(const Sheet& sheet, const CredentialListSeen& seen)
{
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"検査"_s, u"Check"_s), .weight = 1.1},
                     {.title = sheet.say(u"数えたもの"_s, u"What is counted"_s), .weight = 2.4},
                     {.title = sheet.say(u"結果"_s, u"Result"_s), .weight = 0.9},
                     {.title = sheet.say(u"行番号と例（伏せ字）"_s, u"Rows and examples (masked)"_s), .weight = 2}};
    for (const CodeCheckResult& result : seen.checks) {
        pdf::TableCell name = cell(sheet.say(codeCheckName(result.check)));
        name.head = true;
        table.rows.push_back(
            tableRow({std::move(name), aboutCell(sheet, result), countCell(sheet, result.count), rowsCell(result)}));
    }
    return table;
}

QString sampleWords(const Sheet& sheet, const CredentialListSeen& seen)
{
    return (seen.sampled == seen.rows ? sheet.say(ofCount(seen.sampled, {u"標本＝全件、%1件"_s, u"a sample that is the whole list, %1 codes"_s},
                                                        u"a sample that is the whole list, %1 code"_s))
                                      : sheet.say(ofCount(seen.sampled, {u"標本%1件"_s, u"a sample of %1 codes"_s}, u"a sample of %1 code"_s)))
        .arg(groupedNumber(seen.sampled));
}

void composeHistograms(Sheet& sheet, const CredentialListSeen& seen)
{
    Histogram lengths(sheet, sheet.say(u"文字数の分布"_s, u"Lengths"_s), seen.rows);
    for (const auto& [length, count] : seen.lengths)
        lengths.add(sheet.say(ofCount(length, {u"%1文字"_s, u"%1 characters"_s}, u"%1 character"_s)).arg(length), count,
                    length < seen.minimum ? sheet.say(u"%1文字未満"_s, u"fewer than %1"_s).arg(seen.minimum)
                                          : QString());
    sheet.add(lengths.take());
    Histogram alphabets(sheet, sheet.say(u"文字種の分布"_s, u"Alphabets"_s), seen.rows);
    for (const auto& [alphabet, count] : seen.alphabets)
        alphabets.add(sheet.say(alphabetName(alphabet)), count);
    sheet.add(alphabets.take());
    Histogram strengths(sheet,
                        sheet
                            .say(u"推測に要する試行回数の分布（zxcvbnによる推定、%1）"_s,
                                 u"Guesses needed, as zxcvbn estimates for %1"_s)
                            .arg(sampleWords(sheet, seen)),
                        seen.sampled);
    for (const auto& [power, count] : seen.strengths)
        strengths.add(sheet.say(guessesName(power)), count);
    sheet.add(strengths.take());
}

std::vector<Told> factsOf(const Sheet& sheet, const SeenBy<CredentialListSeen>& list)
{
    const CredentialListSeen& seen = list.seen;
    std::vector<Told> facts{
        {sheet.say(u"一覧のファイル"_s, u"File of the list"_s), cell(seen.list.name)},
        {sheet.say(u"サイズ、更新日時"_s, u"Size, modified"_s),
         cell(wordedSize(seen.list.size, sheet.language()) + sheet.say(u"、"_s, u", "_s) + wordedMoment(seen.list.modified))},
        {u"SHA-256"_s, cell(hex(seen.list.sha256), pdf::Style::Code)},
        {sheet.say(u"読み方"_s, u"Read as"_s), cell(sheet.say(readingName(seen)))},
        {sheet.say(u"調べた識別符号"_s, u"Codes examined"_s),
         cell(sheet.say(u"%1件"_s, u"%1"_s).arg(groupedNumber(seen.rows)))},
    };
    for (const auto& [role, title] : seen.columns)
        facts.push_back({sheet.say(u"%1の列"_s, u"Column of the %1"_s).arg(sheet.say(columnRoleName(role))), cell(title)});
    for (Told& told : provenance(sheet, list.finding))
        facts.push_back(std::move(told));
    return facts;
}

pdf::Runs touched(const Sheet& sheet)
{
    pdf::Runs runs{plain(sheet.say(u"関係する要求事項："_s, u"Requirements that this touches: "_s), pdf::Style::Strong)};
    QStringList shown;
    for (const Checklist* checklist : sheet.checklists())
        shown.append(checklist->id);
    const std::vector<Text> requirements = requirementsOfList(sheet.catalogue(), shown);
    runs.push_back(plain(sheet.say(listed(requirements))));
    return runs;
}

void composeList(Sheet& sheet, const SeenBy<CredentialListSeen>& list)
{
    sheet.section(sheet.say(findingName(list.finding.seen)), anchors::finding(list.finding.id.text));
    sheet.paragraph(sheet.say(u"一覧とパスワードの値は保存していません。件数、行番号および伏せ字の例だけを、検査の報告として保管しています。"_s,
                              u"Neither the list nor the codes are kept; a report with counts, row numbers and masked "
                              u"examples is."_s));
    composeFacts(sheet, factsOf(sheet, list));
    sheet.head(sheet.say(u"検査の結果"_s, u"What the checks found"_s));
    composeUnused(sheet, list.finding);
    sheet.add(checksTable(sheet, list.seen));
    sheet.paragraph(touched(sheet), 4);
    sheet.head(sheet.say(u"検査したこと"_s, u"What was checked"_s));
    sheet.add(bullets(sheet, checkedInList(list.seen)));
    sheet.head(sheet.say(u"検査の限界"_s, u"Limits"_s));
    sheet.add(bullets(sheet, limitsOfList(list.seen)));
    sheet.head(sheet.say(u"識別符号の分布"_s, u"How the codes are spread"_s));
    composeHistograms(sheet, list.seen);
}

} // namespace

void composeCredentialLists(Sheet& sheet)
{
    const auto hidden = leftOut<CredentialListSeen>(sheet);
    const auto composeHidden = [&](size_t after) {
        for (const Redaction::Report& report : hidden)
            if (report.after == after)
                composeLeftOut(sheet, sheet.say(report.name), anchors::finding(report.id));
    };
    composeHidden(0);
    size_t printed = 0;
    for (const SeenBy<CredentialListSeen>& list : allSeen<CredentialListSeen>(sheet)) {
        composeList(sheet, list);
        composeHidden(++printed);
    }
}

} // namespace tekigo
