#pragma once

#include "gui/place.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tekigo {

class TourMark;
class WorkspaceView;

/// A step of the tour: the page that it shows, the widget that it points at (by object name; the page's
/// button in the rail where that cannot be seen), and what it says.
struct TourStep
{
    PageKind page = PageKind::Products;
    QString target = {};
    std::function<QString()> title;
    std::function<QString()> text;
};

[[nodiscard]] std::vector<TourStep> tourSteps();

/// The short tour of the window: a small panel beside the part that it is about, which is framed. Nothing is
/// shut out while it is there; Esc or its button ends it at any time.
class Tour : public QFrame
{
    Q_OBJECT

public:
    explicit Tour(QWidget* window);
    ~Tour() override;

    /// Begins at the first step, with the pages of an open workspace.
    void begin(WorkspaceView& view);
    void leave();
    [[nodiscard]] bool isRunning() const { return isVisible(); }
    [[nodiscard]] int step() const { return m_step; } ///< from 0
    [[nodiscard]] QWidget* target() const { return m_target; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QHBoxLayout* makeActs();
    QPushButton* addButton(const QString& name, std::function<QString()> words);
    void showStep(int step);
    void tell();
    void place();
    [[nodiscard]] QWidget* findTarget(const TourStep& step) const;

    std::vector<TourStep> m_steps;
    QPointer<WorkspaceView> m_view;
    QPointer<QWidget> m_target;
    int m_step = 0;
    TourMark* m_mark = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_where = nullptr;
    QPushButton* m_leave = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace tekigo
