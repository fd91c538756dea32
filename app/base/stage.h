#pragma once

#include "base/progress.h"

namespace tekigo {

/// A part of longer work: its own progress counts as a share of the whole, which is told in thousandths.
class Stage final : public Progress
{
public:
    static constexpr qint64 kWhole = 1000;

    /// From and to: thousandths of the whole.
    Stage(Progress& whole, qint64 from, qint64 to)
        : m_whole(whole)
        , m_from(from)
        , m_to(to)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        const double part = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0;
        m_whole.report(m_from + static_cast<qint64>(part * static_cast<double>(m_to - m_from)), kWhole);
    }
    [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }
    void entered(const QString& section) override { m_whole.entered(section); }

private:
    Progress& m_whole;
    qint64 m_from;
    qint64 m_to;
};

} // namespace tekigo
