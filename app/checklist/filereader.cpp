#include "checklist/filereader.h"

#include "checklist/canonical.h"
#include "checklist/conditionreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

void refuseOtherVersion(Reading& reading, Fields& fields, const QString& version)
{
    const QString said = fields.word(u"version"_s);
    fields.line(u"corrects"_s); // what that asks for, the reader of the folder sees to
    if (!version.isEmpty() && said != version)
        reading.refuse(
            fields.at(u"version"_s),
            Say::tr("the file says version “%1”, its name says “%2”; make them the same").arg(said, version));
}

qint64 readOrder(Reading& reading, Fields& fields)
{
    return readNumber(reading, fields.at(u"order"_s)).value_or(0);
}

Source readSource(Reading& reading, const YamlNode& node)
{
    Fields fields(reading, node);
    return {fields.word(u"id"_s), fields.text(u"title"_s), fields.text(u"publisher"_s),
            fields.line(u"date"_s), fields.line(u"url"_s)};
}

TestCase readTestCase(Reading& reading, const YamlNode& node)
{
    Fields fields(reading, node);
    TestCase test;
    test.id = fields.word(u"id"_s);
    test.title = fields.text(u"title"_s);
    test.procedure = fields.text(u"procedure"_s);
    test.expected = fields.text(u"expected"_s);
    test.sources = fields.citations();
    test.mark = fields.mark();
    return test;
}

/// A shared condition stands under its own words, whatever words its inside has.
Condition readNamedCondition(Reading& reading, Fields& fields, const Catalogue& catalogue)
{
    Condition inner = ConditionReader(reading, catalogue, nullptr).read(fields.at(u"is"_s));
    Condition outer;
    if (inner.says.isEmpty()) {
        outer = std::move(inner);
    } else {
        outer.kind = Condition::Kind::All;
        outer.parts.push_back(std::move(inner));
    }
    outer.says = fields.text(u"says"_s);
    outer.sources = fields.citations();
    outer.mark = fields.mark();
    return outer;
}

std::vector<Choice> readChoices(Reading& reading, const std::vector<YamlNode>& nodes, bool severalAllowed)
{
    std::vector<Choice> choices;
    QSet<QString> seen;
    for (const YamlNode& node : nodes) {
        Fields fields(reading, node);
        choices.push_back({fields.word(u"id"_s), fields.text(u"label"_s), fields.flag(u"alone"_s, false)});
        refuseDoubled(reading, seen, fields.at(u"id"_s), choices.back().id);
        if (choices.back().alone && !severalAllowed)
            reading.refuse(node, Say::tr("“alone” is only for “choices”, where several can be chosen"));
    }
    return choices;
}

Column readColumn(Reading& reading, const YamlNode& node)
{
    Fields fields(reading, node);
    Column column;
    column.id = fields.word(u"id"_s);
    column.type = fields.oneOf(u"type"_s, answerTypeWords());
    column.label = fields.text(u"label"_s);
    column.help = fields.textOrNone(u"help"_s);
    column.choices = readChoices(reading, fields.listOrNone(u"choices"_s), false);
    const bool simple = column.type == AnswerType::Bool || column.type == AnswerType::Choice ||
                        column.type == AnswerType::Integer || column.type == AnswerType::Text;
    if (!simple)
        reading.refuse(fields.at(u"type"_s), Say::tr("a column is bool, choice, integer or text"));
    if ((column.type == AnswerType::Choice) == column.choices.empty())
        reading.refuse(node, Say::tr("“choices” belongs to type choice, and only there"));
    return column;
}

void readTable(Reading& reading, Fields& fields, Question& question)
{
    QSet<QString> seen;
    const bool table = question.type == AnswerType::Table;
    for (const YamlNode& node : fields.listOrNone(u"columns"_s)) {
        question.columns.push_back(readColumn(reading, node));
        refuseDoubled(reading, seen, node, question.columns.back().id);
    }
    question.key = fields.words(u"key"_s);
    if (fields.has(u"complete"_s))
        question.complete = fields.word(u"complete"_s);
    for (const QString& key : std::as_const(question.key)) {
        if (!seen.contains(key))
            reading.refuse(fields.at(u"key"_s),
                           Say::tr("the table “%1” has no column “%2”").arg(question.id, key));
    }
    if (table && (question.columns.empty() || question.key.isEmpty()))
        reading.refuse(fields.node(), Say::tr("a table has “columns” and a “key”"));
    if (!table && (!question.columns.empty() || !question.key.isEmpty() || !question.complete.isEmpty()))
        reading.refuse(fields.node(), Say::tr("“columns”, “key” and “complete” belong to tables"));
}

void readLimits(Reading& reading, Fields& fields, Question& question)
{
    question.minimum = fields.number(u"minimum"_s);
    question.maximum = fields.number(u"maximum"_s);
    const bool limited = question.minimum || question.maximum;
    if (limited && question.type != AnswerType::Integer)
        reading.refuse(fields.node(), Say::tr("“minimum” and “maximum” belong to type integer"));
    if (question.minimum && question.maximum && *question.minimum > *question.maximum)
        reading.refuse(fields.at(u"minimum"_s), Say::tr("“minimum” is above “maximum”"));
}

/// What a person reads before answering. What instruments find is never typed, so it needs no examples.
void readWords(Fields& fields, Question& question)
{
    question.label = fields.text(u"label"_s);
    question.wording = fields.text(u"wording"_s);
    question.help = fields.text(u"help"_s);
    question.good = question.found ? fields.textOrNone(u"good"_s) : fields.text(u"good"_s);
    question.bad = question.found ? fields.textOrNone(u"bad"_s) : fields.text(u"bad"_s);
}

Question readQuestion(Reading& reading, const YamlNode& node, const QString& topic)
{
    Fields fields(reading, node);
    Question question;
    question.id = fields.word(u"id"_s);
    question.topic = topic;
    question.type = fields.oneOf(u"type"_s, answerTypeWords());
    question.boundTo = fields.oneOf(u"bound-to"_s, boundToWords());
    question.claim = fields.flag(u"claim"_s, false);
    question.found = fields.flag(u"found"_s, false);
    readWords(fields, question);
    const bool chooses = question.type == AnswerType::Choice || question.type == AnswerType::Choices;
    question.choices =
        readChoices(reading, fields.listOrNone(u"choices"_s), question.type == AnswerType::Choices);
    if (chooses == question.choices.empty())
        reading.refuse(node, Say::tr("“choices” belongs to types choice and choices, and only there"));
    if (question.claim && question.type != AnswerType::Bool && question.type != AnswerType::Text)
        reading.refuse(node, Say::tr("a claim is of type bool or text"));
    if (question.claim && question.found)
        reading.refuse(node, Say::tr("a question is a claim or found, not both"));
    readTable(reading, fields, question);
    readLimits(reading, fields, question);
    question.sources = fields.citations();
    question.mark = fields.mark();
    question.digest = digestOf(wordsOf(question));
    return question;
}

} // namespace

void readSources(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into)
{
    Fields fields(reading, file);
    refuseOtherVersion(reading, fields, version);
    for (const YamlNode& node : fields.list(u"sources"_s)) {
        into.sources.push_back(readSource(reading, node));
        refuseDoubled(reading, reading.sources, node, into.sources.back().id);
    }
}

void readEvidenceKinds(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into)
{
    Fields fields(reading, file);
    refuseOtherVersion(reading, fields, version);
    QSet<QString> seen;
    for (const YamlNode& node : fields.list(u"kinds"_s)) {
        Fields kind(reading, node);
        into.evidenceKinds.push_back({kind.word(u"id"_s), kind.text(u"title"_s)});
        refuseDoubled(reading, seen, node, into.evidenceKinds.back().id);
    }
}

void readTestCases(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into)
{
    Fields fields(reading, file);
    refuseOtherVersion(reading, fields, version);
    QSet<QString> seen;
    for (const YamlNode& node : fields.list(u"tests"_s)) {
        into.testCases.push_back(readTestCase(reading, node));
        refuseDoubled(reading, seen, node, into.testCases.back().id);
    }
}

void readConditions(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into)
{
    Fields fields(reading, file);
    refuseOtherVersion(reading, fields, version);
    QSet<QString> seen;
    for (const YamlNode& node : fields.list(u"conditions"_s)) {
        Fields condition(reading, node);
        const QString name = condition.word(u"name"_s);
        refuseDoubled(reading, seen, node, name);
        Condition is = readNamedCondition(reading, condition, into);
        into.conditions.push_back({name, std::move(is)});
    }
}

void readCorrespondences(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into)
{
    const auto requirements = [&](const Checklist& checklist, const YamlNode& node) {
        const QStringList ids = readWords(reading, node);
        for (const YamlNode& item : node.items) {
            if (!checklist.requirement(item.text))
                reading.refuse(
                    item, Say::tr("the checklist “%1” has no requirement “%2”").arg(checklist.id, item.text));
        }
        return ids;
    };
    Fields fields(reading, file);
    refuseOtherVersion(reading, fields, version);
    for (const YamlNode& row : fields.list(u"rows"_s)) {
        Correspondence correspondence;
        if (row.kind != YamlNode::Kind::Map || row.keys.empty())
            reading.refuse(row, Say::tr("a map of checklist to requirements is expected here"));
        for (size_t i = 0; i < row.keys.size(); ++i) {
            const Checklist* checklist = into.checklist(row.keys[i].text);
            if (checklist == nullptr) {
                reading.refuse(row.keys[i], Say::tr("there is no checklist “%1”").arg(row.keys[i].text));
                continue;
            }
            Fields side(reading, row.items[i]);
            Correspondence::Side& sideOf = correspondence.sides[checklist->id];
            if (const YamlNode* same = side.find(u"same"_s))
                sideOf.same = requirements(*checklist, *same);
            if (const YamlNode* related = side.find(u"related"_s))
                sideOf.related = requirements(*checklist, *related);
        }
        into.correspondences.push_back(std::move(correspondence));
    }
}

TopicFile readTopic(Reading& reading, const YamlNode& file, const QString& version)
{
    Fields fields(reading, file);
    refuseOtherVersion(reading, fields, version);
    TopicFile topic;
    topic.order = readOrder(reading, fields);
    topic.topic = {fields.word(u"topic"_s), fields.text(u"title"_s), fields.text(u"introduction"_s)};
    for (const YamlNode& node : fields.list(u"questions"_s))
        topic.questions.push_back(readQuestion(reading, node, topic.topic.id));
    return topic;
}

void refuseLooseTables(Reading& reading, const YamlNode& file, const std::vector<Question>& topic,
                       const Catalogue& catalogue)
{
    const YamlNode* nodes = file.find(u"questions"_s);
    for (size_t i = 0; nodes != nullptr && i < topic.size() && i < nodes->items.size(); ++i) {
        const YamlNode* named = nodes->items[i].find(u"complete"_s);
        if (named == nullptr)
            continue;
        const Question* complete = catalogue.question(topic[i].complete);
        if (complete == nullptr || complete->type != AnswerType::Bool)
            reading.refuse(*named, Say::tr("“complete” must name a question of type bool"));
    }
}

} // namespace tekigo
