#pragma once

#include <QFile>
#include <QString>

class QFileInfo;

/// What only the operating system can do, and the one place that asks it directly: no other file of the program includes
/// its headers (tests/architecture). Handles are QFile's. Where a system has no such thing, the
/// harmless answer is given, which each function names.
namespace tekigo::system {

// --- files ---

/// Hands what was written to the disk itself; the reason is in errno where that fails. Elsewhere: true.
[[nodiscard]] bool sync(int handle);
/// The same for the names in a folder.
[[nodiscard]] bool syncFolder(const QString& folder);
/// Lets the disk write a part already while more comes. Elsewhere: nothing.
void beginSync(int handle, qint64 from, qint64 size);
/// That a file will be read from its beginning to its end. Elsewhere: nothing.
void willReadThrough(int handle);
/// Writes some of the bytes without another copy; how many, or -1 with the reason in errno.
[[nodiscard]] qint64 writeSome(int handle, const char* bytes, qint64 size);
/// Gives a file the name of another, which is then gone, in one step; the reason is in errno.
[[nodiscard]] bool replace(const QString& from, const QString& to);
/// What a new file lets whom do: read and write for all but those whom the user's umask shuts out. Elsewhere: the owner
/// writes, all read.
[[nodiscard]] QFileDevice::Permissions permissionsOfNewFile();
/// Whether nobody else holds a lock on the whole file; it is ours until the handle is closed. Elsewhere: true.
[[nodiscard]] bool lock(int handle);
/// Whether the file belongs to the user whose program this is. Elsewhere: true.
[[nodiscard]] bool isOwn(const QFileInfo& file);

/// Which file it is and in which state, as far as the system tells without reading it.
struct FileState
{
    qint64 size = 0;
    qint64 modified = 0; ///< in the finest unit that the system keeps
    qint64 changed = 0;
    quint64 device = 0;
    quint64 node = 0;

    bool operator==(const FileState&) const = default;
};
[[nodiscard]] FileState stateOf(const QFile& file);       ///< of an open file
[[nodiscard]] FileState stateAt(const QString& path);     ///< of what the path leads to now

// --- users and processes ---

/// The name that the user logs in with.
[[nodiscard]] QString loginName();
/// Whether a process of that number runs on this machine, whoever's it is. Elsewhere: true.
[[nodiscard]] bool runs(qint64 process);

/// From now on the signals that ask a program to end (INT, TERM, HUP) call `receive`, each once, where they were at their
/// default; what whoever called us had ignored stays ignored. Elsewhere: nothing.
void receiveEndings(void (*receive)(int));
/// Back to the default where `receive` is still called.
void leaveEndings(void (*receive)(int));

/// How much a process may use of the machine before the system ends it.
struct Limits
{
    qint64 memory = 0;   ///< bytes that it can write to; not held under the address sanitizer, which wants terabytes
    qint64 fileSize = 0; ///< bytes that it may write into one file
    int seconds = 0;     ///< of the processor
};
/// Ends this process with the one that started it, keeps it within limits and lets it leave no core dump. Elsewhere:
/// nothing.
void confine(const Limits& limits);
/// From now on so many seconds of the processor, then the system ends this process; a later call counts anew. Elsewhere:
/// nothing.
void confineTime(int seconds);
/// Ends this process as it is: nothing is put away, no destructor runs.
[[noreturn]] void endAtOnce(int status);

// --- memory ---

/// Memory for secrets: zeros, kept out of core dumps, and out of the swap where the user's limit allows it. Throws
/// std::bad_alloc. `size` is a multiple of 4096.
[[nodiscard]] void* secretPages(size_t size);
void freeSecretPages(void* pages, size_t size); ///< whoever frees has overwritten them

} // namespace tekigo::system
