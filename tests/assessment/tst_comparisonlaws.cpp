#include "base/digest.h"
#include "comparedrouter.h"
#include "seenexamples.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::comparedrouter;

using Kind = Difference::Kind;
using Change = Difference::Change;

namespace {

Difference::Change mirrored(Change change)
{
    return change == Change::Added ? Change::Removed : change == Change::Removed ? Change::Added : change;
}

/// One line a difference, with what both sides say; the names that a side gives aside. Sorted.
QStringList printed(const Comparison& comparison, bool mirror)
{
    QStringList lines;
    for (const Difference& one : comparison.differences) {
        QStringList parts{kindId(one.kind), changeId(mirror ? mirrored(one.change) : one.change)};
        const bool named = one.kind != Kind::Evidence && one.kind != Kind::Finding;
        parts += named ? one.subject : QString();
        parts += mirror ? one.idAfter + u'>' + one.idBefore : one.idBefore + u'>' + one.idAfter;
        for (const Difference::Aspect& aspect : one.aspects)
            parts += aspect.id + u'=' + (mirror ? aspect.saysAfter.ja : aspect.saysBefore.ja) + u'>' +
                     (mirror ? aspect.saysBefore.ja : aspect.saysAfter.ja);
        QStringList touches = one.touches;
        touches.sort();
        parts += touches.join(u',');
        parts += (mirror ? one.better() : one.worse()) ? u"worse"_s : u"-"_s;
        parts += QString::number(one.because.size());
        lines += parts.join(u" | "_s);
    }
    lines.sort();
    return lines;
}

/// A random edit, as people make them between two revisions.
void edit(Assessment& assessment, QRandomGenerator& random)
{
    const auto pick = [&](size_t size) { return size_t(random.bounded(int(size))); };
    switch (random.bounded(12)) {
    case 0:
        if (!assessment.answers.empty())
            assessment.answers.erase(std::next(assessment.answers.begin(), int(pick(assessment.answers.size()))));
        break;
    case 1: {
        auto& answer = std::next(assessment.answers.begin(), int(pick(assessment.answers.size())))->second;
        answer.note += QChar(u'あ' + random.bounded(80));
        break;
    }
    case 2: {
        auto& answer = std::next(assessment.answers.begin(), int(pick(assessment.answers.size())))->second;
        if (answer.value && std::holds_alternative<bool>(*answer.value))
            answer.value = !std::get<bool>(*answer.value);
        answer.confirmed = random.bounded(2) == 0;
        break;
    }
    case 3:
    case 4: {
        if (!assessment.answers.contains(u"interface.inventory"_s))
            break;
        auto& rows = tableOf(assessment, u"interface.inventory"_s).rows;
        std::shuffle(rows.begin(), rows.end(), random);
        if (!rows.empty() && random.bounded(2) == 0)
            rows.push_back(rows.front()); // a key twice
        if (!rows.empty())
            rows.back()[u"service"_s] = QString(QChar(u'a' + random.bounded(4)));
        if (random.bounded(4) == 0)
            rows.push_back({});
        break;
    }
    case 5:
        if (!assessment.evidence.empty())
            assessment.evidence.erase(assessment.evidence.begin() + int(pick(assessment.evidence.size())));
        break;
    case 6:
    case 7:
        if (!assessment.evidence.empty()) {
            Evidence& one = assessment.evidence[pick(assessment.evidence.size())];
            one.file.sha256 = sha256(QByteArray::number(random.bounded(5)));
            if (random.bounded(2) == 0)
                one.title = QString::number(random.bounded(3));
        }
        break;
    case 8:
        assessment.tests.push_back(record(u"T1-%1"_s.arg(random.bounded(3)),
                                          random.bounded(2) ? TestRecord::Outcome::Pass : TestRecord::Outcome::Fail,
                                          QDate(2026, 6, 1).addDays(random.bounded(4))));
        break;
    case 9:
        assessment.findings.push_back(finding(seenexamples::scan({22, 80 + random.bounded(3)})));
        break;
    case 10:
        assessment.revision.firmware = u"2.0.%1"_s.arg(random.bounded(3));
        assessment.product.label.status = LabelStatus(random.bounded(5));
        break;
    default:
        assessment.findings.push_back(finding(seenexamples::powerLoss(random.bounded(3))));
        break;
    }
}

} // namespace

/// What holds of every comparison, whatever was edited.
class tst_ComparisonLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itselfGivesNothing_data();
    void itselfGivesNothing();
    void mirroredIsTheOtherWayRound();
    void isQuick();
};

void tst_ComparisonLaws::itselfGivesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_ComparisonLaws::itselfGivesNothing()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Assessment assessment = router();
    for (int i = 0; i < 12; ++i)
        edit(assessment, random);
    const Comparison comparison = compared(assessment, assessment);
    QVERIFY2(comparison.empty(), qPrintable(told(comparison).join(u'\n')));
}

void tst_ComparisonLaws::mirroredIsTheOtherWayRound()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QRandomGenerator random(seed);
        Assessment before = router();
        Assessment after = before;
        for (int i = 0; i < 8; ++i) {
            edit(before, random);
            edit(after, random);
        }
        const Comparison there = compared(before, after);
        QVERIFY(!there.empty());
        QCOMPARE(printed(compared(after, before), true), printed(there, false));
    }
}

void tst_ComparisonLaws::isQuick()
{
    QRandomGenerator random(7);
    Assessment after = router();
    for (int i = 0; i < 60; ++i)
        edit(after, random);
    const auto was = judge(catalogue(), router());
    const auto is = judge(catalogue(), after);
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!compare(catalogue(), router(), was, after, is).empty());
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    qInfo("%.2f ms", best);
    QVERIFY2(best < 10, "a comparison takes 10 ms or more");
}

QTEST_GUILESS_MAIN(tst_ComparisonLaws)
#include "tst_comparisonlaws.moc"
