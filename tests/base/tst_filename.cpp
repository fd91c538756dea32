#include "base/filename.h"

#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Names that every system takes, whatever people wrote.
class TestFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSafe_data();
    void isSafe();
    void isShortEnough();
};

void TestFileName::isSafe_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("name");
    QTest::newRow("japanese") << u"青空ルーター"_s << u"青空ルーター"_s;
    QTest::newRow("separators") << u"a/b\\c:d"_s << u"a_b_c_d"_s;
    QTest::newRow("wildcards") << u"a*b?c\"<>|"_s << u"a_b_c____"_s;
    QTest::newRow("controls") << u"a\nb\u202ec"_s << u"a_b_c"_s;
    QTest::newRow("device") << u"con"_s << u"_con"_s;
    QTest::newRow("device with an ending") << u"NUL.txt"_s << u"_NUL.txt"_s;
    QTest::newRow("no device") << u"console"_s << u"console"_s;
    QTest::newRow("ends") << u" .a. . "_s << u"a"_s;
    QTest::newRow("nothing left") << u"..."_s << u"otherwise"_s;
    QTest::newRow("nothing") << QString() << u"otherwise"_s;
}

void TestFileName::isSafe()
{
    QFETCH(QString, words);
    QFETCH(QString, name);
    QCOMPARE(safeFileName(words, u"otherwise"_s), name);
}

void TestFileName::isShortEnough()
{
    const QString name = safeFileName(u"適合"_s.repeated(200), u"x"_s);
    QCOMPARE(name.toUtf8().size(), 120);
    // Half of a pair would be no text.
    const QString pairs = safeFileName(u"a"_s + u"𠮷"_s.repeated(100), u"x"_s);
    QVERIFY(pairs.toUtf8().size() <= 120);
    QVERIFY(pairs.isValidUtf16());
}

QTEST_GUILESS_MAIN(TestFileName)
#include "tst_filename.moc"
