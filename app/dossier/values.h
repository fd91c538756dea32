#pragma once

#include "base/language.h"
#include "checklist/facts.h"
#include "checklist/question.h"

#include <QDateTime>
#include <QStringList>

/// Values as a dossier prints them: the same form everywhere, so that a reader can search for it.
namespace tekigo {

/// The answer in words, a line or more. Empty for a table, which is printed as one.
[[nodiscard]] QStringList wordedValue(const Question& question, const Value& value, Language language);
[[nodiscard]] QString wordedCell(const Column& column, const Cell& cell, Language language);
/// The label of a choice; its id where the bank no longer has it.
[[nodiscard]] QString choiceLabel(const std::vector<Choice>& choices, const QString& id, Language language);

[[nodiscard]] QString wordedDate(const QDate& date); ///< 2026-11-22
/// Japan's time, whatever the machine's: 2026-11-22 21:08 (UTC+09:00).
[[nodiscard]] QString wordedMoment(const QDateTime& moment);
[[nodiscard]] QString wordedSize(qint64 bytes, Language language); ///< 12,345 バイト
[[nodiscard]] QString hex(const QByteArray& digest);               ///< lower case, as sha256sum prints it
[[nodiscard]] QString digestHead(const QByteArray& digest);        ///< the first 16 digits and "…"

/// A text's lines, without empty ones at its ends.
[[nodiscard]] QStringList lines(const QString& text);

} // namespace tekigo
