#include "assessment/names.h"
#include "assessment/phrase.h"
#include "assessment/slots.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// Names that people read and identifiers that scripts write.
class tst_Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slotsReadBack();
    void statusesTellApart();
    void phraseKeepsPercents();
};

void tst_Names::slotsReadBack()
{
    QStringList ids;
    for (const Slot slot : attachmentSlots()) {
        ids += slotId(slot);
        QCOMPARE(slotOf(slotId(slot)), std::optional(slot));
        QVERIFY(!slotName(slot).ja.isEmpty() && !slotName(slot).en.isEmpty());
    }
    QCOMPARE(ids, (QStringList{u"outline"_s, u"test-report"_s, u"appearance"_s, u"connection"_s,
                               u"block-diagram"_s, u"manual"_s, u"confirmation-method"_s}));
    QCOMPARE(slotOf(u"none"_s), std::optional(Slot::None));
    QVERIFY(!slotOf(u"Outline"_s));
}

void tst_Names::statusesTellApart()
{
    QSet<QString> ids;
    QSet<QString> names;
    for (const LabelStatus status : labelStatuses()) {
        ids.insert(labelStatusId(status));
        names.insert(labelStatusName(status).ja);
    }
    QCOMPARE(ids.size(), 5);
    QVERIFY(names.contains(u"失効猶予"_s));
    QVERIFY(confidentialityId(Confidentiality::Ordinary) != confidentialityId(Confidentiality::Confidential));
    QCOMPARE(testOutcomeId(TestRecord::Outcome::Fail), u"fail"_s);
}

void tst_Names::phraseKeepsPercents()
{
    const Text text =
        phrase({u"%2は%1、100%"_s, u"%1 of %2, 100%"_s}, {{u"甲 %2"_s, u"A %2"_s}, same(u"B"_s)});
    QCOMPARE(text.ja, u"Bは甲 %2、100%"_s);
    QCOMPARE(text.en, u"A %2 of B, 100%"_s);
}

QTEST_GUILESS_MAIN(tst_Names)
#include "tst_names.moc"
