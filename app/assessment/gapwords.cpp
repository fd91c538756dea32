#include "assessment/gapwords.h"

#include "assessment/phrase.h"
#include "base/counted.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

Text dated(const QDate& day)
{
    return same(day.toString(Qt::ISODate));
}

/// あと130日, 今日, 12日前.
Text daysWords(qint64 days)
{
    if (days == 0)
        return {u"今日"_s, u"today"_s};
    const Text count = same(QString::number(std::abs(days)));
    if (days > 0)
        return phrase(ofCount(days, {u"あと%1日"_s, u"in %1 days"_s}, u"in %1 day"_s), {count});
    return phrase(ofCount(-days, {u"%1日前"_s, u"%1 days ago"_s}, u"%1 day ago"_s), {count});
}

Text titleOf(const Checklist& checklist, const QString& requirement)
{
    const Requirement* found = checklist.requirement(requirement);
    return found ? found->title : same(requirement);
}

Text certifiedWords(const Transition& transition)
{
    switch (transition.basis) {
    case Transition::Basis::None:
        return {u"認定などの日付は分かっていません。"_s, u"No date of certification is known."_s};
    case Transition::Basis::Certification:
        return phrase(
            {u"製品の認定の日付 %1 によります（質問「認定・認証などの年月日」は未回答です）。"_s,
             u"By the date of the product's certification, %1 (the question “Date of certification” is "
             u"not answered)."_s},
            {dated(transition.certified.value_or(QDate()))});
    case Transition::Basis::Answer:
        break;
    }
    if (!transition.certified)
        return {u"認定などを受けていないと回答されています。"_s,
                u"The answer says that it was not certified."_s};
    return phrase({u"回答された認定・認証などの年月日 %1 によります。"_s,
                   u"By the answered date of certification, %1."_s},
                  {dated(*transition.certified)});
}

Text joined(const std::vector<Text>& sentences)
{
    Text all;
    for (const Text& one : sentences) {
        all.ja += one.ja;
        all.en += (all.en.isEmpty() || one.en.isEmpty() ? u""_s : u" "_s) + one.en;
    }
    return all;
}

} // namespace

std::vector<GapState> gapStates()
{
    return {GapState::NewlyFails,  GapState::AlreadyFailed, GapState::LacksAnswer,   GapState::Unverified,
            GapState::NewlyPasses, GapState::PassesBoth,    GapState::NotApplicable, GapState::Dropped};
}

Text gapStateName(GapState state)
{
    switch (state) {
    case GapState::NewlyFails:
        return {u"新たに不適合"_s, u"Newly fails"_s};
    case GapState::AlreadyFailed:
        return {u"以前から不適合"_s, u"Already failed"_s};
    case GapState::LacksAnswer:
        return {u"回答不足"_s, u"Lacks answer"_s};
    case GapState::Unverified:
        return {u"未検証"_s, u"Unverified"_s};
    case GapState::NewlyPasses:
        return {u"新たに適合"_s, u"Now passes"_s};
    case GapState::PassesBoth:
        return {u"両方に適合"_s, u"Passes both"_s};
    case GapState::NotApplicable:
        return {u"該当なし"_s, u"Not applicable"_s};
    case GapState::Dropped:
        return {u"要求事項なし"_s, u"No longer asked"_s};
    }
    return {};
}

QChar gapStateSign(GapState state)
{
    switch (state) {
    case GapState::NewlyFails:
        return u'×';
    case GapState::AlreadyFailed:
        return u'※';
    case GapState::LacksAnswer:
        return u'？';
    case GapState::Unverified:
        return u'△';
    case GapState::NewlyPasses:
        return u'○';
    case GapState::PassesBoth:
        return u'◎';
    case GapState::NotApplicable:
        return u'－';
    case GapState::Dropped:
        return u'／';
    }
    return {};
}

QString gapStateId(GapState state)
{
    switch (state) {
    case GapState::NewlyFails:
        return u"newly-fails"_s;
    case GapState::AlreadyFailed:
        return u"already-failed"_s;
    case GapState::LacksAnswer:
        return u"lacks-answer"_s;
    case GapState::Unverified:
        return u"unverified"_s;
    case GapState::NewlyPasses:
        return u"newly-passes"_s;
    case GapState::PassesBoth:
        return u"passes-both"_s;
    case GapState::NotApplicable:
        return u"not-applicable"_s;
    case GapState::Dropped:
        return u"dropped"_s;
    }
    return {};
}

Text urgencyName(Urgency urgency)
{
    switch (urgency) {
    case Urgency::NewlyFails:
        return {u"新たに不適合"_s, u"Newly fails"_s};
    case Urgency::AlreadyFailed:
        return {u"以前から不適合"_s, u"Already failed"_s};
    case Urgency::LacksAnswer:
        return {u"回答不足"_s, u"Lacks answer"_s};
    case Urgency::Unverified:
        return {u"未検証"_s, u"Unverified"_s};
    case Urgency::FormerRules:
        return {u"経過措置"_s, u"Former rules"_s};
    case Urgency::Ready:
        return {u"対応済み"_s, u"Ready"_s};
    case Urgency::NotConcerned:
        return {u"対象外"_s, u"Not concerned"_s};
    }
    return {};
}

QString urgencyId(Urgency urgency)
{
    switch (urgency) {
    case Urgency::NewlyFails:
        return u"newly-fails"_s;
    case Urgency::AlreadyFailed:
        return u"already-failed"_s;
    case Urgency::LacksAnswer:
        return u"lacks-answer"_s;
    case Urgency::Unverified:
        return u"unverified"_s;
    case Urgency::FormerRules:
        return u"former-rules"_s;
    case Urgency::Ready:
        return u"ready"_s;
    case Urgency::NotConcerned:
        return u"not-concerned"_s;
    }
    return {};
}

Text urgencyAdvice(Urgency urgency)
{
    switch (urgency) {
    case Urgency::NewlyFails:
        return {u"製品の変更が必要です。変更する事項を決め、開発の計画に入れてください。"_s,
                u"The product has to change. Decide what to change and plan its development."_s};
    case Urgency::AlreadyFailed:
        return {u"比較元のチェックリストでも不適合です。改正を待たずに直してください。"_s,
                u"It fails the first checklist too. Mend it without waiting for the amendment."_s};
    case Urgency::LacksAnswer:
        return {u"判定に必要な回答がありません。まず調べて答えてください。"_s,
                u"Answers that the verdict needs are missing. Find out and answer first."_s};
    case Urgency::Unverified:
        return {u"規則は満たしています。証拠と試験記録をそろえてください。"_s,
                u"The rules are met. Complete the evidence and the test records."_s};
    case Urgency::FormerRules:
        return {
            u"経過措置により従前の規定によることができます。新たに認定などを受けるまでに対応してください。"_s,
            u"It may follow the former rules. Be ready before it is certified anew."_s};
    case Urgency::Ready:
        return {u"することはありません。"_s, u"Nothing is left to do."_s};
    case Urgency::NotConcerned:
        return {u"比較先のチェックリストの対象ではありません。"_s,
                u"The second checklist does not concern it."_s};
    }
    return {};
}

Text effectiveWords(const Gap& gap, const Checklist& to)
{
    if (!gap.effective)
        return to.standing == Standing::MandatoryOnceInForce
                   ? Text{u"未定（施行日を示す典拠はありません）"_s,
                          u"Not fixed (no source gives an effective date)"_s}
                   : Text{u"設定なし"_s, u"Not set"_s};
    const Text days = daysWords(gap.today.daysTo(*gap.effective));
    if (gap.effectiveIsUsers)
        return phrase({u"%1（利用者が設定した日付であり、示す典拠はありません。%2）"_s,
                       u"%1 (set by the user, no source gives it; %2)"_s},
                      {dated(*gap.effective), days});
    return phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {dated(*gap.effective), days});
}

Text transitionWords(const Transition& transition)
{
    if (!transition.provided)
        return {};
    std::vector<Text> sentences;
    if (!transition.effective)
        sentences.push_back(
            {u"施行日が未定のため、経過措置に当たるかどうかは決まりません。"_s,
             u"While the effective date is not fixed, nobody can say whether the former rules may be "
             u"followed."_s});
    else if (transition.basis == Transition::Basis::None)
        return {
            u"認定などの日付が分からないため、経過措置に当たるかどうかは決まりません。"_s,
            u"No date of certification is known, so nobody can say whether the former rules may be followed."_s};
    else if (transition.former())
        sentences.push_back(
            {u"施行日より前に認定などを受けており、経過措置（従前の規定）によることができます。"_s,
             u"Certified before the effective date: it may follow the former rules."_s});
    else if (transition.judgedByNewRules && transition.certified &&
             *transition.certified < *transition.effective)
        sentences.push_back(
            {u"施行日より前に認定などを受けていますが、新しい規定による判定を主張しています。"_s,
             u"Certified before the effective date, but its maker claims to be judged by the new "
             u"rules."_s});
    else
        sentences.push_back(
            {u"経過措置の対象ではありません。"_s, u"The former rules may not be followed."_s});
    sentences.push_back(certifiedWords(transition));
    if (transition.differs)
        sentences.push_back(
            phrase({u"製品に登録された認定の日付 %1 とは異なります。どちらが正しいか確かめてください。"_s,
                    u"The product's certification has another date, %1. Find out which is right."_s},
                   {dated(*transition.differs)}));
    return joined(sentences);
}

Text labelWords(const GapProduct& product, const QDate& today)
{
    const std::optional<QDate>& expires = product.product.label.expires;
    if (!expires)
        return {};
    return phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {dated(*expires), daysWords(today.daysTo(*expires))});
}

QString makersOf(const Gap& gap, const std::vector<Maker>& makers)
{
    QStringList names;
    for (const Maker& maker : makers)
        if (std::ranges::any_of(gap.products,
                                [&](const GapProduct& one) { return one.product.maker == maker.id; }))
            names << maker.name;
    return names.join(u", "_s);
}

Text pairName(const GapPair& pair)
{
    if (pair.to.isEmpty())
        return phrase({u"%1（対応なし）"_s, u"%1 (dropped)"_s}, {same(pair.from.join(u", "_s))});
    if (pair.from.isEmpty())
        return phrase({u"%1（新規）"_s, u"%1 (new)"_s}, {same(pair.to)});
    return phrase({u"%1（従前 %2）"_s, u"%1 (was %2)"_s}, {same(pair.to), same(pair.from.join(u", "_s))});
}

Text pairTitle(const GapPair& pair, const Checklist& from, const Checklist& to)
{
    return pair.to.isEmpty() ? titleOf(from, pair.from.value(0)) : titleOf(to, pair.to);
}

std::vector<Text> remedyLines(const Remedy& remedy)
{
    std::vector<Text> lines;
    std::ranges::transform(remedy.changes, std::back_inserter(lines), &FactChange::says);
    return lines;
}

Text moreRemedies()
{
    return {u"このほかにも組合せがあります。"_s, u"There are more sets than these."_s};
}

} // namespace tekigo
