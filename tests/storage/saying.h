#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "storage/opening.h"

#include <QTemporaryDir>

namespace tekigo {

template<class Value>
Value sure(Result<Value> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().text));
    return std::move(*result);
}
inline void sure(const Result<void>& result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().text));
}

/// A progress that wants no more once that much is done.
class StopsAt final : public Progress
{
public:
    explicit StopsAt(qint64 done)
        : m_limit(done)
    {
    }
    void report(qint64 done, qint64) override { m_done = done; }
    [[nodiscard]] bool cancelled() const override { return m_done >= m_limit; }

private:
    qint64 m_limit;
    qint64 m_done = 0;
};

/// A folder with the database of a workspace: two makers, then the first renamed.
struct Folder
{
    QTemporaryDir dir;

    Folder();
    [[nodiscard]] QString path() const { return dir.path(); }
    [[nodiscard]] QString database() const { return dir.filePath(QStringLiteral("workspace.sqlite")); }
    [[nodiscard]] QByteArray bytes() const;
    void write(const QByteArray& bytes) const;
    [[nodiscard]] Result<OpenedDatabase> open() const { return openDatabase(path(), false); }
};

QByteArray contentOf(const QString& path);
void writeTo(const QString& path, const QByteArray& bytes);
/// Every file below a folder, relative to it, sorted.
QStringList filesBelow(const QString& folder);

} // namespace tekigo
