#pragma once

#include "base/error.h"
#include "base/language.h"
#include "base/progress.h"
#include "instrument/settingtree.h"

namespace tekigo {

/// What a reader made of a text.
struct SettingsRead
{
    std::optional<SettingNode> tree; ///< sealed; empty: the text is not of this form
    Text broken;                     ///< it looks like this form but is not whole: why and where
};

// Each tells by itself whether a text is of its form. An error is for what is refused altogether: entity
// declarations, and more than settingDepthLimit levels. `name` is the file's, for messages.

[[nodiscard]] Result<SettingsRead> readJsonSettings(const QString& text, const QString& name,
                                                    Progress& progress);
[[nodiscard]] Result<SettingsRead> readXmlSettings(const QString& text, const QString& name,
                                                   Progress& progress);
/// Lines of `key=value`, of INI with sections, as `nvram show` and `uci show` print and shells read them, or
/// of UCI (`config`, `option`, `list`). Every line that is neither blank nor a comment must be of it.
[[nodiscard]] Result<SettingsRead> readKeyValueSettings(const QString& text, Progress& progress);

} // namespace tekigo
