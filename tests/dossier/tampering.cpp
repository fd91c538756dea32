#include "tampering.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "base/utc.h"
#include "dossier/plancompose.h"
#include "dossier/writing.h"

#include <QCryptographicHash>

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace tampering {
namespace {

void open(QPDF& pdf, const QByteArray& file)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("tampered", file.constData(), static_cast<size_t>(file.size()));
}

constexpr qsizetype sealPlace = 15; ///< see pdf/seal.h
const QByteArray sealHead = "%Tekigo-Seal: 1 ";

QByteArray blankSeal()
{
    return sealHead + QByteArray(12, '0') + ' ' + QByteArray(64, '0') + '\n';
}

QByteArray written(QPDF& pdf, const QByteArray& header)
{
    Pl_Buffer out("out");
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&out);
    writer.setStaticID(true);
    writer.setExtraHeaderText(header.toStdString());
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const auto buffer = out.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

QByteArray lastStartXref(const QByteArray& file)
{
    const qsizetype at = file.lastIndexOf("startxref");
    return file.mid(at + 9).trimmed().split('\n').first().trimmed();
}

} // namespace

QByteArray rewritten(const QByteArray& file, const std::function<void(QPDF&)>& change)
{
    QPDF pdf;
    open(pdf, file);
    change(pdf);
    return written(pdf, {});
}

QByteArray resealed(const QByteArray& file, const std::function<void(QPDF&)>& change)
{
    QPDF pdf;
    open(pdf, file);
    change(pdf);
    QByteArray made = written(pdf, blankSeal());
    const QByteArray digest = QCryptographicHash::hash(made, QCryptographicHash::Sha256).toHex();
    const QByteArray length = QByteArray::number(made.size()).rightJustified(12, '0');
    return made.replace(sealPlace, blankSeal().size(), sealHead + length + ' ' + digest + '\n');
}

QByteArray updated(const QByteArray& file, const QList<QPair<int, QByteArray>>& objects)
{
    QByteArray made = file;
    QByteArray table = "xref\n";
    int size = freeNumber(file);
    for (const auto& [number, text] : objects) {
        table += QByteArray::number(number) + " 1\n" +
                 QByteArray::number(made.size()).rightJustified(10, '0') + " 00000 n \n";
        made += QByteArray::number(number) + " 0 obj\n" + text + "\nendobj\n";
        size = std::max(size, number + 1);
    }
    const qsizetype place = made.size();
    return made + table + "trailer << /Size " + QByteArray::number(size) + " /Root " +
           QByteArray::number(catalogueObject(file)) + " 0 R /Prev " + lastStartXref(file) +
           " >>\nstartxref\n" + QByteArray::number(place) + "\n%%EOF\n";
}

int pageObject(const QByteArray& file, int index)
{
    QPDF pdf;
    open(pdf, file);
    return pdf.getAllPages().at(static_cast<size_t>(index)).getObjectID();
}

QByteArray dictionary(const QByteArray& file, int object)
{
    QPDF pdf;
    open(pdf, file);
    return QByteArray::fromStdString(pdf.getObjectByID(object, 0).unparseResolved());
}

int catalogueObject(const QByteArray& file)
{
    QPDF pdf;
    open(pdf, file);
    return pdf.getRoot().getObjectID();
}

int freeNumber(const QByteArray& file)
{
    QPDF pdf;
    open(pdf, file);
    return static_cast<int>(pdf.getTrailer().getKey("/Size").getIntValue());
}

tekigo::pdf::Document smallPlan()
{
    using namespace Qt::StringLiterals;
    const QByteArray data = R"({"format":"test"})";
    tekigo::pdf::Document document;
    document.title = u"小さな計画"_s;
    document.created = tekigo::utc(QDate(2026, 11, 22), QTime(9, 0));
    document.identifier =
        u"TKG-GAP-"_s + QString::fromLatin1(tekigo::sha256(data).toHex().first(6)).toUpper();
    for (int page = 1; page <= 4; ++page) {
        const QString name = u"第 %1 章"_s.arg(page);
        document.blocks.push_back(
            tekigo::pdf::Heading{.text = name, .anchor = name, .newPage = page > 1, .runningHead = {}});
        document.blocks.push_back(tekigo::pdf::Paragraph{
            .runs = {{.text = u"次の章"_s, .link = u"第 %1 章"_s.arg(page % 4 + 1), .language = {}}},
            .anchor = {}});
    }
    document.attachments.push_back({.path = {},
                                    .bytes = data,
                                    .name = tekigo::planDataName(),
                                    .description = u"データ"_s,
                                    .mimeType = u"application/json"_s,
                                    .modified = document.created,
                                    .relationship = tekigo::pdf::Attachment::Relationship::Data});
    return document;
}

QByteArray smallPlan(const QString& path)
{
    tekigo::NoProgress unwatched;
    const auto written = tekigo::writeList(smallPlan(), path, unwatched);
    if (!written)
        qFatal("%s", qUtf8Printable(written.error().text));
    return *tekigo::readFile(path, 1 << 24);
}

} // namespace tampering
