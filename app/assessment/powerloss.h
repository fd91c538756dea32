#pragma once

#include "assessment/id.h"
#include "assessment/seenfile.h"
#include "base/language.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace tekigo {

/// What a setting belongs to. All but Other count for `power-test.changed`.
enum class SettingKind {
    Access,
    Code,
    Software,
    Unclear, ///< a line of a text or a whole file, of which nothing tells what it belongs to
    Other,
};

/// A setting that differs between the dump before the power cut and the one after it.
struct ChangedSetting
{
    /// "system/user[name=admin]/role"; of a line its numbers before and after, "12:14", ":14" where it is new
    /// and "12:" where it is gone; empty for a file compared as a whole.
    QString key;
    std::optional<QString> before; ///< empty: was not there. Values of codes are masked, long ones cut
    std::optional<QString> after;  ///< empty: is gone
    SettingKind kind = SettingKind::Other;
    QString ignored; ///< the pattern by which it is not looked at; empty: none

    [[nodiscard]] bool counts() const { return ignored.isEmpty() && kind != SettingKind::Other; }
    bool operator==(const ChangedSetting&) const = default;
};

/// What the comparison of two configuration dumps saw.
struct PowerLossSeen
{
    /// How the two were compared.
    enum class Form { Json, Xml, KeyValue, Lines, Binary };

    SeenFile before;
    SeenFile after;
    Form form = Form::Lines;
    qint64 compared = 0; ///< settings or lines in both together, each once
    std::vector<ChangedSetting> changes;
    QStringList ignored;        ///< patterns that the user chose, as given
    TestRecordId record;        ///< how the power was cut; empty: not recorded
    qint64 unlistedCounted = 0; ///< changes that count beyond those in `changes`
    qint64 unlistedOther = 0;   ///< and those that do not
    std::vector<Text> remarks;  ///< limits of the comparison

    [[nodiscard]] qint64 counted() const; ///< changes that count
    [[nodiscard]] bool differs() const;   ///< in anything that is not ignored, whether it counts or not
    bool operator==(const PowerLossSeen&) const = default;
};

[[nodiscard]] std::vector<SettingKind> settingKinds();
[[nodiscard]] QString settingKindId(SettingKind kind); ///< "access", "code", "software", "unclear", "other"
[[nodiscard]] Text settingKindName(SettingKind kind);
[[nodiscard]] QString powerLossFormId(PowerLossSeen::Form form);
[[nodiscard]] Text powerLossFormName(PowerLossSeen::Form form);
/// How two dumps of that form are compared and which changes count, in whole sentences.
[[nodiscard]] Text powerLossMethod(PowerLossSeen::Form form);
/// Where a change stands, for people: the key, the numbers of the lines, or that it is the whole file.
[[nodiscard]] Text changePlace(PowerLossSeen::Form form, const ChangedSetting& change);

} // namespace tekigo
