#include "base/utc.h"
#include "instrument/reader.h"

#include "base/digest.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

class TestSeenFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesToolAndReader();
    void knowsAFileAgain();
};

void TestSeenFile::namesToolAndReader()
{
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    QCOMPARE(instrumentName(u"Nmap 7.93"_s), u"Nmap 7.93 / Tekigo 1.2.3"_s);
    QCOMPARE(instrumentName(), u"Tekigo 1.2.3"_s);
}

void TestSeenFile::knowsAFileAgain()
{
    const QTemporaryDir dir;
    const QDateTime modified = utc(QDate(2026, 11, 2), QTime(3, 4, 5));
    QFile file(dir.filePath(u"設定.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.flush();
    QVERIFY(file.setFileTime(modified, QFileDevice::FileModificationTime));
    file.close();
    NoProgress unwatched;
    const auto seen = seenFile(file.fileName(), u"/elsewhere/before.json"_s, unwatched);
    QVERIFY(seen);
    QVERIFY((*seen == SeenFile{u"before.json"_s, 2, modified, sha256("{}")}));
    const auto missing = seenFile(dir.filePath(u"nothing"_s), u"nothing"_s, unwatched);
    QVERIFY(!missing);
    QVERIFY(missing.error().text.contains(u"nothing"_s));
}

QTEST_GUILESS_MAIN(TestSeenFile)
#include "tst_seenfile.moc"
