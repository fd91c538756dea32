#include "checklist/answersfile.h"

#include "checklist/vocabulary.h"
#include "checklist/yamltree.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qint64 largestFile = 64 << 20; ///< bytes; a full table of 2,000 long rows is below it

/// Reads values as their questions want them; the first thing that is wrong stops it.
class AnswersReader
{
public:
    explicit AnswersReader(const Catalogue& catalogue)
        : m_catalogue(catalogue)
    {
    }

    Result<Facts> read(const YamlNode& root)
    {
        Facts facts;
        if (root.kind == YamlNode::Kind::Null)
            return facts;
        if (root.kind != YamlNode::Kind::Map)
            return std::unexpected(
                errorAt(root, Say::tr("answers are a map of question to value (“access.refuses: true”)")));
        for (size_t i = 0; i < root.keys.size(); ++i) {
            const Question* question = m_catalogue.question(root.keys[i].text);
            if (question == nullptr)
                return std::unexpected(errorAt(
                    root.keys[i], Say::tr("there is no question “%1”; mend the name or remove the line")
                                      .arg(root.keys[i].text)));
            const Value value = answer(*question, root.items[i]);
            if (m_error)
                return std::unexpected(*m_error);
            if (const QString why = whyNot(*question, value); !why.isEmpty())
                return std::unexpected(errorAt(root.items[i], question->id + u": "_s + why));
            facts.emplace(question->id, value);
        }
        return facts;
    }

private:
    Value answer(const Question& question, const YamlNode& node)
    {
        if (question.found) // before its type: no value would do
            refuse(node, question.id, whyNot(question, None{}));
        if (node.kind == YamlNode::Kind::Null)
            return None{};
        switch (question.type) {
        case AnswerType::Choices:
            return several(question, node);
        case AnswerType::Table:
            return table(question, node);
        case AnswerType::Date:
            return date(question.id, node);
        default:
            return std::visit([](const auto& content) -> Value { return content; },
                              scalar(question.id, question.type, node));
        }
    }

    Cell scalar(const QString& name, AnswerType type, const YamlNode& node)
    {
        if (node.kind != YamlNode::Kind::Scalar) {
            refuse(node, name, Say::tr("one value is expected here, not a list or a map"));
            return {};
        }
        if (type == AnswerType::Bool)
            return flag(name, node);
        if (type == AnswerType::Integer)
            return number(name, node);
        return node.text;
    }

    bool flag(const QString& name, const YamlNode& node)
    {
        const bool is = node.text.compare(u"true", Qt::CaseInsensitive) == 0;
        if (node.quoted || (!is && node.text.compare(u"false", Qt::CaseInsensitive) != 0))
            refuse(node, name, Say::tr("true or false is expected here"));
        return is;
    }

    qint64 number(const QString& name, const YamlNode& node)
    {
        static const QRegularExpression form(u"^[+-]?[0-9]+$"_s);
        bool fits = false;
        const qint64 number = node.text.toLongLong(&fits);
        if (node.quoted || !fits || !form.match(node.text).hasMatch())
            refuse(node, name, Say::tr("a whole number is expected here"));
        return number;
    }

    QDate date(const QString& name, const YamlNode& node)
    {
        static const QRegularExpression form(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s);
        const QDate date = QDate::fromString(node.text, Qt::ISODate);
        if (node.kind != YamlNode::Kind::Scalar || !form.match(node.text).hasMatch() || !date.isValid())
            refuse(node, name, Say::tr("a date that exists is expected here: 2026-04-01"));
        return date;
    }

    QStringList several(const Question& question, const YamlNode& node)
    {
        QStringList chosen;
        if (node.kind != YamlNode::Kind::List)
            refuse(node, question.id, Say::tr("a list of choices is expected here: [ …, … ]"));
        for (const YamlNode& item : node.items) {
            if (item.kind != YamlNode::Kind::Scalar)
                refuse(item, question.id, Say::tr("a choice is expected here"));
            chosen << item.text;
            // One by one, so that the message points at the one that is wrong.
            refuse(item, question.id, whyNot(question, QStringList{item.text}));
        }
        return chosen;
    }

    Table table(const Question& question, const YamlNode& node)
    {
        Table table;
        if (node.kind != YamlNode::Kind::List)
            refuse(node, question.id, Say::tr("a list of rows is expected here; [] where there are none"));
        for (const YamlNode& item : node.items) {
            table.rows.push_back(row(question, item));
            refuse(item, question.id, m_error ? QString() : whyNot(question, Table{{table.rows.back()}}));
        }
        return table;
    }

    Row row(const Question& question, const YamlNode& node)
    {
        Row row;
        if (node.kind != YamlNode::Kind::Map)
            refuse(node, question.id, Say::tr("a row is a map of column to value"));
        for (size_t i = 0; i < node.keys.size() && !m_error; ++i) {
            const YamlNode& key = node.keys[i];
            const auto column = std::ranges::find(question.columns, key.text, &Column::id);
            if (column == question.columns.end()) {
                refuse(key, question.id, Say::tr("the table has no column “%1”").arg(key.text));
                continue;
            }
            if (node.items[i].kind == YamlNode::Kind::Null)
                refuse(node.items[i], question.id,
                       Say::tr("leave the column “%1” out where it is not known").arg(key.text));
            const Cell cell = scalar(question.id, column->type, node.items[i]);
            refuse(node.items[i], question.id,
                   m_error ? QString() : whyNot(question, Table{{{{key.text, cell}}}}));
            row.emplace(key.text, cell);
        }
        return row;
    }

    void refuse(const YamlNode& node, const QString& name, const QString& why)
    {
        if (!m_error && !why.isEmpty())
            m_error = errorAt(node, name + u": "_s + why);
    }

    const Catalogue& m_catalogue;
    std::optional<Error> m_error;
};

} // namespace

Result<Facts> readAnswers(const QByteArray& yaml, const QString& file, const Catalogue& catalogue)
{
    const Result<YamlNode> root = parseYaml(yaml, file, largestFile);
    if (!root)
        return std::unexpected(root.error());
    return AnswersReader(catalogue).read(*root);
}

} // namespace tekigo
