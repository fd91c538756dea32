#pragma once

#include "assessment/coverage.h"
#include "assessment/id.h"

#include <QDate>

#include <optional>
#include <vector>

namespace tekigo {

/// What a record says of one step of its case's procedure. Of a step that none names it says nothing.
struct StepRecord
{
    int number = 0;      ///< as the procedure numbers it, from 1
    bool done = true;
    QString reason = {}; ///< why it was not done; printed wherever the record is

    bool operator==(const StepRecord&) const = default;
};

/// One carrying out of a test case.
struct TestRecord
{
    enum class Outcome { Pass, Fail };

    TestRecordId id;
    RevisionId revision;
    QString testCase; ///< TestCase id
    Outcome outcome = Outcome::Pass;
    QString actual; ///< the actual result in words
    QString tester;
    QDate date;
    QString unit;       ///< model and serial of the unit tested
    QString firmware;   ///< of the unit tested
    QString instrument; ///< empty: 測定器不使用
    std::optional<QDate> calibrated;
    std::vector<EvidenceId> evidence;
    Coverage coverage = {};
    std::vector<StepRecord> steps = {}; ///< by their numbers, each once

    bool operator==(const TestRecord&) const = default;
};

} // namespace tekigo
