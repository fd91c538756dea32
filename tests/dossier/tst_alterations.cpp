// What somebody does to a finished document is noticed, and named.
#include "sample.h"
#include "tampering.h"

#include "base/atomicfile.h"
#include "dossier/boardlist.h"
#include "dossier/changes.h"
#include "dossier/check.h"
#include "dossier/snapshot.h"
#include "pdf/inventory.h"

#include <QtTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using Handle = QPDFObjectHandle;

class TestAlterations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachByteIsSealed();
    void endsAreSealed_data();
    void endsAreSealed();
    void namesWhatWasAltered_data();
    void namesWhatWasAltered();
    void namesAnUpdate_data();
    void namesAnUpdate();
    void savingItAnewIsNoticedAndHarmless();
    void aNewSealDoesNotHideAPage();
    void aNewSealDoesNotHideAnAssociatedFile_data();
    void aNewSealDoesNotHideAnAssociatedFile();
    void aNewSealWithoutRecordDoesNotHideWords();
    void aNewSealWithoutRecordIsNoticed();
    void aSealMakesNoDocument();
    void withoutSealNothingIsSure();
    void knowsTheOtherDocuments();
    void otherFilesAreRefusedAtOnce_data();
    void otherFilesAreRefusedAtOnce();

private:
    [[nodiscard]] DossierCheck checked(const QByteArray& bytes) const;
    /// How many of the altered lines say all of `words`.
    static qsizetype says(const DossierCheck& check, const QString& words);

    Sample m_sample{{u"terminal-2020"_s}};
    QByteArray m_dossier;
    QByteArray m_plan;
};

void TestAlterations::initTestCase()
{
    const QString path = m_sample.path(u"good.pdf"_s);
    NoProgress progress;
    const auto done = exportDossier(m_sample.dossier(), path, progress);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
    m_dossier = *readFile(path, 1 << 28);
    m_plan = tampering::smallPlan(m_sample.path(u"plan.pdf"_s));
    for (const QByteArray& bytes : {m_dossier, m_plan}) {
        const DossierCheck check = checked(bytes);
        QVERIFY2(check.good(), qPrintable(check.says.ja + check.lines.front().says.ja));
        QVERIFY(check.says.ja.contains(u"作成されたときのままです"_s));
        QVERIFY(check.says.en.contains(u"is as it was made"_s));
    }
}

DossierCheck TestAlterations::checked(const QByteArray& bytes) const
{
    NoProgress progress;
    const QString path = m_sample.path(u"tampered.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no room");
    file.close();
    const auto done = verifyDossier(path, progress);
    return done ? *done : DossierCheck{.says = {done.error().text, done.error().text}};
}

qsizetype TestAlterations::says(const DossierCheck& check, const QString& words)
{
    return std::ranges::count_if(check.lines, [&](const DossierCheck::Line& line) {
        return !line.good && (line.says.ja.contains(words) || line.says.en.contains(words));
    });
}

/// Header, seal, cross-references and trailer byte by byte, the rest by samples. All of them:
/// soak_alterations.
void TestAlterations::eachByteIsSealed()
{
    QVERIFY(m_plan.mid(15).startsWith("%Tekigo-Seal: 1 "));
    const qsizetype table = m_plan.lastIndexOf("\nxref");
    for (qsizetype at = 0; at < m_plan.size(); ++at) {
        const bool each = at < 112 || at > m_plan.size() - 160;
        if (!each && at % (at > table ? 211 : 2503) != 0)
            continue;
        QByteArray flipped = m_plan;
        flipped[at] = static_cast<char>(flipped[at] ^ (at % 2 == 0 ? 0x01 : 0x80));
        const DossierCheck check = checked(flipped);
        QVERIFY2(!check.good() && check.verdict == DossierCheck::Verdict::Altered,
                 qPrintable(QString::number(at)));
    }
}

void TestAlterations::endsAreSealed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("a line end more") << m_plan + '\n' << u"末尾へ 1 バイトが追記されています"_s;
    QTest::newRow("rubbish") << m_plan + QByteArray(5000, '%') << u"末尾へ 5,000 バイトが追記されています"_s;
    QTest::newRow("a line end less") << m_plan.chopped(1) << u"1 バイト短くなっています"_s;
    QTest::newRow("half") << m_plan.first(m_plan.size() / 2) << u"短くなっています"_s;
    QTest::newRow("only the seal") << m_plan.first(200) << u"短くなっています"_s;
    QTest::newRow("something before") << '\n' + m_plan << u"封印がありません"_s;
    QTest::newRow("changed and longer")
        << QByteArray(m_plan + '\n').replace("%%EOF", "%%EoF") << u"1 バイト長く"_s;
    QTest::newRow("zeros in its middle")
        << QByteArray(m_plan).replace(m_plan.size() / 2, 99, QByteArray(99, '\0')) << u"長さは同じですが"_s;
}

void TestAlterations::endsAreSealed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const DossierCheck check = checked(bytes);
    QCOMPARE(check.verdict, DossierCheck::Verdict::Altered);
    QVERIFY2(says(check, words) == 1, qPrintable(check.lines.front().says.ja));
    QVERIFY2(check.says.ja.contains(u"作成された後に変更されています"_s), qPrintable(check.says.ja));
}

using Change = std::function<void(QPDF&)>;
Q_DECLARE_METATYPE(Change)

namespace {

Handle stream(QPDF& pdf, const char* content)
{
    Handle made = Handle::newStream(&pdf, content);
    return made;
}

Handle page(QPDF& pdf, size_t index)
{
    return pdf.getAllPages().at(index);
}

std::string keyOf(QPDF& pdf, const QString& end)
{
    for (const auto& [key, spec] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles())
        if (QString::fromStdString(spec->getFilename()).endsWith(end))
            return key;
    return {};
}

void swapPages(QPDF& pdf)
{
    Handle kids = pdf.getRoot().getKey("/Pages").getKey("/Kids");
    Handle third = kids.getArrayItem(2);
    kids.setArrayItem(2, kids.getArrayItem(3));
    kids.setArrayItem(3, third);
}

/// Among the associated files, one that says of itself what that file says; the name tree stays as it is.
void associate(QPDF& pdf, const QString& end, Handle content)
{
    Handle original = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile(keyOf(pdf, end))->getObjectHandle();
    Handle about = original.getKey("/EF").getKey("/F").getDict().shallowCopy();
    about.replaceKey("/Filter", content.getDict().getKey("/Filter"));
    content.replaceDict(about);
    Handle forged = pdf.makeIndirectObject(original.shallowCopy());
    forged.replaceKey("/EF", Handle::newDictionary({{"/F", content}, {"/UF", content}}));
    Handle associated = pdf.getRoot().getKey("/AF");
    for (int i = 0; i < associated.getArrayNItems(); ++i)
        if (associated.getArrayItem(i).getObjGen() == original.getObjGen())
            return associated.setArrayItem(i, forged);
    qFatal("no such file");
}

void associateAnother(QPDF& pdf)
{
    associate(pdf, u"ログイン画面.png"_s, stream(pdf, "another"));
}

/// Its bytes are the only ones that no record has.
void associateTheRecord(QPDF& pdf)
{
    associate(pdf, u"ログイン画面.png"_s,
              QPDFEmbeddedFileDocumentHelper(pdf)
                  .getEmbeddedFile(keyOf(pdf, pdf::inventoryName()))
                  ->getEmbeddedFileStream());
}

Handle javaScript()
{
    return Handle::parse("<< /S /JavaScript /JS (app.alert(1)) >>");
}

} // namespace

void TestAlterations::namesWhatWasAltered_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const Change& change, const QStringList& words) {
        QTest::newRow(name) << change << words;
    };
    row("page blanked", [](QPDF& pdf) { page(pdf, 4).replaceKey("/Contents", stream(pdf, " ")); },
        {u"5ページの内容が変更されています"_s, u"Page 5: what is shown was changed"_s});
    row("pages blanked",
        [](QPDF& pdf) {
            for (const size_t each : {4, 5, 6, 9})
                page(pdf, each).replaceKey("/Contents", stream(pdf, " "));
        },
        {u"5–7、10ページの内容"_s});
    row("page turned", [](QPDF& pdf) { page(pdf, 1).replaceKey("/Rotate", Handle::newInteger(180)); },
        {u"2ページの内容が変更"_s});
    row("all turned",
        [](QPDF& pdf) { pdf.getRoot().getKey("/Pages").replaceKey("/Rotate", Handle::newInteger(90)); },
        {u"ページの内容が変更"_s});
    row("page cut", [](QPDF& pdf) { page(pdf, 1).replaceKey("/CropBox", Handle::parse("[0 0 300 300]")); },
        {u"2ページの内容が変更"_s});
    row("page removed", [](QPDF& pdf) { pdf.removePage(pdf.getAllPages()[6]); },
        {u"7ページが失われています"_s, u"ページ数が"_s});
    row("page added",
        [](QPDF& pdf) {
            pdf.addPageAt(Handle::parse(&pdf, "<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>"),
                          true, pdf.getAllPages()[6]);
        },
        {u"7ページ（現在の順）は、作成された後に加えられた"_s});
    row("pages swapped", swapPages, {u"3–4ページの順序が変わっています"_s});
    row("link altered",
        [](QPDF& pdf) {
            for (Handle each : pdf.getAllPages())
                if (each.getKey("/Annots").isArray())
                    return each.getKey("/Annots").getArrayItem(0).replaceKey("/Contents",
                                                                             Handle::newString("x"));
        },
        {u"ページの内容が変更"_s});
    row("annotation added",
        [](QPDF& pdf) {
            Handle note = pdf.makeIndirectObject(
                Handle::parse("<< /Type /Annot /Subtype /FreeText /Rect [0 0 600 900] /Contents (ok) >>"));
            page(pdf, 8).replaceKey("/Annots", Handle::newArray({note}));
        },
        {u"9ページの内容が変更"_s});
    row("font altered",
        [](QPDF& pdf) {
            for (Handle object : pdf.getAllObjects())
                if (object.isDictionary() && object.hasKey("/FontFile3"))
                    return object.getKey("/FontFile3")
                        .replaceStreamData("none", Handle::newNull(), Handle::newNull());
        },
        {u"ページの内容が変更"_s});
    row("bookmark altered",
        [](QPDF& pdf) {
            pdf.getRoot().getKey("/Outlines").getKey("/First").replaceKey("/Title", Handle::newString("x"));
        },
        {u"しおりが変更されています"_s, u"The bookmarks: changed"_s});
    row("structure removed", [](QPDF& pdf) { pdf.getRoot().removeKey("/StructTreeRoot"); },
        {u"文書構造（タグ）が失われています"_s});
    row("alternative text altered",
        [](QPDF& pdf) {
            for (Handle object : pdf.getAllObjects())
                if (object.isDictionary() && object.hasKey("/Alt"))
                    object.replaceKey("/Alt", Handle::newString("nothing"));
            pdf.getRoot().getKey("/StructTreeRoot").replaceKey("/Tampered", Handle::newBool(true));
        },
        {u"文書構造（タグ）が変更されています"_s});
    row("metadata altered",
        [](QPDF& pdf) {
            pdf.getRoot().getKey("/Metadata").replaceStreamData("<x/>", Handle::newNull(), Handle::newNull());
        },
        {u"メタデータが変更されています"_s});
    row("information added",
        [](QPDF& pdf) { pdf.getTrailer().replaceKey("/Info", Handle::parse("<< /Title (Other) >>")); },
        {u"文書情報が追加されています"_s});
    row("script", [](QPDF& pdf) { pdf.getRoot().replaceKey("/OpenAction", javaScript()); },
        {u"開いたときの動作が追加されています"_s});
    row("named script",
        [](QPDF& pdf) {
            Handle names = Handle::newArray({Handle::newString("a"), javaScript()});
            pdf.getRoot().getKey("/Names").replaceKey("/JavaScript",
                                                      Handle::newDictionary({{"/Names", names}}));
        },
        {u"JavaScript（自動実行される処理）が追加されています"_s});
    row("form", [](QPDF& pdf) { pdf.getRoot().replaceKey("/AcroForm", Handle::parse("<< /Fields [] >>")); },
        {u"入力欄が追加されています"_s});
    row("language", [](QPDF& pdf) { pdf.getRoot().replaceKey("/Lang", Handle::newString("xx")); },
        {u"言語の指定が変更されています"_s});
    row("file replaced",
        [](QPDF& pdf) {
            QPDFEmbeddedFileDocumentHelper(pdf)
                .getEmbeddedFile(keyOf(pdf, u"ログイン画面.png"_s))
                ->getEmbeddedFileStream()
                .replaceStreamData("another", Handle::newNull(), Handle::newNull());
        },
        {u"ログイン画面.png」の内容が変更されています"_s, u"記された SHA-256 と一致しません"_s});
    row("file removed",
        [](QPDF& pdf) {
            QPDFEmbeddedFileDocumentHelper(pdf).removeEmbeddedFile(keyOf(pdf, u"ログイン画面.png"_s));
        },
        {u"ログイン画面.png」がありません"_s, u"が埋め込まれていません"_s});
    row("file added",
        [](QPDF& pdf) {
            auto made = QPDFEFStreamObjectHelper::createEFStream(pdf, std::string("hello"));
            QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
                "stranger.txt", QPDFFileSpecObjectHelper::createFileSpec(pdf, "stranger.txt", made));
        },
        {u"stranger.txt」が追加されています"_s});
    row("two of one name",
        [](QPDF& pdf) {
            auto made = QPDFEFStreamObjectHelper::createEFStream(pdf, std::string("hello"));
            const std::string name = keyOf(pdf, u"ログイン画面.png"_s);
            QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
                "another key", QPDFFileSpecObjectHelper::createFileSpec(pdf, name, made));
        },
        {u"ログイン画面.png」が追加されています"_s, u"記された SHA-256 と一致しません"_s});
    row("two faces of one file",
        [](QPDF& pdf) {
            auto made = QPDFEFStreamObjectHelper::createEFStream(pdf, std::string("hello"));
            Handle streams = QPDFEmbeddedFileDocumentHelper(pdf)
                                 .getEmbeddedFile(keyOf(pdf, u"ログイン画面.png"_s))
                                 ->getEmbeddedFileStreams();
            streams.replaceKey("/F", made.getObjectHandle());
        },
        {u"記された SHA-256 と一致しません"_s});
    row("another file associated", associateAnother,
        {u"ログイン画面.png」が追加されています"_s, u"記された SHA-256 と一致しません"_s,
         u"関連ファイルの一覧が変更されています"_s});
    row("another file associated with a page",
        [](QPDF& pdf) {
            auto made = QPDFEFStreamObjectHelper::createEFStream(pdf, std::string("another"));
            page(pdf, 8).replaceKey(
                "/AF",
                Handle::newArray(
                    {QPDFFileSpecObjectHelper::createFileSpec(pdf, "stranger.txt", made).getObjectHandle()}));
        },
        {u"9ページの内容が変更"_s});
    row("a file of its own associated with a page",
        [](QPDF& pdf) {
            page(pdf, 8).replaceKey("/AF",
                                    Handle::newArray({QPDFEmbeddedFileDocumentHelper(pdf)
                                                          .getEmbeddedFile(keyOf(pdf, u"ログイン画面.png"_s))
                                                          ->getObjectHandle()}));
        },
        {u"9ページの内容が変更"_s});
    row("description altered",
        [](QPDF& pdf) {
            QPDFEmbeddedFileDocumentHelper(pdf)
                .getEmbeddedFile(keyOf(pdf, u"ログイン画面.png"_s))
                ->setDescription("something else");
        },
        {u"ログイン画面.png」の説明、種類又は日時が変更されています"_s});
    row("snapshot replaced",
        [](QPDF& pdf) {
            QPDFEmbeddedFileDocumentHelper(pdf)
                .getEmbeddedFile(keyOf(pdf, snapshotName()))
                ->getEmbeddedFileStream()
                .replaceStreamData(R"({"format":"tekigo-dossier/1","revision":{"id":"R12"}})",
                                   Handle::newNull(), Handle::newNull());
        },
        {u"tekigo-snapshot.json」の内容が変更されています"_s, u"表紙の値と一致しません"_s});
    row("snapshot removed",
        [](QPDF& pdf) { QPDFEmbeddedFileDocumentHelper(pdf).removeEmbeddedFile(keyOf(pdf, snapshotName())); },
        {u"記載内容の記録（埋め込みファイル tekigo-snapshot.json）がありません"_s});
    row("record altered",
        [](QPDF& pdf) {
            QPDFEmbeddedFileDocumentHelper(pdf)
                .getEmbeddedFile(keyOf(pdf, pdf::inventoryName()))
                ->getEmbeddedFileStream()
                .replaceStreamData("{}", Handle::newNull(), Handle::newNull());
        },
        {u"封印がありません"_s, u"tekigo-pages.json"_s});
}

void TestAlterations::namesWhatWasAltered()
{
    QFETCH(Change, change);
    QFETCH(QStringList, words);
    const DossierCheck check = checked(tampering::rewritten(m_dossier, change));
    QVERIFY(!check.good());
    for (const QString& each : words)
        QVERIFY2(says(check, each) == 1, qPrintable(each));
    // What differs stands first.
    QVERIFY(
        std::ranges::is_partitioned(check.lines, [](const DossierCheck::Line& line) { return !line.good; }));
    for (const DossierCheck::Line& line : check.lines)
        QVERIFY(!line.says.ja.isEmpty() && !line.says.en.isEmpty());
}

void TestAlterations::namesAnUpdate_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("page blanked") << u"blank"_s << u"3ページの内容が変更されています"_s;
    QTest::newRow("page replaced") << u"replace"_s << u"3ページの内容が変更されています"_s;
    QTest::newRow("metadata") << u"metadata"_s << u"メタデータが変更されています"_s;
    QTest::newRow("script") << u"script"_s << u"開いたときの動作が追加されています"_s;
    QTest::newRow("nothing") << u"nothing"_s << u"バイトが追記されています"_s;
}

/// As editors save: everything that was there stays, and new objects follow.
void TestAlterations::namesAnUpdate()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    const int next = tampering::freeNumber(m_plan);
    const QByteArray reference = QByteArray::number(next) + " 0 R";
    const int third = tampering::pageObject(m_plan, 2);
    const int catalogue = tampering::catalogueObject(m_plan);
    const QByteArray pageText = tampering::dictionary(m_plan, third);
    const QByteArray catalogueText = tampering::dictionary(m_plan, catalogue);
    QList<QPair<int, QByteArray>> objects;
    if (kind == u"blank"_s)
        objects = {{next, "<< /Length 0 >>\nstream\n\nendstream"},
                   {third, pageText.chopped(2) + "/Contents " + reference + " >>"}};
    else if (kind == u"replace"_s)
        objects = {{third, "<< /Type /Page /MediaBox [0 0 200 200] /Parent " +
                               pageText.mid(pageText.indexOf("/Parent ") + 8).split(' ').first() +
                               " 0 R >>"}};
    else if (kind == u"metadata"_s)
        objects = {{next, "<< /Type /Metadata /Subtype /XML /Length 4 >>\nstream\n<x/>\nendstream"},
                   {catalogue, catalogueText.chopped(2) + "/Metadata " + reference + " >>"}};
    else if (kind == u"script"_s)
        objects = {{catalogue, catalogueText.chopped(2) + "/OpenAction << /S /JavaScript /JS (x) >> >>"}};
    else
        objects = {{next, "null"}};
    const DossierCheck check = checked(tampering::updated(m_plan, objects));
    QCOMPARE(check.verdict, DossierCheck::Verdict::Altered);
    QVERIFY2(says(check, words) == 1, qPrintable(check.lines.at(1).says.ja));
    QVERIFY(says(check, u"作成されたときの部分は変わっていません"_s) == 1);
}

/// Programs that only open and save change the bytes and nothing that is shown.
void TestAlterations::savingItAnewIsNoticedAndHarmless()
{
    const DossierCheck check = checked(tampering::rewritten(m_dossier, [](QPDF&) {}));
    QCOMPARE(check.verdict, DossierCheck::Verdict::Altered);
    QCOMPARE(says(check, {}), 1);
    QCOMPARE(says(check, u"封印が、失われています"_s), 1);
}

void TestAlterations::aNewSealDoesNotHideAPage()
{
    const QByteArray altered = tampering::resealed(
        m_dossier, [](QPDF& pdf) { page(pdf, 4).replaceKey("/Contents", stream(pdf, " ")); });
    const DossierCheck check = checked(altered);
    QCOMPARE(check.verdict, DossierCheck::Verdict::Altered);
    QVERIFY(says(check, u"5ページの内容が変更されています"_s) == 1);
    QVERIFY(says(check, u"封印"_s) == 0);
    QVERIFY(check.says.ja.contains(u"封印が作り直されたおそれ"_s));
}

void TestAlterations::aNewSealDoesNotHideAnAssociatedFile_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("another") << Change(associateAnother);
    QTest::newRow("the record itself") << Change(associateTheRecord);
}

/// Some viewers list the associated files and not the name tree's.
void TestAlterations::aNewSealDoesNotHideAnAssociatedFile()
{
    QFETCH(Change, change);
    const DossierCheck check = checked(tampering::resealed(m_dossier, change));
    QCOMPARE(check.verdict, DossierCheck::Verdict::Altered);
    QCOMPARE(says(check, u"ログイン画面.png」が追加されています"_s), 1);
    QCOMPARE(says(check, u"記された SHA-256 と一致しません"_s), 1);
    QCOMPARE(says(check, u"関連ファイルの一覧が変更されています"_s), 1);
    QCOMPARE(says(check, u"封印"_s), 0);
}

/// Nothing but the words is left to tell it: the record is gone, the seal is right.
void TestAlterations::aNewSealWithoutRecordDoesNotHideWords()
{
    const QByteArray altered = tampering::resealed(m_dossier, [](QPDF& pdf) {
        QPDFEmbeddedFileDocumentHelper(pdf).removeEmbeddedFile(keyOf(pdf, pdf::inventoryName()));
        for (Handle each : pdf.getAllPages())
            each.replaceKey("/Contents", stream(pdf, " "));
    });
    const DossierCheck check = checked(altered);
    QCOMPARE(check.verdict, DossierCheck::Verdict::Altered);
    QVERIFY(says(check, u"34-10-1 の判定が、記載内容の記録と異なります"_s) == 1);
    QVERIFY(says(check, u"表紙の値と一致しません"_s) == 1);
    QVERIFY(says(check, u"申請者の記載"_s) >= 1);
}

/// A page turned, whose words stay: only the record could tell, and its absence does.
void TestAlterations::aNewSealWithoutRecordIsNoticed()
{
    const QByteArray altered = tampering::resealed(m_dossier, [](QPDF& pdf) {
        QPDFEmbeddedFileDocumentHelper(pdf).removeEmbeddedFile(keyOf(pdf, pdf::inventoryName()));
        page(pdf, 2).replaceKey("/Rotate", Handle::newInteger(180));
    });
    const DossierCheck check = checked(altered);
    QCOMPARE(check.verdict, DossierCheck::Verdict::Altered);
    for (const DossierCheck::Line& line : check.lines)
        QVERIFY2(line.good || line.says.ja.contains(u"ページの記録"_s), qPrintable(line.says.ja));
    QVERIFY(says(check, u"ページの記録（埋め込みファイル tekigo-pages.json）がありません"_s) == 1);
}

/// Anyone can seal anything.
void TestAlterations::aSealMakesNoDocument()
{
    const DossierCheck check = checked(tampering::resealed(m_plan, [](QPDF& pdf) {
        pdf.getRoot().removeKey("/Names");
        pdf.getRoot().removeKey("/AF");
    }));
    QCOMPARE(check.verdict, DossierCheck::Verdict::Altered);
    QVERIFY(says(check, u"記載内容の記録"_s) == 1);
}

/// As documents were before there were seals, or as one looks whose seal was taken out with care.
void TestAlterations::withoutSealNothingIsSure()
{
    const DossierCheck check = checked(tampering::rewritten(m_dossier, [](QPDF& pdf) {
        QPDFEmbeddedFileDocumentHelper(pdf).removeEmbeddedFile(keyOf(pdf, pdf::inventoryName()));
    }));
    QCOMPARE(check.verdict, DossierCheck::Verdict::Unsealed);
    QVERIFY(!check.good());
    QCOMPARE(says(check, {}), 1);
    QVERIFY(says(check, u"封印がありません"_s) == 1);
    QVERIFY(check.says.ja.contains(u"食い違いはありません"_s));
    QVERIFY(check.lines.size() > m_sample.assessment.evidence.size());
}

void TestAlterations::knowsTheOtherDocuments()
{
    NoProgress progress;
    const QString path = m_sample.path(u"list.pdf"_s);
    QVERIFY(exportChanges({Language::Japanese, m_sample.catalogue, m_sample.assessment, m_sample.assessment},
                          path, progress));
    const auto changes = verifyDossier(path, progress);
    QVERIFY(changes && changes->good());
    QVERIFY2(changes->says.ja.startsWith(u"この変更点一覧（TKG-"_s), qPrintable(changes->says.ja));
    QVERIFY(exportBoard({.language = Language::English,
                         .today = QDate(2026, 11, 22),
                         .catalogue = m_sample.catalogue,
                         .checklists = {},
                         .rows = {}},
                        path, progress));
    const auto board = verifyDossier(path, progress);
    QVERIFY(board && board->good());
    QVERIFY2(board->says.en.startsWith(u"This board of verdicts (TKG-LIST-"_s), qPrintable(board->says.en));
    const DossierCheck plan = checked(m_plan);
    QVERIFY2(plan.says.ja.startsWith(u"この規程の改正への対応計画（TKG-GAP-"_s), qPrintable(plan.says.ja));
    // Its data is no longer that of the number in the foot.
    const QByteArray altered = tampering::resealed(m_plan, [](QPDF& pdf) {
        QPDFEmbeddedFileDocumentHelper files(pdf);
        files.getEmbeddedFile(keyOf(pdf, u"gap.json"_s))
            ->getEmbeddedFileStream()
            .replaceStreamData("{}", Handle::newNull(), Handle::newNull());
        files.removeEmbeddedFile(keyOf(pdf, pdf::inventoryName()));
    });
    QVERIFY(says(checked(altered), u"記された番号と一致しません"_s) == 1);
}

void TestAlterations::otherFilesAreRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<qint64>("size");
    QTest::newRow("nothing") << QByteArray() << qint64(0);
    QTest::newRow("holes") << QByteArray() << (qint64(20) << 30);
    QTest::newRow("a header and holes") << QByteArray("%PDF-1.7\n") << (qint64(20) << 30);
    QTest::newRow("text") << QByteArray("trailer << >> startxref 0 %%EOF\n") << qint64(0);
}

/// Gigabytes are not searched for a document that cannot be there.
void TestAlterations::otherFilesAreRefusedAtOnce()
{
    QFETCH(QByteArray, begin);
    QFETCH(qint64, size);
    const QString path = m_sample.path(u"other.pdf"_s);
    QVERIFY(writeFile(path, begin));
    QVERIFY(size == 0 || QFile::resize(path, size));
    QElapsedTimer timer;
    timer.start();
    NoProgress progress;
    const auto done = verifyDossier(path, progress);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!done && done.error().kind == Error::Kind::Input);
    QVERIFY2(done.error().text.startsWith(path + u" is not a document that Tekigo exported."_s),
             qPrintable(done.error().text));
    QVERIFY(QFile::remove(path));
}

QTEST_MAIN(TestAlterations)
#include "tst_alterations.moc"
