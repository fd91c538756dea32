#pragma once

#include <QObject>

class QAbstractButton;
class QSplitter;
class QWidget;

namespace tekigo {

/// Three panes side by side take some sixty letters' width. Where there is less, as with large words on a small screen,
/// the last one goes behind a button, and whoever opens it sees it in the place of the first; the middle always stays.
class NarrowPanes : public QObject
{
    Q_OBJECT

public:
    /// `button` is checkable, and is shown only where it is needed. `panes` holds `first`, `last` and what is between.
    NarrowPanes(QSplitter* panes, QWidget* first, QWidget* last, QAbstractButton* button);

    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    void showFirst(); ///< brings a pane into view, wherever there is room for one of them only
    void showLast();

Q_SIGNALS:
    void narrowed(bool narrow);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void measure();
    void arrange();

    QSplitter* m_panes;
    QWidget* m_first;
    QWidget* m_last;
    QAbstractButton* m_button;
    bool m_narrow = false;
};

} // namespace tekigo
