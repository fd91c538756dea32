#include "instrument/listsource.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace tekigo {
namespace {

constexpr size_t blockSize = ListSource::minimum / 3;

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(ListSource)
};

std::unexpected<Error> cancelled()
{
    return failure(Error::Kind::Cancelled, Says::tr("Cancelled. Nothing was changed."));
}

} // namespace

ListSource::ListSource(Progress& progress)
    : m_progress(&progress)
    , m_raw(blockSize)
{
}

Result<ListSource> ListSource::open(const QString& path, ListEncoding encoding, Progress& progress)
{
    ListSource source(progress);
    const QFileInfo info(path);
    source.m_path = path;
    source.m_encoding = encoding;
    source.m_decoder = listDecoder(encoding);
    if (!source.m_decoder)
        return failure(Error::Kind::Machine,
                       Says::tr("This system cannot read CP932. Install the C library's conversion modules, or save "
                                "the list as UTF-8."));
    if (!info.isFile())
        return failure(Error::Kind::Input, Says::tr("%1 is no ordinary file. Choose a CSV file.").arg(path));
    source.m_file = std::make_unique<QFile>(path);
    // Unbuffered: no copy of the list stays in a buffer that nobody wipes.
    if (!source.m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::Machine,
                       Says::tr("%1 cannot be read: %2").arg(path, source.m_file->errorString()));
    source.m_size = source.m_file->size();
    source.m_modified = info.lastModified().toUTC();
    if (source.m_size == 0)
        return failure(Error::Kind::Input,
                       Says::tr("%1 is empty. Export the list again and choose that file.").arg(path));
    return source;
}

Result<size_t> ListSource::fill()
{
    if (m_progress->cancelled())
        return cancelled();
    const qint64 got = m_file->read(m_raw.data() + m_left, static_cast<qint64>(blockSize - m_left));
    if (got < 0)
        return failure(Error::Kind::Machine, Says::tr("%1 cannot be read: %2").arg(m_path, m_file->errorString()));
    m_hash.add(m_raw.data() + m_left, got);
    m_left += static_cast<size_t>(got);
    m_read += got;
    m_progress->report(m_read, m_size);
    return static_cast<size_t>(got);
}

std::unexpected<Error> ListSource::badCharacter()
{
    m_wrongEncoding = true;
    return failure(Error::Kind::Input,
                   Says::tr("%1, line %2, byte %3: this is no character of %4. Choose the file's real encoding, or "
                            "save the list as UTF-8.")
                       .arg(m_path)
                       .arg(m_lines + 1)
                       .arg(m_read - static_cast<qint64>(m_left) + 1)
                       .arg(listEncodingName(m_encoding)));
}

Result<void> ListSource::checkText(const char* text, size_t size)
{
    const auto* nul = static_cast<const char*>(std::memchr(text, '\0', size));
    if (nul) {
        const qint64 line = m_lines + std::count(text, nul, '\n') + 1;
        return failure(Error::Kind::Input,
                       Says::tr("%1, line %2: the file has a NUL character, so it is no text. Export the list as CSV.")
                           .arg(m_path)
                           .arg(line));
    }
    m_lines += std::count(text, text + size, '\n');
    return {};
}

Result<void> ListSource::checkEnd()
{
    if (m_left > 0)
        return badCharacter();
    const QFileInfo info(m_path);
    if (m_read != m_size || info.size() != m_size || info.lastModified().toUTC() != m_modified)
        return failure(Error::Kind::Input, Says::tr("%1 changed while it was read. Let it be finished, then try again.")
                                               .arg(m_path));
    return {};
}

Result<size_t> ListSource::read(char* out, size_t room)
{
    Q_ASSERT(room >= minimum);
    while (true) {
        const auto got = fill();
        if (!got)
            return std::unexpected(got.error());
        size_t begin = 0;
        if (!m_begun)
            begin = byteOrderMark({m_raw.data(), m_left}, m_encoding);
        m_begun = true;
        const auto step = m_decoder->decode({m_raw.data() + begin, m_left - begin}, out);
        const size_t used = begin + step.consumed;
        if (const auto text = checkText(out, step.produced); !text)
            return std::unexpected(text.error());
        m_left -= used;
        std::memmove(m_raw.data(), m_raw.data() + used, m_left);
        if (step.bad)
            return badCharacter();
        if (step.produced > 0)
            return step.produced;
        if (*got == 0) {
            if (const auto end = checkEnd(); !end)
                return std::unexpected(end.error());
            return 0;
        }
    }
}

SeenFile ListSource::seen()
{
    return {.name = QFileInfo(m_path).fileName(), .size = m_size, .modified = m_modified, .sha256 = m_hash.finish()};
}

} // namespace tekigo
