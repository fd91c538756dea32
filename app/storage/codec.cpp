#include "storage/codec.h"

#include "assessment/findingjson.h"
#include "assessment/names.h"
#include "assessment/slots.h"
#include "storage/valuecodec.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// The statuses are few; looking through their names is the way back.
LabelStatus labelStatusOf(const QString& id)
{
    for (const LabelStatus status : labelStatuses())
        if (labelStatusId(status) == id)
            return status;
    return LabelStatus::None;
}

/// Only the one spelling that we made: "R12", never "R012" or "r12".
qint64 numberIn(const QString& text, QChar letter)
{
    const qint64 number = text.startsWith(letter) ? text.mid(1).toLongLong() : 0;
    return number > 0 && text == letter + QString::number(number) ? number : 0;
}

QJsonValue json(const QString& text)
{
    return storable(text);
}

QJsonValue json(const std::optional<QDate>& date)
{
    return date && date->isValid() ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonValue json(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(timeText(time)) : QJsonValue::Null;
}

QJsonValue json(const QStringList& list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
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

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

QJsonValue json(const Coverage& coverage)
{
    if (coverage.isEmpty())
        return u""_s;
    return compact({{u"models"_s, QJsonArray::fromStringList(coverage.models)},
                    {u"made-on"_s, coverage.madeOn.text},
                    {u"reason"_s, json(coverage.reason)},
                    {u"origin"_s, json(coverage.origin)}});
}

Coverage coverageOf(const QString& json)
{
    const QJsonObject object = objectOf(json);
    Coverage coverage{.models = {},
                      .madeOn = {object[u"made-on"_s].toString()},
                      .reason = object[u"reason"_s].toString(),
                      .origin = object[u"origin"_s].toString()};
    for (const QJsonValue model : object[u"models"_s].toArray())
        coverage.models += model.toString();
    return coverage;
}

constexpr std::array stepIds = {"prepared", "reviewed", "approved", "sent-back"};

Approval::Step stepOf(const QString& id)
{
    for (size_t i = 0; i < stepIds.size(); ++i)
        if (id == QLatin1StringView(stepIds[i]))
            return Approval::Step(i);
    return Approval::Step::Prepared;
}

/// Reads a row's columns as the fields want them.
struct Columns
{
    const QJsonObject& row;

    QString text(const QString& name) const { return row[name].toString(); }
    qint64 number(const QString& name) const { return row[name].toInteger(); }
    QByteArray digest(const QString& name) const { return QByteArray::fromHex(text(name).toLatin1()); }
    QDateTime time(const QString& name) const { return timeOf(text(name)); }
    std::optional<QDate> date(const QString& name) const
    {
        const QDate date = QDate::fromString(text(name), Qt::ISODate);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    std::vector<EvidenceId> evidence() const
    {
        std::vector<EvidenceId> ids;
        for (const QString& id : list(u"evidence"_s))
            ids.push_back({id});
        return ids;
    }
    QStringList list(const QString& name) const
    {
        QStringList list;
        for (const QJsonValue item : QJsonDocument::fromJson(text(name).toUtf8()).array())
            list += item.toString();
        return list;
    }
};

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

qint64 numberOf(const MakerId& id)
{
    return numberIn(id.text, u'M');
}

qint64 numberOf(const ProductId& id)
{
    return numberIn(id.text, u'P');
}

qint64 numberOf(const RevisionId& id)
{
    return numberIn(id.text, u'R');
}

qint64 numberOf(const EvidenceId& id)
{
    return numberIn(id.text, u'E');
}

qint64 numberOf(const TestRecordId& id)
{
    return numberIn(id.text, u'T');
}

qint64 numberOf(const FindingId& id)
{
    return numberIn(id.text, u'F');
}

qint64 numberOf(const ApprovalId& id)
{
    return numberIn(id.text, u'A');
}

MakerId makerId(qint64 number)
{
    return {number == 0 ? QString() : u'M' + QString::number(number)};
}

ProductId productId(qint64 number)
{
    return {number == 0 ? QString() : u'P' + QString::number(number)};
}

RevisionId revisionId(qint64 number)
{
    return {number == 0 ? QString() : u'R' + QString::number(number)};
}

EvidenceId evidenceId(qint64 number)
{
    return {number == 0 ? QString() : u'E' + QString::number(number)};
}

TestRecordId testRecordId(qint64 number)
{
    return {number == 0 ? QString() : u'T' + QString::number(number)};
}

FindingId findingId(qint64 number)
{
    return {number == 0 ? QString() : u'F' + QString::number(number)};
}

ApprovalId approvalId(qint64 number)
{
    return {number == 0 ? QString() : u'A' + QString::number(number)};
}

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
                    {u"wording"_s, hex(answer.wording)}};
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
             {u"coverage"_s, json(record.coverage)}}};
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

TableRow rowOf(const Approval& approval)
{
    return {u"approval"_s,
            {{u"id"_s, numberOf(approval.id)},
             {u"revision"_s, numberOf(approval.revision)},
             {u"checklist"_s, json(approval.checklist)},
             {u"requirement"_s, json(approval.requirement)},
             {u"step"_s, QString::fromLatin1(stepIds.at(size_t(approval.step)))},
             {u"name"_s, json(approval.name)},
             {u"date"_s, json(std::optional(approval.date))},
             {u"comment"_s, json(approval.comment)},
             {u"content"_s, hex(approval.of)}}};
}

TableRow rowOf(const Baseline& baseline)
{
    QJsonObject effective;
    for (const auto& [checklist, date] : baseline.effective)
        effective[checklist] = json(std::optional(date));
    QJsonObject contents;
    for (const auto& [key, content] : baseline.contents)
        contents[key] = hex(content);
    return {u"baseline"_s,
            {{u"revision"_s, numberOf(baseline.revision)},
             {u"at"_s, json(baseline.at)},
             {u"author"_s, json(baseline.by)},
             {u"dossier_number"_s, json(baseline.dossierNumber)},
             {u"sha256"_s, hex(baseline.dossier)},
             {u"size"_s, baseline.dossierSize},
             {u"snapshot"_s, hex(baseline.snapshot)},
             {u"surroundings"_s, compact({{u"maker"_s, rowOf(baseline.maker).values},
                                          {u"product"_s, rowOf(baseline.product).values},
                                          {u"effective"_s, effective},
                                          {u"changed"_s, timeText(baseline.changed)},
                                          {u"former"_s, numberOf(baseline.former)},
                                          {u"former_changed"_s, timeText(baseline.formerChanged)},
                                          {u"contents"_s, contents}})}}};
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
            .wording = columns.digest(u"wording"_s)};
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
            .coverage = coverageOf(columns.text(u"coverage"_s))};
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

Approval approvalOf(const QJsonObject& row)
{
    const Columns columns{row};
    return {.id = approvalId(columns.number(u"id"_s)),
            .revision = revisionId(columns.number(u"revision"_s)),
            .checklist = columns.text(u"checklist"_s),
            .requirement = columns.text(u"requirement"_s),
            .step = stepOf(columns.text(u"step"_s)),
            .name = columns.text(u"name"_s),
            .date = columns.date(u"date"_s).value_or(QDate()),
            .comment = columns.text(u"comment"_s),
            .of = columns.digest(u"content"_s)};
}

Baseline baselineOf(const QJsonObject& row)
{
    const Columns columns{row};
    const QJsonObject surroundings = objectOf(columns.text(u"surroundings"_s));
    Baseline baseline{.revision = revisionId(columns.number(u"revision"_s)),
                      .at = columns.time(u"at"_s),
                      .by = columns.text(u"author"_s),
                      .dossierNumber = columns.text(u"dossier_number"_s),
                      .dossier = columns.digest(u"sha256"_s),
                      .dossierSize = columns.number(u"size"_s),
                      .snapshot = columns.digest(u"snapshot"_s),
                      .maker = makerOf(surroundings[u"maker"_s].toObject()),
                      .product = productOf(surroundings[u"product"_s].toObject()),
                      .effective = {},
                      .changed = timeOf(surroundings[u"changed"_s].toString()),
                      .former = revisionId(surroundings[u"former"_s].toInteger()),
                      .formerChanged = timeOf(surroundings[u"former_changed"_s].toString())};
    const QJsonObject effective = surroundings[u"effective"_s].toObject();
    for (auto date = effective.begin(); date != effective.end(); ++date)
        baseline.effective[date.key()] = QDate::fromString(date.value().toString(), Qt::ISODate);
    const QJsonObject contents = surroundings[u"contents"_s].toObject();
    for (auto content = contents.begin(); content != contents.end(); ++content)
        baseline.contents[content.key()] = QByteArray::fromHex(content.value().toString().toLatin1());
    return baseline;
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

} // namespace tekigo
