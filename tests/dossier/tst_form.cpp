// The form of the dossier, read back from the real PDF: what an approver sees at once, what stays together, what a
// redacted edition does not tell, what those hear who cannot see a picture.
#include "../pdf/rules.h"
#include "sample.h"
#include "tools.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

const QString hiddenFirmware = u"7.7.7-geheim"_s;

/// The sample as the successor of a revision with fewer files, another answer and other results.
struct Succeeding
{
    Sample sample{{u"terminal-2020"_s}};
    Assessment before;
    int firstAdded = 0;
    int withheld = 0;

    Succeeding()
    {
        before = sample.assessment;
        before.revision.firmware = u"0.9.0"_s;
        before.answers[u"update.possible"_s].value = Value(false);
        before.tests.clear();
        for (int file = 0; file < 5; ++file) {
            Evidence& added = sample.addEvidence(u"走査の記録 %1"_s.arg(file + 1), u"scan-%1.txt"_s.arg(file + 1),
                                                 u"text/plain"_s, u"line of file %1"_s.arg(file).toUtf8());
            added.links = {{u"terminal-2020"_s, u"34-10-3"_s, {}}};
            if (file == 0)
                firstAdded = added.number;
        }
        Evidence& picture =
            sample.addEvidence(u"銘板の写真"_s, u"plate.png"_s, u"image/png"_s, pngBytes(u"plate"_s));
        picture.kind = u"photo"_s;
        picture.date = QDate(2026, 10, 13);
        picture.links = {{u"terminal-2020"_s, u"34-10-3"_s, {.firstPage = 1, .lastPage = 0, .place = u"左下の刻印"_s}}};
        Evidence& hidden = sample.addEvidence(u"内部の設計書"_s, u"internal.txt"_s, u"text/plain"_s, "secret");
        hidden.confidentiality = Confidentiality::Confidential;
        hidden.firmware = hiddenFirmware;
        hidden.date = QDate(2031, 2, 3);
        hidden.links = {{u"terminal-2020"_s, u"34-10-3"_s, {}}};
        withheld = hidden.number;
        sample.assessment.tests.front().instrument = u"プロトコル分析器 PA-9 版 3.2"_s;
        sample.assessment.tests.front().calibrated = QDate(2026, 4, 1);
        sample.assessment.tests.front().steps = {{.number = 1, .done = true, .reason = {}}};
    }

    [[nodiscard]] Dossier dossier(Language language) const
    {
        Dossier dossier = sample.dossier(language);
        dossier.former = before;
        return dossier;
    }
};

QStringList pagesOf(const QString& path)
{
    QStringList pages = QString::fromUtf8(tools::output(u"pdftotext"_s, {path, u"-"_s})).split(u'\f');
    for (QString& page : pages)
        page = tools::bare(page);
    return pages;
}

/// Every string of the file's structure, links and lists, as an examiner's program has them.
QString objectsOf(const QString& path)
{
    return tools::bare(QString::fromUtf8(tools::output(u"qpdf"_s, {u"--json"_s, path})));
}

} // namespace

class TestForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changesAreToldOnOnePage_data() { languages(); }
    void changesAreToldOnOnePage();
    void filesBehindAVerdictAreNumbers_data() { languages(); }
    void filesBehindAVerdictAreNumbers();
    void recordsStandOnOnePage();
    void instrumentsStandInOneTable();
    void doneIsWhatTheTesterDeclared();
    void whatIsLeftOutHasNoDate_data() { languages(); }
    void whatIsLeftOutHasNoDate();
    void pictureSaysWhatIsKnownOfIt_data() { languages(); }
    void pictureSaysWhatIsKnownOfIt();
    void bothEndsOfARangeAreLinks();
    void keepsTheRules();

private:
    /// Each edition is made once.
    [[nodiscard]] QString edition(Language language, bool open = true) const
    {
        return sample.sample.path((language == Language::Japanese ? u"ja"_s : u"en"_s) + (open ? u".pdf"_s : u"-open.pdf"_s));
    }
    Succeeding sample;

    static void languages()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("ja") << Language::Japanese;
        QTest::newRow("en") << Language::English;
    }
};

void TestForm::initTestCase()
{
    NoProgress progress;
    for (const Language language : {Language::Japanese, Language::English})
        for (const bool open : {true, false}) {
            const Dossier full = sample.dossier(language);
            const auto done = exportDossier(open ? full : redacted(full), edition(language, open), progress);
            QVERIFY2(done, done ? "" : qPrintable(done.error().text));
        }
}

void TestForm::changesAreToldOnOnePage()
{
    QFETCH(Language, language);
    const QStringList pages = pagesOf(edition(language));
    const auto bare = [&](const QString& ja, const QString& en) { return tools::bare(Text{ja, en}.in(language)); };
    QStringList found;
    for (const QString& page : pages)
        if (page.contains(bare(u"変更の要点"_s, u"The changes in brief"_s)))
            found.append(page);
    QCOMPARE(found.size(), 1);
    // It is the chapter's own first page, and holds the whole of it.
    for (const QString& says : {bare(u"この版の複製元の版と、この版との違いを示します。"_s, u"What differs from the revision that this one was copied from"_s),
                                bare(u"製品・版の情報"_s, u"Product and revision"_s), bare(u"判定"_s, u"Verdicts"_s),
                                bare(u"回答"_s, u"Answers"_s), bare(u"証拠"_s, u"Evidence"_s), bare(u"試験記録"_s, u"Test records"_s),
                                u"0.9.0→"_s, bare(u"件数の内訳"_s, u"Of the number"_s),
                                bare(u"添付 %1–%2"_s, u"Attachments %1–%2"_s).arg(sample.firstAdded).arg(sample.withheld)})
        QVERIFY2(found.front().contains(says), qPrintable(says + u'\n' + found.front()));
}

void TestForm::filesBehindAVerdictAreNumbers()
{
    QFETCH(Language, language);
    const QString all = pagesOf(edition(language)).join(QString());
    const QString grouped = tools::bare(Text{u"証拠の追加：添付 %1–%2"_s, u"Evidence, added: Attachments %1–%2"_s}.in(language))
                                .arg(sample.firstAdded)
                                .arg(sample.withheld);
    QVERIFY2(all.contains(grouped), qPrintable(grouped));
    QVERIFY(!all.contains(tools::bare(Text{u"証拠「走査の記録 1」：追加"_s, u"Evidence “走査の記録 1”: Added"_s}.in(language))));
}

void TestForm::recordsStandOnOnePage()
{
    const QStringList pages = pagesOf(edition(Language::Japanese));
    for (const TestRecord& record : sample.sample.assessment.tests) {
        const QString caption = tools::bare(u"試験記録 "_s + record.id.text + u"結果"_s);
        const auto page = std::ranges::find_if(pages, [&](const QString& each) { return each.contains(caption); });
        QVERIFY2(page != pages.end(), qPrintable(caption));
        const qsizetype from = page->indexOf(caption);
        for (const QString& head : {u"実際の結果"_s, u"試験者"_s, u"供試品"_s, u"測定器"_s})
            QVERIFY2(page->indexOf(head, from) > from, qPrintable(caption + u": "_s + head));
    }
}

void TestForm::instrumentsStandInOneTable()
{
    const QStringList pages = pagesOf(edition(Language::Japanese));
    const auto page = std::ranges::find_if(pages, [](const QString& each) { return each.contains(u"使用した測定器及びソフトウェア"_s); });
    QVERIFY(page != pages.end());
    QVERIFY2(page->contains(tools::bare(u"プロトコル分析器 PA-9 版 3.2"_s)) && page->contains(u"2026-04-01"_s), qPrintable(*page));
    for (const Finding& finding : sample.sample.assessment.findings)
        for (const QString& tool : finding.instrument.split(u" / "_s))
            QVERIFY2(page->contains(tools::bare(tool)), qPrintable(tool));
}

void TestForm::doneIsWhatTheTesterDeclared()
{
    const QString all = pagesOf(edition(Language::Japanese)).join(QString());
    QVERIFY(all.contains(tools::bare(u"○ 手順 1：実施（申告による）"_s)));
}

void TestForm::whatIsLeftOutHasNoDate()
{
    QFETCH(Language, language);
    const QString open = edition(language);
    QVERIFY(pagesOf(open).join(QString()).contains(hiddenFirmware)); // the full edition tells it
    const QString path = edition(language, false);
    const QString all = pagesOf(path).join(QString()) + objectsOf(path);
    QVERIFY(all.contains(u"内部の設計書"_s)); // its number and title stay
    for (const QString& secret : {hiddenFirmware, u"2031-02-03"_s, u"internal.txt"_s})
        QVERIFY2(!all.contains(secret), qPrintable(secret));
    for (const QByteArray& file : tools::detached(path))
        QVERIFY(!file.contains(hiddenFirmware.toUtf8()) && !file.contains("2031-02-03"));
}

void TestForm::pictureSaysWhatIsKnownOfIt()
{
    QFETCH(Language, language);
    const QString objects = objectsOf(edition(language));
    const qsizetype at = objects.indexOf(tools::bare(u"\"/Alt\": \"u:"_s + Text{u"添付 %1"_s, u"Attachment %1"_s}.in(language).arg(sample.withheld - 1)));
    QVERIFY(at > 0);
    const QString alt = objects.mid(at, 400);
    for (const QString& says : {u"銘板の写真"_s, u"34-10-3"_s, u"左下の刻印"_s, u"2026-10-13"_s, u"plate.png"_s,
                                tools::bare(Text{u"画像の内容の説明は記録にない"_s, u"No description of what it shows is on record"_s}.in(language))})
        QVERIFY2(alt.contains(says), qPrintable(says + u'\n' + alt));
}

void TestForm::bothEndsOfARangeAreLinks()
{
    const QString path = edition(Language::Japanese);
    const QString objects = objectsOf(path);
    QVERIFY(objects.contains(u"\"/Contents\":\"u:添付%1\""_s.arg(sample.firstAdded)));
    QVERIFY(objects.contains(u"\"/Contents\":\"u:%1\""_s.arg(sample.withheld)));
}

void TestForm::keepsTheRules()
{
    for (const Language language : {Language::Japanese, Language::English})
        for (const bool open : {true, false}) {
            const QString path = edition(language, open);
            const QStringList broken = pdf::brokenRules(path);
            QVERIFY2(broken.isEmpty(), qPrintable(broken.mid(0, 5).join(u'\n')));
            QVERIFY(tools::isSound(path));
        }
}

QTEST_MAIN(TestForm)
#include "tst_form.moc"
