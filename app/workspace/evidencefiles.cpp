#include "base/atomicfile.h"
#include "storage/filestore.h"
#include "storage/layout.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace tekigo {
namespace {

/// By what is in it first and its name second; a name alone may lie.
QString mimeTypeOf(const QString& storedAt, const QString& fileName)
{
    QFile stored(storedAt);
    if (!stored.open(QIODevice::ReadOnly))
        return QStringLiteral("application/octet-stream");
    return QMimeDatabase().mimeTypeForFileNameAndData(fileName, &stored).name();
}

} // namespace

EvidenceFiles::EvidenceFiles(QString workspaceFolder)
    : m_folder(std::move(workspaceFolder))
{
}

Result<TakenFile> EvidenceFiles::take(const QString& path, Progress& progress) const
{
    const auto read = storeFile(m_folder, path, progress);
    if (!read)
        return std::unexpected(read.error());
    const QString name = QFileInfo(path).fileName();
    return TakenFile{read->file, name, mimeTypeOf(this->path(read->file.sha256), name), read->modified};
}

Result<TakenFile> EvidenceFiles::take(const QByteArray& bytes, const QString& fileName) const
{
    const auto stored = storeBytes(m_folder, bytes, fileName);
    if (!stored)
        return std::unexpected(stored.error());
    const QString name = QFileInfo(fileName).fileName();
    return TakenFile{*stored, name, mimeTypeOf(path(stored->sha256), name), QDateTime::currentDateTimeUtc()};
}

QString EvidenceFiles::path(const QByteArray& sha256) const
{
    return layout::evidenceFile(m_folder, sha256);
}

Result<void> EvidenceFiles::verify(const StoredFile& file, Progress& progress) const
{
    return verifyStored(m_folder, file, progress);
}

Result<void> EvidenceFiles::copy(const StoredFile& file, const QString& to, Progress& progress) const
{
    return writeFile(to, [&](QIODevice& device) { return copyStored(m_folder, file, device, progress); });
}

} // namespace tekigo
