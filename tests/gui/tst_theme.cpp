#include "gui/icon.h"
#include "gui/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QRegularExpression>
#include <QStyle>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor& colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

/// As the whole program wears it.
QPalette paletteOf(const Theme& theme)
{
    Look(*qApp).wear(theme.dark ? ThemeChoice::Dark : ThemeChoice::Light, 100);
    return QApplication::palette();
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void verdictsDiffer();
    void iconsArePainted();
    void theProgramsIconIsLegibleWhenSmall_data();
    void theProgramsIconIsLegibleWhenSmall();
    void nothingMoves();
};

void TestTheme::wordsCanBeRead_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    constexpr double Words = 4.5; // WCAG 2.1, 1.4.3
    constexpr double Signs = 3.0; // 1.4.11: what shows a control, its state or its focus
    for (const Theme& t : {lightTheme(), darkTheme()}) {
        const QPalette palette = paletteOf(t);
        const auto row = [&t](const QByteArray& name, const QColor& ink, const QColor& ground, double least) {
            QTest::addRow("%s %s", t.dark ? "dark" : "light", name.constData()) << ink << ground << least;
        };
        const std::pair<const char*, QColor> grounds[]{{"the window", t.window},
                                                       {"a surface", t.surface},
                                                       {"the rail", t.sunken},
                                                       {"a chosen row", t.accentTint}};
        for (const auto& [where, ground] : grounds) {
            const auto on = [where = where](const char* what) { return QByteArray(what) + " on " + where; };
            row(on("words"), t.ink, ground, Words);
            row(on("notes"), t.quiet, ground, Words);
            row(on("links and folds"), t.accent, ground, Words);
            row(on("errors"), t.bad.ink, ground, Words);
            row(on("warnings"), t.doubt.ink, ground, Words);
            row(on("edges of fields and boxes, handles of scroll bars"), t.edge, ground, Signs);
            row(on("focus rings, marks of what is chosen"), t.accent, ground, Signs);
        }
        row("words on a pressed button", t.ink, t.line, Words);
        row("words on the accent", t.accentInk, t.accent, Words);
        row("the ring in a focused primary button or page of the rail", t.accentInk, t.accent, Signs);
        row("the ring around a focused primary button", t.ink, t.window, Signs);
        row("progress on its groove", t.accent, t.line, Signs);
        for (const auto& [name, tone] : std::initializer_list<std::pair<const char*, const Tone&>>{
                 {"conforms", t.good}, {"fails", t.bad}, {"unverified", t.doubt}, {"unanswered", t.open}, {"not applicable", t.aside}})
            row(name, tone.ink, tone.ground, Words);
        // What Qt paints by the palette alone.
        const auto role = [&](const char* name, QPalette::ColorRole ink, QPalette::ColorRole ground, double least) {
            row(name, palette.color(QPalette::Active, ink), palette.color(QPalette::Active, ground), least);
            row(QByteArray(name) + ", window not active", palette.color(QPalette::Inactive, ink),
                palette.color(QPalette::Inactive, ground), least);
        };
        role("WindowText", QPalette::WindowText, QPalette::Window, Words);
        role("Text", QPalette::Text, QPalette::Base, Words);
        role("Text on every other row", QPalette::Text, QPalette::AlternateBase, Words);
        role("ButtonText", QPalette::ButtonText, QPalette::Button, Words);
        role("PlaceholderText", QPalette::PlaceholderText, QPalette::Base, Words);
        role("HighlightedText", QPalette::HighlightedText, QPalette::Highlight, Words);
        role("ToolTipText", QPalette::ToolTipText, QPalette::ToolTipBase, Words);
        role("Link", QPalette::Link, QPalette::Base, Words);
        role("BrightText", QPalette::BrightText, QPalette::Window, Words);
    }
}

void TestTheme::wordsCanBeRead()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    QVERIFY2(contrast(ink, ground) >= least, qPrintable(u"%1 : 1"_s.arg(contrast(ink, ground), 0, 'f', 2)));
}

void TestTheme::verdictsDiffer()
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        QSet<QRgb> grounds;
        for (const Verdict verdict : {Verdict::NotApplicable, Verdict::Fails, Verdict::Unanswered,
                                      Verdict::Unverified, Verdict::Conforms})
            grounds << toneOf(theme, verdict).ground.rgb();
        QCOMPARE(grounds.size(), 5);
    }
}

void TestTheme::iconsArePainted()
{
    const QStringList files =
        QDir(QStringLiteral(TEKIGO_SOURCE_DIR "/resources/icons")).entryList({u"*.svg"_s});
    QVERIFY(!files.isEmpty());
    for (const QString& file : files) {
        const QImage image = icon(file.chopped(4)).pixmap(24, 24).toImage();
        bool painted = false;
        for (int y = 0; y < image.height() && !painted; ++y) {
            for (int x = 0; x < image.width() && !painted; ++x)
                painted = image.pixelColor(x, y).alpha() > 128;
        }
        QVERIFY2(painted, qPrintable(file));
    }
}

void TestTheme::theProgramsIconIsLegibleWhenSmall_data()
{
    QTest::addColumn<QColor>("panel");
    QTest::newRow("light panel") << QColor(0xf2f2f2);
    QTest::newRow("dark panel") << QColor(0x202020);
}

/// At sixteen pixels a good part of it still stands out from the panel, light or dark.
void TestTheme::theProgramsIconIsLegibleWhenSmall()
{
    QFETCH(QColor, panel);
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(panel);
    QPainter painter(&image);
    icon(u"tekigo"_s).paint(&painter, image.rect());
    painter.end();
    int clear = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            clear += contrast(image.pixelColor(x, y), panel) >= 3 ? 1 : 0;
    }
    QVERIFY2(clear >= 48, qPrintable(u"%1 of 256 pixels"_s.arg(clear)));
}

/// No animation of the program's own; the style's end by themselves in the blink of an eye (WCAG 2.1, 2.2.2: five seconds).
void TestTheme::nothingMoves()
{
    Look(*qApp).wear(ThemeChoice::Light, 100);
    QVERIFY(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 500);
    static const QRegularExpression moving(u"QPropertyAnimation|QVariantAnimation|QTimeLine|QMovie|setAnimated\\(true|setRange\\(0, 0\\)"_s);
    QDir folder(QStringLiteral(TEKIGO_SOURCE_DIR "/app/gui"));
    for (const QString& name : folder.entryList({u"*.cpp"_s, u"*.h"_s})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!moving.match(QString::fromUtf8(file.readAll())).hasMatch(), qPrintable(name));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
