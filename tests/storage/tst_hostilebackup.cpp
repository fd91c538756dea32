#include "saying.h"

#include "storage/backup.h"
#include "storage/filestore.h"
#include "storage/watch.h"

#include <QElapsedTimer>
#include <QTest>
#include <QtEndian>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// A backup may be anybody's: none holds up the program or fills the disk, whatever stands in it.
class TestHostileBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void refusesForeignTables_data();
    void refusesForeignTables();
    void pagesThatLeadBackEnd_data();
    void pagesThatLeadBackEnd();
    void whatNeverEndsIsBrokenOff();
    void whatNeverEndsIsCancelled();
    void hugeTextsAreNotRead();

private:
    [[nodiscard]] QString target() const { return m_out->filePath(u"控え.tekigo-backup"_s); }
    void change(const QStringList& statements) const;
    void leadBack(const QString& table) const;
    void expectRefused();

    QByteArray m_honest; ///< a backup's bytes
    std::unique_ptr<QTemporaryDir> m_out;
    NoProgress m_unwatched;
};

void TestHostileBackup::initTestCase()
{
    const Folder folder;
    const QTemporaryDir out;
    const std::vector<StoredFile> files{sure(storeBytes(folder.path(), "small", u"small"_s))};
    const OpenedDatabase opened = sure(folder.open());
    const QString file = out.filePath(u"x"_s);
    sure(writeBackup(sure(backupSource(opened.database, folder.path(), files, {.program = u"1.2"_s})), file, m_unwatched));
    m_honest = contentOf(file);
}

void TestHostileBackup::init()
{
    m_out = std::make_unique<QTemporaryDir>();
    writeTo(target(), m_honest);
    sure(verifyBackup(target(), m_unwatched));
}

void TestHostileBackup::change(const QStringList& statements) const
{
    const Database backup = sure(Database::open(target(), Database::Mode::Write));
    for (const QString& sql : statements)
        sure(backup.run(sql));
}

/// Every way from the table's first page leads to the same next one: a walk through it comes to no end.
void TestHostileBackup::leadBack(const QString& table) const
{
    qsizetype page = 0;
    qsizetype size = 0;
    {
        const Database backup = sure(Database::open(target(), Database::Mode::Write));
        size = sure(backup.one(u"PRAGMA page_size"_s)).toLongLong();
        page = sure(backup.one(u"SELECT rootpage FROM sqlite_schema WHERE name = ?"_s, {table})).toLongLong();
    }
    QByteArray bytes = contentOf(target());
    char* root = bytes.data() + (page - 1) * size;
    // https://www.sqlite.org/fileformat2.html#b_tree_pages: 5 is an inner page of a table, 2 of an index.
    QVERIFY(root[0] == 5 || root[0] == 2);
    const auto cells = qFromBigEndian<quint16>(root + 3);
    const auto cell = [root](int number) { return root + qFromBigEndian<quint16>(root + 12 + 2 * number); };
    QVERIFY(cells > 1);
    const auto first = qFromBigEndian<quint32>(cell(0));
    for (int number = 1; number < cells; ++number)
        qToBigEndian<quint32>(first, cell(number));
    qToBigEndian<quint32>(first, root + 8);
    writeTo(target(), bytes);
}

void TestHostileBackup::expectRefused()
{
    QElapsedTimer clock;
    clock.start();
    const auto refused = [this](const auto& done) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Input);
        QVERIFY2(done.error().text.contains(target()), qUtf8Printable(done.error().text));
    };
    refused(verifyBackup(target(), m_unwatched));
    refused(readBackupDatabase(target(), m_out->filePath(u"database"_s), m_unwatched));
    refused(readBackup(target(), m_out->filePath(u"restored"_s), m_unwatched));
    QCOMPARE(filesBelow(m_out->path()), QStringList(u"控え.tekigo-backup"_s));
    QVERIFY2(clock.elapsed() < 10'000, "it took far too long");
}

void TestHostileBackup::refusesForeignTables_data()
{
    QTest::addColumn<QStringList>("statements");
    const QString forEver = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"_s;
    const QString digest(64, u'0');
    QTest::newRow("files without end")
        << QStringList{u"DROP TABLE file"_s, u"CREATE VIEW file AS %1 SELECT 'workspace.sqlite' || i AS name, 1 AS size, '%2'"
                                             " AS sha256 FROM n ORDER BY 1"_s.arg(forEver, digest)};
    QTest::newRow("pieces without end")
        << QStringList{u"DROP TABLE piece"_s, u"CREATE VIEW piece AS %1 SELECT 'workspace.sqlite' AS file, i AS position,"
                                              " zeroblob(1000000) AS bytes FROM n"_s.arg(forEver)};
    QTest::newRow("says without end") << QStringList{
        u"DROP TABLE about"_s, u"CREATE VIEW about AS %1 SELECT 'made' AS name, 'x' AS value FROM n WHERE i < 0"_s.arg(forEver)};
    QTest::newRow("one table more") << QStringList{u"CREATE TABLE more (x)"_s};
    QTest::newRow("an index that works things out") << QStringList{u"CREATE INDEX more ON file (hex(zeroblob(size)))"_s};
    QTest::newRow("a view in the list's own place")
        << QStringList{u"CREATE VIEW helper AS %1 SELECT 'table' AS type, 'x' AS name, '' AS sql FROM n WHERE i < 0"_s.arg(forEver),
                       u"PRAGMA writable_schema = ON"_s,
                       u"UPDATE sqlite_master SET name = 'sqlite_schema', tbl_name = 'sqlite_schema',"
                       " sql = replace(sql, 'helper', 'sqlite_schema') WHERE name = 'helper'"_s};
}

void TestHostileBackup::refusesForeignTables()
{
    QFETCH(QStringList, statements);
    change(statements);
    expectRefused();
    QVERIFY(!aboutBackup(target()));
}

void TestHostileBackup::pagesThatLeadBackEnd_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("list") << u"file"_s;
    QTest::newRow("pieces, by their index") << u"sqlite_autoindex_piece_1"_s;
}

void TestHostileBackup::pagesThatLeadBackEnd()
{
    QFETCH(QString, table);
    const QString numbers = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"_s;
    if (table == "file"_L1)
        change({numbers + u" INSERT INTO file SELECT 'evidence/' || substr(hash, 1, 2) || '/' || hash, 0, hash"
                          " FROM (SELECT printf('%064x', i) AS hash FROM n)"_s});
    else
        change({u"DELETE FROM piece WHERE file = 'workspace.sqlite'"_s,
                numbers + u" INSERT INTO piece SELECT 'workspace.sqlite', i - 1, x'00' FROM n"_s,
                u"UPDATE file SET size = 2000000 WHERE name = 'workspace.sqlite'"_s,
                u"CREATE TABLE room (x)"_s, u"INSERT INTO room VALUES (zeroblob(3000000))"_s, u"DROP TABLE room"_s});
    leadBack(table);
    expectRefused();
}

void TestHostileBackup::whatNeverEndsIsBrokenOff()
{
    const Database database = sure(Database::open({}, Database::Mode::Memory));
    const auto watch = sure(Watch::over(database, m_unwatched, {.instructions = 1'000'000, .bytes = 1000}));
    const QString forEver = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s;
    QVERIFY(!database.one(forEver));
    // What is left of the limit is nothing, for later statements too.
    QVERIFY(!database.one(forEver));
}

void TestHostileBackup::whatNeverEndsIsCancelled()
{
    struct Stop final : Progress
    {
        mutable int asked = 0;
        void report(qint64, qint64) override {}
        [[nodiscard]] bool cancelled() const override { return ++asked > 3; }
    } stop;
    const Database database = sure(Database::open({}, Database::Mode::Memory));
    const QString forEver = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s;
    {
        const auto watch =
            sure(Watch::over(database, stop, {.instructions = std::numeric_limits<qint64>::max(), .bytes = 1000}));
        QVERIFY(!database.one(forEver));
    }
    // Nobody is asked any more once the watch is gone.
    const int asked = stop.asked;
    sure(database.one(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT count(*) FROM n"_s));
    QCOMPARE(stop.asked, asked);
}

void TestHostileBackup::hugeTextsAreNotRead()
{
    const Database database = sure(Database::open({}, Database::Mode::Memory));
    const auto watch = sure(Watch::over(database, m_unwatched, {.instructions = 1'000'000, .bytes = 1000}));
    QVERIFY(database.one(u"SELECT zeroblob(900)"_s));
    QVERIFY(!database.one(u"SELECT hex(zeroblob(900))"_s));
}

QTEST_GUILESS_MAIN(TestHostileBackup)
#include "tst_hostilebackup.moc"
