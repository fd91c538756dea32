#pragma once

#include "base/progress.h"

namespace tekigo {

/// Progress of one of several files: counts its bytes on top of those of the files before it.
class PartProgress final : public Progress
{
public:
    PartProgress(Progress& whole, qint64 before, qint64 total)
        : m_whole(whole)
        , m_before(before)
        , m_total(total)
    {
    }
    void report(qint64 done, qint64) override { m_whole.report(m_before + done, m_total); }
    [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }

private:
    Progress& m_whole;
    qint64 m_before;
    qint64 m_total;
};

} // namespace tekigo
