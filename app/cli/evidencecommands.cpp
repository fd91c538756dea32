#include "base/counted.h"
#include "cli/commands.h"

#include "assessment/samecontent.h"
#include "assessment/slots.h"
#include "base/interruption.h"
#include "instrument/clearsecrets.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <CLI/App.hpp>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

using Words = std::vector<std::string>;

struct AddOptions
{
    std::string revision, kind, title, pages, slot, date;
    std::optional<std::string> firmware;
    Words files, requirements;
    bool confidential = false;
};

/// "3", "3-5"
Result<Locator> pagesOf(const QString& text)
{
    static const QRegularExpression form(u"^([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?$"_s);
    const auto match = form.match(text);
    Locator locator;
    locator.firstPage = match.captured(1).toInt();
    locator.lastPage = match.captured(2).isEmpty() ? locator.firstPage : match.captured(2).toInt();
    if (!match.hasMatch() || locator.lastPage < locator.firstPage)
        return failure(Error::Kind::Input, tr("“%1” names no pages. Write them as 3 or 3-5.").arg(text));
    return locator;
}

/// "CHECKLIST/REQUIREMENT", or "CHECKLIST/scope"
Result<EvidenceLink> linkOf(const QString& text, const Catalogue& catalogue)
{
    const QString checklistId = text.section(u'/', 0, 0);
    const QString requirement = text.section(u'/', 1);
    const Checklist* checklist = catalogue.checklist(checklistId);
    if (!checklist)
        return failure(Error::Kind::Input,
                       tr("There is no checklist “%1”. “tekigo checklist list” lists them.").arg(checklistId));
    if (requirement != u"scope" && !checklist->requirement(requirement))
        return failure(Error::Kind::Input, tr("“%1” has no requirement “%2”. “tekigo checklist show %1” lists them.")
                                               .arg(checklistId, requirement));
    return EvidenceLink{.checklist = checklistId, .requirement = requirement, .locator = {}};
}

Result<QString> kindOf(const QString& id, const Catalogue& catalogue)
{
    if (id.isEmpty() || catalogue.evidenceKind(id))
        return id;
    QStringList known;
    for (const EvidenceKind& kind : catalogue.evidenceKinds)
        known.append(kind.id);
    return failure(Error::Kind::Input,
                   tr("There is no kind of evidence “%1”. Known: %2").arg(id, known.join(u", "_s)));
}

Result<Slot> attachment(const QString& id)
{
    if (id.isEmpty())
        return Slot::None;
    if (const auto slot = slotOf(id))
        return *slot;
    QStringList known;
    for (const Slot slot : attachmentSlots())
        known.append(slotId(slot));
    return failure(Error::Kind::Input, tr("There is no attachment “%1”. Known: %2").arg(id, known.join(u", "_s)));
}

/// What all files of one command have in common.
Result<Evidence> commonOf(const AddOptions& options, const Workspace& workspace)
{
    const auto revision = revisionOf(workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    Evidence evidence;
    evidence.revision = revision->id;
    evidence.firmware = options.firmware ? text(*options.firmware) : revision->firmware;
    evidence.confidentiality = options.confidential ? Confidentiality::Confidential : Confidentiality::Ordinary;
    const auto kind = kindOf(text(options.kind), workspace.catalogue());
    const auto slot = attachment(text(options.slot));
    if (!kind || !slot)
        return std::unexpected(kind ? slot.error() : kind.error());
    evidence.kind = *kind;
    evidence.slot = *slot;
    if (!options.date.empty()) {
        const auto date = day(text(options.date));
        if (!date)
            return std::unexpected(date.error());
        evidence.date = *date;
    }
    Locator locator;
    if (!options.pages.empty()) {
        const auto pages = pagesOf(text(options.pages));
        if (!pages)
            return std::unexpected(pages.error());
        locator = *pages;
    }
    for (const std::string& requirement : options.requirements) {
        auto link = linkOf(text(requirement), workspace.catalogue());
        if (!link)
            return std::unexpected(link.error());
        link->locator = locator;
        evidence.links.push_back(*link);
    }
    return evidence;
}

Result<Evidence> taken(const QString& path, Evidence evidence, const AddOptions& options, const Workspace& workspace,
                       Progress& progress)
{
    const auto file = workspace.files().take(path, progress);
    if (!file)
        return std::unexpected(file.error());
    evidence.file = file->file;
    evidence.fileName = file->fileName;
    evidence.mimeType = file->mimeType;
    evidence.modified = file->modified;
    evidence.title = options.title.empty() ? QFileInfo(path).completeBaseName() : text(options.title);
    return evidence;
}

/// A file's name may hold line ends, after which it could say anything in the program's voice.
QString onOneLine(QString name)
{
    static const QRegularExpression ends(u"[\\n\\r\\t\\x{85}\\x{2028}\\x{2029}]"_s);
    return name.replace(ends, QString(QChar::ReplacementCharacter));
}

/// Warns of what stands in clear in a file that everybody may see; a confidential one is left out of what goes out.
QJsonArray tellSecrets(const std::vector<Evidence>& all, const Workspace& workspace, const Session& session)
{
    QJsonArray array;
    NoProgress unwatched;
    for (const Evidence& evidence : all) {
        const ClearSecrets found = clearSecretsIn(workspace.files().path(evidence.file.sha256), unwatched);
        for (const ClearSecret& one : found.listed)
            array.append(QJsonObject{{u"file"_s, evidence.fileName},
                                     {u"line"_s, one.line},
                                     {u"kind"_s, clearSecretId(one.kind)}});
        if (evidence.confidentiality == Confidentiality::Confidential)
            continue;
        const QString name = onOneLine(evidence.fileName);
        if (found.partly)
            session.note(tr("Note: %1: %2").arg(name, clearSecretRange(found).in(session.language)));
        if (found.empty())
            continue;
        session.note(tr("Warning: %1 seems to hold secrets in clear (%2). If it must not go out as it is, remove it and "
                        "add it again with --confidential, which leaves it out of the redacted dossier, or with the secrets masked.")
                         .arg(name, clearSecretWords(found).in(session.language)));
    }
    return array;
}

/// A file that the revision has already is not taken twice; what it is to carry now is added to what it carries, and it
/// becomes confidential where that is asked.
Result<EvidenceId> attachKnown(Evidence known, const Evidence& wanted, Workspace& workspace, const Session& session)
{
    session.note(tr("%1: the same content is already here as number %2.").arg(onOneLine(wanted.fileName)).arg(known.number));
    const Evidence before = known;
    if (wanted.confidentiality == Confidentiality::Confidential)
        known.confidentiality = wanted.confidentiality;
    for (const EvidenceLink& link : wanted.links)
        if (std::ranges::find(known.links, link) == known.links.end())
            known.links.push_back(link);
    if (known == before)
        return known.id;
    if (auto set = workspace.setEvidence(known); !set)
        return std::unexpected(set.error());
    return known.id;
}

/// The files as evidence: those that are new in one act. The ids stand in the order of `all`.
Result<QStringList> record(const std::vector<Evidence>& all, Workspace& workspace, const Session& session)
{
    const auto assessment = workspace.assessment(all.front().revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    std::map<QByteArray, QString> ids;
    std::vector<Evidence> fresh;
    for (const Evidence& one : all) {
        if (const Evidence* known = withContent(assessment->evidence, one.file.sha256)) {
            const auto attached = attachKnown(*known, one, workspace, session);
            if (!attached)
                return std::unexpected(attached.error());
            ids[one.file.sha256] = attached->text;
        } else if (!withContent(fresh, one.file.sha256)) {
            fresh.push_back(one);
        }
    }
    const auto made = fresh.empty() ? std::vector<EvidenceId>() : workspace.addEvidence(fresh);
    if (!made)
        return std::unexpected(made.error());
    for (size_t at = 0; at < fresh.size(); ++at)
        ids[fresh[at].file.sha256] = made->at(at).text;
    QStringList listed;
    for (const Evidence& one : all)
        listed.append(ids.at(one.file.sha256));
    return listed;
}

Result<Status> addEvidence(const AddOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto common = commonOf(options, **workspace);
    if (!common)
        return std::unexpected(common.error());
    Interruptible progress;
    std::vector<Evidence> all;
    for (const std::string& file : options.files) {
        auto evidence = taken(text(file), *common, options, **workspace, progress);
        if (!evidence)
            return std::unexpected(evidence.error());
        all.push_back(std::move(*evidence));
    }
    const auto ids = record(all, **workspace, session);
    if (!ids)
        return std::unexpected(ids.error());
    const QJsonArray secrets = tellSecrets(all, **workspace, session);
    if (session.json)
        session.print(QJsonObject{{u"id"_s, ids->last()}, {u"ids"_s, QJsonArray::fromStringList(*ids)}, {u"secrets"_s, secrets}});
    else
        session.print(ids->join(u'\n'));
    return Status::Yes;
}

QJsonObject toJson(const Evidence& evidence)
{
    QJsonArray links;
    for (const EvidenceLink& link : evidence.links) {
        QJsonObject object{{u"requirement"_s, link.checklist + u'/' + link.requirement}};
        if (link.locator.firstPage > 0) {
            object.insert(u"firstPage"_s, link.locator.firstPage);
            object.insert(u"lastPage"_s, link.locator.lastPage);
        }
        if (!link.locator.place.isEmpty())
            object.insert(u"place"_s, link.locator.place);
        links.append(object);
    }
    return {{u"id"_s, evidence.id.text},
            {u"number"_s, evidence.number},
            {u"title"_s, evidence.title},
            {u"kind"_s, evidence.kind},
            {u"fileName"_s, evidence.fileName},
            {u"mimeType"_s, evidence.mimeType},
            {u"size"_s, evidence.file.size},
            {u"sha256"_s, QString::fromLatin1(evidence.file.sha256.toHex())},
            {u"date"_s, evidence.date ? QJsonValue(evidence.date->toString(Qt::ISODate)) : QJsonValue()},
            {u"firmware"_s, evidence.firmware},
            {u"slot"_s, slotId(evidence.slot)},
            {u"confidential"_s, evidence.confidentiality == Confidentiality::Confidential},
            {u"links"_s, links}};
}

Result<Status> listEvidence(const std::string& revision, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto assessment = (*workspace)->assessment({text(revision)});
    if (!assessment)
        return std::unexpected(assessment.error());
    QJsonArray array;
    for (const Evidence& evidence : assessment->evidence) {
        array.append(toJson(evidence));
        if (!session.json)
            session.printRow({evidence.id.text, evidence.title, evidence.kind, evidence.fileName,
                              QString::number(evidence.file.size),
                              QString::fromLatin1(evidence.file.sha256.toHex())});
    }
    if (session.json)
        session.print(QJsonObject{{u"evidence"_s, array}});
    return Status::Yes;
}

Result<Status> verifyEvidence(const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    Interruptible progress;
    QJsonArray damaged;
    const auto files = (*workspace)->storedFiles();
    if (!files)
        return std::unexpected(files.error());
    for (const StoredFile& file : *files) {
        const auto whole = (*workspace)->files().verify(file, progress);
        if (whole)
            continue;
        if (whole.error().kind == Error::Kind::Cancelled)
            return std::unexpected(whole.error());
        damaged.append(
            QJsonObject{{u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}, {u"says"_s, whole.error().text}});
        session.note(whole.error().text);
    }
    if (session.json)
        session.print(QJsonObject{{u"files"_s, qint64(files->size())}, {u"damaged"_s, damaged}});
    else
        session.print(tr("%n files read, damaged: %1.", nullptr, formOf(std::ssize(*files))).arg(damaged.size()));
    return damaged.isEmpty() ? Status::Yes : Status::No;
}

Result<Status> removeEvidence(const std::string& id, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    if (auto removed = (*workspace)->removeEvidence({text(id)}); !removed)
        return std::unexpected(removed.error());
    if (session.json)
        session.print(QJsonObject{{u"removed"_s, text(id)}});
    return Status::Yes;
}

} // namespace

void addEvidenceCommands(CLI::App& root, Act& act)
{
    auto* evidence = root.add_subcommand("evidence", help("Evidence files"))->require_subcommand(1);
    auto* add = evidence->add_subcommand("add", help("Takes files into the workspace and prints their ids"));
    auto options = std::make_shared<AddOptions>();
    add->add_option("REVISION", options->revision, help("The revision's id"))->required();
    add->add_option("FILE", options->files, help("The files"))->required();
    add->add_option("--requirement", options->requirements, help("CHECKLIST/REQUIREMENT that they carry"))
        ->allow_extra_args(false);
    add->add_option("--kind", options->kind, help("Kind of evidence, for example design-document"));
    add->add_option("--title", options->title, help("Title; the file's name where not given"));
    add->add_option("--pages", options->pages, help("Pages that matter: 3 or 3-5"));
    add->add_option("--firmware", options->firmware,
                    help("The firmware they were made on; the revision's where not given, \"\" for none in particular"));
    add->add_option("--date", options->date, help("Their day, as 2026-11-22"));
    add->add_option("--slot", options->slot, help("Which attachment of the application they are"));
    add->add_flag("--confidential", options->confidential, help("Not for everyone"));
    add->callback(
        [options, &act] { act = [options](const Session& session) { return addEvidence(*options, session); }; });

    auto* list = evidence->add_subcommand("list", help("Lists a revision's evidence"));
    auto revision = std::make_shared<std::string>();
    list->add_option("REVISION", *revision, help("The revision's id"))->required();
    list->callback(
        [revision, &act] { act = [revision](const Session& session) { return listEvidence(*revision, session); }; });
    auto* remove = evidence->add_subcommand(
        "remove", help("Removes an evidence, with the facts that were found in it; its file stays in the store"));
    auto id = std::make_shared<std::string>();
    remove->add_option("EVIDENCE", *id, help("The evidence's id"))->required();
    remove->callback([id, &act] { act = [id](const Session& session) { return removeEvidence(*id, session); }; });
    evidence->add_subcommand("verify", help("Reads every stored file and compares it with its digest"))
        ->callback([&act] { act = verifyEvidence; });
}

} // namespace tekigo::cli
