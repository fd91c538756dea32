#include "cli/commands.h"

#include "assessment/findingjson.h"
#include "instrument/securitytxt.h"
#include "workspace/disclosurerecord.h"

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct DisclosureOptions
{
    std::string file, revision, contact, acknowledgement, statusUpdates;

    [[nodiscard]] const std::string& where(DisclosureItem item) const
    {
        switch (item) {
        case DisclosureItem::Contact:
            return contact;
        case DisclosureItem::AcknowledgementTime:
            return acknowledgement;
        case DisclosureItem::StatusUpdates:
            return statusUpdates;
        }
        Q_UNREACHABLE();
    }
};

Result<DisclosureSeen> check(const GivenFile& file, const DisclosureOptions& options)
{
    NoProgress progress;
    auto seen = checkSecurityTxt(file, QDateTime::currentDateTimeUtc(), progress);
    if (seen)
        for (DisclosureSeen::Item& item : seen->items)
            item.where = text(options.where(item.item));
    return seen;
}

void printSeen(const DisclosureSeen& seen, const Session& session)
{
    for (const DisclosureSeen::Field& field : seen.fields)
        session.printRow({QString::number(field.line), field.name, field.value});
    for (const DisclosureSeen::Remark& remark : seen.remarks)
        session.printRow({remark.line > 0 ? tr("line %1").arg(remark.line) : tr("file"),
                          disclosureGradeName(remark.grade).in(session.language),
                          remark.says.in(session.language)});
    for (const DisclosureSeen::Item& item : seen.items)
        session.printRow({disclosureItemName(item.item).in(session.language),
                          item.where.isEmpty() ? tr("(where it stands is not given)") : item.where});
}

Status answer(const DisclosureSeen& seen, const QString& id, const Session& session)
{
    for (const DisclosureSeen::Item& item : seen.items)
        if (const Text place = suggestedPlace(seen, item.item); item.where.isEmpty() && !place.isEmpty())
            session.note(
                tr("%1: perhaps in %2")
                    .arg(disclosureItemName(item.item).in(session.language), place.in(session.language)));
    if (session.json) {
        QJsonObject document = json(Seen(seen));
        document.insert(u"sound"_s, seen.sound());
        if (!id.isEmpty())
            document.insert(u"id"_s, id);
        session.print(document);
    } else {
        printSeen(seen, session);
        if (!id.isEmpty())
            session.print(id);
    }
    return seen.sound() ? Status::Yes : Status::No;
}

Result<Status> recorded(const DisclosureOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    NoProgress progress;
    const EvidenceFiles files = (*workspace)->files();
    const auto file = files.take(text(options.file), progress);
    if (!file)
        return std::unexpected(file.error());
    const auto seen = check(
        {.path = files.path(file->file.sha256), .name = file->fileName, .modified = file->modified}, options);
    if (!seen)
        return std::unexpected(seen.error());
    const auto id = recordDisclosure(**workspace, revision->id, *seen, *file, session.language);
    if (!id)
        return std::unexpected(id.error());
    return answer(*seen, id->text, session);
}

Result<Status> checkDisclosure(const DisclosureOptions& options, const Session& session)
{
    if (!options.revision.empty())
        return recorded(options, session);
    const auto seen = check(givenFile(text(options.file)), options);
    if (!seen)
        return std::unexpected(seen.error());
    return answer(*seen, {}, session);
}

} // namespace

void addDisclosureCommands(CLI::App& root, Act& act)
{
    auto* vdp = root.add_subcommand("vdp", help("Where reports of vulnerabilities are received"))
                    ->require_subcommand(1);
    auto* check = vdp->add_subcommand(
        "check",
        help("Checks a security.txt against RFC 9116; status 1 where it breaks a rule or is out of date"));
    auto options = std::make_shared<DisclosureOptions>();
    check->add_option("FILE", options->file, help("The security.txt"))->required();
    check->add_option("--revision", options->revision, help("Record it with this revision"));
    check->add_option("--contact", options->contact,
                      help("Page, URL or line where the contact for reports stands"));
    check->add_option("--acknowledgement", options->acknowledgement,
                      help("Page, URL or line where the time to the acknowledgement stands"));
    check->add_option("--status-updates", options->statusUpdates,
                      help("Page, URL or line where the times of status updates stand"));
    check->callback([options, &act] {
        act = [options](const Session& session) { return checkDisclosure(*options, session); };
    });
}

} // namespace tekigo::cli
