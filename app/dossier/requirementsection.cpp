#include "dossier/anchors.h"
#include "dossier/answers.h"
#include "dossier/basisparts.h"
#include "dossier/changechapter.h"
#include "dossier/citations.h"
#include "dossier/doubts.h"
#include "dossier/evidencetables.h"
#include "dossier/sections.h"
#include "dossier/words.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Sign and word, the reason where the requirement does not apply, and the evidence one click away.
void composeVerdictBox(Sheet& sheet, const Checklist& checklist, const Requirement& requirement)
{
    const RequirementVerdict* verdict = sheet.verdict(checklist.id, requirement.id);
    const Verdict word = verdict ? verdict->verdict : Verdict::Unanswered;
    pdf::Box box{.tint = words::tint(word),
                 .title = words::signAndWord(word, checklist, sheet.language()),
                 .paragraphs = {},
                 .changed = sheet.changedThings().verdicts.contains(checklist.id + u'/' + requirement.id)};
    if (verdict && verdict->ruling.reason)
        box.paragraphs.push_back(statement(sheet, *verdict->ruling.reason));
    if (verdict)
        box.paragraphs.push_back(basisLine(sheet, verdictBasis(checklist, *verdict)));
    pdf::Runs evidence{plain(sheet.say(u"証拠　"_s, u"Evidence: "_s), pdf::Style::Strong)};
    append(evidence, evidenceLinks(sheet, checklist.id, requirement.id));
    box.paragraphs.push_back(std::move(evidence));
    sheet.add(std::move(box));
}

pdf::Run lawRun(const QString& text, bool statute, std::optional<Language> language = {})
{
    return {.text = text,
            .style = statute ? pdf::Style::Quotation : pdf::Style::Body,
            .link = {},
            .language = language};
}

/// A statute's own words, in the English dossier above a working translation; what is not a statute says so.
void composeLaw(Sheet& sheet, const Requirement& requirement)
{
    const Text& law = requirement.law.text;
    sheet.head(requirement.statute ? sheet.say(u"法令の条文"_s, u"Text of the law"_s)
                                   : sheet.say(u"要求事項の内容"_s, u"What is required"_s));
    if (requirement.statute && sheet.language() == Language::English) {
        sheet.paragraph(pdf::Runs{lawRun(law.ja, true, Language::Japanese)});
        // Many checklists say so in the words themselves.
        if (!law.en.startsWith(u"(Working translation)"))
            sheet.add(pdf::Paragraph{
                .runs = {plain(sheet.say(u"参考訳"_s, u"Working translation"_s), pdf::Style::Small)},
                .anchor = {},
                .leads = true});
        sheet.paragraph(pdf::Runs{lawRun(law.en, false)});
    } else {
        for (const QString& line : sheet.say(law).split(u'\n'))
            sheet.paragraph(pdf::Runs{lawRun(line, requirement.statute)});
    }
    pdf::Runs source = behind(sheet, law, requirement.law.sources, requirement.law.mark);
    if (!requirement.statute)
        source.insert(source.begin(), plain(sheet.say(u"原文の引用ではなく、本資料の言葉による要旨です。"_s,
                                                      u"In the words of this document, not a quotation."_s),
                                            pdf::Style::Small));
    sheet.paragraph(std::move(source));
}

void composeReading(Sheet& sheet, const Requirement& requirement)
{
    if (requirement.reading.empty())
        return;
    sheet.head(sheet.say(u"読み方"_s, u"Reading"_s));
    pdf::List list;
    for (const Statement& each : requirement.reading)
        list.items.push_back(statement(sheet, each));
    sheet.add(std::move(list));
}

void composeWhy(Sheet& sheet, const RequirementVerdict* verdict)
{
    sheet.head(sheet.say(u"判定の根拠"_s, u"Grounds of the verdict"_s));
    if (!verdict) {
        sheet.paragraph(sheet.say(words::unanswered()), pdf::Style::Quiet);
        return;
    }
    sheet.add(tree(sheet, verdict->ruling.because));
    if (verdict->shortfalls.empty())
        return;
    pdf::List list;
    for (const Shortfall& shortfall : verdict->shortfalls)
        list.items.push_back({plain(sheet.say(words::shortfall(shortfall.kind)), pdf::Style::Strong),
                              plain(sheet.say(u"　"_s, u": "_s)), plain(sheet.say(shortfall.says))});
    sheet.add(pdf::Paragraph{
        .runs = {plain(sheet.say(u"確認されていない事項"_s, u"Not proven"_s), pdf::Style::Strong)},
        .anchor = {},
        .before = 5,
        .leads = true});
    sheet.add(std::move(list));
}

void composeReferences(Sheet& sheet, const Requirement& requirement)
{
    if (requirement.references.empty())
        return;
    // One paragraph of notes: it closes a section, and a heading of its own would often stand on a page
    // alone.
    pdf::Runs runs{
        plain(sheet.say(u"対応する規定（参考）　"_s, u"Corresponding provisions (for information): "_s),
              pdf::Style::Small)};
    for (const Reference& reference : requirement.references) {
        if (&reference != &requirement.references.front())
            runs.push_back(plain(sheet.say(u"　／　"_s, u"; "_s), pdf::Style::Small));
        runs.push_back(plain(reference.regime + u' ' + reference.provision, pdf::Style::Small));
        // One statement for each regime: the chapter of sources would else list every provision by itself.
        const Text said{reference.regime + u" の規定との対応"_s,
                        u"Correspondence with "_s + reference.regime};
        append(runs, behind(sheet, said, reference.sources, reference.mark));
    }
    sheet.paragraph(std::move(runs), 5);
}

} // namespace

void composeRequirement(Sheet& sheet, const Checklist& checklist, const Requirement& requirement)
{
    const RequirementVerdict* verdict = sheet.verdict(checklist.id, requirement.id);
    sheet.section(requirement.id + sheet.say(u"　"_s, u"  "_s) + sheet.say(requirement.title),
                  anchors::requirement(checklist.id, requirement.id));
    composeChangeMark(sheet, checklist.id, requirement.id);
    composeVerdictBox(sheet, checklist, requirement);
    composeDoubts(sheet, requirement);
    composeLaw(sheet, requirement);
    composeReading(sheet, requirement);
    sheet.head(sheet.say(u"回答"_s, u"Answers"_s));
    composeAnswers(sheet, questionsOf(requirement, sheet.catalogue()), verdict ? &verdict->ruling.because : nullptr);
    composeWhy(sheet, verdict);
    sheet.head(sheet.say(u"試験"_s, u"Tests"_s));
    composeTests(sheet, checklist, requirement);
    sheet.head(sheet.say(u"証拠"_s, u"Evidence"_s));
    composeEvidenceNeeds(sheet, checklist, requirement);
    composeEvidenceTable(sheet, checklist.id, requirement.id);
    composeReferences(sheet, requirement);
}

} // namespace tekigo
