#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "pdf/inventory.h"
#include "pdf/seal.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
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
    QStringList pages;              ///< the text of each page
    std::vector<Embedded> embedded; ///< the inventory too; several where several have one name
    QStringList flaws; ///< what is wrong with the file's structure, mostly in libqpdf's words; empty: sound
    /// More than one table says where its objects are, as after an update: programs may go by different ones.
    bool layered = false;
    SealCheck seal;
    std::optional<Inventory> recorded; ///< what the file says that it consists of
    Inventory found;                   ///< what it does consist of, in the form of the record
};

/// What a file may take to be read: a hostile one of a few kilobytes can unpack to terabytes.
struct ReadLimits
{
    qint64 unpacked = qint64(8) << 30; ///< bytes of all that it holds, and `timesFile` times its own size
    qint64 timesFile = 8;
    qint64 page =
        qint64(128) << 20; ///< bytes of what a page is written with, forms as often as they are used
    qint64 packed = qint64(128) << 20; ///< bytes of a stream that may hold packed objects
    size_t objects = 4'000'000;        ///< of the file; 3,000 pages of tables have some 700,000
    size_t files = 20'000;             ///< embedded
};

/// Reads a PDF of anyone's: its seal, its inventory, its embedded files (digests; nothing but `keep` stands
/// in memory), its text. Decodes the streams, so that a damaged one is told among the flaws. `keep`: names of
/// the embedded files whose bytes are wanted (64 MiB at most each). An error where it is no PDF that can be
/// read at all; but a file with a seal was one, so that what hinders is then one of its flaws.
[[nodiscard]] Result<Reading> read(const QString& path, const QStringList& keep, Progress& progress,
                                   const ReadLimits& limits = {});

} // namespace tekigo::pdf
