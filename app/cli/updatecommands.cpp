#include "cli/commands.h"

#include "assessment/findingjson.h"
#include "instrument/tamper.h"
#include "instrument/updateimage.h"
#include "workspace/updateimages.h"

#include <QFileInfo>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct VerifyOptions
{
    std::string image, signature, key, revision;
};

struct TamperOptions
{
    std::string image, output;
    std::optional<qint64> offset;
    std::optional<int> bit;
};

struct RejectionOptions
{
    std::string image, tampered, outcome, log, words, revision;
};

/// A workspace, and the revision in it that something is to be recorded with.
struct Place
{
    std::unique_ptr<Workspace> workspace;
    RevisionId revision;
};

Result<Place> placeOf(const std::string& id, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(id));
    if (!revision)
        return std::unexpected(revision.error());
    return Place{std::move(*workspace), revision->id};
}

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

void printFact(const Session& session, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        session.print(name + u": "_s + value);
}

QString validity(const SignatureSeen& seen)
{
    if (!seen.validFrom || !seen.validUntil)
        return {};
    const auto time = [](const QDateTime& at) { return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); };
    return tr("%1 to %2").arg(time(*seen.validFrom), time(*seen.validUntil));
}

void printSeen(const SignatureSeen& seen, const Session& session)
{
    const bool checksum = seen.proof == SignatureSeen::Proof::Checksum;
    session.print((!seen.valid ? u"× "_s : checksum ? u"△ "_s : u"○ "_s)
                  + outcomeOf(seen).in(session.language));
    printFact(session, tr("Reason"), seen.because.in(session.language));
    printFact(session, tr("Image"), seen.image.name + u"  SHA-256 "_s + hex(seen.image.sha256));
    printFact(session, tr("Algorithm"),
              seen.algorithm + (seen.container.isEmpty() ? QString() : u" / "_s + seen.container));
    if (!seen.keyDigest.isEmpty()) {
        printFact(session, tr("Key"),
                  tr("%1 bits, SHA-256 of the public key %2")
                      .arg(QString::number(seen.keyBits), hex(seen.keyDigest)));
        printFact(session, tr("Certificate"), seen.holder);
        printFact(session, tr("Valid"), validity(seen));
    }
    for (const Text& weak : seen.weak)
        session.print(u"△ "_s + weak.in(session.language));
    for (const Text& limit : limitsOf(seen, QDateTime::currentDateTimeUtc()))
        session.print(u"－ "_s + limit.in(session.language));
}

/// Prints what was seen and, where it was recorded, the finding's id as the last line.
void answer(const Seen& seen, const QString& id, const Session& session)
{
    if (session.json) {
        QJsonObject document = json(seen);
        if (!id.isEmpty())
            document.insert(u"id"_s, id);
        session.print(document);
        return;
    }
    if (const auto* signature = std::get_if<SignatureSeen>(&seen))
        printSeen(*signature, session);
    if (const auto* rejection = std::get_if<RejectionSeen>(&seen))
        session.print((rejection->rejected ? u"○ "_s : u"× "_s) + outcomeOf(*rejection).in(session.language));
    if (!id.isEmpty())
        session.print(id);
}

Result<QString> recorded(Place& place, const Observation& observation)
{
    const auto ids = place.workspace->addFindings(place.revision, {observation});
    if (!ids)
        return std::unexpected(ids.error());
    return ids->front().text;
}

Result<Status> verifyAlone(const SignaturePaths& paths, const Session& session)
{
    SignatureFiles files{givenFile(paths.image), givenFile(paths.signature), {}};
    if (!paths.key.isEmpty())
        files.key = givenFile(paths.key);
    NoProgress progress;
    const auto seen = verifySignature(files, progress);
    if (!seen)
        return std::unexpected(seen.error());
    answer(*seen, {}, session);
    return seen->valid ? Status::Yes : Status::No;
}

Result<Status> verifyCommand(const VerifyOptions& options, const Session& session)
{
    const SignaturePaths paths{text(options.image), text(options.signature), text(options.key)};
    if (options.revision.empty())
        return verifyAlone(paths, session);
    auto place = placeOf(options.revision, session);
    if (!place)
        return std::unexpected(place.error());
    NoProgress progress;
    const auto observation = observeSignature(place->workspace->files(), paths, progress);
    if (!observation)
        return std::unexpected(observation.error());
    const auto id = recorded(*place, *observation);
    if (!id)
        return std::unexpected(id.error());
    answer(observation->seen, *id, session);
    return std::get<SignatureSeen>(observation->seen).valid ? Status::Yes : Status::No;
}

BitPlace placeIn(const TamperOptions& options)
{
    BitPlace place = middleOf(QFileInfo(text(options.image)).size());
    place.offset = options.offset.value_or(place.offset);
    place.bit = options.bit.value_or(place.bit);
    return place;
}

Result<Status> tamperCommand(const TamperOptions& options, const Session& session)
{
    NoProgress progress;
    const auto made = makeTamperedCopy(text(options.image), text(options.output), placeIn(options), progress);
    if (!made)
        return std::unexpected(made.error());
    if (session.json) {
        session.print(QJsonObject{{u"file"_s, text(options.output)},
                                  {u"offset"_s, made->place.offset},
                                  {u"bit"_s, made->place.bit},
                                  {u"imageSha256"_s, hex(made->image.sha256)},
                                  {u"tamperedSha256"_s, hex(made->tampered.sha256)}});
        return Status::Yes;
    }
    printFact(session, tr("Changed"),
              tr("byte %1 (0x%2), bit %3")
                  .arg(QString::number(made->place.offset), QString::number(made->place.offset, 16),
                       QString::number(made->place.bit)));
    printFact(session, tr("SHA-256 of the image"), hex(made->image.sha256));
    printFact(session, tr("SHA-256 of the copy"), hex(made->tampered.sha256));
    return Status::Yes;
}

Result<Status> rejectionCommand(const RejectionOptions& options, const Session& session)
{
    auto place = placeOf(options.revision, session);
    if (!place)
        return std::unexpected(place.error());
    const RejectionReport report{options.outcome == "rejected", text(options.words), text(options.log)};
    NoProgress progress;
    const auto observation = observeRejection(place->workspace->files(), text(options.image),
                                              text(options.tampered), report, progress);
    if (!observation)
        return std::unexpected(observation.error());
    const auto id = recorded(*place, *observation);
    if (!id)
        return std::unexpected(id.error());
    answer(observation->seen, *id, session);
    return report.rejected ? Status::Yes : Status::No;
}

void addVerify(CLI::App& update, Act& act)
{
    auto* command =
        update.add_subcommand("verify", help("Checks a signature, or a checksum, over an update image"));
    auto options = std::make_shared<VerifyOptions>();
    command->add_option("IMAGE", options->image, help("The update image"))->required();
    command
        ->add_option("--signature", options->signature, help("The detached signature: bare, CMS or PKCS#7"))
        ->required()
        ->check(notEmpty());
    command->add_option("--key", options->key, help("Public key or certificate, PEM or DER"))
        ->check(notEmpty());
    command->add_option("--revision", options->revision, help("Record it with this revision"))
        ->check(notEmpty());
    command->callback([options, &act] {
        act = [options](const Session& session) { return verifyCommand(*options, session); };
    });
}

void addTamper(CLI::App& update, Act& act)
{
    auto* command = update.add_subcommand("tamper", help("Writes a copy of an image with one bit changed"));
    auto options = std::make_shared<TamperOptions>();
    command->add_option("IMAGE", options->image, help("The update image"))->required();
    command->add_option("-o,--output", options->output, help("The file to write"))
        ->required()
        ->check(notEmpty());
    command->add_option("--offset", options->offset,
                        help("The byte to change, from 0; the middle where not given"));
    command->add_option("--bit", options->bit, help("The bit to change, 0 to 7; 0 where not given"));
    command->callback([options, &act] {
        act = [options](const Session& session) { return tamperCommand(*options, session); };
    });
}

void addRejection(CLI::App& update, Act& act)
{
    auto* command =
        update.add_subcommand("rejection", help("Records what the product did with the tampered copy"));
    auto options = std::make_shared<RejectionOptions>();
    command->add_option("IMAGE", options->image, help("The update image"))->required();
    command->add_option("TAMPERED", options->tampered, help("The tampered copy"))->required();
    command->add_option("--outcome", options->outcome, help("rejected or accepted"))
        ->required()
        ->check(CLI::IsMember({"rejected", "accepted"}));
    command->add_option("--log", options->log, help("A log, screen or video of the test"))->check(notEmpty());
    command->add_option("--said", options->words, help("What the product said, in short"));
    command->add_option("--revision", options->revision, help("The revision's id"))
        ->required()
        ->check(notEmpty());
    command->callback([options, &act] {
        act = [options](const Session& session) { return rejectionCommand(*options, session); };
    });
}

} // namespace

void addUpdateCommands(CLI::App& root, Act& act)
{
    auto* update = root.add_subcommand("update", help("Update images: signatures and the rejection test"))
                       ->require_subcommand(1);
    addVerify(*update, act);
    addTamper(*update, act);
    addRejection(*update, act);
}

} // namespace tekigo::cli
