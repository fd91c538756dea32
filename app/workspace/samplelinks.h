#pragma once

#include "assessment/evidence.h"

#include <QStringList>

namespace tekigo {

/// What an evidence of the sample carries and where in it, as its manifest writes it: "terminal-2020/34-10-1",
/// "terminal-2020/34-10-1 p.2", "terminal-2020/34-10-1 p.2-3", each with a place in words: "…｜表 1".
[[nodiscard]] std::vector<EvidenceLink> sampleLinks(const QStringList& texts);

} // namespace tekigo
