#include "checklist/canonical.h"
#include "checklist/conditionreader.h"
#include "checklist/filereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Reads the parts of one checklist file against the bank.
class ChecklistReader
{
public:
    ChecklistReader(Reading& reading, const Catalogue& catalogue)
        : m_reading(reading)
        , m_catalogue(catalogue)
    {
    }

    Checklist checklist;

    void head(Fields& fields)
    {
        checklist.id = fields.word(u"checklist"_s);
        checklist.version = fields.word(u"version"_s);
        checklist.corrects = fields.line(u"corrects"_s);
        checklist.title = fields.text(u"title"_s);
        checklist.shortTitle = fields.text(u"short-title"_s);
        checklist.standing = fields.oneOf(u"standing"_s, standingWords());
        if (const YamlNode* effective = fields.find(u"effective"_s))
            checklist.effective = date(*effective);
        checklist.about = readStatements(m_reading, fields.listOrNone(u"about"_s));
    }

    void parameters(Fields& fields)
    {
        QSet<QString> seen;
        for (const YamlNode& node : fields.listOrNone(u"parameters"_s)) {
            checklist.parameters.push_back(parameter(node));
            refuseDoubled(m_reading, seen, node, checklist.parameters.back().id);
        }
    }

    void scope(Fields& fields)
    {
        for (const YamlNode& node : fields.list(u"scope"_s)) {
            Fields one(m_reading, node);
            ScopeCase scopeCase;
            scopeCase.outcome = one.oneOf(u"outcome"_s, outcomeWords());
            scopeCase.when = condition(one.at(u"when"_s));
            scopeCase.reason = readStatement(m_reading, one.at(u"reason"_s));
            scopeCase.asks = one.words(u"asks"_s);
            for (const QString& asked : std::as_const(scopeCase.asks)) {
                if (m_catalogue.question(asked) == nullptr)
                    m_reading.refuse(
                        one.at(u"asks"_s),
                        Say::tr("there is no question “%1”; mend the name or add it to the bank").arg(asked));
            }
            checklist.scope.push_back(std::move(scopeCase));
        }
    }

    void requirements(Fields& fields)
    {
        QSet<QString> seen;
        const std::vector<YamlNode>& nodes = fields.list(u"requirements"_s);
        if (nodes.empty())
            m_reading.refuse(fields.at(u"requirements"_s),
                             Say::tr("a checklist has one requirement or more"));
        for (const YamlNode& node : nodes) {
            checklist.requirements.push_back(requirement(node));
            refuseDoubled(m_reading, seen, node, checklist.requirements.back().id);
        }
    }

private:
    Condition condition(const YamlNode& node)
    {
        return ConditionReader(m_reading, m_catalogue, &checklist).read(node);
    }

    std::optional<Condition> when(Fields& fields)
    {
        const YamlNode* node = fields.find(u"when"_s);
        return node == nullptr ? std::nullopt : std::optional(condition(*node));
    }

    std::optional<QDate> date(const YamlNode& node)
    {
        const QDate date = QDate::fromString(node.text, u"yyyy-MM-dd"_s);
        if (node.kind != YamlNode::Kind::Scalar || !date.isValid())
            m_reading.refuse(node, Say::tr("a date is expected here: 2020-04-01"));
        return date;
    }

    Parameter parameter(const YamlNode& node)
    {
        Fields fields(m_reading, node);
        Parameter parameter;
        parameter.id = fields.word(u"id"_s);
        parameter.title = fields.text(u"title"_s);
        const YamlNode& value = fields.at(u"value"_s);
        if (value.kind == YamlNode::Kind::List)
            parameter.value = readWords(m_reading, value);
        else
            parameter.value = readNumber(m_reading, value).value_or(0);
        parameter.sources = fields.citations();
        parameter.mark = fields.mark();
        return parameter;
    }

    Requirement requirement(const YamlNode& node)
    {
        Fields fields(m_reading, node);
        Requirement requirement;
        requirement.id = fields.word(u"id"_s);
        requirement.title = fields.text(u"title"_s);
        law(fields.at(u"law"_s), requirement);
        requirement.reading = readStatements(m_reading, fields.listOrNone(u"reading"_s));
        requirement.examiner = readStatements(m_reading, fields.listOrNone(u"examiner"_s));
        requirement.rule = condition(fields.at(u"rule"_s));
        for (const YamlNode& item : fields.listOrNone(u"not-applicable"_s)) {
            Fields one(m_reading, item);
            Condition condition = this->condition(one.at(u"when"_s));
            requirement.notApplicable.push_back(
                {std::move(condition), readStatement(m_reading, one.at(u"reason"_s))});
        }
        for (const YamlNode& item : fields.listOrNone(u"references"_s))
            requirement.references.push_back(reference(item));
        evidence(fields.listOrNone(u"evidence"_s), requirement);
        tests(fields.listOrNone(u"tests"_s), requirement);
        requirement.wordsDigest = digestOf(wordsOf(requirement));
        requirement.digest = digestOf(requirement);
        requirement.original = requirement.digest;
        return requirement;
    }

    void law(const YamlNode& node, Requirement& requirement)
    {
        Fields fields(m_reading, node);
        requirement.statute = fields.flag(u"statute"_s, false);
        fields.statement(requirement.law);
    }

    Reference reference(const YamlNode& node)
    {
        Fields fields(m_reading, node);
        return {fields.word(u"regime"_s), fields.word(u"provision"_s), fields.citations(), fields.mark()};
    }

    void evidence(const std::vector<YamlNode>& nodes, Requirement& requirement)
    {
        QSet<QString> seen;
        for (const YamlNode& node : nodes) {
            Fields fields(m_reading, node);
            EvidenceNeed need;
            need.id = fields.word(u"id"_s);
            refuseDoubled(m_reading, seen, node, need.id);
            need.kinds = readWords(m_reading, fields.at(u"kinds"_s));
            for (const QString& kind : std::as_const(need.kinds)) {
                if (m_catalogue.evidenceKind(kind) == nullptr)
                    m_reading.refuse(fields.at(u"kinds"_s),
                                     Say::tr("there is no kind of evidence “%1”").arg(kind));
            }
            if (need.kinds.isEmpty())
                m_reading.refuse(node, Say::tr("“kinds” must name one kind of evidence or more"));
            need.text = fields.text(u"text"_s);
            need.needed = fields.flag(u"needed"_s, true);
            if (fields.has(u"bound-to"_s))
                need.boundTo = fields.oneOf(u"bound-to"_s, boundToWords());
            need.when = when(fields);
            need.sources = fields.citations();
            need.mark = fields.mark();
            requirement.evidence.push_back(std::move(need));
        }
    }

    void tests(const std::vector<YamlNode>& nodes, Requirement& requirement)
    {
        QSet<QString> seen;
        for (const YamlNode& node : nodes) {
            Fields fields(m_reading, node);
            TestNeed need;
            need.testCase = fields.word(u"case"_s);
            refuseDoubled(m_reading, seen, node, need.testCase);
            if (m_catalogue.testCase(need.testCase) == nullptr)
                m_reading.refuse(fields.at(u"case"_s),
                                 Say::tr("there is no test case “%1”").arg(need.testCase));
            need.needed = fields.flag(u"needed"_s, true);
            need.when = when(fields);
            requirement.tests.push_back(std::move(need));
        }
    }

    Reading& m_reading;
    const Catalogue& m_catalogue;
};

} // namespace

ChecklistFile readChecklistFile(Reading& reading, const YamlNode& file, const QString& version,
                                const Catalogue& catalogue)
{
    Fields fields(reading, file);
    const qint64 order = readNumber(reading, fields.at(u"order"_s)).value_or(0);
    ChecklistReader reader(reading, catalogue);
    reader.head(fields);
    if (!version.isEmpty() && reader.checklist.version != version)
        reading.refuse(fields.at(u"version"_s),
                       Say::tr("the file says version “%1”, its name says “%2”; make them the same")
                           .arg(reader.checklist.version, version));
    reader.parameters(fields);
    reader.scope(fields);
    reader.requirements(fields);
    reader.checklist.digest = digestOf(reader.checklist);
    reader.checklist.original = reader.checklist.digest;
    return {order, std::move(reader.checklist)};
}

} // namespace tekigo
