// `revision submit`, killed at any moment: what is at the place of the dossier was submitted, and asking again mends
// what lacks.
#include "program.h"

#include "base/digest.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// A small workspace with one revision R1, and where its dossier shall go.
struct Office
{
    QTemporaryDir dir;
    QString folder = dir.filePath(u"w"_s);
    QString pdf = dir.filePath(u"提出.pdf"_s);

    Office()
    {
        makeOneRevision(folder);
    }
    [[nodiscard]] QStringList line(const QStringList& words) const
    {
        return words + QStringList{u"--workspace"_s, folder, u"--language"_s, u"en"_s};
    }
    [[nodiscard]] QStringList submitting() const { return line({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, pdf}); }
    [[nodiscard]] Said says(const QStringList& words) const { return tekigoSays(line(words)); }
    void must(const QStringList& words) const
    {
        const Said said = says(words);
        if (said.status != 0)
            qFatal("%s: %s", qUtf8Printable(words.join(u' ')), said.err.constData());
    }
    /// Files that the evidence store holds by their digests.
    [[nodiscard]] QStringList stored() const
    {
        QStringList names;
        QDirIterator files(folder + u"/evidence"_s, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            names += files.fileName();
        }
        return names;
    }
    [[nodiscard]] bool submitted() const
    {
        const Said listed = says({u"revision"_s, u"list"_s, u"--json"_s});
        return !listed.json()[u"revisions"_s][0][u"submitted"_s].toString().isEmpty();
    }
    [[nodiscard]] QString digest() const
    {
        NoProgress unwatched;
        const auto digest = sha256OfFile(pdf, unwatched);
        return digest ? QString::fromLatin1(digest->toHex()) : QString();
    }
};

/// Kills `process` once `now` says so; false where it ended before.
template<class Now>
bool killOnce(QProcess& process, Now now)
{
    QElapsedTimer waited;
    waited.start();
    while (!now()) {
        if (process.waitForFinished(0) || waited.elapsed() > 60'000)
            return false;
    }
    process.kill();
    process.waitForFinished();
    return process.exitStatus() == QProcess::CrashExit;
}

} // namespace

class TestSubmitKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isMendedByAskingAgain_data();
    void isMendedByAskingAgain();
    void aFileThatIsNotThereIsGivenOut();
    void anOrphanIsNamed();

private:
    qint64 m_whole = 0; ///< milliseconds of an undisturbed submission
};

void TestSubmitKill::initTestCase()
{
    const Office office;
    QElapsedTimer watch;
    watch.start();
    office.must({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, office.pdf});
    m_whole = watch.elapsed();
    QVERIFY(office.submitted());
    QCOMPARE(office.stored(), QStringList(office.digest()));
}

void TestSubmitKill::isMendedByAskingAgain_data()
{
    QTest::addColumn<int>("percent"); ///< of an undisturbed submission; -1: as soon as the file is in the store
    for (const int percent : {50, 85, 93})
        QTest::addRow("%d %%", percent) << percent;
    QTest::newRow("file stored") << -1;
}

void TestSubmitKill::isMendedByAskingAgain()
{
    QFETCH(int, percent);
    const Office office;
    QProcess program;
    QElapsedTimer watch;
    watch.start();
    program.start(QStringLiteral(TEKIGO_PROGRAM), office.submitting());
    QVERIFY(program.waitForStarted());
    const bool killed = killOnce(program, [&] {
        return percent < 0 ? !office.stored().isEmpty() : watch.elapsed() * 100 >= m_whole * percent;
    });
    // What is at the place of the dossier was submitted.
    const bool there = QFile::exists(office.pdf);
    const bool submitted = office.submitted();
    QVERIFY(!there || submitted);
    qInfo("killed %d, submitted %d, file there %d, stored %lld", int(killed), int(submitted), int(there),
          qlonglong(office.stored().size()));
    const Said checked = office.says({u"workspace"_s, u"check"_s, u"--json"_s});
    QCOMPARE(checked.status, 0);
    const QStringList stored = office.stored();
    QCOMPARE(checked.json()[u"orphans"_s].toArray().size(), submitted ? 0 : stored.size());
    const Said again = office.says({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, office.pdf});
    QVERIFY2(again.status == 0, again.err.constData());
    QVERIFY(office.submitted());
    QVERIFY(!office.digest().isEmpty());
    // The same bytes: nothing is left over.
    QCOMPARE(office.stored(), QStringList(office.digest()));
    QCOMPARE(office.says({u"workspace"_s, u"check"_s, u"--json"_s}).json()[u"orphans"_s].toArray().size(), 0);
    QCOMPARE(office.says({u"dossier"_s, u"verify"_s, office.pdf}).status, 0);
}

/// As a program leaves it that is killed between the submission and the last rename.
void TestSubmitKill::aFileThatIsNotThereIsGivenOut()
{
    const Office office;
    const Said first = office.says({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, office.pdf});
    const QString digest = office.digest();
    QVERIFY(QFile::remove(office.pdf));
    const Said again = office.says({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, office.pdf});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.lastLine(), first.lastLine());
    QCOMPARE(office.digest(), digest);
}

void TestSubmitKill::anOrphanIsNamed()
{
    const Office office;
    const QString name(64, u'a');
    QVERIFY(QDir().mkpath(office.folder + u"/evidence/aa"_s));
    QFile file(office.folder + u"/evidence/aa/"_s + name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.7 left over") > 0);
    file.close();
    const Said checked = office.says({u"workspace"_s, u"check"_s});
    QCOMPARE(checked.status, 0);
    QVERIFY2(checked.err.contains("evidence/aa/" + name.toLatin1()) && checked.err.contains("PDF"),
             checked.err.constData());
}

QTEST_GUILESS_MAIN(TestSubmitKill)
#include "tst_submitkill.moc"
