#pragma once

#include "foreign/inspection.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace tekigo::foreign {

/// Pages drawn again (scratch.h) on their way to forms (ISO 32000-1, 8.10) that a page of a dossier shows.
class VectorForms
{
public:
    explicit VectorForms(const QString& scratch);

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Why the page, by its place in the file, may not be a form; empty: it may.
    [[nodiscard]] QString judge(size_t page);
    /// Makes it one, after judge(); its number.
    int add(size_t page);
    /// Writes them, listed under /Forms of the catalogue; false when that failed.
    [[nodiscard]] bool write(const QString& path);

private:
    void spellOut(QPDFObjectHandle font, const Codes& codes);

    QPDF m_pdf;
    bool m_open = false;
    Inspected m_inspected; ///< of the page judged last
    std::map<QPDFObjGen, std::pair<QPDFObjectHandle, Codes>> m_fonts;
    std::vector<QPDFObjectHandle> m_forms;
};

} // namespace tekigo::foreign
