#include "base/system.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifndef Q_OS_UNIX
#include <filesystem>
#endif

namespace tekigo::system {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array kEndings{SIGINT, SIGTERM, SIGHUP};

FileState stateOf(const struct stat& told)
{
    return {told.st_size, told.st_mtim.tv_sec * 1'000'000'000LL + told.st_mtim.tv_nsec,
            told.st_ctim.tv_sec * 1'000'000'000LL + told.st_ctim.tv_nsec, quint64(told.st_dev), quint64(told.st_ino)};
}

/// Asked before any thread runs: the only way to ask sets it, too.
const mode_t kMask = [] {
    const mode_t mask = ::umask(S_IRWXG | S_IRWXO);
    ::umask(mask);
    return mask;
}();

void handle(void (*from)(int), void (*to)(int), int flags)
{
    for (const int number : kEndings) {
        struct sigaction now = {};
        if (sigaction(number, nullptr, &now) != 0 || now.sa_handler != from)
            continue;
        struct sigaction next = {};
        next.sa_handler = to;
        next.sa_flags = flags;
        sigemptyset(&next.sa_mask);
        sigaction(number, &next, nullptr);
    }
}

template<class Resource>
void limit(Resource resource, qint64 most)
{
    const rlimit bound{rlim_t(most), rlim_t(most)};
    (void)setrlimit(resource, &bound);
}

} // namespace

bool sync(int handle)
{
    return ::fsync(handle) == 0;
}

bool syncFolder(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool done = ::fsync(handle) == 0;
    ::close(handle);
    return done;
}

qint64 writeSome(int handle, const char* bytes, qint64 size)
{
    ssize_t written = 0;
    do
        written = ::write(handle, bytes, size_t(size));
    while (written < 0 && errno == EINTR);
    return written;
}

bool replace(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

QFileDevice::Permissions permissionsOfNewFile()
{
    struct Bit
    {
        mode_t bit;
        QFileDevice::Permission permission;
    };
    constexpr std::array all{Bit{S_IRUSR, QFileDevice::ReadOwner}, Bit{S_IWUSR, QFileDevice::WriteOwner},
                             Bit{S_IRGRP, QFileDevice::ReadGroup}, Bit{S_IWGRP, QFileDevice::WriteGroup},
                             Bit{S_IROTH, QFileDevice::ReadOther}, Bit{S_IWOTH, QFileDevice::WriteOther}};
    QFileDevice::Permissions permissions;
    for (const Bit& each : all)
        if (!(kMask & each.bit))
            permissions |= each.permission;
    return permissions;
}

bool lock(int handle)
{
    return ::flock(handle, LOCK_EX | LOCK_NB) == 0;
}

bool isOwn(const QFileInfo& file)
{
    return file.ownerId() == ::geteuid();
}

FileState stateOf(const QFile& file)
{
    struct stat told = {};
    ::fstat(file.handle(), &told);
    return stateOf(told);
}

FileState stateAt(const QString& path)
{
    struct stat told = {};
    return ::stat(QFile::encodeName(path).constData(), &told) == 0 ? stateOf(told) : FileState();
}

QString loginName()
{
    if (const passwd* user = ::getpwuid(::geteuid()))
        return QString::fromLocal8Bit(user->pw_name);
    return qEnvironmentVariable("USER");
}

bool runs(qint64 process)
{
    return ::kill(pid_t(process), 0) == 0 || errno != ESRCH;
}

void receiveEndings(void (*receive)(int))
{
    handle(SIG_DFL, receive, static_cast<int>(SA_RESETHAND | SA_RESTART));
}

void leaveEndings(void (*receive)(int))
{
    handle(receive, SIG_DFL, 0);
}

void confine(const Limits& limits)
{
#ifdef Q_OS_LINUX
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    limit(RLIMIT_CPU, limits.seconds);
    limit(RLIMIT_FSIZE, limits.fileSize);
    limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__
    // What it can write to, not the addresses: Qt PDF 6.8 sets 16 GiB of those aside before it asks for memory.
    limit(RLIMIT_DATA, limits.memory);
#endif
}

void confineTime(int seconds)
{
    const itimerval bound{{0, 0}, {seconds, 0}};
    (void)setitimer(ITIMER_PROF, &bound, nullptr);
}

void endAtOnce(int status)
{
    ::_exit(status);
}

void* secretPages(size_t size)
{
    void* pages = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc();
#ifdef Q_OS_LINUX
    ::madvise(pages, size, MADV_DONTDUMP);
#endif
    // Refused beyond the user's limit; the bytes are then as safe as any other memory.
    [[maybe_unused]] const int locked = ::mlock(pages, size);
    return pages;
}

void freeSecretPages(void* pages, size_t size)
{
    ::munmap(pages, size);
}

#else

bool sync(int)
{
    return true;
}

bool syncFolder(const QString&)
{
    return true;
}

qint64 writeSome(int handle, const char* bytes, qint64 size)
{
    QFile file;
    const bool open = file.open(handle, QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::DontCloseHandle);
    return open ? file.write(bytes, size) : -1;
}

bool replace(const QString& from, const QString& to)
{
    std::error_code failed;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), failed);
    errno = failed.value();
    return !failed;
}

QFileDevice::Permissions permissionsOfNewFile()
{
    return QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
}

bool lock(int)
{
    return true;
}

bool isOwn(const QFileInfo&)
{
    return true;
}

FileState stateOf(const QFile& file)
{
    return stateAt(file.fileName());
}

FileState stateAt(const QString& path)
{
    const QFileInfo info(path);
    return {info.size(), info.lastModified().toMSecsSinceEpoch(), 0, 0, 0};
}

QString loginName()
{
    return qEnvironmentVariable("USERNAME");
}

bool runs(qint64)
{
    return true;
}

void receiveEndings(void (*)(int)) {}

void leaveEndings(void (*)(int)) {}

void confine(const Limits&) {}

void confineTime(int) {}

void endAtOnce(int status)
{
    std::_Exit(status);
}

void* secretPages(size_t size)
{
    void* pages = std::calloc(1, size);
    if (!pages)
        throw std::bad_alloc();
    return pages;
}

void freeSecretPages(void* pages, size_t)
{
    std::free(pages);
}

#endif

void beginSync([[maybe_unused]] int handle, [[maybe_unused]] qint64 from, [[maybe_unused]] qint64 size)
{
#ifdef Q_OS_LINUX
    ::sync_file_range(handle, from, size, SYNC_FILE_RANGE_WRITE);
#endif
}

void willReadThrough([[maybe_unused]] int handle)
{
#ifdef Q_OS_LINUX
    ::posix_fadvise(handle, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
}

} // namespace tekigo::system
