#pragma once

#include "base/language.h"
#include "instrument/imagescheme.h"

namespace tekigo {

/// What is weak in a signature by the CRYPTREC Ciphers List, each with its source. What no source says is not
/// claimed.
///
/// Sources, and how sure each is (marks as in checklists/README.md):
/// - CRYPTREC LS-0001-2022, 電子政府における調達のために参照すべき暗号のリスト (2023-03-30), and the 設定基準
///   (暗号強度要件（アルゴリズム及び鍵長選択）に関する設定基準) beside it. That a key outside the 設定基準
///   does not count as a cipher of the 電子政府推奨暗号リスト stands on CRYPTREC's own page of the list
///   (https://www.cryptrec.go.jp/list.html).
/// - SHA-1 on the 運用監視暗号リスト: seen in secondary sources.
/// - Collisions of MD5: CRYPTREC's notice of 2004-09-08
/// (https://www.cryptrec.go.jp/topics/cryptrec-er-0001-2004.html).
/// - 112 bits of security (RSA 2048) not usable from 2031, 128 bits usable longer: the 設定基準 as the
/// accredited
///   certification services quote it (https://www.c-a-c.jp/japan/plan.html), secondary.
/// - Key lengths to bits of security (RSA 2048: 112, 3072: 128; curves: half their length): NIST SP 800-57
/// part 1.
[[nodiscard]] std::vector<Text> weakPoints(const ImageScheme& scheme, const ImageKey& key);

} // namespace tekigo
