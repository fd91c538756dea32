#include "checklist/conditionreader.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {

void ConditionReader::number(Condition& condition, const YamlNode& value)
{
    if (value.kind != YamlNode::Kind::Map) {
        condition.number = readNumber(m_reading, value).value_or(0);
        return;
    }
    Fields fields(m_reading, value);
    condition.parameter = fields.word(u"parameter"_s);
    fill(condition, fields.at(u"parameter"_s));
}

void ConditionReader::choices(Condition& condition, const YamlNode& value, const std::vector<Choice>& known)
{
    if (value.kind == YamlNode::Kind::Map) {
        Fields fields(m_reading, value);
        condition.parameter = fields.word(u"parameter"_s);
        fill(condition, fields.at(u"parameter"_s));
        return;
    }
    condition.values = readWords(m_reading, value);
    if (condition.values.isEmpty())
        m_reading.refuse(value, Say::tr("one choice or more is expected here"));
    for (const YamlNode& item : value.items) {
        if (std::ranges::find(known, item.text, &Choice::id) == known.end())
            m_reading.refuse(item, Say::tr("“%1” has no choice “%2”").arg(condition.subject, item.text));
    }
}

/// Puts the checklist's parameter into one comparison, if it names one.
void ConditionReader::fill(Condition& condition, const YamlNode& at)
{
    if (m_checklist == nullptr || condition.parameter.isEmpty())
        return;
    const auto found = std::ranges::find(m_checklist->parameters, condition.parameter, &Parameter::id);
    if (found == m_checklist->parameters.end()) {
        m_reading.refuse(at, Say::tr("this checklist has no parameter “%1”").arg(condition.parameter));
        return;
    }
    const bool wantsNumber =
        condition.kind == Condition::Kind::AtLeast || condition.kind == Condition::Kind::NotAbove;
    if (wantsNumber != std::holds_alternative<qint64>(found->value)) {
        m_reading.refuse(at, wantsNumber
                                 ? Say::tr("the parameter “%1” must be a number").arg(found->id)
                                 : Say::tr("the parameter “%1” must be a list of choices").arg(found->id));
        return;
    }
    if (wantsNumber) {
        condition.number = std::get<qint64>(found->value);
        return;
    }
    condition.values = std::get<QStringList>(found->value);
    const Question* asked = m_catalogue.question(condition.subject);
    for (const QString& value : std::as_const(condition.values)) {
        if (asked != nullptr && std::ranges::find(asked->choices, value, &Choice::id) == asked->choices.end())
            m_reading.refuse(at, Say::tr("“%1” has no choice “%2”, which the parameter “%3” names")
                                     .arg(condition.subject, value, found->id));
    }
}

/// Puts parameters and the effective date into a named condition.
void ConditionReader::place(Condition& condition, const YamlNode& at)
{
    fill(condition, at);
    if (condition.kind == Condition::Kind::Before && m_checklist != nullptr)
        condition.date = m_checklist->effective;
    for (Condition& part : condition.parts)
        place(part, at);
}

} // namespace tekigo
