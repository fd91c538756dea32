#include "storage/layout.h"

#include <QFileInfo>

namespace tekigo::layout {

using namespace Qt::StringLiterals;

QString database(const QString& folder)
{
    return folder + u'/' + databaseInBackup();
}

QString writeAheadLog(const QString& folder)
{
    return database(folder) + u"-wal"_s;
}

QString searchIndex(const QString& folder)
{
    return folder + u"/search.sqlite"_s;
}

QString lock(const QString& folder)
{
    return folder + u"/workspace.lock"_s;
}

QString databaseBefore(const QString& folder, int version)
{
    return database(folder) + u".schema-%1"_s.arg(version);
}

QString evidence(const QString& folder)
{
    return folder + u"/evidence"_s;
}

QString evidenceFile(const QString& folder, const QByteArray& sha256)
{
    return folder + u'/' + evidenceInBackup(sha256);
}

QString incomingTemplate(const QString& folder)
{
    return evidence(folder) + u"/.incoming-XXXXXX"_s;
}

QString incomingPattern()
{
    return u".incoming-*"_s;
}

QString unfinished(const QString& file)
{
    return file + u".part"_s;
}

QStringList leftByCreating()
{
    QStringList names;
    for (const QString& file : {lock({}), unfinished(database({}))})
        names += QFileInfo(file).fileName();
    return names;
}

QString databaseInBackup()
{
    return u"workspace.sqlite"_s;
}

QString evidenceInBackup(const QByteArray& sha256)
{
    const QString name = QString::fromLatin1(sha256.toHex());
    return u"evidence/"_s + name.left(2) + u'/' + name;
}

} // namespace tekigo::layout
