#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QByteArray>
#include <QString>

#include <future>
#include <memory>

namespace tekigo {

/// SHA-256 fed piece by piece. libcrypto, since it uses the processor's own instructions.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(const char* bytes, qint64 size);
    void add(const QByteArray& bytes) { add(bytes.constData(), bytes.size()); }
    [[nodiscard]] QByteArray finish(); ///< 32 bytes; call once, last

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// The same beside other work, on another core: what reads and writes a file need not wait for its digest. One piece is
/// hashed at a time and held until it is. Where the system gives no thread, it is hashed in line.
class Sha256Aside
{
public:
    void add(const QByteArray& bytes);
    [[nodiscard]] QByteArray finish(); ///< 32 bytes; call once, last

private:
    void wait();

    Sha256 m_hash;
    std::future<void> m_hashing; ///< last, so that it has ended before what it works on goes
};

[[nodiscard]] QByteArray sha256(const QByteArray& bytes); ///< 32 bytes

/// Of a file, read once; the error names the file. Progress counts bytes.
[[nodiscard]] Result<QByteArray> sha256OfFile(const QString& path, Progress& progress);

} // namespace tekigo
