#pragma once

#include "base/progress.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace tekigo {

/// A setting, or several: what JSON, XML and dumps of keys and values have in common.
struct SettingNode
{
    enum class Kind {
        Leaf,
        Group, ///< children known by their names
        List,  ///< children without names, in any order
    };

    Kind kind = Kind::Leaf;
    QString name;          ///< within its group; empty in a list
    QString text;          ///< of a leaf, as shown
    bool quoted = false;   ///< a leaf that is a string where the format tells strings from numbers
    bool gathered = false; ///< a List made of members that have the same name
    std::vector<SettingNode> children;

    // Put in by seal().
    qint64 leaves = 0;
    std::array<unsigned char, 16> digest = {}; ///< of what is in it, whatever the order; without its own name
};

/// Limits that keep hostile dumps from taking all memory; real ones are far below.
inline constexpr int settingDepthLimit = 64;
inline constexpr qint64 settingCountLimit = 300'000;

[[nodiscard]] SettingNode valueNode(const QString& name, const QString& text, bool quoted = false);
[[nodiscard]] SettingNode groupNode(const QString& name);
/// Sorts groups, gathers members of one name into a list, counts, and takes the digests. What it leaves when
/// cancelled says nothing.
void seal(SettingNode& node, const Progress& progress);

/// A setting that differs.
struct SettingDifference
{
    QString key;                   ///< "system/user[name=admin]/role"; of long ones the last 300 characters
    std::optional<QString> before; ///< empty: was not there
    std::optional<QString> after;  ///< empty: is gone

    bool operator==(const SettingDifference&) const = default;
};

/// What differs between two dumps.
struct SettingDifferences
{
    qint64 compared = 0; ///< settings or lines in both together, each once
    std::vector<SettingDifference> listed;
    qint64 unlisted = 0; ///< beyond the first settingDifferenceLimit
};
inline constexpr size_t settingDifferenceLimit = 100'000;

/// Compares by name; order is not looked at. Members of two lists that are groups are matched by the first of
/// `id`, `uuid`, `name`, `key` (beside a `value`) and the like that every one of them has and that differs
/// within each list; in other lists, equal members are taken away and the others matched in their order. Both
/// are sealed. Stops early when cancelled.
[[nodiscard]] SettingDifferences differences(const SettingNode& before, const SettingNode& after,
                                             Progress& progress);

} // namespace tekigo
