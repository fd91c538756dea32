#pragma once

#include "desk.h"

#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace tekigo {

/// While it lives the workspace's folder can only be read, by root as by anybody: root acts as nobody.
class OnlyReading
{
public:
    explicit OnlyReading(const Desk& desk)
        : m_folder(QFile::encodeName(desk.folder()))
    {
        ::chmod(QFile::encodeName(desk.dir.path()).constData(), 0755);
        QDirIterator all(desk.folder(), QDir::AllEntries | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QFileInfo one = all.nextFileInfo();
            ::chmod(QFile::encodeName(one.filePath()).constData(), one.isDir() ? 0755 : 0444);
        }
        ::chmod(m_folder.constData(), 0555);
        if (::geteuid() == 0)
            m_nobody = ::seteuid(65534) == 0;
    }
    ~OnlyReading()
    {
        if (m_nobody && ::seteuid(0) != 0)
            qFatal("still nobody");
        ::chmod(m_folder.constData(), 0755);
        ::chmod((m_folder + "/workspace.sqlite").constData(), 0644);
    }
    OnlyReading(const OnlyReading&) = delete;
    OnlyReading& operator=(const OnlyReading&) = delete;

private:
    QByteArray m_folder;
    bool m_nobody = false;
};

} // namespace tekigo
