#pragma once

#include <QObject>

class QApplication;

namespace tekigo {

/// Lets the wheel scroll the page and nothing else: over a list to choose from or a number it changes nothing and takes no
/// focus, so that nobody alters an answer by looking for the next one. One for the whole program.
class WheelScrolls : public QObject
{
    Q_OBJECT

public:
    explicit WheelScrolls(QApplication& application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace tekigo
