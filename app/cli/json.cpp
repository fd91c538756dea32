#include "cli/json.h"

#include "assessment/basis.h"

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

QString truthId(Truth truth)
{
    switch (truth) {
    case Truth::True:
        return u"true"_s;
    case Truth::False:
        return u"false"_s;
    case Truth::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString stateId(Ruling::State state)
{
    switch (state) {
    case Ruling::State::True:
        return u"true"_s;
    case Ruling::State::False:
        return u"false"_s;
    case Ruling::State::NotApplicable:
        return u"not-applicable"_s;
    case Ruling::State::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString shortfallId(Shortfall::Kind kind)
{
    using enum Shortfall::Kind;
    switch (kind) {
    case EvidenceMissing:
        return u"evidence-missing"_s;
    case EvidenceOtherModel:
        return u"evidence-other-model"_s;
    case EvidenceOtherFirmware:
        return u"evidence-other-firmware"_s;
    case EvidenceDamaged:
        return u"evidence-damaged"_s;
    case TestMissing:
        return u"test-missing"_s;
    case TestOtherModel:
        return u"test-other-model"_s;
    case TestOtherFirmware:
        return u"test-other-firmware"_s;
    case TestFailed:
        return u"test-failed"_s;
    case TestIncomplete:
        return u"test-incomplete"_s;
    case MeasuredOtherFirmware:
        return u"measured-other-firmware"_s;
    case NotConfirmed:
        break;
    }
    return u"not-confirmed"_s;
}

QJsonArray toJson(const std::vector<Citation>& citations)
{
    QJsonArray array;
    for (const Citation& citation : citations)
        array.append(QJsonObject{{u"source"_s, citation.source}, {u"place"_s, citation.place}});
    return array;
}

QJsonObject toJson(const Derivation& node, Language language)
{
    QJsonObject object{{u"truth"_s, truthId(node.truth)}, {u"says"_s, node.says.in(language)}};
    if (!node.found.isEmpty())
        object.insert(u"found"_s, node.found.in(language));
    if (!node.question.isEmpty())
        object.insert(u"question"_s, node.question);
    if (node.row >= 0)
        object.insert(u"row"_s, node.row);
    if (!node.sources.empty())
        object.insert(u"sources"_s, toJson(node.sources));
    if (node.mark)
        object.insert(u"mark"_s, markId(*node.mark));
    QJsonArray parts;
    for (const Derivation& part : node.parts)
        parts.append(toJson(part, language));
    if (!parts.isEmpty())
        object.insert(u"because"_s, parts);
    return object;
}

/// A list says more than one wrapped node: an inner node without words of its own gives its parts.
QJsonArray because(const Derivation& root, Language language)
{
    QJsonArray array;
    if (root.says.isEmpty() && !root.parts.empty()) {
        for (const Derivation& part : root.parts)
            array.append(toJson(part, language));
    } else {
        array.append(toJson(root, language));
    }
    return array;
}

bool isMissingEvidence(const Shortfall& shortfall)
{
    return shortfall.kind != Shortfall::Kind::NotConfirmed && shortfall.kind != Shortfall::Kind::TestFailed;
}

QString whatId(BasisPoint::What what)
{
    using enum BasisPoint::What;
    switch (what) {
    case Law:
        return u"law"_s;
    case Reading:
        return u"reading"_s;
    case Condition:
        return u"condition"_s;
    case Threshold:
        return u"threshold"_s;
    case Reason:
        break;
    }
    return u"reason"_s;
}

QJsonObject toJson(const VerdictBasis& basis, Language language)
{
    QJsonArray points;
    for (const BasisPoint& point : basis.points)
        points.append(QJsonObject{{u"mark"_s, markId(point.mark)},
                                  {u"what"_s, whatId(point.what)},
                                  {u"says"_s, point.says.in(language)},
                                  {u"sources"_s, toJson(point.sources)}});
    return {{u"toConfirm"_s, basis.toConfirm()}, {u"interpretations"_s, basis.interpretations()}, {u"points"_s, points}};
}

QJsonObject toJson(const BasisTotals& totals, Language language)
{
    return {{u"requirementsToConfirm"_s, totals.withToConfirm},
            {u"requirementsOfInterpretation"_s, totals.withInterpretation},
            {u"toConfirm"_s, totals.toConfirm},
            {u"interpretations"_s, totals.interpretations},
            {u"says"_s, basisWords(totals).in(language)}};
}

QJsonObject toJson(const RequirementVerdict& verdict, Language language)
{
    QJsonArray evidenceMissing;
    QJsonArray shortfalls;
    for (const Shortfall& shortfall : verdict.shortfalls) {
        if (isMissingEvidence(shortfall) && !evidenceMissing.contains(shortfall.need))
            evidenceMissing.append(shortfall.need);
        shortfalls.append(QJsonObject{{u"kind"_s, shortfallId(shortfall.kind)},
                                      {u"need"_s, shortfall.need},
                                      {u"says"_s, shortfall.says.in(language)}});
    }
    QJsonArray evidence;
    for (const EvidenceId& id : verdict.evidence)
        evidence.append(id.text);
    QJsonObject object{{u"id"_s, verdict.requirement},
                       {u"verdict"_s, verdictId(verdict.verdict)},
                       {u"rule"_s, stateId(verdict.ruling.state)},
                       {u"because"_s, because(verdict.ruling.because, language)},
                       {u"missing"_s, QJsonArray::fromStringList(verdict.ruling.missing)},
                       {u"evidenceMissing"_s, evidenceMissing},
                       {u"shortfalls"_s, shortfalls},
                       {u"evidence"_s, evidence}};
    if (verdict.ruling.reason)
        object.insert(u"reason"_s, verdict.ruling.reason->text.in(language));
    return object;
}

QJsonObject toJson(const Scope& scope, Language language)
{
    return {{u"outcome"_s, outcomeId(scope.outcome)},
            {u"reason"_s, scope.reason.text.in(language)},
            {u"sources"_s, toJson(scope.reason.sources)},
            {u"mark"_s, markId(scope.reason.mark)},
            {u"missing"_s, QJsonArray::fromStringList(scope.missing)}};
}

QJsonObject toJson(const ChecklistVerdict& verdict, const Catalogue& catalogue, Language language)
{
    QJsonArray requirements;
    const Checklist* checklist = catalogue.checklist(verdict.checklist);
    for (const RequirementVerdict& requirement : verdict.requirements) {
        QJsonObject one = toJson(requirement, language);
        if (checklist)
            one.insert(u"basis"_s, toJson(verdictBasis(*checklist, requirement), language));
        requirements.append(one);
    }
    return {{u"id"_s, verdict.checklist},
            {u"version"_s, checklist ? checklist->version : QString()},
            {u"digest"_s, checklist ? QString::fromLatin1(checklist->digest.toHex()) : QString()},
            {u"title"_s, checklist ? checklist->title.in(language) : QString()},
            {u"scope"_s, toJson(verdict.scope, language)},
            {u"verdict"_s, verdictId(verdict.verdict)},
            {u"provisional"_s, checklist && isProvisional(*checklist)},
            {u"basis"_s, checklist ? toJson(basisTotals(*checklist, verdict), language) : QJsonObject()},
            {u"requirements"_s, requirements}};
}

} // namespace

QString markId(Mark mark)
{
    switch (mark) {
    case Mark::Verified:
        return u"VERIFIED"_s;
    case Mark::VerifiedSecondary:
        return u"VERIFIED-2"_s;
    case Mark::Inferred:
        return u"INFERRED"_s;
    case Mark::Recalled:
        break;
    }
    return u"RECALLED"_s;
}

QJsonObject toJson(const std::vector<ChecklistVerdict>& verdicts, const Catalogue& catalogue,
                   Language language)
{
    QJsonArray checklists;
    for (const ChecklistVerdict& verdict : verdicts)
        checklists.append(toJson(verdict, catalogue, language));
    return {{u"checklists"_s, checklists}};
}

} // namespace tekigo::cli
