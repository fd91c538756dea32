#include "pdf/colours.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace tekigo::pdf;

namespace {

constexpr std::array kTints{Tint::None, Tint::Accent, Tint::Good, Tint::Bad,
                            Tint::Open, Tint::Doubt,  Tint::Aside};
constexpr double kReadable = 4.5; ///< WCAG 2.2, 1.4.3
constexpr double kSeen = 0.1;     ///< a difference of greys that print keeps

bool toldApart(const TintLook& one, const TintLook& other)
{
    return std::abs(luminance(one.ground) - luminance(other.ground)) >= kSeen || one.dashed != other.dashed ||
           (one.frameWidth > 0) != (other.frameWidth > 0);
}

} // namespace

/// The few colours, as they are read and as they print in grey.
class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreReadable()
    {
        for (const Tint tint : kTints) {
            const TintLook look = lookOf(tint);
            QVERIFY2(contrast(look.ink, look.ground) >= kReadable, qPrintable(QString::number(int(tint))));
            // A box has its text in ink, links in accent, its title in the tint's own ink or frame.
            const Colour title = tint == Tint::Bad ? look.frame : look.ink;
            for (const Colour& colour : {kInk, kAccent, kQuiet, title})
                QVERIFY2(contrast(colour, paleGround(tint)) >= kReadable,
                         qPrintable(QString::number(int(tint))));
        }
        for (const Colour& ground : {kPaper, kShade, kHeadShade, kWatermark})
            for (const Colour& colour : {kInk, kQuiet, kAccent})
                QVERIFY(contrast(colour, ground) >= kReadable);
    }

    void tintsAreToldApartInGrey()
    {
        for (size_t one = 0; one < kTints.size(); ++one)
            for (size_t other = one + 1; other < kTints.size(); ++other) {
                QVERIFY2(toldApart(lookOf(kTints[one]), lookOf(kTints[other])),
                         qPrintable(QStringLiteral("%1 and %2").arg(one).arg(other)));
                QVERIFY(barOf(kTints[one]) != barOf(kTints[other]));
            }
    }

    void contrastIsTheStandards()
    {
        QCOMPARE(qRound(contrast({0, 0, 0}, {1, 1, 1})), 21);
        QVERIFY(std::abs(contrast({0.4666, 0.4666, 0.4666}, {1, 1, 1}) - 4.48) < 0.01); // #777777 on white
    }
};

QTEST_APPLESS_MAIN(TestColours)
#include "tst_colours.moc"
