#include "pdf/aswritten.h"

#include "pdf/filewriter.h"
#include "pdf/seal.h"

#include <QFile>

#include <cstring>

namespace tekigo::pdf {
namespace {

/// What is written must be what the file has; ends it by an exception where it is not.
class Compared final : public Pipeline
{
public:
    explicit Compared(QFile& file)
        : Pipeline("compared", nullptr)
        , m_file(file)
    {
    }
    struct Differs
    {
    };
    void write(unsigned char const* bytes, size_t size) override
    {
        const QByteArray known = m_file.read(static_cast<qint64>(size));
        if (static_cast<size_t>(known.size()) != size || std::memcmp(known.constData(), bytes, size) != 0)
            throw Differs();
    }
    void finish() override {}

private:
    QFile& m_file;
};

} // namespace

bool isAsWritten(QPDF& pdf, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(seal::place()))
        return false;
    const QByteArray sealed = file.read(seal::blank().size());
    file.seek(0);
    Compared compared(file);
    FileWriter writer(pdf, compared);
    writer.setExtraHeaderText(sealed.toStdString());
    try {
        return writer.writeAgain([&](qint64 size) {
            return file.seek(file.pos() + size);
        }) && file.atEnd();
    } catch (const Compared::Differs&) {
        return false;
    }
}

} // namespace tekigo::pdf
