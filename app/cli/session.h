#pragma once

#include "base/error.h"
#include "base/language.h"
#include "checklist/catalogue.h"
#include "workspace/workspace.h"

#include <QJsonObject>

#include <functional>

namespace tekigo::cli {

/// How a command ended, as scripts see it.
enum class Status {
    Yes = 0,     ///< done, and the answer is yes
    No = 1,      ///< done, and the answer is no: does not conform, differs, was tampered with
    Usage = 2,   ///< the command line is wrong
    Input = 3,   ///< the input is bad
    Machine = 4, ///< the machine refused: disk full, permission, locked by another
    Stopped = 128, ///< and the signal's number added: stopped by it, nothing half done, as shells count (130: Ctrl+C)
};

/// What the options said that every command understands, and the two streams. With `json`, standard output is one
/// JSON document and nothing else.
struct Session
{
    Language language = Language::Japanese;
    bool json = false;
    QString workspaceFolder; ///< empty: not given
    QString checklistsFolder;
    QString author;
    /// Why a list of the workspace was empty that could not be read: no answer that rests on it is one.
    std::shared_ptr<std::optional<Error>> unread = std::make_shared<std::optional<Error>>();

    [[nodiscard]] Result<Catalogue> catalogue() const;
    [[nodiscard]] Result<std::unique_ptr<Workspace>> workspace() const;

    void print(const QString& line) const;        ///< standard output; the command's answer
    void printRow(const QStringList& fields) const; ///< one line of a list, a tab between its fields
    void print(const QJsonObject& document) const; ///< standard output; the command's whole answer with --json
    void note(const QString& line) const;         ///< standard error; for people only
    /// The answer of a command that made something: its id, alone, as the last line.
    void printMade(const QString& id) const;
};

/// What a command does once the line is understood.
using Act = std::function<Result<Status>(const Session&)>;

[[nodiscard]] Status statusOf(const Error& error);

} // namespace tekigo::cli
