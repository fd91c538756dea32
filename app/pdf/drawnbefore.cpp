#include "pdf/drawnbefore.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QMutex>

#include <algorithm>
#include <list>

namespace tekigo::pdf {
namespace {

/// A file as it lies there now.
struct Seen
{
    QString path;
    qint64 size = 0;
    QDateTime changed;

    explicit Seen(const QString& file)
    {
        const QFileInfo info(file);
        path = info.absoluteFilePath();
        size = info.size();
        changed = info.lastModified();
    }
    bool operator==(const Seen&) const = default;
};

struct Kept
{
    Seen seen;
    DrawnEvidence drawn;
    qint64 bytes = 0;
};

struct Store
{
    QMutex mutex;
    std::list<Kept> kept; ///< what was asked for last stands first

    qint64 bytes() const
    {
        qint64 all = 0;
        for (const Kept& one : kept)
            all += one.bytes;
        return all;
    }
};

Store& store()
{
    static Store only;
    return only;
}

qint64 bytesIn(const QString& folder)
{
    qint64 all = 0;
    for (QDirIterator files(folder, QDir::Files); files.hasNext();)
        all += QFileInfo(files.next()).size();
    return all;
}

/// Whether nobody cleaned up there.
bool isThere(const foreign::DrawnFile& file)
{
    return (file.forms.isEmpty() || QFileInfo::exists(file.forms)) &&
           std::ranges::all_of(file.pages, [](const foreign::DrawnPage& page) {
               return page.picture.isEmpty() || QFileInfo::exists(page.picture);
           });
}

} // namespace

std::optional<DrawnEvidence> drawnBefore(const QString& path)
{
    const Seen now(path);
    Store& all = store();
    const QMutexLocker lock(&all.mutex);
    const auto found = std::ranges::find(all.kept, now.path, [](const Kept& one) { return one.seen.path; });
    if (found == all.kept.end())
        return {};
    if (found->seen != now || !isThere(found->drawn.file)) {
        all.kept.erase(found);
        return {};
    }
    all.kept.splice(all.kept.begin(), all.kept, found);
    return found->drawn;
}

void keepDrawn(const QString& path, const DrawnEvidence& drawn)
{
    Kept one{Seen(path), drawn, bytesIn(drawn.folder->path())};
    Store& all = store();
    const QMutexLocker lock(&all.mutex);
    all.kept.remove_if([&](const Kept& other) { return other.seen.path == one.seen.path; });
    all.kept.push_front(std::move(one));
    while (!all.kept.empty() && (all.kept.size() > kMostFiles || all.bytes() > kMostBytes))
        all.kept.pop_back();
}

} // namespace tekigo::pdf
