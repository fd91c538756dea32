#include "storage/documents.h"

#include "checklist/canonical.h"
#include "storage/wordings.h"

#include <QCoreApplication>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// A file has one text; the column of the other language stays empty.
Text asWords(const QString& document)
{
    return {document, u""_s};
}

} // namespace

std::map<QString, QByteArray> digestsOf(const std::map<QString, QString>& documents)
{
    std::map<QString, QByteArray> digests;
    for (const auto& [name, document] : documents)
        digests[name] = digestOf(asWords(document));
    return digests;
}

Result<void> keepDocuments(const Database& database, const std::map<QString, QString>& documents)
{
    return database.transaction([&]() -> Result<void> {
        for (const auto& [name, document] : documents)
            if (auto kept = keepWords(database, asWords(document)); !kept)
                return kept;
        return {};
    });
}

Result<std::map<QString, QString>> readDocuments(const Database& database,
                                                 const std::map<QString, QByteArray>& digests)
{
    std::map<QString, QString> documents;
    for (const auto& [name, digest] : digests) {
        const auto words = readWords(database, digest);
        if (!words)
            return std::unexpected(words.error());
        if (!*words || digestOf(**words) != digest)
            return failure(Error::Kind::Damaged,
                           QCoreApplication::translate("Documents", "The checklist file %1 of a submitted revision is "
                                                                    "not kept as it was. Restore the workspace from a "
                                                                    "backup.")
                               .arg(name));
        documents[name] = (*words)->ja;
    }
    return documents;
}

} // namespace tekigo
