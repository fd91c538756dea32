#include "checklist/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

const YamlNode& absent()
{
    static const YamlNode node;
    return node;
}

} // namespace

void Reading::refuse(const YamlNode& node, const QString& text)
{
    // An absent node was refused when it was asked for, by the name of its key.
    if (!m_error && node.kind != YamlNode::Kind::Absent)
        m_error = errorAt(node, text);
}

void Reading::refuse(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Fields::Fields(Reading& reading, const YamlNode& node)
    : m_reading(reading)
    , m_node(node)
{
    if (node.kind != YamlNode::Kind::Map)
        reading.refuse(node, Say::tr("this must be a map (“key: value”)"));
}

Fields::~Fields()
{
    for (const YamlNode& key : m_node.keys) {
        if (!m_asked.contains(key.text))
            m_reading.refuse(
                key, Say::tr("“%1” is not known here; known are %2").arg(key.text, quotedList(m_asked)));
    }
    // After the unknown keys: a misspelt key is both, and its own place tells more.
    if (m_node.kind == YamlNode::Kind::Map && !m_missing.isEmpty())
        m_reading.refuse(m_node, Say::tr("“%1” is missing here; add it").arg(m_missing.front()));
}

bool Fields::has(const QString& key)
{
    return find(key) != nullptr;
}

const YamlNode* Fields::find(const QString& key)
{
    if (!m_asked.contains(key))
        m_asked << key;
    return m_node.find(key);
}

const YamlNode& Fields::at(const QString& key)
{
    if (const YamlNode* node = find(key))
        return *node;
    m_missing << key;
    return absent();
}

QString Fields::word(const QString& key)
{
    return readWord(m_reading, at(key));
}

QString Fields::line(const QString& key)
{
    const YamlNode* node = find(key);
    if (node != nullptr && node->kind != YamlNode::Kind::Scalar && node->kind != YamlNode::Kind::Null)
        m_reading.refuse(*node, Say::tr("“%1” must be a text").arg(key));
    return node == nullptr ? QString() : node->text;
}

Text Fields::text(const QString& key)
{
    return readText(m_reading, at(key));
}

Text Fields::textOrNone(const QString& key)
{
    const YamlNode* node = find(key);
    return node == nullptr ? Text() : readText(m_reading, *node);
}

bool Fields::flag(const QString& key, bool otherwise)
{
    const YamlNode* node = find(key);
    return node == nullptr ? otherwise : readFlag(m_reading, *node);
}

std::optional<qint64> Fields::number(const QString& key)
{
    const YamlNode* node = find(key);
    return node == nullptr ? std::nullopt : readNumber(m_reading, *node);
}

QStringList Fields::words(const QString& key)
{
    const YamlNode* node = find(key);
    return node == nullptr ? QStringList() : readWords(m_reading, *node);
}

const std::vector<YamlNode>& Fields::list(const QString& key)
{
    const YamlNode& node = at(key);
    if (node.kind != YamlNode::Kind::List)
        m_reading.refuse(node, Say::tr("“%1” must be a list").arg(key));
    return node.items;
}

const std::vector<YamlNode>& Fields::listOrNone(const QString& key)
{
    return find(key) == nullptr ? absent().items : list(key);
}

Mark Fields::mark()
{
    return oneOf(u"mark"_s, markWords());
}

std::vector<Citation> Fields::citations()
{
    return readCitations(m_reading, at(u"sources"_s));
}

void Fields::statement(Statement& into)
{
    into.text = text(u"text"_s);
    into.sources = citations();
    into.mark = mark();
    const bool seen = into.mark == Mark::Verified || into.mark == Mark::VerifiedSecondary;
    if (seen && into.sources.empty())
        m_reading.refuse(m_node, Say::tr("what is marked as verified must name a source"));
}

QString readWord(Reading& reading, const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::Scalar || node.text.trimmed().isEmpty())
        reading.refuse(node, Say::tr("a word is expected here"));
    return node.text;
}

Text readText(Reading& reading, const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::Map) {
        reading.refuse(node, Say::tr("a text in both languages is expected here: { ja: …, en: … }"));
        return {};
    }
    Fields fields(reading, node);
    return {fields.word(u"ja"_s).trimmed(), fields.word(u"en"_s).trimmed()};
}

Statement readStatement(Reading& reading, const YamlNode& node)
{
    Statement statement;
    Fields fields(reading, node);
    fields.statement(statement);
    return statement;
}

std::vector<Statement> readStatements(Reading& reading, const std::vector<YamlNode>& nodes)
{
    std::vector<Statement> statements;
    for (const YamlNode& node : nodes)
        statements.push_back(readStatement(reading, node));
    return statements;
}

std::vector<Citation> readCitations(Reading& reading, const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::List)
        reading.refuse(node, Say::tr("a list of sources is expected here: [ { source: …, place: … } ]"));
    std::vector<Citation> citations;
    for (const YamlNode& item : node.items) {
        Fields fields(reading, item);
        const Citation citation{fields.word(u"source"_s), fields.line(u"place"_s)};
        if (!reading.sources.contains(citation.source))
            reading.refuse(fields.at(u"source"_s),
                           Say::tr("there is no source “%1”; add it to the sources or mend the name")
                               .arg(citation.source));
        citations.push_back(citation);
    }
    return citations;
}

std::optional<qint64> readNumber(Reading& reading, const YamlNode& node)
{
    bool isNumber = false;
    const qint64 number = node.text.toLongLong(&isNumber);
    if (node.kind == YamlNode::Kind::Scalar && !node.quoted && isNumber)
        return number;
    reading.refuse(node, Say::tr("a whole number is expected here"));
    return std::nullopt;
}

bool readFlag(Reading& reading, const YamlNode& node)
{
    const bool plain = node.kind == YamlNode::Kind::Scalar && !node.quoted;
    if (!plain || (node.text != u"true" && node.text != u"false"))
        reading.refuse(node, Say::tr("true or false is expected here"));
    return node.text == u"true";
}

QStringList readWords(Reading& reading, const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::List)
        reading.refuse(node, Say::tr("a list of words is expected here: [ …, … ]"));
    QStringList words;
    QSet<QString> seen;
    for (const YamlNode& item : node.items) {
        words << readWord(reading, item);
        refuseDoubled(reading, seen, item, words.back());
    }
    return words;
}

void refuseDoubled(Reading& reading, QSet<QString>& seen, const YamlNode& node, const QString& id)
{
    if (seen.contains(id))
        reading.refuse(node, Say::tr("“%1” is given twice; remove one or give it another name").arg(id));
    seen.insert(id);
}

} // namespace tekigo
