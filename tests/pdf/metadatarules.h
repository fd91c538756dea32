#pragma once

#include "findings.h"

#include <QMap>

namespace tekigo::pdf::rules {

/// The XMP packet: well-formed, what it claims, what describes its own properties, and that it agrees with
/// the catalogue and the Info dictionary (ISO 19005-3, 6.6; ISO 14289-1, 5 and 7.1).
void judgeMetadata(QPDF& pdf, Findings& findings);

/// The packet's simple properties and lists ("dc:creator" and the like, by namespace prefix as commonly
/// used), each with its values in order.
[[nodiscard]] QMap<QString, QStringList> propertiesOf(const QByteArray& packet, QString& flaw);

} // namespace tekigo::pdf::rules
