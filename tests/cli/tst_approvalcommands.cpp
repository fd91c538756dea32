// Approval, submission and history as a script meets them.
#include "program.h"

#include "workspace/workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// A workspace with one revision R1, as a script makes it.
struct Office
{
    QTemporaryDir dir;

    Office()
    {
        makeOneRevision(folder(), {});
        answer("access.refuses: true\n");
    }
    [[nodiscard]] QString folder() const { return dir.filePath(u"w"_s); }
    [[nodiscard]] Said says(const QStringList& words, const QString& language = u"en"_s) const
    {
        return tekigoSays(words + QStringList{u"--workspace"_s, folder(), u"--language"_s, language, u"--author"_s, u"山田"_s});
    }
    void must(const QStringList& words) const
    {
        const Said said = says(words);
        if (said.status != 0)
            qFatal("%s: %s", qUtf8Printable(words.join(u' ')), said.err.constData());
    }
    void answer(const QByteArray& yaml) const
    {
        QFile file(dir.filePath(u"answers.yaml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
            qFatal("cannot write the test's own file");
        file.close();
        must({u"answers"_s, u"import"_s, u"R1"_s, file.fileName(), u"--replace"_s});
    }
    [[nodiscard]] Said approve(const QString& step, const QStringList& more = {}) const
    {
        return says(QStringList{u"approval"_s, u"add"_s, u"R1"_s, u"--step"_s, step, u"--name"_s, u"佐藤"_s} + more);
    }
    /// The checklists as they ship, with 34-10-1 asking the opposite; and an answer on which it fails.
    [[nodiscard]] bool makeOtherChecklists(const QString& folder) const
    {
        answer("access.refuses: false\n");
        const QDir source(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
        QDirIterator files(source.path(), {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = source.relativeFilePath(files.next());
            const QString copy = folder + u'/' + name;
            if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(source.filePath(name), copy))
                return false;
        }
        QFile law(folder + u"/terminal-2020/1.1.yaml"_s);
        law.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (!law.open(QIODevice::ReadWrite))
            return false;
        QByteArray text = law.readAll();
        const QByteArray rule = "rule: { condition: settings-guarded }";
        if (!text.contains(rule))
            return false;
        text.replace("corrects: \"1.0\"\n", ""); // it asks otherwise
        text.replace(text.indexOf(rule), rule.size(), "rule: { not: { condition: settings-guarded } }");
        return law.seek(0) && law.resize(0) && law.write(text) == text.size();
    }
    void edit(const QString& sql) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"edit"_s);
            database.setDatabaseName(folder() + u"/workspace.sqlite"_s);
            QVERIFY2(database.open(), qUtf8Printable(database.lastError().text()));
            QSqlQuery query(database);
            QVERIFY2(query.exec(sql), qUtf8Printable(query.lastError().text()));
            QVERIFY(query.numRowsAffected() > 0);
        }
        QSqlDatabase::removeDatabase(u"edit"_s);
    }
};

QJsonArray steps(const Said& said, int subject = 0)
{
    return said.json()[u"approvals"_s].toArray().at(subject)[u"steps"_s].toArray();
}

} // namespace

class TestApprovalCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void approvesAndTellsWhatWithdrew();
    void approvesARequirement();
    void refusesInOneMessage_data();
    void refusesInOneMessage();
    void submitsAndTakesBack();
    void goesByTheChecklistsOfItsSubmission();
    void tellsTheHistory();
    void verifiesTheHistory();
    void noticesAnEdit_data();
    void noticesAnEdit();
};

void TestApprovalCommands::approvesAndTellsWhatWithdrew()
{
    const Office office;
    QCOMPARE(office.says({u"approval"_s, u"list"_s, u"R1"_s}).status, 1);
    const QString earlier = QDate::currentDate().addDays(-2).toString(Qt::ISODate);
    QCOMPARE(office.approve(u"prepared"_s, {u"--date"_s, earlier}).lastLine(), u"A1"_s);
    QCOMPARE(office.approve(u"approved"_s).status, 3);
    QCOMPARE(office.approve(u"reviewed"_s, {u"--comment"_s, u"図 3 まで"_s}).status, 0);
    const Said last = office.approve(u"approved"_s);
    QCOMPARE(last.status, 0);
    QVERIFY2(last.err.contains("more than one of the steps"), last.err.constData());
    Said list = office.says({u"approval"_s, u"list"_s, u"R1"_s, u"--json"_s});
    QCOMPARE(list.status, 0);
    QCOMPARE(steps(list)[0][u"date"_s], earlier);
    QCOMPARE(steps(list)[1][u"comment"_s], u"図 3 まで"_s);
    office.answer("access.refuses: false\n");
    list = office.says({u"approval"_s, u"list"_s, u"R1"_s, u"--json"_s}, u"ja"_s);
    QCOMPARE(list.status, 1);
    for (const QJsonValue step : steps(list)) {
        QCOMPARE(step[u"state"_s], u"withdrawn"_s);
        QVERIFY(step[u"withdrawnBy"_s][u"says"_s].toString().endsWith(u"= はい → いいえ"_s));
    }
    QVERIFY(office.says({u"approval"_s, u"list"_s, u"R1"_s}).out.contains("Yes → No"));
    office.answer("access.refuses: true\n");
    QCOMPARE(office.says({u"approval"_s, u"list"_s, u"R1"_s}).status, 0);
    QCOMPARE(office.approve(u"sent-back"_s, {u"--comment"_s, u"型番の誤り"_s}).status, 0);
    list = office.says({u"approval"_s, u"list"_s, u"R1"_s, u"--json"_s});
    QCOMPARE(steps(list)[2][u"sentBack"_s][u"reason"_s], u"型番の誤り"_s);
}

void TestApprovalCommands::approvesARequirement()
{
    const Office office;
    QCOMPARE(office.approve(u"prepared"_s, {u"--requirement"_s, u"terminal-2020/34-10-1"_s}).status, 0);
    const Said list = office.says({u"approval"_s, u"list"_s, u"R1"_s, u"--json"_s});
    QCOMPARE(list.status, 1); // of the whole revision nothing stands
    QCOMPARE(steps(list, 1)[0][u"state"_s], u"given"_s);
    QCOMPARE(steps(list, 0)[0][u"state"_s], u"open"_s);
}

void TestApprovalCommands::refusesInOneMessage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const QStringList add{u"approval"_s, u"add"_s, u"R1"_s};
    QTest::newRow("no step") << add + QStringList{u"--name"_s, u"x"_s} << 2;
    QTest::newRow("a step that is none") << add + QStringList{u"--name"_s, u"x"_s, u"--step"_s, u"signed"_s} << 3;
    QTest::newRow("no such day")
        << add + QStringList{u"--name"_s, u"x"_s, u"--step"_s, u"prepared"_s, u"--date"_s, u"2026-02-30"_s} << 3;
    QTest::newRow("a day to come") << add + QStringList{u"--name"_s, u"x"_s, u"--step"_s, u"prepared"_s, u"--date"_s,
                                                        QDate::currentDate().addDays(2).toString(Qt::ISODate)}
                                   << 3;
    QTest::newRow("no such requirement")
        << add + QStringList{u"--name"_s, u"x"_s, u"--step"_s, u"prepared"_s, u"--requirement"_s, u"34-10-1"_s} << 3;
    QTest::newRow("no such revision") << QStringList{u"approval"_s, u"list"_s, u"R9"_s} << 3;
    QTest::newRow("nothing to send back")
        << add + QStringList{u"--name"_s, u"x"_s, u"--step"_s, u"sent-back"_s, u"--comment"_s, u"x"_s} << 3;
    QTest::newRow("nothing submitted") << QStringList{u"revision"_s, u"take-back"_s, u"R1"_s, u"--reason"_s, u"x"_s} << 3;
    QTest::newRow("no reason") << QStringList{u"revision"_s, u"take-back"_s, u"R1"_s} << 2;
    QTest::newRow("history of nothing") << QStringList{u"history"_s} << 2;
    QTest::newRow("history of no revision") << QStringList{u"history"_s, u"R9"_s} << 3;
    QTest::newRow("history of no requirement")
        << QStringList{u"history"_s, u"R1"_s, u"--requirement"_s, u"terminal-2020/x"_s} << 3;
}

void TestApprovalCommands::refusesInOneMessage()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    static const Office office;
    const Said said = office.says(words);
    QCOMPARE(said.status, status);
    QVERIFY(!said.err.isEmpty());
    QVERIFY(said.out.isEmpty());
}

void TestApprovalCommands::submitsAndTakesBack()
{
    const Office office;
    for (const QString& step : {u"prepared"_s, u"reviewed"_s, u"approved"_s})
        QCOMPARE(office.approve(step).status, 0);
    const QString pdf = office.dir.filePath(u"資料.pdf"_s);
    const Said submitted = office.says({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, pdf, u"--json"_s}, u"ja"_s);
    QVERIFY2(submitted.status == 0, submitted.err.constData());
    QCOMPARE(submitted.json()[u"approved"_s], true);
    QVERIFY(QFile::exists(pdf));
    const Said listed = office.says({u"revision"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.json()[u"revisions"_s][0][u"submitted"_s], submitted.json()[u"number"_s]);

    const Said refused = office.says({u"answers"_s, u"import"_s, u"R1"_s, office.dir.filePath(u"answers.yaml"_s)});
    QCOMPARE(refused.status, 0); // the same answers change nothing
    QFile changed(office.dir.filePath(u"changed.yaml"_s));
    QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write("access.refuses: false\n") > 0);
    changed.close();
    const Said frozen = office.says({u"answers"_s, u"import"_s, u"R1"_s, changed.fileName(), u"--replace"_s});
    QCOMPARE(frozen.status, 3);
    QVERIFY2(frozen.err.contains("was submitted"), frozen.err.constData());
    // Asked again, it gives out what was submitted, and replaces no other file.
    QCOMPARE(office.says({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, pdf}).lastLine(),
             submitted.json()[u"number"_s].toString());
    QCOMPARE(office.says({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, office.dir.filePath(u"answers.yaml"_s)}).status,
             3);

    // What surrounds it may change; the edition does not.
    office.must({u"maker"_s, u"set"_s, u"--name"_s, u"東都電機"_s, u"--address"_s, u"大阪府"_s});
    const QString again = office.dir.filePath(u"again.pdf"_s);
    const Said exported = office.says({u"dossier"_s, u"export"_s, u"R1"_s, u"-o"_s, again, u"--json"_s}, u"ja"_s);
    QCOMPARE(exported.json()[u"edition"_s], u"submitted"_s);
    QFile first(pdf), second(again);
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QVERIFY(first.readAll() == second.readAll());
    const Said english = office.says({u"dossier"_s, u"export"_s, u"R1"_s, u"-o"_s, again, u"--json"_s});
    QCOMPARE(english.json()[u"edition"_s], u"same-content"_s);
    const Said other = office.says({u"dossier"_s, u"export"_s, u"R1"_s, u"-o"_s, again, u"--json"_s, u"--target"_s,
                                    u"terminal-2020"_s});
    QCOMPARE(other.json()[u"edition"_s], u"differs"_s);

    office.must({u"revision"_s, u"take-back"_s, u"R1"_s, u"--reason"_s, u"型番の誤り"_s});
    QCOMPARE(office.says({u"answers"_s, u"import"_s, u"R1"_s, changed.fileName(), u"--replace"_s}).status, 0);
    QCOMPARE(office.says({u"workspace"_s, u"check"_s}).status, 0);
}

void TestApprovalCommands::goesByTheChecklistsOfItsSubmission()
{
    const Office office;
    const QString changed = office.dir.filePath(u"checklists"_s);
    QVERIFY(office.makeOtherChecklists(changed));
    const auto evaluated = [&](const QStringList& more = {}) {
        const Said said = office.says(QStringList{u"evaluate"_s, u"R1"_s, u"--checklist"_s, u"terminal-2020"_s, u"--json"_s} + more);
        const QJsonValue list = said.json()[u"checklists"_s][0];
        return list[u"digest"_s].toString() + u' ' + list[u"requirements"_s][0][u"rule"_s].toString();
    };
    const QStringList other{u"--checklists"_s, changed};
    const QString now = evaluated();
    QVERIFY2(now.endsWith(u" false"_s), qUtf8Printable(now));
    QVERIFY(evaluated(other).endsWith(u" true"_s));
    // What was approved no longer stands, and the checklist is named.
    QCOMPARE(office.approve(u"prepared"_s).status, 0);
    const QStringList list{u"approval"_s, u"list"_s, u"R1"_s};
    QCOMPARE(steps(office.says(list + QStringList{u"--json"_s}))[0][u"state"_s], u"given"_s);
    const Said withdrawn = office.says(list + other);
    QVERIFY2(QString::fromUtf8(withdrawn.out).contains(u"The checklist “"_s), withdrawn.out.constData());
    const QJsonValue step = steps(office.says(list + other + QStringList{u"--json"_s}))[0];
    QCOMPARE(step[u"state"_s], u"withdrawn"_s);
    QVERIFY(!step[u"withdrawnBecause"_s].toArray().isEmpty());

    const QString pdf = office.dir.filePath(u"資料.pdf"_s);
    office.must({u"revision"_s, u"submit"_s, u"R1"_s, u"-o"_s, pdf});
    QCOMPARE(evaluated(other), now);
    const QString again = office.dir.filePath(u"again.pdf"_s);
    const Said exported =
        office.says(QStringList{u"dossier"_s, u"export"_s, u"R1"_s, u"-o"_s, again, u"--json"_s} + other);
    QCOMPARE(exported.json()[u"edition"_s], u"submitted"_s);
    office.must({u"revision"_s, u"take-back"_s, u"R1"_s, u"--reason"_s, u"誤り"_s});
    QVERIFY(evaluated(other).endsWith(u" true"_s));
}

void TestApprovalCommands::tellsTheHistory()
{
    const Office office;
    office.answer("access.refuses: false\n");
    QCOMPARE(office.approve(u"prepared"_s, {u"--requirement"_s, u"terminal-2020/34-10-1"_s}).status, 0);
    office.answer("update.possible: true\n");
    const Said all = office.says({u"history"_s, u"R1"_s}, u"ja"_s);
    QCOMPARE(all.status, 0);
    const QStringList lines = QString::fromUtf8(all.out).trimmed().split(u'\n');
    static const QRegularExpression line(uR"(^\d{4}-\d\d-\d\d \d\d:\d\d 山田: .+)"_s);
    for (const QString& each : lines)
        QVERIFY2(line.match(each).hasMatch(), qUtf8Printable(each));
    QVERIFY2(lines[2].endsWith(u"= はい → いいえ"_s), qUtf8Printable(lines[2]));
    const Said one = office.says({u"history"_s, u"R1"_s, u"--requirement"_s, u"terminal-2020/34-10-1"_s, u"--json"_s});
    const QJsonArray rows = one.json()[u"history"_s].toArray();
    QCOMPARE(rows.size(), 3); // answered, answered otherwise, prepared
    QVERIFY(rows[0][u"says"_s].toString().contains(u"Prepared"_s));
}

void TestApprovalCommands::verifiesTheHistory()
{
    const Office office;
    const Said good = office.says({u"history"_s, u"verify"_s});
    QCOMPARE(good.status, 0);
    QVERIFY(good.out.contains("unbroken"));
    const Said json = office.says({u"history"_s, u"verify"_s, u"--json"_s});
    QCOMPARE(json.json()[u"good"_s], true);
    QVERIFY(json.json()[u"firstBroken"_s].isNull());
}

void TestApprovalCommands::noticesAnEdit_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("chain");
    QTest::newRow("answer") << u"UPDATE answer SET value = 'false'"_s << u"the answer to “"_s << false;
    QTest::newRow("history") << u"UPDATE history SET author = '鈴木' WHERE number = 2"_s
                             << u"The first broken row of the history is row 2."_s << true;
    QTest::newRow("history cut") << u"DELETE FROM history WHERE number = (SELECT max(number) FROM history)"_s
                                 << u"the answer to “"_s << false;
}

void TestApprovalCommands::noticesAnEdit()
{
    QFETCH(QString, sql);
    QFETCH(QString, says);
    QFETCH(bool, chain);
    const Office office;
    office.edit(sql);
    const Said verified = office.says({u"history"_s, u"verify"_s});
    QCOMPARE(verified.status, 1);
    QVERIFY2(QString::fromUtf8(verified.err).contains(says), verified.err.constData());
    const Said json = office.says({u"history"_s, u"verify"_s, u"--json"_s});
    QCOMPARE(json.json()[u"firstBroken"_s].isNull(), !chain);
    QCOMPARE(office.says({u"workspace"_s, u"check"_s}).status, 1);
}

QTEST_GUILESS_MAIN(TestApprovalCommands)
#include "tst_approvalcommands.moc"
