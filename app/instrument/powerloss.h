#pragma once

#include "assessment/powerloss.h"
#include "base/error.h"
#include "base/progress.h"
#include "instrument/dumptext.h"
#include "instrument/ignorepatterns.h"
#include "instrument/settingtree.h"

namespace tekigo {

/// Two configuration dumps, compared, before anybody said what of it belongs to what. Values are as in the
/// files, codes too: never to be stored or shown as they are; settledPowerLoss() makes what may be.
struct DumpComparison
{
    SeenFile before;
    SeenFile after;
    PowerLossSeen::Form form = PowerLossSeen::Form::Lines;
    SettingDifferences differences;
    std::vector<Text>
        remarks; ///< why they were compared in this form, where another was to be expected; limits
};

/// Texts that are JSON, XML, or lines of keys and values are compared by setting when they have at most 8
/// MiB; other texts line by line; what is no text, has more than 32 MiB or 500,000 lines, by digest. Both
/// files must be of the same form for a form to count. Refuses what readDump() and the readers of the forms
/// refuse.
[[nodiscard]] Result<DumpComparison> compareDumps(const GivenFile& before, const GivenFile& after,
                                                  Progress& progress);

/// What a person decides on a comparison.
struct PowerLossChoices
{
    struct Rule
    {
        SettingKind kind = SettingKind::Other;
        QStringList patterns;
    };

    QStringList ignored;                  ///< patterns; see SettingPatterns
    std::map<QString, SettingKind> kinds; ///< by key as a ChangedSetting has it; goes before the rules
    std::vector<Rule> rules; ///< the first that picks a setting decides; else the guess by its name
    TestRecordId record;     ///< how the power was cut
};

/// The finding: kinds decided, ignored ones named, codes masked, long values cut to where they differ. At
/// most 1,000 changes that count and 1,000 others are listed; the rest is counted.
[[nodiscard]] Result<PowerLossSeen> settledPowerLoss(const DumpComparison& comparison,
                                                     const PowerLossChoices& choices, Progress& progress);

/// The kind that a difference has unless somebody says otherwise.
[[nodiscard]] SettingKind guessedKind(const SettingDifference& difference, PowerLossSeen::Form form);

/// What stands for a value that is not shown.
[[nodiscard]] QString maskedValue();

} // namespace tekigo
