#include "assessment/shortfall.h"

#include "assessment/covering.h"
#include "assessment/names.h"
#include "assessment/phrase.h"
#include "assessment/teststeps.h"
#include "assessment/touched.h"

#include <algorithm>
#include <tuple>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Kind = Shortfall::Kind;

/// Once the rule is decided nobody is asked any more, so what may be needed is needed; before, only what is
/// sure.
bool applies(const std::optional<Condition>& when, const Requirement& requirement,
             const Circumstances& circumstances)
{
    if (!when)
        return true;
    const Truth needed = evaluate(*when, circumstances);
    return needed == Truth::True ||
           (needed == Truth::Unknown && evaluate(requirement.rule, circumstances) == Truth::True);
}

Text kindTitles(const EvidenceNeed& need, const Catalogue& catalogue)
{
    std::vector<Text> titles;
    for (const QString& id : need.kinds) {
        const EvidenceKind* kind = catalogue.evidenceKind(id);
        titles.push_back(kind ? kind->title : same(id));
    }
    return listed(titles);
}

Text missingText(const EvidenceNeed& need, const Catalogue& catalogue,
                 const std::vector<const Evidence*>& linked)
{
    Text says =
        phrase({u"証拠が添付されていません：%1（種類：%2）"_s, u"No evidence attached for “%1” (kind: %2)"_s},
               {need.text, kindTitles(need, catalogue)});
    const auto untold =
        std::find_if(linked.begin(), linked.end(), [](const Evidence* one) { return one->kind.isEmpty(); });
    if (untold == linked.end())
        return says;
    return phrase({u"%1。%2は種類が未設定です"_s, u"%1. %2 has no kind set"_s},
                  {says, evidenceName(**untold)});
}

Text otherModelText(const Text& what, const QStringList& bare)
{
    std::vector<Text> models;
    for (const QString& model : bare)
        models.push_back(same(model));
    return phrase({u"%1：対象に含まれない型番があります（%2）"_s, u"%1: model numbers are left out (%2)"_s},
                  {what, listed(models)});
}

Text otherFirmwareText(const Text& what, const QString& firmware, const Revision& revision)
{
    if (firmware.trimmed().isEmpty())
        return phrase(
            {u"%1：対象ファームウェアが未記入です"_s, u"%1: the firmware it was made on is not stated"_s},
            {what});
    if (firmware.trimmed() == revision.firmware.trimmed())
        return phrase({u"%1：別の版のものですが、同一とみなす理由が未記入です"_s,
                       u"%1: it is another revision's, and nobody said why it is the same"_s},
                      {what});
    return phrase({u"%1：対象ファームウェア%2が、この版の%3と異なります"_s,
                   u"%1: made on firmware %2, this revision has %3"_s},
                  {what, same(firmware), same(revision.firmware)});
}

/// Collects what one requirement's files and tests lack.
class Proof
{
public:
    Proof(const Claimant& claimant, const Assessment& assessment, const Circumstances& circumstances)
        : m_requirement(claimant.requirement)
        , m_assessment(assessment)
        , m_circumstances(circumstances)
        , m_linked(linkedEvidence(assessment, claimant.checklist.id, claimant.requirement.id))
    {
    }

    std::vector<Shortfall> shortfalls()
    {
        for (const EvidenceNeed& need : m_requirement.evidence)
            if (need.needed && applies(need.when, m_requirement, m_circumstances))
                evidence(need);
        for (const Evidence* one : m_linked)
            damage(*one, needOf(*one));
        for (const TestNeed& need : m_requirement.tests)
            test(need);
        measurements();
        return std::move(m_shortfalls);
    }

private:
    void add(Kind kind, const QString& need, const Text& says, const EvidenceId& file = {})
    {
        m_shortfalls.push_back({kind, need, file, says});
    }

    void evidence(const EvidenceNeed& need)
    {
        std::vector<const Evidence*> offered;
        std::copy_if(m_linked.begin(), m_linked.end(), std::back_inserter(offered),
                     [&](const Evidence* one) { return need.kinds.contains(one->kind); });
        if (offered.empty())
            return add(Kind::EvidenceMissing, need.id,
                       missingText(need, m_circumstances.catalogue, m_linked));
        const auto fits = [&](const Evidence* one) {
            return need.boundTo != BoundTo::Firmware ||
                   speaksFor(one->firmware, one->coverage, m_assessment.revision);
        };
        std::vector<const Coverage*> fitting;
        for (const Evidence* one : offered)
            if (fits(one))
                fitting.push_back(&one->coverage);
        if (const QStringList bare = uncovered(m_assessment.product, fitting);
            !bare.isEmpty() && !fitting.empty())
            return add(Kind::EvidenceOtherModel, need.id, otherModelText(need.text, bare));
        if (!fitting.empty())
            return;
        for (const Evidence* one : offered)
            add(Kind::EvidenceOtherFirmware, need.id,
                otherFirmwareText(evidenceName(*one), one->firmware, m_assessment.revision), one->id);
    }

    /// The need that this file answers to; empty where none asks for its kind.
    QString needOf(const Evidence& one) const
    {
        for (const EvidenceNeed& need : m_requirement.evidence)
            if (need.kinds.contains(one.kind))
                return need.id;
        return {};
    }

    /// A damaged file is told even where another one serves: the dossier would show it as proof.
    void damage(const Evidence& one, const QString& need)
    {
        if (m_assessment.isDamaged(one))
            add(Kind::EvidenceDamaged, need, damagedText(one), one.id);
    }

    void test(const TestNeed& need)
    {
        const bool needed = need.needed && applies(need.when, m_requirement, m_circumstances);
        const TestCase* known = m_circumstances.catalogue.testCase(need.testCase);
        const Text name =
            phrase({u"試験 %1 %2"_s, u"Test %1 %2"_s}, {same(need.testCase), known ? known->title : Text{}});
        const std::vector<const TestRecord*> records = newestRecords(m_assessment, need.testCase);
        if (records.empty() && needed)
            return add(Kind::TestMissing, need.testCase,
                       phrase({u"%1：記録がありません"_s, u"%1: no record"_s}, {name}));
        std::vector<const Coverage*> coverages;
        for (const TestRecord* record : records) {
            result(*record, name, needed);
            coverages.push_back(&record->coverage);
        }
        const QStringList bare = uncovered(m_assessment.product, coverages);
        if (needed && !bare.isEmpty())
            add(Kind::TestOtherModel, need.testCase, otherModelText(name, bare));
    }

    void result(const TestRecord& record, const Text& name, bool needed)
    {
        if (record.outcome == TestRecord::Outcome::Fail)
            add(Kind::TestFailed, record.testCase,
                phrase({u"%1：最新の結果（%2）が不合格です"_s, u"%1: the newest result (%2) is a failure"_s},
                       {name, same(record.date.toString(Qt::ISODate))}));
        else if (needed && !speaksFor(record.firmware, record.coverage, m_assessment.revision))
            add(Kind::TestOtherFirmware, record.testCase,
                otherFirmwareText(name, record.firmware, m_assessment.revision));
        else if (needed && hasStepsNotDone(record))
            add(Kind::TestIncomplete, record.testCase,
                phrase({u"%1：実施していない手順があります（%2）"_s, u"%1: steps were not done (%2)"_s},
                       {name, same(stepNumbers(stepsNotDone(record)))}));
        for (const EvidenceId& id : record.evidence)
            if (const Evidence* one = m_assessment.evidenceOf(id))
                damage(*one, record.testCase);
    }

    bool reads(const QStringList& questions) const
    {
        const QSet<QString> read = questionsDeciding(m_requirement, m_circumstances.catalogue);
        return std::ranges::any_of(questions, [&](const QString& id) { return read.contains(id); });
    }

    /// What an instrument saw on another firmware, or in a file that changed since, counts against the product
    /// (measured.h takes it with the rest) but never for it.
    void measurements()
    {
        for (const Finding& finding : m_assessment.findings) {
            const bool fits = speaksFor(finding.firmware, {}, m_assessment.revision);
            const bool damaged = std::ranges::any_of(finding.evidence, [&](const EvidenceId& id) {
                const Evidence* file = m_assessment.evidenceOf(id);
                return file && m_assessment.isDamaged(*file);
            });
            if ((fits && !damaged) || !reads(questionsTouched(finding.seen)))
                continue;
            const QString question = questionsTouched(finding.seen).front();
            if (!fits)
                add(Kind::MeasuredOtherFirmware, question,
                    otherFirmwareText(findingName(finding.seen), finding.firmware, m_assessment.revision),
                    finding.evidence.empty() ? EvidenceId() : finding.evidence.front());
            for (const EvidenceId& id : finding.evidence)
                if (const Evidence* file = m_assessment.evidenceOf(id);
                    file && m_assessment.isDamaged(*file) &&
                    std::ranges::find(m_linked, file) == m_linked.end())
                    add(Kind::EvidenceDamaged, {}, damagedText(*file), id);
        }
    }

    const Requirement& m_requirement;
    const Assessment& m_assessment;
    const Circumstances& m_circumstances;
    const std::vector<const Evidence*> m_linked;
    std::vector<Shortfall> m_shortfalls;
};

} // namespace

Text damagedText(const Evidence& one)
{
    return phrase({u"%1：保管されたファイルがないか、SHA-256が一致しません"_s,
                   u"%1: the stored file is missing or no longer matches its SHA-256"_s},
                  {evidenceName(one)});
}

std::vector<const Evidence*> linkedEvidence(const Assessment& assessment, const QString& checklist,
                                            const QString& requirement)
{
    std::vector<const Evidence*> linked;
    for (const Evidence& one : assessment.evidence)
        if (std::any_of(one.links.begin(), one.links.end(), [&](const EvidenceLink& link) {
                return link.checklist == checklist && link.requirement == requirement;
            }))
            linked.push_back(&one);
    std::stable_sort(linked.begin(), linked.end(),
                     [](const Evidence* a, const Evidence* b) { return a->number < b->number; });
    return linked;
}

std::vector<const TestRecord*> newestRecords(const Assessment& assessment, const QString& testCase)
{
    // Latest date, then latest recorded.
    const auto newestOf = [&](auto&& counts) {
        const TestRecord* newest = nullptr;
        for (const TestRecord& record : assessment.tests)
            if (record.testCase == testCase && counts(record) && (!newest || newest->date <= record.date))
                newest = &record;
        return newest;
    };
    std::vector<const TestRecord*> records;
    for (const QString& model : assessment.product.models) {
        const TestRecord* newest =
            newestOf([&](const TestRecord& record) { return covers(record.coverage, model); });
        if (newest && std::ranges::find(records, newest) == records.end())
            records.push_back(newest);
    }
    const TestRecord* any = newestOf([](const TestRecord&) { return true; });
    if (records.empty() && any)
        records.push_back(any);
    return records;
}

std::vector<Shortfall> unproven(const Claimant& claimant, const Assessment& assessment,
                                const Circumstances& circumstances)
{
    return Proof(claimant, assessment, circumstances).shortfalls();
}

} // namespace tekigo
