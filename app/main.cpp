#include "base/log.h"
#include "cli/commandline.h"
#include "gui/application.h"
#include "gui/instance.h"
#include "workspace/sample.h"

#include <QApplication>
#include <QLoggingCategory>

#include <variant>

namespace {

using namespace tekigo;

int command(int argc, char* argv[], const QStringList& arguments)
{
    // What is wrong with a picture is said once, by us.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*.warning=false"));
    QCoreApplication application(argc, argv); // a command never needs a display
    Languages languages(application);
    languages.speak(cli::spokenLanguage(arguments));
    const cli::Request request = cli::parse(arguments);
    return request.ended ? static_cast<int>(*request.ended) : cli::run(request);
}

/// What the command line says of the window; an end, said in the right language, where it is wrong. Needs no display.
std::variant<StartOptions, cli::Status> startOptions(int argc, char* argv[], const QStringList& arguments)
{
    QCoreApplication application(argc, argv);
    Languages languages(application);
    languages.speak(cli::spokenLanguage(arguments));
    const cli::Request request = cli::parse(arguments);
    if (request.ended)
        return *request.ended;
    const auto catalogue = request.session.catalogue();
    if (!catalogue) {
        request.session.note(catalogue.error().text);
        return cli::statusOf(catalogue.error());
    }
    StartOptions options;
    options.workspace = request.session.workspaceFolder;
    if (arguments.join(u' ').contains(QStringLiteral("--language")))
        options.language = request.session.language;
    // A window that has it open comes to the front in place of a second one.
    if (!options.workspace.isEmpty() && Instance::activate(options.workspace))
        return cli::Status::Yes;
    options.catalogue = *catalogue;
    options.makeSample = [catalogue](const QString& folder, Progress& progress) {
        return makeSample(folder, *catalogue, progress);
    };
    return options;
}

int window(int argc, char* argv[], const QStringList& arguments)
{
    auto options = startOptions(argc, argv, arguments);
    if (const cli::Status* ended = std::get_if<cli::Status>(&options))
        return static_cast<int>(*ended);
    QApplication application(argc, argv);
    Application program(application, std::move(std::get<StartOptions>(options)));
    program.window().show();
    logged(sessionLog(), "started");
    const int status = QApplication::exec();
    logged(sessionLog(), "ended", {{"status", status}});
    return status;
}

} // namespace

/// Makes the objects and hands them down: a command goes to cli, no command opens the window.
int main(int argc, char* argv[])
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments.append(QString::fromLocal8Bit(argv[at]));
    arguments = cli::withWorkspace(arguments);
    QCoreApplication::setApplicationName(QStringLiteral("tekigo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TEKIGO_VERSION));
    const Logging logging{LogFile(stateFolder())};
    return cli::namesCommand(arguments) ? command(argc, argv, arguments) : window(argc, argv, arguments);
}
