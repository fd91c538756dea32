// Answers, and the rows of table answers.
#include "assessment/aspects.h"
#include "assessment/pairing.h"
#include "assessment/phrase.h"
#include "checklist/wording.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

/// A row, and where it stands.
struct NumberedRow
{
    const Row* row = nullptr;
    int number = 0; ///< from 1
};

const Answer* answerIn(const Assessment& assessment, const QString& question)
{
    const auto found = assessment.answers.find(question);
    return found == assessment.answers.end() ? nullptr : &found->second;
}

const Table* tableIn(const Answer* answer)
{
    return answer && answer->value ? std::get_if<Table>(&*answer->value) : nullptr;
}

std::optional<Value> valueIn(const Answer* answer)
{
    return answer ? answer->value : std::nullopt;
}

Value valueOf(const Cell& cell)
{
    return std::visit([](const auto& content) -> Value { return content; }, cell);
}

/// Of a value that is told by its rows: whether there is something else to tell, an empty table where there was
/// nothing.
bool toldByRows(const Answer* before, const Answer* after)
{
    const Table* was = tableIn(before);
    const Table* is = tableIn(after);
    if (was && is)
        return true;
    const bool other = (!was && valueIn(before)) || (!is && valueIn(after));
    return !other && ((was && !was->rows.empty()) || (is && !is->rows.empty()));
}

void addValue(const Question* question, const Answer* before, const Answer* after,
              std::vector<Difference::Aspect>& aspects)
{
    const auto was = valueIn(before);
    const auto is = valueIn(after);
    if (was == is || (question && toldByRows(before, after)))
        return;
    const auto says = [&](const std::optional<Value>& value) {
        return value ? wordingOf(&*value, question ? question->choices : std::vector<Choice>(), false) : Text{};
    };
    aspects.push_back({u"value"_s, {u"回答"_s, u"Answer"_s}, was, is, says(was), says(is)});
}

void addNote(const Answer* before, const Answer* after, std::vector<Difference::Aspect>& aspects)
{
    const QString was = before ? before->note : QString();
    const QString is = after ? after->note : QString();
    if (was != is)
        aspects.push_back({u"note"_s, {u"備考"_s, u"Note"_s}, given(was), given(is), same(was), same(is)});
}

/// Whether it is confirmed; an answer that is not there has nothing to confirm.
void addConfirmed(const Answer* before, const Answer* after, std::vector<Difference::Aspect>& aspects)
{
    if ((before ? before->confirmed : true) == (after ? after->confirmed : true))
        return;
    const auto value = [](const Answer* answer) {
        return answer ? std::optional<Value>(answer->confirmed) : std::nullopt;
    };
    const auto says = [](const Answer* answer) {
        return !answer ? Text{}
               : answer->confirmed ? Text{u"確認済み"_s, u"Confirmed"_s}
                                   : Text{u"要再確認"_s, u"To be confirmed"_s};
    };
    aspects.push_back({u"confirmed"_s, {u"確認"_s, u"Confirmation"_s}, value(before), value(after), says(before),
                       says(after)});
}

/// Whether the redacted edition leaves it out.
void addConfidential(const Answer* before, const Answer* after, std::vector<Difference::Aspect>& aspects)
{
    const bool was = before && before->confidential;
    const bool is = after && after->confidential;
    if (was == is)
        return;
    const auto says = [](bool confidential) {
        return confidential ? Text{u"機密"_s, u"Confidential"_s} : Text{u"通常"_s, u"Ordinary"_s};
    };
    aspects.push_back({u"confidentiality"_s, {u"機密区分"_s, u"Confidentiality"_s}, Value(was), Value(is), says(was), says(is)});
}

void compareAnswer(const Compared& compared, const QString& id, std::vector<Difference>& all)
{
    const Question* question = compared.catalogue.question(id);
    const Answer* before = answerIn(compared.before, id);
    const Answer* after = answerIn(compared.after, id);
    Difference difference{.kind = Difference::Kind::Answer,
                          .change = changeOf(before, after),
                          .subject = id,
                          .name = question ? question->label : same(id),
                          .touches = compared.readers.ofQuestion(id)};
    addValue(question, before, after, difference.aspects);
    addNote(before, after, difference.aspects);
    addConfirmed(before, after, difference.aspects);
    addConfidential(before, after, difference.aspects);
    if (!difference.aspects.empty())
        all.push_back(std::move(difference));
}

std::vector<NumberedRow> rowsOf(const Answer* answer)
{
    std::vector<NumberedRow> rows;
    if (const Table* table = tableIn(answer))
        for (const Row& row : table->rows)
            rows.push_back({&row, static_cast<int>(rows.size()) + 1});
    return rows;
}

/// Cells as one text that no two different lists of cells share.
void write(QString& key, const QString& column, const Cell& cell)
{
    const QString text = plainWords(valueOf(cell)).en;
    key += u"%1:%2:%3:%4;"_s.arg(column).arg(cell.index()).arg(text.size()).arg(text);
}

QString wholeKey(const NumberedRow& numbered)
{
    QString key = u"row "_s;
    for (const auto& [column, cell] : *numbered.row)
        write(key, column, cell);
    return key;
}

/// A row without any of its key cells has no key.
QString keyOf(const NumberedRow& numbered, const QStringList& columns)
{
    QString key;
    for (const QString& column : columns)
        if (const auto cell = numbered.row->find(column); cell != numbered.row->end())
            write(key, column, cell->second);
    return key;
}

std::vector<ComparedField<NumberedRow>> cellsOf(const Question& question)
{
    std::vector<ComparedField<NumberedRow>> fields;
    for (const Column& column : question.columns)
        fields.push_back({column.id, column.label,
                          [id = column.id](const NumberedRow& of) -> std::optional<Value> {
                              const auto cell = of.row->find(id);
                              if (cell == of.row->end())
                                  return std::nullopt;
                              return valueOf(cell->second);
                          },
                          [&column](const Value& value) { return wordingOf(&value, column.choices, false); }});
    return fields;
}

void compareRows(const Compared& compared, const Question& question, std::vector<Difference>& all)
{
    const auto before = rowsOf(answerIn(compared.before, question.id));
    const auto after = rowsOf(answerIn(compared.after, question.id));
    if (before.empty() && after.empty())
        return;
    const auto fields = cellsOf(question);
    const auto byKey = [&](const NumberedRow& row) { return keyOf(row, question.key); };
    for (const auto& [was, is] : pairUp<NumberedRow>(pointers(before), pointers(after), {wholeKey, byKey})) {
        Difference difference{.kind = Difference::Kind::TableRow,
                              .change = changeOf(was, is),
                              .subject = question.id,
                              .where = question.label,
                              .name = nameOf(*(is ? is : was)->row, (is ? is : was)->number, question),
                              .idBefore = was ? QString::number(was->number) : QString(),
                              .idAfter = is ? QString::number(is->number) : QString(),
                              .aspects = aspectsOf(fields, was, is),
                              .touches = compared.readers.ofQuestion(question.id)};
        if (!difference.aspects.empty() || !was || !is)
            all.push_back(std::move(difference));
    }
}

/// In the bank's order; questions that this bank does not know come last.
QStringList answeredQuestions(const Compared& compared)
{
    QStringList questions;
    for (const Question& question : compared.catalogue.questions)
        if (!question.found)
            questions.append(question.id);
    for (const Assessment* side : {&compared.before, &compared.after})
        for (const auto& [id, answer] : side->answers)
            if (!compared.catalogue.question(id) && !questions.contains(id))
                questions.append(id);
    return questions;
}

} // namespace

void compareAnswers(const Compared& compared, std::vector<Difference>& all)
{
    for (const QString& question : answeredQuestions(compared))
        compareAnswer(compared, question, all);
    for (const Question& question : compared.catalogue.questions)
        if (question.type == AnswerType::Table)
            compareRows(compared, question, all);
}

} // namespace tekigo
