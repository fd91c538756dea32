#include "assessment/shortfall.h"

#include "assessment/names.h"
#include "assessment/phrase.h"
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

/// A blank firmware proves nothing: nobody said on what the file was made.
bool onFirmware(const QString& firmware, const Revision& revision)
{
    return !firmware.trimmed().isEmpty() && firmware.trimmed() == revision.firmware.trimmed();
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
        phrase({u"証拠が添付されていません：%1（種類：%2）"_s, u"No evidence attached: %1 (kind: %2)"_s},
               {need.text, kindTitles(need, catalogue)});
    const auto untold =
        std::find_if(linked.begin(), linked.end(), [](const Evidence* one) { return one->kind.isEmpty(); });
    if (untold == linked.end())
        return says;
    return phrase({u"%1。%2は種類が未設定です"_s, u"%1. %2 has no kind set"_s},
                  {says, evidenceName(**untold)});
}

Text otherFirmwareText(const Text& what, const QString& firmware, const Revision& revision)
{
    if (firmware.trimmed().isEmpty())
        return phrase(
            {u"%1：対象ファームウェアが未記入です"_s, u"%1: the firmware it was made on is not stated"_s},
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
        if (need.boundTo != BoundTo::Firmware)
            return;
        const auto fits = [&](const Evidence* one) {
            return onFirmware(one->firmware, m_assessment.revision);
        };
        if (std::any_of(offered.begin(), offered.end(), fits))
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

    /// Latest date, then latest recorded.
    const TestRecord* newest(const QString& testCase) const
    {
        const TestRecord* newest = nullptr;
        for (const TestRecord& record : m_assessment.tests)
            if (record.testCase == testCase && (!newest || newest->date <= record.date))
                newest = &record;
        return newest;
    }

    void test(const TestNeed& need)
    {
        const bool needed = need.needed && applies(need.when, m_requirement, m_circumstances);
        const TestCase* known = m_circumstances.catalogue.testCase(need.testCase);
        const Text name =
            phrase({u"試験 %1 %2"_s, u"Test %1 %2"_s}, {same(need.testCase), known ? known->title : Text{}});
        const TestRecord* record = newest(need.testCase);
        if (!record && needed)
            return add(Kind::TestMissing, need.testCase,
                       phrase({u"%1：記録がありません"_s, u"%1: no record"_s}, {name}));
        if (!record)
            return;
        if (record->outcome == TestRecord::Outcome::Fail)
            add(Kind::TestFailed, need.testCase,
                phrase({u"%1：最新の結果（%2）が不合格です"_s, u"%1: the newest result (%2) is a failure"_s},
                       {name, same(record->date.toString(Qt::ISODate))}));
        else if (needed && !onFirmware(record->firmware, m_assessment.revision))
            add(Kind::TestOtherFirmware, need.testCase,
                otherFirmwareText(name, record->firmware, m_assessment.revision));
        for (const EvidenceId& id : record->evidence)
            if (const Evidence* one = m_assessment.evidenceOf(id))
                damage(*one, need.testCase);
    }

    bool reads(const QStringList& questions) const
    {
        return std::ranges::any_of(conditionsOf(m_requirement), [&](const Condition* condition) {
            const QSet<QString> read = questionsRead(*condition, m_circumstances.catalogue);
            return std::ranges::any_of(questions, [&](const QString& id) { return read.contains(id); });
        });
    }

    /// What an instrument saw on another firmware, or in a file that changed since, counts against the product
    /// (measured.h takes it with the rest) but never for it.
    void measurements()
    {
        for (const Finding& finding : m_assessment.findings) {
            const bool fits = onFirmware(finding.firmware, m_assessment.revision);
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
                    finding.evidence.front());
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

std::vector<Shortfall> unproven(const Claimant& claimant, const Assessment& assessment,
                                const Circumstances& circumstances)
{
    return Proof(claimant, assessment, circumstances).shortfalls();
}

} // namespace tekigo
