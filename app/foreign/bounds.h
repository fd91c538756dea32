#pragma once

namespace tekigo::foreign {

/// What the program that opens other people's PDFs may take, in memory, in time and on the disk; it ends by a
/// signal where it takes more, or where the one that asked for it ends.
void limitEverything();

inline constexpr int kSecondsOfPage = 10; ///< of the processor
inline constexpr int kSecondsOfFile =
    60; ///< the same, before its first page: to open it and look how large it is

/// For a person who looks at a file: less than anybody waits. The one that asks has a watch of its own
/// (showing.h); these are for when the machine has nothing else to do.
inline constexpr int kSecondsToOpen = 40;
inline constexpr int kSecondsOfView = 20;

/// The same for a program that shows pages as long as somebody looks at them: each has its own time.
void limitShowing();

/// So many seconds of the processor from now on, then the program ends by SIGPROF.
void restartTime(int seconds);

} // namespace tekigo::foreign
