#pragma once

#include <QScrollArea>

namespace tekigo {

/// What may be taller than its window: it scrolls up and down, and is never narrower than its widest part. As large as its
/// content where there is room.
class TallContent : public QScrollArea
{
    Q_OBJECT

public:
    explicit TallContent(QWidget* parent = nullptr);
    /// For content without anything of its own that takes the keys: they scroll it, and its words keep off the ring.
    void takeKeys();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QFrame* m_ring = nullptr; ///< over the content, while the keys scroll it
};

} // namespace tekigo
