#pragma once

#include "dossier/dossier.h"

#include <QJsonObject>

namespace tekigo {

/// Adds to a snapshot what it says of editions. Nothing is added to the full snapshot of a first edition.
///   "edition":   { "number", "former": { "number", "dossier", "at", "snapshot" }, "changes" } from the second on
///   "withdrawn": [ { "number", "title" } ] numbers of the edition before that are gone
///   "redacted":  true, with "full" (SHA-256 of the full edition's snapshot, hex) and
///   "withheld":  [ { "what", "title", "reason", "subject" } ]; evidence and answers that are left out have
///                "withheld": true and neither digest, file name nor value
void addEdition(QJsonObject& root, const Dossier& dossier);

} // namespace tekigo
