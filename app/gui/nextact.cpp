#include "gui/nextact.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tekigo {

void asNextAct(QWidget* button, bool is)
{
    const QString look = is ? u"primary"_s : QString();
    if (button->property("look").toString() == look)
        return;
    button->setProperty("look", look);
    button->style()->unpolish(button); // a sheet is not asked again by itself
    button->style()->polish(button);
    button->updateGeometry();
}

} // namespace tekigo
