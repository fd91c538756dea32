#include "foreign/openpdf.h"

#include <QFile>

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDF.hh>

#include <memory>

namespace tekigo::foreign {
namespace {

constexpr qint64 kInMemory = qint64(64) << 20;

/// Null: what cannot be read whole, or is larger.
std::unique_ptr<Buffer> whole(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential() || file.size() > kInMemory)
        return nullptr;
    auto bytes = std::make_unique<Buffer>(static_cast<size_t>(file.size()));
    if (file.read(reinterpret_cast<char*>(bytes->getBuffer()), file.size()) != file.size())
        return nullptr;
    return bytes;
}

} // namespace

void openPdf(QPDF& pdf, const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    if (auto bytes = whole(path))
        pdf.processInputSource(std::make_shared<BufferInputSource>(name.toStdString(), bytes.release(), true));
    else
        pdf.processFile(name.constData());
}

} // namespace tekigo::foreign
