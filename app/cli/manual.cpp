#include "cli/commandtree.h"
#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

/// Words as roff's input: nothing in them is taken for a request or an escape (groff_man(7), "Portability").
QString plain(QString words)
{
    words.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u'\n', u' ');
    return words.startsWith(u'.') || words.startsWith(u'\'') ? u"\\&"_s + words : words;
}

QString bold(const QString& words)
{
    return u"\\fB"_s + plain(words) + u"\\fR"_s;
}

QString italic(const QString& words)
{
    return u"\\fI"_s + plain(words) + u"\\fR"_s;
}

QString heading(const QString& words)
{
    return u".SH \"%1\"\n"_s.arg(plain(words));
}

QString paragraph(const QString& words)
{
    return u".PP\n"_s + plain(words) + u'\n';
}

QString entry(const QString& head, const QString& says)
{
    return u".TP\n"_s + head + u'\n' + (says.isEmpty() ? u"\\&"_s : plain(says)) + u'\n';
}

QString valueOf(const Word& word)
{
    return word.choices.isEmpty() ? italic(word.value) : bold(word.choices.join(u'|'));
}

QString remarks(const Word& word)
{
    QStringList remarks{word.says};
    if (!word.onlyWith.isEmpty())
        remarks += tr("(only with %1)").arg(word.onlyWith);
    if (word.required)
        remarks += tr("(required)");
    return remarks.join(u' ');
}

QString optionEntry(const Word& word)
{
    QStringList names;
    for (const QString& name : word.names)
        names += bold(name);
    QString head = names.join(u", "_s);
    if (!word.value.isEmpty())
        head += u' ' + valueOf(word);
    return entry(word.repeats ? head + u" …"_s : head, remarks(word));
}

QString operandEntry(const Word& word)
{
    QString head = italic(word.names.front());
    if (!word.choices.isEmpty())
        head += u' ' + valueOf(word);
    return entry(word.repeats ? head + u" …"_s : head, remarks(word));
}

/// "tekigo dossier export [options] REVISION"
QString line(const CommandTree& command)
{
    QString line = bold(command.path.join(u' '));
    if (!command.options.empty())
        line += u" ["_s + plain(tr("options")) + u']';
    if (!command.commands.empty())
        line += u' ' + italic(tr("COMMAND"));
    for (const Word& word : command.operands) {
        const QString name = italic(word.names.front()) + (word.repeats ? u"…"_s : QString());
        line += word.required ? u' ' + name : u" ["_s + name + u']';
    }
    return line;
}

bool isHelp(const Word& word)
{
    return word.names.contains(u"--help"_s);
}

QString section(const CommandTree& command)
{
    QString page = u".SS \"%1\"\n"_s.arg(plain(command.path.mid(1).join(u' ')));
    page += paragraph(command.says);
    if (command.commands.empty())
        page += u".PP\n"_s + line(command) + u'\n';
    for (const Word& word : command.operands)
        page += operandEntry(word);
    for (const Word& word : command.options)
        if (!isHelp(word))
            page += optionEntry(word);
    for (const CommandTree& below : command.commands)
        page += section(below);
    return page;
}

QString endings()
{
    return entry(bold(u"0"_s), tr("Done, and the answer is yes.")) +
           entry(bold(u"1"_s), tr("Done, and the answer is no: it does not conform, differs or was tampered with.")) +
           entry(bold(u"2"_s), tr("The command line is wrong.")) +
           entry(bold(u"3"_s), tr("The input is bad.")) +
           entry(bold(u"4"_s), tr("The machine refused: disk full, no permission, locked by another.")) +
           entry(bold(u"128+"_s) + italic(u"N"_s),
                 tr("Stopped by signal N. Nothing half done is left."));
}

} // namespace

QString manual(const CommandTree& root, const QString& version)
{
    const QString name = root.path.front();
    QString page = u".TH %1 1 \"\" \"%2 %3\" \"%4\"\n.nh\n.ad l\n"_s
                       .arg(name.toUpper(), name, plain(version), plain(tr("Commands of Tekigo")));
    page += heading(tr("NAME")) + name + u" \\- "_s + plain(tr("conformity of connected products, and its dossier")) + u'\n';
    page += heading(tr("SYNOPSIS")) + line(root) + u"\n.br\n"_s + bold(name) + u' ' + italic(tr("FOLDER")) + u'\n';
    page += heading(tr("DESCRIPTION")) + plain(root.says) + u'\n';
    page += paragraph(tr("With a folder, or the workspace.sqlite in it, the window opens that workspace."));
    page += heading(tr("OPTIONS OF EVERY COMMAND"));
    for (const Word& word : root.options)
        page += optionEntry(word);
    page += heading(tr("COMMANDS"));
    for (const CommandTree& command : root.commands)
        page += section(command);
    page += heading(tr("EXIT STATUS")) + endings();
    page += heading(tr("FILES")) +
            entry(italic(tr("FOLDER") + u"/workspace.sqlite"_s), tr("The workspace: products, answers, verdicts, history.")) +
            entry(italic(tr("FOLDER") + u"/evidence/"_s), tr("The evidence files, each under its SHA-256."));
    return page;
}

} // namespace tekigo::cli
