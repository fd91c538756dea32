#include "workspace/fieldwords.h"

#include "assessment/covering.h"
#include "assessment/names.h"
#include "assessment/phrase.h"
#include "assessment/slots.h"
#include "assessment/teststeps.h"

#include "storage/codec.h"
#include "storage/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <vector>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

using Names = std::map<QString, Text>;

const std::map<QString, Names>& namesOfTables()
{
    static const std::map<QString, Names> all = {
        {u"maker"_s,
         {{u"name"_s, {u"名称"_s, u"name"_s}},
          {u"address"_s, {u"住所"_s, u"address"_s}},
          {u"representative"_s, {u"代表者"_s, u"representative"_s}},
          {u"corporate_number"_s, {u"法人番号"_s, u"corporate number"_s}},
          {u"contact"_s, {u"連絡先"_s, u"contact"_s}}}},
        {u"product"_s,
         {{u"maker"_s, {u"製造者"_s, u"maker"_s}},
          {u"name"_s, {u"名称"_s, u"name"_s}},
          {u"models"_s, {u"型番"_s, u"model numbers"_s}},
          {u"kind"_s, {u"端末機器の種類"_s, u"kind of equipment"_s}},
          {u"use"_s, {u"用途"_s, u"use"_s}},
          {u"configuration"_s, {u"構成"_s, u"configuration"_s}},
          {u"certification_number"_s, {u"認証番号"_s, u"certification number"_s}},
          {u"certification_date"_s, {u"認証日"_s, u"certification date"_s}},
          {u"certification_body"_s, {u"認定機関"_s, u"certification body"_s}},
          {u"label_number"_s, {u"ラベルの番号"_s, u"label number"_s}},
          {u"label_issued"_s, {u"ラベルの交付日"_s, u"label issued"_s}},
          {u"label_expires"_s, {u"ラベルの有効期限"_s, u"label expires"_s}},
          {u"label_status"_s, {u"ラベルの状態"_s, u"label status"_s}}}},
        {u"revision"_s,
         {{u"copied_from"_s, {u"複製元"_s, u"copied from"_s}},
          {u"label"_s, {u"名称"_s, u"label"_s}},
          {u"hardware"_s, {u"ハードウェア"_s, u"hardware"_s}},
          {u"firmware"_s, {u"ファームウェア"_s, u"firmware"_s}},
          {u"date"_s, {u"日付"_s, u"date"_s}},
          {u"targets"_s, {u"対象チェックリスト"_s, u"target checklists"_s}},
          {u"prepared_by"_s, {u"作成者"_s, u"prepared by"_s}},
          {u"confidentiality"_s, {u"機密区分"_s, u"confidentiality"_s}}}},
        {u"evidence"_s,
         {{u"title"_s, {u"表題"_s, u"title"_s}},
          {u"file_name"_s, {u"ファイル名"_s, u"file name"_s}},
          {u"mime_type"_s, {u"ファイルの形式"_s, u"file type"_s}},
          {u"modified"_s, {u"ファイルの更新日時"_s, u"file modified"_s}},
          {u"kind"_s, {u"証拠の種類"_s, u"kind"_s}},
          {u"date"_s, {u"日付"_s, u"date"_s}},
          {u"firmware"_s, {u"対象ファームウェア"_s, u"firmware"_s}},
          {u"confidentiality"_s, {u"機密区分"_s, u"confidentiality"_s}},
          {u"slot"_s, {u"添付書類の区分"_s, u"attachment slot"_s}},
          {u"coverage"_s, {u"対象の範囲"_s, u"what else it covers"_s}}}},
        {u"test_record"_s,
         {{u"test_case"_s, {u"試験項目"_s, u"test case"_s}},
          {u"outcome"_s, {u"結果"_s, u"result"_s}},
          {u"actual"_s, {u"実際の結果"_s, u"actual result"_s}},
          {u"tester"_s, {u"試験者"_s, u"tester"_s}},
          {u"date"_s, {u"試験日"_s, u"date"_s}},
          {u"unit"_s, {u"供試品"_s, u"unit"_s}},
          {u"firmware"_s, {u"対象ファームウェア"_s, u"firmware"_s}},
          {u"instrument"_s, {u"測定器"_s, u"instrument"_s}},
          {u"calibrated"_s, {u"較正日"_s, u"calibrated"_s}},
          {u"evidence"_s, {u"証拠"_s, u"evidence"_s}},
          {u"coverage"_s, {u"対象の範囲"_s, u"what else it covers"_s}},
          {u"steps"_s, {u"手順の実施"_s, u"steps done"_s}}}},
    };
    return all;
}

Text nothing()
{
    return {u"（空欄）"_s, u"(empty)"_s};
}

Text listValue(const QString& json)
{
    std::vector<Text> items;
    for (const QJsonValue item : QJsonDocument::fromJson(json.toUtf8()).array())
        items.push_back(same(item.toString()));
    return items.empty() ? nothing() : listed(items);
}

/// Checklists by their names; one that this catalogue lacks by its id.
Text targetsValue(const Catalogue& catalogue, const QString& json)
{
    std::vector<Text> items;
    for (const QJsonValue item : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const Checklist* checklist = catalogue.checklist(item.toString());
        items.push_back(checklist ? checklist->shortTitle : same(item.toString()));
    }
    return items.empty() ? nothing() : listed(items);
}

Text coverageValue(const QString& json)
{
    const std::vector<Text> lines = coverageWords(evidenceOf(QJsonObject{{u"coverage"_s, json}}).coverage);
    return lines.empty() ? nothing() : listed(lines);
}

Text stepsValue(const QString& json)
{
    TestRecord record;
    record.steps = stepsRead(json);
    return listed(stepWords(record, nullptr));
}

Text kindValue(const Catalogue& catalogue, const QString& id)
{
    const EvidenceKind* kind = catalogue.evidenceKind(id);
    return kind ? kind->title : same(id);
}

LabelStatus statusOf(const QString& id)
{
    for (const LabelStatus status : labelStatuses())
        if (labelStatusId(status) == id)
            return status;
    return LabelStatus::None;
}

Text confidentialityValue(const QString& id)
{
    for (const auto level : {Confidentiality::Ordinary, Confidentiality::Confidential})
        if (confidentialityId(level) == id)
            return confidentialityName(level);
    return same(id);
}

Text outcomeValue(const QString& id)
{
    using Outcome = TestRecord::Outcome;
    return testOutcomeName(id == testOutcomeId(Outcome::Pass) ? Outcome::Pass : Outcome::Fail);
}

/// By the clock of whoever reads, to the minute, as the history shows its own times.
Text momentValue(const QString& text)
{
    const QDateTime moment = timeOf(text);
    return same(moment.isValid() ? moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : text);
}

} // namespace

Text fieldName(const QString& table, const QString& column)
{
    const auto names = namesOfTables().find(table);
    if (names == namesOfTables().end() || !names->second.contains(column))
        return same(column);
    return names->second.at(column);
}

Text fieldValue(const Catalogue& catalogue, const QString& table, const QString& column, const QJsonValue& value)
{
    if (value.isDouble())
        return same(QString::number(value.toInteger()));
    const QString text = value.toString();
    if (text.isEmpty())
        return nothing();
    if (column == u"models"_s || column == u"evidence"_s)
        return listValue(text);
    if (column == u"coverage"_s)
        return coverageValue(text);
    if (column == u"steps"_s)
        return stepsValue(text);
    if (column == u"targets"_s)
        return targetsValue(catalogue, text);
    if (table == u"evidence"_s && column == u"kind"_s)
        return kindValue(catalogue, text);
    if (column == u"label_status"_s)
        return labelStatusName(statusOf(text));
    if (column == u"slot"_s)
        return slotName(slotOf(text).value_or(Slot::None));
    if (column == u"confidentiality"_s)
        return confidentialityValue(text);
    if (column == u"outcome"_s)
        return outcomeValue(text);
    if (column == u"modified"_s)
        return momentValue(text);
    return same(shortened(text));
}

Text fieldChanges(const Catalogue& catalogue, const QString& table, const QJsonObject& before, const QJsonObject& after)
{
    std::vector<Text> changes;
    for (auto column = after.begin(); column != after.end(); ++column) {
        const QJsonValue was = before[column.key()];
        if (was != column.value())
            changes.push_back(phrase({u"%1 = %2 → %3"_s, u"%1 = %2 → %3"_s},
                                     {fieldName(table, column.key()), fieldValue(catalogue, table, column.key(), was),
                                      fieldValue(catalogue, table, column.key(), column.value())}));
    }
    return listed(changes);
}

QString shortened(const QString& text)
{
    constexpr qsizetype longest = 80;
    const QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    // Not between the two halves of a character beyond U+FFFF.
    const qsizetype end = line[longest - 1].isHighSurrogate() ? longest - 1 : longest;
    return line.left(end) + u'…';
}

} // namespace tekigo
