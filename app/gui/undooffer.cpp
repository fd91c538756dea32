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

void tellUndone(Notices& notices, QUndoStack& stack)
{
    QObject::connect(&stack, &QUndoStack::indexChanged, &notices,
                     [notices = &notices, stack = QPointer(&stack), before = stack.index(), told = QString()](int now) mutable {
                         const bool undone = now < before && now < stack->count(); // a stack that was cleared has none
                         before = now;
                         if (!told.isEmpty() && notices->text() == told)
                             notices->dismiss();
                         if (!undone)
                             return;
                         told = QCoreApplication::translate("UndoOffer", "Undone: %1").arg(stack->text(now));
                         notices->tell(told, QCoreApplication::translate("UndoOffer", "Redo"), [stack] {
                             if (stack)
                                 stack->redo();
                         });
                     });
}

} // namespace tekigo
