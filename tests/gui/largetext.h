#pragma once

#include <QStringList>

class QSize;
class QWidget;

namespace tekigo::test {

/// What a person with a screen of this size cannot read of a window: words that are cut without a tool tip, a window larger
/// than the screen, a page that scrolls sideways. Tables, trees and pictures may.
[[nodiscard]] QStringList lossesIn(QWidget& window, const QSize& screen);

} // namespace tekigo::test
