#include "cli/commands.h"

#include "base/interruption.h"
#include "dossier/dossier.h"
#include "workspace/freeze.h"
#include "workspace/submission.h"

#include <QFileInfo>
#include <QJsonArray>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct ExportOptions
{
    std::string revision, file;
    std::vector<std::string> targets, annexes;
    bool redacted = false;
    bool noNames = false;
};

Result<QStringList> checklistsIn(const std::vector<std::string>& names, const Catalogue& catalogue)
{
    QStringList ids;
    for (const std::string& name : names) {
        if (!catalogue.checklist(text(name)))
            return failure(Error::Kind::Input,
                           tr("There is no checklist “%1”. “tekigo checklist list” lists them.").arg(text(name)));
        ids.append(text(name));
    }
    ids.removeDuplicates();
    return ids;
}

Result<Dossier> dossierOf(const ExportOptions& options, const Workspace& workspace, Language language)
{
    auto assessment = workspace.assessment({text(options.revision)});
    if (!assessment)
        return std::unexpected(assessment.error());
    const auto targets = checklistsIn(options.targets, workspace.catalogueOf(*assessment));
    const auto annexes = checklistsIn(options.annexes, workspace.catalogueOf(*assessment));
    if (!targets || !annexes)
        return std::unexpected(targets ? annexes.error() : targets.error());
    if (!targets->isEmpty())
        assessment->revision.targets = *targets;
    Dossier full = freeze(workspace, std::move(*assessment), language, *annexes);
    return options.redacted ? redacted(full) : std::move(full);
}

/// Under its own name a dossier takes nothing's place; whoever names the file may mean to.
Result<void> isFree(const QString& file)
{
    const QFileInfo there(file);
    if (!there.exists() && !there.isSymLink())
        return {};
    return failure(Error::Kind::Input,
                   tr("%1 is there already, and nothing was written. Name a file with -o; naming this one writes over it.").arg(file));
}

void tell(const Exported& exported, const Dossier& dossier, const Session& session)
{
    for (const QString& reason : exported.notShown)
        session.note(tr("Embedded, but not shown as pages: %1").arg(reason));
    if (dossier.redaction)
        for (const Redaction::Gap& gap : dossier.redaction->gaps)
            session.note(tr("Left out: %1, %2 (%3)")
                             .arg(gap.what.in(session.language), gap.title.in(session.language),
                                  gap.reason.in(session.language)));
    if (exported.draft) {
        session.note(tr("A draft, marked so on every page, for these reasons:"));
        for (const GateItem& item : dossier.gate) {
            if (item.blocks)
                session.note(u"  "_s + item.says.in(session.language));
        }
    }
}

QStringList wordsOf(const std::vector<Text>& texts, Language language)
{
    QStringList all;
    for (const Text& text : texts)
        all += text.in(language);
    return all;
}

/// Before there is a file: what the edition will print or embed all the same.
void warn(const StillSaid& said, const Dossier& dossier, const Session& session)
{
    if (const auto fields = untranslated(dossier); !fields.empty())
        session.note(tr("Printed in Japanese, as entered: %1.").arg(untranslatedWords(fields).in(session.language)));
    for (const QString& named : wordsOf(said.named, session.language))
        session.note(tr("Names of persons are still in the text of %1.").arg(named));
    for (const QString& cited : wordsOf(said.cited, session.language))
        session.note(tr("A document that is left out is named in: %1.").arg(cited));
    for (const QString& unread : wordsOf(said.unread, session.language))
        session.note(tr("Not searched for names, as it could not be read as text: %1.").arg(unread));
}

/// Once more, after everything else that was said.
void warnAfter(const StillSaid& said, const Session& session)
{
    if (!said.named.empty() || !said.cited.empty())
        session.note(tr("Before you pass this edition on: attachments that name persons: %1; texts that name a document that "
                        "is left out: %2.")
                         .arg(said.named.size())
                         .arg(said.cited.size()));
}

Result<Status> exportCommand(const ExportOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    if (auto free = (*workspace)->acceptsOutput(text(options.file)); !options.file.empty() && !free)
        return std::unexpected(free.error());
    if (auto checked = checkFiles(**workspace, revision->id, session); !checked)
        return std::unexpected(checked.error());
    const auto dossier = dossierOf(options, **workspace, session.language);
    if (!dossier)
        return std::unexpected(dossier.error());
    const QString file = options.file.empty() ? fileNameOf(dossierNumber(*dossier), session.language) : text(options.file);
    if (auto free = (*workspace)->acceptsOutput(file); !free) // where the number made it
        return std::unexpected(free.error());
    if (auto free = isFree(file); options.file.empty() && !free)
        return std::unexpected(free.error());
    Interruptible progress;
    const auto said = stillSaid(*dossier, progress);
    if (!said)
        return std::unexpected(said.error());
    warn(*said, *dossier, session);
    if (options.noNames && !said->named.empty()) {
        session.note(tr("Nothing was written."));
        return Status::No;
    }
    const auto exported = exportDossier(*dossier, file, progress);
    if (!exported)
        return std::unexpected(exported.error());
    tell(*exported, *dossier, session);
    warnAfter(*said, session);
    QJsonValue edition;
    const auto& baseline = dossier->assessment.baseline;
    if (baseline && !options.redacted) {
        const auto known = editionOf(*baseline, *exported, file);
        if (!known)
            return std::unexpected(known.error());
        session.note(editionSays(*baseline, *known).in(session.language));
        edition = editionId(*known);
    }
    if (session.json)
        session.print(QJsonObject{{u"file"_s, file},
                                  {u"edition"_s, edition},
                                  {u"number"_s, exported->number},
                                  {u"snapshot"_s, QString::fromLatin1(exported->snapshot.toHex())},
                                  {u"pages"_s, exported->pages},
                                  {u"draft"_s, exported->draft},
                                  {u"submission"_s, dossier->edition()},
                                  {u"redacted"_s, options.redacted},
                                  {u"counterpart"_s, QString::fromLatin1(exported->counterpart.toHex())},
                                  {u"named"_s, QJsonArray::fromStringList(wordsOf(said->named, session.language))},
                                  {u"cited"_s, QJsonArray::fromStringList(wordsOf(said->cited, session.language))},
                                  {u"notShown"_s, QJsonArray::fromStringList(exported->notShown)}});
    else
        session.print(exported->number);
    return Status::Yes;
}

QString idOf(DossierCheck::Verdict verdict)
{
    switch (verdict) {
    case DossierCheck::Verdict::Unaltered:
        return u"unaltered"_s;
    case DossierCheck::Verdict::Unsealed:
        return u"unsealed"_s;
    case DossierCheck::Verdict::Altered:
        return u"altered"_s;
    }
    return {};
}

/// The verdict first, then what is not good, then the rest.
struct VerifyOptions
{
    std::string file;
    bool all = false;
};

/// "○ …", "× …"; what was not compared says so in words besides.
QString printed(const DossierCheck::Line& line, Language language)
{
    const QString says = line.says.in(language);
    return line.good && !line.compared ? u"%1 %2 %3"_s.arg(lineSign(line)).arg(lineState(line).in(language) + u":"_s, says)
                                       : u"%1 %2"_s.arg(lineSign(line)).arg(says);
}

Result<Status> verifyCommand(const VerifyOptions& options, const Session& session)
{
    NoProgress progress;
    const auto check = verifyDossier(text(options.file), progress);
    if (!check)
        return std::unexpected(check.error());
    QJsonArray lines;
    if (!session.json)
        session.print(check->says.in(session.language) + u'\n');
    for (const DossierCheck::Line& line : check->lines) {
        lines.append(QJsonObject{{u"good"_s, line.good},
                                 {u"state"_s, lineStateId(line)},
                                 {u"says"_s, line.says.in(session.language)}});
        if (!session.json)
            session.print(printed(line, session.language));
    }
    if (session.json)
        session.print(QJsonObject{{u"good"_s, check->good()},
                                  {u"verdict"_s, idOf(check->verdict)},
                                  {u"says"_s, check->says.in(session.language)},
                                  {u"notCompared"_s, check->notCompared()},
                                  {u"lines"_s, lines}});
    const bool enough = !options.all || check->notCompared() == 0;
    return check->good() && enough ? Status::Yes : Status::No;
}

} // namespace

void addDossierCommands(CLI::App& root, Act& act)
{
    auto* dossier = root.add_subcommand("dossier", help("The document for the examiner"))->require_subcommand(1);
    auto* writing = dossier->add_subcommand("export", help("Writes a revision's dossier as PDF and prints its number"));
    auto options = std::make_shared<ExportOptions>();
    writing->add_option("REVISION", options->revision, help("The revision's id"))->required();
    writing->add_option("-o,--output", options->file,
                        help("The file to write; where not given, the dossier's number and language in this folder: "
                             "TKG-R2-4F7A21-ja.pdf. A file of the same name is written over only where it is given"))
        ->check(notEmpty());
    writing->add_option("--target", options->targets, help("Checklist it is for; the revision's own where not given"))
        ->allow_extra_args(false);
    writing->add_option("--annex", options->annexes, help("Checklist shown besides"))->allow_extra_args(false);
    writing->add_flag("--redacted", options->redacted,
                      help("Leaves out confidential files, answers and names of persons, and says what it leaves out"));
    writing->add_flag("--no-names", options->noNames,
                      help("With --redacted: writes nothing and returns status 1 where an attachment that is kept names persons"));
    writing->callback(
        [options, &act] { act = [options](const Session& session) { return exportCommand(*options, session); }; });

    auto* verifying = dossier->add_subcommand(
        "verify", help("Checks whether an exported PDF (dossier, list of changes, plan, board) is as it was made, and "
                       "says what was altered. Its seal is no signature: whoever makes everything anew must be told by "
                       "comparing the SHA-256 on the cover with the one that the applicant gave"));
    auto check = std::make_shared<VerifyOptions>();
    verifying->add_option("FILE", check->file, help("The PDF"))->required();
    verifying->add_flag("--all", check->all,
                        help("Status 1 also where a file that the PDF lists is not in it and so was not compared; "
                             "without this, such files are only listed"));
    verifying->callback(
        [check, &act] { act = [check](const Session& session) { return verifyCommand(*check, session); }; });
}

} // namespace tekigo::cli
