#include "assessment/gapjson.h"

#include "assessment/basis.h"
#include "assessment/gapwords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QJsonValue dated(const std::optional<QDate>& day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray listed(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

QString kindId(FactChange::Kind kind)
{
    switch (kind) {
    case FactChange::Kind::Answer:
        return u"answer"_s;
    case FactChange::Kind::Alter:
        return u"alter"_s;
    case FactChange::Kind::Measure:
        return u"measure"_s;
    case FactChange::Kind::Claim:
        return u"claim"_s;
    case FactChange::Kind::Attach:
        return u"attach"_s;
    }
    return {};
}

QJsonArray setsOf(const Remedies& remedies, Language language)
{
    QJsonArray sets;
    for (const Remedy& remedy : remedies.sets) {
        QJsonArray changes;
        for (const FactChange& change : remedy.changes) {
            QJsonObject one{{u"kind"_s, kindId(change.kind)},
                            {u"question"_s, change.question},
                            {u"wanted"_s, change.wanted.in(language)},
                            {u"says"_s, change.says.in(language)}};
            if (change.row >= 0)
                one.insert(u"row"_s, change.row);
            changes.append(one);
        }
        sets.append(changes);
    }
    return sets;
}

QJsonArray shortfallsOf(const std::vector<Shortfall>& shortfalls, Language language)
{
    QJsonArray array;
    for (const Shortfall& shortfall : shortfalls)
        array.append(QJsonObject{{u"need"_s, shortfall.need}, {u"says"_s, shortfall.says.in(language)}});
    return array;
}

/// What of the basis of the second checklist's verdict no source confirms.
QJsonValue basisOf(const GapPair& pair, const GapCell& cell, const Checklist& to)
{
    if (pair.to.isEmpty())
        return {};
    const VerdictBasis basis = verdictBasis(to, cell.after);
    return QJsonObject{{u"toConfirm"_s, basis.toConfirm()}, {u"interpretations"_s, basis.interpretations()}};
}

QJsonObject cellOf(const GapPair& pair, const GapCell& cell, const Checklist& to, Language language)
{
    return {{u"to"_s, pair.to},
            {u"from"_s, listed(pair.from)},
            {u"state"_s, gapStateId(cell.state)},
            {u"before"_s, cell.before ? QJsonValue(verdictId(*cell.before)) : QJsonValue()},
            {u"after"_s, pair.to.isEmpty() ? QJsonValue() : QJsonValue(verdictId(cell.after.verdict))},
            {u"provisional"_s, !pair.to.isEmpty() && isProvisional(to)},
            {u"basis"_s, basisOf(pair, cell, to)},
            {u"missing"_s, listed(cell.after.ruling.missing)},
            {u"unproven"_s, shortfallsOf(cell.after.shortfalls, language)},
            {u"remedies"_s, setsOf(cell.remedies, language)},
            {u"moreRemedies"_s, cell.remedies.more}};
}

QString basisId(Transition::Basis basis)
{
    switch (basis) {
    case Transition::Basis::None:
        return u"none"_s;
    case Transition::Basis::Answer:
        return u"answer"_s;
    case Transition::Basis::Certification:
        return u"certification"_s;
    }
    return {};
}

QJsonObject transitionOf(const Transition& transition, Language language)
{
    return {{u"formerRules"_s, transition.former()},
            {u"by"_s, basisId(transition.basis)},
            {u"certified"_s, dated(transition.certified)},
            {u"differs"_s, dated(transition.differs)},
            {u"says"_s, transitionWords(transition).in(language)}};
}

QJsonObject productOf(const GapProduct& product, const Gap& gap, const Checklist& to, Language language)
{
    QJsonArray cells;
    for (size_t i = 0; i < gap.pairs.size(); ++i)
        cells.append(cellOf(gap.pairs[i], product.cells[i], to, language));
    return {{u"product"_s, product.product.id.text},
            {u"name"_s, product.product.name},
            {u"revision"_s, product.revision.id.text},
            {u"label"_s, product.revision.label},
            {u"firmware"_s, product.revision.firmware},
            {u"urgency"_s, urgencyId(product.urgency)},
            {u"scope"_s, QJsonObject{{u"outcome"_s, outcomeId(product.scope.outcome)},
                                     {u"reason"_s, product.scope.reason.text.in(language)},
                                     {u"missing"_s, listed(product.scope.missing)}}},
            {u"transition"_s, product.transition.provided
                                  ? QJsonValue(transitionOf(product.transition, language))
                                  : QJsonValue()},
            {u"labelExpires"_s, dated(product.product.label.expires)},
            {u"requirements"_s, cells}};
}

QJsonObject summaryOfPair(const Gap& gap, size_t pair)
{
    QJsonObject states;
    for (const auto& [state, products] : summaryOf(gap, pair)) {
        QStringList revisions;
        for (const size_t index : products)
            revisions << gap.products[index].revision.id.text;
        states.insert(gapStateId(state), listed(revisions));
    }
    return {{u"to"_s, gap.pairs[pair].to},
            {u"from"_s, listed(gap.pairs[pair].from)},
            {u"related"_s, listed(gap.pairs[pair].related)},
            {u"revisions"_s, states}};
}

} // namespace

QJsonObject toJson(const Gap& gap, const Catalogue& catalogue, Language language)
{
    QJsonArray pairs;
    for (size_t i = 0; i < gap.pairs.size(); ++i)
        pairs.append(summaryOfPair(gap, i));
    QJsonArray products;
    for (const GapProduct& product : gap.products)
        products.append(productOf(product, gap, *catalogue.checklist(gap.to), language));
    const auto named = [&](const QString& id) {
        const Checklist& checklist = *catalogue.checklist(id);
        return QJsonObject{{u"id"_s, id},
                           {u"version"_s, checklist.version},
                           {u"digest"_s, QString::fromLatin1(checklist.digest.toHex())}};
    };
    return {{u"from"_s, named(gap.from)},
            {u"to"_s, named(gap.to)},
            {u"effective"_s, dated(gap.effective)},
            {u"effectiveSetByUser"_s, gap.effectiveIsUsers},
            {u"today"_s, gap.today.toString(Qt::ISODate)},
            {u"ready"_s, isReady(gap)},
            {u"requirements"_s, pairs},
            {u"revisions"_s, products}};
}

} // namespace tekigo
