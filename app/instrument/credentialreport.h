#pragma once

#include "assessment/credentiallist.h"
#include "base/language.h"

#include <QByteArray>

namespace tekigo {

/// The report that stands for the list as evidence, since the list itself is not kept: a text in the language of
/// whoever records it, UTF-8. The same result gives the same bytes. `instrument` is the finding's, `requirements` those of
/// requirementsOfList().
[[nodiscard]] QByteArray credentialReport(const CredentialListSeen& seen, const QString& instrument,
                                          const std::vector<Text>& requirements, Language language);
/// The name of that report as a file: "preset-codes-report.txt" of the list "preset-codes.csv".
[[nodiscard]] QString credentialReportName(const CredentialListSeen& seen);

} // namespace tekigo
