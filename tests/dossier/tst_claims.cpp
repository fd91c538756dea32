// A dossier never claims more than what it rests on: what is composed, what is printed, what is checked.
#include "sample.h"
#include "seenexamples.h"
#include "tools.h"

#include "assessment/basis.h"
#include "dossier/anchors.h"
#include "dossier/compose.h"
#include "dossier/values.h"
#include "dossier/verify.h"
#include "base/utc.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QString wordsOf(const std::vector<pdf::Runs>& paragraphs)
{
    QString words;
    for (const pdf::Runs& runs : paragraphs) {
        for (const pdf::Run& run : runs)
            words += run.text;
        words += u'\n';
    }
    return words;
}

bool leadsTo(const pdf::TableCell& cell, const QString& anchor)
{
    return std::ranges::any_of(cell.paragraphs, [&](const pdf::Runs& runs) {
        return std::ranges::any_of(runs, [&](const pdf::Run& run) { return run.link == anchor; });
    });
}

/// The row of a table that begins with these words.
const pdf::TableRow* rowOf(const pdf::Document& document, const QString& columnTitle, const QString& first)
{
    for (const pdf::Block& block : document.blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block))
            if (std::ranges::any_of(table->columns, [&](const auto& column) { return column.title == columnTitle; }))
                for (const pdf::TableRow& row : table->rows)
                    if (wordsOf(row.cells.front().paragraphs).startsWith(first))
                        return &row;
    return nullptr;
}

/// All words of the document, one block after the other.
QString allWords(const pdf::Document& document)
{
    QString words;
    for (const pdf::Block& block : document.blocks) {
        if (const auto* table = std::get_if<pdf::TableBlock>(&block))
            for (const pdf::TableRow& row : table->rows)
                for (const pdf::TableCell& cell : row.cells)
                    words += wordsOf(cell.paragraphs);
        if (const auto* box = std::get_if<pdf::Box>(&block))
            words += box->title + u'\n' + wordsOf(box->paragraphs);
        if (const auto* paragraph = std::get_if<pdf::Paragraph>(&block))
            words += wordsOf({paragraph->runs});
    }
    return words;
}

} // namespace

class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSummaryCountsPerRequirement_data();
    void theSummaryCountsPerRequirement();
    void aVerdictByADraftIsProvisional();
    void theCoverSaysWhatTheVerdictsAre();
    void theCoverSaysWhenItWasSubmitted();
    void aStepNotDoneIsPrinted_data();
    void aStepNotDoneIsPrinted();
    void aFigureThatTheVerdictDidNotReadSaysSo();
    void whatIsNotInTheFileIsNotCompared_data();
    void whatIsNotInTheFileIsNotCompared();

private:
    static void addList(Sample& sample);
};

void TestClaims::theSummaryCountsPerRequirement_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("redact");
    QTest::newRow("ja") << Language::Japanese << u"未確認の基礎"_s << false;
    QTest::newRow("en") << Language::English << u"Not confirmed"_s << false;
    QTest::newRow("ja, redacted") << Language::Japanese << u"未確認の基礎"_s << true;
    QTest::newRow("en, redacted") << Language::English << u"Not confirmed"_s << true;
}

void TestClaims::theSummaryCountsPerRequirement()
{
    QFETCH(Language, language);
    QFETCH(QString, column);
    QFETCH(bool, redact);
    const Sample sample({u"jc-star-1"_s, u"terminal-2026-draft"_s});
    const Dossier full = sample.dossier(language);
    const Dossier dossier = redact ? redacted(full) : full;
    const pdf::Document document = compose(dossier);
    int unsure = 0;
    for (const ChecklistVerdict& judged : full.verdicts) {
        const Checklist& checklist = *full.catalogue.checklist(judged.checklist);
        if (!full.assessment.revision.targets.contains(checklist.id))
            continue;
        for (const RequirementVerdict& one : judged.requirements) {
            const pdf::TableRow* row = rowOf(document, column, one.requirement);
            QVERIFY2(row, qPrintable(one.requirement));
            const VerdictBasis basis = verdictBasis(checklist, one);
            if (checklist.id == u"jc-star-1"_s) { // its numbers are nobody else's
                QCOMPARE(leadsTo(row->cells[3], anchors::marked(Mark::Recalled)), basis.toConfirm() > 0);
                QCOMPARE(leadsTo(row->cells[3], anchors::marked(Mark::Inferred)), basis.interpretations() > 0);
                if (basis.toConfirm() > 0)
                    QVERIFY(wordsOf(row->cells[3].paragraphs).contains(QString::number(basis.toConfirm())));
            }
            unsure += int(basis.points.size());
        }
        QVERIFY(allWords(document).contains(basisWords(basisTotals(checklist, judged)).in(language)));
    }
    QVERIFY(unsure > 0);
}

void TestClaims::aVerdictByADraftIsProvisional()
{
    const Sample sample({u"terminal-2026-draft"_s});
    for (const Language language : {Language::Japanese, Language::English}) {
        const pdf::Document document = compose(sample.dossier(language));
        const QString provisional = provisionalName().in(language);
        int boxes = 0;
        for (const pdf::Block& block : document.blocks)
            if (const auto* box = std::get_if<pdf::Box>(&block))
                for (const Verdict verdict : {Verdict::Conforms, Verdict::Unverified, Verdict::Fails, Verdict::Unanswered})
                    if (box->title.contains(verdictName(verdict).in(language)) &&
                        box->title.startsWith(verdictSign(verdict))) {
                        QVERIFY2(box->title.contains(provisional), qPrintable(box->title));
                        ++boxes;
                    }
        QVERIFY(boxes >= 6); // the checklist's and each requirement's
        const pdf::TableRow* row =
            rowOf(document, Text{u"未確認の基礎"_s, u"Not confirmed"_s}.in(language), u"34-10-2"_s);
        QVERIFY(row && wordsOf(row->cells[2].paragraphs).contains(provisional));
    }
    const Sample inForce({u"terminal-2020"_s});
    QVERIFY(!allWords(compose(inForce.dossier())).contains(u"暫定判定"_s));
}

void TestClaims::theCoverSaysWhatTheVerdictsAre()
{
    const Sample sample({u"jc-star-1"_s});
    const Dossier dossier = sample.dossier();
    const QString words = allWords(compose(dossier));
    const auto judged =
        std::ranges::find(dossier.verdicts, u"jc-star-1"_s, &ChecklistVerdict::checklist);
    const BasisTotals totals = basisTotals(*dossier.catalogue.checklist(u"jc-star-1"_s), *judged);
    QVERIFY(words.contains(u"申請者の申告を"_s));
    QVERIFY2(words.contains(u"要確認の記述が %1件、解釈が %2件"_s.arg(totals.toConfirm).arg(totals.interpretations)),
             qPrintable(words.left(2000)));
}

void TestClaims::theCoverSaysWhenItWasSubmitted()
{
    const Sample sample({u"terminal-2020"_s});
    Dossier dossier = sample.dossier();
    const auto day = [&] {
        const pdf::Document document = compose(dossier);
        for (const pdf::Block& block : document.blocks)
            if (const auto* table = std::get_if<pdf::TableBlock>(&block))
                for (const pdf::TableRow& row : table->rows)
                    if (wordsOf(row.cells.front().paragraphs) == u"提出\n"_s)
                        return wordsOf(row.cells[1].paragraphs).trimmed();
        return QString();
    };
    QCOMPARE(day(), u"第1回　提出日　未提出"_s);
    const QByteArray before = snapshotDigest(dossier);
    dossier.submittedOn = QDate(2026, 11, 22);
    QCOMPARE(day(), u"第1回　提出日　"_s + wordedDate(QDate(2026, 11, 22)));
    QCOMPARE(snapshotDigest(dossier), before); // it says nothing else for having been submitted
}

void TestClaims::aStepNotDoneIsPrinted_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("line");
    QTest::newRow("ja") << Language::Japanese << u"（未実施の手順：2）"_s << u"× 手順 2：未実施（治具の故障）"_s;
    QTest::newRow("en") << Language::English << u" (steps not done: 2)"_s << u"× Step 2: not done (治具の故障)"_s;
}

void TestClaims::aStepNotDoneIsPrinted()
{
    QFETCH(Language, language);
    QFETCH(QString, result);
    QFETCH(QString, line);
    Sample sample({u"terminal-2020"_s});
    QVERIFY(!allWords(compose(sample.dossier(language))).contains(result));
    sample.assessment.tests.front().steps = {{1, true, {}}, {2, false, u"治具の故障"_s}};
    const QString words = allWords(compose(sample.dossier(language)));
    QVERIFY(words.contains(result));
    QVERIFY(words.count(line) >= 2); // beside the requirement, and in the record
}

void TestClaims::addList(Sample& sample)
{
    const Evidence& report = sample.addEvidence(u"一覧の検査"_s, u"report.txt"_s, u"text/plain"_s, "report\n");
    for (const Seen& seen : seenexamples::all())
        if (const auto* list = std::get_if<CredentialListSeen>(&seen)) {
            CredentialListSeen keys = *list;
            keys.list.name = u"wifi-keys.csv"_s;
            keys.columns[u"password"_s] = u"無線LANキー"_s;
            sample.assessment.findings.push_back({.id = {u"F9"_s},
                                                  .revision = sample.assessment.revision.id,
                                                  .evidence = {report.id},
                                                  .instrument = u"Tekigo 9.9"_s,
                                                  .firmware = sample.assessment.revision.firmware,
                                                  .at = utc(QDate(2026, 11, 3), QTime(6, 0)),
                                                  .seen = keys});
        }
}

void TestClaims::aFigureThatTheVerdictDidNotReadSaysSo()
{
    Sample sample({u"jc-star-1"_s});
    addList(sample);
    sample.assessment.answers[u"credential.network-login"_s] = {Value(true), {}};
    const auto words = [&](const QString& initial) {
        sample.assessment.answers[u"credential.initial"_s] = {Value(initial), {}};
        sample.assessment.answers[u"credential.user-minimum"_s] = {Value(qint64(10)), {}};
        return allWords(compose(sample.dossier()));
    };
    const QString unused = words(u"user-creates"_s);
    QVERIFY(unused.contains(u"判定に不使用"_s));
    QVERIFY2(unused.contains(u"「wifi-keys.csv」の検査（対象の識別符号：「無線LANキー」の列）"_s), "names no credential");
    QVERIFY(words(u"per-unit"_s).count(u"判定に不使用"_s) < unused.count(u"判定に不使用"_s));
}

void TestClaims::whatIsNotInTheFileIsNotCompared_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("redact");
    QTest::newRow("ja") << Language::Japanese << false;
    QTest::newRow("redacted") << Language::Japanese << true;
}

void TestClaims::whatIsNotInTheFileIsNotCompared()
{
    QFETCH(Language, language);
    QFETCH(bool, redact);
    Sample sample({u"terminal-2020"_s});
    const auto image = std::ranges::find(sample.assessment.evidence, u"update-image"_s, &Evidence::kind);
    QVERIFY(image != sample.assessment.evidence.end());
    const QString digest = hex(image->file.sha256);
    const Dossier full = sample.dossier(language);
    NoProgress progress;
    const QString path = sample.path(u"checked.pdf"_s);
    QVERIFY(exportDossier(redact ? redacted(full) : full, path, progress));
    const auto check = verifyDossier(path, progress);
    QVERIFY(check && check->good());
    QVERIFY(check->notCompared() > 0);
    QVERIFY2(check->says.ja.contains(u"収録されていないファイル %1件は照合していません"_s.arg(check->notCompared())),
             qPrintable(check->says.ja));
    QVERIFY(check->says.en.contains(u"not compared: %1"_s.arg(check->notCompared())));
    int withDigest = 0;
    for (const DossierCheck::Line& line : check->lines) {
        if (line.compared) {
            QCOMPARE(lineSign(line), u'○');
            continue;
        }
        QCOMPARE(lineSign(line), u'－');
        QCOMPARE(lineStateId(line), u"not-compared"_s);
        withDigest += line.says.ja.contains(digest) && line.says.en.contains(digest) ? 1 : 0;
    }
    if (!redact)
        QCOMPARE(withDigest, 1);
    // Not compared stands before what agrees.
    QVERIFY(std::ranges::is_partitioned(check->lines, [](const auto& line) { return !line.compared; }));
}

QTEST_MAIN(TestClaims)
#include "tst_claims.moc"
