#pragma once

#include "assessment/seenfile.h"
#include "base/digest.h"
#include "base/error.h"
#include "base/progress.h"
#include "instrument/listencoding.h"
#include "instrument/secretbytes.h"

#include <QFile>

namespace tekigo {

/// A list read block by block as UTF-8, hashed on the way. Refuses, with the place, bytes that are no character of
/// the encoding, NUL characters, and a file that changes while it is read.
class ListSource
{
public:
    /// `progress` hears bytes of the file; it outlives the source.
    [[nodiscard]] static Result<ListSource> open(const QString& path, ListEncoding encoding, Progress& progress);

    /// Writes the next characters to `out` and returns how many bytes; 0 at the end. `room` is at least `minimum`.
    [[nodiscard]] Result<size_t> read(char* out, size_t room);
    static constexpr size_t minimum = 3 * 256 * 1024;

    /// What was read, once read() has returned 0.
    [[nodiscard]] SeenFile seen();
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Whether the last read() failed because of the encoding; with another one it may succeed.
    [[nodiscard]] bool wrongEncoding() const { return m_wrongEncoding; }

private:
    explicit ListSource(Progress& progress);
    [[nodiscard]] Result<size_t> fill();
    [[nodiscard]] Result<void> checkEnd();
    [[nodiscard]] Result<void> checkText(const char* text, size_t size);
    [[nodiscard]] std::unexpected<Error> badCharacter();

    QString m_path;
    ListEncoding m_encoding = ListEncoding::Utf8;
    Progress* m_progress;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<ListDecoder> m_decoder;
    Sha256 m_hash;
    SecretBytes m_raw;   ///< read and not yet decoded
    size_t m_left = 0;   ///< bytes in m_raw
    qint64 m_read = 0;   ///< bytes of the file read so far
    qint64 m_size = 0;   ///< of the file when it was opened
    QDateTime m_modified;
    qint64 m_lines = 0;  ///< line ends decoded so far
    bool m_begun = false;
    bool m_wrongEncoding = false;
};

} // namespace tekigo
