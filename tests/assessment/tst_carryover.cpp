#include "assessment/carryover.h"
#include "smalllaw.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace smalllaw;

/// What a new revision keeps and what it asks again.
class tst_CarryOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAgain_data();
    void asksAgain();
    void keepsValuesAndNotes();
};

void tst_CarryOver::asksAgain_data()
{
    QTest::addColumn<QString>("hardware");
    QTest::addColumn<QString>("firmware");
    QTest::addColumn<QStringList>("again");
    const QStringList ofHardware{u"in.scope"_s, u"lock.wireless"_s};
    const QStringList ofFirmware{u"lock.length"_s, u"lock.login"_s, u"lock.safe"_s};
    QTest::newRow("nothing changed") << u"A"_s << u"2.0"_s << QStringList{};
    QTest::newRow("firmware") << u"A"_s << u"2.1"_s << ofFirmware;
    QTest::newRow("hardware") << u"B"_s << u"2.0"_s << ofHardware;
    QTest::newRow("both") << u"B"_s << u"2.1"_s
                          << QStringList(ofHardware.mid(0, 1) + ofFirmware + ofHardware.mid(1));
    QTest::newRow("not said yet") << u"A"_s << QString() << ofFirmware;
}

void tst_CarryOver::asksAgain()
{
    QFETCH(QString, hardware);
    QFETCH(QString, firmware);
    QFETCH(QStringList, again);
    Revision next;
    next.hardware = hardware;
    next.firmware = firmware;
    QStringList unconfirmed;
    for (const auto& [question, answer] : carryOver(catalogue(), fulfilled(), next))
        if (!answer.confirmed)
            unconfirmed += question;
    QCOMPARE(unconfirmed, again);
}

void tst_CarryOver::keepsValuesAndNotes()
{
    Assessment old = fulfilled();
    old.answers[u"lock.safe"_s].note = u"see chapter 3"_s;
    old.answers[u"ports.closed"_s].confirmed = false;
    old.answers[u"gone.question"_s] = {Value(true), u"of an older bank"_s, true};
    const auto carried = carryOver(catalogue(), old, old.revision);
    auto wanted = old.answers;
    wanted[u"gone.question"_s].confirmed = false;
    QCOMPARE(carried, wanted);
}

QTEST_GUILESS_MAIN(tst_CarryOver)
#include "tst_carryover.moc"
