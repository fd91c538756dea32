#pragma once

#include "base/progress.h"

namespace tekigo {

/// While it lives, the first of the signals INT, TERM and HUP does not end the program but cancels the work, which then
/// leaves nothing half done. The second ends it at once. A signal that whoever called us had ignored stays ignored.
class Interruptible final : public Progress
{
public:
    Interruptible();
    ~Interruptible() override;
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

    void report(qint64, qint64) override {}
    [[nodiscard]] bool cancelled() const override;
};

/// The number of the signal that came while an Interruptible lived; 0: none.
[[nodiscard]] int interruption();

} // namespace tekigo
