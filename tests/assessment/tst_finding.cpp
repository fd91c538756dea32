#include "assessment/assessment.h"
#include "assessment/findingjson.h"
#include "assessment/touched.h"
#include "seenexamples.h"

#include <QJsonDocument>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

Assessment with(const std::vector<Seen>& seen)
{
    Assessment assessment;
    for (const Seen& one : seen)
        assessment.findings.push_back({.id = {},
                                       .revision = {},
                                       .evidence = {{u"E1"_s}},
                                       .instrument = u"t"_s,
                                       .firmware = u"1.0"_s,
                                       .at = {},
                                       .seen = one});
    return assessment;
}

} // namespace

/// What instruments saw, kept and turned into facts.
class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesJson();
    void refusesForeignJson();
    void namesWhatALaterRunReplaces();
    void factsFollowFromWhatWasSeen();
    void factsAreAbsentUntilSomethingWasSeen();
    void aScanThatSawNothingSaysNothing();
    void aScanFollowsTheInventory();
    void everyFactIsTouchedByItsKind();
    void saysWhatCameOfIt();
};

void TestFinding::survivesJson()
{
    for (const Seen& seen : seenexamples::all()) {
        const QByteArray text = QJsonDocument(json(seen)).toJson();
        const auto back = seenOf(QJsonDocument::fromJson(text).object());
        QVERIFY2(back, text.constData());
        QVERIFY2(*back == seen, text.constData());
    }
}

void TestFinding::refusesForeignJson()
{
    QVERIFY(!seenOf({}));
    QVERIFY(!seenOf({{u"kind"_s, u"horoscope"_s}}));
    QVERIFY(!seenOf({{u"kind"_s, 1}}));
}

void TestFinding::namesWhatALaterRunReplaces()
{
    ScanSeen scan = seenexamples::scan({});
    QCOMPARE(subjectOf(scan), u"scan/tcp/lan"_s);
    scan.side = Side::NotSaid;
    scan.transport = Transport::Udp;
    QCOMPARE(subjectOf(scan), u"scan/udp/"_s);
    QSet<QString> subjects;
    for (const Seen& seen : seenexamples::all())
        subjects += subjectOf(seen);
    QCOMPARE(subjects.size(), qsizetype(seenexamples::all().size()));
}

void TestFinding::factsFollowFromWhatWasSeen()
{
    const Assessment assessment = with(seenexamples::all());
    const Facts facts = assessment.facts();
    QVERIFY(facts.at(u"scan.full-udp"_s) == Value(false)); // the file ends in the middle
    QVERIFY(facts.at(u"credential-list.rows"_s) == Value(qint64(1'000'000)));
    QVERIFY(facts.at(u"credential-list.duplicates"_s) == Value(qint64(2)));
    QVERIFY(facts.at(u"credential-list.derivable"_s) == Value(qint64(1)));
    QVERIFY(facts.at(u"power-test.changed"_s) == Value(qint64(2))); // ignored and other ones do not count
    QVERIFY(facts.at(u"update-image.signature-valid"_s) == Value(true));
    QVERIFY(facts.at(u"update-image.tampered-rejected"_s) == Value(true));
    for (const MeasuredFact& fact : assessment.measured())
        QVERIFY(!fact.findings.empty());
}

void TestFinding::factsAreAbsentUntilSomethingWasSeen()
{
    QVERIFY(Assessment().facts().empty());
    QVERIFY(!with({seenexamples::scan({})}).facts().contains(u"scan.full-udp"_s));
    QVERIFY(with({seenexamples::scan({})}).facts().contains(u"scan.full-tcp"_s));
}

void TestFinding::aScanThatSawNothingSaysNothing()
{
    ScanSeen silent = seenexamples::scan({});
    silent.hosts.front().up = false;
    silent.looked = {};
    const Facts facts = with({silent}).facts();
    QVERIFY(!facts.contains(u"scan.undeclared-open"_s));
    QVERIFY(!facts.contains(u"scan.unintended-open"_s));
    QVERIFY(facts.at(u"scan.full-tcp"_s) == Value(false));
    ScanSeen other = seenexamples::scan({22});
    other.side = Side::Line;
    QVERIFY(with({silent, other}).facts().at(u"scan.undeclared-open"_s) == Value(qint64(1)));
}

void TestFinding::aScanFollowsTheInventory()
{
    Assessment assessment = with({seenexamples::scan({22, 443})});
    QVERIFY(assessment.facts().at(u"scan.undeclared-open"_s) == Value(qint64(2)));
    const auto row = [](qint64 port, bool intended) {
        return Row{{u"kind"_s, u"tcp"_s}, {u"port"_s, port}, {u"intended"_s, intended}, {u"enabled"_s, true}};
    };
    Answer answer;
    answer.value = Table{{row(22, false), row(443, true)}};
    assessment.answers[u"interface.inventory"_s] = answer;
    QVERIFY(assessment.facts().at(u"scan.undeclared-open"_s) == Value(qint64(0)));
    QVERIFY(assessment.facts().at(u"scan.unintended-open"_s) == Value(qint64(1)));
}

void TestFinding::everyFactIsTouchedByItsKind()
{
    for (const Seen& seen : seenexamples::all()) {
        const Assessment assessment = with({seen});
        for (const MeasuredFact& fact : assessment.measured())
            QVERIFY2(questionsTouched(seen).contains(fact.question), qUtf8Printable(fact.question));
    }
}

void TestFinding::saysWhatCameOfIt()
{
    QCOMPARE(findingResult(seenexamples::scan({22, 443})).ja, u"開放 2ポート"_s);
    ScanSeen part = seenexamples::scan({22});
    part.end = ScanSeen::End::Interrupted;
    QCOMPARE(findingResult(part).en, u"Open ports: 1 (with limits)"_s);
    QCOMPARE(findingResult(seenexamples::powerLoss(3)).ja, u"数える違い 3件、比較 20件"_s);
    for (const Seen& seen : seenexamples::all()) {
        QVERIFY(!findingResult(seen).ja.contains(u'%'));
        QVERIFY(!findingResult(seen).en.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
