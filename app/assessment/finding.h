#pragma once

#include "assessment/credentiallist.h"
#include "assessment/disclosure.h"
#include "assessment/id.h"
#include "assessment/powerloss.h"
#include "assessment/scan.h"
#include "assessment/updateimage.h"

#include <variant>

namespace tekigo {

using Seen =
    std::variant<ScanSeen, CredentialListSeen, PowerLossSeen, SignatureSeen, RejectionSeen, DisclosureSeen>;

/// What an instrument saw, with the files behind it. The facts that only instruments know follow from it: see
/// measured.h.
struct Finding
{
    FindingId id;
    RevisionId revision;
    std::vector<EvidenceId> evidence; ///< at least one, but in a damaged workspace; without any of them it proves nothing
    QString instrument;               ///< name and version of the tool and of its reader
    QString firmware;                 ///< on which firmware it was seen
    QDateTime at;                     ///< when it was read, UTC
    Seen seen;

    bool operator==(const Finding&) const = default;
};

/// What a later run replaces: "scan/tcp/lan", "credential-list/codes.csv",
/// "power-loss/before.json/after.json". Of a revision one
/// finding of each subject stands, besides what was seen on another firmware.
[[nodiscard]] QString subjectOf(const Seen& seen);
[[nodiscard]] Text findingName(const Seen& seen); ///< ポートスキャン（TCP、LAN側）, Port scan (TCP, LAN side)
/// What came of it in a few words: 3ポートが開放, 1,000件を検査、該当 2件, 署名は正しい.
[[nodiscard]] Text findingResult(const Seen& seen);

} // namespace tekigo
