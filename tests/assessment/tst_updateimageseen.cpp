#include "assessment/assessment.h"
#include "assessment/touched.h"
#include "base/utc.h"

#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

SignatureSeen signature(const QString& image, bool valid)
{
    SignatureSeen seen;
    seen.image.name = image;
    seen.valid = valid;
    return seen;
}

RejectionSeen rejection(const QString& image, bool rejected)
{
    RejectionSeen seen;
    seen.image.name = image;
    seen.rejected = rejected;
    return seen;
}

SignatureSeen checksum(bool matches)
{
    SignatureSeen seen = signature(u"fw.bin"_s, matches);
    seen.proof = SignatureSeen::Proof::Checksum;
    return seen;
}

Facts factsOf(const std::vector<Seen>& seen)
{
    Assessment assessment;
    for (const Seen& one : seen)
        assessment.findings.push_back({.id = {},
                                       .revision = {},
                                       .evidence = {{u"E1"_s}},
                                       .instrument = {},
                                       .firmware = {},
                                       .at = {},
                                       .seen = one});
    return assessment.facts();
}

} // namespace

/// What the checks of update images are worth: facts, limits, and no more.
class TestUpdateImageSeen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyImageMustBeSignedAndEveryTestRejected()
    {
        const QString valid = u"update-image.signature-valid"_s;
        QVERIFY(factsOf({signature(u"a"_s, true), signature(u"b"_s, true)}).at(valid) == Value(true));
        QVERIFY(factsOf({signature(u"a"_s, true), signature(u"b"_s, false)}).at(valid) == Value(false));
        const QString rejected = u"update-image.tampered-rejected"_s;
        QVERIFY(factsOf({rejection(u"a"_s, true)}).at(rejected) == Value(true));
        QVERIFY(factsOf({rejection(u"a"_s, true), rejection(u"b"_s, false)}).at(rejected) == Value(false));
        QVERIFY(!factsOf({rejection(u"a"_s, true)}).contains(valid));
    }

    void aChecksumIsNoFactWhateverItSays()
    {
        QVERIFY(factsOf({checksum(true)}).empty());
        QVERIFY(factsOf({checksum(false)}).empty());
        // Nor does it hide or replace what the signature says.
        QVERIFY(factsOf({checksum(false), signature(u"fw.bin"_s, true)}).at(u"update-image.signature-valid"_s) == Value(true));
        QVERIFY(subjectOf(checksum(true)) != subjectOf(signature(u"fw.bin"_s, true)));
        QVERIFY(questionsTouched(checksum(true)).isEmpty());
        QVERIFY(findingName(checksum(true)).ja.contains(u"チェックサム"_s));
        QVERIFY(outcomeOf(checksum(true)).ja.contains(u"署名ではない"_s));
    }

    void saysWhatIsNotJudged()
    {
        const QDateTime day = utc(QDate(2026, 4, 1), QTime(0, 0));
        QVERIFY(limitsOf(signature(u"a"_s, true), day).empty()); // a bare key
        SignatureSeen certified = signature(u"a"_s, true);
        certified.holder = u"CN=a"_s;
        certified.validFrom = day;
        certified.validUntil = day.addYears(1);
        QCOMPARE(limitsOf(certified, day.addDays(1)).size(), size_t(1));
        QVERIFY(limitsOf(certified, day.addDays(1)).front().ja.contains(u"失効"_s));
        for (const QDateTime& outside : {day.addDays(-1), day.addYears(2)})
            QVERIFY(limitsOf(certified, outside).back().ja.contains(u"有効期間外"_s));
        QVERIFY(limitsOf(checksum(true), day).front().ja.contains(u"偽造"_s));
    }
};

QTEST_GUILESS_MAIN(TestUpdateImageSeen)

#include "tst_updateimageseen.moc"
