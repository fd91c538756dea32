#include "gui/answereditors.h"

#include "gui/choiceeditors.h"
#include "gui/tableeditor.h"
#include "gui/typededitors.h"

namespace tekigo {

AnswerEditor* makeAnswerEditor(const Question& question, QWidget* parent)
{
    switch (question.type) {
    case AnswerType::Bool:
    case AnswerType::Choice:
        return new OneEditor(question, parent);
    case AnswerType::Choices:
        return new SeveralEditor(question, parent);
    case AnswerType::Integer:
        return new IntegerEditor(question, parent);
    case AnswerType::Text:
        return new TextEditor(question, parent);
    case AnswerType::Date:
        return new DateEditor(question, parent);
    case AnswerType::Table:
        break;
    }
    return new TableEditor(question, parent);
}

} // namespace tekigo
