#include "dossier/anchors.h"
#include "dossier/answers.h"
#include "dossier/changechapter.h"
#include "dossier/citations.h"
#include "dossier/evidencetables.h"
#include "dossier/sections.h"
#include "dossier/values.h"
#include "dossier/words.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString effectiveWords(const Sheet& sheet, const Checklist& checklist)
{
    const auto date = sheet.assessment().effectiveOf(checklist);
    if (!date && checklist.standing == Standing::Voluntary)
        return sheet.say(u"なし（任意の制度）"_s, u"None (a voluntary scheme)"_s);
    if (!date)
        return sheet.say(u"定めなし、又は未定"_s, u"None, or not yet known"_s);
    return wordedDate(*date) +
           (checklist.effective ? QString() : sheet.say(u"（利用者の設定）"_s, u" (as set by the user)"_s));
}

void composeAbout(Sheet& sheet, const Checklist& checklist)
{
    FactTable table(sheet);
    table.add(sheet.say(u"版"_s, u"Version"_s), sheet.say(words::checklistEdition(checklist.version)));
    table.add(u"SHA-256"_s, pdf::Runs{plain(hex(checklist.digest), pdf::Style::Code)});
    table.add(sheet.say(u"位置付け"_s, u"Legal status"_s), sheet.say(words::standing(checklist.standing)));
    table.add(sheet.say(u"施行日"_s, u"Effective date"_s), effectiveWords(sheet, checklist));
    sheet.add(table.take());
    sheet.add(pdf::Space{6});
    if (checklist.about.empty())
        return;
    sheet.head(sheet.say(u"概要"_s, u"Outline"_s));
    pdf::List list;
    for (const Statement& each : checklist.about)
        list.items.push_back(statement(sheet, each));
    sheet.add(std::move(list));
}

QString parameterValue(const Sheet& sheet, const Parameter& parameter)
{
    if (const auto* number = std::get_if<qint64>(&parameter.value))
        return QString::number(*number);
    QStringList labels;
    for (const QString& id : std::get<QStringList>(parameter.value)) {
        QString label = id;
        for (const Question& question : sheet.catalogue().questions)
            if (label == id)
                label = choiceLabel(question.choices, id, sheet.language());
        labels.append(label);
    }
    return labels.join(sheet.say(u"、"_s, u", "_s));
}

void composeParameters(Sheet& sheet, const Checklist& checklist)
{
    if (checklist.parameters.empty())
        return;
    sheet.head(sheet.say(u"判定に用いた値"_s, u"Values used in the rules"_s));
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"項目"_s, u"Item"_s), .weight = 2},
                     {.title = sheet.say(u"値"_s, u"Value"_s), .weight = 1.4},
                     {.title = sheet.say(u"典拠"_s, u"Source"_s), .weight = 1.6}};
    for (const Parameter& parameter : checklist.parameters) {
        const QString value = parameterValue(sheet, parameter);
        const Text said{parameter.title.ja + u"　"_s + value, parameter.title.en + u": "_s + value};
        table.rows.push_back(tableRow({headCell(sheet.say(parameter.title)), cell(value),
                                       cell(behind(sheet, said, parameter.sources, parameter.mark))}));
    }
    sheet.add(std::move(table));
}

/// What the outcomes ask for besides: the list of what is missing leads to wherever it stands.
QStringList askedByScopes(const Sheet& sheet)
{
    QStringList asked;
    for (const Checklist* checklist : sheet.checklists())
        if (const ChecklistVerdict* verdict = sheet.verdict(checklist->id))
            asked += verdict->scope.missing + verdict->scope.asks;
    return asked;
}

void composeScope(Sheet& sheet, const Checklist& checklist)
{
    sheet.section(sheet.say(u"適用範囲の判定"_s, u"Scope"_s), anchors::scope(checklist.id));
    composeChangeMark(sheet, checklist.id, u"scope"_s);
    const ChecklistVerdict* verdict = sheet.verdict(checklist.id);
    if (verdict) {
        pdf::Box box{.tint = verdict->scope.outcome == ScopeOutcome::Unanswered ? pdf::Tint::Open
                                                                                : pdf::Tint::Accent,
                     .title = sheet.say(outcomeName(verdict->scope.outcome)),
                     .paragraphs = {},
                     .changed = sheet.changedThings().verdicts.contains(checklist.id + u"/scope"_s)};
        if (!verdict->scope.reason.text.isEmpty())
            box.paragraphs.push_back(statement(sheet, verdict->scope.reason));
        sheet.add(std::move(box));
    }
    sheet.head(sheet.say(u"回答"_s, u"Answers"_s));
    composeAnswers(sheet, questionsOf(checklist, sheet.catalogue()), verdict ? &verdict->scope.because : nullptr,
                   askedByScopes(sheet));
    if (verdict) {
        sheet.head(sheet.say(u"判定の根拠"_s, u"Grounds of the outcome"_s));
        sheet.add(tree(sheet, verdict->scope.because));
    }
    sheet.head(sheet.say(u"証拠"_s, u"Evidence"_s));
    composeEvidenceTable(sheet, checklist.id, u"scope"_s);
}

} // namespace

void composeChecklist(Sheet& sheet, const Checklist& checklist)
{
    const QString title = sheet.say(checklist.title);
    sheet.chapter(sheet.isTarget(checklist.id)
                      ? title
                      : sheet.say(u"%1（参考）"_s, u"%1 (for information)"_s).arg(title),
                  anchors::checklist(checklist.id));
    composeAbout(sheet, checklist);
    composeParameters(sheet, checklist);
    composeScope(sheet, checklist);
    for (const Requirement& requirement : checklist.requirements)
        composeRequirement(sheet, checklist, requirement);
    QStringList questions = questionsOf(checklist, sheet.catalogue());
    for (const Requirement& requirement : checklist.requirements)
        questions += questionsOf(requirement, sheet.catalogue());
    composeWideTables(sheet, questions, u"checklist/%1/tables"_s.arg(checklist.id));
}

} // namespace tekigo
