#pragma once

#include "desk.h"

namespace tekigo {

/// Everything that there is to find, files included.
void readAll(Workspace& workspace);

/// "answer R1 access.refuses", one a hit.
QString found(const Workspace& workspace, const QString& query, Language language = Language::Japanese);

/// A PDF of a page a text.
QByteArray pdf(const QStringList& pages);

} // namespace tekigo
