// The command line as a script meets it: the real program, real folders, exit statuses and what it prints.
#include "checklist/reader.h"
#include "workspace/workspace.h"

#include "program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's own file");
    return file.fileName();
}

QString sampleFile(const QString& name)
{
    return QStringLiteral(TEKIGO_SOURCE_DIR "/resources/sample/workspace/") + name;
}

QJsonObject checklist(const QJsonObject& document, const QString& id)
{
    for (const QJsonValue& each : document.value(u"checklists"_s).toArray()) {
        if (each.toObject().value(u"id"_s) == id)
            return each.toObject();
    }
    return {};
}

QJsonObject requirement(const QJsonObject& document, const QString& list, const QString& id)
{
    for (const QJsonValue& each : checklist(document, list).value(u"requirements"_s).toArray()) {
        if (each.toObject().value(u"id"_s) == id)
            return each.toObject();
    }
    return {};
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void journeyFromNothingToVerdict();
    void importLeavesWhatDiffers();
    void options_data();
    void options();
    void wrongLines_data();
    void wrongLines();
    void namesCannotSpeakToTheTerminal();
    void exportsNeverReplaceTheWorkspace();
    void saysWhenNobodyCouldHearIt();
    void badAnswers_data();
    void badAnswers();
    void answersAloneAreJudgedByTheirRules();
    void unknownsAreListed();
    void jsonIsOneDocument_data();
    void jsonIsOneDocument();
    void lockedWorkspaceIsTheMachinesRefusal();
    void damagedEvidenceTurnsVerdicts();
    void historySpeaksInSentences();
    void draftTakesEffectWhenTheUserSaysSo();
    void checklistsCanBeReadAndProven();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Said inSample(QStringList arguments) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, path(u"sample"_s)} + arguments);
    }

    QTemporaryDir m_folder;
};

void CliTest::initTestCase()
{
    const Said said = tekigoSays({u"sample"_s, path(u"sample"_s)});
    QCOMPARE(said.status, 0);
    QVERIFY(QFile::exists(path(u"sample/workspace.sqlite"_s)));
}

void CliTest::journeyFromNothingToVerdict()
{
    const QString folder = path(u"new"_s);
    QCOMPARE(tekigoSays({u"workspace"_s, u"create"_s, folder}).status, 0);
    const auto inNew = [&](const QStringList& arguments) {
        return tekigoSays(arguments + QStringList{u"--workspace"_s, folder});
    };
    QCOMPARE(inNew({u"maker"_s, u"set"_s, u"--name"_s, u"青空電機"_s, u"--contact"_s, u"認証係"_s}).status, 0);
    const Said product = inNew({u"product"_s, u"add"_s, u"--maker"_s, u"青空電機"_s, u"--name"_s, u"中継機"_s,
                                u"--model"_s, u"BR-1"_s, u"BR-1W"_s});
    QCOMPARE(product.status, 0);
    const Said revision = inNew({u"revision"_s, u"add"_s, product.lastLine(), u"--label"_s, u"初版"_s,
                                 u"--firmware"_s, u"2.0.1"_s, u"--target"_s, u"terminal-2020"_s});
    QCOMPARE(revision.status, 0);
    const QString id = revision.lastLine();

    QCOMPARE(inNew({u"evaluate"_s, id}).status, 1);
    QCOMPARE(inNew({u"answers"_s, u"import"_s, id, sampleFile(u"answers/router-2.0.1.yaml"_s)}).status, 0);
    const Said judged = inNew({u"evaluate"_s, id, u"--checklist"_s, u"terminal-2020"_s, u"--json"_s});
    QCOMPARE(judged.status, 1);
    QCOMPARE(requirement(judged.json(), u"terminal-2020"_s, u"34-10-3"_s).value(u"verdict"_s), u"unverified"_s);
    QCOMPARE(judged.json().value(u"checklists"_s).toArray().size(), 1);

    const auto add = [&](const QString& file, const QString& kind) {
        const Said said = inNew({u"evidence"_s, u"add"_s, id, sampleFile(file), u"--requirement"_s,
                                 u"terminal-2020/34-10-3"_s, u"--kind"_s, kind, u"--pages"_s, u"1"_s});
        QCOMPARE(said.status, 0);
    };
    add(u"files/manual.pdf"_s, u"manual"_s);
    add(u"files/version.png"_s, u"screenshot"_s);
    QCOMPARE(inNew({u"test"_s, u"record"_s, id, u"T3-1"_s, u"--result"_s, u"pass"_s, u"--tester"_s, u"佐藤"_s,
                    u"--date"_s, u"2026-11-01"_s})
                 .status,
             0);
    const QJsonObject after = inNew({u"evaluate"_s, id, u"--json"_s}).json();
    QCOMPARE(requirement(after, u"terminal-2020"_s, u"34-10-3"_s).value(u"verdict"_s), u"conforms"_s);
    QCOMPARE(inNew({u"test"_s, u"record"_s, id, u"T3-1"_s, u"--result"_s, u"fail"_s, u"--tester"_s, u"佐藤"_s,
                    u"--date"_s, u"2026-11-02"_s})
                 .status,
             0);
    const QJsonObject failed = inNew({u"evaluate"_s, id, u"--json"_s}).json();
    QCOMPARE(requirement(failed, u"terminal-2020"_s, u"34-10-3"_s).value(u"verdict"_s), u"fails"_s);
    QCOMPARE(inNew({u"workspace"_s, u"check"_s}).status, 0);
}

void CliTest::importLeavesWhatDiffers()
{
    const QString backup = path(u"sample.backup"_s);
    QCOMPARE(inSample({u"workspace"_s, u"backup"_s, backup}).status, 0);
    const QString folder = path(u"restored"_s);
    QCOMPARE(tekigoSays({u"workspace"_s, u"restore"_s, backup, folder}).status, 0);
    const auto inCopy = [&](const QStringList& arguments) {
        return tekigoSays(QStringList{u"--workspace"_s, folder} + arguments);
    };
    const QString file = written(m_folder, u"other.yaml"_s, "access.refuses: false\nscope.router-notice: true\n");
    const Said left = inCopy({u"answers"_s, u"import"_s, u"R2"_s, file, u"--json"_s});
    QCOMPARE(left.status, 1);
    QCOMPARE(left.json().value(u"left"_s).toArray(), QJsonArray{u"access.refuses"_s});
    QCOMPARE(left.json().value(u"filled"_s).toArray(), QJsonArray{u"scope.router-notice"_s});
    QVERIFY(left.err.contains("false") && left.err.contains("true"));

    const QString exported = path(u"exported.yaml"_s);
    QCOMPARE(inCopy({u"answers"_s, u"export"_s, u"R2"_s, u"-o"_s, exported}).status, 0);
    QFile yaml(exported);
    QVERIFY(yaml.open(QIODevice::ReadOnly));
    QVERIFY(yaml.readAll().contains("access.refuses: true"));
    QCOMPARE(inCopy({u"answers"_s, u"import"_s, u"R2"_s, exported}).status, 0);

    QCOMPARE(inCopy({u"answers"_s, u"import"_s, u"R2"_s, file, u"--replace"_s}).status, 0);
    const QJsonObject judged = inCopy({u"evaluate"_s, u"R2"_s, u"--json"_s}).json();
    QCOMPARE(requirement(judged, u"terminal-2020"_s, u"34-10-1"_s).value(u"rule"_s), u"false"_s);
}

void CliTest::options_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString folder = path(u"sample"_s);
    QTest::newRow("before") << QStringList{u"--workspace"_s, folder, u"--json"_s, u"revision"_s, u"list"_s};
    QTest::newRow("after") << QStringList{u"revision"_s, u"list"_s, u"--workspace"_s, folder, u"--json"_s};
    QTest::newRow("between") << QStringList{u"revision"_s, u"--json"_s, u"list"_s, u"--workspace="_s + folder};
}

void CliTest::options()
{
    QFETCH(QStringList, arguments);
    const Said said = tekigoSays(arguments);
    QCOMPARE(said.status, 0);
    QCOMPARE(said.json().value(u"revisions"_s).toArray().size(), 5);
}

void CliTest::wrongLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no such command") << QStringList{u"evalute"_s} << 2;
    QTest::newRow("no such option") << QStringList{u"checklist"_s, u"list"_s, u"--fast"_s} << 2;
    QTest::newRow("half a command") << QStringList{u"workspace"_s} << 2;
    QTest::newRow("lacks a file") << QStringList{u"answers"_s, u"import"_s, u"R1"_s} << 2;
    QTest::newRow("no such language") << QStringList{u"checklist"_s, u"list"_s, u"--language"_s, u"fr"_s} << 2;
    QTest::newRow("no workspace") << QStringList{u"revision"_s, u"list"_s} << 2;
    QTest::newRow("no such workspace")
        << QStringList{u"revision"_s, u"list"_s, u"--workspace"_s, u"/nowhere/at/all"_s} << 3;
    QTest::newRow("no such checklist") << QStringList{u"checklist"_s, u"show"_s, u"terminal-1999"_s} << 3;
    QTest::newRow("nothing to evaluate") << QStringList{u"evaluate"_s} << 2;
    QTest::newRow("an option without its value") << QStringList{u"--language"_s} << 2;
    QTest::newRow("no such option and no command") << QStringList{u"--windowed"_s} << 2;
    QTest::newRow("a folder without a name") << QStringList{u"sample"_s, QString()} << 2;
    QTest::newRow("a file that is not there")
        << QStringList{u"evaluate"_s, u"--answers"_s, u"/nowhere/a.yaml"_s} << 3;
    QTest::newRow("a day with a time")
        << QStringList{u"evaluate"_s, u"--answers"_s, sampleFile(u"answers/router-2.0.1.yaml"_s),
                       u"--effective-date"_s, u"2026-02-20T12:00"_s}
        << 3;
    QTest::newRow("help") << QStringList{u"evaluate"_s, u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
}

void CliTest::wrongLines()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Said said = tekigoSays(arguments);
    QCOMPARE(said.status, status);
    QVERIFY(!(status == 0 ? said.out : said.err).isEmpty());
}

void CliTest::namesCannotSpeakToTheTerminal()
{
    const QString folder = path(u"names"_s);
    QCOMPARE(tekigoSays({u"workspace"_s, u"create"_s, folder}).status, 0);
    const auto inNames = [&](const QStringList& arguments) {
        return tekigoSays(QStringList{u"--workspace"_s, folder} + arguments);
    };
    QCOMPARE(inNames({u"maker"_s, u"set"_s, u"--name"_s, u" "_s}).status, 2);
    QCOMPARE(inNames({u"product"_s, u"add"_s, u"--maker"_s, u"青空\ufffe"_s, u"--name"_s, u"a\n\tb\x1b[31m"_s,
                      u"--model"_s, u"X"_s})
                 .status,
             0);
    const Said list = inNames({u"product"_s, u"list"_s});
    QCOMPARE(list.out.count('\n'), 1);
    QCOMPARE(list.out.count('\t'), 3);
    QVERIFY(!list.out.contains('\x1b'));
    QCOMPARE(inNames({u"revision"_s, u"list"_s, u"P9"_s}).status, 3);
    QCOMPARE(inNames({u"workspace"_s, u"check"_s}).status, 0);
}

void CliTest::exportsNeverReplaceTheWorkspace()
{
    const QString database = path(u"sample"_s) + u"/workspace.sqlite"_s;
    QCOMPARE(inSample({u"answers"_s, u"export"_s, u"R2"_s, u"-o"_s, database}).status, 3);
    QCOMPARE(inSample({u"dossier"_s, u"export"_s, u"R2"_s, u"-o"_s, database}).status, 3);
    QCOMPARE(inSample({u"workspace"_s, u"backup"_s, database}).status, 3);
    QCOMPARE(inSample({u"workspace"_s, u"check"_s}).status, 0);
}

void CliTest::saysWhenNobodyCouldHearIt()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(TEKIGO_PROGRAM), {u"checklist"_s, u"list"_s});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 4);
}

void CliTest::badAnswers_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("unknown id") << QByteArray("access.refuses: true\naccess.refuse: true\n") << QByteArray("2");
    QTest::newRow("wrong type") << QByteArray("\ncredential.preset-length: long\n") << QByteArray("2");
    QTest::newRow("unknown choice") << QByteArray("credential.initial: shared\n") << QByteArray("per-unit");
    QTest::newRow("none is not alone") << QByteArray("credential.brute-force: [none, delay]\n") << QByteArray("none");
    QTest::newRow("given twice") << QByteArray("access.refuses: true\naccess.refuses: false\n") << QByteArray("2");
    QTest::newRow("an instrument's") << QByteArray("scan.undeclared-open: 0\n") << QByteArray("scan.undeclared-open");
    QTest::newRow("broken") << QByteArray("access.refuses: [true\n") << QByteArray("bad.yaml");
    QTest::newRow("an alias") << QByteArray("vdp.url: &a x\nscope.equivalent-reference: *a\n") << QByteArray("1");
    QTest::newRow("not a map") << QByteArray("- access.refuses\n") << QByteArray("bad.yaml");
    QTest::newRow("unknown column") << QByteArray("access.paths:\n  - { path: x, port: 3 }\n") << QByteArray("port");
}

void CliTest::badAnswers()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, place);
    const QString file = written(m_folder, u"bad.yaml"_s, yaml);
    const Said said = tekigoSays({u"evaluate"_s, u"--answers"_s, file});
    QCOMPARE(said.status, 3);
    QVERIFY2(said.err.contains("bad.yaml") && said.err.contains(place), said.err.constData());
    QVERIFY(said.out.isEmpty());
}

void CliTest::answersAloneAreJudgedByTheirRules()
{
    const Said good = tekigoSays({u"evaluate"_s, u"--answers"_s, sampleFile(u"answers/router-2.0.1.yaml"_s),
                                  u"--checklist"_s, u"terminal-2020"_s, u"--checklist"_s, u"jc-star-1"_s, u"--json"_s});
    QCOMPARE(good.status, 0);
    QCOMPARE(requirement(good.json(), u"jc-star-1"_s, u"S1.1-02"_s).value(u"verdict"_s), u"unverified"_s);
    QCOMPARE(requirement(good.json(), u"jc-star-1"_s, u"S1.1-02"_s).value(u"rule"_s), u"true"_s);

    const Said bad = tekigoSays({u"evaluate"_s, u"--answers"_s, sampleFile(u"answers/router-1.4.2.yaml"_s),
                                 u"--checklist"_s, u"terminal-2026-draft"_s, u"--json"_s});
    QCOMPARE(bad.status, 1);
    const QJsonObject credential = requirement(bad.json(), u"terminal-2026-draft"_s, u"34-10-2"_s);
    QCOMPARE(credential.value(u"verdict"_s), u"fails"_s);
    QVERIFY(!credential.value(u"because"_s).toArray().isEmpty());
}

void CliTest::unknownsAreListed()
{
    const QString file = written(m_folder, u"little.yaml"_s, "update.possible: true\n");
    const Said said = tekigoSays({u"evaluate"_s, u"--answers"_s, file, u"--json"_s});
    QCOMPARE(said.status, 1);
    const QJsonObject update = requirement(said.json(), u"terminal-2026-draft"_s, u"34-10-3"_s);
    QCOMPARE(update.value(u"rule"_s), u"unknown"_s);
    const QJsonArray missing = update.value(u"missing"_s).toArray();
    QVERIFY(missing.contains(u"update.latest-check"_s) && missing.contains(u"update.delivery"_s));
    QVERIFY(!missing.contains(u"update.possible"_s));
    QVERIFY(!missing.contains(u"update-image.signature-valid"_s));
    QCOMPARE(checklist(said.json(), u"terminal-2020"_s).value(u"scope"_s).toObject().value(u"outcome"_s),
             u"unanswered"_s);
}

void CliTest::jsonIsOneDocument_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char* line : {"product list", "revision list", "evaluate R1", "evidence list R2", "evidence verify",
                             "history R3", "checklist list", "checklist show jc-star-1", "workspace check"})
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ');
}

void CliTest::jsonIsOneDocument()
{
    QFETCH(QStringList, arguments);
    const Said said = inSample(arguments + QStringList{u"--json"_s});
    QVERIFY(said.status == 0 || said.status == 1);
    QJsonParseError error{};
    QVERIFY(QJsonDocument::fromJson(said.out, &error).isObject());
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void CliTest::lockedWorkspaceIsTheMachinesRefusal()
{
    auto catalogue = readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
    QVERIFY(catalogue);
    const auto held = Workspace::open(path(u"sample"_s), *catalogue);
    QVERIFY(held);
    const Said said = inSample({u"revision"_s, u"list"_s});
    QCOMPARE(said.status, 4);
    QVERIFY(said.err.contains(QByteArray::number(QCoreApplication::applicationPid())));
}

void CliTest::damagedEvidenceTurnsVerdicts()
{
    const QString folder = path(u"damaged"_s);
    QCOMPARE(tekigoSays({u"sample"_s, folder}).status, 0);
    const auto inDamaged = [&](const QStringList& arguments) {
        return tekigoSays(QStringList{u"--workspace"_s, folder} + arguments);
    };
    QCOMPARE(inDamaged({u"evaluate"_s, u"R2"_s}).status, 0);
    QString manual;
    for (const QJsonValue& each : inDamaged({u"evidence"_s, u"list"_s, u"R2"_s, u"--json"_s})
                                      .json()
                                      .value(u"evidence"_s)
                                      .toArray()) {
        if (each.toObject().value(u"kind"_s) == u"manual"_s)
            manual = each.toObject().value(u"sha256"_s).toString();
    }
    QFile file(folder + u"/evidence/"_s + manual.left(2) + u'/' + manual);
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(file.open(QIODevice::ReadWrite));
    char byte = 0;
    QVERIFY(file.seek(1000) && file.getChar(&byte));
    QVERIFY(file.seek(1000) && file.putChar(char(~byte)));
    file.close();

    const Said verified = inDamaged({u"evidence"_s, u"verify"_s});
    QCOMPARE(verified.status, 1);
    const Said judged = inDamaged({u"evaluate"_s, u"R2"_s, u"--json"_s});
    QCOMPARE(judged.status, 1);
    QCOMPARE(requirement(judged.json(), u"terminal-2020"_s, u"34-10-3"_s).value(u"verdict"_s), u"unverified"_s);
    QVERIFY(judged.err.contains("AR2600-M01_取扱説明書.pdf"));
    QCOMPARE(inDamaged({u"workspace"_s, u"check"_s}).status, 1);
}

void CliTest::historySpeaksInSentences()
{
    const Said said = inSample({u"history"_s, u"R3"_s, u"--language"_s, u"ja"_s});
    QCOMPARE(said.status, 0);
    QVERIFY(QString::fromUtf8(said.out).contains(u"量産試作"_s));
}

void CliTest::draftTakesEffectWhenTheUserSaysSo()
{
    const QString yaml = QStringLiteral("scope.certified-on: 2026-01-10\n");
    const QString file = written(m_folder, u"certified.yaml"_s, yaml.toUtf8());
    const auto outcome = [&](const QStringList& more) {
        const Said said = tekigoSays(QStringList{u"evaluate"_s, u"--answers"_s, file, u"--json"_s} + more);
        return checklist(said.json(), u"terminal-2026-draft"_s).value(u"scope"_s).toObject().value(u"outcome"_s);
    };
    QCOMPARE(outcome({}), u"unanswered"_s);
    QCOMPARE(outcome({u"--effective-date"_s, u"2027-04-01"_s}), u"former-rules"_s);
    QCOMPARE(outcome({u"--effective-date"_s, u"2026-01-10"_s}), u"unanswered"_s);
    QCOMPARE(inSample({u"checklist"_s, u"effective"_s, u"terminal-2020"_s, u"2030-01-01"_s}).status, 3);
    QCOMPARE(inSample({u"checklist"_s, u"effective"_s, u"terminal-2026-draft"_s, u"2027-04-01"_s}).status, 0);
    QCOMPARE(inSample({u"checklist"_s, u"effective"_s, u"terminal-2026-draft"_s, u"unknown"_s}).status, 0);
}

void CliTest::checklistsCanBeReadAndProven()
{
    const Said list = tekigoSays({u"checklist"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.json().value(u"checklists"_s).toArray().size(), 5);
    QCOMPARE(list.json().value(u"checklists"_s)[0][u"corrects"_s].toString(), u"1.0"_s);
    for (const char* id : {"terminal-2020", "terminal-2026-draft", "jc-star-1", "uk-psti", "notice-risk"}) {
        const QString file = QStringLiteral(TEKIGO_SOURCE_DIR "/checklists/%1/1.1.yaml").arg(QLatin1String(id));
        const Said said = tekigoSays({u"checklist"_s, u"check"_s, file});
        QVERIFY2(said.status == 0, said.err.constData());
    }
    const QString broken = written(m_folder, u"broken.yaml"_s, "checklist: x\nversion: \"1.0\"\nsurprise: 1\n");
    const Said said = tekigoSays({u"checklist"_s, u"check"_s, broken});
    QCOMPARE(said.status, 3);
    QVERIFY(said.err.contains("broken.yaml") && said.err.contains("surprise"));
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
