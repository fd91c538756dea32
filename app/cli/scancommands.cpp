#include "assessment/exposure.h"
#include "assessment/lanreach.h"
#include "assessment/findingjson.h"
#include "assessment/scanpace.h"
#include "base/counted.h"
#include "cli/commands.h"
#include "workspace/scanimport.h"

#include <QFileInfo>
#include <QJsonArray>

#include <CLI/App.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct ImportOptions
{
    std::string revision, side, firmware;
    std::vector<std::string> files, hosts;
};

Side sideOf(const std::string& side)
{
    return side == "line" ? Side::Line : side == "lan" ? Side::Lan : Side::NotSaid;
}

QString portWords(const PortLine& line)
{
    const QString ports =
        line.port == line.last ? QString::number(line.port) : u"%1-%2"_s.arg(line.port).arg(line.last);
    return u"%1/%2"_s.arg(ports, transportId(line.transport));
}

QString sideWords(const PortLine& line, Language language)
{
    QStringList words;
    for (const Side side : line.sides)
        words += sideName(side).in(language);
    return words.join(u", "_s);
}

QJsonObject toJson(const PortLine& line)
{
    QJsonArray sides;
    for (const Side side : line.sides)
        sides.append(sideId(side));
    QJsonArray rows;
    for (const size_t row : line.rows)
        rows.append(qint64(row) + 1);
    return {{u"transport"_s, transportId(line.transport)},
            {u"port"_s, line.port},
            {u"last"_s, line.last},
            {u"exposure"_s, exposureId(line.exposure)},
            {u"sides"_s, sides},
            {u"rows"_s, rows},
            {u"service"_s, line.service},
            {u"product"_s, line.product},
            {u"reason"_s, line.reason}};
}

QJsonObject factsOf(const Assessment& assessment)
{
    QJsonObject object;
    for (const MeasuredFact& fact : assessment.measured()) {
        if (!fact.question.startsWith(u"scan."_s))
            continue;
        if (const auto* number = std::get_if<qint64>(&fact.value))
            object.insert(fact.question, *number);
        else if (const auto* yes = std::get_if<bool>(&fact.value))
            object.insert(fact.question, *yes);
    }
    return object;
}

QJsonArray limitsOf(const ScanSeen& scan, Language language)
{
    QJsonArray limits;
    for (const Text& limit : scanLimits(scan))
        limits.append(limit.in(language));
    return limits;
}

void printScan(const ScanSeen& scan, const Session& session)
{
    session.print(tr("%1: %2, %3 of %4 ports answered for", nullptr, formOf(portCount(scan.covered)))
                      .arg(findingName(scan).in(session.language), scanEndName(scan.end).in(session.language))
                      .arg(portCount(scan.looked))
                      .arg(portCount(scan.covered)));
    session.print(u"  "_s + tr("Duration and rate: %1").arg(paceWords(scan).in(session.language)));
    session.print(u"  "_s + tr("Ports: %1").arg(stateCountWords(scan).in(session.language)));
    if (isImplausiblyFast(scan))
        session.print(u"  △ "_s + tr("Implausibly fast. %1").arg(plausibleRateWords().in(session.language)));
    for (const Text& limit : scanLimits(scan))
        session.print(u"  "_s + limit.in(session.language));
    for (const Text& remark : scan.remarks)
        session.print(u"  "_s + remark.in(session.language));
}

void printLine(const PortLine& line, bool shutToLan, const Session& session)
{
    session.printRow(
        {standingWords(line, shutToLan).in(session.language),
         portWords(line), sideWords(line, session.language),
         serviceWords({.port = line.port, .service = line.service, .product = line.product, .hosts = {}}),
         shutToLan ? shutToLanWords().in(session.language) : line.reason});
}

/// What was recorded, and how it stands beside everything that was recorded before.
Result<Status> report(const Workspace& workspace, const RevisionId& revision,
                      const std::vector<FindingId>& made, const Session& session)
{
    const auto assessment = workspace.assessment(revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    const std::vector<PortLine> lines = exposures(assessment->inventory(), assessment->findings);
    bool bad =
        portsStanding(lines, Exposure::Undeclared) > 0 || portsStanding(lines, Exposure::Unintended) > 0;
    QJsonArray findings;
    QJsonArray ports;
    for (const Finding& finding : assessment->findings)
        if (const auto* scan = std::get_if<ScanSeen>(&finding.seen);
            scan && std::ranges::find(made, finding.id) != made.end()) {
            bad = bad || scan->sawNothing();
            findings.append(QJsonObject{{u"id"_s, finding.id.text},
                                        {u"firmware"_s, finding.firmware},
                                        {u"full"_s, scan->isFull()},
                                        {u"limits"_s, limitsOf(*scan, session.language)},
                                        {u"implausiblyFast"_s, isImplausiblyFast(*scan)},
                                        {u"seen"_s, json(finding.seen)}});
            if (!session.json)
                printScan(*scan, session);
        }
    for (const PortLine& line : lines) {
        const bool shut = isShutToLan(line, assessment->inventory(), assessment->findings);
        QJsonObject port = toJson(line);
        port[u"shutToLan"_s] = shut;
        ports.append(port);
        if (!session.json)
            printLine(line, shut, session);
    }
    if (session.json)
        session.print(
            QJsonObject{{u"findings"_s, findings}, {u"ports"_s, ports}, {u"facts"_s, factsOf(*assessment)}});
    else
        for (const FindingId& id : made)
            session.print(id.text);
    return bad ? Status::No : Status::Yes;
}

Result<Status> importScans(const ImportOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    NoProgress unwatched;
    const auto taken = takeScans((*workspace)->files(), texts(options.files), unwatched);
    if (!taken)
        return std::unexpected(taken.error());
    const auto observations =
        observationsOf(*taken, sideOf(options.side), texts(options.hosts), text(options.firmware));
    if (!observations)
        return std::unexpected(observations.error());
    const auto made = (*workspace)->addFindings(revision->id, *observations);
    if (!made)
        return std::unexpected(made.error());
    return report(**workspace, revision->id, *made, session);
}

struct ScanOptions
{
    std::string before, after;
    std::vector<std::string> hosts;
};

Result<std::vector<ScanSeen>> scansIn(const std::string& file, const QStringList& hosts)
{
    NoProgress unwatched;
    const auto run = readNmap(text(file), text(file), unwatched);
    if (!run)
        return std::unexpected(run.error());
    return scansOf({*run}, Side::NotSaid, hosts);
}

QJsonObject toJson(const PortChange& change)
{
    return {{u"transport"_s, transportId(change.transport)},
            {u"port"_s, change.port},
            {u"change"_s, changeId(change.kind)},
            {u"before"_s, change.before},
            {u"after"_s, change.after}};
}

/// Says what only one of the two looked at: there, no change can be seen.
void noteLimits(const ScanSeen& before, const ScanSeen& after, const Session& session)
{
    if (before.looked != after.looked)
        session.note(tr("%1: the two did not look at the same ports; only %n ports are compared.", nullptr,
                            formOf(portCount(common(before.looked, after.looked))))
                             .arg(transportName(before.transport)));
}

Result<Status> compareScans(const ScanOptions& options, const Session& session)
{
    const auto before = scansIn(options.before, texts(options.hosts));
    const auto after = scansIn(options.after, texts(options.hosts));
    if (!before || !after)
        return std::unexpected(before ? after.error() : before.error());
    QJsonArray changes;
    bool compared = false;
    qint64 looked = 0; // ports that both looked at
    for (const ScanSeen& was : *before)
        for (const ScanSeen& is : *after) {
            if (was.transport != is.transport)
                continue;
            compared = true;
            looked += portCount(common(was.looked, is.looked));
            noteLimits(was, is, session);
            for (const PortChange& change : portChanges(was, is)) {
                changes.append(toJson(change));
                if (!session.json)
                    session.printRow({changeName(change.kind).in(session.language),
                                      u"%1/%2"_s.arg(change.port).arg(transportId(change.transport)),
                                      change.before, change.after});
            }
        }
    if (!compared)
        return failure(Error::Kind::Input,
                       tr("%1 and %2 are not of the same protocol, so there is nothing to compare.")
                           .arg(text(options.before), text(options.after)));
    if (looked == 0)
        return failure(Error::Kind::Input, tr("%1 and %2 have no port in common that both looked at, so there is "
                                              "nothing to compare. Scan the same ports of a unit that is on.")
                                               .arg(text(options.before), text(options.after)));
    if (session.json)
        session.print(QJsonObject{{u"changes"_s, changes}, {u"portsCompared"_s, looked}});
    else if (changes.isEmpty())
        session.print(tr("The two scans show the same open ports."));
    return changes.isEmpty() ? Status::Yes : Status::No;
}

} // namespace

void addScanCommands(CLI::App& root, Act& act)
{
    auto* scan = root.add_subcommand("scan", help("Port scans against the declared interfaces"))
                     ->require_subcommand(1);
    auto* import = scan->add_subcommand(
        "import", help("Records nmap's XML files; status 1 when undeclared or unintended ports are open"));
    auto options = std::make_shared<ImportOptions>();
    import->add_option("REVISION", options->revision, help("The revision's id"))->required();
    import
        ->add_option("FILE", options->files,
                     help("Files that nmap wrote with -oX; one protocol's are combined"))
        ->required();
    import
        ->add_option("--side", options->side,
                     help("Where they looked from: line or lan; matched by kind and port "
                          "alone where not given"))
        ->check(CLI::IsMember({"line", "lan"}));
    import
        ->add_option("--host", options->hosts, help("An address that is the product's; all where not given"))
        ->allow_extra_args(false);
    import->add_option("--firmware", options->firmware,
                       help("The firmware scanned; the revision's where not given"));
    import->callback(
        [options, &act] { act = [options](const Session& session) { return importScans(*options, session);
};
} // namespace tekigo::cli
);

auto* compare = scan->add_subcommand(
    "compare", help("Lists what opened, closed or changed between two scans; status 1 when something did"));
auto pair = std::make_shared<ScanOptions>();
compare->add_option("BEFORE", pair->before, help("The earlier scan's file"))->required();
compare->add_option("AFTER", pair->after, help("The later scan's file"))->required();
compare->add_option("--host", pair->hosts, help("An address that is the product's; all where not given"))
    ->allow_extra_args(false);
compare->callback([pair, &act] {
    act = [pair](const Session& session) { return compareScans(*pair, session); };
});
}

} // namespace tekigo::cli
