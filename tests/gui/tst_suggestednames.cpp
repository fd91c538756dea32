#include "gui/submitting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// The file names that the window suggests are names on Windows too, whatever products and firmware are called.
class TestSuggestedNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dossier_data();
    void dossier();
    void dossierOfALongName();
};

namespace {

Assessment assessmentOf(const QString& product, const QString& firmware)
{
    Assessment assessment;
    assessment.product.name = product;
    assessment.revision.firmware = firmware;
    return assessment;
}

} // namespace

void TestSuggestedNames::dossier_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("firmware");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"ホームゲートウェイ AR-2600"_s << u"2.0.1"_s << u"適合性確認資料_ホームゲートウェイ_AR-2600_2.0.1-ja.pdf"_s;
    QTest::newRow("separators") << u"A/B\\C:D"_s << u"1.0|2"_s << u"適合性確認資料_A_B_C_D_1.0_2-ja.pdf"_s;
    QTest::newRow("a point at the end") << u"A"_s << u"1.0. "_s << u"適合性確認資料_A_1.0-ja.pdf"_s;
    QTest::newRow("control characters") << u"A\u202eB"_s << u"1"_s << u"適合性確認資料_A_B_1-ja.pdf"_s;
}

void TestSuggestedNames::dossier()
{
    QFETCH(QString, product);
    QFETCH(QString, firmware);
    QFETCH(QString, name);
    QCOMPARE(dossierFileName(assessmentOf(product, firmware), Language::Japanese), name);
}

void TestSuggestedNames::dossierOfALongName()
{
    const QString name = dossierFileName(assessmentOf(u"製品"_s.repeated(200), u"1"_s), Language::Japanese, true);
    QVERIFY(name.toUtf8().size() <= 255); // what file systems allow
    QVERIFY(name.endsWith(u"_公開用-ja.pdf"_s));
}

QTEST_GUILESS_MAIN(TestSuggestedNames)
#include "tst_suggestednames.moc"
