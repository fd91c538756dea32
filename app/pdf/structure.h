#pragma once

#include "base/language.h"

#include <QString>

#include <deque>
#include <optional>
#include <variant>
#include <vector>

/// What the tags of a document say, apart from the pages: elements in reading order, and which stretch of
/// which page's marks belongs to each. Canvas marks where stretches begin; the finishing pass writes this
/// tree, so that Cairo 1.16 and 1.18, which differ in what they write, give the same file.
namespace tekigo::pdf {

struct Element;

/// A stretch of a page's content, by its place among the page's marks.
struct MarkedContent
{
    int page = 0; ///< from 0
    int mark = 0; ///< index in Structure::marks[page]
};

/// A link's area, by its index in Structure::links.
struct LinkKid
{
    int index = 0;
};

using Kid = std::variant<Element*, MarkedContent, LinkKid>;

/// In points from the lower left corner of the page, as PDF counts.
struct Box4
{
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
};

/// One element of the tree; `role` is a standard structure type (ISO 32000-1, 14.8.4).
struct Element
{
    const char* role = "Document";
    Element* parent = nullptr;
    std::vector<Kid> kids;
    QString alt;        ///< Alt
    QString actualText; ///< ActualText
    std::optional<Language> language;
    const char* scope = nullptr;     ///< of TH: "Row", "Column"
    const char* numbering = nullptr; ///< of L: "Decimal", "Disc", "None"
    int columns = 1;                 ///< ColSpan of a cell
    std::optional<Box4> box;         ///< BBox of a figure
};

/// One bracketed stretch: of an element, or an artifact when there is none.
struct Mark
{
    Element* element = nullptr;
    const char* artifact = nullptr; ///< properties of an artifact, "<</Type/Pagination>>"; null: none
    QString actualText;             ///< repeated in the content, where readers look for it
};

/// An area that leads to an anchor.
struct Link
{
    int page = 0;
    Box4 area;
    QString target;
    QString contents; ///< text alternative
    Element* element = nullptr;
};

/// A page of a foreign PDF that is shown as it is, as vectors.
struct ForeignForm
{
    int page = 0; ///< of this document, from 0
    QString file; ///< PDF whose catalogue lists it under /Forms
    int index = 0;
};

struct Structure
{
    Element root;
    std::deque<Element> elements;         ///< all below the root; their addresses stay
    std::vector<std::vector<Mark>> marks; ///< by page, in the order of painting
    std::vector<Link> links;
    std::vector<ForeignForm> forms;

    Element* add(Element* parent, const char* role)
    {
        Element& element = elements.emplace_back();
        element.role = role;
        element.parent = parent;
        parent->kids.emplace_back(&element);
        return &element;
    }
};

} // namespace tekigo::pdf
