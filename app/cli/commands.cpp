#include "cli/commands.h"

#include "assessment/basis.h"
#include "assessment/verdict.h"

#include <CLI/App.hpp>

namespace tekigo::cli {
namespace {

/// Apart, since lupdate takes what a function returning a CLI::Validator says for a text of the context CLI.
QString saysNotEmpty(const QString& word)
{
    return word.trimmed().isEmpty() ? tr("it must not be empty") : QString();
}

} // namespace

CLI::Validator notEmpty()
{
    return CLI::Validator([](std::string& word) { return saysNotEmpty(text(word)).toStdString(); }, "");
}

Result<QDate> day(const QString& text)
{
    // Qt reads the day of a time, too, and would drop the rest.
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        return failure(Error::Kind::Input, tr("“%1” is not a day. Write it as 2026-11-22.").arg(text));
    return date;
}

Result<Revision> revisionOf(const Workspace& workspace, const QString& id)
{
    if (auto revision = workspace.revision({id}))
        return *revision;
    return failure(Error::Kind::Input,
                   tr("There is no revision “%1” in %2. “tekigo revision list” lists them.").arg(id, workspace.folder()));
}

Result<void> checkFiles(Workspace& workspace, const RevisionId& revision, const Session& session)
{
    const auto assessment = workspace.assessment(revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    NoProgress progress;
    std::set<QByteArray> read;
    std::set<QByteArray> damaged;
    for (const Evidence& evidence : assessment->evidence) {
        if (!read.insert(evidence.file.sha256).second)
            continue;
        if (const auto whole = workspace.files().verify(evidence.file, progress); !whole) {
            damaged.insert(evidence.file.sha256);
            session.note(evidence.fileName + QStringLiteral(": ") + whole.error().text);
        }
    }
    workspace.reportDamage(read, damaged);
    return {};
}

Result<void> checkAllFiles(Workspace& workspace, const Session& session)
{
    NoProgress progress;
    std::set<QByteArray> read;
    std::set<QByteArray> damaged;
    const auto files = workspace.storedFiles();
    if (!files)
        return std::unexpected(files.error());
    for (const StoredFile& file : *files) {
        read.insert(file.sha256);
        if (const auto whole = workspace.files().verify(file, progress); !whole) {
            damaged.insert(file.sha256);
            session.note(whole.error().text);
        }
    }
    workspace.reportDamage(read, damaged);
    return {};
}

QString worded(Verdict verdict, const Checklist& checklist, Language language)
{
    return verdictSign(verdict) + u' ' + verdictName(verdict, &checklist).in(language);
}

} // namespace tekigo::cli
