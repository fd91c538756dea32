#include "checklist/corrections.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

// What stays of a thing when its wording is taken away.

Statement bare(Statement thing);
Choice bare(Choice thing);
Column bare(Column thing);
Question bare(Question thing);
Condition bare(Condition thing);
NotApplicable bare(NotApplicable thing);
EvidenceNeed bare(EvidenceNeed thing);
TestNeed bare(TestNeed thing);
Requirement bare(Requirement thing);
Parameter bare(Parameter thing);
ScopeCase bare(ScopeCase thing);
TestCase bare(TestCase thing);
EvidenceKind bare(EvidenceKind thing);
Checklist bare(Checklist thing);

template<class T>
std::vector<T> bare(std::vector<T> things)
{
    for (T& thing : things)
        thing = bare(std::move(thing));
    return things;
}

Statement bare(Statement statement)
{
    statement.text = {};
    return statement;
}

Choice bare(Choice choice)
{
    choice.label = {};
    return choice;
}

Column bare(Column column)
{
    column.label = {};
    column.help = {};
    column.choices = bare(std::move(column.choices));
    return column;
}

Question bare(Question question)
{
    question.label = question.wording = question.help = question.good = question.bad = {};
    question.choices = bare(std::move(question.choices));
    question.columns = bare(std::move(question.columns));
    question.digest.clear();
    question.corrected.clear();
    return question;
}

Condition bare(Condition condition)
{
    condition.says = {};
    condition.parts = bare(std::move(condition.parts));
    return condition;
}

NotApplicable bare(NotApplicable one)
{
    return {bare(std::move(one.when)), bare(std::move(one.reason))};
}

EvidenceNeed bare(EvidenceNeed need)
{
    need.text = {};
    if (need.when)
        need.when = bare(std::move(*need.when));
    return need;
}

TestNeed bare(TestNeed need)
{
    if (need.when)
        need.when = bare(std::move(*need.when));
    return need;
}

/// The statute itself is nobody's wording to correct: only its translation is.
Requirement bare(Requirement requirement)
{
    requirement.title = {};
    requirement.law.text.en.clear();
    if (!requirement.statute)
        requirement.law.text.ja.clear();
    requirement.reading = bare(std::move(requirement.reading));
    requirement.examiner = bare(std::move(requirement.examiner));
    requirement.rule = bare(std::move(requirement.rule));
    requirement.notApplicable = bare(std::move(requirement.notApplicable));
    requirement.evidence = bare(std::move(requirement.evidence));
    requirement.tests = bare(std::move(requirement.tests));
    requirement.wordsDigest.clear();
    requirement.digest.clear();
    requirement.correctedWords.clear();
    requirement.original.clear();
    return requirement;
}

Parameter bare(Parameter parameter)
{
    parameter.title = {};
    return parameter;
}

ScopeCase bare(ScopeCase scopeCase)
{
    scopeCase.when = bare(std::move(scopeCase.when));
    scopeCase.reason = bare(std::move(scopeCase.reason));
    return scopeCase;
}

/// Of a procedure its number of lines stays: records say of each step whether it was done.
TestCase bare(TestCase test)
{
    test.title = test.expected = {};
    test.procedure = {QString::number(test.procedure.ja.count(u'\n')),
                      QString::number(test.procedure.en.count(u'\n'))};
    return test;
}

EvidenceKind bare(EvidenceKind kind)
{
    kind.title = {};
    return kind;
}

/// Without its requirements, which are compared one by one.
Checklist bare(Checklist checklist)
{
    checklist.version.clear();
    checklist.corrects.clear();
    checklist.title = checklist.shortTitle = {};
    checklist.about = bare(std::move(checklist.about));
    checklist.parameters = bare(std::move(checklist.parameters));
    checklist.scope = bare(std::move(checklist.scope));
    checklist.requirements.clear();
    checklist.digest.clear();
    checklist.original.clear();
    return checklist;
}

template<class T>
void remember(std::vector<QByteArray>& corrected, const std::vector<QByteArray>& before, const T& then,
              const T& now)
{
    corrected = before;
    if (then != now && std::ranges::find(corrected, then) == corrected.end())
        corrected.push_back(then);
}

/// The first of two lists that differs in more than its wording.
template<class T>
std::optional<Overreach> overreach(const QString& part, const std::vector<T>& now,
                                   const std::vector<T>& former)
{
    for (size_t i = 0; i < std::max(now.size(), former.size()); ++i)
        if (i >= now.size() || i >= former.size() || bare(now[i]) != bare(former[i]))
            return Overreach{part, i < now.size() ? now[i].id : former[i].id};
    return {};
}

bool bind(Question& now, const Question& former)
{
    if (bare(now) != bare(former))
        return false;
    remember(now.corrected, former.corrected, former.digest, now.digest);
    return true;
}

bool bind(Requirement& now, const Requirement& former)
{
    if (bare(now) != bare(former))
        return false;
    remember(now.correctedWords, former.correctedWords, former.wordsDigest, now.wordsDigest);
    now.original = former.original;
    return true;
}

/// Of a version that corrects nothing, what reads the same has the same past.
void inherit(Requirement& now, const Requirement& former)
{
    if (now.wordsDigest == former.wordsDigest)
        now.correctedWords = former.correctedWords;
    if (now.digest == former.digest)
        now.original = former.original;
}

std::optional<Overreach> bind(Checklist& now, const Checklist& former)
{
    if (bare(now) != bare(former) || now.requirements.size() != former.requirements.size())
        return Overreach{now.id, now.id};
    for (size_t i = 0; i < now.requirements.size(); ++i)
        if (!bind(now.requirements[i], former.requirements[i]))
            return Overreach{now.id, now.id + u'/' + now.requirements[i].id};
    now.original = former.original;
    return {};
}

/// Where a topic is a correction, nothing came and nothing went.
std::optional<Overreach> bindQuestions(Catalogue& now, const Catalogue& former,
                                       const QSet<QString>& correcting)
{
    const auto part = [](const Question& question) { return u"questions/"_s + question.topic; };
    for (Question& question : now.questions) {
        const Question* before = former.question(question.id);
        const bool corrects = correcting.contains(part(question));
        if (corrects && (!before || !bind(question, *before)))
            return Overreach{part(question), question.id};
        if (!corrects && before && before->digest == question.digest)
            question.corrected = before->corrected;
    }
    for (const Question& question : former.questions)
        if (correcting.contains(part(question)) && !now.question(question.id))
            return Overreach{part(question), question.id};
    return {};
}

std::optional<Overreach> bindChecklist(Checklist& now, const Checklist* former, bool corrects)
{
    if (corrects)
        return former ? bind(now, *former) : Overreach{now.id, now.id};
    for (Requirement& requirement : now.requirements)
        if (const Requirement* before = former ? former->requirement(requirement.id) : nullptr)
            inherit(requirement, *before);
    return {};
}

} // namespace

bool reads(const Question& question, const QByteArray& words)
{
    return question.digest == words ||
           std::ranges::find(question.corrected, words) != question.corrected.end();
}

bool reads(const Requirement& requirement, const QByteArray& words)
{
    return requirement.wordsDigest == words ||
           std::ranges::find(requirement.correctedWords, words) != requirement.correctedWords.end();
}

const QByteArray& originalOf(const Question& question)
{
    return question.corrected.empty() ? question.digest : question.corrected.front();
}

std::optional<Overreach> bindCorrections(Catalogue& now, const Catalogue& former,
                                         const QSet<QString>& correcting)
{
    std::optional<Overreach> over;
    if (correcting.contains(u"tests"_s))
        over = overreach(u"tests"_s, now.testCases, former.testCases);
    if (!over && correcting.contains(u"evidence"_s))
        over = overreach(u"evidence"_s, now.evidenceKinds, former.evidenceKinds);
    if (!over)
        over = bindQuestions(now, former, correcting);
    for (auto it = now.checklists.begin(); !over && it != now.checklists.end(); ++it)
        over = bindChecklist(*it, former.checklist(it->id), correcting.contains(it->id));
    return over;
}

} // namespace tekigo
