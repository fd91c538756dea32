#pragma once

#include <QPlainTextEdit>

class QTimer;

namespace tekigo {

/// A field for some sentences that is as high as what stands in it. It says when what was typed is to be
/// saved: after a pause, and when it is left. Ctrl+Enter saves at once, Tab leaves.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(QWidget* parent);
    /// Another text from outside; cursor and view stay as they are as far as they can.
    void put(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

Q_SIGNALS:
    void paused();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void grow();
    void save();

    QTimer* m_pause = nullptr;
    int m_height = 0;
};

} // namespace tekigo
