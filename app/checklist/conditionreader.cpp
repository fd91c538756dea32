#include "checklist/conditionreader.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int mostNodes =
    2000; ///< of one rule with its named conditions; the longest that ships has some forty
constexpr int deepest = 64;

int nodesOf(const Condition& condition)
{
    int nodes = 1;
    for (const Condition& part : condition.parts)
        nodes += nodesOf(part);
    return nodes;
}

int depthOf(const Condition& condition)
{
    int depth = 0;
    for (const Condition& part : condition.parts)
        depth = std::max(depth, depthOf(part));
    return depth + 1;
}

Condition made(Condition::Kind kind, QString subject = {})
{
    Condition condition;
    condition.kind = kind;
    condition.subject = std::move(subject);
    return condition;
}

Condition negated(Condition condition)
{
    Condition outer = made(Condition::Kind::Not);
    outer.parts.push_back(std::move(condition));
    return outer;
}

/// The keys of `known` that the map has.
QStringList present(const YamlNode& node, const QStringList& known)
{
    QStringList here;
    std::ranges::copy_if(known, std::back_inserter(here),
                         [&](const QString& key) { return node.find(key) != nullptr; });
    return here;
}

const QStringList& heads()
{
    static const QStringList all{u"not"_s,       u"all"_s,      u"any"_s,       u"if"_s,
                                 u"fact"_s,      u"given"_s,    u"claim"_s,     u"every"_s,
                                 u"not-false"_s, u"evidence"_s, u"condition"_s, u"column"_s};
    return all;
}

const QStringList& operators()
{
    static const QStringList all{u"is"_s,     u"in"_s,       u"is-not"_s,       u"at-least"_s,
                                 u"before"_s, u"includes"_s, u"includes-any"_s, u"not-above"_s};
    return all;
}

} // namespace

ConditionReader::ConditionReader(Reading& reading, const Catalogue& catalogue, const Checklist* checklist)
    : m_reading(reading)
    , m_catalogue(catalogue)
    , m_checklist(checklist)
{
}

Condition ConditionReader::read(const YamlNode& node)
{
    if (node.kind == YamlNode::Kind::Map)
        return map(node);
    return bare(node);
}

Condition ConditionReader::map(const YamlNode& node)
{
    const QStringList here = present(node, heads());
    if (here.size() != 1) {
        m_reading.refuse(
            node,
            here.isEmpty()
                ? Say::tr("a condition has one of %1").arg(quotedList(heads()))
                : Say::tr("%1 stand in one condition; join them with “all” or “any”").arg(quotedList(here)));
        return {};
    }
    Fields fields(m_reading, node);
    Condition condition = head(here.front(), fields);
    annotate(condition, fields);
    if (nodesOf(condition) > mostNodes || depthOf(condition) > deepest)
        m_reading.refuse(node,
                         Say::tr("this condition is too large once its named conditions are put in place"));
    return condition;
}

Condition ConditionReader::head(const QString& name, Fields& fields)
{
    const YamlNode& value = fields.at(name);
    if (name == u"not")
        return negated(read(value));
    if (name == u"all")
        return several(Condition::Kind::All, value);
    if (name == u"any")
        return several(Condition::Kind::Any, value);
    if (name == u"if") {
        Condition implies = made(Condition::Kind::Implies);
        implies.parts = {read(value), read(fields.at(u"then"_s))};
        return implies;
    }
    if (name == u"fact")
        return comparison(fields);
    if (name == u"column")
        return onColumn(fields);
    if (name == u"every")
        return everyRow(fields);
    if (name == u"given")
        return given(value);
    if (name == u"claim")
        return onQuestion(Condition::Kind::Claim, value, AnswerType::Bool);
    if (name == u"not-false")
        return onQuestion(Condition::Kind::NotFalse, value, AnswerType::Bool);
    if (name == u"condition")
        return named(value);
    if (value.text != u"scope")
        m_reading.refuse(value, Say::tr("only “scope” can stand here"));
    return made(Condition::Kind::Evidence, value.text);
}

void ConditionReader::annotate(Condition& condition, Fields& fields)
{
    if (fields.has(u"says"_s))
        condition.says = fields.text(u"says"_s);
    if (fields.has(u"sources"_s))
        condition.sources = fields.citations();
    if (fields.has(u"mark"_s))
        condition.mark = fields.mark();
}

Condition ConditionReader::bare(const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::Scalar) {
        m_reading.refuse(node, Say::tr("a condition is expected here: a name or a map"));
        return {};
    }
    if (m_table != nullptr) {
        const Column& found = column(node);
        if (found.type != AnswerType::Bool)
            refuseWrongType(node, node.text, found.type, u"bool"_s);
        return made(Condition::Kind::Holds, node.text);
    }
    const Question& found = question(node);
    if (found.claim)
        m_reading.refuse(node, Say::tr("“%1” is a claim; write { claim: %1 }").arg(node.text));
    if (found.type != AnswerType::Bool)
        refuseWrongType(node, node.text, found.type, u"bool"_s);
    return made(Condition::Kind::Holds, node.text);
}

Condition ConditionReader::several(Condition::Kind kind, const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::List || node.items.empty())
        m_reading.refuse(node, Say::tr("a list of one or more conditions is expected here"));
    Condition condition = made(kind);
    for (const YamlNode& item : node.items)
        condition.parts.push_back(read(item));
    return condition;
}

Condition ConditionReader::comparison(Fields& fields)
{
    const YamlNode& subject = fields.at(u"fact"_s);
    if (m_table != nullptr)
        m_reading.refuse(subject, Say::tr("inside “every” compare columns: { column: …, is: … }"));
    const Question& found = question(subject);
    if (found.claim)
        m_reading.refuse(subject, Say::tr("“%1” is a claim; write { claim: %1 }").arg(subject.text));
    return compare(fields, subject.text, found.type, found.choices, found.found);
}

Condition ConditionReader::onColumn(Fields& fields)
{
    const YamlNode& subject = fields.at(u"column"_s);
    if (m_table == nullptr)
        m_reading.refuse(subject,
                         Say::tr("“column” can stand only inside “every”; outside write { fact: … }"));
    const Column& found = column(subject);
    return compare(fields, subject.text, found.type, found.choices, false);
}

Condition ConditionReader::compare(Fields& fields, const QString& subject, AnswerType type,
                                   const std::vector<Choice>& known, bool found)
{
    const QStringList here = present(fields.node(), operators());
    if (here.size() != 1) {
        m_reading.refuse(fields.node(),
                         Say::tr("a comparison has exactly one of %1").arg(quotedList(operators())));
        return {};
    }
    const QString name = here.front();
    const YamlNode& value = fields.at(name);
    const auto needs = [&](AnswerType needed) {
        if (type != needed)
            refuseWrongType(value, subject, type, wordFor(answerTypeWords(), needed));
    };
    if (name == u"is")
        return isOrNot(value, made(Condition::Kind::In, subject), type, known);
    if (name == u"is-not")
        return negated(isOrNot(value, made(Condition::Kind::In, subject), type, known));
    Condition condition = made(Condition::Kind::In, subject);
    if (name == u"at-least" || name == u"not-above") {
        needs(AnswerType::Integer);
        condition.kind = name == u"at-least" ? Condition::Kind::AtLeast : Condition::Kind::NotAbove;
        if (name == u"not-above" && !found)
            m_reading.refuse(value,
                             Say::tr("“not-above” is for what instruments find; “%1” is asked").arg(subject));
        number(condition, value);
    } else if (name == u"before") {
        needs(AnswerType::Date);
        condition.kind = Condition::Kind::Before;
        if (value.text != u"effective")
            m_reading.refuse(value,
                             Say::tr("only “effective” can stand here: the checklist's effective date"));
        if (m_checklist != nullptr)
            condition.date = m_checklist->effective;
    } else {
        needs(name == u"in" ? AnswerType::Choice : AnswerType::Choices);
        if (name != u"in")
            condition.kind = name == u"includes" ? Condition::Kind::Includes : Condition::Kind::IncludesAny;
        choices(condition, value, known);
    }
    return condition;
}

Condition ConditionReader::isOrNot(const YamlNode& value, Condition condition, AnswerType type,
                                   const std::vector<Choice>& known)
{
    if (type == AnswerType::Bool) {
        condition.kind = Condition::Kind::Holds;
        return readFlag(m_reading, value) ? condition : negated(std::move(condition));
    }
    if (type != AnswerType::Choice)
        refuseWrongType(value, condition.subject, type, u"choice"_s);
    condition.values = {readWord(m_reading, value)};
    if (std::ranges::find(known, condition.values.front(), &Choice::id) == known.end())
        m_reading.refuse(value,
                         Say::tr("“%1” has no choice “%2”").arg(condition.subject, condition.values.front()));
    return condition;
}

Condition ConditionReader::everyRow(Fields& fields)
{
    const YamlNode& name = fields.at(u"every"_s);
    if (m_table != nullptr)
        m_reading.refuse(name, Say::tr("“every” cannot stand inside “every”"));
    const Question& found = question(name);
    if (found.type != AnswerType::Table)
        refuseWrongType(name, name.text, found.type, u"table"_s);
    Condition every = made(Condition::Kind::Every, name.text);
    m_table = &found;
    const YamlNode* where = fields.find(u"where"_s);
    every.parts.push_back(where == nullptr ? made(Condition::Kind::All) : read(*where));
    every.parts.push_back(read(fields.at(u"holds"_s)));
    m_table = nullptr;
    return every;
}

Condition ConditionReader::named(const YamlNode& node)
{
    const QString name = readWord(m_reading, node);
    const auto found = std::ranges::find(m_catalogue.conditions, name, &NamedCondition::name);
    if (m_table != nullptr)
        m_reading.refuse(node, Say::tr("a named condition cannot stand inside “every”"));
    if (found == m_catalogue.conditions.end()) {
        m_reading.refuse(
            node, Say::tr("there is no condition “%1” (one condition may use those above it)").arg(name));
        return {};
    }
    Condition condition = found->is;
    place(condition, node);
    return condition;
}

Condition ConditionReader::given(const YamlNode& node)
{
    const AnswerType type = m_table != nullptr ? column(node).type : question(node).type;
    if (type != AnswerType::Text && type != AnswerType::Date && type != AnswerType::Integer)
        refuseWrongType(node, node.text, type, u"text, date, integer"_s);
    return made(Condition::Kind::Given, node.text);
}

Condition ConditionReader::onQuestion(Condition::Kind kind, const YamlNode& node, AnswerType type)
{
    if (m_table != nullptr)
        m_reading.refuse(node, Say::tr("inside “every” only columns can be compared"));
    const Question& found = question(node);
    if (kind == Condition::Kind::Claim) {
        if (!found.claim)
            m_reading.refuse(node, Say::tr("“%1” is not a claim").arg(node.text));
    } else {
        if (!found.found)
            m_reading.refuse(
                node, Say::tr("“not-false” is for what instruments find; “%1” is asked").arg(node.text));
        if (found.type != type)
            refuseWrongType(node, node.text, found.type, wordFor(answerTypeWords(), type));
    }
    return made(kind, node.text);
}

const Question& ConditionReader::question(const YamlNode& node)
{
    static const Question none;
    if (const Question* found = m_catalogue.question(readWord(m_reading, node)))
        return *found;
    m_reading.refuse(
        node, Say::tr("there is no question “%1”; mend the name or add it to the bank").arg(node.text));
    return none;
}

const Column& ConditionReader::column(const YamlNode& node)
{
    static const Column none;
    const QString name = readWord(m_reading, node);
    if (m_table != nullptr) {
        const auto found = std::ranges::find(m_table->columns, name, &Column::id);
        if (found != m_table->columns.end())
            return *found;
        m_reading.refuse(node, Say::tr("the table “%1” has no column “%2”").arg(m_table->id, name));
    }
    return none;
}

void ConditionReader::refuseWrongType(const YamlNode& node, const QString& name, AnswerType is,
                                      const QString& needs)
{
    m_reading.refuse(
        node, Say::tr("“%1” is of type %2; this needs %3").arg(name, wordFor(answerTypeWords(), is), needs));
}

} // namespace tekigo
