// What changed since another revision: as a chapter of the dossier and as a list of its own.
#include "sample.h"
#include "tools.h"

#include "../pdf/rules.h"
#include "base/digest.h"
#include "dossier/changelist.h"
#include "dossier/compose.h"
#include "dossier/snapshot.h"

#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QString page(const QString& path, int number)
{
    const QString text = QString::number(number);
    return tools::bare(QString::fromUtf8(
        tools::output(u"pdftotext"_s, {u"-raw"_s, u"-f"_s, text, u"-l"_s, text, path, u"-"_s})));
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Finding scanned(const std::vector<int>& ports, const Assessment& of)
{
    Finding finding = of.findings.front();
    ScanSeen scan = std::get<ScanSeen>(finding.seen);
    for (const int port : ports)
        scan.open.push_back({.port = port, .service = u"http"_s, .product = {}, .hosts = {u"192.0.2.1"_s}});
    finding.seen = scan;
    return finding;
}

/// The earlier revision of the sample: other in each of the ways that there are.
Assessment formerOf(const Assessment& now)
{
    Assessment former = now;
    former.revision.id = {u"R11"_s};
    former.revision.label = u"2026年春"_s;
    former.revision.firmware = u"2.3.0"_s;
    former.product.configuration = u"本体、ACアダプター、スタンド"_s;
    former.answers[u"credential.first-use"_s].value = u"manual-only"_s;
    former.answers[u"credential.initial"_s].value = u"common"_s;
    former.answers[u"credential.initial"_s].note =
        u"製造工程で定数から生成し、個体ラベルに印字します。\n生成の記録は製造番号ごとに5年間保管します。"_s;
    auto& rows = std::get<Table>(*former.answers[u"interface.inventory"_s].value).rows;
    std::ranges::reverse(rows);
    rows.front()[u"service"_s] = u"別のサービス"_s;
    rows.pop_back();
    former.evidence[1].file = {sha256("earlier"), 12345};
    former.evidence[2].title = u"以前の表題"_s;
    former.evidence.erase(former.evidence.begin() + 4);
    former.tests.front().outcome = TestRecord::Outcome::Fail;
    former.findings = {scanned({8080}, former)};
    former.changed = former.changed.addDays(-90);
    return former;
}

} // namespace

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverything_data();
    void saysEverything();
    void theFirstPageIsOnePage_data();
    void theFirstPageIsOnePage();
    void saysNothingOfChecklistsThatNeitherIsSubmittedFor();
    void nothingChanged();
    void isTheSameTwice();
    void keepsTheRulesOfItsClaims();
    void carriesWhatItSays();
    void refusesWhereItCannotWrite();
    void theDossierHasAChapter();
    void theDossierSaysThatItWasNotCopied();
    void filesOfRecordsHaveTheirNumbers();
    void theSnapshotKeepsTheChanges();

private:
    static ChangesExported written(const ChangeList& list, const QString& path);
};

ChangesExported TestChanges::written(const ChangeList& list, const QString& path)
{
    NoProgress progress;
    const auto done = exportChanges(list, path, progress);
    if (!done)
        qCritical("%s", qPrintable(done.error().text));
    return done ? *done : ChangesExported{};
}

void TestChanges::saysEverything_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("en") << Language::English;
}

void TestChanges::saysEverything()
{
    QFETCH(Language, language);
    const Sample sample;
    const ChangeList list{language, sample.catalogue, formerOf(sample.assessment), sample.assessment};
    const QString path = sample.path(u"changes.pdf"_s);
    const ChangesExported done = written(list, path);
    QVERIFY(done.pages > 1);
    const QString text = tools::text(path);
    QVERIFY(text.contains(done.number));
    const Comparison comparison = comparisonOf(list);
    for (const Difference::Kind kind : differenceKinds())
        QVERIFY2(comparison.count(kind) > 0, qPrintable(kindId(kind)));
    for (const Difference& difference : comparison.differences) {
        QVERIFY2(text.contains(tools::bare(difference.name.in(language))), qPrintable(difference.name.ja));
        for (const Text& line : difference.because) // all of them, however many
            QVERIFY2(text.contains(tools::bare(line.in(language))), qPrintable(line.ja));
        for (const Difference::Aspect& aspect : difference.aspects)
            for (const Text& says : {aspect.saysBefore, aspect.saysAfter})
                for (const QString& line : says.in(language).split(u'\n'))
                    QVERIFY2(text.contains(tools::bare(line)), qPrintable(aspect.id + u' ' + line));
    }
    for (const QChar character : text)
        QVERIFY2(character < QChar(0x2e80) || character > QChar(0x2fdf),
                 "a radical stands in for a character");
}

void TestChanges::theFirstPageIsOnePage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("absurd");
    QTest::newRow("ja") << Language::Japanese << false;
    QTest::newRow("en") << Language::English << false;
    QTest::newRow("ja, absurd") << Language::Japanese << true;
    QTest::newRow("en, absurd") << Language::English << true;
}

/// Who approves sees on one page what changed, whatever stands in it.
void TestChanges::theFirstPageIsOnePage()
{
    QFETCH(Language, language);
    QFETCH(bool, absurd);
    const Sample sample({u"terminal-2020"_s, u"terminal-2026-draft"_s, u"jc-star-1"_s});
    ChangeList list{language, sample.catalogue, formerOf(sample.assessment), sample.assessment};
    if (absurd) {
        list.before.answers.clear();
        list.before.product.name = u"とても長い名前の製品"_s.repeated(30);
        list.after.product.name = u"AnotherVeryLongNameWithoutAnySpaceInIt"_s.repeated(10);
        list.before.revision.label = u"長い版の名称😀"_s.repeated(40);
        list.after.revision.label = u"A label of many words "_s.repeated(30);
        list.after.revision.hardware = QString(400, u'W');
        for (int line = 0; line < 200; ++line)
            list.after.answers[u"credential.initial"_s].note += u"とても長い備考の行です。\n"_s;
        Table inventory;
        for (qint64 port = 1; port <= 60; ++port)
            inventory.rows.push_back(
                {{u"kind"_s, u"tcp"_s}, {u"port"_s, port}, {u"measure"_s, QString(300, u'措')}});
        list.after.answers[u"interface.inventory"_s].value = inventory;
    }
    const QString path = sample.path(u"changes.pdf"_s);
    QVERIFY(written(list, path).pages > 2);
    const QString first = page(path, 1);
    const QString counts = Text{u"計測・検査の結果"_s, u"Instruments’findings"_s}.in(language);
    QVERIFY2(first.contains(counts) || first.contains(u"Instruments'findings"_s), qPrintable(first));
    QVERIFY2(first.contains(Text{u"ページ"_s, u"Page"_s}.in(language)), qPrintable(first));
    QVERIFY2(page(path, 2).contains(Text{u"1変更点の詳細"_s, u"1Changesindetail"_s}.in(language)),
             qPrintable(page(path, 2).left(400)));
    QVERIFY(tools::isSound(path));
}

/// The window, the command line and what is written all compare so.
void TestChanges::saysNothingOfChecklistsThatNeitherIsSubmittedFor()
{
    const Sample sample({u"terminal-2020"_s});
    ChangeList list{Language::English, sample.catalogue, formerOf(sample.assessment), sample.assessment};
    const auto told = [&list] {
        QSet<QString> checklists;
        for (const Difference& difference : comparisonOf(list).differences) {
            if (difference.kind == Difference::Kind::Verdict)
                checklists << difference.subject.section(u'/', 0, 0);
            for (const QString& key : difference.touches)
                checklists << key.section(u'/', 0, 0);
        }
        return checklists;
    };
    QCOMPARE(told(), QSet<QString>{u"terminal-2020"_s});
    list.before.revision.targets = {u"jc-star-1"_s};
    QCOMPARE(told(), (QSet<QString>{u"terminal-2020"_s, u"jc-star-1"_s}));
    // Nobody said what for: all of them are looked at.
    list.before.revision.targets.clear();
    list.after.revision.targets.clear();
    QVERIFY(told().size() > 2);
}

void TestChanges::nothingChanged()
{
    const Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"changes.pdf"_s);
    const ChangeList list{Language::Japanese, sample.catalogue, sample.assessment, sample.assessment};
    QCOMPARE(written(list, path).pages, 1);
    QVERIFY(tools::text(path).contains(u"二つの版に違いはありません。"_s));
}

void TestChanges::isTheSameTwice()
{
    const Sample sample({u"terminal-2020"_s});
    const ChangeList list{Language::Japanese, sample.catalogue, formerOf(sample.assessment),
                          sample.assessment};
    written(list, sample.path(u"a.pdf"_s));
    written(list, sample.path(u"b.pdf"_s));
    QVERIFY(!bytesOf(sample.path(u"a.pdf"_s)).isEmpty());
    QCOMPARE(bytesOf(sample.path(u"a.pdf"_s)), bytesOf(sample.path(u"b.pdf"_s)));
    ChangeList other = list;
    other.after.answers[u"vdp.contact"_s].note += u"。"_s;
    QVERIFY(written(other, sample.path(u"c.pdf"_s)).number != written(list, sample.path(u"a.pdf"_s)).number);
}

void TestChanges::keepsTheRulesOfItsClaims()
{
    const Sample sample;
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString path = sample.path(u"changes.pdf"_s);
        written({language, sample.catalogue, formerOf(sample.assessment), sample.assessment}, path);
        const QStringList broken = pdf::brokenRules(path);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }
}

void TestChanges::carriesWhatItSays()
{
    const Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"changes.pdf"_s);
    written({Language::English, sample.catalogue, formerOf(sample.assessment), sample.assessment}, path);
    const QList<QByteArray> files = tools::detached(path);
    QCOMPARE(files.size(), 2); // and the record of pages
    const QJsonObject said = QJsonDocument::fromJson(files.front()).object();
    QCOMPARE(said[u"format"_s].toString(), u"tekigo-changes/1"_s);
    QCOMPARE(said[u"earlier"_s][u"firmware"_s].toString(), u"2.3.0"_s);
    QVERIFY(said[u"answers"_s].toArray().size() >= 2);
}

void TestChanges::refusesWhereItCannotWrite()
{
    const Sample sample({u"terminal-2020"_s});
    NoProgress progress;
    const auto done =
        exportChanges({Language::Japanese, sample.catalogue, formerOf(sample.assessment), sample.assessment},
                      u"/nowhere/at/all/changes.pdf"_s, progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Machine);
}

void TestChanges::theDossierHasAChapter()
{
    const Sample sample({u"terminal-2020"_s});
    for (const Language language : {Language::Japanese, Language::English}) {
        Dossier dossier = sample.dossier(language);
        dossier.former = formerOf(sample.assessment);
        const QString path = sample.path(u"dossier.pdf"_s);
        NoProgress progress;
        const auto done = exportDossier(dossier, path, progress);
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
        const QString text = tools::text(path);
        const QString chapter = Text{u"変更点一覧"_s, u"Changes"_s}.in(language);
        const QString tests = Text{u"試験記録"_s, u"Testrecords"_s}.in(language);
        QVERIFY(text.contains(chapter));
        QVERIFY(text.contains(u"2.3.0"_s));
        QVERIFY(text.contains(u"別のサービス"_s));
        QVERIFY(text.lastIndexOf(u"以前の表題"_s) < text.lastIndexOf(tests));
        const auto check = verifyDossier(path, progress);
        QVERIFY(check && check->good());
        const QStringList broken = pdf::brokenRules(path);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }
}

/// A file that a record or a report names is found by its number: a link where this document has it, plain where only the
/// earlier revision had.
void TestChanges::filesOfRecordsHaveTheirNumbers()
{
    const Sample sample({u"terminal-2020"_s});
    Dossier dossier = sample.dossier();
    Assessment& now = dossier.assessment;
    now.tests.front().evidence = {now.evidence[0].id};
    dossier.former = formerOf(now);
    dossier.former->tests.front().evidence = {dossier.former->evidence[1].id};
    QStringList linked;
    QStringList lines;
    for (const pdf::Block& block : compose(dossier).blocks)
        if (const auto* table = std::get_if<pdf::TableBlock>(&block))
            for (const pdf::TableRow& row : table->rows)
                for (const pdf::TableCell& cell : row.cells)
                    for (const pdf::Runs& runs : cell.paragraphs) {
                        QString line;
                        for (const pdf::Run& run : runs)
                            line += run.text;
                        lines += line;
                        if (line.contains(u"(SHA-256 "_s))
                            for (const pdf::Run& run : runs)
                                if (!run.link.isEmpty())
                                    linked += run.text;
                    }
    const QStringList named = lines.filter(u" (SHA-256 "_s);
    QVERIFY(named.size() >= 2);
    for (const QString& line : named)
        QVERIFY2(line.contains(u"添付 "_s), qPrintable(line));
    QVERIFY2(linked.contains(u"添付 %1"_s.arg(now.evidence[0].number)), qPrintable(named.join(u'\n')));
    QVERIFY(!named.filter(u"添付 %1　"_s.arg(dossier.former->evidence[1].number)).isEmpty());
}

void TestChanges::theDossierSaysThatItWasNotCopied()
{
    const Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"dossier.pdf"_s);
    NoProgress progress;
    QVERIFY(exportDossier(sample.dossier(), path, progress));
    QVERIFY(tools::text(path).contains(u"ほかの版を複製して作成したものではありません"_s));
}

void TestChanges::theSnapshotKeepsTheChanges()
{
    const Sample sample({u"terminal-2020"_s});
    Dossier dossier = sample.dossier();
    QVERIFY(!snapshot(dossier).contains("\"changes\""));
    dossier.former = formerOf(sample.assessment);
    const QJsonObject changes = QJsonDocument::fromJson(snapshot(dossier)).object()[u"changes"_s].toObject();
    QCOMPARE(changes[u"since"_s][u"revision"_s][u"firmware"_s].toString(), u"2.3.0"_s);
    QVERIFY(!changes[u"verdicts"_s].toArray().isEmpty());
    const QByteArray before = snapshotDigest(dossier);
    dossier.former->answers[u"vdp.contact"_s].note = u"別の備考"_s;
    QVERIFY(snapshotDigest(dossier) != before);
}

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
