#pragma once

#include "findings.h"

#include <set>

namespace tekigo::pdf::rules {

/// Whether a destination leads to a page of the file.
[[nodiscard]] bool leads(QPDF& pdf, Handle destination);

/// The outlines: each item named, chained both ways, counted, and leading to a page.
class Outlines
{
public:
    Outlines(QPDF& pdf, Findings& findings)
        : m_pdf(pdf)
        , m_findings(findings)
    {
    }
    void judge();

private:
    long long level(Handle parent);
    void item(Handle item, Handle parent, Handle before);
    void need(bool kept, const QString& what);

    QPDF& m_pdf;
    Findings& m_findings;
    std::set<QPDFObjGen> m_seen;
};

} // namespace tekigo::pdf::rules
