#include "assessment/contradictionfinders.h"
#include "assessment/names.h"
#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Kind = Contradiction::Kind;
using Place = Contradiction::Place;

/// The date of a moment wherever on Earth it is latest: whoever wrote a date in their own zone is not taken for late.
QDate latestDate(const QDateTime& moment)
{
    constexpr int easternmost = 14 * 3600;
    return moment.toUTC().addSecs(easternmost).date();
}

/// Kinds of files that are finished when the test is, so that none can be older than it. A screenshot or a log may be of an
/// earlier day of a test that took several; a manual or a design is older anyway.
bool isResult(const QString& kind)
{
    return kind == u"test-report" || kind == u"port-scan" || kind == u"vulnerability-scan";
}

/// By the scan that was read in it, else as people dated it.
std::optional<QDate> dateOf(const Evidence& evidence, const Assessment& assessment)
{
    for (const Finding& finding : assessment.findings)
        if (const auto* scan = std::get_if<ScanSeen>(&finding.seen);
            scan && scan->finished.isValid() && std::ranges::find(finding.evidence, evidence.id) != finding.evidence.end())
            return std::max(latestDate(scan->finished), evidence.date.value_or(QDate()));
    return evidence.date;
}

Text dateWords(const QDate& date)
{
    return same(date.toString(Qt::ISODate));
}

void add(const TestRecord& record, const Text& says, const Text& mend, std::vector<Contradiction>& found)
{
    const Text test =
        phrase({u"試験 %1（%2）"_s, u"Test %1 (%2) "_s}, {same(record.testCase), dateWords(record.date)});
    found.push_back({.kind = Kind::TestDate,
                     .place = Place::Test,
                     .subject = record.id.text,
                     .testCase = record.testCase,
                     .says = {test.ja + says.ja, test.en + says.en},
                     .mend = mend});
}

/// The files that cannot show this test, since they are older.
void compareWithEvidence(const TestRecord& record, const Assessment& assessment, std::vector<Contradiction>& found)
{
    std::vector<Text> older;
    for (const EvidenceId& id : record.evidence) {
        const Evidence* evidence = assessment.evidenceOf(id);
        const auto date = evidence && isResult(evidence->kind) ? dateOf(*evidence, assessment) : std::nullopt;
        if (date && date->isValid() && *date < record.date)
            older.push_back(phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {evidenceName(*evidence), dateWords(*date)}));
    }
    if (!older.empty())
        add(record,
            phrase({u"が、それより前の日付の結果を根拠にしています：%1。"_s, u"rests on results that are older: %1."_s},
                   {listedInShort(older)}),
            {u"試験日と証拠の日付を原本で確かめ、誤りを直すか、この試験の証拠に替えてください。"_s,
             u"Compare the dates with the originals; correct what is wrong, or attach the evidence of this test."_s},
            found);
}

/// Lists and designs that a test is compared with: one that is newer may have been made from the test's own results.
void compareWithGrounds(const TestRecord& record, const Assessment& assessment, std::vector<Contradiction>& found)
{
    std::vector<Text> newer;
    for (const EvidenceId& id : record.evidence) {
        const Evidence* evidence = assessment.evidenceOf(id);
        if (evidence && (evidence->kind == u"inventory" || evidence->kind == u"design-document") && evidence->date &&
            evidence->date->isValid() && *evidence->date > record.date)
            newer.push_back(phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {evidenceName(*evidence), dateWords(*evidence->date)}));
    }
    if (!newer.empty())
        add(record,
            phrase({u"が、それより後の日付の一覧表又は設計書を根拠にしています：%1。試験の結果から作成したものなら、両者の一致は根拠になりません。"_s,
                    u"cites lists or designs that are newer: %1. If these were made from its results, that both agree shows nothing."_s},
                   {listedInShort(newer)}),
            {u"試験の時点の版を添付するか、試験の結果と照らし合わせて作成したものであることを記載してください。"_s,
             u"Attach the edition that the test was made with, or say that it was made after comparing it with the results."_s},
            found);
}

/// By the last change to anything recorded: what is dated after it was written down before it happened.
void compareWithCalendar(const TestRecord& record, const Assessment& assessment, std::vector<Contradiction>& found)
{
    if (!assessment.changed.isValid() || record.date <= latestDate(assessment.changed))
        return;
    add(record, {u"の試験日が、まだ来ていない日付です。"_s, u"is dated in the future."_s},
        {u"試験日を直してください。"_s, u"Correct the date."_s}, found);
}

/// A firmware is tested before its revision is dated, but hardly a year before: no source names a time, so this is an
/// interpretation that asks, and a wrong year is what it mostly finds.
void compareWithRevision(const TestRecord& record, const Assessment& assessment, std::vector<Contradiction>& found)
{
    const Revision& revision = assessment.revision;
    if (!revision.date || record.firmware.trimmed() != revision.firmware.trimmed() || !record.coverage.madeOn.isEmpty() ||
        record.date >= revision.date->addYears(-1))
        return;
    add(record,
        phrase({u"の試験日が、版の日付（%1）より1年以上前です。当時ファームウェア %2 があったかどうかが問われます（1年は解釈による目安です）。"_s,
                u"is dated more than a year before the revision (%1). Did firmware %2 exist then? (The year is our own reading.)"_s},
               {dateWords(*revision.date), same(revision.firmware)}),
        {u"試験日、版の日付および試験したファームウェアを確かめてください。"_s,
         u"Check the date of the test, the date of the revision and the firmware tested."_s},
        found);
}

void compareWithCalibration(const TestRecord& record, std::vector<Contradiction>& found)
{
    if (record.calibrated && record.calibrated->isValid() && *record.calibrated > record.date)
        add(record,
            phrase({u"の測定器の較正日（%1）が、試験日より後です。"_s, u"has an instrument calibrated only on %1, after the test."_s},
                   {dateWords(*record.calibrated)}),
            {u"試験の時点で有効だった較正の日付を記入してください。"_s,
             u"Give the calibration that was valid at the time of the test."_s},
            found);
}

} // namespace

void findTestDates(const Assessment& assessment, std::vector<Contradiction>& found)
{
    for (const TestRecord& record : assessment.tests) {
        if (!record.date.isValid())
            continue;
        compareWithEvidence(record, assessment, found);
        compareWithGrounds(record, assessment, found);
        compareWithCalendar(record, assessment, found);
        compareWithRevision(record, assessment, found);
        compareWithCalibration(record, found);
    }
}

} // namespace tekigo
