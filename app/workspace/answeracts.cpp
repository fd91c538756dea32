// The acts on answers.
#include "checklist/answersfile.h"
#include "workspace/state.h"
#include "workspace/wording.h"

namespace tekigo {

namespace {

bool isTakenBack(const Answer& answer)
{
    return !answer.value && answer.note.isEmpty();
}

/// Taking back is always possible, also of an answer to a question that this catalogue no longer has.
Result<void> acceptable(const Catalogue& catalogue, const QString& id, const Answer& answer)
{
    if (isTakenBack(answer))
        return {};
    const Question* question = catalogue.question(id);
    if (!question)
        return failure(Error::Kind::Input, Says::tr("There is no question %1.").arg(id));
    if (question->found)
        return failure(Error::Kind::Input,
                       Says::tr("%1 is found by an instrument and cannot be answered by hand.").arg(id));
    const QString why = answer.value ? whyNot(*question, *answer.value) : QString();
    if (!why.isEmpty())
        return failure(Error::Kind::Input, Says::tr("%1: %2").arg(id, why));
    return {};
}

} // namespace

Result<RowSwaps> Workspace::Private::answering(const RevisionId& revision, const QString& question,
                                               const Answer& before, const Answer& after) const
{
    const auto row = [&](const Answer& answer) {
        return isTakenBack(answer) ? std::vector<TableRow>() : std::vector{rowOf(revision, question, answer)};
    };
    if (auto good = acceptable(catalogue, question, after); !good)
        return errorOf(good);
    return difference(row(before), row(bound(question, before, after)));
}

Result<void> Workspace::setAnswer(const RevisionId& revision, const QString& question, const Answer& answer)
{
    return setAnswers(revision, {{question, answer}});
}

Result<void> Workspace::setAnswers(const RevisionId& revision, const std::map<QString, Answer>& answers)
{
    if (const auto found = d->revision(revision); !found)
        return errorOf(found);
    Act act{.revision = numberOf(revision)};
    for (const auto& [question, answer] : answers) {
        const auto before = readAnswer(d->database, numberOf(revision), question);
        if (!before)
            return errorOf(before);
        const auto swaps = d->answering(revision, question, before->value_or(Answer()), answer);
        if (!swaps)
            return errorOf(swaps);
        if (swaps->empty())
            continue;
        act.swaps.push_back(swaps->front());
        act.question = question;
        act.says = answerChanged(d->catalogue, question, before->value_or(Answer()), answer);
    }
    if (act.swaps.size() > 1) {
        act.question.clear();
        act.says = answersChanged(qsizetype(act.swaps.size()));
    }
    return d->perform(std::move(act));
}

} // namespace tekigo
