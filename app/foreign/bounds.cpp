#include "foreign/bounds.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>

#include <signal.h>

namespace tekigo::foreign {
namespace {

constexpr rlim_t kMostMemory = rlim_t{2} << 30; ///< bytes
constexpr rlim_t kMostSeconds = 200; ///< of the processor, for a whole file; then it ends by SIGXCPU
constexpr rlim_t kLargestFile = rlim_t{1} << 30; ///< bytes that it may write into one file

void limit(__rlimit_resource resource, rlim_t most)
{
    const rlimit bound{most, most};
    (void)setrlimit(resource, &bound);
}

} // namespace

void limitEverything()
{
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_CPU, kMostSeconds);
    limit(RLIMIT_FSIZE, kLargestFile);
    limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ // it wants terabytes of addresses
    // What it can write to, not the addresses: Qt PDF 6.8 sets 16 GiB of those aside before it asks for memory.
    limit(RLIMIT_DATA, kMostMemory);
#endif
}

void restartTime(int seconds)
{
    const itimerval bound{{0, 0}, {seconds, 0}};
    (void)setitimer(ITIMER_PROF, &bound, nullptr);
}

} // namespace tekigo::foreign
