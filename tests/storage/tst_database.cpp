#include "saying.h"

#include "storage/tablerow.h"

#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatItWasGiven();
    void doesAllOfATransactionOrNothing();
    void saysThatTheDiskIsFull();
    void refusesWhatIsNoSql();
    void saysWhatIsNoDamageAsSuch();
    void saysThatAFileIsDamaged();
    void swapsOnlyWhatIsThere();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
};

void TestDatabase::init()
{
    m_database.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    // Characters that mean something in a URI must not end the name.
    m_database = std::make_unique<Database>(
        sure(Database::open(m_dir->filePath(u"帳簿 100%?#&.sqlite"_s), Database::Mode::Create)));
    sure(m_database->run(u"CREATE TABLE maker (id INTEGER PRIMARY KEY, name TEXT, size INTEGER) STRICT"_s));
}

void TestDatabase::givesBackWhatItWasGiven()
{
    QVERIFY(QFile::exists(m_dir->filePath(u"帳簿 100%?#&.sqlite"_s)));
    const QString name = u"適合 'x' \" ; -- 😀"_s;
    sure(m_database->run(u"INSERT INTO maker VALUES (?, ?, ?)"_s, {1, name, Q_INT64_C(9007199254740993)}));
    sure(m_database->run(u"INSERT INTO maker VALUES (?, ?, ?)"_s, {2, QString(), QVariant()}));
    Query query(*m_database, u"SELECT * FROM maker ORDER BY id"_s);
    QVERIFY(query.next());
    QCOMPARE(query.row(),
             (QJsonObject{{u"id"_s, 1}, {u"name"_s, name}, {u"size"_s, Q_INT64_C(9007199254740993)}}));
    QVERIFY(query.next());
    QVERIFY(query.row()[u"name"_s].isNull());
    QVERIFY(!query.next());
    QVERIFY(query.finished());
}

void TestDatabase::doesAllOfATransactionOrNothing()
{
    const auto done = m_database->transaction([&]() -> Result<void> {
        sure(m_database->run(u"INSERT INTO maker VALUES (1, 'a', 1)"_s));
        return failure(Error::Kind::Input, u"no"_s);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().text, u"no"_s);
    QCOMPARE(sure(m_database->one(u"SELECT count(*) FROM maker"_s)).toInt(), 0);
}

void TestDatabase::saysThatTheDiskIsFull()
{
    const int pages = sure(m_database->one(u"PRAGMA page_count"_s)).toInt();
    sure(m_database->run(u"PRAGMA max_page_count = %1"_s.arg(pages + 2)));
    const auto done = m_database->run(u"INSERT INTO maker VALUES (1, ?, 1)"_s, {QString(200'000, u'x')});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Machine);
    QVERIFY2(done.error().text.contains(u"is full"_s), qUtf8Printable(done.error().text));
    QVERIFY(done.error().text.contains(m_database->file()));
    QCOMPARE(sure(m_database->one(u"SELECT count(*) FROM maker"_s)).toInt(), 0);
}

void TestDatabase::refusesWhatIsNoSql()
{
    QVERIFY(!m_database->run(u"SELEKT"_s));
    Query query(*m_database, u"SELECT * FROM nothing"_s);
    QVERIFY(!query.next());
    QVERIFY(!query.finished());
    QVERIFY(!Database::open(m_dir->filePath(u"missing.sqlite"_s), Database::Mode::Write));
}

/// Only a damaged file is told as one: nobody restores a backup over an index that holds.
void TestDatabase::saysWhatIsNoDamageAsSuch()
{
    sure(m_database->run(u"INSERT INTO maker VALUES (1, 'a', 1)"_s));
    const auto twice = m_database->run(u"INSERT INTO maker VALUES (1, 'b', 1)"_s); // SQLITE_CONSTRAINT
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, Error::Kind::Machine);
    QVERIFY2(!twice.error().text.contains(u"damaged"_s), qUtf8Printable(twice.error().text));
    const auto huge = m_database->run(u"INSERT INTO maker VALUES (2, zeroblob(2000000000), 1)"_s); // SQLITE_TOOBIG
    QVERIFY(!huge);
    QCOMPARE(huge.error().kind, Error::Kind::Input);
    QVERIFY2(huge.error().text.contains(u"too large"_s), qUtf8Printable(huge.error().text));
    const auto other = sure(Database::open(m_database->file(), Database::Mode::Write));
    sure(other.run(u"BEGIN IMMEDIATE"_s));
    sure(m_database->run(u"PRAGMA busy_timeout = 1"_s));
    const auto busy = m_database->run(u"INSERT INTO maker VALUES (3, 'c', 1)"_s); // SQLITE_BUSY
    QVERIFY(!busy);
    QVERIFY2(busy.error().text.contains(u"in use"_s), qUtf8Printable(busy.error().text));
}

void TestDatabase::saysThatAFileIsDamaged()
{
    const QString path = m_dir->filePath(u"broken.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto broken = sure(Database::open(path, Database::Mode::Write));
    const auto read = broken.one(u"SELECT count(*) FROM sqlite_schema"_s); // SQLITE_NOTADB
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Damaged);
    QVERIFY2(read.error().text.contains(path), qUtf8Printable(read.error().text));
}

void TestDatabase::swapsOnlyWhatIsThere()
{
    const auto row = [](const QString& name) {
        return QJsonObject{{u"id"_s, 1}, {u"name"_s, name}, {u"size"_s, QJsonValue::Null}};
    };
    sure(apply(*m_database, {u"maker"_s, {}, row(u""_s)}));
    QCOMPARE(sure(m_database->one(u"SELECT name IS NOT NULL FROM maker"_s)).toInt(), 1);
    sure(apply(*m_database, {u"maker"_s, row(u""_s), row(u"b"_s)}));
    const auto stale = apply(*m_database, {u"maker"_s, row(u"a"_s), row(u"c"_s)});
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, Error::Kind::Damaged);
    QVERIFY(!apply(*m_database, {u"maker"_s, {}, row(u"c"_s)}));
    sure(apply(*m_database, {u"maker"_s, row(u"b"_s), {}}));
    QCOMPARE(sure(m_database->one(u"SELECT count(*) FROM maker"_s)).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
