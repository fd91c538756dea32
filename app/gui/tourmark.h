#pragma once

#include <QWidget>

namespace tekigo {

/// The frame around the part of the window that the tour is about. It lets every click and key through.
class TourMark : public QWidget
{
    Q_OBJECT

public:
    explicit TourMark(QWidget* window);

    void surround(const QRect& part); ///< in the window's coordinates

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tekigo
