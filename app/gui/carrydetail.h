#pragma once

#include "assessment/piles.h"
#include "gui/theme.h"

namespace tekigo {

class Workspace;

/// A thing of a pile in full, as rich text: why it is there, the old value beside the new one, and how the
/// text changed, with removed and added words told by sign and line besides their colour.
[[nodiscard]] QString carryDetail(const CarryItem& item, const Workspace& workspace, const Theme& theme);

/// What turns one text into another: 「－」 and struck through what was removed, 「＋」 and underlined what
/// was added.
[[nodiscard]] QString differenceHtml(const QString& before, const QString& after, const Theme& theme);

} // namespace tekigo
