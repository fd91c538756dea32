#include "gui/revisionstate.h"

#include "gui/askedquestions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

Subject scopeOf(const QString& checklist)
{
    return {.checklist = checklist, .requirement = u"scope"_s};
}

RevisionState::RevisionState(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_catalogue(&workspace.catalogue())
{
    readCatalogue();
    connect(&workspace, &Workspace::changed, this, &RevisionState::follow);
}

void RevisionState::choose(const RevisionId& revision)
{
    m_revision = revision;
    read();
    readEarlier();
    Q_EMIT chosen();
}

void RevisionState::follow(const Change& change)
{
    const RevisionId& earlier = m_assessment.revision.copiedFrom;
    const bool ofEarlier = !earlier.isEmpty() && change.revision == earlier;
    if (m_revision.isEmpty() || (!change.revision.isEmpty() && change.revision != m_revision && !ofEarlier))
        return;
    // One that was just taken away is unchosen by the window.
    if (!m_workspace.revision(m_revision))
        return;
    const Catalogue* const before = m_catalogue;
    read();
    if (change.revision != m_revision)
        readEarlier();
    // A submission that was taken back is asked by other texts.
    if (m_catalogue != before)
        Q_EMIT chosen();
    Q_EMIT changed();
}

void RevisionState::readEarlier()
{
    auto earlier = m_workspace.assessment(m_assessment.revision.copiedFrom);
    m_earlier = earlier ? std::move(earlier->answers) : std::map<QString, Answer>();
}

const Answer* RevisionState::earlierAnswer(const QString& question) const
{
    const auto found = m_earlier.find(question);
    return found == m_earlier.end() || !found->second.value ? nullptr : &found->second;
}

void RevisionState::read()
{
    auto read = m_workspace.assessment(m_revision);
    m_assessment = read ? std::move(*read) : Assessment();
    m_facts = m_assessment.facts();
    m_measured = m_assessment.measured();
    if (const Catalogue& goesBy = m_workspace.catalogueOf(m_assessment); &goesBy != m_catalogue) {
        m_catalogue = &goesBy;
        readCatalogue();
    }
}

void RevisionState::readCatalogue()
{
    m_texts.emplace(catalogue());
    m_read.clear();
    for (const Checklist& one : catalogue().checklists)
        m_read[one.id] = questionsRead(one, catalogue());
}

QStringList RevisionState::targets() const
{
    QStringList known;
    for (const Checklist& one : catalogue().checklists) {
        if (isTarget(one.id))
            known << one.id;
    }
    return known;
}

bool RevisionState::isTarget(const QString& checklist) const
{
    return m_assessment.revision.targets.contains(checklist);
}

std::vector<const Checklist*> RevisionState::checklists() const
{
    std::vector<const Checklist*> all;
    if (m_revision.isEmpty())
        return all;
    for (const Checklist& one : catalogue().checklists)
        all.push_back(&one);
    std::stable_partition(all.begin(), all.end(), [this](const Checklist* one) { return isTarget(one->id); });
    return all;
}

std::vector<Subject> RevisionState::subjects() const
{
    std::vector<Subject> all;
    for (const Checklist* one : checklists()) {
        all.push_back(scopeOf(one->id));
        for (const Requirement& requirement : one->requirements)
            all.push_back({one->id, requirement.id});
    }
    return all;
}

const Checklist* RevisionState::checklist(const Subject& subject) const
{
    return m_revision.isEmpty() ? nullptr : catalogue().checklist(subject.checklist);
}

const Requirement* RevisionState::requirement(const Subject& subject) const
{
    const Checklist* of = checklist(subject);
    return of ? of->requirement(subject.requirement) : nullptr;
}

const ChecklistVerdict* RevisionState::verdict(const QString& checklist) const
{
    if (m_revision.isEmpty())
        return nullptr;
    const auto& all = m_workspace.verdicts(m_revision);
    const auto found = std::ranges::find(all, checklist, &ChecklistVerdict::checklist);
    return found == all.end() ? nullptr : &*found;
}

const RequirementVerdict* RevisionState::verdict(const Subject& subject) const
{
    const ChecklistVerdict* of = verdict(subject.checklist);
    if (!of)
        return nullptr;
    const auto found =
        std::ranges::find(of->requirements, subject.requirement, &RequirementVerdict::requirement);
    return found == of->requirements.end() ? nullptr : &*found;
}

const Answer* RevisionState::answer(const QString& question) const
{
    const auto found = m_assessment.answers.find(question);
    return found == m_assessment.answers.end() ? nullptr : &found->second;
}

Rewording RevisionState::rewordingOf(const QString& question) const
{
    const Answer* given = answer(question);
    return given && given->value ? m_texts->since(question, *given, m_assessment.wordings) : Rewording();
}

const MeasuredFact* RevisionState::measured(const QString& question) const
{
    const auto found = std::ranges::find(m_measured, question, &MeasuredFact::question);
    return found == m_measured.end() ? nullptr : &*found;
}

Circumstances RevisionState::circumstances(const Checklist& checklist) const
{
    QSet<QString> evidenced;
    for (const Evidence* one : linkedEvidence(m_assessment, checklist.id, u"scope"_s)) {
        if (!m_assessment.isDamaged(*one))
            evidenced.insert(u"scope"_s);
    }
    return {m_facts, catalogue(), m_assessment.effectiveOf(checklist), evidenced};
}

QStringList RevisionState::open() const
{
    // No target at all must not be taken for all checklists.
    const QStringList chosen = targets();
    if (m_revision.isEmpty() || chosen.isEmpty())
        return {};
    return openQuestions(catalogue(), m_workspace.verdicts(m_revision), chosen);
}

Answered RevisionState::answered(const Checklist& checklist) const
{
    Answered count;
    for (const QString& id : m_read.at(checklist.id)) {
        const Question* question = catalogue().question(id);
        const bool counts = question && !question->claim && !question->found;
        if (counts && m_facts.contains(id))
            ++count.answered;
    }
    count.total = count.answered;
    for (const QString& id : openQuestions(catalogue(), m_workspace.verdicts(m_revision), {checklist.id})) {
        const Question* question = catalogue().question(id);
        // A table that was begun still misses cells; it is no second question.
        if (question && !question->claim && !m_facts.contains(id))
            ++count.total;
        else if (question && !question->claim)
            --count.answered;
    }
    return count;
}

bool RevisionState::reads(const Subject& subject, const QString& question) const
{
    const Checklist* of = checklist(subject);
    if (!of)
        return false;
    const Requirement* one = requirement(subject);
    return one ? questionsRead(*one, catalogue()).contains(question)
               : readByScope(*of, catalogue()).contains(question);
}

bool RevisionState::misses(const Subject& subject, const QString& question) const
{
    const ChecklistVerdict* of = verdict(subject.checklist);
    if (!of)
        return false;
    if (subject.isScope())
        return of->scope.missing.contains(question) || of->scope.asks.contains(question);
    const RequirementVerdict* one = verdict(subject);
    return one && of->concerns() && one->ruling.missing.contains(question);
}

Subject RevisionState::asker(const QString& question, const Subject& near) const
{
    if (misses(near, question))
        return near;
    const std::vector<Subject> all = subjects();
    for (const Subject& one : all) {
        if (isTarget(one.checklist) && misses(one, question))
            return one;
    }
    if (reads(near, question))
        return near;
    for (const Subject& one : all) {
        if (reads(one, question))
            return one;
    }
    // A question for the record stands with the questions of its topic.
    const Question* asked = catalogue().question(question);
    for (const Subject& one : all) {
        const Requirement* by = requirement(one);
        if (asked && by && topicsOf(questionsRead(*by, catalogue()), catalogue()).contains(asked->topic))
            return one;
    }
    return {};
}

} // namespace tekigo
