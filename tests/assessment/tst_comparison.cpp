#include "base/digest.h"
#include "base/utc.h"
#include "comparedrouter.h"
#include "seenexamples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::comparedrouter;

using Kind = Difference::Kind;
using Change = Difference::Change;
using Edit = std::function<void(Assessment&)>;
Q_DECLARE_METATYPE(Edit)

namespace {

const Difference* find(const Comparison& comparison, Kind kind, const QString& subject)
{
    const auto found = std::ranges::find_if(comparison.differences, [&](const Difference& one) {
        return one.kind == kind && one.subject == subject;
    });
    return found == comparison.differences.end() ? nullptr : &*found;
}

Evidence& evidenceAt(Assessment& assessment, size_t index)
{
    return assessment.evidence.at(index);
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
    void timesOfScansAreTheirOwn();
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

/// When a file was read is no time of measuring; both are told in Japan's time.
void tst_Comparison::timesOfScansAreTheirOwn()
{
    Assessment before = router();
    ScanSeen scan = seenexamples::scan({80});
    scan.started = utc(QDate(2026, 5, 1), QTime(1, 0));
    before.findings = {finding(scan)};
    Assessment after = before;
    std::get<ScanSeen>(after.findings.front().seen).started = utc(QDate(2026, 5, 2), QTime(16, 30));
    after.findings.front().at = utc(QDate(2026, 5, 4), QTime(0, 0));
    const Comparison comparison = compared(before, after);
    QStringList aspects;
    for (const Difference& one : comparison.differences)
        for (const Difference::Aspect& aspect : one.aspects)
            aspects += aspect.name.ja + u' ' + aspect.saysBefore.ja + u'>' + aspect.saysAfter.ja;
    QVERIFY2(aspects.contains(u"検査の日時 2026-05-01 10:00 (UTC+09:00)>2026-05-03 01:30 (UTC+09:00)"_s),
             qPrintable(aspects.join(u'|')));
    QVERIFY2(aspects.contains(u"読取日時 2026-05-03 18:00 (UTC+09:00)>2026-05-04 09:00 (UTC+09:00)"_s),
             qPrintable(aspects.join(u'|')));
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

QTEST_GUILESS_MAIN(tst_Comparison)
#include "tst_comparison.moc"
