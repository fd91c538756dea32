#pragma once

#include "assessment/assessment.h"

#include <set>

namespace tekigo {

// What the words of a path or an interface say about how it is protected on the wire.

/// Names a protocol without encryption (HTTP, Telnet, FTP, TFTP, SNMPv1/v2c, MQTT, POP3, IMAP, SMTP) and none with it.
[[nodiscard]] bool namesClearText(const QString& words);
/// Names HTTPS, TLS, SSL or a protocol over them.
[[nodiscard]] bool namesTls(const QString& words);
/// Ports that the words give beside TCP or a protocol's name: "HTTPS 443", "8443/tcp", 「8080番ポート」.
[[nodiscard]] std::set<int> portsNamed(const QString& words);

/// Whether a row of interface.inventory is in clear text: by its words, else by the port that IANA registered for such
/// a protocol (21, 23, 69, 80, 1883).
[[nodiscard]] bool isClearText(const Row& row);
[[nodiscard]] bool isTls(const Row& row);

/// Rows of interface.inventory that are in use and the same thing as a path: of the same name once what stands in
/// brackets is put aside, or of a port that the path names.
[[nodiscard]] std::vector<const Row*> rowsOfPath(const Table* inventory, const Row& path);

} // namespace tekigo
