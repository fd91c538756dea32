#include "desk.h"

#include "checklist/canonical.h"
#include "checklist/evaluation.h"
#include "storage/opening.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

const QString law = u"terminal-2020"_s;
const QString refuses = u"access.refuses"_s;     // read by 34-10-1
const QString initial = u"credential.initial"_s; // read by 34-10-2
const QString update = u"update.possible"_s;     // read by 34-10-3

Checklist& lawOf(Catalogue& catalogue)
{
    return *std::ranges::find(catalogue.checklists, law, &Checklist::id);
}

Requirement& requirementOf(Catalogue& catalogue, const QString& id)
{
    return *std::ranges::find(lawOf(catalogue).requirements, id, &Requirement::id);
}

/// The law with its second and third requirement under each other's number.
Catalogue exchanged()
{
    Catalogue changed = catalogue();
    std::swap(requirementOf(changed, u"34-10-2"_s).id, lawOf(changed).requirements[2].id);
    return changed;
}

/// The law with a new second requirement; what came after has the next number each.
Catalogue inserted()
{
    Catalogue changed = catalogue();
    std::vector<Requirement>& all = lawOf(changed).requirements;
    Requirement added = all[0];
    added.title = {u"新設された要求事項"_s, u"A requirement that was added"_s};
    added.law.text = {u"新設の条文"_s, u"The text that was added"_s};
    added.wordsDigest = digestOf(wordsOf(added));
    all.insert(all.begin() + 1, added);
    for (size_t i = 0; i < all.size(); ++i)
        all[i].id = u"34-10-%1"_s.arg(i + 1);
    return changed;
}

void reword(Requirement& requirement)
{
    requirement.law.text.ja += u"（改正）"_s;
    requirement.wordsDigest = digestOf(wordsOf(requirement));
}

} // namespace

/// A new version of a checklist gives requirements other numbers: files and answers go with the texts.
class TestRenumbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesFollowExchangedNumbers();
    void filesFollowAnInsertedNumber();
    void filesFollowWhereTextAndNumberChanged();
    void aTextThatIsGoneProvesNothingElse();
    void aTextThatOnlyChangedKeepsItsFiles();
    void newFilesStayWhereTheyWereAttached();
    void filesWithoutAnswersGoByWhatOthersKnow();
    void aSubmittedRevisionIsReadByText();
    void whatIsCopiedFromASubmittedOneFollows();

private:
    Workspace& workspace() { return *m_desk->workspace; }
    Assessment now(const RevisionId& id) { return sure(workspace().assessment(id)); }
    void open(const Catalogue& catalogue);
    void attach(const RevisionId& revision, const QString& requirement);
    void submit();
    /// "text: number" of every file, by what was written on it when it was attached.
    QStringList attached(const RevisionId& revision);

    std::unique_ptr<Desk> m_desk;
    RevisionId m_first;
};

void TestRenumbering::init()
{
    m_desk = std::make_unique<Desk>();
    m_first = m_desk->revision();
    sure(workspace().setAnswers(
        m_first,
        {{refuses, {Value(true), {}}}, {initial, {Value(u"per-unit"_s), {}}}, {update, {Value(true), {}}}}));
    attach(m_first, u"34-10-2"_s);
    attach(m_first, u"34-10-3"_s);
}

void TestRenumbering::open(const Catalogue& catalogue)
{
    m_desk->workspace.reset();
    m_desk->workspace = sure(Workspace::open(m_desk->folder(), catalogue, m_desk->environment()));
}

void TestRenumbering::attach(const RevisionId& revision, const QString& requirement)
{
    Evidence file = m_desk->evidence(revision, requirement.toUtf8());
    file.title = u"of "_s + requirement;
    file.links = {{law, requirement, {.firstPage = 2, .lastPage = 0, .place = {}}}};
    sure(workspace().addEvidence(file));
}

void TestRenumbering::submit()
{
    const TakenFile dossier = sure(workspace().files().take("%PDF", u"資料.pdf"_s));
    Baseline baseline;
    baseline.revision = m_first;
    baseline.dossierNumber = u"TKG-R1-ABCDEF"_s;
    baseline.dossier = dossier.file.sha256;
    baseline.dossierSize = dossier.file.size;
    baseline.snapshot = QByteArray(32, 'x');
    baseline.changed = now(m_first).changed;
    sure(workspace().submit(baseline));
}

QStringList TestRenumbering::attached(const RevisionId& revision)
{
    QStringList lines;
    for (const Evidence& one : now(revision).evidence) {
        QStringList numbers;
        for (const EvidenceLink& link : one.links)
            numbers += link.requirement;
        lines += one.title + u": "_s + numbers.join(u',');
    }
    return lines;
}

void TestRenumbering::filesFollowExchangedNumbers()
{
    const auto rows = workspace().history({}).size();
    const QStringList exchange{u"of 34-10-2: 34-10-3"_s, u"of 34-10-3: 34-10-2"_s};
    open(exchanged());
    QCOMPARE(attached(m_first), exchange);
    QCOMPARE(now(m_first).evidence.front().links.front().locator.firstPage, 2);
    QCOMPARE(workspace().history({}).size(), rows + 1);
    QCOMPARE(workspace().history(m_first).front().author, u"Tekigo"_s);
    QCOMPARE(workspace().history(m_first).front().says.ja,
             u"要求事項の番号の変更に合わせて、証拠と回答を移行"_s);
    // The texts are the same: nothing waits to be confirmed, and nobody is bound to a text under a former
    // number.
    QVERIFY(sure(workspace().piles(m_first)).again.empty());
    for (const auto& [question, answer] : now(m_first).answers) {
        const Wording bound = now(m_first).wordings.at(answer.wording);
        QVERIFY2(bound == *wordingOf(workspace().catalogue(), question), qPrintable(question));
    }
    QCOMPARE(m_desk->complaints(), QString());
    // Once: opened again they stay where they are.
    open(exchanged());
    QCOMPARE(attached(m_first), exchange);
    QCOMPARE(workspace().history({}).size(), rows + 1);
    // The former version brings back the former numbers.
    open(catalogue());
    QCOMPARE(attached(m_first), (QStringList{u"of 34-10-2: 34-10-2"_s, u"of 34-10-3: 34-10-3"_s}));
    QCOMPARE(m_desk->complaints(), QString());
}

void TestRenumbering::filesFollowAnInsertedNumber()
{
    attach(m_first, u"34-10-1"_s);
    const QStringList after{u"of 34-10-2: 34-10-3"_s, u"of 34-10-3: 34-10-4"_s, u"of 34-10-1: 34-10-1"_s};
    open(inserted());
    QCOMPARE(attached(m_first), after);
    QVERIFY(sure(workspace().piles(m_first)).again.empty());
    open(inserted());
    QCOMPARE(attached(m_first), after);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestRenumbering::filesFollowWhereTextAndNumberChanged()
{
    Catalogue changed = exchanged();
    reword(requirementOf(changed, u"34-10-3"_s)); // was 34-10-2, has another law's text and another number
    const QStringList after{u"of 34-10-2: 34-10-3"_s, u"of 34-10-3: 34-10-2"_s};
    open(changed);
    QCOMPARE(attached(m_first), after);
    // Nobody said that the answer still holds for the changed text.
    const Piles piles = sure(workspace().piles(m_first));
    QCOMPARE(piles.again.size(), 2U);
    QCOMPARE(piles.again[0].id, law + u"/34-10-3"_s);
    QCOMPARE(piles.again[1].id, initial);
    const CarryCause cause = piles.again.front().causes.front();
    QCOMPARE(workspace().words(cause.wordsBefore)->ja,
             wordsOf(*catalogue().requirement(law, u"34-10-2"_s)).ja);
    QVERIFY(workspace().words(cause.wordsAfter)->ja.contains(u"（改正）"_s));
    open(changed);
    QCOMPARE(attached(m_first), after);
    QCOMPARE(sure(workspace().piles(m_first)).again.size(), 2U);
    sure(workspace().confirm(m_first, QStringList{initial}, {}));
    QVERIFY(sure(workspace().piles(m_first)).again.empty());
    open(changed);
    QCOMPARE(attached(m_first), after);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestRenumbering::aTextThatIsGoneProvesNothingElse()
{
    Catalogue changed = catalogue();
    std::vector<Requirement>& all = lawOf(changed).requirements;
    all.erase(all.begin() + 1); // 34-10-2 is struck out, the next ones move up
    for (size_t i = 0; i < all.size(); ++i)
        all[i].id = u"34-10-%1"_s.arg(i + 1);
    open(changed);
    QCOMPARE(attached(m_first), (QStringList{u"of 34-10-2: "_s, u"of 34-10-3: 34-10-2"_s}));
    QCOMPARE(workspace().history(m_first).front().says.ja,
             u"要求事項の番号の変更に合わせて、証拠と回答を移行（なくなった要求事項との対応 1件を解除）"_s);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestRenumbering::aTextThatOnlyChangedKeepsItsFiles()
{
    Catalogue changed = catalogue();
    reword(requirementOf(changed, u"34-10-2"_s));
    const auto rows = workspace().history({}).size();
    open(changed);
    QCOMPARE(attached(m_first), (QStringList{u"of 34-10-2: 34-10-2"_s, u"of 34-10-3: 34-10-3"_s}));
    QCOMPARE(workspace().history({}).size(), rows);
    QCOMPARE(sure(workspace().piles(m_first)).again.size(), 2U);
}

void TestRenumbering::newFilesStayWhereTheyWereAttached()
{
    open(exchanged());
    attach(m_first, u"34-10-2"_s);
    const QStringList after = attached(m_first);
    QCOMPARE(after.last(), u"of 34-10-2: 34-10-2"_s);
    open(exchanged());
    QCOMPARE(attached(m_first), after);
}

void TestRenumbering::filesWithoutAnswersGoByWhatOthersKnow()
{
    const RevisionId second = m_desk->revision(u"2.0"_s);
    attach(second, u"34-10-2"_s);
    open(exchanged());
    QCOMPARE(attached(second), QStringList{u"of 34-10-2: 34-10-3"_s});
    open(exchanged());
    QCOMPARE(attached(second), QStringList{u"of 34-10-2: 34-10-3"_s});
}

void TestRenumbering::aSubmittedRevisionIsReadByText()
{
    submit();
    const auto rows = workspace().history({}).size();
    open(exchanged());
    QCOMPARE(attached(m_first), (QStringList{u"of 34-10-2: 34-10-3"_s, u"of 34-10-3: 34-10-2"_s}));
    QCOMPARE(workspace().history({}).size(), rows); // what was submitted is not changed
    QCOMPARE(m_desk->complaints(), QString());
}

void TestRenumbering::whatIsCopiedFromASubmittedOneFollows()
{
    submit();
    open(exchanged());
    Revision next = *workspace().revision(m_first);
    next.copiedFrom = m_first;
    next.firmware = u"1.1"_s;
    const RevisionId copy = sure(workspace().addRevision(next));
    attach(copy, u"34-10-2"_s);
    const QStringList after{u"of 34-10-2: 34-10-3"_s, u"of 34-10-3: 34-10-2"_s, u"of 34-10-2: 34-10-2"_s};
    QCOMPARE(attached(copy), after);
    open(exchanged());
    QCOMPARE(attached(copy), after);
    // Another product's revision takes them under their numbers of now as well.
    const ProductId other = m_desk->product(u"カメラ"_s);
    Revision taker;
    taker.product = other;
    taker.label = u"初版"_s;
    taker.firmware = u"1.0"_s;
    const RevisionId into = sure(workspace().addRevision(taker));
    sure(workspace().adopt(into, {now(m_first).evidence.front().id}, {}, u"同じ認証部"_s));
    QCOMPARE(attached(into), QStringList{u"of 34-10-2: 34-10-3"_s});
    QCOMPARE(m_desk->complaints(), QString());
}

QTEST_GUILESS_MAIN(TestRenumbering)
#include "tst_renumbering.moc"
