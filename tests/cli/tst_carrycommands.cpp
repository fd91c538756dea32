#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `tekigo carry-over`, through the real program.
class TestCarryCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSampleShowsAllThreePiles();
    void previewMakesNothing();
    void confirmsOneThenAll();
    void filesNeedAReason();
    void namesWhatToMeasureAgain();
    void showsHowATextChanged();
    void adoptsTestsWithTheirEvidence();
    void importingTheSameAnswerConfirmsIt();
    void tellsBadInput_data();
    void tellsBadInput();

private:
    [[nodiscard]] Said run(const QStringList& arguments) const
    {
        return tekigoSays(QStringList{u"--language"_s, u"en"_s, u"--workspace"_s, m_folder} + arguments);
    }
    [[nodiscard]] QJsonObject piles(const QString& revision) const
    {
        return run({u"carry-over"_s, u"show"_s, revision, u"--json"_s}).json();
    }
    [[nodiscard]] static QStringList ids(const QJsonValue& pile)
    {
        QStringList ids;
        const QJsonArray items = pile.toArray();
        for (const QJsonValue& item : items)
            ids += item[u"kind"_s].toString() + u' ' + item[u"id"_s].toString();
        return ids;
    }

    QTemporaryDir m_dir;
    QString m_folder;
    QString m_next;
};

void TestCarryCommands::initTestCase()
{
    m_folder = m_dir.filePath(u"workspace"_s);
    QCOMPARE(tekigoSays({u"sample"_s, m_folder}).status, 0);
}

void TestCarryCommands::theSampleShowsAllThreePiles()
{
    const Said shown = run({u"carry-over"_s, u"show"_s, u"R2"_s});
    QCOMPARE(shown.status, 1);
    QVERIFY(shown.out.contains("Carried over: ") && shown.out.contains("To be confirmed again: 1\n"));
    QVERIFY2(shown.out.contains("Firmware changed"), shown.out.constData());
    const QJsonObject json = piles(u"R2"_s);
    QCOMPARE(json[u"from"_s].toString(), u"R1"_s);
    QCOMPARE(ids(json[u"again"_s]), QStringList{u"answer power.cut-during-update"_s});
    const QJsonValue cause = json[u"again"_s][0][u"because"_s][0];
    QCOMPARE(cause[u"kind"_s].toString(), u"firmware-changed"_s);
    QCOMPARE(cause[u"before"_s].toString(), u"1.4.2"_s);
    QCOMPARE(cause[u"after"_s].toString(), u"2.0.1"_s);
    QVERIFY(ids(json[u"fresh"_s]).contains(u"requirement terminal-2026-draft/34-10-4"_s));
    QVERIFY(ids(json[u"kept"_s]).contains(u"answer vdp.published"_s));
    // The old answer stays in view beside the new one.
    const QJsonArray kept = json[u"kept"_s].toArray();
    for (const QJsonValue& item : kept)
        if (item[u"id"_s].toString() == u"credential.user-minimum"_s) {
            QCOMPARE(item[u"before"_s].toString(), u"4"_s);
            QCOMPARE(item[u"now"_s].toString(), u"10"_s);
        }
}

void TestCarryCommands::previewMakesNothing()
{
    const QByteArray before = run({u"revision"_s, u"list"_s}).out;
    const QStringList preview{u"carry-over"_s, u"preview"_s, u"R2"_s, u"--json"_s};
    QCOMPARE(run(preview + QStringList{u"--firmware"_s, u"2.0.1"_s}).json()[u"again"_s].toArray().size(), 1);
    const QJsonObject next = run(preview + QStringList{u"--firmware"_s, u"2.1.0"_s}).json();
    QCOMPARE(run({u"revision"_s, u"list"_s}).out, before);
    m_next = run({u"revision"_s, u"add"_s, u"P1"_s, u"--label"_s, u"第3版"_s, u"--firmware"_s, u"2.1.0"_s,
                  u"--from"_s, u"R2"_s})
                 .lastLine();
    QVERIFY(!m_next.isEmpty());
    const QJsonObject made = piles(m_next);
    for (const QString& pile : {u"kept"_s, u"again"_s, u"fresh"_s})
        QCOMPARE(made[pile].toArray().size(), next[pile].toArray().size());
}

void TestCarryCommands::confirmsOneThenAll()
{
    const qsizetype before = piles(m_next)[u"again"_s].toArray().size();
    const Said one = run({u"carry-over"_s, u"confirm"_s, m_next, u"update.possible"_s, u"--json"_s});
    QCOMPARE(one.status, 1);
    QCOMPARE(one.json()[u"confirmed"_s].toInt(), 1);
    QCOMPARE(one.json()[u"left"_s].toInt(), before - 1);
    QCOMPARE(run({u"carry-over"_s, u"confirm"_s, m_next, u"--all"_s}).status, 1); // files are left
    const QStringList left = ids(piles(m_next)[u"again"_s]);
    QVERIFY(!left.isEmpty() && left.filter(u"answer "_s).isEmpty());
    QVERIFY(run({u"history"_s, m_next}).out.contains("Answer to “"));
}

void TestCarryCommands::filesNeedAReason()
{
    QString evidence;
    for (const QString& id : ids(piles(m_next)[u"again"_s]))
        if (id.startsWith("evidence "_L1))
            evidence = id.section(u' ', 1);
    const QStringList confirm{u"carry-over"_s, u"confirm"_s, m_next, u"--evidence"_s, evidence};
    const Said refused = run(confirm);
    QCOMPARE(refused.status, 3);
    QVERIFY(refused.err.contains("why the files and tests are the same"));
    QVERIFY(ids(piles(m_next)[u"again"_s]).contains(u"evidence "_s + evidence));
    QCOMPARE(run(confirm + QStringList{u"--reason"_s, u"画面に変更なし"_s}).status, 1);
    QVERIFY(!ids(piles(m_next)[u"again"_s]).contains(u"evidence "_s + evidence));
    (void)run({u"carry-over"_s, u"confirm"_s, m_next, u"--all"_s, u"--reason"_s, u"通信機能に変更なし"_s});
    for (const QString& id : ids(piles(m_next)[u"again"_s]))
        QVERIFY2(id.startsWith("finding "_L1), qPrintable(id)); // measured anew, not vouched for
}

void TestCarryCommands::namesWhatToMeasureAgain()
{
    const QStringList again = ids(piles(m_next)[u"again"_s]); // nothing but findings, as the test before left it
    QVERIFY(!again.isEmpty());
    const QStringList confirm{u"carry-over"_s, u"confirm"_s, m_next, u"--all"_s, u"--reason"_s, u"変更なし"_s};
    const Said json = run(confirm + QStringList{u"--json"_s});
    QCOMPARE(json.status, 1);
    QCOMPARE(ids(json.json()[u"measureAgain"_s]), again);
    const QString title = json.json()[u"measureAgain"_s][0][u"title"_s].toString();
    QVERIFY(!title.isEmpty());
    const QString said = QString::fromUtf8(run(confirm).out);
    QVERIFY2(said.contains(u"To be measured again for this revision; confirming does not replace it: %1\n"_s.arg(
                 again.size())),
             qPrintable(said));
    QVERIFY2(said.contains(title), qPrintable(said));
}

void TestCarryCommands::showsHowATextChanged()
{
    const QString checklists = m_dir.filePath(u"checklists"_s);
    QCOMPARE(says(u"cp"_s, {u"-r"_s, QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"), checklists}).status, 0);
    QFile law(checklists + u"/terminal-2020/1.1.yaml"_s);
    QVERIFY(law.open(QIODevice::ReadWrite));
    const QByteArray changed = law.readAll().replace("corrects: \"1.0\"\n", "").replace("ソフトウェアを更新できること。", "ソフトウェアを安全に更新できること。");
    QVERIFY(law.resize(0) && law.seek(0) && law.write(changed) == changed.size());
    law.close();
    const Said shown = run({u"--checklists"_s, checklists, u"carry-over"_s, u"show"_s, u"R2"_s});
    QCOMPARE(shown.status, 1);
    const QString said = QString::fromUtf8(shown.out);
    QVERIFY2(said.contains(u"(Japanese only)\n"), qPrintable(said));
    QVERIFY2(said.contains(
                 u"      △ 当該専用通信回線設備等端末の電気通信の機能に係るソフトウェアを{+安全に+}更新できること。\n"),
             qPrintable(said));
    QCOMPARE(said.count(u"{+安全に+}"_s), 1);
}

void TestCarryCommands::adoptsTestsWithTheirEvidence()
{
    const QString camera = u"R3"_s;
    QString test;
    for (const QString& id : ids(piles(u"R2"_s)[u"again"_s]) + ids(piles(m_next)[u"kept"_s]))
        if (id.startsWith("test "_L1))
            test = id.section(u' ', 1);
    QVERIFY(!test.isEmpty());
    const QStringList adopt{u"carry-over"_s, u"adopt"_s, camera, u"--from"_s, m_next, u"--test"_s, test};
    QCOMPARE(run(adopt).status, 2); // without a reason it proves nothing
    const Said taken = run(adopt + QStringList{u"--reason"_s, u"更新モジュールが共通"_s, u"--json"_s});
    QCOMPARE(taken.status, 0);
    QCOMPARE(taken.json()[u"tests"_s].toInt(), 1);
    QVERIFY(run({u"history"_s, camera}).out.contains("更新モジュールが共通"));
    QCOMPARE(run({u"workspace"_s, u"check"_s}).status, 0);
    // The reason stands in the dossier, wherever the test is.
    const QString pdf = m_dir.filePath(u"camera.pdf"_s);
    const Said exported =
        tekigoSays({u"--workspace"_s, m_folder, u"dossier"_s, u"export"_s, camera, u"-o"_s, pdf});
    QVERIFY2(exported.status <= 1, exported.err.constData());
    const QByteArray text = says(u"pdftotext"_s, {pdf, u"-"_s}).out;
    QVERIFY(QString::fromUtf8(text).remove(u'\n').contains(u"更新モジュールが共通"_s));
}

void TestCarryCommands::importingTheSameAnswerConfirmsIt()
{
    const QString yaml = m_dir.filePath(u"answers.yaml"_s);
    QFile file(yaml);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("power.cut-during-update: true\n");
    file.close();
    QCOMPARE(run({u"answers"_s, u"import"_s, u"R2"_s, yaml}).status, 0);
    QCOMPARE(run({u"carry-over"_s, u"show"_s, u"R2"_s}).status, 0);
}

void TestCarryCommands::tellsBadInput_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing said") << QStringList{u"carry-over"_s} << 2;
    QTest::newRow("no revision") << QStringList{u"carry-over"_s, u"show"_s, u"R99"_s} << 3;
    QTest::newRow("no answer") << QStringList{u"carry-over"_s, u"confirm"_s, u"R2"_s, u"no.such"_s} << 3;
    QTest::newRow("no firmware") << QStringList{u"carry-over"_s, u"preview"_s, u"R2"_s} << 2;
    QTest::newRow("no such evidence")
        << QStringList{u"carry-over"_s, u"adopt"_s, u"R3"_s,       u"--from"_s, u"R2"_s,
                       u"--evidence"_s, u"E999"_s,  u"--reason"_s, u"r"_s}
        << 3;
    QTest::newRow("its own") << QStringList{u"carry-over"_s, u"adopt"_s, u"R2"_s,       u"--from"_s,
                                            u"R2"_s,         u"--all"_s, u"--reason"_s, u"r"_s}
                             << 3;
}

void TestCarryCommands::tellsBadInput()
{
    QFETCH(QStringList, line);
    QFETCH(int, status);
    const Said said = run(line);
    QCOMPARE(said.status, status);
    QVERIFY(said.out.isEmpty() && !said.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestCarryCommands)
#include "tst_carrycommands.moc"
