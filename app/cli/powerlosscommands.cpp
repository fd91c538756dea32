#include "cli/commands.h"

#include "assessment/findingjson.h"
#include "instrument/powerloss.h"
#include "workspace/powerlossrecord.h"

#include <QSet>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

using Words = std::vector<std::string>;

struct PowerLossOptions
{
    std::string before, after, revision, record;
    Words ignored, access, code, software, other;
};

PowerLossChoices choicesOf(const PowerLossOptions& options)
{
    PowerLossChoices choices;
    choices.ignored = texts(options.ignored);
    choices.record = {text(options.record)};
    for (const auto& [kind, patterns] :
         {std::pair(SettingKind::Code, &options.code), std::pair(SettingKind::Access, &options.access),
          std::pair(SettingKind::Software, &options.software), std::pair(SettingKind::Other, &options.other)})
        if (!patterns->empty())
            choices.rules.push_back({kind, texts(*patterns)});
    return choices;
}

QString side(const std::optional<QString>& value)
{
    return value.value_or(tr("(none)"));
}

void printSeen(const PowerLossSeen& seen, const Session& session)
{
    session.print(powerLossMethod(seen.form).in(session.language));
    for (const Text& remark : seen.remarks)
        session.print(remark.in(session.language));
    for (const ChangedSetting& change : seen.changes)
        session.printRow({settingKindName(change.kind).in(session.language),
                          changePlace(seen.form, change).in(session.language), side(change.before),
                          side(change.after),
                          change.ignored.isEmpty() ? QString() : tr("ignored: %1").arg(change.ignored)});
    if (const qint64 more = seen.unlistedCounted + seen.unlistedOther; more > 0)
        session.print(tr("Changes that are not listed: %1").arg(more));
    session.print(
        tr("Settings compared: %1. Changes that count: %2.").arg(seen.compared).arg(seen.counted()));
}

struct Compared
{
    DumpComparison comparison;
    PowerLossSeen seen;
};

/// What might be ignored besides, for people.
void suggest(const Compared& compared, const Session& session)
{
    std::vector<SettingDifference> open = compared.comparison.differences.listed;
    QSet<QString> ignored;
    for (const ChangedSetting& change : compared.seen.changes)
        if (!change.ignored.isEmpty())
            ignored.insert(change.key);
    std::erase_if(open,
                  [&](const SettingDifference& difference) { return ignored.contains(difference.key); });
    QStringList lines;
    for (const PatternSuggestion& one : suggestedPatterns(open, compared.comparison.form))
        lines += u"  --ignore '%1'  (%2)"_s.arg(one.pattern, one.why.in(session.language));
    if (lines.isEmpty())
        return;
    session.note(tr("These seem to change by themselves and might be ignored:"));
    for (const QString& line : lines)
        session.note(line);
}

Result<Compared> compare(const GivenFile& before, const GivenFile& after, const PowerLossChoices& choices)
{
    NoProgress progress;
    auto comparison = compareDumps(before, after, progress);
    if (!comparison)
        return std::unexpected(comparison.error());
    auto seen = settledPowerLoss(*comparison, choices, progress);
    if (!seen)
        return std::unexpected(seen.error());
    return Compared{std::move(*comparison), std::move(*seen)};
}

Status answer(const Compared& compared, const QString& id, const Session& session)
{
    suggest(compared, session);
    if (session.json) {
        QJsonObject document = json(Seen(compared.seen));
        document.insert(u"counted"_s, compared.seen.counted());
        document.insert(u"differs"_s, compared.seen.differs());
        if (!id.isEmpty())
            document.insert(u"id"_s, id);
        session.print(document);
    } else {
        printSeen(compared.seen, session);
        if (!id.isEmpty())
            session.print(id);
    }
    return compared.seen.differs() ? Status::No : Status::Yes;
}

Result<Status> recorded(const PowerLossOptions& options, const PowerLossChoices& choices,
                        const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    NoProgress progress;
    const EvidenceFiles files = (*workspace)->files();
    const auto before = files.take(text(options.before), progress);
    const auto after = before ? files.take(text(options.after), progress) : before;
    if (!after)
        return std::unexpected(after.error());
    const auto stored = [&](const TakenFile& file) {
        return GivenFile{
            .path = files.path(file.file.sha256), .name = file.fileName, .modified = file.modified};
    };
    const auto compared = compare(stored(*before), stored(*after), choices);
    if (!compared)
        return std::unexpected(compared.error());
    const auto id =
        recordPowerLoss(**workspace, revision->id, compared->seen, *before, *after, session.language);
    if (!id)
        return std::unexpected(id.error());
    return answer(*compared, id->text, session);
}

Result<Status> comparePowerLoss(const PowerLossOptions& options, const Session& session)
{
    const PowerLossChoices choices = choicesOf(options);
    if (!options.revision.empty())
        return recorded(options, choices, session);
    const auto compared = compare(givenFile(text(options.before)), givenFile(text(options.after)), choices);
    if (!compared)
        return std::unexpected(compared.error());
    return answer(*compared, {}, session);
}

} // namespace

void addPowerLossCommands(CLI::App& root, Act& act)
{
    auto* powerLoss = root.add_subcommand("power-loss", help("Settings before and after a power cut"))
                          ->require_subcommand(1);
    auto* compare =
        powerLoss->add_subcommand("compare", help("Compares two exports of the settings; status 1 where they "
                                                  "differ in anything that is not ignored"));
    auto options = std::make_shared<PowerLossOptions>();
    compare->add_option("BEFORE", options->before, help("The settings exported before the power cut"))
        ->required();
    compare->add_option("AFTER", options->after, help("The settings exported after it"))->required();
    const auto patterns = [&](const char* name, Words& words, const std::string& says) {
        compare->add_option(name, words, says)->type_name("REGEX")->allow_extra_args(false);
    };
    patterns("--ignore", options->ignored,
             help("Ignore settings in whose name, or in whose “name=value” of both files, this regular "
                  "expression is found"));
    patterns("--code", options->code,
             help("These settings are identification codes; their values are masked"));
    patterns("--access", options->access, help("These settings belong to the access control function"));
    patterns("--software", options->software, help("These settings are versions of software"));
    patterns("--other", options->other, help("These settings are none of these, and are not counted"));
    auto* revision =
        compare->add_option("--revision", options->revision, help("Record it with this revision"));
    compare->add_option("--record", options->record, help("Id of the test record of the power cut"))
        ->needs(revision);
    compare->callback([options, &act] {
        act = [options](const Session& session) { return comparePowerLoss(*options, session); };
    });
}

} // namespace tekigo::cli
