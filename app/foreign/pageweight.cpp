#include "foreign/pageweight.h"

#include <algorithm>
#include <cctype>

namespace tekigo::foreign {
namespace {

using Handle = QPDFObjectHandle;

constexpr int kDeepest = 40; ///< forms within forms

/// The forms that a content can draw, by their names without slash.
std::map<QByteArray, Handle> formsIn(Handle resources)
{
    std::map<QByteArray, Handle> forms;
    Handle objects = resources.isDictionary() ? resources.getKey("/XObject") : Handle::newNull();
    if (!objects.isDictionary())
        return forms;
    for (auto [name, object] : objects.getDictAsMap())
        if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
            forms[QByteArray::fromStdString(name).mid(1)] = object;
    return forms;
}

bool isRegular(char c)
{
    return !std::isspace(static_cast<unsigned char>(c)) && c != '\0' &&
           !QByteArrayView("/[]()<>{}%").contains(c);
}

/// The name before each `Do`; what looks like one inside a string or picture does no harm.
std::map<QByteArray, qint64> drawnNames(const QByteArray& content)
{
    std::map<QByteArray, qint64> names;
    for (qsizetype at = content.indexOf("Do"); at >= 0; at = content.indexOf("Do", at + 2)) {
        qsizetype end = at;
        while (end > 0 && std::isspace(static_cast<unsigned char>(content[end - 1])))
            --end;
        qsizetype begin = end;
        while (begin > 0 && isRegular(content[begin - 1]))
            --begin;
        ++names[content.mid(begin, end - begin)];
    }
    return names;
}

} // namespace

qint64 PageWeight::of(Handle page)
{
    return contents(page.getKey("/Contents"), page.getKey("/Resources"));
}

qint64 PageWeight::contents(Handle contents, Handle resources)
{
    if (contents.isStream())
        return stream(contents, resources);
    qint64 weight = 0;
    if (contents.isArray())
        for (Handle part : contents.getArrayAsVector())
            if (weight <= m_most && part.isStream())
                weight += stream(part, resources);
    return weight;
}

qint64 PageWeight::stream(Handle stream, Handle resources)
{
    const bool draws = !formsIn(resources).empty();
    const Unpacking::Taken taken = m_unpacking.take(stream, qpdf_dl_generalized, draws ? m_most : 0);
    return taken.size > m_most ? taken.size : taken.size + drawn(taken.bytes, resources);
}

qint64 PageWeight::drawn(const QByteArray& content, Handle resources)
{
    qint64 weight = 0;
    auto forms = formsIn(resources);
    if (forms.empty())
        return 0;
    for (const auto& [name, times] : drawnNames(content)) {
        qint64 once = 0;
        if (const auto known = forms.find(name); known != forms.end())
            once = form(known->second, resources);
        else if (name.contains('#')) // spelt in another way
            for (const auto& [any, object] : forms)
                once = std::max(once, form(object, resources));
        weight = std::min(weight + std::min(once, m_most + 1) * times, m_most + 1);
    }
    return weight;
}

/// A form that draws itself is drawn no further.
qint64 PageWeight::form(Handle form, Handle resources)
{
    auto [known, isNew] = m_forms.try_emplace(form.getObjGen(), 0);
    if (!isNew)
        return known->second;
    Handle own = form.getDict().getKey("/Resources");
    ++m_depth;
    const qint64 weight =
        m_depth > kDeepest ? m_most + 1 : stream(form, own.isDictionary() ? own : resources);
    --m_depth;
    return m_forms[form.getObjGen()] = weight;
}

} // namespace tekigo::foreign
