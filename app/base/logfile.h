#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tekigo {

/// Where this user's programs keep what is neither data nor settings: $XDG_STATE_HOME/tekigo, else
/// ~/.local/state/tekigo (XDG Base Directory Specification 0.8); on other systems the program's local data.
[[nodiscard]] QString stateFolder();

/// A log of lines in a few files of bounded size: the newest is tekigo.log, then tekigo.1.log and so on. Several
/// programs may write it at once. It never fails its caller: what cannot be written (a full disk, a folder that is
/// read-only) is lost, and the next line is tried again. Not for several threads at a time.
class LogFile
{
public:
    struct Limits
    {
        qint64 bytes = 1 << 20; ///< of one file
        int files = 5;
    };
    explicit LogFile(QString folder);
    LogFile(QString folder, Limits limits);

    /// Appended in one write, with an end of line, which `line` must not hold.
    void add(const QByteArray& line) const;
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString file(int age) const; ///< 0: the newest; whether it is there or not
    /// The last lines, the oldest first, at most so many; without a line that was not written to its end.
    [[nodiscard]] QList<QByteArray> tail(int lines) const;

private:
    [[nodiscard]] bool hasRoom(qint64 bytes) const;
    void rotate(qint64 bytes) const;

    QString m_folder;
    Limits m_limits;
};

} // namespace tekigo
