#include "dossier/secrets.h"

#include "dossier/persons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

Secrets::Secrets(const Dossier& full)
{
    std::vector<const Assessment*> all{&full.assessment};
    if (full.former)
        all.push_back(&*full.former);
    if (full.submitted)
        all.push_back(&full.submitted->assessment);
    for (const Assessment* each : all) {
        findFilesAndAnswers(*each);
        findPersons(*each);
    }
    for (const Assessment* each : all) {
        findMeasured(*each);
        findWords(full.catalogue, *each);
    }
    for (const Assessment* each : all)
        findPublicWords(*each);
}

bool Secrets::hides(const Finding& finding, const Assessment& of) const
{
    // A scan is printed beside the inventory.
    if (std::holds_alternative<ScanSeen>(finding.seen) && hides(u"interface.inventory"_s))
        return true;
    return std::ranges::any_of(finding.evidence, [&](const EvidenceId& id) {
        const Evidence* evidence = of.evidenceOf(id);
        return !evidence || hides(*evidence); // whose file is gone, nobody can say that it was public
    });
}

bool Secrets::hidesResult(const TestRecord& record, const Assessment& of) const
{
    return !record.evidence.empty() && std::ranges::all_of(record.evidence, [&](const EvidenceId& id) {
        const Evidence* evidence = of.evidenceOf(id);
        return evidence && hides(*evidence);
    });
}

void Secrets::findFilesAndAnswers(const Assessment& of)
{
    for (const Evidence& evidence : of.evidence)
        if (evidence.confidentiality == Confidentiality::Confidential)
            m_files.insert(evidence.file.sha256);
    for (const auto& [question, answer] : of.answers)
        if (answer.confidential)
            m_questions.insert(question);
}

void Secrets::findMeasured(const Assessment& of)
{
    for (const MeasuredFact& fact : of.measured())
        if (std::ranges::any_of(fact.findings, [&](const Finding* finding) { return hides(*finding, of); }))
            m_questions.insert(fact.question);
}

/// Whoever is left out in one place is left out in every place, else the one would say who the other is.
bool Secrets::hidesPerson(const QString& entry) const
{
    const QString bare = bareName(entry);
    return std::ranges::any_of(m_persons, [&](const QString& person) { return bare.contains(person); });
}

void Secrets::findPersons(const Assessment& of)
{
    m_persons += personsIn(personsOf(of));
}

void Secrets::findWords(const Catalogue& catalogue, const Assessment& of)
{
    m_scrub.addName(of.maker.contact);
    if (hidesPerson(of.maker.representative))
        m_scrub.addName(of.maker.representative);
    m_scrub.addName(of.revision.preparedBy);
    for (const Approval& approval : of.approvals)
        m_scrub.addName(approval.name);
    for (const Evidence& evidence : of.evidence)
        if (hides(evidence)) {
            m_scrub.addName(evidence.fileName);
            m_scrub.addDigest(evidence.file.sha256);
            for (const EvidenceLink& link : evidence.links)
                m_scrub.addWords(link.locator.place);
        }
    for (const TestRecord& record : of.tests) {
        m_scrub.addName(record.tester);
        if (hidesResult(record, of)) {
            m_scrub.addWords(record.actual);
            for (const StepRecord& step : record.steps)
                m_scrub.addWords(step.reason);
        }
    }
    for (const auto& [question, answer] : of.answers)
        if (hides(question)) {
            m_scrub.addWords(answer.note);
            if (const Question* asked = catalogue.question(question); asked && answer.value)
                m_scrub.add(*asked, *answer.value);
        }
}

void Secrets::findPublicWords(const Assessment& of)
{
    for (const QString& text : QStringList{of.maker.name, of.product.name} + of.product.models)
        m_scrub.allow(text);
    if (!hidesPerson(of.maker.representative))
        m_scrub.allow(of.maker.representative);
    for (const Evidence& evidence : of.evidence)
        if (!hides(evidence))
            m_scrub.allow(evidence.fileName);
}

} // namespace tekigo
