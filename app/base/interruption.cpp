#include "base/interruption.h"

#include <QtGlobal>

#include <array>
#include <atomic>
#include <csignal>

namespace tekigo {
namespace {

// What a signal's handler can reach is the program's, not an object's.
std::atomic<int> received = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a handler may not wait for a lock");

#ifdef Q_OS_UNIX

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

void receive(int number)
{
    received = number;
}

void handle(void (*from)(int), void (*to)(int))
{
    for (const int number : kSignals) {
        struct sigaction now = {};
        if (sigaction(number, nullptr, &now) != 0 || now.sa_handler != from)
            continue;
        struct sigaction next = {};
        next.sa_handler = to;
        next.sa_flags = to == receive ? static_cast<int>(SA_RESETHAND | SA_RESTART) : 0;
        sigemptyset(&next.sa_mask);
        sigaction(number, &next, nullptr);
    }
}

#endif

} // namespace

Interruptible::Interruptible()
{
#ifdef Q_OS_UNIX
    handle(SIG_DFL, receive);
#endif
}

Interruptible::~Interruptible()
{
#ifdef Q_OS_UNIX
    handle(receive, SIG_DFL);
#endif
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
