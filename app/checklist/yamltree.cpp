#include "checklist/yamltree.h"

#include "checklist/vocabulary.h"

#include <QLocale>
#include <QSet>
#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr size_t deepest = 64; ///< levels; the checklists use about twenty

/// Turns yaml-cpp's places (bytes from 0) into people's (characters from 1).
class Places
{
public:
    Places(const QByteArray& bytes, QString file)
        : m_bytes(bytes)
        , m_file(std::move(file))
    {
        m_starts.push_back(m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
        for (qsizetype i = m_bytes.indexOf('\n'); i >= 0; i = m_bytes.indexOf('\n', i + 1))
            m_starts.push_back(i + 1);
    }

    void put(YamlNode& node, const YAML::Mark& mark)
    {
        const size_t line = std::min(size_t(std::max(mark.line, 0)), m_starts.size() - 1);
        const qsizetype start = m_starts[line];
        const qsizetype here = std::min(start + std::max(mark.column, 0), m_bytes.size());
        // Counted on from the place before: a file may be one line, and every node in it asks.
        if (line != m_line || m_counted > here) {
            m_line = line;
            m_counted = start;
            m_characters = 0;
        }
        for (; m_counted < here; ++m_counted)
            m_characters += (m_bytes[m_counted] & 0xC0) != 0x80;
        node.file = m_file;
        node.line = int(line) + 1;
        node.column = m_characters + 1;
    }

private:
    const QByteArray& m_bytes;
    QString m_file;
    std::vector<qsizetype> m_starts;
    size_t m_line = size_t(-1); ///< the line that was counted in, none yet
    qsizetype m_counted = 0;    ///< the byte up to which
    int m_characters = 0;
};

/// Builds the tree from yaml-cpp's events. After the first thing that it refuses it builds no more, so a bomb
/// costs no memory.
class Builder final : public YAML::EventHandler
{
public:
    explicit Builder(Places& places)
        : m_places(places)
    {
    }

    std::optional<Error> error;
    YamlNode root;

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (m_documents++ > 0)
            refuse(mark, Say::tr("a second document starts here; keep one document in a file"));
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        if (accepts(mark, {}, anchor))
            add(made(YamlNode::Kind::Null, mark));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        refuse(mark, Say::tr("aliases (*name) are not read; write the text out"));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        if (!accepts(mark, tag, anchor))
            return;
        YamlNode node = made(YamlNode::Kind::Scalar, mark);
        node.text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        node.quoted = tag == "!";
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::List, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Map, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }
    void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuseAnchor(mark); }

private:
    struct Level
    {
        YamlNode node;
        std::optional<YamlNode> key;
        QSet<QString> seen;
    };

    YamlNode made(YamlNode::Kind kind, const YAML::Mark& mark)
    {
        YamlNode node;
        node.kind = kind;
        m_places.put(node, mark);
        return node;
    }

    void refuse(const YAML::Mark& mark, const QString& text)
    {
        if (!error)
            error = errorAt(made(YamlNode::Kind::Absent, mark), text);
    }
    void refuseAnchor(const YAML::Mark& mark)
    {
        refuse(mark, Say::tr("anchors (&name) are not read; write the text out where it is needed"));
    }

    bool accepts(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor)
    {
        if (anchor != YAML::NullAnchor)
            refuseAnchor(mark);
        if (!tag.empty() && tag != "?" && tag != "!")
            refuse(mark, Say::tr("tags (%1) are not read; remove it").arg(QString::fromStdString(tag)));
        return !error;
    }

    void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor)
    {
        if (accepts(mark, tag, anchor) && m_levels.size() >= deepest)
            refuse(mark, Say::tr("more than %1 levels; no such file needs so many").arg(deepest));
        if (!error)
            m_levels.push_back({made(kind, mark), {}, {}});
    }

    void close()
    {
        if (error)
            return;
        YamlNode node = std::move(m_levels.back().node);
        m_levels.pop_back();
        add(std::move(node));
    }

    void add(YamlNode node)
    {
        if (m_levels.empty()) {
            root = std::move(node);
            return;
        }
        Level& level = m_levels.back();
        if (level.node.kind == YamlNode::Kind::Map && !level.key) {
            takeKey(level, std::move(node));
            return;
        }
        if (level.key)
            level.node.keys.push_back(*std::exchange(level.key, {}));
        level.node.items.push_back(std::move(node));
    }

    void takeKey(Level& level, YamlNode key)
    {
        if (key.kind != YamlNode::Kind::Scalar) {
            error = errorAt(key, Say::tr("a key must be a plain word"));
            return;
        }
        if (level.seen.contains(key.text)) {
            error = errorAt(key, Say::tr("“%1” is given twice; remove one").arg(key.text));
            return;
        }
        level.seen.insert(key.text);
        level.key = std::move(key);
    }

    Places& m_places;
    std::vector<Level> m_levels;
    int m_documents = 0;
};

/// What is wrong with the bytes before anybody reads them as YAML; empty where nothing is.
QString whyNotText(const QByteArray& bytes, qint64 limit)
{
    if (bytes.size() > limit)
        return Say::tr("the file is larger than %1, which is more than such a file can be")
            .arg(QLocale::c().formattedDataSize(limit));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return Say::tr("the file is not UTF-8; save it as UTF-8");
    if (text.contains(QChar::Null))
        return Say::tr("the file holds NUL characters; save it as UTF-8 text");
    return {};
}

} // namespace

const YamlNode* YamlNode::find(const QString& key) const
{
    const auto found = std::ranges::find(keys, key, &YamlNode::text);
    return found == keys.end() ? nullptr : &items[size_t(found - keys.begin())];
}

Error errorAt(const YamlNode& node, const QString& text)
{
    const QString place =
        Say::tr("%1, line %2, column %3: %4").arg(node.file).arg(node.line).arg(node.column).arg(text);
    return {Error::Kind::Input, place};
}

Result<YamlNode> parseYaml(const QByteArray& bytes, const QString& file, qint64 limit)
{
    if (const QString why = whyNotText(bytes, limit); !why.isEmpty())
        return failure(Error::Kind::Input, file + u": "_s + why);
    Places places(bytes, file);
    Builder builder(places);
    try {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        while (!builder.error && parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception& exception) {
        YamlNode here;
        places.put(here, exception.mark);
        if (!builder.error)
            builder.error = errorAt(
                here, Say::tr("this is not valid YAML (%1)").arg(QString::fromStdString(exception.msg)));
    } catch (const std::exception& exception) {
        // yaml-cpp lets the standard library's exceptions out on some malformed escapes and numbers.
        if (!builder.error)
            builder.error =
                Error{Error::Kind::Input, Say::tr("%1: this is not valid YAML (%2)")
                                              .arg(file, QString::fromLocal8Bit(exception.what()))};
    }
    if (builder.error)
        return std::unexpected(*builder.error);
    if (builder.root.kind == YamlNode::Kind::Absent)
        return failure(Error::Kind::Input, Say::tr("%1: the file is empty").arg(file));
    return std::move(builder.root);
}

} // namespace tekigo
