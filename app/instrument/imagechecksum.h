#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tekigo {

/// A hash value or checksum as a file beside an image says it.
struct SaidChecksum
{
    QByteArray value;           ///< 4 bytes: a CRC-32
    QString fileName;           ///< of the file that it is said of; empty: not said
    QString algorithm;          ///< as said ("SHA256"); empty: told by the length only
    std::optional<qint64> size; ///< of cksum's output, whose CRC is another one

    bool operator==(const SaidChecksum&) const = default;
};

/// Reads the forms in which checksums come: a bare value in hexadecimal, the lists of sha256sum and its like,
/// their form with the algorithm in front ("SHA256 (image.bin) = …"), the output of cksum, of certutil and of
/// Get-FileHash. Empty: it is none of these.
[[nodiscard]] std::vector<SaidChecksum> readChecksums(const QByteArray& bytes);

struct ChecksumMatch
{
    bool matches = false;
    QStringList algorithms; ///< that were computed; the one that matches first
    QByteArray sha256;      ///< of the file
    qint64 size = 0;
};
/// Computes what the value may be, by its length.
[[nodiscard]] Result<ChecksumMatch> checkChecksum(const QString& image, const SaidChecksum& said,
                                                  Progress& progress);

} // namespace tekigo
