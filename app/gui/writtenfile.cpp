#include "gui/writtenfile.h"

#include "gui/notices.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace tekigo {

void tellWrittenFile(Notices& notices, const QString& text, const QString& path)
{
    const auto open = [](const QString& what) { QDesktopServices::openUrl(QUrl::fromLocalFile(what)); };
    notices.tell(text,
                 {{Notices::tr("Open"), [open, path] { open(path); }},
                  {Notices::tr("Show the folder"), [open, path] { open(QFileInfo(path).absolutePath()); }}});
}

} // namespace tekigo
