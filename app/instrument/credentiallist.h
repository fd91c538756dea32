#pragma once

#include "assessment/credentiallist.h"
#include "base/progress.h"
#include "checklist/catalogue.h"
#include "instrument/codeorigins.h"
#include "instrument/listshape.h"

namespace tekigo {

/// What is to be examined, and how.
struct ListOrder
{
    QString path;
    ListReading reading;
    bool encodingIsSure = false; ///< people said it; else a list that turns out not to be UTF-8 is read as CP932
    CodeWords words;
    int minimum = 0;    ///< characters, see presetMinimum()
    bool hashes = true; ///< also look for hashes of the other values
    size_t mostBytes = size_t(1) << 30; ///< of all codes together: they are held in memory

    bool operator==(const ListOrder&) const = default;
};

/// Examines every row of a list of preset codes. Of the codes nothing is kept but counts, row numbers and masked
/// examples; the memory that held them is wiped before this returns.
[[nodiscard]] Result<CredentialListSeen> analyseList(const ListOrder& order, Progress& progress);

/// The fewest characters of a preset code that the checklists ask for: the largest `preset-code-minimum` of those
/// named, of all where none is named. 0: no checklist has that parameter.
[[nodiscard]] int presetMinimum(const Catalogue& catalogue, const QStringList& checklists = {});

} // namespace tekigo
