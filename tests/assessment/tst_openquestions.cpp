#include "smalllaw.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace smalllaw;

/// What people are asked, in which order, and what they are spared.
class tst_OpenQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asked_data();
    void asked();
};

void tst_OpenQuestions::asked_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("checklists");
    QTest::addColumn<QStringList>("questions");
    const auto row = [](const char* name, const Change& change, const QStringList& checklists,
                        const QStringList& questions) {
        QTest::newRow(name) << change << checklists << questions;
    };
    const Change nothingAnswered = [](Assessment& assessment) { assessment.answers.clear(); };
    const Change onlyScope = both(nothingAnswered, answer(u"in.scope"_s, true));

    row("complete", nothing(), {}, {});
    row("scope first, then as requirements need them", nothingAnswered, {u"law"_s},
        {u"in.scope"_s, u"in.equivalent"_s, u"in.certified"_s, u"lock.login"_s, u"lock.absent"_s,
         u"lock.safe"_s, u"lock.length"_s, u"ports.closed"_s});
    row("what evidence makes matter",
        both(unanswer(u"in.equivalent"_s), edit(u"E4"_s,
                                                [](Evidence& one) {
                                                    one.links = {{u"law"_s, u"scope"_s, {}}};
                                                })),
        {}, {u"in.equivalent"_s});
    row("each once over several checklists", nothingAnswered, {},
        {u"in.scope"_s, u"in.equivalent"_s, u"in.certified"_s, u"lock.login"_s, u"lock.absent"_s,
         u"lock.safe"_s, u"lock.length"_s, u"ports.closed"_s});
    row("of one checklist", onlyScope, {u"label"_s}, {u"lock.safe"_s});
    row("not what can no longer matter", both(unanswer(u"lock.length"_s), answer(u"lock.safe"_s, false)), {},
        {});
    row("not what does not apply", both(answer(u"lock.login"_s, false), unanswer(u"lock.length"_s)), {}, {});
    row("of what is out of scope only what the outcome asks for",
        both(nothingAnswered, answer(u"in.scope"_s, false)), {u"law"_s}, {u"in.notice"_s});
    row("what might still turn the outcome", unanswer(u"in.certified"_s), {}, {u"in.certified"_s});
    row("never what instruments find", unanswer(u"power-test.changed"_s), {}, {});
    row("never a claim", unanswer(u"lock.claim"_s), {}, {});
}

void tst_OpenQuestions::asked()
{
    QFETCH(Change, change);
    QFETCH(QStringList, checklists);
    QFETCH(QStringList, questions);
    Assessment assessment = fulfilled();
    change(assessment);
    QCOMPARE(openQuestions(catalogue(), judge(catalogue(), assessment), checklists), questions);
}

QTEST_GUILESS_MAIN(tst_OpenQuestions)
#include "tst_openquestions.moc"
