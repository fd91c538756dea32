#include "sample.h"
#include "tools.h"

#include "dossier/snapshot.h"
#include "dossier/values.h"

#include <QPdfBookmarkModel>
#include <QPdfDocument>
#include <QtTest>

#include <qpdf/QPDF.hh>

#include <algorithm>
#include <functional>
#include <set>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The middle of a page, without head and foot.
QImage middleOfPage(const QString& path, int page)
{
    QPdfDocument document;
    document.load(path);
    const QImage whole = document.render(page, QSize(400, 566));
    return whole.copy(0, 100, 400, 366);
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverything_data();
    void saysEverything();
    void carriesTheFiles();
    void isTheSameTwice();
    void marksDraftsOnEveryPage();
    void isSoundWithBookmarks();
    void everyLinkLeadsToAPage();
    void refusesDamagedFiles();
    void leavesTheOldFileWhenItFails();
    void bearsAbsurdContent();
    void bearsNothing();
    void showsWhatCannotBeShown();
    void canBeCancelled();

private:
    static Exported exported(const Dossier& dossier, const QString& path);
};

Exported TestExport::exported(const Dossier& dossier, const QString& path)
{
    NoProgress progress;
    const auto done = exportDossier(dossier, path, progress);
    if (!done)
        qCritical("%s", qPrintable(done.error().text));
    return done ? *done : Exported{};
}

void TestExport::saysEverything_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("en") << Language::English;
}

void TestExport::saysEverything()
{
    QFETCH(Language, language);
    Sample sample;
    sample.annexes = {u"terminal-2026-draft"_s};
    sample.assessment.answers[u"update.possible"_s].note =
        u"日本・目次・手順・一覧：2026年11月20日に S1.1-01 と ver.2.4.1（第34条の10）を確認。"_s;
    const Dossier dossier = sample.dossier(language);
    const QString path = sample.path(u"out.pdf"_s);
    const Exported done = exported(dossier, path);
    QVERIFY(done.pages > 20);
    const QString text = tools::text(path);
    const QString running = tools::runningText(path); // for what goes on over the end of a page
    const auto contains = [&](const QString& wanted) {
        const bool found = text.contains(tools::bare(wanted)) || running.contains(tools::bare(wanted));
        if (!found)
            qWarning("missing: %s", qPrintable(wanted));
        return found;
    };
    QVERIFY(contains(hex(done.snapshot)));
    QVERIFY(contains(done.number));
    for (const auto& [question, answer] : sample.assessment.answers) {
        for (const QString& line : answer.note.split(u'\n'))
            QVERIFY(contains(line));
        for (const QString& line : wordedValue(*sample.catalogue.question(question), *answer.value, language))
            QVERIFY(contains(line));
        if (const auto* table = std::get_if<Table>(&*answer.value))
            for (const Row& row : table->rows)
                for (const Column& column : sample.catalogue.question(question)->columns)
                    if (row.contains(column.id))
                        QVERIFY(contains(wordedCell(column, row.at(column.id), language)));
    }
    for (const Evidence& evidence : sample.assessment.evidence) {
        QVERIFY(contains(evidence.title));
        QVERIFY(contains(evidence.fileName));
        QVERIFY(contains(hex(evidence.file.sha256)));
    }
    for (const TestRecord& record : sample.assessment.tests)
        QVERIFY(contains(record.actual));
    for (const ChecklistVerdict& verdict : dossier.verdicts)
        if (sample.assessment.revision.targets.contains(verdict.checklist))
            for (const Requirement& requirement :
                 sample.catalogue.checklist(verdict.checklist)->requirements) {
                QVERIFY(contains(requirement.id));
                QVERIFY(contains(requirement.title.in(language)));
                QVERIFY(contains(requirement.law.text.in(language)));
            }
    QVERIFY(contains(u"Nmap 7.93"_s));
    for (const QChar character : text)
        QVERIFY2(character < QChar(0x2e80) || character > QChar(0x2fdf),
                 "a radical stands in for a character");
}

void TestExport::carriesTheFiles()
{
    Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"out.pdf"_s);
    exported(sample.dossier(), path);
    const QList<QByteArray> files = tools::detached(path);
    // The snapshot, the list of digests and the record of pages come in, the update image stays with the applicant.
    QCOMPARE(files.size(), static_cast<qsizetype>(sample.assessment.evidence.size()) + 2);
    for (const Evidence& evidence : sample.assessment.evidence)
        QVERIFY2(files.contains(sample.storedBytes(evidence)) == (evidence.kind != u"update-image"_s),
                 qPrintable(evidence.fileName));
    QVERIFY(files.contains(snapshot(sample.dossier())));
    const QString names = QString::fromUtf8(tools::output(u"pdfdetach"_s, {u"-list"_s, path}));
    QVERIFY2(names.contains(u"添付08_ログイン画面.png"_s), qPrintable(names));
}

void TestExport::isTheSameTwice()
{
    const Sample sample({u"terminal-2020"_s});
    const Sample other({u"terminal-2020"_s});
    exported(sample.dossier(), sample.path(u"a.pdf"_s));
    exported(other.dossier(), other.path(u"b.pdf"_s));
    QVERIFY(!bytesOf(sample.path(u"a.pdf"_s)).isEmpty());
    QVERIFY(bytesOf(sample.path(u"a.pdf"_s)) == bytesOf(other.path(u"b.pdf"_s)));
}

void TestExport::marksDraftsOnEveryPage()
{
    Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"out.pdf"_s);
    QVERIFY(!exported(sample.dossier(), path).draft);
    QVERIFY(!tools::text(path).contains(u"下書き"_s));
    // The reading guide is the same in both but for the mark.
    const QImage clean = middleOfPage(path, 1);
    sample.assessment.tests.clear();
    const Exported draft = exported(sample.dossier(), path);
    QVERIFY(draft.draft);
    for (int page = 1; page <= draft.pages; ++page) {
        const QString number = QString::number(page);
        const QString text = tools::bare(QString::fromUtf8(
            tools::output(u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, path, u"-"_s})));
        QVERIFY2(text.contains(u"【下書き】"_s), qPrintable(number));
    }
    QVERIFY(middleOfPage(path, 1) != clean);
}

void TestExport::isSoundWithBookmarks()
{
    const Sample sample;
    const QString path = sample.path(u"out.pdf"_s);
    const Exported done = exported(sample.dossier(), path);
    QVERIFY(tools::isSound(path));
    QPdfDocument document;
    QCOMPARE(document.load(path), QPdfDocument::Error::None);
    QCOMPARE(document.pageCount(), done.pages);
    QPdfBookmarkModel bookmarks;
    bookmarks.setDocument(&document);
    QStringList titles;
    const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
        for (int row = 0; row < bookmarks.rowCount(parent); ++row) {
            const QModelIndex index = bookmarks.index(row, 0, parent);
            titles.append(index.data(static_cast<int>(QPdfBookmarkModel::Role::Title)).toString());
            QVERIFY(index.data(static_cast<int>(QPdfBookmarkModel::Role::Page)).toInt() >= 0);
            walk(index);
        }
    };
    walk({});
    for (const Requirement& requirement : sample.catalogue.checklist(u"terminal-2020"_s)->requirements)
        QVERIFY(std::ranges::any_of(
            titles, [&](const QString& title) { return title.contains(requirement.title.ja); }));
    for (const Evidence& evidence : sample.assessment.evidence)
        QVERIFY(std::ranges::any_of(titles,
                                    [&](const QString& title) { return title.contains(evidence.title); }));
}

/// From verdicts to evidence and back; a locator past a file's end leads to the file.
void TestExport::everyLinkLeadsToAPage()
{
    Sample sample({u"terminal-2020"_s});
    sample.assessment.evidence.back().links.front().locator = {.firstPage = 99, .lastPage = 0, .place = {}};
    const QString path = sample.path(u"out.pdf"_s);
    exported(sample.dossier(), path);
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    std::set<QPDFObjGen> pages;
    for (QPDFObjectHandle page : pdf.getAllPages())
        pages.insert(page.getObjGen());
    size_t links = 0;
    size_t pagesWithLinks = 0;
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QPDFObjectHandle annotations = page.getKey("/Annots");
        if (!annotations.isArray())
            continue;
        ++pagesWithLinks;
        for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
            QPDFObjectHandle destination = annotation.getKey("/Dest");
            QVERIFY(destination.isArray());
            QVERIFY(pages.contains(destination.getArrayItem(0).getObjGen()));
            ++links;
        }
    }
    QVERIFY(links > 100);
    QVERIFY(pagesWithLinks > pages.size() / 2); // every evidence page leads back
}

void TestExport::refusesDamagedFiles()
{
    Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"out.pdf"_s);
    QFile stored(sample.stored(sample.assessment.evidence[7].file.sha256));
    QVERIFY(stored.open(QIODevice::Append));
    stored.write("x");
    stored.close();
    NoProgress progress;
    const auto done = exportDossier(sample.dossier(), path, progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Damaged);
    QVERIFY2(done.error().text.contains(u"ログイン画面.png"_s), qPrintable(done.error().text));
    QVERIFY(!QFile::exists(path));
    sample.assessment.damaged.insert(sample.assessment.evidence[7].file.sha256);
    QVERIFY(exported(sample.dossier(), path).pages > 0);
}

void TestExport::leavesTheOldFileWhenItFails()
{
    Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"out.pdf"_s);
    exported(sample.dossier(), path);
    const QByteArray before = bytesOf(path);
    QFile::remove(sample.stored(sample.assessment.evidence[0].file.sha256));
    NoProgress progress;
    QVERIFY(!exportDossier(sample.dossier(), path, progress));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(QFileInfo(path).path())
                 .entryList({u"*.part"_s, u".tekigo*"_s}, QDir::Files | QDir::Hidden)
                 .size(),
             0);
    QVERIFY(!exportDossier(sample.dossier(), u"/nowhere/at/all/out.pdf"_s, progress));
}

void TestExport::bearsAbsurdContent()
{
    Sample sample({u"terminal-2020"_s});
    Assessment& all = sample.assessment;
    QStringList forty;
    for (int line = 1; line <= 40; ++line)
        forty.append(u"%1行目の説明です。識別符号の変更を求める画面の動作を示します。😀"_s.arg(line));
    all.answers[u"scope.equivalent-reference"_s].value = forty.join(u'\n');
    all.answers[u"credential.bypass"_s].note = forty.join(u'\n');
    all.product.name = u"とても長い名前の製品"_s.repeated(12);
    Table inventory;
    for (qint64 port = 1; port <= 300; ++port)
        inventory.rows.push_back({{u"name"_s, u"サービス %1"_s.arg(port)},
                                  {u"kind"_s, u"tcp"_s},
                                  {u"port"_s, port},
                                  {u"reachable"_s, u"lan"_s},
                                  {u"intended"_s, true},
                                  {u"enabled"_s, true}});
    all.answers[u"interface.inventory"_s].value = inventory;
    for (int number = 0; number < 60; ++number)
        sample.addEvidence(u"証拠 %1 😀 𠮷野家"_s.arg(number), QString(200, u'名') + u".txt"_s,
                           u"text/plain"_s, QByteArray::number(number));
    const QString path = sample.path(u"out.pdf"_s);
    QVERIFY(exported(sample.dossier(), path).pages > 60);
    const QString text = tools::text(path);
    for (const QString& line : forty)
        QVERIFY2(text.contains(tools::bare(line).chopped(2)), qPrintable(line));
    QVERIFY(text.contains(u"サービス300"_s));
    QVERIFY(tools::isSound(path));
}

void TestExport::bearsNothing()
{
    Sample sample;
    sample.assessment = {};
    for (const Language language : {Language::Japanese, Language::English})
        QVERIFY(exported(sample.dossier(language), sample.path(u"out.pdf"_s)).pages > 0);
}

void TestExport::showsWhatCannotBeShown()
{
    Sample sample({u"terminal-2020"_s});
    sample.addEvidence(u"壊れた文書"_s, u"broken.pdf"_s, u"application/pdf"_s, "%PDF-1.4\nnothing more");
    sample.addEvidence(u"計測の生データ"_s, u"capture.bin"_s, u"application/octet-stream"_s, QByteArray(99, '\0'));
    sample.addEvidence(u"空のファイル"_s, u"empty.png"_s, u"image/png"_s, {});
    const QString path = sample.path(u"out.pdf"_s);
    const Exported done = exported(sample.dossier(), path);
    QVERIFY(done.pages > 0);
    const QString reasons = done.notShown.join(u'\n');
    for (const QString& name : {u"壊れた文書"_s, u"空のファイル"_s, u"計測の生データ"_s})
        QVERIFY2(reasons.contains(name), qPrintable(reasons));
    QVERIFY(tools::detached(path).contains("%PDF-1.4\nnothing more"));
}

void TestExport::canBeCancelled()
{
    struct Cancelled final : Progress
    {
        void report(qint64, qint64) override {}
        [[nodiscard]] bool cancelled() const override { return true; }
    } progress;
    const Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"out.pdf"_s);
    const auto done = exportDossier(sample.dossier(), path, progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
