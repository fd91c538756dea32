#include "pdf/ends.h"

#include "pdf/seal.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tekigo::pdf {
namespace {

constexpr qint64 kBegin = 1024;
constexpr qint64 kEnd = 8192;
constexpr qint64 kLarge = 64 << 20; ///< bytes; less is searched soon enough

} // namespace

bool hasEndsOfPdf(const QString& path)
{
    QFile file(path);
    // A pipe would wait for its writer.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return true;
    const QByteArray begin = file.read(kBegin);
    if (seal::standsIn(begin))
        return true;
    if (!begin.contains("%PDF-"))
        return false;
    if (file.size() < kLarge || !file.seek(std::max<qint64>(0, file.size() - kEnd)))
        return true;
    const QByteArray end = file.read(kEnd);
    return end.contains("startxref") || end.contains("%%EOF");
}

} // namespace tekigo::pdf
