#include "gui/submitting.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// The file names that the window suggests are names on Windows too, whatever products and firmware are called.
class TestSuggestedNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheDocumentAsksFor_data();
    void isWhatTheDocumentAsksFor();
};

void TestSuggestedNames::isWhatTheDocumentAsksFor_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("firmware");
    QTest::newRow("plain") << u"ホームゲートウェイ AR-2600"_s << u"2.0.1"_s;
    QTest::newRow("separators") << u"A/B\\C:D"_s << u"1.0|2"_s;
    QTest::newRow("control characters") << u"A\u202eB"_s << u"1"_s;
    QTest::newRow("a long name") << u"製品"_s.repeated(200) << u"1"_s;
}

void TestSuggestedNames::isWhatTheDocumentAsksFor()
{
    QFETCH(QString, product);
    QFETCH(QString, firmware);
    Dossier dossier;
    dossier.assessment.revision.id = {u"R12"_s};
    dossier.assessment.product.name = product;
    dossier.assessment.revision.firmware = firmware;
    const QString japanese = dossierFileName(dossier);
    QCOMPARE(japanese, dossierNumber(dossier) + u"-ja.pdf"_s);
    static const QRegularExpression everySystemTakes(u"^TKG-R12-[0-9A-F]{6}-(ja|en)\\.pdf$"_s);
    QVERIFY2(everySystemTakes.match(japanese).hasMatch(), qPrintable(japanese));
    dossier.language = Language::English; // both languages of one dossier may lie in one folder
    QCOMPARE(dossierFileName(dossier), dossierNumber(dossier) + u"-en.pdf"_s);
}

QTEST_GUILESS_MAIN(TestSuggestedNames)
#include "tst_suggestednames.moc"
