// The acts on test records.
#include "workspace/state.h"
#include "workspace/wording.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Each once, and why it was not done: the record prints it. What a newer version of the case no longer has stays.
Result<void> acceptSteps(const TestRecord& record)
{
    for (const StepRecord& step : record.steps) {
        if (std::ranges::count(record.steps, step.number, &StepRecord::number) > 1)
            return failure(Error::Kind::Input, Says::tr("Step %1 is named twice.").arg(step.number));
        if (!step.done && step.reason.trimmed().isEmpty())
            return failure(Error::Kind::Input,
                           Says::tr("Step %1 was not done: write why. The record states it.").arg(step.number));
    }
    return {};
}

} // namespace

/// Its evidence must be that of the same revision.
Result<void> Workspace::Private::accept(const TestRecord& record) const
{
    if (!record.date.isValid())
        return failure(Error::Kind::Input, Says::tr("A test record needs the date of the test."));
    for (const EvidenceId& id : record.evidence) {
        const auto found = evidence(id);
        if (!found)
            return errorOf(found);
        if (found->revision != record.revision)
            return failure(
                Error::Kind::Input,
                Says::tr("Evidence %1 belongs to another revision than the test record.").arg(id.text));
    }
    return acceptSteps(record);
}

Result<TestRecordId> Workspace::addTestRecord(TestRecord record)
{
    const auto revision = d->revision(record.revision);
    if (!revision)
        return errorOf(revision);
    record.coverage = d->vouched(record.coverage, record.firmware, *revision);
    if (!d->catalogue.testCase(record.testCase))
        return failure(Error::Kind::Input, Says::tr("There is no test case %1.").arg(record.testCase));
    if (auto good = d->accept(record); !good)
        return errorOf(good);
    const auto number = d->next(u"test_record"_s);
    if (!number)
        return errorOf(number);
    record.id = testRecordId(*number);
    if (auto done = d->perform({.revision = numberOf(record.revision),
                                .says = added(named(d->catalogue, record)),
                                .swaps = difference({}, {rowOf(record)})});
        !done)
        return errorOf(done);
    return record.id;
}

Result<void> Workspace::setTestRecord(const TestRecord& record)
{
    const auto before = d->test(record.id);
    if (!before)
        return errorOf(before);
    TestRecord after = record;
    after.revision = before->revision;
    if (after.testCase != before->testCase && !d->catalogue.testCase(after.testCase))
        return failure(Error::Kind::Input, Says::tr("There is no test case %1.").arg(after.testCase));
    if (auto good = d->accept(after); !good)
        return good;
    const auto revision = d->revision(before->revision);
    if (!revision)
        return errorOf(revision);
    after.coverage = d->vouched(after.coverage, after.firmware, *revision);
    auto swaps = difference({rowOf(*before)}, {rowOf(after)});
    if (swaps.empty())
        return {};
    return d->perform({.revision = numberOf(before->revision),
                       .says = tekigo::changed(d->catalogue, named(d->catalogue, *before), swaps.front()),
                       .swaps = swaps});
}

Result<void> Workspace::removeTestRecord(const TestRecordId& id)
{
    const auto record = d->test(id);
    if (!record)
        return errorOf(record);
    return d->perform({.revision = numberOf(record->revision),
                       .says = removed(named(d->catalogue, *record)),
                       .swaps = difference({rowOf(*record)}, {})});
}

} // namespace tekigo
