#include "assessment/names.h"
#include "checklist/reader.h"
#include "dossier/boardlist.h"
#include "pdf/reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// The board on paper and for a spreadsheet.
class TestBoardList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEveryProduct_data();
    void printsEveryProduct();
    void anEmptyBoardSaysSo();
    void sameBoardSameBytes();
    void leavesWhatWasThereWhereItCannotWrite();
    void writesCsvThatReadsBack();
    void neverBeginsAFormula_data();
    void neverBeginsAFormula();
    void printsAHundredProductsOverPages();
};

namespace {

template<class Value>
Value sure(Result<Value> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().text));
    return std::move(*result);
}

BoardFile board(Language language, int products = 2)
{
    BoardFile file{.language = language,
                   .today = QDate(2026, 11, 22),
                   .catalogue = sure(readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"))),
                   .checklists = {},
                   .rows = {}};
    Maker maker;
    maker.name = u"東都電機, \"本社\""_s;
    for (int number = 0; number < products; ++number) {
        Assessment assessment;
        assessment.maker = maker;
        assessment.product.name = u"ゲートウェイ %1"_s.arg(number);
        assessment.product.models = {u"GW-%1"_s.arg(number), u"GW-%1\n改"_s.arg(number)};
        assessment.product.label = {u"JC-7"_s, QDate(2025, 1, 10), QDate(2027, 1, 10), LabelStatus::Valid};
        assessment.product.certification = {u"D26-0001"_s, QDate(2025, 3, 1), u"登録認定機関"_s};
        assessment.revision.label = u"第%1版"_s.arg(number + 1);
        assessment.answers[u"update.possible"_s] = {Value(number % 2 == 1), {}};
        BoardRow row = boardRow(maker, assessment.product, assessment.revision, true);
        row.standings = standingsOf(judge(file.catalogue, assessment));
        file.rows.push_back(std::move(row));
    }
    return file;
}

QStringList pages(const QString& path)
{
    NoProgress unwatched;
    const pdf::Reading reading = sure(pdf::read(path, {}, unwatched));
    if (!reading.flaws.isEmpty())
        qFatal("%s", qUtf8Printable(reading.flaws.join(u'\n')));
    return reading.pages;
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

/// A CSV file as a spreadsheet reads it (RFC 4180).
QList<QStringList> read(const QByteArray& csv)
{
    QList<QStringList> lines = {{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(csv.mid(3));
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (quoted && character == u'"' && text.mid(at + 1, 1) == u"\"")
            lines.back().back() += text[++at];
        else if (character == u'"')
            quoted = !quoted;
        else if (!quoted && character == u',')
            lines.back() += QString();
        else if (!quoted && character == u'\r')
            continue;
        else if (!quoted && character == u'\n')
            lines += QStringList{QString()};
        else
            lines.back().back() += character;
    }
    lines.removeLast();
    return lines;
}

} // namespace

void TestBoardList::printsEveryProduct_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("Japanese") << Language::Japanese
                              << QStringList{u"適合状況一覧"_s, u"ラベルと認証"_s,
                                             u"2027-01-10（あと49日）"_s, u"不適合"_s};
    QTest::newRow("English") << Language::English
                             << QStringList{u"Board of verdicts"_s, u"Labels and certifications"_s,
                                            u"2027-01-10 (49 days left)"_s, u"Fails"_s};
}

void TestBoardList::printsEveryProduct()
{
    QFETCH(Language, language);
    QFETCH(QStringList, says);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"一覧.pdf"_s);
    const BoardFile file = board(language);
    NoProgress unwatched;
    const auto written = exportBoard(file, path, unwatched);
    QVERIFY2(written, written ? "" : qUtf8Printable(written.error().text));
    const QString text = withoutSpaces(pages(path).join(QString()));
    says += {u"ゲートウェイ 0"_s, u"ゲートウェイ 1"_s, u"東都電機, \"本社\""_s, u"D26-0001"_s, u"S1.1-16"_s};
    for (const Checklist& checklist : file.catalogue.checklists)
        says += checklist.title.in(language);
    for (const QString& one : says)
        QVERIFY2(text.contains(withoutSpaces(one)), qUtf8Printable(one));
}

void TestBoardList::anEmptyBoardSaysSo()
{
    const QTemporaryDir dir;
    NoProgress unwatched;
    BoardFile nothing = board(Language::Japanese);
    nothing.rows.clear();
    const QString path = dir.filePath(u"nothing.pdf"_s);
    QVERIFY(exportBoard(nothing, path, unwatched));
    QVERIFY(pages(path).join(QString()).contains(u"該当する版がありません"_s));
}

void TestBoardList::sameBoardSameBytes()
{
    const QTemporaryDir dir;
    NoProgress unwatched;
    QByteArray first;
    for (const QString& name : {u"a.pdf"_s, u"b.pdf"_s}) {
        QVERIFY(exportBoard(board(Language::Japanese), dir.filePath(name), unwatched));
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(first.isEmpty() || bytes == first);
        first = bytes;
    }
}

void TestBoardList::leavesWhatWasThereWhereItCannotWrite()
{
    const QTemporaryDir dir;
    NoProgress unwatched;
    const auto written =
        exportBoard(board(Language::Japanese), dir.filePath(u"no/such/folder.pdf"_s), unwatched);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Machine);
}

void TestBoardList::writesCsvThatReadsBack()
{
    const BoardFile file = board(Language::Japanese);
    const QByteArray csv = boardCsv(file);
    QVERIFY(csv.startsWith("\xef\xbb\xbf"));
    const auto lines = read(csv);
    QCOMPARE(lines.size(), 3);
    const auto columns = boardColumns(file.catalogue);
    for (const QStringList& line : lines)
        QCOMPARE(line.size(), lines.front().size());
    QCOMPARE(lines[1][0], u"東都電機, \"本社\""_s);
    QCOMPARE(lines[1][2], u"GW-0 / GW-0\n改"_s);
    const qsizetype at = lines[0].indexOf(u"端末設備等規則（現行） 34-10-3"_s);
    QVERIFY2(at > 0, qUtf8Printable(lines[0].join(u'|')));
    QCOMPARE(lines[1][at], u"不適合"_s);
    QVERIFY(lines[2][at] != u"不適合"_s);
}

void TestBoardList::neverBeginsAFormula_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name :
         {u"=1+1"_s, u"+81"_s, u"-2"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"＝1"_s, u"\n=1"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestBoardList::neverBeginsAFormula()
{
    QFETCH(QString, name);
    BoardFile file = board(Language::English, 1);
    file.rows.front().product.name = name;
    QCOMPARE(read(boardCsv(file))[1][1], u'\'' + name);
}

void TestBoardList::printsAHundredProductsOverPages()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"many.pdf"_s);
    NoProgress unwatched;
    QVERIFY(exportBoard(board(Language::Japanese, 100), path, unwatched));
    const QStringList all = pages(path);
    QVERIFY(all.size() > 12);
    // The head of a table is on each of its pages.
    int heads = 0;
    for (const QString& page : all)
        heads += withoutSpaces(page).contains(u"S1.1-03"_s) ? 1 : 0;
    QVERIFY(heads > 2);
}

QTEST_MAIN(TestBoardList)
#include "tst_boardlist.moc"
