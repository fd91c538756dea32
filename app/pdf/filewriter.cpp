#include "pdf/filewriter.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QCryptographicHash>

#include <qpdf/QUtil.hh>

#include <vector>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr size_t kPiece = 1 << 18; ///< bytes that are gathered before they are handed on

constexpr char kHeader[] = "%PDF-1.7\n%\xbf\xf7\xa2\xfe\n";

std::string digits(long long number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0').toStdString();
}

bool isEmbeddedFile(Handle about)
{
    return about.getKey("/Type").isNameAndEquals("/EmbeddedFile");
}

/// Null where it is not said.
Handle sizeOf(Handle about)
{
    Handle parameters = about.getKey("/Params");
    return parameters.isDictionary() ? parameters.getKey("/Size") : Handle::newNull();
}

} // namespace

/// Counts and digests what passes.
class FileWriter::Counted : public Pipeline
{
public:
    explicit Counted(Pipeline& output)
        : Pipeline("counted", &output)
    {
    }
    void write(unsigned char const* bytes, size_t size) override
    {
        m_at += static_cast<qint64>(size);
        if (size < kPiece && m_gathered.size() + size <= kPiece) {
            m_gathered.append(reinterpret_cast<const char*>(bytes), size);
            return;
        }
        handOn();
        pass(bytes, size);
    }
    void text(const std::string& words)
    {
        write(reinterpret_cast<const unsigned char*>(words.data()), words.size());
    }
    void finish() override {}
    void handOn()
    {
        pass(reinterpret_cast<const unsigned char*>(m_gathered.data()), m_gathered.size());
        m_gathered.clear();
    }

    void passOver(qint64 size)
    {
        handOn();
        m_at += size;
    }

    [[nodiscard]] qint64 at() const { return m_at; }
    /// Embedded files have digests of their own, which are digested.
    void setDigesting(bool on)
    {
        handOn();
        m_digesting = on;
    }
    [[nodiscard]] std::string identifier()
    {
        handOn();
        return m_digest.result().toStdString();
    }

private:
    void pass(unsigned char const* bytes, size_t size)
    {
        if (size == 0)
            return;
        if (m_digesting)
            m_digest.addData(
                QByteArrayView(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size)));
        getNext()->write(bytes, size);
    }

    qint64 m_at = 0;
    bool m_digesting = true;
    std::string m_gathered;
    QCryptographicHash m_digest{QCryptographicHash::Md5};
};

/// What keeps a document from being one that was written here.
struct FileWriter::Other
{
};

void FileWriter::write()
{
    Counted out(m_output);
    all(out);
}

bool FileWriter::writeAgain(const std::function<bool(qint64)>& pass)
{
    m_pass = pass;
    Counted out(m_output);
    try {
        all(out);
    } catch (const Other&) {
        return false;
    }
    return true;
}

void FileWriter::all(Counted& out)
{
    out.text(std::string(kHeader) + m_headerText);
    std::vector<qint64> places(1, 0); ///< by number; 0: there is no such object
    for (Handle& each : m_pdf.getAllObjects()) {
        if (each.isNull())
            continue;
        const size_t number = static_cast<size_t>(each.getObjectID());
        places.resize(std::max(places.size(), number + 1), 0);
        places[number] = out.at();
        object(out, each);
    }
    const qint64 table = out.at();
    const std::string size = std::to_string(places.size());
    out.text("xref\n0 " + size + "\n0000000000 65535 f \n");
    for (size_t number = 1; number < places.size(); ++number)
        out.text(places[number] == 0 ? "0000000000 65535 f \n" : digits(places[number], 10) + " 00000 n \n");
    const std::string id = identifier(out);
    out.text("trailer << /Root " + m_pdf.getRoot().unparse() + " /Size " + size + " /ID [" + id + id +
             "] >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n");
    out.handOn();
}

/// One that was written says its own; it tells nobody anything.
std::string FileWriter::identifier(Counted& out)
{
    if (!m_pass)
        return "<" + QUtil::hex_encode(out.identifier()) + ">";
    Handle known = m_pdf.getTrailer().getKey("/ID");
    if (!known.isArray() || known.getArrayNItems() != 2 || !known.getArrayItem(0).isString())
        throw Other();
    return "<" + QUtil::hex_encode(known.getArrayItem(0).getStringValue()) + ">";
}

void FileWriter::object(Counted& out, Handle object)
{
    out.text(std::to_string(object.getObjectID()) + " 0 obj\n");
    if (object.isStream())
        stream(out, object);
    else
        out.text(object.unparseResolved());
    out.text("\nendobj\n");
}

void FileWriter::stream(Counted& out, Handle stream)
{
    Handle about = stream.getDict().shallowCopy();
    if (m_pass)
        return passed(out, about);
    if (isEmbeddedFile(about) && !stream.getFilterOnWrite() && sizeOf(about).isInteger())
        return piped(out, stream, about);
    const auto raw = stream.getRawStreamData();
    QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(raw->getBuffer()),
                                               static_cast<qsizetype>(raw->getSize()));
    const bool plain = about.getKey("/Type").isNameAndEquals("/Metadata") || !stream.getFilterOnWrite();
    if (!plain && about.getKey("/Filter").isNull()) {
        bytes = qCompress(bytes, kPacking).mid(4); // zlib with the size in four bytes before it
        about.replaceKey("/Filter", Handle::newName("/FlateDecode"));
    }
    about.replaceKey("/Length", Handle::newInteger(bytes.size()));
    out.text(about.unparseResolved() + "\nstream\n");
    out.write(reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<size_t>(bytes.size()));
    out.text("\nendstream");
}

void FileWriter::piped(Counted& out, Handle stream, Handle about)
{
    const long long size = sizeOf(about).getIntValue();
    about.replaceKey("/Length", Handle::newInteger(size));
    out.text(about.unparseResolved() + "\nstream\n");
    out.setDigesting(false);
    const qint64 from = out.at();
    if (!stream.pipeStreamData(&out, nullptr, 0, qpdf_dl_none) || out.at() - from != size)
        throw std::runtime_error(QCoreApplication::translate(
                                     "tekigo::pdf", "A file changed while it was being embedded. Try again.")
                                     .toStdString());
    out.setDigesting(true);
    out.text("\nendstream");
}

void FileWriter::passed(Counted& out, Handle about)
{
    Handle length = about.getKey("/Length");
    if (!length.isInteger() || length.isIndirect() || length.getIntValue() < 0)
        throw Other();
    out.text(about.unparseResolved() + "\nstream\n");
    out.passOver(length.getIntValue());
    if (!m_pass(length.getIntValue()))
        throw Other();
    out.text("\nendstream");
}

} // namespace tekigo::pdf
