#include "gui/lastplace.h"

#include "gui/preferences.h"
#include "gui/workspaceview.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr PageKind kLast = PageKind::Search;

} // namespace

void rememberPlace(Preferences& preferences, const QString& folder, const WorkspaceView& view)
{
    PageKind shown = PageKind::Board;
    for (int kind = 0; kind <= static_cast<int>(kLast); ++kind)
        if (view.page(static_cast<PageKind>(kind)) == view.currentPage())
            shown = static_cast<PageKind>(kind);
    preferences.setPlace(folder, {QString::number(static_cast<int>(shown)), view.revision().text});
}

void returnToPlace(const Preferences& preferences, const QString& folder, WorkspaceView& view)
{
    const QStringList place = preferences.place(folder);
    bool isNumber = false;
    const int kind = place.value(0).toInt(&isNumber);
    if (isNumber && kind >= 0 && kind <= static_cast<int>(kLast))
        view.resume(static_cast<PageKind>(kind), RevisionId{place.value(1)});
}

} // namespace tekigo
