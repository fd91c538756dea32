#include "cli/commands.h"

#include "assessment/teststeps.h"

#include <QRegularExpression>

#include <CLI/App.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

using Words = std::vector<std::string>;

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

} // namespace

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

} // namespace tekigo::cli
