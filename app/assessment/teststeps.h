#pragma once

#include "assessment/testrecord.h"
#include "checklist/checklist.h"

namespace tekigo {

// The steps of a test: those that its case asks for, and what a record says of each. A record that says nothing of a
// step is told apart from one that says that the step was not done, and neither is taken for done.

struct CaseStep
{
    int number = 0; ///< from 1
    Text says;      ///< without its number

    bool operator==(const CaseStep&) const = default;
};

enum class StepStanding { Done, NotDone, NotRecorded };

/// The numbered lines of the case's procedure, in their order; empty where it numbers none.
[[nodiscard]] std::vector<CaseStep> stepsOf(const TestCase& testCase);

[[nodiscard]] StepStanding stepStateOf(const TestRecord& record, int number);
[[nodiscard]] Text stepStateName(StepStanding state);  ///< 実施, Done
[[nodiscard]] QChar stepStateSign(StepStanding state); ///< tells them apart without colour

[[nodiscard]] std::vector<int> stepsNotDone(const TestRecord& record);
[[nodiscard]] bool hasStepsNotDone(const TestRecord& record);
[[nodiscard]] QString stepNumbers(const std::vector<int>& numbers); ///< 1–4, 6

/// How it came out, never more than was done: 合格, 合格（未実施の手順：5）, 不合格.
[[nodiscard]] Text testResultWords(const TestRecord& record);
/// A line each for what was done, what was not and why, and what nobody recorded. `testCase` may be missing: one that
/// this catalogue no longer has.
[[nodiscard]] std::vector<Text> stepWords(const TestRecord& record, const TestCase* testCase);

/// What is said of the steps as compact JSON, as it is kept and compared; empty where nothing is.
[[nodiscard]] QString stepsWritten(const TestRecord& record);
/// Each number once, in order; what is no step is left out.
[[nodiscard]] std::vector<StepRecord> stepsRead(const QString& written);

} // namespace tekigo
