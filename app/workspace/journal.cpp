#include "workspace/journal.h"

#include "assessment/phrase.h"

#include <QLocale>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Text worded(const Text& says, HistoryEntry::Kind kind)
{
    switch (kind) {
    case HistoryEntry::Kind::Undo:
        return phrase({u"元に戻す: %1"_s, u"Undo: %1"_s}, {says});
    case HistoryEntry::Kind::Redo:
        return phrase({u"やり直す: %1"_s, u"Redo: %1"_s}, {says});
    case HistoryEntry::Kind::Do:
        break;
    }
    return says;
}

} // namespace

/// One act on the undo stack. It holds the rows before and after, nothing of the window.
class Journal::Step : public QUndoCommand
{
public:
    Step(Journal& journal, Act act)
        : m_journal(journal)
        , m_act(std::move(act))
    {
        setText(m_act.says.in(QLocale().language() == QLocale::Japanese ? Language::Japanese
                                                                        : Language::English));
    }

    void undo() override
    {
        Act back = m_act;
        back.swaps = reversed(m_act.swaps);
        m_journal.move(back, HistoryEntry::Kind::Undo);
    }

    /// Pushing a command redoes it; the act itself was done before.
    void redo() override
    {
        if (!std::exchange(m_pushed, true))
            return;
        m_journal.move(m_act, HistoryEntry::Kind::Redo);
    }

    [[nodiscard]] const Text& says() const { return m_act.says; }

private:
    Journal& m_journal;
    Act m_act;
    bool m_pushed = false;
};

Journal::Journal(const Database& database, std::function<QDateTime()> now, QString author, Listener listener)
    : m_database(database)
    , m_now(std::move(now))
    , m_author(std::move(author))
    , m_listener(std::move(listener))
{
    m_stack.setUndoLimit(mostUndoSteps);
    QObject::connect(&m_stack, &QUndoStack::indexChanged, &m_stack, [this] { putStackBack(); });
}

Result<void> Journal::perform(Act act)
{
    if (act.swaps.empty())
        return {};
    if (auto written = write(act, HistoryEntry::Kind::Do); !written)
        return written;
    m_stack.push(new Step(*this, act));
    m_done = m_stack.index(); // not one more where the oldest step went
    m_listener.done(act);
    return {};
}

void Journal::forget()
{
    m_done = 0;
    m_stack.clear();
}

Result<void> Journal::write(const Act& act, HistoryEntry::Kind kind)
{
    return m_database.transaction([&] {
        return record(m_database, {.number = 0,
                                   .at = m_now(),
                                   .author = m_author,
                                   .revision = act.revision,
                                   .kind = kind,
                                   .says = worded(act.says, kind),
                                   .question = act.question,
                                   .swaps = act.swaps});
    });
}

void Journal::move(const Act& act, HistoryEntry::Kind kind)
{
    if (m_refused)
        return;
    if (auto written = write(act, kind); !written) {
        m_refused = written.error();
        return;
    }
    m_done += kind == HistoryEntry::Kind::Undo ? -1 : 1;
    m_listener.done(act);
}

/// The stack moves whatever its commands say; after a refusal it is moved back to where the disk is.
void Journal::putStackBack()
{
    if (!m_refused || m_puttingBack)
        return;
    m_puttingBack = true;
    m_stack.setIndex(m_done);
    m_puttingBack = false;
    if (const auto error = std::exchange(m_refused, std::nullopt))
        m_listener.refused(*error);
}

Text Journal::saysAt(int index) const
{
    const auto* step = static_cast<const Step*>(m_stack.command(index));
    return step ? step->says() : Text();
}

Text Journal::undoSays() const
{
    return saysAt(m_stack.index() - 1);
}

Text Journal::redoSays() const
{
    return saysAt(m_stack.index());
}

} // namespace tekigo
