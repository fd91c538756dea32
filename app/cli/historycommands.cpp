#include "base/counted.h"
#include "cli/commands.h"

#include <QJsonArray>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct HistoryOptions
{
    std::string revision, requirement;
};

Result<std::vector<HistoryRow>> rowsOf(const HistoryOptions& options, const Workspace& workspace)
{
    const auto revision = revisionOf(workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    const auto subject = requirementNamed(text(options.requirement), workspace.catalogue());
    if (!subject)
        return std::unexpected(subject.error());
    return subject->isWhole() ? workspace.history(revision->id)
                              : workspace.history(revision->id, subject->checklist, subject->requirement);
}

Result<Status> tell(const HistoryOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto rows = rowsOf(options, **workspace);
    if (!rows)
        return std::unexpected(rows.error());
    QJsonArray array;
    for (const HistoryRow& row : *rows) {
        array.append(QJsonObject{{u"number"_s, row.number},
                                 {u"at"_s, row.at.toString(Qt::ISODate)},
                                 {u"author"_s, row.author},
                                 {u"says"_s, row.says.in(session.language)},
                                 {u"question"_s, row.question}});
        if (!session.json)
            session.print(QStringLiteral("%1 %2: %3")
                              .arg(row.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), row.author,
                                   row.says.in(session.language)));
    }
    if (session.json)
        session.print(QJsonObject{{u"history"_s, array}});
    return Status::Yes;
}

Result<Status> verify(const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    NoProgress progress;
    const HistoryReport report = (*workspace)->verifyHistory(progress);
    QJsonArray problems;
    if (report.firstBroken != 0)
        session.note(tr("The first broken row of the history is row %1.").arg(report.firstBroken));
    for (const Error& problem : report.problems) {
        problems.append(problem.text);
        session.note(problem.text);
    }
    if (session.json)
        session.print(QJsonObject{
            {u"good"_s, problems.isEmpty()},
            {u"rows"_s, report.rows},
            {u"firstBroken"_s, report.firstBroken == 0 ? QJsonValue() : QJsonValue(report.firstBroken)},
            {u"problems"_s, problems}});
    else if (problems.isEmpty())
        session.print(tr("The history is unbroken and everything is what it says: %n acts.", nullptr, formOf(report.rows)));
    return problems.isEmpty() ? Status::Yes : Status::No;
}

} // namespace

void addHistoryCommands(CLI::App& root, Act& act)
{
    auto* history = root.add_subcommand("history", help("What was done to a revision, newest first"));
    auto options = std::make_shared<HistoryOptions>();
    history->add_option("REVISION", options->revision, help("The revision's id"));
    history->add_option("--requirement", options->requirement,
                        help("CHECKLIST/REQUIREMENT: only what touches this requirement"));
    auto* verifying = history->add_subcommand(
        "verify", help("Says whether the history is unbroken and everything is what it says"));
    verifying->callback([&act] { act = verify; });
    history->callback([history, verifying, options, &act] {
        if (history->got_subcommand(verifying))
            return;
        if (options->revision.empty())
            throw CLI::RequiredError("REVISION");
        act = [options](const Session& session) { return tell(*options, session); };
    });
}

} // namespace tekigo::cli
