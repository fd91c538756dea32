#pragma once

#include "instrument/listdecoder.h"

#include <QString>

#include <memory>
#include <optional>

namespace tekigo {

enum class ListEncoding { Utf8, Utf16Le, Utf16Be, Cp932 };

[[nodiscard]] QString listEncodingName(ListEncoding encoding); ///< "UTF-8", "UTF-16LE", "UTF-16BE", "CP932"
/// Knows the names above and their usual other spellings ("utf8", "utf-16", "Shift_JIS").
[[nodiscard]] std::optional<ListEncoding> listEncodingOf(const QString& name);

/// The encoding that the first bytes of a file speak for, by its byte order mark, by where its zero bytes are, or by
/// whether they are UTF-8. Plain ASCII counts as UTF-8.
[[nodiscard]] ListEncoding guessedEncoding(std::string_view head);
/// Bytes of the byte order mark of `encoding` at the beginning of `head`; 0 where there is none.
[[nodiscard]] size_t byteOrderMark(std::string_view head, ListEncoding encoding);

/// nullptr where the system cannot: see cp932Decoder().
[[nodiscard]] std::unique_ptr<ListDecoder> listDecoder(ListEncoding encoding);

} // namespace tekigo
