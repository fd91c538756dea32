#include "desk.h"
#include "seenexamples.h"
#include "workspace/journal.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What each act does, tells the views, and refuses; tst_actwords has what it says in the history.
class TestActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatChanged();
    void anActWithoutChangeLeavesNoTrace();
    void refusesAnswers_data();
    void refusesAnswers();
    void anImportIsOneActAndAllOrNothing();
    void takesAnAnswerBack();
    void copiesARevisionAsOneAct();
    void forgetsTheOriginOfACopy();
    void removingEvidenceTakesItOutOfTestsAndFindings();
    void keepsTheIdentityOfEvidence();
    void refusesWhatDoesNotExist();
    void onlyMakersWithoutProductsGo();
    void effectiveDatesReachTheAssessment();
    void noticesMissingAndDamagedFiles();
    void theTimeOfChangeFollowsItsParts();
    void verdictsFollowEveryEdit();
    void takesBackTheLastSteps();

private:
    [[nodiscard]] Workspace& workspace() const { return *m_desk->workspace; }
    [[nodiscard]] Assessment now() const { return sure(workspace().assessment(m_revision)); }
    [[nodiscard]] TestRecord test() const;

    std::unique_ptr<Desk> m_desk;
    RevisionId m_revision;
};

namespace {

template<class Thing>
QString refusal(const Result<Thing>& result)
{
    return result                                      ? u"(done)"_s
           : result.error().kind == Error::Kind::Input ? result.error().text
                                                       : u"(other kind)"_s;
}

} // namespace

void TestActs::init()
{
    m_desk = std::make_unique<Desk>();
    m_revision = m_desk->revision();
}

TestRecord TestActs::test() const
{
    TestRecord record;
    record.revision = m_revision;
    record.testCase = catalogue().testCases.front().id;
    record.date = QDate(2026, 10, 3);
    return record;
}

void TestActs::tellsWhatChanged()
{
    QSignalSpy spy(&workspace(), &Workspace::changed);
    const auto told = [&] {
        const Change change = spy.isEmpty() ? Change() : spy.back().front().value<Change>();
        spy.clear();
        return change;
    };
    sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {Value(true), {}}));
    QCOMPARE(told(), (Change{Change::Answers, m_revision, {u"access.refuses"_s}}));
    workspace().undoStack()->undo();
    QCOMPARE(told(), (Change{Change::Answers, m_revision, {u"access.refuses"_s}}));
    const EvidenceId evidence = sure(workspace().addEvidence(m_desk->evidence(m_revision, "x")));
    QCOMPARE(told(), (Change{Change::Evidences, m_revision, {}}));
    TestRecord record = test();
    record.evidence = {evidence};
    sure(workspace().addTestRecord(record));
    QCOMPARE(told(), (Change{Change::Tests, m_revision, {}}));
    sure(workspace().removeEvidence(evidence));
    QCOMPARE(told(), (Change{Change::Evidences | Change::Tests, m_revision, {}}));
    sure(workspace().setEffective(u"terminal-2026-draft"_s, QDate(2027, 4, 1)));
    QCOMPARE(told(), (Change{Change::Settings, {}, {}}));
    workspace().reportDamage({QByteArray(32, 'a')}, {QByteArray(32, 'a')});
    QCOMPARE(told(), (Change{Change::Integrity, {}, {}}));
    workspace().reportDamage({QByteArray(32, 'a')}, {QByteArray(32, 'a')});
    QCOMPARE(told(), Change());
    sure(workspace().removeProduct(workspace().products().front().id));
    QCOMPARE(told().parts & (Change::Products | Change::Revisions), Change::Products | Change::Revisions);
}

void TestActs::anActWithoutChangeLeavesNoTrace()
{
    sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {Value(true), {}}));
    const size_t rows = workspace().history({}).size();
    const int steps = workspace().undoStack()->count();
    QSignalSpy spy(&workspace(), &Workspace::changed);
    sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {Value(true), {}}));
    sure(workspace().setAnswers(m_revision, {}));
    sure(workspace().setMaker(workspace().makers().front()));
    sure(workspace().setProduct(workspace().products().front()));
    sure(workspace().setRevision(*workspace().revision(m_revision)));
    sure(workspace().setEffective(u"terminal-2026-draft"_s, std::nullopt));
    QVERIFY(sure(workspace().addEvidence(std::vector<Evidence>())).empty());
    QCOMPARE(workspace().history({}).size(), rows);
    QCOMPARE(workspace().undoStack()->count(), steps);
    QCOMPARE(spy.size(), 0);
}

void TestActs::refusesAnswers_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<int>("index");
    QTest::newRow("unknown question") << u"credential.colour"_s << 0;
    QTest::newRow("text for yes or no") << u"access.refuses"_s << 1;
    QTest::newRow("none for yes or no") << u"access.refuses"_s << 2;
    QTest::newRow("unknown choice") << u"credential.initial"_s << 1;
    QTest::newRow("number for a date") << u"info.support-until"_s << 3;
    QTest::newRow("no date at all") << u"info.support-until"_s << 4;
    QTest::newRow("unknown column") << u"access.paths"_s << 5;
    QTest::newRow("found by instruments") << u"scan.undeclared-open"_s << 3;
}

void TestActs::refusesAnswers()
{
    QFETCH(QString, question);
    QFETCH(int, index);
    const std::vector<Value> values = {true,      u"blue"_s, None(),
                                       qint64(3), QDate(),   Table{{{{u"colour"_s, u"x"_s}}}}};
    const Everything before(workspace());
    const auto done = workspace().setAnswer(m_revision, question, {values[size_t(index)], {}});
    QVERIFY2(refusal(done).contains(question), qUtf8Printable(refusal(done)));
    QVERIFY(Everything(workspace()) == before);
}

void TestActs::anImportIsOneActAndAllOrNothing()
{
    const int steps = workspace().undoStack()->index();
    QVERIFY(!workspace().setAnswers(m_revision, {{u"access.refuses"_s, {Value(true), {}}},
                                                 {u"credential.bypass"_s, {Value(u"x"_s), {}}}}));
    QVERIFY(now().answers.empty());
    sure(workspace().setAnswers(
        m_revision, {{u"access.refuses"_s, {Value(true), {}}}, {u"credential.bypass"_s, {Value(true), {}}}}));
    QCOMPARE(now().answers.size(), 2U);
    QCOMPARE(workspace().undoStack()->index(), steps + 1);
    workspace().undoStack()->undo();
    QVERIFY(now().answers.empty());
}

void TestActs::takesAnAnswerBack()
{
    sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {Value(true), u"note"_s}));
    sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {std::nullopt, u"note"_s}));
    QVERIFY((now().answers.at(u"access.refuses"_s) == Answer{std::nullopt, u"note"_s}));
    sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {}));
    QVERIFY(now().answers.empty());
    workspace().undoStack()->undo();
    QCOMPARE(now().answers.size(), 1U);
}

void TestActs::copiesARevisionAsOneAct()
{
    sure(workspace().setAnswers(m_revision, {{u"credential.bypass"_s, {Value(false), u"n"_s}},
                                             {u"vdp.published"_s, {Value(true), {}}}}));
    Evidence evidence = m_desk->evidence(m_revision, "x");
    evidence.firmware = u"1.0"_s;
    evidence.links = {{u"jc-star-1"_s, u"S1.1-02"_s, {1, 2, u"図"_s}}};
    const EvidenceId first = sure(workspace().addEvidence(m_desk->evidence(m_revision, "gone")));
    const EvidenceId second = sure(workspace().addEvidence(evidence));
    sure(workspace().removeEvidence(first));
    TestRecord record = test();
    record.evidence = {second};
    record.firmware = u"1.0"_s;
    sure(workspace().addTestRecord(record));
    const int steps = workspace().undoStack()->index();
    const Assessment old = now();

    Revision next = old.revision;
    next.copiedFrom = m_revision;
    next.firmware = u"1.1"_s;
    const RevisionId id = sure(workspace().addRevision(next));
    QCOMPARE(workspace().undoStack()->index(), steps + 1);
    const Assessment copy = sure(workspace().assessment(id));
    const auto read = [&](const QString& question) { return old.answers.at(question).wording; };
    QVERIFY(!read(u"credential.bypass"_s).isEmpty());
    QVERIFY((copy.answers.at(u"credential.bypass"_s) ==
             Answer{Value(false), u"n"_s, false, read(u"credential.bypass"_s)}));
    QVERIFY((copy.answers.at(u"vdp.published"_s) == Answer{Value(true), {}, true, read(u"vdp.published"_s)}));
    Evidence expected = old.evidence.front();
    QCOMPARE(expected.number, 2);
    QVERIFY(copy.evidence.front().id != expected.id);
    expected.id = copy.evidence.front().id;
    expected.revision = id;
    QVERIFY(copy.evidence == std::vector{expected});
    QCOMPARE(copy.tests.front().evidence, std::vector{expected.id});
    QCOMPARE(copy.tests.front().firmware, u"1.0"_s);
    QVERIFY(now() == old);
    workspace().undoStack()->undo();
    QCOMPARE(workspace().revisions({}).size(), 1U);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestActs::forgetsTheOriginOfACopy()
{
    Revision next = *workspace().revision(m_revision);
    next.copiedFrom = m_revision;
    const RevisionId id = sure(workspace().addRevision(next));
    sure(workspace().removeRevision(m_revision));
    QVERIFY(workspace().revision(id)->copiedFrom.isEmpty());
    workspace().undoStack()->undo();
    QCOMPARE(workspace().revision(id)->copiedFrom, m_revision);
    sure(workspace().removeProduct(workspace().products().front().id));
    QVERIFY(workspace().revisions({}).empty());
    workspace().undoStack()->undo();
    QCOMPARE(workspace().revision(id)->copiedFrom, m_revision);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestActs::removingEvidenceTakesItOutOfTestsAndFindings()
{
    const EvidenceId kept = sure(workspace().addEvidence(m_desk->evidence(m_revision, "kept")));
    const EvidenceId gone = sure(workspace().addEvidence(m_desk->evidence(m_revision, "gone")));
    TestRecord record = test();
    record.evidence = {kept, gone};
    sure(workspace().addTestRecord(record));
    ScanSeen udp = seenexamples::scan({53, 161});
    udp.transport = Transport::Udp;
    const auto seen = [&](const Seen& what, const char* bytes) {
        return Observation{what, u"Nmap 7.93"_s, {}, {m_desk->evidence(m_revision, bytes)}};
    };
    sure(workspace().addFindings(m_revision, {seen(seenexamples::scan({}), "kept"), seen(udp, "gone")}));
    const Assessment before = now();
    QCOMPARE(before.findings.size(), 2U);
    QVERIFY(before.facts().at(u"scan.undeclared-open"_s) == Value(qint64(2)));
    sure(workspace().removeEvidence(gone));
    QCOMPARE(now().tests.front().evidence, std::vector{kept});
    QCOMPARE(now().findings.size(), 1U);
    QVERIFY(QFile::exists(workspace().files().path(before.evidence.back().file.sha256)));
    workspace().undoStack()->undo();
    Assessment after = now();
    after.changed = before.changed;
    QVERIFY(after == before);
}

void TestActs::keepsTheIdentityOfEvidence()
{
    const EvidenceId id = sure(workspace().addEvidence(m_desk->evidence(m_revision, "x")));
    const Evidence before = *workspace().evidence(id);
    Evidence forged = before;
    forged.number = 99;
    forged.file.size = 1;
    forged.revision = {u"R99"_s};
    forged.title = u"新"_s;
    sure(workspace().setEvidence(forged));
    Evidence expected = before;
    expected.title = u"新"_s;
    QVERIFY(*workspace().evidence(id) == expected);
}

void TestActs::refusesWhatDoesNotExist()
{
    const Everything before(workspace());
    const RevisionId none{u"R9"_s};
    QVERIFY(refusal(workspace().setAnswer(none, u"access.refuses"_s, {})).contains(u"R9"_s));
    QVERIFY(refusal(workspace().removeRevision({u"R01"_s})).contains(u"R01"_s));
    QVERIFY(refusal(workspace().removeProduct({})).contains(u"There is no product"_s));
    QVERIFY(refusal(workspace().assessment({})).contains(u"There is no revision"_s));
    QVERIFY(workspace().verdicts(none).empty());
    QVERIFY(workspace().history(RevisionId{u"x"_s}).empty());
    QVERIFY(!workspace().maker({u"M7"_s}) && !workspace().product({}) && !workspace().evidence({u"R1"_s}));
    QVERIFY(refusal(workspace().addProduct({})).contains(u"There is no maker"_s));
    QVERIFY(refusal(workspace().setEffective(u"nothing"_s, {})).contains(u"nothing"_s));
    QVERIFY(refusal(workspace().setEffective(u"terminal-2020"_s, QDate(2027, 1, 1)))
                .contains(u"terminal-2020"_s));
    Evidence evidence = m_desk->evidence(m_revision, "x");
    evidence.links = {{u"jc-star-1"_s, u"S1.1-99"_s, {}}};
    QCOMPARE(refusal(workspace().addEvidence(evidence)),
             u"%1 has no requirement S1.1-99."_s.arg(catalogue().checklist(u"jc-star-1"_s)->shortTitle.en));
    evidence.links = {{u"jc-star-9"_s, u"S1.1-01"_s, {}}};
    QVERIFY(refusal(workspace().addEvidence(evidence)).contains(u"“jc-star-9”"_s));
    evidence.links = {{u"jc-star-1"_s, u"S1.1-02"_s, {5, 3, {}}}};
    QVERIFY(refusal(workspace().addEvidence(evidence)).contains(u"5"_s));
    evidence.links = {};
    evidence.file.sha256 = QByteArray(32, 'n');
    QVERIFY(refusal(workspace().addEvidence(evidence)).contains(u"証跡.txt"_s));
    TestRecord record = test();
    record.testCase = u"T9-9"_s;
    QVERIFY(refusal(workspace().addTestRecord(record)).contains(u"T9-9"_s));
    record = test();
    record.date = {};
    QVERIFY(refusal(workspace().addTestRecord(record)).contains(u"date"_s));
    record = test();
    record.steps = {{1, true}, {2, false, u" "_s}};
    QVERIFY(refusal(workspace().addTestRecord(record)).contains(u"Step 2 was not done"_s));
    record.steps = {{1, true}, {1, true}};
    QVERIFY(refusal(workspace().addTestRecord(record)).contains(u"Step 1 is named twice"_s));
    record = test();
    record.evidence = {{u"E9"_s}};
    QVERIFY(refusal(workspace().addTestRecord(record)).contains(u"E9"_s));
    QVERIFY(Everything(workspace()) == before);
}

void TestActs::onlyMakersWithoutProductsGo()
{
    const MakerId maker = workspace().makers().front().id;
    QVERIFY(refusal(workspace().removeMaker(maker)).contains(u"has products"_s));
    sure(workspace().removeProduct(workspace().products().front().id));
    sure(workspace().removeMaker(maker));
    QVERIFY(workspace().makers().empty());
}

void TestActs::effectiveDatesReachTheAssessment()
{
    sure(workspace().setEffective(u"terminal-2026-draft"_s, QDate(2027, 4, 1)));
    QCOMPARE(now().effective, (std::map<QString, QDate>{{u"terminal-2026-draft"_s, QDate(2027, 4, 1)}}));
    QCOMPARE(workspace().effectiveDates(), now().effective);
    sure(workspace().setEffective(u"terminal-2026-draft"_s, std::nullopt));
    QVERIFY(now().effective.empty());
}

void TestActs::noticesMissingAndDamagedFiles()
{
    const EvidenceId id = sure(workspace().addEvidence(m_desk->evidence(m_revision, "whole")));
    const StoredFile file = workspace().evidence(id)->file;
    const QString path = workspace().files().path(file.sha256);
    QVERIFY(now().damaged.empty());
    workspace().reportDamage({file.sha256}, {file.sha256});
    QCOMPARE(now().damaged, std::set{file.sha256});
    // Taking the same file again proves it whole.
    sure(workspace().addEvidence(m_desk->evidence(m_revision, "whole")));
    QVERIFY(now().damaged.empty());
    QVERIFY(QFile::rename(path, path + u".away"_s));
    QCOMPARE(now().damaged, std::set{file.sha256});
    QVERIFY(m_desk->complaints().contains(path));
    QVERIFY(QFile::rename(path + u".away"_s, path));
    QVERIFY(now().damaged.empty());
    QCOMPARE(sure(workspace().storedFiles()), std::vector{file});
}

void TestActs::theTimeOfChangeFollowsItsParts()
{
    const RevisionId other = m_desk->revision(u"2.0"_s);
    const QDateTime before = now().changed;
    sure(workspace().setAnswer(other, u"access.refuses"_s, {Value(true), {}}));
    QCOMPARE(now().changed, before);
    sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {Value(true), {}}));
    QCOMPARE(now().changed, m_desk->clock);
    Maker maker = workspace().makers().front();
    maker.address = u"x"_s;
    sure(workspace().setMaker(maker));
    QCOMPARE(now().changed, m_desk->clock);
    sure(workspace().setEffective(u"terminal-2026-draft"_s, QDate(2027, 4, 1)));
    QCOMPARE(now().changed, m_desk->clock);
}

void TestActs::verdictsFollowEveryEdit()
{
    const auto judged = [&] { return judge(catalogue(), now()); };
    QVERIFY(workspace().verdicts(m_revision) == judged());
    const auto before = workspace().verdicts(m_revision);
    sure(workspace().setAnswer(m_revision, u"update.possible"_s, {Value(false), {}}));
    QVERIFY(workspace().verdicts(m_revision) == judged());
    QVERIFY(workspace().verdicts(m_revision) != before);
    workspace().undoStack()->undo();
    QVERIFY(workspace().verdicts(m_revision) == before);
    sure(workspace().setEffective(u"terminal-2026-draft"_s, QDate(2027, 4, 1)));
    QVERIFY(workspace().verdicts(m_revision) == judged());
}

/// What is older than the stack is long stays done; the rest comes back in order.
void TestActs::takesBackTheLastSteps()
{
    constexpr int more = 3;
    const auto noteNow = [this] { return now().answers.at(u"access.refuses"_s).note; };
    for (int at = 0; at < mostUndoSteps + more; ++at)
        sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {Value(true), QString::number(at)}));
    QUndoStack* stack = workspace().undoStack();
    QCOMPARE(stack->count(), mostUndoSteps);
    stack->undo();
    QCOMPARE(noteNow(), QString::number(mostUndoSteps + more - 2));
    while (stack->canUndo())
        stack->undo();
    QCOMPARE(noteNow(), QString::number(more - 1));
    while (stack->canRedo())
        stack->redo();
    QCOMPARE(noteNow(), QString::number(mostUndoSteps + more - 1));
    QCOMPARE(m_desk->complaints(), QString());
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
