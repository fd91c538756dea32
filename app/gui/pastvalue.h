#pragma once

#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tekigo {

class Notices;

/// An answer of a revision in words, a line or more: its value, rows of a table one a line, its note.
[[nodiscard]] QString answerLines(const Catalogue& catalogue, const QString& question, const Answer& answer);

/// What a line of the history did to an answer, with the value before it, which can be brought back: a new act.
class PastValue : public QWidget
{
    Q_OBJECT

public:
    PastValue(Workspace& workspace, Notices& notices, QWidget* parent);

    /// Nothing, or a line that is about no single answer, hides it.
    void show(const std::optional<HistoryRow>& row);

private:
    void tell();
    void bringBack();

    Workspace& m_workspace;
    Notices& m_notices;
    std::optional<PastAnswer> m_past;
    QLabel* m_before = nullptr;
    QLabel* m_after = nullptr;
    QPushButton* m_bring = nullptr;
};

} // namespace tekigo
