#pragma once

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>

#include <QtGlobal>

#include <functional>
#include <string>

namespace tekigo::pdf {

/// Writes a document's objects one after the other, each stream straight from where it lies: however large
/// the files that it embeds, no more than a piece of one is in memory. (libqpdf's own writer keeps each
/// stream whole, since it writes its length first.) Objects keep their numbers, so the same document gives
/// the same bytes.
///
/// What it writes is a PDF 1.7 with a cross reference table; streams without a filter are packed unless
/// getFilterOnWrite() is off, metadata never. Throws what libqpdf and the pipeline throw.
class FileWriter
{
public:
    FileWriter(QPDF& pdf, Pipeline& output)
        : m_pdf(pdf)
        , m_output(output)
    {
    }

    /// Comment lines right after the header.
    void setExtraHeaderText(std::string text) { m_headerText = std::move(text); }
    void write();
    /// Hands on what write() wrote of a document that was read from that very file, without the data of the
    /// streams: `pass` is told how many bytes come there, and says whether they can. False where it cannot be
    /// one of its files.
    [[nodiscard]] bool writeAgain(const std::function<bool(qint64)>& pass);

private:
    class Counted;
    struct Other;

    void all(Counted& out);
    void object(Counted& out, QPDFObjectHandle object);
    [[nodiscard]] std::string identifier(Counted& out);
    void stream(Counted& out, QPDFObjectHandle stream);
    void piped(Counted& out, QPDFObjectHandle stream, QPDFObjectHandle about);
    void passed(Counted& out, QPDFObjectHandle about);

    QPDF& m_pdf;
    Pipeline& m_output;
    std::string m_headerText;
    std::function<bool(qint64)> m_pass; ///< set: the file is there already
};

/// zlib's level for all that is packed: a third of the time of its usual 6, for a tenth of the size.
inline constexpr int kPacking = 3;

} // namespace tekigo::pdf
