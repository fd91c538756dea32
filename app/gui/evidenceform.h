#pragma once

#include "assessment/evidence.h"
#include "gui/form.h"

namespace tekigo {

class Workspace;

/// What an evidence is: title, kind, date, firmware, confidentiality and attachment slot.
[[nodiscard]] Form<Evidence>* makeEvidenceForm(QWidget* parent, Workspace& workspace,
                                               std::function<EvidenceId()> which);

} // namespace tekigo
