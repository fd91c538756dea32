// `evidence add` and `evidence verify`: stopped by a signal they leave nothing, and no content is taken twice.
#include "program.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHuge = qint64(4) << 30; ///< bytes, nowhere on the disk: reading them takes seconds

QStringList filesBelow(const QString& folder)
{
    QStringList found;
    QDirIterator every(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (every.hasNext())
        found.append(every.next());
    found.sort();
    return found;
}

/// What the process has read, bytes: what it writes meanwhile has no name yet that could be waited for.
qint64 readBy(const QProcess& program)
{
    QFile told(u"/proc/%1/io"_s.arg(program.processId()));
    if (!told.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray first = told.readAll().split('\n').value(0); // "rchar: 4711"
    return first.mid(first.indexOf(' ') + 1).toLongLong();
}

} // namespace

class TestEvidenceAdding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void stoppedLeavesNothing_data();
    void stoppedLeavesNothing();
    void takesNoContentTwice();

private:
    [[nodiscard]] QStringList line(const QStringList& words) const
    {
        return words + QStringList{u"--workspace"_s, m_workspace, u"--language"_s, u"en"_s};
    }
    [[nodiscard]] QString made(const QString& name, const QByteArray& content) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_workspace;
};

QString TestEvidenceAdding::made(const QString& name, const QByteArray& content) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no room for a file of a few bytes");
    return file.fileName();
}

void TestEvidenceAdding::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_workspace = m_dir->filePath(u"w"_s);
    makeOneRevision(m_workspace);
}

void TestEvidenceAdding::stoppedLeavesNothing_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("INT") << SIGINT;
    QTest::newRow("TERM") << SIGTERM;
}

void TestEvidenceAdding::stoppedLeavesNothing()
{
    QFETCH(int, signal);
    QFile huge(made(u"huge.bin"_s, "x"));
    QVERIFY(huge.resize(kHuge));
    const QStringList before = filesBelow(m_workspace + u"/evidence"_s);
    QProcess program;
    program.start(QStringLiteral(TEKIGO_PROGRAM), line({u"evidence"_s, u"add"_s, u"R1"_s, huge.fileName()}));
    QTRY_VERIFY_WITH_TIMEOUT(readBy(program) > kHuge / 16, 30'000); // it is in the midst of it
    ::kill(static_cast<pid_t>(program.processId()), signal);
    QVERIFY(program.waitForFinished(10'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 128 + signal);
    QCOMPARE(filesBelow(m_workspace + u"/evidence"_s), before);
    const Said listed = tekigoSays(line({u"evidence"_s, u"list"_s, u"R1"_s}));
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.out, QByteArray());
}

void TestEvidenceAdding::takesNoContentTwice()
{
    const QString first = made(u"design.txt"_s, "design");
    const QString copy = made(u"copy.txt"_s, "design");
    const QString other = made(u"other.txt"_s, "other");
    const Said once = tekigoSays(line({u"evidence"_s, u"add"_s, u"R1"_s, first}));
    QVERIFY2(once.status == 0, once.err.constData());
    const Said again = tekigoSays(
        line({u"evidence"_s, u"add"_s, u"R1"_s, copy, other, u"--requirement"_s, u"uk-psti/psti-1"_s}));
    QVERIFY2(again.status == 0, again.err.constData());
    QVERIFY2(again.err.contains("copy.txt: the same content is already here as number 1."), again.err.constData());
    QCOMPARE(again.out.trimmed().split('\n').first(), once.out.trimmed());
    const QJsonArray listed =
        tekigoSays(line({u"evidence"_s, u"list"_s, u"R1"_s, u"--json"_s})).json().value(u"evidence"_s).toArray();
    QCOMPARE(listed.size(), 2);
    for (const QJsonValue& one : listed) // both carry what was asked, under the name that the file came with first
        QCOMPARE(one[u"links"_s].toArray().size(), 1);
    QCOMPARE(listed.at(0)[u"fileName"_s].toString(), u"design.txt"_s);
    QCOMPARE(tekigoSays(line({u"evidence"_s, u"add"_s, u"R1"_s, copy, u"--confidential"_s})).status, 0);
    const QJsonArray after =
        tekigoSays(line({u"evidence"_s, u"list"_s, u"R1"_s, u"--json"_s})).json().value(u"evidence"_s).toArray();
    QCOMPARE(after.size(), 2);
    QVERIFY(after.at(0)[u"confidential"_s].toBool() && !after.at(1)[u"confidential"_s].toBool());
}

QTEST_GUILESS_MAIN(TestEvidenceAdding)
#include "tst_evidenceadding.moc"
