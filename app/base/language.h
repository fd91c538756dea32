#pragma once

#include <QString>

namespace tekigo {

/// The two languages that Tekigo speaks. The window's and the dossier's are chosen apart.
enum class Language { Japanese, English };

/// One text in both languages, as the checklists carry it.
struct Text
{
    QString ja;
    QString en;

    [[nodiscard]] const QString& in(Language language) const { return language == Language::Japanese ? ja : en; }
    [[nodiscard]] bool isEmpty() const { return ja.isEmpty() && en.isEmpty(); }
    bool operator==(const Text&) const = default;
};

} // namespace tekigo
