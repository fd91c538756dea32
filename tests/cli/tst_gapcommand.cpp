// The gap between two checklists and their difference, as scripts meet them.
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(TEKIGO_SOURCE_DIR "/checklists");

QJsonObject revisionIn(const QJsonObject& document, const QString& id)
{
    for (const QJsonValue& each : document.value(u"revisions"_s).toArray()) {
        if (each.toObject().value(u"revision"_s).toString() == id)
            return each.toObject();
    }
    return {};
}

QString stateIn(const QJsonObject& revision, const QString& requirement)
{
    for (const QJsonValue& each : revision.value(u"requirements"_s).toArray()) {
        if (each.toObject().value(u"to"_s).toString() == requirement)
            return each.toObject().value(u"state"_s).toString();
    }
    return {};
}

} // namespace

class GapCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsTheGap();
    void statusSaysReady();
    void effectiveDate();
    void writesThePlan();
    void wrongLines_data();
    void wrongLines();
    void comparesIds();
    void comparesFilesAndFolders();
    void badFile();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Said gap(const QStringList& arguments) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, path(u"sample"_s), u"gap"_s, u"--from"_s,
                                      u"terminal-2020"_s, u"--to"_s, u"terminal-2026-draft"_s} +
                          arguments);
    }
    /// The draft, with another number.
    QString edited()
    {
        QFile file(shipped + u"/terminal-2026-draft/1.1.yaml"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the draft cannot be read");
        QFile copy(path(u"draft.yaml"_s));
        if (!copy.open(QIODevice::WriteOnly) ||
            copy.write(file.readAll().replace("\n    value: 8\n", "\n    value: 12\n")) < 0)
            qFatal("the copy cannot be written");
        return copy.fileName();
    }

    QTemporaryDir m_folder;
};

void GapCommandTest::initTestCase()
{
    QCOMPARE(tekigoSays({u"sample"_s, path(u"sample"_s)}).status, 0);
}

void GapCommandTest::tellsTheGap()
{
    const Said said = gap({u"R1"_s, u"R2"_s, u"--json"_s});
    QCOMPARE(said.status, 1);
    const QJsonObject document = said.json();
    QCOMPARE(document.value(u"ready"_s).toBool(), false);
    QCOMPARE(stateIn(revisionIn(document, u"R1"_s), u"34-10-2"_s), u"newly-fails"_s);
    QCOMPARE(stateIn(revisionIn(document, u"R2"_s), u"34-10-4"_s), u"newly-passes"_s);
    QCOMPARE(stateIn(revisionIn(document, u"R2"_s), u"34-10-5"_s), u"passes-both"_s);
    QVERIFY(revisionIn(document, u"R3"_s).isEmpty());
    const Said words = gap({u"R1"_s, u"--language"_s, u"en"_s});
    QCOMPARE(words.status, 1);
    QVERIFY2(words.out.contains("Change “Change at first use” to “Unusable until changed”"),
             words.out.constData());
    QVERIFY(words.out.contains("effective date: Not fixed (no source gives an effective date)"));
}

void GapCommandTest::statusSaysReady()
{
    QCOMPARE(gap({u"R2"_s}).status, 0);
    const QJsonObject newest = gap({u"--json"_s}).json();
    QCOMPARE(newest.value(u"revisions"_s).toArray().size(), 4); // the newest of four products
    QCOMPARE(gap({u"--all"_s, u"--json"_s}).json().value(u"revisions"_s).toArray().size(), 5);
    QCOMPARE(revisionIn(newest, u"R5"_s).value(u"urgency"_s).toString(), u"not-concerned"_s);
}

void GapCommandTest::effectiveDate()
{
    const QJsonObject before = gap({u"R4"_s, u"--json"_s}).json();
    QVERIFY(before.value(u"effective"_s).isNull());
    QCOMPARE(revisionIn(before, u"R4"_s).value(u"urgency"_s).toString(), u"newly-fails"_s);
    const Said said = gap({u"R4"_s, u"--json"_s, u"--effective"_s, u"2027-04-01"_s});
    QCOMPARE(said.status, 0); // it may follow the former rules
    QCOMPARE(revisionIn(said.json(), u"R4"_s).value(u"urgency"_s).toString(), u"former-rules"_s);
    QCOMPARE(said.json().value(u"effectiveSetByUser"_s).toBool(), true);
    QVERIFY(gap({u"R4"_s, u"--json"_s}).json().value(u"effective"_s).isNull()); // only for that answer
}

void GapCommandTest::writesThePlan()
{
    const Said said = gap({u"-o"_s, path(u"plan.pdf"_s), u"--json"_s});
    QCOMPARE(said.status, 1);
    QVERIFY(said.json().value(u"number"_s).toString().startsWith(u"TKG-GAP-"));
    QProcess reader;
    reader.start(u"pdftotext"_s, {path(u"plan.pdf"_s), u"-"_s});
    QVERIFY(reader.waitForFinished());
    const QByteArray text = reader.readAllStandardOutput();
    QVERIFY(text.contains("VR-300"));
    QVERIFY(text.contains(said.json().value(u"number"_s).toString().toUtf8()));
    // Never onto the workspace itself.
    QCOMPARE(gap({u"-o"_s, path(u"sample/workspace.sqlite"_s)}).status, 3);
    QCOMPARE(tekigoSays({u"--workspace"_s, path(u"sample"_s), u"workspace"_s, u"check"_s}).status, 0);
}

void GapCommandTest::wrongLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no checklists") << QStringList{u"gap"_s} << 2;
    QTest::newRow("an unknown checklist")
        << QStringList{u"gap"_s, u"--from"_s, u"x"_s, u"--to"_s, u"jc-star-1"_s} << 3;
    QTest::newRow("an unknown revision")
        << QStringList{u"gap"_s, u"--from"_s, u"terminal-2020"_s, u"--to"_s, u"jc-star-1"_s, u"R99"_s} << 3;
    QTest::newRow("no day") << QStringList{u"gap"_s,       u"--from"_s,      u"terminal-2020"_s, u"--to"_s,
                                           u"jc-star-1"_s, u"--effective"_s, u"soon"_s}
                            << 2;
    QTest::newRow("a plan of another kind")
        << QStringList{u"gap"_s, u"--from"_s, u"terminal-2020"_s, u"--to"_s, u"jc-star-1"_s, u"-o"_s, u"plan.csv"_s} << 2;
    QTest::newRow("one and all")
        << QStringList{u"gap"_s, u"--from"_s, u"terminal-2020"_s, u"--to"_s, u"jc-star-1"_s, u"R1"_s, u"--all"_s} << 2;
    QTest::newRow("no second checklist") << QStringList{u"checklist"_s, u"diff"_s, u"terminal-2020"_s} << 2;
    QTest::newRow("nothing of that name")
        << QStringList{u"checklist"_s, u"diff"_s, u"terminal-2020"_s, u"gone"_s} << 3;
}

void GapCommandTest::wrongLines()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Said said = tekigoSays(QStringList{u"--workspace"_s, path(u"sample"_s)} + arguments);
    QVERIFY(!said.err.isEmpty());
    QVERIFY(said.out.isEmpty());
    QVERIFY2(said.status == status || (status == 2 && said.status == 3), said.err.constData());
}

void GapCommandTest::comparesIds()
{
    QCOMPARE(tekigoSays({u"checklist"_s, u"diff"_s, u"terminal-2020"_s, u"terminal-2020"_s}).status, 0);
    const Said said =
        tekigoSays({u"checklist"_s, u"diff"_s, u"terminal-2020"_s, u"terminal-2026-draft"_s, u"--json"_s});
    QCOMPARE(said.status, 1);
    const QJsonArray requirements =
        said.json().value(u"checklists"_s).toArray().at(0).toObject().value(u"requirements"_s).toArray();
    QCOMPARE(requirements.last().toObject().value(u"before"_s).toString(), u"34-10-4"_s);
    QCOMPARE(requirements.last().toObject().value(u"after"_s).toString(), u"34-10-5"_s);
}

void GapCommandTest::comparesFilesAndFolders()
{
    const Said said =
        tekigoSays({u"checklist"_s, u"diff"_s, u"terminal-2026-draft"_s, edited(), u"--language"_s, u"en"_s});
    QCOMPARE(said.status, 1);
    QVERIFY2(said.out.contains("△ Minimum length of a code set by the user: [-8-]{+12+}"), said.out.constData());
    QVERIFY(said.out.contains("changed: 34-10-2"));
    QVERIFY(!said.out.contains("changed: 34-10-1"));
    QCOMPARE(tekigoSays({u"checklist"_s, u"diff"_s, shipped, shipped}).status, 0);
    QCOMPARE(tekigoSays({u"checklist"_s, u"diff"_s, shipped, edited()}).status, 1);
}

void GapCommandTest::badFile()
{
    QFile bad(path(u"bad.yaml"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("checklist: &a [*a]\n");
    bad.close();
    const Said said = tekigoSays({u"checklist"_s, u"diff"_s, u"terminal-2020"_s, bad.fileName()});
    QCOMPARE(said.status, 3);
    QVERIFY(said.err.contains("bad.yaml"));
    QVERIFY(said.out.isEmpty());
}

QTEST_GUILESS_MAIN(GapCommandTest)
#include "tst_gapcommand.moc"
