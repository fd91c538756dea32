#pragma once

#include "pdf/document.h"

#include <qpdf/QPDF.hh>

#include <functional>
#include <vector>

class QIODevice;

namespace tekigo::pdf {

/// Puts large embedded files into a PDF after libqpdf has written it: libqpdf takes each stream into memory
/// while it writes, and evidence can be gigabytes. So it writes a token in the place of such a file, and
/// while the result is copied the file comes in, with its length and the offsets of all that follows put
/// right. The token is made of everything that is embedded, so that no file can hold it.
class Splicing
{
public:
    /// Takes the files of at least `least` bytes out of a document whose attachments are in place.
    Splicing(QPDF& pdf, const std::vector<Attachment>& attachments, qint64 least);

    [[nodiscard]] bool empty() const { return m_files.empty(); }

    /// What it is copied to; throws what ends the copying.
    using Sink = std::function<void(const char* bytes, qint64 size)>;
    /// `written`: by libqpdf, without object streams. Throws std::runtime_error.
    void copy(QIODevice& written, const Sink& sink) const;

private:
    struct File
    {
        QString path;
        qint64 size = 0;
        QByteArray token;
    };
    struct Edit
    {
        qint64 at = 0;              ///< in what was written
        qint64 size = 0;            ///< of what is replaced
        QByteArray text = {};       ///< by this
        const File* file = nullptr; ///< or by this
    };
    [[nodiscard]] std::vector<Edit> edits(QIODevice& written) const;
    [[nodiscard]] static Edit lengthEdit(QIODevice& written, qint64 token, const File& file);
    static void copyFile(const File& file, const Sink& sink);

    std::vector<File> m_files;
};

} // namespace tekigo::pdf
