#pragma once

#include "assessment/exposure.h"

namespace tekigo {

/// A port that agrees with the inventory, whose row has the LAN side in (a row of the line side has), but that a scan from
/// there looked at and did not see open. What is declared is more than what is there: no fault of the product, but the
/// two records say different things. It counts as △, not as ○.
[[nodiscard]] bool isShutToLan(const PortLine& line, const Table* inventory, const std::vector<Finding>& findings);
/// 申告はLAN側を含みますが、LAN側の検査では開いていません.
[[nodiscard]] Text shutToLanWords();
/// How a line stands, with its sign: △ 一部一致 where it agrees for one side only, else as exposureName() has it.
[[nodiscard]] Text standingWords(const PortLine& line, bool shutToLan);
[[nodiscard]] Text agreesInPartName(); ///< 一部一致

} // namespace tekigo
