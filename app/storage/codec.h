#pragma once

#include "assessment/assessment.h"
#include "storage/tablerow.h"
#include "storage/timetext.h"

namespace tekigo {

/// The number behind an id: 12 of "R12"; 0 where the text is no such id.
[[nodiscard]] qint64 numberOf(const MakerId& id);
[[nodiscard]] qint64 numberOf(const ProductId& id);
[[nodiscard]] qint64 numberOf(const RevisionId& id);
[[nodiscard]] qint64 numberOf(const EvidenceId& id);
[[nodiscard]] qint64 numberOf(const TestRecordId& id);
[[nodiscard]] qint64 numberOf(const FindingId& id);
[[nodiscard]] qint64 numberOf(const ApprovalId& id);
[[nodiscard]] MakerId makerId(qint64 number);
[[nodiscard]] ProductId productId(qint64 number);
[[nodiscard]] RevisionId revisionId(qint64 number);
[[nodiscard]] EvidenceId evidenceId(qint64 number);
[[nodiscard]] TestRecordId testRecordId(qint64 number);
[[nodiscard]] FindingId findingId(qint64 number);
[[nodiscard]] ApprovalId approvalId(qint64 number);

/// One codec a thing: what stands in its table's columns, and back.
[[nodiscard]] TableRow rowOf(const Maker& maker);
[[nodiscard]] TableRow rowOf(const Product& product);
[[nodiscard]] TableRow rowOf(const Revision& revision);
[[nodiscard]] TableRow rowOf(const RevisionId& revision, const QString& question, const Answer& answer);
[[nodiscard]] std::vector<TableRow> rowsOf(const Evidence& evidence); ///< itself, then its links
[[nodiscard]] TableRow rowOf(const TestRecord& record);
[[nodiscard]] TableRow rowOf(const Finding& finding);
[[nodiscard]] TableRow rowOf(const Approval& approval);
[[nodiscard]] TableRow rowOf(const Baseline& baseline);
[[nodiscard]] TableRow effectiveRow(const QString& checklist, QDate date);

[[nodiscard]] Maker makerOf(const QJsonObject& row);
[[nodiscard]] Product productOf(const QJsonObject& row);
[[nodiscard]] Revision revisionOf(const QJsonObject& row);
[[nodiscard]] Answer answerOf(const QJsonObject& row);
[[nodiscard]] Evidence evidenceOf(const QJsonObject& row); ///< without its links
[[nodiscard]] EvidenceLink linkOf(const QJsonObject& row);
[[nodiscard]] TestRecord testRecordOf(const QJsonObject& row);
[[nodiscard]] Finding findingOf(const QJsonObject& row);
[[nodiscard]] Approval approvalOf(const QJsonObject& row);
[[nodiscard]] Baseline baselineOf(const QJsonObject& row);

} // namespace tekigo
