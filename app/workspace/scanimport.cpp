#include "workspace/scanimport.h"

#include "instrument/reader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

Evidence evidenceOf(const TakenFile& file, const NmapRun& run, const QString& firmware)
{
    Evidence evidence;
    evidence.file = file.file;
    evidence.fileName = file.fileName;
    evidence.mimeType = file.mimeType;
    evidence.modified = file.modified;
    evidence.title = QFileInfo(file.fileName).completeBaseName();
    evidence.kind = u"port-scan"_s;
    evidence.firmware = firmware;
    if (run.started.isValid())
        evidence.date = run.started.toLocalTime().date();
    return evidence;
}

} // namespace

Result<TakenScans> takeScans(const EvidenceFiles& store, const QStringList& paths, Progress& progress)
{
    for (const QString& path : paths)
        if (const auto run = readNmap(path, path, progress); !run)
            return std::unexpected(run.error());
    TakenScans scans;
    for (const QString& path : paths) {
        auto file = store.take(path, progress);
        if (!file)
            return std::unexpected(file.error());
        auto run = readNmap(store.path(file->file.sha256), file->fileName, progress);
        if (!run)
            return std::unexpected(run.error());
        scans.files.push_back(std::move(*file));
        scans.runs.push_back(std::move(*run));
    }
    return scans;
}

Result<std::vector<Observation>> observationsOf(const TakenScans& scans, Side side, const QStringList& hosts,
                                                const QString& firmware)
{
    auto seen = scansOf(scans.runs, side, hosts);
    if (!seen)
        return std::unexpected(seen.error());
    std::vector<Observation> observations;
    for (ScanSeen& scan : *seen) {
        Observation observation{
            .seen = {}, .instrument = instrumentName(scan.scanner), .firmware = firmware, .files = {}};
        for (size_t at = 0; at < scans.runs.size(); ++at)
            if (isAbout(scans.runs[at], scan.transport))
                observation.files.push_back(evidenceOf(scans.files[at], scans.runs[at], firmware));
        observation.seen = std::move(scan);
        observations.push_back(std::move(observation));
    }
    return observations;
}

} // namespace tekigo
