#include "cli/commandtree.h"

#include "cli/commands.h"

#include <CLI/App.hpp>

#include <QTranslator>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

/// CLI11 says "TEXT:{pass,fail}": the kind of value, and what its checks tell of themselves.
struct Kind
{
    QString value;
    QStringList choices;
};

Kind kindOf(const CLI::Option& option, const CLI::App& command)
{
    const QString told = text(option.get_type_name());
    const QString value = told.section(u':', 0, 0);
    const qsizetype open = told.indexOf(u'{');
    const qsizetype close = told.indexOf(u'}', open);
    Kind kind{text(command.get_formatter()->get_label(value.toStdString())), {}};
    if (open >= 0 && close > open)
        kind.choices = told.mid(open + 1, close - open - 1).split(u',');
    return kind;
}

QStringList namesOf(const CLI::Option& option)
{
    QStringList names;
    for (const std::string& name : option.get_snames())
        names += u'-' + text(name);
    for (const std::string& name : option.get_lnames())
        names += u"--"_s + text(name);
    return names.isEmpty() ? QStringList{text(option.get_name(true))} : names;
}

QString neededBy(const CLI::Option& option)
{
    QStringList names;
    for (const CLI::Option* needed : option.get_needs())
        names += text(needed->get_name());
    return names.join(u", "_s);
}

Word wordOf(const CLI::Option& option, const CLI::App& command)
{
    Word word{.names = namesOf(option),
              .says = text(option.get_description()),
              .onlyWith = neededBy(option),
              .required = option.get_required(),
              .repeats = option.get_items_expected_max() > 1};
    if (option.get_items_expected_max() == 0)
        return word;
    const Kind kind = kindOf(option, command);
    word.value = kind.value;
    word.choices = kind.choices;
    return word;
}

CommandTree branch(const CLI::App& command, const QStringList& above)
{
    CommandTree tree{.path = above + QStringList{text(command.get_name())}, .says = text(command.get_description())};
    for (const CLI::Option* option : command.get_options())
        (option->nonpositional() ? tree.options : tree.operands).push_back(wordOf(*option, command));
    for (const CLI::App* below : command.get_subcommands([](const CLI::App*) { return true; }))
        tree.commands.push_back(branch(*below, tree.path));
    return tree;
}

void translate(CommandTree& command, const QTranslator& japanese)
{
    const auto say = [&](QString& words) {
        if (const QString said = japanese.translate("tekigo::cli", words.toUtf8().constData()); !said.isEmpty())
            words = said;
    };
    say(command.says);
    for (std::vector<Word>* words : {&command.options, &command.operands})
        for (Word& word : *words) {
            say(word.says);
            say(word.value);
        }
    for (CommandTree& below : command.commands)
        translate(below, japanese);
}

} // namespace

CommandTree inJapanese(CommandTree english)
{
    QTranslator japanese;
    if (japanese.load(QStringLiteral(":/i18n/cli_ja.qm")))
        translate(english, japanese);
    return english;
}

CommandTree treeOf(const CLI::App& root)
{
    return branch(root, {});
}

} // namespace tekigo::cli
