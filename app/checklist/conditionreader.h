#pragma once

#include "checklist/catalogue.h"
#include "checklist/fields.h"

namespace tekigo {

/// Reads conditions against the question bank: every name must exist and every comparison must suit its
/// fact's type. Puts named conditions, the checklist's parameters and its effective date in place.
class ConditionReader
{
public:
    /// `checklist` is null while the shared conditions are read: their parameters stay open.
    ConditionReader(Reading& reading, const Catalogue& catalogue, const Checklist* checklist);

    [[nodiscard]] Condition read(const YamlNode& node);

private:
    Condition map(const YamlNode& node);
    Condition bare(const YamlNode& node);
    Condition head(const QString& name, Fields& fields);
    Condition several(Condition::Kind kind, const YamlNode& node);
    Condition comparison(Fields& fields);
    Condition onColumn(Fields& fields);
    Condition compare(Fields& fields, const QString& subject, AnswerType type,
                      const std::vector<Choice>& choices, bool found);
    Condition isOrNot(const YamlNode& value, Condition condition, AnswerType type,
                      const std::vector<Choice>& choices);
    Condition everyRow(Fields& fields);
    Condition named(const YamlNode& node);
    Condition given(const YamlNode& node);
    Condition onQuestion(Condition::Kind kind, const YamlNode& node, AnswerType type);
    void annotate(Condition& condition, Fields& fields);

    const Question& question(const YamlNode& node);
    const Column& column(const YamlNode& node);
    void number(Condition& condition, const YamlNode& value);
    void choices(Condition& condition, const YamlNode& value, const std::vector<Choice>& choices);
    void place(Condition& condition, const YamlNode& at);
    void fill(Condition& condition, const YamlNode& at);
    void refuseWrongType(const YamlNode& node, const QString& name, AnswerType is, const QString& needs);

    Reading& m_reading;
    const Catalogue& m_catalogue;
    const Checklist* m_checklist;
    const Question* m_table = nullptr; ///< inside `every`
};

} // namespace tekigo
