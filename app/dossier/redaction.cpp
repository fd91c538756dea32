#include "dossier/redaction.h"

#include "assessment/approving.h"
#include "base/digest.h"
#include "dossier/anchors.h"
#include "dossier/custody.h"
#include "dossier/formerchanges.h"
#include "dossier/gapmark.h"
#include "dossier/persons.h"
#include "dossier/secrets.h"
#include "dossier/snapshot.h"
#include "dossier/stillsaid.h"
#include "dossier/words.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

Text personal()
{
    return {u"個人に関する情報"_s, u"About a person"_s};
}

bool isConfidential(const Evidence& evidence)
{
    return evidence.confidentiality == Confidentiality::Confidential;
}

void mask(QString& text)
{
    if (!text.isEmpty())
        text = gapMark();
}

void redactAnswers(Assessment& all, const Secrets& secrets)
{
    for (auto& [question, answer] : all.answers) {
        if (secrets.hides(question)) {
            answer.value.reset();
            mask(answer.note);
            answer.confidential = true;
        } else {
            answer.note = secrets.scrub()(answer.note);
            if (answer.value)
                answer.value = secrets.scrub()(*answer.value);
        }
    }
}

/// Nobody gave it a title: the one that it has is its file's name, which is left out.
bool isTitledByName(const Evidence& evidence)
{
    return evidence.title == QFileInfo(evidence.fileName).completeBaseName();
}

void redactEvidence(Assessment& all, const Secrets& secrets)
{
    for (Evidence& evidence : all.evidence) {
        const bool titledByName = isTitledByName(evidence);
        evidence.title = secrets.scrub()(evidence.title);
        evidence.coverage.reason = secrets.scrub()(evidence.coverage.reason);
        for (EvidenceLink& link : evidence.links)
            link.locator.place = secrets.scrub()(link.locator.place);
        if (!secrets.hides(evidence)) {
            evidence.fileName = secrets.scrub()(evidence.fileName);
            continue;
        }
        if (titledByName)
            evidence.title.clear();
        evidence.file = withheldFile(evidence.number);
        evidence.fileName = gapMark();
        evidence.mimeType.clear();
        evidence.modified = {};
        evidence.confidentiality = Confidentiality::Confidential;
        evidence.date.reset();
        evidence.firmware.clear();
        evidence.coverage = {};
        for (EvidenceLink& link : evidence.links)
            link.locator = {};
    }
}

void redactRecords(Assessment& all, const Assessment& full, const Secrets& secrets)
{
    for (TestRecord& record : all.tests) {
        if (secrets.hidesResult(record, full))
            mask(record.actual);
        else
            record.actual = secrets.scrub()(record.actual);
        for (StepRecord& step : record.steps) {
            if (secrets.hidesResult(record, full))
                mask(step.reason);
            else
                step.reason = secrets.scrub()(step.reason);
        }
        mask(record.tester);
        record.unit = secrets.scrub()(record.unit);
        record.instrument = secrets.scrub()(record.instrument);
        record.coverage.reason = secrets.scrub()(record.coverage.reason);
    }
    std::erase_if(all.findings, [&](const Finding& finding) { return secrets.hides(finding, full); });
}

/// An approval stands for the full edition; here it is only told that it does, and when.
void redactApprovals(Assessment& all, const Assessment& full, const Catalogue& catalogue)
{
    Baseline kept;
    kept.contents = full.baseline && !full.baseline->contents.empty() ? full.baseline->contents
                                                                      : approvedContents(catalogue, full);
    all.baseline = kept;
    for (Approval& approval : all.approvals) {
        mask(approval.name);
        mask(approval.comment);
    }
}

Assessment redactedState(const Assessment& full, const Secrets& secrets, const Catalogue& catalogue)
{
    Assessment all = full;
    mask(all.maker.contact);
    if (secrets.hidesPerson(all.maker.representative))
        mask(all.maker.representative);
    mask(all.revision.preparedBy);
    all.revision.confidentiality.clear(); // the full edition's; this one is made to be passed on
    redactAnswers(all, secrets);
    redactEvidence(all, secrets);
    redactRecords(all, full, secrets);
    redactApprovals(all, full, catalogue);
    std::erase_if(all.damaged, [&](const QByteArray& sha256) { return secrets.files().contains(sha256); });
    return all;
}

void redactTree(Derivation& tree, const Secrets& secrets)
{
    tree.says = secrets.scrub()(tree.says);
    tree.found = secrets.scrub()(tree.found);
    if (secrets.hides(tree.question)) {
        if (tree.row >= 0) // named by what stands in it
            tree.says = {u"%1行目"_s.arg(tree.row + 1), u"Row %1"_s.arg(tree.row + 1)};
        tree.found = words::withheld();
        tree.parts.clear(); // rows of a table that is left out
    }
    for (Derivation& part : tree.parts)
        redactTree(part, secrets);
}

void redactShortfalls(std::vector<Shortfall>& shortfalls, const Secrets& secrets)
{
    for (Shortfall& shortfall : shortfalls)
        shortfall.says = secrets.scrub()(shortfall.says);
}

void redactVerdicts(std::vector<ChecklistVerdict>& verdicts, const Secrets& secrets)
{
    for (ChecklistVerdict& verdict : verdicts) {
        redactTree(verdict.scope.because, secrets);
        redactShortfalls(verdict.scopeShortfalls, secrets);
        for (RequirementVerdict& each : verdict.requirements) {
            redactTree(each.ruling.because, secrets);
            redactShortfalls(each.shortfalls, secrets);
        }
    }
}

/// Names what is left out, in the order in which it would stand.
class Gaps
{
public:
    Gaps(const Dossier& full, const Secrets& secrets)
        : m_full(full)
        , m_secrets(secrets)
    {
    }

    std::vector<Redaction::Gap> run()
    {
        contact();
        representative();
        answers();
        findings();
        tests();
        persons();
        evidence();
        return std::move(m_gaps);
    }

private:
    void contact()
    {
        if (!m_full.assessment.maker.contact.isEmpty())
            m_gaps.push_back({{u"申請者"_s, u"Applicant"_s},
                              {u"連絡先"_s, u"Contact"_s},
                              personal(),
                              anchors::product(),
                              u"contact"_s});
    }

    void representative()
    {
        if (m_secrets.hidesPerson(m_full.assessment.maker.representative))
            m_gaps.push_back({{u"申請者"_s, u"Applicant"_s},
                              {u"代表者"_s, u"Representative"_s},
                              personal(),
                              anchors::product(),
                              u"representative"_s});
    }

    void answers()
    {
        for (const Question& question : m_full.catalogue.questions) {
            const auto answer = m_full.assessment.answers.find(question.id);
            if (answer != m_full.assessment.answers.end() && m_secrets.hides(question.id))
                m_gaps.push_back({{u"回答"_s, u"Answer"_s},
                                  question.label,
                                  {u"機密に指定された回答"_s, u"An answer marked confidential"_s},
                                  anchors::question(question.id),
                                  question.id});
        }
    }

    void findings()
    {
        for (const Finding& finding : m_full.assessment.findings)
            if (m_secrets.hides(finding, m_full.assessment))
                m_gaps.push_back({{u"計測・検査"_s, u"Instrument report"_s},
                                  m_secrets.scrub()(findingName(finding.seen)),
                                  {u"公開しない添付又は回答から読み取った内容"_s,
                                   u"Read in an attachment, or beside an answer, that is left out"_s},
                                  anchors::instruments(),
                                  finding.id.text});
    }

    void tests()
    {
        for (const TestRecord& record : m_full.assessment.tests)
            if (m_secrets.hidesResult(record, m_full.assessment)) {
                const TestCase* testCase = m_full.catalogue.testCase(record.testCase);
                const QString id = record.id.text;
                m_gaps.push_back({{u"試験記録 "_s + id + u" の実際の結果"_s, u"Actual result of test record "_s + id},
                                  testCase ? testCase->title : Text{record.testCase, record.testCase},
                                  {u"根拠とした添付をすべて公開しない試験"_s,
                                   u"All attachments that it rests on are left out"_s},
                                  anchors::test(id),
                                  id});
            }
    }

    void persons()
    {
        const Assessment& all = m_full.assessment;
        const bool tested = std::ranges::any_of(all.tests, [](const TestRecord& each) { return !each.tester.isEmpty(); });
        if (tested || !all.revision.preparedBy.isEmpty() || !all.approvals.empty())
            m_gaps.push_back({{u"氏名"_s, u"Names"_s},
                              {u"試験者、作成者、確認者及び承認者の氏名とコメント"_s,
                               u"Names and comments of those who tested, prepared, reviewed and approved"_s},
                              personal(),
                              {},
                              u"persons"_s});
    }

    void evidence()
    {
        for (const Evidence& each : m_full.assessment.evidence)
            if (m_secrets.hides(each)) {
                const QString title = isTitledByName(each) ? QString() : m_secrets.scrub()(each.title);
                m_gaps.push_back({words::evidence(each.number),
                                  title.isEmpty() ? words::withheld() : Text{title, title},
                                  isConfidential(each)
                                      ? Text{u"機密に指定されたファイル"_s, u"A file marked confidential"_s}
                                      : Text{u"機密に指定された添付と同じファイル"_s,
                                             u"The same file as an attachment marked confidential"_s},
                                  anchors::evidence(each.number),
                                  each.id.text});
            }
    }

    const Dossier& m_full;
    const Secrets& m_secrets;
    std::vector<Redaction::Gap> m_gaps;
};

QStringList documentsLeftOut(const Dossier& full, const Secrets& secrets)
{
    QStringList documents;
    for (const Evidence& evidence : full.assessment.evidence)
        if (secrets.hides(evidence))
            documents += namesOfDocument(full.catalogue, evidence);
    documents.removeDuplicates();
    return documents;
}

std::vector<Redaction::Report> reportsLeftOut(const Assessment& full, const Secrets& secrets)
{
    std::vector<Redaction::Report> reports;
    std::map<size_t, size_t> kept;
    for (const Finding& finding : full.findings) {
        const size_t kind = finding.seen.index();
        if (secrets.hides(finding, full))
            reports.push_back({finding.id.text, kind, kept[kind], secrets.scrub()(findingName(finding.seen))});
        else
            ++kept[kind];
    }
    return reports;
}

/// Finds the files of the edition and no others.
std::function<QString(const QByteArray&)> openFiles(const Dossier& edition)
{
    std::set<QByteArray> open;
    for (const Evidence& evidence : edition.assessment.evidence)
        if (!isWithheld(evidence))
            open.insert(evidence.file.sha256);
    return [open, file = edition.file](const QByteArray& sha256) {
        return open.contains(sha256) ? file(sha256) : QString();
    };
}

} // namespace

Dossier redacted(const Dossier& full)
{
    const Secrets secrets(full);
    Dossier edition = full;
    edition.assessment = redactedState(full.assessment, secrets, full.catalogue);
    redactVerdicts(edition.verdicts, secrets);
    for (GateItem& item : edition.gate)
        item.says = secrets.scrub()(item.says);
    if (full.former) {
        edition.former = redactedState(*full.former, secrets, full.catalogue);
        edition.formerVerdicts =
            full.formerVerdicts.empty() ? judge(full.catalogue, *full.former) : full.formerVerdicts;
        redactVerdicts(edition.formerVerdicts, secrets);
    }
    if (full.submitted) {
        edition.submitted->assessment = redactedState(full.submitted->assessment, secrets, full.catalogue);
        redactVerdicts(edition.submitted->verdicts, secrets);
    }
    edition.redaction = Redaction{.reports = reportsLeftOut(full.assessment, secrets),
                                  .persons = personsOf(full.assessment),
                                  .documents = documentsLeftOut(full, secrets),
                                  .full = snapshotDigest(full),
                                  .gaps = Gaps(full, secrets).run(),
                                  .questions = secrets.questions(),
                                  .facts = full.assessment.facts()};
    edition.redaction->changes = changesLeftOut(changesOf(full), changesOf(edition));
    edition.redaction->sinceSubmission = changesLeftOut(changesSinceSubmission(full), changesSinceSubmission(edition));
    edition.file = openFiles(edition);
    return edition;
}

QByteArray counterpartDigest(const Dossier& dossier)
{
    return dossier.redaction ? dossier.redaction->full : snapshotDigest(redacted(dossier));
}

} // namespace tekigo
