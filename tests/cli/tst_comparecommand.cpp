#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `tekigo compare`, through the real program and over the sample.
class TestCompareCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsDifferencesOnly();
    void saysWhyAVerdictChanged();
    void theSameIsNoDifference();
    void worksAcrossProducts();
    void speaksToPeople();
    void writesTheList();
    void everyFormCountsTheSame();
    void writesTheWorkbook();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] Said compare(const QStringList& words) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, m_workspace, u"--language"_s, u"en"_s, u"compare"_s} +
                          words);
    }

    QTemporaryDir m_folder;
    QString m_workspace;
};

void TestCompareCommand::initTestCase()
{
    m_workspace = m_folder.filePath(u"sample"_s);
    QCOMPARE(tekigoSays({u"sample"_s, m_workspace}).status, 0);
}

void TestCompareCommand::printsDifferencesOnly()
{
    const Said said = compare({u"R1"_s, u"R2"_s, u"--json"_s});
    QCOMPARE(said.status, 1);
    const QJsonObject all = said.json();
    QCOMPARE(all[u"differs"_s].toBool(), true);
    QCOMPARE(all[u"earlier"_s][u"firmware"_s].toString(), u"1.4.2"_s);
    QCOMPARE(all[u"later"_s][u"revision"_s].toString(), u"R2"_s);
    const QJsonArray answers = all[u"answers"_s].toArray();
    QVERIFY(!answers.isEmpty());
    for (const QJsonValue& one : answers) {
        QVERIFY(one[u"before"_s].toObject() != one[u"after"_s].toObject());
        if (one[u"id"_s].toString() == u"credential.first-use") {
            QCOMPARE(one[u"change"_s].toString(), u"changed"_s);
            QCOMPARE(one[u"before"_s][u"value"_s].toString(), u"prompted"_s);
            QCOMPARE(one[u"after"_s][u"value"_s].toString(), u"forced"_s);
            QVERIFY(one[u"touches"_s].toArray().contains(u"terminal-2026-draft/34-10-2"_s));
        }
        QVERIFY(one[u"id"_s].toString() != u"scope.internet"); // it is the same in both
    }
    const QJsonArray rows = all[u"rows"_s].toArray();
    for (const QJsonValue& row : rows)
        if (row[u"name"_s].toString().contains(u"Telnet"_s) &&
            row[u"id"_s].toString() == u"interface.inventory")
            QCOMPARE(row[u"after"_s][u"enabled"_s].toBool(true), false);
}

void TestCompareCommand::saysWhyAVerdictChanged()
{
    const QJsonObject all = compare({u"R2"_s, u"R1"_s, u"--json"_s}).json();
    bool found = false;
    const QJsonArray verdicts = all[u"verdicts"_s].toArray();
    for (const QJsonValue& one : verdicts) {
        if (one[u"id"_s].toString() != u"terminal-2026-draft/34-10-2")
            continue;
        found = true;
        QCOMPARE(one[u"before"_s][u"verdict"_s].toString(), u"conforms"_s);
        QCOMPARE(one[u"after"_s][u"verdict"_s].toString(), u"fails"_s);
        QVERIFY(one[u"worse"_s].toBool());
        QVERIFY(one[u"because"_s].toArray().first().toString().contains(u"first use"_s));
    }
    QVERIFY(found);
}

void TestCompareCommand::theSameIsNoDifference()
{
    const Said said = compare({u"R2"_s, u"R2"_s, u"--json"_s});
    QCOMPARE(said.status, 0);
    QCOMPARE(said.json().keys(), (QStringList{u"differs"_s, u"earlier"_s, u"later"_s}));
    QCOMPARE(said.json()[u"differs"_s].toBool(true), false);
    QCOMPARE(compare({u"R2"_s, u"R2"_s}).out.trimmed(), QByteArray("The two revisions do not differ."));
}

void TestCompareCommand::worksAcrossProducts()
{
    const Said said = compare({u"R2"_s, u"R3"_s, u"--json"_s});
    QCOMPARE(said.status, 1);
    bool product = false;
    const QJsonArray identity = said.json()[u"identity"_s].toArray();
    for (const QJsonValue& one : identity)
        product = product || one[u"id"_s].toString() == u"product";
    QVERIFY(product);
}

void TestCompareCommand::speaksToPeople()
{
    const Said said = compare({u"R1"_s, u"R2"_s});
    QCOMPARE(said.status, 1);
    QVERIFY2(said.out.contains("Verdicts ("), said.out.constData());
    QVERIFY(said.out.contains("× Fails → ○ Conforms"));
    QVERIFY(said.err.isEmpty());
}

void TestCompareCommand::writesTheList()
{
    const QString file = m_folder.filePath(u"変更点.pdf"_s);
    const Said said = compare({u"R1"_s, u"R2"_s, u"-o"_s, file});
    QCOMPARE(said.status, 1);
    QVERIFY2(said.lastLine().startsWith(u"TKG-R1-R2-"_s), said.out.constData());
    const Said text = says(u"pdftotext"_s, {file, u"-"_s});
    QVERIFY(text.out.contains("List of changes"));
    QVERIFY(text.out.contains(said.lastLine().toUtf8()));
    const Said again = compare({u"R1"_s, u"R2"_s, u"-o"_s, file, u"--json"_s});
    QCOMPARE(again.json()[u"number"_s].toString(), said.lastLine());
    QVERIFY(again.json()[u"pages"_s].toInt() > 1);
}

/// The same differences in every form: here, in the PDF and in the workbook.
void TestCompareCommand::everyFormCountsTheSame()
{
    const QJsonObject json = compare({u"R1"_s, u"R2"_s, u"--json"_s}).json();
    qsizetype all = 0;
    for (const QJsonValue& kind : json)
        all += kind.toArray().size();
    const qsizetype verdicts = json[u"verdicts"_s].toArray().size();
    QVERIFY(verdicts > 0 && all > verdicts);
    QVERIFY(compare({u"R1"_s, u"R2"_s}).out.contains("Verdicts (" + QByteArray::number(verdicts) + ')'));
    const QString pdf = m_folder.filePath(u"counts.pdf"_s);
    (void)compare({u"R1"_s, u"R2"_s, u"-o"_s, pdf});
    const QString text = QString::fromUtf8(says(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}).out).simplified();
    QVERIFY2(text.contains(u"Differences in all: %1."_s.arg(all)), qPrintable(text.first(3000)));
    const auto told =
        QRegularExpression(u"Verdicts: (\\d+) worse, (\\d+) better, (\\d+) otherwise changed"_s).match(text);
    QCOMPARE(told.captured(1).toInt() + told.captured(2).toInt() + told.captured(3).toInt(), verdicts);
}

void TestCompareCommand::writesTheWorkbook()
{
    const QString file = m_folder.filePath(u"変更点.xlsx"_s);
    const Said said = compare({u"R1"_s, u"R2"_s, u"-o"_s, file});
    QCOMPARE(said.status, 1);
    QCOMPARE(said.lastLine(), file);
    const Said strings = says(u"unzip"_s, {u"-p"_s, file, u"xl/sharedStrings.xml"_s});
    QVERIFY(strings.out.contains("↑ Better"));
    QCOMPARE(compare({u"R2"_s, u"R2"_s, u"-o"_s, m_folder.filePath(u"same.xlsx"_s)}).status, 0);
}

void TestCompareCommand::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("one revision") << QStringList{u"R1"_s} << 2 << QByteArray("LATER");
    QTest::newRow("no such revision") << QStringList{u"R1"_s, u"R99"_s} << 3 << QByteArray("“R99”");
    QTest::newRow("no such form") << QStringList{u"R1"_s, u"R2"_s, u"-o"_s, u"changes.doc"_s} << 2
                                  << QByteArray("changes.doc");
    QTest::newRow("no such folder") << QStringList{u"R1"_s, u"R2"_s, u"-o"_s, u"/nowhere/at/all.pdf"_s} << 4
                                    << QByteArray("/nowhere/at/all.pdf");
}

void TestCompareCommand::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Said said = compare(words);
    QCOMPARE(said.status, status);
    QVERIFY2(said.err.contains(says), said.err.constData());
    QVERIFY(said.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_comparecommand.moc"
