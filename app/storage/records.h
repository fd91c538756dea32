#pragma once

#include "assessment/assessment.h"
#include "storage/database.h"

#include <vector>

namespace tekigo {

// What stands in the tables, read as values. An id of 0 stands for "all".

[[nodiscard]] Result<std::vector<Maker>> readMakers(const Database& database, qint64 id = 0);
[[nodiscard]] Result<std::vector<Product>> readProducts(const Database& database, qint64 id = 0);
/// Of one maker, by their order of entry.
[[nodiscard]] Result<std::vector<Product>> readProductsOf(const Database& database, qint64 maker);
[[nodiscard]] Result<std::vector<Revision>> readRevisions(const Database& database, qint64 id = 0);
[[nodiscard]] Result<std::vector<Revision>> readRevisionsOf(const Database& database, qint64 product);
[[nodiscard]] Result<std::vector<Revision>> readCopiesOf(const Database& database, qint64 revision);

[[nodiscard]] Result<std::map<QString, Answer>> readAnswers(const Database& database, qint64 revision);
[[nodiscard]] Result<std::optional<Answer>> readAnswer(const Database& database, qint64 revision,
                                                       const QString& question);
/// With their links, in the order of their numbers.
[[nodiscard]] Result<std::vector<Evidence>> readEvidenceOf(const Database& database, qint64 revision);
[[nodiscard]] Result<std::vector<Evidence>> readEvidence(const Database& database, qint64 id);
[[nodiscard]] Result<std::vector<TestRecord>> readTestsOf(const Database& database, qint64 revision);
[[nodiscard]] Result<std::vector<TestRecord>> readTest(const Database& database, qint64 id);

[[nodiscard]] Result<std::vector<Finding>> readFindingsOf(const Database& database, qint64 revision);
[[nodiscard]] Result<std::vector<Finding>> readFinding(const Database& database, qint64 id);

[[nodiscard]] Result<std::vector<Approval>> readApprovalsOf(const Database& database, qint64 revision);
[[nodiscard]] Result<std::optional<Baseline>> readBaselineOf(const Database& database, qint64 revision);
/// The wordings that the answers of a revision are bound to, by digest.
[[nodiscard]] Result<std::map<QByteArray, Wording>> readWordingsOf(const Database& database, qint64 revision);

[[nodiscard]] Result<std::map<QString, QDate>> readEffective(const Database& database);
[[nodiscard]] Result<std::vector<StoredFile>> readStoredFiles(const Database& database);
/// What people call each of them, by its SHA-256: the first record's file name or the dossier's number, product and
/// firmware.
[[nodiscard]] Result<std::map<QByteArray, QString>> readStoredNames(const Database& database);
/// The newest change to any of the subjects (history.h); invalid where there was none.
[[nodiscard]] Result<QDateTime> readTouched(const Database& database, const QStringList& subjects);
/// The highest number ever given by that name; 0 for none.
[[nodiscard]] Result<qint64> readCounter(const Database& database, const QString& name);

} // namespace tekigo
