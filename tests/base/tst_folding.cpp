#include "base/folding.h"

#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What a search takes for the same, and where in the text as people wrote it that stands.
class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesForTheSame_data();
    void takesForTheSame();
    void tellsApart_data();
    void tellsApart();
    void marksThePlaceInTheOriginal_data();
    void marksThePlaceInTheOriginal();
    void joinsLinesThatWereSet_data();
    void joinsLinesThatWereSet();
    void readsTheWordsOfAQuery_data();
    void readsTheWordsOfAQuery();
};

void TestFolding::takesForTheSame_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << u"Firmware UPDATE"_s << u"firmware update"_s;
    QTest::newRow("full width") << u"ＡＲ－２６００"_s << u"ar-2600"_s;
    QTest::newRow("half-width kana") << u"ﾊﾟｽﾜｰﾄﾞ"_s << u"パスワード"_s;
    QTest::newRow("decomposed kana") << u"ガード"_s.normalized(QString::NormalizationForm_D) << u"ガード"_s;
    QTest::newRow("radicals of a text layer") << u"⽇⽅"_s << u"日方"_s;
    QTest::newRow("a circled number") << u"①"_s << u"1"_s;
    QTest::newRow("a unit in one character") << u"㎞"_s << u"km"_s;
    QTest::newRow("spaces of any kind") << u"a\u3000\n\t b"_s << u"a b"_s;
    QTest::newRow("beyond the first plane") << u"𠮷野家"_s << u"𠮷野家"_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd800)) << QString(QChar(0xd800));
    QTest::newRow("nothing") << QString() << QString();
}

void TestFolding::takesForTheSame()
{
    QFETCH(QString, written);
    QFETCH(QString, folded);
    const Folded made = tekigo::folded(written);
    QCOMPARE(made.text, folded);
    QCOMPARE(made.from.size(), size_t(folded.size()) + 1);
    QVERIFY(std::is_sorted(made.from.begin(), made.from.end()));
    QCOMPARE(made.from.back(), int(written.size()));
}

void TestFolding::tellsApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("kana of two kinds") << u"ハ"_s << u"は"_s;
    QTest::newRow("with a voiced mark") << u"ハ"_s << u"バ"_s;
    QTest::newRow("long and short") << u"サーバ"_s << u"サーバー"_s;
}

void TestFolding::tellsApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(folded(one).text != folded(other).text);
}

void TestFolding::marksThePlaceInTheOriginal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("half-width kana") << u"初期ﾊﾟｽﾜｰﾄﾞの変更"_s << u"パスワード"_s
                                     << QStringList{u"ﾊﾟｽﾜｰﾄﾞ"_s};
    QTest::newRow("a voiced mark apart") << u"ﾊﾟｽﾜｰﾄﾞ"_s << u"パス"_s << QStringList{u"ﾊﾟｽ"_s};
    QTest::newRow("twice") << u"TLS と tls"_s << u"Tls"_s << QStringList{u"TLS"_s, u"tls"_s};
    QTest::newRow("two words") << u"更新の署名を検証"_s << u"署名 検証"_s
                               << QStringList{u"署名"_s, u"検証"_s};
    QTest::newRow("words that overlap")
        << u"ファームウェア"_s << u"ファーム ームウ"_s << QStringList{u"ファーム"_s};
    QTest::newRow("a part of a wide character") << u"5㎞先"_s << u"km"_s << QStringList{u"㎞"_s};
    QTest::newRow("not there") << u"更新"_s << u"署名"_s << QStringList();
}

void TestFolding::marksThePlaceInTheOriginal()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QStringList, marked);
    QStringList found;
    for (const Hit& hit : anyHitsIn(text, searchedWords(query)))
        found += text.mid(hit.start, hit.length);
    QCOMPARE(found, marked);
}

void TestFolding::joinsLinesThatWereSet_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("read");
    QTest::newRow("Japanese") << u"識別符号を暗\r\n号化して保存"_s << u"識別符号を暗号化して保存"_s;
    QTest::newRow("English") << u"stored\nencrypted"_s << u"stored encrypted"_s;
    QTest::newRow("mixed") << u"方式は\nTLS 1.3\nとする"_s << u"方式は TLS 1.3 とする"_s;
    QTest::newRow("control characters") << u"a\u0001b"_s << u"a b"_s;
}

void TestFolding::joinsLinesThatWereSet()
{
    QFETCH(QString, set);
    QFETCH(QString, read);
    QCOMPARE(unwrapped(set), read);
}

void TestFolding::readsTheWordsOfAQuery_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("spaces of both widths")
        << u" 署名　検証 TLS "_s << QStringList{u"署名"_s, u"検証"_s, u"tls"_s};
    QTest::newRow("quoted") << u"\"port 22\" 「管理 画面」"_s << QStringList{u"port 22"_s, u"管理 画面"_s};
    QTest::newRow("a quote that does not end") << u"\"port 22"_s << QStringList{u"port 22"_s};
    QTest::newRow("twice the same") << u"TLS ＴＬＳ"_s << QStringList{u"tls"_s};
    QTest::newRow("nothing") << u"  \"\" "_s << QStringList();
}

void TestFolding::readsTheWordsOfAQuery()
{
    QFETCH(QString, query);
    QFETCH(QStringList, words);
    QCOMPARE(searchedWords(query), words);
}

QTEST_APPLESS_MAIN(TestFolding)
#include "tst_folding.moc"
