#include "base/counted.h"
#include "cli/commands.h"

#include "assessment/credentialwording.h"
#include "assessment/findingjson.h"
#include "workspace/credentialrecord.h"

#include <QJsonArray>

#include <CLI/App.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct CredentialOptions
{
    std::string file, revision, columns, encoding, delimiter, header;
    std::vector<std::string> makers, models;
    bool noHashes = false;
};

Result<ListHints> hintsOf(const CredentialOptions& options)
{
    ListHints hints;
    if (!options.encoding.empty()) {
        hints.encoding = listEncodingOf(text(options.encoding));
        if (!hints.encoding)
            return failure(Error::Kind::Usage, tr("“%1” is no encoding that can be read. Known: UTF-8, UTF-16LE, "
                                                  "UTF-16BE, CP932.")
                                                   .arg(text(options.encoding)));
    }
    if (!options.header.empty())
        hints.header = options.header == "yes";
    static const std::map<std::string, char> delimiters{
        {"comma", ','}, {"tab", '\t'}, {"semicolon", ';'}, {"bar", '|'}};
    if (!options.delimiter.empty())
        hints.delimiter = delimiters.at(options.delimiter);
    return hints;
}

std::optional<ColumnRole> roleOf(const QString& id)
{
    for (const ColumnRole role : columnRoles()) {
        if (columnRoleId(role) == id)
            return role;
    }
    return {};
}

/// A column as people name it: its number from 1, or its title. 0: none has the role.
Result<int> columnOf(const QString& word, const ListShape& shape)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber && number >= 0 && number <= shape.columns)
        return number - 1;
    const qsizetype titled = shape.titles.indexOf(word);
    if (!isNumber && titled >= 0)
        return static_cast<int>(titled);
    return failure(Error::Kind::Usage, tr("The list has no column “%1”. Its columns are 1 to %2; name one by its number "
                                          "or by its title.")
                                           .arg(word)
                                           .arg(shape.columns));
}

/// What is named stands instead of the guess; a column has one role.
Result<void> nameColumns(const std::string& named, ListShape& shape)
{
    for (const QString& each : text(named).split(u',', Qt::SkipEmptyParts)) {
        const auto role = roleOf(each.section(u'=', 0, 0).trimmed());
        if (!role)
            return failure(Error::Kind::Usage, tr("“%1” names no column. Write --columns serial=1,mac=2,ssid=3,user=4,"
                                                  "password=5 with those that the list has.")
                                                   .arg(each));
        const auto column = columnOf(each.section(u'=', 1).trimmed(), shape);
        if (!column)
            return std::unexpected(column.error());
        if (const auto other = shape.reading.columns.roleOf(*column); other && *column >= 0)
            shape.reading.columns.set(*other, -1);
        shape.reading.columns.set(*role, *column);
    }
    return {};
}

void tellColumns(const ListShape& shape, const Session& session)
{
    session.note(tr("Encoding: %1").arg(listEncodingName(shape.reading.encoding)));
    for (const ColumnRole role : columnRoles()) {
        const int column = shape.reading.columns.of(role);
        const QString name = columnRoleName(columnRoleId(role)).in(session.language);
        if (column < 0)
            session.note(tr("%1: no column").arg(name));
        else if (shape.titles.isEmpty())
            session.note(tr("%1: column %2").arg(name).arg(column + 1));
        else
            session.note(tr("%1: column %2 (%3)").arg(name).arg(column + 1).arg(shape.titles.value(column)));
    }
}

QStringList listOf(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(text(word));
    return list;
}

struct Against
{
    std::unique_ptr<Workspace> workspace; ///< empty: none is needed
    RevisionId revision;
    Catalogue catalogue;
    QStringList targets;
    CodeWords words;
    int minimum = 0;
};

Result<Against> againstOf(const CredentialOptions& options, const Session& session)
{
    Against against;
    if (options.revision.empty()) {
        auto catalogue = session.catalogue();
        if (!catalogue)
            return std::unexpected(catalogue.error());
        against.catalogue = std::move(*catalogue);
        against.minimum = presetMinimum(against.catalogue);
    } else {
        auto workspace = session.workspace();
        if (!workspace)
            return std::unexpected(workspace.error());
        const auto revision = revisionOf(**workspace, text(options.revision));
        if (!revision)
            return std::unexpected(revision.error());
        against.revision = revision->id;
        against.catalogue = (*workspace)->catalogue();
        against.targets = revision->targets;
        against.words = codeWordsOf(**workspace, *revision);
        against.minimum = presetMinimumOf(**workspace, *revision);
        against.workspace = std::move(*workspace);
    }
    against.words.makers += listOf(options.makers);
    against.words.models += listOf(options.models);
    return against;
}

bool foundSomething(const CredentialListSeen& seen)
{
    return std::ranges::any_of(seen.checks, [](const CodeCheckResult& result) { return result.count > 0; });
}

QString rowsOf(const CodeCheckResult& result)
{
    QStringList rows;
    for (const qint64 row : result.rows)
        rows.append(QString::number(row));
    if (result.count > std::ssize(result.rows))
        rows.append(u"…"_s);
    return rows.join(u' ');
}

void print(const CredentialListSeen& seen, const std::vector<Text>& requirements, const Session& session)
{
    session.print(tr("%1: %2 codes examined", nullptr, formOf(seen.rows)).arg(seen.list.name).arg(seen.rows));
    for (const CodeCheckResult& result : seen.checks) {
        session.printRow({codeCheckName(result.check).in(session.language), QString::number(result.count),
                          rowsOf(result), result.examples.join(u' ')});
        for (const auto& [way, count] : result.ways)
            session.printRow({u"  "_s + codeWayName(way).in(session.language), QString::number(count)});
    }
    if (foundSomething(seen)) {
        session.print(tr("This touches:"));
        for (const Text& each : requirements)
            session.print(u"  "_s + each.in(session.language));
    }
    for (const Text& each : limitsOfList(seen))
        session.note(each.in(session.language));
}

QJsonObject document(const CredentialListSeen& seen, const std::vector<Text>& requirements, const FindingId& id,
                     Language language)
{
    QJsonObject object = json(Seen(seen));
    QJsonArray touched;
    for (const Text& each : requirements)
        touched.append(each.in(language));
    object.insert(u"found"_s, foundSomething(seen));
    object.insert(u"touches"_s, touched);
    if (!id.isEmpty())
        object.insert(u"id"_s, id.text);
    return object;
}

Result<CredentialListSeen> analysed(const CredentialOptions& options, const Against& against, const Session& session)
{
    NoProgress progress;
    const auto hints = hintsOf(options);
    if (!hints)
        return std::unexpected(hints.error());
    auto shape = inspectList(text(options.file), *hints, progress);
    if (!shape)
        return std::unexpected(shape.error());
    if (const auto named = nameColumns(options.columns, *shape); !named)
        return std::unexpected(named.error());
    tellColumns(*shape, session);
    return analyseList({.path = text(options.file),
                        .reading = shape->reading,
                        .encodingIsSure = hints->encoding.has_value(),
                        .words = against.words,
                        .minimum = against.minimum,
                        .hashes = !options.noHashes},
                       progress);
}

Result<Status> check(const CredentialOptions& options, const Session& session)
{
    const auto against = againstOf(options, session);
    if (!against)
        return std::unexpected(against.error());
    const auto seen = analysed(options, *against, session);
    if (!seen)
        return std::unexpected(seen.error());
    FindingId id;
    if (against->workspace) {
        const auto recorded = recordList(*against->workspace, against->revision, *seen, session.language);
        if (!recorded)
            return std::unexpected(recorded.error());
        id = *recorded;
    }
    const auto requirements = requirementsOfList(against->catalogue, against->targets);
    if (session.json)
        session.print(document(*seen, requirements, id, session.language));
    else
        print(*seen, requirements, session);
    if (!session.json && !id.isEmpty())
        session.printMade(id.text);
    return foundSomething(*seen) ? Status::No : Status::Yes;
}

} // namespace

void addCredentialCommands(CLI::App& root, Act& act)
{
    auto* credentials = root.add_subcommand("credentials", help("Lists of preset passwords"))->require_subcommand(1);
    auto* command = credentials->add_subcommand(
        "check", help("Examines a list of preset passwords; with --revision it records what it found. The passwords "
                      "themselves are neither kept nor printed"));
    auto options = std::make_shared<CredentialOptions>();
    command->add_option("FILE", options->file, help("The list, as CSV"))->required();
    command->add_option("--revision", options->revision, help("Record it with this revision"));
    command->add_option("--columns", options->columns,
                        help("Which column is what, where the guess is wrong: serial=1,mac=2,ssid=3,user=4,password=5"));
    command->add_option("--encoding", options->encoding, help("UTF-8, UTF-16LE, UTF-16BE or CP932; found where not given"));
    command->add_option("--delimiter", options->delimiter, help("comma, tab, semicolon or bar; found where not given"))
        ->check(CLI::IsMember({"comma", "tab", "semicolon", "bar"}));
    command->add_option("--header", options->header, help("Whether the first row names the columns; found where not given"))
        ->check(CLI::IsMember({"yes", "no"}));
    command->add_option("--maker", options->makers, help("A name that no password may hold; the revision's maker besides"))
        ->allow_extra_args(false);
    command->add_option("--model", options->models, help("A model number that no password may hold"))
        ->allow_extra_args(false);
    command->add_flag("--no-hashes", options->noHashes, help("Do not look for hashes of the other columns"));
    command->callback([options, &act] { act = [options](const Session& session) { return check(*options, session); }; });
}

} // namespace tekigo::cli
