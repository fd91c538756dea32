#pragma once

#include "base/error.h"

#include <QStringList>

#include <map>
#include <memory>

namespace tekigo {

constexpr qint64 largestChecklistFile = 4 << 20; ///< bytes; the largest that ships has a tenth of it

/// A folder laid out like `checklists/`: on the disk, or kept as texts. Names are relative to it, "/" between them.
class ChecklistFolder
{
public:
    virtual ~ChecklistFolder() = default;

    [[nodiscard]] virtual QStringList folders(const QString& in) const = 0; ///< names, sorted
    [[nodiscard]] virtual QStringList files(const QString& in) const = 0;   ///< names of YAML files, sorted
    [[nodiscard]] virtual Result<QByteArray> read(const QString& path) const = 0;
    [[nodiscard]] virtual QString shown(const QString& path) const = 0; ///< as messages name it
};

[[nodiscard]] std::unique_ptr<ChecklistFolder> folderOnDisk(const QString& folder);
/// `documents`: path to text; must outlive it.
[[nodiscard]] std::unique_ptr<ChecklistFolder> folderOf(const std::map<QString, QString>& documents,
                                                        const QString& name);

} // namespace tekigo
