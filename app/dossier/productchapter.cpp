#include "assessment/names.h"
#include "assessment/slots.h"
#include "dossier/anchors.h"
#include "dossier/approvals.h"
#include "dossier/citations.h"
#include "dossier/coverages.h"
#include "dossier/sections.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString worded(const std::optional<QDate>& date)
{
    return date ? wordedDate(*date) : QString();
}

void composeApplicant(Sheet& sheet)
{
    const Maker& maker = sheet.assessment().maker;
    sheet.section(sheet.say(u"申請者"_s, u"Applicant"_s), u"applicant"_s);
    FactTable table(sheet);
    table.add(sheet.say(u"氏名又は名称"_s, u"Name"_s), maker.name);
    table.add(sheet.say(u"住所"_s, u"Address"_s), maker.address);
    table.add(sheet.say(u"代表者の役職及び氏名"_s, u"Representative"_s), maker.representative);
    table.add(sheet.say(u"法人番号"_s, u"Corporate number"_s), maker.corporateNumber);
    table.add(sheet.say(u"連絡先"_s, u"Contact"_s), maker.contact);
    sheet.add(table.take());
}

void composeEquipment(Sheet& sheet)
{
    const Product& product = sheet.assessment().product;
    sheet.section(sheet.say(u"製品"_s, u"Product"_s), u"equipment"_s);
    FactTable table(sheet);
    table.add(sheet.say(u"製品名"_s, u"Name"_s), product.name);
    table.add(sheet.say(u"型番"_s, u"Model numbers"_s), product.models.join(sheet.say(u"、"_s, u", "_s)));
    table.add(sheet.say(u"端末機器の種類"_s, u"Kind of terminal equipment"_s), product.kind);
    table.add(sheet.say(u"用途"_s, u"Use"_s), product.use);
    table.add(sheet.say(u"構成"_s, u"Configuration"_s), product.configuration);
    sheet.add(table.take());
}

void composeRevision(Sheet& sheet)
{
    const Revision& revision = sheet.assessment().revision;
    sheet.section(sheet.say(u"対象の版"_s, u"Revision assessed"_s), u"revision"_s);
    FactTable table(sheet);
    table.add(sheet.say(u"版"_s, u"Revision"_s), revision.label);
    table.add(sheet.say(u"ハードウェア"_s, u"Hardware"_s), revision.hardware);
    table.add(sheet.say(u"ファームウェア"_s, u"Firmware"_s), revision.firmware);
    table.add(sheet.say(u"日付"_s, u"Date"_s), worded(revision.date));
    table.add(sheet.say(u"作成者"_s, u"Prepared by"_s), revision.preparedBy);
    sheet.add(table.take());
}

void composeCertification(Sheet& sheet)
{
    const Certification& certification = sheet.assessment().product.certification;
    sheet.section(sheet.say(u"認定・設計認証・届出"_s, u"Certification or notification"_s),
                  u"certification"_s);
    if (certification == Certification{}) {
        sheet.paragraph(sheet.say(u"認定、設計認証及び届出の記載はありません。"_s, u"None recorded."_s));
        return;
    }
    FactTable table(sheet);
    table.add(sheet.say(u"番号"_s, u"Number"_s), certification.number);
    table.add(sheet.say(u"年月日"_s, u"Date"_s), worded(certification.date));
    table.add(sheet.say(u"機関"_s, u"Body"_s), certification.body);
    sheet.add(table.take());
}

void composeLabel(Sheet& sheet)
{
    const Label& label = sheet.assessment().product.label;
    sheet.section(sheet.say(u"JC-STAR 登録"_s, u"JC-STAR registration"_s), u"label"_s);
    if (label == Label{}) {
        sheet.paragraph(sheet.say(u"登録の記載はありません。"_s, u"None recorded."_s));
        return;
    }
    FactTable table(sheet);
    table.add(sheet.say(u"登録番号"_s, u"Registration number"_s), label.number);
    table.add(sheet.say(u"交付日"_s, u"Issued"_s), worded(label.issued));
    table.add(sheet.say(u"有効期限"_s, u"Expires"_s), worded(label.expires));
    table.add(sheet.say(u"状態"_s, u"Status"_s), sheet.say(labelStatusName(label.status)));
    sheet.add(table.take());
}

pdf::TableCell missing(const Sheet& sheet, const SlotRule* rule)
{
    if (!rule)
        return cell(sheet.say(u"添付なし"_s, u"Not attached"_s), pdf::Style::Quiet);
    pdf::TableCell cell = tinted(sheet.say(u"添付なし"_s, u"Not attached"_s),
                                 rule->required ? pdf::Tint::Open : pdf::Tint::None);
    cell.paragraphs.push_back({plain(sheet.say(rule->reason), pdf::Style::Small)});
    return cell;
}

pdf::TableRow slotRow(const Sheet& sheet, Slot slot, const std::vector<SlotRule>& rules)
{
    pdf::TableCell files;
    for (const Evidence& evidence : sheet.assessment().evidence)
        if (evidence.slot == slot)
            files.paragraphs.push_back(
                {evidenceLink(sheet, evidence, nullptr), plain(sheet.say(u"　"_s, u"  "_s) + evidence.title)});
    if (files.paragraphs.empty()) {
        const auto rule = std::ranges::find(rules, slot, &SlotRule::slot);
        files = missing(sheet, rule == rules.end() ? nullptr : &*rule);
    }
    return tableRow({headCell(sheet.say(slotName(slot))), std::move(files)});
}

void composeSlots(Sheet& sheet)
{
    const std::vector<SlotRule> rules = slotRules(sheet.catalogue(), sheet.assessment().revision.targets);
    sheet.section(sheet.say(u"添付書類"_s, u"Documents attached"_s), anchors::slotTable());
    if (rules.empty())
        sheet.paragraph(sheet.say(u"対象のチェックリストには、添付書類の定めがありません。"_s,
                                  u"The checklists chosen ask for no documents."_s));
    pdf::TableBlock table;
    table.showHead = false;
    table.columns = {{.title = sheet.say(u"書類"_s, u"Document"_s), .weight = 1, .minimum = 120},
                     {.title = sheet.say(u"添付"_s, u"Attachment"_s), .weight = 2.2}};
    for (const Slot slot : attachmentSlots())
        table.rows.push_back(slotRow(sheet, slot, rules));
    sheet.add(std::move(table));
}

} // namespace

void composeProduct(Sheet& sheet)
{
    sheet.chapter(sheet.say(u"申請者及び製品"_s, u"Applicant and product"_s), anchors::product());
    composeApplicant(sheet);
    composeEquipment(sheet);
    composeRevision(sheet);
    composeApprovals(sheet);
    composeCertification(sheet);
    composeLabel(sheet);
    composeSlots(sheet);
    composeCoverages(sheet);
}

} // namespace tekigo
