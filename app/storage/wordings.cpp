#include "storage/wordings.h"

#include "checklist/canonical.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <set>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Wordings)
};

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

/// Every text and every wording, until one is refused.
Result<void> keepAll(const Database& database, const Catalogue& catalogue)
{
    for (const Question& question : catalogue.questions)
        if (auto kept = keepWords(database, wordsOf(question)); !kept)
            return kept;
    for (const Checklist& checklist : catalogue.checklists)
        for (const Requirement& requirement : checklist.requirements)
            if (auto kept = keepWords(database, wordsOf(requirement)); !kept)
                return kept;
    for (const auto& [question, wording] : wordingsOf(catalogue))
        if (auto kept = keepWording(database, wording); !kept)
            return kept;
    return {};
}

} // namespace

Result<void> keepWords(const Database& database, const Text& words)
{
    return database.run(u"INSERT OR IGNORE INTO words (digest, ja, en) VALUES (?, ?, ?)"_s,
                        {hex(digestOf(words)), words.ja + u""_s, words.en + u""_s});
}

Result<void> keepWordings(const Database& database, const Catalogue& catalogue)
{
    return keepAll(database, catalogue);
}

Result<void> keepWording(const Database& database, const Wording& wording)
{
    QJsonObject requirements;
    for (const auto& [requirement, digest] : wording.requirements)
        requirements[requirement] = hex(digest);
    return database.run(
        u"INSERT OR IGNORE INTO wording (digest, question, requirements) VALUES (?, ?, ?)"_s,
        {hex(digestOf(wording)), hex(wording.question),
         QString::fromUtf8(QJsonDocument(requirements).toJson(QJsonDocument::Compact))});
}

Result<std::map<QByteArray, Wording>> readWordings(const Database& database)
{
    std::map<QByteArray, Wording> wordings;
    Query query(database, u"SELECT * FROM wording"_s);
    while (query.next()) {
        const QJsonObject row = query.row();
        wordings.emplace(QByteArray::fromHex(row[u"digest"_s].toString().toLatin1()), wordingOf(row));
    }
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return wordings;
}

Result<std::optional<Text>> readWords(const Database& database, const QByteArray& digest)
{
    Query query(database, u"SELECT ja, en FROM words WHERE digest = ?"_s, {hex(digest)});
    std::optional<Text> words;
    if (query.next())
        words = Text{query.text(0), query.text(1)};
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return words;
}

std::vector<Error> checkWordings(const Database& database)
{
    std::vector<Error> problems;
    const auto damaged = [&](const QString& text) { problems.push_back({Error::Kind::Damaged, text}); };
    std::set<QByteArray> kept;
    Query words(database, u"SELECT digest, ja, en FROM words"_s);
    while (words.next()) {
        kept.insert(QByteArray::fromHex(words.text(0).toLatin1()));
        if (hex(digestOf(Text{words.text(1), words.text(2)})) != words.text(0))
            damaged(Says::tr("Table words, row %1 does not match its digest.").arg(words.text(0)));
    }
    Query wordings(database, u"SELECT * FROM wording"_s);
    while (wordings.next()) {
        const QJsonObject row = wordings.row();
        const Wording wording = wordingOf(row);
        for (const auto& [requirement, digest] : wording.requirements)
            if (!kept.contains(digest))
                damaged(Says::tr("Table wording, row %1 names a text of %2 that is not kept.")
                            .arg(row[u"digest"_s].toString(), requirement));
        if (hex(digestOf(wording)) != row[u"digest"_s].toString())
            damaged(Says::tr("Table wording, row %1 does not match its digest.").arg(row[u"digest"_s].toString()));
    }
    Query loose(database, u"SELECT revision, question FROM answer WHERE wording <> '' AND wording NOT IN"
                          " (SELECT wording.digest FROM wording JOIN words ON words.digest = wording.question)"_s);
    while (loose.next())
        damaged(Says::tr("The answer to %2 of revision R%1 is bound to a text that is not kept.")
                    .arg(loose.text(0), loose.text(1)));
    for (const Query* query : {&words, &wordings, &loose})
        if (auto finished = query->finished(); !finished)
            problems.push_back(finished.error());
    return problems;
}

Wording wordingOf(const QJsonObject& row)
{
    Wording wording{.question = QByteArray::fromHex(row[u"question"_s].toString().toLatin1()), .requirements = {}};
    const QJsonObject requirements =
        QJsonDocument::fromJson(row[u"requirements"_s].toString().toUtf8()).object();
    for (auto one = requirements.begin(); one != requirements.end(); ++one)
        wording.requirements[one.key()] = QByteArray::fromHex(one.value().toString().toLatin1());
    return wording;
}

} // namespace tekigo
