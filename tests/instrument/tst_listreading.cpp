// Lists as they come: encodings, delimiters, headers, quotes, and hostile files.
#include "codelists.h"

#include "instrument/csvreader.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

#include <sys/resource.h>

#include <new>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

class TestListReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void records_data();
    void records();
    void tabsBeforeQuotes();
    void recordsOverBlocks();
    void encodings_data();
    void encodings();
    void cp932IsSeenLate();
    void shapes_data();
    void shapes();
    void titles_data();
    void titles();
    void aCodeIsNoTitle();
    void badFiles_data();
    void badFiles();
    void aLineOf100MegabytesIsRefusedSoon();
    void aFileThatShrinksIsRefused();
    void aFileThatGrowsIsRefused();
    void tooManyCodesAreRefused();
    void wantOfMemoryIsTold();
    void raggedRowsAreTold();
    void tenThousandColumns();

private:
    QTemporaryDir m_folder;
};

namespace {

/// The records of a file, fields in brackets.
QString recordsOf(const QString& path, char delimiter = ',')
{
    NoProgress progress;
    auto source = ListSource::open(path, ListEncoding::Utf8, progress);
    if (!source)
        return source.error().text;
    CsvReader reader(std::move(*source), delimiter);
    QStringList records;
    while (true) {
        const auto next = reader.next();
        if (!next)
            return next.error().text;
        if (!*next)
            return records.join(u'/');
        QString record;
        for (const std::string_view field : reader.fields())
            record += u'[' + QString::fromUtf8(field.data(), std::ssize(field)) + u']';
        records.append(record);
    }
}

} // namespace

void TestListReading::records_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("records");
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << u"[a][b]/[c][d]"_s;
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << u"[a][b]/[c][d]"_s;
    QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << u"[a][b]/[c][d]"_s;
    QTest::newRow("no end") << QByteArray("a,b\nc,d") << u"[a][b]/[c][d]"_s;
    QTest::newRow("empty fields") << QByteArray(",\n,,\n") << u"[][]/[][][]"_s;
    QTest::newRow("blank line") << QByteArray("a\n\nb\n") << u"[a]/[]/[b]"_s;
    QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\"\"d\"\n") << u"[a,b][c\"d]"_s;
    QTest::newRow("line ends inside") << QByteArray("\"a\r\nb\",c\nd,e\n") << u"[a\r\nb][c]/[d][e]"_s;
    QTest::newRow("only quotes") << QByteArray("\"\"\"\",\"\"\n") << u"[\"][]"_s;
    QTest::newRow("quote inside plain") << QByteArray("a\"b,c\n") << u"[a\"b][c]"_s;
    QTest::newRow("blank behind quote") << QByteArray("\"a\" ,b\n") << u"[a][b]"_s;
    QTest::newRow("blanks before a quote") << QByteArray("a, \"b,c\"\n \t\"d\" \t,e\n") << u"[a][b,c]/[d][e]"_s;
    QTest::newRow("blanks and no quote") << QByteArray("a, b \" c,  \n") << u"[a][ b \" c][  ]"_s;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" "a,b\n") << u"[a][b]"_s;
}

void TestListReading::records()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, records);
    QCOMPARE(recordsOf(written(m_folder, u"records.csv"_s, text)), records);
}

/// A tab that delimits is no blank.
void TestListReading::tabsBeforeQuotes()
{
    QCOMPARE(recordsOf(written(m_folder, u"tabs.tsv"_s, "a\t\t \"b\tc\"\n"), '\t'), u"[a][][b\tc]"_s);
}

/// Records of every length meet the ends of blocks at every place.
void TestListReading::recordsOverBlocks()
{
    QByteArray text;
    QStringList expected;
    for (int i = 0; text.size() < 3'000'000; ++i) {
        const QByteArray field(i % 997, char('a' + i % 26));
        text += QByteArray::number(i) + ",\"" + field + "\"\"\r\n\"\r\n";
        expected.append(u"[%1][%2\"\r\n]"_s.arg(i).arg(QString::fromLatin1(field)));
    }
    QVERIFY(recordsOf(written(m_folder, u"blocks.csv"_s, text)) == expected.join(u'/'));
}

namespace {

QByteArray encoded(const QString& text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

const QString japanese = u"製造番号,初期パスワード\nあ001,kd93hr2x\nあ002,7fjw02mx\n"_s;
// The same in CP932, written down so that no converter is trusted to test itself.
const QByteArray japaneseCp932 = QByteArray::fromHex("90bb91a294d48d862c8f898afa8370835883"
                                                     "8f815b83680a82a03030312c6b6439336872"
                                                     "32780a82a03030322c37666a7730326d780a");

} // namespace

void TestListReading::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << japanese.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-8 with a mark") << encoded(japanese, QStringConverter::Utf8, true) << u"UTF-8"_s;
    QTest::newRow("UTF-16LE with a mark") << encoded(japanese, QStringConverter::Utf16LE, true) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16LE") << encoded(japanese, QStringConverter::Utf16LE, false) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE with a mark") << encoded(japanese, QStringConverter::Utf16BE, true) << u"UTF-16BE"_s;
    QTest::newRow("UTF-16BE") << encoded(japanese, QStringConverter::Utf16BE, false) << u"UTF-16BE"_s;
    QTest::newRow("CP932") << japaneseCp932 << u"CP932"_s;
}

void TestListReading::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto seen = examined(written(m_folder, u"encoded.csv"_s, bytes));
    QCOMPARE(seen.encoding, encoding);
    QCOMPARE(seen.columns, (std::map<QString, QString>{{u"serial"_s, u"製造番号"_s}, {u"password"_s, u"初期パスワード"_s}}));
    QCOMPARE(seen.rows, 2);
    QCOMPARE(seen.list.size, bytes.size());
    QCOMPARE(seen.list.sha256, sha256(bytes));
}

void TestListReading::cp932IsSeenLate()
{
    QByteArray text = "serial,password,place\n";
    for (int i = 0; i < 20'000; ++i)
        text += "SN" + QByteArray::number(7'000'000 + 11 * i) + ',' + QByteArray::number(qulonglong(i) * 2'654'435'761U % 9'999'999'967U, 36) + "qzkd,\n";
    text += "SN1,kd93hr2x,\x8f\xe9\n";
    const auto seen = examined(written(m_folder, u"late.csv"_s, text), false);
    QCOMPARE(seen.encoding, u"CP932"_s);
    QCOMPARE(seen.rows, 20'001);
}

void TestListReading::shapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shape");
    const auto rows = [](const char* pattern) {
        QByteArray text;
        for (int i = 0; i < 9; ++i)
            text += QByteArray(pattern).replace("%1", QByteArray::number(100 + i)).replace("%2", QByteArray::number(7'919'131 * (i + 7) % 1'000'003, 36) + "xq");
        return text;
    };
    QTest::newRow("English") << "S/N,Ethernet MAC,SSID,Login,Default Password\n" + rows("A%1,00:1B:44:00:0%1,net-%1,admin,%2\n")
                             << u", header serial=0 mac=1 ssid=2 user=3 password=4"_s;
    QTest::newRow("Japanese, tabs") << QByteArray("シリアル番号\tＭＡＣアドレス\tネットワーク名\tユーザー名\t暗号化キー\n") + rows("A%1\t00:1B:44:00:0%1\tnet-%1\tadmin\t%2\n")
                                    << u"\t header serial=0 mac=1 ssid=2 user=3 password=4"_s;
    QTest::newRow("half-width kana") << QByteArray("ｼﾘｱﾙ;ﾊﾟｽﾜｰﾄﾞ\n") + rows("A%1;%2\n") << u"; header serial=0 mac=-1 ssid=-1 user=-1 password=1"_s;
    QTest::newRow("a password of the network") << QByteArray("SSID,SSIDパスワード,製造番号\n") + rows("net-%1,%2,A%1\n")
                                               << u", header serial=2 mac=-1 ssid=0 user=-1 password=1"_s;
    QTest::newRow("no header") << rows("A%1,001b.4499.0%1,net-%1,admin,%2\n")
                               << u", rows serial=0 mac=1 ssid=2 user=3 password=4"_s;
    QTest::newRow("no header, real MACs") << rows("A%1|001B449A0%1|admin|%2\n") << u"| rows serial=0 mac=1 ssid=-1 user=2 password=3"_s;
    QTest::newRow("padded") << rows("A%1 , 001B449A0%1 , %2 \n")
                            << u", rows serial=0 mac=1 ssid=-1 user=-1 password=2"_s;
    QTest::newRow("one column") << rows("%2\n") << u", rows serial=-1 mac=-1 ssid=-1 user=-1 password=0"_s;
}

void TestListReading::shapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shape);
    NoProgress progress;
    const auto seen = inspectList(written(m_folder, u"shape.csv"_s, text), {}, progress);
    QVERIFY2(seen, seen ? "" : qPrintable(seen.error().text));
    QString words = QChar::fromLatin1(seen->reading.delimiter) + (seen->reading.header ? u" header"_s : u" rows"_s);
    for (const ColumnRole role : columnRoles())
        words += u' ' + columnRoleId(role) + u'=' + QString::number(seen->reading.columns.of(role));
    QCOMPARE(words, shape);
}

void TestListReading::titles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("role");
    for (const auto& [title, role] : std::vector<std::pair<QString, QString>>{
             {u"シリアルNo."_s, u"serial"_s}, {u"製造番号"_s, u"serial"_s}, {u"Serial Number"_s, u"serial"_s}, {u"S/N"_s, u"serial"_s}, {u"SN"_s, u"serial"_s},
             {u"MAC"_s, u"mac"_s}, {u"LAN MACアドレス"_s, u"mac"_s}, {u"BSSID"_s, u"mac"_s}, {u"SSID (5GHz)"_s, u"ssid"_s}, {u"ユーザID"_s, u"user"_s},
             {u"user_name"_s, u"user"_s}, {u"ID"_s, u"user"_s}, {u"初期パスワード"_s, u"password"_s}, {u"ユーザーパスワード"_s, u"password"_s},
             {u"Wi-Fi Key"_s, u"password"_s}, {u"WPA PSK"_s, u"password"_s}, {u"PIN"_s, u"password"_s}, {u"無線LAN暗号鍵"_s, u"password"_s}, {u"Wi-Fiキー"_s, u"password"_s}, {u"管理者パスワード"_s, u"password"_s},
             {u"識別符号"_s, u"password"_s}, {u"型番"_s, u""_s}, {u"出荷日"_s, u""_s}, {u""_s, u""_s}})
        QTest::newRow(title.toUtf8().constData()) << title << role;
}

void TestListReading::titles()
{
    QFETCH(QString, title);
    QFETCH(QString, role);
    const auto found = roleOfTitle(title.toStdString());
    QCOMPARE(found ? columnRoleId(*found) : QString(), role);
}

/// People may say that a list has a header when it has none: its first row is not shown, and no title is kept.
void TestListReading::aCodeIsNoTitle()
{
    const QString path = written(m_folder, u"bare.csv"_s, "A100,kd93hr2x\nA101,7fjw02mx\nA102,ppd81kcz\n");
    NoProgress progress;
    const auto shape = inspectList(path, {.encoding = {}, .delimiter = {}, .header = true}, progress);
    QVERIFY(shape);
    QCOMPARE(shape->titles, (QStringList{u"A999"_s, u"aa99aa9a"_s}));
    ListOrder order = orderFor(path);
    order.reading.header = true;
    const auto seen = analyseList(order, progress);
    QVERIFY(seen);
    QCOMPARE(seen->columns.at(u"password"_s), u"2"_s);
}

void TestListReading::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QByteArray binary(300'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < binary.size(); ++i)
        binary[i] = char((i * 2'654'435'761U) >> 13);
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("header only") << QByteArray("serial,password\n") << u"no rows below its header"_s;
    QTest::newRow("no codes") << QByteArray("serial,password\nA1,\nA2,\n") << u"column 2 has no code"_s;
    QTest::newRow("NUL") << QByteArray("serial,password\nA1,kd93\nA2,a\0b\n", 31) << u"line 3: the file has a NUL"_s;
    QTest::newRow("binary") << binary << u"bad.csv, line "_s;
    QTest::newRow("UTF-16 with half a character") << QByteArray("\xFF\xFEp\0w\0\n\0k\0d\0\x39", 13) << u"line 2, byte 13"_s;
    QTest::newRow("UTF-16 with half a pair") << QByteArray("\xFF\xFEp\0\n\0\x3D\xD8k\0", 10) << u"no character of UTF-16LE"_s;
    QTest::newRow("CP932 with half a character") << japaneseCp932 + "x,\x83" << u"no character of"_s;
    QTest::newRow("quote never closed") << QByteArray("serial,password\nA1,\"kd93\nA2,7fjw\n") << u"row 2: a quotation mark"_s;
}

void TestListReading::badFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const QString path = written(m_folder, u"bad.csv"_s, bytes);
    NoProgress progress;
    const auto shape = inspectList(path, {}, progress);
    ListOrder order{.path = path, .reading = {}, .encodingIsSure = false, .words = {}, .minimum = 6, .hashes = true};
    if (shape)
        order.reading = shape->reading;
    const Error error = shape ? analyseList(order, progress).error() : shape.error();
    QCOMPARE(error.kind, Error::Kind::Input);
    QVERIFY2(error.text.contains(says), qPrintable(error.text));
    QVERIFY2(error.text.contains(u"bad.csv"_s), qPrintable(error.text));
}

void TestListReading::aLineOf100MegabytesIsRefusedSoon()
{
    QFile file(m_folder.filePath(u"long.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("serial,password\n");
    const QByteArray block(1 << 20, 'x');
    for (int i = 0; i < 100; ++i)
        file.write(block);
    file.close();
    rusage before = {};
    ::getrusage(RUSAGE_SELF, &before);
    QElapsedTimer timer;
    timer.start();
    NoProgress progress;
    const auto shape = inspectList(file.fileName(), {}, progress);
    QVERIFY(!shape);
    QVERIFY2(shape.error().text.contains(u"row 2: the row is longer than 1048576 bytes"_s), qPrintable(shape.error().text));
    rusage after = {};
    ::getrusage(RUSAGE_SELF, &after);
    QVERIFY(after.ru_maxrss - before.ru_maxrss < 16 * 1024);
    QVERIFY(timer.elapsed() < 2000);
}

namespace {

/// Changes the file once, after the first block.
struct Meddler final : Progress
{
    std::function<void()> meddle;
    void report(qint64, qint64) override
    {
        if (meddle)
            std::exchange(meddle, nullptr)();
    }
    [[nodiscard]] bool cancelled() const override { return false; }
};

} // namespace

void TestListReading::aFileThatShrinksIsRefused()
{
    const QString path = m_folder.filePath(u"shrinks.csv"_s);
    CodeList(lowerAndDigits, 8, 9).write(path, 50'000);
    const ListOrder order = orderFor(path);
    Meddler progress;
    progress.meddle = [&] { QVERIFY(QFile::resize(path, 300'000)); };
    const auto seen = analyseList(order, progress);
    QVERIFY(!seen);
    QVERIFY2(seen.error().text.contains(u"changed while it was read"_s), qPrintable(seen.error().text));
}

void TestListReading::aFileThatGrowsIsRefused()
{
    const QString path = m_folder.filePath(u"grows.csv"_s);
    CodeList(lowerAndDigits, 8, 10).write(path, 20'000);
    const ListOrder order = orderFor(path);
    Meddler progress;
    progress.meddle = [&] {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("SN1,,,,kd93hr2x\n");
    };
    const auto seen = analyseList(order, progress);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Error::Kind::Input);
}

void TestListReading::tooManyCodesAreRefused()
{
    ListOrder order = orderFor(written(m_folder, u"many.csv"_s, "serial,password\nA1,kd93hr2x\nA2,7fjw02mx\nA3,ppd81kcz\n"));
    QCOMPARE(order.mostBytes, size_t(1'073'741'824));
    NoProgress progress;
    order.mostBytes = 24;
    QVERIFY(analyseList(order, progress));
    order.mostBytes = 23;
    const auto seen = analyseList(order, progress);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Error::Kind::Input);
    QVERIFY2(seen.error().text.contains(u"many.csv, row 4: the preset codes up to here are more than 23 bytes. Split"_s),
             qPrintable(seen.error().text));
}

void TestListReading::wantOfMemoryIsTold()
{
    const ListOrder order = orderFor(written(m_folder, u"greedy.csv"_s, "serial,password\nA1,kd93hr2x\n"));
    Meddler progress;
    progress.meddle = [] { throw std::bad_alloc(); };
    const auto seen = analyseList(order, progress);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Error::Kind::Machine);
    QVERIFY2(seen.error().text.contains(u"greedy.csv: there is not enough memory"_s), qPrintable(seen.error().text));
}

void TestListReading::raggedRowsAreTold()
{
    const auto seen = examined(written(m_folder, u"ragged.csv"_s, "serial,password\nA1,kd93hr2x\nA2\n\nA3,7fjw02mx,\"x\"\nA4,ppd81kcz\n"));
    QCOMPARE(seen.rows, 3);
    QCOMPARE(seen.skipped, 1);
    QCOMPARE(seen.ragged, 2);
    QCOMPARE(seen.raggedRows, (std::vector<qint64>{3, 5}));
}

void TestListReading::tenThousandColumns()
{
    QByteArray text = "password";
    for (int i = 1; i < 10'000; ++i)
        text += ",c" + QByteArray::number(i).replace('0', 'o').replace('1', 'i').replace('2', 'z').replace('3', 'e').replace('4', 'h').replace('5', 's').replace('6', 'b').replace('7', 't').replace('8', 'p').replace('9', 'q');
    text += '\n';
    for (int row = 0; row < 20; ++row)
        text += QByteArray::number(7'919'131'337 * (row + 77), 36) + QByteArray(9'999, ',') + '\n';
    const auto seen = examined(written(m_folder, u"wide.csv"_s, text));
    QCOMPARE(seen.rows, 20);
    QCOMPARE(seen.columns.at(u"password"_s), u"password"_s);
}

QTEST_GUILESS_MAIN(TestListReading)
#include "tst_listreading.moc"
