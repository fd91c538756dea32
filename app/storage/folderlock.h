#pragma once

#include "base/error.h"

#include <memory>

class QLockFile;

namespace tekigo {

/// That one program at a time holds a workspace. The lock of a program that died on this machine is taken
/// over.
class FolderLock
{
public:
    /// An error of kind Machine names who holds it. A folder that cannot be written gives a lock that is not
    /// held.
    [[nodiscard]] static Result<FolderLock> take(const QString& folder);
    FolderLock(FolderLock&&) noexcept;
    FolderLock& operator=(FolderLock&&) noexcept;
    ~FolderLock(); ///< gives it back

    [[nodiscard]] bool held() const; ///< false: nobody can write here, and nobody holds it

private:
    explicit FolderLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace tekigo
