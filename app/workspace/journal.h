#pragma once

#include "base/error.h"
#include "storage/history.h"

#include <QUndoStack>

#include <functional>

namespace tekigo {

/// One act of the user, worked out and worded, not yet done.
struct Act
{
    qint64 revision = 0; ///< 0 where it concerns no single one
    Text says = {};
    QString question = {}; ///< where it is about one answer
    RowSwaps swaps = {};
};

/// Steps that can be taken back; each holds the rows that it changed, so a day of imports must not pile up in memory.
/// Older ones stand in the history, which gives back what an answer was.
inline constexpr int mostUndoSteps = 500;

/// Does acts, takes them back and does them again: each is one transaction with one row of history, and one
/// step of the undo stack. A step that the disk refuses leaves the stack where it was.
class Journal
{
public:
    struct Listener
    {
        std::function<void(const Act&)> done;      ///< after an act, its undo or redo stands on the disk
        std::function<void(const Error&)> refused; ///< an undo or redo failed; nothing changed
    };
    Journal(const Database& database, std::function<QDateTime()> now, QString author, Listener listener);
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// An act without swaps has nothing to do and leaves no trace.
    [[nodiscard]] Result<void> perform(Act act);
    /// Nothing done so far can be taken back or done again by the stack: what was submitted is opened for a reason only.
    void forget();
    void setAuthor(const QString& author) { m_author = author; } ///< of acts, undos and redos from now on
    [[nodiscard]] QUndoStack* stack() { return &m_stack; }
    [[nodiscard]] Text undoSays() const; ///< of the step that undo would take back; empty where there is none
    [[nodiscard]] Text redoSays() const;

private:
    class Step;

    [[nodiscard]] Result<void> write(const Act& act, HistoryEntry::Kind kind);
    void move(const Act& act, HistoryEntry::Kind kind);
    void putStackBack();
    [[nodiscard]] Text saysAt(int index) const;

    const Database& m_database;
    std::function<QDateTime()> m_now;
    QString m_author;
    Listener m_listener;
    int m_done = 0;                 ///< steps of the stack that stand on the disk
    std::optional<Error> m_refused; ///< while the stack is ahead of the disk
    bool m_puttingBack = false;
    QUndoStack m_stack; ///< goes first: it tells that it is empty
};

} // namespace tekigo
