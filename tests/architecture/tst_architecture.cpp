#include "inspection.h"
#include "source.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString house = QStringLiteral(TEKIGO_SOURCE_DIR);
const QString fixtures = QStringLiteral(TEKIGO_TEST_DATA "/fixtures");

QString listed(const std::vector<Slip>& slips)
{
    QString text;
    for (const Slip& slip : slips)
        text += slip.text() + u'\n';
    return text;
}

/// "file:line rule", as a fixture's expected.txt has it.
QStringList places(const std::vector<Slip>& slips)
{
    QStringList all;
    for (const Slip& slip : slips)
        all += u"%1:%2 %3"_s.arg(slip.file).arg(slip.line).arg(slip.rule);
    return all;
}

} // namespace

/// Holds the house to the floor plan of app/README.md, and proves on small sabotaged houses that a slip is
/// seen.
class tst_Architecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planFalls();
    void houseIsAsPlanned();
    void sabotageIsCaught_data();
    void sabotageIsCaught();
    void wordsAboutAThingAreNotTheThing();

private:
    const QHash<QString, QString> m_modules = qtModules(QStringLiteral(TEKIGO_QT_HEADERS));
};

void tst_Architecture::planFalls()
{
    const Plan plan = readPlan(house + u"/app/README.md"_s);
    QCOMPARE(plan.rooms.size(), size_t(12));
    for (const Room& room : plan.rooms)
        for (const QString& included : room.includes) {
            const Room* below = plan.room(included.section(u'/', 0, 0));
            QVERIFY2(below, qPrintable(room.name + u" names no room: "_s + included));
            QVERIFY2(below->floor < room.floor, qPrintable(room.name + u" → "_s + included));
        }
}

void tst_Architecture::houseIsAsPlanned()
{
    QCOMPARE(m_modules.value(u"QSqlQuery"_s), u"QtSql"_s);
    QCOMPARE(m_modules.value(u"QUndoStack"_s), u"QtGui"_s);
    const std::vector<Slip> slips = inspect(house, readPlan(house + u"/app/README.md"_s), m_modules);
    QVERIFY2(slips.empty(), qPrintable(u'\n' + listed(slips)));
}

void tst_Architecture::sabotageIsCaught_data()
{
    QTest::addColumn<QString>("tree");
    for (const QString& name : QDir(fixtures).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << fixtures + u'/' + name;
}

void tst_Architecture::sabotageIsCaught()
{
    QFETCH(QString, tree);
    QFile expected(tree + u"/expected.txt"_s);
    QVERIFY(expected.open(QIODevice::ReadOnly));
    const QStringList wanted = QString::fromUtf8(expected.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const std::vector<Slip> slips = inspect(tree, readPlan(fixtures + u"/README.md"_s), m_modules);
    QVERIFY2(places(slips) == wanted, qPrintable(u'\n' + listed(slips)));
}

void tst_Architecture::wordsAboutAThingAreNotTheThing()
{
    const SourceText text =
        readSource(u"// #include \"gui/a.h\"\n"
                   "/* QEventLoop\n"
                   "#include <QSqlQuery> */ #include <QMap>\n"
                   "#include \"base/b.h\" // why\n"
                   "auto s = \"QEventLoop // no\"; auto n = 1'000'000; x(u'\"', R\"(\"SIGNAL()\");\n"
                   "y();"_s);
    const std::vector<Include> wanted{{3, u"QMap"_s, true}, {4, u"base/b.h"_s, false}};
    QCOMPARE(text.includes, wanted);
    QVERIFY(!text.lines.join(u'\n').contains("QEventLoop"_L1));
    QVERIFY(!text.lines.join(u'\n').contains("SIGNAL"_L1));
    QVERIFY(text.lines[4].contains("1'000'000"_L1));
    QCOMPARE(text.lines[5], u"y();"_s);
}

QTEST_APPLESS_MAIN(tst_Architecture)
#include "tst_architecture.moc"
