#pragma once

#include "cli/session.h"

#include <QStringList>

#include <optional>

namespace tekigo::cli {

/// What a command line asks for.
struct Request
{
    Session session;
    Act act;                      ///< empty: the window
    std::optional<Status> ended;  ///< help, version or a wrong line was already answered
};

/// The language that `--language` names, before anything else is read, so that help and errors can speak it;
/// Japanese where it is not given.
[[nodiscard]] Language spokenLanguage(const QStringList& arguments);

/// A file manager names what it opens by its path alone: a last word that leads to something in a folder ("/", "./" …; no
/// command has such a name) is put behind `--workspace`. Other lines stay as they are.
[[nodiscard]] QStringList withWorkspace(QStringList arguments);

/// Whether a command line names a command, asks for help or the version, or is wrong; else it wants the
/// window, which needs a display.
[[nodiscard]] bool namesCommand(const QStringList& arguments);

/// Understands a command line (without the program's name). Help and what is wrong with it are printed.
[[nodiscard]] Request parse(const QStringList& arguments);

/// Does what was asked; says on standard error why not.
[[nodiscard]] int run(const Request& request);

} // namespace tekigo::cli
