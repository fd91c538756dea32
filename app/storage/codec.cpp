#include "storage/codec.h"

#include "assessment/findingjson.h"
#include "assessment/names.h"
#include "assessment/slots.h"
#include "assessment/teststeps.h"
#include "storage/columns.h"
#include "storage/valuecodec.h"

namespace tekigo {

using namespace Qt::StringLiterals;
using namespace columns;

namespace {

/// The statuses are few; looking through their names is the way back.
LabelStatus labelStatusOf(const QString& id)
{
    for (const LabelStatus status : labelStatuses())
        if (labelStatusId(status) == id)
            return status;
    return LabelStatus::None;
}

QStringList textsOf(const std::vector<EvidenceId>& ids)
{
    QStringList texts;
    for (const EvidenceId& id : ids)
        texts += id.text;
    return texts;
}

/// A reference: null where there is none.
QJsonValue reference(qint64 number)
{
    return number == 0 ? QJsonValue::Null : QJsonValue(number);
}

TableRow linkRow(qint64 evidence, qint64 position, const EvidenceLink& link)
{
    return {u"evidence_link"_s,
            {{u"evidence"_s, evidence},
             {u"position"_s, position},
             {u"checklist"_s, json(link.checklist)},
             {u"requirement"_s, json(link.requirement)},
             {u"first_page"_s, link.locator.firstPage},
             {u"last_page"_s, link.locator.lastPage},
             {u"place"_s, json(link.locator.place)}}};
}

TableRow ownRow(const Evidence& evidence)
{
    return {u"evidence"_s,
            {{u"id"_s, numberOf(evidence.id)},
             {u"revision"_s, numberOf(evidence.revision)},
             {u"number"_s, evidence.number},
             {u"sha256"_s, QString::fromLatin1(evidence.file.sha256.toHex())},
             {u"size"_s, evidence.file.size},
             {u"file_name"_s, json(evidence.fileName)},
             {u"mime_type"_s, json(evidence.mimeType)},
             {u"modified"_s, json(evidence.modified)},
             {u"title"_s, json(evidence.title)},
             {u"kind"_s, json(evidence.kind)},
             {u"date"_s, json(evidence.date)},
             {u"firmware"_s, json(evidence.firmware)},
             {u"confidentiality"_s, confidentialityId(evidence.confidentiality)},
             {u"slot"_s, slotId(evidence.slot)},
             {u"coverage"_s, json(evidence.coverage)}}};
}

} // namespace

TableRow rowOf(const Maker& maker)
{
    return {u"maker"_s,
            {{u"id"_s, numberOf(maker.id)},
             {u"name"_s, json(maker.name)},
             {u"address"_s, json(maker.address)},
             {u"representative"_s, json(maker.representative)},
             {u"corporate_number"_s, json(maker.corporateNumber)},
             {u"contact"_s, json(maker.contact)}}};
}

TableRow rowOf(const Product& product)
{
    return {u"product"_s,
            {{u"id"_s, numberOf(product.id)},
             {u"maker"_s, numberOf(product.maker)},
             {u"name"_s, json(product.name)},
             {u"models"_s, json(product.models)},
             {u"kind"_s, json(product.kind)},
             {u"use"_s, json(product.use)},
             {u"configuration"_s, json(product.configuration)},
             {u"certification_number"_s, json(product.certification.number)},
             {u"certification_date"_s, json(product.certification.date)},
             {u"certification_body"_s, json(product.certification.body)},
             {u"label_number"_s, json(product.label.number)},
             {u"label_issued"_s, json(product.label.issued)},
             {u"label_expires"_s, json(product.label.expires)},
             {u"label_status"_s, labelStatusId(product.label.status)}}};
}

TableRow rowOf(const Revision& revision)
{
    return {u"revision"_s,
            {{u"id"_s, numberOf(revision.id)},
             {u"product"_s, numberOf(revision.product)},
             {u"copied_from"_s, reference(numberOf(revision.copiedFrom))},
             {u"label"_s, json(revision.label)},
             {u"hardware"_s, json(revision.hardware)},
             {u"firmware"_s, json(revision.firmware)},
             {u"date"_s, json(revision.date)},
             {u"targets"_s, json(revision.targets)},
             {u"prepared_by"_s, json(revision.preparedBy)},
             {u"confidentiality"_s, json(revision.confidentiality)}}};
}

TableRow rowOf(const RevisionId& revision, const QString& question, const Answer& answer)
{
    QJsonObject row{{u"revision"_s, numberOf(revision)},
                    {u"question"_s, question},
                    {u"note"_s, json(answer.note)},
                    {u"confirmed"_s, answer.confirmed ? 1 : 0},
                    {u"wording"_s, hex(answer.wording)},
                    {u"confidential"_s, answer.confidential ? 1 : 0}};
    putValue(row, answer.value);
    return {u"answer"_s, row};
}

std::vector<TableRow> rowsOf(const Evidence& evidence)
{
    std::vector<TableRow> rows = {ownRow(evidence)};
    for (const EvidenceLink& link : evidence.links)
        rows.push_back(linkRow(numberOf(evidence.id), qint64(rows.size()), link));
    return rows;
}

TableRow rowOf(const TestRecord& record)
{
    return {u"test_record"_s,
            {{u"id"_s, numberOf(record.id)},
             {u"revision"_s, numberOf(record.revision)},
             {u"test_case"_s, json(record.testCase)},
             {u"outcome"_s, testOutcomeId(record.outcome)},
             {u"actual"_s, json(record.actual)},
             {u"tester"_s, json(record.tester)},
             {u"date"_s, json(std::optional(record.date))},
             {u"unit"_s, json(record.unit)},
             {u"firmware"_s, json(record.firmware)},
             {u"instrument"_s, json(record.instrument)},
             {u"calibrated"_s, json(record.calibrated)},
             {u"evidence"_s, json(textsOf(record.evidence))},
             {u"coverage"_s, json(record.coverage)},
             {u"steps"_s, json(stepsWritten(record))}}};
}

TableRow rowOf(const Finding& finding)
{
    return {u"finding"_s,
            {{u"id"_s, numberOf(finding.id)},
             {u"revision"_s, numberOf(finding.revision)},
             {u"evidence"_s, json(textsOf(finding.evidence))},
             {u"instrument"_s, json(finding.instrument)},
             {u"firmware"_s, json(finding.firmware)},
             {u"at"_s, json(finding.at)},
             {u"seen"_s, json(QString::fromUtf8(
                             QJsonDocument(tekigo::json(finding.seen)).toJson(QJsonDocument::Compact)))}}};
}

TableRow effectiveRow(const QString& checklist, QDate date)
{
    return {u"effective"_s, {{u"checklist"_s, checklist}, {u"date"_s, json(std::optional(date))}}};
}

Maker makerOf(const QJsonObject& row)
{
    const Columns columns{row};
    return {.id = makerId(columns.number(u"id"_s)),
            .name = columns.text(u"name"_s),
            .address = columns.text(u"address"_s),
            .representative = columns.text(u"representative"_s),
            .corporateNumber = columns.text(u"corporate_number"_s),
            .contact = columns.text(u"contact"_s)};
}

Product productOf(const QJsonObject& row)
{
    const Columns columns{row};
    return {.id = productId(columns.number(u"id"_s)),
            .maker = makerId(columns.number(u"maker"_s)),
            .name = columns.text(u"name"_s),
            .models = columns.list(u"models"_s),
            .kind = columns.text(u"kind"_s),
            .use = columns.text(u"use"_s),
            .configuration = columns.text(u"configuration"_s),
            .certification = {.number = columns.text(u"certification_number"_s),
                              .date = columns.date(u"certification_date"_s),
                              .body = columns.text(u"certification_body"_s)},
            .label = {.number = columns.text(u"label_number"_s),
                      .issued = columns.date(u"label_issued"_s),
                      .expires = columns.date(u"label_expires"_s),
                      .status = labelStatusOf(columns.text(u"label_status"_s))}};
}

Revision revisionOf(const QJsonObject& row)
{
    const Columns columns{row};
    return {.id = revisionId(columns.number(u"id"_s)),
            .product = productId(columns.number(u"product"_s)),
            .copiedFrom = revisionId(columns.number(u"copied_from"_s)),
            .label = columns.text(u"label"_s),
            .hardware = columns.text(u"hardware"_s),
            .firmware = columns.text(u"firmware"_s),
            .date = columns.date(u"date"_s),
            .targets = columns.list(u"targets"_s),
            .preparedBy = columns.text(u"prepared_by"_s),
            .confidentiality = columns.text(u"confidentiality"_s)};
}

Answer answerOf(const QJsonObject& row)
{
    const Columns columns{row};
    return {.value = takeValue(row),
            .note = columns.text(u"note"_s),
            .confirmed = columns.number(u"confirmed"_s) != 0,
            .wording = columns.digest(u"wording"_s),
            .confidential = columns.number(u"confidential"_s) != 0};
}

Evidence evidenceOf(const QJsonObject& row)
{
    const Columns columns{row};
    const bool confidential = columns.text(u"confidentiality"_s) == u"confidential"_s;
    return {.id = evidenceId(columns.number(u"id"_s)),
            .revision = revisionId(columns.number(u"revision"_s)),
            .number = int(columns.number(u"number"_s)),
            .file = {QByteArray::fromHex(columns.text(u"sha256"_s).toLatin1()), columns.number(u"size"_s)},
            .fileName = columns.text(u"file_name"_s),
            .mimeType = columns.text(u"mime_type"_s),
            .modified = columns.time(u"modified"_s),
            .title = columns.text(u"title"_s),
            .kind = columns.text(u"kind"_s),
            .date = columns.date(u"date"_s),
            .firmware = columns.text(u"firmware"_s),
            .confidentiality = confidential ? Confidentiality::Confidential : Confidentiality::Ordinary,
            .slot = slotOf(columns.text(u"slot"_s)).value_or(Slot::None),
            .links = {},
            .coverage = coverageOf(columns.text(u"coverage"_s))};
}

EvidenceLink linkOf(const QJsonObject& row)
{
    const Columns columns{row};
    return {.checklist = columns.text(u"checklist"_s),
            .requirement = columns.text(u"requirement"_s),
            .locator = {.firstPage = int(columns.number(u"first_page"_s)),
                        .lastPage = int(columns.number(u"last_page"_s)),
                        .place = columns.text(u"place"_s)}};
}

TestRecord testRecordOf(const QJsonObject& row)
{
    const Columns columns{row};
    return {.id = testRecordId(columns.number(u"id"_s)),
            .revision = revisionId(columns.number(u"revision"_s)),
            .testCase = columns.text(u"test_case"_s),
            .outcome = columns.text(u"outcome"_s) == u"fail"_s ? TestRecord::Outcome::Fail
                                                               : TestRecord::Outcome::Pass,
            .actual = columns.text(u"actual"_s),
            .tester = columns.text(u"tester"_s),
            .date = columns.date(u"date"_s).value_or(QDate()),
            .unit = columns.text(u"unit"_s),
            .firmware = columns.text(u"firmware"_s),
            .instrument = columns.text(u"instrument"_s),
            .calibrated = columns.date(u"calibrated"_s),
            .evidence = columns.evidence(),
            .coverage = coverageOf(columns.text(u"coverage"_s)),
            .steps = stepsRead(columns.text(u"steps"_s))};
}

Finding findingOf(const QJsonObject& row)
{
    const Columns columns{row};
    const QJsonObject seen = QJsonDocument::fromJson(columns.text(u"seen"_s).toUtf8()).object();
    return {.id = findingId(columns.number(u"id"_s)),
            .revision = revisionId(columns.number(u"revision"_s)),
            .evidence = columns.evidence(),
            .instrument = columns.text(u"instrument"_s),
            .firmware = columns.text(u"firmware"_s),
            .at = columns.time(u"at"_s),
            .seen = seenOf(seen).value_or(Seen())};
}

} // namespace tekigo
