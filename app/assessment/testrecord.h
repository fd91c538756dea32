#pragma once

#include "assessment/coverage.h"
#include "assessment/id.h"

#include <QDate>

#include <optional>
#include <vector>

namespace tekigo {

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

    bool operator==(const TestRecord&) const = default;
};

} // namespace tekigo
