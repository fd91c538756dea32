#include "desk.h"
#include "seenexamples.h"

#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What each act says in the history.
class TestActWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatWasDone_data();
    void saysWhatWasDone();
    void historyNamesWhoAndWhen();

private:
    [[nodiscard]] Workspace& workspace() const { return *m_desk->workspace; }

    std::unique_ptr<Desk> m_desk;
    RevisionId m_revision;
};

namespace {

using Step = std::function<void(Workspace&, Desk&)>;

} // namespace

void TestActWords::init()
{
    m_desk = std::make_unique<Desk>();
    m_revision = m_desk->revision();
}

void TestActWords::saysWhatWasDone_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("ja");
    QTest::addColumn<QString>("en");
    const auto row = [](const char* name, Step step, const QString& ja, const QString& en) {
        QTest::newRow(name) << step << ja << en;
    };
    row(
        "maker changed",
        [](Workspace& w, Desk&) {
            Maker maker = w.makers().front();
            maker.address = u"大阪市"_s;
            maker.contact.clear();
            sure(w.setMaker(maker));
        },
        u"製造者「東都電機株式会社」: 住所 = 東京都千代田区 → 大阪市、連絡先 = 03-0000-0000 → （空欄）"_s,
        u"Maker “東都電機株式会社”: address = 東京都千代田区 → 大阪市, contact = 03-0000-0000 → (empty)"_s);
    row(
        "product changed",
        [](Workspace& w, Desk&) {
            Product product = w.products().front();
            product.models = {u"RT-100"_s, u"RT-300"_s};
            product.label.status = LabelStatus::Valid;
            sure(w.setProduct(product));
        },
        u"製品「ルーター」: ラベルの状態 = なし → 有効、型番 = RT-100、RT-200「特」 → RT-100、RT-300"_s,
        u"Product “ルーター”: label status = None → Valid, model numbers = RT-100, RT-200「特」 → RT-100, RT-300"_s);
    row(
        "product added", [](Workspace&, Desk& desk) { desk.product(u"カメラ"_s); }, u"製品「カメラ」を追加"_s,
        u"Product “カメラ” added"_s);
    row(
        "product removed", [](Workspace& w, Desk&) { sure(w.removeProduct(w.products().front().id)); },
        u"製品「ルーター」を削除"_s, u"Product “ルーター” removed"_s);
    row(
        "revision changed",
        [](Workspace& w, Desk&) {
            Revision revision = w.revisions({}).front();
            revision.firmware = u"1.1"_s;
            sure(w.setRevision(revision));
        },
        u"版「初版」: ファームウェア = 1.0 → 1.1"_s, u"Revision “初版”: firmware = 1.0 → 1.1"_s);
    row(
        "revision copied",
        [](Workspace& w, Desk&) {
            Revision revision = w.revisions({}).front();
            revision.copiedFrom = revision.id;
            revision.label = u"2版"_s;
            sure(w.addRevision(revision));
        },
        u"版「初版」から版「2版」を作成"_s, u"Revision “2版” made from Revision “初版”"_s);
    row(
        "yes to no",
        [](Workspace& w, Desk&) {
            const RevisionId revision = w.revisions({}).front().id;
            sure(w.setAnswer(revision, u"credential.bypass"_s, {Value(false), {}}));
            sure(w.setAnswer(revision, u"credential.bypass"_s, {Value(true), {}}));
        },
        u"「%credential.bypass%」= いいえ → はい"_s, u"“%credential.bypass%” = No → Yes"_s);
    row(
        "note",
        [](Workspace& w, Desk&) {
            sure(
                w.setAnswer(w.revisions({}).front().id, u"credential.bypass"_s, {std::nullopt, u"調査中"_s}));
        },
        u"「%credential.bypass%」の備考を変更"_s, u"Note of “%credential.bypass%” changed"_s);
    row(
        "confirmed",
        [](Workspace& w, Desk&) {
            const RevisionId revision = w.revisions({}).front().id;
            sure(w.setAnswer(revision, u"credential.bypass"_s, {Value(false), {}, false}));
            sure(w.setAnswer(revision, u"credential.bypass"_s, {Value(false), {}, true}));
        },
        u"「%credential.bypass%」の回答を確認"_s, u"Answer to “%credential.bypass%” confirmed"_s);
    row(
        "none",
        [](Workspace& w, Desk&) {
            sure(w.setAnswer(w.revisions({}).front().id, u"info.support-until"_s, {Value(None()), u"x"_s}));
        },
        u"「%info.support-until%」= 未回答 → なし（備考も変更）"_s,
        u"“%info.support-until%” = unanswered → none (note changed too)"_s);
    row(
        "table",
        [](Workspace& w, Desk&) {
            sure(w.setAnswer(w.revisions({}).front().id, u"access.paths"_s, {Value(Table{{{}, {}}}), {}}));
        },
        u"「%access.paths%」= 未回答 → 2行の表"_s, u"“%access.paths%” = unanswered → a table (rows: 2)"_s);
    row(
        "import",
        [](Workspace& w, Desk&) {
            sure(w.setAnswers(w.revisions({}).front().id, {{u"credential.bypass"_s, {Value(false), {}}},
                                                           {u"access.refuses"_s, {Value(true), {}}}}));
        },
        u"2件の回答を取り込み"_s, u"Answers imported: 2"_s);
    row(
        "evidence",
        [](Workspace& w, Desk& desk) { sure(w.addEvidence(desk.evidence(w.revisions({}).front().id, "x"))); },
        u"添付 1「証跡.txt」を追加"_s, u"Attachment 1 “証跡.txt” added"_s);
    row(
        "evidence changed",
        [](Workspace& w, Desk& desk) {
            const EvidenceId id = sure(w.addEvidence(desk.evidence(w.revisions({}).front().id, "x")));
            Evidence evidence = *w.evidence(id);
            evidence.slot = Slot::BlockDiagram;
            evidence.confidentiality = Confidentiality::Confidential;
            sure(w.setEvidence(evidence));
        },
        u"添付 1「証跡.txt」: 機密区分 = 通常 → 機密、添付書類の区分 = なし → ブロック図"_s,
        u"Attachment 1 “証跡.txt”: confidentiality = Ordinary → Confidential, attachment slot = None → Block diagram"_s);
    const auto clock = [](const QDateTime& moment) { return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); };
    const QDateTime first = utc(QDate(2026, 10, 1), QTime(9, 0, 12)), second = utc(QDate(2026, 10, 3), QTime(23, 30));
    row(
        "time of a file",
        [first, second](Workspace& w, Desk& desk) {
            Evidence evidence = desk.evidence(w.revisions({}).front().id, "x");
            evidence.modified = first;
            evidence.id = sure(w.addEvidence(evidence));
            evidence = *w.evidence(evidence.id);
            evidence.modified = second;
            sure(w.setEvidence(evidence));
        },
        u"添付 1「証跡.txt」: ファイルの更新日時 = %1 → %2"_s.arg(clock(first), clock(second)),
        u"Attachment 1 “証跡.txt”: file modified = %1 → %2"_s.arg(clock(first), clock(second)));
    row(
        "links",
        [](Workspace& w, Desk& desk) {
            const EvidenceId id = sure(w.addEvidence(desk.evidence(w.revisions({}).front().id, "x")));
            Evidence evidence = *w.evidence(id);
            evidence.links = {{u"jc-star-1"_s, u"S1.1-02"_s, {}}};
            sure(w.setEvidence(evidence));
        },
        u"添付 1「証跡.txt」の要求事項との対応を変更"_s, u"Attachment 1 “証跡.txt”: requirements changed"_s);
    row(
        "effective",
        [](Workspace& w, Desk&) { sure(w.setEffective(u"terminal-2026-draft"_s, QDate(2027, 4, 1))); },
        u"%terminal-2026-draft%の施行日 = 未定 → 2027-04-01"_s,
        u"Effective date of %terminal-2026-draft% = not set → 2027-04-01"_s);
}

void TestActWords::saysWhatWasDone()
{
    QFETCH(Step, step);
    QFETCH(QString, ja);
    QFETCH(QString, en);
    step(workspace(), *m_desk);
    const auto filled = [](QString text, Language language) {
        for (const Question& question : catalogue().questions)
            text.replace(u'%' + question.id + u'%', question.label.in(language));
        for (const Checklist& list : catalogue().checklists)
            text.replace(u'%' + list.id + u'%', list.shortTitle.in(language));
        return text;
    };
    const Text says = workspace().history({}).front().says;
    QCOMPARE(says.ja, filled(ja, Language::Japanese));
    QCOMPARE(says.en, filled(en, Language::English));
    QVERIFY(workspace().undoSays() == says);
    workspace().undoStack()->undo();
    QVERIFY(workspace().redoSays() == says);
}

void TestActWords::historyNamesWhoAndWhen()
{
    const RevisionId other = m_desk->revision(u"2.0"_s);
    sure(workspace().setAnswer(m_revision, u"access.refuses"_s, {Value(true), {}}));
    const auto rows = workspace().history(m_revision);
    QCOMPARE(rows.front().author, u"佐藤"_s);
    QCOMPARE(rows.front().at, m_desk->clock);
    QCOMPARE(rows.front().revision, m_revision);
    QCOMPARE(rows.front().question, u"access.refuses"_s);
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(workspace().history(other).size(), 1U);
    const auto all = workspace().history({});
    QCOMPARE(all.size(), 5U);
    QCOMPARE(all.front().number, 5);
    QCOMPARE(all.back().number, 1);
}

QTEST_GUILESS_MAIN(TestActWords)
#include "tst_actwords.moc"
