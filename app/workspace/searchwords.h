#pragma once

#include "assessment/assessment.h"
#include "base/folding.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// What a search looks through in a thing, as people read it: in Japanese, in English where that differs, and
/// what was typed, apart by a mark that nobody types.
struct SearchedText
{
    Text says;
    QString typed;
};
[[nodiscard]] QString joined(const SearchedText& text);

[[nodiscard]] QString searchedText(const Maker& maker);
[[nodiscard]] QString searchedText(const Product& product);
[[nodiscard]] QString searchedText(const Revision& revision);
[[nodiscard]] QString searchedText(const Evidence& evidence);
[[nodiscard]] QString searchedText(const Catalogue& catalogue, const TestRecord& record);
/// Labels of choices, cells of tables, the note; empty where nothing can be looked for.
[[nodiscard]] QString searchedText(const Catalogue& catalogue, const QString& question, const Answer& answer);

/// The words around the first hit, in `language` where they stand in both, with every hit marked.
struct Snippet
{
    QString text;
    std::vector<Hit> marks;
};
[[nodiscard]] Snippet snippetOf(const QString& searched, const QStringList& words, Language language);

} // namespace tekigo
