#include "realproduct.h"

#include "checklist/remedies.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// What people are told that would make a rule true.
class tst_RemedyWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void words_data();
    void words();
    void nothingToChange();
    void manyRowsAreOneSet();

private:
    [[nodiscard]] Circumstances around(const Facts& facts) const { return {facts, m_catalogue, {}, {}}; }

    Catalogue m_catalogue;
};

void tst_RemedyWords::initTestCase()
{
    const auto catalogue = realproduct::catalogue();
    QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.error().text));
    m_catalogue = *catalogue;
}

void tst_RemedyWords::words_data()
{
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("ja");
    QTest::addColumn<QString>("en");
    const auto row = [](const char* name, const QString& requirement, const QString& question,
                        const QString& ja,
                        const QString& en) { QTest::newRow(name) << requirement << question << ja << en; };
    row("a choice", u"34-10-2"_s, u"credential.first-use"_s,
        u"「初回利用時の変更」を「変更するまで利用できない」にする（現在: 製品が促すが、先送りできる）"_s,
        u"Change “Change at first use” to “Unusable until changed” (now: Prompted, but the change can be postponed)"_s);
    row("a number", u"34-10-2"_s, u"credential.user-minimum"_s,
        u"「利用者が設定できる最少文字数」を8 以上にする（現在: 4）"_s, {});
    row("choices", u"34-10-2"_s, u"credential.user-rejects"_s,
        u"「拒否する識別符号の種類」が「同一の文字のみのもの」「連続した文字のみのもの」「既知の一覧にあるもの」をすべて含むようにする（現在: 同一の文字のみのもの）"_s,
        {});
    row("not answered", u"34-10-2"_s, u"credential.bypass"_s,
        u"「強制された変更の回避」に答える（「いいえ」であること）"_s, {});
    row("a claim", u"34-10-2"_s, u"claim.credential-equivalent"_s, {}, {});
    row("a measurement", u"34-10-4"_s, u"scan.unintended-open"_s, {}, {});
    row("a row", u"34-10-4"_s, u"interface.inventory"_s,
        u"「インタフェースの一覧」の行「TCP / 23 / telnet」: 「有効か」を「いいえ」にする、または「意図した機能か」を「はい」にする"_s,
        u"Row “TCP / 23 / telnet” of “Interface inventory”: set “Enabled” to “No”, or set “Intended” to “Yes”"_s);
}

void tst_RemedyWords::words()
{
    QFETCH(QString, requirement);
    QFETCH(QString, question);
    QFETCH(QString, ja);
    QFETCH(QString, en);
    const Row telnet{{u"name"_s, u"telnet"_s},
                     {u"kind"_s, u"tcp"_s},
                     {u"port"_s, qint64(23)},
                     {u"intended"_s, false},
                     {u"enabled"_s, true}};
    const Facts facts{{u"credential.initial"_s, u"common"_s},
                      {u"credential.first-use"_s, u"prompted"_s},
                      {u"credential.user-minimum"_s, qint64(4)},
                      {u"credential.user-rejects"_s, QStringList{u"same-character"_s}},
                      {u"interface.inventory"_s, Table{{telnet}}},
                      {u"interface.inventory-complete"_s, true},
                      {u"scan.unintended-open"_s, qint64(2)}};
    const Checklist* draft = m_catalogue.checklist(u"terminal-2026-draft"_s);
    const auto judged = std::ranges::find(draft->requirements, requirement, &Requirement::id);
    for (const Remedy& remedy : remedies(*judged, around(facts)).sets) {
        for (const FactChange& change : remedy.changes) {
            if (change.question != question)
                continue;
            if (!ja.isEmpty())
                QCOMPARE(change.says.ja, ja);
            if (!en.isEmpty())
                QCOMPARE(change.says.en, en);
            QCOMPARE(change.kind == FactChange::Kind::Claim, question.startsWith(u"claim."));
            QCOMPARE(change.kind == FactChange::Kind::Measure, question.startsWith(u"scan."));
            QCOMPARE(remedy.restsOnClaim(), question.startsWith(u"claim."));
            return;
        }
    }
    QFAIL("no remedy speaks of it");
}

void tst_RemedyWords::nothingToChange()
{
    const Checklist* star = m_catalogue.checklist(u"jc-star-1"_s);
    const auto login = std::ranges::find(star->requirements, u"S1.1-04"_s, &Requirement::id);
    QVERIFY(!remedies(*login, around({})).sets.empty());
    // It does not apply: nothing has to change for it.
    const Facts none{{u"credential.network-login"_s, false},
                     {u"credential.brute-force"_s, QStringList{u"none"_s}}};
    QVERIFY(remedies(*login, around(none)).sets.empty());
    const Facts good{{u"credential.brute-force"_s, QStringList{u"delay"_s}}};
    QVERIFY(remedies(*login, around(good)).sets.empty());
}

void tst_RemedyWords::manyRowsAreOneSet()
{
    Table table;
    for (int i = 0; i < 300; ++i)
        table.rows.push_back(
            {{u"name"_s, u"p%1"_s.arg(i)}, {u"intended"_s, false}, {u"enabled"_s, i % 3 == 0}});
    const Facts facts{{u"interface.inventory"_s, table}, {u"interface.inventory-complete"_s, false}};
    const Checklist* draft = m_catalogue.checklist(u"terminal-2026-draft"_s);
    const auto interfaces = std::ranges::find(draft->requirements, u"34-10-4"_s, &Requirement::id);
    const Remedies found = remedies(*interfaces, around(facts));
    QCOMPARE(found.sets.size(), size_t(2)); // mend the hundred rows, or claim an equal measure
    QCOMPARE(found.sets[0].changes.size(), size_t(101));
    QVERIFY(found.sets[1].restsOnClaim());
    QVERIFY(!found.more);
}

QTEST_GUILESS_MAIN(tst_RemedyWords)
#include "tst_remedywords.moc"
