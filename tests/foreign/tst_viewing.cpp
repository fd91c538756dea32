#include "endless.h"

#include "foreign/showing.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::foreign;

namespace {

const Patience kShort{.open = 60'000, .view = 1500, .givenUp = 100};

bool runs(qint64 process)
{
    return QDir(u"/proc/%1"_s.arg(process)).exists();
}

/// What came of one file.
class Seen
{
public:
    Seen(const QString& path, Form form, Patience patience = {})
        : showing(path, form, nullptr, patience)
    {
        QObject::connect(&showing, &Showing::opened, &showing, [this](const Opened& told) { opened = told; });
        QObject::connect(&showing, &Showing::drawn, &showing, [this](int turn, const QImage& image) {
            turns << turn;
            images[turn] = image;
        });
        QObject::connect(&showing, &Showing::read, &showing, [this](int turn, const QString& words) {
            turns << turn;
            texts[turn] = words;
        });
        QObject::connect(&showing, &Showing::failed, &showing, [this](int turn, const Text& why) {
            turns << turn;
            failures[turn] = why.en;
        });
        showing.open();
    }

    Showing showing;
    std::optional<Opened> opened;
    QList<int> turns; ///< answered
    QHash<int, QImage> images;
    QHash<int, QString> texts;
    QHash<int, QString> failures;
};

} // namespace

/// Other people's files, drawn by the program apart for somebody who looks at them.
class tst_Viewing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linesAreReadBack();
    void linesOfAStrangerAreRefused_data();
    void linesOfAStrangerAreRefused();
    void pagesComeInTheirSize();
    void wordsAreRead();
    void largerIsSharper();
    void whatIsTooLargeIsBounded();
    void aPictureIsDrawn_data();
    void aPictureIsDrawn();
    void linesAreDrawnAtEverySize();
    void whatCannotBeOpenedIsSaid_data();
    void whatCannotBeOpenedIsSaid();
    void anEndlessPageEnds_data();
    void anEndlessPageEnds();
    void aGivenUpPageDoesNotKeepTheNextWaiting();
    void aGivenUpPageIsNeverAnswered();
    void aCrashIsToldAndTheNextPageDrawn();
    void restingLeavesNoProgram();
    void goneMeansNothingIsCalled();

private:
    QString made(const QString& name, const QByteArray& bytes) const;
    QTemporaryDir m_folder;
};

void tst_Viewing::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

QString tst_Viewing::made(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

void tst_Viewing::linesAreReadBack()
{
    const Opened opened{.pages = {{595, 842}, {100.5, 200.25}}, .endless = true};
    QCOMPARE(openedFrom(toLine(opened)), std::optional(opened));
    const Opened refused{.why = {u"無"_s, u"no"_s}};
    QCOMPARE(openedFrom(toLine(refused)), std::optional(refused));
    const Turn turn{.number = 7, .view = {3, {800, 600}}, .words = u"語\n語"_s};
    QCOMPARE(turnFrom(toLine(turn)), std::optional(turn));
    QCOMPARE(toLine(turn).count('\n'), 1);
}

void tst_Viewing::linesOfAStrangerAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("%PDF");
    QTest::newRow("no page") << QByteArray(R"({"sizes":[]})");
    QTest::newRow("a page without size") << QByteArray(R"({"sizes":[0,5]})");
    QTest::newRow("a page like a country") << QByteArray(R"({"sizes":[1e30,5]})");
    QTest::newRow("a turn of more than was asked") << QByteArray(R"({"turn":1,"page":0,"width":30000,"height":30000})");
    QTest::newRow("no turn") << QByteArray(R"({"turn":0,"page":0,"width":3,"height":3})");
}

void tst_Viewing::linesOfAStrangerAreRefused()
{
    QFETCH(QByteArray, line);
    QVERIFY(!openedFrom(line));
    QVERIFY(!turnFrom(line));
}

void tst_Viewing::pagesComeInTheirSize()
{
    Seen seen(made(u"plain.pdf"_s, test::plainPdf(3)), Form::Pages);
    QTRY_VERIFY(seen.opened);
    QCOMPARE(seen.opened->pages, (std::vector<QSizeF>(3, QSizeF(300, 400))));
    const int first = seen.showing.ask({2, {300, 400}});
    const int second = seen.showing.ask({0, {150, 200}});
    QTRY_COMPARE(seen.turns, (QList{first, second}));
    QCOMPARE(seen.images[first].size(), QSize(300, 400));
    QCOMPARE(seen.images[second].size(), QSize(150, 200));
    QCOMPARE(seen.images[first].pixelColor(60, 300), QColor(Qt::black));
    QCOMPARE(seen.images[first].pixelColor(200, 300), QColor(Qt::white));
}

void tst_Viewing::wordsAreRead()
{
    Seen seen(made(u"words.pdf"_s, test::pdfOf({"BT /T 20 Tf 20 300 Td (power failure) Tj ET"}, "/Font<</T 30 0 R>>",
                                               test::tenTimesOver({}))),
              Form::Pages);
    const int turn = seen.showing.ask({0, {}});
    QTRY_COMPARE(seen.turns, QList{turn});
    QCOMPARE(seen.texts[turn], u"power failure"_s);
}

void tst_Viewing::largerIsSharper()
{
    QByteArray stripes = "1 w ";
    for (int x = 0; x < 300; x += 2)
        stripes += QByteArray::number(x) + ".5 0 m " + QByteArray::number(x) + ".5 400 l S ";
    Seen seen(made(u"lines.pdf"_s, test::pdfOf({stripes})), Form::Pages);
    const int small = seen.showing.ask({0, {150, 200}});
    const int large = seen.showing.ask({0, {1200, 1600}});
    QTRY_COMPARE(seen.turns.size(), 2);
    const auto lines = [](const QImage& image) {
        int found = 0;
        for (int x = 1; x < image.width(); ++x) {
            const auto dark = [&](int at) { return qGray(image.pixel(at, image.height() / 2)) < 128; };
            found += dark(x) && !dark(x - 1) ? 1 : 0;
        }
        return found;
    };
    QVERIFY(lines(seen.images[small]) < 100); // they run together
    QVERIFY(lines(seen.images[large]) >= 149);
}

void tst_Viewing::whatIsTooLargeIsBounded()
{
    const QSize bounded = viewable({90'000, 120'000});
    QVERIFY(qint64{bounded.width()} * bounded.height() <= kMostViewedPixels);
    QVERIFY(qAbs(bounded.width() * 4 - bounded.height() * 3) < 10);
    QCOMPARE(viewable({1, 2'000'000}), QSize(1, 30'000));
    Seen seen(made(u"plain.pdf"_s, test::plainPdf(1)), Form::Pages);
    const int turn = seen.showing.ask({0, {90'000, 120'000}});
    QTRY_COMPARE_WITH_TIMEOUT(seen.turns, QList{turn}, 60'000);
    QVERIFY2(!seen.failures.contains(turn), qPrintable(seen.failures[turn]));
    QCOMPARE(seen.images[turn].size(), bounded);
}

void tst_Viewing::aPictureIsDrawn_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"png", "jpeg", "bmp"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void tst_Viewing::aPictureIsDrawn()
{
    QFETCH(QString, format);
    QImage picture(400, 300, QImage::Format_ARGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(m_folder.filePath(u"stored"_s), qPrintable(format))); // as the store names it: without a suffix
    Seen seen(m_folder.filePath(u"stored"_s), Form::Picture);
    QTRY_VERIFY(seen.opened);
    QCOMPARE(seen.opened->pages, (std::vector{QSizeF(400, 300)}));
    QVERIFY(!seen.opened->endless);
    const int smaller = seen.showing.ask({0, {200, 150}});
    const int larger = seen.showing.ask({0, {4000, 3000}});
    QTRY_COMPARE(seen.turns.size(), 2);
    QCOMPARE(seen.images[smaller].size(), QSize(200, 150));
    QCOMPARE(seen.images[larger].size(), QSize(400, 300));
    QVERIFY(seen.images[smaller].pixelColor(100, 75).red() > 250);
    QVERIFY(seen.images[smaller].pixelColor(100, 75).green() < 5);
}

void tst_Viewing::linesAreDrawnAtEverySize()
{
    Seen seen(made(u"lines.svg"_s, R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">
        <rect width="40" height="30" fill="white"/><rect x="10" width="10" height="30" fill="blue"/>
        <text x="2" y="20" font-size="10">電源</text></svg>)"),
              Form::Picture);
    QTRY_VERIFY(seen.opened);
    QVERIFY2(seen.opened->why.isEmpty(), qPrintable(seen.opened->why.en));
    QCOMPARE(seen.opened->pages, (std::vector{QSizeF(40, 30)}));
    QVERIFY(seen.opened->endless);
    const int turn = seen.showing.ask({0, {800, 600}});
    QTRY_COMPARE(seen.turns, QList{turn});
    QCOMPARE(seen.images[turn].size(), QSize(800, 600));
    QCOMPARE(seen.images[turn].pixelColor(396, 5), QColor(Qt::blue));
    QCOMPARE(seen.images[turn].pixelColor(404, 5), QColor(Qt::white));
}

void tst_Viewing::whatCannotBeOpenedIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Form>("form");
    QTest::addColumn<QString>("says");
    QTest::newRow("damaged") << QByteArray("%PDF-1.4 broken") << Form::Pages << u"cannot be read as a PDF"_s;
    QTest::newRow("round") << test::roundPdf() << Form::Pages << u"cannot be read as a PDF"_s;
    QTest::newRow("no picture") << QByteArray("GIF89a broken") << Form::Picture << u"cannot be read as a picture"_s;
    QFile encrypted(QStringLiteral(TEKIGO_SOURCE_DIR "/tests/pdf/corpus/qpdf-password.pdf"));
    QVERIFY(encrypted.open(QIODevice::ReadOnly));
    QTest::newRow("encrypted") << encrypted.readAll() << Form::Pages << u"password"_s;
}

void tst_Viewing::whatCannotBeOpenedIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Form, form);
    QFETCH(QString, says);
    Seen seen(made(u"bad"_s, bytes), form);
    QTRY_VERIFY(seen.opened);
    QVERIFY2(seen.opened->why.en.contains(says), qPrintable(seen.opened->why.en));
    QVERIFY(!seen.opened->why.ja.isEmpty());
    QVERIFY(seen.opened->pages.empty());
    const int turn = seen.showing.ask({0, {10, 10}}); // who asks all the same is answered
    QTRY_COMPARE(seen.turns, QList{turn});
    QVERIFY(seen.failures.contains(turn));
    QTRY_COMPARE(seen.showing.program(), 0);
}

void tst_Viewing::anEndlessPageEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("words");
    QTest::newRow("paint") << test::endlessPaint() << false;
    QTest::newRow("letters") << test::endlessLetters() << false;
    QTest::newRow("words") << test::endlessLetters() << true;
}

void tst_Viewing::anEndlessPageEnds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, words);
    Seen seen(made(u"endless.pdf"_s, bytes), Form::Pages, kShort);
    QTRY_VERIFY(seen.opened);
    QCOMPARE(seen.opened->pages.size(), 3U);
    const int endless = seen.showing.ask({1, words ? QSize() : QSize(300, 400)});
    const int sound = seen.showing.ask({2, {300, 400}});
    QTRY_VERIFY(seen.showing.program() > 0);
    const qint64 program = seen.showing.program();
    QTRY_COMPARE(seen.turns, (QList{endless, sound}));
    QCOMPARE(seen.failures.value(endless), u"This page takes too long to draw, so it is not shown."_s);
    QCOMPARE(seen.images[sound].pixelColor(60, 300), QColor(Qt::black));
    QTRY_VERIFY(!runs(program)); // it is told to end, and not waited for
}

void tst_Viewing::aGivenUpPageDoesNotKeepTheNextWaiting()
{
    Seen seen(made(u"endless.pdf"_s, test::endlessPaint()), Form::Pages, {.givenUp = 100});
    QTRY_VERIFY(seen.opened);
    const int endless = seen.showing.ask({1, {300, 400}});
    QTest::qWait(300); // it is at it
    QElapsedTimer timer;
    timer.start();
    seen.showing.giveUp(endless);
    const int sound = seen.showing.ask({2, {300, 400}});
    QTRY_COMPARE(seen.turns, QList{sound});
    QVERIFY(timer.elapsed() < 5000);
}

void tst_Viewing::aGivenUpPageIsNeverAnswered()
{
    Seen seen(made(u"plain.pdf"_s, test::plainPdf(4)), Form::Pages);
    QTRY_VERIFY(seen.opened);
    const int waiting = seen.showing.ask({0, {300, 400}});
    seen.showing.giveUp(waiting);
    const int drawn = seen.showing.ask({1, {300, 400}});
    QTest::qWait(0);
    seen.showing.giveUp(drawn); // it may be drawn by now
    const int last = seen.showing.ask({2, {30, 40}});
    QTRY_VERIFY(seen.turns.contains(last));
    QTest::qWait(100);
    QCOMPARE(seen.turns, QList{last});
    QCOMPARE(seen.images[last].size(), QSize(30, 40));
}

void tst_Viewing::aCrashIsToldAndTheNextPageDrawn()
{
    Seen seen(made(u"endless.pdf"_s, test::endlessPaint()), Form::Pages);
    QTRY_VERIFY(seen.opened);
    const int crashing = seen.showing.ask({1, {300, 400}});
    const int sound = seen.showing.ask({0, {300, 400}});
    QTest::qWait(200);
    QVERIFY(seen.showing.program() > 0);
    QCOMPARE(::kill(pid_t(seen.showing.program()), SIGSEGV), 0);
    QTRY_COMPARE(seen.turns, (QList{crashing, sound}));
    QCOMPARE(seen.failures.value(crashing), u"This page cannot be drawn, so it is not shown."_s);
    QVERIFY(!seen.images[sound].isNull());
}

void tst_Viewing::restingLeavesNoProgram()
{
    Seen seen(made(u"endless.pdf"_s, test::endlessPaint()), Form::Pages);
    QTRY_VERIFY(seen.opened);
    const int endless = seen.showing.ask({1, {300, 400}});
    const qint64 program = seen.showing.program();
    QVERIFY(program > 0);
    seen.showing.rest();
    QCOMPARE(seen.showing.program(), 0);
    QTRY_VERIFY(!runs(program));
    const int sound = seen.showing.ask({0, {300, 400}});
    QTRY_COMPARE(seen.turns, QList{sound});
    QVERIFY(!seen.turns.contains(endless));
}

void tst_Viewing::goneMeansNothingIsCalled()
{
    qint64 program = 0;
    {
        Seen seen(made(u"endless.pdf"_s, test::endlessPaint()), Form::Pages);
        QTRY_VERIFY(seen.opened);
        seen.showing.ask({1, {300, 400}});
        program = seen.showing.program();
        QVERIFY(runs(program));
    }
    QTRY_VERIFY(!runs(program)); // and nothing was called of what is gone
    // Who is answered may be done with it at once.
    auto* hasty = new Showing(made(u"plain.pdf"_s, test::plainPdf(1)), Form::Pages, nullptr);
    bool told = false;
    connect(hasty, &Showing::opened, this, [&] {
        told = true;
        delete hasty;
    });
    hasty->open();
    hasty->ask({0, {30, 40}});
    QTRY_VERIFY(told);
    QTest::qWait(50);
}

QTEST_MAIN(tst_Viewing)
#include "tst_viewing.moc"
