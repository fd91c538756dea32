#include "gui/evidenceimport.h"

#include "assessment/samecontent.h"
#include "base/nameorder.h"
#include "gui/partprogress.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Where translators find the words of the import.
struct EvidenceImport
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceImport)
};

/// The files themselves; links within folders are not followed, so no circle can be met.
QStringList filesOf(const QStringList& paths, const Progress& progress)
{
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        QDirIterator walk(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext() && !progress.cancelled())
            inside << walk.next();
        sortByName(inside);
        files << inside;
    }
    return files;
}

Evidence evidenceOf(const TakenFile& file, const RevisionId& revision, const Stated& stated)
{
    Evidence evidence;
    evidence.revision = revision;
    evidence.file = file.file;
    evidence.fileName = file.fileName;
    evidence.mimeType = file.mimeType;
    evidence.modified = file.modified;
    evidence.title = QFileInfo(file.fileName).completeBaseName();
    evidence.firmware = stated.firmware;
    evidence.links = stated.links;
    return evidence;
}

} // namespace

Taken takeFiles(const EvidenceFiles& store, const QStringList& paths, Progress& progress)
{
    Taken taken;
    const QStringList files = filesOf(paths, progress);
    qint64 total = 0;
    for (const QString& file : files)
        total += QFileInfo(file).size();
    qint64 before = 0;
    for (const QString& file : files) {
        PartProgress part(progress, before, total);
        const Result<TakenFile> one = store.take(file, part);
        if (progress.cancelled()) {
            taken.cancelled = true;
            break;
        }
        if (one) {
            taken.files.push_back(*one);
            if (ClearSecrets found = clearSecretsIn(store.path(one->file.sha256), progress); !found.empty() || found.partly)
                taken.secrets.emplace(one->file.sha256, std::move(found));
        } else
            taken.problems << one.error().text;
        before += QFileInfo(file).size();
    }
    return taken;
}

QString lookedThroughInPart(const Taken& taken)
{
    constexpr qsizetype most = 6; // more would push the page away
    QStringList names;
    for (const TakenFile& file : taken.files)
        if (const auto found = taken.secrets.find(file.file.sha256); found != taken.secrets.end() && found->second.partly)
            names << file.fileName;
    if (names.isEmpty())
        return {};
    if (names.size() > most)
        names = names.mid(0, most) << EvidenceImport::tr("%1 more").arg(names.size() - most);
    return EvidenceImport::tr("Large; only the first %1 MiB were looked through for secrets: %2.")
        .arg(clearSecretBytes >> 20)
        .arg(names.join(u", "_s));
}

Result<Added> addTaken(Workspace& workspace, const RevisionId& revision, const std::vector<TakenFile>& files,
                       const Stated& stated)
{
    const auto assessment = workspace.assessment(revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    Added added;
    std::vector<Evidence> fresh;
    for (const TakenFile& file : files) {
        if (const Evidence* known = withContent(assessment->evidence, file.file.sha256))
            added.problems << EvidenceImport::tr("%1: the same content is already here as number %2.")
                                  .arg(file.fileName)
                                  .arg(known->number);
        else if (!withContent(fresh, file.file.sha256))
            fresh.push_back(evidenceOf(file, revision, stated));
    }
    if (fresh.empty())
        return added;
    auto stored = workspace.addEvidence(std::move(fresh));
    if (!stored)
        return std::unexpected(stored.error());
    added.evidence = std::move(*stored);
    return added;
}

Result<void> makeConfidential(Workspace& workspace, const std::vector<EvidenceId>& evidence)
{
    for (const EvidenceId& id : evidence) {
        auto one = workspace.evidence(id);
        if (!one || one->confidentiality == Confidentiality::Confidential)
            continue;
        one->confidentiality = Confidentiality::Confidential;
        if (auto set = workspace.setEvidence(*one); !set)
            return set;
    }
    return {};
}

} // namespace tekigo
