#include "desk.h"

#include "assessment/names.h"
#include "checklist/canonical.h"
#include "storage/codec.h"
#include "storage/layout.h"
#include "storage/opening.h"

#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

const QString forced = u"credential.bypass"_s; // bound to firmware
const QString published = u"vdp.published"_s;  // bound to the organisation

} // namespace

/// Confirming what a revision took over, and taking over what another revision has.
class TestCarryActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void confirmsAGroupAsOneAct();
    void confirmsFilesOnlyWithAReason();
    void refusesWhatCannotBeConfirmed();
    void adoptsFromAnotherProduct();
    void adoptingTwiceAddsNothing();
    void adoptingKeepsWhatIsThere();
    void copiesWithinAProductOnly();
    void refusesToAdoptWithoutReason();
    void coverageNamesItsOrigin();
    void measurementsAreCarriedToTheSameState();

private:
    Workspace& workspace() { return *m_desk->workspace; }
    Assessment now(const RevisionId& id) { return sure(workspace().assessment(id)); }
    RevisionId copy(const QString& firmware);

    std::unique_ptr<Desk> m_desk;
    RevisionId m_first;
};

void TestCarryActs::init()
{
    m_desk = std::make_unique<Desk>();
    m_first = m_desk->revision();
    sure(workspace().setAnswers(m_first, {{forced, {Value(false), {}}}, {published, {Value(true), {}}}}));
}

RevisionId TestCarryActs::copy(const QString& firmware)
{
    Revision next = *workspace().revision(m_first);
    next.copiedFrom = m_first;
    next.firmware = firmware;
    next.label = u"第2版"_s;
    return sure(workspace().addRevision(next));
}

void TestCarryActs::confirmsAGroupAsOneAct()
{
    sure(workspace().setAnswer(m_first, u"update.possible"_s, {Value(true), {}}));
    const RevisionId next = copy(u"1.1"_s);
    QCOMPARE(sure(workspace().piles(next)).again.size(), 2U);
    const int steps = workspace().undoStack()->index();
    sure(workspace().confirm(next, QStringList{forced, u"update.possible"_s}, u"更新機能に変更なし"_s));
    QCOMPARE(workspace().undoStack()->index(), steps + 1);
    QVERIFY(sure(workspace().piles(next)).again.empty());
    QCOMPARE(workspace().history(next).front().says.ja, u"回答 2件を確認（理由：更新機能に変更なし）"_s);
    workspace().undoStack()->undo();
    QCOMPARE(sure(workspace().piles(next)).again.size(), 2U);
    sure(workspace().confirm(next, QStringList{forced}, {}));
    QCOMPARE(workspace().history(next).front().question, forced);
    QCOMPARE(workspace().history(next).front().says.ja,
             u"「%1」の回答を確認"_s.arg(catalogue().question(forced)->label.ja));
    // Confirmed already: nothing to do, no trace.
    const auto rows = workspace().history(next).size();
    sure(workspace().confirm(next, QStringList{forced}, {}));
    QCOMPARE(workspace().history(next).size(), rows);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestCarryActs::confirmsFilesOnlyWithAReason()
{
    Evidence file = m_desk->evidence(m_first, "scan");
    file.firmware = u"1.0"_s;
    file.kind = u"design"_s;
    sure(workspace().addEvidence(file));
    TestRecord record;
    record.revision = m_first;
    record.testCase = catalogue().testCases.front().id;
    record.date = QDate(2026, 11, 1);
    record.tester = u"佐藤"_s;
    record.firmware = u"1.0"_s;
    sure(workspace().addTestRecord(record));
    const RevisionId next = copy(u"1.1"_s);
    const EvidenceId evidence = now(next).evidence.front().id;
    const TestRecordId test = now(next).tests.front().id;
    const Confirmation what{.questions = {forced}, .evidence = {evidence}, .tests = {test}};
    const Result<void> refused = workspace().confirm(next, what, u"  "_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Input);
    QVERIFY(!now(next).answers.at(forced).confirmed);
    sure(workspace().confirm(next, what, u"認証の処理に変更なし"_s));
    const Coverage covers = now(next).evidence.front().coverage;
    QCOMPARE(covers.madeOn, m_first);
    QCOMPARE(covers.reason, u"認証の処理に変更なし"_s);
    QCOMPARE(covers.origin, u"ルーター 初版 (1.0)"_s);
    QCOMPARE(now(next).tests.front().coverage, covers);
    QVERIFY(sure(workspace().piles(next)).again.empty());
    QCOMPARE(workspace().history(next).front().says.ja,
             u"回答 1件、証拠 1件、試験記録 1件を確認（理由：認証の処理に変更なし）"_s);
    // What was said of one firmware is not said of the next.
    Revision third = *workspace().revision(next);
    third.copiedFrom = next;
    third.firmware = u"1.2"_s;
    const RevisionId again = sure(workspace().addRevision(third));
    QCOMPARE(now(again).evidence.front().coverage,
             (Coverage{.models = {}, .madeOn = m_first, .reason = {}, .origin = covers.origin}));
    QCOMPARE(m_desk->complaints(), QString());
}

void TestCarryActs::refusesWhatCannotBeConfirmed()
{
    const RevisionId next = copy(u"1.1"_s);
    const auto rows = workspace().history({}).size();
    const QString unanswered = why(workspace().confirm(next, QStringList{u"info.support-until"_s}, {}));
    QVERIFY2(unanswered.contains(catalogue().question(u"info.support-until"_s)->label.en), qUtf8Printable(unanswered));
    QVERIFY(!workspace().confirm(next, QStringList{forced, u"no.such"_s}, {}));
    QVERIFY(!workspace().confirm({u"R99"_s}, QStringList{forced}, {}));
    const EvidenceId foreign = sure(workspace().addEvidence(m_desk->evidence(m_first, "x")));
    const QString other = why(workspace().confirm(next, {.questions = {}, .evidence = {foreign}, .tests = {}}, u"r"_s));
    QVERIFY2(other.startsWith(evidenceName(*workspace().evidence(foreign)).en), qUtf8Printable(other));
    QCOMPARE(workspace().history({}).size(), rows + 1);
    QVERIFY(!now(next).answers.at(forced).confirmed);
}

void TestCarryActs::adoptsFromAnotherProduct()
{
    Evidence file = m_desk->evidence(m_first, "scan");
    file.firmware = u"1.0"_s;
    file.links = {{u"terminal-2020"_s, u"34-10-1"_s, {.firstPage = 2, .lastPage = 3, .place = {}}}};
    file.coverage.models = {u"AR-1"_s};
    const EvidenceId evidence = sure(workspace().addEvidence(file));
    TestRecord record;
    record.revision = m_first;
    record.testCase = catalogue().testCases.front().id;
    record.date = QDate(2026, 11, 1);
    record.tester = u"佐藤"_s;
    record.firmware = u"1.0"_s;
    record.evidence = {evidence};
    const TestRecordId test = sure(workspace().addTestRecord(record));
    Product other = workspace().products().front();
    other.name = u"姉妹機"_s;
    other.models = {u"BR-1"_s};
    Revision into;
    into.product = sure(workspace().addProduct(other));
    into.label = u"初版"_s;
    into.firmware = u"7.0"_s;
    into.id = sure(workspace().addRevision(into));
    const int steps = workspace().undoStack()->index();
    sure(workspace().adopt(into.id, {}, {test}, u"基板とファームウェアが同一"_s));
    QCOMPARE(workspace().undoStack()->index(), steps + 1);
    const Assessment taken = now(into.id);
    QCOMPARE(taken.evidence.size(), 1U);
    const Evidence& one = taken.evidence.front();
    QCOMPARE(one.number, 1);
    QCOMPARE(one.file, file.file);
    QVERIFY(one.links == file.links);
    QCOMPARE(one.coverage, (Coverage{.models = {}, // the other product's model numbers say nothing here
                                     .madeOn = m_first,
                                     .reason = u"基板とファームウェアが同一"_s,
                                     .origin = u"ルーター 初版 (1.0)"_s}));
    QCOMPARE(taken.tests.front().evidence, std::vector{one.id});
    QCOMPARE(taken.tests.front().coverage, one.coverage);
    QCOMPARE(workspace().history(into.id).front().says.ja,
             u"版「初版」に証拠 1件、試験記録 1件を流用（理由：基板とファームウェアが同一）"_s);
    QVERIFY(now(m_first).evidence.front().coverage.madeOn.isEmpty());
    workspace().undoStack()->undo();
    QVERIFY(now(into.id).evidence.empty());
    QCOMPARE(m_desk->complaints(), QString());
}

void TestCarryActs::adoptingTwiceAddsNothing()
{
    Evidence file = m_desk->evidence(m_first, "scan");
    file.firmware = u"1.0"_s;
    const EvidenceId evidence = sure(workspace().addEvidence(file));
    const RevisionId next = copy(u"1.1"_s); // has the file already
    sure(workspace().adopt(next, {evidence}, {}, u"同一"_s));
    QCOMPARE(now(next).evidence.size(), 1U);
    QCOMPARE(now(next).evidence.front().coverage.madeOn, m_first);
    sure(workspace().adopt(next, {evidence, evidence}, {}, u"同一"_s));
    QCOMPARE(now(next).evidence.size(), 1U);
}

void TestCarryActs::adoptingKeepsWhatIsThere()
{
    Evidence file = m_desk->evidence(m_first, "scan");
    file.firmware = u"1.0"_s;
    file.coverage.models = {u"RT-100"_s};
    const EvidenceId evidence = sure(workspace().addEvidence(file));
    TestRecord record;
    record.revision = m_first;
    record.testCase = catalogue().testCases.front().id;
    record.date = QDate(2026, 11, 1);
    record.firmware = u"1.0"_s;
    const TestRecordId test = sure(workspace().addTestRecord(record));
    // What was made on this very firmware is its own and stays so.
    const RevisionId same = copy(u"1.0"_s);
    sure(workspace().adopt(same, {evidence}, {test}, u"同一"_s));
    QCOMPARE(now(same).evidence.front().coverage, file.coverage);
    QVERIFY(now(same).tests.front().coverage.isEmpty());
    // Elsewhere models come together, and the reason that was given stays.
    const RevisionId next = copy(u"1.1"_s);
    Evidence vouched = now(next).evidence.front();
    vouched.coverage.models = {u"RT-200「特」"_s};
    vouched.coverage.reason = u"認証の処理に変更なし"_s;
    sure(workspace().setEvidence(vouched));
    sure(workspace().adopt(next, {evidence}, {}, u"同一"_s));
    QCOMPARE(now(next).evidence.front().coverage.models, (QStringList{u"RT-200「特」"_s, u"RT-100"_s}));
    QCOMPARE(now(next).evidence.front().coverage.reason, u"認証の処理に変更なし"_s);
    // A test that came out otherwise is another one.
    TestRecord failed = now(next).tests.front();
    failed.outcome = TestRecord::Outcome::Fail;
    sure(workspace().setTestRecord(failed));
    sure(workspace().adopt(next, {}, {test}, u"同一"_s));
    QCOMPARE(now(next).tests.size(), 2U);
    QCOMPARE(now(next).tests.front().outcome, TestRecord::Outcome::Fail);
    QVERIFY(now(next).tests.front().coverage.isEmpty());
    QCOMPARE(m_desk->complaints(), QString());
}

void TestCarryActs::copiesWithinAProductOnly()
{
    sure(workspace().addEvidence(m_desk->evidence(m_first, "scan")));
    Revision other = *workspace().revision(m_first);
    other.product = m_desk->product(u"姉妹機"_s);
    other.copiedFrom = m_first;
    const auto rows = workspace().history({}).size();
    const Result<RevisionId> refused = workspace().addRevision(other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Input);
    QVERIFY2(refused.error().text.contains(u"R1"_s), qPrintable(refused.error().text));
    QCOMPARE(workspace().history({}).size(), rows);
    QCOMPARE(workspace().revisions({}).size(), 1U);
}

void TestCarryActs::refusesToAdoptWithoutReason()
{
    const EvidenceId evidence = sure(workspace().addEvidence(m_desk->evidence(m_first, "scan")));
    const RevisionId next = copy(u"1.1"_s);
    const auto rows = workspace().history({}).size();
    QVERIFY(!workspace().adopt(next, {evidence}, {}, u" "_s));
    QVERIFY(!workspace().adopt(next, {now(next).evidence.front().id}, {}, u"own"_s));
    QVERIFY(!workspace().adopt(next, {{u"E99"_s}}, {}, u"r"_s));
    QVERIFY(!workspace().adopt({u"R99"_s}, {evidence}, {}, u"r"_s));
    QCOMPARE(workspace().history({}).size(), rows);
}

void TestCarryActs::coverageNamesItsOrigin()
{
    Evidence file = m_desk->evidence(m_first, "scan");
    file.firmware = u"1.0"_s;
    sure(workspace().addEvidence(file));
    const RevisionId next = copy(u"1.1"_s);
    Evidence one = now(next).evidence.front();
    one.coverage.reason = u"同一"_s; // as the form saves it
    sure(workspace().setEvidence(one));
    QCOMPARE(now(next).evidence.front().coverage.madeOn, m_first);
    QVERIFY2(workspace().history(next).front().says.ja.contains(u"同一とみなす理由：同一"_s),
             qPrintable(workspace().history(next).front().says.ja));
    // On this firmware nothing has to be vouched for.
    one.firmware = u"1.1"_s;
    one.coverage = {.models = {u"AR-1"_s}, .madeOn = {}, .reason = u"筐体の色のみ相違"_s};
    sure(workspace().setEvidence(one));
    QVERIFY(now(next).evidence.front().coverage.madeOn.isEmpty());
}

void TestCarryActs::measurementsAreCarriedToTheSameState()
{
    ScanSeen seen;
    seen.transport = Transport::Udp;
    sure(workspace().addFindings(m_first, {Observation{.seen = seen,
                                                       .instrument = u"Nmap 7.93"_s,
                                                       .firmware = {},
                                                       .files = {m_desk->evidence(m_first, "scan")}}}));
    QCOMPARE(now(m_first).findings.size(), 1U);
    QVERIFY(now(copy(u"1.1"_s)).findings.empty());
    const Assessment renewed = now(copy(u"1.0"_s));
    QCOMPARE(renewed.findings.size(), 1U);
    QCOMPARE(renewed.findings.front().evidence, std::vector{renewed.evidence.front().id});
    QVERIFY(renewed.findings.front().id != now(m_first).findings.front().id);
    QCOMPARE(m_desk->complaints(), QString());
}

QTEST_GUILESS_MAIN(TestCarryActs)
#include "tst_carryacts.moc"
