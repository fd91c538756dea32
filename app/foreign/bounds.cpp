#include "foreign/bounds.h"

#include "base/system.h"

namespace tekigo::foreign {
namespace {

constexpr qint64 kMostMemory = qint64{2} << 30; ///< bytes
constexpr int kMostSeconds = 200; ///< of the processor, for a whole file; then it ends by SIGXCPU
constexpr int kMostShowing = 3600; ///< of the processor, however long somebody looks at a file
constexpr qint64 kLargestFile = qint64{1} << 30; ///< bytes that it may write into one file

} // namespace

void limitEverything()
{
    system::confine({.memory = kMostMemory, .fileSize = kLargestFile, .seconds = kMostSeconds});
}

void limitShowing()
{
    system::confine({.memory = kMostMemory, .fileSize = kLargestFile, .seconds = kMostShowing});
}

void restartTime(int seconds)
{
    system::confineTime(seconds);
}

} // namespace tekigo::foreign
