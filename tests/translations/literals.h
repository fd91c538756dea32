#pragma once

#include <QString>

#include <vector>

/// A text that stands in the sources, its parts joined.
struct Literal
{
    QString place;  ///< "app/gui/badge.cpp:12"
    QString before; ///< what stands before it, on the same lines or the two above
    QString text;
};

/// Every text in the .cpp and .h files of app/, without those in comments and of includes.
[[nodiscard]] const std::vector<Literal>& literals();
/// Whether there is a Hiragana, Katakana or Han character in it.
[[nodiscard]] bool hasJapanese(const QString& text);
