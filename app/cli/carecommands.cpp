// Backups, restoring and diagnostics.
#include "cli/commands.h"

#include "base/atomicfile.h"
#include "base/interruption.h"
#include "workspace/backups.h"
#include "workspace/diagnosis.h"
#include "workspace/restoring.h"

#include <QDir>
#include <QJsonArray>

#include <CLI/App.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct BackupOptions
{
    std::string file, into;
    int keep = 10;
};

QJsonArray json(const std::vector<Lacking>& lacking)
{
    QJsonArray all;
    for (const Lacking& one : lacking)
        all.append(QJsonObject{{u"sha256"_s, QString::fromLatin1(one.file.sha256.toHex())},
                               {u"name"_s, one.called},
                               {u"missing"_s, one.missing}});
    return all;
}

/// A script that only looks at the status must learn of it, too.
Status whole(const std::vector<Lacking>& lacking, const Session& session)
{
    if (lacking.empty())
        return Status::Yes;
    session.note(says(lacking).in(session.language));
    return Status::No;
}

Result<Status> backupTo(const Workspace& workspace, const QString& file, const Session& session)
{
    Interruptible progress;
    const auto done = workspace.backup(file, progress);
    if (!done)
        return std::unexpected(done.error());
    session.note(tr("Backup written to %1.").arg(file));
    if (session.json)
        session.print(QJsonObject{{u"file"_s, file}, {u"lacking"_s, json(done->lacking)}});
    return whole(done->lacking, session);
}

Result<Status> backupInto(const Workspace& workspace, const BackupKeeping& keeping, const Session& session)
{
    const auto source = workspace.backupSource(true);
    if (!source)
        return std::unexpected(source.error());
    Interruptible progress;
    const auto kept = keepBackup(*source, keeping, QDateTime::currentDateTime(), progress);
    if (!kept)
        return std::unexpected(kept.error());
    session.note(kept->unchanged ? tr("Nothing has changed since %1.").arg(kept->file)
                                 : tr("Backup written to %1.").arg(kept->file));
    if (kept->removed > 0)
        session.note(tr("Older backups removed: %1").arg(kept->removed));
    if (session.json)
        session.print(QJsonObject{{u"file"_s, kept->file}, {u"unchanged"_s, kept->unchanged}, {u"removed"_s, kept->removed},
                                  {u"lacking"_s, json(kept->lacking)}});
    return whole(kept->lacking, session);
}

Result<Status> backup(const BackupOptions& options, const Session& session)
{
    if (options.file.empty() == options.into.empty())
        return failure(Error::Kind::Usage, tr("Name either a file to write or, with --into, a folder."));
    const auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    if (!options.file.empty())
        return backupTo(**workspace, text(options.file), session);
    return backupInto(**workspace, {.folder = text(options.into), .keep = options.keep}, session);
}

QJsonObject json(const BackedUpRevision& revision)
{
    return {{u"product"_s, revision.product},     {u"revision"_s, revision.label},  {u"firmware"_s, revision.firmware},
            {u"submitted"_s, revision.submitted}, {u"answers"_s, revision.answers}, {u"evidence"_s, revision.evidence},
            {u"tests"_s, revision.tests},         {u"approvals"_s, revision.approvals}};
}

QJsonObject json(const BackupContents& contents)
{
    QJsonArray revisions;
    for (const BackedUpRevision& revision : contents.revisions)
        revisions.append(json(revision));
    QJsonObject all{{u"made"_s, contents.about.made.toString(Qt::ISODate)},
                    {u"program"_s, contents.about.program},
                    {u"workspace"_s, contents.about.workspace},
                    {u"bytes"_s, contents.size},
                    {u"evidenceBytes"_s, contents.evidence},
                    {u"products"_s, contents.products},
                    {u"acts"_s, contents.acts()},
                    {u"revisions"_s, revisions},
                    {u"lacking"_s, json(contents.lacking)}};
    if (!contents.newest.empty())
        all[u"lastChange"_s] = contents.newest.front().at.toString(Qt::ISODate);
    return all;
}

/// Beside the workspace of --workspace, where one is named.
Result<std::optional<BackupComparison>> comparison(const BackupContents& contents, const Session& session)
{
    if (session.workspaceFolder.isEmpty())
        return std::nullopt;
    const auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    return compared(contents, **workspace);
}

QString idOf(BackupComparison::Kind kind)
{
    switch (kind) {
    case BackupComparison::Kind::Same:
        return u"same"_s;
    case BackupComparison::Kind::Older:
        return u"older"_s;
    case BackupComparison::Kind::Newer:
        return u"newer"_s;
    case BackupComparison::Kind::Parted:
        return u"parted"_s;
    case BackupComparison::Kind::Unrelated:
        break;
    }
    return u"unrelated"_s;
}

void printContents(const BackupContents& contents, const Session& session)
{
    const BackupAbout& about = contents.about;
    session.print(about.made.isValid() ? tr("Made %1 by Tekigo %2, of “%3”")
                                             .arg(about.made.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), about.program,
                                                  about.workspace)
                                       : tr("Made by a version that did not note when"));
    session.print(tr("Products: %1, revisions: %2, acts: %3")
                      .arg(contents.products)
                      .arg(contents.revisions.size())
                      .arg(contents.acts()));
    for (const BackedUpRevision& revision : contents.revisions)
        session.printRow({revision.product, revision.label, revision.firmware,
                          revision.submitted ? tr("submitted") : tr("in work"), tr("answers: %1").arg(revision.answers),
                          tr("evidence: %1").arg(revision.evidence), tr("tests: %1").arg(revision.tests),
                          tr("approvals: %1").arg(revision.approvals)});
}

void printActs(const QString& heading, const std::vector<HistoryRow>& rows, const Session& session)
{
    if (rows.empty())
        return;
    session.print(heading);
    for (const HistoryRow& row : rows)
        session.printRow({row.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), row.author, row.says.in(session.language)});
}

struct RestoreOptions
{
    std::string file, folder;
    bool preview = false;
};

Result<Status> preview(const QString& file, const Session& session)
{
    Interruptible progress;
    const auto contents = previewBackup(file, progress);
    if (!contents)
        return std::unexpected(contents.error());
    const auto beside = comparison(*contents, session);
    if (!beside)
        return std::unexpected(beside.error());
    if (session.json) {
        QJsonObject all = json(*contents);
        if (*beside)
            all[u"beside"_s] = QJsonObject{{u"is"_s, idOf((*beside)->kind)},
                                           {u"onlyInBackup"_s, (*beside)->onlyInBackup},
                                           {u"onlyHere"_s, (*beside)->onlyHere}};
        session.print(all);
        return Status::Yes;
    }
    printContents(*contents, session);
    if (!contents->lacking.empty())
        session.print(says(contents->lacking).in(session.language));
    if (*beside) {
        session.print(says(**beside).in(session.language));
        printActs(tr("Not in the backup, the newest first:"), (*beside)->here, session);
        printActs(tr("Only in the backup, the newest first:"), (*beside)->inBackup, session);
    }
    return Status::Yes;
}

Result<Status> restore(const RestoreOptions& options, const Session& session)
{
    if (options.preview != options.folder.empty())
        return failure(Error::Kind::Usage, tr("Name a folder to restore into, or look first with --preview."));
    if (options.preview)
        return preview(text(options.file), session);
    Interruptible progress;
    const auto lacking = Workspace::restore(text(options.file), text(options.folder), progress);
    if (!lacking)
        return std::unexpected(lacking.error());
    session.note(tr("The workspace is %1.").arg(text(options.folder)));
    if (session.json)
        session.print(QJsonObject{{u"folder"_s, text(options.folder)}, {u"lacking"_s, json(*lacking)}});
    return whole(*lacking, session);
}

std::vector<DiagnosisSection> diagnosedBy(const Session& session)
{
    std::vector<DiagnosisSection> sections = diagnosedProgram();
    const auto loaded = session.catalogue();
    const auto shipped = Session().catalogue();
    if (loaded && shipped)
        sections.push_back(diagnosedCatalogue(*loaded, *shipped));
    if (session.workspaceFolder.isEmpty())
        return sections;
    const auto workspace = session.workspace();
    if (!workspace) {
        // Then support is needed most.
        session.note(workspace.error().text);
        sections.push_back(diagnosedRefusal(workspace.error().kind));
        return sections;
    }
    NoProgress unwatched;
    const Findings found = counted((*workspace)->check(unwatched));
    std::ranges::move(diagnosed((*workspace)->figures(), found), std::back_inserter(sections));
    return sections;
}

Result<Status> diagnostics(const std::string& file, const Session& session)
{
    const QString all = printed(diagnosedBy(session), LogFile(stateFolder()), session.language);
    if (file.empty()) {
        session.print(all.trimmed());
        return Status::Yes;
    }
    if (auto written = writeFile(text(file), all.toUtf8()); !written)
        return std::unexpected(written.error());
    session.note(tr("The diagnostics were saved to %1.").arg(text(file)));
    return Status::Yes;
}

} // namespace

void addBackupCommands(CLI::App& workspace, Act& act)
{
    auto* saving = workspace.add_subcommand("backup", help("Writes everything into one file"));
    auto saves = std::make_shared<BackupOptions>();
    saving->add_option("FILE", saves->file, help("The file to write"))->check(notEmpty());
    saving->add_option("--into", saves->into, help("Write into this folder, named by workspace and time"))
        ->type_name("DIR")
        ->check(notEmpty());
    saving->add_option("--keep", saves->keep, help("With --into: how many of this workspace's stay there; 10 where not given"))
        ->type_name("N")
        ->check(CLI::Range(1, 99))
        ->needs("--into");
    saving->callback([saves, &act] { act = [saves](const Session& session) { return backup(*saves, session); }; });

    auto* restoring = workspace.add_subcommand("restore", help("Makes a workspace from a backup"));
    auto restores = std::make_shared<RestoreOptions>();
    restoring->add_option("FILE", restores->file, help("The backup"))->required()->check(notEmpty());
    restoring->add_option("DIR", restores->folder, help("The folder to make it in"))->check(notEmpty());
    restoring->add_flag("--preview", restores->preview,
                        help("Only say what it would bring back, with --workspace also how it stands to that one"));
    restoring->callback(
        [restores, &act] { act = [restores](const Session& session) { return restore(*restores, session); }; });
}

void addDiagnosticsCommand(CLI::App& root, Act& act)
{
    auto* command = root.add_subcommand(
        "diagnostics", help("Writes versions and counts for support, without answers, evidence, names and folders"));
    auto file = std::make_shared<std::string>();
    command->add_option("-o,--output", *file, help("The file to write; standard output where not given"))
        ->type_name("FILE")
        ->check(notEmpty());
    command->callback([file, &act] { act = [file](const Session& session) { return diagnostics(*file, session); }; });
}

} // namespace tekigo::cli
