#include "saying.h"

#include "storage/layout.h"
#include "storage/records.h"
#include "storage/replay.h"
#include "storage/schema.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What is damaged, foreign or newer is refused as it is; what is older is brought up to date after a copy.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsUpSqliteForOneWriter();
    void refusesDamage_data();
    void refusesDamage();
    void survivesAnyFlippedPage();
    void refusesAnotherSchema();
    void refusesANewerFile();
    void bringsAnOlderFileUpToDate();
    void aFailingStepChangesNothing();
    void sweepsUnfinishedCopies_data();
    void sweepsUnfinishedCopies();
    void opensTheReleasedForms_data();
    void opensTheReleasedForms();
};

void TestOpening::setsUpSqliteForOneWriter()
{
    const Folder folder;
    const OpenedDatabase opened = sure(folder.open());
    const auto pragma = [&](const QString& name) {
        return sure(opened.database.one(u"PRAGMA "_s + name)).toString();
    };
    QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
    QCOMPARE(pragma(u"locking_mode"_s), u"exclusive"_s);
    QCOMPARE(pragma(u"synchronous"_s), u"2"_s);
    QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
    QCOMPARE(pragma(u"application_id"_s), QString::number(workspaceApplicationId));
    QCOMPARE(pragma(u"user_version"_s), QString::number(sure(schemaSteps()).size()));
}

void TestOpening::refusesDamage_data()
{
    using Damage = std::function<QByteArray(QByteArray)>;
    QTest::addColumn<Damage>("damage");
    QTest::newRow("empty") << Damage([](const QByteArray&) { return QByteArray(); });
    QTest::newRow("a few bytes") << Damage([](const QByteArray& all) { return all.left(50); });
    QTest::newRow("header alone") << Damage([](const QByteArray& all) { return all.left(100); });
    QTest::newRow("one page") << Damage([](const QByteArray& all) { return all.left(4096); });
    QTest::newRow("half") << Damage([](const QByteArray& all) { return all.left(all.size() / 2); });
    QTest::newRow("last page missing")
        << Damage([](const QByteArray& all) { return all.left(all.size() - 4096); });
    QTest::newRow("no SQLite") << Damage([](const QByteArray& all) { return QByteArray(all.size(), 'x'); });
    QTest::newRow("zeros") << Damage([](const QByteArray& all) { return QByteArray(all.size(), '\0'); });
    QTest::newRow("text") << Damage([](const QByteArray&) { return QByteArray("<html>not found</html>"); });
    QTest::newRow("another program's") << Damage([](QByteArray all) { return all.replace(68, 4, "abcd"); });
    QTest::newRow("a form below all")
        << Damage([](QByteArray all) { return all.replace(60, 4, "\xff\xff\xff\xff"); });
    QTest::newRow("first page overwritten")
        << Damage([](QByteArray all) { return all.replace(100, 200, QByteArray(200, '\xff')); });
    QTest::newRow("second half overwritten") << Damage([](QByteArray all) {
        const qsizetype half = all.size() / 2;
        return all.replace(half, half, QByteArray(half, '\xa5'));
    });
}

void TestOpening::refusesDamage()
{
    QFETCH(std::function<QByteArray(QByteArray)>, damage);
    const Folder folder;
    const QByteArray damaged = damage(folder.bytes());
    folder.write(damaged);
    const auto opened = folder.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Damaged);
    QVERIFY2(opened.error().text.contains(folder.database()), qUtf8Printable(opened.error().text));
    QCOMPARE(folder.bytes(), damaged);
    QCOMPARE(filesBelow(folder.path()), QStringList(u"workspace.sqlite"_s));
}

/// Whatever bytes go bad, the file is refused, or its check finds the damage, or the bytes carried nothing.
void TestOpening::survivesAnyFlippedPage()
{
    const Folder folder;
    const QByteArray whole = folder.bytes();
    QRandomGenerator random(11);
    int refused = 0;
    int found = 0;
    for (int round = 0; round < 100; ++round) {
        QByteArray bytes = whole;
        const qsizetype place = qsizetype(random.bounded(quint64(bytes.size() - 512)));
        for (qsizetype i = place; i < place + 512; ++i)
            bytes[i] = char(random.bounded(256));
        folder.write(bytes);
        const auto opened = folder.open();
        if (!opened) {
            ++refused;
            QCOMPARE(folder.bytes(), bytes);
            continue;
        }
        NoProgress unwatched;
        const Replay replayed = replay(opened->database, unwatched);
        found += replayed.good() ? 0 : 1;
        if (replayed.good())
            QCOMPARE(sure(readMakers(opened->database)).size(), 2U);
    }
    QVERIFY2(refused + found > 5, qPrintable(u"%1 refused, %2 found"_s.arg(refused).arg(found)));
}

void TestOpening::refusesAnotherSchema()
{
    const Folder folder;
    {
        const Database database = sure(Database::open(folder.database(), Database::Mode::Write));
        sure(database.run(u"DROP TABLE finding"_s));
    }
    const auto opened = folder.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Damaged);
}

void TestOpening::refusesANewerFile()
{
    const Folder folder;
    QByteArray newer = folder.bytes();
    qToBigEndian<qint32>(99, newer.data() + 60);
    folder.write(newer);
    const auto opened = folder.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Machine);
    QVERIFY2(opened.error().text.contains(u"newer"_s) && opened.error().text.contains(u"99"_s),
             qUtf8Printable(opened.error().text));
    QCOMPARE(folder.bytes(), newer);
    QCOMPARE(filesBelow(folder.path()), QStringList(u"workspace.sqlite"_s));
}

void TestOpening::bringsAnOlderFileUpToDate()
{
    const Folder folder;
    const QStringList steps =
        sure(schemaSteps()) + QStringList(u"CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;\n"
                                          "INSERT INTO more VALUES (7);\n"_s);
    const OpenedDatabase opened = sure(folder.open());
    const int old = sure(schemaVersion(opened.database));
    sure(bringUpToDate(opened.database, folder.path(), steps, false));
    QCOMPARE(sure(schemaVersion(opened.database)), old + 1);
    QCOMPARE(sure(opened.database.one(u"SELECT id FROM more"_s)).toInt(), 7);
    QCOMPARE(sure(readMakers(opened.database)).size(), 2U);
    const Database aside =
        sure(Database::open(layout::databaseBefore(folder.path(), old), Database::Mode::Write));
    QCOMPARE(sure(schemaVersion(aside)), old);
    QCOMPARE(sure(readMakers(aside)).size(), 2U);
    NoProgress unwatched;
    QVERIFY(replay(aside, unwatched).good());
    QVERIFY(!bringUpToDate(aside, folder.path(), steps, true));
}

void TestOpening::aFailingStepChangesNothing()
{
    const Folder folder;
    const QStringList steps =
        sure(schemaSteps()) + QStringList(u"CREATE TABLE more (id INTEGER);\nNONSENSE;\n"_s);
    {
        const OpenedDatabase opened = sure(folder.open());
        QVERIFY(!bringUpToDate(opened.database, folder.path(), steps, false));
        QCOMPARE(sure(schemaVersion(opened.database)), int(steps.size()) - 1);
    }
    QVERIFY(folder.open());
}

void TestOpening::sweepsUnfinishedCopies_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<bool>("stays");
    QTest::newRow("unfinished") << u"workspace.sqlite.schema-4.part"_s << false << false;
    QTest::newRow("unfinished, of the first form") << u"workspace.sqlite.schema-1.part"_s << false << false;
    QTest::newRow("unfinished, while reading only") << u"workspace.sqlite.schema-4.part"_s << true << true;
    QTest::newRow("finished") << u"workspace.sqlite.schema-4"_s << false << true;
    QTest::newRow("a newer program's") << u"workspace.sqlite.schema-99.part"_s << false << true;
}

/// What a full disk left of the copy before an older form was brought up to date.
void TestOpening::sweepsUnfinishedCopies()
{
    QFETCH(QString, name);
    QFETCH(bool, readOnly);
    QFETCH(bool, stays);
    const Folder folder;
    QFile left(folder.path() + u'/' + name);
    QVERIFY(left.open(QIODevice::WriteOnly) && left.write("SQLite") == 6);
    left.close();
    QVERIFY(openDatabase(folder.path(), readOnly));
    QCOMPARE(left.exists(), stays);
}

void TestOpening::opensTheReleasedForms_data()
{
    QTest::addColumn<QString>("fixture");
    for (const QString& name :
         QDir(QStringLiteral(TEKIGO_TEST_DATA "/fixtures")).entryList({u"workspace-*.sqlite"_s}))
        QTest::newRow(qUtf8Printable(name)) << QStringLiteral(TEKIGO_TEST_DATA "/fixtures/") + name;
}

/// A file of each released form, as tests/workspace/makefixture wrote it then.
void TestOpening::opensTheReleasedForms()
{
    QFETCH(QString, fixture);
    const QTemporaryDir dir;
    QVERIFY(QFile::copy(fixture, layout::database(dir.path())));
    QFile::setPermissions(layout::database(dir.path()), QFile::ReadOwner | QFile::WriteOwner);
    const OpenedDatabase opened = sure(openDatabase(dir.path(), false));
    NoProgress unwatched;
    const Replay replayed = replay(opened.database, unwatched);
    QVERIFY(replayed.mismatches.empty());
    QVERIFY2(replayed.problems.empty(),
             replayed.problems.empty() ? "" : qUtf8Printable(replayed.problems.front().text));
    const auto makers = sure(readMakers(opened.database));
    QCOMPARE(makers.front().name, u"東都電機株式会社"_s);
    QCOMPARE(sure(readRevisions(opened.database)).size(), 2U);
    const auto answers = sure(readAnswers(opened.database, 1));
    QVERIFY(answers.at(u"access.refuses"_s).value == Value(true));
    QVERIFY(std::holds_alternative<Table>(*answers.at(u"access.paths"_s).value));
    const auto evidence = sure(readEvidenceOf(opened.database, 1));
    QCOMPARE(evidence.front().links.front().requirement, u"34-10-1"_s);
    QCOMPARE(sure(readTestsOf(opened.database, 1)).size(), 1U);
    // The first form kept bare facts, which the second works out.
    QCOMPARE(sure(readFindingsOf(opened.database, 1)).size(),
             fixture.endsWith(u"workspace-1.sqlite"_s) ? 0U : 1U);
    QCOMPARE(sure(readEffective(opened.database)).size(), 1U);
    // Since the third form, answers know their text and revisions who approved them.
    const bool third = !fixture.endsWith(u"workspace-1.sqlite"_s) && !fixture.endsWith(u"workspace-2.sqlite"_s);
    QCOMPARE(answers.at(u"access.refuses"_s).wording.size(), third ? 32 : 0);
    QCOMPARE(sure(readApprovalsOf(opened.database, 1)).size(), third ? 1U : 0U);
    QCOMPARE(sure(readTestsOf(opened.database, 1)).front().coverage.isEmpty(), !third);
    // Since the fourth, an answer may be confidential.
    QCOMPARE(answers.at(u"credential.user-minimum"_s).confidential, third && !fixture.endsWith(u"workspace-3.sqlite"_s));
    // Since the fifth, a record says which steps were done.
    QCOMPARE(sure(readTestsOf(opened.database, 1)).front().steps.size(), fixture.endsWith(u"workspace-5.sqlite"_s) ? 2U : 0U);
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
