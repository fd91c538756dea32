#include "instrument/settingsreader.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

// Worded outside the class, whose name would be the translators' context.

QString tooDeep(const QString& name, qint64 line)
{
    return tr("%1, line %2: the settings are nested deeper than %3 levels. Export them in another form, for "
              "example as "
              "lines of keys and values.")
        .arg(name)
        .arg(line)
        .arg(settingDepthLimit);
}

QString hasEntities(const QString& name, qint64 line)
{
    return tr("%1, line %2: the file declares entities, which may stand for anything. Take the declarations "
              "(<!ENTITY …>) "
              "out, or export the settings without them.")
        .arg(name)
        .arg(line);
}

/// Reads one document: the reader, the limits and what went wrong belong together.
class XmlSettings
{
public:
    XmlSettings(const QString& text, const QString& name, Progress& progress)
        : m_xml(text)
        , m_name(name)
        , m_progress(progress)
    {
    }

    Result<SettingsRead> read();

private:
    bool element(SettingNode& node, int depth);
    void attributes(SettingNode& node);
    bool refused(const QString& why);
    bool declaresEntities() const;
    bool counted();

    QXmlStreamReader m_xml;
    QString m_name;
    Progress& m_progress;
    qint64 m_count = 0;
    std::optional<Error> m_refusal;
    Text m_tooMany;
};

bool XmlSettings::refused(const QString& why)
{
    m_refusal = Error{Error::Kind::Input, why};
    return false;
}

bool XmlSettings::counted()
{
    if (++m_count % 1024 == 0 && m_progress.cancelled()) {
        m_refusal = Error{Error::Kind::Cancelled, {}};
        return false;
    }
    if (m_count <= settingCountLimit)
        return true;
    m_tooMany = {u"設定の数が%L1件を超えています"_s.arg(settingCountLimit),
                 u"it has more than %L1 settings"_s.arg(settingCountLimit)};
    return false;
}

bool XmlSettings::declaresEntities() const
{
    return !m_xml.entityDeclarations().isEmpty() || m_xml.text().contains(u"<!ENTITY");
}

void XmlSettings::attributes(SettingNode& node)
{
    for (const QXmlStreamAttribute& one : m_xml.attributes())
        node.children.push_back(valueNode(u'@' + one.qualifiedName().toString(), one.value().toString()));
}

/// The reader stands on its start; false: stop.
bool XmlSettings::element(SettingNode& node, int depth)
{
    if (depth > settingDepthLimit)
        return refused(tooDeep(m_name, m_xml.lineNumber()));
    if (!counted())
        return false;
    attributes(node);
    m_count += static_cast<qint64>(node.children.size());
    QString text;
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            node.children.push_back(groupNode(m_xml.qualifiedName().toString()));
            if (!element(node.children.back(), depth + 1))
                return false;
            break;
        case QXmlStreamReader::Characters:
            text += m_xml.text();
            break;
        case QXmlStreamReader::EndElement:
            text = text.trimmed();
            if (node.children.empty())
                node = valueNode(node.name, text);
            else if (!text.isEmpty())
                node.children.push_back(valueNode(u"#text"_s, text));
            return true;
        default:
            break;
        }
    }
    return false;
}

Result<SettingsRead> XmlSettings::read()
{
    SettingNode root = groupNode({});
    bool whole = true;
    while (whole && !m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD && declaresEntities())
            return failure(Error::Kind::Input, hasEntities(m_name, m_xml.lineNumber()));
        if (token != QXmlStreamReader::StartElement)
            continue;
        root.children.push_back(groupNode(m_xml.qualifiedName().toString()));
        whole = element(root.children.back(), 1);
    }
    if (m_refusal)
        return std::unexpected(*m_refusal);
    if (!m_tooMany.isEmpty())
        return SettingsRead{.tree = {}, .broken = m_tooMany};
    if (m_xml.hasError())
        return SettingsRead{.tree = {},
                            .broken = {u"XMLとして読めないところが%1行目にあります"_s.arg(m_xml.lineNumber()),
                                       u"it is no whole XML (line %1)"_s.arg(m_xml.lineNumber())}};
    seal(root, m_progress);
    return SettingsRead{.tree = std::move(root), .broken = {}};
}

} // namespace

Result<SettingsRead> readXmlSettings(const QString& text, const QString& name, Progress& progress)
{
    if (!text.left(4096).trimmed().startsWith(u'<'))
        return SettingsRead{};
    return XmlSettings(text, name, progress).read();
}

} // namespace tekigo
