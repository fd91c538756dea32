#include "cli/session.h"

#include "base/interruption.h"
#include "checklist/reader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cstdio>

namespace tekigo::cli {
namespace {

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Names come from files and other people; a terminal obeys the control characters in them.
QString harmless(QString line)
{
    for (QChar& character : line) {
        const bool layout = character == u'\n' || character == u'\t';
        // Marks that turn the direction make a terminal show another order than the file has.
        const bool turns = (character >= QChar(0x202a) && character <= QChar(0x202e))
                           || (character >= QChar(0x2066) && character <= QChar(0x2069));
        if ((character.category() == QChar::Other_Control && !layout) || turns)
            character = QChar::ReplacementCharacter;
    }
    return line;
}

} // namespace

Result<Catalogue> Session::catalogue() const
{
    return readCatalogue(checklistsFolder.isEmpty() ? QStringLiteral(":/checklists") : checklistsFolder);
}

Result<std::unique_ptr<Workspace>> Session::workspace() const
{
    if (workspaceFolder.isEmpty())
        return failure(Error::Kind::Usage,
                       QCoreApplication::translate("tekigo::cli", "No workspace: give its folder with --workspace."));
    auto read = catalogue();
    if (!read)
        return std::unexpected(read.error());
    auto opened = Workspace::open(workspaceFolder, std::move(*read), {.now = {}, .author = author});
    if (opened)
        QObject::connect(opened->get(), &Workspace::couldNotRead, opened->get(),
                         [kept = unread](const Error& error) { *kept = error; });
    return opened;
}

void Session::print(const QString& line) const
{
    write(stdout, harmless(line).toUtf8() + '\n');
}

void Session::print(const QJsonObject& document) const
{
    write(stdout, QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void Session::note(const QString& line) const
{
    write(stderr, harmless(line).toUtf8() + '\n');
}

void Session::printRow(const QStringList& fields) const
{
    QStringList single;
    for (const QString& field : fields)
        single.append(
            QString(field).replace(QRegularExpression(QStringLiteral("[\\t\\n\\r]")), QStringLiteral(" ")));
    print(single.join(u'\t'));
}

void Session::printMade(const QString& id) const
{
    if (json)
        print(QJsonObject{{QStringLiteral("id"), id}});
    else
        print(id);
}

Status statusOf(const Error& error)
{
    if (error.kind == Error::Kind::Usage)
        return Status::Usage;
    if (error.kind == Error::Kind::Cancelled && interruption() != 0)
        return static_cast<Status>(static_cast<int>(Status::Stopped) + interruption());
    return error.kind == Error::Kind::Input ? Status::Input : Status::Machine;
}

} // namespace tekigo::cli
