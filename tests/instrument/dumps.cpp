#include "dumps.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString side(const std::optional<QString>& value)
{
    return value.value_or(u"–"_s);
}

} // namespace

Dumps::Dumps() = default;

GivenFile Dumps::file(const QString& name, const QByteArray& bytes) const
{
    QFile made(m_folder.filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
        qFatal("no room for test files");
    made.close();
    return givenFile(made.fileName());
}

Result<DumpComparison> Dumps::compared(const QByteArray& before, const QByteArray& after) const
{
    NoProgress progress;
    return compareDumps(file(u"停電前.txt"_s, before), file(u"停電後.txt"_s, after), progress);
}

QStringList worded(const std::vector<SettingDifference>& differences)
{
    QStringList lines;
    for (const SettingDifference& one : differences)
        lines += one.key + u": "_s + side(one.before) + u" → "_s + side(one.after);
    return lines;
}

QStringList worded(const PowerLossSeen& seen)
{
    QStringList lines;
    for (const ChangedSetting& one : seen.changes)
        lines += one.key + u" ["_s + settingKindId(one.kind) + u"] "_s + side(one.before) + u" → "_s +
                 side(one.after) + (one.ignored.isEmpty() ? QString() : u" ignored by "_s + one.ignored);
    return lines;
}

} // namespace tekigo
