#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// 「確認が必要な点」 of the whole dossier, behind the summary: what contradicts itself, each with its place, or that nothing
/// does.
void composeDoubts(Sheet& sheet);
/// Those of one requirement, under its verdict.
void composeDoubts(Sheet& sheet, const Requirement& requirement);

} // namespace tekigo
