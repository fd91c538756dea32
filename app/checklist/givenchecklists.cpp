#include "checklist/givenchecklists.h"

#include "checklist/reader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tekigo {

Result<Catalogue> readGiven(const QString& path, const Catalogue& bank)
{
    if (QFileInfo(path).isDir())
        return readCatalogue(path);
    // A pipe of that name would let the reading wait for ever.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return failure(Error::Kind::Input,
                       QCoreApplication::translate("tekigo", "%1 is neither a file nor a folder.").arg(path));
    auto checklist = readChecklist(path, bank);
    if (!checklist)
        return std::unexpected(checklist.error());
    Catalogue given = bank;
    given.checklists = {std::move(*checklist)};
    return given;
}

} // namespace tekigo
