// Pages of files from outside.
#include "pdf/flow.h"

using namespace Qt::StringLiterals;

namespace tekigo::pdf {

void Flow::operator()(const EvidencePages& evidence)
{
    const Entry& entry = m_entries[m_nextEntry++];
    constexpr const char* kRoles[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    auto piece = std::make_shared<TextPiece>(text(evidence.title, kBody, Sheet{}.textWidth()),
                                             m_structure.add(root(), kRoles[entry.level - 1]));
    piece->newPage = true;
    piece->anchor = entry.anchor;
    push(std::move(piece));
}

} // namespace tekigo::pdf
