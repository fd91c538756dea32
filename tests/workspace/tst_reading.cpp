#include "desk.h"

#include "storage/layout.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QTest>

#include <sqlite3.h>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What is read of the open database: how often, and what is said once it cannot be read any more.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListThatFailsIsNoEmptyOne();
    void whatIsToBeJudgedIsListedOnce();
};

namespace {

/// The connection that the workspace holds.
QSqlDatabase connectionTo(const QString& folder)
{
    for (const QString& name : QSqlDatabase::connectionNames()) {
        QSqlDatabase database = QSqlDatabase::database(name, false);
        if (database.databaseName().contains(folder))
            return database;
    }
    qFatal("no connection to %s", qUtf8Printable(folder));
}

/// As a network drive that goes away leaves them: the files end early, and SQLite has kept nothing of them in memory.
void cutOff(const QString& folder)
{
    QVERIFY(QSqlQuery(connectionTo(folder)).exec(u"PRAGMA shrink_memory"_s));
    QVERIFY(QFile::resize(layout::database(folder), 512));
    QVERIFY(QFile::resize(layout::writeAheadLog(folder), 0));
}

/// Counts the statements that ask which revisions have no verdicts.
int countListings(unsigned, void* counter, void* statement, void*)
{
    if (QByteArray(sqlite3_sql(static_cast<sqlite3_stmt*>(statement))).contains("NOT IN (SELECT revision FROM standing"))
        ++*static_cast<int*>(counter);
    return 0;
}

} // namespace

void TestReading::aListThatFailsIsNoEmptyOne()
{
    Desk desk;
    sure(desk.workspace->addEvidence(desk.evidence(desk.revision(), "design")));
    QCOMPARE(sure(desk.workspace->storedFiles()).size(), 1U);
    QVERIFY(!desk.workspace->unreadable());
    QSignalSpy told(desk.workspace.get(), &Workspace::couldNotRead);
    cutOff(desk.folder());
    const auto files = desk.workspace->storedFiles();
    QVERIFY2(!files, "nothing to check is not the same as nothing that could be read");
    QVERIFY(desk.workspace->makers().empty());
    QVERIFY(desk.workspace->products().empty());
    QVERIFY(desk.workspace->unreadable());
    QVERIFY2(desk.workspace->unreadable()->text.contains(u"workspace.sqlite"_s),
             qUtf8Printable(desk.workspace->unreadable()->text));
    QCOMPARE(told.size(), 1); // once for all lists
}

void TestReading::whatIsToBeJudgedIsListedOnce()
{
    Desk desk;
    const RevisionId first = desk.revision();
    for (int more = 0; more < 30; ++more)
        std::ignore = desk.revision();
    int listed = 0;
    auto* sqlite = *static_cast<sqlite3* const*>(connectionTo(desk.folder()).driver()->handle().constData());
    sqlite3_trace_v2(sqlite, SQLITE_TRACE_STMT, countListings, &listed);
    const auto judgeAll = [&desk] {
        int given = 0;
        for (auto one = desk.workspace->unjudged(1); !one.empty(); one = desk.workspace->unjudged(1), ++given)
            desk.workspace->keep({judgeAside(desk.workspace->catalogue(), one.front())});
        return given;
    };
    QVERIFY(judgeAll() > 30);
    QCOMPARE(listed, 1);
    // An act is looked at again, and that alone is judged.
    sure(desk.workspace->setAnswer(first, u"access.refuses"_s, Answer{true, {}}));
    QCOMPARE(judgeAll(), 1);
    QCOMPARE(listed, 2);
    // What was given back is given out again.
    sure(desk.workspace->setAnswer(first, u"access.refuses"_s, Answer{false, {}}));
    QCOMPARE(desk.workspace->unjudged(1).size(), 1U);
    desk.workspace->giveBack({first});
    QCOMPARE(judgeAll(), 1);
    sqlite3_trace_v2(sqlite, 0, nullptr, nullptr);
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
