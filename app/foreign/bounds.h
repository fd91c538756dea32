#pragma once

namespace tekigo::foreign {

/// What the program that opens other people's PDFs may take, in memory, in time and on the disk; it ends by a
/// signal where it takes more, or where the one that asked for it ends.
void limitEverything();

inline constexpr int kSecondsOfPage = 10; ///< of the processor
inline constexpr int kSecondsOfFile =
    60; ///< the same, before its first page: to open it and look how large it is

/// So many seconds of the processor from now on, then the program ends by SIGPROF.
void restartTime(int seconds);

} // namespace tekigo::foreign
