#include "searching.h"

#include "storage/database.h"
#include "storage/layout.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// The words inside evidence files, and what is said of those that could not be read.
class TestSearchFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInsideFiles();
    void countsTheFilesThatAreLeft();
    void aHostileFileHoldsUpNobody_data();
    void aHostileFileHoldsUpNobody();
    void aCancelledFileIsReadAnotherTime();
    void namesWhatWasNotRead_data();
    void namesWhatWasNotRead();
    void namesTheNewestHolderAndNobodyElse();
    void aFileThatIsBackIsReadAgain();
    void anIndexOfAnOlderFormIsMadeAnew();
};

namespace {

/// "R1 E1 partly: why", one a gap.
QString gaps(const Workspace& workspace)
{
    QStringList lines;
    for (const SearchGap& gap : workspace.searchGaps())
        lines += gap.revision.text + u' ' + gap.evidence.text + (gap.partly ? u" partly: "_s : u": "_s) + gap.why.en;
    return lines.join(u'\n');
}

QByteArray png()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void TestSearchFiles::readsInsideFiles()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    sure(desk.workspace->addEvidence(
        desk.evidence(revision, pdf({u"Chapter one"_s, u"Signature check of updates"_s, u"日本語の手順"_s}),
                      u"design.pdf"_s)));
    sure(desk.workspace->addEvidence(
        desk.evidence(revision, QByteArray("\xff\xfe") + QByteArray::fromHex("42304430"), u"utf16.txt"_s)));
    sure(desk.workspace->addEvidence(
        desk.evidence(revision, QByteArray("\x83\x70\x83\x58\x83\x8f\x81\x5b\x83\x68"), u"cp932.txt"_s)));
    QCOMPARE(desk.workspace->searchBacklog().files, 3);
    readAll(*desk.workspace);
    QCOMPARE(desk.workspace->searchBacklog().files, 0);
    QCOMPARE(found(*desk.workspace, u"signature CHECK"_s), u"file R1 E1 2"_s);
    QCOMPARE(found(*desk.workspace, u"日本"_s), u"file R1 E1 3"_s); // a text layer may hold radicals instead
    QCOMPARE(found(*desk.workspace, u"あい"_s), u"file R1 E2"_s);
    QCOMPARE(found(*desk.workspace, u"パスワード"_s), u"file R1 E3"_s);
    // Another revision with the same file: read once, found at the newest.
    Revision copy = *desk.workspace->revision(revision);
    copy.copiedFrom = revision;
    copy.firmware = u"2.0"_s;
    sure(desk.workspace->addRevision(copy));
    QCOMPARE(desk.workspace->searchBacklog().files, 0);
    QCOMPARE(found(*desk.workspace, u"chapter"_s), u"file R2 E4 1"_s);
}

void TestSearchFiles::countsTheFilesThatAreLeft()
{
    Desk desk;
    Workspace& workspace = *desk.workspace;
    const RevisionId revision = desk.revision();
    const auto add = [&](const QByteArray& bytes) {
        sure(workspace.addEvidence(desk.evidence(revision, bytes, u"%1.txt"_s.arg(QLatin1StringView(bytes)))));
    };
    NoProgress unwatched;
    const auto readOne = [&] {
        const UnreadFile next = workspace.unreadFiles(1).front();
        workspace.keep({readWords(next, unwatched)});
        workspace.keep({readWords(next, unwatched)}); // twice is once
    };
    for (const char* bytes : {"one", "two", "three", "two"})
        add(bytes);
    QCOMPARE(workspace.searchBacklog().files, 3); // the same file once
    readOne();
    QCOMPARE(workspace.searchBacklog().files, 2);
    QCOMPARE(workspace.unreadFiles(9).size(), size_t(2));
    add("four");
    QCOMPARE(workspace.searchBacklog().files, 3);
    readOne();
    QCOMPARE(found(workspace, u"four"_s), u"evidence R1 E5, file R1 E5"_s); // the newest first
    sure(workspace.removeEvidence(workspace.assessment(revision)->evidence.front().id));
    QCOMPARE(workspace.searchBacklog().files, 1);
    readOne();
    QVERIFY(workspace.unreadFiles(9).empty());
}

void TestSearchFiles::aHostileFileHoldsUpNobody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a PDF that is none") << QByteArray("%PDF-1.7\nrubbish");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("a tree of pages that goes round")
        << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\n"
                      "trailer<</Root 1 0 R/Size 3>>\n%%EOF");
    QTest::newRow("many pages by its own word")
        << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 2000000000>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\n"
                      "trailer<</Root 1 0 R/Size 4>>\n%%EOF");
    QTest::newRow("a line without end") << QByteArray(3'000'000, 'a');
}

void TestSearchFiles::aHostileFileHoldsUpNobody()
{
    QFETCH(QByteArray, bytes);
    Desk desk;
    const RevisionId revision = desk.revision();
    sure(desk.workspace->addEvidence(desk.evidence(revision, bytes, u"hostile.pdf"_s)));
    sure(desk.workspace->addEvidence(desk.evidence(revision, "目印", u"good.txt"_s)));
    readAll(*desk.workspace);
    QCOMPARE(found(*desk.workspace, u"目印"_s), u"file R1 E2"_s);
    QCOMPARE(desk.workspace->searchBacklog(), SearchBacklog());
}

void TestSearchFiles::aCancelledFileIsReadAnotherTime()
{
    struct Stopped final : Progress
    {
        void report(qint64, qint64) override {}
        [[nodiscard]] bool cancelled() const override { return true; }
    };
    Desk desk;
    const RevisionId revision = desk.revision();
    sure(desk.workspace->addEvidence(desk.evidence(revision, pdf({u"Chapter one"_s}), u"design.pdf"_s)));
    Stopped stopped;
    desk.workspace->keep({readWords(desk.workspace->unreadFiles(1).front(), stopped)});
    QCOMPARE(desk.workspace->searchBacklog().files, 1);
    readAll(*desk.workspace);
    QCOMPARE(found(*desk.workspace, u"chapter"_s), u"file R1 E1 1"_s);
}

void TestSearchFiles::namesWhatWasNotRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("partly");
    QTest::addColumn<QString>("why"); ///< empty: nothing is left out
    QByteArray large;
    while (large.size() < (2 << 20) + 1000)
        large += "a line of a log that goes on\n";
    QTest::newRow("all of a text") << u"a.txt"_s << QByteArray("words") << false << u""_s;
    QTest::newRow("all of a PDF") << u"a.pdf"_s << pdf({u"one"_s, u"two"_s}) << false << u""_s;
    QTest::newRow("more than 2 MiB") << u"a.log"_s << large << true << u"only its beginning"_s;
    QTest::newRow("a text with a null") << u"a.txt"_s << QByteArray("words\0words", 11) << false << u"no text"_s;
    QTest::newRow("long lines") << u"a.txt"_s << QByteArray(5000, 'a') << true << u"long lines"_s;
    QTest::newRow("a broken PDF") << u"a.pdf"_s << QByteArray("%PDF-1.7\nrubbish") << false << u"cannot be read as a PDF"_s;
    QTest::newRow("a PDF of a picture") << u"scan.pdf"_s << pdf({QString()}) << false << u"on any page"_s;
    QTest::newRow("a page of a picture")
        << u"scan.pdf"_s << pdf({u"one"_s, QString(), u"three"_s}) << true << u"can be read: 1 of 3."_s;
    QTest::newRow("a picture") << u"screen.png"_s << png() << false << u"inside pictures"_s;
    QTest::newRow("another kind") << u"firmware.bin"_s << QByteArray("\x7f" "ELF\0\1\2\3", 8) << false << u"of this kind"_s;
}

void TestSearchFiles::namesWhatWasNotRead()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, partly);
    QFETCH(QString, why);
    Desk desk;
    sure(desk.workspace->addEvidence(desk.evidence(desk.revision(), bytes, name)));
    readAll(*desk.workspace);
    const auto check = [&] {
        const auto told = desk.workspace->searchGaps();
        QCOMPARE(told.size(), size_t(why.isEmpty() ? 0 : 1));
        if (why.isEmpty())
            return;
        QVERIFY2(told.front().why.en.contains(why), qPrintable(told.front().why.en));
        QVERIFY(!told.front().why.ja.isEmpty());
        QCOMPARE(told.front().partly, partly);
        QCOMPARE(told.front().evidence.text, u"E1"_s);
        QVERIFY(told.front().where.ja.startsWith(u"ルーター › 初版 › "_s) && told.front().where.ja.contains(name));
    };
    check();
    desk.reopen(); // it is kept beside the words
    check();
}

void TestSearchFiles::namesTheNewestHolderAndNobodyElse()
{
    Desk desk;
    Workspace& workspace = *desk.workspace;
    const RevisionId revision = desk.revision();
    const EvidenceId id = sure(workspace.addEvidence(desk.evidence(revision, png(), u"a.png"_s)));
    readAll(workspace);
    const QString words = u"Words inside pictures are not searched."_s;
    QCOMPARE(gaps(workspace), u"R1 E1: "_s + words);
    Revision copy = *workspace.revision(revision);
    copy.copiedFrom = revision;
    copy.firmware = u"2.0"_s;
    sure(workspace.addRevision(copy));
    QCOMPARE(gaps(workspace), u"R2 E2: "_s + words);
    sure(workspace.removeRevision({u"R2"_s}));
    QCOMPARE(gaps(workspace), u"R1 E1: "_s + words);
    sure(workspace.removeEvidence(id));
    QCOMPARE(gaps(workspace), QString());
}

void TestSearchFiles::aFileThatIsBackIsReadAgain()
{
    Desk desk;
    const Evidence evidence = desk.evidence(desk.revision(), "目印", u"a.txt"_s);
    sure(desk.workspace->addEvidence(evidence));
    const QString path = desk.workspace->files().path(evidence.file.sha256);
    const QString aside = desk.dir.filePath(u"aside"_s);
    QVERIFY(QFile::rename(path, aside));
    readAll(*desk.workspace);
    QCOMPARE(gaps(*desk.workspace), u"R1 E1: The file is missing."_s);
    QVERIFY(QFile::rename(aside, path));
    desk.reopen();
    readAll(*desk.workspace);
    QCOMPARE(gaps(*desk.workspace), QString());
    QCOMPARE(found(*desk.workspace, u"目印"_s), u"file R1 E1"_s);
}

void TestSearchFiles::anIndexOfAnOlderFormIsMadeAnew()
{
    Desk desk;
    sure(desk.workspace->addEvidence(desk.evidence(desk.revision(), "目印", u"a.txt"_s)));
    readAll(*desk.workspace);
    desk.workspace.reset();
    const QString file = layout::searchIndex(desk.folder());
    {
        // As the first form had it: without what was left out.
        const auto database = sure(Database::open(file, Database::Mode::Write));
        for (const QString& sql : {u"DROP TABLE file"_s, u"CREATE TABLE file (sha256 TEXT PRIMARY KEY) STRICT"_s,
                                   u"DELETE FROM place"_s, u"PRAGMA user_version = 1"_s})
            sure(database.run(sql));
    }
    desk.reopen();
    QCOMPARE(desk.workspace->searchBacklog().files, 1);
    readAll(*desk.workspace);
    QCOMPARE(found(*desk.workspace, u"目印"_s), u"file R1 E1"_s);
}

QTEST_MAIN(TestSearchFiles)
#include "tst_searchfiles.moc"
