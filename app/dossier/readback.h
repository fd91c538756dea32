#pragma once

#include "base/error.h"
#include "pdf/document.h"
#include "pdf/reader.h"

#include <vector>

namespace tekigo {

/// The text of a PDF's pages, to ask whether something is printed. Compares letters and digits only,
/// compatibility forms made equal: white space, line ends and punctuation differ between readers. A text may
/// go over a page's end, where head and foot come between.
class PrintedText
{
public:
    /// `leastPiece`: fewer letters of a text do not stand alone before or after a page's end. The larger, the
    /// less can be altered unseen, and the sooner an odd page's end is taken for an alteration.
    explicit PrintedText(const QStringList& pages, qsizetype leastPiece = 1);

    /// Quickest when asked in the order in which the document says things.
    [[nodiscard]] bool says(const QString& text);
    /// The same, without a page's end in it.
    [[nodiscard]] bool saysWhole(const QString& text);

private:
    [[nodiscard]] bool find(const QString& letters);
    [[nodiscard]] bool saysOverPages(const QString& letters) const;
    [[nodiscard]] bool goesOn(qsizetype page, QStringView letters) const;

    qsizetype m_leastPiece;
    QString m_letters;
    QStringList m_pages; ///< letters of each
    qsizetype m_from = 0;
};

/// Every text that the document says, paragraph by paragraph, in its order; without page numbers, which only
/// the writer knows.
[[nodiscard]] QStringList texts(const pdf::Document& document);

/// That a written file says and carries what was composed; the error says what it lacks.
[[nodiscard]] Result<void> compare(const pdf::Document& document, int pages, const pdf::Reading& reading,
                                   const std::vector<QByteArray>& digests);

} // namespace tekigo
