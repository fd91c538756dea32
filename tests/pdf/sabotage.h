#pragma once

#include <QByteArray>
#include <QString>

#include <qpdf/QPDF.hh>

#include <functional>
#include <vector>

/// Files that break one rule each, made from a good one: what proves that the walk notices.
namespace tekigo::pdf::sabotage {

struct Act
{
    const char* name;
    QString clause; ///< that the walk must name
    QString says;   ///< and what it says
    std::function<void(QPDF&)> objects = {};
    std::function<void(QByteArray&)> bytes = {}; ///< of the finished file; keeps its length
};
using Acts = std::vector<Act>;

[[nodiscard]] Acts ofFile();    ///< bytes, objects, graphics states, actions
[[nodiscard]] Acts ofContent(); ///< marks, operators, colours
[[nodiscard]] Acts ofFonts();
[[nodiscard]] Acts ofTree();     ///< elements, headings, lists, tables, notes, languages
[[nodiscard]] Acts ofDocument(); ///< catalogue, pages, outlines, annotations
[[nodiscard]] Acts ofMetadata(); ///< packet, attachments

/// Puts a font of one-byte codes on the first page and shows "A" with it. `font` and `descriptor`: what its
/// dictionaries say otherwise than they should.
[[nodiscard]] std::function<void(QPDF&)> simpleFont(const char* font, const char* descriptor,
                                                    const char* shown = "A");

/// The good file with the act done to it, at `path`.
void commit(const Act& act, const QString& good, const QString& path);

// For the acts.
using Handle = QPDFObjectHandle;
using Deed = std::function<void(QPDF&)>;

/// The first object, or stream's dictionary, that fits.
[[nodiscard]] Handle first(QPDF& pdf, const std::function<bool(Handle&)>& fits);
[[nodiscard]] Handle firstOf(QPDF& pdf, const char* key, const char* value);
[[nodiscard]] Handle element(QPDF& pdf, const char* role);
[[nodiscard]] Handle firstPage(QPDF& pdf);
[[nodiscard]] Handle name(const char* text);
[[nodiscard]] Handle parsed(const char* text);
/// Hangs an object where nobody looks for it.
[[nodiscard]] Deed hanging(const char* text);
/// Appends to the first page's content.
[[nodiscard]] Deed painting(const std::string& operators);
[[nodiscard]] Deed withoutRoot(const char* key);
[[nodiscard]] Deed withRoot(const char* key, const char* value);
/// Takes a key from an element of that type, or gives it one.
[[nodiscard]] Deed elementWithout(const char* role, const char* key);
[[nodiscard]] Deed elementWith(const char* role, const char* key, const char* value);

} // namespace tekigo::pdf::sabotage
