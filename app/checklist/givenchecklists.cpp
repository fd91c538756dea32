#include "checklist/givenchecklists.h"

#include "checklist/reader.h"

#include <QFileInfo>

namespace tekigo {

Result<Catalogue> readGiven(const QString& path, const Catalogue& bank)
{
    if (QFileInfo(path).isDir())
        return readCatalogue(path);
    auto checklist = readChecklist(path, bank);
    if (!checklist)
        return std::unexpected(checklist.error());
    Catalogue given = bank;
    given.checklists = {std::move(*checklist)};
    return given;
}

} // namespace tekigo
