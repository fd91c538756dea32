#pragma once

class QSplitter;

namespace tekigo {

class Preferences;

/// Puts a splitter as it was left last time, and keeps how it is left now; by the splitter's object name.
void remembered(QSplitter* splitter, Preferences* preferences);

} // namespace tekigo
