#pragma once

#include "checklist/facts.h"
#include "checklist/question.h"

#include <QWidget>

#include <optional>

namespace tekigo {

/// What somebody gave as an answer just now.
struct GivenAnswer
{
    std::optional<Value> value; ///< nothing: the answer is taken back
};

/// Where the answer to one question is given. It tells each answer as it is made and stores none itself.
class AnswerEditor : public QWidget
{
    Q_OBJECT

public:
    /// Shows what is stored; words that are just being typed stay while nothing else was stored meanwhile.
    void put(const std::optional<Value>& stored);
    virtual void setReadOnly(bool readOnly) = 0;
    /// Tells what was typed and not told yet.
    virtual void commit() {}
    virtual void takeFocus();

Q_SIGNALS:
    void edited(const tekigo::GivenAnswer& given);
    void refused(const QString& why); ///< what was typed is no value at all

protected:
    AnswerEditor(const Question& question, QWidget* parent); ///< `question` outlives the editor
    [[nodiscard]] const Question& question() const { return m_question; }
    [[nodiscard]] const std::optional<Value>& stored() const { return m_stored; }
    /// An object's name inside this editor: "answer-scope.ip-yes".
    [[nodiscard]] QString nameOf(const QString& part) const;
    /// What a screen reader says of a part: the question's label before its own words.
    [[nodiscard]] std::function<QString()> spokenName(const Text& part) const;
    [[nodiscard]] std::function<QString()> spokenName(std::function<QString()> part) const;
    virtual void show(const std::optional<Value>& value) = 0;
    [[nodiscard]] virtual bool isTyping() const { return false; }
    /// Says edited() where it is another value than the stored one.
    void offer(const std::optional<Value>& value);

private:
    const Question& m_question;
    std::optional<Value> m_stored;
};

} // namespace tekigo
