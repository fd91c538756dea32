#include "attachmentrules.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

/// Counts and digests what passes.
class Digest : public Pipeline
{
public:
    Digest()
        : Pipeline("digest", nullptr)
    {
    }
    void write(unsigned char const* bytes, size_t count) override
    {
        m_md5.addData(QByteArrayView(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(count)));
        size += static_cast<qint64>(count);
    }
    void finish() override {}
    [[nodiscard]] QByteArray md5() const { return m_md5.result(); }

    qint64 size = 0;

private:
    QCryptographicHash m_md5{QCryptographicHash::Md5};
};

const std::set<std::string> kRelationships = {"/Source", "/Data", "/Alternative", "/Supplement",
                                              "/Unspecified"};

void judgeStream(Handle stream, const QString& place, Findings& findings)
{
    if (!stream.isStream())
        return findings.broken("A 6.8", place + u"no stream"_s);
    static const QRegularExpression mime(u"^/[\\w.+-]+/[\\w.+-]+$"_s);
    findings.need(mime.match(shown(nameOf(valueOf(stream, "/Subtype")))).hasMatch(), "A 6.8",
                  place + u"MIME type"_s);
    Handle parameters = valueOf(stream, "/Params");
    static const QRegularExpression date(u"^D:\\d{14}(Z|[+-]\\d\\d'\\d\\d'?)$"_s);
    findings.need(date.match(said(valueOf(parameters, "/ModDate"))).hasMatch(), "A 6.8",
                  place + u"ModDate"_s);
    Digest digest;
    stream.pipeStreamData(&digest, 0, qpdf_dl_specialized);
    Handle size = valueOf(parameters, "/Size");
    findings.need(size.isInteger() && size.getIntValue() == digest.size, "PDF 7.11.4, house",
                  place + u"Size"_s);
    Handle checksum = valueOf(parameters, "/CheckSum");
    findings.need(checksum.isString() && QByteArray::fromStdString(checksum.getStringValue()) == digest.md5(),
                  "PDF 7.11.4, house", place + u"CheckSum"_s);
}

} // namespace

void judgeAttachments(QPDF& pdf, Findings& findings)
{
    std::set<QPDFObjGen> associated;
    for (Handle& item : itemsOf(pdf.getRoot().getKey("/AF")))
        associated.insert(item.getObjGen());
    std::set<QPDFObjGen> listed;
    QPDFEmbeddedFileDocumentHelper files(pdf);
    for (auto& [name, specification] : files.getEmbeddedFiles()) {
        const QString place = u"attachment %1: "_s.arg(shown(name));
        Handle about = specification->getObjectHandle();
        listed.insert(about.getObjGen());
        findings.need(kRelationships.count(nameOf(about.getKey("/AFRelationship"))) == 1, "A 6.8",
                      place + u"AFRelationship"_s);
        findings.need(!said(about.getKey("/F")).isEmpty() && !said(about.getKey("/UF")).isEmpty(),
                      "A 6.8, UA 7.11", place + u"F and UF"_s);
        findings.need(said(about.getKey("/F")) == said(about.getKey("/UF")), "house",
                      place + u"F is not UF"_s);
        findings.need(!said(about.getKey("/Desc")).isEmpty(), "house", place + u"Desc"_s);
        findings.need(nameOf(about.getKey("/Type")) == "/Filespec", "PDF 7.11.3", place + u"Type"_s);
        findings.need(associated.count(about.getObjGen()) == 1, "A 6.8", place + u"not in AF"_s);
        judgeStream(specification->getEmbeddedFileStream(), place, findings);
    }
    for (Handle& object : pdf.getAllObjects())
        if (nameOf(valueOf(object, "/Type")) == "/Filespec" && object.isDictionary() && object.hasKey("/EF"))
            findings.need(listed.count(object.getObjGen()) == 1, "house",
                          u"an attachment that no list names"_s);
}

} // namespace tekigo::pdf::rules
