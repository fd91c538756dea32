#pragma once

#include "assessment/disclosure.h"
#include "base/error.h"
#include "base/progress.h"
#include "instrument/givenfile.h"

namespace tekigo {

/// Checks a security.txt against RFC 9116 ("A File Format to Aid in Security Vulnerability Disclosure", April
/// 2022) as it stood at `now` (UTC): encoding and line ends (2.2, 4), fields (2.5), expiry (2.5.5), the form
/// of an OpenPGP cleartext signature (2.3; whose it is, and whether it fits, is not checked). What the file
/// cannot tell (where it is published, with which content type) is not judged. The three items get no place:
/// people say where they stand. Refuses, with one message, what is no ordinary file, is empty, has more than
/// 1 MiB, or holds NUL bytes.
[[nodiscard]] Result<DisclosureSeen> checkSecurityTxt(const GivenFile& file, const QDateTime& now,
                                                      Progress& progress);

/// Where an item seems to stand, to be confirmed by people; empty where the file does not tell.
[[nodiscard]] Text suggestedPlace(const DisclosureSeen& seen, DisclosureItem item);

} // namespace tekigo
