// What an approval is bound to, as one digest.
#include "assessment/approving.h"
#include "assessment/findingjson.h"
#include "assessment/slots.h"
#include "base/digest.h"
#include "checklist/corrections.h"

#include <QJsonDocument>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Writes values one after another, each with its length, so that two different ones never read alike.
class Form
{
public:
    [[nodiscard]] QByteArray digest() { return m_hash.finish(); }

    void add(const QByteArray& bytes)
    {
        m_hash.add(QByteArray::number(bytes.size()) + ':');
        m_hash.add(bytes);
    }
    void add(const QString& text) { add(text.toUtf8()); }
    void add(qint64 number) { add(QByteArray::number(number)); }
    void add(int number) { add(qint64(number)); }
    void add(bool yes) { add(QByteArray(yes ? "yes" : "no")); }
    void add(const QDate& date) { add(date.toString(Qt::ISODate)); }
    void add(const QDateTime& time) { add(time.toUTC().toString(Qt::ISODateWithMs)); }
    void add(None) { add(QByteArray("none")); }
    void add(const QStringList& list)
    {
        add(qint64(list.size()));
        for (const QString& one : list)
            add(one);
    }
    template<class Value>
    void add(const std::optional<Value>& value)
    {
        add(value.has_value());
        if (value)
            add(*value);
    }
    template<class... Kinds>
    void add(const std::variant<Kinds...>& value)
    {
        add(qint64(value.index()));
        std::visit([this](const auto& one) { add(one); }, value);
    }
    void add(const Table& table)
    {
        add(qint64(table.rows.size()));
        for (const Row& row : table.rows) {
            add(qint64(row.size()));
            for (const auto& [column, cell] : row) {
                add(column);
                add(cell);
            }
        }
    }
    void add(const Maker& maker)
    {
        all(maker.name, maker.address, maker.representative, maker.corporateNumber, maker.contact);
    }
    void add(const Product& product)
    {
        all(product.name, product.models, product.kind, product.use, product.configuration);
        all(product.certification.number, product.certification.date, product.certification.body);
        all(product.label.number, product.label.issued, product.label.expires, int(product.label.status));
    }
    void add(const Revision& revision)
    {
        all(revision.id.text, revision.label, revision.hardware, revision.firmware, revision.date, revision.targets,
            revision.preparedBy, revision.confidentiality);
    }
    void add(const Answer& answer)
    {
        all(answer.value, answer.note, answer.confirmed);
        if (answer.confidential) // nothing else, so that what was approved before the mark existed stands
            all(answer.confidential);
    }
    void add(const EvidenceLink& link)
    {
        all(link.checklist, link.requirement, link.locator.firstPage, link.locator.lastPage, link.locator.place);
    }
    void add(const Coverage& coverage) { all(coverage.models, coverage.madeOn.text, coverage.reason); }
    /// The file, whatever it is attached to.
    void add(const Evidence& one)
    {
        all(one.number, one.file.sha256, one.file.size, one.fileName, one.mimeType, one.modified, one.title, one.kind,
            one.date, one.firmware, int(one.confidentiality), slotId(one.slot));
        add(one.coverage);
    }
    template<class... Values>
    void all(const Values&... values)
    {
        (add(values), ...);
    }

private:
    Sha256 m_hash;
};

/// Records name files by ids, which nobody reads; people read their numbers.
void addNumbers(Form& form, const Assessment& assessment, const std::vector<EvidenceId>& ids)
{
    form.add(qint64(ids.size()));
    for (const EvidenceId& id : ids) {
        const Evidence* one = assessment.evidenceOf(id);
        form.add(one ? one->number : 0);
    }
}

void addTest(Form& form, const Assessment& assessment, const TestRecord& record)
{
    form.all(record.testCase, int(record.outcome), record.actual, record.tester, record.date, record.unit,
             record.firmware, record.instrument, record.calibrated, record.coverage);
    // Where nothing is said of steps, what was approved before there were any stays approved.
    for (const StepRecord& step : record.steps)
        form.all(u"step"_s, step.number, int(step.done), step.reason);
    addNumbers(form, assessment, record.evidence);
}

void addFinding(Form& form, const Assessment& assessment, const Finding& finding)
{
    form.all(QJsonDocument(json(finding.seen)).toJson(QJsonDocument::Compact), finding.instrument, finding.firmware,
             finding.at);
    addNumbers(form, assessment, finding.evidence);
}

void addVerdict(Form& form, const RequirementVerdict& verdict)
{
    form.all(verdict.requirement, verdictId(verdict.verdict));
}

void addTarget(Form& form, const Catalogue& catalogue, const Assessment& assessment, const QString& target,
               const std::vector<ChecklistVerdict>& verdicts)
{
    form.add(target);
    const Checklist* checklist = catalogue.checklist(target);
    form.add(checklist != nullptr);
    if (!checklist)
        return;
    form.add(checklist->original);
    form.add(assessment.effectiveOf(*checklist));
    const auto judged = std::ranges::find(verdicts, target, &ChecklistVerdict::checklist);
    if (judged == verdicts.end())
        return;
    form.all(outcomeId(judged->scope.outcome), verdictId(judged->verdict), qint64(judged->requirements.size()));
    for (const RequirementVerdict& one : judged->requirements)
        addVerdict(form, one);
}

/// An answer is one to a text: where the question reads otherwise now, nobody has vouched for it.
void addText(Form& form, const Catalogue& catalogue, const QString& question)
{
    const Question* asked = catalogue.question(question);
    form.add(asked ? originalOf(*asked) : QByteArray());
}

/// What is known of the questions that the requirement reads: answers as they were given, facts as they were measured.
void addRead(Form& form, const Catalogue& catalogue, const Assessment& assessment, const Requirement& requirement)
{
    QStringList questions = questionsRead(requirement, catalogue).values();
    questions.sort();
    const Facts facts = assessment.facts();
    for (const QString& question : questions) {
        form.add(question);
        addText(form, catalogue, question);
        const auto answer = assessment.answers.find(question);
        form.add(answer == assessment.answers.end() ? std::nullopt : std::optional(answer->second));
        const auto fact = facts.find(question);
        form.add(fact == facts.end() ? std::nullopt : std::optional(fact->second));
    }
}

void addProof(Form& form, const Assessment& assessment, const Claimant& claimant)
{
    for (const Evidence* one : linkedEvidence(assessment, claimant.checklist.id, claimant.requirement.id)) {
        form.add(*one);
        for (const EvidenceLink& link : one->links)
            if (link.checklist == claimant.checklist.id && link.requirement == claimant.requirement.id)
                form.add(link);
    }
    for (const TestRecord& record : assessment.tests)
        if (std::ranges::find(claimant.requirement.tests, record.testCase, &TestNeed::testCase) !=
            claimant.requirement.tests.end())
            addTest(form, assessment, record);
}

const Requirement* requirementOf(const Catalogue& catalogue, const ApprovalSubject& subject)
{
    const Checklist* checklist = catalogue.checklist(subject.checklist);
    return checklist ? checklist->requirement(subject.requirement) : nullptr;
}

QByteArray ofRequirement(const Catalogue& catalogue, const Assessment& assessment, const Claimant& claimant)
{
    Form form;
    const Revision& revision = assessment.revision;
    form.all(u"tekigo approved requirement 1"_s, revision.id.text, revision.hardware, revision.firmware,
             claimant.checklist.id, claimant.requirement.id, claimant.requirement.original,
             assessment.effectiveOf(claimant.checklist));
    addRead(form, catalogue, assessment, claimant.requirement);
    addProof(form, assessment, claimant);
    for (const ChecklistVerdict& judged : judge(catalogue, assessment))
        if (judged.checklist == claimant.checklist.id) {
            form.add(outcomeId(judged.scope.outcome));
            for (const RequirementVerdict& one : judged.requirements)
                if (one.requirement == claimant.requirement.id)
                    addVerdict(form, one);
        }
    return form.digest();
}

} // namespace

QByteArray approvedContent(const Catalogue& catalogue, const Assessment& assessment)
{
    Form form;
    form.all(u"tekigo approved revision 1"_s, assessment.maker, assessment.product, assessment.revision);
    form.add(qint64(assessment.answers.size()));
    for (const auto& [question, answer] : assessment.answers) {
        form.all(question, answer);
        addText(form, catalogue, question);
    }
    form.add(qint64(assessment.evidence.size()));
    for (const Evidence& one : assessment.evidence) {
        form.all(one, qint64(one.links.size()));
        for (const EvidenceLink& link : one.links)
            form.add(link);
    }
    form.add(qint64(assessment.tests.size()));
    for (const TestRecord& record : assessment.tests)
        addTest(form, assessment, record);
    form.add(qint64(assessment.findings.size()));
    for (const Finding& finding : assessment.findings)
        addFinding(form, assessment, finding);
    const std::vector<ChecklistVerdict> verdicts = judge(catalogue, assessment);
    for (const QString& target : assessment.revision.targets)
        addTarget(form, catalogue, assessment, target, verdicts);
    return form.digest();
}

std::map<QString, QByteArray> approvalRests(const Catalogue& catalogue, const Assessment& assessment,
                                            const ApprovalSubject& subject)
{
    std::map<QString, QByteArray> rests;
    QSet<QString> read;
    if (subject.isWhole()) {
        for (const QString& target : assessment.revision.targets)
            if (const Checklist* checklist = catalogue.checklist(target))
                rests[target] = checklist->original;
        for (const auto& [question, answer] : assessment.answers)
            read.insert(question);
    } else if (const Requirement* requirement = requirementOf(catalogue, subject)) {
        rests[subject.checklist] = requirement->original;
        read = questionsRead(*requirement, catalogue);
    }
    QStringList questions = read.values();
    questions.sort();
    Form texts;
    for (const QString& question : questions)
        addText(texts, catalogue, question);
    rests[QString()] = texts.digest();
    return rests;
}

QByteArray approvedContent(const Catalogue& catalogue, const Assessment& assessment, const ApprovalSubject& subject)
{
    if (subject.isWhole())
        return approvedContent(catalogue, assessment);
    const Requirement* requirement = requirementOf(catalogue, subject);
    return requirement ? ofRequirement(catalogue, assessment, {*catalogue.checklist(subject.checklist), *requirement})
                       : QByteArray();
}

} // namespace tekigo
