#include "saying.h"

#include "storage/replay.h"
#include "storage/tablerow.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Whoever changes the file by other means is found out.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCleanAfterHonestActs();
    void findsTampering_data();
    void findsTampering();
    void tellsWhatHappenedFirstFirst();
    void canBeCancelled();
    void leavesTheDatabaseFreeInBetween();
};

void TestReplay::isCleanAfterHonestActs()
{
    const Folder folder;
    NoProgress unwatched;
    const OpenedDatabase opened = sure(folder.open());
    const Replay replayed = replay(opened.database, unwatched);
    QVERIFY(replayed.good());
    QCOMPARE(replayed.rows, 3);
}

namespace {

/// "maker {"id":1} differs"
QString printed(const RowMismatch& mismatch)
{
    const QJsonObject& row = mismatch.told.isEmpty() ? mismatch.found : mismatch.told;
    return mismatch.table + u' ' +
           QString::fromUtf8(QJsonDocument(keyOf(mismatch.table, row)).toJson(QJsonDocument::Compact)) +
           (mismatch.told.isEmpty()    ? u" unknown"_s
            : mismatch.found.isEmpty() ? u" missing"_s
                                       : u" differs"_s);
}

} // namespace

void TestReplay::tellsWhatHappenedFirstFirst()
{
    const Folder folder;
    {
        const Database database = sure(Database::open(folder.database(), Database::Mode::Write));
        sure(database.run(u"INSERT INTO maker VALUES (9, '', '', '', '', '')"_s));
        sure(database.run(u"UPDATE maker SET contact = 'x'"_s));
    }
    NoProgress unwatched;
    const OpenedDatabase opened = sure(folder.open());
    const Replay replayed = replay(opened.database, unwatched);
    QVERIFY(replayed.mismatches.size() >= 3);
    for (size_t at = 1; at + 1 < replayed.mismatches.size(); ++at)
        QVERIFY(replayed.mismatches[at - 1].by <= replayed.mismatches[at].by);
    QCOMPARE(replayed.mismatches.back().by, 0); // what the history knows nothing of comes last
    QCOMPARE(replayed.mismatches.front().told[u"id"_s].toInteger(), replayed.mismatches.front().found[u"id"_s].toInteger());
}

void TestReplay::findsTampering_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QString& sql, const QString& says) {
        QTest::newRow(name) << sql << says;
    };
    row("a value", u"UPDATE maker SET name = 'x' WHERE id = 1"_s, u"maker {\"id\":1} differs"_s);
    row("a row too many", u"INSERT INTO maker VALUES (9, '', '', '', '', '')"_s,
        u"maker {\"id\":9} unknown"_s);
    row("a row too few", u"DELETE FROM maker WHERE id = 2"_s, u"maker {\"id\":2} missing"_s);
    row("words of the history", u"UPDATE history SET ja = 'x' WHERE number = 2"_s, u"History row 2"_s);
    row("author of the history", u"UPDATE history SET author = 'x' WHERE number = 3"_s, u"History row 3"_s);
    row("time of the history", u"UPDATE history SET at = '2020-01-01T00:00:00.000Z' WHERE number = 1"_s,
        u"History row 1"_s);
    row("kind of the history", u"UPDATE history SET kind = 'x' WHERE number = 1"_s,
        u"History row 1 cannot be read"_s);
    row("a change in the history", u"UPDATE history SET changes = replace(changes, '西都通信', 'x')"_s,
        u"History row 2"_s);
    row("history cut in the middle", u"DELETE FROM history WHERE number = 2"_s, u"rows are missing"_s);
    row("history cut at the start", u"DELETE FROM history WHERE number = 1"_s, u"rows are missing"_s);
    row("history cut at the end", u"DELETE FROM history WHERE number = 3"_s,
        u"maker {\"id\":1} differs"_s);
    row("a forged row",
        u"INSERT INTO history SELECT 4, at, author, revision, kind, ja, en, question, '[]', digest, digest"
        " FROM history WHERE number = 3"_s,
        u"History row 4 does not match"_s);
    row("a counter", u"UPDATE counter SET last = 1"_s, u"Table counter"_s);
    row("a time of change", u"DELETE FROM touched"_s, u"Table touched"_s);
    row("a reference", u"INSERT INTO answer VALUES (77, 'x', NULL, NULL, '', 1, '', 0)"_s,
        u"Table answer names a row of table revision"_s);
}

void TestReplay::findsTampering()
{
    QFETCH(QString, sql);
    QFETCH(QString, says);
    const Folder folder;
    {
        const Database database = sure(Database::open(folder.database(), Database::Mode::Write));
        sure(database.run(sql));
    }
    NoProgress unwatched;
    const OpenedDatabase opened = sure(folder.open());
    QStringList all;
    const Replay replayed = replay(opened.database, unwatched);
    QVERIFY(!replayed.good());
    for (const Error& problem : replayed.problems) {
        QCOMPARE(problem.kind, Error::Kind::Damaged);
        all += problem.text;
    }
    for (const RowMismatch& mismatch : replayed.mismatches)
        all += printed(mismatch);
    QVERIFY2(all.join(u'\n').contains(says), qUtf8Printable(all.join(u'\n')));
}

void TestReplay::canBeCancelled()
{
    const Folder folder;
    StopsAt progress(1);
    const OpenedDatabase opened = sure(folder.open());
    const Replay replayed = replay(opened.database, progress);
    QCOMPARE(replayed.problems.size(), 1U);
    QCOMPARE(replayed.problems.front().kind, Error::Kind::Cancelled);
}

/// SQLite copies nothing into a new file while a statement is open, as a backup needs it.
void TestReplay::leavesTheDatabaseFreeInBetween()
{
    const Folder folder;
    const QTemporaryDir aside;
    const OpenedDatabase opened = sure(folder.open());
    PiecewiseReplay piecewise(opened.database);
    int pieces = 0;
    while (!piecewise.advance(std::chrono::milliseconds(0)))
        sure(opened.database.run(u"VACUUM INTO ?"_s, {aside.filePath(QString::number(++pieces))}));
    QVERIFY2(pieces > 5, "the history and the makers have more rows than that");
    const Replay replayed = piecewise.take();
    QVERIFY(replayed.good());
    QCOMPARE(replayed.rows, 3);
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
