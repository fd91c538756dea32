#include "base/logfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tekigo {

QString stateFolder()
{
#ifdef Q_OS_UNIX
    const QString said = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification: a path that is not absolute counts as none.
    const QString home = QDir::isAbsolutePath(said) ? said : QDir::homePath() + u"/.local/state"_s;
    return home + u"/tekigo"_s;
#else
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
#endif
}

LogFile::LogFile(QString folder)
    : LogFile(std::move(folder), Limits())
{
}

LogFile::LogFile(QString folder, Limits limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
{
}

QString LogFile::file(int age) const
{
    return m_folder + (age == 0 ? u"/tekigo.log"_s : u"/tekigo.%1.log"_s.arg(age));
}

bool LogFile::hasRoom(qint64 bytes) const
{
    const QFileInfo newest(file(0));
    // A pipe or a device of that name would let the opening wait for ever.
    return !newest.exists() || (newest.isFile() && newest.size() + bytes <= m_limits.bytes);
}

/// Makes room for so many. Whoever does not get the lock at once goes without: another program is rotating.
void LogFile::rotate(qint64 bytes) const
{
    QLockFile lock(m_folder + u"/tekigo.log.lock"_s);
    if (!lock.tryLock(0) || hasRoom(bytes))
        return;
    QFile::remove(file(m_limits.files - 1));
    for (int age = m_limits.files - 2; age >= 0; --age)
        QFile::rename(file(age), file(age + 1));
}

void LogFile::add(const QByteArray& line) const
{
    // Made only once there is something to say; for nobody but the user.
    if (!QFileInfo::exists(m_folder) && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!hasRoom(line.size() + 1))
        rotate(line.size() + 1);
    if (!hasRoom(line.size() + 1))
        return;
    // Opened anew for each line: nothing is held back, and another program may have rotated meanwhile.
    QFile newest(file(0));
    if (!newest.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return;
    // A line that a full disk or a kill cut short does not swallow the next one.
    char last = '\n';
    if (newest.size() > 0 && newest.seek(newest.size() - 1))
        newest.getChar(&last);
    newest.write(last == '\n' ? line + '\n' : '\n' + line + '\n');
}

QList<QByteArray> LogFile::tail(int lines) const
{
    QList<QByteArray> found;
    for (int age = 0; age < m_limits.files && found.size() < lines; ++age) {
        QFile one(file(age));
        if (!QFileInfo(one.fileName()).isFile() || !one.open(QIODevice::ReadOnly))
            continue;
        QList<QByteArray> here = one.read(m_limits.bytes).split('\n');
        here.removeLast(); // what follows the last end of line: nothing, or a line without its end
        here.removeAll(QByteArray());
        found = here + found;
    }
    return found.mid(qMax(0, found.size() - lines));
}

} // namespace tekigo
