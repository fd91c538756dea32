#include "workspace/samplescans.h"

#include "base/atomicfile.h"
#include "workspace/scanimport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qint64 scanLimit = 16 << 20;

Result<void> addScan(TakenScans& scans, const Workspace& workspace, const QString& name)
{
    NoProgress unwatched;
    const auto bytes = readFile(u":/sample/"_s + name, scanLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto file = workspace.files().take(*bytes, QFileInfo(name).fileName());
    if (!file)
        return std::unexpected(file.error());
    auto run = readNmap(workspace.files().path(file->file.sha256), file->fileName, unwatched);
    if (!run)
        return std::unexpected(run.error());
    scans.files.push_back(std::move(*file));
    scans.runs.push_back(std::move(*run));
    return {};
}

} // namespace

Result<void> addSampleScans(Workspace& workspace, const RevisionId& revision, const QJsonObject& manifest)
{
    std::vector<Observation> all;
    for (const Side side : {Side::Line, Side::Lan}) {
        TakenScans scans;
        for (const QJsonValue& each : manifest.value(u"evidence"_s).toArray())
            if (each[u"scan"_s].toString() == sideId(side))
                if (auto added = addScan(scans, workspace, each[u"file"_s].toString()); !added)
                    return added;
        QStringList hosts;
        for (const QJsonValue address : manifest[u"addresses"_s][sideId(side)].toArray())
            hosts += address.toString();
        if (scans.files.empty())
            continue;
        auto observations = observationsOf(scans, side, hosts, {});
        if (!observations)
            return std::unexpected(observations.error());
        std::ranges::move(*observations, std::back_inserter(all));
    }
    if (const auto made = workspace.addFindings(revision, all); !made)
        return std::unexpected(made.error());
    return {};
}

} // namespace tekigo
