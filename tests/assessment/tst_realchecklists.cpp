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

} // namespace

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
    void oneChange_data();
    void oneChange();

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

void tst_RealChecklists::oneChange_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("turned"); // "checklist/requirement verdict"
    const auto row = [](const char* question, const QString& value, const QStringList& turned) {
        QTest::newRow(qPrintable(QLatin1String(question) + u" = "_s + value))
            << QString::fromLatin1(question) << value << turned;
    };
    row("power.keeps-settings", u"false"_s,
        {u"terminal-2020/34-10-4 fails"_s, u"terminal-2026-draft/34-10-5 fails"_s,
         u"jc-star-1/S1.1-14 fails"_s});
    row("update.integrity", u"checksum"_s,
        {u"terminal-2026-draft/34-10-3 fails"_s, u"jc-star-1/S1.1-08 fails"_s});
    row("credential.preset-origin", u"derived"_s,
        {u"terminal-2026-draft/34-10-2 fails"_s, u"jc-star-1/S1.1-02 fails"_s, u"uk-psti/psti-1 fails"_s});
    row("info.support-until", u"null"_s, {u"jc-star-1/S1.1-16 fails"_s, u"uk-psti/psti-3 fails"_s});
    row("credential.network-login", u"false"_s,
        {u"jc-star-1/S1.1-02 not-applicable"_s, u"jc-star-1/S1.1-03 not-applicable"_s,
         u"jc-star-1/S1.1-04 not-applicable"_s});
    row("interface.inventory-complete", u"unanswered"_s,
        {u"terminal-2026-draft/34-10-4 unanswered"_s, u"jc-star-1/S1.1-13 unanswered"_s});
}

void tst_RealChecklists::oneChange()
{
    QFETCH(QString, question);
    QFETCH(QString, value);
    QFETCH(QStringList, turned);
    const std::map<QString, Value> plain{{u"false"_s, false}, {u"null"_s, None{}}};
    Assessment assessment = m_proven;
    if (value == "unanswered"_L1)
        assessment.answers.erase(question);
    else
        assessment.answers[question].value = plain.contains(value) ? plain.at(value) : Value(value);
    QStringList found;
    for (const ChecklistVerdict& judged : judge(m_catalogue, assessment))
        for (const RequirementVerdict& requirement : judged.requirements)
            if (requirement.verdict != Verdict::Conforms)
                found +=
                    judged.checklist + u'/' + requirement.requirement + u' ' + verdictId(requirement.verdict);
    QCOMPARE(found, turned);
}

QTEST_GUILESS_MAIN(tst_RealChecklists)
#include "tst_realchecklists.moc"
