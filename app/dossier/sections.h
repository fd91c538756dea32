#pragma once

#include "dossier/sheet.h"

/// The families of sections, in the order in which they are printed. Each writes its part on the sheet.
namespace tekigo {

void composeCover(Sheet& sheet);
void composeReadingGuide(Sheet& sheet);
/// What a redacted edition leaves out; nothing in a full one.
void composeGaps(Sheet& sheet);
void composeSummary(Sheet& sheet);
void composeProduct(Sheet& sheet);
/// Scope and requirements of one checklist.
void composeChecklist(Sheet& sheet, const Checklist& checklist);
void composeRequirement(Sheet& sheet, const Checklist& checklist, const Requirement& requirement);
/// What instruments saw; nothing where they saw nothing.
void composeInstruments(Sheet& sheet);
/// The sixteen rows of ★1 and the table beside 34条の10; nothing where ★1 is not printed.
void composeJcStar(Sheet& sheet);
/// Answers that no printed rule reads (記録); nothing where there are none.
void composeOtherAnswers(Sheet& sheet);
void composeTestRecords(Sheet& sheet);
void composeInstrumentList(Sheet& sheet); ///< nothing where nothing was used
/// The index of evidence, then the files as pages.
void composeEvidence(Sheet& sheet);
void composeSources(Sheet& sheet);
/// The identifier of each question whose answer is printed, with the place of it.
void composeIdentifiers(Sheet& sheet);

} // namespace tekigo
