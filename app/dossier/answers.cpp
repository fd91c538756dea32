#include "dossier/answers.h"

#include "assessment/basis.h"
#include "assessment/cells.h"
#include "assessment/measuredwords.h"
#include "assessment/rewording.h"
#include "base/counted.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/coverages.h"
#include "dossier/instrumentuses.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QStringList inBankOrder(const QStringList& questions, const Catalogue& catalogue)
{
    QStringList ordered;
    for (const Question& question : catalogue.questions)
        if (questions.contains(question.id))
            ordered.append(question.id);
    return ordered;
}

bool isLogic(Condition::Kind kind)
{
    using enum Condition::Kind;
    return kind == Not || kind == All || kind == Any || kind == Implies;
}

const Answer* answerOf(const Sheet& sheet, const QString& question)
{
    const auto& answers = sheet.assessment().answers;
    const auto found = answers.find(question);
    return found == answers.end() ? nullptr : &found->second;
}

const Table* tableOf(const Sheet& sheet, const QString& question)
{
    const Answer* answer = answerOf(sheet, question);
    return answer && answer->value ? std::get_if<Table>(&*answer->value) : nullptr;
}

pdf::TableCell openCell(const QString& text)
{
    return {.paragraphs = {{plain(text, pdf::Style::Strong)}}, .tint = pdf::Tint::Open};
}

void addLines(pdf::TableCell& cell, const QStringList& lines, pdf::Style style)
{
    for (const QString& line : lines)
        cell.paragraphs.push_back({plain(line, style)});
}

pdf::Runs measuredBy(const Sheet& sheet, const Finding& finding)
{
    pdf::Runs by{plain(sheet.say(u"%1　%2　ファームウェア %3　%4"_s, u"%1, %2, firmware %3, %4"_s)
                           .arg(sheet.say(measuredThing(finding.seen)), finding.instrument, finding.firmware, wordedMoment(finding.at)),
                       pdf::Style::Small)};
    for (const EvidenceId& id : finding.evidence)
        if (const Evidence* evidence = sheet.assessment().evidenceOf(id)) {
            by.push_back(plain(sheet.say(u"　"_s, u", "_s), pdf::Style::Small));
            by.push_back(evidenceLink(sheet, *evidence, nullptr, pdf::Style::Small));
        }
    return by;
}

pdf::TableCell measuredCell(const Sheet& sheet, const Question& question, const MeasuredFact& fact)
{
    pdf::TableCell cell;
    addLines(cell, wordedValue(question, fact.value, sheet.language()), pdf::Style::Strong);
    for (const Finding* finding : fact.findings)
        cell.paragraphs.push_back(measuredBy(sheet, *finding));
    return cell;
}

Text tableTitle(const Table& table)
{
    return ofCount(std::ssize(table.rows), {u"表「%1」（%2行）"_s, u"Table “%1” (%2 rows)"_s}, u"Table “%1” (%2 row)"_s);
}

pdf::Runs tableReference(const Sheet& sheet, const Question& question, const Table& table)
{
    if (table.rows.empty())
        return {plain(sheet.say(u"該当する行なし（0行）"_s, u"No rows (0)"_s), pdf::Style::Strong)};
    const QString anchor = anchors::table(question.id);
    return {linked(sheet.say(tableTitle(table))
                       .arg(sheet.say(question.label), QString::number(table.rows.size())),
                   anchor, pdf::Style::Strong),
            plain(sheet.say(u"　"_s, u", page "_s)), pageOf(anchor),
            plain(sheet.say(u"ページ"_s, QString()))};
}

/// Why an answer does not count yet.
QStringList unconfirmedLines(const Sheet& sheet, const Question& question, const Answer& answer)
{
    QStringList why;
    if (!answer.confirmed)
        why += sheet.say(u"前の版から引き継いだ回答（未確認）"_s,
                         u"Carried over from an earlier revision, not yet confirmed"_s);
    if (answer.wording.isEmpty())
        return why;
    const Rewording since =
        CurrentTexts(sheet.catalogue()).since(question.id, answer, sheet.assessment().wordings);
    if (since.question || since.lost)
        why += sheet.say(u"質問の文面が変わる前の回答（未確認）"_s,
                         u"Answered before the question's text changed, not yet confirmed"_s);
    for (const QString& requirement : since.requirements)
        why += sheet.say(u"要求事項 %1 の文面が変わる前の回答（この要求事項について未確認）"_s,
                         u"Answered before the text of requirement %1 changed, not yet confirmed for it"_s)
                   .arg(requirement.section(u'/', 1));
    return why;
}

pdf::TableCell noAnswerCell(const Sheet& sheet, const Question& question, bool needed)
{
    if (question.claim)
        return cell(sheet.say(u"申し出なし"_s, u"No claim made"_s), pdf::Style::Quiet);
    if (!needed)
        return cell(sheet.say(u"－（この判定では要しない）"_s, u"– (not needed for this verdict)"_s), pdf::Style::Quiet);
    return openCell(sheet.say(words::unanswered()));
}

/// `needed`: whether the verdict came to read it, or is still open.
pdf::TableCell answerCell(const Sheet& sheet, const Question& question, bool needed)
{
    const Answer* answer = answerOf(sheet, question.id);
    pdf::TableCell cell;
    if (!answer || !answer->value)
        cell = noAnswerCell(sheet, question, needed);
    else if (const Table* table = std::get_if<Table>(&*answer->value))
        cell.paragraphs.push_back(tableReference(sheet, question, *table));
    else
        addLines(cell, wordedValue(question, *answer->value, sheet.language()), pdf::Style::Strong);
    if (!answer)
        return cell;
    if (!answer->note.trimmed().isEmpty()) {
        QStringList note = lines(answer->note);
        note.first().prepend(sheet.say(u"備考　"_s, u"Note: "_s));
        addLines(cell, note, pdf::Style::Small);
        addAttachmentsNamed(sheet, cell, answer->note);
    }
    if (answer->value)
        addLines(cell, unconfirmedLines(sheet, question, *answer), pdf::Style::Small);
    return cell;
}

/// Several checklists may print the same answer; links lead to the first.
QString anchorOf(Sheet& sheet, const Question& question)
{
    const QString anchor = anchors::question(question.id);
    return sheet.firstPrint(anchor) ? anchor : QString();
}

pdf::TableRow answerRow(Sheet& sheet, const Question& question, bool needed)
{
    pdf::TableCell asked{
        .paragraphs = {{plain(sheet.say(question.label), pdf::Style::Strong)},
                       {plain(sheet.say(question.wording), pdf::Style::Small)}},
        .head = true};
    const MeasuredFact* measured = sheet.measured(question.id);
    pdf::TableRow row =
        tableRow({std::move(asked), sheet.hides(question.id) ? gapCell(sheet)
                                    : measured               ? measuredCell(sheet, question, *measured)
                                                             : answerCell(sheet, question, needed)},
                 anchorOf(sheet, question));
    row.changed = sheet.changedThings().answers.contains(question.id);
    return row;
}

struct ColumnWidth
{
    double weight;
    double minimum; ///< points; a table that cannot have them all turns the page
};

/// Full-width characters of the longest cell, about.
double longestCell(const Sheet& sheet, const Column& column, const Table& table)
{
    double longest = 0;
    for (const Row& row : table.rows)
        if (const auto cell = row.find(column.id); cell != row.end()) {
            double length = 0;
            for (const QChar c : wordedCell(column, cell->second, sheet.language()))
                length += c.unicode() < 0x1100 ? 0.55 : 1;
            longest = std::max(longest, length);
        }
    return longest;
}

/// What says most has the most room; a column of short names has no more than these need.
ColumnWidth widthOf(const Sheet& sheet, const Column& column, const Table& table)
{
    constexpr double perLine = 9; // characters that fill a weight of one
    constexpr double character = 8.5;
    constexpr double padding = 10;
    switch (column.type) {
    case AnswerType::Bool:
        return {1, 46};
    case AnswerType::Integer:
        return {0.9, 44};
    case AnswerType::Choice:
        return {1.4, 64};
    default:
        break;
    }
    const double longest = longestCell(sheet, column, table);
    return {std::clamp(longest / perLine, 0.8, 4.4), std::clamp(longest * character + padding, 46.0, 78.0)};
}

pdf::TableRow inventoryRow(const Sheet& sheet, const Question& question, const Row& row, size_t number)
{
    pdf::TableRow cells = tableRow({headCell(QString::number(number))});
    cells.changed = sheet.changedThings().rows.contains(ChangedThings::rowKey(question.id, number));
    for (const Column& column : question.columns) {
        const auto found = row.find(column.id);
        if (found == row.end() && !cellHasMeaning(question, row, column.id))
            cells.cells.push_back(tekigo::cell(u"－"_s, pdf::Style::Quiet));
        else if (found == row.end())
            cells.cells.push_back(tekigo::cell(sheet.say(words::unanswered()), pdf::Style::Quiet));
        else
            cells.cells.push_back(tekigo::cell(wordedCell(column, found->second, sheet.language())));
    }
    return cells;
}

/// May take a page of its own, turned.
bool isWide(const Question& question)
{
    return question.columns.size() > 6;
}

void composeTable(Sheet& sheet, const Question& question, const Table& table)
{
    pdf::TableBlock block;
    block.caption = sheet.say(tableTitle(table))
                        .arg(sheet.say(question.label), QString::number(table.rows.size()));
    block.mayTurn = isWide(question);
    block.keyColumns = 2; // the row's number and its name
    block.columns.push_back({.title = sheet.say(u"行"_s, u"Row"_s), .weight = 0.5, .minimum = 24});
    for (const Column& column : question.columns) {
        const ColumnWidth width = widthOf(sheet, column, table);
        block.columns.push_back({.title = sheet.say(column.label), .weight = width.weight, .minimum = width.minimum});
    }
    for (size_t row = 0; row < table.rows.size(); ++row)
        block.rows.push_back(inventoryRow(sheet, question, table.rows[row], row + 1));
    block.rows.front().anchor = anchors::table(question.id);
    sheet.add(pdf::Space{8});
    sheet.add(std::move(block));
}

void addTree(Sheet& sheet, const Derivation& derivation, int depth, pdf::Tree& tree)
{
    pdf::Runs runs{plain(words::truthSign(derivation.truth) + u' ', pdf::Style::Strong)};
    runs.push_back(plain(sheet.say(derivation.says)));
    if (!derivation.found.isEmpty()) {
        runs.push_back(plain(sheet.say(u"　→ "_s, u" → "_s), pdf::Style::Quiet));
        const Question* asked = sheet.catalogue().question(derivation.question);
        const bool rows = asked && asked->type == AnswerType::Table && derivation.found.ja.endsWith(u'行');
        if (rows)
            runs.push_back(plain(sheet.say(u"記入した行　"_s, u"rows filled in: "_s), pdf::Style::Quiet));
        runs.push_back(plain(sheet.say(derivation.found), pdf::Style::Strong));
    }
    append(runs, behind(sheet, derivation.says, derivation.sources, derivation.mark));
    tree.lines.push_back({.depth = depth, .runs = std::move(runs)});
    for (const Derivation& part : derivation.parts)
        addTree(sheet, part, depth + 1, tree);
}

/// One instrument's, on one line that leads to what it saw.
void composeUnused(Sheet& sheet, const Finding* finding, const std::vector<const Question*>& questions)
{
    pdf::Runs runs{plain(sheet.say(notUsedWords()) + sheet.say(u"："_s, u": "_s), pdf::Style::Small)};
    if (finding)
        append(runs, {linked(sheet.say(measuredThing(finding->seen)), anchorOf(*finding), pdf::Style::Small),
                      plain(sheet.say(u"　"_s, u" – "_s), pdf::Style::Small)});
    for (const Question* question : questions) {
        if (question != questions.front())
            runs.push_back(plain(sheet.say(u"、"_s, u"; "_s), pdf::Style::Small));
        runs.push_back(plain(sheet.say(question->label), pdf::Style::Small));
        runs.back().place = anchorOf(sheet, *question);
    }
    sheet.paragraph(std::move(runs), 4);
}

/// 「判定に不使用」: what instruments found and the verdict does not show.
void composeUnused(Sheet& sheet, std::vector<const Question*> unused)
{
    const auto finding = [&](const Question* question) {
        const auto& findings = sheet.measured(question->id)->findings;
        return findings.empty() ? nullptr : findings.front();
    };
    while (!unused.empty()) {
        const Finding* first = finding(unused.front());
        std::vector<const Question*> own;
        std::erase_if(unused, [&](const Question* question) {
            const bool mine = finding(question) == first;
            if (mine)
                own.push_back(question);
            return mine;
        });
        composeUnused(sheet, first, own);
    }
}

/// The filled tables among the answers, wide or not, that were not printed before.
std::vector<const Question*> unprintedTables(const Sheet& sheet, const QStringList& questions, bool wide)
{
    std::vector<const Question*> unprinted;
    for (const QString& id : questions) {
        const Question* question = sheet.catalogue().question(id);
        const Table* table = tableOf(sheet, id);
        if (question && isWide(*question) == wide && table && !table->rows.empty() && !sheet.wasPrinted(id) &&
            std::ranges::find(unprinted, question) == unprinted.end())
            unprinted.push_back(question);
    }
    return unprinted;
}

void composeTables(Sheet& sheet, const std::vector<const Question*>& questions)
{
    for (const Question* question : questions)
        if (sheet.firstPrint(question->id))
            composeTable(sheet, *question, *tableOf(sheet, question->id));
}

} // namespace

void collectQuestions(const Condition& condition, const Catalogue& catalogue, QStringList& questions)
{
    if (condition.kind == Condition::Kind::Evidence)
        return;
    if (isLogic(condition.kind)) {
        for (const Condition& part : condition.parts)
            collectQuestions(part, catalogue, questions);
        return;
    }
    questions.append(condition.subject);
    const Question* question = catalogue.question(condition.subject);
    if (condition.kind == Condition::Kind::Every && question && !question->complete.isEmpty())
        questions.append(question->complete);
}

QStringList questionsOf(const Requirement& requirement, const Catalogue& catalogue)
{
    QStringList questions;
    collectQuestions(requirement.rule, catalogue, questions);
    for (const NotApplicable& each : requirement.notApplicable)
        collectQuestions(each.when, catalogue, questions);
    return inBankOrder(questions, catalogue);
}

QStringList questionsOf(const Checklist& checklist, const Catalogue& catalogue)
{
    QStringList questions;
    for (const ScopeCase& each : checklist.scope)
        collectQuestions(each.when, catalogue, questions);
    return inBankOrder(questions, catalogue);
}

QStringList printedQuestions(const Sheet& sheet)
{
    QStringList printed;
    for (const Checklist* checklist : sheet.checklists()) {
        printed += questionsOf(*checklist, sheet.catalogue());
        for (const Requirement& requirement : checklist->requirements)
            printed += questionsOf(requirement, sheet.catalogue());
    }
    return printed;
}

void composeAnswers(Sheet& sheet, const QStringList& questions, const Derivation* because, const QStringList& asked)
{
    const QSet<QString> decided = because ? questionsDecided(*because) : QSet<QString>();
    const bool open = !because || because->truth == Truth::Unknown;
    std::vector<const Question*> unused;
    pdf::TableBlock block;
    block.columns = {{.title = sheet.say(u"質問"_s, u"Question"_s), .weight = 1.4},
                     {.title = sheet.say(u"回答"_s, u"Answer"_s), .weight = 1}};
    QStringList notMeasured;
    for (const QString& id : questions) {
        const Question* question = sheet.catalogue().question(id);
        if (question && question->found && !sheet.measured(id) && !sheet.hides(id))
            notMeasured.append(sheet.say(question->label));
        else if (question && because && sheet.measured(id) && !decided.contains(id) && !sheet.hides(id))
            unused.push_back(question);
        else if (question)
            block.rows.push_back(answerRow(sheet, *question, open || decided.contains(id) || asked.contains(id)));
    }
    if (block.rows.empty() && notMeasured.isEmpty() && unused.empty())
        return sheet.paragraph(sheet.say(u"該当する質問はありません。"_s, u"There are no questions."_s),
                               pdf::Style::Quiet);
    if (!block.rows.empty())
        sheet.add(std::move(block));
    composeUnused(sheet, unused);
    if (!notMeasured.isEmpty())
        sheet.paragraph(
            sheet.say(u"計測した結果の記録がない項目："_s, u"No result of an instrument is recorded for: "_s) +
                notMeasured.join(sheet.say(u"、"_s, u"; "_s)),
            pdf::Style::Small, 4);
    composeTables(sheet, unprintedTables(sheet, questions, false));
}

void composeWideTables(Sheet& sheet, const QStringList& questions, const QString& anchor)
{
    const auto tables = unprintedTables(sheet, questions, true);
    if (tables.empty())
        return;
    sheet.section(sheet.say(u"付表"_s, u"Tables"_s), anchor);
    composeTables(sheet, tables);
}

pdf::Tree tree(Sheet& sheet, const Derivation& derivation)
{
    pdf::Tree tree;
    addTree(sheet, derivation, 0, tree);
    return tree;
}

} // namespace tekigo
