#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tekigo::pdf {

/// A file that a PDF carries.
struct Embedded
{
    QString name;
    QByteArray sha256; ///< of its decoded bytes, 32 bytes
    qint64 size = 0;   ///< of its decoded bytes
    QByteArray bytes;  ///< empty unless asked for

    bool operator==(const Embedded&) const = default;
};

/// A PDF as a reader gets it.
struct Reading
{
    QStringList pages; ///< the text of each page
    std::vector<Embedded> embedded;
    QStringList flaws; ///< what is wrong with the file's structure, in libqpdf's words; empty: sound
};

/// Reads a PDF of anyone's. Decodes every stream, so that a damaged one is told among the flaws. `keep`: the
/// name of the embedded file whose bytes are wanted (64 MiB at most). An error where it is no PDF that can be
/// read at all.
[[nodiscard]] Result<Reading> read(const QString& path, const QString& keep, Progress& progress);

} // namespace tekigo::pdf
