#include "tampering.h"

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
    Pl_Buffer out("out");
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&out);
    writer.setStaticID(true);
    writer.write();
    const auto buffer = out.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

QByteArray updated(const QByteArray& file, const QList<QPair<int, QByteArray>>& objects)
{
    QByteArray made = file;
    QByteArray table = "xref\n";
    int size = freeNumber(file);
    for (const auto& [number, text] : objects) {
        table += QByteArray::number(number) + " 1\n" + QByteArray::number(made.size()).rightJustified(10, '0') +
                 " 00000 n \n";
        made += QByteArray::number(number) + " 0 obj\n" + text + "\nendobj\n";
        size = std::max(size, number + 1);
    }
    const qsizetype place = made.size();
    return made + table + "trailer << /Size " + QByteArray::number(size) + " /Root " +
           QByteArray::number(catalogueObject(file)) + " 0 R /Prev " + lastStartXref(file) + " >>\nstartxref\n" +
           QByteArray::number(place) + "\n%%EOF\n";
}

QByteArray resealed(QByteArray file)
{
    const qsizetype at = 15; // see pdf/seal.h
    const QByteArray head = "%Tekigo-Seal: 1 ";
    const QByteArray zeros = head + QByteArray(12, '0') + ' ' + QByteArray(64, '0') + '\n';
    if (file.mid(at, head.size()) == head)
        file.replace(at, zeros.size(), zeros);
    else
        file.insert(at, zeros);
    const QByteArray digest = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
    return file.replace(at, zeros.size(),
                        head + QByteArray::number(file.size()).rightJustified(12, '0') + ' ' + digest + '\n');
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

} // namespace tampering
