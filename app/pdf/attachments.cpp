#include "pdf/attachments.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QUtil.hh>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr qint64 kPackedBelow =
    16 << 20; ///< bytes; larger files are stored as they are, packing them takes too long

const char* nameOf(Attachment::Relationship relationship)
{
    switch (relationship) {
    case Attachment::Relationship::Source:
        return "/Source";
    case Attachment::Relationship::Data:
        return "/Data";
    case Attachment::Relationship::Supplement:
        return "/Supplement";
    }
    return "/Unspecified";
}

/// Whether packing such a file is worth it: pictures, archives and PDFs are packed already.
bool worthPacking(const Attachment& attachment, qint64 size)
{
    const QString& type = attachment.mimeType;
    return size < kPackedBelow && (type.startsWith(u"text/"_s) || type.endsWith(u"json"_s) ||
                                   type.endsWith(u"xml"_s) || type.endsWith(u"yaml"_s));
}

QPDFEFStreamObjectHelper embedded(QPDF& pdf, const Attachment& attachment)
{
    if (attachment.path.isEmpty())
        return QPDFEFStreamObjectHelper::createEFStream(pdf, attachment.bytes.toStdString());
    return QPDFEFStreamObjectHelper::createEFStream(
        pdf, QUtil::file_provider(QFile::encodeName(attachment.path).toStdString()));
}

std::string pdfDate(const QDateTime& time)
{
    return "D:" + time.toUTC().toString(u"yyyyMMddHHmmss"_s).toStdString() + "Z";
}

QPDFFileSpecObjectHelper specification(QPDF& pdf, const Attachment& attachment)
{
    QPDFEFStreamObjectHelper stream = embedded(pdf, attachment);
    stream.setSubtype(attachment.mimeType.isEmpty() ? "application/octet-stream"
                                                    : attachment.mimeType.toStdString());
    if (attachment.modified.isValid()) {
        stream.setModDate(pdfDate(attachment.modified));
        stream.setCreationDate(pdfDate(attachment.modified));
    }
    const qint64 size =
        attachment.path.isEmpty() ? attachment.bytes.size() : QFileInfo(attachment.path).size();
    if (!worthPacking(attachment, size))
        stream.getObjectHandle().setFilterOnWrite(false);
    auto made = QPDFFileSpecObjectHelper::createFileSpec(pdf, attachment.name.toStdString(), stream);
    if (!attachment.description.isEmpty())
        made.setDescription(attachment.description.toStdString());
    made.getObjectHandle().replaceKey("/AFRelationship", Handle::newName(nameOf(attachment.relationship)));
    return made;
}

} // namespace

Result<void> addAttachment(QPDF& pdf, const Attachment& attachment)
{
    if (!attachment.path.isEmpty() && !QFileInfo(attachment.path).isReadable())
        return failure(
            Error::Kind::Machine,
            QCoreApplication::translate("Attachments", "%1 cannot be read, so %2 cannot be embedded.")
                .arg(attachment.path, attachment.name));
    auto made = specification(pdf, attachment);
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(attachment.name.toStdString(), made);
    Handle associated = pdf.getRoot().getKey("/AF");
    if (!associated.isArray())
        associated = pdf.getRoot().replaceKeyAndGetNew("/AF", pdf.makeIndirectObject(Handle::newArray()));
    associated.appendItem(made.getObjectHandle());
    return {};
}

Result<void> writeAttachments(QPDF& pdf, const std::vector<Attachment>& attachments)
{
    for (const Attachment& attachment : attachments)
        if (auto done = addAttachment(pdf, attachment); !done)
            return done;
    return {};
}

} // namespace tekigo::pdf
