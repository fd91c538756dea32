#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// Who refers to a file: a paragraph for the slot, each checklist (its requirements in its order), the test records, what
/// instruments read in it and the answers that follow, every name a link. Empty where nobody does.
[[nodiscard]] std::vector<pdf::Runs> usesOf(const Sheet& sheet, const Evidence& evidence);

/// What stands below the stamps of its pages, so that every link to a page finds its way back there: all of usesOf() on
/// the first, on others the requirements whose locators name them.
[[nodiscard]] std::vector<pdf::EvidencePages::Note> backNotes(const Sheet& sheet, const Evidence& evidence);

/// The note of the first page, as a paragraph for what has no pages of its own.
void composeBackNote(Sheet& sheet, const Evidence& evidence);

} // namespace tekigo
