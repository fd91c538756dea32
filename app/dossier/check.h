#pragma once

#include "base/error.h"
#include "base/language.h"
#include "base/progress.h"

#include <vector>

namespace tekigo {

/// What `dossier verify` found in a file: first whether it is as it was made, then why.
struct DossierCheck
{
    enum class Verdict {
        Unaltered, ///< its seal matches, and so does everything that can be compared
        Unsealed,  ///< it has no seal, so that nobody can tell for all of it; the lines say what was compared
        Altered,   ///< it is not as it was made, or contradicts itself
    };
    struct Line
    {
        bool good = false; ///< nothing speaks against it
        Text says;
        bool compared = true; ///< false: the file is not in this document, so that nothing could be compared

        bool operator==(const Line&) const = default;
    };
    Verdict verdict = Verdict::Altered;
    Text says = {};               ///< the verdict as a sentence, with the document's kind and number
    std::vector<Line> lines = {}; ///< what is not good first, then what was not compared

    [[nodiscard]] bool good() const { return verdict == Verdict::Unaltered; }
    [[nodiscard]] int notCompared() const; ///< files that the document lists and does not have
};

/// × differs, － not compared (not in this file), ○ agrees: told apart without colour.
[[nodiscard]] Text lineState(const DossierCheck::Line& line);
[[nodiscard]] QChar lineSign(const DossierCheck::Line& line);
[[nodiscard]] QString lineStateId(const DossierCheck::Line& line); ///< "agrees", "not-compared", "differs"

/// Checks any PDF that Tekigo exported: dossier, list of changes, gap plan, board. In this order: the seal
/// over the whole file; pages, embedded files, bookmarks and so on against the record that it carries; the
/// snapshot against the cover; embedded evidence against the digests of the snapshot; what is printed against
/// the snapshot. Documents from before there were seals are compared as far as they go. A file that is none
/// of these is an error.
///
/// A seal is no signature. Who alters a document and makes seal, record, snapshot and printed digest anew,
/// all of them in agreement, has made another document: it is told only by comparing the SHA-256 on its cover
/// with the one that the applicant gave by other means.
[[nodiscard]] Result<DossierCheck> verifyDossier(const QString& path, Progress& progress);

} // namespace tekigo
