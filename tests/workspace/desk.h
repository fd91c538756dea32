#pragma once

#include "base/utc.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>

namespace tekigo {

/// The checklists of the source tree, read once.
const Catalogue& catalogue();

/// What a failed call says, so that a test's output names it.
template<class Value>
QString why(const Result<Value>& result)
{
    return result ? QString() : result.error().text;
}

/// The value of a call that must succeed.
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

/// A workspace in a folder of its own, gone with the test.
struct Desk
{
    QTemporaryDir dir;
    QDateTime clock = utc(QDate(2026, 11, 1), QTime(9, 0)); ///< a second later at each act
    std::unique_ptr<Workspace> workspace;

    Desk();
    [[nodiscard]] QString folder() const { return dir.filePath(QStringLiteral("workspace")); }
    [[nodiscard]] Workspace::Environment environment();
    void reopen();

    ProductId product(const QString& name = QStringLiteral("ルーター"));
    RevisionId revision(const QString& firmware = QStringLiteral("1.0"));
    /// Bytes taken into the store, as an evidence ready to add.
    [[nodiscard]] Evidence evidence(const RevisionId& revision, const QByteArray& bytes,
                                    const QString& name = QStringLiteral("証跡.txt"));
    /// Every complaint of check(), one a line.
    [[nodiscard]] QString complaints() const;
};

/// Everything that people see of a workspace, as one value to compare. Without the times of change, which
/// tell an undo from what was never done.
struct Everything
{
    std::vector<Maker> makers;
    std::vector<Product> products;
    std::vector<Assessment> assessments;
    std::map<QString, QDate> effective;

    explicit Everything(const Workspace& workspace);
    bool operator==(const Everything&) const = default;
};

} // namespace tekigo
