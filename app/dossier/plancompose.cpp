#include "dossier/plancompose.h"

#include "assessment/basis.h"
#include "assessment/gapjson.h"
#include "assessment/gapwords.h"
#include "base/digest.h"
#include "checklist/wording.h"
#include "dossier/citations.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr auto summaryAnchor = "plan/summary";

Text title()
{
    return {u"規程の改正への対応計画"_s, u"Plan for the change of rules"_s};
}

const Checklist& from(const Plan& plan)
{
    return *plan.catalogue.checklist(plan.gap.from);
}

const Checklist& to(const Plan& plan)
{
    return *plan.catalogue.checklist(plan.gap.to);
}

pdf::TableCell checklistCell(const Sheet& sheet, const Checklist& checklist)
{
    pdf::TableCell cell;
    cell.paragraphs.push_back({plain(sheet.say(checklist.title), pdf::Style::Strong)});
    cell.paragraphs.push_back({plain(sheet.say(u"%1　第%2版　SHA-256 "_s, u"%1 · version %2 · SHA-256 "_s)
                                         .arg(checklist.id, checklist.version),
                                     pdf::Style::Small),
                               plain(digestHead(checklist.digest), pdf::Style::Code)});
    return cell;
}

void composePlanCover(Sheet& sheet, const Plan& plan, const QByteArray& data)
{
    const Gap& gap = plan.gap;
    sheet.add(pdf::CoverTitle{.title = sheet.say(title()),
                              .subtitle = sheet.say(from(plan).shortTitle) + u" → "_s +
                                          sheet.say(to(plan).shortTitle)});
    FactTable table(sheet, 1, 3.2);
    table.add(sheet.say(u"製造者"_s, u"Maker"_s), plan.maker, pdf::Style::Strong);
    table.add(sheet.say(u"従前のチェックリスト"_s, u"Judged by so far"_s), checklistCell(sheet, from(plan)));
    table.add(sheet.say(u"改正後のチェックリスト"_s, u"To be judged by"_s), checklistCell(sheet, to(plan)));
    table.add(sheet.say(u"施行日"_s, u"Effective date"_s), sheet.say(effectiveWords(gap, to(plan))));
    table.add(sheet.say(u"対象の版"_s, u"Revisions"_s), QString::number(gap.products.size()));
    table.add(sheet.say(u"作成日時"_s, u"Made"_s), wordedMoment(plan.made));
    table.add(sheet.say(u"計画番号"_s, u"Number of the plan"_s),
              pdf::Runs{plain(numberOf(u"GAP"_s, sha256(data)), pdf::Style::Code)});
    sheet.add(table.take());
    sheet.add(pdf::Space{14});
    if (!gap.effective && to(plan).standing == Standing::MandatoryOnceInForce)
        sheet.add(pdf::Box{
            .tint = pdf::Tint::Doubt,
            .title = sheet.say(u"施行日は未定です"_s, u"The effective date is not fixed"_s),
            .paragraphs = {{plain(sheet.say(
                u"施行日を示す典拠はありません。経過措置の対象となるかどうかは、施行日が決まるまで判断できません。"_s,
                u"No source gives an effective date. Until it is fixed, nobody can say which product may "
                u"follow the former rules."_s))}}});
}

void composeSigns(Sheet& sheet)
{
    sheet.head(sheet.say(u"状態の用語"_s, u"What the states mean"_s));
    const auto meaning = [](GapState state) -> Text {
        switch (state) {
        case GapState::NewlyFails:
            return {u"従前は不適合ではなく、改正後は不適合になる。"_s,
                    u"Did not fail so far, fails the new checklist."_s};
        case GapState::AlreadyFailed:
            return {u"従前も改正後も不適合である。"_s, u"Fails both."_s};
        case GapState::LacksAnswer:
            return {u"改正後の判定に必要な回答がない。"_s,
                    u"Answers that the new verdict needs are missing."_s};
        case GapState::Unverified:
            return {u"改正後の規則を満たすが、証拠または試験記録がそろっていない。"_s,
                    u"Meets the new rule; evidence or test records are missing."_s};
        case GapState::NewlyPasses:
            return {
                u"改正後に適合する。対応する従前の要求事項がないか、従前は適合していなかった。"_s,
                u"Conforms to the new checklist; nothing answered to it so far, or it did not conform."_s};
        case GapState::PassesBoth:
            return {u"従前も改正後も適合する。"_s, u"Conforms to both."_s};
        case GapState::NotApplicable:
            return {u"改正後の要求事項は、この製品に当てはまらない。"_s,
                    u"The new requirement does not apply to the product."_s};
        case GapState::Dropped:
            return {u"改正後のチェックリストに、対応する要求事項がない。"_s,
                    u"Nothing in the new checklist answers to it."_s};
        }
        return {};
    };
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"状態"_s, u"State"_s), .weight = 1.2, .minimum = 112},
                     {.title = sheet.say(u"意味"_s, u"Meaning"_s), .weight = 5}};
    for (const GapState state : gapStates())
        table.rows.push_back(tableRow(
            {tinted(signAndWord(state, sheet.language()), tintOf(state)), cell(sheet.say(meaning(state)))}));
    sheet.add(std::move(table));
}

/// What is due for a product and by when: the label's end, and whether the former rules may be followed.
pdf::TableCell datesCell(const Sheet& sheet, const GapProduct& product, const Gap& gap)
{
    pdf::TableCell cell;
    if (product.transition.former())
        cell.paragraphs.push_back({plain(sheet.say(u"経過措置"_s, u"Former rules"_s), pdf::Style::Strong)});
    else if (gap.effective && product.urgency <= Urgency::Unverified)
        cell.paragraphs.push_back(
            {plain(sheet.say(u"施行 %1"_s, u"In force %1"_s)
                       .arg(wordedDate(*gap.effective)), pdf::Style::Small)});
    if (product.transition.certified)
        cell.paragraphs.push_back(
            {plain(sheet.say(u"認定 "_s, u"Certified "_s) + wordedDate(*product.transition.certified),
                   pdf::Style::Small)});
    if (const Text label = labelWords(product, gap.today); !label.isEmpty())
        cell.paragraphs.push_back(
            {plain(sheet.say(u"ラベル期限 "_s, u"Label ends "_s) + sheet.say(label), pdf::Style::Small)});
    if (cell.paragraphs.empty())
        cell.paragraphs.push_back({plain(u"－"_s, pdf::Style::Quiet)});
    return cell;
}

/// What is open, one line a state: × 34-10-2, 34-10-4.
pdf::TableCell worstCell(const Sheet& sheet, const GapProduct& product, const Gap& gap)
{
    std::map<GapState, QStringList> open;
    for (size_t i = 0; i < gap.pairs.size(); ++i) {
        if (product.cells[i].state <= GapState::Unverified)
            open[product.cells[i].state] << gap.pairs[i].to;
    }
    pdf::TableCell cell;
    for (const auto& [state, requirements] : open)
        cell.paragraphs.push_back(
            {plain(QString(gapStateSign(state)) + u' ' + requirements.join(sheet.say(u"、"_s, u", "_s)),
                   pdf::Style::Small)});
    if (cell.paragraphs.empty())
        cell.paragraphs.push_back({plain(u"－"_s, pdf::Style::Quiet)});
    return cell;
}

void composeOrder(Sheet& sheet, const Plan& plan)
{
    sheet.section(sheet.say(u"製品の優先順位"_s, u"Products by urgency"_s), u"plan/order"_s);
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"順"_s, u"#"_s), .weight = 0.4, .minimum = 24},
                     {.title = sheet.say(u"製品と版"_s, u"Product and revision"_s), .weight = 3},
                     {.title = sheet.say(u"緊急度"_s, u"Urgency"_s), .weight = 1.3, .minimum = 92},
                     {.title = sheet.say(u"要求事項"_s, u"Requirements"_s), .weight = 1.7, .minimum = 84},
                     {.title = sheet.say(u"期日"_s, u"Dates"_s), .weight = 1.8},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.6, .minimum = 46}};
    int number = 0;
    for (const GapProduct& product : plan.gap.products) {
        const QString anchor = planAnchor(product);
        pdf::TableCell name{.paragraphs = {{linked(product.product.name, anchor)}}, .head = true};
        name.paragraphs.push_back({plain(product.revision.label, pdf::Style::Small)});
        table.rows.push_back(
            tableRow({cell(QString::number(++number)), name,
                      tinted(sheet.say(urgencyName(product.urgency)), tintOf(product.urgency)),
                      worstCell(sheet, product, plan.gap), datesCell(sheet, product, plan.gap),
                      cell(pdf::Runs{pageOf(anchor)})}));
    }
    sheet.add(std::move(table));
}

pdf::TableRow countRow(const Sheet& sheet, const Plan& plan, size_t pair)
{
    const auto summary = summaryOf(plan.gap, pair);
    const auto count = [&](GapState state) {
        const auto found = summary.find(state);
        const size_t number = found == summary.end() ? 0 : found->second.size();
        return cell(number == 0 ? u"－"_s : QString::number(number));
    };
    const GapPair& which = plan.gap.pairs[pair];
    const QString anchor = u"plan/pair/%1"_s.arg(pair);
    pdf::TableCell head{.paragraphs = {{linked(sheet.say(pairName(which)), anchor)}}, .head = true};
    return tableRow({head, cell(sheet.say(pairTitle(which, from(plan), to(plan)))),
                     count(GapState::NewlyFails), count(GapState::AlreadyFailed),
                     count(GapState::LacksAnswer), count(GapState::Unverified), count(GapState::NewlyPasses),
                     count(GapState::PassesBoth)});
}

void composeCounts(Sheet& sheet, const Plan& plan)
{
    sheet.section(sheet.say(u"要求事項ごとの件数"_s, u"How many revisions stand how"_s), u"plan/counts"_s);
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"要求事項"_s, u"Requirement"_s), .weight = 1.7, .minimum = 84},
                     {.title = sheet.say(u"題名"_s, u"Title"_s), .weight = 3}};
    for (const GapState state : {GapState::NewlyFails, GapState::AlreadyFailed, GapState::LacksAnswer,
                                 GapState::Unverified, GapState::NewlyPasses, GapState::PassesBoth})
        table.columns.push_back({.title = sheet.say(gapStateName(state)), .weight = 0.8, .minimum = 50});
    for (size_t pair = 0; pair < plan.gap.pairs.size(); ++pair)
        table.rows.push_back(countRow(sheet, plan, pair));
    sheet.add(std::move(table));
}

pdf::TableCell pairStateCell(const Sheet& sheet, const Plan& plan, const GapPair& pair, GapState state)
{
    pdf::TableCell cell = tinted(signAndWord(state, sheet.language()), tintOf(state));
    if (!pair.to.isEmpty() && isProvisional(to(plan)))
        cell.paragraphs.push_back({plain(sheet.say(provisionalName()), pdf::Style::Small)});
    return cell;
}

void composePair(Sheet& sheet, const Plan& plan, size_t index)
{
    const GapPair& pair = plan.gap.pairs[index];
    sheet.section(sheet.say(pairName(pair)) + u"　"_s + sheet.say(pairTitle(pair, from(plan), to(plan))),
                  u"plan/pair/%1"_s.arg(index));
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"状態"_s, u"State"_s), .weight = 1.2, .minimum = 112},
                     {.title = sheet.say(u"製品と版"_s, u"Products and revisions"_s), .weight = 5}};
    if (const Requirement* requirement = to(plan).requirement(pair.to)) {
        pdf::Runs rule{plain(sheet.say(wordingOf(requirement->rule, plan.catalogue)))};
        append(rule, behind(sheet, requirement->law.text, requirement->law.sources, requirement->law.mark));
        table.rows.push_back(tableRow({headCell(sheet.say(u"規則"_s, u"Rule"_s)), cell(std::move(rule))}));
    }
    for (const auto& [state, products] : summaryOf(plan.gap, index)) {
        pdf::TableCell names;
        for (const size_t product : products)
            names.paragraphs.push_back({linked(plan.gap.products[product].product.name + u"　"_s +
                                                   plan.gap.products[product].revision.label,
                                               planAnchor(plan.gap.products[product]))});
        table.rows.push_back(tableRow({pairStateCell(sheet, plan, pair, state), names}));
    }
    sheet.add(std::move(table));
}

std::vector<pdf::Block> blocks(Sheet& sheet, const Plan& plan, const QByteArray& data)
{
    composePlanCover(sheet, plan, data);
    composeSigns(sheet);
    sheet.add(pdf::PageBreak{});
    sheet.add(pdf::Contents{.title = sheet.say(u"目次"_s, u"Contents"_s), .depth = 2});
    sheet.chapter(sheet.say(u"要約"_s, u"Summary"_s), QString::fromLatin1(summaryAnchor));
    composeOrder(sheet, plan);
    composeCounts(sheet, plan);
    sheet.chapter(sheet.say(u"要求事項ごとの影響"_s, u"Requirement by requirement"_s), u"plan/pairs"_s);
    for (size_t pair = 0; pair < plan.gap.pairs.size(); ++pair)
        composePair(sheet, plan, pair);
    sheet.chapter(sheet.say(u"製品ごとの対応"_s, u"Product by product"_s), u"plan/products"_s);
    composePlanProducts(sheet, plan);
    composeSources(sheet);
    return sheet.take();
}

QByteArray dataOf(const Plan& plan)
{
    return QJsonDocument(toJson(plan.gap, plan.catalogue, plan.language)).toJson(QJsonDocument::Compact);
}

/// What the sheet wants to know: language and catalogue; a plan is of no single revision.
Dossier around(const Plan& plan)
{
    Dossier dossier;
    dossier.language = plan.language;
    dossier.catalogue = plan.catalogue;
    return dossier;
}

} // namespace

QString planDataName()
{
    return u"tekigo-gap.json"_s;
}

QString planAnchor(const GapProduct& product)
{
    return u"plan/product/"_s + product.revision.id.text;
}

pdf::Tint tintOf(GapState state)
{
    switch (state) {
    case GapState::NewlyFails:
    case GapState::AlreadyFailed:
        return pdf::Tint::Bad;
    case GapState::LacksAnswer:
        return pdf::Tint::Open;
    case GapState::Unverified:
        return pdf::Tint::Doubt;
    case GapState::NewlyPasses:
    case GapState::PassesBoth:
        return pdf::Tint::Good;
    default:
        return pdf::Tint::Aside;
    }
}

pdf::Tint tintOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::NewlyFails:
    case Urgency::AlreadyFailed:
        return pdf::Tint::Bad;
    case Urgency::LacksAnswer:
        return pdf::Tint::Open;
    case Urgency::Unverified:
        return pdf::Tint::Doubt;
    case Urgency::Ready:
        return pdf::Tint::Good;
    default:
        return pdf::Tint::Aside;
    }
}

QString signAndWord(GapState state, Language language)
{
    return QString(gapStateSign(state)) + u' ' + gapStateName(state).in(language);
}

pdf::Document composePlan(const Plan& plan)
{
    const Dossier dossier = around(plan);
    Sheet sheet(dossier);
    const QByteArray data = dataOf(plan);
    pdf::Document document{.language = plan.language,
                           .title = sheet.say(title()) + u" — "_s + sheet.say(to(plan).shortTitle),
                           .author = plan.maker,
                           .subject = sheet.say(to(plan).title),
                           .keywords = {plan.gap.from, plan.gap.to},
                           .created = plan.made,
                           .identifier = numberOf(u"GAP"_s, sha256(data)),
                           .footNote = sheet.say(words::selfAssessment()),
                           .headLeft = sheet.say(title()) + u"　"_s + sheet.say(to(plan).shortTitle),
                           .watermark = {},
                           .blocks = blocks(sheet, plan, data),
                           .attachments = {}};
    document.attachments.push_back(
        {.path = {},
         .bytes = data,
         .name = planDataName(),
         .description = sheet.say(u"この計画の内容のデータ"_s, u"The data of this plan"_s),
         .mimeType = u"application/json"_s,
         .modified = plan.made,
         .relationship = pdf::Attachment::Relationship::Data});
    return document;
}

} // namespace tekigo
