#pragma once

#include <QWidget>

namespace tekigo {

/// Says something to those who listen to the window, without taking the focus and without interrupting: that
/// a verdict changed, that work has ended, why something was not done. What is announced is to be seen
/// somewhere, too.
void announce(QWidget* near, const QString& text);

/// What speaks in a window: a notification that nobody sees. Made by announce().
class Announcer : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget* window);

    void say(const QString& text);

Q_SIGNALS:
    void announced(const QString& text);
};

} // namespace tekigo
