// Files among the changes: by their numbers, and no more of them than the evidence index leaves to say.
#include "dossier/anchors.h"
#include "dossier/changetables.h"
#include "dossier/citations.h"
#include "dossier/custody.h"
#include "dossier/evidencetables.h"
#include "dossier/gapmark.h"
#include "dossier/words.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Differences = std::vector<const Difference*>;

const Evidence* nowOf(const Sheet& sheet, const Difference& difference)
{
    const auto& all = sheet.assessment().evidence;
    const auto found = std::ranges::find(all, difference.idAfter, [](const Evidence& each) { return each.id.text; });
    return difference.idAfter.isEmpty() || found == all.end() ? nullptr : &*found;
}

pdf::Runs numberRuns(const Sheet& sheet, int first, int last, Linking linking)
{
    const pdf::Style style = pdf::Style::Small;
    pdf::Runs runs = last - first >= 2 ? attachmentRange(sheet, first, last, style)
                                       : pdf::Runs{linked(sheet.say(words::evidence(first)), anchors::evidence(first), style)};
    if (last - first == 1) {
        runs.push_back(plain(sheet.say(u"、"_s, u", "_s), style));
        runs.push_back(linked(sheet.say(words::evidence(last)), anchors::evidence(last), style));
    }
    if (linking == Linking::None)
        for (pdf::Run& run : runs)
            run.link.clear();
    return runs;
}

/// 証拠の差し替え
QString evidenceThat(const Sheet& sheet, Difference::Change change)
{
    return sheet.say(u"証拠の%1："_s, u"Evidence, %1: "_s)
        .arg(sheet.language() == Language::Japanese ? sheet.say(changeName(change)) : sheet.say(changeName(change)).toLower());
}

} // namespace

pdf::Runs attachmentsOf(const Sheet& sheet, const Differences& differences, Linking linking)
{
    std::set<int> numbers;
    QStringList names;
    for (const Difference* each : differences)
        if (const Evidence* evidence = nowOf(sheet, *each))
            numbers.insert(evidence->number);
        else
            names.append(shortenedTo(28, sheet.say(each->name)));
    pdf::Runs runs;
    const auto between = [&] {
        if (!runs.empty())
            runs.push_back(plain(sheet.say(u"、"_s, u", "_s), pdf::Style::Small));
    };
    for (auto at = numbers.begin(); at != numbers.end();) {
        const int first = *at;
        int last = first;
        while (++at != numbers.end() && *at == last + 1)
            ++last;
        between();
        append(runs, numberRuns(sheet, first, last, linking));
    }
    if (!names.isEmpty()) {
        between();
        runs.push_back(plain(names.join(sheet.say(u"、"_s, u", "_s)), pdf::Style::Small));
    }
    return runs;
}

std::vector<pdf::Runs> reasonsFor(const Sheet& sheet, const Difference& verdict, const Comparison& comparison, Linking linking)
{
    std::map<Difference::Change, Differences> files;
    std::map<Text, const Difference*, decltype([](const Text& a, const Text& b) { return a.ja < b.ja; })> lines;
    for (const Difference* each : ofKind(comparison, Difference::Kind::Evidence))
        if (each->change != Difference::Change::Changed && nowOf(sheet, *each))
            lines.emplace(inOneLine(*each), each);
    for (const Text& line : verdict.because)
        if (const auto known = lines.find(line); known != lines.end())
            files[known->second->change].push_back(known->second);
    std::vector<pdf::Runs> told;
    for (const Text& line : verdict.because) {
        const auto known = lines.find(line);
        if (known == lines.end()) {
            told.push_back({plain(sheet.say(line), pdf::Style::Small)});
            continue;
        }
        const auto group = files.find(known->second->change);
        if (group == files.end())
            continue; // stands with the first of its kind
        pdf::Runs runs{plain(evidenceThat(sheet, group->first), pdf::Style::Small)};
        append(runs, attachmentsOf(sheet, group->second, linking));
        told.push_back(std::move(runs));
        files.erase(group);
    }
    return told;
}

void composeAddedEvidence(Sheet& sheet, const Differences& added)
{
    if (added.empty())
        return;
    pdf::TableBlock table;
    table.caption = sheet.say(u"追加した証拠（内容は証拠の一覧に示します）"_s, u"Evidence added (the evidence index says what it is)"_s);
    table.columns = {{.title = sheet.say(u"番号"_s, u"No."_s), .weight = 0.8, .minimum = 80},
                     {.title = sheet.say(u"表題"_s, u"Title"_s), .weight = 5},
                     {.title = sheet.say(u"一覧のページ"_s, u"Index page"_s), .weight = 0.8, .minimum = 60}};
    for (const Difference* each : added) {
        const Evidence& evidence = *nowOf(sheet, *each);
        table.rows.push_back(
            tableRow({{.paragraphs = {{evidenceLink(sheet, evidence, nullptr)}}, .head = true},
                      cell(titleOf(sheet, evidence)), cell(pdf::Runs{pageOf(anchors::evidenceRow(evidence.number))})}));
    }
    sheet.add(std::move(table));
    sheet.add(pdf::Space{8});
}

bool isInIndex(const Sheet& sheet, const Difference& difference)
{
    return difference.change == Difference::Change::Added && nowOf(sheet, difference);
}

Difference besidesIndex(const Sheet& sheet, const Difference& difference)
{
    Difference brief = difference;
    const Evidence* evidence = nowOf(sheet, difference);
    if (evidence)
        brief.touches.clear();
    std::erase_if(brief.aspects, [](const Difference::Aspect& aspect) { return aspect.id == u"size"; });
    if (difference.subject == gapMark() || (evidence && isWithheld(*evidence)))
        std::erase_if(brief.aspects, [](const Difference::Aspect& aspect) {
            return aspect.id != u"number" && aspect.id != u"title" && aspect.id != u"links";
        });
    return brief;
}

} // namespace tekigo
