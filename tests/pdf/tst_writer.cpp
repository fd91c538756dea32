#include "base/utc.h"
#include "pdf/writer.h"
#include "samples.h"
#include "tools.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Cancels after some questions.
class Impatient final : public Progress
{
public:
    explicit Impatient(int patience)
        : m_patience(patience)
    {
    }
    void report(qint64, qint64) override {}
    bool cancelled() const override { return --m_patience < 0; }

private:
    mutable int m_patience;
};

/// Text of one page, without white space.
QString textOfPage(const QString& path, int page)
{
    const QString number = QString::number(page);
    QString text =
        QString::fromUtf8(tools::run(u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, path, u"-"_s}));
    return text.simplified().remove(u' ');
}

} // namespace

/// Written files as poppler and qpdf read them.
class TestWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void isSound_data()
    {
        QTest::addColumn<Document>("document");
        QTest::newRow("usual-ja") << samples::usual(Language::Japanese);
        QTest::newRow("usual-en") << samples::usual(Language::English);
        QTest::newRow("absurd-ja") << samples::absurd(Language::Japanese);
        QTest::newRow("absurd-en") << samples::absurd(Language::English);
        QTest::newRow("empty") << Document{};
    }
    void isSound()
    {
        QFETCH(Document, document);
        Written done;
        const QString path = tools::written(
            document, tools::place(m_folder, QString::fromLatin1(QTest::currentDataTag())), &done);
        QVERIFY(!path.isEmpty());
        QCOMPARE(tools::flaws(path), QString());
        QCOMPARE(tools::pageCount(path), done.pages);
    }

    void isTheSameBytes()
    {
        Document document = samples::usual(Language::Japanese);
        document.attachments = {
            {{}, "a,b\n", u"表.csv"_s, {}, u"text/csv"_s, document.created, Attachment::Relationship::Data}};
        const QByteArray once = bytesOf(tools::written(document, m_folder.filePath(u"once.pdf"_s)));
        QTest::qWait(1100); // a clock that got in would tick
        const QByteArray twice = bytesOf(tools::written(document, m_folder.filePath(u"twice.pdf"_s)));
        QVERIFY(!once.isEmpty());
        QVERIFY(once == twice);
    }

    void carriesFilesByteForByte()
    {
        const QByteArray bytes = QByteArray("\x00\xff\r\nPK\x03\x04", 8).repeated(5000);
        QFile file(m_folder.filePath(u"stored"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Document document = samples::saying(u"添付"_s);
        const QDateTime time = utc(QDate(2026, 2, 3), QTime(4, 5, 6));
        document.attachments = {{file.fileName(),
                                 {},
                                 u"試験結果（最終版）.zip"_s,
                                 u"説明"_s,
                                 u"application/zip"_s,
                                 time,
                                 Attachment::Relationship::Supplement},
                                {{},
                                 "{\"a\": 1}",
                                 u"snapshot.json"_s,
                                 {},
                                 u"application/json"_s,
                                 time,
                                 Attachment::Relationship::Data}};
        const QString path = tools::written(document, tools::place(m_folder, u"attachments"_s));
        const QString list = QString::fromUtf8(tools::run(u"pdfdetach"_s, {u"-list"_s, path}));
        QVERIFY2(list.contains(u"3 embedded files"_s) && // one is the record of pages
                      list.contains(u"試験結果（最終版）.zip"_s),
                 qPrintable(list));
        const QString out = m_folder.filePath(u"out"_s);
        QVERIFY(QDir().mkpath(out));
        tools::run(u"pdfdetach"_s, {u"-saveall"_s, u"-o"_s, out, path});
        QCOMPARE(bytesOf(out + u"/試験結果（最終版）.zip"_s), bytes);
        QCOMPARE(bytesOf(out + u"/snapshot.json"_s), QByteArray("{\"a\": 1}"));
        QVERIFY(bytesOf(path).contains(bytes)); // packed already, so not packed again
    }

    void namesAFileThatIsGone()
    {
        Document document = samples::saying(u"添付"_s);
        document.attachments = {{m_folder.filePath(u"gone"_s), {}, u"a.zip"_s, {}, {}, {}, {}}};
        NoProgress progress;
        const QString path = m_folder.filePath(u"never.pdf"_s);
        const auto done = pdf::write(document, path, progress);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Machine);
        QVERIFY(done.error().text.contains(u"gone"_s));
        QVERIFY(!QFile::exists(path));
    }

    void leavesNothingWhenCancelled()
    {
        const Document document = samples::longTable(300);
        const QString path = m_folder.filePath(u"cancelled.pdf"_s);
        for (const int patience : {0, 3, 12, 30}) {
            Impatient progress(patience);
            const auto done = pdf::write(document, path, progress);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Error::Kind::Cancelled);
            QVERIFY(!QFile::exists(path));
        }
    }

    void saysWhereItCannotWrite()
    {
        NoProgress progress;
        const auto done =
            pdf::write(samples::saying(u"一"_s), m_folder.filePath(u"no/such/folder.pdf"_s), progress);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Machine);
    }

    void leadsWithBookmarksAndLabels()
    {
        const QString path =
            tools::written(samples::usual(Language::Japanese), m_folder.filePath(u"outline.pdf"_s));
        const QString outline =
            QString::fromUtf8(tools::run(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, path}));
        for (const char* title : {"目次", "1. 概要", "1.1 対象の範囲", "2.1.1 試験の記録"})
            QVERIFY2(outline.contains(QString::fromUtf8(title)), title);
        QVERIFY(!outline.contains(u"\"destpageposfrom1\": null"_s));
    }

    void contentsTellThePages()
    {
        const QString path =
            tools::written(samples::usual(Language::Japanese), m_folder.filePath(u"contents.pdf"_s));
        QVERIFY(textOfPage(path, 2).contains(u"2.要件4"_s) || textOfPage(path, 2).contains(u"2.要件"_s));
        QVERIFY(textOfPage(path, 3).contains(u"（p.4）を参照"_s));
        QVERIFY(textOfPage(path, 4).startsWith(u"TR-2600"_s) || textOfPage(path, 4).contains(u"2.要件"_s));
        // Every link of the contents leads to the page that it names.
        const QByteArray shown =
            tools::run(u"pdftotext"_s, {u"-f"_s, u"2"_s, u"-l"_s, u"2"_s, u"-layout"_s, path, u"-"_s});
        QVERIFY(QString::fromUtf8(shown).contains(QRegularExpression(u"2\\. 要件\\s+4\n"_s)));
    }

    void headingsNeverEndAPage()
    {
        // Whatever stands above it, a heading is followed by text on its own page.
        for (int lines = 30; lines < 46; ++lines) {
            Document document = samples::saying(u"前の段落です。"_s);
            for (int i = 0; i < lines; ++i)
                document.blocks.emplace_back(Paragraph{samples::plain(u"段落 %1"_s.arg(i)), {}, 0});
            document.blocks.emplace_back(Heading{2, u"見出しの行"_s, {}, true, false, {}});
            document.blocks.emplace_back(Paragraph{samples::plain(u"その本文"_s), {}, 0});
            const QString path = tools::written(document, m_folder.filePath(u"keep.pdf"_s));
            for (int page = 1; page <= tools::pageCount(path); ++page) {
                const QString text = textOfPage(path, page);
                QCOMPARE(text.contains(u"見出しの行"_s), text.contains(u"その本文"_s));
            }
        }
    }

    void tableHeadsRepeat()
    {
        Written done;
        const QString path =
            tools::written(samples::longTable(120), m_folder.filePath(u"heads.pdf"_s), &done);
        QVERIFY(done.pages > 2);
        for (int page = 1; page <= done.pages; ++page)
            QVERIFY(textOfPage(path, page).contains(u"備考"_s));
    }

    void columnsDoNotBreakWords()
    {
        // Short words in narrow columns, regular and bold, as an evidence index has them.
        Document document = samples::saying(u"表"_s, Language::English);
        TableBlock table;
        table.columns = {{u"Attachment"_s, 0.1, 0}, {u"Requirements"_s, 0.1, 0}, {u"Description"_s, 9, 0}};
        table.rows = {{{{{samples::plain(u"Attachment 12"_s, Style::Strong)}, Tint::None, true, 1},
                        {{samples::plain(u"Communication"_s)}, Tint::None, false, 1},
                        {{samples::plain(u"words "_s.repeated(60))}, Tint::None, false, 1}},
                       {}}};
        document.blocks.emplace_back(table);
        const QString path = tools::written(document, tools::place(m_folder, u"columns"_s));
        const QString text = QString::fromUtf8(tools::run(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
        for (const QString& word : {u"Requirements"_s, u"Communication"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
        QCOMPARE(text.count(u"Attachment"_s), 2);
    }

    void wideTablesTurnThePage()
    {
        const QString path =
            tools::written(samples::absurd(Language::Japanese), m_folder.filePath(u"turned.pdf"_s));
        const QString sizes = QString::fromUtf8(tools::run(u"pdfinfo"_s, {u"-l"_s, u"99"_s, path}));
        QVERIFY(sizes.contains(u"841.89 x 595.276"_s));
        QVERIFY(sizes.contains(u"595.276 x 841.89"_s));
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
