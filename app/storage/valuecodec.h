#pragma once

#include "checklist/facts.h"

#include <QJsonObject>

#include <optional>

namespace tekigo {

/// A value as the columns `type` and `value` keep it: "choices" and `["a","b"]`. Both null for no value.
void putValue(QJsonObject& row, const std::optional<Value>& value);
[[nodiscard]] std::optional<Value> takeValue(const QJsonObject& row);

/// Text as SQLite and JSON both give it back: half characters (lone surrogates), U+0000, and
/// U+FFFE and U+FFFF, which SQLite changes by itself on the way from UTF-16, become U+FFFD.
[[nodiscard]] QString storable(const QString& text);

} // namespace tekigo
