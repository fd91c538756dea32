#pragma once

#include "foreign/unpacking.h"

#include <map>
#include <set>

namespace tekigo::foreign {

/// How many bytes of drawing a page comes to when every form is drawn as often as it is called for: a few
/// forms that call each other ten times each come to more than any reader can get through.
class PageWeight
{
public:
    /// `most`: what is heavier need not be told exactly.
    PageWeight(Unpacking& unpacking, qint64 most)
        : m_unpacking(unpacking)
        , m_most(most)
    {
    }

    [[nodiscard]] qint64 of(QPDFObjectHandle page);

private:
    [[nodiscard]] qint64 contents(QPDFObjectHandle contents, QPDFObjectHandle resources);
    [[nodiscard]] qint64 stream(QPDFObjectHandle stream, QPDFObjectHandle resources);
    [[nodiscard]] qint64 form(QPDFObjectHandle form, QPDFObjectHandle resources);
    [[nodiscard]] qint64 drawn(const QByteArray& content, QPDFObjectHandle resources);

    Unpacking& m_unpacking;
    qint64 m_most;
    std::map<QPDFObjGen, qint64> m_forms;
    int m_depth = 0;
};

} // namespace tekigo::foreign
