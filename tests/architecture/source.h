#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// An `#include` as written.
struct Include
{
    int line = 0;        ///< from 1
    QString name;        ///< without its quotes or brackets
    bool system = false; ///< in angle brackets

    bool operator==(const Include&) const = default;
};

/// A C++ file without its comments, so that words about a thing are not taken for the thing.
struct SourceText
{
    QStringList lines; ///< code only: comments and the insides of strings are blank
    std::vector<Include> includes;
};

[[nodiscard]] SourceText readSource(const QString& text);
