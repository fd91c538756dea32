#include "assessment/comparison.h"
#include "base/digest.h"
#include "realproduct.h"
#include "seenexamples.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

using Kind = Difference::Kind;
using Change = Difference::Change;
using Edit = std::function<void(Assessment&)>;
Q_DECLARE_METATYPE(Edit)

namespace {

const Catalogue& catalogue()
{
    static const Catalogue read = *realproduct::catalogue();
    return read;
}

Assessment router()
{
    static const Assessment made = realproduct::proven(catalogue(), *realproduct::answered(catalogue()));
    return made;
}

Comparison compared(const Assessment& before, const Assessment& after)
{
    return compare(catalogue(), before, judge(catalogue(), before), after, judge(catalogue(), after));
}

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

const Difference* find(const Comparison& comparison, Kind kind, const QString& subject)
{
    const auto found = std::ranges::find_if(comparison.differences, [&](const Difference& one) {
        return one.kind == kind && one.subject == subject;
    });
    return found == comparison.differences.end() ? nullptr : &*found;
}

/// "row changed access.paths Telnet / …: authentication, enabled", without verdicts.
QStringList told(const Comparison& comparison)
{
    QStringList lines;
    for (const Difference& one : comparison.differences) {
        if (one.kind == Kind::Verdict)
            continue;
        QStringList aspects;
        for (const Difference::Aspect& aspect : one.aspects)
            aspects += aspect.id + u' ' + aspect.saysBefore.en + u'>' + aspect.saysAfter.en;
        lines += kindId(one.kind) + u' ' + changeId(one.change) + u' ' + one.subject + u": "_s + aspects.join(u"; "_s);
    }
    return lines;
}

Table& tableOf(Assessment& assessment, const QString& question)
{
    return std::get<Table>(*assessment.answers[question].value);
}

Evidence& evidenceAt(Assessment& assessment, size_t index)
{
    return assessment.evidence.at(index);
}

TestRecord record(const QString& testCase, TestRecord::Outcome outcome, const QDate& date)
{
    TestRecord made;
    made.testCase = testCase;
    made.outcome = outcome;
    made.date = date;
    made.firmware = u"2.0.0"_s;
    return made;
}

Finding finding(Seen seen, const QDateTime& at = QDateTime(QDate(2026, 5, 3), QTime(9, 0), Qt::UTC))
{
    return {{u"F1"_s}, {u"R1"_s}, {{u"E1"_s}}, u"nmap 7.93"_s, u"2.0.0"_s, at, std::move(seen)};
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

/// What two revisions have differently, and nothing else.
class tst_Comparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void saysWhyAVerdictChanged();
    void aFailedTestIsWhyAVerdictFell();
    void theScopeSaysItsOutcome();
    void anUnconfirmedAnswerIsTold();
    void leavesOtherChecklistsOut();
    void orderAndIdsAreNoDifference();
    void itselfGivesNothing_data();
    void itselfGivesNothing();
    void mirroredIsTheOtherWayRound();
    void isQuick();
};

void tst_Comparison::tells_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* name, Edit edit, QStringList lines) { QTest::newRow(name) << edit << lines; };

    row("nothing", [](Assessment&) {}, {});
    row("an answer", [](Assessment& a) { a.answers[u"access.refuses"_s].value = false; },
        {u"answer changed access.refuses: value Yes>No"_s});
    row("a choice in words", [](Assessment& a) { a.answers[u"credential.initial"_s].value = u"common"_s; },
        {u"answer changed credential.initial: value Different for each unit>Common to all units"_s});
    row("an answer taken back", [](Assessment& a) { a.answers.erase(u"access.refuses"_s); },
        {u"answer removed access.refuses: value Yes>"_s});
    row("a note", [](Assessment& a) { a.answers[u"access.refuses"_s].note = u"見た"_s; },
        {u"answer changed access.refuses: note >見た"_s});
    row("of an older bank", [](Assessment& a) { a.answers[u"gone.question"_s] = {Value(u"x"_s), {}, true}; },
        {u"answer added gone.question: value >x"_s});
    row("a cell",
        [](Assessment& a) { tableOf(a, u"interface.inventory"_s).rows[2][u"enabled"_s] = true; },
        {u"row changed interface.inventory: enabled No>Yes"_s});
    row("a row more",
        [](Assessment& a) {
            tableOf(a, u"update.components"_s).rows.push_back({{u"component"_s, u"OpenSSL"_s}});
        },
        {u"row added update.components: component >OpenSSL"_s});
    row("a row of a key that was there",
        [](Assessment& a) {
            auto& rows = tableOf(a, u"update.components"_s).rows;
            rows.insert(rows.begin(), rows.front());
            rows.front()[u"updatable"_s] = false;
        },
        {u"row added update.components: component >ファームウェア; version >2.0.0; updatable >No"_s});
    row("a row less", [](Assessment& a) { tableOf(a, u"update.components"_s).rows.clear(); },
        {u"row removed update.components: component ファームウェア>; version 2.0.0>; updatable Yes>"_s});
    row("a table never given is its rows", [](Assessment& a) { a.answers.erase(u"update.components"_s); },
        {u"row removed update.components: component ファームウェア>; version 2.0.0>; updatable Yes>"_s});
    row("identity",
        [](Assessment& a) {
            a.maker.contact = u"sec@example.jp"_s;
            a.product.models = {u"TR-100"_s};
            a.product.label = {.number = u"1"_s, .issued = {}, .expires = QDate(2028, 1, 1), .status = LabelStatus::Valid};
            a.revision.targets = {u"jc-star-1"_s};
        },
        {u"identity changed maker: contact qa@example.jp>sec@example.jp"_s,
         u"identity changed product: models TR-100, TR-200>TR-100"_s,
         u"identity changed label: number >1; expires >2028-01-01; status >Valid"_s,
         u"identity changed revision: targets Terminal Regs (in force), Terminal Regs (2026 draft), "
         "JC-STAR level 1, UK PSTI, NOTICE risk>JC-STAR level 1"_s});
    row("another file in its place",
        [](Assessment& a) {
            evidenceAt(a, 0).file = {sha256("new"), 7};
        },
        {u"evidence replaced E1.pdf: sha256 %1>%2; size 100>7"_s.arg(QString::fromLatin1(sha256("E1").toHex()),
                                                                    QString::fromLatin1(sha256("new").toHex()))});
    row("the same file, otherwise called",
        [](Assessment& a) {
            evidenceAt(a, 0).title = u"設計書"_s;
            evidenceAt(a, 0).number = 99;
        },
        {u"evidence moved E1.pdf: number 1>99; title >設計書"_s});
    row("the models that a file covers",
        [](Assessment& a) { evidenceAt(a, 0).coverage.models = {u"TR-100"_s}; },
        {u"evidence moved E1.pdf: coveredModels >TR-100"_s});
    row("what a file was made on",
        [](Assessment& a) { evidenceAt(a, 0).coverage = {{}, {u"R9"_s}, u"同じ基板"_s, u"ルーター 2.0"_s}; },
        {u"evidence moved E1.pdf: coverageOrigin >ルーター 2.0; coverage >同じ基板"_s});
    row("what a file was made on, of which no name is kept",
        [](Assessment& a) { evidenceAt(a, 0).coverage.madeOn = {u"R9"_s}; },
        {u"evidence moved E1.pdf: coverageOrigin >another revision"_s});
    row("whom a test speaks for",
        [](Assessment& a) {
            a.tests.front().coverage = {{u"TR-200"_s, u"TR-100"_s}, {u"R9"_s}, u"同じ基板"_s, u"ルーター 2.0"_s};
        },
        {u"test changed T1-1: coveredModels >TR-100, TR-200; coverageOrigin >ルーター 2.0; coverage >同じ基板"_s});
    row("a file less", [](Assessment& a) { a.evidence.erase(a.evidence.begin() + 3, a.evidence.end()); }, {});
    row("the newest record of a case",
        [](Assessment& a) {
            a.tests.push_back(record(u"T1-1"_s, TestRecord::Outcome::Fail, QDate(2026, 6, 1)));
            a.tests.push_back(record(u"T1-1"_s, TestRecord::Outcome::Pass, QDate(2026, 4, 1)));
        },
        {u"test changed T1-1: outcome Pass>Fail; date 2026-05-02>2026-06-01"_s});
    row("a finding, and the fact that follows",
        [](Assessment& a) { a.findings = {finding(seenexamples::powerLoss(2))}; }, {});
}

void tst_Comparison::tells()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, lines);
    Assessment after = router();
    edit(after);
    const QStringList found = told(compared(router(), after));
    if (lines.isEmpty() && qstrcmp(QTest::currentDataTag(), "nothing") != 0) {
        QVERIFY(!found.isEmpty());
        for (const QString& line : found)
            QVERIFY2(line.startsWith(u"evidence removed"_s) || line.startsWith(u"finding added"_s), qPrintable(line));
        return;
    }
    QCOMPARE(found, lines);
}

void tst_Comparison::saysWhyAVerdictChanged()
{
    Assessment after = router();
    after.answers[u"credential.initial"_s].value = u"common"_s;
    after.answers[u"credential.first-use"_s].value = u"prompted"_s;
    after.answers[u"vdp.contact"_s].note = u"無関係"_s;
    const Comparison comparison = compared(router(), after);
    const Difference* one = find(comparison, Kind::Verdict, u"terminal-2026-draft/34-10-2"_s);
    QVERIFY(one);
    QVERIFY(one->worse());
    QVERIFY(!one->better());
    QCOMPARE(*one->was, Verdict::Conforms);
    QCOMPARE(*one->is, Verdict::Fails);
    QStringList because;
    for (const Text& line : one->because)
        because += line.ja;
    QCOMPARE(because.size(), 2);
    QVERIFY2(because[0].contains(u"機器ごと"_s) && because[0].contains(u"→"_s), qPrintable(because[0]));
    QVERIFY2(!because.join(u'\n').contains(u"無関係"_s), qPrintable(because.join(u'\n')));
    const Difference* whole = find(comparison, Kind::Verdict, u"terminal-2026-draft"_s);
    QVERIFY(whole && whole->worse());
    QVERIFY2(whole->because.front().ja.contains(u"34-10-2"_s), qPrintable(whole->because.front().ja));
    QVERIFY(!find(comparison, Kind::Verdict, u"terminal-2020/34-10-2"_s)); // prompted is enough for it
}

void tst_Comparison::aFailedTestIsWhyAVerdictFell()
{
    Assessment after = router();
    after.tests.push_back(record(u"T1-1"_s, TestRecord::Outcome::Fail, QDate(2026, 6, 1)));
    const Comparison comparison = compared(router(), after);
    const Difference* one = find(comparison, Kind::Verdict, u"terminal-2020/34-10-1"_s);
    QVERIFY(one && one->worse());
    QStringList because;
    for (const Text& line : one->because)
        because += line.en;
    QCOMPARE(because.size(), 2); // what it now lacks, and the record
    QVERIFY2(because[0].startsWith(u"Now lacking: Test T1-1"_s), qPrintable(because[0]));
    QVERIFY(because[1].contains(u"Pass → Fail"_s));
}

void tst_Comparison::theScopeSaysItsOutcome()
{
    Assessment after = router();
    after.answers[u"scope.connection"_s].value = u"indirect"_s;
    const Comparison comparison = compared(router(), after);
    const Difference* one = find(comparison, Kind::Verdict, u"terminal-2020"_s);
    QVERIFY(one && one->aspect(u"scope"_s));
    QCOMPARE(one->aspect(u"scope"_s)->after, std::optional<Value>(u"out-of-scope"_s));
    QCOMPARE(one->touches, QStringList(u"terminal-2020/scope"_s));
    QVERIFY(!one->because.empty());
    QVERIFY(!one->worse());
}

void tst_Comparison::anUnconfirmedAnswerIsTold()
{
    Assessment after = router();
    after.answers[u"access.refuses"_s].confirmed = false;
    const Comparison comparison = compared(router(), after);
    const Difference* answer = find(comparison, Kind::Answer, u"access.refuses"_s);
    QVERIFY(answer);
    QCOMPARE(answer->aspects.size(), size_t(1));
    QCOMPARE(answer->aspects[0].saysAfter.ja, u"要再確認"_s);
    const Difference* verdict = find(comparison, Kind::Verdict, u"terminal-2020/34-10-1"_s);
    QVERIFY(verdict);
    QCOMPARE(*verdict->is, Verdict::Unverified);
    QCOMPARE(inOneLine(*answer).ja.contains(u"要再確認"_s), true);
}

void tst_Comparison::leavesOtherChecklistsOut()
{
    Assessment after = router();
    after.answers[u"vdp.published"_s].value = false;
    const Comparison all = compared(router(), after);
    const Comparison some = limitedTo({u"terminal-2020"_s, u"jc-star-1"_s}, all);
    QVERIFY(find(all, Kind::Verdict, u"uk-psti/psti-2"_s));
    QVERIFY(!find(some, Kind::Verdict, u"uk-psti/psti-2"_s));
    QVERIFY(find(some, Kind::Verdict, u"jc-star-1/S1.1-05"_s));
    QCOMPARE(find(some, Kind::Answer, u"vdp.published"_s)->touches, QStringList(u"jc-star-1/S1.1-05"_s));
}

void tst_Comparison::orderAndIdsAreNoDifference()
{
    Assessment after = router();
    for (const QString& question : {u"interface.inventory"_s, u"access.paths"_s, u"data.assets"_s})
        if (after.answers.contains(question))
            std::ranges::reverse(tableOf(after, question).rows);
    for (Evidence& one : after.evidence)
        one.id.text += u"00"_s;
    for (TestRecord& one : after.tests) {
        one.id.text = u"T99"_s;
        for (EvidenceId& id : one.evidence)
            id.text += u"00"_s;
    }
    std::ranges::reverse(after.evidence);
    after.revision.id = {u"R7"_s};
    after.revision.copiedFrom = {u"R1"_s};
    const Comparison comparison = compared(router(), after);
    QVERIFY2(comparison.empty(), qPrintable(told(comparison).join(u'\n')));
}

void tst_Comparison::itselfGivesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_Comparison::itselfGivesNothing()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Assessment assessment = router();
    for (int i = 0; i < 12; ++i)
        edit(assessment, random);
    const Comparison comparison = compared(assessment, assessment);
    QVERIFY2(comparison.empty(), qPrintable(told(comparison).join(u'\n')));
}

void tst_Comparison::mirroredIsTheOtherWayRound()
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

void tst_Comparison::isQuick()
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

QTEST_GUILESS_MAIN(tst_Comparison)
#include "tst_comparison.moc"
