#include "gui/settingsrow.h"

#include "gui/named.h"
#include "gui/theme.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace tekigo {

QGridLayout* settingsGrid(QWidget* page)
{
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    grid->setHorizontalSpacing(space::Large);
    grid->setVerticalSpacing(space::Medium);
    grid->setColumnStretch(1, 1);
    return grid;
}

void addSetting(QGridLayout* grid, QWidget* widget, std::function<QString()> words)
{
    const QWidget* takesKeys = widget->focusProxy() ? widget->focusProxy() : widget;
    auto* label = named<QLabel>(grid->parentWidget(), takesKeys->objectName() + u"Label"_s, words);
    retold(label, [label, words] { label->setText(words()); });
    label->setBuddy(widget);
    label->setWordWrap(true);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(widget, row, 1);
}

QLabel* addSettingNote(QGridLayout* grid, const QString& name, std::function<QString()> words)
{
    auto* note = named<QLabel>(grid->parentWidget(), name, words);
    retold(note, [note, words] { note->setText(words()); });
    note->setWordWrap(true);
    asQuiet(note);
    grid->addWidget(note, grid->rowCount(), 1);
    return note;
}

} // namespace tekigo
