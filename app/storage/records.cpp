#include "storage/records.h"

#include "storage/codec.h"
#include "storage/wordings.h"

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

template<class Made>
using List = std::vector<Made>;

/// Every row of `query`, each through `make`.
template<class Made, class Make>
Result<List<Made>> all(Query query, Make make)
{
    List<Made> made;
    while (query.next())
        made.push_back(make(query.row()));
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return made;
}

Result<List<Evidence>> withLinks(Result<List<Evidence>> evidence, Query links)
{
    if (!evidence)
        return evidence;
    std::map<qint64, Evidence*> byNumber;
    for (Evidence& one : *evidence)
        byNumber[numberOf(one.id)] = &one;
    while (links.next()) {
        const QJsonObject row = links.row();
        if (const auto found = byNumber.find(row[u"evidence"_s].toInteger()); found != byNumber.end())
            found->second->links.push_back(linkOf(row));
    }
    if (auto finished = links.finished(); !finished)
        return std::unexpected(finished.error());
    return evidence;
}

} // namespace

Result<List<Maker>> readMakers(const Database& database, qint64 id)
{
    if (id == 0)
        return all<Maker>(Query(database, u"SELECT * FROM maker ORDER BY id"_s), makerOf);
    return all<Maker>(Query(database, u"SELECT * FROM maker WHERE id = ?"_s, {id}), makerOf);
}

Result<List<Product>> readProducts(const Database& database, qint64 id)
{
    if (id == 0)
        return all<Product>(Query(database, u"SELECT * FROM product ORDER BY id"_s), productOf);
    return all<Product>(Query(database, u"SELECT * FROM product WHERE id = ?"_s, {id}), productOf);
}

Result<List<Product>> readProductsOf(const Database& database, qint64 maker)
{
    return all<Product>(Query(database, u"SELECT * FROM product WHERE maker = ? ORDER BY id"_s, {maker}),
                        productOf);
}

Result<List<Revision>> readRevisions(const Database& database, qint64 id)
{
    if (id == 0)
        return all<Revision>(Query(database, u"SELECT * FROM revision ORDER BY id"_s), revisionOf);
    return all<Revision>(Query(database, u"SELECT * FROM revision WHERE id = ?"_s, {id}), revisionOf);
}

Result<List<Revision>> readRevisionsOf(const Database& database, qint64 product)
{
    return all<Revision>(
        Query(database, u"SELECT * FROM revision WHERE product = ? ORDER BY id"_s, {product}), revisionOf);
}

Result<List<Revision>> readCopiesOf(const Database& database, qint64 revision)
{
    return all<Revision>(
        Query(database, u"SELECT * FROM revision WHERE copied_from = ? ORDER BY id"_s, {revision}),
        revisionOf);
}

Result<std::map<QString, Answer>> readAnswers(const Database& database, qint64 revision)
{
    std::map<QString, Answer> answers;
    Query query(database, u"SELECT * FROM answer WHERE revision = ?"_s, {revision});
    while (query.next()) {
        const QJsonObject row = query.row();
        answers.emplace(row[u"question"_s].toString(), answerOf(row));
    }
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return answers;
}

Result<std::optional<Answer>> readAnswer(const Database& database, qint64 revision, const QString& question)
{
    const auto found = all<Answer>(
        Query(database, u"SELECT * FROM answer WHERE revision = ? AND question = ?"_s, {revision, question}),
        answerOf);
    if (!found)
        return std::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<List<Evidence>> readEvidenceOf(const Database& database, qint64 revision)
{
    return withLinks(
        all<Evidence>(
            Query(database, u"SELECT * FROM evidence WHERE revision = ? ORDER BY number, id"_s, {revision}),
            evidenceOf),
        Query(
            database,
            u"SELECT evidence_link.* FROM evidence JOIN evidence_link ON evidence_link.evidence = evidence.id"
            " WHERE evidence.revision = ? ORDER BY evidence_link.evidence, position"_s,
            {revision}));
}

Result<List<Evidence>> readEvidence(const Database& database, qint64 id)
{
    return withLinks(
        all<Evidence>(Query(database, u"SELECT * FROM evidence WHERE id = ?"_s, {id}), evidenceOf),
        Query(database, u"SELECT * FROM evidence_link WHERE evidence = ? ORDER BY position"_s, {id}));
}

Result<List<TestRecord>> readTestsOf(const Database& database, qint64 revision)
{
    return all<TestRecord>(
        Query(database, u"SELECT * FROM test_record WHERE revision = ? ORDER BY id"_s, {revision}),
        testRecordOf);
}

Result<List<TestRecord>> readTest(const Database& database, qint64 id)
{
    return all<TestRecord>(Query(database, u"SELECT * FROM test_record WHERE id = ?"_s, {id}), testRecordOf);
}

Result<List<Finding>> readFindingsOf(const Database& database, qint64 revision)
{
    return all<Finding>(
        Query(database, u"SELECT * FROM finding WHERE revision = ? ORDER BY id"_s, {revision}), findingOf);
}

Result<List<Finding>> readFinding(const Database& database, qint64 id)
{
    return all<Finding>(Query(database, u"SELECT * FROM finding WHERE id = ?"_s, {id}), findingOf);
}

Result<List<Approval>> readApprovalsOf(const Database& database, qint64 revision)
{
    return all<Approval>(
        Query(database, u"SELECT * FROM approval WHERE revision = ? ORDER BY id"_s, {revision}), approvalOf);
}

Result<std::optional<Baseline>> readBaselineOf(const Database& database, qint64 revision)
{
    const auto found = all<Baseline>(
        Query(database, u"SELECT * FROM baseline WHERE revision = ?"_s, {revision}), baselineOf);
    if (!found)
        return std::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::map<QByteArray, Wording>> readWordingsOf(const Database& database, qint64 revision)
{
    std::map<QByteArray, Wording> wordings;
    Query query(database,
                u"SELECT * FROM wording WHERE digest IN (SELECT wording FROM answer WHERE revision = ?)"_s,
                {revision});
    while (query.next()) {
        const QJsonObject row = query.row();
        wordings.emplace(QByteArray::fromHex(row[u"digest"_s].toString().toLatin1()), wordingOf(row));
    }
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return wordings;
}

Result<std::map<QString, QDate>> readEffective(const Database& database)
{
    std::map<QString, QDate> dates;
    Query query(database, u"SELECT checklist, date FROM effective"_s);
    while (query.next())
        dates[query.text(0)] = QDate::fromString(query.text(1), Qt::ISODate);
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return dates;
}

Result<List<StoredFile>> readStoredFiles(const Database& database)
{
    return all<StoredFile>(
        Query(database, u"SELECT sha256, size FROM evidence UNION SELECT sha256, size FROM baseline ORDER BY sha256, size"_s),
        [](const QJsonObject& row) {
            return StoredFile{QByteArray::fromHex(row[u"sha256"_s].toString().toLatin1()),
                              row[u"size"_s].toInteger()};
        });
}

Result<std::map<QByteArray, QString>> readStoredNames(const Database& database)
{
    Query query(database, u"SELECT named.sha256, named.name || ' (' || product.name || ' ' || revision.firmware || ')' FROM"
                          " (SELECT sha256, file_name AS name, revision FROM evidence"
                          "  UNION ALL SELECT sha256, dossier_number, revision FROM baseline) AS named"
                          " JOIN revision ON revision.id = named.revision JOIN product ON product.id = revision.product"
                          " ORDER BY revision.id, named.name"_s);
    std::map<QByteArray, QString> names;
    while (query.next())
        names.emplace(QByteArray::fromHex(query.text(0).toLatin1()), query.text(1));
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return names;
}

Result<QDateTime> readTouched(const Database& database, const QStringList& subjects)
{
    QVariantList values;
    for (const QString& subject : subjects)
        values += subject;
    const QStringList marks(subjects.size(), u"?"_s);
    const auto at = database.one(
        u"SELECT max(at) FROM touched WHERE subject IN ("_s + marks.join(u", "_s) + u')', values);
    if (!at)
        return std::unexpected(at.error());
    return timeOf(at->toString());
}

Result<qint64> readCounter(const Database& database, const QString& name)
{
    const auto last = database.one(u"SELECT last FROM counter WHERE name = ?"_s, {name});
    if (!last)
        return std::unexpected(last.error());
    return last->toLongLong();
}

} // namespace tekigo
