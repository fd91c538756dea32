// `dossier export`, ended by any signal at any moment: nothing of a confidential dossier stays behind.
#include "program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QStringList entries(const QString& folder, const QStringList& names = {})
{
    return QDir(folder).entryList(names, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

class TestExportKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void sweepsWhatAKillLeft_data();
    void sweepsWhatAKillLeft();
    void cleansUpWhenStopped_data();
    void cleansUpWhenStopped();
    void letsLivingProcessesBe();
    void writesWhereALinkLeadsToNothing();
    void saysThatANameIsNoText();

private:
    [[nodiscard]] Said says(const QStringList& words) const;
    [[nodiscard]] QStringList line(const QStringList& words) const
    {
        return words + QStringList{u"--workspace"_s, m_dir.filePath(u"w"_s), u"--language"_s, u"en"_s};
    }
    [[nodiscard]] QStringList exporting() const
    {
        return line({u"dossier"_s, u"export"_s, u"R1"_s, u"-o"_s, m_out + u"/d.pdf"_s});
    }
    /// Starts an export and sends the signal as soon as a name like that is in the folder. False: it never was.
    [[nodiscard]] bool stopOnce(QProcess& program, const QString& folder, const QString& name, int signal) const;

    QTemporaryDir m_dir;
    std::unique_ptr<QTemporaryDir> m_run;
    QString m_out, m_tmp;
};

Said TestExportKill::says(const QStringList& words) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, m_tmp);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TEKIGO_PROGRAM), words);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

bool TestExportKill::stopOnce(QProcess& program, const QString& folder, const QString& name, int signal) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, m_tmp);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TEKIGO_PROGRAM), exporting());
    program.waitForStarted();
    QElapsedTimer waited;
    waited.start();
    while (entries(folder, {name}).isEmpty()) {
        if (program.waitForFinished(0) || waited.elapsed() > 60'000)
            return false;
    }
    ::kill(static_cast<pid_t>(program.processId()), signal);
    return program.waitForFinished(60'000);
}

void TestExportKill::initTestCase()
{
    init();
    makeOneRevision(m_dir.filePath(u"w"_s));
    QVERIFY(says(exporting()).status == 0);
    // So that pages are drawn.
    QCOMPARE(says(line({u"evidence"_s, u"add"_s, u"R1"_s, m_out + u"/d.pdf"_s})).status, 0);
}

void TestExportKill::init()
{
    m_run = std::make_unique<QTemporaryDir>();
    m_out = m_run->filePath(u"out"_s);
    m_tmp = m_run->filePath(u"tmp"_s);
    QVERIFY(QDir().mkpath(m_out) && QDir().mkpath(m_tmp));
}

void TestExportKill::sweepsWhatAKillLeft_data()
{
    QTest::addColumn<bool>("beside");
    QTest::addColumn<QString>("name");
    QTest::newRow("drawing") << false << u"tekigo-*-*-*-??????"_s;
    QTest::newRow("finishing") << false << u"*.pages"_s;
    QTest::newRow("writing") << true << u".tekigo-*.pdf"_s;
}

void TestExportKill::sweepsWhatAKillLeft()
{
    QFETCH(bool, beside);
    QFETCH(QString, name);
    QProcess program;
    if (!stopOnce(program, beside ? m_out : m_tmp, name, SIGKILL))
        QFAIL("no such name was made");
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QVERIFY(!(entries(m_out) + entries(m_tmp)).isEmpty());
    const Said again = says(exporting());
    QVERIFY2(again.status == 0, again.err.constData());
    QCOMPARE(entries(m_out), QStringList(u"d.pdf"_s));
    QCOMPARE(entries(m_tmp), QStringList());
}

void TestExportKill::cleansUpWhenStopped_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("name");
    QTest::newRow("INT") << SIGINT << u"tekigo-*"_s;
    QTest::newRow("TERM") << SIGTERM << u"tekigo-*"_s;
    QTest::newRow("HUP") << SIGHUP << u"tekigo-*"_s;
    QTest::newRow("TERM, finishing") << SIGTERM << u"*.pages"_s;
}

void TestExportKill::cleansUpWhenStopped()
{
    QFETCH(int, signal);
    QFETCH(QString, name);
    QProcess program;
    QVERIFY(stopOnce(program, m_tmp, name, signal));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 128 + signal);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains("Stopped."), said.constData());
    QCOMPARE(entries(m_out), QStringList());
    QCOMPARE(entries(m_tmp), QStringList());
}

/// Two exports at once: neither takes the other's files for left over.
void TestExportKill::letsLivingProcessesBe()
{
    QProcess paused;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, m_tmp);
    paused.setProcessEnvironment(environment);
    paused.start(QStringLiteral(TEKIGO_PROGRAM), exporting());
    QVERIFY(paused.waitForStarted());
    QTRY_VERIFY(!entries(m_out, {u".tekigo-*.pdf"_s}).isEmpty());
    ::kill(static_cast<pid_t>(paused.processId()), SIGSTOP);
    const QStringList inUse = entries(m_out, {u".tekigo-*"_s}) + entries(m_tmp);
    // The workspace itself is the paused one's.
    const QString another = m_run->filePath(u"another"_s);
    makeOneRevision(another);
    const Said said = says({u"dossier"_s, u"export"_s, u"R1"_s, u"-o"_s, m_out + u"/e.pdf"_s, u"--workspace"_s, another});
    QVERIFY2(said.status == 0, said.err.constData());
    QCOMPARE(entries(m_out, {u".tekigo-*"_s}) + entries(m_tmp), inUse);
    ::kill(static_cast<pid_t>(paused.processId()), SIGCONT);
    QVERIFY(paused.waitForFinished(60'000));
    QCOMPARE(paused.exitCode(), 0);
}

void TestExportKill::writesWhereALinkLeadsToNothing()
{
    const QString there = m_run->filePath(u"there"_s);
    QVERIFY(QDir().mkpath(there));
    QVERIFY(QFile::link(there + u"/真.pdf"_s, m_out + u"/d.pdf"_s));
    const Said said = says(exporting());
    QVERIFY2(said.status == 0, said.err.constData());
    QVERIFY(QFileInfo(m_out + u"/d.pdf"_s).isSymLink());
    QCOMPARE(entries(there), QStringList(u"真.pdf"_s));
    QVERIFY(QDir(there).removeRecursively());
    const Said refused = says(exporting());
    QCOMPARE(refused.status, 4);
    QVERIFY2(refused.err.contains("d.pdf cannot be written"), refused.err.constData());
    QVERIFY(QFileInfo(m_out + u"/d.pdf"_s).isSymLink());
}

void TestExportKill::saysThatANameIsNoText()
{
    const QByteArray name = QFile::encodeName(m_out) + "/\x8e\x91\x97\xbf.txt"; // Shift_JIS
    std::FILE* file = std::fopen(name.constData(), "w");
    QVERIFY(file);
    std::fclose(file);
    // QProcess cannot say such a name; a shell can.
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"\"$0\" \"$@\" \"$FOLDER\"/*.txt"_s.replace(u"$FOLDER"_s, m_out),
                          QStringLiteral(TEKIGO_PROGRAM), u"evidence"_s, u"add"_s, u"R1"_s, u"--workspace"_s,
                          m_dir.filePath(u"w"_s), u"--language"_s, u"en"_s});
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray said = shell.readAllStandardError();
    QCOMPARE(shell.exitCode(), 3);
    QVERIFY2(said.contains("UTF-8"), said.constData());
    ::unlink(name.constData());
}

QTEST_GUILESS_MAIN(TestExportKill)
#include "tst_exportkill.moc"
