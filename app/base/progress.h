#pragma once

#include <QString>

namespace tekigo {

/// How slow work tells its caller how far it is, and learns that it is no longer wanted. Work calls both from
/// the thread it runs on; it asks cancelled() at least every tenth of a second and then returns
/// Error::Kind::Cancelled, leaving nothing half done.
class Progress
{
public:
    virtual ~Progress() = default;

    /// `done` of `total` in a unit of the work's own (bytes, pages); total is 0 while it is not known.
    virtual void report(qint64 done, qint64 total) = 0;
    [[nodiscard]] virtual bool cancelled() const = 0;
    /// What is worked on from now on, as people call it (a chapter's title); whoever does not care passes over it.
    virtual void entered(const QString&) {}
};

/// For callers who neither watch nor cancel.
class NoProgress final : public Progress
{
public:
    void report(qint64, qint64) override {}
    [[nodiscard]] bool cancelled() const override { return false; }
};

} // namespace tekigo
