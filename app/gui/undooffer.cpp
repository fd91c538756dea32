#include "gui/undooffer.h"

#include "gui/notices.h"

#include <QCoreApplication>
#include <QPointer>
#include <QUndoStack>

namespace tekigo {

void offerUndo(Notices& notices, QUndoStack& stack, const QString& text)
{
    notices.tell(text, QCoreApplication::translate("UndoOffer", "Undo"), [stack = QPointer(&stack)] {
        if (stack)
            stack->undo();
    });
    QObject::connect(
        &stack, &QUndoStack::indexChanged, &notices,
        [notices = &notices, text] {
            if (notices->text() == text)
                notices->dismiss();
        },
        Qt::SingleShotConnection);
}

} // namespace tekigo
