#include "dossier/changelist.h"

#include "assessment/comparisonjson.h"
#include "base/digest.h"
#include "dossier/changetables.h"
#include "dossier/citations.h"
#include "dossier/words.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

Text listTitle()
{
    return {u"変更点一覧"_s, u"List of changes"_s};
}

QStringList targetsOf(const ChangeList& list)
{
    QStringList targets = list.before.revision.targets + list.after.revision.targets;
    targets.removeDuplicates();
    return targets;
}

QJsonObject identityOf(const Assessment& assessment)
{
    return {{u"maker"_s, assessment.maker.name},
            {u"product"_s, assessment.product.name},
            {u"revision"_s, assessment.revision.id.text},
            {u"label"_s, assessment.revision.label},
            {u"hardware"_s, assessment.revision.hardware},
            {u"firmware"_s, assessment.revision.firmware},
            {u"changed"_s, assessment.changed.toUTC().toString(Qt::ISODateWithMs)}};
}

/// What it says, in both languages: its digest is part of the number.
QByteArray content(const ChangeList& list, const Comparison& comparison)
{
    QJsonObject object = json(comparison, std::nullopt);
    object.insert(u"format"_s, u"tekigo-changes/1"_s);
    object.insert(u"earlier"_s, identityOf(list.before));
    object.insert(u"later"_s, identityOf(list.after));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString numberOf(const ChangeList& list, const QByteArray& content)
{
    return u"TKG-%1-%2-%3"_s.arg(list.before.revision.id.text, list.after.revision.id.text,
                                 QString::fromLatin1(sha256(content).left(3).toHex()).toUpper());
}

QString productsOf(const ChangeList& list)
{
    const QString& before = list.before.product.name;
    const QString& after = list.after.product.name;
    return before == after ? after : before + u" → "_s + after;
}

/// The dossier whose frame and words the list uses.
Dossier frameOf(const ChangeList& list)
{
    Dossier dossier;
    dossier.language = list.language;
    dossier.catalogue = list.catalogue;
    dossier.assessment = list.after;
    return dossier;
}

void composeVerdictBox(Sheet& sheet, const std::vector<const Difference*>& verdicts, const Comparison& comparison)
{
    const auto worse = std::ranges::count_if(verdicts, &Difference::worse);
    const auto better = std::ranges::count_if(verdicts, &Difference::better);
    const auto counted = [](const QString& text, auto number) { return text.arg(number); };
    const QString title = worse > 0 ? counted(sheet.say(u"× 悪化した判定 %1件"_s, u"× Verdicts that got worse: %1"_s), worse)
                          : better > 0
                              ? counted(sheet.say(u"○ 改善した判定 %1件"_s, u"○ Verdicts that got better: %1"_s), better)
                              : sheet.say(u"－ 判定の改善・悪化なし"_s, u"－ No verdict got better or worse"_s);
    const auto others = qsizetype(verdicts.size()) - worse - better;
    const QString line = sheet.say(u"判定：悪化 %1件、改善 %2件、その他の変化 %3件。違いは全部で %4件です。"_s,
                                   u"Verdicts: %1 worse, %2 better, %3 otherwise changed. Differences in all: %4."_s)
                             .arg(worse)
                             .arg(better)
                             .arg(others)
                             .arg(comparison.differences.size());
    sheet.add(pdf::Box{.tint = worse > 0    ? pdf::Tint::Bad
                               : better > 0 ? pdf::Tint::Good
                                            : pdf::Tint::Aside,
                       .title = title,
                       .paragraphs = {{plain(line)}}});
}

/// The first page is one page, whatever stands in it: what is long is cut here and stands in full further on.
QString brief(const Sheet& sheet, const QString& text, qsizetype characters)
{
    return shortenedTo(sheet.language() == Language::Japanese ? characters : characters * 9 / 5, text);
}

pdf::TableRow verdictLine(const Sheet& sheet, const Difference& verdict)
{
    const QString because = verdict.because.empty() ? QString() : sheet.say(verdict.because.front());
    const qsizetype more = qsizetype(verdict.because.size()) - 1;
    const auto badge = [&](std::optional<Verdict> one) {
        const Verdict word = one.value_or(Verdict::Unanswered);
        return tinted(words::signAndWord(word, sheet.language()), words::tint(word));
    };
    pdf::TableCell reason = cell(because.isEmpty() ? u"–"_s : brief(sheet, because, 24), pdf::Style::Small);
    if (more > 0)
        reason.paragraphs.front().push_back(
            plain(sheet.say(u"（ほか %1件）"_s, u" (and %1 more)"_s).arg(more), pdf::Style::Small));
    const QString name = sheet.say(verdict.where) + u' ' + sheet.say(verdict.name);
    return tableRow({{.paragraphs = {{linked(brief(sheet, name, 34), changesAnchor(Difference::Kind::Verdict))}}, .head = true},
                     cell(sheet.say(directionName(verdict))), badge(verdict.was), badge(verdict.is), std::move(reason)});
}

/// The verdicts that an approver must see, as many as the first page bears; requirements, since they say what the
/// whole is.
void composeVerdictLines(Sheet& sheet, const std::vector<const Difference*>& verdicts)
{
    constexpr size_t most = 5;
    std::vector<const Difference*> shown;
    for (const Difference* verdict : verdicts)
        if (verdict->subject.contains(u'/') || verdict->aspect(u"scope"_s))
            shown.push_back(verdict);
    if (shown.empty())
        return;
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"要求事項"_s, u"Requirement"_s), .weight = 2.6},
                     {.title = sheet.say(u"変化"_s, u"Change"_s), .weight = 0.5, .minimum = 58},
                     {.title = sheet.say(u"変更前"_s, u"Before"_s), .weight = 0.8, .minimum = 80},
                     {.title = sheet.say(u"変更後"_s, u"After"_s), .weight = 0.8, .minimum = 80},
                     {.title = sheet.say(u"変化の背景"_s, u"Behind it"_s), .weight = 2.4}};
    for (const Difference* verdict : shown)
        if (table.rows.size() < most)
            table.rows.push_back(verdictLine(sheet, *verdict));
    sheet.add(std::move(table));
    if (shown.size() > most)
        sheet.paragraph(pdf::Runs{plain(sheet.say(u"ほか %1件の判定が変わりました。"_s, u"Verdicts that changed besides: %1, page "_s)
                                            .arg(shown.size() - most),
                                        pdf::Style::Small),
                                  plain(sheet.say(u"ページ "_s, QString()), pdf::Style::Small),
                                  pageOf(changesAnchor(Difference::Kind::Verdict), pdf::Style::Small)},
                        4);
}

std::vector<pdf::Block> blocks(Sheet& sheet, const ChangeList& list, const Comparison& comparison)
{
    sheet.add(pdf::CoverTitle{.title = sheet.say(listTitle()), 
                             .subtitle = shortenedTo(56, productsOf(list)),
                             .compact = true});
    composeSides(sheet, list.before, list.after);
    sheet.add(pdf::Space{10});
    const auto verdicts = changedVerdicts(comparison);
    if (!comparison.empty()) {
        composeVerdictBox(sheet, verdicts, comparison);
        sheet.add(pdf::Space{8});
        composeVerdictLines(sheet, verdicts);
        sheet.add(pdf::Space{8});
    }
    composeCounts(sheet, comparison);
    if (!comparison.empty()) {
        sheet.chapter(sheet.say(u"変更点の詳細"_s, u"Changes in detail"_s), u"changes"_s);
        composeDifferences(sheet, comparison, Linking::None, list.before.revision.targets);
    }
    return sheet.take();
}

} // namespace

Comparison comparisonOf(const ChangeList& list)
{
    const auto judged = [&](const Assessment& one, const std::vector<ChecklistVerdict>& given) {
        return given.empty() ? judge(list.catalogue, one) : given;
    };
    QStringList targets = list.before.revision.targets + list.after.revision.targets;
    targets.removeDuplicates();
    Comparison comparison = compare(list.catalogue, list.before, judged(list.before, list.verdictsBefore), list.after,
                                    judged(list.after, list.verdictsAfter));
    return targets.isEmpty() ? comparison : limitedTo(targets, std::move(comparison));
}

pdf::Document composeChangeList(const ChangeList& list)
{
    const Comparison comparison = comparisonOf(list);
    const QByteArray said = content(list, comparison);
    const Dossier frame = frameOf(list);
    Sheet sheet(frame);
    const QString title = sheet.say(listTitle());
    return {.language = list.language,
            .title = title + u" — "_s + productsOf(list),
            .author = list.after.maker.name,
            .subject = list.before.revision.label + u" → "_s + list.after.revision.label,
            .keywords = targetsOf(list),
            .created = std::max(list.before.changed, list.after.changed),
            .identifier = numberOf(list, said),
            .footNote = sheet.say(words::selfAssessment()),
            .headLeft = title + u"　"_s + shortenedTo(56, productsOf(list)),
            .watermark = {},
            .blocks = blocks(sheet, list, comparison),
            .attachments = {{.path = {},
                             .bytes = said,
                             .name = u"tekigo-changes.json"_s,
                             .description = sheet.say(u"この一覧の記載内容の記録"_s, u"Everything that this list says"_s),
                             .mimeType = u"application/json"_s,
                             .modified = std::max(list.before.changed, list.after.changed),
                             .relationship = pdf::Attachment::Relationship::Data}}};
}

} // namespace tekigo
