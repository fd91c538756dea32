#pragma once

#include "contentrules.h"

namespace tekigo::pdf::rules {

/// The tagged stretches of every page, by page.
using MarksSeen = std::map<QPDFObjGen, std::map<int, MarkSeen>>;

/// What the structure tree says of annotations: by annotation, the type and the identity of the element that
/// owns it.
struct Owners
{
    struct Owner
    {
        std::string role;
        QPDFObjGen element;
    };
    std::map<QPDFObjGen, Owner> annotations;
    std::map<long long, Handle> parents; ///< the parent tree
};

/// The tree from its root: types and where they may stand, headings, lists, tables, notes, figures,
/// languages, and that each stretch belongs to one element and the parent tree leads back (ISO 14289-1, 7;
/// ISO 32000-1, 14.7, 14.8).
[[nodiscard]] Owners judgeTree(QPDF& pdf, const MarksSeen& marks, Findings& findings);

/// Whether a language is one that BCP 47 can name.
[[nodiscard]] bool isLanguage(const QString& tag);

} // namespace tekigo::pdf::rules
