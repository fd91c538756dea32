#include "base/interruption.h"

#include "base/system.h"

#include <atomic>

namespace tekigo {
namespace {

// What a signal's handler can reach is the program's, not an object's.
std::atomic<int> received = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a handler may not wait for a lock");

void receive(int number)
{
    received = number;
}

} // namespace

Interruptible::Interruptible()
{
    system::receiveEndings(receive);
}

Interruptible::~Interruptible()
{
    system::leaveEndings(receive);
}

bool Interruptible::cancelled() const
{
    return interruption() != 0;
}

int interruption()
{
    return received;
}

} // namespace tekigo
