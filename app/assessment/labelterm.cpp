#include "assessment/labelterm.h"

#include "assessment/names.h"
#include "assessment/phrase.h"
#include "base/counted.h"

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// `domain/jc-star-1` §4.4: up to 2 years from the issue date, any level (IPA).
constexpr int longestTermYears = 2;

LabelTerm::State stateOf(const Label& label, const std::optional<int>& days)
{
    switch (label.status) {
    case LabelStatus::Grace:
        return LabelTerm::State::Grace;
    case LabelStatus::Expired:
        return LabelTerm::State::Expired;
    case LabelStatus::Revoked:
        return LabelTerm::State::Revoked;
    case LabelStatus::None:
        if (label.number.isEmpty() && !label.issued && !label.expires)
            return LabelTerm::State::None;
        break;
    case LabelStatus::Valid:
        break;
    }
    return days && *days < 0 ? LabelTerm::State::Over : LabelTerm::State::Running;
}

bool stillCounts(LabelTerm::State state)
{
    return state == LabelTerm::State::Running || state == LabelTerm::State::Over ||
           state == LabelTerm::State::Grace;
}

Text daysLeft(int days)
{
    const Text count = same(QString::number(qAbs(days)));
    if (days == 0)
        return {u"本日まで"_s, u"ends today"_s};
    return phrase(days > 0 ? ofCount(days, {u"あと%1日"_s, u"%1 days left"_s}, u"%1 day left"_s)
                           : ofCount(-days, {u"%1日超過"_s, u"%1 days over"_s}, u"%1 day over"_s),
                  {count});
}

/// What a person should look at again; empty where all fits together.
Text doubt(const LabelTerm& term)
{
    if (term.tooLong)
        return {u"期間が2年を超える（要確認）"_s, u"longer than two years: check"_s};
    if (term.early)
        return {u"期限前に失効（要確認）"_s, u"recorded as expired before its end: check"_s};
    if (term.assumed)
        return {u"発行日から2年"_s, u"two years from issue"_s};
    return {};
}

} // namespace

LabelTerm labelTermOn(const Label& label, QDate today)
{
    LabelTerm term;
    std::optional<QDate> longest;
    if (label.issued)
        longest = label.issued->addYears(longestTermYears);
    term.assumed = !label.expires && longest.has_value();
    term.ends = label.expires ? label.expires : longest;
    term.tooLong = label.expires && longest && *label.expires > *longest;
    std::optional<int> days;
    if (term.ends)
        days = int(today.daysTo(*term.ends));
    term.state = stateOf(label, days);
    if (stillCounts(term.state))
        term.days = days;
    term.early = term.state == LabelTerm::State::Expired && label.expires && *days >= 0;
    return term;
}

bool endsWithin(const LabelTerm& term, int days)
{
    return term.days && *term.days <= days;
}

Text labelTermName(LabelTerm::State state)
{
    switch (state) {
    case LabelTerm::State::None:
        return {u"ラベルなし"_s, u"No label"_s};
    case LabelTerm::State::Running:
        return labelStatusName(LabelStatus::Valid);
    case LabelTerm::State::Over:
        return {u"期限超過"_s, u"Past its end"_s};
    case LabelTerm::State::Grace:
        return labelStatusName(LabelStatus::Grace);
    case LabelTerm::State::Expired:
        return labelStatusName(LabelStatus::Expired);
    case LabelTerm::State::Revoked:
        return labelStatusName(LabelStatus::Revoked);
    }
    return {};
}

Text labelTermSays(const LabelTerm& term)
{
    if (term.state == LabelTerm::State::None)
        return {};
    if (!term.ends)
        return {u"有効期限の記入なし"_s, u"no end recorded"_s};
    std::vector<Text> parts;
    if (term.days)
        parts.push_back(daysLeft(*term.days));
    if (const Text why = doubt(term); !why.isEmpty())
        parts.push_back(why);
    const Text date = same(term.ends->toString(Qt::ISODate));
    return parts.empty() ? date : phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {date, listed(parts)});
}

QString labelTermId(LabelTerm::State state)
{
    switch (state) {
    case LabelTerm::State::None:
        return labelStatusId(LabelStatus::None);
    case LabelTerm::State::Running:
        return labelStatusId(LabelStatus::Valid);
    case LabelTerm::State::Over:
        return u"over"_s;
    case LabelTerm::State::Grace:
        return labelStatusId(LabelStatus::Grace);
    case LabelTerm::State::Expired:
        return labelStatusId(LabelStatus::Expired);
    case LabelTerm::State::Revoked:
        return labelStatusId(LabelStatus::Revoked);
    }
    return {};
}

} // namespace tekigo
