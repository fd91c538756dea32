#include "cli/contradictionlines.h"

#include "assessment/wording.h"
#include "cli/commands.h"

#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

QString placeId(Contradiction::Place place)
{
    switch (place) {
    case Contradiction::Place::Question:
        return u"question"_s;
    case Contradiction::Place::Test:
        return u"test"_s;
    case Contradiction::Place::Scan:
        return u"scan"_s;
    case Contradiction::Place::PowerLoss:
        return u"power-loss"_s;
    }
    return {};
}

QJsonArray requirementsOf(const Contradiction& one, const Catalogue& catalogue)
{
    QJsonArray keys;
    for (const Checklist& checklist : catalogue.checklists)
        for (const Requirement& requirement : checklist.requirements)
            if (concerns(one, requirement, catalogue))
                keys.append(requirementKey(checklist.id, requirement.id));
    return keys;
}

} // namespace

QJsonArray toJson(const std::vector<Contradiction>& contradictions, const Catalogue& catalogue, Language language)
{
    QJsonArray array;
    std::map<std::pair<QString, QStringList>, QJsonArray> known; // many are about the same
    for (const Contradiction& one : contradictions) {
        const auto [requirements, fresh] = known.try_emplace({one.testCase, one.questions});
        if (fresh)
            requirements->second = requirementsOf(one, catalogue);
        array.append(QJsonObject{{u"kind"_s, contradictionId(one.kind)},
                                 {u"about"_s, placeId(one.place)},
                                 {u"subject"_s, one.subject},
                                 {u"testCase"_s, one.testCase},
                                 {u"questions"_s, QJsonArray::fromStringList(one.questions)},
                                 {u"requirements"_s, requirements->second},
                                 {u"says"_s, one.says.in(language)},
                                 {u"mend"_s, one.mend.in(language)}});
    }
    return array;
}

void tell(const std::vector<Contradiction>& contradictions, const Session& session)
{
    if (contradictions.empty())
        return;
    session.print(tr("To be checked (no verdict is changed by it):"));
    for (const Contradiction& one : contradictions) {
        session.print(u"  △ "_s + contradictionName(one.kind).in(session.language));
        session.print(u"      "_s + contradictionWords(one).in(session.language));
    }
}

} // namespace tekigo::cli
