#pragma once

#include "base/digest.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace tekigo::foreign {

/// Takes the data of streams piece by piece, so that gigabytes never stand in memory, and not more of them in
/// all than a document can hold: a small hostile file may unpack to terabytes.
class Unpacking
{
public:
    /// `most`: bytes of everything that is taken.
    Unpacking(qint64 most, Progress& progress)
        : m_left(most)
        , m_progress(progress)
    {
    }

    struct Taken
    {
        QByteArray sha256;
        qint64 size = 0;
        QByteArray bytes; ///< no more of them than were asked for
    };
    /// Decoded by the filters that anyone has, or as it lies in the file.
    [[nodiscard]] Taken take(QPDFObjectHandle stream, qpdf_stream_decode_level_e level, qint64 keep = 0);

    /// Comes out of take(), through libqpdf; caught where a file is read or written.
    struct Stopped
    {
        bool cancelled = false; ///< false: too much
    };

private:
    class Sink;
    qint64 m_left;
    Progress& m_progress;
};

} // namespace tekigo::foreign
