// Single points of the pages that examiners stumbled on.
#include "sample.h"
#include "tools.h"

#include "seenexamples.h"

#include "dossier/checking.h"
#include "checklist/citedplace.h"
#include "dossier/compose.h"
#include "dossier/readback.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QString printed(const Sample& sample, Language language = Language::Japanese)
{
    return tools::bare(texts(compose(sample.dossier(language))).join(u'\n'));
}

bool has(const QString& text, const QString& words)
{
    return text.contains(tools::bare(words));
}

} // namespace

class TestPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishReadersAreAnsweredInEnglish();
    void noIdentifiersOfChecklists();
    void theCoverTellsOfConfidentialParts();
    void answersToBeCheckedAreListed();
    void aPortDeclaredForTheLanButNotSeenThere();
    void everyPageOfEvidenceLeadsBack();
    void marksStandInTheTableOfMethods();
    void patternsAreToldInWords();
    void placesAreNamedInEnglish();
};

void TestPoints::englishReadersAreAnsweredInEnglish()
{
    QCOMPARE(checkingSteps(Language::English).back().commands.front().command,
             u"tekigo --language en dossier verify FILE.pdf"_s);
    QCOMPARE(checkingSteps(Language::Japanese).back().commands.front().command, u"tekigo dossier verify FILE.pdf"_s);
}

void TestPoints::noIdentifiersOfChecklists()
{
    const QString text = printed(Sample({u"terminal-2020"_s}));
    QVERIFY(!text.isEmpty());
    QVERIFY(!text.contains(u"terminal-2020"_s));
}

void TestPoints::theCoverTellsOfConfidentialParts()
{
    Sample sample({u"terminal-2020"_s});
    QVERIFY(has(printed(sample), u"社外秘"_s));
    sample.assessment.revision.confidentiality.clear();
    QVERIFY(has(printed(sample), u"機密（機密に指定した添付 1件、回答 0件を含むため"_s));
}

void TestPoints::answersToBeCheckedAreListed()
{
    Sample sample({u"terminal-2020"_s});
    QVERIFY(!has(printed(sample), u"回答のうち確認が必要な点"_s));
    sample.assessment.answers[u"update.possible"_s].confirmed = false;
    sample.assessment.answers[u"update.components"_s] = {
        .value = Table{{Row{{u"component"_s, u"ブートローダー"_s}, {u"version"_s, u"1.1"_s}, {u"updatable"_s, false}}}},
        .note = {},
        .confirmed = true};
    const QString text = printed(sample);
    QVERIFY(has(text, u"前の版から引き継いだ回答が未確認です："_s));
    QVERIFY(has(text, u"更新できないと申告した構成要素があります（判定には用いていません）：ブートローダー"_s));
}

void TestPoints::aPortDeclaredForTheLanButNotSeenThere()
{
    Sample sample({u"terminal-2020"_s});
    Row row{{u"kind"_s, u"tcp"_s},       {u"port"_s, qint64(8443)},     {u"name"_s, u"保守"_s},
            {u"service"_s, u"https"_s},  {u"reachable"_s, u"line"_s},   {u"intended"_s, true},
            {u"enabled"_s, true}};
    Row radio{{u"kind"_s, u"radio"_s}, {u"name"_s, u"無線LAN"_s}, {u"intended"_s, true}, {u"enabled"_s, true}};
    sample.assessment.answers[u"interface.inventory"_s] = {.value = Table{{row, radio}}, .note = {}, .confirmed = true};
    ScanSeen line = seenexamples::scan({8443});
    line.side = Side::Line;
    ScanSeen lan = seenexamples::scan({});
    Finding finding = sample.assessment.findings.front();
    finding.seen = line;
    sample.assessment.findings = {finding};
    QVERIFY(!has(printed(sample), u"LAN側の検査では開いていません"_s));
    finding.id = {u"F2"_s};
    finding.seen = lan;
    sample.assessment.findings.push_back(finding);
    QVERIFY(has(printed(sample), u"申告はLAN側を含みますが、LAN側の検査では開いていません"_s));
}

void TestPoints::everyPageOfEvidenceLeadsBack()
{
    Sample sample({u"terminal-2020"_s});
    Evidence& two = sample.addEvidence(u"二枚"_s, u"two.pdf"_s, u"application/pdf"_s, pdfBytes(u"two"_s, 2));
    two.links = {{u"terminal-2020"_s, u"34-10-1"_s, {}}};
    const int number = two.number;
    const pdf::Document document = compose(sample.dossier());
    const auto found = std::ranges::find_if(document.blocks, [&](const pdf::Block& block) {
        const auto* pages = std::get_if<pdf::EvidencePages>(&block);
        return pages && pages->stamp == u"添付 %1"_s.arg(number);
    });
    QVERIFY(found != document.blocks.end());
    const auto& notes = std::get<pdf::EvidencePages>(*found).notes;
    const auto later = std::ranges::find(notes, 0, &pdf::EvidencePages::Note::page);
    QVERIFY(later != notes.end() && !later->runs.empty());
    const QString path = sample.path(u"points.pdf"_s);
    NoProgress progress;
    QVERIFY(exportDossier(sample.dossier(), path, progress));
    const QStringList pages = QString::fromUtf8(tools::output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s})).split(u'\f');
    const auto second = std::ranges::find_if(pages, [&](const QString& page) {
        return page.contains(u"添付 %1"_s.arg(number)) && page.contains(u"p. 2 / 2"_s);
    });
    QVERIFY(second != pages.end() && second->contains(u"使用箇所へ戻る"_s));
}

void TestPoints::marksStandInTheTableOfMethods()
{
    const QString text = printed(Sample({u"jc-star-1"_s}));
    const qsizetype rows = text.indexOf(tools::bare(u"適合基準ごとの結果"_s), text.indexOf(u"確認方法"_s) - 200);
    QVERIFY(rows > 0);
    QVERIFY(text.contains(QRegularExpression(u"(文書|実機)〔(要確認|解釈)〕"_s)));
}

void TestPoints::patternsAreToldInWords()
{
    Sample sample({u"terminal-2020"_s});
    PowerLossSeen seen = seenexamples::powerLoss(1);
    seen.ignored = {u"^status/(uptime)$"_s};
    Finding finding = sample.assessment.findings.front();
    finding.seen = seen;
    sample.assessment.findings = {finding};
    QVERIFY(has(printed(sample), u"この正規表現に名前が一致する設定を比較から除く指定です。"_s));
}

void TestPoints::placesAreNamedInEnglish()
{
    const auto english = [](const QString& place) { return citedPlace(place, Language::English); };
    QCOMPARE(english(u"第34条の10柱書"_s), u"Article 34-10, introductory part"_s);
    QCOMPARE(english(u"第2条第2項第16号"_s), u"Article 2, paragraph 2, item 16"_s);
    QCOMPARE(english(u"検討結果（第3号）"_s), u"result of the review (item 3)"_s);
    QCOMPARE(english(u"平成31年総務省令第12号 附則第2項"_s),
             u"MIC Ordinance No. 12 of 2019, supplementary provisions, paragraph 2"_s);
    QCOMPARE(english(u"ガイドライン第2版の引用（第2号の推奨事項）"_s),
             u"quotation in the guideline, 2nd edition (item 2, recommendation)"_s);
    QCOMPARE(english(u"何かの注"_s), u"何かの注"_s); // nobody's translation but the source's
    const Sample sample; // every place that its checklists cite
    const QRegularExpression japanese(u"[\\p{sc:Han}\\p{sc:Katakana}]"_s);
    for (const Checklist& checklist : sample.catalogue.checklists)
        for (const Requirement& requirement : checklist.requirements)
            for (const Citation& citation : requirement.law.sources)
                QVERIFY2(!english(citation.place).contains(japanese), qPrintable(citation.place));
}

QTEST_MAIN(TestPoints)
#include "tst_points.moc"
