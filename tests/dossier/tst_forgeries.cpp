// A forger who knows the seal and writes files byte for byte as Tekigo does, but leaves the record as it was: each row
// is what one rule alone can tell.
#include "sample.h"
#include "tampering.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "dossier/check.h"
#include "dossier/snapshot.h"
#include "pdf/filewriter.h"
#include "pdf/inventory.h"
#include "pdf/reader.h"
#include "pdf/seal.h"

#include <QtTest>

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tekigo;
using Handle = QPDFObjectHandle;
using Change = std::function<void(QPDF&)>;
Q_DECLARE_METATYPE(Change)

namespace {

QByteArray sealed(QByteArray file)
{
    const QByteArray blank = pdf::seal::blank();
    file.replace(pdf::seal::place(), blank.size(), blank);
    QByteArray line = blank;
    const QByteArray length = QByteArray::number(file.size()).rightJustified(12, '0');
    line.replace(line.indexOf("000000000000 "), 12, length);
    line.replace(line.size() - 65, 64, sha256(file).toHex());
    return file.replace(pdf::seal::place(), line.size(), line);
}

QByteArray forged(const QByteArray& file, const Change& change)
{
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("forged", file.constData(), static_cast<size_t>(file.size()));
    change(document);
    Pl_Buffer out("out");
    pdf::FileWriter writer(document, out);
    writer.setExtraHeaderText(pdf::seal::blank().toStdString());
    writer.write();
    out.finish();
    const auto buffer = out.getBufferSharedPointer();
    return sealed({reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())});
}

Handle tree(QPDF& pdf)
{
    return pdf.getRoot().getKey("/Names").getKey("/EmbeddedFiles");
}

/// The array of names and specifications.
Handle listed(QPDF& pdf)
{
    Handle node = tree(pdf);
    while (node.getKey("/Kids").isArray())
        node = node.getKey("/Kids").getArrayItem(0);
    return node.getKey("/Names");
}

int indexOf(QPDF& pdf, const QString& name)
{
    Handle names = listed(pdf);
    for (int i = 0; i + 1 < names.getArrayNItems(); i += 2)
        if (names.getArrayItem(i).getUTF8Value() == name.toStdString())
            return i;
    qFatal("no such file");
}

Handle specification(QPDF& pdf, const QString& name)
{
    return listed(pdf).getArrayItem(indexOf(pdf, name) + 1);
}

Handle data(QPDF& pdf, const QString& name)
{
    return specification(pdf, name).getKey("/EF").getKey("/F");
}

Handle page(QPDF& pdf, size_t index)
{
    return pdf.getAllPages().at(index);
}

/// Another file of that name, as an object of its own.
Handle another(QPDF& pdf, const QString& name)
{
    Handle stream = Handle::newStream(&pdf, "another");
    stream.getDict().replaceKey("/Type", Handle::newName("/EmbeddedFile"));
    Handle made = Handle::newDictionary({{"/Type", Handle::newName("/Filespec")}});
    made.replaceKey("/F", Handle::newUnicodeString(name.toStdString()));
    made.replaceKey("/UF", Handle::newUnicodeString(name.toStdString()));
    made.replaceKey("/EF", Handle::newDictionary({{"/F", stream}, {"/UF", stream}}));
    return pdf.makeIndirectObject(made);
}

/// The data as it is, said to be packed; what cannot unpack it hands it out all the same.
void sayPacked(Handle stream, const char* filter, const char* parameters)
{
    const auto plain = stream.getStreamData(qpdf_dl_generalized);
    stream.replaceStreamData(std::string(reinterpret_cast<const char*>(plain->getBuffer()), plain->getSize()),
                             Handle::newName(filter), Handle::parse(parameters));
}

Handle firstLink(QPDF& pdf)
{
    for (Handle each : pdf.getAllPages())
        if (each.getKey("/Annots").isArray())
            return each.getKey("/Annots").getArrayItem(0);
    qFatal("no link");
}

/// The pages' root keeps its child nodes' pages below it.
Handle innerNode(QPDF& pdf)
{
    Handle root = pdf.getRoot().getKey("/Pages");
    Handle inner = pdf.makeIndirectObject(Handle::newDictionary({{"/Type", Handle::newName("/Pages")},
                                                                 {"/Parent", root},
                                                                 {"/Kids", root.getKey("/Kids")},
                                                                 {"/Count", root.getKey("/Count")}}));
    for (Handle each : inner.getKey("/Kids").getArrayAsVector())
        each.replaceKey("/Parent", inner);
    root.replaceKey("/Kids", Handle::newArray({inner}));
    return inner;
}

const QString kPages = u"Its list of pages is put together"_s;
const QString kFiles = u"Its list of embedded files is put together"_s;
const QString kPacked = u"is packed in a way that not every program unpacks alike"_s;
const QString kOneContent = u"has several contents, or one that not every program can unpack"_s;
const QString kNames = u"has several names"_s;
const QString kData = u"tekigo-gap.json"_s;

} // namespace

class TestForgeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ofPlan_data();
    void ofPlan();
    void ofDossier_data();
    void ofDossier();
    void bytesBesides_data();
    void bytesBesides();
    void appendedIsNoSavingAnew();
    void formerRecord();

private:
    [[nodiscard]] DossierCheck checked(const QByteArray& bytes) const;
    void isTold(const QByteArray& bytes, const QStringList& words) const;

    Sample m_sample{{u"terminal-2020"_s}};
    QByteArray m_dossier;
    QByteArray m_plan;
};

void TestForgeries::initTestCase()
{
    const QString path = m_sample.path(u"good.pdf"_s);
    NoProgress progress;
    const auto done = exportDossier(m_sample.dossier(), path, progress);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
    m_dossier = *readFile(path, 1 << 28);
    m_plan = tampering::smallPlan(m_sample.path(u"plan.pdf"_s));
    // The forger's hand cannot be told where nothing is forged.
    for (const QByteArray& bytes : {m_dossier, m_plan}) {
        const DossierCheck check = checked(forged(bytes, [](QPDF&) {}));
        QVERIFY2(check.good(), qPrintable(check.lines.front().says.en));
    }
    QVERIFY(checked(forged(m_plan, [](QPDF& pdf) { innerNode(pdf); })).good());
}

DossierCheck TestForgeries::checked(const QByteArray& bytes) const
{
    NoProgress progress;
    const QString path = m_sample.path(u"forged.pdf"_s);
    if (!writeFile(path, bytes))
        qFatal("no room");
    const auto done = verifyDossier(path, progress);
    return done ? *done : DossierCheck{.says = {done.error().text, done.error().text}};
}

/// Each of the words in one line, and no line without any of them.
void TestForgeries::isTold(const QByteArray& bytes, const QStringList& words) const
{
    const DossierCheck check = checked(bytes);
    QVERIFY(check.verdict == DossierCheck::Verdict::Altered && !check.good());
    for (const QString& each : words)
        QVERIFY2(std::ranges::count_if(check.lines,
                                       [&](const auto& line) { return !line.good && line.says.en.contains(each); }) == 1,
                 qPrintable(each));
    for (const DossierCheck::Line& line : check.lines)
        QVERIFY2(line.good || std::ranges::any_of(words, [&](const QString& each) { return line.says.en.contains(each); }),
                 qPrintable(line.says.en));
}

void TestForgeries::ofPlan_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const Change& change, const QStringList& words) {
        QTest::newRow(name) << change << words;
    };
    row("files and children in one node",
        [](QPDF& pdf) {
            Handle kid = Handle::newDictionary();
            kid.replaceKey("/Names", Handle::newArray({Handle::newString(kData.toStdString()), another(pdf, kData)}));
            tree(pdf).replaceKey("/Kids", Handle::newArray({pdf.makeIndirectObject(kid)}));
        },
        {kFiles, u"There are 2 embedded files named “tekigo-gap.json”"_s, u"“tekigo-gap.json” was added"_s});
    row("odd list of files", [](QPDF& pdf) { listed(pdf).appendItem(Handle::newString("zzz")); }, {kFiles});
    row("a file that is none",
        [](QPDF& pdf) {
            listed(pdf).appendItem(Handle::newString("zzz"));
            listed(pdf).appendItem(Handle::newString("none"));
        },
        {kFiles});
    row("a list of files that says more",
        [](QPDF& pdf) { tree(pdf).replaceKey("/Nums", Handle::newArray()); }, {kFiles});
    row("keys of files swapped",
        [](QPDF& pdf) {
            Handle names = listed(pdf);
            Handle first = names.getArrayItem(0);
            names.setArrayItem(0, names.getArrayItem(2));
            names.setArrayItem(2, first);
        },
        {u"tekigo-gap.json has several names"_s, u"tekigo-pages.json has several names"_s});
    row("pages cut off by the count",
        [](QPDF& pdf) { pdf.getRoot().getKey("/Pages").replaceKey("/Count", Handle::newInteger(2)); },
        {kPages, u"It has 4 pages, and other programs show 2"_s});
    row("count of an inner node",
        [](QPDF& pdf) { innerNode(pdf).replaceKey("/Count", Handle::newInteger(7)); }, {kPages});
    row("page of another parent",
        [](QPDF& pdf) {
            Handle turned = pdf.makeIndirectObject(Handle::parse("<< /Type /Pages /Kids [] /Count 0 /Rotate 180 >>"));
            page(pdf, 1).replaceKey("/Parent", turned);
        },
        {kPages});
    row("node that is a page too",
        [](QPDF& pdf) { innerNode(pdf).replaceKey("/Type", Handle::newName("/Page")); },
        {kPages, u"/Type key should be /Pages"_s});
    row("catalogue of another type",
        [](QPDF& pdf) { pdf.getRoot().replaceKey("/Type", Handle::newString("/Catalog")); }, {kPages});
    row("page said to be packed", [](QPDF& pdf) { sayPacked(page(pdf, 1).getKey("/Contents"), "/JBIG2Decode", "null"); },
        {kPacked});
    row("page packed with odd parameters",
        [](QPDF& pdf) {
            sayPacked(page(pdf, 1).getKey("/Contents"), "/ASCIIHexDecode", "<< /Predictor 3 >>");
        },
        {kPacked});
    row("page in another file",
        [](QPDF& pdf) { page(pdf, 1).getKey("/Contents").getDict().replaceKey("/F", Handle::newString("x.pdf")); },
        {kPacked, u"Page 2: what is shown was changed"_s});
    row("file said to be packed",
        [](QPDF& pdf) { sayPacked(data(pdf, kData), "/RunLengthDecode", "<< /Predictor 3 >>"); },
        {kOneContent, kPacked});
    row("link that is none",
        [](QPDF& pdf) { firstLink(pdf).replaceKey("/Subtype", Handle::newString("/Link")); },
        {u"what is shown was changed"_s, u"The structure (tags): changed"_s});
    row("colours that are none",
        [](QPDF& pdf) {
            Handle intent = pdf.getRoot().getKey("/OutputIntents").getArrayItem(0);
            intent.replaceKey("/S", Handle::newString(intent.getKey("/S").getName()));
        },
        {u"The definition of colours: changed"_s});
    row("another name besides",
        [](QPDF& pdf) { specification(pdf, kData).replaceKey("/F", Handle::newString("../other")); },
        {kNames, u"has another description, type or date"_s, u"The list of associated files: changed"_s});
    row("a record with a second content",
        [](QPDF& pdf) {
            specification(pdf, pdf::inventoryName()).getKey("/EF").replaceKey("/DOS", data(pdf, kData));
        },
        {u"tekigo-pages.json has several contents"_s, u"tekigo-pages.json cannot be read"_s,
         u"There are 2 embedded files named"_s});
    row("a record that says more",
        [](QPDF& pdf) { specification(pdf, pdf::inventoryName()).replaceKey("/RF", Handle::newDictionary()); },
        {u"tekigo-pages.json has more than it was written with"_s});
    row("taken out of the list",
        [](QPDF& pdf) {
            Handle names = listed(pdf);
            const int at = indexOf(pdf, kData);
            names.eraseItem(at);
            names.eraseItem(at);
        },
        {u"is not in the list of embedded files, only among the associated ones"_s, u"“tekigo-gap.json” is missing"_s,
         u"The list of associated files: changed"_s});
    row("names that are no dictionary",
        [](QPDF& pdf) {
            pdf.getRoot().replaceKey("/JavaScript", pdf.getRoot().getKey("/Names"));
            pdf.getRoot().replaceKey("/AA", Handle::parse("<< /WC << /S /JavaScript /JS (x) >> >>"));
        },
        {u"The document's entry “JavaScript”: added"_s, u"The actions on closing or printing: added"_s});
    row("layer that hides",
        [](QPDF& pdf) {
            pdf.getRoot().replaceKey("/OCProperties", Handle::parse("<< /OCGs [] /D << /BaseState /OFF >> >>"));
        },
        {u"The optional layers: added"_s});
    row("note over the text",
        [](QPDF& pdf) {
            page(pdf, 3).replaceKey("/Annots", Handle::parse("[<< /Type /Annot /Subtype /FreeText /Rect [0 0 600 900] "
                                                             "/Contents (ok) /C [1] >>]"));
        },
        {u"Page 4: what is shown was changed"_s});
    row("action of a page",
        [](QPDF& pdf) { page(pdf, 2).replaceKey("/AA", Handle::parse("<< /O << /S /URI /URI (http://x) >> >>")); },
        {u"Page 3: what is shown was changed"_s});
}

void TestForgeries::ofPlan()
{
    QFETCH(Change, change);
    QFETCH(QStringList, words);
    isTold(forged(m_plan, change), words);
}

void TestForgeries::ofDossier_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("words");
    const auto withoutRecord = [](QPDF& pdf) {
        Handle own = specification(pdf, pdf::inventoryName());
        Handle names = listed(pdf);
        const int at = indexOf(pdf, pdf::inventoryName());
        names.eraseItem(at);
        names.eraseItem(at);
        Handle associated = pdf.getRoot().getKey("/AF");
        for (int i = associated.getArrayNItems() - 1; i >= 0; --i)
            if (associated.getArrayItem(i).getObjGen() == own.getObjGen())
                associated.eraseItem(i);
    };
    const QString noRecord = u"The record of its pages (embedded file tekigo-pages.json) is missing"_s;
    QTest::newRow("second snapshot") << Change([=](QPDF& pdf) {
        withoutRecord(pdf);
        listed(pdf).appendItem(Handle::newString(snapshotName().toStdString()));
        listed(pdf).appendItem(another(pdf, snapshotName()));
    }) << QStringList{noRecord, u"There are 2 embedded files named “tekigo-snapshot.json”"_s};
    QTest::newRow("no list of digests") << Change([=](QPDF& pdf) {
        withoutRecord(pdf);
        Handle sums = specification(pdf, u"SHA256SUMS"_s);
        const int at = indexOf(pdf, u"SHA256SUMS"_s);
        listed(pdf).eraseItem(at);
        listed(pdf).eraseItem(at);
        Handle associated = pdf.getRoot().getKey("/AF");
        for (int i = associated.getArrayNItems() - 1; i >= 0; --i)
            if (associated.getArrayItem(i).getObjGen() == sums.getObjGen())
                associated.eraseItem(i);
    }) << QStringList{noRecord, u"The embedded file SHA256SUMS, which the pages name, is missing"_s};
}

void TestForgeries::ofDossier()
{
    QFETCH(Change, change);
    QFETCH(QStringList, words);
    isTold(forged(m_dossier, change), words);
}

void TestForgeries::bytesBesides_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray hidden = "99999 0 obj\n<< /Type /Catalog >>\nendobj\n";
    const qsizetype table = m_plan.lastIndexOf("xref\n0 ", m_plan.lastIndexOf("startxref") - 1);
    QByteArray between = m_plan;
    between.insert(table, hidden);
    between.replace(between.lastIndexOf("startxref"), between.size(),
                    "startxref\n" + QByteArray::number(table + hidden.size()) + "\n%%EOF\n");
    QTest::newRow("between objects and table") << between;
    const QByteArray page = tampering::dictionary(m_plan, tampering::pageObject(m_plan, 1));
    QTest::newRow("update of nothing") << tampering::updated(
        m_plan, {{tampering::pageObject(m_plan, 1), page}});
    QByteArray trailer = m_plan;
    QTest::newRow("packed table besides") << trailer.replace("trailer << ", "trailer << /XRefStm 15 ");
    QByteArray identifier = m_plan;
    QTest::newRow("more in the trailer") << identifier.replace("trailer << ", "trailer << /Extra (x) ");
}

/// Nothing that the record has is another, and yet some program may read other objects.
void TestForgeries::bytesBesides()
{
    QFETCH(QByteArray, bytes);
    const DossierCheck check = checked(sealed(bytes));
    QVERIFY(!check.good());
    QVERIFY(std::ranges::any_of(check.lines, [](const DossierCheck::Line& line) {
        return !line.good && line.says.en.contains(u"not put together as Tekigo writes"_s);
    }));
}

/// That saving it with another program is enough is not said of what was written behind it.
void TestForgeries::appendedIsNoSavingAnew()
{
    const auto harmless = [](const DossierCheck& check) {
        return std::ranges::any_of(check.lines, [](const DossierCheck::Line& line) {
            return line.says.en.contains(u"Saving it with another program"_s);
        });
    };
    QVERIFY(harmless(checked(tampering::rewritten(m_plan, [](QPDF&) {}))));
    const QByteArray updated = tampering::updated(m_plan, {{tampering::freeNumber(m_plan), "null"}});
    QVERIFY(!harmless(checked(updated)));
    QVERIFY(!harmless(checked(QByteArray(updated).replace("%Tekigo-Seal", "%Somebody's"))));
    QVERIFY(!harmless(checked(tampering::rewritten(
        m_plan, [](QPDF& pdf) { sayPacked(page(pdf, 1).getKey("/Contents"), "/JBIG2Decode", "null"); }))));
}

/// A document of the time before a value's kind was part of the digests.
void TestForgeries::formerRecord()
{
    const auto withRecord = [this](const QByteArray& record) {
        return forged(m_plan, [&](QPDF& pdf) {
            data(pdf, pdf::inventoryName()).replaceStreamData(record.toStdString(), Handle::newNull(), Handle::newNull());
        });
    };
    const QString path = m_sample.path(u"former.pdf"_s);
    NoProgress unwatched;
    QVERIFY(writeFile(path, withRecord(R"({"format":"tekigo-pages/1"})")));
    const auto reading = pdf::read(path, {}, unwatched);
    QVERIFY(reading && reading->found.form == 1 && reading->found.pages.size() == 4);
    const QByteArray former = withRecord(pdf::toJson(reading->found));
    const DossierCheck check = checked(former);
    QVERIFY2(check.good(), qPrintable(check.lines.front().says.en));
    QVERIFY(std::ranges::any_of(check.lines, [](const DossierCheck::Line& line) {
        return line.good && line.says.en.contains(u"is of the former form"_s) && line.says.ja.contains(u"以前の形式"_s);
    }));
    isTold(forged(former, [](QPDF& pdf) { page(pdf, 2).replaceKey("/Rotate", Handle::newInteger(180)); }),
           {u"Page 3: what is shown was changed"_s});
    isTold(forged(former, [](QPDF& pdf) { pdf.getRoot().getKey("/Pages").replaceKey("/Count", Handle::newInteger(3)); }),
           {kPages, u"It has 4 pages, and other programs show 3"_s});
    // One of tomorrow is not taken for one of today.
    const DossierCheck later = checked(withRecord(R"({"format":"tekigo-pages/3"})"));
    QVERIFY(!later.good() && later.lines.front().says.en.contains(u"cannot be read"_s));
}

QTEST_MAIN(TestForgeries)
#include "tst_forgeries.moc"
