#include "gui/filehead.h"

#include <QCoreApplication>
#include <QFile>
#include <QMimeDatabase>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qint64 HeadSize = 1024 * 1024; // bytes; more than anybody reads in a preview

/// Where translators find the words of this file.
struct FileHead
{
    Q_DECLARE_TR_FUNCTIONS(FileHead)
};

std::optional<QString> decoded(QStringDecoder decoder, const QByteArray& bytes)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// A cut in the middle of a character is no error of the file's.
QByteArray withoutCutCharacter(QByteArray bytes)
{
    for (int back = 0; back < 4 && !bytes.isEmpty(); ++back) {
        const auto last = static_cast<uchar>(bytes.back());
        if (last < 0x80)
            break;
        bytes.chop(1);
        if (last >= 0xC0)
            break;
    }
    return bytes;
}

QString decode(const QByteArray& bytes, bool whole)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        if (const auto text = decoded(QStringDecoder(*encoding), bytes))
            return *text;
    }
    const QByteArray utf8 = whole ? bytes : withoutCutCharacter(bytes);
    if (const auto text = decoded(QStringDecoder(QStringDecoder::Utf8), utf8))
        return *text;
    for (const char* name : {"windows-31j", "Shift_JIS"}) {
        if (const auto text = decoded(QStringDecoder(name), bytes))
            return *text;
    }
    return QString::fromLatin1(bytes);
}

} // namespace

Result<TextHead> readTextHead(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Machine,
                       FileHead::tr("The stored file cannot be read: %1").arg(file.errorString()));
    const QByteArray bytes = file.read(HeadSize);
    const bool whole = file.atEnd();
    QString text = decode(bytes, whole);
    // Control characters of binary data would only be drawn as boxes.
    text.replace(QChar(u'\0'), u' ');
    return TextHead{text, whole};
}

FileForm formOf(const QString& mimeType)
{
    static const QMimeDatabase database;
    const QMimeType type = database.mimeTypeForName(mimeType);
    if (type.inherits(u"application/pdf"_s))
        return FileForm::Pdf;
    if (mimeType.startsWith("image/"_L1))
        return FileForm::Picture;
    return type.inherits(u"text/plain"_s) ? FileForm::Text : FileForm::Other;
}

} // namespace tekigo
