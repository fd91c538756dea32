#include "workspace/submission.h"

#include "assessment/phrase.h"
#include "base/atomicfile.h"
#include "base/digest.h"
#include "base/unfinished.h"
#include "workspace/freeze.h"
#include "workspace/state.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// A hidden file in the folder of what `path` leads to, so that the last step is a rename. What a killed program leaves of it is swept
/// by the next one that writes there.
Result<QString> nameBeside(const QString& path)
{
    QTemporaryFile file(unfinishedBeside(path, u".pdf"_s));
    file.setAutoRemove(false);
    if (!file.open())
        return failure(Error::Kind::Machine, Says::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return file.fileName();
}

Result<Submission> exportAside(const Dossier& dossier, const QString& aside, const EvidenceFiles& files,
                               Progress& progress)
{
    auto exported = exportDossier(dossier, aside, progress);
    if (!exported)
        return std::unexpected(exported.error());
    const auto taken = files.take(aside, progress);
    if (!taken)
        return std::unexpected(taken.error());
    Baseline baseline;
    baseline.revision = dossier.assessment.revision.id;
    baseline.dossierNumber = exported->number;
    baseline.dossier = taken->file.sha256;
    baseline.dossierSize = taken->file.size;
    baseline.snapshot = exported->snapshot;
    baseline.changed = dossier.assessment.changed;
    if (dossier.former)
        baseline.formerChanged = dossier.former->changed;
    return Submission{std::move(*exported), std::move(baseline), {}, aside};
}

} // namespace

Result<Submission> exportForSubmission(Dossier dossier, const QString& path, const QDateTime& at,
                                       const EvidenceFiles& files, Progress& progress)
{
    dossier.submittedOn = submissionDay(at);
    if (auto free = acceptsFile(path); !free)
        return std::unexpected(free.error());
    const auto aside = nameBeside(path);
    if (!aside)
        return std::unexpected(aside.error());
    auto submission = exportAside(dossier, *aside, files, progress);
    if (!submission) {
        QFile::remove(*aside);
        Error error = submission.error();
        error.text.replace(*aside, path);
        return std::unexpected(error);
    }
    submission->path = path;
    submission->baseline.at = at;
    return submission;
}

Result<void> completeSubmission(Workspace& workspace, const Submission& submission)
{
    if (auto done = workspace.submit(submission.baseline); !done) {
        QFile::remove(submission.aside);
        return done;
    }
    auto placed = replaceFile(submission.aside, submission.path);
    if (!placed)
        QFile::remove(submission.aside);
    return placed;
}

Result<void> giveOut(const Baseline& baseline, const EvidenceFiles& files, const QString& path)
{
    NoProgress unwatched;
    const StoredFile file{baseline.dossier, baseline.dossierSize};
    if (!QFile::exists(path))
        return files.copy(file, path, unwatched);
    const auto there = sha256OfFile(path, unwatched);
    if (!there)
        return std::unexpected(there.error());
    if (*there == baseline.dossier)
        return {};
    return failure(Error::Kind::Input, Says::tr("%1 is another file than the dossier %2, which was submitted. Name "
                                                "another file.")
                                           .arg(path, baseline.dossierNumber));
}

Result<Edition> editionOf(const Baseline& baseline, const Exported& exported, const QString& path)
{
    NoProgress unwatched;
    const auto digest = sha256OfFile(path, unwatched);
    if (!digest)
        return std::unexpected(digest.error());
    if (*digest == baseline.dossier)
        return Edition::Submitted;
    return exported.snapshot == baseline.snapshot ? Edition::SameSays : Edition::Differs;
}

Text editionSays(const Baseline& baseline, Edition edition)
{
    const Text on = same(baseline.at.toLocalTime().date().toString(Qt::ISODate));
    switch (edition) {
    case Edition::Submitted:
        return phrase({u"%1 に提出した資料（%2）と同一のファイルです。"_s,
                       u"This is the very file that was submitted on %1 (%2)."_s},
                      {on, same(baseline.dossierNumber)});
    case Edition::SameSays:
        return phrase({u"%1 に提出した資料（%2）と記載内容は同じですが、ファイルは同一ではありません（言語又はプログラムの版の違い）。"_s,
                       u"It says the same as what was submitted on %1 (%2), but is not the same file (another "
                       "language or version of the program)."_s},
                      {on, same(baseline.dossierNumber)});
    case Edition::Differs:
        return phrase({u"%1 に提出した資料（%2）とは記載内容が異なります。提出した資料は証拠の保管庫にあります。"_s,
                       u"It differs from what was submitted on %1 (%2), which is kept in the evidence store."_s},
                      {on, same(baseline.dossierNumber)});
    }
    return {};
}

QString editionId(Edition edition)
{
    switch (edition) {
    case Edition::Submitted:
        return u"submitted"_s;
    case Edition::SameSays:
        return u"same-content"_s;
    case Edition::Differs:
        return u"differs"_s;
    }
    return {};
}

} // namespace tekigo
