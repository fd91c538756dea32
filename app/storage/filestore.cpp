#include "storage/filestore.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "base/system.h"
#include "storage/layout.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 blockSize = 1 << 20;
/// Written at a time: more at once makes Linux look for that much memory in one piece, which took up to five times as long.
constexpr qint64 pieceSize = 64 << 10;
/// How much is handed to the disk at a time, so that the last fsync has little left to wait for.
constexpr qint64 flushSize = 4 << 20;

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(FileStore)
};

std::unexpected<Error> cannotRead(const QString& path, const QString& why)
{
    return failure(Error::Kind::Machine, Says::tr("%1 cannot be read: %2").arg(path, why));
}

std::unexpected<Error> cannotStore(const QString& folder, const QString& why)
{
    return failure(Error::Kind::Machine, Says::tr("The file cannot be stored in %1: %2. Nothing was changed.")
                                             .arg(layout::evidence(folder), why));
}

/// Why a path is nothing that can be evidence; asked before opening, since opening a pipe waits for its
/// writer.
Result<void> acceptable(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists() && path.contains(QChar::ReplacementCharacter))
        return failure(Error::Kind::Input,
                       Says::tr("The name %1 holds bytes that are no text here (UTF-8). Give the file another name and "
                                "try again.")
                           .arg(path));
    if (!info.exists())
        return failure(Error::Kind::Input, Says::tr("%1 does not exist.").arg(path));
    if (info.isDir())
        return failure(Error::Kind::Input, Says::tr("%1 is a folder. Choose the files in it.").arg(path));
    if (!info.isFile())
        return failure(Error::Kind::Input, Says::tr("%1 is not an ordinary file.").arg(path));
    return {};
}

std::unexpected<Error> isAnother(const QString& path)
{
    return failure(Error::Kind::Damaged,
                   Says::tr("The evidence file %1 is no longer the one that was stored: its SHA-256 differs.")
                       .arg(path));
}

std::unexpected<Error> isMissing(const QString& path)
{
    return failure(Error::Kind::Damaged, Says::tr("The evidence file %1 is missing.").arg(path));
}

std::unexpected<Error> isEmpty(const QString& name)
{
    return failure(Error::Kind::Input,
                   Says::tr("%1 is empty, and an empty file proves nothing. Choose another.").arg(name));
}

/// Opened so that the kernel reads ahead.
bool openForReading(QFile& file)
{
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    system::willReadThrough(file.handle());
    return true;
}

/// Makes a folder whose own name survives a power cut: what lies in it would be lost with the name.
Result<void> makeFolder(const QString& workspace, const QString& folder)
{
    if (QFileInfo::exists(folder))
        return {};
    if (!QDir().mkpath(folder))
        return cannotStore(workspace, Says::tr("the folder cannot be made"));
    if (!syncFolder(QFileInfo(folder).absolutePath()))
        return cannotStore(workspace, Says::tr("the folder cannot be made"));
    return {};
}

/// A file on its way into the store: gone again unless keep() succeeds.
class Incoming
{
public:
    explicit Incoming(const QString& folder)
        : m_folder(folder)
        , m_file(layout::incomingTemplate(folder))
    {
    }

    [[nodiscard]] Result<void> open()
    {
        if (auto made = makeFolder(m_folder, layout::evidence(m_folder)); !made)
            return made;
        if (!m_file.open())
            return cannotStore(m_folder, m_file.errorString());
        return {};
    }

    /// Hashed while it is written and the next block is read, since the digest takes longer than a fast disk.
    [[nodiscard]] Result<void> add(const QByteArray& block)
    {
        m_hash.add(block);
        // Straight to the system: a buffer of our own would only copy the block once more.
        for (qint64 done = 0; done < block.size();) {
            const qint64 written = system::writeSome(m_file.handle(), block.constData() + done,
                                                     std::min(pieceSize, block.size() - done));
            if (written < 0)
                return cannotStore(m_folder, reason());
            done += written;
        }
        m_size += block.size();
        startFlush();
        return {};
    }

    [[nodiscard]] Result<StoredFile> keep();

private:
    [[nodiscard]] static QString reason() { return QString::fromLocal8Bit(std::strerror(errno)); }

    /// Lets the disk write what is there while the next blocks are read and hashed.
    void startFlush()
    {
        if (m_size - m_flushed < flushSize)
            return;
        system::beginSync(m_file.handle(), m_flushed, m_size - m_flushed);
        m_flushed = m_size;
    }

    [[nodiscard]] Result<void> moveTo(const QString& target);

    QString m_folder;
    QTemporaryFile m_file;
    Sha256Aside m_hash;
    qint64 m_size = 0;
    qint64 m_flushed = 0;
};

Result<StoredFile> Incoming::keep()
{
    m_file.setPermissions(system::permissionsOfNewFile() &
                          (QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
    if (!system::sync(m_file.handle()))
        return cannotStore(m_folder, reason());
    const StoredFile stored{m_hash.finish(), m_size};
    if (auto moved = moveTo(layout::evidenceFile(m_folder, stored.sha256)); !moved)
        return std::unexpected(moved.error());
    return stored;
}

Result<void> Incoming::moveTo(const QString& target)
{
    const QString group = QFileInfo(target).absolutePath();
    if (auto made = makeFolder(m_folder, group); !made)
        return made;
    if (!system::replace(m_file.fileName(), target))
        return cannotStore(m_folder, reason());
    m_file.setAutoRemove(false);
    syncFolder(group);
    return {};
}

/// Hands over all of `source`; the bytes counted while reading are the truth, not the size that was told before.
Result<void> eachBlock(QFile& source, Progress& progress,
                       const std::function<Result<void>(const QByteArray& block)>& take)
{
    const qint64 total = source.size();
    for (qint64 done = 0;;) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        QByteArray block(blockSize, Qt::Uninitialized); // its own each time: the one before may still be hashed
        const qint64 got = source.read(block.data(), block.size());
        if (got < 0)
            return cannotRead(source.fileName(), source.errorString());
        if (got == 0)
            return {};
        block.truncate(got);
        if (auto taken = take(block); !taken)
            return taken;
        done += got;
        progress.report(done, total);
    }
}

} // namespace

Result<ReadFile> storeFile(const QString& folder, const QString& path, Progress& progress)
{
    if (auto good = acceptable(path); !good)
        return std::unexpected(good.error());
    QFile source(path);
    if (!openForReading(source))
        return cannotRead(path, source.errorString());
    const system::FileState before = system::stateOf(source);
    const QDateTime modified = source.fileTime(QFileDevice::FileModificationTime).toUTC();
    Incoming incoming(folder);
    if (auto opened = incoming.open(); !opened)
        return std::unexpected(opened.error());
    const auto copied =
        eachBlock(source, progress, [&](const QByteArray& block) { return incoming.add(block); });
    if (!copied)
        return std::unexpected(copied.error());
    if (before != system::stateOf(source) || before != system::stateAt(path) || source.pos() != before.size)
        return failure(
            Error::Kind::Input,
            Says::tr("%1 was changed while it was read. Wait until it is finished and add it again.")
                .arg(path));
    if (before.size == 0)
        return isEmpty(path);
    const auto stored = incoming.keep();
    if (!stored)
        return std::unexpected(stored.error());
    return ReadFile{*stored, modified};
}

Result<StoredFile> storeBytes(const QString& folder, const QByteArray& bytes, const QString& fileName)
{
    if (bytes.isEmpty())
        return isEmpty(fileName);
    Incoming incoming(folder);
    if (auto opened = incoming.open(); !opened)
        return std::unexpected(opened.error());
    if (auto added = incoming.add(bytes); !added)
        return std::unexpected(added.error());
    return incoming.keep();
}

Result<void> verifyStored(const QString& folder, const StoredFile& file, Progress& progress)
{
    const QString path = layout::evidenceFile(folder, file.sha256);
    if (!QFileInfo::exists(path))
        return isMissing(path);
    // What is no ordinary file of that size is not read: a pipe or a device never ends.
    if (!isStored(folder, file))
        return isAnother(path);
    const auto digest = sha256OfFile(path, progress);
    if (!digest)
        return std::unexpected(digest.error());
    return *digest == file.sha256 ? Result<void>() : isAnother(path);
}

Result<void> copyStored(const QString& folder, const StoredFile& file, QIODevice& to, Progress& progress)
{
    QFile stored(layout::evidenceFile(folder, file.sha256));
    if (!stored.exists())
        return isMissing(stored.fileName());
    if (!isStored(folder, file))
        return isAnother(stored.fileName());
    if (!openForReading(stored))
        return cannotRead(stored.fileName(), stored.errorString());
    Sha256 hash;
    auto copied = eachBlock(stored, progress, [&](const QByteArray& block) -> Result<void> {
        hash.add(block);
        if (!writeAll(to, block))
            return failure(Error::Kind::Machine, to.errorString());
        return {};
    });
    if (!copied)
        return copied;
    return hash.finish() == file.sha256 ? Result<void>() : isAnother(stored.fileName());
}

bool isStored(const QString& folder, const StoredFile& file)
{
    const QFileInfo info(layout::evidenceFile(folder, file.sha256));
    return info.isFile() && info.size() == file.size;
}

void sweepIncoming(const QString& folder)
{
    QDir evidence(layout::evidence(folder));
    for (const QString& name : evidence.entryList({layout::incomingPattern()}, QDir::Files | QDir::Hidden))
        evidence.remove(name);
}

} // namespace tekigo
