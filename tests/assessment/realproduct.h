#pragma once

#include "assessment/assessment.h"
#include "base/error.h"
#include "checklist/catalogue.h"

/// A router judged by the checklists that ship.
namespace realproduct {

[[nodiscard]] tekigo::Result<tekigo::Catalogue> catalogue();

/// Everything answered as router.yaml says, `evidence` and tests missing.
[[nodiscard]] tekigo::Result<tekigo::Assessment> answered(const tekigo::Catalogue& catalogue);

/// The same with a file for every need and a passed record of every test case of every checklist.
[[nodiscard]] tekigo::Assessment proven(const tekigo::Catalogue& catalogue, tekigo::Assessment answered);

} // namespace realproduct
