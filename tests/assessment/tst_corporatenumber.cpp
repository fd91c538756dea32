#include "assessment/corporatenumber.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// The check digit finds every wrong digit but a 9 for a 0 and back, and most of two that changed places.
class tst_CorporateNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownNumbers();
    void everyWrongDigitIsFound();
    void otherForms();
};

/// 国税庁's own number, and one that the rule gives.
void tst_CorporateNumber::knownNumbers()
{
    QVERIFY(isCorporateNumber(u"7000012050002"_s));
    QVERIFY(isCorporateNumber(u"9234567890123"_s));
}

void tst_CorporateNumber::everyWrongDigitIsFound()
{
    const QString right = u"7000012050002"_s;
    for (qsizetype at = 0; at < right.size(); ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = right;
            wrong[at] = QChar(digit);
            const bool same = (wrong[at].digitValue() - right[at].digitValue()) % 9 == 0;
            QCOMPARE(isCorporateNumber(wrong), same && (at > 0 || wrong == right));
        }
    }
}

void tst_CorporateNumber::otherForms()
{
    for (const QString& other : {u""_s, u"700001205000"_s, u"70000120500020"_s, u"7000-0120-5000"_s, u"７０００012050002"_s})
        QVERIFY2(!isCorporateNumber(other), qPrintable(other));
}

QTEST_GUILESS_MAIN(tst_CorporateNumber)
#include "tst_corporatenumber.moc"
