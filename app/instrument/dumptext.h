#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "instrument/givenfile.h"

#include <optional>

namespace tekigo {

/// A configuration dump as read: whatever it is, it has a digest; text only where it is one.
struct DumpText
{
    SeenFile seen;
    std::optional<QString> text; ///< without byte order mark; empty: binary, or larger than dumpTextLimit
    QString encoding;            ///< "UTF-8", "UTF-16LE", "UTF-16BE", "CP932"; empty where it is no text
    bool tooLarge = false;
};

/// Above this many bytes a dump is compared by its digest alone: no product's settings are that long, and
/// what is kept in memory stays bounded.
inline constexpr qint64 dumpTextLimit = 32 << 20;

/// Reads the file once, hashing what it reads. The encoding is found from the byte order mark, else UTF-16 by
/// its zero bytes, else UTF-8 and CP932 by trying; what is none of them, or has other control characters than
/// tabs, line ends, form feeds and escapes in more than a hundredth of it, is binary. Refuses what is no
/// ordinary file and what is empty.
[[nodiscard]] Result<DumpText> readDump(const GivenFile& file, Progress& progress);

/// The bytes as text, by the same rules; empty where they are none. A character that the end cuts off does no harm.
[[nodiscard]] std::optional<QString> textIn(const QByteArray& bytes, Progress& progress);

} // namespace tekigo
