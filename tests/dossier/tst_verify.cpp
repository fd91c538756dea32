#include "sample.h"

#include "base/atomicfile.h"
#include "dossier/editioncheck.h"
#include "dossier/snapshot.h"
#include "dossier/verify.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsAFreshFileGood();
    void findsAnEnglishFileGood();
    void seesAChangedFile_data();
    void seesAChangedFile();
    void seesAFlippedByte();
    void seesAFlippedByteOfAFont();
    void seesChangedWords_data();
    void seesChangedWords();
    void seesAnotherListOfDigests();
    void namesFilesAsPopplerCanWriteThem_data();
    void namesFilesAsPopplerCanWriteThem();
    void findsFilesByTheirFormerNames();
    void saysWhichEdition();
    void refusesWhatIsNoPdf();
    void tellsAnotherPdf();
    void tellsACutFile();

private:
    DossierCheck checked(const QString& path) const;
    QString changed(const std::function<void(QPDF&)>& change) const;

    Sample m_sample{{u"terminal-2020"_s}};
    QString m_path;
};

void TestVerify::initTestCase()
{
    m_path = m_sample.path(u"good.pdf"_s);
    NoProgress progress;
    const auto done = exportDossier(m_sample.dossier(), m_path, progress);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
}

DossierCheck TestVerify::checked(const QString& path) const
{
    NoProgress progress;
    const auto done = verifyDossier(path, progress);
    return done ? *done : DossierCheck{.lines = {{false, {done.error().text, done.error().text}}}};
}

QString TestVerify::changed(const std::function<void(QPDF&)>& change) const
{
    const QString path = m_sample.path(u"changed.pdf"_s);
    QPDF pdf;
    pdf.processFile(QFile::encodeName(m_path).constData());
    change(pdf);
    QPDFWriter writer(pdf, QFile::encodeName(path).constData());
    writer.write();
    return path;
}

void TestVerify::findsAFreshFileGood()
{
    const DossierCheck found = checked(m_path);
    for (const DossierCheck::Line& line : found.lines)
        QVERIFY2(line.good, qPrintable(line.says.ja));
    QVERIFY(found.good());
    QVERIFY(found.lines.size() > m_sample.assessment.evidence.size());
    for (const DossierCheck::Line& line : found.lines)
        QVERIFY(!line.says.ja.isEmpty() && !line.says.en.isEmpty());
}

void TestVerify::findsAnEnglishFileGood()
{
    NoProgress progress;
    const QString path = m_sample.path(u"english.pdf"_s);
    QVERIFY(exportDossier(m_sample.dossier(Language::English), path, progress));
    const DossierCheck found = checked(path);
    for (const DossierCheck::Line& line : found.lines)
        QVERIFY2(line.good, qPrintable(line.says.en));
}

void TestVerify::seesAChangedFile_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("removed") << u"removed"_s << u"ログイン画面.png"_s;
    QTest::newRow("replaced") << u"replaced"_s << u"ログイン画面.png"_s;
    QTest::newRow("added") << u"added"_s << u"stranger.txt"_s;
    QTest::newRow("snapshot") << u"snapshot"_s << u"tekigo-snapshot.json"_s;
    QTest::newRow("no snapshot") << u"no snapshot"_s << u"tekigo-snapshot.json"_s;
    QTest::newRow("page removed") << u"page removed"_s << u"表紙"_s;
}

void TestVerify::seesAChangedFile()
{
    QFETCH(QString, change);
    QFETCH(QString, says);
    const auto keyOf = [](QPDF& pdf, const QString& name) {
        for (const auto& [key, spec] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles())
            if (QString::fromStdString(spec->getFilename()).endsWith(name))
                return key;
        return std::string();
    };
    const auto replace = [&](QPDF& pdf, const QString& name, const std::string& bytes) {
        const std::string key = keyOf(pdf, name);
        auto spec = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile(key);
        spec->getEmbeddedFileStream().replaceStreamData(bytes, QPDFObjectHandle::newNull(),
                                                        QPDFObjectHandle::newNull());
    };
    const QString path = changed([&](QPDF& pdf) {
        QPDFEmbeddedFileDocumentHelper files(pdf);
        if (change == u"removed"_s)
            files.removeEmbeddedFile(keyOf(pdf, u"ログイン画面.png"_s));
        else if (change == u"replaced"_s)
            replace(pdf, u"ログイン画面.png"_s, "another picture");
        else if (change == u"added"_s)
            files.replaceEmbeddedFile(
                "stranger.txt", QPDFFileSpecObjectHelper::createFileSpec(
                                    pdf, "stranger.txt",
                                    QPDFEFStreamObjectHelper::createEFStream(pdf, std::string("hello"))));
        else if (change == u"snapshot"_s)
            replace(pdf, u"tekigo-snapshot.json"_s,
                    R"({"format":"tekigo-dossier/1","revision":{"id":"R12"}})");
        else if (change == u"no snapshot"_s)
            files.removeEmbeddedFile(keyOf(pdf, u"tekigo-snapshot.json"_s));
        else if (change == u"page removed"_s) {
            QPDFPageDocumentHelper pages(pdf);
            pages.removePage(pages.getAllPages().front());
        }
    });
    const DossierCheck found = checked(path);
    QVERIFY(!found.good());
    QVERIFY(std::ranges::any_of(found.lines, [&](const DossierCheck::Line& line) {
        return !line.good && line.says.ja.contains(says);
    }));
}

/// One byte of each embedded evidence, where it lies in the file.
void TestVerify::seesAFlippedByte()
{
    QByteArray bytes = *readFile(m_path, 1 << 28);
    int seen = 0;
    for (qsizetype at = bytes.indexOf("/EmbeddedFile"); at >= 0;
         at = bytes.indexOf("/EmbeddedFile", at + 1)) {
        const qsizetype stream = bytes.indexOf("stream\n", at);
        if (bytes.mid(at, 20).startsWith("/EmbeddedFiles") || stream < 0 || ++seen > 3)
            continue;
        QByteArray flipped = bytes;
        flipped[stream + 12] = static_cast<char>(flipped[stream + 12] ^ 1);
        const QString path = m_sample.path(u"flipped.pdf"_s);
        QVERIFY(writeFile(path, flipped));
        QVERIFY(!checked(path).good());
    }
    QVERIFY(seen > 0);
}

/// What carries no text of ours, such as a font or a picture, has a checksum that libqpdf passes over.
void TestVerify::seesAFlippedByteOfAFont()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    const qsizetype font = bytes.indexOf("/CIDFontType0C");
    const qsizetype end = bytes.indexOf("endstream", font);
    QVERIFY(font > 0 && end - font > 2000);
    const qsizetype place = end - 300;
    bytes[place] = static_cast<char>(bytes[place] ^ 4);
    const QString path = m_sample.path(u"font.pdf"_s);
    QVERIFY(writeFile(path, bytes));
    QVERIFY(!checked(path).good());
}

void TestVerify::seesChangedWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("says");
    QTest::newRow("verdict") << u"アクセス制御機能\n○ 適合"_s << u"アクセス制御機能\n× 不適合"_s
                             << u"34-10-1 の判定"_s;
    QTest::newRow("note") << u"5年間保管"_s << u"1年間保管"_s << u"credential.initial"_s;
    QTest::newRow("test") << u"（記録 3）"_s << u"（記録 7）"_s << u"試験記録 T3"_s;
    QTest::newRow("maker") << u"青葉電機株式会社"_s << u"白葉電機株式会社"_s << u"申請者"_s;
}

/// Words of the pages that somebody edited, as a reader of the file would get them.
void TestVerify::seesChangedWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, says);
    NoProgress progress;
    auto reading = *pdf::read(m_path, {snapshotName()}, progress);
    QVERIFY(tekigo::check(reading)->good());
    const auto pattern = [](const QString& text) {
        return QRegularExpression(QRegularExpression::escape(text).replace(u"\\\n"_s, u"\\s*"_s));
    };
    qsizetype found = 0;
    for (QString& page : reading.pages) {
        found += page.contains(pattern(before)) ? 1 : 0;
        page.replace(pattern(before), after);
    }
    QVERIFY(found > 0);
    const DossierCheck checked = *tekigo::check(reading);
    QVERIFY(std::ranges::any_of(checked.lines, [&](const DossierCheck::Line& line) {
        return !line.good && line.says.ja.contains(says);
    }));
}

/// The list that sha256sum reads, made anew for another file: the snapshot tells.
void TestVerify::seesAnotherListOfDigests()
{
    NoProgress progress;
    auto reading = *pdf::read(m_path, {snapshotName()}, progress);
    const auto sums = std::ranges::find(reading.embedded, u"SHA256SUMS"_s, &pdf::Embedded::name);
    QVERIFY(sums != reading.embedded.end());
    const auto line = [](const DossierCheck& check) {
        const auto found = std::ranges::find_if(
            check.lines, [](const DossierCheck::Line& each) { return each.says.ja.contains(u"SHA256SUMS"_s); });
        return found == check.lines.end() ? DossierCheck::Line{} : *found;
    };
    QVERIFY2(line(*tekigo::check(reading)).good, qPrintable(line(*tekigo::check(reading)).says.ja));
    sums->sha256[0] = char(sums->sha256[0] ^ 1);
    const DossierCheck altered = *tekigo::check(reading);
    QVERIFY(!altered.good() && !line(altered).good && !line(altered).says.ja.isEmpty());
}

void TestVerify::namesFilesAsPopplerCanWriteThem_data()
{
    QTest::addColumn<bool>("english");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("written");
    QTest::newRow("beyond U+FFFF") << false << u"𠮷田😀.txt"_s << u"__田_.txt: OK"_s;
    QTest::newRow("Latin letters") << true << u"Zürich “1–2” €\u00a0\u02d8.txt"_s << u"_Zürich “1–2” €\u00a0\u02d8.txt: OK"_s;
    QTest::newRow("odd letters") << true << u"(a)\\%20#÷þÿ～①が.txt"_s << u"(a)_%20#÷þÿ～①が.txt: OK"_s;
}

/// What the dossier tells an examiner to type: pdfdetach, then sha256sum.
void TestVerify::namesFilesAsPopplerCanWriteThem()
{
    QFETCH(bool, english);
    QFETCH(QString, fileName);
    QFETCH(QString, written);
    Sample sample({u"terminal-2020"_s});
    sample.addEvidence(u"担当者の名札"_s, fileName, u"text/plain"_s, "badge");
    const QString path = sample.path(u"names.pdf"_s);
    NoProgress progress;
    const auto done = exportDossier(sample.dossier(english ? Language::English : Language::Japanese), path, progress);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
    QVERIFY(checked(path).good());
    QTemporaryDir folder;
    QCOMPARE(QProcess::execute(u"pdfdetach"_s, {u"-saveall"_s, u"-o"_s, folder.path(), path}), 0);
    QProcess sums;
    sums.setWorkingDirectory(folder.path());
    sums.start(u"sha256sum"_s, {u"-c"_s, u"--strict"_s, u"SHA256SUMS"_s});
    QVERIFY(sums.waitForFinished());
    QVERIFY2(sums.exitCode() == 0, sums.readAllStandardError().constData());
    const QByteArray says = sums.readAllStandardOutput();
    QVERIFY2(says.contains(written.toUtf8()), says.constData());
}

/// A dossier of the time when such a name was kept.
void TestVerify::findsFilesByTheirFormerNames()
{
    Sample sample({u"terminal-2020"_s});
    const Evidence badge = sample.addEvidence(u"担当者の名札"_s, u"𠮷田.txt"_s, u"text/plain"_s, "badge");
    const QString path = sample.path(u"former.pdf"_s);
    NoProgress progress;
    QVERIFY(exportDossier(sample.dossier(), path, progress));
    auto reading = *pdf::read(path, {snapshotName()}, progress);
    const auto file = std::ranges::find(
        reading.embedded, attachmentName(badge.number, badge.fileName, Language::Japanese), &pdf::Embedded::name);
    QVERIFY(file != reading.embedded.end());
    file->name = formerAttachmentName(badge.number, badge.fileName, Language::Japanese);
    QVERIFY(file->name.endsWith(u"𠮷田.txt"_s));
    const std::vector<DossierCheck::Line> lines = checkContent(reading);
    const auto told = [&](const QString& words) {
        return std::ranges::any_of(lines,
                                   [&](const DossierCheck::Line& line) { return line.says.en.contains(words); });
    };
    QVERIFY(told(u"Attachment %1 “𠮷田.txt” matches its printed SHA-256"_s.arg(badge.number)));
    QVERIFY(!told(u"does not know"_s));
}

/// The submission before it and the full edition, as snapshot and cover name them.
void TestVerify::saysWhichEdition()
{
    const QString former(64, u'a');
    const QString full(64, u'b');
    const QJsonObject snapshot{
        {u"edition"_s, QJsonObject{{u"number"_s, 2},
                                   {u"former"_s, QJsonObject{{u"dossier"_s, u"TKG-R1-ABCDEF"_s},
                                                             {u"snapshot"_s, former}}}}},
        {u"redacted"_s, true},
        {u"full"_s, full}};
    QVERIFY(editionLines({}, {u"TKG"_s}).empty());
    const auto good = editionLines(snapshot, {u"表紙 TKG-R1-ABCDEF\n"_s + former, full});
    QCOMPARE(good.size(), size_t(2));
    QVERIFY(good[0].good && good[1].good);
    QVERIFY(good[0].says.ja.contains(u"第2回"_s) && good[0].says.ja.contains(u"TKG-R1-ABCDEF"_s));
    QVERIFY(good[1].says.ja.contains(u"公開用"_s));
    const auto bad = editionLines(snapshot, {u"表紙 TKG-R1-ABCDEF"_s});
    QVERIFY(!bad[0].good && !bad[1].good);
}

void TestVerify::refusesWhatIsNoPdf()
{
    NoProgress progress;
    const QString path = m_sample.path(u"text.pdf"_s);
    QVERIFY(writeFile(path, "This is no PDF."));
    const auto done = verifyDossier(path, progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Input);
    QVERIFY(done.error().text.contains(u"text.pdf"_s));
    QVERIFY(!verifyDossier(m_sample.path(u"absent.pdf"_s), progress));
}

void TestVerify::tellsAnotherPdf()
{
    const QString path = m_sample.path(u"other.pdf"_s);
    QVERIFY(writeFile(path, pdfBytes(u"hello"_s, 1)));
    NoProgress progress;
    const auto done = verifyDossier(path, progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Input);
    QVERIFY(done.error().text.contains(u"other.pdf"_s));
}

void TestVerify::tellsACutFile()
{
    QByteArray bytes = *readFile(m_path, 1 << 28);
    const QString path = m_sample.path(u"cut.pdf"_s);
    QVERIFY(writeFile(path, bytes.left(bytes.size() * 9 / 10)));
    QVERIFY(!checked(path).good());
}

QTEST_MAIN(TestVerify)
#include "tst_verify.moc"
