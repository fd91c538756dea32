#include "assessment/basis.h"
#include "assessment/gapwords.h"
#include "dossier/citations.h"
#include "dossier/plancompose.h"
#include "dossier/words.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

pdf::Runs line(const QString& text, pdf::Style style = pdf::Style::Body)
{
    return {plain(text, style)};
}

/// The sets of changes, each a list of its own; "or" stands between them.
void addRemedies(pdf::TableCell& cell, const Sheet& sheet, const Remedies& remedies)
{
    int number = 0;
    for (const Remedy& remedy : remedies.sets) {
        const bool several = remedies.sets.size() > 1;
        if (several)
            cell.paragraphs.push_back(
                line(sheet.say(u"案 %1%2"_s, u"Option %1%2"_s)
                         .arg(++number)
                         .arg(remedy.restsOnClaim() ? sheet.say(u"〔解釈〕"_s, u" [interpretation]"_s)
                                                    : QString()),
                     pdf::Style::Strong));
        for (const Text& text : remedyLines(remedy))
            cell.paragraphs.push_back(line(sheet.say(u"・"_s, u"• "_s) + sheet.say(text)));
    }
    if (remedies.more)
        cell.paragraphs.push_back(line(sheet.say(moreRemedies()), pdf::Style::Small));
}

QString labelOf(const Sheet& sheet, const QString& question)
{
    const Question* asked = sheet.catalogue().question(question);
    return asked == nullptr ? question : sheet.say(asked->label);
}

/// What is to be done for one requirement; a dash where nothing is.
pdf::TableCell taskCell(const Sheet& sheet, const GapCell& cell)
{
    pdf::TableCell tasks;
    if (cell.state == GapState::LacksAnswer && !cell.after.ruling.missing.isEmpty()) {
        tasks.paragraphs.push_back(
            line(sheet.say(u"未回答の質問"_s, u"Questions to answer"_s), pdf::Style::Strong));
        for (const QString& question : cell.after.ruling.missing)
            tasks.paragraphs.push_back(line(sheet.say(u"・"_s, u"• "_s) + labelOf(sheet, question)));
    }
    const bool changes = cell.state == GapState::NewlyFails || cell.state == GapState::AlreadyFailed ||
                         cell.state == GapState::LacksAnswer;
    if (changes && !cell.remedies.sets.empty()) {
        tasks.paragraphs.push_back(line(cell.state == GapState::LacksAnswer
                                            ? sheet.say(u"適合となる条件"_s, u"It conforms when"_s)
                                            : sheet.say(u"必要な変更"_s, u"What would have to change"_s),
                                        pdf::Style::Strong));
        addRemedies(tasks, sheet, cell.remedies);
    }
    const bool proof = cell.state <= GapState::Unverified && !cell.after.shortfalls.empty();
    if (proof) {
        tasks.paragraphs.push_back(
            line(sheet.say(u"不足している証明"_s, u"Proof that is missing"_s), pdf::Style::Strong));
        for (const Shortfall& shortfall : cell.after.shortfalls)
            tasks.paragraphs.push_back(line(sheet.say(u"・"_s, u"• "_s) + sheet.say(shortfall.says)));
    }
    if (tasks.paragraphs.empty())
        tasks.paragraphs.push_back(line(u"－"_s, pdf::Style::Quiet));
    return tasks;
}

/// The state, and how far the second checklist's verdict behind it can be relied on.
pdf::TableCell stateCell(const Sheet& sheet, const GapPair& pair, const GapCell& cell, const Checklist& to)
{
    pdf::TableCell state = tinted(signAndWord(cell.state, sheet.language()), tintOf(cell.state));
    if (pair.to.isEmpty())
        return state;
    const VerdictBasis basis = verdictBasis(to, cell.after);
    if (basis.provisional)
        state.paragraphs.push_back(line(sheet.say(provisionalName()), pdf::Style::Small));
    if (!basis.points.empty())
        state.paragraphs.push_back(line(sheet.say(basisWords(basis)), pdf::Style::Small));
    return state;
}

pdf::TableBlock tableOf(const Sheet& sheet, const Plan& plan, const GapProduct& product)
{
    const Checklist& from = *plan.catalogue.checklist(plan.gap.from);
    const Checklist& to = *plan.catalogue.checklist(plan.gap.to);
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"要求事項"_s, u"Requirement"_s), .weight = 1.8, .minimum = 96},
                     {.title = sheet.say(u"状態"_s, u"State"_s), .weight = 1.2, .minimum = 112},
                     {.title = sheet.say(u"すること"_s, u"What to do"_s), .weight = 4.4}};
    for (size_t i = 0; i < plan.gap.pairs.size(); ++i) {
        const GapPair& pair = plan.gap.pairs[i];
        pdf::TableCell name{.paragraphs = {line(sheet.say(pairName(pair)), pdf::Style::Strong)},
                            .head = true};
        name.paragraphs.push_back(line(sheet.say(pairTitle(pair, from, to)), pdf::Style::Small));
        table.rows.push_back(tableRow({name, stateCell(sheet, pair, product.cells[i], to),
                                       taskCell(sheet, product.cells[i])}));
    }
    return table;
}

/// What there is work on begins a page, which can be handed to its engineers.
void composeProductOf(Sheet& sheet, const Plan& plan, const GapProduct& product, bool first)
{
    const bool concerned = product.urgency != Urgency::NotConcerned;
    sheet.section(product.product.name + u"　"_s + product.revision.label, planAnchor(product),
                  !first && concerned && product.urgency != Urgency::Ready);
    pdf::Box box{
        .tint = tintOf(product.urgency), .title = sheet.say(urgencyName(product.urgency)), .paragraphs = {}};
    box.paragraphs.push_back(line(sheet.say(urgencyAdvice(product.urgency))));
    const Scope& scope = product.scope;
    box.paragraphs.push_back(
        line(sheet.say(u"適用範囲："_s, u"Scope: "_s) + sheet.say(outcomeName(scope.outcome)) +
             (scope.reason.text.isEmpty() ? QString()
                                          : sheet.say(u"。"_s, u". "_s) + sheet.say(scope.reason.text))));
    QStringList open;
    for (const QString& question : scope.missing)
        open << labelOf(sheet, question);
    if (!open.isEmpty())
        box.paragraphs.push_back(
            line(sheet.say(u"適用範囲の未回答の質問："_s, u"Questions on the scope: "_s) +
                 open.join(sheet.say(u"、"_s, u", "_s))));
    if (const Text transition = transitionWords(product.transition); concerned && !transition.isEmpty())
        box.paragraphs.push_back(
            line(sheet.say(u"経過措置："_s, u"Former rules: "_s) + sheet.say(transition)));
    if (const Text label = labelWords(product, plan.gap.today); !label.isEmpty())
        box.paragraphs.push_back(line(sheet.say(u"ラベルの期限："_s, u"Label ends: "_s) + sheet.say(label)));
    box.paragraphs.push_back(line(sheet.say(u"型番：%1　ファームウェア：%2"_s, u"Models: %1 · firmware: %2"_s)
                                      .arg(product.product.models.isEmpty()
                                               ? sheet.say(words::notGiven())
                                               : product.product.models.join(sheet.say(u"、"_s, u", "_s)),
                                           product.revision.firmware.isEmpty() ? sheet.say(words::notGiven())
                                                                               : product.revision.firmware),
                                  pdf::Style::Small));
    sheet.add(std::move(box));
    if (!concerned)
        return;
    sheet.add(pdf::Space{6});
    sheet.add(tableOf(sheet, plan, product));
}

} // namespace

void composePlanProducts(Sheet& sheet, const Plan& plan)
{
    if (plan.gap.products.empty())
        sheet.paragraph(sheet.say(u"対象の版はありません。"_s, u"There are no revisions."_s));
    for (const GapProduct& product : plan.gap.products)
        composeProductOf(sheet, plan, product, &product == &plan.gap.products.front());
}

} // namespace tekigo
