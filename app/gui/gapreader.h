#pragma once

#include "assessment/gap.h"
#include "gui/page.h"

#include <QDate>

class QTimer;

namespace tekigo {

class Task;

/// Works out a gap without holding the window up: reads the revisions a few at a time between other events,
/// then judges them aside.
class GapReader : public QObject
{
    Q_OBJECT

public:
    GapReader(const Desk& desk, QWidget* owner);

    /// What is under way is given up.
    void read(const QString& from, const QString& to, std::vector<RevisionId> revisions);
    void stop();
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void progressed(int done, int total); ///< revisions read
    void done(const tekigo::Gap& gap);
    void stopped(); ///< cancelled, or it could not be read (which was told)

private:
    void readSome();
    void judge();

    Desk m_desk;
    QWidget* m_owner;
    QTimer* m_next = nullptr;
    Task* m_task = nullptr;
    QString m_from;
    QString m_to;
    std::vector<RevisionId> m_revisions;
    std::vector<Assessment> m_read;
    int m_turn = 0; ///< what is judged for an earlier question is not wanted any more
};

} // namespace tekigo
