#include "foreign/foreign.h"

#include "foreign/openpdf.h"

#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocumentRenderOptions>
#include <QPdfSelection>
#include <QStringDecoder>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>

#include <algorithm>
#include <cmath>
#include <exception>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr qint64 kLookedAt = 1024;       ///< a PDF's header stands within its first kilobyte
constexpr qint64 kTextRead = 2 << 20;    ///< bytes
constexpr qsizetype kLongestLine = 2000; ///< characters

QByteArray beginning(const QString& path, qint64 size)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(size) : QByteArray();
}

Text reason(QPdfDocument::Error error)
{
    if (error == QPdfDocument::Error::IncorrectPassword)
        return {u"パスワードで保護されているため、ページを示せません。"_s,
                u"It is protected by a password, so its pages cannot be shown."_s};
    if (error == QPdfDocument::Error::UnsupportedSecurityScheme)
        return {u"対応していない方式で暗号化されているため、ページを示せません。"_s,
                u"It is encrypted in a way that is not supported, so its pages cannot be shown."_s};
    return {u"PDF として読み取れないため、ページを示せません。"_s,
            u"It cannot be read as a PDF, so its pages cannot be shown."_s};
}

bool saysText(const QString& mimeType)
{
    return mimeType.startsWith(u"text/"_s) || mimeType.endsWith(u"json"_s) || mimeType.endsWith(u"xml"_s) ||
           mimeType.endsWith(u"yaml"_s) || mimeType.endsWith(u"csv"_s) || mimeType.endsWith(u"x-log"_s);
}

std::optional<QString> decoded(const QByteArray& bytes, QStringDecoder decoder)
{
    if (!decoder.isValid())
        return {};
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QString> decoded(const QByteArray& bytes)
{
    const bool marked = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (marked)
        return decoded(bytes, QStringDecoder(QStringDecoder::Utf16));
    if (bytes.contains('\0'))
        return {};
    if (auto text = decoded(bytes, QStringDecoder(QStringDecoder::Utf8)))
        return text;
    return decoded(bytes, QStringDecoder("windows-31j"));
}

/// Counts what a stream unpacks to and ends the unpacking once that is too much.
class Counting : public Pipeline
{
public:
    explicit Counting(qint64 most)
        : Pipeline("counting", nullptr)
        , m_left(most)
    {
    }
    void write(unsigned char const*, size_t size) override
    {
        m_left -= qint64(size);
        if (m_left < 0)
            throw std::runtime_error("too much"); // libqpdf catches it and ends the stream
    }
    void finish() override {}
    [[nodiscard]] bool tooMuch() const { return m_left < 0; }

private:
    qint64 m_left;
};

/// Qt's reader of PDF gives U+FFFE or U+0002 for a hyphen at the end of a line, and U+FFFD for a character
/// whose font does not say which it is; inside of a word or a number ("TPW\uFFFD1") that is a hyphen, too.
QString hyphened(QString text)
{
    const auto inWord = [&](qsizetype at) {
        return at > 0 && at + 1 < text.size() && text[at - 1].isLetterOrNumber() &&
               text[at + 1].isLetterOrNumber();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar one = text[at];
        if (one == QChar(0xfffe) || one == QChar(0x0002) || (one == QChar::ReplacementCharacter && inWord(at)))
            text[at] = u'-';
    }
    return text;
}

bool isPicture(QPDFObjectHandle stream)
{
    return stream.getDict().getKey("/Subtype").isNameAndEquals("/Image");
}

} // namespace

bool swells(const QString& path, qint64 most)
{
    Counting counting(most);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        openPdf(pdf, path);
        for (QPDFObjectHandle object : pdf.getAllObjects()) {
            if (object.isStream() && !isPicture(object))
                object.pipeStreamData(&counting, 0, qpdf_dl_generalized, true);
            if (counting.tooMuch())
                return true;
        }
    } catch (const std::exception&) {
        return counting.tooMuch();
    }
    return false;
}

bool goesRound(const QString& path)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        openPdf(pdf, path);
        (void)pdf.getAllPages();
    } catch (const QPDFExc& exception) {
        return exception.getErrorCode() == qpdf_e_pages;
    } catch (const std::exception&) {
        return false;
    }
    return false;
}

ForeignPdf::ForeignPdf(QString path)
    : m_path(std::move(path))
{
}

Text ForeignPdf::open()
{
    if (m_document)
        return {};
    if (goesRound(m_path))
        return reason(QPdfDocument::Error::InvalidFileFormat);
    auto document = std::make_unique<QPdfDocument>();
    const auto error = document->load(m_path);
    if (error != QPdfDocument::Error::None)
        return reason(error);
    if (document->pageCount() <= 0)
        return {u"ページのない PDF です。"_s, u"It is a PDF without pages."_s};
    m_document = std::move(document);
    return {};
}

QSizeF ForeignPdf::size(int page) const
{
    const QSizeF size = m_document ? m_document->pagePointSize(page) : QSizeF();
    const bool sane = std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() >= 1 &&
                      size.height() >= 1;
    return sane ? size : QSizeF();
}

QImage ForeignPdf::picture(int page, QSize pixels)
{
    if (!open().isEmpty())
        return {};
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    const QImage drawn = m_document->render(page, pixels, options);
    if (drawn.isNull())
        return {};
    QImage picture(drawn.size(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter(&picture).drawImage(0, 0, drawn);
    return picture;
}

QString ForeignPdf::words(int page, qsizetype most)
{
    if (!open().isEmpty())
        return {};
    const QString text = hyphened(m_document->getAllText(page).text()).simplified();
    return text.size() > most ? text.first(most) + u"…"_s : text;
}

Kind kindOf(const QString& path, const QString& mimeType)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Kind::Missing;
    const QByteArray first = file.read(kLookedAt);
    if (first.contains("%PDF-") || mimeType == u"application/pdf"_s)
        return Kind::Pdf;
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    // SVG would want fonts, and is text that can be read as it stands.
    static constexpr const char* kPictures[] = {"png", "jpeg", "jpg", "bmp",  "gif",
                                                "pbm", "pgm",  "ppm", "webp", "tiff"};
    const QByteArray format = reader.format();
    if (std::any_of(std::begin(kPictures), std::end(kPictures),
                    [&](const char* known) { return format == known; }))
        return Kind::Picture;
    if (mimeType.startsWith(u"image/"_s) && !mimeType.contains(u"svg"_s))
        return Kind::Picture;
    if (saysText(mimeType) || (!first.isEmpty() && decoded(first)))
        return Kind::PlainText;
    return Kind::Other;
}

PlainText plainText(const QString& path, qsizetype most)
{
    const QByteArray bytes = beginning(path, kTextRead + 1);
    PlainText made;
    made.whole = bytes.size() <= kTextRead;
    QByteArray read = bytes.first(std::min<qsizetype>(bytes.size(), kTextRead));
    if (!made.whole) // end with a whole line, and so with a whole character
        read.truncate(std::max<qsizetype>(read.lastIndexOf('\n'), 0));
    const auto text = decoded(read);
    made.isText = text.has_value();
    if (!text)
        return made;
    for (const QString& line : text->split(u'\n')) {
        if (made.lines.size() == most) {
            made.whole = false;
            break;
        }
        const QString clean = line.endsWith(u'\r') ? line.chopped(1) : line;
        made.allOfLines = made.allOfLines && clean.size() <= kLongestLine;
        made.lines << (clean.size() > kLongestLine ? clean.first(kLongestLine) + u"…"_s : clean);
    }
    while (!made.lines.isEmpty() && made.lines.back().isEmpty())
        made.lines.removeLast();
    return made;
}

} // namespace tekigo::foreign
