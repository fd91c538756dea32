#include "gui/gapexplanation.h"

#include "assessment/gapwords.h"
#include "checklist/wording.h"
#include "gui/gapmodel.h"
#include "gui/language.h"
#include "gui/outcome.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString item(const QString& html)
{
    return u"<p style='margin-top:0px; margin-bottom:4px; margin-left:10px'>%1</p>"_s.arg(html);
}

bool isOpen(GapState state)
{
    return state <= GapState::LacksAnswer;
}

} // namespace

GapExplanation::GapExplanation(const Gap& gap, const Catalogue& catalogue, const RichText& text)
    : m_gap(gap)
    , m_catalogue(catalogue)
    , m_text(text)
    , m_from(*catalogue.checklist(gap.from))
    , m_to(*catalogue.checklist(gap.to))
{
}

const Requirement* GapExplanation::requirement(const GapPair& pair) const
{
    return m_to.requirement(pair.to);
}

QString GapExplanation::dates(const GapProduct& product) const
{
    QString html = m_text.heading(tr("Scope and dates"));
    html += m_text.paragraph(tr("Scope: %1").arg(outcomeWords(product.scope.outcome)));
    if (!product.scope.reason.text.isEmpty())
        html += m_text.statement(product.scope.reason);
    html += questions(product.scope.missing);
    html += m_text.paragraph(tr("Effective date: %1").arg(shown(effectiveWords(m_gap, m_to))));
    if (const Text words = transitionWords(product.transition); !words.isEmpty()) {
        html += m_text.paragraph(shown(words));
        html += item(m_text.link(u"question:scope.certified-on"_s, tr("Answer the date of certification")) +
                     u"　"_s + m_text.link(u"certification:"_s, tr("The product's certification")));
    }
    if (const Text label = labelWords(product, m_gap.today); !label.isEmpty())
        html += m_text.paragraph(tr("The label ends: %1").arg(shown(label)));
    return html;
}

QString GapExplanation::of(const GapProduct& product) const
{
    QString html = m_text.heading(product.product.name + u"  "_s + product.revision.label);
    html += m_text.paragraph(shown(urgencyName(product.urgency)) + tr(": ") +
                             shown(urgencyAdvice(product.urgency)));
    for (size_t i = 0; i < m_gap.pairs.size(); ++i)
        html += item(m_text.tag(stateWords(product.cells[i].state),
                                tekigo::toneOf(m_text.theme(), toneOf(product.cells[i].state))) +
                     u' ' +
                     RichText::plain(shown(pairName(m_gap.pairs[i])) + u"  "_s +
                                     shown(pairTitle(m_gap.pairs[i], m_from, m_to))));
    return html + dates(product);
}

QString GapExplanation::rule(const GapPair& pair) const
{
    const Requirement* judged = requirement(pair);
    if (judged == nullptr)
        return m_text.paragraph(tr("Nothing in %1 answers to it.").arg(shown(m_to.shortTitle)));
    QString html = m_text.heading(tr("The rule"));
    html += m_text.paragraph(shown(wordingOf(judged->rule, m_catalogue)));
    if (!pair.related.isEmpty())
        html += m_text.paragraph(tr("Near it in the first checklist: %1").arg(pair.related.join(u", "_s)));
    return html + item(m_text.link(u"requirement:"_s, tr("Go to the requirement")));
}

QString GapExplanation::changes(const GapCell& cell) const
{
    if (!isOpen(cell.state) || cell.remedies.sets.empty())
        return {};
    QString html = m_text.heading(cell.state == GapState::LacksAnswer ? tr("It would conform with")
                                                                      : tr("What would have to change"));
    if (cell.remedies.sets.size() > 1)
        html += m_text.paragraph(tr("Each option is enough by itself; all of its points are needed."));
    for (size_t i = 0; i < cell.remedies.sets.size(); ++i) {
        const Remedy& remedy = cell.remedies.sets[i];
        QString head = u"<b>"_s + RichText::plain(tr("Option %1").arg(i + 1)) + u"</b>"_s;
        if (remedy.restsOnClaim())
            head += u' ' + m_text.tag(markWords(Mark::Inferred), m_text.theme().doubt);
        html += item(head);
        for (const FactChange& change : remedy.changes) {
            const QString words = change.question.isEmpty()
                                      ? RichText::plain(shown(change.says))
                                      : m_text.link(u"question:"_s + change.question, shown(change.says));
            html += item(bullet() + words);
        }
    }
    return cell.remedies.more ? html + m_text.paragraph(shown(moreRemedies())) : html;
}

QString GapExplanation::missing(const GapCell& cell) const
{
    if (cell.after.ruling.missing.isEmpty())
        return {};
    return m_text.heading(tr("Questions to answer")) + questions(cell.after.ruling.missing);
}

/// Each a link to where it is answered.
QString GapExplanation::questions(const QStringList& ids) const
{
    QString html;
    for (const QString& id : ids) {
        const Question* question = m_catalogue.question(id);
        html += item(bullet() +
                     m_text.link(u"question:"_s + id, question == nullptr ? id : shown(question->label)));
    }
    return html;
}

QString GapExplanation::proof(const GapCell& cell) const
{
    if (cell.after.shortfalls.empty())
        return {};
    QString html = m_text.heading(tr("Proof that is missing"));
    for (const Shortfall& lack : cell.after.shortfalls) {
        const bool test = lack.kind == Shortfall::Kind::TestMissing ||
                          lack.kind == Shortfall::Kind::TestOtherFirmware ||
                          lack.kind == Shortfall::Kind::TestIncomplete ||
                          lack.kind == Shortfall::Kind::TestFailed;
        const bool answer =
            lack.kind == Shortfall::Kind::NotConfirmed || lack.kind == Shortfall::Kind::MeasuredOtherFirmware;
        const QString target = test     ? u"test:"_s + lack.need
                               : answer ? u"question:"_s + lack.need
                                        : u"requirement:"_s;
        html += item(bullet() + m_text.link(target, shown(lack.says)));
    }
    return html;
}

QString GapExplanation::of(const GapProduct& product, size_t pair) const
{
    const GapPair& which = m_gap.pairs[pair];
    const GapCell& cell = product.cells[pair];
    QString html = m_text.heading(product.product.name + u"  "_s + product.revision.label);
    html += m_text.paragraph(shown(pairName(which)) + u"  "_s + shown(pairTitle(which, m_from, m_to)));
    html += item(m_text.tag(stateWords(cell.state), tekigo::toneOf(m_text.theme(), toneOf(cell.state))));
    if (cell.before && !which.to.isEmpty())
        html += m_text.paragraph(tr("%1: %2, %3: %4")
                                     .arg(shown(m_from.shortTitle), verdictWords(*cell.before, m_from),
                                          shown(m_to.shortTitle), verdictWords(cell.after.verdict, m_to)));
    html += missing(cell) + changes(cell) + proof(cell) + rule(which);
    return html + dates(product);
}

QString GapExplanation::ofPair(size_t pair) const
{
    const GapPair& which = m_gap.pairs[pair];
    QString html = m_text.heading(shown(pairName(which)) + u"  "_s + shown(pairTitle(which, m_from, m_to)));
    for (const auto& [state, products] : summaryOf(m_gap, pair)) {
        html += item(m_text.tag(stateWords(state), tekigo::toneOf(m_text.theme(), toneOf(state))) + u' ' +
                     RichText::plain(tr("Revisions: %1").arg(products.size())));
        for (const size_t index : products)
            html += item(bullet() + RichText::plain(m_gap.products[index].product.name + u"  "_s +
                                                   m_gap.products[index].revision.label));
    }
    return html;
}

Place GapExplanation::placeOfQuestion(const QString& question, const GapProduct& product,
                                      const QString& of) const
{
    const Question* asked = m_catalogue.question(question);
    if (asked != nullptr && asked->found)
        return placeOfMeasurement(question, product.revision.id);
    return {.page = PageKind::Assessment,
            .revision = product.revision.id,
            .checklist = m_to.id,
            .requirement = of,
            .question = question};
}

size_t GapExplanation::worst(const GapProduct& product) const
{
    return size_t(std::ranges::min_element(product.cells, {}, &GapCell::state) - product.cells.begin());
}

Place GapExplanation::placeOf(const GapProduct& product, size_t pair) const
{
    const GapCell& cell = product.cells[pair];
    const QString& of = m_gap.pairs[pair].to;
    if (!cell.after.ruling.missing.isEmpty())
        return placeOfQuestion(cell.after.ruling.missing.front(), product, of);
    if (isOpen(cell.state) && !cell.remedies.sets.empty())
        return placeOfQuestion(cell.remedies.sets.front().changes.front().question, product, of);
    return {.page = PageKind::Assessment,
            .revision = product.revision.id,
            .checklist = m_to.id,
            .requirement = of};
}

Place GapExplanation::follow(const QUrl& link, const GapProduct& product, std::optional<size_t> pair) const
{
    const QString of = pair ? m_gap.pairs[*pair].to : QString();
    if (link.scheme() == "question"_L1)
        return placeOfQuestion(link.path(), product, link.path().startsWith("scope."_L1) ? QString() : of);
    Place place{.page = PageKind::Assessment,
                .product = product.product.id,
                .revision = product.revision.id,
                .checklist = m_to.id,
                .requirement = of};
    if (link.scheme() == "test"_L1)
        place.testCase = link.path();
    if (link.scheme() == "certification"_L1)
        place = {.page = PageKind::Products,
                 .product = product.product.id,
                 .revision = product.revision.id,
                 .field = u"productCertificationDate"_s};
    return place;
}

} // namespace tekigo
