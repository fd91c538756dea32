// What the dossier says of an examined list of preset passwords, read back from a real PDF.
#include "sample.h"
#include "tools.h"

#include "seenexamples.h"

#include "assessment/credentialwording.h"
#include "base/utc.h"
#include "dossier/compose.h"
#include "dossier/values.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestCredentialSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasFound_data();
    void saysWhatWasFound();
    void saysWhatLimitsIt();
    void saysWhetherAVerdictReadsIt();
    void isSilentWithoutAList();

private:
    static void add(Sample& sample, const CredentialListSeen& seen, const QString& firmware);
    static QString printed(Sample& sample, Language language);
    static QString composed(Sample& sample, Language language);
    static CredentialListSeen example();
};

CredentialListSeen TestCredentialSection::example()
{
    for (const Seen& seen : seenexamples::all()) {
        if (const auto* list = std::get_if<CredentialListSeen>(&seen))
            return *list;
    }
    qFatal("no example");
}

void TestCredentialSection::add(Sample& sample, const CredentialListSeen& seen, const QString& firmware)
{
    const Evidence& report = sample.addEvidence(u"一覧の検査"_s, u"codes-report.txt"_s, u"text/plain"_s, "report\n");
    sample.assessment.findings.push_back({.id = {u"F9"_s},
                                          .revision = sample.assessment.revision.id,
                                          .evidence = {report.id},
                                          .instrument = u"Tekigo 9.9"_s,
                                          .firmware = firmware,
                                          .at = utc(QDate(2026, 11, 3), QTime(6, 0)),
                                          .seen = seen});
}

QString TestCredentialSection::printed(Sample& sample, Language language)
{
    NoProgress progress;
    const QString path = sample.path(u"out.pdf"_s);
    const auto done = exportDossier(sample.dossier(language), path, progress);
    if (!done)
        qFatal("%s", qPrintable(done.error().text));
    if (!tools::isSound(path))
        qFatal("qpdf finds fault");
    return tools::text(path);
}

namespace {

/// The words of a document's paragraphs, lists and tables, white space taken out.
struct Words
{
    void add(const std::vector<pdf::Runs>& all)
    {
        for (const pdf::Runs& runs : all)
            for (const pdf::Run& run : runs)
                text += tools::bare(run.text);
    }
    void operator()(const pdf::Heading& heading) { text += tools::bare(heading.text); }
    void operator()(const pdf::Paragraph& paragraph) { add({paragraph.runs}); }
    void operator()(const pdf::List& list) { add(list.items); }
    void operator()(const pdf::TableBlock& table)
    {
        for (const pdf::TableRow& row : table.rows)
            for (const pdf::TableCell& cell : row.cells)
                add(cell.paragraphs);
    }
    void operator()(const pdf::Figure& figure) { text += tools::bare(figure.caption + figure.alternative); }
    template<class Other>
    void operator()(const Other&)
    {
    }
    QString text;
};

} // namespace

QString TestCredentialSection::composed(Sample& sample, Language language)
{
    Words words;
    const pdf::Document document = compose(sample.dossier(language));
    for (const pdf::Block& block : document.blocks)
        std::visit([&words](const auto& one) { words(one); }, block);
    return words.text;
}

void TestCredentialSection::saysWhatWasFound_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("en") << Language::English;
}

void TestCredentialSection::saysWhatWasFound()
{
    QFETCH(Language, language);
    Sample sample({u"jc-star-1"_s});
    const CredentialListSeen seen = example();
    add(sample, seen, sample.assessment.revision.firmware);
    // One real PDF tells that nothing is lost on paper; it takes seconds to make.
    const QString text = language == Language::Japanese ? printed(sample, language) : composed(sample, language);
    const auto says = [&](const QString& words) {
        if (!text.contains(tools::bare(words)))
            qWarning("missing: %s", qPrintable(words));
        return text.contains(tools::bare(words));
    };
    QVERIFY(says(findingName(Seen(seen)).in(language)));
    QVERIFY(says(seen.list.name) && says(hex(seen.list.sha256)) && says(groupedNumber(seen.rows)));
    for (const CodeCheckResult& result : seen.checks) {
        QVERIFY(says(codeCheckName(result.check).in(language)) && says(codeCheckAbout(result.check).in(language)));
        QVERIFY(says(rowNumbers(result.rows)));
        for (const QString& example : result.examples)
            QVERIFY(says(example));
        for (const auto& [way, count] : result.ways)
            QVERIFY(says(codeWayName(way).in(language)));
    }
    for (const auto& texts : {checkedInList(seen), limitsOfList(seen), requirementsOfList(sample.catalogue, {u"jc-star-1"_s})}) {
        QVERIFY(!texts.empty());
        for (const Text& each : texts)
            QVERIFY(says(each.in(language)));
    }
    for (const auto& [alphabet, count] : seen.alphabets)
        QVERIFY(says(alphabetName(alphabet).in(language)));
    for (const auto& [power, count] : seen.strengths)
        QVERIFY(says(guessesName(power).in(language)));
    QCOMPARE(guessesName(10).en, u"10¹⁰ and more"_s);
    QCOMPARE(guessesName(8).ja, u"10⁸回以上"_s);
    QVERIFY(says(u"Tekigo 9.9"_s));
}

void TestCredentialSection::saysWhatLimitsIt()
{
    Sample sample({u"jc-star-1"_s});
    CredentialListSeen seen = example();
    seen.hashes = false;
    add(sample, seen, u"0.0.1"_s);
    const QString text = composed(sample, Language::English);
    QVERIFY(text.contains(tools::bare(u"0.0.1 (this revision has"_s)));
    QVERIFY(text.contains(tools::bare(u"Hashes were not looked for."_s)));
    QVERIFY(text.contains(tools::bare(u"no column for the MAC address, SSID"_s)));
}

/// Where the first user makes up the code, no verdict rests on a list of presets; where each unit has its own, one does.
void TestCredentialSection::saysWhetherAVerdictReadsIt()
{
    Sample sample({u"jc-star-1"_s});
    add(sample, example(), sample.assessment.revision.firmware);
    const QString unused = tools::bare(u"この数値は、この資料の判定に使用していません。"_s);
    auto& answers = sample.assessment.answers;
    answers[u"credential.user-minimum"_s].value = Value(qint64(20));
    answers[u"credential.initial"_s].value = Value(u"user-creates"_s);
    QVERIFY(composed(sample, Language::Japanese).contains(unused));
    answers[u"credential.initial"_s].value = Value(u"per-unit"_s);
    answers[u"credential.first-use"_s].value = Value(u"nothing"_s);
    QVERIFY(!composed(sample, Language::Japanese).contains(unused));
}

void TestCredentialSection::isSilentWithoutAList()
{
    Sample sample({u"jc-star-1"_s});
    QVERIFY(!composed(sample, Language::Japanese).contains(u"初期パスワードの一覧"_s));
}

QTEST_MAIN(TestCredentialSection)
#include "tst_credentialsection.moc"
