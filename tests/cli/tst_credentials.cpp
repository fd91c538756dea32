// `credentials check` as a script meets it, and that it leaves no password anywhere.
#include "program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

qint64 countOf(const QJsonObject& document, const QString& check)
{
    for (const QJsonValue& each : document[u"checks"_s].toArray()) {
        if (each[u"check"_s] == check)
            return each[u"count"_s].toInteger();
    }
    return -1;
}

QByteArray plain(const QByteArray& disguised)
{
    QByteArray code = QByteArray::fromHex(disguised);
    for (char& c : code)
        c = char(c ^ char(0xA5));
    return code;
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCleanListNeedsNoWorkspace();
    void aWeakListIsTheAnswerNo();
    void columnsCanBeNamed();
    void wrongWords_data();
    void wrongWords();
    void badLists_data();
    void badLists();
    void aRevisionRecordsIt();
    void aKillLeavesTheWorkspaceWhole();
    void noPasswordIsLeft();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString written(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's own file");
        return file.fileName();
    }
    [[nodiscard]] Said inSample(QStringList arguments) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, path(u"sample"_s)} + arguments);
    }

    QTemporaryDir m_folder;
};

void CredentialsTest::initTestCase()
{
    QCOMPARE(tekigoSays({u"sample"_s, path(u"sample"_s)}).status, 0);
}

void CredentialsTest::aCleanListNeedsNoWorkspace()
{
    const QString list = written(u"clean.csv"_s, "serial,password\nA100,kd93hr2x\nA101,7fjw02mx\nA102,ppd81kcz\n");
    const Said said = tekigoSays({u"credentials"_s, u"check"_s, list, u"--json"_s, u"--language"_s, u"en"_s});
    QCOMPARE(said.status, 0);
    QCOMPARE(said.json()[u"rows"_s], 3);
    QCOMPARE(said.json()[u"found"_s], false);
    QCOMPARE(said.json()[u"minimum"_s], 6);
    QVERIFY(said.err.contains("preset password: column 2 (password)"));
    const Said words = tekigoSays({u"credentials"_s, u"check"_s, list, u"--language"_s, u"en"_s});
    QVERIFY(words.err.contains("does not prove"));
    QVERIFY(!words.out.contains("kd93hr2x") && !words.err.contains("kd93hr2x"));
}

void CredentialsTest::aWeakListIsTheAnswerNo()
{
    const QString list = written(u"weak.csv"_s, "serial,password\nA100778,00000000\nA101345,A101345\nA102,abc\n");
    const Said said = tekigoSays({u"credentials"_s, u"check"_s, list, u"--json"_s});
    QCOMPARE(said.status, 1);
    QCOMPARE(countOf(said.json(), u"pattern"_s), 2);
    QCOMPARE(countOf(said.json(), u"known"_s), 1);
    QCOMPARE(countOf(said.json(), u"derivable"_s), 1);
    QCOMPARE(countOf(said.json(), u"too-short"_s), 1);
    QVERIFY(!said.json()[u"touches"_s].toArray().isEmpty());
    const Said words = tekigoSays({u"credentials"_s, u"check"_s, list});
    QCOMPARE(words.status, 1);
    QVERIFY(words.out.contains("34-10-2"));
}

void CredentialsTest::columnsCanBeNamed()
{
    const QString list = written(u"named.csv"_s, "A100778;x;A100778\nA101345;y;qwoeiruty\n");
    const Said said = tekigoSays({u"credentials"_s, u"check"_s, list, u"--json"_s, u"--columns"_s, u"password=3,serial=1"_s,
                                  u"--header"_s, u"no"_s, u"--encoding"_s, u"utf8"_s});
    QCOMPARE(said.status, 1);
    QCOMPARE(said.json()[u"columns"_s].toObject()[u"password"_s], u"3"_s);
    QCOMPARE(countOf(said.json(), u"derivable"_s), 1);
    const QString titled = written(u"titled.csv"_s, "a,b\nkd93hr2x,1\n7fjw02mx,2\n");
    QCOMPARE(tekigoSays({u"credentials"_s, u"check"_s, titled, u"--header"_s, u"yes"_s, u"--columns"_s, u"password=a"_s}).status, 0);
}

void CredentialsTest::wrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no such role") << QStringList{u"--columns"_s, u"colour=1"_s};
    QTest::newRow("no such column") << QStringList{u"--columns"_s, u"password=9"_s};
    QTest::newRow("no such title") << QStringList{u"--columns"_s, u"password=key"_s};
    QTest::newRow("no such encoding") << QStringList{u"--encoding"_s, u"EBCDIC"_s};
    QTest::newRow("no such delimiter") << QStringList{u"--delimiter"_s, u"dot"_s};
    QTest::newRow("no password column") << QStringList{u"--columns"_s, u"password=0"_s};
    QTest::newRow("no list") << QStringList{u"--no-hashes"_s, u"two"_s};
}

void CredentialsTest::wrongWords()
{
    QFETCH(QStringList, words);
    const QString list = written(u"words.csv"_s, "serial,password\nA100,kd93hr2x\n");
    const Said said = tekigoSays(QStringList{u"credentials"_s, u"check"_s, list} + words);
    QCOMPARE(said.status, 2);
    QVERIFY(said.out.isEmpty());
    QVERIFY(!said.err.isEmpty());
}

void CredentialsTest::badLists_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header only") << QByteArray("serial,password\n");
    QTest::newRow("NUL") << QByteArray("serial,password\na,b\0c\n", 22);
    QTest::newRow("quote") << QByteArray("serial,password\na,\"b\n");
}

void CredentialsTest::badLists()
{
    QFETCH(QByteArray, bytes);
    const Said said = inSample({u"credentials"_s, u"check"_s, written(u"bad.csv"_s, bytes), u"--revision"_s, u"R2"_s});
    QCOMPARE(said.status, 3);
    QVERIFY2(said.err.contains("bad.csv"), said.err.constData());
    QVERIFY(!inSample({u"evidence"_s, u"list"_s, u"R2"_s}).out.contains("bad-report"));
}

void CredentialsTest::aRevisionRecordsIt()
{
    const QString list = written(u"units.csv"_s, "serial,password\nA100,kd93hr2x\nA101,7fjw02mx\nA102,AR-2600-x\n");
    const Said said = inSample({u"credentials"_s, u"check"_s, list, u"--revision"_s, u"R1"_s});
    QCOMPARE(said.status, 1); // it holds the model number
    QVERIFY(said.out.trimmed().split('\n').last().startsWith('F'));
    const Said evidence = inSample({u"evidence"_s, u"list"_s, u"R1"_s});
    QVERIFY(evidence.out.contains("units-report.txt"));
    QVERIFY(!evidence.out.contains("units.csv\t"));
    // The same list again replaces the finding and adds no file.
    QCOMPARE(inSample({u"credentials"_s, u"check"_s, list, u"--revision"_s, u"R1"_s}).status, 1);
    QCOMPARE(inSample({u"evidence"_s, u"list"_s, u"R1"_s}).out, evidence.out);
    // Removing the evidence removes what was found in it.
    const auto derivable = [this] { return inSample({u"evaluate"_s, u"R1"_s, u"--json"_s}).out; };
    const QByteArray with = derivable();
    for (const QByteArray& line : evidence.out.split('\n'))
        if (line.contains("units-report.txt"))
            QCOMPARE(inSample({u"evidence"_s, u"remove"_s, QString::fromUtf8(line.split('\t').first())}).status, 0);
    QVERIFY(!inSample({u"evidence"_s, u"list"_s, u"R1"_s}).out.contains("units-report.txt"));
    QVERIFY(derivable() != with);
    QCOMPARE(inSample({u"evidence"_s, u"remove"_s, u"E999"_s}).status, 3);
    QCOMPARE(inSample({u"workspace"_s, u"check"_s}).status, 0);
}

void CredentialsTest::aKillLeavesTheWorkspaceWhole()
{
    const QString list = path(u"killed.csv"_s);
    QCOMPARE(says(QStringLiteral(TEKIGO_MEMORY_SEARCH), {u"make"_s, list, u"200000"_s, u"3"_s}).status, 0);
    const QByteArray before = inSample({u"evidence"_s, u"list"_s, u"R3"_s}).out;
    QProcess process;
    process.start(QStringLiteral(TEKIGO_PROGRAM),
                  {u"--workspace"_s, path(u"sample"_s), u"credentials"_s, u"check"_s, list, u"--revision"_s, u"R3"_s});
    QByteArray told;
    QTRY_VERIFY((told += process.readAllStandardError()).contains("UTF-8"));
    process.kill(); // it is reading: the columns are told before
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(inSample({u"evidence"_s, u"list"_s, u"R3"_s}).out, before);
    QCOMPARE(inSample({u"workspace"_s, u"check"_s}).status, 0);
}

void CredentialsTest::noPasswordIsLeft()
{
    const QString search = QStringLiteral(TEKIGO_MEMORY_SEARCH);
    const QString list = path(u"secret.csv"_s);
    const QByteArrayList disguised = says(search, {u"make"_s, list, u"5000"_s, u"7"_s}).out.trimmed().split('\n');
    QVERIFY(disguised.size() > 8);
    QByteArray bytes;
    {
        QFile file(list);
        QVERIFY(file.open(QIODevice::ReadOnly));
        bytes = file.readAll();
        QVERIFY(bytes.contains(plain(disguised.first())));
    }
    QStringList words{u"run"_s};
    for (const QByteArray& code : disguised)
        words.append(QString::fromLatin1(code));
    const QStringList command{QStringLiteral(TEKIGO_PROGRAM), u"--workspace"_s, path(u"sample"_s), u"credentials"_s,
                              u"check"_s, list, u"--revision"_s, u"R3"_s};
    const Said said = says(search, words + QStringList{u"--"_s} + command);
    if (said.status == 77)
        QSKIP("this system does not let one program look into another");
    QCOMPARE(said.status, 0);
    QVERIFY2(said.out.endsWith("memory: 0\n"), said.out.right(200).constData());
    // The search would find what is there: the name of the list is.
    QByteArray name = "secret.csv";
    for (char& c : name)
        c = char(c ^ char(0xA5));
    const Said control = says(search, QStringList{u"run"_s, QString::fromLatin1(name.toHex()), u"--"_s} + command);
    QVERIFY2(control.out.endsWith("memory: 1\n"), control.out.right(200).constData());

    QCOMPARE(inSample({u"dossier"_s, u"export"_s, u"R3"_s, u"-o"_s, path(u"dossier.pdf"_s)}).status, 0);
    QDirIterator files(path(u"sample"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QByteArray everything = said.out + said.err;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        everything += file.readAll();
    }
    everything += says(u"pdftotext"_s, {path(u"dossier.pdf"_s), u"-"_s}).out;
    QVERIFY(everything.contains("secret.csv"));
    for (const QByteArray& code : disguised)
        QVERIFY(!everything.contains(plain(code)));
}

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
