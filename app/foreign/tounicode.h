#pragma once

#include <QByteArray>
#include <QString>

#include <map>

namespace tekigo::foreign {

/// What the codes of a font stand for (ISO 32000-1, 9.10.3).
using Meanings = std::map<unsigned, QString>;

/// Reads a ToUnicode map: its bfchar and bfrange sections.
[[nodiscard]] Meanings meaningsOf(const QByteArray& map);

/// Writes one, for codes of so many bytes.
[[nodiscard]] QByteArray mapOf(const Meanings& meanings, int bytes);

/// The characters that PDF/A-3a (ISO 19005-3, 6.2.11.7) and PDF/UA-1 (ISO 14289-1, 7.21.7) let a code stand
/// for: those that mean nothing to anybody (none, private use, U+FEFF, U+FFFE) become U+FFFD, and radicals
/// that programs write in place of ideographs become these, so that they are found.
[[nodiscard]] QString legible(const QString& meaning);

} // namespace tekigo::foreign
