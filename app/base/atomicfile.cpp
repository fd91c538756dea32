#include "base/atomicfile.h"

#include "base/system.h"
#include "base/unfinished.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryFile>

#include <cerrno>
#include <cstring>

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

std::unexpected<Error> cannotWrite(const QString& path, const QString& why)
{
    return failure(Error::Kind::Machine, tr("%1 cannot be written: %2").arg(path, why));
}

/// Flushes to the disk; the text says why not, empty when done.
QString sync(QFileDevice& file)
{
    // Where only a part fitted, Qt knows no reason.
    if (!file.flush())
        return file.error() == QFileDevice::UnspecifiedError || file.errorString() == u"Unknown error"
                   ? tr("there is no room for all of it")
                   : file.errorString();
    return system::sync(file.handle()) ? QString() : QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

/// What a new file may take the place of. A rename takes any name, so devices, pipes and what was protected
/// would silently be gone.
Result<void> acceptsFile(const QString& path)
{
    const QFileInfo there(path);
    if (path.isEmpty())
        return failure(Error::Kind::Input, tr("The file to write has no name."));
    if (there.isDir())
        return failure(Error::Kind::Input, tr("%1 is a folder. Name a file in it.").arg(path));
    if ((there.exists() && !there.isFile()) || QFileInfo(ledTo(path)).isSymLink())
        return failure(Error::Kind::Input, tr("%1 is not an ordinary file. Name another.").arg(path));
    if (there.exists() && !there.isWritable())
        return failure(Error::Kind::Machine,
                       tr("%1 is protected against writing. Name another file.").arg(path));
    return {};
}

bool syncFolder(const QString& folder)
{
    return system::syncFolder(folder);
}

Result<void> writeFile(const QString& path, const std::function<Result<void>(QIODevice&)>& write)
{
    if (auto free = acceptsFile(path); !free)
        return free;
    QTemporaryFile file(unfinishedBeside(path, QStringLiteral(".part")));
    if (!file.open())
        return cannotWrite(path, file.errorString());
    if (auto written = write(file); !written)
        return written;
    if (file.error() != QFileDevice::NoError)
        return cannotWrite(path, file.errorString());
    if (const QString why = sync(file); !why.isEmpty())
        return cannotWrite(path, why);
    const auto replaced = replaceFile(file.fileName(), path);
    file.setAutoRemove(!replaced);
    return replaced;
}

Result<void> replaceFile(const QString& finished, const QString& path)
{
    if (auto free = acceptsFile(path); !free)
        return free;
    const QFileInfo target(ledTo(path));
    // QTemporaryFile makes files for their owner only. Where a file is replaced, who could read that one reads this.
    QFile::setPermissions(finished, target.exists() ? target.permissions() : system::permissionsOfNewFile());
    if (!system::replace(finished, target.absoluteFilePath())) // QFile::rename refuses to replace
        return cannotWrite(path, QString::fromLocal8Bit(std::strerror(errno)));
    syncFolder(target.absolutePath());
    return {};
}

bool writeAll(QIODevice& device, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const qint64 written = device.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    return writeFile(path, [&](QIODevice& device) -> Result<void> {
        if (!writeAll(device, bytes))
            return cannotWrite(path, device.errorString());
        return {};
    });
}

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    const QFileInfo there(path);
    if (!there.exists())
        return failure(Error::Kind::Input, tr("%1 does not exist. Check the name.").arg(path));
    if (there.isDir())
        return failure(Error::Kind::Input, tr("%1 is a folder. Name a file in it.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Machine, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Machine, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (bytes.size() > limit)
        return failure(Error::Kind::Input, tr("%1 is larger than %2, which is more than such a file can be.")
                                               .arg(path, QLocale::c().formattedDataSize(limit)));
    return bytes;
}

} // namespace tekigo
