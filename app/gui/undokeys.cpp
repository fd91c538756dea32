#include "gui/undokeys.h"

#include <QKeyEvent>

namespace tekigo {
namespace {

class UndoKeys : public QObject
{
public:
    UndoKeys(QWidget* editor, std::function<void()> commit)
        : QObject(editor)
        , m_commit(std::move(commit))
    {
        editor->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(watched, event);
        auto* key = static_cast<QKeyEvent*>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return false;
        m_commit();
        event->ignore();
        return true;
    }

private:
    std::function<void()> m_commit;
};

} // namespace

void leaveUndoToWindow(QWidget* editor, std::function<void()> commit)
{
    new UndoKeys(editor, std::move(commit));
}

} // namespace tekigo
