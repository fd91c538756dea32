#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace tekigo {

/// What a column of a list of preset codes holds.
enum class ColumnRole { Serial, Mac, Ssid, User, Password };

[[nodiscard]] const std::array<ColumnRole, 5>& columnRoles();
/// "serial", "mac", "ssid", "user", "password": see columnRoleName().
[[nodiscard]] QString columnRoleId(ColumnRole role);

/// Which column has which role: at most one each, from 0; -1: none has it.
struct ListColumns
{
    std::array<int, 5> at{-1, -1, -1, -1, -1};

    [[nodiscard]] int of(ColumnRole role) const { return at[static_cast<size_t>(role)]; }
    void set(ColumnRole role, int column) { at[static_cast<size_t>(role)] = column; }
    /// The role of a column, if it has one.
    [[nodiscard]] std::optional<ColumnRole> roleOf(int column) const;
    bool operator==(const ListColumns&) const = default;
};

/// The role that a column's title names, in Japanese or English: 「製造番号」, "S/N", "Default Password". `title` is
/// UTF-8 and may be a code in truth: nothing of it is left behind.
[[nodiscard]] std::optional<ColumnRole> roleOfTitle(std::string_view title);
/// Whether a field of the first row may be shown as a title: it names a role, or has no digit, or is not ASCII. What
/// is not may be a code.
[[nodiscard]] bool looksLikeTitle(std::string_view field);

/// What the first rows show of a column, as far as its role can be guessed without keeping a value.
struct ColumnHabit
{
    qint64 filled = 0;    ///< fields that are not empty
    qint64 macs = 0;      ///< fields in a form of MAC addresses
    qint64 different = 0; ///< fields unlike every one before
    qint64 rising = 0;    ///< fields that sort behind the one before
    qint64 joined = 0;    ///< fields with letters, a separator, and more: as network names are

    bool operator==(const ColumnHabit&) const = default;
};
[[nodiscard]] bool looksLikeMac(std::string_view field);

/// Titles first; what they do not say, by content. `titles` is empty where there is no header.
[[nodiscard]] ListColumns guessedColumns(const QStringList& titles, const std::vector<ColumnHabit>& habits);

} // namespace tekigo
