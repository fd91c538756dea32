#include "workspace/sampleimages.h"

#include "base/atomicfile.h"
#include "base/unfinished.h"
#include "base/utc.h"
#include "instrument/tamper.h"
#include "workspace/updateimages.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qint64 fileLimit = 1 << 20;

/// Makes `path` a file of the moment `at` of `object`.
void setMoment(const QString& path, const QJsonObject& object)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODate),
                         QFileDevice::FileModificationTime);
}

/// Copies a resource to where programs see it as a file of the moment `at`; the path.
Result<QString> unpacked(const QTemporaryDir& folder, const QJsonObject& object, const QString& key)
{
    const QString resource = u":/sample/"_s + object.value(key).toString();
    const auto bytes = readFile(resource, fileLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString path = folder.filePath(QFileInfo(resource).fileName());
    if (auto written = writeFile(path, *bytes); !written)
        return std::unexpected(written.error());
    setMoment(path, object);
    return path;
}

/// The sample speaks Japanese whatever the program speaks.
void entitle(Observation& observation, const QList<QJsonValue>& titles)
{
    for (size_t at = 0; at < observation.files.size(); ++at) {
        observation.files[at].title = titles.value(qsizetype(at)).toString();
        observation.files[at].date = observation.files[at].modified.toOffsetFromUtc(9 * 3600).date();
    }
}

/// One image of the manifest, from files to findings.
class SampleImage
{
public:
    SampleImage(const EvidenceFiles& files, const QJsonObject& object, Progress& progress)
        : m_files(files)
        , m_object(object)
        , m_progress(progress)
    {
    }

    Result<std::vector<Observation>> observe()
    {
        const auto image = unpacked(m_folder, m_object, u"image"_s);
        const auto signature = unpacked(m_folder, m_object, u"signature"_s);
        const auto key = unpacked(m_folder, m_object, u"key"_s);
        for (const auto* each : {&image, &signature, &key})
            if (!*each)
                return std::unexpected(each->error());
        auto signedBy = observeSignature(m_files, {*image, *signature, *key}, m_progress);
        if (!signedBy)
            return std::unexpected(signedBy.error());
        entitle(*signedBy, {m_object.value(u"imageTitle"_s), m_object.value(u"signatureTitle"_s),
                            m_object.value(u"keyTitle"_s)});
        auto refused = observeTest(*image);
        if (!refused)
            return std::unexpected(refused.error());
        return std::vector<Observation>{std::move(*signedBy), std::move(*refused)};
    }

private:
    Result<Observation> observeTest(const QString& image)
    {
        const QJsonObject test = m_object.value(u"rejection"_s).toObject();
        const auto log = unpacked(m_folder, test, u"log"_s);
        if (!log)
            return std::unexpected(log.error());
        const QString tampered = m_folder.filePath(QFileInfo(image).completeBaseName() + u"-tampered."_s +
                                                   QFileInfo(image).suffix());
        if (const auto made = makeTamperedCopy(image, tampered, {}, m_progress); !made)
            return std::unexpected(made.error());
        setMoment(tampered, test);
        auto refused = observeRejection(
            m_files, image, tampered,
            {.rejected = test.value(u"outcome"_s).toString() == u"rejected", .words = {}, .logFile = *log},
            m_progress);
        if (refused)
            entitle(*refused, {m_object.value(u"imageTitle"_s), test.value(u"title"_s)});
        return refused;
    }

    const EvidenceFiles m_files;
    const QJsonObject m_object;
    Progress& m_progress;
    QTemporaryDir m_folder{unfinishedAside()};
};

} // namespace

Result<void> recordSampleImages(Workspace& workspace, const RevisionId& revision, const QJsonArray& images,
                                Progress& progress)
{
    for (const QJsonValue& image : images) {
        const auto seen = SampleImage(workspace.files(), image.toObject(), progress).observe();
        if (!seen)
            return std::unexpected(seen.error());
        if (const auto ids = workspace.addFindings(revision, *seen); !ids)
            return std::unexpected(ids.error());
    }
    return {};
}

} // namespace tekigo
