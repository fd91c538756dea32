#pragma once

#include <QLabel>
#include <QToolButton>

namespace tekigo {

/// A button and a label whose words are cut with "…" where there is no room for all of them, rather than in
/// the middle of a letter; the tool tip then says them whole.
class ElidedButton : public QToolButton
{
    Q_OBJECT

public:
    using QToolButton::QToolButton;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QString shownText() const; ///< as it is painted

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QString shownText() const;
    /// Where the words are cut; names that differ at their end are cut in the middle.
    void setElideMode(Qt::TextElideMode mode);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace tekigo
