#pragma once

#include "foreign/unpacking.h"
#include "pdf/inventory.h"

#include <qpdf/QPDF.hh>

#include <map>
#include <optional>
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
    /// `form`: of the inventory that it is for; in the first, a name and a string of the same letters are
    /// alike.
    GraphDigest(QPDF& pdf, foreign::Unpacking& unpacking, int form = Inventory::kNewest);

    [[nodiscard]] int form() const { return m_form; }
    /// The first stream met whose data not every program unpacks alike, where there is one; pictures are told
    /// as they are packed.
    [[nodiscard]] const std::optional<QPDFObjGen>& oddlyPacked() const { return m_oddlyPacked; }

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
    void sayWords(Walk& walk, const char* kind, const std::string& words) const;
    void sayDigest(Walk& walk, const char* kind, const QByteArray& digest) const;
    [[nodiscard]] const QByteArray& data(QPDFObjectHandle stream);
    [[nodiscard]] QByteArray part(QPDFObjectHandle object);

    foreign::Unpacking& m_unpacking;
    const int m_form;
    std::optional<QPDFObjGen> m_oddlyPacked;
    std::map<QPDFObjGen, std::string> m_pages;   ///< what a page is called where something leads to it
    std::map<QPDFObjGen, QByteArray> m_parts;    ///< fonts, forms and pictures: many pages use the same
    std::map<QPDFObjGen, QByteArray> m_contents; ///< of streams
    std::set<QPDFObjGen> m_elsewhere;            ///< embedded files whose data is told elsewhere
    std::set<QPDFObjGen> m_open;                 ///< parts whose digest is being made
};

/// Whether a stream is a picture; its digest is that of its own encoding.
[[nodiscard]] bool isPicture(QPDFObjectHandle stream);

} // namespace tekigo::pdf
