#include "assessment/gate.h"
#include "realproduct.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QString printed(const ChecklistVerdict& judged)
{
    QString text = outcomeId(judged.scope.outcome) + u' ' + verdictId(judged.verdict) + u'\n';
    for (const RequirementVerdict& requirement : judged.requirements) {
        text += u"  "_s + requirement.requirement + u' ' + verdictId(requirement.verdict) + u' ' +
                requirement.ruling.missing.join(u',') + u'\n';
        for (const Shortfall& shortfall : requirement.shortfalls)
            text += u"    "_s + shortfall.says.en + u'\n';
    }
    return text;
}

/// Another answer; an empty one takes the answer back.
struct Change
{
    QString question;
    std::optional<Value> value;
};
using Changes = std::vector<Change>;

Assessment changed(Assessment assessment, const Changes& changes)
{
    for (const auto& [question, value] : changes)
        assessment.answers[question] = {value, {}, true};
    return assessment;
}

} // namespace

Q_DECLARE_METATYPE(Changes)

/// The checklists that ship, judged over a router: what is complete conforms, and one thing that is not turns
/// just the verdicts that rest on it.
class tst_RealChecklists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingKnownIsUnanswered();
    void answeredIsUnverified_data() { checklists(); }
    void answeredIsUnverified();
    void provenConforms_data() { checklists(); }
    void provenConforms();
    void gatePasses();
    void changes_data();
    void changes();
    void scopes_data();
    void scopes();
    void equivalentByItsCertificate();
    void anUnconfirmedClaimWaivesNoProof();

private:
    void checklists()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_catalogue.checklists.size(); ++i)
            QTest::newRow(qPrintable(m_catalogue.checklists[i].id)) << int(i);
    }

    Catalogue m_catalogue;
    Assessment m_answered;
    Assessment m_proven;
};

void tst_RealChecklists::initTestCase()
{
    const auto catalogue = realproduct::catalogue();
    QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.error().text));
    m_catalogue = *catalogue;
    const auto answered = realproduct::answered(m_catalogue);
    QVERIFY2(answered, qPrintable(answered ? QString() : answered.error().text));
    m_answered = *answered;
    m_proven = realproduct::proven(m_catalogue, m_answered);
}

void tst_RealChecklists::nothingKnownIsUnanswered()
{
    const auto verdicts = judge(m_catalogue, {});
    for (const ChecklistVerdict& judged : verdicts) {
        QCOMPARE(verdictId(judged.verdict), u"unanswered"_s);
        QCOMPARE(judged.scope.missing.isEmpty(), false);
    }
    QVERIFY(openQuestions(m_catalogue, verdicts).value(0).startsWith("scope."_L1));
}

void tst_RealChecklists::answeredIsUnverified()
{
    QFETCH(int, index);
    const ChecklistVerdict judged = judge(m_catalogue, m_answered)[size_t(index)];
    QCOMPARE(outcomeId(judged.scope.outcome), u"applies"_s);
    // Advice asks for no evidence; whatever else asks for none is not told apart from what is proven.
    bool asks = false;
    for (const Requirement& requirement : m_catalogue.checklists[size_t(index)].requirements)
        for (const EvidenceNeed& need : requirement.evidence)
            asks = asks || (need.needed && !need.when);
    QVERIFY2(verdictId(judged.verdict) == (asks ? u"unverified"_s : u"conforms"_s),
             qPrintable(printed(judged)));
    QCOMPARE(openQuestions(m_catalogue, judge(m_catalogue, m_answered)), QStringList());
}

void tst_RealChecklists::provenConforms()
{
    QFETCH(int, index);
    const ChecklistVerdict judged = judge(m_catalogue, m_proven)[size_t(index)];
    QVERIFY2(judged.verdict == Verdict::Conforms, qPrintable(printed(judged)));
}

void tst_RealChecklists::gatePasses()
{
    QString left;
    const auto items = gate(m_catalogue, m_proven, judge(m_catalogue, m_proven));
    for (const GateItem& item : items)
        left += item.says.en + u'\n';
    QVERIFY2(passed(items), qPrintable(left));
}

void tst_RealChecklists::changes_data()
{
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<QStringList>("turned"); // "checklist/requirement verdict"
    const auto row = [](const char* name, const Changes& changes, const QStringList& turned) {
        QTest::newRow(name) << changes << turned;
    };
    const QStringList guessable{u"terminal-2026-draft/34-10-2 fails"_s, u"jc-star-1/S1.1-02 fails"_s,
                                u"uk-psti/psti-1 fails"_s};

    row("settings lost with the power", {{u"power.keeps-settings"_s, false}},
        {u"terminal-2020/34-10-4 fails"_s, u"terminal-2026-draft/34-10-5 fails"_s,
         u"jc-star-1/S1.1-14 fails"_s});
    row("error detection only", {{u"update.integrity"_s, u"checksum"_s}},
        {u"terminal-2026-draft/34-10-3 fails"_s, u"jc-star-1/S1.1-08 fails"_s});
    row("updated by hand only", {{u"update.delivery"_s, QStringList{u"local"_s}}},
        {u"jc-star-1/S1.1-08 not-applicable"_s, u"notice-risk/notice-3 fails"_s});
    row("no update", {{u"update.possible"_s, false}},
        {u"terminal-2020/34-10-3 fails"_s, u"terminal-2026-draft/34-10-3 fails"_s,
         u"jc-star-1/S1.1-06 fails"_s, u"jc-star-1/S1.1-07 not-applicable"_s,
         u"notice-risk/notice-3 fails"_s});
    row("code derived from the MAC address", {{u"credential.preset-origin"_s, u"derived"_s}}, guessable);
    row("common code, change can be put off",
        {{u"credential.initial"_s, u"common"_s}, {u"credential.first-use"_s, u"prompted"_s}},
        guessable + QStringList{u"notice-risk/notice-1 fails"_s});
    row("common code, change urged in the manual only",
        {{u"credential.initial"_s, u"common"_s}, {u"credential.first-use"_s, u"manual-only"_s}},
        QStringList{u"terminal-2020/34-10-2 fails"_s} + guessable +
            QStringList{u"notice-risk/notice-1 fails"_s});
    row("common code, change forced", {{u"credential.initial"_s, u"common"_s}}, {});
    row("common code, change got round",
        {{u"credential.initial"_s, u"common"_s}, {u"credential.bypass"_s, true}}, guessable);
    row("first user creates the code", {{u"credential.initial"_s, u"user-creates"_s}}, {});
    row("first user creates a code of seven characters",
        {{u"credential.initial"_s, u"user-creates"_s}, {u"credential.user-minimum"_s, qint64(7)}},
        {u"terminal-2026-draft/34-10-2 fails"_s, u"jc-star-1/S1.1-02 fails"_s,
         u"notice-risk/notice-2 fails"_s});
    row("no code, but an equal measure is claimed",
        {{u"credential.initial"_s, u"none"_s}, {u"claim.credential-equivalent"_s, u"機器ごとの電子証明書"_s}},
        {u"jc-star-1/S1.1-02 fails"_s, u"uk-psti/psti-1 fails"_s});
    row("no login over the network", {{u"credential.network-login"_s, false}},
        {u"jc-star-1/S1.1-02 not-applicable"_s, u"jc-star-1/S1.1-03 not-applicable"_s,
         u"jc-star-1/S1.1-04 not-applicable"_s});
    row("PSTI statement held", {{u"scope.psti-statement"_s, true}},
        {u"jc-star-1/S1.1-02 not-applicable"_s, u"jc-star-1/S1.1-05 not-applicable"_s,
         u"jc-star-1/S1.1-16 not-applicable"_s});
    row("nothing worth protecting", {{u"data.assets"_s, Table{}}},
        {u"jc-star-1/S1.1-11 not-applicable"_s, u"jc-star-1/S1.1-12 not-applicable"_s,
         u"jc-star-1/S1.1-15 not-applicable"_s});
    row("no support period", {{u"info.support-until"_s, None{}}},
        {u"jc-star-1/S1.1-16 fails"_s, u"uk-psti/psti-3 fails"_s});
    row("inventory not said to be complete", {{u"interface.inventory-complete"_s, {}}},
        {u"terminal-2026-draft/34-10-4 unanswered"_s, u"jc-star-1/S1.1-13 unanswered"_s});
}

void tst_RealChecklists::changes()
{
    QFETCH(Changes, changes);
    QFETCH(QStringList, turned);
    QStringList found;
    for (const ChecklistVerdict& judged : judge(m_catalogue, changed(m_proven, changes)))
        for (const RequirementVerdict& requirement : judged.requirements)
            if (requirement.verdict != Verdict::Conforms)
                found +=
                    judged.checklist + u'/' + requirement.requirement + u' ' + verdictId(requirement.verdict);
    QCOMPARE(found, turned);
}

void tst_RealChecklists::scopes_data()
{
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<QStringList>("outcomes"); // those that are not "applies"
    QTest::addColumn<QStringList>("asked");
    const auto row = [](const char* name, const Changes& changes, const QStringList& outcomes,
                        const QStringList& asked) { QTest::newRow(name) << changes << outcomes << asked; };
    const QStringList bothTerminal{u"terminal-2020 out-of-scope"_s, u"terminal-2026-draft out-of-scope"_s};

    row("a router", {}, {}, {});
    row("only behind a router", {{u"scope.connection"_s, u"indirect"_s}}, bothTerminal, {});
    row("only behind a router, the manual not yet looked at",
        {{u"scope.connection"_s, u"indirect"_s}, {u"scope.router-notice"_s, {}}}, bothTerminal,
        {u"scope.router-notice"_s});
    row("one false decides although others are unknown",
        {{u"scope.ip"_s, false}, {u"scope.digital-data"_s, {}}, {u"scope.user-software"_s, {}}},
        bothTerminal + QStringList{u"jc-star-1 unanswered"_s}, {u"scope.user-software"_s});
    row("a computer", {{u"scope.user-software"_s, true}},
        {u"terminal-2020 exempt"_s, u"terminal-2026-draft exempt"_s, u"jc-star-1 exempt"_s}, {});
    row("certified before 2020", {{u"scope.certified-on"_s, QDate(2020, 3, 31)}},
        {u"terminal-2020 former-rules"_s}, {});
    row("certified on the day", {{u"scope.certified-on"_s, QDate(2020, 4, 1)}}, {}, {});
    row("certified before, yet to be judged by the new rules",
        {{u"scope.certified-on"_s, QDate(2020, 3, 31)}, {u"claim.judged-by-new-rules"_s, true}}, {}, {});
    row("an equal measure without evidence",
        {{u"scope.equivalent"_s, u"common-criteria"_s}, {u"scope.equivalent-reference"_s, u"C0999"_s}}, {},
        {});
    row("not sold in the United Kingdom", {{u"scope.uk-market"_s, false}}, {u"uk-psti out-of-scope"_s}, {});
}

void tst_RealChecklists::scopes()
{
    QFETCH(Changes, changes);
    QFETCH(QStringList, outcomes);
    QFETCH(QStringList, asked);
    const auto verdicts = judge(m_catalogue, changed(m_proven, changes));
    QStringList found;
    for (const ChecklistVerdict& judged : verdicts) {
        if (judged.scope.outcome != ScopeOutcome::Applies)
            found += judged.checklist + u' ' + outcomeId(judged.scope.outcome);
        QCOMPARE(judged.verdict == Verdict::Conforms, judged.scope.outcome == ScopeOutcome::Applies);
        QVERIFY(!judged.scope.reason.text.ja.isEmpty() && !judged.scope.reason.text.en.isEmpty());
    }
    QCOMPARE(found, outcomes);
    QCOMPARE(openQuestions(m_catalogue, verdicts), asked);
}

void tst_RealChecklists::equivalentByItsCertificate()
{
    Assessment assessment = changed(m_proven, {{u"scope.equivalent"_s, u"common-criteria"_s},
                                               {u"scope.equivalent-reference"_s, u"C0999"_s}});
    assessment.evidence[0].links = {{u"terminal-2020"_s, u"scope"_s, {}}};
    QStringList outcomes;
    for (const ChecklistVerdict& judged : judge(m_catalogue, assessment))
        outcomes += outcomeId(judged.scope.outcome);
    QCOMPARE(outcomes.value(0), u"equivalent"_s);
    QCOMPARE(outcomes.count(u"equivalent"_s), 1); // shown for one checklist, not for its sibling
}

void tst_RealChecklists::anUnconfirmedClaimWaivesNoProof()
{
    const auto interfaces = [this](const Assessment& assessment) {
        for (const ChecklistVerdict& judged : judge(m_catalogue, assessment))
            for (const RequirementVerdict& one : judged.requirements)
                if (judged.checklist == "terminal-2026-draft"_L1 && one.requirement == "34-10-4"_L1)
                    return one;
        return RequirementVerdict{};
    };
    Assessment claimed = m_answered;
    QCOMPARE(verdictId(interfaces(claimed).verdict), u"unverified"_s);
    // The statement of the claim is there, inventory, scan and tests are not.
    for (const Evidence& one : m_proven.evidence)
        if (one.kind == "equivalence-statement"_L1)
            claimed.evidence.push_back(one);
    claimed.answers[u"claim.interface-equivalent"_s] = {Value(u"同等の措置"_s), {}, true};
    QCOMPARE(verdictId(interfaces(claimed).verdict), u"conforms"_s);
    claimed.answers[u"claim.interface-equivalent"_s].confirmed = false;
    const RequirementVerdict judged = interfaces(claimed);
    QCOMPARE(verdictId(judged.verdict), u"unverified"_s);
    QCOMPARE(judged.shortfalls.size(), 1U);
    QCOMPARE(judged.shortfalls.front().kind, Shortfall::Kind::NotConfirmed);
    QCOMPARE(judged.shortfalls.front().need, u"claim.interface-equivalent"_s);
}

QTEST_GUILESS_MAIN(tst_RealChecklists)
#include "tst_realchecklists.moc"
