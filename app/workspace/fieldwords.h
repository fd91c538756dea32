#pragma once

#include "base/language.h"
#include "checklist/catalogue.h"

#include <QJsonObject>

namespace tekigo {

/// What the columns of a table are called in the history: 住所, address.
[[nodiscard]] Text fieldName(const QString& table, const QString& column);
/// A stored value as people read it: a list's items, a slot's or checklist's name, （空欄） for nothing.
[[nodiscard]] Text fieldValue(const Catalogue& catalogue, const QString& table, const QString& column,
                              const QJsonValue& value);
/// Every column that differs: 「住所 = （空欄） → 東京都」. Empty where none does.
[[nodiscard]] Text fieldChanges(const Catalogue& catalogue, const QString& table, const QJsonObject& before, const QJsonObject& after);

/// Long texts are cut for a line of history; the whole stands in its changes.
[[nodiscard]] QString shortened(const QString& text);

} // namespace tekigo
