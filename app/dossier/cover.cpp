#include "dossier/anchors.h"
#include "dossier/approvals.h"
#include "dossier/citations.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/words.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString joined(const Sheet& sheet, const QStringList& words)
{
    return words.join(sheet.say(u"、"_s, u", "_s));
}

QString effectiveWord(const Sheet& sheet, const Checklist& checklist)
{
    const auto date = sheet.assessment().effectiveOf(checklist);
    if (!date)
        return checklist.standing == Standing::MandatoryOnceInForce
                   ? sheet.say(u"施行日 未定"_s, u"not yet in force"_s)
                   : QString();
    return checklist.effective
               ? sheet.say(u"施行日 %1"_s, u"effective %1"_s).arg(wordedDate(*date))
               : sheet.say(u"施行日 %1（利用者の設定）"_s, u"effective %1 (as set by the user)"_s)
                     .arg(wordedDate(*date));
}

pdf::TableCell targetCell(const Sheet& sheet)
{
    pdf::TableCell cell;
    for (const Checklist* checklist : sheet.checklists()) {
        QStringList facts{checklist->id, sheet.say(u"第 %1 版"_s, u"version %1"_s).arg(checklist->version)};
        if (const QString effective = effectiveWord(sheet, *checklist); !effective.isEmpty())
            facts.append(effective);
        if (!sheet.isTarget(checklist->id))
            facts.append(sheet.say(u"参考"_s, u"for information"_s));
        cell.paragraphs.push_back({plain(sheet.say(checklist->title), pdf::Style::Strong)});
        cell.paragraphs.push_back(
            {plain(facts.join(sheet.say(u"　"_s, u" · "_s)) + u"　SHA-256 "_s, pdf::Style::Small),
             plain(digestHead(checklist->digest), pdf::Style::Code)});
    }
    if (cell.paragraphs.empty())
        cell.paragraphs.push_back({plain(sheet.say(u"選択なし"_s, u"None chosen"_s), pdf::Style::Quiet)});
    return cell;
}

pdf::TableBlock facts(const Sheet& sheet)
{
    const Assessment& assessment = sheet.assessment();
    FactTable table(sheet, 1, 3.2);
    table.add(sheet.say(u"申請者（製造者）"_s, u"Applicant (maker)"_s), assessment.maker.name,
              pdf::Style::Strong);
    table.add(sheet.say(u"製品名"_s, u"Product"_s), assessment.product.name, pdf::Style::Strong);
    table.add(sheet.say(u"型番"_s, u"Model numbers"_s), joined(sheet, assessment.product.models));
    table.add(sheet.say(u"対象の版"_s, u"Revision"_s), assessment.revision.label);
    table.add(sheet.say(u"ハードウェア"_s, u"Hardware"_s), assessment.revision.hardware);
    table.add(sheet.say(u"ファームウェア"_s, u"Firmware"_s), assessment.revision.firmware);
    table.add(sheet.say(u"チェックリスト"_s, u"Checklists"_s), targetCell(sheet));
    return table.take();
}

pdf::TableBlock identity(const Sheet& sheet)
{
    const Assessment& assessment = sheet.assessment();
    FactTable table(sheet, 1, 3.2);
    table.add(sheet.say(u"資料番号"_s, u"Dossier number"_s),
              pdf::Runs{plain(numberOf(assessment.revision.id.text, sheet.digest()), pdf::Style::Code)});
    table.add(sheet.say(u"スナップショットの SHA-256"_s, u"SHA-256 of the snapshot"_s),
              pdf::Runs{plain(hex(sheet.digest()), pdf::Style::Code)});
    table.add(sheet.say(u"最終変更"_s, u"Last change"_s), wordedMoment(assessment.changed));
    table.add(sheet.say(u"取扱い"_s, u"Confidentiality"_s), assessment.revision.confidentiality.isEmpty()
                                                                ? sheet.say(u"指定なし"_s, u"Not specified"_s)
                                                                : assessment.revision.confidentiality);
    return table.take();
}

void composeDraftBox(Sheet& sheet)
{
    if (!sheet.dossier().draft())
        return;
    sheet.add(pdf::Box{
        .tint = pdf::Tint::Doubt,
        .title = sheet.say(words::draft()),
        .paragraphs = {{plain(sheet.say(u"提出に必要な事項がそろっていません。不足している事項は "_s,
                                        u"What a submission needs is not complete. Open items: page "_s)),
                        pageOf(anchors::gate()), plain(sheet.say(u" ページに示します。"_s, u"."_s))}}});
    sheet.add(pdf::Space{8});
}

void composeVerdictWords(Sheet& sheet)
{
    sheet.head(sheet.say(u"判定の用語"_s, u"Verdicts"_s));
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"判定"_s, u"Verdict"_s), .weight = 1, .minimum = 80},
                     {.title = sheet.say(u"意味"_s, u"Meaning"_s), .weight = 5}};
    for (const Verdict verdict : {Verdict::Conforms, Verdict::Unverified, Verdict::Unanswered, Verdict::Fails,
                                  Verdict::NotApplicable})
        table.rows.push_back(
            tableRow({tinted(words::signAndWord(verdict, sheet.language()), words::tint(verdict)),
                      cell(sheet.say(words::verdictMeaning(verdict)))}));
    sheet.add(std::move(table));
    sheet.paragraph(sheet.say(u"判定の根拠では、条件ごとに ○（成立）、×（不成立）、？（未定）を付します。"_s,
                              u"Under each verdict, every condition has a sign: ○ holds, × does not hold, "
                              "？ not decided."_s),
                    pdf::Style::Small, 4);
}

void composeMarks(Sheet& sheet)
{
    sheet.head(sheet.say(u"記述の確かさ"_s, u"How sure a statement is"_s));
    pdf::List list;
    for (const Mark mark : {Mark::Inferred, Mark::Recalled})
        list.items.push_back(
            {plain(sheet.say(u"〔%1〕"_s, u"[%1] "_s).arg(sheet.say(words::mark(mark))), pdf::Style::Strong),
             plain(sheet.say(words::markMeaning(mark)))});
    list.items.push_back(
        {plain(sheet.say(u"印のない記述は、併記した典拠で確かめたものです。典拠の一覧は巻末にあります。"_s,
                         u"A statement without a mark was seen in the source named beside it. "
                         "The sources are listed at the end."_s))});
    sheet.add(std::move(list));
}

void composeHowToCheck(Sheet& sheet)
{
    sheet.head(sheet.say(u"証拠の参照とダイジェストの確認"_s, u"Evidence and its digests"_s));
    sheet.paragraph(
        sheet.say(u"判定、要約及び試験記録にある「添付 "
                  u"N」は、その証拠の該当ページへのリンクです。証拠の各ページの上部から"
                  "証拠一覧へ戻れます。証拠の元のファイルは、この PDF "
                  "に変更なしで埋め込んであります（更新用ファイルを除く）。取り出したファイルの "
                  "SHA-256 が証拠一覧の値と一致すれば、評価に用いたファイルそのものです。"_s,
                  u"“Attachment N” in verdicts, summary and test records is a link to the page of that "
                  "evidence; the top of each evidence page leads back to the evidence index. The original "
                  "files, update images aside, are embedded in this PDF, byte for byte. Where the SHA-256 of an extracted file "
                  "equals the value in the evidence index, it is the very file that was assessed."_s));
    const auto command = [](const QString& text) { return pdf::Runs{plain(text, pdf::Style::Code)}; };
    FactTable table(sheet, 1, 2.4);
    table.add(sheet.say(u"取り出す"_s, u"Extract"_s), command(u"pdfdetach -saveall FILE.pdf"_s));
    table.add(sheet.say(u"確認する（Windows）"_s, u"Check (Windows)"_s),
              command(u"certutil -hashfile FILE SHA256"_s));
    table.add(sheet.say(u"確認する（Linux）"_s, u"Check (Linux)"_s), command(u"sha256sum FILE"_s));
    sheet.add(table.take());
    sheet.paragraph(
        sheet.say(u"表紙の「スナップショットの SHA-256」は、埋め込まれた "_s,
                  u"The SHA-256 of the snapshot on the cover is that of the embedded file "_s) +
            snapshotName() +
            sheet.say(u"（記載内容の記録）の値です。"_s, u", which records everything said here."_s),
        pdf::Style::Small, 4);
}

} // namespace

void composeCover(Sheet& sheet)
{
    const Assessment& assessment = sheet.assessment();
    sheet.add(
        pdf::CoverTitle{.title = sheet.say(words::documentTitle()), .subtitle = assessment.product.name});
    composeDraftBox(sheet);
    sheet.add(facts(sheet));
    sheet.add(pdf::Space{14});
    sheet.add(identity(sheet));
    sheet.add(pdf::Space{18});
    sheet.add(signatures(sheet));
}

void composeReadingGuide(Sheet& sheet)
{
    sheet.frontMatter(sheet.say(u"この資料の読み方"_s, u"How to read this document"_s), u"reading-guide"_s,
                      true);
    composeVerdictWords(sheet);
    composeMarks(sheet);
    composeHowToCheck(sheet);
}

} // namespace tekigo
