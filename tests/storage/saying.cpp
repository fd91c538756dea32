#include "saying.h"

#include "base/utc.h"
#include "storage/codec.h"
#include "storage/history.h"

#include <QDirIterator>
#include <QFile>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

void act(const Database& database, const std::vector<TableRow>& before, const std::vector<TableRow>& after)
{
    HistoryEntry entry;
    entry.at = utc(QDate(2026, 11, 1), QTime(9, 0));
    entry.author = u"佐藤"_s;
    entry.says = {u"製造者を変更"_s, u"Maker changed"_s};
    entry.swaps = difference(before, after);
    sure(database.transaction([&] { return record(database, entry); }));
}

Maker maker(qint64 number, const QString& name)
{
    Maker made;
    made.id = makerId(number);
    made.name = name;
    return made;
}

} // namespace

Folder::Folder()
{
    sure(createDatabase(path()));
    const OpenedDatabase opened = sure(open());
    act(opened.database, {}, {rowOf(maker(1, u"東都電機"_s))});
    act(opened.database, {}, {rowOf(maker(2, u"西都通信"_s))});
    act(opened.database, {rowOf(maker(1, u"東都電機"_s))}, {rowOf(maker(1, u"東都電機株式会社"_s))});
}

QByteArray Folder::bytes() const
{
    return contentOf(database());
}

void Folder::write(const QByteArray& bytes) const
{
    writeTo(database(), bytes);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(path));
}

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += QDir(folder).relativeFilePath(walk.next());
    files.sort();
    return files;
}

} // namespace tekigo
