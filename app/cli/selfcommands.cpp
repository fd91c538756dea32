#include "cli/commands.h"
#include "cli/commandtree.h"

#include <CLI/App.hpp>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

/// A page or a script, byte for byte.
Result<Status> written(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
    return Status::Yes;
}

} // namespace

void addSelfCommands(CLI::App& root, Act& act)
{
    auto* page = root.add_subcommand("manual", help("Prints this program's manual page, for man"));
    page->callback([&root, &act] {
        act = [tree = treeOf(root)](const Session&) {
            return written(manual(tree, QStringLiteral(TEKIGO_VERSION)));
        };
    });
    auto* completions = root.add_subcommand("completions", help("Prints what a shell needs to complete command lines"));
    auto shell = std::make_shared<std::string>();
    completions->add_option("SHELL", *shell, help("bash or zsh"))
        ->required()
        ->check(CLI::IsMember({"bash", "zsh"}));
    completions->callback([&root, &act, shell] {
        act = [tree = treeOf(root), shell](const Session&) {
            return written(*shell == "bash" ? bashCompletion(tree) : zshCompletion(inJapanese(tree), tree));
        };
    });
}

} // namespace tekigo::cli
