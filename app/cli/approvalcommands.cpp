#include "cli/commands.h"

#include "base/interruption.h"
#include "assessment/approving.h"
#include "workspace/freeze.h"
#include "workspace/submission.h"

#include <QJsonArray>

#include <CLI/App.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

Result<Approval::Step> stepIn(const QString& id)
{
    if (const auto step = stepNamed(id))
        return *step;
    return failure(Error::Kind::Input,
                   tr("There is no step “%1”. The steps are: %2.").arg(id, stepIds().join(u", "_s)));
}

struct ApprovalOptions
{
    std::string revision, step, name, date, comment, requirement;
};

Result<Approval> approvalFrom(const ApprovalOptions& options, const Workspace& workspace)
{
    const auto revision = revisionOf(workspace, text(options.revision));
    const auto subject = requirementNamed(text(options.requirement), workspace.catalogue());
    const auto step = stepIn(text(options.step));
    const auto date =
        options.date.empty() ? Result<QDate>(workspace.today()) : day(text(options.date));
    if (!revision || !subject)
        return std::unexpected(!revision ? revision.error() : subject.error());
    if (!step || !date)
        return std::unexpected(!step ? step.error() : date.error());
    return Approval{.id = {},
                    .revision = revision->id,
                    .checklist = subject->checklist,
                    .requirement = subject->requirement,
                    .step = *step,
                    .name = text(options.name),
                    .date = *date,
                    .comment = text(options.comment),
                    .of = {}};
}

Result<Status> add(const ApprovalOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    auto approval = approvalFrom(options, **workspace);
    if (!approval)
        return std::unexpected(approval.error());
    // Whoever approves vouches for the files as they are, so they are read again.
    if (auto checked = checkFiles(**workspace, approval->revision, session); !checked)
        return std::unexpected(checked.error());
    const auto id = (*workspace)->approve(*approval);
    if (!id)
        return std::unexpected(id.error());
    const auto assessment = (*workspace)->assessment(approval->revision);
    if (assessment) {
        const auto standing = approvalStanding((*workspace)->catalogue(), *assessment, subjectOf(*approval));
        if (const QString name = standing.samePerson(); !name.isEmpty())
            session.note(tr("%1 has given more than one of the steps.").arg(name));
    }
    session.printMade(id->text);
    return Status::Yes;
}

/// The subjects that were ever approved, the whole revision first.
std::vector<ApprovalSubject> subjectsOf(const Assessment& assessment)
{
    std::vector<ApprovalSubject> subjects{{}};
    for (const Approval& approval : assessment.approvals)
        if (std::ranges::find(subjects, subjectOf(approval)) == subjects.end())
            subjects.push_back(subjectOf(approval));
    return subjects;
}

/// What withdrew it, each in a sentence, where no act did; never empty.
QStringList causesOf(const Approval& approval, const Workspace& workspace, Language language)
{
    QStringList causes;
    if (const auto assessment = workspace.assessment(approval.revision))
        for (const Text& cause : withdrawalCauses(workspace.catalogueOf(*assessment), *assessment, approval))
            causes += cause.in(language);
    if (causes.isEmpty())
        causes += tr("a stored file or a checklist is no longer as it was");
    return causes;
}

void insertWithdrawal(QJsonObject& object, const Approval& approval, const Workspace& workspace, Language language)
{
    if (const auto by = workspace.withdrawnBy(approval))
        object.insert(u"withdrawnBy"_s, QJsonObject{{u"row"_s, by->number},
                                                    {u"at"_s, by->at.toString(Qt::ISODate)},
                                                    {u"author"_s, by->author},
                                                    {u"says"_s, by->says.in(language)}});
    else
        object.insert(u"withdrawnBecause"_s,
                      QJsonArray::fromStringList(causesOf(approval, workspace, language)));
}

QJsonObject stepJson(const StepState& step, const Workspace& workspace, Language language)
{
    QJsonObject object{{u"step"_s, stepId(step.step)}, {u"state"_s, stepStateId(step.kind)}};
    if (!step.approval)
        return object;
    object.insert(u"id"_s, step.approval->id.text);
    object.insert(u"name"_s, step.approval->name);
    object.insert(u"date"_s, step.approval->date.toString(Qt::ISODate));
    object.insert(u"comment"_s, step.approval->comment);
    object.insert(u"content"_s, QString::fromLatin1(step.approval->of.toHex()));
    if (step.sentBack)
        object.insert(u"sentBack"_s, QJsonObject{{u"name"_s, step.sentBack->name},
                                                 {u"date"_s, step.sentBack->date.toString(Qt::ISODate)},
                                                 {u"reason"_s, step.sentBack->comment}});
    if (step.kind == StepState::Kind::Withdrawn)
        insertWithdrawal(object, *step.approval, workspace, language);
    return object;
}

QString stepLine(const StepState& step, const Workspace& workspace, Language language)
{
    QStringList fields{stepName(step.step).in(language), stepStateName(step.kind).in(language)};
    if (step.approval)
        fields += {step.approval->name, step.approval->date.toString(Qt::ISODate), step.approval->comment};
    if (step.sentBack)
        fields += tr("sent back by %1 on %2: %3")
                      .arg(step.sentBack->name, step.sentBack->date.toString(Qt::ISODate), step.sentBack->comment);
    if (step.kind == StepState::Kind::Withdrawn) {
        const auto by = workspace.withdrawnBy(*step.approval);
        fields += by ? tr("withdrawn by row %1 of the history: %2").arg(by->number).arg(by->says.in(language))
                     : tr("withdrawn: %1").arg(causesOf(*step.approval, workspace, language).join(u' '));
    }
    fields.removeAll(QString());
    return fields.join(u'\t');
}

Result<Status> list(const std::string& id, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(id));
    if (!revision)
        return std::unexpected(revision.error());
    if (auto checked = checkFiles(**workspace, revision->id, session); !checked)
        return std::unexpected(checked.error());
    const auto assessment = (*workspace)->assessment(revision->id);
    if (!assessment)
        return std::unexpected(assessment.error());
    QJsonArray subjects;
    bool complete = false;
    for (const ApprovalSubject& subject : subjectsOf(*assessment)) {
        const auto standing = approvalStanding((*workspace)->catalogueOf(*assessment), *assessment, subject);
        if (subject.isWhole())
            complete = standing.complete();
        else if (!session.json)
            session.print(subject.checklist + u'/' + subject.requirement);
        QJsonArray steps;
        for (const StepState& step : standing.steps) {
            steps.append(stepJson(step, **workspace, session.language));
            if (!session.json)
                session.print((subject.isWhole() ? QString() : u"  "_s) +
                              stepLine(step, **workspace, session.language));
        }
        subjects.append(QJsonObject{{u"checklist"_s, subject.checklist},
                                    {u"requirement"_s, subject.requirement},
                                    {u"complete"_s, standing.complete()},
                                    {u"steps"_s, steps}});
    }
    if (session.json)
        session.print(QJsonObject{{u"approved"_s, complete}, {u"approvals"_s, subjects}});
    return complete ? Status::Yes : Status::No;
}

struct SubmitOptions
{
    std::string revision, file, reason;
};

/// A submission that was broken off after it stood lacks only the file; whoever asks again gets that.
Result<Status> giveOutAgain(const Baseline& baseline, const SubmitOptions& options, const Revision& revision,
                            const Workspace& workspace, const Session& session)
{
    if (auto given = giveOut(baseline, workspace.files(), text(options.file)); !given)
        return std::unexpected(given.error());
    session.note(tr("The revision “%1” was submitted already, as %2; %3 is the file that was submitted.")
                     .arg(revision.label, baseline.dossierNumber, text(options.file)));
    if (session.json)
        session.print(QJsonObject{{u"file"_s, text(options.file)},
                                  {u"number"_s, baseline.dossierNumber},
                                  {u"sha256"_s, QString::fromLatin1(baseline.dossier.toHex())},
                                  {u"snapshot"_s, QString::fromLatin1(baseline.snapshot.toHex())}});
    else
        session.print(baseline.dossierNumber);
    return Status::Yes;
}

Result<Status> submit(const SubmitOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    if (auto free = (*workspace)->acceptsOutput(text(options.file)); !free)
        return std::unexpected(free.error());
    if (auto checked = checkFiles(**workspace, revision->id, session); !checked)
        return std::unexpected(checked.error());
    auto assessment = (*workspace)->assessment(revision->id);
    if (!assessment)
        return std::unexpected(assessment.error());
    if (assessment->baseline)
        return giveOutAgain(*assessment->baseline, options, *revision, **workspace, session);
    const auto standing = approvalStanding((*workspace)->catalogue(), *assessment);
    const Dossier dossier = freeze(**workspace, std::move(*assessment), session.language, {});
    Interruptible progress;
    const auto submission = exportForSubmission(dossier, text(options.file), (*workspace)->now(), (*workspace)->files(),
                                                progress);
    if (!submission)
        return std::unexpected(submission.error());
    if (auto done = completeSubmission(**workspace, *submission); !done)
        return std::unexpected(done.error());
    if (submission->exported.draft)
        session.note(tr("What was submitted is a draft, marked so on every page."));
    if (!standing.complete())
        session.note(tr("What was submitted is not approved: “tekigo approval list %1” says what stands.")
                         .arg(revision->id.text));
    if (session.json)
        session.print(QJsonObject{{u"file"_s, text(options.file)},
                                  {u"number"_s, submission->exported.number},
                                  {u"sha256"_s, QString::fromLatin1(submission->baseline.dossier.toHex())},
                                  {u"snapshot"_s, QString::fromLatin1(submission->baseline.snapshot.toHex())},
                                  {u"pages"_s, submission->exported.pages},
                                  {u"draft"_s, submission->exported.draft},
                                  {u"approved"_s, standing.complete()}});
    else
        session.print(submission->exported.number);
    return Status::Yes;
}

Result<Status> takeBack(const SubmitOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    if (auto done = (*workspace)->takeBackSubmission(revision->id, text(options.reason)); !done)
        return std::unexpected(done.error());
    session.note(tr("The submission of “%1” was taken back; the revision can be changed again.").arg(revision->label));
    if (session.json)
        session.print(QJsonObject{{u"revision"_s, revision->id.text}});
    return Status::Yes;
}

void addApproval(CLI::App& root, Act& act)
{
    auto* approval = root.add_subcommand("approval", help("Who prepared, reviewed and approved a revision"));
    approval->require_subcommand(1);
    auto* adding = approval->add_subcommand("add", help("Records a step and prints its id"));
    auto options = std::make_shared<ApprovalOptions>();
    adding->add_option("REVISION", options->revision, help("The revision's id"))->required();
    adding->add_option("--step", options->step, help("prepared, reviewed, approved or sent-back"))->required();
    adding->add_option("--name", options->name, help("Who does it"))->required()->check(notEmpty());
    adding->add_option("--date", options->date, help("The day, as 2026-11-22; today where not given"));
    adding->add_option("--comment", options->comment, help("A comment; of sent-back the reason"));
    adding->add_option("--requirement", options->requirement,
                       help("CHECKLIST/REQUIREMENT: of this requirement alone"));
    adding->callback([options, &act] { act = [options](const Session& session) { return add(*options, session); }; });

    auto* listing = approval->add_subcommand("list", help("What stands, and what withdrew the rest"));
    auto id = std::make_shared<std::string>();
    listing->add_option("REVISION", *id, help("The revision's id"))->required();
    listing->callback([id, &act] { act = [id](const Session& session) { return list(*id, session); }; });
}

void addSubmission(CLI::App& revision, Act& act)
{
    auto options = std::make_shared<SubmitOptions>();
    auto* submitting =
        revision.add_subcommand("submit", help("Exports the dossier and keeps the revision as it was submitted"));
    submitting->add_option("REVISION", options->revision, help("The revision's id"))->required();
    submitting->add_option("-o,--output", options->file, help("The file to write"))->required()->check(notEmpty());
    submitting->callback(
        [options, &act] { act = [options](const Session& session) { return submit(*options, session); }; });

    auto* taking = revision.add_subcommand("take-back", help("Takes back a submission, so that it can be changed"));
    taking->add_option("REVISION", options->revision, help("The revision's id"))->required();
    taking->add_option("--reason", options->reason, help("Why, for the history"))->required()->check(notEmpty());
    taking->callback(
        [options, &act] { act = [options](const Session& session) { return takeBack(*options, session); }; });
}

} // namespace

Result<ApprovalSubject> requirementNamed(const QString& requirement, const Catalogue& catalogue)
{
    if (requirement.isEmpty())
        return ApprovalSubject{};
    const qsizetype slash = requirement.indexOf(u'/');
    const ApprovalSubject subject{requirement.left(qMax(slash, 0)), requirement.mid(slash + 1)};
    if (catalogue.requirement(subject.checklist, subject.requirement))
        return subject;
    return failure(Error::Kind::Input,
                   tr("There is no requirement “%1”. It is written CHECKLIST/REQUIREMENT; “tekigo checklist show "
                      "CHECKLIST” lists them.")
                       .arg(requirement));
}

void addApprovalCommands(CLI::App& root, Act& act)
{
    addApproval(root, act);
    addSubmission(*root.get_subcommand("revision"), act);
}

} // namespace tekigo::cli
