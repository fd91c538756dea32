#pragma once

#include "instrument/powerloss.h"

#include <QByteArray>
#include <QTemporaryDir>

namespace tekigo {

/// Two dumps in a folder of their own, compared.
class Dumps
{
public:
    Dumps();
    /// Writes a file and names it; the folder goes with this object.
    [[nodiscard]] GivenFile file(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] Result<DumpComparison> compared(const QByteArray& before, const QByteArray& after) const;

private:
    QTemporaryDir m_folder;
};

/// One line a difference: "key: before → after", a dash where a side lacks it.
[[nodiscard]] QStringList worded(const std::vector<SettingDifference>& differences);
/// One line a change: "key [kind] before → after", and the pattern where it is ignored.
[[nodiscard]] QStringList worded(const PowerLossSeen& seen);

} // namespace tekigo
