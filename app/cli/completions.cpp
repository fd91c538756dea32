#include "cli/commandtree.h"

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

/// Every command from the program itself down.
std::vector<const CommandTree*> all(const CommandTree& root)
{
    std::vector<const CommandTree*> found{&root};
    for (const CommandTree& below : root.commands)
        for (const CommandTree* each : all(below))
            found.push_back(each);
    return found;
}

/// "dossier export"; of the program itself nothing.
QString place(const CommandTree& command)
{
    return command.path.mid(1).join(u' ');
}

QStringList optionsOf(const CommandTree& command)
{
    QStringList names;
    for (const Word& option : command.options)
        names += option.names;
    return names;
}

QStringList commandsOf(const CommandTree& command)
{
    QStringList names;
    for (const CommandTree& below : command.commands)
        names += below.path.back();
    return names;
}

bool isFolder(const Word& word)
{
    return word.value == u"DIR" || word.names.front() == u"DIR";
}

/// "'dossier export --output'|'dossier export -o'": a pattern of `case`; options of the program stand behind every command.
QString patternOf(const CommandTree& command, const Word& option)
{
    QStringList patterns;
    for (const QString& name : option.names)
        patterns += command.path.size() == 1 ? u"*' %1'"_s.arg(name) : u"'%1 %2'"_s.arg(place(command), name);
    return patterns.join(u'|');
}

QString bashValues(const CommandTree& root)
{
    QString cases;
    for (const CommandTree* command : all(root))
        for (const Word& option : command->options)
            if (!option.value.isEmpty())
                cases += u"    %1) printf '%2' ;;\n"_s.arg(patternOf(*command, option),
                                                           !option.choices.isEmpty() ? option.choices.join(u' ')
                                                           : isFolder(option)       ? u"/folder"_s
                                                                                    : u"/any"_s);
    return cases;
}

QString bashPlaces(const CommandTree& root)
{
    QString cases;
    for (const CommandTree* command : all(root))
        if (command != &root)
            cases += u"        '%1') place='%1' ;;\n"_s.arg(place(*command));
    return cases;
}

QString bashWords(const CommandTree& root)
{
    QString cases;
    for (const CommandTree* command : all(root)) {
        cases += u"    '%1') commands='%2' options='%3'"_s.arg(place(*command), commandsOf(*command).join(u' '),
                                                              optionsOf(*command).join(u' '));
        if (!command->operands.empty() && isFolder(command->operands.front()))
            cases += u" value=/folder"_s;
        cases += u" ;;\n"_s;
    }
    return cases;
}

/// In zsh's specifications of _arguments these characters have a meaning.
QString zshSays(QString says)
{
    for (const QString& special : {u"\\"_s, u"["_s, u"]"_s, u":"_s})
        says.replace(special, u'\\' + special);
    return says.replace(u'\'', u"'\\''"_s).replace(u'\n', u' ');
}

QString zshValue(const Word& word)
{
    const QString name = zshSays(word.value.isEmpty() ? word.names.front() : word.value);
    const QString act = !word.choices.isEmpty() ? u'(' + word.choices.join(u' ') + u')'
                        : isFolder(word)        ? u"_files -/"_s
                                                : u"_files"_s;
    return u":%1:%2"_s.arg(name, act);
}

/// Its functions are there once for each language.
struct ZshLanguage
{
    QString name; ///< "ja"
    const CommandTree& root;
};

QString zshFunction(const CommandTree& command, const ZshLanguage& language)
{
    return u'_' + (QStringList{command.path.front(), language.name} + command.path.mid(1)).join(u'_').replace(u'-', u'_');
}

QString zshArguments(const CommandTree& command, const ZshLanguage& language)
{
    const CommandTree& root = language.root;
    QString lines;
    std::vector<Word> options = command.options;
    if (&command != &root)
        options.insert(options.end(), root.options.begin(), root.options.end());
    for (const Word& option : options)
        for (const QString& name : option.names)
            lines += u" \\\n        '%1%2[%3]%4'"_s.arg(option.repeats ? u"*"_s : QString(), name, zshSays(option.says),
                                                       option.value.isEmpty() ? QString() : zshValue(option));
    for (const Word& operand : command.operands)
        lines += u" \\\n        '%1%2'"_s.arg(operand.repeats ? u"*"_s : QString(), zshValue(operand));
    return lines;
}

QString zshCommand(const CommandTree& command, const ZshLanguage& language)
{
    QString script = zshFunction(command, language) + u"()\n{\n"_s;
    if (command.commands.empty())
        return script + u"    _arguments%1\n}\n\n"_s.arg(zshArguments(command, language));
    QString names;
    QString calls;
    for (const CommandTree& below : command.commands) {
        names += u"            '%1:%2'\n"_s.arg(below.path.back(), zshSays(below.says));
        calls += u"        %1) %2 ;;\n"_s.arg(below.path.back(), zshFunction(below, language));
    }
    return script +
           u"    local context state state_descr line\n    local -a commands\n    typeset -A opt_args\n"
           "    _arguments -C%1 \\\n        '1: :->command' '*:: :->rest'\n    case $state in\n    command)\n"
           "        commands=(\n%2        )\n        _describe command commands\n%3        ;;\n    rest)\n        case $words[1] in\n"
           "%4        esac\n        ;;\n    esac\n}\n\n"_s.arg(zshArguments(command, language), names,
                                                             &command == &language.root ? u"        _files\n"_s : QString(), calls);
}

} // namespace

QString bashCompletion(const CommandTree& root)
{
    return u"# Completes tekigo's command lines; made by \"tekigo completions bash\".\n"
           "# What stands behind an option: words to choose from, /folder or /any; fails where nothing does.\n"
           "_tekigo_value()\n{\n    case \"$1 $2\" in\n%1    *) return 1 ;;\n    esac\n}\n\n"
           "_tekigo()\n{\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} place='' value='' commands='' options='' at=1\n"
           "    while ((at < COMP_CWORD)); do\n"
           "        if value=$(_tekigo_value \"$place\" \"${COMP_WORDS[at]}\"); then\n"
           "            ((at += 2))\n            continue\n        fi\n"
           "        case \"$place${place:+ }${COMP_WORDS[at]}\" in\n%2        esac\n"
           "        ((at += 1))\n    done\n"
           "    if ((at == COMP_CWORD)); then\n        value=''\n"
           "        case $place in\n%3        esac\n    fi\n"
           "    COMPREPLY=()\n"
           "    case $value in\n"
           "    '') ;;\n"
           "    /any) return ;;\n"
           "    /folder) [[ $word == -* ]] || { mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return; } ;;\n"
           "    *) mapfile -t COMPREPLY < <(compgen -W \"$value\" -- \"$word\"); return ;;\n"
           "    esac\n"
           "    if [[ $word == -* ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$options %4\" -- \"$word\")\n"
           "    elif [[ $commands ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$commands\" -- \"$word\")\n"
           "    fi\n}\n\n"
           "complete -o default -F _tekigo tekigo\n"_s.arg(bashValues(root), bashPlaces(root), bashWords(root),
                                                           optionsOf(root).join(u' '));
}

QString zshCompletion(const CommandTree& japanese, const CommandTree& english)
{
    QString script = u"#compdef tekigo\n# Completes tekigo's command lines; made by \"tekigo completions zsh\".\n\n"_s;
    for (const ZshLanguage& language : {ZshLanguage{u"ja"_s, japanese}, ZshLanguage{u"en"_s, english}}) {
        const auto commands = all(language.root);
        for (auto command = commands.rbegin(); command != commands.rend(); ++command)
            script += zshCommand(**command, language);
    }
    return script + u"# It tells in the language of the user's messages (locale(7)).\n"
                    "case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in\n"
                    "ja*) _tekigo_ja \"$@\" ;;\n"
                    "*) _tekigo_en \"$@\" ;;\n"
                    "esac\n"_s;
}

} // namespace tekigo::cli
