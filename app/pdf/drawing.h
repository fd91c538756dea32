#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "pdf/document.h"
#include "pdf/drawnbefore.h"

#include <QHash>

namespace tekigo::pdf {

/// The PDFs of anyone's that a document shows, drawn by a program of their own (foreign/draw.cpp), which is
/// bounded in time and memory and may fail without harm. Holds the drawn pages' files as long as it lives.
class Drawings
{
public:
    /// What is known of the file; a `why` where it was not drawn.
    [[nodiscard]] const foreign::DrawnFile& of(const QString& path) const;
    [[nodiscard]] bool isEmpty() const { return m_files.isEmpty(); }

private:
    friend Result<Drawings> drawEvidence(const Document& document, Progress& progress);

    QHash<QString, DrawnEvidence> m_files;
};

/// What our sheets have room for.
[[nodiscard]] foreign::Paper paper();

/// Draws every PDF that the document shows as pages, several at a time, but for those that were drawn before. A file that
/// cannot be drawn says why; an error only where the program that draws is missing, there is no room for its files, or the
/// work was cancelled.
[[nodiscard]] Result<Drawings> drawEvidence(const Document& document, Progress& progress);

} // namespace tekigo::pdf
