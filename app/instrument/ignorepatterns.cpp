#include "instrument/ignorepatterns.h"

#include "assessment/settingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;
using Form = PowerLossSeen::Form;

namespace {

constexpr qsizetype patternLength = 1'000;
constexpr qsizetype patternCount = 100;
constexpr qsizetype searchedLength = 10'000; ///< characters of a value that patterns see
constexpr size_t suggestionCount = 100;

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

QString escaped(const QString& text)
{
    QString made;
    for (const QChar c : text) {
        if (QStringView(u"\\^$.|?*+()[]{}").contains(c))
            made += u'\\';
        made += c;
    }
    return made;
}

/// "Saved at 12:03" → "Saved at \d+:\d+"
QString withAnyDigits(const QString& text)
{
    QString made;
    bool digits = false;
    for (const QChar c : text) {
        const bool digit = c >= u'0' && c <= u'9';
        if (digit && !digits)
            made += u"\\d+"_s;
        else if (!digit)
            made += escaped(c);
        digits = digit;
    }
    return made;
}

Text wordsOf(RunningValue value)
{
    switch (value) {
    case RunningValue::Uptime:
        return {u"稼働時間に見えます"_s, u"looks like a running time"_s};
    case RunningValue::Time:
        return {u"日時に見えます"_s, u"looks like a date or time"_s};
    case RunningValue::Counter:
        return {u"回数や量の計測値に見えます"_s, u"looks like a counter or measured value"_s};
    case RunningValue::None:
        break;
    }
    return {};
}

RunningValue running(const QString& name, const SettingDifference& difference)
{
    const RunningValue byName = runningByName(name);
    if (byName != RunningValue::None || !difference.before || !difference.after)
        return byName;
    return areTimes(*difference.before, *difference.after) ? RunningValue::Time : RunningValue::None;
}

std::optional<PatternSuggestion> forSetting(const SettingDifference& difference)
{
    const QString name = difference.key.section(u'/', -1);
    if (guessedKind(name) != SettingKind::Other)
        return {};
    const RunningValue value = running(name, difference);
    if (value == RunningValue::None)
        return {};
    return PatternSuggestion{u"(^|/)"_s + withAnyDigits(name) + u'$', wordsOf(value), 1};
}

std::optional<PatternSuggestion> forLine(const SettingDifference& difference)
{
    if (!difference.before || !difference.after || difference.before->size() > patternLength / 2)
        return {};
    const SettingKind kind = guessedKindOfLine(*difference.before);
    const RunningValue value = running(*difference.before, difference);
    const QString pattern = withAnyDigits(*difference.before);
    if (kind != SettingKind::Unclear || value == RunningValue::None ||
        pattern != withAnyDigits(*difference.after))
        return {};
    return PatternSuggestion{u'^' + pattern + u'$', wordsOf(value), 1};
}

enum class Found { Yes, No, TooHard };

/// Nothing at all, or two settings that have nothing to do with each other.
bool fitsAnything(const QRegularExpression& expression)
{
    const auto fits = [&](const QString& text) { return expression.match(text).hasMatch(); };
    return fits({}) || (fits(u"a=1"_s) && fits(u"Ω/z="_s));
}

Found search(const QRegularExpression& expression, const QString& text)
{
    const auto match = expression.match(text.left(searchedLength));
    if (!match.isValid())
        return Found::TooHard;
    return match.hasMatch() ? Found::Yes : Found::No;
}

Found searchSides(const QRegularExpression& expression, const SettingDifference& difference,
                  const QString& head)
{
    for (const auto& side : {difference.before, difference.after}) {
        if (!side)
            continue;
        if (const Found found = search(expression, head + *side); found != Found::Yes)
            return found;
    }
    return Found::Yes;
}

Found search(const QRegularExpression& expression, const SettingDifference& difference, Form form)
{
    if (form == Form::Lines)
        return searchSides(expression, difference, {});
    const Found inKey = search(expression, difference.key);
    return inKey == Found::No ? searchSides(expression, difference, difference.key + u'=') : inKey;
}

// Worded outside the class, whose name would be the translators' context.

std::unexpected<Error> tooMany()
{
    return failure(Error::Kind::Usage,
                   tr("More than %1 patterns. Put several into one: (A|B).").arg(patternCount));
}

std::unexpected<Error> tooLong(const QString& text)
{
    return failure(Error::Kind::Usage, tr("The pattern “%1…” is longer than %2 characters. Shorten it.")
                                           .arg(text.left(40))
                                           .arg(patternLength));
}

std::unexpected<Error> noExpression(const QString& text, const QRegularExpression& expression)
{
    return failure(Error::Kind::Usage,
                   tr("“%1” is no regular expression (at character %2: %3). Mend it, or put \\ "
                      "before signs that stand for themselves.")
                       .arg(text)
                       .arg(expression.patternErrorOffset() + 1)
                       .arg(expression.errorString()));
}

std::unexpected<Error> fitsEverything(const QString& text)
{
    return failure(Error::Kind::Usage,
                   tr("The pattern “%1” fits everything, so that nothing would be compared. "
                      "Write what is special about the settings to ignore.")
                       .arg(text));
}

std::unexpected<Error> tooHard(const QString& text)
{
    return failure(Error::Kind::Usage,
                   tr("The pattern “%1” takes too many steps on a setting. Make it simpler: no "
                      "repetition within a repetition, such as (a+)+.")
                       .arg(text));
}

} // namespace

Result<SettingPatterns> SettingPatterns::of(const QStringList& patterns, bool narrow)
{
    if (patterns.size() > patternCount)
        return tooMany();
    SettingPatterns made;
    for (const QString& text : patterns) {
        if (text.size() > patternLength)
            return tooLong(text);
        // A million steps take about a thousandth of a second.
        const QRegularExpression expression(u"(*LIMIT_MATCH=1000000)"_s + text);
        const QRegularExpression plain(text); // for the place of a mistake
        if (!plain.isValid() || !expression.isValid())
            return noExpression(text, plain);
        if (narrow && fitsAnything(expression))
            return fitsEverything(text);
        made.m_patterns.push_back({text, expression});
    }
    return made;
}

Result<QString> SettingPatterns::picks(const SettingDifference& difference, Form form) const
{
    if (form == Form::Binary)
        return QString();
    for (const Pattern& pattern : m_patterns) {
        switch (search(pattern.expression, difference, form)) {
        case Found::Yes:
            return pattern.text;
        case Found::No:
            break;
        case Found::TooHard:
            return tooHard(pattern.text);
        }
    }
    return QString();
}

std::vector<PatternSuggestion> suggestedPatterns(const std::vector<SettingDifference>& differences, Form form)
{
    std::map<QString, PatternSuggestion> found;
    for (const SettingDifference& difference : differences) {
        if (form == Form::Binary)
            break;
        const auto suggestion = form == Form::Lines ? forLine(difference) : forSetting(difference);
        if (suggestion && suggestion->pattern.size() <= patternLength)
            ++found.emplace(suggestion->pattern, *suggestion).first->second.changes;
    }
    std::vector<PatternSuggestion> all;
    for (auto& [pattern, suggestion] : found) {
        --suggestion.changes; // the first counted itself
        all.push_back(std::move(suggestion));
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &PatternSuggestion::changes);
    if (all.size() > suggestionCount)
        all.resize(suggestionCount);
    return all;
}

} // namespace tekigo
