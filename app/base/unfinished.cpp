#include "base/unfinished.h"

#include "base/system.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// What proc(5) says of a process in /proc/PID/stat, after its name.
struct Told
{
    QString state;
    QString started; ///< clock ticks since the system started
};

std::optional<Told> told(const QString& pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    // A name may hold blanks and brackets; the last bracket ends it. Then come fields 3 (state) to 22 (start) and more.
    const QStringList fields = QString::fromLatin1(line.mid(line.lastIndexOf(')') + 2)).split(u' ');
    constexpr qsizetype start = 22 - 3;
    if (fields.size() <= start)
        return {};
    return Told{fields.front(), fields.at(start)};
}

/// Where numbers of processes mean the same: this start of this machine, this container. Empty where that is unknown.
QString place()
{
    QFile boot(u"/proc/sys/kernel/random/boot_id"_s);
    const QString space = QFile::symLinkTarget(u"/proc/self/ns/pid"_s);
    if (!boot.open(QIODevice::ReadOnly) || space.isEmpty())
        return {};
    const QByteArray both = boot.readAll() + space.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().left(8));
}

/// "PLACE-PID-START-" of this process; empty where the system does not tell.
QString owner()
{
    const QString pid = QString::number(QCoreApplication::applicationPid());
    const auto self = told(pid);
    const QString here = place();
    return self && !here.isEmpty() ? u"%1-%2-%3-"_s.arg(here, pid, self->started) : QString();
}

bool lives(const QString& pid, const QString& started)
{
    bool isNumber = false;
    const int number = pid.toInt(&isNumber);
    if (!isNumber || !system::runs(number))
        return false;
    const auto now = told(pid);
    // Its number may be another's by now; one that is dead and not yet taken leave of ("Z") writes no more.
    return !now || (now->started == started && now->state != u"Z" && now->state != u"X");
}

/// An unfinished file's name: nobody knows whose, or PLACE, PID and START. A folder's has no ending.
bool isAbandoned(const QFileInfo& entry)
{
    static const QRegularExpression name(
        u"^(?:\\.?tekigo-)(?:([0-9a-f]{8})-([1-9][0-9]{0,9})-([0-9]{1,20})-)?[A-Za-z]{6}(\\.(?:part|pdf|xlsx|pages))?$"_s);
    const auto found = name.match(entry.fileName());
    if (!found.hasMatch() || entry.isDir() != found.captured(4).isEmpty() || !system::isOwn(entry))
        return false;
    static const QString here = place();
    if (!here.isEmpty() && found.captured(1) == here)
        return !lives(found.captured(2), found.captured(3));
    const bool isHidden = entry.fileName().startsWith(u'.');
    return entry.isFile() && (isHidden || !found.captured(1).isEmpty())
           && entry.lastModified() < QDateTime::currentDateTimeUtc().addDays(-1);
}

} // namespace

QString ledTo(const QString& path)
{
    const QFileInfo there(path);
    if (there.exists())
        return there.canonicalFilePath();
    constexpr int mostLinks = 40; // as many as Linux follows
    QFileInfo link(there);
    for (int links = 0; link.isSymLink(); ++links) {
        if (links == mostLinks)
            return there.absoluteFilePath();
        link = QFileInfo(link.symLinkTarget());
    }
    return link.absoluteFilePath();
}

QString unfinishedBeside(const QString& path, const QString& suffix)
{
    const QString folder = QFileInfo(ledTo(path)).absolutePath();
    sweepUnfinished(folder);
    return folder + u"/.tekigo-"_s + owner() + u"XXXXXX"_s + suffix;
}

QString unfinishedAside(const QString& suffix)
{
    sweepUnfinished(QDir::tempPath());
    return QDir::tempPath() + u"/tekigo-"_s + owner() + u"XXXXXX"_s + suffix;
}

void sweepUnfinished(const QString& folder)
{
    const auto entries = QDir(folder).entryInfoList({u".tekigo-*"_s, u"tekigo-*"_s},
                                                    QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo& entry : entries) {
        if (!isAbandoned(entry))
            continue;
        if (entry.isDir())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
}

} // namespace tekigo
