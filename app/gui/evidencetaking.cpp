#include "gui/evidencetaking.h"

#include "gui/language.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/task.h"
#include "gui/undooffer.h"

#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qsizetype ProblemLines = 6; // more would push the page away

} // namespace

EvidenceTaking::EvidenceTaking(const Desk& desk, QWidget* page, std::function<RevisionId()> revision)
    : QObject(page)
    , m_desk(desk)
    , m_page(page)
    , m_revision(std::move(revision))
{
}

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

bool EvidenceTaking::mayAdd() const
{
    return !m_revision().isEmpty() && workspace().mayEdit(m_revision());
}

void EvidenceTaking::chooseFiles(const std::vector<EvidenceLink>& links)
{
    if (!mayAdd())
        return;
    m_desk.prompt->openFiles(m_page, {.title = tr("Files to add as evidence"), .start = QDir::homePath()},
                             [this, links](const QStringList& files) { addFiles(files, links); });
}

void EvidenceTaking::addFiles(const QStringList& paths, const std::vector<EvidenceLink>& links)
{
    if (paths.isEmpty() || !mayAdd())
        return;
    const auto work = [store = workspace().files(), paths](Progress& progress) {
        return takeFiles(store, paths, progress);
    };
    // The revision may be another by the time that the files are in.
    m_desk.tasks->run(tr("Adding evidence"), m_page, work,
                      [this, into = m_revision(), links](const Taken& taken) { askFirmware(into, taken, links); });
}

void EvidenceTaking::askFirmware(const RevisionId& into, const Taken& taken, const std::vector<EvidenceLink>& links)
{
    if (taken.cancelled) {
        m_desk.notices->tell(tr("Cancelled. Nothing was added."));
        return;
    }
    const auto revision = workspace().revision(into);
    const QString firmware = revision ? revision->firmware.trimmed() : QString();
    if (taken.files.empty() || firmware.isEmpty()) {
        store(into, taken, {{}, links});
        return;
    }
    m_desk.prompt->ask(m_page, tr("Do the files hold for firmware %1?").arg(firmware),
                       tr("A file counts as evidence of this revision only where it is known to hold for its firmware. Files "
                          "to be added: %1.")
                           .arg(taken.files.size()),
                       {tr("They hold for %1").arg(firmware), tr("For another, or not known yet")},
                       [this, into, taken, links, firmware](int choice) {
                           if (choice < 0)
                               m_desk.notices->tell(tr("Cancelled. Nothing was added."));
                           else
                               store(into, taken, {choice == 0 ? firmware : QString(), links});
                       });
}

void EvidenceTaking::store(const RevisionId& into, const Taken& taken, const Stated& stated)
{
    if (taken.files.empty() && taken.problems.isEmpty())
        return;
    const Result<Added> added = addTaken(workspace(), into, taken.files, stated);
    if (!done(*m_desk.notices, added))
        return;
    if (!added->evidence.empty())
        Q_EMIT filesAdded(into, added->evidence.front());
    const QStringList problems = taken.problems + added->problems;
    const QString count = tr("Files added: %1.").arg(added->evidence.size());
    if (problems.isEmpty() && warnOfSecrets(*added, taken))
        return;
    if (problems.isEmpty()) {
        offerUndo(*m_desk.notices, *workspace().undoStack(), (count + u' ' + lookedThroughInPart(taken)).trimmed());
        return;
    }
    tellProblems(count, problems);
}

void EvidenceTaking::tellProblems(const QString& count, const QStringList& problems)
{
    QStringList lines{count + u' ' + tr("Not added: %1.").arg(problems.size())};
    lines << problems.mid(0, ProblemLines);
    if (problems.size() > ProblemLines)
        lines << tr("… and %1 more.").arg(problems.size() - ProblemLines);
    m_desk.notices->fail({Error::Kind::Input, lines.join(u'\n')});
}

/// Names file, line and kind, never the secret; one click marks the files as confidential.
bool EvidenceTaking::warnOfSecrets(const Added& added, const Taken& taken)
{
    QStringList lines;
    std::vector<EvidenceId> ids;
    for (const EvidenceId& id : added.evidence) {
        const auto one = workspace().evidence(id);
        const auto found = one ? taken.secrets.find(one->file.sha256) : taken.secrets.end();
        if (found == taken.secrets.end() || found->second.empty())
            continue;
        ids.push_back(id);
        if (lines.size() < ProblemLines)
            lines << tr("%1 (%2)").arg(one->fileName, shown(clearSecretWords(found->second)));
    }
    if (ids.empty())
        return false;
    const QString warning = tr("Added, but these files seem to hold secrets in clear: %1. Mark them as confidential, so that "
                               "the redacted dossier leaves them out, or take them back and add them with the secrets masked.")
                                .arg(lines.join(u", "_s));
    m_desk.notices->tell((warning + u' ' + lookedThroughInPart(taken)).trimmed(),
                         tr("Mark as confidential"), [this, ids] {
                             if (done(*m_desk.notices, makeConfidential(workspace(), ids)))
                                 m_desk.notices->tell(tr("Marked as confidential."));
                         });
    return true;
}

void EvidenceTaking::paste()
{
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    if (!clipboard || !mayAdd())
        return;
    if (const QStringList files = localFiles(*clipboard); !files.isEmpty())
        addFiles(files);
    else if (clipboard->hasImage())
        pastePicture(*clipboard);
    else
        m_desk.notices->tell(tr("The clipboard holds neither a picture nor files."));
}

void EvidenceTaking::pastePicture(const QMimeData& clipboard)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!qvariant_cast<QImage>(clipboard.imageData()).save(&buffer, "PNG")) {
        m_desk.notices->tell(tr("The picture in the clipboard cannot be read."));
        return;
    }
    const QString name =
        tr("Screenshot %1.png").arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    const Result<TakenFile> taken = workspace().files().take(png, name);
    if (done(*m_desk.notices, taken))
        askFirmware(m_revision(), {.files = {*taken}}, {});
}

} // namespace tekigo
