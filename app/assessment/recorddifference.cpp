// Test records and what instruments found, as two revisions have them.
#include "assessment/aspects.h"
#include "assessment/exposure.h"
#include "assessment/names.h"
#include "assessment/pairing.h"
#include "assessment/phrase.h"
#include "assessment/teststeps.h"
#include "assessment/touched.h"
#include "assessment/withheld.h"
#include "checklist/wording.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

/// Files by their content: ids and numbers are each revision's own.
QStringList filesOf(const std::vector<EvidenceId>& ids, const Assessment& assessment)
{
    QStringList files;
    for (const EvidenceId& id : ids)
        if (const Evidence* evidence = assessment.evidenceOf(id))
            files.append(sayableFile(*evidence));
    files.sort();
    return files;
}

/// A record beside the files of its revision.
struct Recorded
{
    const TestRecord& record;
    const Assessment& in;
};

ComparedField<Recorded> field(const QString& id, const Text& name, QString TestRecord::* member)
{
    return {id, name, [member](const Recorded& of) { return given(of.record.*member); }};
}

Text outcomeWords(const Value& value)
{
    using Outcome = TestRecord::Outcome;
    const bool passed = std::get<QString>(value) == testOutcomeId(Outcome::Pass);
    return testOutcomeName(passed ? Outcome::Pass : Outcome::Fail);
}

Text stepsValueWords(const Value& value)
{
    TestRecord record;
    record.steps = stepsRead(std::get<QString>(value));
    return listed(stepWords(record, nullptr));
}

std::vector<ComparedField<Recorded>> madeTestFields()
{
    std::vector<ComparedField<Recorded>> made = {
        {u"outcome"_s, {u"結果"_s, u"Result"_s},
         [](const Recorded& of) { return given(testOutcomeId(of.record.outcome)); }, outcomeWords},
        {u"date"_s, {u"試験日"_s, u"Date"_s},
         [](const Recorded& of) { return given(std::optional<QDate>(of.record.date)); }},
        field(u"firmware"_s, {u"対象ファームウェア"_s, u"Firmware"_s}, &TestRecord::firmware),
        field(u"actual"_s, {u"実際の結果"_s, u"Actual result"_s}, &TestRecord::actual),
        {u"steps"_s, {u"手順の実施"_s, u"Steps done"_s},
         [](const Recorded& of) { return given(stepsWritten(of.record)); }, stepsValueWords},
        field(u"tester"_s, {u"試験者"_s, u"Tester"_s}, &TestRecord::tester),
        field(u"unit"_s, {u"供試品"_s, u"Unit under test"_s}, &TestRecord::unit),
        field(u"instrument"_s, {u"測定器"_s, u"Measuring instrument"_s}, &TestRecord::instrument),
        {u"calibrated"_s, {u"較正日"_s, u"Calibrated"_s},
         [](const Recorded& of) { return given(of.record.calibrated); }},
        {u"evidence"_s, {u"証拠"_s, u"Evidence"_s},
         [](const Recorded& of) { return given(filesOf(of.record.evidence, of.in)); }},
    };
    addCoverage<Recorded>(made, [](const Recorded& of) -> const Coverage& { return of.record.coverage; });
    return made;
}

const std::vector<ComparedField<Recorded>>& testFields()
{
    static const std::vector<ComparedField<Recorded>> fields = madeTestFields();
    return fields;
}

/// Latest date, then latest recorded, as for verdicts.
const TestRecord* newest(const Assessment& assessment, const QString& testCase)
{
    const TestRecord* newest = nullptr;
    for (const TestRecord& record : assessment.tests)
        if (record.testCase == testCase && (!newest || newest->date <= record.date))
            newest = &record;
    return newest;
}

QStringList recordedCases(const Compared& compared)
{
    QStringList cases;
    for (const TestCase& testCase : compared.catalogue.testCases)
        cases.append(testCase.id);
    for (const Assessment* side : {&compared.before, &compared.after})
        for (const TestRecord& record : side->tests)
            if (!cases.contains(record.testCase))
                cases.append(record.testCase);
    return cases;
}

void compareCase(const Compared& compared, const QString& id, std::vector<Difference>& all)
{
    const TestRecord* before = newest(compared.before, id);
    const TestRecord* after = newest(compared.after, id);
    if (!before && !after)
        return;
    const TestCase* testCase = compared.catalogue.testCase(id);
    const Recorded was{before ? *before : *after, compared.before};
    const Recorded is{after ? *after : *before, compared.after};
    Difference difference{.kind = Difference::Kind::Test,
                          .change = changeOf(before, after),
                          .subject = id,
                          .name = testCase ? phrase({u"%1 %2"_s, u"%1 %2"_s}, {same(id), testCase->title}) : same(id),
                          .idBefore = before ? before->id.text : QString(),
                          .idAfter = after ? after->id.text : QString(),
                          .aspects = aspectsOf(testFields(), before ? &was : nullptr, after ? &is : nullptr),
                          .touches = compared.readers.ofTest(id)};
    if (!difference.aspects.empty())
        all.push_back(std::move(difference));
}

QString momentOf(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

/// When the scanner itself ran, as its file says; a file is often read much later.
QString scanTime(const Finding& finding)
{
    const auto* scan = std::get_if<ScanSeen>(&finding.seen);
    return scan ? momentOf(scan->started) : QString();
}

/// In Japan's time, as all times that people read.
Text momentWords(const Value& value)
{
    const QDateTime at = QDateTime::fromString(std::get<QString>(value), Qt::ISODate);
    return same(at.toOffsetFromUtc(9 * 3600).toString(u"yyyy-MM-dd HH:mm"_s) + u" (UTC+09:00)"_s);
}

struct Found
{
    const Finding* finding = nullptr;
    const Assessment* in = nullptr;
};

std::vector<ComparedField<Found>> findingFields()
{
    return {
        {u"instrument"_s, {u"測定手段"_s, u"Instrument"_s},
         [](const Found& of) { return given(of.finding->instrument); }},
        {u"firmware"_s, {u"対象ファームウェア"_s, u"Firmware"_s},
         [](const Found& of) { return given(of.finding->firmware); }},
        {u"scanned"_s, {u"検査の日時"_s, u"Time of the scan"_s},
         [](const Found& of) { return given(scanTime(*of.finding)); }, momentWords},
        {u"at"_s, {u"読取日時"_s, u"Read at"_s},
         [](const Found& of) { return given(momentOf(of.finding->at)); }, momentWords},
        {u"evidence"_s, {u"証拠"_s, u"Evidence"_s},
         [](const Found& of) { return given(filesOf(of.finding->evidence, *of.in)); }},
    };
}

void addResult(const Found* before, const Found* after, std::vector<Difference::Aspect>& aspects)
{
    const Text was = before ? findingResult(before->finding->seen) : Text{};
    const Text is = after ? findingResult(after->finding->seen) : Text{};
    if (was != is)
        aspects.push_back({u"result"_s, {u"結果"_s, u"Result"_s}, given(was.en), given(is.en), was, is});
}

QString portWords(const PortChange& change, const QString& service)
{
    return (QString::number(change.port) + u'/' + transportName(change.transport) + u' ' + service).trimmed();
}

Text portList(QStringList ports)
{
    constexpr qsizetype most = 60; // as many as a table cell bears
    const qsizetype more = ports.size() - most;
    if (more <= 0)
        return same(ports.join(u'\n'));
    const QString first = ports.mid(0, most).join(u'\n');
    return phrase({u"%1\nほか %2 ポート"_s, u"%1\nand %2 more"_s}, {same(first), same(QString::number(more))});
}

/// Which ports opened, closed or answer as something else.
void addPorts(const Finding& before, const Finding& after, std::vector<Difference::Aspect>& aspects)
{
    const auto* was = std::get_if<ScanSeen>(&before.seen);
    const auto* is = std::get_if<ScanSeen>(&after.seen);
    if (!was || !is)
        return;
    QStringList only;
    QStringList now;
    for (const PortChange& change : portChanges(*was, *is)) {
        if (change.kind != PortChange::Kind::Opened)
            only.append(portWords(change, change.before));
        if (change.kind != PortChange::Kind::Closed)
            now.append(portWords(change, change.after));
    }
    if (only != now)
        aspects.push_back({u"ports"_s, {u"違う開放ポート"_s, u"Open ports that differ"_s}, given(only), given(now),
                           portList(only), portList(now)});
}

/// The newest of each subject.
std::vector<Found> newestFindings(const Assessment& assessment)
{
    std::vector<Found> newest;
    for (const Finding& finding : assessment.findings) {
        const QString subject = subjectOf(finding.seen);
        const auto earlier = std::ranges::find_if(
            newest, [&](const Found& each) { return subjectOf(each.finding->seen) == subject; });
        if (earlier == newest.end())
            newest.push_back({&finding, &assessment});
        else if (earlier->finding->at <= finding.at)
            earlier->finding = &finding;
    }
    return newest;
}

/// What kind of thing was looked at; empty where several of that kind are there, since nobody can say which of them
/// took the other's place.
Key<Found> onlyOfItsKind(const std::vector<Found>& before, const std::vector<Found>& after)
{
    const auto kindOf = [](const Found& of) { return subjectOf(of.finding->seen).section(u'/', 0, 0); };
    return [&before, &after, kindOf](const Found& of) {
        const auto alike = [&](const Found& other) { return kindOf(other) == kindOf(of); };
        const bool only = std::ranges::count_if(before, alike) <= 1 && std::ranges::count_if(after, alike) <= 1;
        return only ? kindOf(of) : QString();
    };
}

void compareFinding(const Compared& compared, const Pair<Found>& pair, std::vector<Difference>& all)
{
    const Found& named = *(pair.after ? pair.after : pair.before);
    Difference difference{.kind = Difference::Kind::Finding,
                          .change = changeOf(pair.before, pair.after),
                          .subject = subjectOf(named.finding->seen),
                          .name = findingName(named.finding->seen),
                          .idBefore = pair.before ? pair.before->finding->id.text : QString(),
                          .idAfter = pair.after ? pair.after->finding->id.text : QString(),
                          .touches = compared.readers.ofQuestions(questionsTouched(named.finding->seen))};
    addResult(pair.before, pair.after, difference.aspects);
    if (pair.before && pair.after)
        addPorts(*pair.before->finding, *pair.after->finding, difference.aspects);
    for (auto& aspect : aspectsOf(findingFields(), pair.before, pair.after))
        difference.aspects.push_back(std::move(aspect));
    if (!difference.aspects.empty())
        all.push_back(std::move(difference));
}

std::optional<Value> measured(const std::vector<MeasuredFact>& facts, const QString& question)
{
    const auto found = std::ranges::find(facts, question, &MeasuredFact::question);
    return found == facts.end() ? std::nullopt : std::optional<Value>(found->value);
}

/// The facts that only instruments know: they follow from findings and from the inventory as it is answered.
void compareMeasured(const Compared& compared, std::vector<Difference>& all)
{
    const auto before = compared.before.measured();
    const auto after = compared.after.measured();
    for (const Question& question : compared.catalogue.questions) {
        const auto was = question.found ? measured(before, question.id) : std::nullopt;
        const auto is = question.found ? measured(after, question.id) : std::nullopt;
        if (was == is)
            continue;
        const auto says = [&](const std::optional<Value>& value) {
            return value ? wordingOf(&*value, question.choices, true) : Text{};
        };
        all.push_back({.kind = Difference::Kind::Finding,
                       .change = changeOf(was.has_value(), is.has_value()),
                       .subject = question.id,
                       .name = question.label,
                       .aspects = {{u"value"_s, {u"検出した値"_s, u"What was found"_s}, was, is, says(was), says(is)}},
                       .touches = compared.readers.ofQuestion(question.id)});
    }
}

} // namespace

void compareTests(const Compared& compared, std::vector<Difference>& all)
{
    for (const QString& testCase : recordedCases(compared))
        compareCase(compared, testCase, all);
}

void compareFindings(const Compared& compared, std::vector<Difference>& all)
{
    const auto before = newestFindings(compared.before);
    const auto after = newestFindings(compared.after);
    const auto bySubject = [](const Found& of) { return subjectOf(of.finding->seen); };
    for (const auto& pair : pairUp<Found>(pointers(before), pointers(after),
                                          {bySubject, onlyOfItsKind(before, after)}))
        compareFinding(compared, pair, all);
    compareMeasured(compared, all);
}

} // namespace tekigo
