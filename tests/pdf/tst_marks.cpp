#include "pdf/marks.h"
#include "pdf/writer.h"
#include "samples.h"
#include "tools.h"

#include <QFile>
#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

constexpr char kBracketed[] = R"(1 0 0 -1 0 841.89 cm
q
0 0 0 rg /a0 gs
/Artifact <</Type/Background>> BDC
0.9 0.9 1 rg 10 20 100 50 re f
EMC
/Span <</MCID 1>> BDC
0 0 0.2 rg BT
12 0 0 -12 20 40 Tm
/Span << /ActualText <feff0066006600690029> >> BDC
/f-0-0 1 Tf
(Text)Tj
EMC
ET
EMC
/Artifact <</Type/Layout>> BDC
Q q
30 100 50 20 re W n
0 0 0.2 RG /a0 gs
2 w
0 J
0 j
[] 0.0 d
10 M 20 90 m 90 130 l S
Q q
0 0 0.2 rg /a0 gs
EMC
/P <</MCID 3/ActualText <FEFF0041611B>>> BDC
BT
12 0 0 -12 20 40 Tm
/f-0-0 1 Tf
(Text)Tj
ET
EMC
/Figure <</MCID 4>> BDC
q
4 0 0 -4 0 4 cm
/a0 gs /picture Do
Q
EMC
/Figure <</MCID 5>> BDC
120 300 m 120 311.047 111.047 320 100 320 c 88.953 320 80 311.047 80 300
 c 80 288.953 88.953 280 100 280 c 111.047 280 120 288.953 120 300 c f
EMC
Q
)";

QByteArray fixture(const QByteArray& name)
{
    QFile file(QLatin1String(TEKIGO_TEST_DATA "/content/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Brackets instead of markers, in streams of every Cairo that Tekigo runs with.
class TestMarks : public QObject
{
    Q_OBJECT

private:
    Element m_span, m_paragraph, m_figure;
    std::vector<Mark> m_marks{
        {nullptr, "<</Type/Background>>", {}}, {&m_span, nullptr, {}},   {nullptr, "<</Type/Layout>>", {}},
        {&m_paragraph, nullptr, u"A愛"_s},     {&m_figure, nullptr, {}}, {&m_figure, nullptr, {}}};

    [[nodiscard]] std::vector<Mark> first(std::ptrdiff_t count) const
    {
        return {m_marks.begin(), m_marks.begin() + count};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_span.role = "Span";
        m_paragraph.role = "P";
        m_figure.role = "Figure";
    }

    void bracketsWhatCairoWrote_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::newRow("cairo-1.16.txt") << "/x7"_ba;
        QTest::newRow("cairo-1.18.txt") << "/x8"_ba;
    }
    void bracketsWhatCairoWrote()
    {
        QFETCH(QByteArray, picture);
        const QByteArray content = fixture(QTest::currentDataTag());
        QVERIFY(!content.isEmpty());
        QCOMPARE(bracketed(content, m_marks), QByteArray(kBracketed).replace("/picture", picture));
    }

    void refusesMarkersThatAreNotTheMarks()
    {
        const QByteArray content = fixture("cairo-1.18.txt");
        QVERIFY(bracketed(content, {}).isNull());
        QVERIFY(bracketed(content, first(5)).isNull());
        std::vector<Mark> more = m_marks;
        more.push_back(m_marks.back());
        QVERIFY(bracketed(content, more).isNull());
    }

    void leavesAPageWithoutMarksAsItIs() { QCOMPARE(bracketed("q\nQ\n", {}), "q\nQ\n"_ba); }

    /// Other rectangles, other uses of one, other spelling of the operator, and words that look like a
    /// marker.
    void takesNothingElseForAMarker()
    {
        for (const char* other :
             {"0 0 1 2 re W n", "0 0 1 2 re S", "0 0 2 1 re f", "1 0 1 2 re f", "0 1 1 2 re f",
              "0 0 1.5 2 re f", "0 0 11 2 re f", "0 0 1 842 re f", "BT (0 0 1 2 re f) Tj ET",
              "/Span << /ActualText (0 0 1 2 re f) >> BDC EMC", "BT [(0 0 1 2 re f) 3 <001100>] TJ ET"}) {
            const QByteArray text = QByteArray("\n") + other + '\n';
            QCOMPARE(bracketed("0 0 1 2 re f" + text + "0 0 1 2 re f", first(1)),
                     "/Artifact <</Type/Background>> BDC" + text + "EMC");
        }
    }

    void findsMarkersWhereLinesBreak()
    {
        QCOMPARE(bracketed("0 g 0\n0 1 2\nre\nf\nS 0 0 1 2 re f*", first(1)),
                 "0 g /Artifact <</Type/Background>> BDC\nS EMC"_ba);
    }

    /// With the Cairo that is installed here.
    void leavesNoMarkerInAFinishedFile()
    {
        QTemporaryDir folder;
        const QString path =
            tools::written(samples::usual(Language::Japanese), folder.filePath(u"usual.pdf"_s));
        QVERIFY(!path.isEmpty());
        const QByteArray plain = tools::run(u"qpdf"_s, {u"--qdf"_s, path, u"-"_s});
        QVERIFY(plain.contains(" re f") && plain.contains("/MCID "));
        QVERIFY(!plain.contains("0 0 1 2 re"));
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
