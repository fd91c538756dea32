#include "dossier/changetables.h"

#include "assessment/phrase.h"
#include "assessment/withheld.h"
#include "base/textdifference.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Difference::Kind;
using Aspect = Difference::Aspect;
enum class When { Before, After };

const Text& saysOf(const Aspect& aspect, When side)
{
    return side == When::Before ? aspect.saysBefore : aspect.saysAfter;
}

bool isDigest(const Aspect& aspect)
{
    return aspect.id == u"sha256";
}

/// The paragraphs of one side, what only this side has in strong type.
std::vector<pdf::Runs> marked(const std::vector<TextPiece>& pieces, When side)
{
    const auto mine = side == When::Before ? TextPiece::Kind::Removed : TextPiece::Kind::Added;
    std::vector<pdf::Runs> paragraphs(1);
    for (const TextPiece& piece : pieces) {
        if (piece.kind != TextPiece::Kind::Same && piece.kind != mine)
            continue;
        const pdf::Style style = piece.kind == mine ? pdf::Style::Strong : pdf::Style::Body;
        const QStringList parts = piece.text.split(u'\n');
        for (qsizetype at = 0; at < parts.size(); ++at) {
            if (at > 0)
                paragraphs.emplace_back();
            if (!parts[at].isEmpty())
                paragraphs.back().push_back(plain(parts[at], style));
        }
    }
    std::erase_if(paragraphs, [](const pdf::Runs& runs) { return runs.empty(); });
    return paragraphs;
}

/// The row of the evidence index that has a digest whole; empty where none has it.
QString indexRowOf(const Sheet& sheet, const QString& digits)
{
    for (const Evidence& evidence : sheet.assessment().evidence)
        if (hex(evidence.file.sha256) == digits)
            return anchors::evidenceRow(evidence.number);
    return {};
}

/// The first digits in a dossier, whose index or embedded file has all of them; a list of changes has no index.
pdf::Run digestRun(const Sheet& sheet, const QString& digits, Linking linking)
{
    if (linking == Linking::None)
        return plain(digits, pdf::Style::Code);
    return linked(digestHead(QByteArray::fromHex(digits.toLatin1())), indexRowOf(sheet, digits), pdf::Style::Code);
}

const Evidence* saidOf(const Assessment& assessment, const QString& file)
{
    const auto found = std::ranges::find(assessment.evidence, file, sayableFile);
    return found == assessment.evidence.end() ? nullptr : &*found;
}

/// The file that a record or a report names, as this document has it or as one before it had.
const Evidence* earlierOf(const Sheet& sheet, const QString& file)
{
    const auto& former = sheet.dossier().former;
    const auto& submitted = sheet.dossier().submitted;
    for (const Assessment* earlier : {former ? &*former : nullptr, submitted ? &submitted->assessment : nullptr})
        if (const Evidence* evidence = earlier ? saidOf(*earlier, file) : nullptr)
            return evidence;
    return nullptr;
}

/// 添付 26　試験成績書.pdf (SHA-256 …); the number is a link where this document has the file. Of one that is left out the
/// number says all.
pdf::Runs fileRuns(const Sheet& sheet, const QString& file, Linking linking)
{
    const Evidence* own = saidOf(sheet.assessment(), file);
    const Evidence* evidence = own ? own : earlierOf(sheet, file);
    if (!evidence)
        return {plain(file)};
    const pdf::Run number = evidenceLink(sheet, *evidence, nullptr);
    pdf::Runs runs{own && linking != Linking::None ? number : plain(number.text)};
    if (!isWithheld(*evidence))
        runs.push_back(plain(sheet.say(u"　"_s, u", "_s) + file, pdf::Style::Small));
    return runs;
}

/// Files, a line each.
std::vector<pdf::Runs> filesOf(const Sheet& sheet, const QStringList& files, Linking linking)
{
    std::vector<pdf::Runs> paragraphs;
    for (const QString& file : files)
        paragraphs.push_back(fileRuns(sheet, file, linking));
    return paragraphs;
}

std::vector<pdf::Runs> valueOf(const Sheet& sheet, const Aspect& aspect, When side, Linking linking)
{
    const auto& value = side == When::Before ? aspect.before : aspect.after;
    if (const auto* files = value && aspect.id == u"evidence"_s ? std::get_if<QStringList>(&*value) : nullptr)
        return filesOf(sheet, *files, linking);
    const QString before = lines(sheet.say(aspect.saysBefore)).join(u'\n');
    const QString after = lines(sheet.say(aspect.saysAfter)).join(u'\n');
    const QString& text = side == When::Before ? before : after;
    if (text.isEmpty())
        return {{plain(sheet.say(u"（なし）"_s, u"(none)"_s), pdf::Style::Quiet)}};
    if (!isDigest(aspect))
        if (const auto pieces = readableDifference(before, after); pieces.size() > 2)
            return marked(pieces, side);
    if (isDigest(aspect))
        return {{digestRun(sheet, text, linking)}};
    std::vector<pdf::Runs> paragraphs;
    for (const QString& line : text.split(u'\n'))
        paragraphs.push_back({plain(line)});
    return paragraphs;
}

/// The one thing that is asked of it needs no name.
bool speaksForItself(const Difference& difference, const Aspect& aspect)
{
    return difference.kind == Kind::Identity || (difference.aspects.size() == 1 && aspect.id == u"value");
}

/// Names and short values one after the other, a line apart only what is long.
class ToldDifference
{
public:
    ToldDifference(const Sheet& sheet, bool flowing)
        : m_between(sheet.say(u"　／　"_s, u" / "_s))
        , m_flowing(flowing)
    {
    }

    void add(std::vector<pdf::Runs> paragraphs)
    {
        constexpr qsizetype shortest = 40;
        qsizetype length = 0;
        for (const pdf::Run& run : paragraphs.empty() ? pdf::Runs() : paragraphs.front())
            length += run.text.size();
        const bool flows = m_flowing && paragraphs.size() == 1 && length <= shortest;
        if (flows && m_flows)
            m_cell.paragraphs.back().push_back(plain(m_between, pdf::Style::Quiet)),
                append(m_cell.paragraphs.back(), std::move(paragraphs.front()));
        else
            std::ranges::move(paragraphs, std::back_inserter(m_cell.paragraphs));
        m_flows = flows;
    }
    pdf::TableCell take() { return std::move(m_cell); }

private:
    QString m_between;
    bool m_flowing;
    bool m_flows = false; ///< the last paragraph takes more
    pdf::TableCell m_cell;
};

bool isThere(const Difference& difference, When side)
{
    return side == When::Before ? difference.change != Difference::Change::Added
                                : difference.change != Difference::Change::Removed;
}

/// Whether only one side has anything to say.
bool isOneSided(const Difference& difference)
{
    return !isThere(difference, When::Before) || !isThere(difference, When::After);
}

pdf::TableCell sideCell(const Sheet& sheet, const Difference& difference, When side, Linking linking)
{
    ToldDifference told(sheet, isOneSided(difference));
    for (const Aspect& aspect : difference.aspects) {
        if (!isThere(difference, side) && saysOf(aspect, side).isEmpty())
            continue;
        std::vector<pdf::Runs> paragraphs = valueOf(sheet, aspect, side, linking);
        if (!speaksForItself(difference, aspect) && !paragraphs.empty())
            paragraphs.front().insert(paragraphs.front().begin(),
                                      plain(sheet.say(aspect.name) + sheet.say(u"　"_s, u": "_s), pdf::Style::Small));
        told.add(std::move(paragraphs));
    }
    pdf::TableCell cell = told.take();
    if (cell.paragraphs.empty())
        return tekigo::cell(sheet.say(u"（なし）"_s, u"(none)"_s), pdf::Style::Quiet);
    return cell;
}

QString signAndWord(const Sheet& sheet, Difference::Change change)
{
    return QString(changeSign(change)) + u' ' + sheet.say(changeName(change));
}

/// "端末規則（現行） 34-10-2", each a link where there is a place for it.
pdf::Runs touchedBy(const Sheet& sheet, const QStringList& keys, Linking linking)
{
    pdf::Runs runs;
    QString last;
    for (const QString& key : keys) {
        const Checklist* checklist = sheet.catalogue().checklist(key.section(u'/', 0, 0));
        if (!checklist)
            continue;
        const QString requirement = key.section(u'/', 1);
        const bool scope = requirement == u"scope";
        QString text = scope ? sheet.say(u"適用範囲"_s, u"scope"_s) : requirement;
        if (checklist->id != last)
            text.prepend(sheet.say(checklist->shortTitle) + u' ');
        if (!runs.empty())
            runs.push_back(plain(checklist->id == last ? sheet.say(u"、"_s, u", "_s) : sheet.say(u"；"_s, u"; "_s),
                                 pdf::Style::Small));
        last = checklist->id;
        const bool leads = linking == Linking::ToRequirements && sheet.shows(checklist->id);
        const QString anchor = scope ? anchors::scope(checklist->id) : anchors::requirement(checklist->id, requirement);
        runs.push_back(linked(text, leads ? anchor : QString(), pdf::Style::Small));
    }
    return runs;
}

pdf::TableCell nameCell(const Sheet& sheet, const Difference& difference, Linking linking)
{
    pdf::TableCell cell{.paragraphs = {{plain(sheet.say(difference.name))}}, .head = true};
    if (difference.kind == Kind::Evidence)
        cell.paragraphs.push_back({plain(sheet.say(difference.where), pdf::Style::Small)});
    if (pdf::Runs touched = touchedBy(sheet, difference.touches, linking);
        !touched.empty() && difference.kind != Kind::Verdict)
        cell.paragraphs.push_back(std::move(touched));
    return cell;
}

/// Where nothing has another side, one column says it.
std::vector<pdf::TableColumn> columns(const Sheet& sheet, bool oneSided)
{
    std::vector<pdf::TableColumn> columns{{.title = sheet.say(u"対象"_s, u"What"_s), .weight = oneSided ? 1.4 : 1.5},
                                          {.title = sheet.say(u"区分"_s, u"Change"_s), .weight = 0.5, .minimum = 66}};
    if (oneSided)
        columns.push_back({.title = sheet.say(u"内容"_s, u"What it says"_s), .weight = 4});
    else {
        columns.push_back({.title = sheet.say(u"変更前"_s, u"Before"_s), .weight = 2});
        columns.push_back({.title = sheet.say(u"変更後"_s, u"After"_s), .weight = 2});
    }
    return columns;
}

/// What was added or removed has the room of both sides.
pdf::TableRow plainRow(const Sheet& sheet, const Difference& difference, Linking linking, bool oneColumn)
{
    std::vector<pdf::TableCell> cells{nameCell(sheet, difference, linking), cell(signAndWord(sheet, difference.change))};
    if (isOneSided(difference)) {
        cells.push_back(
            sideCell(sheet, difference, isThere(difference, When::After) ? When::After : When::Before, linking));
        cells.back().span = oneColumn ? 1 : 2;
    } else {
        cells.push_back(sideCell(sheet, difference, When::Before, linking));
        cells.push_back(sideCell(sheet, difference, When::After, linking));
    }
    return tableRow(std::move(cells));
}

void addTable(Sheet& sheet, const QString& caption, std::vector<pdf::TableColumn> heads,
              std::vector<pdf::TableRow> rows)
{
    if (rows.empty())
        return;
    sheet.add(pdf::TableBlock{
        .caption = caption, .columns = std::move(heads), .rows = std::move(rows), .showHead = true, .mayTurn = false});
    sheet.add(pdf::Space{8});
}

/// A row for each field, since each is a thing of its own.
void composeIdentity(Sheet& sheet, const std::vector<const Difference*>& differences)
{
    for (const Difference* difference : differences) {
        std::vector<pdf::TableRow> rows;
        for (const Aspect& aspect : difference->aspects) {
            Difference one = *difference;
            one.aspects = {aspect};
            rows.push_back(tableRow({headCell(sheet.say(aspect.name)), sideCell(sheet, one, When::Before, Linking::None),
                                     sideCell(sheet, one, When::After, Linking::None)}));
        }
        addTable(sheet, sheet.say(difference->name),
                 {{.title = sheet.say(u"項目"_s, u"Item"_s), .weight = 1.2},
                  {.title = sheet.say(u"変更前"_s, u"Before"_s), .weight = 2},
                  {.title = sheet.say(u"変更後"_s, u"After"_s), .weight = 2}},
                 std::move(rows));
    }
}

pdf::TableCell verdictCell(const Sheet& sheet, const Difference& difference, std::optional<Verdict> verdict, When side)
{
    pdf::TableCell cell = tinted(words::signAndWord(verdict.value_or(Verdict::Unanswered), sheet.language()),
                                 words::tint(verdict.value_or(Verdict::Unanswered)));
    if (const Aspect* scope = difference.aspect(u"scope"_s))
        return {.paragraphs = {cell.paragraphs.front(), {plain(sheet.say(saysOf(*scope, side)), pdf::Style::Small)}},
                .tint = cell.tint};
    return cell;
}

/// The verdict's row, and below it, over the whole width, all that lies behind the change.
void addVerdictRows(const Sheet& sheet, const Difference& difference, const Comparison& comparison, Linking linking,
                    bool reported, std::vector<pdf::TableRow>& rows)
{
    const QString checklist = difference.subject.section(u'/', 0, 0);
    const QString requirement = difference.subject.section(u'/', 1);
    const QString anchor = requirement.isEmpty() ? anchors::scope(checklist)
                                                 : anchors::requirement(checklist, requirement);
    const bool leads = linking == Linking::ToRequirements && sheet.shows(checklist);
    pdf::TableCell was = verdictCell(sheet, difference, difference.was, When::Before);
    if (!reported)
        was.paragraphs.push_back({plain(sheet.say(u"比較用の計算"_s, u"computed to compare"_s), pdf::Style::Small)});
    rows.push_back(
        tableRow({{.paragraphs = {{linked(sheet.say(difference.name), leads ? anchor : QString())}}, .head = true},
                  cell(sheet.say(directionName(difference))), std::move(was),
                  verdictCell(sheet, difference, difference.is, When::After)}));
    if (difference.because.empty())
        return;
    pdf::TableCell reasons{.paragraphs = {{plain(sheet.say(u"変化の背景"_s, u"Behind it"_s), pdf::Style::Quiet)}}, .span = 4};
    std::ranges::move(reasonsFor(sheet, difference, comparison, linking), std::back_inserter(reasons.paragraphs));
    rows.back().leads = true;
    rows.push_back(tableRow({std::move(reasons)}));
}

/// Nobody reported a verdict by a checklist that was no target.
void composeNotReported(Sheet& sheet, const Checklist& checklist)
{
    sheet.paragraph(sheet.say(u"変更前の版は、「%1」を対象としていませんでした。次の表の「変更前」は、変更前の版の回答及び証拠を現在のこのチェックリストに"
                              u"当てはめて比較のために計算したもので、変更前の版の資料で報告した判定ではありません。"_s,
                              u"The earlier revision was not assessed by “%1”. What stands under “Before” was computed to compare, "
                              "from its answers and evidence by this checklist as it is now; it was never reported."_s)
                        .arg(sheet.say(checklist.title)),
                    pdf::Style::Body, 4);
}

void composeVerdicts(Sheet& sheet, const Comparison& comparison, Linking linking, const QStringList& reported)
{
    const std::vector<const Difference*> differences = ofKind(comparison, Kind::Verdict);
    sheet.paragraph(sheet.say(u"「変化の背景」の回答、一覧の行、証拠、試験記録などは、変わったすべての項目を後の各節に示します。"_s,
                              u"Of the answers, rows, evidence and tests named under “Behind it”, the sections that follow "
                              "have all that changed."_s),
                    pdf::Style::Small);
    for (const Checklist& checklist : sheet.catalogue().checklists) {
        std::vector<pdf::TableRow> rows;
        for (const Difference* difference : differences)
            if (difference->subject.section(u'/', 0, 0) == checklist.id)
                addVerdictRows(sheet, *difference, comparison, linking, reported.contains(checklist.id), rows);
        if (!rows.empty() && !reported.contains(checklist.id))
            composeNotReported(sheet, checklist);
        addTable(sheet, sheet.say(checklist.title),
                 {{.title = sheet.say(u"要求事項"_s, u"Requirement"_s), .weight = 3},
                  {.title = sheet.say(u"変化"_s, u"Change"_s), .weight = 0.7, .minimum = 58},
                  {.title = sheet.say(u"変更前"_s, u"Before"_s), .weight = 1, .minimum = 80},
                  {.title = sheet.say(u"変更後"_s, u"After"_s), .weight = 1, .minimum = 80}},
                 std::move(rows));
    }
}

void composePlain(Sheet& sheet, const QString& caption, const std::vector<const Difference*>& differences,
                  Linking linking)
{
    const bool oneColumn =
        std::ranges::all_of(differences, [](const Difference* each) { return isOneSided(*each); });
    std::vector<pdf::TableRow> rows;
    for (const Difference* difference : differences)
        rows.push_back(plainRow(sheet, *difference, linking, oneColumn));
    addTable(sheet, caption, columns(sheet, oneColumn), std::move(rows));
}

/// A table for each list.
void composeRows(Sheet& sheet, const std::vector<const Difference*>& differences, Linking linking)
{
    QStringList questions;
    for (const Difference* difference : differences)
        if (!questions.contains(difference->subject))
            questions.append(difference->subject);
    for (const QString& question : questions) {
        std::vector<const Difference*> rows;
        std::ranges::copy_if(differences, std::back_inserter(rows),
                             [&](const Difference* each) { return each->subject == question; });
        composePlain(sheet, sheet.say(rows.front()->where), rows, linking);
    }
}

/// A dossier has an index that says all of each file.
void composeFiles(Sheet& sheet, const std::vector<const Difference*>& differences)
{
    std::vector<const Difference*> added;
    std::vector<Difference> others;
    for (const Difference* each : differences)
        if (isInIndex(sheet, *each))
            added.push_back(each);
        else
            others.push_back(besidesIndex(sheet, *each));
    composeAddedEvidence(sheet, added);
    std::vector<const Difference*> shown;
    for (const Difference& each : others)
        shown.push_back(&each);
    if (!shown.empty())
        composePlain(sheet, {}, shown, Linking::ToRequirements);
}

/// Where a digest stands whole, where there is one.
QString digestNote(const Sheet& sheet, const Comparison& comparison, Linking linking)
{
    if (linking == Linking::None ||
        std::ranges::none_of(comparison.differences, [](const Difference& each) { return each.aspect(u"sha256"_s); }))
        return {};
    return sheet.say(u"SHA-256 は先頭の16桁を示します。すべての桁は、この資料の証拠については証拠の一覧に、変更前の証拠については"
                     u"埋め込みファイル %1 にあります。"_s,
                     u"Of each SHA-256 the first 16 digits are shown. The evidence index has all digits of this document's "
                     "evidence, the embedded file %1 those of what was there before."_s)
        .arg(snapshotName());
}

} // namespace

std::vector<const Difference*> ofKind(const Comparison& comparison, Kind kind)
{
    std::vector<const Difference*> some;
    for (const Difference& difference : comparison.differences)
        if (difference.kind == kind)
            some.push_back(&difference);
    return some;
}

QString changesAnchor(Difference::Kind kind, const QString& chapter)
{
    return chapter + u'/' + kindId(kind);
}

std::vector<const Difference*> changedVerdicts(const Comparison& comparison)
{
    std::vector<const Difference*> verdicts = ofKind(comparison, Kind::Verdict);
    std::ranges::stable_sort(verdicts, {}, [](const Difference* each) {
        constexpr int behindAllWorse = 10;
        if (each->worse())
            return static_cast<int>(*each->is); // the enumeration has the worst first
        return each->better() ? behindAllWorse : behindAllWorse + 1;
    });
    return verdicts;
}

void composeDifferences(Sheet& sheet, const Comparison& comparison, Linking linking, const QStringList& reported,
                        const QString& chapter)
{
    if (!comparison.empty())
        sheet.paragraph(sheet.say(u"長い文章では、異なる箇所を太字で示します。"_s,
                                  u"In longer texts, what differs is set in bold. "_s) +
                            digestNote(sheet, comparison, linking),
                        pdf::Style::Small, 6);
    for (const Kind kind : differenceKinds()) {
        const auto some = ofKind(comparison, kind);
        if (some.empty())
            continue;
        sheet.section(sheet.say(kindName(kind)), changesAnchor(kind, chapter));
        if (kind == Kind::Identity)
            composeIdentity(sheet, some);
        else if (kind == Kind::Verdict)
            composeVerdicts(sheet, comparison, linking, reported);
        else if (kind == Kind::TableRow)
            composeRows(sheet, some, linking);
        else if (kind == Kind::Evidence && linking == Linking::ToRequirements)
            composeFiles(sheet, some);
        else
            composePlain(sheet, {}, some, linking);
    }
}

} // namespace tekigo
