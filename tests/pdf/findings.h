#pragma once

#include <QSet>
#include <QStringList>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <string>
#include <vector>

/// What the walk over a finished file shares. Clauses are named "A 6.2.11.8" for ISO 19005-3 (level A),
/// "UA 7.21.8" for ISO 14289-1, "PDF 14.8.4" for ISO 32000-1; "house" is what the project asks beyond them.
namespace tekigo::pdf::rules {

using Handle = QPDFObjectHandle;

/// What a file breaks, each thing said once.
class Findings
{
public:
    void need(bool kept, const char* clause, const QString& what)
    {
        if (!kept)
            broken(clause, what);
    }
    void broken(const char* clause, const QString& what)
    {
        const QString text = QLatin1StringView(clause) + QStringLiteral(": ") + what;
        if (m_said.contains(text))
            return;
        m_said.insert(text);
        m_list << text;
    }
    [[nodiscard]] const QStringList& list() const { return m_list; }

private:
    QSet<QString> m_said;
    QStringList m_list;
};

/// A text string; null where it is none.
[[nodiscard]] inline QString said(Handle handle)
{
    return handle.isString() ? QString::fromStdString(handle.getUTF8Value()) : QString();
}

/// A name with its slash; empty where it is none.
[[nodiscard]] inline std::string nameOf(Handle handle)
{
    return handle.isName() ? handle.getName() : std::string();
}

[[nodiscard]] inline QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The items of an array; anything else but null is its own only item.
[[nodiscard]] inline std::vector<Handle> itemsOf(Handle handle)
{
    if (handle.isArray())
        return handle.getArrayAsVector();
    return handle.isNull() ? std::vector<Handle>() : std::vector<Handle>{handle};
}

[[nodiscard]] inline bool isTrue(Handle handle)
{
    return handle.isBool() && handle.getBoolValue();
}

/// The dictionary of a dictionary or a stream; null for anything else.
[[nodiscard]] inline Handle dictionaryOf(Handle handle)
{
    if (handle.isStream())
        return handle.getDict();
    return handle.isDictionary() ? handle : Handle::newNull();
}

/// A value of a dictionary or a stream's dictionary; null where there is none.
[[nodiscard]] inline Handle valueOf(Handle handle, const std::string& key)
{
    Handle dictionary = dictionaryOf(handle);
    return dictionary.isDictionary() ? dictionary.getKey(key) : Handle::newNull();
}

} // namespace tekigo::pdf::rules
