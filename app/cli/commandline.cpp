#include "cli/commandline.h"

#include "cli/commands.h"
#include "cli/usage.h"
#include "workspace/folderof.h"

#include <CLI/CLI.hpp>

#include <QRegularExpression>

#include <cstdio>

namespace tekigo::cli {
namespace {

struct Options
{
    std::string workspace;
    std::string checklists;
    std::string author;
    std::string language;
    bool json = false;
};

void addOptions(CLI::App& root, Options& options)
{
    root.add_option("--workspace", options.workspace, help("The folder of the workspace, or the workspace.sqlite in it"))->type_name("DIR");
    root.add_option("--language", options.language, help("ja or en; Japanese where it is not given"))
        ->type_name("ja|en")
        ->check(CLI::IsMember({"ja", "en"}));
    root.add_flag("--json", options.json, help("Answer with one JSON document on standard output"));
    root.add_option("--checklists", options.checklists, help("Read the checklists from this folder"))
        ->type_name("DIR");
    root.add_option("--author", options.author,
                    help("Who acts, for the history; the login name where not given"))
        ->type_name("NAME");
}

/// The library writes "TEXT:{pass,fail}" and "N:INT in [1 - 99]" for what can be given.
QString kindWords(const QString& told)
{
    static const QRegularExpression choices(QStringLiteral("\\{(.*)\\}"));
    static const QRegularExpression range(QStringLiteral("\\[(\\d+) - (\\d+)\\]"));
    if (const auto match = choices.match(told); match.hasMatch())
        return match.captured(1).replace(u',', u'|');
    if (const auto match = range.match(told); match.hasMatch())
        return tr("%1 (%2 to %3)").arg(told.section(u':', 0, 0), match.captured(1), match.captured(2));
    return told.section(u':', 0, 0);
}

/// The library's own words in the language that the help speaks.
void speak(CLI::App& app)
{
    for (CLI::Option* option : app.get_options([](const CLI::Option* each) { return each->nonpositional(); }))
        option->group(help("Options"));
    for (CLI::Option* option : app.get_options())
        if (const std::string type = option->get_type_name(); type.find(':') != std::string::npos)
            app.get_formatter()->label(type, kindWords(text(type)).toStdString());
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        command->group(help("Commands"));
        speak(*command);
    }
}

void speakLabels(CLI::App& root)
{
    const auto formatter = root.get_formatter();
    formatter->label("Usage", help("Usage"));
    formatter->label("OPTIONS", help("Options"));
    formatter->label("Positionals", help("What to name"));
    formatter->label("REQUIRED", help("(required)"));
    formatter->label("Excludes", help("not with"));
    formatter->label("Needs", help("only with"));
    formatter->label("TEXT", help("TEXT"));
    formatter->label("INT", help("NUMBER"));
    formatter->label("SUBCOMMAND", help("COMMAND"));
    formatter->label("SUBCOMMANDS", help("COMMAND"));
}

Session sessionOf(const Options& options)
{
    return {.language = options.language == "en" ? Language::English : Language::Japanese,
            .json = options.json,
            .workspaceFolder = workspaceFolderOf(text(options.workspace)),
            .checklistsFolder = text(options.checklists),
            .author = text(options.author),
            .unread = std::make_shared<std::optional<Error>>()};
}

Status answered(const CLI::App& root, const CLI::ParseError& error, const Session& session)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        session.print(text(root.help()).trimmed());
        return Status::Yes;
    }
    session.note(usageSays(root, error));
    session.note(tr("“tekigo --help” and “tekigo COMMAND --help” list what can be said."));
    return Status::Usage;
}

std::vector<std::string> reversed(const QStringList& arguments)
{
    std::vector<std::string> words; // CLI11 takes them last first
    for (auto word = arguments.rbegin(); word != arguments.rend(); ++word)
        words.push_back(word->toStdString());
    return words;
}

/// Where the first word stands that is no option of every command and no value of one; where an option's value is missing,
/// behind the last word; -1: there is none.
qsizetype firstFree(const QStringList& arguments)
{
    static const QStringList valued{QStringLiteral("--workspace"), QStringLiteral("--language"),
                                    QStringLiteral("--checklists"), QStringLiteral("--author")};
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString& word = arguments.at(at);
        if (valued.contains(word)) {
            if (++at == arguments.size())
                return at;
        } else if (word != u"--json" && !valued.contains(word.section(u'=', 0, 0))) {
            return at;
        }
    }
    return -1;
}

} // namespace

Language spokenLanguage(const QStringList& arguments)
{
    // What zsh is told is in both languages; the Japanese is made of the English.
    if (arguments.endsWith(QStringLiteral("zsh")) && arguments.value(arguments.size() - 2) == u"completions")
        return Language::English;
    const qsizetype at = arguments.indexOf(QStringLiteral("--language"));
    const bool english =
        arguments.contains(QStringLiteral("--language=en")) || (at >= 0 && arguments.value(at + 1) == u"en");
    return english ? Language::English : Language::Japanese;
}

QStringList withWorkspace(QStringList arguments)
{
    const qsizetype last = arguments.size() - 1;
    const bool isPath = last >= 0 && arguments.at(last).contains(u'/') && !arguments.at(last).startsWith(u'-');
    if (isPath && firstFree(arguments) == last)
        arguments.insert(last, QStringLiteral("--workspace"));
    return arguments;
}

bool namesCommand(const QStringList& arguments)
{
    return firstFree(arguments) >= 0;
}

Request parse(const QStringList& arguments)
{
    Options options;
    Request request;
    CLI::App root(
        help("Tekigo guides a product through the security requirements for connected products, keeps the "
             "evidence and makes the dossier. Without a command it opens the window."),
        "tekigo");
    root.fallthrough();
    root.set_version_flag("--version", TEKIGO_VERSION, help("The program's version"));
    root.set_help_flag("--help,-h", help("What can be said here"));
    root.require_subcommand(0, 1);
    speakLabels(root);
    addOptions(root, options);
    addWorkspaceCommands(root, request.act);
    addProductCommands(root, request.act);
    addApprovalCommands(root, request.act);
    addHistoryCommands(root, request.act);
    addCarryCommands(root, request.act);
    addAnswerCommands(root, request.act);
    addEvidenceCommands(root, request.act);
    addTestCommand(root, request.act);
    addPowerLossCommands(root, request.act);
    addScanCommands(root, request.act);
    addDisclosureCommands(root, request.act);
    addDossierCommands(root, request.act);
    addChecklistCommands(root, request.act);
    addCredentialCommands(root, request.act);
    addUpdateCommands(root, request.act);
    addCompareCommands(root, request.act);
    addGapCommands(root, request.act);
    addBoardCommands(root, request.act);
    addSearchCommand(root, request.act);
    addSelfCommands(root, request.act);
    addDiagnosticsCommand(root, request.act);
    speak(root);
    try {
        root.parse(reversed(arguments));
    } catch (const CLI::CallForVersion&) {
        request.session.print(QStringLiteral("tekigo " TEKIGO_VERSION));
        request.ended = Status::Yes;
        return request;
    } catch (const CLI::ParseError& error) {
        request.ended = answered(root, error, request.session);
        return request;
    }
    request.session = sessionOf(options);
    return request;
}

int run(const Request& request)
{
    auto status = request.act(request.session);
    if (status && *request.session.unread)
        status = std::unexpected(**request.session.unread);
    if (status && std::ferror(stdout) != 0) {
        request.session.note(tr("The answer could not be written to standard output."));
        return static_cast<int>(Status::Machine);
    }
    if (status)
        return static_cast<int>(*status);
    const bool wasStopped = status.error().kind == Error::Kind::Cancelled && status.error().text.isEmpty();
    request.session.note(wasStopped ? tr("Stopped. Nothing half done was left.") : status.error().text);
    return static_cast<int>(statusOf(status.error()));
}

} // namespace tekigo::cli
