#pragma once

#include "assessment/seenfile.h"
#include "base/language.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace tekigo {

// The shapes that every codec of findings writes and reads. What is missing or of another type reads as
// empty.

[[nodiscard]] QJsonValue json(const QDateTime& time); ///< "2026-11-22T03:08:22.123Z"; null where invalid
[[nodiscard]] QDateTime timeOf(const QJsonValue& value);
[[nodiscard]] QJsonObject json(const Text& text);
[[nodiscard]] Text textOf(const QJsonValue& value);
[[nodiscard]] QJsonObject json(const SeenFile& file);
[[nodiscard]] SeenFile seenFileOf(const QJsonValue& value);
[[nodiscard]] QStringList listOf(const QJsonValue& value);

template<class T, class Encode>
[[nodiscard]] QJsonArray arrayOf(const std::vector<T>& values, Encode encode)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(encode(value));
    return array;
}

template<class Decode>
[[nodiscard]] auto vectorOf(const QJsonValue& value, Decode decode)
{
    std::vector<decltype(decode(QJsonValue()))> values;
    for (const QJsonValue one : value.toArray())
        values.push_back(decode(one));
    return values;
}

/// The way back from an enum's name; the first of `all` where none has it.
template<class E>
[[nodiscard]] E namedIn(std::initializer_list<E> all, QString (*name)(E), const QString& text)
{
    for (const E one : all)
        if (name(one) == text)
            return one;
    return *all.begin();
}

} // namespace tekigo
