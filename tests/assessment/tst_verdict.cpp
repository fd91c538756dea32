#include "smalllaw.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace smalllaw;

/// The table of verdicts, each row a change to a product that fulfils everything.
class tst_Verdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requirement_data();
    void requirement();
    void shortfallsSpeak();
    void evidenceInTheOrderOfNumbers();
    void checklist_data();
    void checklist();
    void findingsDecide();
    void findingsOfAnotherFirmwareProveNothing();
    void findingsInDamagedFilesProveNothing();
    void ownEffectiveDateComesFirst();
    void namesAndSignsTellApart();
};

void tst_Verdict::requirement_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("shortfalls");
    using Outcome = TestRecord::Outcome;
    const auto row = [](const char* name, const Change& change, Verdict verdict, const QString& shortfalls) {
        QTest::newRow(name) << change << verdict << shortfalls;
    };
    const auto firmware = [](const QString& on) { return [=](Evidence& one) { one.firmware = on; }; };
    const auto kind = [](const QString& id) { return [=](Evidence& one) { one.kind = id; }; };
    const auto link = [](const QString& checklist, const QString& requirement) {
        return [=](Evidence& one) { one.links = {{checklist, requirement, {}}}; };
    };
    const QDate later(2026, 5, 3);
    const QDate earlier(2026, 5, 1);
    const QDate sameDay(2026, 5, 2);

    row("complete", nothing(), Verdict::Conforms, {});
    row("rule false", answer(u"lock.safe"_s, false), Verdict::Fails, {});
    row("rule unknown", unanswer(u"lock.safe"_s), Verdict::Unanswered, {});
    row("only a note",
        [](Assessment& a) {
            a.answers[u"lock.safe"_s] = {{}, u"asked R&D"_s, true};
        },
        Verdict::Unanswered, {});
    row("not applicable", answer(u"lock.login"_s, false), Verdict::NotApplicable, {});
    row("not applicable beats a false rule",
        both(answer(u"lock.login"_s, false), answer(u"lock.safe"_s, false)), Verdict::NotApplicable, {});
    row("not applicable beats a failed test",
        both(answer(u"lock.login"_s, false), record(test(u"T1"_s, Outcome::Fail, later))),
        Verdict::NotApplicable, {});
    row("a false rule that may not apply is unknown",
        both(unanswer(u"lock.login"_s), answer(u"lock.safe"_s, false)), Verdict::Unanswered, {});

    row("no evidence", both(remove(u"E1"_s), remove(u"E2"_s)), Verdict::Unverified,
        u"evidence-missing design\nevidence-missing policy"_s);
    row("shortfalls are told while the rule is unknown", both(unanswer(u"lock.safe"_s), remove(u"E1"_s)),
        Verdict::Unanswered, u"evidence-missing design"_s);
    row("shortfalls are told while the rule is false", both(answer(u"lock.safe"_s, false), remove(u"E1"_s)),
        Verdict::Fails, u"evidence-missing design"_s);
    row("another kind that serves", edit(u"E1"_s, kind(u"manual"_s)), Verdict::Conforms, {});
    row("a kind that does not serve", edit(u"E1"_s, kind(u"photo"_s)), Verdict::Unverified,
        u"evidence-missing design"_s);
    row("no kind", edit(u"E1"_s, kind({})), Verdict::Unverified, u"evidence-missing design"_s);
    row("linked to a sibling of another checklist", edit(u"E1"_s, link(u"label"_s, u"M1"_s)),
        Verdict::Unverified, u"evidence-missing design"_s);
    row("linked to another requirement", edit(u"E1"_s, link(u"law"_s, u"L2"_s)), Verdict::Unverified,
        u"evidence-missing design"_s);
    row("other firmware", edit(u"E1"_s, firmware(u"1.9"_s)), Verdict::Unverified,
        u"evidence-other-firmware design E1"_s);
    row("no firmware said", edit(u"E1"_s, firmware({})), Verdict::Unverified,
        u"evidence-other-firmware design E1"_s);
    row("firmware with a blank", edit(u"E1"_s, firmware(u" 2.0 "_s)), Verdict::Conforms, {});
    row("no firmware of the revision proves nothing",
        both([](Assessment& a) { a.revision.firmware.clear(); }, edit(u"E1"_s, firmware({}))),
        Verdict::Unverified, u"evidence-other-firmware design E1\ntest-other-firmware T1"_s);
    row("a need not bound to firmware", edit(u"E2"_s, firmware(u"0.1"_s)), Verdict::Conforms, {});
    row("one file of this firmware is enough",
        both(edit(u"E1"_s, firmware(u"1.9"_s)), edit(u"E4"_s,
                                                     [](Evidence& one) {
                                                         one.kind = u"design"_s;
                                                         one.links = {{u"law"_s, u"L1"_s, {}}};
                                                     })),
        Verdict::Conforms, {});
    row("damaged", damage(u"E1"_s), Verdict::Unverified, u"evidence-damaged design E1"_s);
    row("damaged although another file serves",
        both(damage(u"E4"_s), edit(u"E4"_s,
                                   [](Evidence& one) {
                                       one.kind = u"manual"_s;
                                       one.links = {{u"law"_s, u"L1"_s, {}}};
                                   })),
        Verdict::Unverified, u"evidence-damaged design E4\nevidence-damaged T1 E4"_s);
    row("damage elsewhere", damage(u"E3"_s), Verdict::Conforms, {});
    row("a need while its condition holds", answer(u"lock.wireless"_s, true), Verdict::Unverified,
        u"evidence-missing radio\ntest-missing T3"_s);
    row("a need while its condition is unknown", unanswer(u"lock.wireless"_s), Verdict::Unverified,
        u"evidence-missing radio\ntest-missing T3"_s);

    row(
        "no test", [](Assessment& a) { a.tests.clear(); }, Verdict::Unverified, u"test-missing T1"_s);
    row("test failed", record(test(u"T1"_s, Outcome::Fail, later)), Verdict::Fails, u"test-failed T1"_s);
    row("test failed while the rule is unknown",
        both(unanswer(u"lock.safe"_s), record(test(u"T1"_s, Outcome::Fail, later))), Verdict::Fails,
        u"test-failed T1"_s);
    row("an earlier failure", record(test(u"T1"_s, Outcome::Fail, earlier)), Verdict::Conforms, {});
    row("a failure of the same day, recorded later", record(test(u"T1"_s, Outcome::Fail, sameDay)),
        Verdict::Fails, u"test-failed T1"_s);
    row("failed, then passed",
        both(record(test(u"T1"_s, Outcome::Fail, later)), record(test(u"T1"_s, Outcome::Pass, later))),
        Verdict::Conforms, {});
    row("test on other firmware", record(test(u"T1"_s, Outcome::Pass, later, u"2.1"_s)), Verdict::Unverified,
        u"test-other-firmware T1"_s);
    row("test on no firmware said", record(test(u"T1"_s, Outcome::Pass, later, {})), Verdict::Unverified,
        u"test-other-firmware T1"_s);
    row("a recommended test failed", record(test(u"T2"_s, Outcome::Fail, later)), Verdict::Fails,
        u"test-failed T2"_s);
    row("a recommended test on other firmware", record(test(u"T2"_s, Outcome::Pass, later, u"1.0"_s)),
        Verdict::Conforms, {});
    row("the test's own evidence damaged", damage(u"E4"_s), Verdict::Unverified, u"evidence-damaged T1 E4"_s);

    row("carried over", carried(u"lock.safe"_s), Verdict::Unverified, u"not-confirmed lock.safe"_s);
    row("carried over, all",
        both(carried(u"lock.login"_s), both(carried(u"lock.safe"_s), carried(u"lock.length"_s))),
        Verdict::Unverified,
        u"not-confirmed lock.length\nnot-confirmed lock.login\nnot-confirmed lock.safe"_s);
    row("carried over, but it only could have said that nothing applies", carried(u"lock.login"_s),
        Verdict::Conforms, {});
    row("carried over while another answer is missing",
        both(unanswer(u"lock.length"_s), carried(u"lock.safe"_s)), Verdict::Unanswered,
        u"not-confirmed lock.safe"_s);
    row("carried over, but nothing rests on it", carried(u"ports.closed"_s), Verdict::Conforms, {});
    row("carried over beside a claim that decides",
        both(carried(u"lock.safe"_s), answer(u"lock.claim"_s, u"as good"_s)), Verdict::Conforms, {});
    row("a carried-over claim that decides",
        both(answer(u"lock.safe"_s, false),
             both(answer(u"lock.claim"_s, u"as good"_s), carried(u"lock.claim"_s))),
        Verdict::Unverified, u"not-confirmed lock.claim"_s);
    row("carried over, and it waives a file and a test", carried(u"lock.wireless"_s), Verdict::Unverified,
        u"not-confirmed lock.wireless"_s);
    row("not applicable by a carried-over answer",
        both(answer(u"lock.login"_s, false), carried(u"lock.login"_s)), Verdict::NotApplicable,
        u"not-confirmed lock.login"_s);
    row("not applicable for two reasons, both carried over",
        both(both(answer(u"lock.login"_s, false), carried(u"lock.login"_s)),
             both(answer(u"lock.absent"_s, true), carried(u"lock.absent"_s))),
        Verdict::NotApplicable, u"not-confirmed lock.absent\nnot-confirmed lock.login"_s);
    row("not applicable for two reasons, one of them confirmed",
        both(answer(u"lock.login"_s, false), both(answer(u"lock.absent"_s, true), carried(u"lock.absent"_s))),
        Verdict::NotApplicable, {});
}

void tst_Verdict::requirement()
{
    QFETCH(Change, change);
    QFETCH(Verdict, verdict);
    QFETCH(QString, shortfalls);
    Assessment assessment = fulfilled();
    change(assessment);
    const RequirementVerdict judged = verdictOf(judge(catalogue(), assessment), u"law"_s, u"L1"_s);
    QCOMPARE(printed(judged.shortfalls), shortfalls);
    QCOMPARE(verdictId(judged.verdict), verdictId(verdict));
}

void tst_Verdict::shortfallsSpeak()
{
    Assessment assessment = fulfilled();
    edit(u"E1"_s, [](Evidence& one) { one.firmware = u"1.9"_s; })(assessment);
    edit(u"E2"_s, [](Evidence& one) { one.kind.clear(); })(assessment);
    damage(u"E4"_s)(assessment);
    carried(u"lock.safe"_s)(assessment);
    QStringList ja;
    QStringList en;
    for (const Shortfall& shortfall :
         verdictOf(judge(catalogue(), assessment), u"law"_s, u"L1"_s).shortfalls) {
        ja += shortfall.says.ja;
        en += shortfall.says.en;
    }
    const QStringList wantedJa{
        u"添付 1「design.pdf」：対象ファームウェア1.9が、この版の2.0と異なります"_s,
        u"証拠が添付されていません：要 policy（種類：種 policy）。添付 2「policy.pdf」は種類が未設定です"_s,
        u"添付 4「log.pdf」：保管されたファイルがないか、SHA-256が一致しません"_s,
        u"前の版から引き継いだ回答が未確認です：問 lock.safe"_s,
    };
    const QStringList wantedEn{
        u"Attachment 1 “design.pdf”: made on firmware 1.9, this revision has 2.0"_s,
        u"No evidence attached for “need policy” (kind: kind policy). Attachment 2 “policy.pdf” has no kind set"_s,
        u"Attachment 4 “log.pdf”: the stored file is missing or no longer matches its SHA-256"_s,
        u"Answer carried over, not yet confirmed: Question lock.safe"_s,
    };
    QCOMPARE(ja, wantedJa);
    QCOMPARE(en, wantedEn);
}

void tst_Verdict::evidenceInTheOrderOfNumbers()
{
    Assessment assessment = fulfilled();
    std::reverse(assessment.evidence.begin(), assessment.evidence.end());
    const std::vector<EvidenceId> wanted{{u"E1"_s}, {u"E2"_s}};
    QCOMPARE(verdictOf(judge(catalogue(), assessment), u"law"_s, u"L1"_s).evidence, wanted);
}

void tst_Verdict::checklist_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char* name, const Change& change, const QString& outcome, Verdict verdict) {
        QTest::newRow(name) << change << outcome << verdict;
    };
    const auto scopeEvidence = edit(u"E4"_s, [](Evidence& one) { one.links = {{u"law"_s, u"scope"_s, {}}}; });
    const Change equivalent = both(answer(u"in.equivalent"_s, true), scopeEvidence);
    const auto inForce = [](const QDate& date) {
        return [=](Assessment& assessment) { assessment.effective[u"law"_s] = date; };
    };

    row("complete", nothing(), u"applies"_s, Verdict::Conforms);
    row("fails is worst", both(answer(u"lock.safe"_s, false), unanswer(u"ports.closed"_s)), u"applies"_s,
        Verdict::Fails);
    row("unanswered comes next", both(unanswer(u"ports.closed"_s), remove(u"E1"_s)), u"applies"_s,
        Verdict::Unanswered);
    row("then unverified", remove(u"E1"_s), u"applies"_s, Verdict::Unverified);
    row("not-applicable aside", answer(u"lock.login"_s, false), u"applies"_s, Verdict::Conforms);
    row("scope unanswered", both(unanswer(u"in.scope"_s), answer(u"lock.safe"_s, false)), u"unanswered"_s,
        Verdict::Unanswered);
    row("out of scope", both(answer(u"in.scope"_s, false), answer(u"lock.safe"_s, false)), u"out-of-scope"_s,
        Verdict::NotApplicable);
    row("out of scope by a carried-over answer", both(answer(u"in.scope"_s, false), carried(u"in.scope"_s)),
        u"out-of-scope"_s, Verdict::Unverified);
    row("in scope by a carried-over answer", carried(u"in.scope"_s), u"applies"_s, Verdict::Unverified);
    row("fails all the same", both(answer(u"lock.safe"_s, false), carried(u"in.scope"_s)), u"applies"_s,
        Verdict::Fails);
    row("equivalent", equivalent, u"equivalent"_s, Verdict::NotApplicable);
    row("equivalent, its evidence damaged", both(equivalent, damage(u"E4"_s)), u"applies"_s,
        Verdict::Unverified);
    row("former rules", inForce(QDate(2026, 4, 2)), u"former-rules"_s, Verdict::NotApplicable);
    row("in force since that day", inForce(QDate(2026, 4, 1)), u"applies"_s, Verdict::Conforms);
    row(
        "effective date unknown", [](Assessment& assessment) { assessment.effective.clear(); }, u"applies"_s,
        Verdict::Conforms);
}

void tst_Verdict::checklist()
{
    QFETCH(Change, change);
    QFETCH(QString, outcome);
    QFETCH(Verdict, verdict);
    Assessment assessment = fulfilled();
    change(assessment);
    const ChecklistVerdict judged = verdictOf(judge(catalogue(), assessment), u"law"_s);
    QCOMPARE(outcomeId(judged.scope.outcome), outcome);
    QCOMPARE(verdictId(judged.verdict), verdictId(verdict));
    QCOMPARE(judged.requirements.size(), size_t(2)); // judged whatever the outcome
}

void tst_Verdict::findingsDecide()
{
    Assessment assessment = fulfilled();
    const auto law2 = [&] { return verdictOf(judge(catalogue(), assessment), u"law"_s, u"L2"_s); };
    QCOMPARE(verdictId(law2().verdict), u"conforms"_s);
    found(2)(assessment);
    QCOMPARE(verdictId(law2().verdict), u"fails"_s);
    found(0)(assessment);
    QCOMPARE(verdictId(law2().verdict), u"conforms"_s);
}

void tst_Verdict::findingsOfAnotherFirmwareProveNothing()
{
    for (const QString& firmware : {u"1.9"_s, QString()}) {
        Assessment assessment = fulfilled();
        found(0, firmware)(assessment);
        const auto law2 = verdictOf(judge(catalogue(), assessment), u"law"_s, u"L2"_s);
        QCOMPARE(verdictId(law2.verdict), u"unverified"_s);
        QCOMPARE(law2.shortfalls.size(), size_t(1));
        QVERIFY(law2.shortfalls.front().kind == Shortfall::Kind::MeasuredOtherFirmware);
        QCOMPARE(law2.shortfalls.front().need, u"power-test.changed"_s);
        QVERIFY(law2.shortfalls.front().evidence == assessment.evidence.back().id);
        // A requirement that does not read the fact is none the worse for it.
        QCOMPARE(verdictId(verdictOf(judge(catalogue(), assessment), u"law"_s, u"L1"_s).verdict),
                 u"conforms"_s);
        found(1, firmware)(assessment);
        QCOMPARE(verdictId(verdictOf(judge(catalogue(), assessment), u"law"_s, u"L2"_s).verdict), u"fails"_s);
    }
}

void tst_Verdict::findingsInDamagedFilesProveNothing()
{
    Assessment assessment = fulfilled();
    Evidence dump = assessment.evidence.back();
    dump.id = {u"E99"_s};
    dump.links.clear();
    dump.file.sha256 = QByteArray(32, '9');
    assessment.evidence.push_back(dump);
    found(0)(assessment);
    assessment.damaged = {dump.file.sha256};
    const auto law2 = verdictOf(judge(catalogue(), assessment), u"law"_s, u"L2"_s);
    QCOMPARE(verdictId(law2.verdict), u"unverified"_s);
    QCOMPARE(law2.shortfalls.size(), size_t(1));
    QVERIFY(law2.shortfalls.front().kind == Shortfall::Kind::EvidenceDamaged);
    QVERIFY(law2.shortfalls.front().evidence == dump.id);
}

void tst_Verdict::ownEffectiveDateComesFirst()
{
    Catalogue catalogue = smalllaw::catalogue();
    catalogue.checklists[0].effective = QDate(2027, 1, 1);
    QCOMPARE(outcomeId(verdictOf(judge(catalogue, fulfilled()), u"law"_s).scope.outcome), u"former-rules"_s);
}

void tst_Verdict::namesAndSignsTellApart()
{
    QSet<QString> ids;
    QSet<QString> ja;
    QSet<QString> en;
    QSet<QChar> signs;
    for (const Verdict verdict : {Verdict::NotApplicable, Verdict::Fails, Verdict::Unanswered,
                                  Verdict::Unverified, Verdict::Conforms}) {
        ids.insert(verdictId(verdict));
        ja.insert(verdictName(verdict).ja);
        en.insert(verdictName(verdict).en);
        signs.insert(verdictSign(verdict));
    }
    QCOMPARE(ids, (QSet<QString>{u"not-applicable"_s, u"fails"_s, u"unanswered"_s, u"unverified"_s,
                                 u"conforms"_s}));
    QCOMPARE(ja, (QSet<QString>{u"該当なし"_s, u"不適合"_s, u"未回答"_s, u"未検証"_s, u"適合"_s}));
    QCOMPARE(en.size(), 5);
    QCOMPARE(signs.size(), 5);
}

QTEST_GUILESS_MAIN(tst_Verdict)
#include "tst_verdict.moc"
