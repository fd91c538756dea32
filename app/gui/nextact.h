#pragma once

class QWidget;

namespace tekigo {

/// Of several buttons of a page that one is primary which is the next act; this says whether it is this one now.
void asNextAct(QWidget* button, bool is);

} // namespace tekigo
