#include "assessment/updateimage.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/figures.h"
#include "dossier/instrumentsections.h"
#include "dossier/values.h"
#include "dossier/words.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// A checksum that matches is good, but not what was wanted.
pdf::TableCell outcomeCell(const Sheet& sheet, const SignatureSeen& seen)
{
    const bool checksum = seen.proof == SignatureSeen::Proof::Checksum;
    const QString sign = !seen.valid ? u"× "_s : checksum ? u"△ "_s : u"○ "_s;
    return {.paragraphs = {{plain(sign + sheet.say(outcomeOf(seen)), pdf::Style::Strong)}},
            .tint = !seen.valid ? pdf::Tint::Bad
                    : checksum  ? pdf::Tint::Doubt
                                : pdf::Tint::Good};
}

pdf::TableCell outcomeCell(const Sheet& sheet, const RejectionSeen& seen)
{
    const QString sign = seen.rejected ? u"○ "_s : u"× "_s;
    return {.paragraphs = {{plain(sign + sheet.say(outcomeOf(seen)), pdf::Style::Strong)}},
            .tint = seen.rejected ? pdf::Tint::Good : pdf::Tint::Bad};
}

/// A file as its finding names it; the evidence's own row is linked in the provenance.
pdf::TableCell seenFileCell(const Sheet& sheet, const SeenFile& file)
{
    return {
        .paragraphs = {{plain(file.name)},
                       {plain(wordedSize(file.size, sheet.language()), pdf::Style::Small)},
                       {plain(u"SHA-256 "_s, pdf::Style::Small), plain(hex(file.sha256), pdf::Style::Code)}}};
}

pdf::TableCell listCell(const Sheet& sheet, const std::vector<Text>& all)
{
    pdf::TableCell list;
    for (const Text& each : all)
        list.paragraphs.push_back({plain(sheet.say(each))});
    return list;
}

/// The image is not in the document, so nobody can repeat the check by it alone: what is needed, and from whom.
pdf::TableCell repeatCell(const Sheet& sheet, const SignatureSeen& seen)
{
    const Maker& maker = sheet.assessment().maker;
    return {.paragraphs = {
                {plain(sheet.say(u"－ 本書だけでは繰り返せません。更新用ファイルの原本が必要です。"_s,
                                 u"－ Not with this document alone: the original update image is needed."_s),
                       pdf::Style::Strong)},
                {plain(sheet.say(u"原本は申請者（"_s, u"Ask the applicant for it ("_s)),
                 linked(maker.name.isEmpty() ? sheet.say(words::notGiven()) : maker.name, anchors::product()),
                 plain(sheet.say(u"）に求め、その SHA-256 が次の値であることを確かめてください。"_s,
                                 u") and check that its SHA-256 is this value."_s))},
                {plain(hex(seen.image.sha256), pdf::Style::Code)}},
            .tint = pdf::Tint::Open};
}

void tellKey(const Sheet& sheet, const SignatureSeen& seen, std::vector<Told>& facts)
{
    if (seen.keyDigest.isEmpty())
        return;
    pdf::TableCell key{.paragraphs = {{plain(sheet.say(u"%1 ビット"_s, u"%1 bits"_s).arg(seen.keyBits))},
                                      {plain(sheet.say(u"公開鍵（SubjectPublicKeyInfo）の SHA-256"_s,
                                                       u"SHA-256 of the SubjectPublicKeyInfo"_s),
                                             pdf::Style::Small)},
                                      {plain(hex(seen.keyDigest), pdf::Style::Code)}}};
    facts.push_back({sheet.say(u"公開鍵"_s, u"Public key"_s), std::move(key)});
    if (seen.holder.isEmpty() && !seen.validUntil)
        return;
    pdf::TableCell certificate{.paragraphs = {{plain(seen.holder)}}};
    if (seen.validFrom && seen.validUntil)
        certificate.paragraphs.push_back(
            {plain(sheet.say(u"有効期間　%1 から %2"_s, u"Valid from %1 to %2"_s)
                       .arg(wordedMoment(*seen.validFrom), wordedMoment(*seen.validUntil)),
                   pdf::Style::Small)});
    facts.push_back({sheet.say(u"証明書の主体者"_s, u"Certificate of"_s), std::move(certificate)});
}

void composeSignature(Sheet& sheet, const SeenBy<SignatureSeen>& one)
{
    const SignatureSeen& seen = one.seen;
    sheet.head(sheet.say(findingName(one.finding.seen)));
    sheet.add(signatureFigure(sheet, seen));
    const bool isSignature = seen.proof == SignatureSeen::Proof::Signature;
    std::vector<Told> facts{{sheet.say(u"結果"_s, u"Result"_s), outcomeCell(sheet, seen)}};
    if (!seen.because.isEmpty())
        facts.push_back({sheet.say(u"理由"_s, u"Reason"_s), listCell(sheet, {seen.because})});
    facts.push_back({sheet.say(u"更新用ファイル"_s, u"Update image"_s), seenFileCell(sheet, seen.image)});
    facts.push_back({isSignature
                         ? sheet.say(u"署名"_s, u"Signature"_s)
                         : sheet.say(u"ハッシュ値・チェックサムのファイル"_s, u"File of the checksum"_s),
                     seenFileCell(sheet, seen.signature)});
    if (!seen.algorithm.isEmpty())
        facts.push_back({sheet.say(u"方式"_s, u"Algorithm"_s),
                         {.paragraphs = {{plain(seen.container.isEmpty()
                                                    ? seen.algorithm
                                                    : seen.algorithm + u" / "_s + seen.container)}}}});
    tellKey(sheet, seen, facts);
    if (!seen.weak.empty())
        facts.push_back({sheet.say(u"暗号の強度"_s, u"Strength"_s), listCell(sheet, seen.weak)});
    if (const auto limits = limitsOf(seen, one.finding.at); !limits.empty())
        facts.push_back(
            {sheet.say(u"この結果の限界"_s, u"Limits of this result"_s), listCell(sheet, limits)});
    facts.push_back({sheet.say(u"検証の繰返し"_s, u"Repeating the check"_s), repeatCell(sheet, seen)});
    std::ranges::move(provenance(sheet, one.finding), std::back_inserter(facts));
    composeFacts(sheet, facts);
}

void composeRejection(Sheet& sheet, const SeenBy<RejectionSeen>& one)
{
    const RejectionSeen& seen = one.seen;
    sheet.head(sheet.say(findingName(one.finding.seen)));
    sheet.add(rejectionFigure(sheet, seen));
    std::vector<Told> facts{
        {sheet.say(u"結果"_s, u"Result"_s), outcomeCell(sheet, seen)},
        {sheet.say(u"元の更新用ファイル"_s, u"Update image"_s), seenFileCell(sheet, seen.image)},
        {sheet.say(u"改ざんした複製"_s, u"Tampered copy"_s), seenFileCell(sheet, seen.tampered)},
        {sheet.say(u"変えた箇所"_s, u"What was changed"_s),
         {.paragraphs = {
              {plain(sheet
                         .say(u"先頭から %1 バイト目（0 から数えた位置、0x%2）のビット %3 を反転"_s,
                              u"Byte at offset %1 (0x%2, counted from 0): bit %3 inverted"_s)
                         .arg(QString::number(seen.offset), QString::number(seen.offset, 16),
                              QString::number(seen.bit)))}}}}};
    if (!seen.log.isEmpty()) {
        pdf::TableCell log;
        for (const QString& line : lines(seen.log))
            log.paragraphs.push_back({plain(line, pdf::Style::Code)});
        facts.push_back({sheet.say(u"製品の応答"_s, u"What the product said"_s), std::move(log)});
    }
    std::ranges::move(provenance(sheet, one.finding), std::back_inserter(facts));
    composeFacts(sheet, facts);
}

} // namespace

void composeUpdateImages(Sheet& sheet)
{
    const auto signatures = allSeen<SignatureSeen>(sheet);
    const auto rejections = allSeen<RejectionSeen>(sheet);
    const QString title = sheet.say(u"更新用ファイルの検査"_s, u"Update images"_s);
    if (signatures.empty() && rejections.empty()) {
        if (!leftOut<SignatureSeen>(sheet).empty() || !leftOut<RejectionSeen>(sheet).empty())
            composeLeftOut(sheet, title, anchors::updateImages());
        return;
    }
    sheet.section(title, anchors::updateImages());
    sheet.paragraph(sheet.say(
        u"更新用ファイルの署名を公開鍵で検証した結果と、1ビットだけ改ざんした複製を製品に渡した試験の結果です"
        u"。"
        u"更新用ファイルは本書に収録せず、原本を申請者が保管しています。名称、大きさ及び SHA-256 で特定します。"_s,
        u"Whether the signature of the update image verifies with the public key, and what the product did "
        u"when it was "
        "offered a copy with one bit changed. The images themselves are not in this document: the applicant "
        "keeps them, "
        "and name, size and SHA-256 identify them."_s));
    for (const auto& one : signatures)
        composeSignature(sheet, one);
    for (const auto& one : rejections)
        composeRejection(sheet, one);
}

} // namespace tekigo
