#include "randomacts.h"
#include "searching.h"

#include "base/digest.h"
#include "onlyreading.h"
#include "smallfiles.h"
#include "storage/database.h"
#include "storage/layout.h"
#include "workspace/backups.h"

#include <QFile>
#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What people look for is found, in the words that they read, and where it stands.
class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsNothingInAnEmptyWorkspace();
    void marksTheHitInItsWords();
    void followsEveryAct();
    void followsRandomActs();
    void isMadeAnewWhereItIsGoneOrDamaged_data();
    void isMadeAnewWhereItIsGoneOrDamaged();
    void worksWhereNothingCanBeWritten();
    void letsAnothersDatabaseBe();
    void readsAFolderThatCannotBeWritten();
    void goesOnWhenTheDiskHasRoomAgain();
    void isInNoBackup();
};

namespace {

QByteArray sha256OfIndex(const Desk& desk)
{
    NoProgress unwatched;
    return sure(sha256OfFile(layout::searchIndex(desk.folder()), unwatched));
}

/// A router of which something of every kind is said.
struct Filled : Desk
{
    RevisionId revision = Desk::revision();

    Filled()
    {
        sure(workspace->setAnswer(revision, u"credential.first-use"_s,
                                  {Value(u"forced"_s), u"設計書 4.2 節"_s}));
        sure(workspace->setAnswer(revision, u"vdp.url"_s, {Value(u"https://example.jp/security"_s), {}}));
        sure(workspace->setAnswer(revision, u"credential.brute-force"_s,
                                  {Value(QStringList{u"lockout"_s}), {}}));
        Table table;
        table.rows = {{{u"path"_s, u"管理画面 HTTPS"_s},
                       {u"reachable"_s, u"lan"_s},
                       {u"changes-settings"_s, true},
                       {u"authentication"_s, u"public-key"_s}}};
        sure(workspace->setAnswer(revision, u"access.paths"_s, {Value(table), {}}));
        Evidence one = evidence(revision, "起動手順\nパスワードの変更を強制する。\n", u"ﾏﾆｭｱﾙ.txt"_s);
        one.title = u"取扱説明書 第3版"_s;
        sure(workspace->addEvidence(one));
        TestRecord record;
        record.revision = revision;
        record.testCase = catalogue().testCases.front().id;
        record.actual = u"拒否された"_s;
        record.tester = u"鈴木"_s;
        record.date = QDate(2026, 4, 1);
        sure(workspace->addTestRecord(record));
        readAll(*workspace);
    }
};

} // namespace

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("where");
    const QString test = u"test R1 "_s + catalogue().testCases.front().id;
    QTest::newRow("a product") << u"ルーター"_s << u"product P1"_s;
    QTest::newRow("a model number, full width") << u"ｒｔ－２００"_s << u"product P1"_s;
    QTest::newRow("two characters") << u"特」"_s << u"product P1"_s;
    QTest::newRow("a maker by two characters") << u"東都"_s << u"maker"_s;
    QTest::newRow("a revision by its name") << u"初版"_s << u"revision R1"_s;
    QTest::newRow("a label of a choice") << u"利用できない"_s << u"answer R1 credential.first-use"_s;
    QTest::newRow("the same in English") << u"unusable until"_s << u"answer R1 credential.first-use"_s;
    QTest::newRow("a note") << u"設計書 4.2"_s << u"answer R1 credential.first-use"_s;
    QTest::newRow("a text") << u"example.jp"_s << u"answer R1 vdp.url"_s;
    QTest::newRow("one of several choices, English") << u"lock"_s << u"answer R1 credential.brute-force"_s;
    QTest::newRow("a cell of a table") << u"管理画面"_s << u"answer R1 access.paths"_s;
    QTest::newRow("a choice in a table") << u"公開鍵"_s << u"answer R1 access.paths"_s;
    QTest::newRow("a title of evidence") << u"取扱説明書"_s << u"evidence R1 E1"_s;
    QTest::newRow("a file's name in half-width kana") << u"マニュアル"_s << u"evidence R1 E1"_s;
    QTest::newRow("a tester") << u"鈴木"_s << test;
    QTest::newRow("inside a text file") << u"起動手順"_s << u"file R1 E1"_s;
    QTest::newRow("two words of one place") << u"変更 強制"_s << u"file R1 E1"_s;
    QTest::newRow("two words of two places") << u"鈴木 初版"_s << u""_s;
    QTest::newRow("nothing") << u"存在しない言葉"_s << u""_s;
    QTest::newRow("blank") << u"　 "_s << u""_s;
    QTest::newRow("marks of a pattern") << u"%"_s << u""_s;
    QTest::newRow("one character of a pattern") << u"_"_s << u""_s;
    QTest::newRow("marks of a query") << u"\"AND OR NOT*"_s << u""_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd83d)) << u""_s;
    QTest::newRow("a null") << QString(QChar(0)) + u"abc"_s << u""_s;
}

void TestSearch::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, where);
    static const Filled desk;
    QCOMPARE(found(*desk.workspace, query), where);
}

void TestSearch::findsNothingInAnEmptyWorkspace()
{
    Desk desk;
    const auto answer = desk.workspace->search(u"ルーター"_s, Language::Japanese);
    QVERIFY2(answer, qUtf8Printable(why(answer)));
    QVERIFY(answer->hits.empty());
    QVERIFY(desk.workspace->searchGaps().empty());
    QCOMPARE(desk.workspace->searchBacklog(), SearchBacklog());
    desk.reopen();
    QVERIFY(desk.workspace->search(u"ルーター"_s, Language::Japanese));
}

void TestSearch::marksTheHitInItsWords()
{
    const Filled desk;
    const auto only = [&](const QString& query, Language language) {
        const auto answer = sure(desk.workspace->search(query, language));
        const SearchHit& hit = answer.hits.front();
        QStringList marked;
        for (const Hit& mark : hit.marks)
            marked += hit.snippet.mid(mark.start, mark.length);
        return marked.join(u'|') + u" in "_s + hit.snippet;
    };
    QCOMPARE(only(u"マニュアル"_s, Language::Japanese), u"ﾏﾆｭｱﾙ in 添付 1「ﾏﾆｭｱﾙ.txt」"_s);
    QCOMPARE(only(u"起動"_s, Language::Japanese), u"起動 in 起動手順 パスワードの変更を強制する。"_s);
    const SearchHit hit = sure(desk.workspace->search(u"設計書"_s, Language::Japanese)).hits.front();
    QVERIFY2(hit.where.ja.startsWith(u"ルーター › 初版 › "_s), qUtf8Printable(hit.where.ja));
    // Long texts are cut around the hit, and not inside a character.
    sure(desk.workspace->setAnswer(desk.revision, u"vdp.url"_s,
                                   {std::nullopt, QString(500, u'あ') + u"目印𠮷"_s + QString(500, u'い')}));
    const SearchHit cut = sure(desk.workspace->search(u"目印𠮷"_s, Language::Japanese)).hits.front();
    QVERIFY(cut.snippet.size() < 200 && cut.snippet.startsWith(u'…') && cut.snippet.endsWith(u'…'));
    QCOMPARE(cut.snippet.mid(cut.marks.front().start, cut.marks.front().length), u"目印𠮷"_s);
}

void TestSearch::followsEveryAct()
{
    Filled desk;
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswer(desk.revision, u"vdp.url"_s, {Value(u"https://example.jp/psirt"_s), {}}));
    QCOMPARE(found(workspace, u"psirt"_s), u"answer R1 vdp.url"_s);
    QCOMPARE(found(workspace, u"/security"_s), u""_s);
    workspace.undoStack()->undo();
    QCOMPARE(found(workspace, u"psirt"_s), u""_s);
    QCOMPARE(found(workspace, u"/security"_s), u"answer R1 vdp.url"_s);
    Product product = workspace.products().front();
    product.name = u"ゲートウェイ"_s;
    sure(workspace.setProduct(product));
    QCOMPARE(found(workspace, u"ゲートウェイ"_s), u"product P1"_s);
    sure(workspace.removeEvidence({u"E1"_s}));
    QCOMPARE(found(workspace, u"起動手順"_s), u""_s); // the file is in the store, but nobody's evidence
    workspace.undoStack()->undo();
    QCOMPARE(found(workspace, u"起動手順"_s), u"file R1 E1"_s);
    sure(workspace.removeProduct(product.id));
    QCOMPARE(found(workspace, u"取扱説明書"_s), u""_s);
    // What was read before it was closed is not read again; what came since is.
    workspace.undoStack()->undo();
    desk.reopen();
    QCOMPARE(found(*desk.workspace, u"取扱説明書"_s), u"evidence R1 E1"_s);
    QCOMPARE(desk.workspace->searchBacklog(), SearchBacklog());
}

void TestSearch::followsRandomActs()
{
    Desk desk;
    desk.revision();
    RandomActs acts(*desk.workspace, 11);
    for (int i = 0; i < 60; ++i) {
        sure(acts.one());
        if (i % 10 == 0)
            readAll(*desk.workspace);
    }
    readAll(*desk.workspace);
    const QStringList queries = {u"適合"_s, u"答え"_s, u"欄 1"_s, u"行2"_s,  u"吉野"_s, u"𠮷野"_s,
                                 u"%1"_s,   u"o'br"_s, u"カナ"_s, u"証跡"_s, u"1"_s,    u"は"_s};
    QStringList kept;
    for (const QString& query : queries)
        kept += found(*desk.workspace, query);
    desk.workspace.reset();
    QVERIFY(QFile::remove(layout::searchIndex(desk.folder())));
    desk.reopen();
    readAll(*desk.workspace);
    QStringList anew;
    for (const QString& query : queries)
        anew += found(*desk.workspace, query);
    QCOMPARE(kept, anew);
    QVERIFY(!anew.join(QString()).isEmpty());
}

void TestSearch::isMadeAnewWhereItIsGoneOrDamaged_data()
{
    QTest::addColumn<QByteArray>("instead");
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("rubbish") << QByteArray(10'000, 'x');
    QTest::newRow("cut short") << QByteArray("SQLite format 3\0", 16);
}

void TestSearch::isMadeAnewWhereItIsGoneOrDamaged()
{
    QFETCH(QByteArray, instead);
    Filled desk;
    desk.workspace.reset();
    const QString file = layout::searchIndex(desk.folder());
    QVERIFY(QFile::exists(file));
    QVERIFY(QFile::remove(file));
    if (!instead.isEmpty()) {
        QFile other(file);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(instead);
    }
    desk.reopen();
    readAll(*desk.workspace);
    QCOMPARE(found(*desk.workspace, u"取扱説明書"_s), u"evidence R1 E1"_s);
    QCOMPARE(found(*desk.workspace, u"起動手順"_s), u"file R1 E1"_s);
    QCOMPARE(desk.complaints(), QString());
}

void TestSearch::worksWhereNothingCanBeWritten()
{
    Filled desk;
    desk.workspace.reset();
    const QString index = layout::searchIndex(desk.folder());
    QVERIFY(QFile::remove(index));
    QVERIFY(QDir(desk.folder()).mkdir(u"search.sqlite"_s)); // nobody's index, and in the way of one
    desk.reopen();
    readAll(*desk.workspace);
    QCOMPARE(found(*desk.workspace, u"起動手順"_s), u"file R1 E1"_s);
    QVERIFY(QFileInfo(index).isDir());
}

void TestSearch::letsAnothersDatabaseBe()
{
    Filled desk;
    desk.workspace.reset();
    const QString file = layout::searchIndex(desk.folder());
    QVERIFY(QFile::remove(file));
    sure(sure(Database::open(file, Database::Mode::Create)).run(u"CREATE TABLE mine (note TEXT)"_s));
    const QByteArray before = sha256OfIndex(desk);
    desk.reopen();
    readAll(*desk.workspace);
    QCOMPARE(found(*desk.workspace, u"起動手順"_s), u"file R1 E1"_s); // in memory
    desk.workspace.reset();
    QCOMPARE(sha256OfIndex(desk), before);
}

void TestSearch::readsAFolderThatCannotBeWritten()
{
    Filled desk;
    desk.workspace.reset();
    const QByteArray before = sha256OfIndex(desk);
    {
        const OnlyReading reader(desk);
        desk.reopen();
        QVERIFY(desk.workspace->readOnly());
        QCOMPARE(found(*desk.workspace, u"起動手順"_s), u"file R1 E1"_s); // as it was left
        desk.workspace.reset();
    }
    QCOMPARE(sha256OfIndex(desk), before);
    QVERIFY(QFile::remove(layout::searchIndex(desk.folder())));
    const OnlyReading reader(desk);
    desk.reopen();
    readAll(*desk.workspace);
    QCOMPARE(found(*desk.workspace, u"起動手順"_s), u"file R1 E1"_s); // in memory
    QVERIFY(!QFile::exists(layout::searchIndex(desk.folder())));
    desk.workspace.reset();
}

void TestSearch::goesOnWhenTheDiskHasRoomAgain()
{
    Filled desk;
    Workspace& workspace = *desk.workspace;
    QCOMPARE(found(workspace, u"psirt"_s), u""_s);
    sure(workspace.setAnswer(desk.revision, u"vdp.url"_s, {Value(u"https://example.jp/psirt"_s), {}}));
    {
        const SmallFiles full(0);
        QVERIFY(!workspace.search(u"psirt"_s, Language::Japanese));
    }
    QCOMPARE(found(workspace, u"psirt"_s), u"answer R1 vdp.url"_s);
}

void TestSearch::isInNoBackup()
{
    Filled desk;
    NoProgress unwatched;
    sure(desk.workspace->backup(desk.dir.filePath(u"all.tekigo"_s), unwatched));
    const QString folder = desk.dir.filePath(u"restored"_s);
    sure(Workspace::restore(desk.dir.filePath(u"all.tekigo"_s), folder, unwatched));
    QVERIFY(!QFile::exists(layout::searchIndex(folder)));
    QVERIFY(!desk.workspace->acceptsOutput(layout::searchIndex(desk.folder())));
    desk.workspace = sure(Workspace::open(folder, catalogue(), desk.environment()));
    readAll(*desk.workspace);
    QCOMPARE(found(*desk.workspace, u"起動手順"_s), u"file R1 E1"_s);
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
