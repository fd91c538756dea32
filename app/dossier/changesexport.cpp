#include "dossier/changelist.h"
#include "dossier/writing.h"

namespace tekigo {

Result<ChangesExported> exportChanges(const ChangeList& list, const QString& path, Progress& progress)
{
    const pdf::Document document = composeChangeList(list);
    const auto written = writeList(document, path, progress);
    if (!written)
        return std::unexpected(written.error());
    return ChangesExported{.pages = written->pages, .number = document.identifier};
}

} // namespace tekigo
