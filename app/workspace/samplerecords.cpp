#include "workspace/samplerecords.h"

#include "base/atomicfile.h"
#include "base/utc.h"
#include "instrument/powerloss.h"
#include "instrument/securitytxt.h"
#include "workspace/disclosurerecord.h"
#include "workspace/powerlossrecord.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qint64 fileLimit = 1 << 20;

Result<TakenFile> take(const Workspace& workspace, const QJsonObject& object, const QString& key)
{
    const QString path = u":/sample/"_s + object.value(key).toString();
    const auto bytes = readFile(path, fileLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString name = object.value(key + u"Name"_s).toString(QFileInfo(path).fileName());
    auto taken = workspace.files().take(*bytes, name);
    if (taken)
        taken->modified = QDateTime::fromString(object.value(key + u"At"_s).toString(), Qt::ISODate).toUTC();
    return taken;
}

GivenFile stored(const Workspace& workspace, const TakenFile& file)
{
    return {
        .path = workspace.files().path(file.file.sha256), .name = file.fileName, .modified = file.modified};
}

Result<void> addPowerLoss(Workspace& workspace, const RevisionId& revision, const QJsonObject& object)
{
    NoProgress progress;
    const auto before = take(workspace, object, u"before"_s);
    const auto after = before ? take(workspace, object, u"after"_s) : before;
    const auto assessment = workspace.assessment(revision);
    if (!after || !assessment)
        return std::unexpected(!after ? after.error() : assessment.error());
    const auto comparison = compareDumps(stored(workspace, *before), stored(workspace, *after), progress);
    if (!comparison)
        return std::unexpected(comparison.error());
    PowerLossChoices choices;
    for (const QJsonValue pattern : object.value(u"ignore"_s).toArray())
        choices.ignored += pattern.toString();
    for (const TestRecord* record : powerLossRecords(workspace.catalogue(), *assessment))
        if (record->testCase == object.value(u"case"_s).toString())
            choices.record = record->id;
    const auto seen = settledPowerLoss(*comparison, choices, progress);
    if (!seen)
        return std::unexpected(seen.error());
    const auto id = recordPowerLoss(workspace, revision, *seen, *before, *after, Language::Japanese);
    return id ? Result<void>() : std::unexpected(id.error());
}

/// The file stands on a web site: it is of no firmware, and its title says where it was and when it was taken.
Result<void> settleDisclosure(Workspace& workspace, const RevisionId& revision, const QJsonObject& object)
{
    const auto assessment = workspace.assessment(revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    Evidence evidence = assessment->evidence.back();
    evidence.title = object.value(u"title"_s).toString();
    evidence.firmware.clear();
    return workspace.setEvidence(evidence);
}

Result<void> addDisclosure(Workspace& workspace, const RevisionId& revision, const QJsonObject& object)
{
    NoProgress progress;
    const auto file = take(workspace, object, u"file"_s);
    if (!file)
        return std::unexpected(file.error());
    auto seen = checkSecurityTxt(stored(workspace, *file), file->modified, progress);
    if (!seen)
        return std::unexpected(seen.error());
    for (DisclosureSeen::Item& item : seen->items)
        item.where = object.value(disclosureItemId(item.item)).toString();
    const auto id = recordDisclosure(workspace, revision, *seen, *file, Language::Japanese);
    return id ? settleDisclosure(workspace, revision, object) : std::unexpected(id.error());
}

} // namespace

Result<void> addSampleRecords(Workspace& workspace, const RevisionId& revision, const QJsonObject& manifest)
{
    if (const QJsonObject object = manifest.value(u"powerLoss"_s).toObject(); !object.isEmpty())
        if (auto added = addPowerLoss(workspace, revision, object); !added)
            return added;
    if (const QJsonObject object = manifest.value(u"disclosure"_s).toObject(); !object.isEmpty())
        return addDisclosure(workspace, revision, object);
    return {};
}

} // namespace tekigo
