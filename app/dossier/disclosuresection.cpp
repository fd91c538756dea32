#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/instrumentsections.h"
#include "dossier/values.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Grade = DisclosureSeen::Remark::Grade;

pdf::TableCell fileCell(const SeenFile& file, const Sheet& sheet)
{
    pdf::TableCell made;
    made.paragraphs = {{plain(file.name)},
                       {plain(wordedSize(file.size, sheet.language()), pdf::Style::Small)},
                       {plain(u"SHA-256 "_s, pdf::Style::Small), plain(hex(file.sha256), pdf::Style::Code)}};
    return made;
}

pdf::TableCell gradeCell(const Sheet& sheet, Grade grade)
{
    const pdf::Tint tint = grade == Grade::Meets    ? pdf::Tint::Good
                           : grade == Grade::Breaks ? pdf::Tint::Bad
                                                    : pdf::Tint::Doubt;
    return tinted(sheet.say(disclosureGradeName(grade)), tint);
}

pdf::TableCell lineCell(int line)
{
    pdf::TableCell made = cell(line > 0 ? QString::number(line) : u"–"_s);
    made.head = true;
    return made;
}

pdf::TableCell expiryCell(const Sheet& sheet, const SeenBy<DisclosureSeen>& one)
{
    if (!one.seen.expires)
        return tinted(sheet.say(u"なし"_s, u"None"_s), pdf::Tint::Bad);
    const QString words = wordedMoment(*one.seen.expires);
    if (*one.seen.expires <= one.finding.at)
        return tinted(sheet.say(u"%1（読取日時に期限切れ）"_s, u"%1 (expired when it was read)"_s).arg(words),
                      pdf::Tint::Bad);
    return cell(words);
}

void composeItems(Sheet& sheet, const Finding& finding, const DisclosureSeen& seen)
{
    pdf::TableBlock table;
    table.caption = sheet.say(u"脆弱性開示ポリシーに必要な3項目の記載箇所"_s,
                              u"Where the three required items of the policy stand"_s);
    table.columns = {{.title = sheet.say(u"項目"_s, u"Item"_s), .weight = 1},
                     {.title = sheet.say(u"記載箇所"_s, u"Where"_s), .weight = 2}};
    for (const DisclosureSeen::Item& item : seen.items) {
        pdf::TableCell name = cell(sheet.say(disclosureItemName(item.item)));
        name.head = true;
        table.rows.push_back(
            tableRow({std::move(name), item.where.isEmpty()
                                           ? tinted(sheet.say(u"未記入"_s, u"not given"_s), pdf::Tint::Open)
                                           : cell(item.where)}));
    }
    sheet.add(pdf::Space{8});
    sheet.add(std::move(table));
    sheet.paragraph(sheet.say(u"記載箇所は、ツールが読み取ったものではなく、申請者が確認して、%1 の読取の際に記入したものです。"_s,
                              u"No tool read these places: the applicant looked them up and wrote them down when the file was "
                              u"read, on %1."_s)
                        .arg(wordedMoment(finding.at)),
                    pdf::Style::Small);
}

void composeFields(Sheet& sheet, const DisclosureSeen& seen)
{
    pdf::TableBlock table;
    table.caption = sheet.say(u"security.txt の項目"_s, u"Fields of the security.txt"_s);
    table.columns = {{.title = sheet.say(u"行"_s, u"Line"_s), .weight = 0.4, .minimum = 30},
                     {.title = sheet.say(u"項目"_s, u"Field"_s), .weight = 1.2},
                     {.title = sheet.say(u"値"_s, u"Value"_s), .weight = 3}};
    for (const DisclosureSeen::Field& field : seen.fields)
        table.rows.push_back(
            tableRow({lineCell(field.line), cell(field.name), cell(field.value, pdf::Style::Code)}));
    if (table.rows.empty())
        return;
    sheet.add(pdf::Space{8});
    sheet.add(std::move(table));
}

void composeRemarks(Sheet& sheet, const DisclosureSeen& seen)
{
    pdf::TableBlock table;
    table.caption = sheet.say(u"RFC 9116 との照合"_s, u"Checked against RFC 9116"_s);
    table.columns = {{.title = sheet.say(u"行"_s, u"Line"_s), .weight = 0.4, .minimum = 30},
                     {.title = sheet.say(u"判断"_s, u"Judgement"_s), .weight = 1.2, .minimum = 84},
                     {.title = sheet.say(u"内容"_s, u"What"_s), .weight = 3}};
    for (const DisclosureSeen::Remark& remark : seen.remarks)
        table.rows.push_back(
            tableRow({lineCell(remark.line), gradeCell(sheet, remark.grade), cell(sheet.say(remark.says))}));
    if (table.rows.empty())
        return;
    sheet.add(pdf::Space{8});
    sheet.add(std::move(table));
}

void composeOne(Sheet& sheet, const SeenBy<DisclosureSeen>& one)
{
    const DisclosureSeen& seen = one.seen;
    std::vector<Told> facts{
        {sheet.say(u"ファイル"_s, u"File"_s), fileCell(seen.file, sheet)},
        {sheet.say(u"期限（Expires）"_s, u"Expires"_s), expiryCell(sheet, one)},
        {sheet.say(u"署名"_s, u"Signature"_s),
         cell(seen.isSigned ? sheet.say(u"OpenPGPの署名あり（署名者は確認していない）"_s,
                                        u"OpenPGP signature present (whose was not checked)"_s)
                            : sheet.say(u"なし"_s, u"None"_s))},
        {sheet.say(u"規定との照合"_s, u"Against the rules"_s),
         seen.sound() ? cell(sheet.say(u"RFC 9116 が求める事項に反する点は見つからなかった"_s,
                                       u"Nothing was found that breaks what RFC 9116 requires"_s))
                      : tinted(sheet.say(u"✗ RFC 9116 が求める事項に反する点がある"_s,
                                         u"✗ Something breaks what RFC 9116 requires"_s),
                               pdf::Tint::Bad)}};
    for (Told& told : provenance(sheet, one.finding))
        facts.push_back(std::move(told));
    composeFacts(sheet, facts);
    composeItems(sheet, one.finding, seen);
    composeFields(sheet, seen);
    composeRemarks(sheet, seen);
}

} // namespace

void composeDisclosure(Sheet& sheet)
{
    const auto all = allSeen<DisclosureSeen>(sheet);
    const QString title = sheet.say(u"脆弱性の報告窓口（security.txt）"_s, u"Vulnerability disclosure (security.txt)"_s);
    const QString anchor = u"instrument/disclosure"_s;
    if (all.empty() && leftOut<DisclosureSeen>(sheet).empty())
        return;
    if (all.empty())
        return composeLeftOut(sheet, title, anchor);
    sheet.section(title, anchor);
    for (const auto& one : all) {
        if (&one != &all.front())
            sheet.head(sheet.say(findingName(one.finding.seen)));
        composeOne(sheet, one);
    }
}

} // namespace tekigo
