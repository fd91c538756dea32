#pragma once

#include "dossier/dossier.h"

namespace tekigo {

/// A file embedded in a dossier and what its SHA-256 must be.
struct Checksum
{
    QString name;      ///< under which it is embedded
    QByteArray sha256; ///< 32 bytes
};

/// The snapshot, whose SHA-256 is `snapshot`, then the embedded files of evidence by their numbers.
[[nodiscard]] std::vector<Checksum> checksumsOf(const Assessment& assessment, Language language,
                                                const QByteArray& snapshot);

/// As `sha256sum` writes and `sha256sum -c` reads them (GNU coreutils): the digest in lower case, two spaces, the name,
/// a line feed. Names of embedded files have nothing that it would have to escape.
[[nodiscard]] QByteArray checksumLines(const std::vector<Checksum>& checksums);

[[nodiscard]] QString checksumsName(); ///< "SHA256SUMS"

} // namespace tekigo
