// What changed, on one page: what an approver must have seen before the details.
#include "dossier/anchors.h"
#include "dossier/changetables.h"
#include "dossier/citations.h"
#include "dossier/words.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Difference::Kind;
using Change = Difference::Change;
using Differences = std::vector<const Difference*>;

constexpr qsizetype kMostNames = 12;   ///< of one line; the sections that follow have all
constexpr qsizetype kMostTitles = 6;   ///< the same of long names
constexpr qsizetype kLongestChange = 28; ///< characters
constexpr size_t kMostLines = 8;       ///< of one kind

QString comma(const Sheet& sheet)
{
    return sheet.say(u"、"_s, u", "_s);
}

/// As many as a line bears, and how many more there are.
QString some(const Sheet& sheet, const QStringList& names, qsizetype most = kMostNames)
{
    QString told = names.mid(0, most).join(comma(sheet));
    if (names.size() > most)
        told += sheet.say(u" ほか %1件"_s, u" and %1 more"_s).arg(names.size() - most);
    return told;
}

pdf::Runs labelled(const Sheet& sheet, const QString& label, const QString& words)
{
    return {plain(label + sheet.say(u"："_s, u": "_s), pdf::Style::Small), plain(words, pdf::Style::Small)};
}

/// ＋ 追加：A、B – a line for each way to change.
std::vector<pdf::Runs> byChange(const Sheet& sheet, const Differences& differences, qsizetype most, const auto& nameOf)
{
    std::map<Change, QStringList> names;
    for (const Difference* each : differences)
        names[each->change].append(nameOf(*each));
    std::vector<pdf::Runs> lines;
    for (const auto& [change, all] : names)
        lines.push_back(labelled(sheet, QString(changeSign(change)) + u' ' + sheet.say(changeName(change)), some(sheet, all, most)));
    return lines;
}

std::vector<pdf::Runs> identityLines(const Sheet& sheet, const Differences& differences)
{
    QStringList told;
    for (const Difference* each : differences)
        for (const Difference::Aspect& aspect : each->aspects) {
            const auto side = [&](const Text& says) {
                return says.isEmpty() ? sheet.say(u"（なし）"_s, u"(none)"_s) : shortenedTo(kLongestChange, sheet.say(says));
            };
            told.append(sheet.say(aspect.name) + u' ' + side(aspect.saysBefore) + u" → "_s + side(aspect.saysAfter));
        }
    return {{plain(some(sheet, told), pdf::Style::Small)}};
}

QString nameOf(const Sheet& sheet, const QString& checklist)
{
    const Checklist* known = sheet.catalogue().checklist(checklist);
    return known ? sheet.say(known->shortTitle) : checklist;
}

/// Which requirements went from which verdict to which; the worst change first.
std::vector<pdf::Runs> verdictLines(const Sheet& sheet, const Comparison& comparison, const QStringList& reported)
{
    std::vector<std::pair<QString, QStringList>> lines;
    for (const Difference* each : changedVerdicts(comparison)) {
        const QString id = each->subject.section(u'/', 0, 0);
        const QString requirement = each->subject.section(u'/', 1);
        const auto word = [&](std::optional<Verdict> one) {
            return words::signAndWord(one.value_or(Verdict::Unanswered), sheet.language());
        };
        QString label = sheet.say(directionName(*each)) + sheet.say(u"　"_s, u"  "_s) + word(each->was) + u" → "_s +
                        word(each->is) + sheet.say(u"　"_s, u"  "_s) + nameOf(sheet, id);
        if (!reported.contains(id))
            label += sheet.say(u"（比較用の計算）"_s, u" (computed to compare)"_s);
        const QString name = requirement.isEmpty() ? sheet.say(u"チェックリスト全体"_s, u"the whole checklist"_s) : requirement;
        const auto known = std::ranges::find(lines, label, &std::pair<QString, QStringList>::first);
        if (known == lines.end())
            lines.push_back({label, {name}});
        else
            known->second.append(name);
    }
    std::vector<pdf::Runs> told;
    for (const auto& [label, names] : lines)
        told.push_back(labelled(sheet, label, some(sheet, names)));
    return told;
}

/// ＋2 －1 →3 of each list.
std::vector<pdf::Runs> rowLines(const Sheet& sheet, const Differences& differences)
{
    std::vector<std::pair<QString, Differences>> lists;
    for (const Difference* each : differences) {
        const QString list = sheet.say(each->where);
        const auto known = std::ranges::find(lists, list, &std::pair<QString, Differences>::first);
        if (known == lists.end())
            lists.push_back({list, {each}});
        else
            known->second.push_back(each);
    }
    std::vector<pdf::Runs> lines;
    for (const auto& [list, rows] : lists)
        lines.push_back(labelled(sheet, list, changeCounts(rows)));
    return lines;
}

/// ＋ 追加：添付 20–28、30. What is gone is named by its title: its number leads nowhere.
std::vector<pdf::Runs> evidenceLines(const Sheet& sheet, const Differences& differences)
{
    std::map<Change, Differences> changes;
    for (const Difference* each : differences)
        changes[each->change].push_back(each);
    std::vector<pdf::Runs> lines;
    for (const auto& [change, all] : changes) {
        pdf::Runs line{plain(QString(changeSign(change)) + u' ' + sheet.say(changeName(change)) + sheet.say(u"："_s, u": "_s),
                             pdf::Style::Small)};
        append(line, attachmentsOf(sheet, all, Linking::ToRequirements));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<pdf::Runs> linesOf(const Sheet& sheet, Kind kind, const Comparison& comparison, const QStringList& reported)
{
    const Differences differences = ofKind(comparison, kind);
    switch (kind) {
    case Kind::Identity:
        return identityLines(sheet, differences);
    case Kind::Verdict:
        return verdictLines(sheet, comparison, reported);
    case Kind::TableRow:
        return rowLines(sheet, differences);
    case Kind::Evidence:
        return evidenceLines(sheet, differences);
    case Kind::Test:
        return byChange(sheet, differences, kMostNames, [&](const Difference& each) {
            return each.subject.isEmpty() ? sheet.say(each.name) : each.subject;
        });
    case Kind::Answer:
    case Kind::Finding:
        break;
    }
    return byChange(sheet, differences, kMostTitles,
                    [&](const Difference& each) { return shortenedTo(kLongestChange, sheet.say(each.name)); });
}

/// As many as a page bears beside the other kinds.
void cut(const Sheet& sheet, std::vector<pdf::Runs>& lines)
{
    if (lines.size() <= kMostLines)
        return;
    const size_t more = lines.size() - kMostLines + 1;
    lines.resize(kMostLines - 1);
    lines.push_back({plain(sheet.say(u"ほか %1行"_s, u"Further lines: %1"_s).arg(more), pdf::Style::Small)});
}

} // namespace

void composeChangeSummary(Sheet& sheet, const Comparison& comparison, const QStringList& reported,
                          const QString& chapter)
{
    pdf::TableBlock table;
    table.caption = sheet.say(u"変更の要点"_s, u"The changes in brief"_s);
    table.columns = {{.title = sheet.say(u"対象"_s, u"What"_s), .weight = 1, .minimum = 78},
                     {.title = sheet.say(u"件数"_s, u"Number"_s), .weight = 0.5, .minimum = 66},
                     {.title = sheet.say(u"要点"_s, u"In brief"_s), .weight = 5},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.4, .minimum = 36}};
    for (const Kind kind : differenceKinds()) {
        const Differences differences = ofKind(comparison, kind);
        if (differences.empty())
            continue;
        pdf::TableCell number = cell(QString::number(differences.size()));
        number.paragraphs.push_back({plain(changeCounts(differences), pdf::Style::Small)});
        pdf::TableCell brief{.paragraphs = linesOf(sheet, kind, comparison, reported)};
        cut(sheet, brief.paragraphs);
        table.rows.push_back(tableRow({headCell(sheet.say(kindName(kind))), std::move(number), std::move(brief),
                                       cell(pdf::Runs{pageOf(changesAnchor(kind, chapter))})}));
    }
    table.together = true;
    sheet.add(std::move(table));
    sheet.paragraph(sheet.say(u"件数の内訳：＋ 追加、－ 削除、→ 変更（差し替えなどを含む）"_s,
                              u"Of the number: ＋ added, － removed, → changed (replaced and the like among them)"_s),
                    pdf::Style::Small, 3);
}

} // namespace tekigo
