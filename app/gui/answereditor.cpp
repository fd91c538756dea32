#include "gui/answereditor.h"

#include "gui/language.h"
#include "gui/named.h"

using namespace Qt::StringLiterals;

namespace tekigo {

AnswerEditor::AnswerEditor(const Question& question, QWidget* parent)
    : QWidget(parent)
    , m_question(question)
{
    setObjectName(u"answer-"_s + question.id);
    spoken(this, [&question] { return shown(question.label); });
}

QString AnswerEditor::nameOf(const QString& part) const
{
    return objectName() + u'-' + part;
}

std::function<QString()> AnswerEditor::spokenName(const Text& part) const
{
    return spokenName([part] { return shown(part); });
}

std::function<QString()> AnswerEditor::spokenName(std::function<QString()> part) const
{
    return [this, part = std::move(part)] { return shown(m_question.label) + u": "_s + part(); };
}

void AnswerEditor::put(const std::optional<Value>& stored)
{
    if (stored == m_stored && isTyping())
        return;
    m_stored = stored;
    show(stored);
}

void AnswerEditor::offer(const std::optional<Value>& value)
{
    if (value != m_stored)
        Q_EMIT edited({value});
}

void AnswerEditor::takeFocus()
{
    for (auto* next : findChildren<QWidget*>()) {
        if (next->isEnabled() && !next->isHidden() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace tekigo
