#pragma once

#include "base/digest.h"

class QIODevice;

namespace tekigo::pdf {

/// The seal tells whether a finished file is, byte for byte, what was written. It is one comment line,
///
///     %Tekigo-Seal: 1 <length> <SHA-256>
///
/// right after the comment of high bytes that follows the PDF's header; its place is always the same. ISO
/// 32000-1, 7.2.3 lets comments stand between objects, ISO 19005-3 asks only for that first one after the
/// header and lets nothing follow the last %%EOF, so the beginning is where a seal can stand. The length is
/// the file's, twelve decimal digits; the digest, 64 hexadecimal ones, is that of the whole file in which
/// both numbers are zeros. So nothing can be changed, added or cut off without the seal telling it, and the
/// length tells which part was there at first.
///
/// It is no signature: whoever changes the file can make a new seal.
namespace seal {

[[nodiscard]] QByteArray blank(); ///< the line with zeros, its end included
[[nodiscard]] qint64 place();     ///< where it stands, in bytes from the file's beginning
/// Whether one that can be read stands at its place; `begin`: the file's first kilobyte.
[[nodiscard]] bool standsIn(const QByteArray& begin);

} // namespace seal

/// Makes the seal while a file is written: sees each byte once.
class Sealing
{
public:
    void add(const char* bytes, qint64 size);
    /// Writes the seal over its blank, once everything was written; false where the device refuses. Call
    /// once, last.
    [[nodiscard]] bool close(QIODevice& file);

private:
    Sha256 m_hash;
    qint64 m_length = 0;
};

/// What a file's seal says of it.
struct SealCheck
{
    enum class State {
        None,      ///< it has none, or one that nobody can read
        Whole,     ///< the file is as it was written
        Changed,   ///< of the same length, but not the same
        Appended,  ///< as it was written, and more after it
        Longer,    ///< longer than it was, and changed too
        Shortened, ///< its end is missing
    };
    State state = State::None;
    qint64 length = 0;  ///< of the file as it is, in bytes
    qint64 written = 0; ///< of the file as it was written

    bool operator==(const SealCheck&) const = default;
};

/// Reads the file once, in pieces.
[[nodiscard]] Result<SealCheck> checkSeal(const QString& path, Progress& progress);

} // namespace tekigo::pdf
