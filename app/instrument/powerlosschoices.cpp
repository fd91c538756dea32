#include "instrument/powerloss.h"

#include "assessment/settingwords.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;
using Form = PowerLossSeen::Form;

namespace {

constexpr qint64 listedLimit = 1'000;  ///< changes that count, and as many others
constexpr qsizetype shownLength = 400; ///< characters of a value
constexpr qsizetype shownBefore = 60;  ///< characters before the place where two long values part

/// Control characters and those that turn the writing around, by their numbers.
QString printable(const QString& text)
{
    QString made;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        if (code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && code != 0x2028 && code != 0x2029 && !turns)
            made += c;
        else if (code == u'\n')
            made += u'⏎';
        else if (code == u'\t')
            made += u' ';
        else
            made += u"\\u%1"_s.arg(code, 4, 16, QChar(u'0'));
    }
    return made;
}

QString cut(const QString& text, qsizetype from)
{
    const bool more = from + shownLength < text.size();
    return (from > 0 ? u"…"_s : QString()) + printable(text.mid(from, shownLength)) +
           (more ? u"…"_s : QString());
}

/// From where on long values are shown, so that what differs is seen.
qsizetype partingOf(const std::optional<QString>& before, const std::optional<QString>& after)
{
    if (!before || !after || std::max(before->size(), after->size()) <= shownLength)
        return 0;
    const auto [one, two] = std::ranges::mismatch(*before, *after);
    return std::max<qsizetype>(0, one - before->begin() - shownBefore);
}

std::optional<QString> shownValue(const std::optional<QString>& value, qsizetype from, bool masked)
{
    if (!value)
        return {};
    return masked && !value->isEmpty() ? maskedValue() : cut(*value, std::min(from, value->size()));
}

bool hidden(const SettingDifference& difference, SettingKind kind)
{
    return kind == SettingKind::Code || (difference.before && looksLikeCode(*difference.before)) ||
           (difference.after && looksLikeCode(*difference.after));
}

/// What people decided, ready to be asked.
struct Decisions
{
    SettingPatterns ignored;
    std::vector<std::pair<SettingKind, SettingPatterns>> rules;
    const std::map<QString, SettingKind>& kinds;
    Form form;

    [[nodiscard]] Result<SettingKind> kindOf(const SettingDifference& difference) const
    {
        if (const auto said = kinds.find(printable(difference.key)); said != kinds.end())
            return said->second;
        for (const auto& [kind, patterns] : rules) {
            const auto picked = patterns.picks(difference, form);
            if (!picked)
                return std::unexpected(picked.error());
            if (!picked->isEmpty())
                return kind;
        }
        return guessedKind(difference, form);
    }

    [[nodiscard]] Result<ChangedSetting> settled(const SettingDifference& difference) const
    {
        const auto kind = kindOf(difference);
        if (!kind)
            return std::unexpected(kind.error());
        const auto pattern = ignored.picks(difference, form);
        if (!pattern)
            return std::unexpected(pattern.error());
        const qsizetype from = partingOf(difference.before, difference.after);
        const bool masked = hidden(difference, *kind);
        return ChangedSetting{.key = printable(difference.key),
                              .before = shownValue(difference.before, from, masked),
                              .after = shownValue(difference.after, from, masked),
                              .kind = *kind,
                              .ignored = *pattern};
    }
};

Result<Decisions> decisionsOf(const PowerLossChoices& choices, Form form)
{
    auto ignored = SettingPatterns::of(choices.ignored, true);
    if (!ignored)
        return std::unexpected(ignored.error());
    Decisions decisions{.ignored = std::move(*ignored), .rules = {}, .kinds = choices.kinds, .form = form};
    for (const PowerLossChoices::Rule& rule : choices.rules) {
        auto patterns = SettingPatterns::of(rule.patterns, false);
        if (!patterns)
            return std::unexpected(patterns.error());
        decisions.rules.emplace_back(rule.kind, std::move(*patterns));
    }
    return decisions;
}

void list(PowerLossSeen& seen, ChangedSetting change, qint64& counted, qint64& others)
{
    qint64& number = change.counts() ? counted : others;
    if (++number <= listedLimit)
        seen.changes.push_back(std::move(change));
}

} // namespace

QString maskedValue()
{
    return u"*****"_s;
}

SettingKind guessedKind(const SettingDifference& difference, Form form)
{
    if (form == Form::Binary)
        return SettingKind::Unclear;
    const QString before = difference.before.value_or(QString());
    const QString after = difference.after.value_or(QString());
    if (looksLikeCode(before) || looksLikeCode(after))
        return SettingKind::Code;
    if (form != Form::Lines)
        return guessedKind(difference.key);
    const auto guesses = {guessedKindOfLine(before), guessedKindOfLine(after)};
    for (const SettingKind kind : {SettingKind::Code, SettingKind::Access, SettingKind::Software})
        if (std::ranges::find(guesses, kind) != guesses.end())
            return kind;
    return SettingKind::Unclear;
}

Result<PowerLossSeen> settledPowerLoss(const DumpComparison& comparison, const PowerLossChoices& choices,
                                       Progress& progress)
{
    const auto decisions = decisionsOf(choices, comparison.form);
    if (!decisions)
        return std::unexpected(decisions.error());
    PowerLossSeen seen{.before = comparison.before,
                       .after = comparison.after,
                       .form = comparison.form,
                       .compared = comparison.differences.compared,
                       .changes = {},
                       .ignored = choices.ignored,
                       .record = choices.record,
                       .remarks = comparison.remarks};
    qint64 counted = 0;
    qint64 others = 0;
    for (const SettingDifference& difference : comparison.differences.listed) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        auto change = decisions->settled(difference);
        if (!change)
            return std::unexpected(change.error());
        list(seen, std::move(*change), counted, others);
    }
    // What nobody looked at is not known to be harmless.
    seen.unlistedCounted = std::max<qint64>(0, counted - listedLimit) + comparison.differences.unlisted;
    seen.unlistedOther = std::max<qint64>(0, others - listedLimit);
    return seen;
}

} // namespace tekigo
