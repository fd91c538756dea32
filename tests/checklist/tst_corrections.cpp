#include "checklist/canonical.h"
#include "checklist/corrections.h"
#include "checklist/reader.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

using Documents = std::map<QString, QString>;

const Catalogue& shipped()
{
    static const Catalogue read = *readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
    return read;
}

/// The small checklists, as texts.
Documents small()
{
    return readCatalogue(QStringLiteral(TEKIGO_TEST_DATA "/small"))->documents;
}

/// Adds `to`, a correction of `from`, with one text replaced.
void correct(Documents& documents, const QString& from, const QString& to, const QString& was,
             const QString& is)
{
    const auto version = [](const QString& path) {
        return path.startsWith(u"questions/") ? path.section(u'/', 1, 1) : path.section(u'/', -1).chopped(5);
    };
    QString text = documents.at(from);
    text.remove(u"corrects: \"1.0\"\n"_s);
    text.replace(u"version: \"%1\"\n"_s.arg(version(from)),
                 u"version: \"%1\"\ncorrects: \"%2\"\n"_s.arg(version(to), version(from)));
    if (!text.contains(was))
        qFatal("“%s” is not in %s", qUtf8Printable(was), qUtf8Printable(from));
    documents[to] = text.replace(text.indexOf(was), was.size(), is);
}

QString errorOf(const Documents& documents)
{
    const auto read = readCatalogue(documents, u"small"_s);
    return read ? u"it was read"_s : read.error().text;
}

const QString lamp = u"lamp/1.0.yaml"_s;
const QString lamp11 = u"lamp/1.1.yaml"_s;
const QString meter = u"questions/1.0/meter.yaml"_s;
const QString meter11 = u"questions/1.1/meter.yaml"_s;

} // namespace

/// A new minor that says what it corrects changes words, and answers to the old words stay answers.
class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatWasCorrected();
    void knowsEveryVersionBefore();
    void withoutTheWordItIsAnotherText();
    void anOlderVersionThatNoLongerReads();
    void manyVersionsAreReadInTime();
    void readsBackFromItsTexts();
    void refusesMoreThanWords_data();
    void refusesMoreThanWords();
    void refusesAnotherVersion_data();
    void refusesAnotherVersion();
    void whatShipsCorrectsOnlyWords();
};

void TestCorrections::knowsWhatWasCorrected()
{
    Documents documents = small();
    const auto before = readCatalogue(documents, u"small"_s);
    correct(documents, meter, meter11, u"en: Number of leaks"_s, u"en: How many leaks"_s);
    correct(documents, lamp, lamp11, u"時間で見る。"_s, u"時間で数える。"_s);
    const auto after = readCatalogue(documents, u"small"_s);
    QVERIFY2(after, qPrintable(errorOf(documents)));
    const Question& was = *before->question(u"meter.leaks"_s);
    const Question& is = *after->question(u"meter.leaks"_s);
    QVERIFY(was.digest != is.digest);
    QCOMPARE(is.corrected, std::vector<QByteArray>{was.digest});
    QVERIFY(reads(is, was.digest) && reads(is, is.digest) && !reads(was, is.digest));
    QCOMPARE(originalOf(is), was.digest);
    QVERIFY(after->question(u"meter.sound"_s)->corrected.empty());
    const Requirement& then = *before->requirement(u"lamp"_s, u"lamp-1"_s);
    const Requirement& now = *after->requirement(u"lamp"_s, u"lamp-1"_s);
    QVERIFY(then.wordsDigest != now.wordsDigest && then.digest != now.digest);
    QVERIFY(reads(now, then.wordsDigest));
    QCOMPARE(now.original, then.digest);
    const Checklist& list = *after->checklist(u"lamp"_s);
    QCOMPARE(list.version, u"1.1"_s);
    QCOMPARE(list.corrects, u"1.0"_s);
    QVERIFY(list.digest != before->checklist(u"lamp"_s)->digest);
    QCOMPARE(list.original, before->checklist(u"lamp"_s)->digest);
}

void TestCorrections::knowsEveryVersionBefore()
{
    Documents documents = small();
    const auto first = readCatalogue(documents, u"small"_s);
    correct(documents, meter, meter11, u"en: Number of leaks"_s, u"en: How many leaks"_s);
    const auto second = readCatalogue(documents, u"small"_s);
    correct(documents, meter11, u"questions/1.2/meter.yaml"_s, u"en: How many leaks"_s,
            u"en: How many holes"_s);
    const auto third = readCatalogue(documents, u"small"_s);
    QVERIFY2(third, qPrintable(errorOf(documents)));
    const Question& is = *third->question(u"meter.leaks"_s);
    QCOMPARE(is.wording.en, u"How many holes"_s);
    QCOMPARE(is.corrected, (std::vector{first->question(is.id)->digest, second->question(is.id)->digest}));
    QCOMPARE(originalOf(is), first->question(is.id)->digest);
}

void TestCorrections::withoutTheWordItIsAnotherText()
{
    Documents documents = small();
    const QByteArray was = readCatalogue(documents, u"small"_s)->question(u"meter.leaks"_s)->digest;
    correct(documents, meter, meter11, u"en: Number of leaks"_s, u"en: How many leaks"_s);
    documents[meter11].remove(u"corrects: \"1.0\"\n"_s);
    const auto after = readCatalogue(documents, u"small"_s);
    QVERIFY2(after, qPrintable(errorOf(documents)));
    QVERIFY(!reads(*after->question(u"meter.leaks"_s), was));
}

/// What the version before needs may have gone since: the new one is read all the same.
void TestCorrections::anOlderVersionThatNoLongerReads()
{
    Documents documents = small();
    documents[u"lamp/2.0.yaml"_s] = QString(documents.at(lamp))
                                        .replace(u"version: \"1.0\""_s, u"version: \"2.0\""_s)
                                        .replace(u"id: lamp-2"_s, u"id: lamp-9"_s);
    documents[u"correspondence/1.0.yaml"_s].replace(u"lamp-2"_s, u"lamp-9"_s);
    QCOMPARE(errorOf(documents), u"it was read"_s);
    correct(documents, meter, meter11, u"en: Number of leaks"_s, u"en: How many leaks"_s);
    const auto read = readCatalogue(documents, u"small"_s);
    QVERIFY2(read, qPrintable(errorOf(documents)));
    QCOMPARE(read->question(u"meter.leaks"_s)->corrected.size(), size_t(1));
}

void TestCorrections::manyVersionsAreReadInTime()
{
    Documents documents = small();
    for (int minor = 1; minor <= 300; ++minor) {
        const QString next = u"lamp/1.%1.yaml"_s.arg(minor);
        documents[next] =
            QString(documents.at(lamp))
                .replace(u"version: \"1.0\"\n"_s,
                         u"version: \"1.%1\"\ncorrects: \"1.%2\"\n"_s.arg(minor).arg(minor - 1));
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(errorOf(documents), u"it was read"_s);
    QVERIFY(timer.elapsed() < 5000);
}

void TestCorrections::readsBackFromItsTexts()
{
    const auto again = readCatalogue(shipped().documents, u"kept"_s);
    QVERIFY(again);
    QVERIFY(*again == shipped());
    QVERIFY(shipped().documents.contains(
        u"terminal-2020/1.0.yaml"_s)); // what it corrects is part of what it says
}

void TestCorrections::refusesMoreThanWords_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const QString& from, const QString& to, const char* was,
                        const char* is, const char* names) {
        QTest::newRow(name) << from << to << QString::fromUtf8(was) << QString::fromUtf8(is)
                            << QString::fromUtf8(names);
    };
    row("a rule", lamp, lamp11, "{ claim: claim.story }", "{ given: lamp.note }", "“lamp/lamp-1”");
    row("a number", lamp, lamp11, "value: 1000", "value: 1001", "“lamp”");
    row("a mark", lamp, lamp11, "en: Counted in hours. }, sources: [], mark: INFERRED",
        "en: Counted in hours. }, sources: [], mark: RECALLED", "“lamp/lamp-1”");
    row("a source", lamp, lamp11, "place: 第2章", "place: 第3章", "“lamp/lamp-1”");
    row("the statute", lamp, lamp11, "灯は、長くもつこと。", "灯は、長く長くもつこと。", "“lamp/lamp-1”");
    row("an identifier", lamp, lamp11, "id: picture", "id: photo", "“lamp/lamp-1”");
    row("the scope", lamp, lamp11, "when: lamp.on\n    reason", "when: { not: lamp.on }\n    reason",
        "“lamp”");
    row("a type", meter, meter11, "type: integer", "type: bool", "");
    row("what it is bound to", meter, meter11, "bound-to: hardware", "bound-to: firmware", "“meter.leaks”");
    row("a question more", meter, meter11, "  - id: meter.sound\n",
        "  - { id: meter.more, type: bool, found: true, bound-to: hardware, label: { ja: 他, en: More }, "
        "wording: { ja: "
        "他, en: More }, help: { ja: 他, en: More }, sources: [], mark: RECALLED }\n  - id: meter.sound\n",
        "“meter.more”");
}

void TestCorrections::refusesMoreThanWords()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, was);
    QFETCH(QString, is);
    QFETCH(QString, names);
    Documents documents = small();
    correct(documents, from, to, was, is);
    const QString said = errorOf(documents);
    QVERIFY2(said != u"it was read"_s, qPrintable(said));
    if (!names.isEmpty())
        QVERIFY2(said.contains(names) && said.contains(u"corrects"), qPrintable(said));
}

void TestCorrections::refusesAnotherVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("not there") << u"0.9"_s;
    QTest::newRow("itself") << u"1.1"_s;
    QTest::newRow("a later one") << u"2.0"_s;
    QTest::newRow("no version") << u"../lamp/1.0"_s;
    QTest::newRow("empty") << QString();
}

void TestCorrections::refusesAnotherVersion()
{
    QFETCH(QString, version);
    Documents documents = small();
    correct(documents, lamp, lamp11, u"時間で見る。"_s, u"時間で数える。"_s);
    documents[lamp11].replace(u"corrects: \"1.0\""_s, u"corrects: \"%1\""_s.arg(version));
    const QString said = errorOf(documents);
    QVERIFY2(said.startsWith(u"small/lamp/1.1.yaml, line 3") && said.contains(u"corrects"), qPrintable(said));
}

void TestCorrections::whatShipsCorrectsOnlyWords()
{
    // Reading it has compared both; here it is seen that there was something to compare.
    for (const Checklist& checklist : shipped().checklists) {
        QCOMPARE(checklist.corrects, u"1.0"_s);
        QVERIFY2(checklist.original != checklist.digest, qPrintable(checklist.id));
    }
    QVERIFY(
        std::ranges::any_of(shipped().questions, [](const Question& one) { return !one.corrected.empty(); }));
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
