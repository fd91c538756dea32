#include "base/textdifference.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

/// 同じ[-旧-]{+新+}
QString printed(const QString& before, const QString& after)
{
    QString text;
    for (const TextPiece& piece : textDifference(before, after))
        text += piece.kind == TextPiece::Kind::Same      ? piece.text
                : piece.kind == TextPiece::Kind::Removed ? u"[-%1-]"_s.arg(piece.text)
                                                         : u"{+%1+}"_s.arg(piece.text);
    return text;
}

QString without(TextPiece::Kind kind, const std::vector<TextPiece>& pieces)
{
    QString text;
    for (const TextPiece& piece : pieces)
        if (piece.kind != kind)
            text += piece.text;
    return text;
}

} // namespace

class TestTextDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatChanged_data();
    void showsWhatChanged();
    void givesBothTextsBack();
    void longTextsCostLittle();
    void marksOnlyWhatHelps();
};

void TestTextDifference::showsWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("shown");
    QTest::newRow("the same") << u"識別符号"_s << u"識別符号"_s << u"識別符号"_s;
    QTest::newRow("nothing at all") << u""_s << u""_s << u""_s;
    QTest::newRow("a number") << u"8文字以上"_s << u"12文字以上"_s << u"[-8-]{+12+}文字以上"_s;
    QTest::newRow("a Latin word is whole") << u"the first use"_s << u"the firm use"_s << u"the [-first-]{+firm+} use"_s;
    QTest::newRow("added in the middle") << u"変更を促す"_s << u"変更を強く促す"_s << u"変更を{+強く+}促す"_s;
    QTest::newRow("a rare character is not torn") << u"𠮷野"_s << u"吉野"_s << u"[-𠮷-]{+吉+}野"_s;
    QTest::newRow("all of it") << u""_s << u"新規"_s << u"{+新規+}"_s;
}

void TestTextDifference::showsWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(printed(before, after), "shown");
}

void TestTextDifference::givesBothTextsBack()
{
    QRandomGenerator random(4);
    const auto text = [&] {
        QString made;
        for (quint32 i = random.bounded(60U); i > 0; --i)
            made += u"あいab 1。\n"_s.at(random.bounded(8));
        return made;
    };
    for (int i = 0; i < 500; ++i) {
        const QString before = text();
        const QString after = text();
        const auto pieces = textDifference(before, after);
        QCOMPARE(without(TextPiece::Kind::Added, pieces), before);
        QCOMPARE(without(TextPiece::Kind::Removed, pieces), after);
        for (size_t at = 1; at < pieces.size(); ++at)
            QVERIFY(pieces[at].kind != pieces[at - 1].kind);
    }
}

void TestTextDifference::longTextsCostLittle()
{
    const QString before(100'000, u'あ');
    const QString after(100'000, u'い');
    const auto pieces = textDifference(u"頭"_s + before + u"尾"_s, u"頭"_s + after + u"尾"_s);
    QCOMPARE(pieces.size(), size_t(4));
    QCOMPARE(pieces[1].text, before);
    QCOMPARE(pieces[2].text, after);
}

void TestTextDifference::marksOnlyWhatHelps()
{
    using Kind = TextPiece::Kind;
    using Pieces = std::vector<TextPiece>;
    QCOMPARE(readableDifference(u"1.4.2"_s, u"2.0.1"_s), (Pieces{{Kind::Removed, u"1.4.2"_s}, {Kind::Added, u"2.0.1"_s}}));
    QCOMPARE(readableDifference(u"初回ログインの後に案内する。"_s, u"初回ログインの前に案内する。"_s).size(), size_t(4));
    QCOMPARE(readableDifference(u"家庭の機器のインターネット接続"_s, u"屋外にいる人や車両を撮影し続ける"_s).size(), size_t(2));
    QCOMPARE(readableDifference(u"同じ"_s, u"同じ"_s), (Pieces{{Kind::Same, u"同じ"_s}}));
    QCOMPARE(readableDifference(QString(), QString()), Pieces{});
    QCOMPARE(readableDifference(QString(), u"新規"_s), (Pieces{{Kind::Added, u"新規"_s}}));
}

QTEST_APPLESS_MAIN(TestTextDifference)
#include "tst_textdifference.moc"
