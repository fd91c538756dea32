#pragma once

namespace tekigo {

/// What assistive programs are told where Qt's own words fall short of what is seen: labels say what they
/// show and not only what it is, boxes that are ticked through assistive programs do what a click does, folds
/// say whether they are open. Holds for widgets that are asked about from then on; more calls change nothing.
void tellWhatIsShown();

} // namespace tekigo
