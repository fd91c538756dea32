#include "cli/commandline.h"
#include "gui/application.h"
#include "workspace/sample.h"

#include <QApplication>
#include <QLoggingCategory>

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

int window(int argc, char* argv[], const QStringList& arguments)
{
    QApplication application(argc, argv);
    const cli::Request request = cli::parse(arguments);
    if (request.ended)
        return static_cast<int>(*request.ended);
    const auto catalogue = request.session.catalogue();
    if (!catalogue) {
        request.session.note(catalogue.error().text);
        return static_cast<int>(cli::statusOf(catalogue.error()));
    }
    StartOptions options;
    options.workspace = request.session.workspaceFolder;
    if (arguments.join(u' ').contains(QStringLiteral("--language")))
        options.language = request.session.language;
    options.catalogue = *catalogue;
    options.makeSample = [catalogue](const QString& folder, Progress& progress) {
        return makeSample(folder, *catalogue, progress);
    };
    Application program(application, std::move(options));
    program.window().show();
    return QApplication::exec();
}

} // namespace

/// Makes the objects and hands them down: a command goes to cli, no command opens the window.
int main(int argc, char* argv[])
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments.append(QString::fromLocal8Bit(argv[at]));
    QCoreApplication::setApplicationName(QStringLiteral("tekigo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TEKIGO_VERSION));
    return cli::namesCommand(arguments) ? command(argc, argv, arguments) : window(argc, argv, arguments);
}
