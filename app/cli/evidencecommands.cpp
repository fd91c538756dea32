#include "base/counted.h"
#include "cli/commands.h"

#include "assessment/slots.h"
#include "assessment/teststeps.h"
#include "instrument/clearsecrets.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <CLI/CLI.hpp>

#include <algorithm>

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

Result<Evidence> taken(const QString& path, Evidence evidence, const AddOptions& options, const Workspace& workspace)
{
    NoProgress progress;
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

Result<Status> addEvidence(const AddOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto common = commonOf(options, **workspace);
    if (!common)
        return std::unexpected(common.error());
    std::vector<Evidence> all;
    for (const std::string& file : options.files) {
        auto evidence = taken(text(file), *common, options, **workspace);
        if (!evidence)
            return std::unexpected(evidence.error());
        all.push_back(std::move(*evidence));
    }
    const std::vector<Evidence> added = all;
    const auto ids = (*workspace)->addEvidence(std::move(all));
    if (!ids)
        return std::unexpected(ids.error());
    const QJsonArray secrets = tellSecrets(added, **workspace, session);
    QJsonArray made;
    for (const EvidenceId& id : *ids) {
        made.append(id.text);
        if (!session.json)
            session.print(id.text);
    }
    if (session.json)
        session.print(QJsonObject{{u"id"_s, made.last()}, {u"ids"_s, made}, {u"secrets"_s, secrets}});
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
    NoProgress progress;
    QJsonArray damaged;
    const auto files = (*workspace)->storedFiles();
    if (!files)
        return std::unexpected(files.error());
    for (const StoredFile& file : *files) {
        const auto whole = (*workspace)->files().verify(file, progress);
        if (whole)
            continue;
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

struct TestOptions
{
    std::string revision, testCase, result, tester, date, unit, instrument, calibrated, actual;
    std::optional<std::string> firmware;
    Words evidence, stepsDone, stepsNotDone;
};

/// "1-4" or "6"; nothing for anything else.
std::optional<std::pair<int, int>> stepRange(const QString& text)
{
    static const QRegularExpression pattern(uR"(\A(\d{1,3})(?:-(\d{1,3}))?\z)"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (!match.hasMatch() || first < 1 || last < first)
        return {};
    return std::pair(first, last);
}

/// A reason belongs to a step that was not done, and to no other: neither is dropped nor left out in silence.
Result<void> checkReason(const QString& said, bool done)
{
    const QString number = said.section(u':', 0, 0).trimmed();
    if (done && said.contains(u':'))
        return failure(Error::Kind::Input,
                       tr("“%1”: a step that was done needs no reason. Write only %2; what came of it goes into --actual.")
                           .arg(said, number));
    if (!done && said.section(u':', 1).trimmed().isEmpty())
        return failure(Error::Kind::Input,
                       tr("“%1” does not say why the step was not done. Write the reason after it: %2:REASON").arg(said, number));
    return {};
}

/// One step of the case each; a step that is named twice, or that the case does not have, is refused.
Result<void> addSteps(TestRecord& record, const TestCase& testCase, const std::string& words, bool done)
{
    const QString said = text(words);
    const auto range = stepRange(said.section(u':', 0, 0));
    if (!range)
        return failure(Error::Kind::Input,
                       tr("“%1” is no step. Write its number (or 1-4), for one not done with its reason: 5:REASON").arg(said));
    if (auto checked = checkReason(said, done); !checked)
        return checked;
    const std::vector<CaseStep> known = stepsOf(testCase);
    for (int number = range->first; number <= range->second; ++number) {
        if (std::ranges::find(known, number, &CaseStep::number) == known.end())
            return failure(Error::Kind::Input,
                           tr("Test %1 has no step %2; its steps are 1 to %3.").arg(testCase.id).arg(number).arg(known.size()));
        if (std::ranges::find(record.steps, number, &StepRecord::number) != record.steps.end())
            return failure(Error::Kind::Input, tr("Step %1 is named twice.").arg(number));
        record.steps.push_back({number, done, done ? QString() : said.section(u':', 1).trimmed()});
    }
    std::ranges::sort(record.steps, {}, &StepRecord::number);
    return {};
}

Result<void> takeSteps(TestRecord& record, const TestOptions& options, const TestCase& testCase)
{
    for (const bool done : {true, false})
        for (const std::string& words : done ? options.stepsDone : options.stepsNotDone)
            if (auto added = addSteps(record, testCase, words, done); !added)
                return added;
    return {};
}

Result<TestRecord> recordOf(const TestOptions& options, const Workspace& workspace)
{
    const auto revision = revisionOf(workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    TestRecord record;
    record.revision = revision->id;
    record.testCase = text(options.testCase);
    if (!workspace.catalogue().testCase(record.testCase)) {
        QStringList known;
        for (const TestCase& each : workspace.catalogue().testCases)
            known.append(each.id);
        return failure(Error::Kind::Input,
                       tr("There is no test case “%1”. Known: %2").arg(record.testCase, known.join(u", "_s)));
    }
    record.outcome = options.result == "pass" ? TestRecord::Outcome::Pass : TestRecord::Outcome::Fail;
    record.tester = text(options.tester);
    const auto date = day(text(options.date));
    if (!date)
        return std::unexpected(date.error());
    record.date = *date;
    record.unit = text(options.unit);
    record.firmware = options.firmware ? text(*options.firmware) : revision->firmware;
    record.instrument = text(options.instrument);
    record.actual = text(options.actual);
    if (auto taken = takeSteps(record, options, *workspace.catalogue().testCase(record.testCase)); !taken)
        return std::unexpected(taken.error());
    if (!options.calibrated.empty()) {
        const auto calibrated = day(text(options.calibrated));
        if (!calibrated)
            return std::unexpected(calibrated.error());
        record.calibrated = *calibrated;
    }
    for (const std::string& id : options.evidence) {
        const auto evidence = workspace.evidence({text(id)});
        if (!evidence || evidence->revision != revision->id)
            return failure(Error::Kind::Input, tr("Revision %1 has no evidence “%2”. “tekigo evidence list %1” lists it.")
                                                   .arg(revision->id.text, text(id)));
        record.evidence.push_back(evidence->id);
    }
    return record;
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

Result<Status> recordTest(const TestOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    auto record = recordOf(options, **workspace);
    if (!record)
        return std::unexpected(record.error());
    const auto id = (*workspace)->addTestRecord(std::move(*record));
    if (!id)
        return std::unexpected(id.error());
    session.printMade(id->text);
    return Status::Yes;
}

void addTestCommand(CLI::App& root, Act& act)
{
    auto* test = root.add_subcommand("test", help("Test records"))->require_subcommand(1);
    auto* record = test->add_subcommand("record", help("Records one carrying out of a test case and prints its id"));
    auto options = std::make_shared<TestOptions>();
    record->add_option("REVISION", options->revision, help("The revision's id"))->required();
    record->add_option("CASE", options->testCase, help("The test case's id, for example T1-1"))->required();
    record->add_option("--result", options->result, help("pass or fail"))
        ->required()
        ->check(CLI::IsMember({"pass", "fail"}));
    record->add_option("--tester", options->tester, help("Who tested"))->required()->check(notEmpty());
    record->add_option("--date", options->date, help("When, as 2026-11-22"))->required();
    record->add_option("--unit", options->unit, help("Model and serial number of the unit tested"));
    record->add_option("--firmware", options->firmware, help("Its firmware; the revision's where not given"));
    record->add_option("--instrument", options->instrument, help("Measuring instrument; none where not given"));
    record->add_option("--calibrated", options->calibrated, help("When it was calibrated"));
    record->add_option("--actual", options->actual, help("What actually came of it"));
    record->add_option("--step-done", options->stepsDone, help("Steps of the procedure that were done: 3 or 1-4"))
        ->allow_extra_args(false);
    record->add_option("--step-not-done", options->stepsNotDone,
                       help("Step that was not done, with its reason: 5:REASON. The test is incomplete then"))
        ->allow_extra_args(false);
    record->add_option("--evidence", options->evidence, help("Id of evidence that shows it"))->allow_extra_args(false);
    record->callback(
        [options, &act] { act = [options](const Session& session) { return recordTest(*options, session); }; });
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
    addTestCommand(root, act);
}

} // namespace tekigo::cli
