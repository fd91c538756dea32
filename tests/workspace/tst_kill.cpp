#include "kill.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Killing the program at any moment loses nothing that it had confirmed, and leaves a workspace that opens.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingConfirmed();
};

namespace {

/// From when a killing time counts: a busy machine may need a while to start a program at all.
enum class Since { Start, FirstConfirmed };

/// Lets a second program write for a while, kills it, and returns the numbers that it had confirmed.
QList<int> killedAfter(int milliseconds, Since since, const QStringList& arguments, QString& complaint)
{
    QProcess scribe;
    scribe.start(QStringLiteral(TEKIGO_SCRIBE), arguments);
    if (since == Since::FirstConfirmed)
        scribe.waitForReadyRead();
    scribe.waitForFinished(milliseconds);
    scribe.kill();
    scribe.waitForFinished();
    QList<int> confirmed;
    const QByteArray said = scribe.readAllStandardOutput();
    for (const QByteArray& line : said.split('\n'))
        if (line.startsWith('!'))
            complaint = QString::fromUtf8(line);
        else if (!line.isEmpty())
            confirmed += line.toInt();
    return confirmed;
}

bool writeSource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray(700'000, 'x')) == 700'000;
}

} // namespace

void TestKill::losesNothingConfirmed()
{
    const int kills =
        qEnvironmentVariableIntValue("TEKIGO_KILLS") > 0 ? qEnvironmentVariableIntValue("TEKIGO_KILLS") : 10;
    const quint32 seed = quint32(QDateTime::currentMSecsSinceEpoch());
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    Desk desk;
    const RevisionId revision = desk.revision();
    desk.workspace.reset();
    const QString source = desk.dir.filePath(u"source.bin"_s);
    QVERIFY(writeSource(source));
    QList<int> confirmed;
    for (int kill = 0; kill < kills; ++kill) {
        QString complaint;
        const int next = confirmed.isEmpty() ? 1 : confirmed.last() + 2; // the killed one may have been done
        confirmed += killedAfter(int(random.bounded(400)), kill % 2 ? Since::Start : Since::FirstConfirmed,
                                 {u"write"_s, desk.folder(), QString::number(next), source}, complaint);
        QCOMPARE(complaint, QString());
        desk.reopen();
        const Assessment assessment = sure(desk.workspace->assessment(revision));
        for (const int number : std::as_const(confirmed))
            QCOMPARE(lost(assessment, number), QString());
        QCOMPARE(desk.complaints(), QString());
        QCOMPARE(QDir(desk.folder() + u"/evidence"_s).entryList({u".*"_s}, QDir::Files | QDir::Hidden),
                 QStringList());
        desk.workspace.reset();
    }
    qInfo("%lld acts confirmed before %d kills", qlonglong(confirmed.size()), kills);
    QVERIFY(confirmed.size() >= kills / 2);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
