#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `tekigo board` and `tekigo search`, through the real program.
class TestBoardCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsTheNewestRevisions();
    void listsOneChecklistAsJson();
    void listsNamedRevisions();
    void tellsThatThereIsNothing();
    void writesFiles();
    void refusesOtherFiles();
    void findsWords_data();
    void findsWords();
    void findsAsJson();
    void namesWhatWasNotSearched();

private:
    [[nodiscard]] Said run(const QStringList& words) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, m_dir.filePath(u"w"_s), u"--language"_s, u"en"_s} +
                          words);
    }

    QTemporaryDir m_dir;
};

void TestBoardCommands::initTestCase()
{
    QCOMPARE(run({u"workspace"_s, u"create"_s, m_dir.filePath(u"w"_s)}).status, 0);
    QCOMPARE(run({u"product"_s, u"add"_s, u"--maker"_s, u"東都電機"_s, u"--name"_s, u"ルーター"_s,
                  u"--model"_s, u"AR-10"_s})
                 .status,
             0);
    QCOMPARE(
        run({u"revision"_s, u"add"_s, u"P1"_s, u"--label"_s, u"初版"_s, u"--firmware"_s, u"1.0"_s}).status,
        0);
    QCOMPARE(
        run({u"revision"_s, u"add"_s, u"P1"_s, u"--label"_s, u"第2版"_s, u"--firmware"_s, u"2.0"_s}).status,
        0);
    QFile answers(m_dir.filePath(u"answers.yaml"_s));
    QVERIFY(answers.open(QIODevice::WriteOnly));
    answers.write("update.possible: false\nvdp.url: https://psirt.example.jp\n");
    answers.close();
    QCOMPARE(run({u"answers"_s, u"import"_s, u"R2"_s, answers.fileName()}).status, 0);
    QFile manual(m_dir.filePath(u"手順.txt"_s));
    QVERIFY(manual.open(QIODevice::WriteOnly));
    manual.write("初期パスワードの変更を強制する。");
    manual.close();
    QCOMPARE(run({u"evidence"_s, u"add"_s, u"R2"_s, manual.fileName()}).status, 0);
}

void TestBoardCommands::listsTheNewestRevisions()
{
    const Said newest = run({u"board"_s});
    QCOMPARE(newest.status, 0);
    QCOMPARE(newest.out.count('\n'), 1);
    QVERIFY(newest.out.startsWith("R2\t"));
    const Said all = run({u"board"_s, u"--all"_s});
    QCOMPARE(all.out.count('\n'), 2);
    QVERIFY(run({u"workspace"_s, u"check"_s}).status == 0); // what it kept is what judging gives
}

void TestBoardCommands::listsOneChecklistAsJson()
{
    const QJsonObject board = run({u"board"_s, u"--checklist"_s, u"terminal-2020"_s, u"--json"_s}).json();
    const QJsonArray revisions = board[u"revisions"_s].toArray();
    QCOMPARE(revisions.size(), 1);
    QCOMPARE(revisions[0][u"revision"_s].toString(), u"R2"_s);
    const QJsonArray checklists = revisions[0][u"checklists"_s].toArray();
    QCOMPARE(checklists.size(), 1);
    // The same verdicts as `evaluate`.
    const QJsonArray judged = run({u"evaluate"_s, u"R2"_s, u"--checklist"_s, u"terminal-2020"_s, u"--json"_s})
                                  .json()[u"checklists"_s]
                                  .toArray();
    QCOMPARE(checklists[0][u"verdict"_s], judged[0][u"verdict"_s]);
    const QJsonArray told = checklists[0][u"requirements"_s].toArray();
    const QJsonArray wanted = judged[0][u"requirements"_s].toArray();
    QCOMPARE(told.size(), wanted.size());
    for (qsizetype at = 0; at < told.size(); ++at) {
        QCOMPARE(told[at][u"id"_s], wanted[at][u"id"_s]);
        QCOMPARE(told[at][u"verdict"_s], wanted[at][u"verdict"_s]);
    }
    const Said unknown = run({u"board"_s, u"--checklist"_s, u"nothing"_s});
    QCOMPARE(unknown.status, 3);
    QVERIFY(unknown.err.contains("There is no checklist"));
}

void TestBoardCommands::listsNamedRevisions()
{
    const Said one = run({u"board"_s, u"--revision"_s, u"R1"_s});
    QCOMPARE(one.status, 0);
    QCOMPARE(one.out.count('\n'), 1);
    QVERIFY(one.out.startsWith("R1\t"));
    QCOMPARE(run({u"board"_s, u"--revision"_s, u"R1"_s, u"--revision"_s, u"R2"_s}).out.count('\n'), 2);
    const QJsonArray listed = run({u"board"_s, u"--revision"_s, u"R1"_s, u"--json"_s}).json()[u"revisions"_s].toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"revision"_s].toString(), u"R1"_s);
    const QString csv = m_dir.filePath(u"選択.csv"_s);
    QCOMPARE(run({u"board"_s, u"--revision"_s, u"R1"_s, u"-o"_s, csv}).status, 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("初版") && !written.contains("第2版"));
    const Said unknown = run({u"board"_s, u"--revision"_s, u"R9"_s});
    QCOMPARE(unknown.status, 3);
    QVERIFY(unknown.out.isEmpty() && unknown.err.contains("R9"));
    QCOMPARE(run({u"board"_s, u"--revision"_s, u"R1"_s, u"--all"_s}).status, 2);
}

void TestBoardCommands::tellsThatThereIsNothing()
{
    const QString empty = m_dir.filePath(u"empty"_s);
    const auto says = [&](const QStringList& words) {
        return tekigoSays(QStringList{u"--workspace"_s, empty, u"--language"_s, u"en"_s} + words);
    };
    QCOMPARE(says({u"workspace"_s, u"create"_s, empty}).status, 0);
    const Said board = says({u"board"_s});
    QCOMPARE(board.status, 0);
    QVERIFY(board.out.isEmpty() && board.err.contains("no revision of a product yet"));
    const Said json = says({u"board"_s, u"--json"_s});
    QVERIFY(json.json()[u"revisions"_s].isArray() && !json.err.isEmpty());
    const Said search = says({u"search"_s, u"word"_s});
    QCOMPARE(search.status, 1);
    QVERIFY(search.out.isEmpty() && search.err.contains("Nothing was found"));
}

void TestBoardCommands::writesFiles()
{
    const QString csv = m_dir.filePath(u"一覧.csv"_s);
    const Said written = run({u"board"_s, u"-o"_s, csv});
    QCOMPARE(written.status, 0);
    QVERIFY(written.out.isEmpty());
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("ルーター"));
    const QString pdf = m_dir.filePath(u"一覧.pdf"_s);
    QCOMPARE(run({u"board"_s, u"--all"_s, u"-o"_s, pdf}).status, 0);
    QVERIFY(QFile::exists(pdf));
}

void TestBoardCommands::refusesOtherFiles()
{
    QCOMPARE(run({u"board"_s, u"-o"_s, m_dir.filePath(u"board.docx"_s)}).status, 3);
    QCOMPARE(run({u"board"_s, u"-o"_s, m_dir.filePath(u"w/search.sqlite"_s)}).status, 3);
    QVERIFY(!QFile::exists(m_dir.filePath(u"board.docx"_s)));
}

void TestBoardCommands::findsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("an answer") << u"psirt"_s << 0 << QByteArray("R2\t");
    QTest::newRow("two characters inside a file")
        << u"強制"_s << 0 << QByteArray("パスワードの変更を強制する");
    QTest::newRow("a model number") << u"ａｒ－10"_s << 0 << QByteArray("P1");
    QTest::newRow("nothing") << u"ありえない言葉"_s << 1 << QByteArray();
    QTest::newRow("blank") << u" "_s << 2 << QByteArray();
}

void TestBoardCommands::findsWords()
{
    QFETCH(QString, words);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Said said = run({u"search"_s, words});
    QCOMPARE(said.status, status);
    QVERIFY2(said.out.contains(says), said.out.constData());
}

void TestBoardCommands::findsAsJson()
{
    const Said said = run({u"search"_s, u"変更 強制"_s, u"--json"_s});
    QCOMPARE(said.status, 0);
    const QJsonArray hits = said.json()[u"hits"_s].toArray();
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0][u"kind"_s].toString(), u"file"_s);
    QCOMPARE(hits[0][u"evidence"_s].toString(), u"E1"_s);
    QCOMPARE(hits[0][u"marks"_s].toArray().size(), 2);
    const Said none = run({u"search"_s, u"nothing like this"_s, u"--json"_s});
    QCOMPARE(none.status, 1);
    QCOMPARE(none.json()[u"hits"_s].toArray().size(), 0);
}

void TestBoardCommands::namesWhatWasNotSearched()
{
    const Said before = run({u"search"_s, u"強制"_s, u"--json"_s});
    QCOMPARE(before.json()[u"notSearched"_s].toArray().size(), 0);
    QVERIFY(!run({u"search"_s, u"強制"_s}).err.contains("Not all words"));
    QFile broken(m_dir.filePath(u"broken.pdf"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("%PDF-1.7\nrubbish");
    broken.close();
    QCOMPARE(run({u"evidence"_s, u"add"_s, u"R2"_s, broken.fileName()}).status, 0);
    const Said said = run({u"search"_s, u"強制"_s});
    QCOMPARE(said.status, 0);
    QCOMPARE(said.out.count('\n'), 1); // hits only
    QVERIFY2(said.err.contains("broken.pdf") && said.err.contains("cannot be read as a PDF"), said.err.constData());
    const Said json = run({u"search"_s, u"ありえない言葉"_s, u"--json"_s});
    QCOMPARE(json.status, 1);
    const QJsonArray gaps = json.json()[u"notSearched"_s].toArray();
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps[0][u"evidence"_s].toString(), u"E2"_s);
    QCOMPARE(gaps[0][u"revision"_s].toString(), u"R2"_s);
    QCOMPARE(gaps[0][u"partly"_s].toBool(), false);
    QVERIFY(!gaps[0][u"why"_s].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestBoardCommands)
#include "tst_boardcommands.moc"
