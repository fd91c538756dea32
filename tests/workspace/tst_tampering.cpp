#include "desk.h"

#include "assessment/approving.h"
#include "seenexamples.h"
#include "storage/wordings.h"

#include <QDir>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

Database sqlite(const QString& folder)
{
    return sure(Database::open(folder + u"/workspace.sqlite"_s, Database::Mode::Write));
}

/// A workspace with a row in every table, closed, so that each test edits a copy of its file.
class Original
{
public:
    Original()
    {
        const RevisionId revision = m_desk.revision();
        Workspace& workspace = *m_desk.workspace;
        Answer answer{true, {}};
        answer.wording = digestOf(*wordingOf(catalogue(), u"access.refuses"_s));
        sure(workspace.setAnswer(revision, u"access.refuses"_s, answer));
        Evidence file = m_desk.evidence(revision, "design");
        file.links = {{u"terminal-2020"_s, u"34-10-1"_s, {}}};
        sure(workspace.addEvidence(file));
        TestRecord record;
        record.revision = revision;
        record.testCase = catalogue().testCases.front().id;
        record.date = QDate(2026, 10, 3);
        sure(workspace.addTestRecord(record));
        sure(workspace.addFindings(revision, {{.seen = seenexamples::powerLoss(1),
                                               .instrument = u"settings"_s,
                                               .firmware = {},
                                               .files = {m_desk.evidence(revision, "dump")},
                                               .record = {}}}));
        sure(workspace.setEffective(u"terminal-2026-draft"_s, QDate(2027, 10, 1)));
        for (const Approval::Step step : approvalSteps())
            sure(workspace.approve({.id = {},
                                    .revision = revision,
                                    .checklist = {},
                                    .requirement = {},
                                    .step = step,
                                    .name = u"山田"_s,
                                    .date = QDate(2026, 11, 1),
                                    .comment = {},
                                    .of = {}}));
        const TakenFile dossier = sure(workspace.files().take("%PDF", u"資料.pdf"_s));
        sure(workspace.submit({.revision = revision,
                               .at = {},
                               .by = {},
                               .dossierNumber = u"TKG-R1-ABCDEF"_s,
                               .dossier = dossier.file.sha256,
                               .dossierSize = dossier.file.size,
                               .snapshot = QByteArray(32, 'x'),
                               .maker = {},
                               .product = {},
                               .effective = {},
                               .changed = sure(workspace.assessment(revision)).changed}));
        m_desk.workspace.reset();
        const Database database = sqlite(m_desk.folder());
        sure(database.transaction([&] { return keepWordings(database, catalogue()); }));
    }

    void copyTo(const QString& folder) const
    {
        QVERIFY(QDir().mkpath(folder));
        for (const QFileInfo& file : QDir(m_desk.folder()).entryInfoList(QDir::Files))
            if (file.suffix() == "sqlite"_L1)
                QVERIFY(QFile::copy(file.filePath(), folder + u'/' + file.fileName()));
    }

private:
    Desk m_desk;
};

} // namespace

/// A database that was edited by hand is found out, by the row.
class TestTampering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_original = std::make_unique<Original>(); }
    void cleanupTestCase() { m_original.reset(); }
    void isCleanUntouched();
    void isFound_data();
    void isFound();
    void brokenCellsEndNoProgram_data();
    void brokenCellsEndNoProgram();
    void lostTextsOfRequirementsAreFound();
    void textsOfTheCatalogueComeBack();

private:
    std::unique_ptr<Original> m_original;
};

void TestTampering::isCleanUntouched()
{
    const QTemporaryDir dir;
    m_original->copyTo(dir.filePath(u"w"_s));
    const auto workspace = sure(Workspace::open(dir.filePath(u"w"_s), catalogue(), {}));
    NoProgress unwatched;
    const HistoryReport report = workspace->verifyHistory(unwatched);
    for (const Error& problem : report.problems)
        QFAIL(qUtf8Printable(problem.text));
    QCOMPARE(report.rows, workspace->history({}).front().number);
    QCOMPARE(report.firstBroken, 0);
}

void TestTampering::isFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("says");
    QTest::addColumn<qint64>("broken"); ///< first row of history that is broken itself
    const auto row = [](const char* name, const QString& sql, const QString& says, qint64 broken = 0) {
        QTest::newRow(name) << sql << says << broken;
    };
    row("maker", u"UPDATE maker SET address = 'x'"_s, u"Maker “東都電機株式会社” is not what row 1 of the history recorded: address is “東京都千代田区” by the history, “x” in the database."_s);
    row("product", u"UPDATE product SET models = '[\"X\"]'"_s, u"Product “ルーター” is not what row 2 of the history recorded: model numbers is “RT-100"_s);
    row("revision", u"UPDATE revision SET firmware = '2.0'"_s, u"firmware is “1.0” by the history, “2.0” in the database"_s);
    row("answer", u"UPDATE answer SET value = 'false'"_s,
        u"is not what row 4 of the history recorded: value is “Yes” by the history, “No” in the database"_s);
    row("answer's text", u"UPDATE answer SET wording = (SELECT max(digest) FROM wording)"_s,
        u"the text that was answered differs"_s);
    row("answer taken away", u"DELETE FROM answer"_s, u"was recorded by row 4 of the history, but is not in the database"_s);
    row("answer given", u"INSERT INTO answer VALUES (1, 'x', 'bool', 'true', '', 1, '', 0)"_s, u"is in the database, but the history never recorded it"_s);
    row("evidence", u"UPDATE evidence SET sha256 = replace(sha256, 'a', 'b') WHERE id = 1"_s,
        u"is not what row 5 of the history recorded: SHA-256 of the file is “"_s);
    row("whom evidence covers", u"UPDATE evidence SET coverage = '{}' WHERE id = 1"_s, u"what else it covers is “"_s);
    row("link", u"UPDATE evidence_link SET requirement = '34-10-2'"_s, u"for requirement 34-10-1 is not what row 5 of the history recorded: requirement is “34-10-1” by the history, “34-10-2” in the database"_s);
    row("test record", u"UPDATE test_record SET outcome = 'fail'"_s, u"result is “Pass” by the history, “Fail” in the database"_s);
    row("finding", u"UPDATE finding SET firmware = '9'"_s, u"firmware is “"_s);
    row("effective date", u"UPDATE effective SET date = '2030-01-01'"_s, u"the effective date of Terminal Regs (2026 draft) is not"_s);
    row("approval's name", u"UPDATE approval SET name = '鈴木' WHERE id = 3"_s,
        u"is not what row 11 of the history recorded: name is “山田” by the history, “鈴木” in the database"_s);
    row("approval's content", u"UPDATE approval SET content = replace(content, '1', '2') WHERE id = 1"_s,
        u"digest of what was approved differs"_s);
    row("approval forged", u"INSERT INTO approval SELECT 4, revision, checklist, requirement, step, name, date,"
                           " comment, content FROM approval WHERE id = 3"_s,
        u"Approved (山田, 2026-11-01) is in the database, but the history never recorded it"_s);
    row("approval taken away", u"DELETE FROM approval WHERE id = 2"_s, u"Reviewed (山田, 2026-11-01) was recorded by row 10 of the history, but is not in the database"_s);
    row("baseline", u"UPDATE baseline SET snapshot = 'ff'"_s, u"the submission as TKG-R1-ABCDEF is not what row 12"_s);
    row("baseline taken away", u"DELETE FROM baseline"_s, u"the submission as TKG-R1-ABCDEF was recorded by row 12"_s);
    row("words", u"UPDATE words SET ja = ja || '。' WHERE digest = (SELECT min(digest) FROM words)"_s,
        u"Table words, row"_s);
    row("wording",
        u"UPDATE wording SET requirements = '{}' WHERE digest = (SELECT wording FROM answer)"_s,
        u"Table wording, row"_s);
    row("bound to another text", u"UPDATE answer SET wording = 'ff'"_s,
        u"The answer to access.refuses of revision R1 is bound to a text that is not kept"_s);
    row("counter", u"UPDATE counter SET last = last + 1 WHERE name = 'evidence'"_s,
        u"Table counter, row evidence is not"_s);
    row("counter taken away", u"DELETE FROM counter WHERE name = 'approval'"_s, u"Table counter, row approval is not"_s);
    row("counter made up", u"INSERT INTO counter VALUES ('x', 1)"_s, u"Table counter, row x is not"_s);
    row("time of change", u"UPDATE touched SET at = '2020-01-01T00:00:00.000Z' WHERE subject = 'R1'"_s,
        u"Table touched, row R1 is not"_s);
    row("history reworded", u"UPDATE history SET ja = 'x' WHERE number = 4"_s, u"History row 4"_s, 4);
    row("history by another", u"UPDATE history SET author = 'x' WHERE number = 9"_s, u"History row 9"_s, 9);
    row("history and answer alike",
        u"UPDATE history SET changes = replace(changes, '\"value\":\"true\"', '\"value\":\"false\"') WHERE number = 4"_s,
        u"History row 4"_s, 4);
    row("history cut in the middle", u"DELETE FROM history WHERE number = 5"_s, u"rows are missing"_s, 6);
    row("history cut at the start", u"DELETE FROM history WHERE number = 1"_s, u"rows are missing"_s, 2);
    row("history cut at the end", u"DELETE FROM history WHERE number = 12"_s, u"the submission as TKG-R1-ABCDEF is in the database, but the history never"_s);
    row("history cut far from the end", u"DELETE FROM history WHERE number > 7"_s, u"Table counter"_s);
    row("history emptied", u"DELETE FROM history"_s, u"Prepared (山田, 2026-11-01) is in the database"_s);
}

void TestTampering::isFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, says);
    QFETCH(qint64, broken);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"w"_s);
    m_original->copyTo(folder);
    {
        const Database database = sqlite(folder);
        sure(database.run(u"PRAGMA foreign_keys = OFF"_s));
        sure(database.run(sql));
        QVERIFY2(sure(database.one(u"SELECT changes()"_s)).toInt() > 0, "the edit found nothing to change");
    }
    const auto workspace = sure(Workspace::open(folder, catalogue(), {}));
    NoProgress unwatched;
    const HistoryReport report = workspace->verifyHistory(unwatched);
    QStringList all;
    for (const Error& problem : report.problems)
        all += problem.text;
    QVERIFY2(all.join(u'\n').contains(says), qUtf8Printable(all.join(u'\n')));
    QCOMPARE(report.firstBroken, broken);
    QVERIFY(workspace->check(unwatched).problems.size() >= report.problems.size());
}

void TestTampering::brokenCellsEndNoProgram_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a finding of other firmware without evidence") << u"UPDATE finding SET evidence = '[]', firmware = '9.9'"_s;
    QTest::newRow("a finding whose evidence is no list") << u"UPDATE finding SET evidence = 'x', firmware = '9.9'"_s;
    QTest::newRow("a finding that saw nothing") << u"UPDATE finding SET seen = ''"_s;
    QTest::newRow("a revision copied from itself") << u"UPDATE revision SET copied_from = id"_s;
}

/// Judged from the start, and worked with: what the damage is, the check of the history tells.
void TestTampering::brokenCellsEndNoProgram()
{
    QFETCH(QString, sql);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"w"_s);
    m_original->copyTo(folder);
    {
        const Database database = sqlite(folder);
        sure(database.run(u"PRAGMA foreign_keys = OFF"_s));
        sure(database.run(sql));
        sure(database.run(u"DELETE FROM standing"_s));
        sure(database.run(u"DELETE FROM baseline"_s));
    }
    const auto workspace = sure(Workspace::open(folder, catalogue(), {}));
    const RevisionId revision{u"R1"_s};
    QVERIFY(!workspace->verdicts(revision).empty());
    Evidence file = sure(workspace->assessment(revision)).evidence.front();
    file.firmware = u"0.9"_s;
    file.coverage.reason = u"同一の部品"_s;
    sure(workspace->setEvidence(file));
    NoProgress unwatched;
    QVERIFY(!workspace->verifyHistory(unwatched).problems.empty());
}

/// An answer's wording names texts of requirements beside the question's: one that is lost cannot be shown any more.
void TestTampering::lostTextsOfRequirementsAreFound()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"w"_s);
    m_original->copyTo(folder);
    const Database database = sqlite(folder);
    QVERIFY(checkWordings(database).empty());
    const Checklist* law = catalogue().checklist(u"terminal-2020"_s);
    const auto found = std::ranges::find(law->requirements, u"34-10-1"_s, &Requirement::id);
    sure(database.run(u"DELETE FROM words WHERE digest = ?"_s, {QString::fromLatin1(found->wordsDigest.toHex())}));
    const auto problems = checkWordings(database);
    QVERIFY(!problems.empty());
    QVERIFY2(problems.front().text.contains(u"terminal-2020/34-10-1"_s), qUtf8Printable(problems.front().text));
}

/// The texts that read now are in the catalogue, so that a workspace that lost them has them again once it is opened.
void TestTampering::textsOfTheCatalogueComeBack()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"w"_s);
    m_original->copyTo(folder);
    {
        const Database database = sqlite(folder);
        sure(database.run(u"DELETE FROM words"_s));
        sure(database.run(u"DELETE FROM wording"_s));
    }
    const auto workspace = sure(Workspace::open(folder, catalogue(), {}));
    NoProgress unwatched;
    QVERIFY(workspace->verifyHistory(unwatched).problems.empty());
    QVERIFY(workspace->words(catalogue().question(u"access.refuses"_s)->digest));
}

QTEST_GUILESS_MAIN(TestTampering)
#include "tst_tampering.moc"
