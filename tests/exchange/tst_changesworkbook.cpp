// The list of changes as a workbook, read back as a spreadsheet program would: by the parts of its archive.
#include "../assessment/realproduct.h"
#include "base/utc.h"
#include "exchange/changesworkbook.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestChangesWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasASheetForEachKind();
    void keepsDaysAndNumbers();
    void calculatesNothing();
    void bearsAnyText();
    void isTheSameTwice();
    void refusesWhereItCannotWrite();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static ChangeList list();
    [[nodiscard]] static QString part(const QString& workbook, const QString& name);
    /// The texts of all cells, as they stand.
    [[nodiscard]] static QStringList texts(const QString& workbook);

    QTemporaryDir m_folder;
};

ChangeList TestChangesWorkbook::list()
{
    const Catalogue catalogue = *realproduct::catalogue();
    Assessment before = realproduct::proven(catalogue, *realproduct::answered(catalogue));
    before.changed = utc(QDate(2026, 5, 2), QTime(3, 4));
    Assessment after = before;
    after.revision.firmware = u"2.1.0"_s;
    after.revision.date = QDate(2026, 11, 22);
    after.answers[u"access.refuses"_s].value = false;
    after.answers[u"credential.preset-length"_s].value = Value(qint64(8));
    after.answers[u"access.refuses"_s].note = u"=HYPERLINK(\"http://example.com\";\"x\")"_s;
    std::get<Table>(*after.answers[u"interface.inventory"_s].value).rows.pop_back();
    after.evidence.pop_back();
    return {Language::English, catalogue, before, after};
}

QString TestChangesWorkbook::part(const QString& workbook, const QString& name)
{
    QProcess process;
    process.start(u"unzip"_s, {u"-p"_s, workbook, name});
    process.waitForFinished(30'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList TestChangesWorkbook::texts(const QString& workbook)
{
    QXmlStreamReader xml(part(workbook, u"xl/sharedStrings.xml"_s));
    QStringList all;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"t")
            all.append(xml.readElementText());
    return xml.hasError() ? QStringList() : all;
}

void TestChangesWorkbook::hasASheetForEachKind()
{
    QVERIFY(writeChangesWorkbook(list(), path(u"a.xlsx"_s)));
    const QString book = part(path(u"a.xlsx"_s), u"xl/workbook.xml"_s);
    for (const QString& name : {u"Summary"_s, u"Product and revision"_s, u"Verdicts"_s, u"Answers"_s,
                                u"Rows of lists"_s, u"Evidence"_s})
        QVERIFY2(book.contains(u"name=\"%1\""_s.arg(name)), qPrintable(name));
    QVERIFY(!book.contains(u"Test records"_s)); // none differs
    for (int number = 1; number <= 6; ++number) {
        const QString sheet = part(path(u"a.xlsx"_s), u"xl/worksheets/sheet%1.xml"_s.arg(number));
        QVERIFY2(sheet.contains(u"state=\"frozen\""_s), qPrintable(QString::number(number)));
        QVERIFY(sheet.contains(u"<autoFilter"_s));
    }
    QVERIFY(part(path(u"a.xlsx"_s), u"xl/styles.xml"_s).contains(u"wrapText=\"1\""_s));
    const QStringList all = texts(path(u"a.xlsx"_s));
    QVERIFY(all.contains(u"2.1.0"_s));
    QVERIFY(all.contains(u"↓ Worse"_s));
}

void TestChangesWorkbook::keepsDaysAndNumbers()
{
    QVERIFY(writeChangesWorkbook(list(), path(u"a.xlsx"_s)));
    // 22 November 2026 is day 46348 of the format's calendar; as text it stands nowhere.
    QVERIFY(part(path(u"a.xlsx"_s), u"xl/worksheets/sheet2.xml"_s).contains(u"<v>46348</v>"_s));
    QVERIFY(part(path(u"a.xlsx"_s), u"xl/styles.xml"_s).contains(u"yyyy-mm-dd"_s));
    QVERIFY(part(path(u"a.xlsx"_s), u"xl/worksheets/sheet4.xml"_s).contains(u"<v>12</v>"_s));
    QVERIFY(!texts(path(u"a.xlsx"_s)).contains(u"2026-11-22"_s));
}

void TestChangesWorkbook::calculatesNothing()
{
    QVERIFY(writeChangesWorkbook(list(), path(u"a.xlsx"_s)));
    QVERIFY(texts(path(u"a.xlsx"_s)).contains(u"=HYPERLINK(\"http://example.com\";\"x\")"_s));
    for (int number = 1; number <= 6; ++number)
        QVERIFY(!part(path(u"a.xlsx"_s), u"xl/worksheets/sheet%1.xml"_s.arg(number)).contains(u"<f>"_s));
}

void TestChangesWorkbook::bearsAnyText()
{
    ChangeList odd = list();
    odd.after.answers[u"vdp.url"_s].value = QString(40'000, u'長');
    odd.after.answers[u"vdp.contact"_s].note =
        u"\x01\x0b 😀 <b>&amp;</b> "_s + QChar(0xd800) + u" lone"_s + QChar(0xffff);
    odd.after.product.name = u"'[a]:*?/\\'"_s.repeated(60);
    QVERIFY(writeChangesWorkbook(odd, path(u"odd.xlsx"_s)));
    const QStringList all = texts(path(u"odd.xlsx"_s));
    QVERIFY(!all.isEmpty()); // sound XML
    QVERIFY(std::ranges::any_of(all, [](const QString& text) {
        return text.size() == 32'767 && text.startsWith(u"長長"_s) && text.endsWith(u'…');
    }));
    QVERIFY(std::ranges::any_of(all, [](const QString& text) { return text.contains(u"😀 <b>&amp;</b>"_s); }));
}

void TestChangesWorkbook::isTheSameTwice()
{
    QVERIFY(writeChangesWorkbook(list(), path(u"a.xlsx"_s)));
    QVERIFY(writeChangesWorkbook(list(), path(u"b.xlsx"_s)));
    for (const QString& name :
         {u"xl/workbook.xml"_s, u"xl/worksheets/sheet3.xml"_s, u"docProps/core.xml"_s}) {
        QVERIFY(!part(path(u"a.xlsx"_s), name).isEmpty());
        QCOMPARE(part(path(u"a.xlsx"_s), name), part(path(u"b.xlsx"_s), name));
    }
}

void TestChangesWorkbook::refusesWhereItCannotWrite()
{
    const auto done = writeChangesWorkbook(list(), u"/nowhere/at/all/a.xlsx"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Machine);
    QVERIFY2(done.error().text.contains(u"/nowhere/at/all/a.xlsx"_s), qPrintable(done.error().text));
    QVERIFY(QDir().mkpath(path(u"folder/inside.xlsx"_s)));
    QVERIFY(!writeChangesWorkbook(list(), path(u"folder/inside.xlsx"_s)));
    QCOMPARE(QDir(path(u"folder"_s)).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestChangesWorkbook)
#include "tst_changesworkbook.moc"
