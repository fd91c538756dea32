#include "sample.h"

#include "dossier/compose.h"
#include "dossier/readback.h"
#include "dossier/snapshot.h"
#include "dossier/words.h"

#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// Anchors that a document defines, and those that its links want.
struct Places
{
    QSet<QString> defined;
    QSet<QString> wanted;

    void add(const pdf::Runs& runs)
    {
        for (const pdf::Run& run : runs)
            if (run.place.startsWith(u"said/"_s)) // a section may say it again; links lead to the first
                defined.insert(run.place);
            else
                define(run.place);
        for (const pdf::Run& run : runs)
            if (!run.link.isEmpty())
                wanted.insert(run.link);
    }
    void add(const std::vector<pdf::Runs>& all)
    {
        for (const pdf::Runs& runs : all)
            add(runs);
    }
    void define(const QString& anchor)
    {
        if (anchor.isEmpty())
            return;
        if (defined.contains(anchor))
            twice.append(anchor);
        defined.insert(anchor);
    }
    void operator()(const pdf::Heading& heading) { define(heading.anchor); }
    void operator()(const pdf::Paragraph& paragraph) { add(paragraph.runs); }
    void operator()(const pdf::List& list) { add(list.items); }
    void operator()(const pdf::TableBlock& table)
    {
        for (const pdf::TableRow& row : table.rows) {
            define(row.anchor);
            for (const pdf::TableCell& cell : row.cells)
                add(cell.paragraphs);
        }
    }
    void operator()(const pdf::Box& box) { add(box.paragraphs); }
    void operator()(const pdf::Tree& tree)
    {
        for (const pdf::Tree::Line& line : tree.lines)
            add(line.runs);
    }
    void operator()(const pdf::EvidencePages& pages)
    {
        define(pages.anchor);
        wanted.insert(pages.backLink);
        for (const pdf::EvidencePages::Note& note : pages.notes)
            add(note.runs);
    }
    template<class Other>
    void operator()(const Other&)
    {
    }

    QStringList twice;
};

Places places(const pdf::Document& document)
{
    Places places;
    for (const pdf::Block& block : document.blocks)
        std::visit(places, block);
    return places;
}

QString everything(const pdf::Document& document)
{
    return texts(document).join(u'\n');
}

} // namespace

class TestCompose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestChangesWithEverythingPrinted_data();
    void digestChangesWithEverythingPrinted();
    void digestLeavesLanguageAndPathsAside();
    void numberNamesRevisionAndDigest();
    void linksLeadSomewhere_data();
    void linksLeadSomewhere();
    void tellsWhatIsMissing();
    void openQuestionsNameTheirPage();
    void cellsWithoutMeaningAreNoGaps();
    void isNoDraftWhenComplete();
    void printsTablesOnce();
    void printsEveryAnswer();
    void claimsNothing();
    void embedsTheSameFileOnce();
    void leavesDamagedFilesOut();
    void namesAttachmentsSafely_data();
    void namesAttachmentsSafely();
    void saysEmptyStates();
    void rowsHaveACellForEachColumn();
};

void TestCompose::digestChangesWithEverythingPrinted_data()
{
    QTest::addColumn<int>("change");
    for (int change = 0; change < 12; ++change)
        QTest::addRow("%d", change) << change;
}

void TestCompose::digestChangesWithEverythingPrinted()
{
    QFETCH(int, change);
    Sample sample;
    const QByteArray before = snapshotDigest(sample.dossier());
    Assessment& all = sample.assessment;
    const std::vector<std::function<void()>> changes{
        [&] { all.maker.address += u'x'; },
        [&] { all.product.models.append(u"AR-600"_s); },
        [&] { all.revision.hardware += u'x'; },
        [&] { all.revision.confidentiality.clear(); },
        [&] { all.answers[u"update.possible"_s].note = u"x"_s; },
        [&] { all.answers[u"update.possible"_s].value = false; },
        [&] { all.evidence[0].title += u'x'; },
        [&] { all.evidence.back().links[0].locator.place = u"x"_s; },
        [&] { all.tests[0].actual += u'x'; },
        [&] { all.damaged.insert(all.evidence[0].file.sha256); },
        [&] { all.changed = all.changed.addSecs(1); },
        [&] { sample.annexes.append(u"terminal-2026-draft"_s); },
    };
    changes.at(static_cast<size_t>(change))();
    QVERIFY(snapshotDigest(sample.dossier()) != before);
}

void TestCompose::digestLeavesLanguageAndPathsAside()
{
    const Sample one;
    const Sample other; // in another folder
    QCOMPARE(snapshotDigest(one.dossier(Language::English)),
             snapshotDigest(other.dossier(Language::Japanese)));
}

void TestCompose::numberNamesRevisionAndDigest()
{
    const Sample sample;
    const QString head = QString::fromLatin1(snapshotDigest(sample.dossier()).toHex()).left(6).toUpper();
    QCOMPARE(dossierNumber(sample.dossier()), u"TKG-R12-"_s + head);
    QCOMPARE(compose(sample.dossier()).identifier, dossierNumber(sample.dossier()));
}

void TestCompose::linksLeadSomewhere_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("en") << Language::English;
}

void TestCompose::linksLeadSomewhere()
{
    QFETCH(Language, language);
    Sample sample;
    sample.annexes = {u"terminal-2026-draft"_s, u"notice-risk"_s};
    sample.assessment.answers.erase(u"update.possible"_s);
    const Places found = places(compose(sample.dossier(language)));
    QCOMPARE(found.twice, QStringList());
    for (const QString& link : found.wanted) {
        const bool page = link.startsWith(u"evidence/"_s) && link.count(u'/') == 2;
        QVERIFY2(found.defined.contains(page ? link.section(u'/', 0, 1) : link), qPrintable(link));
    }
}

void TestCompose::tellsWhatIsMissing()
{
    Sample sample;
    sample.assessment.answers.erase(u"update.possible"_s);
    const Dossier dossier = sample.dossier();
    QVERIFY(dossier.draft());
    const pdf::Document document = compose(dossier);
    QCOMPARE(document.watermark, u"下書き"_s);
    for (const GateItem& item : dossier.gate)
        QVERIFY2(everything(document).contains(item.says.ja), qPrintable(item.says.ja));
    QVERIFY(everything(document).contains(u"未回答"_s));
}

/// An open question of the list leads to where its answer is missing.
void TestCompose::openQuestionsNameTheirPage()
{
    Sample sample;
    sample.assessment.answers.erase(u"update.possible"_s);
    sample.annexes = {u"terminal-2026-draft"_s}; // which prints the question once more
    const Places found = places(compose(sample.dossier()));
    QVERIFY(found.wanted.contains(u"question/update.possible"_s));
    QVERIFY(found.defined.contains(u"question/update.possible"_s));
    QVERIFY2(found.twice.isEmpty(), qPrintable(found.twice.join(u", "_s)));
}

void TestCompose::cellsWithoutMeaningAreNoGaps()
{
    Sample sample({u"terminal-2026-draft"_s});
    const auto row = [](const QString& name, const QString& kind) {
        return Row{{u"name"_s, name}, {u"kind"_s, kind}, {u"service"_s, u"s"_s}, {u"purpose"_s, u"p"_s},
                   {u"reachable"_s, u"lan"_s}, {u"intended"_s, true}, {u"enabled"_s, true}, {u"risky"_s, false},
                   {u"measure"_s, u"m"_s}};
    };
    sample.assessment.answers[u"interface.inventory"_s].value =
        Table{{row(u"コンソール端子"_s, u"physical"_s), row(u"管理画面"_s, u"tcp"_s)}};
    const pdf::Document document = compose(sample.dossier());
    QStringList ports;
    for (const pdf::Block& block : document.blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block); table && table->caption.contains(u"2行"_s))
            for (const pdf::TableRow& each : table->rows)
                if (each.cells.size() == 11)
                    ports += each.cells[3].paragraphs.front().front().text;
    QCOMPARE(ports, (QStringList{u"－"_s, u"未回答"_s}));
}

void TestCompose::isNoDraftWhenComplete()
{
    const Sample sample;
    const Dossier dossier = sample.dossier();
    for (const GateItem& item : dossier.gate)
        QVERIFY2(!item.blocks, qPrintable(item.says.en));
    QVERIFY(compose(dossier).watermark.isEmpty());
}

void TestCompose::printsTablesOnce()
{
    Sample sample;
    sample.annexes = {u"terminal-2026-draft"_s};
    QCOMPARE(everything(compose(sample.dossier())).count(u"出荷時に無効化し、端子を実装しない"_s), 1);
}

void TestCompose::printsEveryAnswer()
{
    Sample sample;
    for (auto& [question, answer] : sample.assessment.answers)
        answer.note = u"備考はこれ："_s + question;
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString all = everything(compose(sample.dossier(language)));
        for (const auto& [question, answer] : sample.assessment.answers)
            QVERIFY2(all.contains(answer.note), qPrintable(question));
    }
}

void TestCompose::claimsNothing()
{
    Sample sample;
    const pdf::Document document = compose(sample.dossier());
    QVERIFY(document.footNote.contains(u"自己評価の記録"_s));
    for (const QString& forbidden : {u"適合予定"_s, u"適合ラベル対応"_s, u"取得申請中"_s, u"お墨付き"_s})
        QVERIFY2(!everything(document).contains(forbidden), qPrintable(forbidden));
}

void TestCompose::embedsTheSameFileOnce()
{
    Sample sample;
    const size_t before = compose(sample.dossier()).attachments.size();
    sample.addEvidence(u"もう一度"_s, u"again.pdf"_s, u"application/pdf"_s,
                       sample.storedBytes(sample.assessment.evidence.front()));
    QCOMPARE(compose(sample.dossier()).attachments.size(), before);
}

void TestCompose::leavesDamagedFilesOut()
{
    Sample sample;
    const size_t before = compose(sample.dossier()).attachments.size();
    sample.assessment.damaged.insert(sample.assessment.evidence.front().file.sha256);
    const pdf::Document document = compose(sample.dossier());
    QCOMPARE(document.attachments.size(), before - 1);
    QVERIFY(everything(document).contains(u"収録していません"_s));
}

void TestCompose::namesAttachmentsSafely_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"設計書.pdf"_s << u"添付03_設計書.pdf"_s;
    QTest::newRow("path") << u"../a/b:c.pdf"_s << u"添付03_.._a_b_c.pdf"_s;
    QTest::newRow("ends in a dot") << u"x.. "_s << u"添付03_x"_s;
    QTest::newRow("nothing left") << u""_s << u"添付03_file"_s;
    QTest::newRow("emoji") << u"😀.png"_s << u"添付03__.png"_s;
    QTest::newRow("beyond the plane") << u"𠮷田.pdf"_s << u"添付03__田.pdf"_s;
    QTest::newRow("half a character") << u"a"_s + QChar(0xd842) + u".png"_s << u"添付03_a\ufffd.png"_s;
    QTest::newRow("control") << u"a\nb\u202egnp.exe"_s << u"添付03_a_b_gnp.exe"_s;
}

void TestCompose::namesAttachmentsSafely()
{
    QFETCH(QString, fileName);
    QFETCH(QString, name);
    QCOMPARE(attachmentName(3, fileName, Language::Japanese), name);
    const QString longest = attachmentName(3, QString(200, u'長') + u".pdf"_s, Language::Japanese);
    QVERIFY(longest.toUtf8().size() < 255);
    QVERIFY(longest.endsWith(u".pdf"_s));
}

void TestCompose::saysEmptyStates()
{
    Sample sample;
    sample.assessment = {};
    sample.assessment.revision.targets = {u"terminal-2020"_s};
    const QString all = everything(compose(sample.dossier()));
    for (const QString& says :
         {u"証拠なし"_s, u"未回答"_s, u"未記入"_s, u"試験の記録はありません。"_s, u"添付なし"_s})
        QVERIFY2(all.contains(says), qPrintable(says));
    sample.assessment.revision.targets.clear();
    QVERIFY(
        everything(compose(sample.dossier())).contains(u"対象とするチェックリストは選ばれていません。"_s));
}

void TestCompose::rowsHaveACellForEachColumn()
{
    Sample sample;
    sample.annexes = {u"terminal-2026-draft"_s, u"uk-psti"_s, u"notice-risk"_s};
    for (const pdf::Block& block : compose(sample.dossier()).blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block))
            for (const pdf::TableRow& row : table->rows)
                QCOMPARE(row.cells.size(), table->columns.size());
}

QTEST_MAIN(TestCompose)
#include "tst_compose.moc"
