#include "given.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// Each form of a condition against answers, as `checklists/README.md` explains it, and what its derivation
/// says.
class tst_Evaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void condition_data();
    void condition();
    void effectiveDateMayBeUnset();
    void answersOfAnotherTypeAreNone();
    void evidenceIsLookedAt();
    void onlyWhatDecidedIsDerived();
    void rowsAreNamedByTheirKeys();
    void wordsOfTheListGoFirst();
    void wording_data();
    void wording();
    void openExceptionHoldsAFalseRuleBack();
    void scopeAsksAfterItsOutcome();

private:
    Circumstances with(const Facts& facts) const
    {
        return {facts, m_given.catalogue(), QDate(2020, 4, 1), {}};
    }

    Given m_given = Given::small();
};

void tst_Evaluation::condition_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<QString>("truth");
    const auto row = [](const char* condition, const char* facts, const char* truth) {
        QTest::addRow("%s with %s", condition, facts)
            << QByteArray(condition) << QByteArray(facts) << QString::fromUtf8(truth);
    };
    // yes or no
    row("lamp.on", "{lamp.on: true}", "true");
    row("lamp.on", "{lamp.on: false}", "false");
    row("lamp.on", "{}", "unknown");
    row("{ fact: lamp.on, is: false }", "{lamp.on: false}", "true");
    row("{ fact: lamp.on, is-not: true }", "{lamp.on: true}", "false");
    row("{ not: lamp.on }", "{}", "unknown");
    // Kleene
    row("{ all: [lamp.on, lamp.dimmed] }", "{lamp.on: false}", "false");
    row("{ all: [lamp.on, lamp.dimmed] }", "{lamp.on: true}", "unknown");
    row("{ any: [lamp.on, lamp.dimmed] }", "{lamp.dimmed: true}", "true");
    row("{ any: [lamp.on, lamp.dimmed] }", "{lamp.dimmed: false}", "unknown");
    row("{ if: lamp.on, then: lamp.dimmed }", "{lamp.on: false}", "true");
    row("{ if: lamp.on, then: lamp.dimmed }", "{lamp.dimmed: true}", "true");
    row("{ if: lamp.on, then: lamp.dimmed }", "{lamp.on: true}", "unknown");
    row("{ if: lamp.on, then: lamp.dimmed }", "{lamp.dimmed: false}", "unknown");
    row("{ if: lamp.on, then: lamp.dimmed }", "{lamp.on: true, lamp.dimmed: false}", "false");
    // choice
    row("{ fact: lamp.colour, is: red }", "{lamp.colour: red}", "true");
    row("{ fact: lamp.colour, is: red }", "{lamp.colour: none}", "false");
    row("{ fact: lamp.colour, is-not: red }", "{lamp.colour: green}", "true");
    row("{ fact: lamp.colour, in: [red, green] }", "{lamp.colour: green}", "true");
    row("{ fact: lamp.colour, in: [red, green] }", "{}", "unknown");
    // choices: [] is an answer
    row("{ fact: lamp.switches, includes: [hand, voice] }", "{lamp.switches: [voice, hand]}", "true");
    row("{ fact: lamp.switches, includes: [hand, voice] }", "{lamp.switches: [hand]}", "false");
    row("{ fact: lamp.switches, includes: [hand] }", "{lamp.switches: []}", "false");
    row("{ fact: lamp.switches, includes-any: [hand, voice] }", "{lamp.switches: [voice]}", "true");
    row("{ fact: lamp.switches, includes-any: [hand, voice] }", "{lamp.switches: [none]}", "false");
    row("{ fact: lamp.switches, includes-any: [hand] }", "{}", "unknown");
    // integer
    row("{ fact: lamp.hours, at-least: 10 }", "{lamp.hours: 10}", "true");
    row("{ fact: lamp.hours, at-least: 10 }", "{lamp.hours: 9}", "false");
    row("{ fact: lamp.hours, at-least: 10 }", "{lamp.hours: null}", "false");
    row("{ not: { fact: lamp.hours, at-least: 10 } }", "{lamp.hours: null}", "true");
    row("{ fact: lamp.hours, at-least: { parameter: least-hours } }", "{lamp.hours: 999}", "false");
    row("{ condition: lasts }", "{lamp.hours: 1000}", "true");
    // date
    row("{ fact: lamp.made-on, before: effective }", "{lamp.made-on: 2020-03-31}", "true");
    row("{ fact: lamp.made-on, before: effective }", "{lamp.made-on: 2020-04-01}", "false");
    row("{ fact: lamp.made-on, before: effective }", "{lamp.made-on: null}", "false");
    row("{ fact: lamp.made-on, before: effective }", "{}", "unknown");
    // given
    row("{ given: lamp.note }", "{lamp.note: x}", "true");
    row("{ given: lamp.note }", "{lamp.note: null}", "false");
    row("{ given: lamp.note }", "{}", "unknown");
    row("{ given: lamp.note }", "{lamp.note: \"  \\n\\u3000\"}", "unknown");
    row("{ given: lamp.hours }", "{lamp.hours: 0}", "true");
    // found
    row("{ fact: meter.leaks, not-above: 0 }", "{}", "true");
    row("{ fact: meter.leaks, not-above: 0 }", "{meter.leaks: 0}", "true");
    row("{ fact: meter.leaks, not-above: 0 }", "{meter.leaks: 1}", "false");
    row("{ not-false: meter.sound }", "{}", "true");
    row("{ not-false: meter.sound }", "{meter.sound: true}", "true");
    row("{ not-false: meter.sound }", "{meter.sound: false}", "false");
    row("meter.sound", "{}", "unknown");
    // claims
    row("{ claim: claim.handmade }", "{}", "false");
    row("{ claim: claim.handmade }", "{claim.handmade: true}", "true");
    row("{ claim: claim.handmade }", "{claim.handmade: false}", "false");
    row("{ claim: claim.story }", "{claim.story: A lamp of Edo}", "true");
    row("{ claim: claim.story }", "{claim.story: null}", "false");
    row("{ claim: claim.story }", "{claim.story: \" \"}", "false");
    row("{ not: { claim: claim.story } }", "{}", "true");
    // tables
    const char* sealed = "{ every: lamp.parts, where: { column: kind, is: glass }, holds: sealed }";
    row(sealed, "{}", "unknown");
    row(sealed, "{lamp.parts-complete: true}", "unknown");
    row(sealed, "{lamp.parts: []}", "unknown");
    row(sealed, "{lamp.parts: [], lamp.parts-complete: false}", "unknown");
    row(sealed, "{lamp.parts: [], lamp.parts-complete: true}", "true");
    row(sealed, "{lamp.parts: [{kind: glass, sealed: true}]}", "true");
    row(sealed, "{lamp.parts: [{kind: glass, sealed: true}], lamp.parts-complete: false}", "true");
    row(sealed, "{lamp.parts: [{kind: glass, sealed: false}]}", "false");
    row(sealed, "{lamp.parts: [{kind: metal, sealed: false}]}", "true");
    row(sealed, "{lamp.parts: [{kind: metal}]}", "true");
    row(sealed, "{lamp.parts: [{kind: glass}]}", "unknown");
    row(sealed, "{lamp.parts: [{sealed: false}]}", "unknown");
    row(sealed, "{lamp.parts: [{sealed: true}]}", "true");
    row(sealed, "{lamp.parts: [{}]}", "unknown");
    row(sealed, "{lamp.parts: [{kind: glass}, {kind: glass, sealed: false}]}", "false");
    row("{ every: lamp.parts, holds: { column: weight, at-least: 5 } }",
        "{lamp.parts: [{weight: 5}, {weight: 4}]}", "false");
    row("{ every: lamp.parts, holds: { given: name } }", "{lamp.parts: [{name: bulb}]}", "true");
    row("{ every: lamp.parts, holds: { given: name } }", "{lamp.parts: [{name: \" \"}]}", "unknown");
    row("{ every: lamp.parts, holds: { column: kind, in: [glass, wood] } }", "{lamp.parts: [{kind: wood}]}",
        "true");
    row("{ every: lamp.parts, holds: { any: [ sealed, { not: { column: kind, is: glass } } ] } }",
        "{lamp.parts: [{kind: wood, sealed: false}]}", "true");
    row("{ every: lamp.parts, holds: { if: { column: kind, is: glass }, then: sealed } }",
        "{lamp.parts: [{kind: glass}]}", "unknown");
}

void tst_Evaluation::condition()
{
    QFETCH(QByteArray, condition);
    QFETCH(QByteArray, facts);
    QFETCH(QString, truth);
    const Condition read = m_given.condition(condition, u"lamp"_s);
    const Facts given = m_given.facts(facts);
    QCOMPARE(nameOf(evaluate(read, with(given))), truth);
    QCOMPARE(nameOf(derive(read, with(given)).truth), truth);
}

void tst_Evaluation::effectiveDateMayBeUnset()
{
    // torch has no effective date
    const Condition before = m_given.condition("{ fact: lamp.made-on, before: effective }", u"torch"_s);
    const Facts old = m_given.facts("{lamp.made-on: 1999-12-31}");
    const Facts never = m_given.facts("{lamp.made-on: null}");
    const Facts none;
    QCOMPARE(evaluate(before, {old, m_given.catalogue(), {}, {}}), Truth::Unknown);
    QCOMPARE(evaluate(before, {never, m_given.catalogue(), {}, {}}), Truth::False);
    QCOMPARE(evaluate(before, {old, m_given.catalogue(), QDate(2000, 1, 1), {}}), Truth::True);
    // No answer can help while the date is not set, but that there never was one can.
    QCOMPARE(missing(before, {old, m_given.catalogue(), {}, {}}), QStringList());
    QCOMPARE(missing(before, {none, m_given.catalogue(), {}, {}}), QStringList{u"lamp.made-on"_s});
    QVERIFY(derive(before, {old, m_given.catalogue(), {}, {}}).says.ja.contains(u"施行日"));
}

void tst_Evaluation::answersOfAnotherTypeAreNone()
{
    const Facts odd{{u"lamp.on"_s, u"yes"_s}, {u"lamp.hours"_s, true}, {u"lamp.parts"_s, qint64(3)}};
    QCOMPARE(evaluate(m_given.condition("lamp.on", u"lamp"_s), with(odd)), Truth::Unknown);
    QCOMPARE(evaluate(m_given.condition("{ fact: lamp.hours, at-least: 1 }", u"lamp"_s), with(odd)),
             Truth::Unknown);
    QCOMPARE(evaluate(m_given.condition("{ every: lamp.parts, holds: sealed }", u"lamp"_s), with(odd)),
             Truth::Unknown);
}

void tst_Evaluation::evidenceIsLookedAt()
{
    const Condition evidence = m_given.condition("{ evidence: scope }", u"lamp"_s);
    const Facts none;
    QCOMPARE(evaluate(evidence, {none, m_given.catalogue(), {}, {}}), Truth::False);
    QCOMPARE(evaluate(evidence, {none, m_given.catalogue(), {}, {u"scope"_s}}), Truth::True);
    QCOMPARE(derive(evidence, {none, m_given.catalogue(), {}, {}}).found.en, u"Not attached"_s);
}

void tst_Evaluation::onlyWhatDecidedIsDerived()
{
    const Condition both =
        m_given.condition("{ all: [ lamp.on, lamp.dimmed, { given: lamp.note } ] }", u"lamp"_s);
    const Facts one = m_given.facts("{lamp.dimmed: false}");
    const Derivation fails = derive(both, with(one));
    QCOMPARE(fails.parts.size(), 1U);
    QCOMPARE(fails.parts[0].question, u"lamp.dimmed"_s);
    QCOMPARE(fails.parts[0].found.ja, u"いいえ"_s);
    const Facts two = m_given.facts("{lamp.on: true}");
    const Derivation open = derive(both, with(two));
    QCOMPARE(open.parts.size(), 2U);
    QCOMPARE(open.parts[1].found.ja, u"未回答"_s);
}

void tst_Evaluation::rowsAreNamedByTheirKeys()
{
    const Condition every = m_given.condition(
        "{ every: lamp.parts, where: { column: kind, is: glass }, holds: sealed }", u"lamp"_s);
    const Facts facts = m_given.facts("{lamp.parts: [{kind: metal, sealed: false}, {name: 電球, kind: glass, "
                                      "sealed: false}, {name: 窓, kind: glass, sealed: true}]}");
    const Derivation fails = derive(every, with(facts));
    QCOMPARE(fails.question, u"lamp.parts"_s);
    QCOMPARE(fails.found.en, u"3 rows"_s);
    QCOMPARE(fails.parts.size(), 1U);
    QCOMPARE(fails.parts[0].row, 1);
    QCOMPARE(fails.parts[0].says.ja, u"電球 / ガラス"_s);
    QCOMPARE(fails.parts[0].parts[0].says.en, u"“Sealed” is “Yes”"_s);
    QCOMPARE(fails.parts[0].parts[0].found.en, u"No"_s);
    QCOMPARE(fails.parts[0].parts[0].row, 1);
    const Facts nameless = m_given.facts("{lamp.parts: [{sealed: false, weight: 3}]}");
    QCOMPARE(derive(every, with(nameless)).parts[0].says.ja, u"1行目"_s);
}

void tst_Evaluation::wordsOfTheListGoFirst()
{
    const Condition lasts = m_given.condition("{ condition: lasts }", u"lamp"_s);
    const Facts facts = m_given.facts("{lamp.hours: 10}");
    const Derivation derivation = derive(lasts, with(facts));
    QCOMPARE(derivation.says.ja, u"十分に長くもつ"_s);
    QCOMPARE(derivation.found.ja, u"10"_s);
    QCOMPARE(derivation.mark, Mark::Inferred);
    QCOMPARE(derivation.sources, (std::vector<Citation>{{u"BOOK"_s, u"第2章"_s}}));
}

void tst_Evaluation::wording_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("ja");
    QTest::addColumn<QString>("en");
    const auto row = [](const char* condition, const char16_t* ja, const char16_t* en) {
        QTest::newRow(condition) << QByteArray(condition) << QString::fromUtf16(ja) << QString::fromUtf16(en);
    };
    row("lamp.on", u"「点灯」が「はい」である", u"“Lit” is “Yes”");
    row("{ not: lamp.on }", u"「点灯」が「いいえ」である", u"“Lit” is “No”");
    row("{ fact: lamp.colour, is: red }", u"「色」が「赤」である", u"“Colour” is “Red”");
    row("{ fact: lamp.colour, is-not: red }", u"「色」が「赤」ではない", u"“Colour” is not “Red”");
    row("{ fact: lamp.colour, in: [red, green] }", u"「色」が「赤」「緑」のいずれかである",
        u"“Colour” is one of “Red”, “Green”");
    row("{ fact: lamp.hours, at-least: 8 }", u"「寿命」が 8 以上である", u"“Hours” is 8 or more");
    row("{ not: { fact: lamp.hours, at-least: 8 } }", u"「寿命」が 8 未満である", u"“Hours” is below 8");
    row("{ fact: lamp.made-on, before: effective }", u"「製造日」が 2020-04-01 より前である",
        u"“Made on” is before 2020-04-01");
    row("{ fact: lamp.switches, includes: [hand, clap] }", u"「つけ方」に「手」「拍手」をすべて含む",
        u"“Switches” includes all of “By hand”, “By clapping”");
    row("{ given: lamp.note }", u"「注記」が示されている", u"“Note” is given");
    row("{ fact: meter.leaks, not-above: 0 }", u"「漏れ」が 0 を超えない", u"“Leaks” is not above 0");
    row("{ claim: claim.handmade }", u"「手作り」を申し立てている", u"The claim “Handmade” is made");
    row("{ if: lamp.on, then: lamp.dimmed }", u"「点灯」が「はい」であるならば、「減光」が「はい」である",
        u"if “Lit” is “Yes”, then “Dimmed” is “Yes”");
    row("{ any: [lamp.on, lamp.dimmed] }", u"「点灯」が「はい」である、または「減光」が「はい」である",
        u"“Lit” is “Yes” or “Dimmed” is “Yes”");
    row("{ every: lamp.parts, where: { column: kind, is: glass }, holds: sealed }",
        u"「部品表」のうち、「種類」が「ガラス」であるすべての行で、「密封」が「はい」である",
        u"In every row of “Parts” where “Kind” is “Glass”, “Sealed” is “Yes”");
    row("{ every: lamp.parts, holds: sealed }", u"「部品表」のすべての行で、「密封」が「はい」である",
        u"In every row of “Parts”, “Sealed” is “Yes”");
}

void tst_Evaluation::wording()
{
    QFETCH(QByteArray, condition);
    QFETCH(QString, ja);
    QFETCH(QString, en);
    const Facts none;
    const Derivation derivation = derive(m_given.condition(condition, u"lamp"_s), with(none));
    QCOMPARE(derivation.says.ja, ja);
    QCOMPARE(derivation.says.en, en);
}

void tst_Evaluation::openExceptionHoldsAFalseRuleBack()
{
    const Requirement& requirement = m_given.catalogue().checklist(u"lamp"_s)->requirements[0];
    const Facts off = m_given.facts("{lamp.on: false}");
    const Ruling open = rule(requirement, with(off));
    QCOMPARE(open.state, Ruling::State::Unknown);
    QCOMPARE(open.missing, QStringList{u"lamp.colour"_s});
    QCOMPARE(open.because.parts.size(), 2U);
    const Facts red = m_given.facts("{lamp.on: false, lamp.colour: red}");
    QCOMPARE(rule(requirement, with(red)).state, Ruling::State::False);
    const Facts none = m_given.facts("{lamp.on: false, lamp.colour: none}");
    const Ruling excepted = rule(requirement, with(none));
    QCOMPARE(excepted.state, Ruling::State::NotApplicable);
    QCOMPARE(excepted.reason->text.en, u"It has no colour"_s);
    const Facts good = m_given.facts("{lamp.on: true, lamp.hours: 1000}");
    QCOMPARE(rule(requirement, with(good)).state, Ruling::State::True);
    QCOMPARE(rule(requirement, with(good)).missing, QStringList());
}

void tst_Evaluation::scopeAsksAfterItsOutcome()
{
    const Checklist& lamp = *m_given.catalogue().checklist(u"lamp"_s);
    const Facts none = m_given.facts("{lamp.colour: none}");
    const Scope out = scope(lamp, with(none));
    QCOMPARE(out.outcome, ScopeOutcome::OutOfScope);
    QCOMPARE(out.asks, QStringList{u"lamp.serial"_s});
    QCOMPARE(out.missing, QStringList());
    const Facts known = m_given.facts("{lamp.colour: none, lamp.serial: A-1}");
    QCOMPARE(scope(lamp, with(known)).asks, QStringList());
    // What stands before the case that holds is still worth asking.
    const Facts lit = m_given.facts("{lamp.on: true, lamp.made-on: null}");
    QCOMPARE(scope(lamp, with(lit)).outcome, ScopeOutcome::Applies);
    QCOMPARE(scope(lamp, with(lit)).asks, (QStringList{u"lamp.colour"_s, u"lamp.note"_s}));
    const Facts off =
        m_given.facts("{lamp.on: false, lamp.colour: red, lamp.made-on: null, lamp.note: null}");
    const Scope undecided = scope(lamp, with(off));
    QCOMPARE(undecided.outcome, ScopeOutcome::Unanswered);
    QCOMPARE(undecided.missing, QStringList());
}

QTEST_GUILESS_MAIN(tst_Evaluation)
#include "tst_evaluation.moc"
