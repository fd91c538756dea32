#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace tekigo::cli {

/// An option, or a word that stands by its place, as the help tells of it.
struct Word
{
    QStringList names = {};     ///< "-o", "--output"; of a word that stands by its place its one name, "REVISION"
    QString value = {};         ///< what is given behind it, in the help's language; empty: nothing is
    QStringList choices = {};   ///< the only values there are; empty: any
    QString says = {};          ///< what it is for
    QString onlyWith = {};      ///< the option that must be given beside it; empty: none
    bool required = false;
    bool repeats = false;

    bool operator==(const Word&) const = default;
};

/// A command of the program, or the program itself, as its command line is read: made from the very table that reads it,
/// so that what is written of it (manual, completions) cannot name another.
struct CommandTree
{
    QStringList path = {}; ///< "tekigo", "dossier", "export"
    QString says = {};
    std::vector<Word> options = {};
    std::vector<Word> operands = {}; ///< in their order
    std::vector<CommandTree> commands = {};

    bool operator==(const CommandTree&) const = default;
};

[[nodiscard]] CommandTree treeOf(const CLI::App& root);

/// A page for man(1) in the language of the help.
[[nodiscard]] QString manual(const CommandTree& root, const QString& version);
/// What bash reads to complete a line that begins with the program's name.
[[nodiscard]] QString bashCompletion(const CommandTree& root);
/// The same for zsh, which tells what each word is for: in Japanese where the user's messages are, in English else.
[[nodiscard]] QString zshCompletion(const CommandTree& japanese, const CommandTree& english);
/// The tree with its words in Japanese, made of one with its words in English; what has no Japanese stays.
[[nodiscard]] CommandTree inJapanese(CommandTree english);

} // namespace tekigo::cli
