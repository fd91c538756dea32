#include "base/filedigests.h"

#include "base/digest.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

namespace tekigo {

Result<FileDigests> digestsOfFile(const QString& path, Progress& progress)
{
    QFile file(path);
    const auto unreadable = [&] {
        return failure(
            Error::Kind::Machine,
            QCoreApplication::translate("Digest", "%1 cannot be read: %2").arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable();
    Sha256 sha256;
    QCryptographicHash md5(QCryptographicHash::Md5);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    FileDigests digests;
    while (!progress.cancelled()) {
        const qint64 got = file.read(buffer.data(), buffer.size());
        if (got < 0)
            return unreadable();
        if (got == 0) {
            digests.sha256 = sha256.finish();
            digests.md5 = md5.result();
            return digests;
        }
        sha256.add(buffer.constData(), got);
        md5.addData(QByteArrayView(buffer.constData(), got));
        digests.size += got;
        progress.report(digests.size, file.size());
    }
    return failure(Error::Kind::Cancelled, {});
}

} // namespace tekigo
