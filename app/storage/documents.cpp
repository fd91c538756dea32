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
    for (const auto& [name, document] : documents)
        if (auto kept = keepWords(database, asWords(document)); !kept)
            return kept;
    return {};
}

Result<std::vector<LostDocument>> lostDocuments(const Database& database)
{
    // What is no JSON any more was changed by a stranger, which a check of the history tells.
    Query query(database, u"SELECT kept.value, kept.key, baseline.revision FROM baseline,"
                          " json_each(iif(json_valid(surroundings), surroundings, '{}'), '$.documents') AS kept"
                          " WHERE kept.value NOT IN (SELECT digest FROM words)"_s);
    std::vector<LostDocument> lost;
    while (query.next())
        lost.push_back({QByteArray::fromHex(query.text(0).toLatin1()), query.text(1), query.integer(2)});
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return lost;
}

std::vector<Error> checkDocuments(const Database& database)
{
    const auto lost = lostDocuments(database);
    if (!lost)
        return {lost.error()};
    std::vector<Error> problems;
    for (const LostDocument& one : *lost)
        problems.push_back(
            {Error::Kind::Damaged,
             QCoreApplication::translate(
                 "Documents", "The checklist file %2, by which the submitted revision R%1 was judged, is not kept.")
                 .arg(QString::number(one.revision), one.name)});
    return problems;
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
