#include "../foreign/endless.h"
#include "desk.h"

#include "gui/evidencepage.h"
#include "gui/pageview.h"
#include "gui/pictureview.h"
#include "gui/preview.h"
#include "gui/workspaceview.h"

#include <QAccessible>
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

bool runs(qint64 process)
{
    return QDir(u"/proc/%1"_s.arg(process)).exists();
}

/// The evidence page with these files, the first of them chosen.
class Room : public Desktop
{
public:
    explicit Room(const QList<std::pair<QString, QByteArray>>& files, Language language = Language::English)
        : Desktop(language)
    {
        if (!window->openFolder(makeWorkspace()))
            qFatal("the workspace does not open");
        window->view()->showPage(PageKind::Evidence);
        QStringList paths;
        for (const auto& [name, bytes] : files)
            paths << makeFile(name, bytes);
        find<EvidencePage>(u"evidencePage"_s)->addFiles(paths);
        table = find<QTableView>(u"evidenceTable"_s);
        if (!QTest::qWaitFor([&] { return table->model()->rowCount() == files.size(); }, 20'000))
            qFatal("the files are not taken");
        stack = find<QStackedWidget>(u"previewStack"_s);
        pages = find<PageView>(u"previewPdf"_s);
        picture = find<PictureView>(u"previewImageArea"_s);
        preview = find<Preview>(u"preview"_s);
    }
    void choose(int row) const { table->setCurrentIndex(table->model()->index(row, 1)); }
    [[nodiscard]] QString facts() const { return find<QLabel>(u"previewFacts"_s)->text(); }
    void click(const QString& button) const { preview->findChild<QToolButton*>(button)->click(); }

    QTableView* table = nullptr;
    QStackedWidget* stack = nullptr;
    PageView* pages = nullptr;
    PictureView* picture = nullptr;
    Preview* preview = nullptr;
};

QByteArray bytesOf(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage red(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

} // namespace

/// Files of strangers in the evidence page: drawn by a program apart, whatever they do to it.
class tst_Preview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreDrawn();
    void largerIsDrawnAnew();
    void pagesAreTurnedByKeys();
    void thePageIsTold();
    void picturesAreDrawn_data();
    void picturesAreDrawn();
    void whatCannotBeShownIsSaid_data();
    void whatCannotBeShownIsSaid();
    void theWindowAnswersWhileAPageNeverEnds_data();
    void theWindowAnswersWhileAPageNeverEnds();
    void anEndlessPageIsSaidAndOthersAreShown();
    void leavingThePageEndsTheProgram();
    void closingTheWindowEndsTheProgram();
};

void tst_Preview::pagesAreDrawn()
{
    Room room({{u"a.pdf"_s, plainPdf(5)}});
    QTRY_VERIFY(room.preview->hasPages());
    QTRY_VERIFY(!room.pages->sheet(1).isNull());
    QVERIFY(room.pages->sheet(5).isNull()); // what nobody sees is not drawn
    const QImage sheet = room.pages->sheet(1);
    QCOMPARE(sheet.pixelColor(sheet.width() / 5, sheet.height() / 2), QColor(Qt::black));
    QCOMPARE(sheet.pixelColor(sheet.width() / 2, sheet.height() / 2), QColor(Qt::white));
    QVERIFY(qAbs(sheet.width() - room.pages->viewport()->width()) < 40); // it fits the width
    room.preview->goTo(5);
    QCOMPARE(room.preview->page(), 5);
    QTRY_VERIFY(!room.pages->sheet(5).isNull());
    // On the screen, too.
    const QImage seen = room.pages->viewport()->grab().toImage();
    QCOMPARE(seen.pixelColor(seen.width() / 5, seen.height() - 150), QColor(Qt::black));
}

void tst_Preview::largerIsDrawnAnew()
{
    Room room({{u"a.pdf"_s, plainPdf(2)}});
    QTRY_VERIFY(room.preview->hasPages());
    const int fitted = room.pages->viewport()->width() - 2 * space::Small;
    QTRY_COMPARE(room.pages->sheet(1).width(), fitted);
    room.click(u"previewLarger"_s);
    room.click(u"previewLarger"_s);
    QTRY_VERIFY(qAbs(room.pages->sheet(1).width() - fitted * 1.5625) < 3);
    QVERIFY(room.pages->horizontalScrollBar()->maximum() > 0);
    QCOMPARE(room.preview->page(), 1);
    room.click(u"previewSmaller"_s);
    QTRY_VERIFY(qAbs(room.pages->sheet(1).width() - fitted * 1.25) < 3);
    room.click(u"previewFit"_s);
    QTRY_COMPARE(room.pages->sheet(1).width(), fitted);
}

void tst_Preview::pagesAreTurnedByKeys()
{
    Room room({{u"a.pdf"_s, plainPdf(6)}});
    QTRY_VERIFY(room.preview->hasPages());
    room.pages->setFocus();
    press(Qt::Key_Right);
    QCOMPARE(room.preview->page(), 2);
    press(Qt::Key_Left);
    QCOMPARE(room.preview->page(), 1);
    press(Qt::Key_End);
    QCOMPARE(room.preview->page(), 6);
    press(Qt::Key_Home);
    QCOMPARE(room.preview->page(), 1);
    for (int i = 0; i < 30 && room.preview->page() < 3; ++i)
        press(Qt::Key_PageDown);
    QCOMPARE(room.preview->page(), 3);
    QTRY_VERIFY(!room.pages->sheet(3).isNull());
    const int fitted = room.pages->sheet(3).width();
    press(Qt::Key_Plus);
    QTRY_VERIFY(room.pages->sheet(3).width() > fitted);
    QCOMPARE(room.preview->page(), 3);
    press(Qt::Key_0);
    QTRY_COMPARE(room.pages->sheet(3).width(), fitted);
}

void tst_Preview::thePageIsTold()
{
    const QByteArray words = "BT /T 20 Tf 20 300 Td (power failure) Tj ET";
    Room room({{u"a.pdf"_s, pdfOf({kBlackBar, words}, "/Font<</T 30 0 R>>", tenTimesOver({}))}});
    QTRY_VERIFY(room.preview->hasPages());
    QCOMPARE(room.pages->accessibleName(), u"Pages of the file"_s);
    QCOMPARE(room.pages->accessibleDescription(), u"Page 1 of 2"_s);
    room.preview->goTo(2);
    QAccessible::setActive(true);
    QTRY_COMPARE(room.pages->accessibleDescription(), u"Page 2 of 2\npower failure"_s);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(room.pages);
    QVERIFY(told);
    QCOMPARE(told->role(), QAccessible::Document);
    QAccessible::setActive(false);
}

void tst_Preview::picturesAreDrawn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("png") << u"a.png"_s << bytesOf(red(2000, 1000), "png");
    QTest::newRow("jpeg") << u"a.jpg"_s << bytesOf(red(2000, 1000), "jpeg");
    QTest::newRow("svg") << u"a.svg"_s
                         << QByteArray(R"(<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000">
                            <rect width="2000" height="1000" fill="red"/></svg>)");
}

void tst_Preview::picturesAreDrawn()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    Room room({{name, bytes}});
    QTRY_COMPARE(room.stack->currentWidget(), room.picture);
    QTRY_VERIFY(!room.picture->sheet(1).isNull());
    const QImage sheet = room.picture->sheet(1);
    QVERIFY(sheet.width() <= room.picture->viewport()->width());
    QVERIFY(qAbs(sheet.width() - 2 * sheet.height()) <= 2);
    QVERIFY(sheet.pixelColor(sheet.rect().center()).red() > 250);
    QVERIFY(!room.preview->hasPages());
    room.click(u"previewLarger"_s);
    room.click(u"previewLarger"_s);
    room.click(u"previewLarger"_s);
    QTRY_VERIFY(room.picture->horizontalScrollBar()->maximum() > 0);
    QTRY_VERIFY(room.picture->sheet(1).width() > sheet.width());
}

void tst_Preview::whatCannotBeShownIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QFile encrypted(QStringLiteral(TEKIGO_SOURCE_DIR "/tests/pdf/corpus/qpdf-password.pdf"));
    QVERIFY(encrypted.open(QIODevice::ReadOnly));
    QTest::newRow("encrypted") << u"a.pdf"_s << encrypted.readAll() << u"protected by a password"_s;
    QTest::newRow("damaged") << u"a.pdf"_s << QByteArray("%PDF-1.4 broken") << u"cannot be read as a PDF"_s;
    QTest::newRow("round") << u"a.pdf"_s << roundPdf() << u"cannot be read as a PDF"_s;
    QTest::newRow("no picture") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\nbroken") << u"cannot be read as a picture"_s;
}

void tst_Preview::whatCannotBeShownIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    Room room({{name, bytes}});
    QTRY_VERIFY2(room.facts().contains(says), qPrintable(room.facts()));
    QVERIFY(room.facts().contains(u"It is kept and embedded as it is."_s));
    QVERIFY(room.facts().contains(name));
    QCOMPARE(room.stack->currentWidget()->objectName(), u"previewFacts"_s);
}

void tst_Preview::theWindowAnswersWhileAPageNeverEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("paint") << endlessPaint();
    QTest::newRow("letters") << endlessLetters();
}

/// The next file is shown at once.
void tst_Preview::theWindowAnswersWhileAPageNeverEnds()
{
    QFETCH(QByteArray, bytes);
    Room room({{u"a.pdf"_s, bytes}, {u"b.pdf"_s, plainPdf(2)}, {u"c.pdf"_s, swellingPdf()}});
    QTRY_VERIFY(room.preview->hasPages());
    room.preview->goTo(2);
    QTest::qWait(300); // it is at it
    const qint64 program = room.pages->program();
    QVERIFY(program > 0);
    QElapsedTimer timer;
    qint64 longest = 0;
    for (int i = 0; i < 50; ++i) {
        timer.start();
        QTest::qWait(10);
        longest = std::max(longest, timer.elapsed());
    }
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
    QVERIFY(room.pages->sheet(2).isNull());
    timer.start();
    room.choose(1);
    QVERIFY(timer.elapsed() < 1000);
    QTRY_VERIFY(!room.pages->sheet(1).isNull());
    QCOMPARE(room.pages->pages(), 2);
    QTRY_VERIFY(!runs(program));
    room.choose(2); // half a gigabyte of nothing: shown or said, but the window goes on
    timer.start();
    QTest::qWait(10);
    QVERIFY(timer.elapsed() < 1000);
    room.choose(1);
    QTRY_VERIFY(!room.pages->sheet(1).isNull());
}

void tst_Preview::anEndlessPageIsSaidAndOthersAreShown()
{
    Room room({{u"a.pdf"_s, endlessPaint()}});
    QTRY_VERIFY(room.preview->hasPages());
    room.preview->goTo(2);
    QTRY_VERIFY_WITH_TIMEOUT(!room.pages->failure(2).isEmpty(), 40'000);
    QVERIFY(room.pages->failure(2).en.endsWith(u"so it is not shown."_s)); // it takes too long, or too much memory
    QVERIFY(room.pages->accessibleDescription().contains(room.pages->failure(2).en));
    room.preview->goTo(3);
    QTRY_VERIFY(!room.pages->sheet(3).isNull());
    room.preview->goTo(2); // it is not tried again
    QTest::qWait(300);
    QVERIFY(!room.pages->failure(2).isEmpty());
    room.click(u"previewLarger"_s);
    QTRY_VERIFY(!room.pages->sheet(1).isNull() || !room.pages->sheet(3).isNull());
    QCOMPARE(room.preview->page(), 2);
}

void tst_Preview::leavingThePageEndsTheProgram()
{
    Room room({{u"a.pdf"_s, endlessPaint()}});
    QTRY_VERIFY(room.preview->hasPages());
    room.preview->goTo(2);
    QTest::qWait(300);
    const qint64 program = room.pages->program();
    QVERIFY(runs(program));
    room.window->view()->showPage(PageKind::Assessment);
    QCOMPARE(room.pages->program(), 0);
    QTRY_VERIFY(!runs(program));
    // Who comes back sees it where it was.
    room.window->view()->showPage(PageKind::Evidence);
    QCOMPARE(room.preview->page(), 2);
    room.preview->goTo(1);
    QTRY_VERIFY(!room.pages->sheet(1).isNull());
    // Also while it opens.
    room.window->view()->showPage(PageKind::Assessment);
    QCOMPARE(room.pages->program(), 0);
}

void tst_Preview::closingTheWindowEndsTheProgram()
{
    qint64 program = 0;
    QElapsedTimer timer;
    {
        Room room({{u"a.pdf"_s, endlessLetters()}});
        QTRY_VERIFY(room.preview->hasPages());
        room.preview->goTo(2);
        QTest::qWait(300);
        program = room.pages->program();
        QVERIFY(runs(program));
        timer.start();
        room.window->close();
    }
    QTRY_VERIFY(!runs(program));
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_MAIN(tst_Preview)
#include "tst_preview.moc"
