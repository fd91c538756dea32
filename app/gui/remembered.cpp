#include "gui/remembered.h"

#include "gui/preferences.h"

#include <QSplitter>

namespace tekigo {

void remembered(QSplitter* splitter, Preferences* preferences)
{
    if (!preferences)
        return;
    splitter->restoreState(preferences->state(splitter->objectName()));
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter, [splitter, preferences] {
        preferences->setState(splitter->objectName(), splitter->saveState());
    });
}

} // namespace tekigo
