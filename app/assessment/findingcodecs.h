#pragma once

#include "assessment/finding.h"

#include <QJsonObject>

namespace tekigo {

// One codec a kind of finding; findingjson.h chooses among them.

[[nodiscard]] QJsonObject json(const ScanSeen& seen);
[[nodiscard]] QJsonObject json(const CredentialListSeen& seen);
[[nodiscard]] QJsonObject json(const PowerLossSeen& seen);
[[nodiscard]] QJsonObject json(const SignatureSeen& seen);
[[nodiscard]] QJsonObject json(const RejectionSeen& seen);
[[nodiscard]] QJsonObject json(const DisclosureSeen& seen);

[[nodiscard]] ScanSeen scanOf(const QJsonObject& object);
[[nodiscard]] CredentialListSeen credentialListOf(const QJsonObject& object);
[[nodiscard]] PowerLossSeen powerLossOf(const QJsonObject& object);
[[nodiscard]] SignatureSeen signatureOf(const QJsonObject& object);
[[nodiscard]] RejectionSeen rejectionOf(const QJsonObject& object);
[[nodiscard]] DisclosureSeen disclosureOf(const QJsonObject& object);

} // namespace tekigo
