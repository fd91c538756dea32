// What a redacted edition leaves out, by name.
#include "dossier/anchors.h"
#include "dossier/answers.h"
#include "dossier/citations.h"
#include "dossier/gapmark.h"
#include "dossier/sections.h"
#include "dossier/values.h"
#include "dossier/words.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// An answer that no printed rule reads may stand nowhere.
bool stands(const Sheet& sheet, const Redaction::Gap& gap)
{
    return gap.anchor != anchors::question(gap.subject) || sheet.assessment().answers.contains(gap.subject) ||
           printedQuestions(sheet).contains(gap.subject);
}

pdf::TableRow row(const Sheet& sheet, const Redaction::Gap& gap)
{
    const QString anchor = stands(sheet, gap) ? gap.anchor : QString();
    return tableRow({{.paragraphs = {{linked(sheet.say(gap.what), anchor)}}, .head = true},
                     cell(sheet.say(gap.title)), cell(sheet.say(gap.reason)),
                     anchor.isEmpty() ? cell(u"－"_s, pdf::Style::Quiet) : cell(pdf::Runs{pageOf(anchor)})});
}

} // namespace

void composeGaps(Sheet& sheet)
{
    if (!sheet.dossier().redaction)
        return;
    sheet.frontMatter(sheet.say(u"公開しないもの"_s, u"What is left out"_s), anchors::gaps(), true);
    sheet.paragraph(
        sheet.say(u"この資料は公開用です。次のものを載せず、その箇所に「■ 非公開」又は "_s,
                  u"This is a redacted edition. It leaves out what is listed here and has “■ Withheld” or "_s) +
        gapMark() +
        sheet.say(u" を置いています。章、節、添付の番号及び判定は、全文の資料と同じです。"_s,
                  u" in its place. Chapters, sections, attachment numbers and verdicts are those of the full edition."_s));
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"箇所"_s, u"Where"_s), .weight = 1.3, .minimum = 70},
                     {.title = sheet.say(u"表題"_s, u"Title"_s), .weight = 2.6},
                     {.title = sheet.say(u"公開しない理由"_s, u"Why it is left out"_s), .weight = 2.2},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.7, .minimum = 46}};
    for (const Redaction::Gap& gap : sheet.dossier().redaction->gaps)
        table.rows.push_back(row(sheet, gap));
    if (table.rows.empty())
        sheet.paragraph(sheet.say(u"公開しないものはありません。"_s, u"Nothing is left out."_s));
    else
        sheet.add(std::move(table));
    if (!sheet.assessment().evidence.empty())
        sheet.paragraph(
            sheet.say(u"添付のうち公開するものは、元のファイルのまま収録しています。したがって、ページ及び添付ファイルの中に、"
                      u"人の氏名が残っていることがあります。プログラムが氏名を調べたのは、文字として読み取れるファイルだけです。"
                      u"画像など、文字として読み取れないものは調べていません。"_s,
                      u"Attachments that are not left out are embedded as they are. The files and their pages may therefore still "
                      u"name persons. The program looked for names only in what it can read as text; it did not look into "
                      u"pictures and other files that it cannot read."_s),
            pdf::Style::Body, 4);
    sheet.add(pdf::Space{12});
    FactTable full(sheet, 1, 3.2);
    full.add(sheet.say(u"全文の資料の記載内容の記録の SHA-256"_s, u"SHA-256 of the full edition's snapshot"_s),
             pdf::Runs{plain(hex(sheet.dossier().redaction->full), pdf::Style::Code)});
    sheet.add(full.take());
}

} // namespace tekigo
