// `dossier verify` as scripts and examiners meet it: one verdict, what was altered, the exit status.
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class VerifyCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysYes_data();
    void saysYes();
    void saysWhatWasAltered();
    void saysItAsJson();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void anEncryptedCopyIsAltered();
    void wrongLine();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Said verify(const QString& file, const QStringList& more = {}) const
    {
        return tekigoSays(QStringList{u"dossier"_s, u"verify"_s, file} + more);
    }
    static QByteArray bytesOf(const QString& file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    QString written(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room");
        return path(name);
    }

    QTemporaryDir m_folder;
};

void VerifyCommandTest::initTestCase()
{
    QCOMPARE(tekigoSays({u"sample"_s, path(u"sample"_s)}).status, 0);
    const auto inSample = [&](const QStringList& line) {
        return tekigoSays(QStringList{u"--workspace"_s, path(u"sample"_s)} + line).status;
    };
    QCOMPARE(inSample({u"dossier"_s, u"export"_s, u"R1"_s, u"-o"_s, path(u"dossier.pdf"_s), u"--target"_s,
                       u"jc-star-1"_s}),
             0);
    QCOMPARE(
        inSample({u"--language"_s, u"en"_s, u"compare"_s, u"R1"_s, u"R2"_s, u"-o"_s, path(u"changes.pdf"_s)}),
        1);
    QVERIFY(inSample({u"gap"_s, u"--from"_s, u"terminal-2020"_s, u"--to"_s, u"terminal-2026-draft"_s, u"-o"_s,
                      path(u"plan.pdf"_s)}) <= 1);
}

void VerifyCommandTest::saysYes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("ja");
    QTest::addColumn<QString>("en");
    QTest::newRow("dossier") << u"dossier.pdf"_s << u"この適合性確認資料（TKG-R1-"_s
                             << u"This dossier (TKG-R1-"_s;
    QTest::newRow("changes") << u"changes.pdf"_s << u"この変更点一覧（TKG-R1-R2-"_s
                             << u"This list of changes (TKG-R1-R2-"_s;
    QTest::newRow("plan") << u"plan.pdf"_s << u"この規程の改正への対応計画（TKG-GAP-"_s
                          << u"This plan for the change of rules (TKG-GAP-"_s;
}

void VerifyCommandTest::saysYes()
{
    QFETCH(QString, file);
    QFETCH(QString, ja);
    QFETCH(QString, en);
    const Said japanese = verify(path(file));
    QCOMPARE(japanese.status, 0);
    const QString out = QString::fromUtf8(japanese.out);
    QVERIFY2(out.startsWith(ja) && out.section(u'\n', 0, 0).endsWith(u"は、作成されたときのままです。"_s),
             qPrintable(out));
    QVERIFY(!out.contains(u'×'));
    const Said english = verify(path(file), {u"--language"_s, u"en"_s});
    QCOMPARE(english.status, 0);
    QVERIFY2(QString::fromUtf8(english.out).startsWith(en), english.out.constData());
    QVERIFY(english.out.contains(" is as it was made.\n"));
}

void VerifyCommandTest::saysWhatWasAltered()
{
    QByteArray bytes = bytesOf(path(u"dossier.pdf"_s));
    const qsizetype title = bytes.indexOf("/Title ");
    QVERIFY(title > 0);
    bytes[title + 12] = static_cast<char>(bytes[title + 12] ^ 1); // of a bookmark
    const Said said = verify(written(u"altered.pdf"_s, bytes));
    QCOMPARE(said.status, 1);
    const QString out = QString::fromUtf8(said.out);
    QVERIFY2(out.section(u'\n', 0, 0).endsWith(u"は、作成された後に変更されています。"_s), qPrintable(out));
    QVERIFY2(out.contains(u"× 封印が一致しません"_s) && out.contains(u"× しおりが変更されています。"_s),
             qPrintable(out));
    QVERIFY(out.lastIndexOf(u'×') < out.indexOf(u'○'));
    const Said longer = verify(written(u"longer.pdf"_s, bytesOf(path(u"dossier.pdf"_s)) + "\n%%EOF\n"),
                               {u"--language"_s, u"en"_s});
    QCOMPARE(longer.status, 1);
    QVERIFY2(longer.out.contains("After it was made, 7 bytes were appended"), longer.out.constData());
}

void VerifyCommandTest::saysItAsJson()
{
    const Said good = verify(path(u"plan.pdf"_s), {u"--json"_s});
    QCOMPARE(good.status, 0);
    QCOMPARE(good.json().value(u"good"_s).toBool(), true);
    QCOMPARE(good.json().value(u"verdict"_s).toString(), u"unaltered"_s);
    QVERIFY(good.json().value(u"lines"_s).toArray().size() >= 5);
    const Said cut = verify(written(u"cut.pdf"_s, bytesOf(path(u"plan.pdf"_s)).chopped(200)), {u"--json"_s});
    QCOMPARE(cut.status, 1);
    QCOMPARE(cut.json().value(u"good"_s).toBool(), false);
    QCOMPARE(cut.json().value(u"verdict"_s).toString(), u"altered"_s);
}

void VerifyCommandTest::refusesOtherFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("text") << written(u"text.pdf"_s, "no PDF") << u"Tekigoが書き出した資料ではありません"_s;
    QTest::newRow("empty") << written(u"empty.pdf"_s, {}) << u"Tekigoが書き出した資料ではありません"_s;
    QTest::newRow("another PDF")
        << written(
               u"other.pdf"_s,
               "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids "
               "[3 0 R] "
               "/Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
               "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n0000000115 00000 n "
               "\n"
               "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n184\n%%EOF\n")
        << u"other.pdf"_s;
    QTest::newRow("folder") << m_folder.path() << u"通常のファイルではありません"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"通常のファイルではありません"_s;
    QTest::newRow("absent") << path(u"absent.pdf"_s) << u"absent.pdf"_s;
    QCOMPARE(mkfifo(QFile::encodeName(path(u"pipe.pdf"_s)).constData(), 0600), 0);
    QTest::newRow("pipe") << path(u"pipe.pdf"_s) << u"通常のファイルではありません"_s;
}

void VerifyCommandTest::refusesOtherFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    const Said said = verify(file);
    QCOMPARE(said.status, 3);
    QVERIFY(said.out.isEmpty());
    const QString err = QString::fromUtf8(said.err);
    QVERIFY2(err.contains(words), qPrintable(err));
    QCOMPARE(err.trimmed().count(u'\n'), 0);
}

void VerifyCommandTest::anEncryptedCopyIsAltered()
{
    const QString copy = path(u"encrypted.pdf"_s);
    QCOMPARE(
        says(u"qpdf"_s, {u"--encrypt"_s, QString(), u"owner"_s, u"256"_s, u"--"_s, path(u"plan.pdf"_s), copy})
            .status,
        0);
    const Said said = verify(copy);
    QCOMPARE(said.status, 1);
    QVERIFY2(QString::fromUtf8(said.out).contains(u"暗号化が追加されています"_s), said.out.constData());
    QCOMPARE(
        says(u"qpdf"_s, {u"--encrypt"_s, u"user"_s, u"owner"_s, u"256"_s, u"--"_s, path(u"plan.pdf"_s), copy})
            .status,
        0);
    QCOMPARE(verify(copy).status, 3); // nobody can look into it
}

void VerifyCommandTest::wrongLine()
{
    QCOMPARE(tekigoSays({u"dossier"_s, u"verify"_s}).status, 2);
}

QTEST_GUILESS_MAIN(VerifyCommandTest)
#include "tst_verifycommand.moc"
