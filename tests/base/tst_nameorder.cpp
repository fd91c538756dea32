#include "base/nameorder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// Names stand where a reader looks for them, whatever the machine's own language is.
class TestNameOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sorts_data();
    void sorts();
    void sameNamesStayAsTheyStood();
};

void TestNameOrder::sorts_data()
{
    QTest::addColumn<QStringList>("sorted");
    QTest::newRow("numbers by their value") << QStringList{u"A2"_s, u"A10"_s, u"A100"_s};
    QTest::newRow("numbers within model numbers") << QStringList{u"AR-600W"_s, u"AR-2600"_s, u"AR-2600W"_s};
    QTest::newRow("without regard to case") << QStringList{u"alpha"_s, u"Beta"_s, u"gamma"_s};
    QTest::newRow("kana by their reading, hiragana or katakana")
        << QStringList{u"あおば"_s, u"イロハ"_s, u"うみ"_s, u"エーテル"_s};
    QTest::newRow("voiced sounds beside their own, a long one as its vowel")
        << QStringList{u"ガード"_s, u"かめら"_s, u"きかい"_s};
    QTest::newRow("Latin, kana, kanji") << QStringList{u"Zebra"_s, u"あおい"_s, u"青空"_s};
}

void TestNameOrder::sorts()
{
    QFETCH(QStringList, sorted);
    for (const QLocale& locale : {QLocale(QLocale::Japanese), QLocale(QLocale::English), QLocale::c()}) {
        QLocale::setDefault(locale);
        QStringList names(sorted.rbegin(), sorted.rend());
        sortByName(names);
        QCOMPARE(names, sorted);
    }
}

void TestNameOrder::sameNamesStayAsTheyStood()
{
    std::vector<std::pair<QString, int>> things{{u"b"_s, 1}, {u"a"_s, 2}, {u"A"_s, 3}, {u"b"_s, 4}};
    sortByName(things, &std::pair<QString, int>::first);
    const std::vector<std::pair<QString, int>> sorted{{u"a"_s, 2}, {u"A"_s, 3}, {u"b"_s, 1}, {u"b"_s, 4}};
    QCOMPARE(things, sorted);
}

QTEST_GUILESS_MAIN(TestNameOrder)
#include "tst_nameorder.moc"
