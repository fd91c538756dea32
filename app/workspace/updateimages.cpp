#include "workspace/updateimages.h"

#include "base/atomicfile.h"
#include "instrument/imagekey.h"
#include "instrument/reader.h"
#include "instrument/tamper.h"
#include "instrument/updateimage.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

constexpr qsizetype mostLogWords = 2000; ///< characters of a log that the finding itself repeats

/// One of two passes over the same bytes, as half of the whole.
class Pass final : public Progress
{
public:
    Pass(Progress& whole, int pass)
        : m_whole(whole)
        , m_pass(pass)
    {
    }
    void report(qint64 done, qint64 total) override { m_whole.report(m_pass * total + done, 2 * total); }
    [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }

private:
    Progress& m_whole;
    int m_pass;
};

Evidence evidenceOf(const TakenFile& taken, const QString& title, const QString& kind)
{
    Evidence evidence;
    evidence.file = taken.file;
    evidence.fileName = taken.fileName;
    evidence.mimeType = taken.mimeType;
    evidence.modified = taken.modified;
    evidence.title = title;
    evidence.kind = kind;
    return evidence;
}

GivenFile storedAs(const EvidenceFiles& files, const TakenFile& taken)
{
    return {.path = files.path(taken.file.sha256), .name = taken.fileName, .modified = taken.modified};
}

/// Signatures and keys are taken from the bytes that were looked at, so that what is refused is never stored,
/// whatever happens to the file meanwhile.
Result<TakenFile> takeHarmless(const EvidenceFiles& files, const QString& path)
{
    const QFileInfo there(path);
    const auto bytes = readFile(path, signatureLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (auto harmless = refusePrivateKey(*bytes, there.fileName()); !harmless)
        return std::unexpected(harmless.error());
    auto taken = files.take(*bytes, there.fileName());
    if (taken)
        taken->modified = there.lastModified().toUTC();
    return taken;
}

/// Which kind of evidence a log is shows in its file.
QString kindOfLog(const QString& mimeType)
{
    if (mimeType.startsWith(u"image/"_s))
        return u"screenshot"_s;
    return mimeType.startsWith(u"video/"_s) ? u"video"_s : u"log"_s;
}

/// The beginning of a log that is text; nothing of one that is none.
QString wordsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString words = QString::fromUtf8(file.read(4 * mostLogWords));
    const bool text = !words.contains(QChar(0)) && words.count(QChar::ReplacementCharacter) <= 1;
    return text ? words.left(mostLogWords).trimmed() : QString();
}

Result<void> addLog(const EvidenceFiles& files, const RejectionReport& report, RejectionSeen& seen,
                    std::vector<Evidence>& evidence, Progress& progress)
{
    seen.log = report.words.trimmed();
    if (report.logFile.isEmpty())
        return {};
    const auto log = files.take(report.logFile, progress);
    if (!log)
        return std::unexpected(log.error());
    evidence.push_back(
        evidenceOf(*log, tr("Rejection test, what the product said"), kindOfLog(log->mimeType)));
    if (seen.log.isEmpty())
        seen.log = wordsOf(files.path(log->file.sha256));
    return {};
}

} // namespace

Result<Observation> observeSignature(const EvidenceFiles& files, const SignaturePaths& paths,
                                     Progress& progress)
{
    SignatureFiles given{givenFile(paths.image), givenFile(paths.signature), {}};
    if (!paths.key.isEmpty())
        given.key = givenFile(paths.key);
    if (auto good = checkGiven(given); !good)
        return std::unexpected(good.error());
    Pass taking(progress, 0);
    const auto image = files.take(paths.image, taking);
    if (!image)
        return std::unexpected(image.error());
    const auto signature = takeHarmless(files, paths.signature);
    if (!signature)
        return std::unexpected(signature.error());
    Observation observation;
    observation.files = {evidenceOf(*image, tr("Update image"), u"update-image"_s),
                         evidenceOf(*signature, tr("Signature of the update image"), u"other"_s)};
    SignatureFiles stored{storedAs(files, *image), storedAs(files, *signature), {}};
    if (!paths.key.isEmpty()) {
        const auto key = takeHarmless(files, paths.key);
        if (!key)
            return std::unexpected(key.error());
        stored.key = storedAs(files, *key);
        observation.files.push_back(
            evidenceOf(*key, tr("Public key of the update image's signature"), u"other"_s));
    }
    Pass checking(progress, 1);
    auto seen = verifySignature(stored, checking);
    if (!seen)
        return std::unexpected(seen.error());
    if (seen->proof == SignatureSeen::Proof::Checksum) {
        observation.files.resize(2); // a key has no part in it
        observation.files.back().title = tr("Checksum of the update image");
    }
    observation.seen = std::move(*seen);
    observation.instrument = updateImageInstrument();
    return observation;
}

Result<Observation> observeRejection(const EvidenceFiles& files, const QString& image,
                                     const QString& tampered, const RejectionReport& report,
                                     Progress& progress)
{
    Pass taking(progress, 0);
    const auto taken = files.take(image, taking);
    if (!taken)
        return std::unexpected(taken.error());
    Pass comparing(progress, 1);
    const auto copy = compareTampered(storedAs(files, *taken), givenFile(tampered), comparing);
    if (!copy)
        return std::unexpected(copy.error());
    RejectionSeen seen{.image = copy->image,
                       .tampered = copy->tampered,
                       .offset = copy->place.offset,
                       .bit = copy->place.bit,
                       .rejected = report.rejected,
                       .log = {}};
    Observation observation;
    observation.files = {evidenceOf(*taken, tr("Update image"), u"update-image"_s)};
    if (auto logged = addLog(files, report, seen, observation.files, progress); !logged)
        return std::unexpected(logged.error());
    observation.seen = std::move(seen);
    observation.instrument = instrumentName();
    return observation;
}

} // namespace tekigo
