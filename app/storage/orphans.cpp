#include "storage/orphans.h"

#include "storage/layout.h"
#include "storage/records.h"

#include <QDirIterator>
#include <QFileInfo>

#include <set>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

std::vector<StoredFile> filesIn(const QString& folder)
{
    std::vector<StoredFile> files;
    QDirIterator all(layout::evidence(folder), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo file(all.next());
        const QByteArray sha256 = QByteArray::fromHex(file.fileName().toLatin1());
        // What has another name is not ours.
        if (layout::evidenceFile(folder, sha256) == file.filePath())
            files.push_back({sha256, file.size()});
    }
    return files;
}

} // namespace

Result<std::vector<StoredFile>> orphanFiles(const Database& database, const QString& folder)
{
    const auto named = readStoredFiles(database);
    if (!named)
        return std::unexpected(named.error());
    std::set<QByteArray> known;
    for (const StoredFile& file : *named)
        known.insert(file.sha256);
    std::vector<StoredFile> orphans;
    for (const StoredFile& file : filesIn(folder)) {
        if (known.contains(file.sha256))
            continue;
        const auto acts = database.one(u"SELECT count(*) FROM history WHERE instr(changes, ?) > 0"_s,
                                       {QString::fromLatin1(file.sha256.toHex())});
        if (!acts)
            return std::unexpected(acts.error());
        if (acts->toLongLong() == 0)
            orphans.push_back(file);
    }
    return orphans;
}

} // namespace tekigo
