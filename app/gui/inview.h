#pragma once

class QWidget;

namespace tekigo {

/// Scrolls whatever `widget` stands in until it is seen whole, with a little around it; once what changed has its place.
void bringIntoView(QWidget* widget);

} // namespace tekigo
