#pragma once

#include "foreign/unpacking.h"

#include <qpdf/QPDF.hh>

#include <map>
#include <set>
#include <string>

namespace tekigo::pdf {

/// Digests over what objects of a PDF say, with all that they refer to: the same for a file whose objects
/// were given other numbers, put in another order or packed anew. Objects are told by the order in which they
/// are met from the root, so circles do no harm. Where it meets a page, it stops: pages have digests of their
/// own. The data of those embedded files that have digests of their own can be left out; that of others is
/// said like any stream's. Uses no recursion that a file could drive deep.
class GraphDigest
{
public:
    GraphDigest(QPDF& pdf, foreign::Unpacking& unpacking);

    /// The SHA-256 of a stream's decoded data, where it need not be unpacked for that.
    void know(const QPDFObjectHandle& stream, const QByteArray& sha256)
    {
        m_contents[stream.getObjGen()] = sha256;
    }

    /// The data of an embedded file that is told elsewhere is left out from here on.
    void leaveOut(const QPDFObjectHandle& stream) { m_elsewhere.insert(stream.getObjGen()); }

    /// What a page shows: content, fonts, pictures, size, links.
    [[nodiscard]] QByteArray page(const QPDFObjectHandle& page);
    [[nodiscard]] QByteArray of(const QPDFObjectHandle& value);

private:
    struct Walk;
    [[nodiscard]] QByteArray run(const QPDFObjectHandle& root, const char* without);
    void say(Walk& walk, QPDFObjectHandle value);
    void sayDictionary(Walk& walk, const std::map<std::string, QPDFObjectHandle>& dictionary);
    void sayStream(Walk& walk, QPDFObjectHandle stream);
    void sayReference(Walk& walk, QPDFObjectHandle object);
    [[nodiscard]] const QByteArray& data(QPDFObjectHandle stream);
    [[nodiscard]] QByteArray part(QPDFObjectHandle object);

    foreign::Unpacking& m_unpacking;
    std::map<QPDFObjGen, std::string> m_pages;   ///< what a page is called where something leads to it
    std::map<QPDFObjGen, QByteArray> m_parts;    ///< fonts, forms and pictures: many pages use the same
    std::map<QPDFObjGen, QByteArray> m_contents; ///< of streams
    std::set<QPDFObjGen> m_elsewhere;            ///< embedded files whose data is told elsewhere
    std::set<QPDFObjGen> m_open;                 ///< parts whose digest is being made
};

/// Whether a stream is a picture; its digest is that of its own encoding.
[[nodiscard]] bool isPicture(QPDFObjectHandle stream);

} // namespace tekigo::pdf
