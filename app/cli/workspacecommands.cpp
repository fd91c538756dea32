#include "cli/commands.h"

#include "base/interruption.h"
#include "workspace/sample.h"

#include <QJsonArray>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

Result<Status> sample(const std::string& folder, const Session& session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue)
        return std::unexpected(catalogue.error());
    Interruptible progress;
    if (auto made = makeSample(text(folder), *catalogue, progress); !made)
        return std::unexpected(made.error());
    session.note(tr("The sample workspace is %1.").arg(text(folder)));
    if (session.json)
        session.print(QJsonObject{{u"folder"_s, text(folder)}});
    return Status::Yes;
}

Result<Status> create(const std::string& folder, const Session& session)
{
    auto catalogue = session.catalogue();
    if (!catalogue)
        return std::unexpected(catalogue.error());
    const auto workspace =
        Workspace::create(text(folder), std::move(*catalogue), {.now = {}, .author = session.author});
    if (!workspace)
        return std::unexpected(workspace.error());
    session.note(tr("The workspace is %1.").arg(text(folder)));
    if (session.json)
        session.print(QJsonObject{{u"folder"_s, text(folder)}});
    return Status::Yes;
}

Result<Status> check(const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    NoProgress progress;
    const CheckReport report = (*workspace)->check(progress);
    QJsonArray problems;
    for (const Error& problem : report.problems) {
        problems.append(problem.text);
        session.note(problem.text);
    }
    QJsonArray orphans;
    for (const Text& orphan : report.orphans) {
        orphans.append(orphan.in(session.language));
        session.note(orphan.in(session.language));
    }
    if (session.json)
        session.print(QJsonObject{{u"good"_s, problems.isEmpty()},
                                  {u"historyRows"_s, report.historyRows},
                                  {u"files"_s, report.files},
                                  {u"problems"_s, problems},
                                  {u"orphans"_s, orphans}});
    else if (problems.isEmpty())
        session.print(tr("Everything is what the history says. Acts: %1, files: %2.")
                          .arg(report.historyRows)
                          .arg(report.files));
    return problems.isEmpty() ? Status::Yes : Status::No;
}

} // namespace

void addWorkspaceCommands(CLI::App& root, Act& act)
{
    auto word = std::make_shared<std::string>();
    const auto withWord = [&act, word](CLI::App* command, auto does) {
        command->callback([&act, word, does] { act = [word, does](const Session& session) { return does(*word, session); }; });
    };
    auto* sampling = root.add_subcommand("sample", help("Makes the filled sample workspace"));
    sampling->add_option("DIR", *word, help("The folder to make it in"))->required()->check(notEmpty());
    withWord(sampling, sample);

    auto* workspace = root.add_subcommand("workspace", help("The folder that everything is kept in"));
    workspace->require_subcommand(1);
    auto* creating = workspace->add_subcommand("create", help("Makes an empty workspace"));
    creating->add_option("DIR", *word, help("The folder to make it in"))->required()->check(notEmpty());
    withWord(creating, create);
    workspace->add_subcommand("check", help("Says whether everything in it is what its history says"))
        ->callback([&act] { act = check; });
    addBackupCommands(*workspace, act);
}

} // namespace tekigo::cli
