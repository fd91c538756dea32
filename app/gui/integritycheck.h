#pragma once

#include <functional>

namespace tekigo {

class Tasks;
class Workspace;

/// Reads every stored evidence file aside and tells the workspace which no longer match; then `told` hears
/// how many. Ends with the workspace or when the user stops it; a stopped check reports what it has read.
void checkStoredFiles(Workspace& workspace, Tasks& tasks, std::function<void(int damaged)> told);

} // namespace tekigo
