#include "instrument/nmap.h"

#include "instrument/nmapvisitor.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

/// Says in time what a file is that cannot be XML; parsers only say "invalid token".
Result<void> looksLikeXml(const QString& path, const QString& name)
{
    QFile file(path);
    // A pipe would keep the reader waiting for ever.
    if (!QFileInfo(path).isFile())
        return failure(Error::Kind::Input, tr("%1 is no file. Name a file that nmap wrote with -oX.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Machine, tr("%1 cannot be read: %2").arg(name, file.errorString()));
    const QByteArray head = file.read(4096).trimmed();
    if (head.isEmpty())
        return failure(Error::Kind::Input, tr("%1 is empty. Scan again with nmap -oX.").arg(name));
    if (head.startsWith("# Nmap") || head.startsWith("Starting Nmap") || head.startsWith("Nmap scan report"))
        return failure(Error::Kind::Input, tr("%1 is nmap's output as text (-oN, -oG or the screen). "
                                              "Scan again with -oX, which writes XML.")
                                               .arg(name));
    const bool utf16 = head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
    if (!head.startsWith('<') && !head.startsWith("\xef\xbb\xbf") && !utf16 &&
        !head.startsWith(QByteArrayView("\0<", 2)))
        return failure(Error::Kind::Input,
                       tr("%1 is no XML file. Import what nmap wrote with -oX.").arg(name));
    return {};
}

} // namespace

Result<NmapRun> readNmap(const QString& path, const QString& name, Progress& progress)
{
    if (auto good = looksLikeXml(path, name); !good)
        return std::unexpected(good.error());
    NmapVisitor visitor;
    const auto end = readXml(path, name, visitor, progress);
    if (!end)
        return std::unexpected(end.error());
    if (!visitor.isPortScan())
        return failure(Error::Kind::Input, tr("%1 holds no scan of TCP, UDP or SCTP ports. Scan ports, "
                                              "for example with nmap -p 1-65535 -oX.")
                                               .arg(name));
    NmapRun run = visitor.run(*end);
    run.file = name;
    return run;
}

} // namespace tekigo
