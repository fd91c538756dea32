// What an examiner follows from one place of the document to another, and the figures that must be the same in both.
#include "sample.h"
#include "seenexamples.h"
#include "tools.h"

#include "base/utc.h"
#include "dossier/anchors.h"
#include "dossier/checking.h"
#include "dossier/compose.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QString wordsOf(const pdf::Runs& runs)
{
    QString words;
    for (const pdf::Run& run : runs)
        words += run.text;
    return words;
}

QString wordsOf(const pdf::TableCell& cell)
{
    QString words;
    for (const pdf::Runs& runs : cell.paragraphs)
        words += wordsOf(runs) + u'\n';
    return words.trimmed();
}

/// Every text of the document: paragraphs, items, lines, cells.
std::vector<pdf::Runs> textsOf(const pdf::Document& document)
{
    std::vector<pdf::Runs> all;
    for (const pdf::Block& block : document.blocks) {
        if (const auto* one = std::get_if<pdf::Paragraph>(&block))
            all.push_back(one->runs);
        else if (const auto* list = std::get_if<pdf::List>(&block))
            all.insert(all.end(), list->items.begin(), list->items.end());
        else if (const auto* box = std::get_if<pdf::Box>(&block))
            all.insert(all.end(), box->paragraphs.begin(), box->paragraphs.end());
        else if (const auto* tree = std::get_if<pdf::Tree>(&block))
            for (const pdf::Tree::Line& line : tree->lines)
                all.push_back(line.runs);
        else if (const auto* pages = std::get_if<pdf::EvidencePages>(&block))
            for (const auto& note : pages->notes)
                all.push_back(note.runs);
        else if (const auto* table = std::get_if<pdf::TableBlock>(&block))
            for (const pdf::TableRow& row : table->rows)
                for (const pdf::TableCell& cell : row.cells)
                    all.insert(all.end(), cell.paragraphs.begin(), cell.paragraphs.end());
    }
    return all;
}

QString allWords(const pdf::Document& document)
{
    QString words;
    for (const pdf::Runs& runs : textsOf(document))
        words += wordsOf(runs) + u'\n';
    return words;
}

/// The row of the evidence index.
const pdf::TableRow* indexRow(const pdf::Document& document, int number)
{
    for (const pdf::Block& block : document.blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block))
            for (const pdf::TableRow& row : table->rows)
                if (row.anchor == anchors::evidenceRow(number))
                    return &row;
    return nullptr;
}

/// The rows of the lists of marked statements, by the mark that their anchors tell.
std::vector<const pdf::TableRow*> numberedRows(const pdf::Document& document, Mark mark)
{
    std::vector<const pdf::TableRow*> rows;
    for (const pdf::Block& block : document.blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block))
            for (const pdf::TableRow& row : table->rows)
                if (row.anchor.startsWith(anchors::marked(mark) + u'/'))
                    rows.push_back(&row);
    return rows;
}

Finding found(const Sample& sample, const QString& id, const EvidenceId& evidence, const Seen& seen)
{
    return {.id = {id},
            .revision = sample.assessment.revision.id,
            .evidence = {evidence},
            .instrument = u"Nmap 7.93"_s,
            .firmware = sample.assessment.revision.firmware,
            .at = utc(QDate(2026, 11, 2), QTime(5, 0)),
            .seen = seen};
}

} // namespace

class TestTracing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCoverCountsWhatTheListsHave();
    void everyStatementIsFoundWhereItStands();
    void boxesLeadToTheStatements();
    void scansLeadBackToTheirSectionsAndAnswers();
    void usesStandInTheOrderOfTheChecklist();
    void methodsAreThoseOfTheReading();
    void whatIsOnlyRelatedAgreesInPart();
    void recordsAndRequirementsLeadToEachOther();
    void theCoverNamesTheEditionOfTheChecklist();
    void theGuideSaysWhatNeedsNoTekigo();
    void whatIsNotAskedIsNotUnanswered();
    void whatIsAskedIsUnanswered();
    void reasonsAreSaidOnceAndLeadToTheirDocument();
    void verdictsThatNobodyReportedSaySo();
    void tellsWhatWasNotChecked();
};

/// Interpretations that several checklists share are one on the cover as they are one in the list.
void TestTracing::theCoverCountsWhatTheListsHave()
{
    const Sample sample({u"terminal-2020"_s, u"terminal-2026-draft"_s, u"jc-star-1"_s});
    const pdf::Document document = compose(sample.dossier());
    static const QRegularExpression cover(u"要確認の記述が (\\d+)件、解釈が (\\d+)件"_s);
    const auto says = cover.match(allWords(document));
    QVERIFY(says.hasMatch());
    for (const auto& [mark, at] : {std::pair{Mark::Recalled, 1}, std::pair{Mark::Inferred, 2}}) {
        const auto rows = numberedRows(document, mark);
        QCOMPARE(int(rows.size()), says.captured(at).toInt());
        for (size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(wordsOf(rows[i]->cells.front()).toInt(), int(i) + 1);
            QVERIFY(wordsOf(rows[i]->cells[2]) != u"–"_s);
        }
    }
}

void TestTracing::everyStatementIsFoundWhereItStands()
{
    const Sample sample({u"terminal-2020"_s, u"jc-star-1"_s});
    const pdf::Document document = compose(sample.dossier());
    std::map<QString, QString> places; // and the words that stand there
    for (const pdf::Runs& runs : textsOf(document))
        for (const pdf::Run& run : runs)
            if (!run.place.isEmpty())
                places.emplace(run.place, wordsOf(runs));
    int several = 0;
    for (const Mark mark : {Mark::Recalled, Mark::Inferred})
        for (const pdf::TableRow* row : numberedRows(document, mark)) {
            const QString statement = wordsOf(row->cells[1]);
            const pdf::Runs& pages = row->cells[4].paragraphs.front();
            several += std::ranges::count(pages, true, &pdf::Run::pageOfLink) > 1 ? 1 : 0;
            for (const pdf::Run& page : pages) {
                if (!page.pageOfLink)
                    continue;
                QVERIFY2(places.contains(page.link), qPrintable(statement));
                // The text of a requirement stands in paragraphs above its sources, a value in the cell beside.
                const QString& there = places.at(page.link);
                if (there.size() > 60 && !there.startsWith(u"原文の引用ではなく"_s))
                    QVERIFY2(places.at(page.link).contains(statement.left(12)), qPrintable(statement + places.at(page.link)));
            }
        }
    QVERIFY(several > 0); // and all places, not only the first
}

void TestTracing::boxesLeadToTheStatements()
{
    const Sample sample({u"jc-star-1"_s});
    const pdf::Document document = compose(sample.dossier());
    std::set<QString> rows;
    for (const Mark mark : {Mark::Recalled, Mark::Inferred})
        for (const pdf::TableRow* row : numberedRows(document, mark))
            rows.insert(row->anchor);
    int links = 0;
    for (const pdf::Block& block : document.blocks)
        if (const auto* box = std::get_if<pdf::Box>(&block))
            for (const pdf::Runs& runs : box->paragraphs)
                for (const pdf::Run& run : runs)
                    if (run.link.startsWith(u"sources/"_s) && run.link.count(u'/') == 2) {
                        ++links;
                        QVERIFY2(rows.contains(run.link), qPrintable(run.link));
                    }
    QVERIFY(links >= int(rows.size()));
}

void TestTracing::scansLeadBackToTheirSectionsAndAnswers()
{
    Sample sample({u"terminal-2026-draft"_s});
    const EvidenceId file = sample.addEvidence(u"走査"_s, u"scan.txt"_s, u"text/plain"_s, "scan\n").id;
    const EvidenceId idle = sample.addEvidence(u"未使用"_s, u"idle.txt"_s, u"text/plain"_s, "idle\n").id;
    ScanSeen scan = seenexamples::scan({});
    scan.side = Side::Lan;
    sample.assessment.findings = {found(sample, u"F1"_s, file, scan)};
    const Evidence* evidence = sample.assessment.evidenceOf(file);
    const pdf::Document document = compose(sample.dossier());
    const pdf::TableRow* row = indexRow(document, evidence->number);
    QVERIFY(row);
    const QString uses = wordsOf(row->cells[2]);
    QVERIFY2(uses.contains(u"計測・検査の記録　ポートスキャン（TCP、LAN側）"_s), qPrintable(uses));
    QVERIFY2(uses.contains(u"回答　"_s), qPrintable(uses));
    QVERIFY(!uses.contains(u"参照なし"_s));
    bool leadsBack = false;
    for (const pdf::Block& block : document.blocks)
        if (const auto* pages = std::get_if<pdf::EvidencePages>(&block); pages && pages->anchor == anchors::evidence(evidence->number))
            for (const auto& note : pages->notes)
                leadsBack = leadsBack || (wordsOf(note.runs).contains(u"使用箇所へ戻る"_s) &&
                                          std::ranges::find(note.runs, u"instruments/scans"_s, &pdf::Run::link) != note.runs.end());
    QVERIFY(leadsBack);
    QCOMPARE(wordsOf(indexRow(document, sample.assessment.evidenceOf(idle)->number)->cells[2]), u"参照なし"_s);
}

void TestTracing::usesStandInTheOrderOfTheChecklist()
{
    Sample sample({u"jc-star-1"_s});
    Evidence& file = sample.addEvidence(u"設計書"_s, u"design.txt"_s, u"text/plain"_s, "design\n");
    for (const QString& requirement : {u"S1.1-03"_s, u"scope"_s, u"S1.1-02"_s, u"S1.1-01"_s})
        file.links.push_back({u"jc-star-1"_s, requirement, {}});
    const int number = file.number;
    const QString uses = wordsOf(indexRow(compose(sample.dossier()), number)->cells[2]);
    QVERIFY2(uses.contains(u"適用範囲、S1.1-01、S1.1-02、S1.1-03"_s), qPrintable(uses));
}

/// Unmarked in the section, unmarked in the table.
void TestTracing::methodsAreThoseOfTheReading()
{
    const pdf::Document document = compose(Sample({u"jc-star-1"_s}).dossier());
    std::map<QString, QString> methods;
    for (const pdf::Block& block : document.blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block); table && table->columns.size() > 2 && table->columns[2].title == u"確認方法")
            for (const pdf::TableRow& row : table->rows)
                methods[wordsOf(row.cells[0])] = wordsOf(row.cells[2]);
    QCOMPARE(methods.at(u"S1.1-03"_s), u"文書"_s);
    QCOMPARE(methods.at(u"S1.1-04"_s), u"実機"_s);
    QCOMPARE(methods.at(u"S1.1-06"_s), u"文書〔要確認〕"_s);
    QCOMPARE(methods.at(u"S1.1-13"_s), u"実機〔解釈〕"_s); // said in another form of words
    for (const auto& [requirement, method] : methods)
        QVERIFY2(method != u"–"_s || requirement == u"S1.1-16"_s, qPrintable(requirement));
}

/// What is related, but not the same, never stands as if it were.
void TestTracing::whatIsOnlyRelatedAgreesInPart()
{
    const pdf::Document document = compose(Sample({u"terminal-2020"_s, u"jc-star-1"_s}).dossier());
    std::map<QString, QString> beside;
    for (const pdf::Block& block : document.blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block); table && !table->columns.empty() && table->columns[0].title == u"JC-STAR ★1")
            for (const pdf::TableRow& row : table->rows)
                beside[wordsOf(row.cells[0])] = wordsOf(row.cells[1]);
    QCOMPARE(beside.at(u"S1.1-02"_s), u"34-10-2"_s);
    QCOMPARE(beside.at(u"S1.1-03"_s), u"△ 34-10-2"_s);
    QVERIFY(allWords(document).contains(u"△ は一部一致（関連するが、同じではない要求事項）です。"_s));
}

/// From a requirement to the record by its name, and from there back to each requirement that asks for its test.
void TestTracing::recordsAndRequirementsLeadToEachOther()
{
    const Sample sample({u"terminal-2020"_s, u"jc-star-1"_s});
    const pdf::Document document = compose(sample.dossier());
    std::map<QString, QStringList> links; // by what they say
    for (const pdf::Runs& runs : textsOf(document))
        for (const pdf::Run& run : runs)
            if (!run.link.isEmpty())
                links[run.text].append(run.link);
    int asked = 0;
    for (const TestRecord& record : sample.assessment.tests)
        for (const QString& id : {u"terminal-2020"_s, u"jc-star-1"_s}) {
            const Checklist& checklist = *sample.catalogue.checklist(id);
            for (const Requirement& requirement : checklist.requirements) {
                const auto need = std::ranges::find(requirement.tests, record.testCase, &TestNeed::testCase);
                if (need == requirement.tests.end() || need->when)
                    continue; // not asked of every product
                ++asked;
                QVERIFY(links[u"試験記録 "_s + record.id.text].contains(anchors::test(record.id.text)));
                QVERIFY(links[checklist.shortTitle.ja + u' ' + requirement.id].contains(anchors::requirement(id, requirement.id)));
            }
        }
    QVERIFY(asked > 3);
}

/// Nobody takes it for the version of the law.
void TestTracing::theCoverNamesTheEditionOfTheChecklist()
{
    const Sample sample({u"terminal-2020"_s});
    const QString version = sample.catalogue.checklist(u"terminal-2020"_s)->version;
    for (const auto& [language, words] : {std::pair{Language::Japanese, u"チェックリスト %1版"_s},
                                          std::pair{Language::English, u"checklist edition %1"_s}}) {
        const QString all = allWords(compose(sample.dossier(language)));
        QVERIFY2(all.count(words.arg(version)) >= 3, qPrintable(words)); // the cover twice, the checklist's chapter
        QVERIFY(!all.contains(u"第%1版"_s.arg(version)) && !all.contains(u" version %1 "_s.arg(version)));
    }
}

/// Whoever has no Tekigo still has the first three steps, on Windows with either of its own tools.
void TestTracing::theGuideSaysWhatNeedsNoTekigo()
{
    const Sample sample({u"terminal-2020"_s});
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString all = allWords(compose(sample.dossier(language)));
        for (const QString& command :
             {u"certutil -hashfile tekigo-snapshot.json SHA256"_s, u"certutil -hashfile SHA256SUMS SHA256"_s,
              u"Get-FileHash -Algorithm SHA256 tekigo-snapshot.json | Format-List"_s,
              u"Get-FileHash -Algorithm SHA256 SHA256SUMS | Format-List"_s, u"Get-FileHash -Algorithm SHA256 * | Format-List"_s})
            QVERIFY2(all.contains(command), qPrintable(command));
    }
    QVERIFY(allWords(compose(sample.dossier())).contains(u"Tekigo が必要なのは、手順 4（dossier verify）だけです。"_s));
    const QString english = allWords(compose(sample.dossier(Language::English)));
    for (const QString& entry : {u"Steps 1 to 3 do not need Tekigo"_s, u"Times of this document: Japan's time, followed by"_s,
                                 u"SHA256SUMS: a list of the values of"_s})
        QVERIFY2(english.contains(entry), qPrintable(entry));
}

/// A question that a verdict stands without is not told as left out, and what an instrument found and the verdict does not
/// read takes one line.
void TestTracing::whatIsNotAskedIsNotUnanswered()
{
    Sample sample({u"jc-star-1"_s});
    sample.assessment.answers[u"credential.initial"_s] = {.value = Value(u"common"_s), .note = {}, .confirmed = true};
    sample.assessment.answers.erase(u"credential.preset-length"_s);
    const QString words = allWords(compose(sample.dossier()));
    QVERIFY(words.contains(u"－（この判定では要しない）"_s));
    // Where the verdict waits for it, it is left out.
    sample.assessment.answers[u"credential.initial"_s].value = u"per-unit"_s;
    QVERIFY(!allWords(compose(sample.dossier())).contains(u"－（この判定では要しない）"_s));
}

/// An outcome may stand and still ask for something; then the list of what is missing and the answers agree.
void TestTracing::whatIsAskedIsUnanswered()
{
    Sample sample({u"terminal-2020"_s, u"terminal-2026-draft"_s});
    sample.assessment.answers.erase(u"scope.certified-on"_s);
    const Dossier dossier = sample.dossier();
    QVERIFY(openQuestions(sample.catalogue, dossier.verdicts).contains(u"scope.certified-on"_s));
    const QString label = sample.catalogue.question(u"scope.certified-on"_s)->label.ja;
    QStringList says;
    for (const pdf::Block& block : compose(dossier).blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block))
            for (const pdf::TableRow& row : table->rows)
                if (row.cells.size() > 1 && wordsOf(row.cells[0]).startsWith(label))
                    says += wordsOf(row.cells[1]);
    QVERIFY(says.size() >= 2);
    QVERIFY2(says.filter(u"要しない"_s).isEmpty(), qPrintable(says.join(u' ')));
}

void TestTracing::reasonsAreSaidOnceAndLeadToTheirDocument()
{
    Sample sample({u"terminal-2020"_s});
    const QString reason = u"同等性説明書（AR500-D05）のとおり、基板が同じです。"_s;
    Evidence& ground = sample.addEvidence(u"同等性説明書"_s, u"AR500-D05_同等性.txt"_s, u"text/plain"_s, "same\n");
    const int number = ground.number;
    sample.addEvidence(u"型番の写真"_s, u"AR-500W.txt"_s, u"text/plain"_s, "photo\n");
    for (size_t i = 0; i < 3; ++i) {
        sample.assessment.evidence[i].coverage = {.models = sample.assessment.product.models, .madeOn = {}, .reason = reason};
        sample.assessment.tests[i].coverage = sample.assessment.evidence[i].coverage;
    }
    sample.assessment.tests[3].coverage = {.models = {u"AR-500W"_s}, .madeOn = {}, .reason = u"AR500-D05 の 2 による。"_s};
    const pdf::Document document = compose(sample.dossier());
    const QString words = allWords(document);
    QCOMPARE(words.count(reason), 1);
    QVERIFY(words.contains(reason + u"　→ 添付 %1"_s.arg(number)));
    QVERIFY(words.count(u"対象型番：全 3 型番"_s) >= 6);
    QVERIFY(words.contains(u"AR500-D05 の 2 による。　→ 添付 %1"_s.arg(number))); // alone: said where it is
    const QString uses = wordsOf(indexRow(document, number)->cells[2]);
    QVERIFY2(uses.contains(u"ほかの型番・版への適用　適用 1"_s), qPrintable(uses));
    // A model number is no document's, though a file bears it.
    QVERIFY(!words.contains(u"→ 添付 %1"_s.arg(number + 1)));
}

void TestTracing::verdictsThatNobodyReportedSaySo()
{
    Sample sample({u"terminal-2020"_s, u"terminal-2026-draft"_s});
    Dossier dossier = sample.dossier();
    Assessment former = sample.assessment;
    former.revision.id = {u"R11"_s};
    former.answers[u"credential.initial"_s].value = u"common"_s;
    former.answers[u"credential.forced-change"_s].value = false;
    former.answers[u"update.possible"_s].value = false;
    const QString note = u"比較のために計算したもの"_s;
    dossier.former = former;
    QVERIFY(!allWords(compose(dossier)).contains(note));
    former.revision.targets = {u"terminal-2020"_s};
    dossier.former = former;
    const QString words = allWords(compose(dossier));
    QVERIFY(words.contains(note));
    QVERIFY(words.contains(u"比較用の計算"_s));
    QVERIFY(!words.contains(u"「%1」を対象としていませんでした"_s.arg(sample.catalogue.checklist(u"terminal-2020"_s)->title.ja)));
}

void TestTracing::tellsWhatWasNotChecked()
{
    const QString words = allWords(compose(Sample({u"terminal-2020"_s}).dossier()));
    QVERIFY(words.contains(u"プログラムでは確かめていません"_s));
    QVERIFY(words.contains(u"これらの手順では分かりません"_s));
    QVERIFY(words.contains(u"shasum -a 256 -c SHA256SUMS"_s));
}

QTEST_MAIN(TestTracing)
#include "tst_tracing.moc"
