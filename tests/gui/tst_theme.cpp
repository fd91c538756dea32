#include "gui/icon.h"
#include "gui/theme.h"

#include <QDir>
#include <QPixmap>
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
};

void TestTheme::wordsCanBeRead_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Theme& t : {lightTheme(), darkTheme()}) {
        const auto row = [&t](const char* name, const QColor& ink, const QColor& ground, double least) {
            QTest::addRow("%s %s", t.dark ? "dark" : "light", name) << ink << ground << least;
        };
        row("words on the window", t.ink, t.window, 4.5);
        row("words on a surface", t.ink, t.surface, 4.5);
        row("words on a chosen row", t.ink, t.accentTint, 4.5);
        row("words on the rail", t.ink, t.sunken, 4.5);
        row("notes on the window", t.quiet, t.window, 4.5);
        row("notes on a surface", t.quiet, t.surface, 4.5);
        row("words on the accent", t.accentInk, t.accent, 4.5);
        row("links", t.accent, t.surface, 4.5);
        row("conforms", t.good.ink, t.good.ground, 4.5);
        row("fails", t.bad.ink, t.bad.ground, 4.5);
        row("unverified", t.doubt.ink, t.doubt.ground, 4.5);
        row("unanswered", t.open.ink, t.open.ground, 4.5);
        row("not applicable", t.aside.ink, t.aside.ground, 4.5);
        row("errors on the window", t.bad.ink, t.window, 4.5);
        row("warnings on the window", t.doubt.ink, t.window, 4.5);
        row("edges of fields", t.edge, t.surface, 3.0);
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

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
