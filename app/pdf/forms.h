#pragma once

#include "foreign/picture.h"
#include "pdf/structure.h"

#include <qpdf/QPDF.hh>

#include <map>

class ClosedFileInputSource;

namespace tekigo::pdf {

/// What Cairo paints where a page of a foreign PDF will stand: a picture of four pixels that holds the number
/// in Structure::forms. The finishing pass puts the page in its place, as it is; Cairo never sees it.
[[nodiscard]] foreign::Picture placeholder(int number);

/// The foreign PDFs whose pages are taken into a file; to be kept until that is written.
class TakenForms
{
public:
    TakenForms(QPDF& pdf, const Structure& structure);
    ~TakenForms();

    /// Puts the forms in the place of a page's placeholders. False when one of them is not found.
    [[nodiscard]] bool putInto(QPDFObjectHandle page, int number);

private:
    /// A file that is taken from. Hundreds of them are not held open: only the one that pages come from now.
    struct File
    {
        std::shared_ptr<ClosedFileInputSource> source;
        std::unique_ptr<QPDF> pdf;
    };

    [[nodiscard]] QPDFObjectHandle form(size_t number);
    [[nodiscard]] QPDF& opened(const QString& path);

    QPDF& m_pdf;
    const Structure& m_structure;
    std::map<QString, File> m_files;
    ClosedFileInputSource* m_held = nullptr; ///< the one that stays open
};

} // namespace tekigo::pdf
