#include "dossier/snapshot.h"

#include "assessment/comparisonjson.h"
#include "assessment/findingjson.h"
#include "assessment/approving.h"
#include "base/digest.h"
#include "dossier/approvallist.h"
#include "dossier/custody.h"
#include "dossier/formerchanges.h"
#include "dossier/snapshotedition.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QJsonObject json(const Text& text)
{
    return {{u"ja"_s, text.ja}, {u"en"_s, text.en}};
}

QJsonValue json(const std::optional<QDate>& date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

QString json(const QDateTime& moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
}

template<class Things, class Function>
QJsonArray array(const Things& things, Function&& function)
{
    QJsonArray array;
    for (const auto& thing : things)
        array.append(function(thing));
    return array;
}

QJsonArray json(const std::vector<Citation>& sources)
{
    return array(sources, [](const Citation& each) {
        return QJsonObject{{u"source"_s, each.source}, {u"place"_s, each.place}};
    });
}

QJsonObject json(const Statement& statement)
{
    return {{u"text"_s, json(statement.text)},
            {u"sources"_s, json(statement.sources)},
            {u"mark"_s, static_cast<int>(statement.mark)}};
}

QJsonValue json(const Cell& cell)
{
    return std::visit([](const auto& value) { return QJsonValue(value); }, cell);
}

QJsonObject json(const Row& row)
{
    QJsonObject object;
    for (const auto& [column, cell] : row)
        object.insert(column, json(cell));
    return object;
}

QJsonObject json(const Value& value)
{
    if (const auto* yes = std::get_if<bool>(&value))
        return {{u"bool"_s, *yes}};
    if (const auto* number = std::get_if<qint64>(&value))
        return {{u"integer"_s, *number}};
    if (const auto* text = std::get_if<QString>(&value))
        return {{u"text"_s, *text}};
    if (const auto* ids = std::get_if<QStringList>(&value))
        return {{u"choices"_s, QJsonArray::fromStringList(*ids)}};
    if (const auto* date = std::get_if<QDate>(&value))
        return {{u"date"_s, date->toString(Qt::ISODate)}};
    if (const auto* table = std::get_if<Table>(&value))
        return {{u"rows"_s, array(table->rows, [](const Row& row) { return json(row); })}};
    return {{u"none"_s, true}};
}

QJsonObject json(const Maker& maker)
{
    return {{u"name"_s, maker.name},
            {u"address"_s, maker.address},
            {u"representative"_s, maker.representative},
            {u"corporateNumber"_s, maker.corporateNumber},
            {u"contact"_s, maker.contact}};
}

QJsonObject json(const Product& product)
{
    return {{u"name"_s, product.name},
            {u"models"_s, QJsonArray::fromStringList(product.models)},
            {u"kind"_s, product.kind},
            {u"use"_s, product.use},
            {u"configuration"_s, product.configuration},
            {u"certification"_s, QJsonObject{{u"number"_s, product.certification.number},
                                             {u"date"_s, json(product.certification.date)},
                                             {u"body"_s, product.certification.body}}},
            {u"label"_s, QJsonObject{{u"number"_s, product.label.number},
                                     {u"issued"_s, json(product.label.issued)},
                                     {u"expires"_s, json(product.label.expires)},
                                     {u"status"_s, static_cast<int>(product.label.status)}}}};
}

QJsonObject json(const Revision& revision)
{
    return {{u"id"_s, revision.id.text},
            {u"label"_s, revision.label},
            {u"hardware"_s, revision.hardware},
            {u"firmware"_s, revision.firmware},
            {u"date"_s, json(revision.date)},
            {u"targets"_s, QJsonArray::fromStringList(revision.targets)},
            {u"preparedBy"_s, revision.preparedBy},
            {u"confidentiality"_s, revision.confidentiality}};
}

QJsonObject json(const EvidenceLink& link)
{
    return {{u"checklist"_s, link.checklist},
            {u"requirement"_s, link.requirement},
            {u"firstPage"_s, link.locator.firstPage},
            {u"lastPage"_s, link.locator.lastPage},
            {u"place"_s, link.locator.place}};
}

QJsonObject json(const Coverage& coverage)
{
    return {{u"models"_s, QJsonArray::fromStringList(coverage.models)},
            {u"madeOn"_s, coverage.madeOn.text},
            {u"origin"_s, coverage.origin},
            {u"reason"_s, coverage.reason}};
}

/// Of a file that this edition leaves out, what its index says.
QJsonObject withheldJson(const Evidence& evidence)
{
    return {{u"id"_s, evidence.id.text},
            {u"number"_s, evidence.number},
            {u"title"_s, evidence.title},
            {u"kind"_s, evidence.kind},
            {u"slot"_s, static_cast<int>(evidence.slot)},
            {u"links"_s, array(evidence.links, [](const EvidenceLink& link) { return json(link); })},
            {u"embedded"_s, false},
            {u"withheld"_s, true}};
}

QJsonObject json(const Evidence& evidence, const Assessment& assessment)
{
    if (isWithheld(evidence))
        return withheldJson(evidence);
    const Evidence& first = holder(assessment, evidence);
    const bool withApplicant = custodyOf(assessment, first) == Custody::WithApplicant;
    return {{u"id"_s, evidence.id.text},
            {u"number"_s, evidence.number},
            {u"sha256"_s, hex(evidence.file.sha256)},
            {u"size"_s, evidence.file.size},
            {u"fileName"_s, evidence.fileName},
            {u"mimeType"_s, evidence.mimeType},
            {u"modified"_s, json(evidence.modified)},
            {u"title"_s, evidence.title},
            {u"kind"_s, evidence.kind},
            {u"date"_s, json(evidence.date)},
            {u"firmware"_s, evidence.firmware},
            {u"coverage"_s, json(evidence.coverage)},
            {u"confidential"_s, evidence.confidentiality == Confidentiality::Confidential},
            {u"slot"_s, static_cast<int>(evidence.slot)},
            {u"links"_s, array(evidence.links, [](const EvidenceLink& link) { return json(link); })},
            {u"embedded"_s, !assessment.isDamaged(evidence) && !withApplicant},
            {u"withApplicant"_s, withApplicant},
            {u"embeddedAs"_s, first.number}};
}

/// Absent where nothing is said of steps, so that what was exported before there were any reads the same.
QJsonObject withSteps(QJsonObject object, const TestRecord& record)
{
    if (!record.steps.empty())
        object.insert(u"steps"_s, array(record.steps, [](const StepRecord& step) {
                          return QJsonObject{{u"number"_s, step.number}, {u"done"_s, step.done}, {u"reason"_s, step.reason}};
                      }));
    return object;
}

QJsonObject json(const TestRecord& record)
{
    return withSteps({
        {u"id"_s, record.id.text},
        {u"case"_s, record.testCase},
        {u"passed"_s, record.outcome == TestRecord::Outcome::Pass},
        {u"actual"_s, record.actual},
        {u"tester"_s, record.tester},
        {u"date"_s, record.date.toString(Qt::ISODate)},
        {u"unit"_s, record.unit},
        {u"firmware"_s, record.firmware},
        {u"coverage"_s, json(record.coverage)},
        {u"instrument"_s, record.instrument},
        {u"calibrated"_s, json(record.calibrated)},
        {u"evidence"_s, array(record.evidence, [](const EvidenceId& id) { return QJsonValue(id.text); })}},
                     record);
}

QJsonObject json(const Finding& finding)
{
    return {
        {u"id"_s, finding.id.text},
        {u"evidence"_s, array(finding.evidence, [](const EvidenceId& id) { return QJsonValue(id.text); })},
        {u"instrument"_s, finding.instrument},
        {u"firmware"_s, finding.firmware},
        {u"at"_s, json(finding.at)},
        {u"seen"_s, tekigo::json(finding.seen)}};
}

QJsonObject json(const Approval& approval)
{
    return {{u"checklist"_s, approval.checklist},
            {u"requirement"_s, approval.requirement},
            {u"step"_s, stepId(approval.step)},
            {u"name"_s, approval.name},
            {u"date"_s, approval.date.toString(Qt::ISODate)},
            {u"comment"_s, approval.comment},
            {u"content"_s, hex(approval.of)}};
}

QJsonObject json(const Derivation& derivation)
{
    return {{u"truth"_s, static_cast<int>(derivation.truth)},
            {u"says"_s, json(derivation.says)},
            {u"found"_s, json(derivation.found)},
            {u"question"_s, derivation.question},
            {u"row"_s, derivation.row},
            {u"sources"_s, json(derivation.sources)},
            {u"mark"_s, derivation.mark ? QJsonValue(static_cast<int>(*derivation.mark)) : QJsonValue()},
            {u"parts"_s, array(derivation.parts, [](const Derivation& part) { return json(part); })}};
}

QJsonObject json(const RequirementVerdict& verdict, const Checklist& checklist)
{
    const Requirement* known = checklist.requirement(verdict.requirement);
    return {{u"id"_s, verdict.requirement},
            {u"title"_s, known ? json(known->title) : QJsonObject()},
            {u"digest"_s, known ? hex(known->digest) : QString()},
            {u"verdict"_s, verdictId(verdict.verdict)},
            {u"because"_s, json(verdict.ruling.because)},
            {u"reason"_s, verdict.ruling.reason ? json(*verdict.ruling.reason) : QJsonObject()},
            {u"missing"_s, QJsonArray::fromStringList(verdict.ruling.missing)},
            {u"shortfalls"_s, array(verdict.shortfalls, [](const Shortfall& each) {
                 return QJsonObject{{u"kind"_s, static_cast<int>(each.kind)},
                                    {u"need"_s, each.need},
                                    {u"says"_s, json(each.says)}};
             })}};
}

QJsonObject json(const Checklist& checklist, const Dossier& dossier)
{
    QJsonObject object{{u"id"_s, checklist.id},
                       {u"version"_s, checklist.version},
                       {u"title"_s, json(checklist.title)},
                       {u"digest"_s, hex(checklist.digest)},
                       {u"target"_s, dossier.assessment.revision.targets.contains(checklist.id)}};
    const auto verdict = std::ranges::find(dossier.verdicts, checklist.id, &ChecklistVerdict::checklist);
    if (verdict == dossier.verdicts.end())
        return object;
    object.insert(u"verdict"_s, verdictId(verdict->verdict));
    object.insert(u"scope"_s, QJsonObject{{u"outcome"_s, outcomeId(verdict->scope.outcome)},
                                          {u"reason"_s, json(verdict->scope.reason)},
                                          {u"because"_s, json(verdict->scope.because)}});
    object.insert(u"requirements"_s, array(verdict->requirements, [&](const RequirementVerdict& each) {
                      return json(each, checklist);
                  }));
    return object;
}

QJsonObject json(const GateItem& item)
{
    return {{u"place"_s, static_cast<int>(item.place)},
            {u"checklist"_s, item.checklist},
            {u"requirement"_s, item.requirement},
            {u"subject"_s, item.subject},
            {u"says"_s, json(item.says)},
            {u"blocks"_s, item.blocks}};
}

/// Words of people's own, which stand in the dossier as they are; a choice is worded by the bank.
bool isFreeText(const Question* question)
{
    return question && question->type == AnswerType::Text;
}

QJsonObject answersJson(const Dossier& dossier)
{
    QJsonObject answers;
    for (const auto& [question, answer] : dossier.assessment.answers)
        if (dossier.redaction && dossier.redaction->hides(question))
            answers.insert(question, QJsonObject{{u"withheld"_s, true}});
        else
            answers.insert(question, QJsonObject{{u"value"_s, answer.value ? json(*answer.value) : QJsonObject()},
                                             {u"free"_s, isFreeText(dossier.catalogue.question(question))},
                                             {u"note"_s, answer.note},
                                             {u"confirmed"_s, answer.confirmed},
                                             {u"wording"_s, hex(answer.wording)}});
    return answers;
}

/// What the catalogue says besides its checklists, which have digests of their own.
QJsonObject bankJson(const Catalogue& catalogue)
{
    QJsonObject questions;
    for (const Question& question : catalogue.questions)
        questions.insert(question.id, hex(question.digest));
    return {{u"questions"_s, questions},
            {u"testCases"_s, array(catalogue.testCases,
                                   [](const TestCase& each) {
                                       return QJsonObject{{u"id"_s, each.id},
                                                          {u"title"_s, json(each.title)},
                                                          {u"procedure"_s, json(each.procedure)},
                                                          {u"expected"_s, json(each.expected)}};
                                   })},
            {u"sources"_s, array(catalogue.sources, [](const Source& each) {
                 return QJsonObject{{u"id"_s, each.id},
                                    {u"title"_s, json(each.title)},
                                    {u"publisher"_s, json(each.publisher)},
                                    {u"date"_s, each.date},
                                    {u"url"_s, each.url}};
             })}};
}

QJsonObject effectiveJson(const Assessment& assessment)
{
    QJsonObject dates;
    for (const auto& [checklist, date] : assessment.effective)
        dates.insert(checklist, date.toString(Qt::ISODate));
    return dates;
}

/// What changed since the revision that it was copied from, and which that is.
QJsonObject changesJson(const Assessment& former, const Comparison& changes)
{
    QJsonObject object = tekigo::json(changes, std::nullopt);
    object.insert(u"since"_s,
                  QJsonObject{{u"product"_s, former.product.name}, {u"revision"_s, json(former.revision)}});
    return object;
}

} // namespace

bool Dossier::draft() const
{
    return !passed(gate);
}

QByteArray snapshotDigest(const Dossier& dossier)
{
    return sha256(snapshot(dossier));
}

QString dossierNumber(const Dossier& dossier)
{
    return numberOf(dossier.assessment.revision.id.text, snapshotDigest(dossier));
}

QString fileNameOf(const QString& dossierNumber, Language language)
{
    return dossierNumber + (language == Language::Japanese ? u"-ja.pdf"_s : u"-en.pdf"_s);
}

std::vector<const Checklist*> shownChecklists(const Dossier& dossier)
{
    std::vector<const Checklist*> shown;
    for (const QString& id : dossier.assessment.revision.targets + dossier.annexes) {
        const Checklist* checklist = dossier.catalogue.checklist(id);
        if (checklist && std::ranges::find(shown, checklist) == shown.end())
            shown.push_back(checklist);
    }
    return shown;
}

QByteArray snapshot(const Dossier& dossier)
{
    const Assessment& assessment = dossier.assessment;
    QJsonObject root{
        {u"format"_s, snapshotFormat()},
        {u"maker"_s, json(assessment.maker)},
        {u"product"_s, json(assessment.product)},
        {u"revision"_s, json(assessment.revision)},
        {u"changed"_s, json(assessment.changed)},
        {u"answers"_s, answersJson(dossier)},
        {u"evidence"_s,
         array(assessment.evidence, [&](const Evidence& each) { return json(each, assessment); })},
        {u"tests"_s, array(assessment.tests, [](const TestRecord& each) { return json(each); })},
        {u"findings"_s, array(assessment.findings, [](const Finding& each) { return json(each); })},
        {u"effective"_s, effectiveJson(assessment)},
        {u"checklists"_s,
         array(shownChecklists(dossier), [&](const Checklist* each) { return json(*each, dossier); })},
        {u"bank"_s, bankJson(dossier.catalogue)},
        {u"gate"_s, array(dossier.gate, [](const GateItem& each) { return json(each); })},
        {u"draft"_s, dossier.draft()}};
    // Only where somebody approves, so that the snapshot of who does not is what it was.
    if (!assessment.approvals.empty())
        root.insert(u"approvals"_s,
                    array(standingApprovals(dossier), [](const Approval& each) { return json(each); }));
    if (const auto changes = changesOf(dossier))
        root.insert(u"changes"_s, changesJson(*dossier.former, *changes));
    addEdition(root, dossier);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

QString snapshotName()
{
    return u"tekigo-snapshot.json"_s;
}

QString snapshotFormat()
{
    return u"tekigo-dossier/1"_s;
}

QString numberOf(const QString& revision, const QByteArray& digest)
{
    return u"TKG-%1-%2"_s.arg(revision, QString::fromLatin1(digest.left(3).toHex()).toUpper());
}

} // namespace tekigo
