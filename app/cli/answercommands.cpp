#include "base/counted.h"
#include "cli/commands.h"

#include "assessment/basis.h"
#include "assessment/rewording.h"
#include "assessment/verdict.h"
#include "base/atomicfile.h"
#include "checklist/answersfile.h"
#include "cli/confidentialcommand.h"
#include "cli/contradictionlines.h"
#include "cli/json.h"

#include <QJsonArray>

#include <CLI/App.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

/// Answers are written by people; a file past this size is something else.
constexpr qint64 answersLimit = 16 << 20;

Result<Facts> answersIn(const QString& file, const Catalogue& catalogue)
{
    const auto bytes = readFile(file, answersLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    return readAnswers(*bytes, file, catalogue);
}

struct FileOptions
{
    std::string revision, file;
    bool replace = false;
};

Result<Status> exportAnswers(const FileOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto assessment = (*workspace)->assessment({text(options.revision)});
    if (!assessment)
        return std::unexpected(assessment.error());
    if (auto free = (*workspace)->acceptsOutput(text(options.file)); !free)
        return std::unexpected(free.error());
    Facts facts;
    for (const auto& [question, answer] : assessment->answers) {
        if (answer.value)
            facts.emplace(question, *answer.value);
    }
    const QByteArray yaml = writeAnswers(facts, (*workspace)->catalogue(), session.language);
    if (auto written = writeFile(text(options.file), yaml); !written)
        return std::unexpected(written.error());
    if (session.json)
        session.print(QJsonObject{{u"answers"_s, qint64(facts.size())}, {u"file"_s, text(options.file)}});
    else
        session.note(tr("%n answers written to %1.", nullptr, formOf(std::ssize(facts))).arg(text(options.file)));
    return Status::Yes;
}

/// What an import would do: what is new, and what stands there already with another value.
struct Import
{
    std::map<QString, Answer> given;
    QStringList filled;
    QStringList differing;
};

Import compare(const Facts& facts, const Assessment& assessment, const Catalogue& catalogue, bool replace)
{
    Import import;
    const CurrentTexts texts(catalogue);
    for (const auto& [question, value] : facts) {
        const auto old = assessment.answers.find(question);
        Answer answer = old == assessment.answers.end() ? Answer{} : old->second;
        if (answer.value == value && answer.confirmed &&
            texts.since(question, answer, assessment.wordings).isEmpty())
            continue;
        const bool differs = answer.value.has_value() && answer.value != value;
        (differs ? import.differing : import.filled).append(question);
        if (differs && !replace)
            continue;
        answer.value = value;
        answer.confirmed = true;
        answer.wording.clear(); // it answers what reads now
        import.given.emplace(question, answer);
    }
    return import;
}

void tellDifferences(const Import& import, const Facts& facts, const Assessment& assessment, const Workspace& workspace,
                     const Session& session)
{
    for (const QString& question : import.differing) {
        const Catalogue& catalogue = workspace.catalogue();
        const auto line = [&](const Value& value) {
            const QByteArray yaml = writeAnswers({{question, value}}, catalogue, session.language);
            QStringList lines = QString::fromUtf8(yaml).trimmed().split(u'\n');
            lines.removeIf([](const QString& each) { return each.startsWith(u'#') || each.isEmpty(); });
            return lines.join(u"\n    "_s);
        };
        session.note(tr("Differs: “%1”").arg(catalogue.question(question)->label.in(session.language)));
        session.note(tr("  in the workspace: %1").arg(line(*assessment.answers.at(question).value)));
        session.note(tr("  in the file: %1").arg(line(facts.at(question))));
    }
}

Result<Status> importAnswers(const FileOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const RevisionId revision{text(options.revision)};
    const auto assessment = (*workspace)->assessment(revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    const auto facts = answersIn(text(options.file), (*workspace)->catalogue());
    if (!facts)
        return std::unexpected(facts.error());
    const Import import = compare(*facts, *assessment, (*workspace)->catalogue(), options.replace);
    if (!import.given.empty()) {
        if (auto set = (*workspace)->setAnswers(revision, import.given); !set)
            return std::unexpected(set.error());
    }
    const bool left = !options.replace && !import.differing.isEmpty();
    if (session.json)
        session.print(QJsonObject{
            {u"filled"_s, QJsonArray::fromStringList(import.filled)},
            {u"replaced"_s, QJsonArray::fromStringList(left ? QStringList{} : import.differing)},
            {u"left"_s, QJsonArray::fromStringList(left ? import.differing : QStringList{})}});
    tellDifferences(import, *facts, *assessment, **workspace, session);
    session.note(left ? tr("%n answers taken. Left because they differ: %1; --replace takes those too.", nullptr,
                             formOf(std::ssize(import.filled)))
                            .arg(import.differing.size())
                      : tr("%n answers taken, in place of others: %1.", nullptr, formOf(std::ssize(import.given)))
                            .arg(import.differing.size()));
    return left ? Status::No : Status::Yes;
}

struct EvaluateOptions
{
    std::string revision, answers, effective;
    std::vector<std::string> checklists;
};

Result<void> checkKnown(const EvaluateOptions& options, const Catalogue& catalogue)
{
    for (const std::string& id : options.checklists) {
        if (!catalogue.checklist(text(id)))
            return failure(Error::Kind::Input,
                           tr("There is no checklist “%1”. “tekigo checklist list” lists them.").arg(text(id)));
    }
    return {};
}

std::vector<ChecklistVerdict> chosen(std::vector<ChecklistVerdict> verdicts, const EvaluateOptions& options)
{
    const auto& names = options.checklists;
    if (!names.empty())
        std::erase_if(verdicts, [&](const ChecklistVerdict& verdict) {
            return std::ranges::find(names, verdict.checklist.toStdString()) == names.end();
        });
    return verdicts;
}

bool isGood(const ChecklistVerdict& verdict, bool byRules)
{
    if (verdict.verdict == Verdict::Conforms || verdict.verdict == Verdict::NotApplicable)
        return true;
    return byRules && verdict.scope.outcome == ScopeOutcome::Applies
           && std::ranges::all_of(verdict.requirements, [](const RequirementVerdict& requirement) {
                  return requirement.ruling.state == Ruling::State::True
                         || requirement.ruling.state == Ruling::State::NotApplicable;
              });
}

/// Advice is no part of conformity.
Status statusOf(const std::vector<ChecklistVerdict>& verdicts, const Catalogue& catalogue, bool byRules)
{
    const bool good = std::ranges::all_of(verdicts, [&](const ChecklistVerdict& verdict) {
        return catalogue.checklist(verdict.checklist)->standing == Standing::Advice || isGood(verdict, byRules);
    });
    return good ? Status::Yes : Status::No;
}

QString labels(const QStringList& questions, const Catalogue& catalogue, Language language)
{
    QStringList list;
    for (const QString& id : questions)
        list.append(QStringLiteral("%1 (%2)").arg(catalogue.question(id)->label.in(language), id));
    return list.join(u", "_s);
}

void tell(const RequirementVerdict& verdict, const Checklist& checklist, const Catalogue& catalogue,
          const Session& session)
{
    const Requirement* requirement = checklist.requirement(verdict.requirement);
    session.print(QStringLiteral("  %1  %2  %3")
                      .arg(worded(verdict.verdict, checklist, session.language), verdict.requirement,
                           requirement->title.in(session.language)));
    if (const VerdictBasis basis = verdictBasis(checklist, verdict); !basis.points.empty())
        session.print(u"      "_s + tr("rests on: %1").arg(basisWords(basis).in(session.language)));
    if (!verdict.ruling.missing.isEmpty())
        session.print(u"      "_s
                      + tr("not answered: %1").arg(labels(verdict.ruling.missing, catalogue, session.language)));
    if (verdict.verdict == Verdict::NotApplicable && verdict.ruling.reason)
        session.print(u"      "_s + verdict.ruling.reason->text.in(session.language));
    if (verdict.verdict != Verdict::Unverified && verdict.verdict != Verdict::Fails)
        return;
    for (const Shortfall& shortfall : verdict.shortfalls)
        session.print(u"      "_s + shortfall.says.in(session.language));
}

void tell(const std::vector<ChecklistVerdict>& verdicts, const Catalogue& catalogue, const Session& session)
{
    for (const ChecklistVerdict& verdict : verdicts) {
        const Checklist* checklist = catalogue.checklist(verdict.checklist);
        session.print(QStringLiteral("%1  %2 %3 (%4 %5)")
                          .arg(worded(verdict.verdict, *checklist, session.language), checklist->title.in(session.language),
                               checklist->version, outcomeName(verdict.scope.outcome).in(session.language),
                               verdict.scope.reason.text.in(session.language)));
        session.print(u"  "_s + basisWords(basisTotals(*checklist, verdict)).in(session.language));
        for (const RequirementVerdict& requirement : verdict.requirements)
            tell(requirement, *checklist, catalogue, session);
    }
}

Status answered(std::vector<ChecklistVerdict> all, const Assessment& assessment, const EvaluateOptions& options,
                const Catalogue& catalogue, const Session& session)
{
    const auto verdicts = chosen(std::move(all), options);
    const auto doubts = contradictions(assessment);
    if (session.json) {
        QJsonObject document = toJson(verdicts, catalogue, session.language);
        document.insert(u"contradictions"_s, toJson(doubts, catalogue, session.language));
        session.print(document);
    } else {
        tell(verdicts, catalogue, session);
        tell(doubts, session);
    }
    return statusOf(verdicts, catalogue, !options.answers.empty());
}

Result<Status> evaluateAnswers(const EvaluateOptions& options, const Session& session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue)
        return std::unexpected(catalogue.error());
    if (auto known = checkKnown(options, *catalogue); !known)
        return std::unexpected(known.error());
    const auto facts = answersIn(text(options.answers), *catalogue);
    if (!facts)
        return std::unexpected(facts.error());
    Assessment assessment;
    for (const auto& [question, value] : *facts)
        assessment.answers.emplace(question, Answer{.value = value, .note = {}});
    if (!options.effective.empty()) {
        const auto date = day(text(options.effective));
        if (!date)
            return std::unexpected(date.error());
        for (const Checklist& checklist : catalogue->checklists) {
            if (!checklist.effective)
                assessment.effective.emplace(checklist.id, *date);
        }
    }
    return answered(judge(*catalogue, assessment), assessment, options, *catalogue, session);
}

Result<Status> evaluateRevision(const EvaluateOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    if (auto known = checkKnown(options, (*workspace)->catalogue()); !known)
        return std::unexpected(known.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    if (auto checked = checkFiles(**workspace, revision->id, session); !checked)
        return std::unexpected(checked.error());
    const auto assessment = (*workspace)->assessment(revision->id);
    if (!assessment)
        return std::unexpected(assessment.error());
    return answered((*workspace)->verdicts(revision->id), *assessment, options, (*workspace)->catalogueOf(*assessment),
                    session);
}

Result<Status> evaluate(const EvaluateOptions& options, const Session& session)
{
    if (options.answers.empty() && options.revision.empty())
        return failure(Error::Kind::Usage, tr("Say what to evaluate: a revision's id, or --answers FILE.yaml."));
    return options.answers.empty() ? evaluateRevision(options, session) : evaluateAnswers(options, session);
}

} // namespace

void addAnswerCommands(CLI::App& root, Act& act)
{
    auto* answers = root.add_subcommand("answers", help("Answers as a file"))->require_subcommand(1);
    auto options = std::make_shared<FileOptions>();
    auto* writing = answers->add_subcommand("export", help("Writes a revision's answers to a YAML file"));
    writing->add_option("REVISION", options->revision, help("The revision's id"))->required();
    writing->add_option("-o,--output", options->file, help("The file to write"))
        ->required()
        ->check(notEmpty());
    writing->callback(
        [options, &act] { act = [options](const Session& session) { return exportAnswers(*options, session); }; });
    auto* reading = answers->add_subcommand("import", help("Fills what is unanswered from a YAML file"));
    reading->add_option("REVISION", options->revision, help("The revision's id"))->required();
    reading->add_option("FILE", options->file, help("The file to read"))->required();
    reading->add_flag("--replace", options->replace, help("Take answers that differ from those already given, too"));
    reading->callback(
        [options, &act] { act = [options](const Session& session) { return importAnswers(*options, session); }; });
    addConfidentialCommand(*answers, act);

    auto* evaluating = root.add_subcommand("evaluate", help("Judges a revision, or a file of answers"));
    auto what = std::make_shared<EvaluateOptions>();
    auto* revision = evaluating->add_option("REVISION", what->revision, help("The revision's id"));
    evaluating->add_option("--answers", what->answers, help("Judge this file; needs no workspace"))->excludes(revision);
    evaluating->add_option("--checklist", what->checklists, help("Only this checklist"))->allow_extra_args(false);
    evaluating->add_option("--effective-date", what->effective,
                           help("With --answers: when checklists without a date of their own take effect"));
    evaluating->callback([what, &act] { act = [what](const Session& session) { return evaluate(*what, session); }; });
}

} // namespace tekigo::cli
