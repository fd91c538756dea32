#include "desk.h"

#include "checklist/canonical.h"
#include "storage/opening.h"

#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

const QString forced = u"credential.bypass"_s; // bound to firmware
const QString published = u"vdp.published"_s;  // bound to the organisation

/// SQL on the file of a workspace that nobody holds.
void tamper(const QString& folder, const QString& sql)
{
    const auto opened = sure(openDatabase(folder, false));
    sure(opened.database.run(sql));
}

} // namespace

/// Answers are bound to the texts that they answered.
class TestTextBinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersAreBoundToWhatReadsNow();
    void aNoteAloneAnswersNothing();
    void aNewVersionReopensByText();
    void keepsTheTexts();
    void olderFilesAreBoundOnce();
    void olderFilesAreBoundAfterAKill();
    void anEmptiedTextIsNoticed_data();
    void anEmptiedTextIsNoticed();
    void noticesTamperedTexts();

private:
    Workspace& workspace() { return *m_desk->workspace; }
    Assessment now(const RevisionId& id) { return sure(workspace().assessment(id)); }
    RevisionId copy(const QString& firmware);
    void takeOlderFile();

    std::unique_ptr<Desk> m_desk;
    RevisionId m_first;
};

void TestTextBinding::init()
{
    m_desk = std::make_unique<Desk>();
    m_first = m_desk->revision();
    sure(workspace().setAnswers(m_first, {{forced, {Value(false), {}}}, {published, {Value(true), {}}}}));
}

RevisionId TestTextBinding::copy(const QString& firmware)
{
    Revision next = *workspace().revision(m_first);
    next.copiedFrom = m_first;
    next.firmware = firmware;
    next.label = u"第2版"_s;
    return sure(workspace().addRevision(next));
}

void TestTextBinding::answersAreBoundToWhatReadsNow()
{
    const Answer answer = now(m_first).answers.at(forced);
    QCOMPARE(answer.wording, digestOf(*wordingOf(catalogue(), forced)));
    QVERIFY(now(m_first).wordings.at(answer.wording) == *wordingOf(catalogue(), forced));
    const RevisionId next = copy(u"1.1"_s);
    QCOMPARE(now(next).answers.at(forced).wording, answer.wording);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestTextBinding::aNoteAloneAnswersNothing()
{
    Catalogue changed = catalogue();
    for (Question& question : changed.questions)
        if (question.id == forced) {
            question.help.ja += u"改"_s;
            question.digest = digestOf(wordsOf(question));
        }
    const QByteArray old = now(m_first).answers.at(forced).wording;
    m_desk->workspace.reset();
    m_desk->workspace = sure(Workspace::open(m_desk->folder(), changed, m_desk->environment()));
    Answer answer = now(m_first).answers.at(forced);
    answer.note = u"調査中"_s;
    sure(workspace().setAnswer(m_first, forced, answer));
    QCOMPARE(now(m_first).answers.at(forced).wording, old);
    QCOMPARE(sure(workspace().piles(m_first)).again.size(), 1U);
    // Answered again, with the same value.
    sure(workspace().setAnswer(m_first, forced, {Value(false), {}}));
    QVERIFY(now(m_first).answers.at(forced).wording != old);
    QVERIFY(sure(workspace().piles(m_first)).again.empty());
}

void TestTextBinding::aNewVersionReopensByText()
{
    const QString key = wordingOf(catalogue(), forced)->requirements.begin()->first;
    Catalogue changed = catalogue();
    for (Checklist& checklist : changed.checklists)
        for (Requirement& requirement : checklist.requirements)
            if (requirementKey(checklist.id, requirement.id) == key) {
                requirement.law.text.ja += u"（改正）"_s;
                requirement.wordsDigest = digestOf(wordsOf(requirement));
            }
    m_desk->workspace.reset();
    m_desk->workspace = sure(Workspace::open(m_desk->folder(), changed, m_desk->environment()));
    const Piles piles = sure(workspace().piles(m_first));
    QCOMPARE(piles.again.size(), 2U);
    QCOMPARE(piles.again[0].id, key);
    QCOMPARE(piles.again[1].id, forced);
    const CarryCause cause = piles.again.front().causes.front();
    QVERIFY(!workspace().words(cause.wordsBefore)->ja.contains(u"（改正）"_s));
    QVERIFY(workspace().words(cause.wordsAfter)->ja.contains(u"（改正）"_s));
    sure(workspace().confirm(m_first, piles.again.front().questions, {}));
    QVERIFY(sure(workspace().piles(m_first)).again.empty());
    QCOMPARE(m_desk->complaints(), QString());
}

void TestTextBinding::keepsTheTexts()
{
    for (const Question& question : catalogue().questions)
        QCOMPARE(workspace().words(question.digest).value_or(Text{}).ja, wordsOf(question).ja);
    QVERIFY(!workspace().words(QByteArray(32, 'x')));
}

/// The workspace as the second form of the file kept it: answers without texts.
void TestTextBinding::takeOlderFile()
{
    m_desk->workspace.reset();
    const QString file = m_desk->folder() + u"/workspace.sqlite"_s;
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::copy(QStringLiteral(TEKIGO_SOURCE_DIR "/tests/storage/fixtures/workspace-2.sqlite"), file));
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
}

void TestTextBinding::olderFilesAreBoundOnce()
{
    takeOlderFile();
    m_desk->reopen();
    const auto rows = workspace().history({}).size();
    const HistoryRow binding = workspace().history(m_first).front();
    QCOMPARE(binding.author, u"Tekigo"_s);
    QVERIFY2(binding.says.ja.startsWith(u"以前の形式の回答"_s), qPrintable(binding.says.ja));
    for (const auto& [question, answer] : now(m_first).answers)
        QCOMPARE(answer.wording, answer.value ? digestOf(*wordingOf(catalogue(), question)) : QByteArray());
    QCOMPARE(workspace().undoStack()->count(), 0);
    m_desk->reopen();
    QCOMPARE(workspace().history({}).size(), rows);
    NoProgress unwatched;
    QVERIFY(workspace().verifyHistory(unwatched).problems.empty());
}

void TestTextBinding::olderFilesAreBoundAfterAKill()
{
    takeOlderFile();
    { // The schema was brought up to date; the program ended before the answers were bound.
        const auto opened = sure(openDatabase(m_desk->folder(), false));
    }
    m_desk->reopen();
    QVERIFY(!now(m_first).answers.at(u"access.refuses"_s).wording.isEmpty());
}

void TestTextBinding::anEmptiedTextIsNoticed_data()
{
    QTest::addColumn<bool>("older");
    QTest::newRow("answered here") << false;
    QTest::newRow("bound when the file was brought up to date") << true;
}

void TestTextBinding::anEmptiedTextIsNoticed()
{
    QFETCH(bool, older);
    const QString question = older ? u"access.refuses"_s : forced;
    if (older) {
        takeOlderFile();
        m_desk->reopen();
    }
    m_desk->workspace.reset();
    tamper(m_desk->folder(), u"UPDATE answer SET wording = '' WHERE revision = 1 AND question = '%1'"_s.arg(question));
    m_desk->reopen();
    QVERIFY(now(m_first).answers.at(question).wording.isEmpty());
    NoProgress unwatched;
    const HistoryReport report = workspace().verifyHistory(unwatched);
    QCOMPARE(report.problems.size(), 1U);
    const QString title = catalogue().question(question)->label.en;
    for (const QString& said : {report.problems.front().text, m_desk->complaints()})
        QVERIFY2(said.contains(u"the answer to “%1” is not what row"_s.arg(title)) &&
                     said.contains(u"the text that was answered differs"_s),
                 qPrintable(said));
}

void TestTextBinding::noticesTamperedTexts()
{
    m_desk->workspace.reset();
    tamper(m_desk->folder(), u"UPDATE words SET ja = ja || 'x' WHERE digest = '%1'"_s.arg(
                                 QString::fromLatin1(catalogue().question(forced)->digest.toHex())));
    m_desk->reopen();
    QVERIFY2(m_desk->complaints().contains(QString::fromLatin1(catalogue().question(forced)->digest.toHex())),
             qPrintable(m_desk->complaints()));
}

QTEST_GUILESS_MAIN(TestTextBinding)
#include "tst_textbinding.moc"
