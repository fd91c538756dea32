#include "base/digest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What `released.sha256` pins: relative path to digest in hexadecimal.
std::map<QString, QByteArray> pinned(const QDir& folder)
{
    std::map<QString, QByteArray> digests;
    for (const QByteArray& line : contents(folder.filePath(u"released.sha256"_s)).split('\n')) {
        if (line.size() > 66)
            digests[QString::fromUtf8(line.mid(66))] = line.left(64);
    }
    return digests;
}

/// The files that were changed or taken away since they were pinned, and those that were never pinned.
QStringList departures(const QDir& folder)
{
    std::map<QString, QByteArray> digests = pinned(folder);
    QStringList found;
    QDirIterator files(folder.path(), {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = folder.relativeFilePath(files.next());
        const auto pin = digests.find(path);
        if (pin == digests.end())
            found << u"not pinned: "_s + path;
        else if (pin->second != sha256(contents(folder.filePath(path))).toHex())
            found << u"changed: "_s + path;
        digests.erase(path);
    }
    for (const auto& [path, digest] : digests)
        found << u"gone: "_s + path;
    found.sort();
    return found;
}

} // namespace

/// A released checklist file never changes: dossiers name it by version and digest. A correction is a new
/// version beside it, pinned with the rest (`checklists/README.md` has the command).
class tst_Released : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipped();
    void departuresAreSeen();
};

void tst_Released::shipped()
{
    const QDir folder(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
    QVERIFY(!pinned(folder).empty());
    QCOMPARE(departures(folder).join(u'\n'), QString());
}

void tst_Released::departuresAreSeen()
{
    QTemporaryDir temporary;
    const QDir folder(temporary.path());
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    QVERIFY(folder.mkpath(u"law"_s));
    write(u"law/1.0.yaml"_s, "a: 1\n");
    write(u"law/1.1.yaml"_s, "a: 2\n");
    write(u"released.sha256"_s,
          sha256("a: 1\n").toHex() + "  law/1.0.yaml\n" + sha256("a: 2\n").toHex() + "  law/1.1.yaml\n");
    QCOMPARE(departures(folder), QStringList());

    write(u"law/1.0.yaml"_s, "a: 3\n");
    write(u"law/1.2.yaml"_s, "a: 4\n");
    QVERIFY(QFile::remove(folder.filePath(u"law/1.1.yaml"_s)));
    QCOMPARE(departures(folder), QStringList({u"changed: law/1.0.yaml"_s, u"gone: law/1.1.yaml"_s,
                                              u"not pinned: law/1.2.yaml"_s}));
}

QTEST_GUILESS_MAIN(tst_Released)
#include "tst_released.moc"
