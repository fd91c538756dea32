#pragma once

#include "assessment/evidence.h"

namespace tekigo {

// What a redacted edition may say of a file that it leaves out: its number and its title, and nothing that was taken from
// its bytes. Whoever prints something of a file asks here.

/// What stands for a file that is left out: a digest that no file has, so that everything that goes by digests still can.
[[nodiscard]] StoredFile withheldFile(int number);
[[nodiscard]] bool isWithheld(const Evidence& evidence);

/// All digits of its SHA-256; empty for a file that is left out, whose own nobody may learn and whose stand-in is none.
[[nodiscard]] QString sayableDigest(const Evidence& evidence);
/// 更新.log (SHA-256 0123456789abcdef…); of a file that is left out, its gap and its number.
[[nodiscard]] QString sayableFile(const Evidence& evidence);

} // namespace tekigo
