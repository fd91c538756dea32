#include "assessment/basis.h"

#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

using What = BasisPoint::What;

/// Collects the points of one requirement.
class Collection
{
public:
    void add(What what, const Text& says, Mark mark, const std::vector<Citation>& sources)
    {
        if (mark != Mark::Recalled && mark != Mark::Inferred)
            return;
        const bool known = std::ranges::any_of(
            m_points, [&](const BasisPoint& one) { return one.mark == mark && one.says == says; });
        if (!known)
            m_points.push_back({mark, what, says, sources});
    }
    void add(What what, const Statement& statement) { add(what, statement.text, statement.mark, statement.sources); }
    void add(const Derivation& node)
    {
        if (node.mark)
            add(What::Condition, node.says, *node.mark, node.sources);
        for (const Derivation& part : node.parts)
            add(part);
    }

    std::vector<BasisPoint> take()
    {
        std::ranges::stable_partition(m_points, [](const BasisPoint& one) { return one.mark == Mark::Recalled; });
        return std::move(m_points);
    }

private:
    std::vector<BasisPoint> m_points;
};

void collectParameters(const Condition& condition, const QSet<QString>& decided, QStringList& parameters)
{
    if (!condition.parameter.isEmpty() && (condition.subject.isEmpty() || decided.contains(condition.subject)) &&
        !parameters.contains(condition.parameter))
        parameters.append(condition.parameter);
    for (const Condition& part : condition.parts)
        collectParameters(part, decided, parameters);
}

QStringList thresholdsOf(const Requirement& requirement, const Derivation& because)
{
    QStringList parameters;
    for (const Condition* condition : conditionsOf(requirement))
        collectParameters(*condition, questionsDecided(because), parameters);
    return parameters;
}

int count(const std::vector<BasisPoint>& points, Mark mark)
{
    return int(std::ranges::count(points, mark, &BasisPoint::mark));
}

Text number(int count)
{
    return same(QString::number(count));
}

} // namespace

int VerdictBasis::toConfirm() const
{
    return count(points, Mark::Recalled);
}

int VerdictBasis::interpretations() const
{
    return count(points, Mark::Inferred);
}

bool isProvisional(const Checklist& checklist)
{
    return checklist.standing == Standing::MandatoryOnceInForce;
}

VerdictBasis verdictBasis(const Checklist& checklist, const RequirementVerdict& verdict)
{
    VerdictBasis basis{.points = {}, .provisional = isProvisional(checklist)};
    const Requirement* requirement = checklist.requirement(verdict.requirement);
    if (!requirement)
        return basis;
    Collection points;
    points.add(What::Law, requirement->law);
    for (const Statement& reading : requirement->reading)
        points.add(What::Reading, reading);
    if (verdict.ruling.reason)
        points.add(What::Reason, *verdict.ruling.reason);
    points.add(verdict.ruling.because);
    const QStringList thresholds = thresholdsOf(*requirement, verdict.ruling.because);
    for (const Parameter& parameter : checklist.parameters)
        if (thresholds.contains(parameter.id))
            points.add(What::Threshold, parameter.title, parameter.mark, parameter.sources);
    basis.points = points.take();
    return basis;
}

BasisTotals basisTotals(const Checklist& checklist, const ChecklistVerdict& verdict)
{
    BasisTotals totals;
    std::vector<BasisPoint> all;
    for (const RequirementVerdict& each : verdict.requirements) {
        const VerdictBasis basis = verdictBasis(checklist, each);
        ++totals.requirements;
        totals.withToConfirm += basis.toConfirm() > 0 ? 1 : 0;
        totals.withInterpretation += basis.toConfirm() == 0 && basis.interpretations() > 0 ? 1 : 0;
        for (const BasisPoint& point : basis.points)
            if (std::ranges::none_of(
                    all, [&](const BasisPoint& one) { return one.mark == point.mark && one.says == point.says; }))
                all.push_back(point);
    }
    totals.toConfirm = count(all, Mark::Recalled);
    totals.interpretations = count(all, Mark::Inferred);
    return totals;
}

Text basisWords(const VerdictBasis& basis)
{
    const int toConfirm = basis.toConfirm();
    const int interpretations = basis.interpretations();
    const Text confirm = phrase({u"要確認 %1件"_s, u"statements to be confirmed: %1"_s}, {number(toConfirm)});
    const Text interpreted =
        phrase({u"解釈 %1件"_s, u"statements of interpretation: %1"_s}, {number(interpretations)});
    if (toConfirm > 0 && interpretations > 0)
        return phrase({u"%1、%2"_s, u"%1, %2"_s}, {confirm, interpreted});
    if (toConfirm > 0)
        return confirm;
    return interpretations > 0 ? interpreted : Text{u"要確認・解釈なし"_s, u"none to be confirmed or of interpretation"_s};
}

Text basisWords(const BasisTotals& totals)
{
    return phrase({u"要求事項 %1件のうち、基礎に要確認の記述を含むもの %2件、要確認はなく解釈を含むもの %3件。要確認の記述は %4件、"
                   u"解釈は %5件（同じ記述は 1件と数える）。"_s,
                   u"Requirements: %1; resting on text to be confirmed: %2, on no such text but on interpretation: %3. "
                   u"Statements to be confirmed: %4, of interpretation: %5, each counted once."_s},
                  {number(totals.requirements), number(totals.withToConfirm), number(totals.withInterpretation),
                   number(totals.toConfirm), number(totals.interpretations)});
}

Text provisionalName()
{
    return {u"暫定判定"_s, u"provisional verdict"_s};
}

Text verdictName(Verdict verdict, const Checklist* checklist)
{
    const Text name = verdictName(verdict);
    if (!checklist || !isProvisional(*checklist))
        return name;
    return phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {name, provisionalName()});
}

QSet<QString> questionsDecided(const Derivation& because)
{
    QSet<QString> decided;
    if (!because.question.isEmpty())
        decided.insert(because.question);
    for (const Derivation& part : because.parts)
        decided |= questionsDecided(part);
    return decided;
}

} // namespace tekigo
