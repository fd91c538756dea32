#include "dossier/anchors.h"
#include "dossier/approvals.h"
#include "dossier/basisparts.h"
#include "dossier/citations.h"
#include "dossier/handling.h"
#include "dossier/redaction.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

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
        QStringList facts{sheet.say(words::checklistEdition(checklist->version))};
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

/// Its name, and where to ask for what the document cannot prove by itself.
pdf::TableCell applicantCell(const Sheet& sheet)
{
    const Maker& maker = sheet.assessment().maker;
    pdf::TableCell cell = maker.name.isEmpty() ? tekigo::cell(sheet.say(words::notGiven()), pdf::Style::Quiet)
                                               : tekigo::cell(maker.name, pdf::Style::Strong);
    if (!maker.contact.isEmpty())
        cell.paragraphs.push_back(
            {plain(sheet.say(u"連絡先　"_s, u"Contact: "_s) + lines(maker.contact).join(u' '), pdf::Style::Small)});
    return cell;
}

pdf::TableBlock facts(const Sheet& sheet)
{
    const Assessment& assessment = sheet.assessment();
    FactTable table(sheet, 1, 3.2);
    table.add(sheet.say(u"申請者（製造者）"_s, u"Applicant (maker)"_s), applicantCell(sheet));
    table.add(sheet.say(u"製品名"_s, u"Product"_s), assessment.product.name, pdf::Style::Strong);
    table.add(sheet.say(u"型番"_s, u"Model numbers"_s), joined(sheet, assessment.product.models));
    table.add(sheet.say(u"対象の版"_s, u"Revision"_s), assessment.revision.label);
    table.add(sheet.say(u"ハードウェア"_s, u"Hardware"_s), assessment.revision.hardware);
    table.add(sheet.say(u"ファームウェア"_s, u"Firmware"_s), assessment.revision.firmware);
    table.add(sheet.say(u"チェックリスト"_s, u"Checklists"_s), targetCell(sheet));
    return table.take();
}

/// The day on which this revision was submitted with this document; never a day that nobody submitted on.
QString submittedOn(const Sheet& sheet)
{
    const auto& day = sheet.dossier().submittedOn;
    return sheet.say(u"　提出日　"_s, u"  Date of submission: "_s) +
           (day ? wordedDate(*day) : sheet.say(u"未提出"_s, u"not submitted"_s));
}

/// Which submission of the revision this is or would be, and what the one before it was.
pdf::TableCell editionCell(const Sheet& sheet)
{
    pdf::TableCell cell{.paragraphs = {{plain(sheet.say(words::edition(sheet.dossier().edition())) + submittedOn(sheet),
                                              pdf::Style::Strong)}}};
    if (const auto& former = sheet.dossier().submitted) {
        append(cell.paragraphs.front(),
               {plain(u"　"_s), linked(sheet.say(u"前回の提出からの変更点"_s, u"What has changed since the last one"_s),
                                       anchors::sinceSubmission(), pdf::Style::Small)});
        cell.paragraphs.push_back(
            {plain(sheet.say(u"前回：%1　%2　%3"_s, u"Before it: %1, %2, %3"_s)
                       .arg(sheet.say(words::edition(former->number)), former->dossierNumber, wordedMoment(former->at)),
                   pdf::Style::Small)});
        cell.paragraphs.push_back({plain(hex(former->snapshot), pdf::Style::Code)});
    }
    return cell;
}

/// What tells that the other edition, which somebody else may have, was made from the same content.
pdf::TableCell counterpartCell(const Sheet& sheet)
{
    return {.paragraphs = {{plain(sheet.say(u"その表紙の「記載内容の記録の SHA-256」が次の値であれば、同じ内容から作成したものです。"_s,
                                            u"Made from the same content if the SHA-256 of the snapshot on its cover is:"_s),
                                  pdf::Style::Small)},
                           {plain(hex(counterpartDigest(sheet.dossier())), pdf::Style::Code)}}};
}

pdf::TableBlock identity(const Sheet& sheet)
{
    const Assessment& assessment = sheet.assessment();
    FactTable table(sheet, 1, 3.2);
    table.add(sheet.say(u"資料番号"_s, u"Dossier number"_s),
              pdf::Runs{plain(numberOf(assessment.revision.id.text, sheet.digest()), pdf::Style::Code)});
    table.add(sheet.say(u"提出"_s, u"Submission"_s), editionCell(sheet));
    table.add(sheet.say(u"公開の区分"_s, u"Edition"_s),
              sheet.dossier().redaction
                  ? sheet.say(u"■ 公開用（一部非公開）"_s, u"■ Redacted edition"_s)
                  : sheet.say(u"全文"_s, u"Full edition"_s));
    table.add(sheet.say(u"記載内容の記録の SHA-256"_s, u"SHA-256 of the snapshot"_s),
              pdf::Runs{plain(hex(sheet.digest()), pdf::Style::Code)});
    table.add(sheet.dossier().redaction ? sheet.say(u"対になる全文の資料"_s, u"Its full edition"_s)
                                        : sheet.say(u"対になる公開用の資料"_s, u"Its redacted edition"_s),
              counterpartCell(sheet));
    table.add(sheet.say(u"最終変更"_s, u"Last change"_s), wordedMoment(assessment.changed));
    table.add(sheet.say(u"取扱い"_s, u"Confidentiality"_s), sheet.say(handlingOnCover(sheet.dossier())));
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
                                        u"Not everything that a submission needs is here yet. Open items: page "_s)),
                        pageOf(anchors::gate()), plain(sheet.say(u"ページに示します。"_s, u"."_s))}}});
    sheet.add(pdf::Space{8});
}

} // namespace

void composeCover(Sheet& sheet)
{
    const Assessment& assessment = sheet.assessment();
    // What a draft, a later submission and many checklists say besides must leave room for the three boxes.
    const bool full = sheet.dossier().draft() || sheet.dossier().submitted || sheet.checklists().size() > 2;
    sheet.add(pdf::CoverTitle{.title = sheet.say(words::documentTitle()),
                              .subtitle = assessment.product.name,
                              .compact = full});
    composeDraftBox(sheet);
    sheet.add(facts(sheet));
    if (const Text says = whatVerdictsAre(sheet); !says.isEmpty())
        sheet.paragraph(sheet.say(says), pdf::Style::Small, 3);
    sheet.add(pdf::Space{full ? 6.0 : 14.0});
    sheet.add(identity(sheet));
    sheet.add(pdf::Space{full ? 8.0 : 18.0});
    sheet.add(signatures(sheet));
}

} // namespace tekigo
