#include "pdf/seams.h"

#include <QTest>

using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

/// The text with its seams written in: "|" a cut, "~" a join, "_" room.
QString shown(const QString& text, Words words = Words::Text, qsizetype fits = 0)
{
    Seams seams(text, {}, words, fits);
    QString all;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Seam seam = seams.at(i);
        all += QString(seam.room ? u"_"_s : QString()) + (seam.cut ? u"|"_s : QString()) +
               (seam.join ? u"~"_s : QString()) + text[i];
    }
    return all;
}

} // namespace

/// What stands between characters.
class TestSeams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// "|" where a column's head may end a line.
    void headsEndLinesWithPhrases_data()
    {
        QTest::addColumn<QString>("phrases");
        QTest::newRow("katakana, kanji") << u"ポート|番号"_s;
        QTest::newRow("marks and grammar") << u"計測・|検査の|結果"_s;
        QTest::newRow("kana end words") << u"攻撃を|受けるおそれ"_s;
        QTest::newRow("one compound") << u"試験記録番号"_s;
        QTest::newRow("brackets") << u"端末設備等規則|（現行）"_s;
        QTest::newRow("comma, slash") << u"名称、|版／|型番"_s;
    }
    void headsEndLinesWithPhrases()
    {
        QFETCH(QString, phrases);
        const QString title = QString(phrases).remove(u'|');
        Seams seams(title, {}, Words::Head);
        QString all;
        for (qsizetype i = 0; i < title.size(); ++i)
            all += (i > 0 && !seams.at(i).join && endsPhrase(title[i - 1], title[i]) ? u"|"_s : QString()) + title[i];
        QCOMPARE(all, phrases);
        Seams joins(title, {}, Words::Head);
        for (qsizetype i = 0; i < title.size(); ++i)
            QVERIFY(i == 0 || joins.at(i).join || endsPhrase(title[i - 1], title[i]) || title[i].unicode() < 0x3000);
    }

    void standWhereAReaderExpects_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("article") << u"第34条の10第1号"_s << u"第_~34_~条の_10_第_~1_~号"_s;
        QTest::newRow("size") << u"計506,819 バイト"_s << u"計_506,819 ~バ~イ~ト"_s;
        QTest::newRow("Latin unit") << u"3 mm, 12 bytes of 4"_s << u"3 ~mm, 12 ~bytes of 4"_s;
        QTest::newRow("not a unit") << u"34 regulations"_s << u"34 regulations"_s;
        QTest::newRow("label") << u"、添付 31"_s << u"、添~付 ~31"_s;
        QTest::newRow("source") << u"　典拠 [REG]"_s << u"　典~拠 ~[REG]"_s;
        QTest::newRow("page") << u"see p. 4"_s << u"see p. ~4"_s;
        QTest::newRow("attachment") << u"see Attachment 24 p. 1–3"_s << u"see Attachment ~24 ~p. ~1–~3"_s;
        QTest::newRow("count") << u"To be confirmed: 12"_s << u"To be confirmed: ~12"_s;
        QTest::newRow("sign") << u"○ 適合 → はい"_s << u"○ ~適合 → ~はい"_s;
        QTest::newRow("model") << u"TR-2600-JP"_s << u"TR-2600-~JP"_s;
        QTest::newRow("a word's hyphen") << u"well-known"_s << u"well-known"_s;
        QTest::newRow("Latin in Japanese") << u"のIPv6対応"_s << u"の_IPv6_対応"_s;
        QTest::newRow("punctuation needs no room") << u"（IPv6）、「A」"_s << u"（IPv6）、「A」"_s;
        QTest::newRow("full width needs none") << u"第３４条ＡＢ"_s << u"第~３~４~条ＡＢ"_s;
        QTest::newRow("combining") << u"か\u3099A"_s << u"か\u3099A"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void standWhereAReaderExpects()
    {
        QFETCH(QString, text);
        QTEST(shown(text), "expected");
    }

    void longTokensAreCut()
    {
        QCOMPARE(shown(u"file_name_without_space"_s), u"file_|name_|without_|space"_s);
        QCOMPARE(shown(u"file_name_without_space"_s, Words::Text, 30), u"file_name_without_space"_s);
        QCOMPARE(shown(u"https://example.jp/a/very/long/path-of-it"_s, Words::Text, 100),
                 u"https://|example.|jp/|a/|very/|long/|path-|of-|it"_s);
        QCOMPARE(shown(u"abcdef"_s.repeated(8), Words::Code),
                 u"abcdefab|cdefabcd|efabcdef|abcdefab|cdefabcd|efabcdef"_s);
    }

    void runsAreReadTogether()
    {
        Seams after(u"[REG]"_s, u"典拠 "_s, Words::Text);
        QVERIFY(after.at(0).join);
        Seams number(u"34条"_s, u"第"_s, Words::Text);
        QVERIFY(number.at(0).join && number.at(0).room);
        Seams alone(u"34条"_s, {}, Words::Text);
        QCOMPARE(alone.at(0), Seam());
    }

    void identifiersKeepTheirSpacing() { QCOMPARE(shown(u"管理A"_s, Words::Code), u"管理A"_s); }

    void titlesKeepTheirWords()
    {
        QCOMPARE(shown(u"プロトコルを使用"_s, Words::Title), u"プ~ロ~ト~コ~ルを使用"_s);
        QCOMPARE(shown(u"プロトコルを使用"_s), u"プロトコルを使用"_s);
    }

    void punctuationClosesUp()
    {
        QCOMPARE(squeezed(U'」', U'「'), Squeezed::First);
        QCOMPARE(squeezed(U'）', U'。'), Squeezed::First);
        QCOMPARE(squeezed(U'（', U'「'), Squeezed::Second);
        QCOMPARE(squeezed(U'あ', U'。'), Squeezed::Neither);
        QCOMPARE(squeezed(U'。', U'あ'), Squeezed::Neither);
        QVERIFY(opensWide(U'『'));
        QVERIFY(!opensWide(U'('));
    }
};

QTEST_APPLESS_MAIN(TestSeams)
#include "tst_seams.moc"
