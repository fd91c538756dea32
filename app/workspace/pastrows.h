#pragma once

#include "assessment/assessment.h"
#include "storage/database.h"
#include "storage/history.h"

#include <optional>

namespace tekigo {

/// The rows of one revision and of what surrounds it, taken back in time one act after the other.
class PastRows
{
public:
    /// `rows` as the tables have them now: the revision's own, its product's, makers', effective dates.
    PastRows(qint64 revision, const std::vector<TableRow>& rows);

    /// Undoes an act; whether it changed any of these rows.
    bool takeBack(const RowSwaps& swaps);
    /// What the rows say. Nothing where the revision did not exist yet. Without approvals, wordings and damage.
    [[nodiscard]] std::optional<Assessment> assessment() const;

private:
    [[nodiscard]] bool concerns(const RowSwap& swap) const;
    [[nodiscard]] std::vector<QJsonObject> rows(const QString& table) const;
    [[nodiscard]] std::optional<QJsonObject> row(const QString& table, qint64 id) const;
    [[nodiscard]] std::vector<Evidence> evidence() const;

    qint64 m_revision;
    std::map<QString, std::map<QByteArray, QJsonObject>> m_tables;
};

/// Every maker, product and effective date.
[[nodiscard]] Result<std::vector<TableRow>> surroundingRows(const Database& database);
/// Every wording that an answer was ever bound to.
[[nodiscard]] std::map<QByteArray, Wording> everyWording(const Database& database);

} // namespace tekigo
