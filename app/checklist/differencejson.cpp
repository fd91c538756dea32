#include "checklist/differencejson.h"

#include "base/textdifference.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QJsonArray changesOf(const std::vector<LineChange>& changes, Language language)
{
    QJsonArray array;
    for (const LineChange& change : changes) {
        QJsonObject one;
        if (change.kind != LineChange::Kind::Added)
            one.insert(u"before"_s, change.before.in(language));
        if (change.kind != LineChange::Kind::Removed)
            one.insert(u"after"_s, change.after.in(language));
        array.append(one);
    }
    return array;
}

QJsonArray wordsOf(const Text& before, const Text& after, Language language)
{
    QJsonArray pieces;
    for (const TextPiece& piece : textDifference(before.in(language), after.in(language))) {
        const QString kind = piece.kind == TextPiece::Kind::Same    ? u"same"_s
                             : piece.kind == TextPiece::Kind::Added ? u"added"_s
                                                                    : u"removed"_s;
        pieces.append(QJsonObject{{u"kind"_s, kind}, {u"text"_s, piece.text}});
    }
    return pieces;
}

QString kindOf(const RequirementDifference& one)
{
    if (one.before.isEmpty())
        return u"added"_s;
    if (one.after.isEmpty())
        return u"removed"_s;
    if (one.isSame())
        return u"renumbered"_s;
    return u"changed"_s;
}

QJsonObject toJson(const RequirementDifference& one, Language language)
{
    QJsonObject made{{u"before"_s, one.before},
                     {u"after"_s, one.after},
                     {u"kind"_s, kindOf(one)},
                     {u"title"_s, one.title.in(language)}};
    if (one.wordsBefore != one.wordsAfter)
        made.insert(u"text"_s, wordsOf(one.wordsBefore, one.wordsAfter, language));
    const auto add = [&](const QString& key, const std::vector<LineChange>& changes) {
        if (!changes.empty())
            made.insert(key, changesOf(changes, language));
    };
    add(u"rule"_s, one.rule);
    add(u"notApplicable"_s, one.exceptions);
    add(u"evidence"_s, one.evidence);
    add(u"tests"_s, one.tests);
    add(u"references"_s, one.references);
    add(u"sources"_s, one.sources);
    return made;
}

} // namespace

QJsonObject toJson(const ChecklistDifference& difference, Language language)
{
    QJsonArray requirements;
    for (const RequirementDifference& one : difference.requirements) {
        if (!one.isSame() || one.isRenumbered())
            requirements.append(toJson(one, language));
    }
    QJsonArray questions;
    for (const QuestionDifference& question : difference.questions)
        questions.append(
            QJsonObject{{u"id"_s, question.id},
                        {u"text"_s, wordsOf(question.wordsBefore, question.wordsAfter, language)}});
    return {{u"same"_s, difference.isSame()},
            {u"head"_s, changesOf(difference.head, language)},
            {u"parameters"_s, changesOf(difference.parameters, language)},
            {u"scope"_s, changesOf(difference.scope, language)},
            {u"requirements"_s, requirements},
            {u"questions"_s, questions}};
}

} // namespace tekigo
