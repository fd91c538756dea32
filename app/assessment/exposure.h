#pragma once

#include "assessment/finding.h"
#include "checklist/facts.h"

namespace tekigo {

/// How a port that was declared or seen stands.
enum class Exposure {
    Undeclared,   ///< 未申告: open, in no row for the side that it was seen from
    Unintended,   ///< 意図しない開放: its row is not intended or not enabled, but open
    Incomplete,   ///< 一覧未記入: open, but its row does not say whether it is intended or enabled
    Unclear,      ///< 不明: open|filtered
    DeclaredOnly, ///< 宣言のみ: declared enabled, looked at and not open
    NotLookedAt,  ///< 未検査: declared enabled, but no scan looked at it
    Agrees,       ///< 一致: declared as intended and enabled, and open
};

/// One line of the comparison of declared and seen ports. A port that stands differently from one side than
/// from another has a line for each.
struct PortLine
{
    Transport transport = Transport::Tcp;
    int port = 0;
    int last = 0; ///< of Unclear: the last port of the range; else `port`
    Exposure exposure = Exposure::Agrees;
    std::vector<Side> sides = {}; ///< from which it was seen open (or unclear); each once
    std::vector<size_t> rows =
        {};               ///< of the inventory; of Undeclared: those that list it, but for another side
    QString service = {}; ///< as the scanner names it
    QString product = {};
    QString reason = {}; ///< what people wrote about it

    bool operator==(const PortLine&) const = default;
};

/// Declared against seen, by transport and port. `inventory` is the answer to `interface.inventory`, nullptr
/// where it is not answered. Matches by kind and port, and by side where the scan's side was given; `line`
/// implies the LAN side, a row whose side is not answered fits every side. Where several rows fit, one that
/// is intended and enabled is enough. A row that is `local` is only seen by a scan whose side was not said.
/// Findings that are no scans say nothing here.
[[nodiscard]] std::vector<PortLine> exposures(const Table* inventory, const std::vector<Finding>& findings);
/// Different ports (by transport and number) among the lines that stand so.
[[nodiscard]] qint64 portsStanding(const std::vector<PortLine>& lines, Exposure exposure);

/// The row that declares what was seen open: kind, port, service and the side (the line where it was seen
/// from both), enabled, and intended or not as people say.
[[nodiscard]] Row rowFor(const PortLine& line, bool intended);

[[nodiscard]] std::vector<Exposure> allExposures();  ///< the gravest first
[[nodiscard]] QString exposureId(Exposure exposure); ///< "agrees", "declared-only", …
[[nodiscard]] Text exposureName(Exposure exposure);
[[nodiscard]] QChar exposureSign(Exposure exposure);

/// What changed between two scans, as between two firmwares.
struct PortChange
{
    enum class Kind { Opened, Closed, ServiceChanged };

    Transport transport = Transport::Tcp;
    int port = 0;
    Kind kind = Kind::Opened;
    QString before; ///< service and product; empty where it was not open
    QString after;

    bool operator==(const PortChange&) const = default;
};
/// A port that only one of the two looked at, or that is unclear in one, is no change.
[[nodiscard]] std::vector<PortChange> portChanges(const ScanSeen& before, const ScanSeen& after);
[[nodiscard]] QString changeId(PortChange::Kind kind); ///< "opened", "closed", "service-changed"
[[nodiscard]] Text changeName(PortChange::Kind kind);

} // namespace tekigo
