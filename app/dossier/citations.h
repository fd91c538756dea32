#pragma once

#include "dossier/sheet.h"

/// Runs of text that sections are made of: marks, sources, links to evidence.
namespace tekigo {

[[nodiscard]] pdf::Run plain(const QString& text, pdf::Style style = pdf::Style::Body);
[[nodiscard]] pdf::Run linked(const QString& text, const QString& anchor,
                              pdf::Style style = pdf::Style::Body);
/// The number of the page that an anchor is on, as a link to it.
[[nodiscard]] pdf::Run pageOf(const QString& anchor, pdf::Style style = pdf::Style::Body);
void append(pdf::Runs& runs, pdf::Runs more);

/// 〔解釈〕 or 〔要確認〕 and the sources, small, each a link to its row: what stands behind a statement.
/// Empty where there is neither. Remembers it for the chapter of sources.
[[nodiscard]] pdf::Runs behind(Sheet& sheet, const Text& text, const std::vector<Citation>& sources,
                               std::optional<Mark> mark);
[[nodiscard]] pdf::Runs statement(Sheet& sheet, const Statement& statement);

/// "添付 3 p. 4" as a link to that page; "添付 3" where the link names no page.
[[nodiscard]] pdf::Run evidenceLink(const Sheet& sheet, const Evidence& evidence, const EvidenceLink* link,
                                    pdf::Style style = pdf::Style::Body);
/// Where in the file to look, in words; empty where nothing is said.
[[nodiscard]] QString worded(const Sheet& sheet, const Locator& locator);
/// The links of an evidence to one requirement (or "scope") of a checklist.
[[nodiscard]] std::vector<const EvidenceLink*> linksTo(const Evidence& evidence, const QString& checklist,
                                                       const QString& requirement);
/// All evidence of one requirement (or "scope"), each a link, between commas; 証拠なし where there is none.
[[nodiscard]] pdf::Runs evidenceLinks(const Sheet& sheet, const QString& checklist,
                                      const QString& requirement);

/// 添付 40–47: a link to the first and one to the last.
[[nodiscard]] pdf::Runs attachmentRange(const Sheet& sheet, int first, int last, pdf::Style style = pdf::Style::Body);

/// The same as a cell, in small type.
[[nodiscard]] pdf::TableCell evidenceCell(const Sheet& sheet, const QString& checklist,
                                          const QString& requirement);

// Cells.
[[nodiscard]] pdf::TableCell cell(const QString& text, pdf::Style style = pdf::Style::Body);
[[nodiscard]] pdf::TableCell cell(pdf::Runs runs);
[[nodiscard]] pdf::TableCell headCell(const QString& text);
[[nodiscard]] pdf::TableRow tableRow(std::vector<pdf::TableCell> cells, const QString& anchor = {});
/// ■ 非公開: a link to the list of what is left out.
[[nodiscard]] pdf::TableCell gapCell(const Sheet& sheet);
[[nodiscard]] pdf::TableCell tinted(const QString& text, pdf::Tint tint);

/// A list of facts: what is told apart on the left, on the right what it is.
class FactTable
{
public:
    explicit FactTable(const Sheet& sheet, double leftWeight = 1, double rightWeight = 3);

    void add(const QString& name, const QString& value,
             pdf::Style style = pdf::Style::Body); ///< empty: 未記入
    void add(const QString& name, pdf::Runs runs);
    void add(const QString& name, pdf::TableCell cell);
    [[nodiscard]] pdf::TableBlock take() { return std::move(m_table); }

private:
    const Sheet& m_sheet;
    pdf::TableBlock m_table;
};

} // namespace tekigo
