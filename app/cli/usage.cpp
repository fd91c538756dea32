#include "cli/usage.h"

#include "cli/commands.h"

#include <CLI/App.hpp>

#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

using Match = QRegularExpressionMatch;

/// A sentence of CLI/Error.hpp or CLI/Validators.hpp, and what we say instead.
struct Sentence
{
    QString pattern;
    std::function<QString(const Match&)> says;
};

QString choices(QString set)
{
    return set.replace(u',', u", "_s);
}

const std::vector<Sentence>& sentences()
{
    static const std::vector<Sentence> known{
        {u"A subcommand is required"_s,
         [](const Match&) { return tr("The command line stops before the command that says what to do."); }},
        {u"(.+) is required"_s, [](const Match& m) { return tr("%1 is missing.").arg(m.captured(1)); }},
        {u"(.+) requires (.+)"_s,
         [](const Match& m) { return tr("%1 needs %2 beside it.").arg(m.captured(1), m.captured(2)); }},
        {u"(.+) excludes (.+)"_s,
         [](const Match& m) {
             return tr("%1 and %2 cannot be given together.").arg(m.captured(1), m.captured(2));
         }},
        {u"(.+?): (.*) not in \\{(.*)\\}"_s,
         [](const Match& m) {
             return tr("%1 cannot be “%2”. It is one of: %3.")
                 .arg(m.captured(1), m.captured(2), choices(m.captured(3)));
         }},
        {u"(.+?): \\d+ required .* missing"_s,
         [](const Match& m) { return tr("%1 needs a value behind it.").arg(m.captured(1)); }},
        {u"(.+?): At least \\d+ required but received \\d+"_s,
         [](const Match& m) { return tr("%1 needs more values.").arg(m.captured(1)); }},
        {u"(.+?): At Most (\\d+) required but received (\\d+)"_s,
         [](const Match& m) {
             return tr("%1 was given %3 times; the most is %2.")
                 .arg(m.captured(1), m.captured(2), m.captured(3));
         }},
        {u"Expected (?:exactly|at least) (\\d+) arguments to (.+), got (\\d+)"_s,
         [](const Match& m) {
             return tr("%1 takes %2 values and was given %3.", nullptr, m.captured(1).toInt())
                 .arg(m.captured(2), m.captured(1), m.captured(3));
         }},
        {u"(.+) was given a disallowed flag override"_s,
         [](const Match& m) { return tr("%1 takes no value.").arg(m.captured(1)); }},
        {u"(.+?): (?:too many inputs for a flag|Should be true/false or a number)"_s,
         [](const Match& m) { return tr("%1 takes no value.").arg(m.captured(1)); }},
        {u"Could not convert: (.+?) = (.*)"_s,
         [](const Match& m) { return tr("%1 cannot be “%2”.").arg(m.captured(1), m.captured(2)); }},
        {u"The value (.*) is not an allowed value for (.+)"_s,
         [](const Match& m) { return tr("%1 cannot be “%2”.").arg(m.captured(2), m.captured(1)); }},
    };
    return known;
}

QString unexpected(const CLI::App& root)
{
    QStringList words;
    for (const std::string& word : root.remaining(true))
        words += text(word);
    return words.join(u' ');
}

} // namespace

QString usageSays(const CLI::App& root, const CLI::ParseError& error)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError))
        return tr("The command line has words that it should not have: %1").arg(unexpected(root));
    const QString said = text(error.what());
    for (const Sentence& sentence : sentences()) {
        const QRegularExpression whole(QRegularExpression::anchoredPattern(sentence.pattern),
                                       QRegularExpression::DotMatchesEverythingOption);
        if (const Match match = whole.match(said); match.hasMatch())
            return sentence.says(match);
    }
    // Of checks that we made ourselves the library tells what we said.
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ValidationError))
        return said;
    return tr("The command line cannot be understood.");
}

} // namespace tekigo::cli
