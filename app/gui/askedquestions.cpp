#include "gui/askedquestions.h"

namespace tekigo {
namespace {

void collect(const Derivation& derivation, QSet<QString>& into)
{
    if (!derivation.question.isEmpty())
        into.insert(derivation.question);
    for (const Derivation& part : derivation.parts)
        collect(part, into);
}

/// Those among `read` that somebody answered and would be asked again if they had not.
template<class Again>
void addNeeded(const QSet<QString>& read, const Circumstances& circumstances, Again again,
               QSet<QString>& into)
{
    for (const QString& id : read) {
        if (into.contains(id) || !circumstances.facts.contains(id))
            continue;
        Facts less = circumstances.facts;
        less.erase(id);
        if (again(Circumstances{less, circumstances.catalogue, circumstances.effective,
                                circumstances.evidenced})
                .contains(id))
            into.insert(id);
    }
}

QSet<QString> setOf(const QStringList& list)
{
    return {list.begin(), list.end()};
}

} // namespace

QSet<QString> readByScope(const Checklist& checklist, const Catalogue& catalogue)
{
    QSet<QString> read;
    for (const ScopeCase& one : checklist.scope) {
        read += questionsRead(one.when, catalogue);
        read += setOf(one.asks);
    }
    return read;
}

QSet<QString> topicsOf(const QSet<QString>& questions, const Catalogue& catalogue)
{
    QSet<QString> topics;
    for (const QString& id : questions) {
        if (const Question* question = catalogue.question(id))
            topics.insert(question->topic);
    }
    return topics;
}

QSet<QString> mattering(const Requirement& requirement, const Ruling& ruling,
                        const Circumstances& circumstances)
{
    QSet<QString> matter = setOf(ruling.missing);
    collect(ruling.because, matter);
    addNeeded(
        questionsRead(requirement, circumstances.catalogue), circumstances,
        [&](const Circumstances& less) { return rule(requirement, less).missing; }, matter);
    return matter;
}

QSet<QString> mattering(const Checklist& checklist, const Scope& outcome, const Circumstances& circumstances)
{
    QSet<QString> matter = setOf(outcome.missing) + setOf(outcome.asks);
    collect(outcome.because, matter);
    addNeeded(
        readByScope(checklist, circumstances.catalogue), circumstances,
        [&](const Circumstances& less) {
            const Scope again = scope(checklist, less);
            return again.missing + again.asks;
        },
        matter);
    return matter;
}

QSet<QString> forTheRecord(const QSet<QString>& asked, const Catalogue& catalogue)
{
    const QSet<QString> topics = topicsOf(asked, catalogue);
    QSet<QString> record;
    for (const Question& question : catalogue.questions) {
        if (question.recordOnly && !question.found && topics.contains(question.topic))
            record.insert(question.id);
    }
    return record;
}

AskedQuestions arranged(const QSet<QString>& questions, const Catalogue& catalogue)
{
    QSet<QString> all = questions;
    QSet<QString> following; ///< those that stand right below their table
    for (const QString& id : questions) {
        const Question* question = catalogue.question(id);
        if (question && !question->complete.isEmpty()) {
            all.insert(question->complete);
            following.insert(question->complete);
        }
    }
    AskedQuestions asked;
    for (const Question& question : catalogue.questions) {
        if (!all.contains(question.id) || following.contains(question.id))
            continue;
        QStringList& list = question.found ? asked.findings : question.claim ? asked.claims : asked.questions;
        list << question.id;
        if (!question.complete.isEmpty())
            list << question.complete;
    }
    return asked;
}

} // namespace tekigo
