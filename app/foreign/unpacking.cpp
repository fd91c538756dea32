#include "foreign/unpacking.h"

#include <qpdf/Pipeline.hh>

#include <algorithm>

namespace tekigo::foreign {

class Unpacking::Sink final : public Pipeline
{
public:
    Sink(Unpacking& owner, qint64 keep)
        : Pipeline("tekigo", nullptr)
        , m_owner(owner)
        , m_keep(keep)
    {
    }

    void write(unsigned char const* data, size_t size) override
    {
        const auto* bytes = reinterpret_cast<const char*>(data);
        const auto count = static_cast<qint64>(size);
        m_owner.m_left -= count;
        if (m_owner.m_left < 0 || m_owner.m_progress.cancelled())
            throw Stopped{m_owner.m_left >= 0};
        m_hash.add(bytes, count);
        m_size += count;
        m_bytes.append(bytes, std::clamp<qint64>(m_keep - m_bytes.size(), 0, count));
    }
    void finish() override {}

    Taken taken() { return {m_hash.finish(), m_size, m_bytes}; }

private:
    Unpacking& m_owner;
    qint64 m_keep;
    Sha256 m_hash;
    qint64 m_size = 0;
    QByteArray m_bytes;
};

Unpacking::Taken Unpacking::take(QPDFObjectHandle stream, qpdf_stream_decode_level_e level, qint64 keep)
{
    Sink sink(*this, keep);
    stream.pipeStreamData(&sink, 0, level);
    return sink.taken();
}

} // namespace tekigo::foreign
