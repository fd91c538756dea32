#include "gui/shortcut.h"

#include "gui/named.h"

#include <QAbstractButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace tekigo {

void pressedBy(QAbstractButton* button, const QKeySequence& key, QWidget* within,
               std::function<QString()> words)
{
    auto* shortcut = new QShortcut(key, within, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    QObject::connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    retold(button, [button, shortcut, key, words = std::move(words)] {
        shortcut->setWhatsThis(words());
        button->setToolTip(u"%1 (%2)"_s.arg(words(), key.toString(QKeySequence::NativeText)));
    });
}

} // namespace tekigo
