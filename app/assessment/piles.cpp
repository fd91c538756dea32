#include "assessment/piles.h"

#include "assessment/covering.h"
#include "assessment/names.h"
#include "assessment/phrase.h"
#include "assessment/rewording.h"
#include "assessment/valuewords.h"
#include "assessment/verdict.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Cause = CarryCause::Kind;
using Kind = CarryItem::Kind;

Text firmwareWords(const QString& firmware)
{
    return firmware.trimmed().isEmpty()
               ? Text{u"ファームウェア未記入"_s, u"firmware not stated"_s}
               : phrase({u"ファームウェア %1"_s, u"Firmware %1"_s}, {same(firmware)});
}

/// A file or test in a few lines: on what it was made, when, and what else it speaks for.
Text madeWords(const QString& firmware, const std::optional<QDate>& date, const Coverage& coverage)
{
    Text words = firmwareWords(firmware);
    if (date)
        words = phrase({u"%1、%2"_s, u"%1, %2"_s}, {words, same(date->toString(Qt::ISODate))});
    for (const Text& line : coverageWords(coverage))
        words = phrase({u"%1\n%2"_s, u"%1\n%2"_s}, {words, line});
    return words;
}

/// Collects the piles of one revision.
class Sorting
{
public:
    Sorting(const Catalogue& catalogue, const Assessment& now, const Assessment* earlier)
        : m_catalogue(catalogue)
        , m_now(now)
        , m_earlier(earlier)
        , m_texts(catalogue)
        , m_verdicts(judge(catalogue, now))
    {
    }

    Piles piles()
    {
        newRequirements();
        for (const Question& question : m_catalogue.questions)
            if (const auto answer = m_now.answers.find(question.id); answer != m_now.answers.end())
                answered(question, answer->second);
        newQuestions();
        reworded();
        for (const Evidence& one : m_now.evidence)
            evidence(one);
        for (const TestRecord& record : m_now.tests)
            test(record);
        findings();
        return std::move(m_piles);
    }

private:
    /// Into the pile where its causes put it.
    void sort(CarryItem item)
    {
        item.open = !item.causes.empty();
        (item.open ? m_piles.again : m_piles.kept).push_back(std::move(item));
    }

    const Answer* before(const QString& question) const
    {
        if (!m_earlier)
            return nullptr;
        const auto found = m_earlier->answers.find(question);
        return found == m_earlier->answers.end() || !found->second.value ? nullptr : &found->second;
    }

    CarryCause unconfirmed(const Question& question) const
    {
        const Revision& now = m_now.revision;
        if (m_earlier && question.boundTo == BoundTo::Hardware &&
            m_earlier->revision.hardware != now.hardware)
            return {Cause::HardwareChanged, m_earlier->revision.hardware, now.hardware};
        if (m_earlier && question.boundTo == BoundTo::Firmware &&
            m_earlier->revision.firmware != now.firmware)
            return {Cause::FirmwareChanged, m_earlier->revision.firmware, now.firmware};
        return {.kind = Cause::OpenBefore};
    }

    std::vector<CarryCause> rewordings(const Question& question, const Answer& answer)
    {
        const Rewording since = m_texts.since(question.id, answer, m_now.wordings);
        if (since.isEmpty())
            return {};
        if (since.lost)
            return {{.kind = Cause::TextLost}};
        const Wording& bound = m_now.wordings.at(answer.wording);
        std::vector<CarryCause> causes;
        if (since.question)
            causes.push_back({.kind = Cause::QuestionReworded,
                              .wordsBefore = bound.question,
                              .wordsAfter = question.digest});
        for (const QString& requirement : since.requirements) {
            causes.push_back({.kind = Cause::RequirementReworded,
                              .requirement = requirement,
                              .wordsBefore = CurrentTexts::formerDigest(bound, requirement),
                              .wordsAfter = m_texts.digestAt(requirement)});
            auto& [cause, questions] = m_reworded[requirement];
            cause = causes.back();
            questions += question.id;
        }
        return causes;
    }

    void answered(const Question& question, const Answer& answer)
    {
        if (!answer.value)
            return;
        const Answer* old = before(question.id);
        CarryItem item{.kind = Kind::Answer,
                       .id = question.id,
                       .title = question.label,
                       .causes = rewordings(question, answer),
                       .before = old ? valueWords(&question, old->value) : Text{},
                       .now = valueWords(&question, answer.value)};
        if (!answer.confirmed)
            item.causes.insert(item.causes.begin(), unconfirmed(question));
        // What was answered for the first time here is no part of what was carried over.
        if (!item.causes.empty() || old || !m_earlier)
            sort(std::move(item));
    }

    Text requirementTitle(const QString& key) const
    {
        const Checklist* checklist = m_catalogue.checklist(key.section(u'/', 0, 0));
        const QString id = key.section(u'/', 1);
        const Requirement* found = nullptr;
        for (const Requirement& one : checklist ? checklist->requirements : std::vector<Requirement>())
            found = one.id == id ? &one : found;
        return found ? phrase({u"%1 %2 %3"_s, u"%1 %2 %3"_s}, {checklist->shortTitle, same(id), found->title})
                     : same(key);
    }

    /// The answers that a requirement re-opened, by their names.
    Text labels(const QStringList& questions) const
    {
        std::vector<Text> labels;
        for (const QString& id : questions)
            labels.push_back(m_catalogue.question(id)->label);
        return phrase({u"回答：%1"_s, u"Answers: %1"_s}, {listed(labels)});
    }

    /// One item a requirement whose text has changed, before the answers that it re-opened.
    void reworded()
    {
        std::vector<CarryItem> items;
        for (const Checklist& checklist : m_catalogue.checklists)
            for (const Requirement& requirement : checklist.requirements)
                if (const auto found = m_reworded.find(requirementKey(checklist.id, requirement.id));
                    found != m_reworded.end())
                    items.push_back({.kind = Kind::Requirement,
                                     .id = found->first,
                                     .title = requirementTitle(found->first),
                                     .causes = {found->second.first},
                                     .before = {},
                                     .now = labels(found->second.second),
                                     .questions = found->second.second,
                                     .open = true});
        m_piles.again.insert(m_piles.again.begin(), items.begin(), items.end());
    }

    /// Provably added to its checklist since: an answer that it reads was bound when it was not there.
    bool addedSince(const QString& key, const Requirement& requirement) const
    {
        const QSet<QString> read = questionsDeciding(requirement, m_catalogue);
        bool unheardOf = false;
        for (const auto& [question, answer] : m_now.answers) {
            const auto bound = m_now.wordings.find(answer.wording);
            if (bound == m_now.wordings.end())
                continue;
            if (m_texts.knew(bound->second, key))
                return false;
            unheardOf |= read.contains(question);
        }
        return unheardOf;
    }

    void newRequirements()
    {
        for (const ChecklistVerdict& verdict : m_verdicts) {
            const Checklist* checklist = m_catalogue.checklist(verdict.checklist);
            if (!m_now.revision.targets.contains(verdict.checklist) || !checklist)
                continue;
            const bool newTarget = m_earlier && !m_earlier->revision.targets.contains(verdict.checklist);
            for (size_t i = 0; i < checklist->requirements.size(); ++i) {
                const Requirement& requirement = checklist->requirements[i];
                const QString key = requirementKey(checklist->id, requirement.id);
                if (newTarget || addedSince(key, requirement))
                    add(key, verdict.requirements[i]);
            }
        }
    }

    void add(const QString& key, const RequirementVerdict& judged)
    {
        m_piles.fresh.push_back({.kind = Kind::Requirement,
                                 .id = key,
                                 .title = requirementTitle(key),
                                 .causes = {{.kind = Cause::NewRequirement}},
                                 .before = {},
                                 .now = verdictName(judged.verdict),
                                 .questions = judged.ruling.missing,
                                 .open = judged.verdict == Verdict::Unanswered});
    }

    void newQuestions()
    {
        QStringList ofNew;
        for (const CarryItem& item : m_piles.fresh)
            ofNew += item.questions;
        for (const QString& id : openQuestions(m_catalogue, m_verdicts, m_now.revision.targets)) {
            const auto answer = m_now.answers.find(id);
            const bool here = answer != m_now.answers.end() && answer->second.value;
            if (here || before(id) || (!m_earlier && !ofNew.contains(id)))
                continue;
            m_piles.fresh.push_back({.kind = Kind::Question,
                                     .id = id,
                                     .title = m_catalogue.question(id)->label,
                                     .causes = {{.kind = Cause::NewQuestion}},
                                     .before = {},
                                     .now = {},
                                     .questions = {id},
                                     .open = true});
        }
    }

    const Requirement* requirementOf(const EvidenceLink& link) const
    {
        return m_catalogue.requirement(link.checklist, link.requirement);
    }

    bool speaksHere(const Evidence& one) const
    {
        return speaksFor(one.firmware, one.coverage, m_now.revision);
    }

    /// Whether a need that asks for this revision's firmware has only such files as this one.
    bool isMissedBy(const Evidence& one) const
    {
        for (const EvidenceLink& link : one.links) {
            const Requirement* requirement = requirementOf(link);
            if (!requirement)
                continue;
            const auto linked = linkedEvidence(m_now, link.checklist, link.requirement);
            for (const EvidenceNeed& need : requirement->evidence)
                if (need.boundTo == BoundTo::Firmware && need.kinds.contains(one.kind) &&
                    std::ranges::none_of(linked, [&](const Evidence* other) {
                        return need.kinds.contains(other->kind) && speaksHere(*other);
                    }))
                    return true;
        }
        return false;
    }

    /// Whether nobody asks on which firmware it was made, although it says so.
    bool saysSoUnasked(const Evidence& one) const
    {
        return !one.firmware.trimmed().isEmpty() && std::ranges::none_of(one.links, [&](const EvidenceLink& link) {
            const Requirement* requirement = requirementOf(link);
            return requirement && std::ranges::any_of(requirement->evidence, [&](const EvidenceNeed& need) {
                return need.boundTo == BoundTo::Firmware && need.kinds.contains(one.kind);
            });
        });
    }

    void evidence(const Evidence& one)
    {
        const Evidence* old = earlierOf(one);
        CarryItem item{.kind = Kind::Evidence,
                       .id = one.id.text,
                       .title = evidenceName(one),
                       .causes = {},
                       .before = old ? madeWords(old->firmware, old->date, old->coverage) : Text{},
                       .now = madeWords(one.firmware, one.date, one.coverage)};
        if (!speaksHere(one) && (isMissedBy(one) || saysSoUnasked(one)))
            item.causes = {{Cause::MadeOnOtherFirmware, one.firmware, m_now.revision.firmware}};
        if (!item.causes.empty() || old || !m_earlier)
            sort(std::move(item));
    }

    const Evidence* earlierOf(const Evidence& one) const
    {
        if (!m_earlier)
            return nullptr;
        const auto found = std::ranges::find_if(m_earlier->evidence, [&](const Evidence& old) {
            return old.number == one.number && old.file == one.file;
        });
        return found == m_earlier->evidence.end() ? nullptr : &*found;
    }

    const TestRecord* earlierOf(const TestRecord& one) const
    {
        if (!m_earlier)
            return nullptr;
        const auto found = std::ranges::find_if(m_earlier->tests, [&](const TestRecord& old) {
            return old.testCase == one.testCase && old.date == one.date && old.unit == one.unit &&
                   old.tester == one.tester && old.firmware == one.firmware;
        });
        return found == m_earlier->tests.end() ? nullptr : &*found;
    }

    void test(const TestRecord& record)
    {
        const TestCase* testCase = m_catalogue.testCase(record.testCase);
        const TestRecord* old = earlierOf(record);
        const auto counting = newestRecords(m_now, record.testCase);
        CarryItem item{.kind = Kind::Test,
                       .id = record.id.text,
                       .title = phrase({u"%1 %2（%3）"_s, u"%1 %2 (%3)"_s},
                                       {same(record.testCase), testCase ? testCase->title : Text{},
                                        testOutcomeName(record.outcome)}),
                       .causes = {},
                       .before = old ? madeWords(old->firmware, old->date, old->coverage) : Text{},
                       .now = madeWords(record.firmware, record.date, record.coverage)};
        if (!speaksFor(record.firmware, record.coverage, m_now.revision) &&
            std::ranges::find(counting, &record) != counting.end())
            item.causes = {{Cause::MadeOnOtherFirmware, record.firmware, m_now.revision.firmware}};
        if (!item.causes.empty() || old || !m_earlier)
            sort(std::move(item));
    }

    void findings()
    {
        std::map<QString, bool> fits;
        for (const Finding& finding : m_now.findings)
            fits[subjectOf(finding.seen)] |= speaksFor(finding.firmware, {}, m_now.revision);
        for (const Finding& finding : m_now.findings)
            if (const bool here = speaksFor(finding.firmware, {}, m_now.revision);
                here || !fits[subjectOf(finding.seen)])
                measured(finding, here
                                      ? std::vector<CarryCause>{}
                                      : std::vector<CarryCause>{{Cause::MadeOnOtherFirmware, finding.firmware,
                                                                 m_now.revision.firmware}});
        for (const Finding& finding : m_earlier ? m_earlier->findings : std::vector<Finding>())
            if (!fits.contains(subjectOf(finding.seen))) {
                fits[subjectOf(finding.seen)] = false;
                measured(finding, {{Cause::NotMeasured, finding.firmware, m_now.revision.firmware}});
            }
    }

    void measured(const Finding& finding, const std::vector<CarryCause>& causes)
    {
        const bool gone = !causes.empty() && causes.front().kind == Cause::NotMeasured;
        const Finding* old = nullptr;
        for (const Finding& one : m_earlier ? m_earlier->findings : m_now.findings)
            if (m_earlier && subjectOf(one.seen) == subjectOf(finding.seen))
                old = &one;
        if (causes.empty() && !old && m_earlier)
            return;
        sort({.kind = Kind::Finding,
              .id = finding.id.text,
              .title = findingName(finding.seen),
              .causes = causes,
              .before = old ? findingResult(old->seen) : Text{},
              .now = gone ? Text{} : findingResult(finding.seen)});
    }

    const Catalogue& m_catalogue;
    const Assessment& m_now;
    const Assessment* m_earlier;
    const CurrentTexts m_texts;
    const std::vector<ChecklistVerdict> m_verdicts;
    std::map<QString, std::pair<CarryCause, QStringList>> m_reworded; ///< by requirementKey()
    Piles m_piles;
};

} // namespace

Piles pilesOf(const Catalogue& catalogue, const Assessment& now, const Assessment* earlier)
{
    return Sorting(catalogue, now, earlier).piles();
}

} // namespace tekigo
