#pragma once

#include "assessment/assessment.h"

#include <QHash>

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

/// The rows of interface.inventory that are in use, found by path: read once, however many paths are asked for.
class PathInterfaces
{
public:
    /// Rows of one name or port.
    struct Rows
    {
        const Row* first = nullptr; ///< in the inventory's order, which outlives this; nullptr: there are none
        size_t at = 0;              ///< of the first
        bool allClear = true;       ///< each in clear text
    };

    explicit PathInterfaces(const Table* inventory);

    /// Those that are the same thing as a path: of the same name once what stands in brackets is put aside, or of a port
    /// that the path names.
    [[nodiscard]] Rows of(const Row& path) const;

private:
    QHash<QString, Rows> m_byName;
    QHash<int, Rows> m_byPort;
};

} // namespace tekigo
