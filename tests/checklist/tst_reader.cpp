#include "checklist/evaluation.h"
#include "checklist/proof.h"
#include "checklist/reader.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

const QString small = QStringLiteral(TEKIGO_TEST_DATA "/small");

QByteArray contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// A copy of the small folder that a test may change.
class Folder
{
public:
    Folder()
    {
        QDirIterator files(small, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            write(m_dir.filePath(path.mid(small.size() + 1)), contents(path));
        }
    }

    QString path(const QString& file = {}) const
    {
        return file.isEmpty() ? m_dir.path() : m_dir.filePath(file);
    }
    void put(const QString& file, const QByteArray& bytes) const { write(path(file), bytes); }
    void replace(const QString& file, const QByteArray& find, const QByteArray& with) const
    {
        QByteArray bytes = contents(path(file));
        const qsizetype at = bytes.indexOf(find);
        if (at < 0)
            qFatal("“%s” is not in %s", find.constData(), qPrintable(file));
        put(file, bytes.replace(at, find.size(), with));
    }
    Result<Catalogue> read() const { return readCatalogue(path()); }

private:
    QTemporaryDir m_dir;
};

QString errorOf(const Result<Catalogue>& result)
{
    return result ? u"it was read"_s : result.error().text;
}

const Requirement& requirementOf(const Catalogue& catalogue, const QString& checklist, size_t number)
{
    return catalogue.checklist(checklist)->requirements[number];
}

} // namespace

class tst_Reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallFolderIsRead();
    void resourceIsRead();
    void newestVersionsAreRead();
    void topicsAreNewestOneByOne();
    void parametersAndConditionsArePutInPlace();
    void layoutChangesNoDigest();
    void contentChangesDigests();
    void badFile_data();
    void badFile();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void badNames();
    void checklistAloneIsReadAndProved();
    void mutationsNeverCrash();
    void everyDeadRuleIsFound_data();
    void everyDeadRuleIsFound();
};

void tst_Reader::smallFolderIsRead()
{
    const Result<Catalogue> catalogue = readCatalogue(small);
    QVERIFY2(catalogue, qPrintable(errorOf(catalogue)));
    QCOMPARE(catalogue->checklists.size(), 2U);
    QCOMPARE(catalogue->checklists[0].id, u"torch"_s); // by `order`, not by name
    QCOMPARE(catalogue->topics[0].id, u"lamp"_s);
    QCOMPARE(catalogue->question(u"meter.leaks"_s)->topic, u"meter"_s);
    QCOMPARE(catalogue->question(u"lamp.serial"_s)->recordOnly, true);
    QCOMPARE(catalogue->question(u"lamp.parts-complete"_s)->recordOnly, false);
    QCOMPARE(catalogue->question(u"lamp.note"_s)->recordOnly, false); // read by a scope
    QCOMPARE(catalogue->question(u"lamp.switches"_s)->choices[3].alone, true);
    QCOMPARE(*catalogue->question(u"lamp.hours"_s)->maximum, 100000);
    QCOMPARE(catalogue->checklist(u"lamp"_s)->effective, QDate(2020, 4, 1));
    QCOMPARE(catalogue->checklist(u"lamp"_s)->digest.size(), 32);
    QCOMPARE(catalogue->correspondences[0].sides.at(u"lamp"_s).related, QStringList{u"lamp-2"_s});
    QCOMPARE(catalogue->testCase(u"T1"_s)->expected.en, u"It is lit."_s);
    QCOMPARE(catalogue->question(u"lamp.nothing"_s), nullptr);
}

void tst_Reader::resourceIsRead()
{
    const Result<Catalogue> inside = readCatalogue(u":/small"_s);
    QVERIFY2(inside, qPrintable(errorOf(inside)));
    QVERIFY(*inside == *readCatalogue(small));
}

void tst_Reader::newestVersionsAreRead()
{
    const Result<Catalogue> catalogue = readCatalogue(small);
    QCOMPARE(catalogue->checklist(u"torch"_s)->version, u"1.10"_s);
    QCOMPARE(catalogue->checklist(u"torch"_s)->title.en, u"A newer version"_s);
}

void tst_Reader::topicsAreNewestOneByOne()
{
    const Folder folder;
    QByteArray meter = contents(folder.path(u"questions/1.0/meter.yaml"_s));
    meter.replace("version: \"1.0\"", "version: \"1.2\"").replace("en: Leaks", "en: Drips");
    folder.put(u"questions/1.2/meter.yaml"_s, meter);
    const Result<Catalogue> catalogue = folder.read();
    QVERIFY2(catalogue, qPrintable(errorOf(catalogue)));
    QCOMPARE(catalogue->question(u"meter.leaks"_s)->label.en, u"Drips"_s);
    QCOMPARE(catalogue->question(u"lamp.on"_s)->label.en, u"Lit"_s);
}

void tst_Reader::parametersAndConditionsArePutInPlace()
{
    const Result<Catalogue> catalogue = readCatalogue(small);
    const Condition& bright = requirementOf(*catalogue, u"lamp"_s, 0).rule.parts[0];
    QCOMPARE(bright.says.en, u"Bright and lasting"_s);
    QCOMPARE(bright.parts[1].says.en, u"It lasts long enough"_s);
    QCOMPARE(bright.parts[1].number, 1000);
    QCOMPARE(bright.parts[1].parameter, u"least-hours"_s);
    const Condition& switches = requirementOf(*catalogue, u"lamp"_s, 1).rule.parts[4].parts[1];
    QCOMPARE(switches.values, (QStringList{u"hand"_s, u"voice"_s}));
    QCOMPARE(catalogue->checklist(u"lamp"_s)->scope[1].when.parts[0].date, QDate(2020, 4, 1));
}

void tst_Reader::layoutChangesNoDigest()
{
    const Folder folder;
    const QString file = u"torch/1.10.yaml"_s;
    folder.replace(file, "    title: { ja: 点灯, en: Lit }\n",
                   "    # a comment\n    title:\n      en: 'Lit'\n      ja: \"点灯\"\n");
    folder.replace(file, "rule: lamp.on", "rule:   lamp.on   # lit");
    const Result<Catalogue> changed = folder.read();
    QVERIFY2(changed, qPrintable(errorOf(changed)));
    QCOMPARE(changed->checklist(u"torch"_s)->digest, readCatalogue(small)->checklist(u"torch"_s)->digest);
}

void tst_Reader::contentChangesDigests()
{
    const Result<Catalogue> before = readCatalogue(small);
    const Folder folder;
    folder.replace(u"lamp/1.0.yaml"_s, "value: 1000", "value: 1001");
    folder.replace(u"questions/1.0/lamp.yaml"_s, "en: Look at it.", "en: Look at it twice.");
    const Result<Catalogue> after = folder.read();
    QVERIFY2(after, qPrintable(errorOf(after)));
    QVERIFY(requirementOf(*before, u"lamp"_s, 0).digest != requirementOf(*after, u"lamp"_s, 0).digest);
    QCOMPARE(requirementOf(*before, u"lamp"_s, 1).digest, requirementOf(*after, u"lamp"_s, 1).digest);
    QVERIFY(before->checklist(u"lamp"_s)->digest != after->checklist(u"lamp"_s)->digest);
    QCOMPARE(before->checklist(u"torch"_s)->digest, after->checklist(u"torch"_s)->digest);
    QVERIFY(before->question(u"lamp.on"_s)->digest != after->question(u"lamp.on"_s)->digest);
    QCOMPARE(before->question(u"lamp.note"_s)->digest, after->question(u"lamp.note"_s)->digest);
}

/// Every file of bad/: `in` which file of the small folder to `find` what and put `with` in its place, and
/// what the message then `says`.
void tst_Reader::badFile_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(QStringLiteral(TEKIGO_TEST_DATA "/bad"), {u"*.txt"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileInfo().baseName())) << path;
    }
}

void tst_Reader::badFile()
{
    QFETCH(QString, path);
    QMultiMap<QByteArray, QByteArray> lines;
    for (const QByteArray& line : contents(path).trimmed().split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        const QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 2);
        lines.insert(
            colon < 0 ? line.chopped(1) : line.left(colon),
            QByteArray(value).replace("\\n", "\n").replace("\\t", "\t").replace("\\0", QByteArray(1, '\0')));
    }
    const Folder folder;
    folder.replace(QString::fromUtf8(lines.value("in")), lines.value("find"), lines.value("with"));
    const Result<Catalogue> result = folder.read();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Input);
    for (const QByteArray& says : lines.values("says"))
        QVERIFY2(result.error().text.contains(QString::fromUtf8(says)), qPrintable(result.error().text));
}

void tst_Reader::bombsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QByteArray aliases = "a0: &a0 [ha, ha]\n";
    for (int i = 1; i < 60; ++i)
        aliases += QByteArray("a%1: &a%1 [*a%2, *a%2, *a%2]\n")
                       .replace("%1", QByteArray::number(i))
                       .replace("%2", QByteArray::number(i - 1));
    QTest::newRow("aliases") << aliases << u"anchors (&name) are not read"_s;
    QTest::newRow("depth, flow") << QByteArray(1000000, '[') << u"more than 64 levels"_s;
    QTest::newRow("depth, maps") << QByteArray("{a: ").repeated(100000) << u"more than 64 levels"_s;
    QByteArray block;
    for (int i = 0; i < 300; ++i)
        block += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("depth, block") << block << u"more than 64 levels"_s;
    QTest::newRow("depth, dashes") << QByteArray("- ").repeated(100000) << u"more than 64 levels"_s;
    QTest::newRow("size") << QByteArray("a: ") + QByteArray(5 << 20, 'x') << u"is larger than"_s;
    QTest::newRow("CP932") << QByteArray("checklist: \x93\x94") << u"is not UTF-8"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0:\0",
                                          6)
                            << u"is not UTF-8"_s;
    QTest::newRow("empty") << QByteArray() << u"the file is empty"_s;
    QTest::newRow("comment only") << QByteArray("# nothing\n") << u"torch/1.10.yaml"_s;
}

void tst_Reader::bombsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Folder folder;
    folder.put(u"torch/1.10.yaml"_s, bytes);
    QElapsedTimer timer;
    timer.start();
    const Result<Catalogue> result = folder.read();
    QVERIFY(!result);
    QVERIFY2(result.error().text.contains(says), qPrintable(result.error().text));
    QVERIFY2(result.error().text.contains(u"torch/1.10.yaml"), qPrintable(result.error().text));
    QVERIFY(timer.elapsed() < 5000);
}

void tst_Reader::badNames()
{
    QVERIFY(errorOf(readCatalogue(u"/nowhere"_s)).contains(u"there is no folder “/nowhere”"));
    const Folder named;
    named.put(u"torch/final.yaml"_s, "a: b");
    QVERIFY(errorOf(named.read()).contains(u"torch/final.yaml: the name must be a version"));
    const Folder without;
    QVERIFY(QFile::remove(without.path(u"sources/1.0.yaml"_s)));
    QVERIFY(errorOf(without.read()).contains(u"sources: there must be a file here"));
}

void tst_Reader::checklistAloneIsReadAndProved()
{
    const Result<Catalogue> catalogue = readCatalogue(small);
    const Result<Checklist> alone = readChecklist(small + u"/lamp/1.0.yaml"_s, *catalogue);
    QVERIFY2(alone, qPrintable(alone ? QString() : alone.error().text));
    QVERIFY(*alone == *catalogue->checklist(u"lamp"_s));
    const Folder folder;
    folder.replace(u"torch/1.10.yaml"_s, "rule: lamp.on", "rule: { any: [ lamp.on, { not: lamp.on } ] }");
    const Result<Checklist> flawed = readChecklist(folder.path(u"torch/1.10.yaml"_s), *catalogue);
    QVERIFY(!flawed);
    QVERIFY2(flawed.error().text.contains(
                 u"torch/1.10.yaml, line 9, column 9: torch-1: no answers make the rule false"),
             qPrintable(flawed.error().text));
    QVERIFY(!readChecklist(folder.path(u"none.yaml"_s), *catalogue));
}

/// Bytes cut, doubled and swapped: each reading ends with a catalogue or a message.
void tst_Reader::mutationsNeverCrash()
{
    const Folder folder;
    const QByteArray sound = contents(folder.path(u"lamp/1.0.yaml"_s));
    std::mt19937 random(1);
    const auto below = [&](qsizetype limit) { return qsizetype(random() % unsigned(limit)); };
    const QByteArray spices = "{}[]:,&*!|>'\"%@`#-?\n\t \\~0";
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray bytes = sound;
        for (qsizetype changes = 1 + below(3); changes > 0; --changes) {
            const qsizetype at = below(bytes.size() - 40);
            switch (below(4)) {
            case 0:
                bytes.remove(at, 1 + below(30));
                break;
            case 1:
                bytes.insert(at, bytes.mid(below(bytes.size()), below(40)));
                break;
            case 2:
                bytes[at] = spices[below(spices.size())];
                break;
            default:
                bytes.insert(at, spices[below(spices.size())]);
            }
        }
        folder.put(u"lamp/1.0.yaml"_s, bytes);
        const Result<Catalogue> result = folder.read();
        refused += result ? 0 : 1;
        QVERIFY(result || !result.error().text.isEmpty());
    }
    QVERIFY(refused > 200);
}

void tst_Reader::everyDeadRuleIsFound_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QStringList>("flaws");
    const auto row = [](const char* name, const char* rule, const QStringList& flaws) {
        QTest::newRow(name) << QByteArray(rule) << flaws;
    };
    row("sound", "lamp.on", {});
    row("contradiction", "{ all: [ lamp.on, { not: lamp.on } ] }", {u"it can never conform"_s});
    row("tautology", "{ any: [ lamp.on, { not: lamp.on } ] }", {u"it can never fail"_s});
    row("two colours at once",
        "{ all: [ { fact: lamp.colour, is: red }, { fact: lamp.colour, is: green } ] }",
        {u"it can never conform"_s});
    row("colour that adds nothing",
        "{ all: [ { fact: lamp.colour, is: red }, { if: { fact: lamp.colour, is: green }, then: lamp.dimmed "
        "} ] }",
        {u"“lamp.dimmed”"_s});
    row("limits",
        "{ all: [ { fact: lamp.hours, at-least: 10 }, { not: { fact: lamp.hours, at-least: 5 } } ] }",
        {u"it can never conform"_s});
    row("beyond what can be answered", "{ fact: lamp.hours, at-least: 100001 }", {u"it can never conform"_s});
    row("what stands alone", "{ fact: lamp.switches, includes: [none, hand] }", {u"it can never conform"_s});
    row("rows", "{ all: [ { every: lamp.parts, holds: sealed }, lamp.parts-complete ] }", {});
    row("rows that cannot be",
        "{ all: [ { every: lamp.parts, holds: { all: [ { column: kind, is: glass }, { column: kind, is: wood "
        "} ] } } ] }",
        {});
    row("claims alone", "{ claim: claim.story }", {u"decided without any answer"_s});
}

void tst_Reader::everyDeadRuleIsFound()
{
    QFETCH(QByteArray, rule);
    QFETCH(QStringList, flaws);
    const Folder folder;
    folder.replace(u"torch/1.10.yaml"_s, "rule: lamp.on", "rule: " + rule);
    const Result<Catalogue> catalogue = folder.read();
    QVERIFY2(catalogue, qPrintable(errorOf(catalogue)));
    QStringList found;
    for (const Flaw& flaw : tekigo::flaws(*catalogue->checklist(u"torch"_s), *catalogue))
        found << flaw.text;
    QCOMPARE(found.isEmpty(), flaws.isEmpty());
    for (const QString& part : std::as_const(flaws))
        QVERIFY2(found.join(u'\n').contains(part), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Reader)
#include "tst_reader.moc"
