#include "dossier/snapshot.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Poppler's pdfdetach writes a character beyond U+FFFF into the names of files as no UTF-8 (each surrogate by
/// itself), so that `sha256sum -c` does not find them.
QString withinPlane(const QString& fileName)
{
    QString name;
    for (const char32_t character : fileName.toUcs4())
        name += QChar::requiresSurrogates(character) || QChar::isSurrogate(character) ? QChar(u'_') : QChar(ushort(character));
    return name;
}

/// What stands in front (attachmentName()) keeps two names apart whatever a system makes of their case, and no device has such
/// a name.
QString safe(const QString& fileName)
{
    static const QRegularExpression unsafe(
        uR"([\x00-\x1f\x7f<>:"/\\|?*\x{202a}-\x{202e}\x{2066}-\x{2069}])"_s);
    QString name = fileName;
    name.replace(unsafe, u"_"_s);
    constexpr int longest =
        100; // with the prefix below the 255 bytes that file systems allow, in Japanese too
    if (name.size() > longest * 3 / 5) {
        const int dot = static_cast<int>(name.lastIndexOf(u'.'));
        const QString suffix = dot > 0 && name.size() - dot <= 10 ? name.mid(dot) : QString();
        QString stem = name.left(longest * 3 / 5 - suffix.size());
        if (stem.back().isHighSurrogate())
            stem.chop(1);
        name = stem + suffix;
    }
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name.isEmpty() ? u"file"_s : name;
}

} // namespace

QString attachmentName(int number, const QString& fileName, Language language)
{
    return formerAttachmentName(number, withinPlane(fileName), language);
}

QString formerAttachmentName(int number, const QString& fileName, Language language)
{
    const QString prefix = Text{u"添付"_s, u"Attachment-"_s}.in(language);
    return u"%1%2_%3"_s.arg(prefix).arg(number, 2, 10, QLatin1Char('0')).arg(safe(fileName));
}

} // namespace tekigo
