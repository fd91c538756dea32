#pragma once

#include "storage/database.h"

#include <map>
#include <vector>

namespace tekigo {

// The files of the checklists that submitted revisions were judged by (Catalogue::documents). They are kept among the
// words, by their digests: a row is never changed, proves itself, and serves every revision that was judged by it.

/// Digest of each text, by the name of its file.
[[nodiscard]] std::map<QString, QByteArray> digestsOf(const std::map<QString, QString>& documents);
/// Keeps those that are not kept yet. Call it in a transaction.
[[nodiscard]] Result<void> keepDocuments(const Database& database, const std::map<QString, QString>& documents);
/// The files that submitted revisions name and that are not kept: digest to name, and by which revision.
struct LostDocument
{
    QByteArray digest;
    QString name;
    qint64 revision = 0;
};
[[nodiscard]] Result<std::vector<LostDocument>> lostDocuments(const Database& database);
/// The same as problems of the workspace, in words.
[[nodiscard]] std::vector<Error> checkDocuments(const Database& database);
/// The texts by the names of their files. An error of kind Damaged names the first that is not kept, or not as it was.
[[nodiscard]] Result<std::map<QString, QString>> readDocuments(const Database& database,
                                                               const std::map<QString, QByteArray>& digests);

} // namespace tekigo
