#include "program.h"

#include "checklist/reader.h"
#include "workspace/backups.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

const QString kMarker = u"Zq7標識"_s; ///< stands in every text that people can give

Catalogue catalogue()
{
    auto read = readCatalogue(u":/checklists"_s);
    return read ? *read : *readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
}

/// Every text column of every table but those that only the program fills.
void markEverything(const QString& folder)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"stranger"_s);
        database.setDatabaseName(folder + u"/workspace.sqlite"_s);
        QVERIFY(database.open());
        for (const QString& table : database.tables()) {
            const QSqlRecord columns = database.record(table);
            for (int column = 0; column < columns.count(); ++column) {
                QSqlQuery query(database);
                // What must be unique keeps its end.
                (void)query.exec(u"UPDATE OR IGNORE %1 SET %2 = '%3' || rowid WHERE typeof(%2) = 'text'"_s.arg(
                    table, columns.fieldName(column), kMarker));
                (void)query.exec(u"UPDATE OR IGNORE %1 SET %2 = '%3' WHERE typeof(%2) = 'text'"_s.arg(
                    table, columns.fieldName(column), kMarker));
            }
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"stranger"_s);
}

} // namespace

/// Backups, restoring and diagnostics, as a script meets them.
class TestCareCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backsUpIntoAFolder();
    void saysWhatABackupLacks();
    void saysWhatABackupWouldBringBack();
    void refusesHalfACommand();
    void litterOfAKilledBackupIsSweptByTheNext();
    void aFullDiskLeavesTheOlderOnes();
    void diagnosticsHoldNothingOfPeoples_data();
    void diagnosticsHoldNothingOfPeoples();
    void diagnosticsOfADamagedWorkspace();
    void aSecondStartBringsTheFirstToTheFront();

private:
    [[nodiscard]] QStringList with(const QStringList& arguments) const
    {
        return QStringList{u"--language"_s, u"en"_s, u"--workspace"_s, m_folder} + arguments;
    }
    [[nodiscard]] QStringList out() const
    {
        return QDir(m_out).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    void change(int number, const QByteArray& evidence = {}) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    QString m_out;
};

void TestCareCommands::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"台帳"_s);
    m_out = m_dir->filePath(u"out"_s);
    QVERIFY(QDir().mkpath(m_out));
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_dir->filePath(u"state"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_dir->filePath(u"config"_s)));
    QVERIFY(Workspace::create(m_folder, catalogue(), {.now = {}, .author = kMarker}));
    change(1);
}

/// One maker, product and revision more, with evidence where there is some.
void TestCareCommands::change(int number, const QByteArray& bytes) const
{
    const auto workspace = Workspace::open(m_folder, catalogue(), {.now = {}, .author = kMarker});
    QVERIFY(workspace);
    const QString name = kMarker + QString::number(number);
    const auto maker = (*workspace)->addMaker({.id = {}, .name = name, .address = name, .representative = name, .corporateNumber = {}, .contact = name});
    QVERIFY(maker);
    Product product;
    product.maker = *maker;
    product.name = name;
    product.models = QStringList{name};
    product.kind = product.use = product.configuration = name;
    Revision revision;
    revision.product = *(*workspace)->addProduct(product);
    revision.label = revision.firmware = revision.hardware = name;
    revision.preparedBy = revision.confidentiality = name;
    revision.targets = defaultTargets();
    const auto made = (*workspace)->addRevision(revision);
    QVERIFY(made);
    if (bytes.isEmpty())
        return;
    const auto taken = (*workspace)->files().take(bytes, name + u".bin"_s);
    QVERIFY(taken);
    Evidence evidence;
    evidence.revision = *made;
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    evidence.mimeType = taken->mimeType;
    evidence.title = name;
    evidence.firmware = name;
    QVERIFY((*workspace)->addEvidence(evidence));
}

void TestCareCommands::backsUpIntoAFolder()
{
    QStringList made;
    for (int number = 2; number < 5; ++number) {
        change(number);
        const Said said = tekigoSays(with({u"workspace"_s, u"backup"_s, u"--into"_s, m_out, u"--keep"_s, u"2"_s, u"--json"_s}));
        QVERIFY2(said.status == 0, said.err.constData());
        made += said.json()[u"file"_s].toString();
    }
    QCOMPARE(out().size(), 2);
    QVERIFY(!QFile::exists(made.first()));
    QVERIFY(QFile::exists(made.last()));
    const Said again = tekigoSays(with({u"workspace"_s, u"backup"_s, u"--into"_s, m_out, u"--json"_s}));
    QVERIFY(again.json()[u"unchanged"_s].toBool());
    const Said gone = tekigoSays(with({u"workspace"_s, u"backup"_s, u"--into"_s, m_dir->filePath(u"gone"_s)}));
    QCOMPARE(gone.status, 4);
    QVERIFY2(gone.err.contains("gone"), gone.err.constData());
}

/// A script that only looks at the status learns of it too.
void TestCareCommands::saysWhatABackupLacks()
{
    change(2, "evidence");
    const QString name = kMarker + u"2.bin"_s;
    {
        const auto workspace = Workspace::open(m_folder, catalogue(), {});
        QVERIFY(workspace);
        const auto files = (*workspace)->storedFiles();
        QVERIFY(files && files->size() == 1);
        QVERIFY(QFile::remove((*workspace)->files().path(files->front().sha256)));
    }
    const QString file = m_dir->filePath(u"x.tekigo-backup"_s);
    const Said made = tekigoSays(with({u"workspace"_s, u"backup"_s, file}));
    QCOMPARE(made.status, 1);
    QVERIFY2(made.err.contains(name.toUtf8()), made.err.constData());
    const Said kept = tekigoSays(with({u"workspace"_s, u"backup"_s, u"--into"_s, m_out, u"--json"_s}));
    QCOMPARE(kept.status, 1);
    const QJsonObject lacking = kept.json()[u"lacking"_s].toArray().at(0).toObject();
    QVERIFY(lacking[u"missing"_s].toBool());
    QVERIFY(lacking[u"name"_s].toString().contains(name));
    const Said seen = tekigoSays({u"--language"_s, u"en"_s, u"workspace"_s, u"restore"_s, file, u"--preview"_s});
    QCOMPARE(seen.status, 0);
    QVERIFY2(seen.out.contains(name.toUtf8()), seen.out.constData());
    const QString folder = m_dir->filePath(u"restored"_s);
    const Said restored = tekigoSays({u"--language"_s, u"en"_s, u"workspace"_s, u"restore"_s, file, folder});
    QCOMPARE(restored.status, 1);
    QVERIFY2(restored.err.contains(name.toUtf8()), restored.err.constData());
}

void TestCareCommands::saysWhatABackupWouldBringBack()
{
    const QString file = m_dir->filePath(u"x.tekigo-backup"_s);
    QCOMPARE(tekigoSays(with({u"workspace"_s, u"backup"_s, file})).status, 0);
    change(2);
    const Said json = tekigoSays(with({u"workspace"_s, u"restore"_s, file, u"--preview"_s, u"--json"_s}));
    QVERIFY2(json.status == 0, json.err.constData());
    QCOMPARE(json.json()[u"revisions"_s].toArray().size(), 1);
    QCOMPARE(json.json()[u"workspace"_s].toString(), u"台帳"_s);
    QCOMPARE(json.json()[u"beside"_s].toObject()[u"is"_s].toString(), u"older"_s);
    QCOMPARE(json.json()[u"beside"_s].toObject()[u"onlyHere"_s].toInt(), 3);
    const Said text = tekigoSays(with({u"workspace"_s, u"restore"_s, file, u"--preview"_s}));
    QVERIFY2(text.out.contains("Later acts that are not in it: 3."), text.out.constData());
    // Nothing was restored, and restoring still works.
    const QString target = m_dir->filePath(u"restored"_s);
    QVERIFY(!QFile::exists(target));
    QCOMPARE(tekigoSays({u"workspace"_s, u"restore"_s, file, target}).status, 0);
    QCOMPARE(tekigoSays({u"--workspace"_s, target, u"workspace"_s, u"check"_s}).status, 0);
}

void TestCareCommands::refusesHalfACommand()
{
    for (const QStringList& half : {QStringList{u"backup"_s}, QStringList{u"backup"_s, u"x"_s, u"--into"_s, m_out},
                                    QStringList{u"backup"_s, u"x"_s, u"--keep"_s, u"3"_s},
                                    QStringList{u"restore"_s, u"x"_s},
                                    QStringList{u"restore"_s, u"x"_s, u"y"_s, u"--preview"_s}})
        QCOMPARE(tekigoSays(with(QStringList{u"workspace"_s} + half)).status, 2);
}

void TestCareCommands::litterOfAKilledBackupIsSweptByTheNext()
{
    change(2, QByteArray(60'000'000, 'e'));
    QCOMPARE(tekigoSays(with({u"workspace"_s, u"backup"_s, u"--into"_s, m_out})).status, 0);
    const QStringList before = out();
    change(3);
    QProcess program;
    program.start(QStringLiteral(TEKIGO_PROGRAM), with({u"workspace"_s, u"backup"_s, u"--into"_s, m_out}));
    QTRY_VERIFY_WITH_TIMEOUT(out().size() > before.size() && QFileInfo(m_out + u'/' + out().front()).size() > 1'000'000, 60'000);
    program.kill();
    program.waitForFinished();
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QVERIFY2(out().front().startsWith(u".tekigo-"_s), qPrintable(out().join(u' ')));
    QCOMPARE(out().size(), before.size() + 1);
    QCOMPARE(tekigoSays(with({u"workspace"_s, u"backup"_s, u"--into"_s, m_out})).status, 0);
    QCOMPARE(out().size(), before.size() + 1);
    for (const QString& name : out())
        QVERIFY2(name.endsWith(backupSuffix()), qPrintable(name));
}

void TestCareCommands::aFullDiskLeavesTheOlderOnes()
{
    QCOMPARE(tekigoSays(with({u"workspace"_s, u"backup"_s, u"--into"_s, m_out, u"--keep"_s, u"1"_s})).status, 0);
    const QStringList before = out();
    change(2, QByteArray(20'000'000, 'e'));
    // No file may grow beyond 4 MiB; a program that meets that gets an error, as of a disk that is full.
    QStringList line{u"-c"_s, u"trap '' XFSZ; ulimit -f 8192; exec \"$@\""_s, u"sh"_s, QStringLiteral(TEKIGO_PROGRAM)};
    line += with({u"workspace"_s, u"backup"_s, u"--into"_s, m_out, u"--keep"_s, u"1"_s});
    const Said said = says(u"/bin/sh"_s, line);
    QCOMPARE(said.status, 4);
    QVERIFY2(said.err.contains(QFile::encodeName(m_out)), said.err.constData());
    QVERIFY2(!said.err.contains(".part"), said.err.constData());
    QCOMPARE(out(), before);
}

void TestCareCommands::diagnosticsHoldNothingOfPeoples_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::newRow("sound") << false;
    QTest::newRow("every text written over") << true;
}

void TestCareCommands::diagnosticsHoldNothingOfPeoples()
{
    QFETCH(bool, damaged);
    const QString named = m_dir->filePath(kMarker + u" folder"_s);
    change(2, "evidence " + kMarker.toUtf8());
    QVERIFY(QDir().rename(m_folder, named));
    m_folder = named;
    if (damaged)
        markEverything(m_folder);
    QVERIFY(QDir().mkpath(m_dir->filePath(u"state/tekigo"_s)));
    QFile log(m_dir->filePath(u"state/tekigo/tekigo.log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("2026-11-22T06:30:00.123Z 7 info tekigo.session started\n"
              "2026-11-22T06:30:01.123Z 7 warning default cannot open " +
              kMarker.toUtf8() + "/x.pdf\n" + kMarker.toUtf8() + "\n");
    log.close();
    const QString file = m_out + u"/diagnostics.txt"_s;
    const Said said = tekigoSays(with({u"diagnostics"_s, u"-o"_s, file}));
    QVERIFY2(said.status == 0, said.err.constData());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString all = QString::fromUtf8(written.readAll());
    for (const QString& secret : {kMarker, u"Zq7"_s, u"標識"_s, m_dir->path(), QDir(m_dir->path()).dirName(), u"x.pdf"_s,
                                  QDir::homePath() + u'/', qEnvironmentVariable("USER", u"no user"_s) + u'@'})
        QVERIFY2(!all.contains(secret), qPrintable(secret + u": "_s + all));
    // It says something all the same.
    for (const QString& word : {u"SQLite: 3."_s, u"Noto Sans CJK JP"_s, u"product: 2"_s, u"evidence: 1"_s,
                                u"tekigo.session started"_s, u"cannot open …"_s, u"As shipped: yes"_s})
        QVERIFY2(all.contains(word), qPrintable(word + u": "_s + all));
    QVERIFY2(all.contains(u"Check: damaged: 0"_s) == !damaged, qPrintable(all));
}

void TestCareCommands::diagnosticsOfADamagedWorkspace()
{
    QFile database(m_folder + u"/workspace.sqlite"_s);
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.write(QByteArray(200, 'x')) > 0);
    database.close();
    const Said said = tekigoSays(with({u"diagnostics"_s}));
    QVERIFY2(said.status == 0, said.err.constData());
    QVERIFY2(said.out.contains("Opened: no"), said.out.constData());
    QVERIFY(!said.out.contains(QFile::encodeName(m_dir->path())));
}

void TestCareCommands::aSecondStartBringsTheFirstToTheFront()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString sockets = m_dir->filePath(u"run"_s);
    QVERIFY(QDir().mkpath(sockets));
    QFile::setPermissions(sockets, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    environment.insert(u"XDG_RUNTIME_DIR"_s, sockets);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const auto start = [&](QProcess& program, const QString& folder) {
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TEKIGO_PROGRAM), {u"--workspace"_s, folder});
    };
    QProcess first;
    start(first, m_folder);
    QTRY_COMPARE_WITH_TIMEOUT(QDir(sockets).entryList({u"tekigo-*"_s}, QDir::System).size(), 1, 60'000);
    const QString link = m_dir->filePath(u"link"_s);
    QVERIFY(QFile::link(m_folder, link));
    for (const QString& way : {m_folder, link, m_folder + u"/."_s}) {
        QProcess second;
        start(second, way);
        QVERIFY2(second.waitForFinished(60'000), qPrintable(way));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
    }
    // Another workspace is another window.
    const QString other = m_dir->filePath(u"other"_s);
    QVERIFY(Workspace::create(other, catalogue(), {}));
    QProcess second;
    start(second, other);
    QTRY_COMPARE_WITH_TIMEOUT(QDir(sockets).entryList({u"tekigo-*"_s}, QDir::System).size(), 2, 60'000);
    QCOMPARE(second.state(), QProcess::Running);
    // A killed one leaves its socket; the next holds the workspace all the same.
    first.kill();
    first.waitForFinished();
    QProcess third;
    start(third, m_folder);
    QTest::qWait(3000);
    QCOMPARE(third.state(), QProcess::Running);
    QProcess fourth;
    start(fourth, m_folder);
    QVERIFY(fourth.waitForFinished(60'000));
    QCOMPARE(fourth.exitCode(), 0);
    for (QProcess* one : {&second, &third}) {
        one->kill();
        one->waitForFinished();
    }
}

QTEST_GUILESS_MAIN(TestCareCommands)
#include "tst_carecommands.moc"
