#pragma once

#include "assessment/comparison.h"
#include "base/utc.h"
#include "realproduct.h"

#include <algorithm>

/// What tests of the comparison share: the example router and what differs from it.
namespace tekigo::comparedrouter {

using namespace Qt::StringLiterals;

inline const Catalogue& catalogue()
{
    static const Catalogue read = *realproduct::catalogue();
    return read;
}

inline Assessment router()
{
    static const Assessment made = realproduct::proven(catalogue(), *realproduct::answered(catalogue()));
    return made;
}

inline Comparison compared(const Assessment& before, const Assessment& after)
{
    return compare(catalogue(), before, judge(catalogue(), before), after, judge(catalogue(), after));
}

/// "row changed access.paths Telnet / …: authentication, enabled", without verdicts.
inline QStringList told(const Comparison& comparison)
{
    QStringList lines;
    for (const Difference& one : comparison.differences) {
        if (one.kind == Difference::Kind::Verdict)
            continue;
        QStringList aspects;
        for (const Difference::Aspect& aspect : one.aspects)
            aspects += aspect.id + u' ' + aspect.saysBefore.en + u'>' + aspect.saysAfter.en;
        lines += kindId(one.kind) + u' ' + changeId(one.change) + u' ' + one.subject + u": "_s +
                 aspects.join(u"; "_s);
    }
    return lines;
}

inline Table& tableOf(Assessment& assessment, const QString& question)
{
    return std::get<Table>(*assessment.answers[question].value);
}

inline TestRecord record(const QString& testCase, TestRecord::Outcome outcome, const QDate& date)
{
    TestRecord made;
    made.testCase = testCase;
    made.outcome = outcome;
    made.date = date;
    made.firmware = u"2.0.0"_s;
    return made;
}

inline Finding finding(Seen seen, const QDateTime& at = utc(QDate(2026, 5, 3), QTime(9, 0)))
{
    return {{u"F1"_s}, {u"R1"_s}, {{u"E1"_s}}, u"nmap 7.93"_s, u"2.0.0"_s, at, std::move(seen)};
}

} // namespace tekigo::comparedrouter
