#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <QString>

#include <map>

namespace tekigo::foreign {

/// The codes that are shown in a font, and how often.
using Codes = std::map<unsigned, int>;

/// A page drawn again (scratch.h), looked at before it may stand in a document that claims PDF/A-3 and
/// PDF/UA-1.
struct Inspected
{
    QString flaw; ///< why it may not, for the log; empty: it may
    std::map<QPDFObjGen, std::pair<QPDFObjectHandle, Codes>> fonts;
    std::map<QPDFObjGen, QPDFObjectHandle> images;
    bool blends = false; ///< something shines through something else
};

/// Walks content, forms, patterns, masks and glyphs: operators, colours, fonts, images and graphics states
/// that ISO 19005-3 allows, and a sane size.
[[nodiscard]] Inspected inspect(QPDFObjectHandle page);

} // namespace tekigo::foreign
