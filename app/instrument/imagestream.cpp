#include "instrument/imagestream.h"

#include "instrument/libcrypto.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

constexpr qint64 pieceSize = 1 << 20;

Result<void> readable(const QString& path)
{
    const QFileInfo there(path);
    if (!there.exists())
        return failure(Error::Kind::Input, tr("%1 does not exist. Check the name.").arg(path));
    if (there.isDir())
        return failure(Error::Kind::Input, tr("%1 is a folder. Name a file in it.").arg(path));
    if (!there.isFile())
        return failure(Error::Kind::Input, tr("%1 is not an ordinary file. Name another.").arg(path));
    if (there.size() == 0)
        return failure(Error::Kind::Input, tr("%1 is empty. Give the file as it is delivered.").arg(path));
    return {};
}

} // namespace

Result<qint64> streamFile(const QString& path, Progress& progress,
                          const std::function<void(const QByteArray&)>& take)
{
    if (auto good = readable(path); !good)
        return std::unexpected(good.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::Machine, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const qint64 size = file.size();
    QByteArray buffer(pieceSize, Qt::Uninitialized);
    for (qint64 done = 0;;) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        const qint64 got = file.read(buffer.data(), pieceSize);
        if (got < 0)
            return failure(Error::Kind::Machine, tr("%1 cannot be read: %2").arg(path, file.errorString()));
        if (got == 0 && (done != size || file.size() != size))
            return failure(
                Error::Kind::Input,
                tr("%1 changed while it was read. Try again when nothing writes to it.").arg(path));
        if (got == 0)
            return size;
        take(QByteArray::fromRawData(buffer.constData(), got));
        done += got;
        progress.report(done, size);
    }
}

Result<Digests> digestsOfFile(const QString& path, const QStringList& names, Progress& progress, qint64* size)
{
    std::map<QString, crypto::DigestContext> running;
    for (const QString& name : names) {
        crypto::DigestContext context(EVP_MD_CTX_new());
        EVP_DigestInit_ex(context.get(), EVP_get_digestbyname(name.toLatin1().constData()), nullptr);
        running.emplace(name, std::move(context));
    }
    const auto read = streamFile(path, progress, [&](const QByteArray& piece) {
        for (const auto& [name, context] : running)
            EVP_DigestUpdate(context.get(), piece.constData(), static_cast<size_t>(piece.size()));
    });
    if (!read)
        return std::unexpected(read.error());
    if (size)
        *size = *read;
    Digests digests;
    for (const auto& [name, context] : running) {
        QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
        unsigned int length = 0;
        EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), &length);
        digest.truncate(length);
        digests.emplace(name, digest);
    }
    return digests;
}

} // namespace tekigo
