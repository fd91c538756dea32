#include "cli/differencelines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::cli;

/// Changed texts as the command line prints them.
class TestDifferenceLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void saysWhichLanguage();
};

void TestDifferenceLines::lines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("printed");
    QTest::newRow("nothing") << u"同じ文"_s << u"同じ文"_s << QStringList();
    QTest::newRow("a word") << u"題\n更新の機能を有することが必要です。"_s
                            << u"題\n更新する機能を有することが必要です。"_s
                            << QStringList{u"△ 更新[-の-]{+する+}機能を有することが必要です。"_s};
    QTest::newRow("a line more") << u"題\n文"_s << u"題\n加わった文\n文"_s << QStringList{u"＋ 加わった文"_s};
    QTest::newRow("a line less") << u"題\n消える文\n文"_s << u"題\n文"_s << QStringList{u"－ 消える文"_s};
    QTest::newRow("hardly alike") << u"変更を促す機能を有すること。"_s
                                  << u"インタフェースを適切に無効化してください。"_s
                                  << QStringList{u"－ 変更を促す機能を有すること。"_s,
                                                 u"＋ インタフェースを適切に無効化してください。"_s};
    QTest::newRow("new") << QString() << u"一\n二"_s << QStringList{u"＋ 一"_s, u"＋ 二"_s};
    QTest::newRow("gone") << u"一\n二"_s << QString() << QStringList{u"－ 一"_s, u"－ 二"_s};
}

void TestDifferenceLines::lines()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(differenceLines(before, after), "printed");
}

void TestDifferenceLines::saysWhichLanguage()
{
    const Text text{u"文"_s, u"text"_s};
    QCOMPARE(changeOf(text, {u"文"_s, u"words"_s}, Language::Japanese).languages, u"English only"_s);
    QCOMPARE(changeOf(text, {u"文"_s, u"words"_s}, Language::Japanese).lines,
             (QStringList{u"－ text"_s, u"＋ words"_s}));
    QCOMPARE(changeOf(text, {u"句"_s, u"text"_s}, Language::English).languages, u"Japanese only"_s);
    QCOMPARE(changeOf(text, {u"句"_s, u"text"_s}, Language::English).lines,
             (QStringList{u"－ 文"_s, u"＋ 句"_s}));
    QCOMPARE(changeOf(text, {u"句"_s, u"words"_s}, Language::English).languages, u"Japanese and English"_s);
    QCOMPARE(changeOf(text, {u"句"_s, u"words"_s}, Language::English).lines,
             (QStringList{u"－ text"_s, u"＋ words"_s}));
    QCOMPARE(changeOf(text, text, Language::Japanese).languages, QString());
}

QTEST_GUILESS_MAIN(TestDifferenceLines)
#include "tst_differencelines.moc"
