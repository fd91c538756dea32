#include "gui/dossierexport.h"

#include "gui/editionnotice.h"
#include "gui/integritycheck.h"
#include "gui/language.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/saving.h"
#include "gui/submitting.h"
#include "gui/task.h"
#include "gui/writtenfile.h"
#include "workspace/workspace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tekigo {

DossierExport::DossierExport(const Desk& desk, QWidget* page, std::function<Result<Dossier>()> edition)
    : QObject(page)
    , m_desk(desk)
    , m_page(page)
    , m_edition(std::move(edition))
{
}

void DossierExport::askWhereTo()
{
    const auto dossier = m_edition();
    if (!dossier)
        return m_desk.notices->fail(dossier.error());
    askToSave(m_desk, m_page,
              {.title = tr("Export the dossier"),
               .start = dossierFileName(*dossier),
               .filter = tr("PDF documents (*.pdf)")},
              [this](const QString& path) { writeTo(path); });
}

void DossierExport::writeTo(const QString& path)
{
    if (const auto free = m_desk.workspace->acceptsOutput(path); !free)
        return m_desk.notices->fail(free.error());
    const auto dossier = m_edition();
    if (!dossier)
        return m_desk.notices->fail(dossier.error());
    dossier->redaction ? askWhetherTo(*dossier, path) : write(*dossier, path);
}

/// What an edition for the public still says of what it leaves out is shown before there is a file that could be passed on.
void DossierExport::askWhetherTo(const Dossier& dossier, const QString& path)
{
    m_desk.tasks->run(
        tr("Looking for what must not be said"), m_page, [dossier](Progress& progress) { return stillSaid(dossier, progress); },
        [this, dossier, path](const Result<StillSaid>& said) {
            if (!said)
                return failed(said.error());
            const QString words = stillSaidWords(*said);
            if (words.isEmpty())
                return write(dossier, path);
            m_desk.prompt->ask(m_page, tr("Redacted edition"),
                               words + u"\n\n"_s +
                                   tr("To leave an attachment out, mark it confidential. Export all the same?"),
                               {tr("Do not export"), tr("Export all the same")}, [this, dossier, path, said = *said](int choice) {
                                   if (choice == 1)
                                       write(dossier, path, said);
                               });
        });
}

void DossierExport::write(const Dossier& dossier, const QString& path, const StillSaid& said)
{
    m_desk.tasks->run(
        tr("Exporting the dossier"), m_page,
        [dossier, path](Progress& progress) -> Result<Written> {
            auto exported = exportDossier(dossier, path, progress);
            if (!exported)
                return std::unexpected(exported.error());
            const auto& baseline = dossier.assessment.baseline;
            if (!baseline || dossier.redaction) // what was submitted is the full edition
                return Written{std::move(*exported), {}, {}};
            const auto edition = editionOf(*baseline, *exported, path);
            if (!edition)
                return std::unexpected(edition.error());
            return Written{std::move(*exported), baseline, *edition};
        },
        [this, path, said](const Result<Written>& written) { tellWritten(written, path, said); });
}

void DossierExport::failed(const Error& error)
{
    m_desk.notices->fail(error);
    if (error.kind == Error::Kind::Damaged)
        m_desk.integrity->start(); // the verdicts that rest on it turn unverified
}

void DossierExport::tellWritten(const Result<Written>& written, const QString& path, const StillSaid& said)
{
    if (!written)
        return failed(written.error());
    const Exported& exported = written->exported;
    const QString name = QFileInfo(path).fileName();
    QString text = exported.draft ? tr("%1 was written as a draft (%n pages), read back and compared.", nullptr, exported.pages)
                                  : tr("%1 was written (%n pages), read back and compared.", nullptr, exported.pages);
    text = text.arg(name);
    if (!exported.notShown.isEmpty())
        text += u' ' + tr("Embedded but not shown as pages: %1").arg(exported.notShown.join(u", "_s));
    if (!said.named.empty() || !said.cited.empty())
        text += u' ' + tr("Before you pass it on: attachments that name persons: %1; texts that name a document that is left "
                          "out: %2.")
                           .arg(said.named.size())
                           .arg(said.cited.size());
    if (written->edition)
        text += u' ' + shown(editionSays(*written->baseline, *written->edition));
    tellWrittenFile(*m_desk.notices, text, path);
}

} // namespace tekigo
