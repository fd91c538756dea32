#include "gui/submitting.h"

#include "assessment/approving.h"
#include "base/counted.h"
#include "gui/integritycheck.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/saving.h"
#include "gui/task.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

QString dossierFileName(const Dossier& dossier)
{
    return fileNameOf(dossierNumber(dossier), dossier.language);
}

Submitting::Submitting(const Desk& desk, QWidget* page, std::function<Result<Dossier>()> frozen)
    : QObject(page)
    , m_desk(desk)
    , m_page(page)
    , m_frozen(std::move(frozen))
{
}

void Submitting::failed(const Error& error)
{
    m_desk.notices->fail(error);
    if (error.kind == Error::Kind::Damaged)
        m_desk.integrity->start(); // the verdicts that rest on it turn unverified
}

/// Nothing keeps a draft, or what nobody approved, from being submitted; but it is said first.
void Submitting::askToSubmit()
{
    const auto dossier = m_frozen();
    if (!dossier)
        return failed(dossier.error());
    QStringList lacks;
    if (const auto missing = std::ranges::count_if(dossier->gate, &GateItem::blocks); missing > 0)
        lacks += tr("The dossier is a draft: %n things are missing, and every page says so.", nullptr, formOf(missing));
    if (!approvalStanding(dossier->catalogue, dossier->assessment).complete())
        lacks += tr("It is not approved.");
    if (lacks.isEmpty())
        return askWhereTo(*dossier);
    m_desk.prompt->ask(m_page, tr("Lock as submitted"),
                       lacks.join(u'\n') + u"\n\n"_s + tr("Submit this revision all the same?"),
                       {tr("Lock as submitted")}, [this, dossier = *dossier](int choice) {
                           if (choice == 0)
                               askWhereTo(dossier);
                       });
}

void Submitting::askWhereTo(const Dossier& dossier)
{
    askToSave(m_desk, m_page,
              {.title = tr("Export the dossier that is submitted"),
               .start = dossierFileName(dossier),
               .filter = tr("PDF documents (*.pdf)")},
              [this, dossier](const QString& path) { submitTo(dossier, path); });
}

void Submitting::submitTo(const Dossier& dossier, const QString& path)
{
    if (const auto free = m_desk.workspace->acceptsOutput(path); !free)
        return failed(free.error());
    m_desk.tasks->run(
        tr("Exporting the dossier"), m_page,
        [dossier, path, at = m_desk.workspace->now(), files = m_desk.workspace->files()](Progress& progress) {
            return exportForSubmission(dossier, path, at, files, progress);
        },
        [this](const Result<Submission>& submission) { submitted(submission); });
}

void Submitting::submitted(const Result<Submission>& submission)
{
    if (!submission)
        return failed(submission.error());
    if (done(*m_desk.notices, completeSubmission(*m_desk.workspace, *submission)))
        m_desk.notices->tell(tr("The revision is kept as it was submitted, with its dossier %1.")
                                 .arg(submission->exported.number));
}

void Submitting::askWhereToCopy(const RevisionId& revision)
{
    const auto baseline = m_desk.workspace->baseline(revision);
    if (!baseline)
        return;
    askToSave(m_desk, m_page,
              {.title = tr("Save what was submitted"),
               .start = baseline->dossierNumber + u".pdf"_s,
               .filter = tr("PDF documents (*.pdf)")},
              [this, baseline = *baseline](const QString& path) { copyTo(baseline, path); });
}

void Submitting::copyTo(const Baseline& baseline, const QString& path)
{
    if (const auto free = m_desk.workspace->acceptsOutput(path); !free)
        return failed(free.error());
    const StoredFile file{baseline.dossier, baseline.dossierSize};
    m_desk.tasks->run(
        tr("Saving what was submitted"), m_page,
        [file, path, files = m_desk.workspace->files()](Progress& progress) {
            return files.copy(file, path, progress);
        },
        [this, path](const Result<void>& copied) {
            if (!copied)
                return failed(copied.error());
            m_desk.notices->tell(tr("%1 is the dossier as it was submitted.").arg(QFileInfo(path).fileName()));
        });
}

} // namespace tekigo
