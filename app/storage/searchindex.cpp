#include "storage/searchindex.h"

#include "base/digest.h"
#include "storage/layout.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// "TKGS": no other SQLite file of that name is taken for ours.
constexpr int searchApplicationId = 0x544b4753;
/// Of the tables below; an index of another form is made anew.
constexpr int form = 2;
/// FTS5's trigram tokenizer answers words of three characters and more; shorter ones are looked for in every
/// text.
constexpr qsizetype shortestTrigram = 3;

QStringList tables()
{
    return {
        u"CREATE TABLE state (one INTEGER PRIMARY KEY CHECK (one = 1), basis TEXT NOT NULL, history_row "
        u"INTEGER NOT NULL,"
        " history_digest TEXT NOT NULL) STRICT"_s,
        u"CREATE TABLE pending (subject TEXT PRIMARY KEY) STRICT, WITHOUT ROWID"_s,
        // The same words stand in many revisions: each text is kept once, found by the head of its SHA-256.
        u"CREATE TABLE text (id INTEGER PRIMARY KEY, head INTEGER NOT NULL, words TEXT NOT NULL) STRICT"_s,
        u"CREATE INDEX text_by_head ON text (head)"_s,
        u"CREATE VIRTUAL TABLE folded USING fts5(words, tokenize = 'trigram case_sensitive 1')"_s,
        u"CREATE TABLE place (text INTEGER NOT NULL, kind INTEGER NOT NULL, revision INTEGER NOT NULL,"
        " thing TEXT NOT NULL, page INTEGER NOT NULL, subject TEXT NOT NULL) STRICT"_s,
        u"CREATE INDEX place_of_text ON place (text, kind, revision)"_s,
        u"CREATE INDEX place_of_subject ON place (subject)"_s,
        u"CREATE TABLE file (sha256 TEXT PRIMARY KEY, partly INTEGER NOT NULL, why_ja TEXT NOT NULL,"
        " why_en TEXT NOT NULL, again INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s,
    };
}

QString fileSubject(const QByteArray& sha256)
{
    return u"file "_s + QString::fromLatin1(sha256.toHex());
}

Result<void> runAll(const Database& database, const QStringList& statements)
{
    for (const QString& statement : statements)
        if (auto done = database.run(statement); !done)
            return done;
    return {};
}

Result<void> makeTables(const Database& database)
{
    return database.transaction([&]() -> Result<void> {
        if (auto made = runAll(database, tables()); !made)
            return made;
        return runAll(database, {u"PRAGMA application_id = %1"_s.arg(searchApplicationId),
                                 u"PRAGMA user_version = %1"_s.arg(form)});
    });
}

bool isOurs(const Database& database)
{
    const auto application = database.one(u"PRAGMA application_id"_s);
    const auto version = database.one(u"PRAGMA user_version"_s);
    const auto state = database.one(u"SELECT count(*) FROM state"_s);
    return application && version && state && application->toInt() == searchApplicationId &&
           version->toInt() == form;
}

/// A file that is lost with the disk's last second is made anew, so nobody waits for the disk; one that the
/// program's end cuts short stays whole.
Result<void> prepare(const Database& database)
{
    return runAll(database, {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA trusted_schema = OFF"_s,
                             u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
                             u"PRAGMA cache_size = -16384"_s});
}

void removeIndex(const QString& file)
{
    for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(file + end);
}

/// A pipe or a folder of that name is nobody's index and would never end.
bool mayBeFile(const QString& file)
{
    const QFileInfo info(file);
    return !info.exists() || (info.isFile() && !info.isSymLink());
}

/// A whole SQLite file that says by its header (https://www.sqlite.org/fileformat2.html#the_database_header) that it is
/// another program's.
bool isOthers(const QString& file)
{
    constexpr QByteArrayView magic("SQLite format 3\0", 16);
    constexpr qsizetype applicationAt = 68;
    constexpr qsizetype headerSize = 100;
    QFile there(file);
    if (!there.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = there.read(headerSize);
    return header.size() == headerSize && header.startsWith(magic) &&
           qFromBigEndian<qint32>(header.constData() + applicationAt) != searchApplicationId;
}

std::optional<Database> openForWriting(const QString& file)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        const bool there = QFileInfo::exists(file);
        if (auto database = Database::open(file, Database::Mode::Create);
            database && prepare(*database) && (isOurs(*database) || (!there && makeTables(*database))))
            return std::move(*database);
        removeIndex(file);
    }
    return {};
}

/// A null text would be stored as NULL: a workspace without a history has no digest yet.
QString notNull(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

qint64 headOf(const QString& words)
{
    return qFromBigEndian<qint64>(sha256(words.toUtf8()).constData());
}

QString quoted(const QString& word)
{
    return u'"' + QString(word).replace(u'"', u"\"\""_s) + u'"';
}

QString pattern(const QString& word)
{
    QString escaped = word;
    for (const QString& mark : {u"\\"_s, u"%"_s, u"_"_s})
        escaped.replace(mark, u"\\"_s + mark);
    return u'%' + escaped + u'%';
}

/// The condition on `folded` that every word stands in it, with its values.
std::pair<QString, QVariantList> matching(const QStringList& words)
{
    QStringList phrases;
    QStringList conditions;
    QVariantList values;
    for (const QString& word : words) {
        if (word.size() >= shortestTrigram) {
            phrases += quoted(word);
            continue;
        }
        conditions += u"folded.words LIKE ? ESCAPE '\\'"_s;
        values += pattern(word);
    }
    if (!phrases.isEmpty()) {
        conditions.prepend(u"folded MATCH ?"_s);
        values.prepend(phrases.join(u" AND "_s));
    }
    return {conditions.join(u" AND "_s), values};
}

} // namespace

SearchIndex::SearchIndex(Database database, bool writable)
    : m_database(std::move(database))
    , m_writable(writable)
{
}

Result<SearchIndex> SearchIndex::open(const QString& folder, bool mayWrite)
{
    const QString file = layout::searchIndex(folder);
    if (mayWrite && mayBeFile(file) && !isOthers(file))
        if (auto database = openForWriting(file))
            return SearchIndex(std::move(*database), true);
    // What another program may be writing is not read beside it: a log that was not merged yet says so.
    if (!mayWrite && QFileInfo(file).isFile() && !QFileInfo::exists(file + u"-wal"_s))
        if (auto database = Database::open(file, Database::Mode::Immutable); database && isOurs(*database))
            return SearchIndex(std::move(*database), false);
    return inMemory();
}

Result<SearchIndex> SearchIndex::inMemory()
{
    auto database = Database::open(u"search"_s, Database::Mode::Memory);
    if (!database)
        return std::unexpected(database.error());
    if (auto made = makeTables(*database); !made)
        return std::unexpected(made.error());
    return SearchIndex(std::move(*database), true);
}

SearchIndex::State SearchIndex::state() const
{
    Query query(m_database, u"SELECT basis, history_row, history_digest FROM state"_s);
    return query.next() ? State{query.text(0), query.integer(1), query.text(2)} : State();
}

Result<void> SearchIndex::write(const State& state)
{
    return m_database.run(
        u"INSERT OR REPLACE INTO state (one, basis, history_row, history_digest) VALUES (1, ?, ?, ?)"_s,
        {notNull(state.basis), state.historyRow, notNull(state.historyDigest)});
}

Result<void> SearchIndex::begin(const State& state, const QStringList& subjects)
{
    return m_database.transaction([&]() -> Result<void> {
        if (auto emptied = runAll(
                m_database, {u"DELETE FROM pending"_s, u"DELETE FROM place WHERE subject NOT LIKE 'file %'"_s,
                             u"DELETE FROM folded WHERE rowid NOT IN (SELECT text FROM place)"_s,
                             u"DELETE FROM text WHERE id NOT IN (SELECT text FROM place)"_s});
            !emptied)
            return emptied;
        for (const QString& subject : subjects)
            if (auto added = m_database.run(u"INSERT OR IGNORE INTO pending VALUES (?)"_s, {subject}); !added)
                return added;
        return write(state);
    });
}

Result<void> SearchIndex::advance(const State& state, const QStringList& subjects)
{
    return m_database.transaction([&]() -> Result<void> {
        for (const QString& subject : subjects)
            if (auto added = m_database.run(u"INSERT OR IGNORE INTO pending VALUES (?)"_s, {subject}); !added)
                return added;
        return write(state);
    });
}

QStringList SearchIndex::pending(int most) const
{
    QStringList subjects;
    Query query(m_database, u"SELECT subject FROM pending LIMIT ?"_s, {most});
    while (query.next())
        subjects += query.text(0);
    return subjects;
}

qint64 SearchIndex::count(const QString& sql) const
{
    const auto counted = m_database.one(sql);
    return counted ? counted->toLongLong() : 0;
}

qint64 SearchIndex::pendingCount() const
{
    return count(u"SELECT count(*) FROM pending"_s);
}

Result<qint64> SearchIndex::textOf(const Entry& entry)
{
    const qint64 head = headOf(entry.text);
    const auto kept =
        m_database.one(u"SELECT id FROM text WHERE head = ? AND words = ?"_s, {head, entry.text});
    if (!kept)
        return std::unexpected(kept.error());
    if (kept->isValid())
        return kept->toLongLong();
    if (auto put = m_database.run(u"INSERT INTO text (head, words) VALUES (?, ?)"_s, {head, entry.text});
        !put)
        return std::unexpected(put.error());
    const auto id = m_database.one(u"SELECT last_insert_rowid()"_s);
    if (!id)
        return std::unexpected(id.error());
    if (auto put = m_database.run(u"INSERT INTO folded (rowid, words) VALUES (?, ?)"_s, {*id, entry.folded});
        !put)
        return std::unexpected(put.error());
    return id->toLongLong();
}

Result<void> SearchIndex::put(const QString& subject, const Entry& entry)
{
    const auto text = textOf(entry);
    if (!text)
        return std::unexpected(text.error());
    return m_database.run(
        u"INSERT INTO place (text, kind, revision, thing, page, subject) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {*text, entry.kind, entry.revision, entry.thing, entry.page, subject});
}

Result<void> SearchIndex::forget(const QString& subject)
{
    std::vector<qint64> texts;
    {
        Query query(m_database, u"SELECT DISTINCT text FROM place WHERE subject = ?"_s, {subject});
        while (query.next())
            texts.push_back(query.integer(0));
        if (auto finished = query.finished(); !finished)
            return finished;
    }
    if (auto gone = m_database.run(u"DELETE FROM place WHERE subject = ?"_s, {subject}); !gone)
        return gone;
    for (const qint64 text : texts) {
        const auto used = m_database.one(u"SELECT 1 FROM place WHERE text = ? LIMIT 1"_s, {text});
        if (!used)
            return std::unexpected(used.error());
        if (used->isValid())
            continue;
        for (const QString& sql :
             {u"DELETE FROM folded WHERE rowid = ?"_s, u"DELETE FROM text WHERE id = ?"_s})
            if (auto gone = m_database.run(sql, {text}); !gone)
                return gone;
    }
    return {};
}

Result<void> SearchIndex::fill(const QString& subject, const std::vector<Entry>& entries)
{
    if (auto gone = forget(subject); !gone)
        return gone;
    for (const Entry& entry : entries)
        if (auto done = put(subject, entry); !done)
            return done;
    return m_database.run(u"DELETE FROM pending WHERE subject = ?"_s, {subject});
}

std::set<QByteArray> SearchIndex::filesRead() const
{
    std::set<QByteArray> files;
    Query query(m_database, u"SELECT sha256 FROM file WHERE again = 0"_s);
    while (query.next())
        files.insert(QByteArray::fromHex(query.text(0).toLatin1()));
    return files;
}

std::vector<SearchIndex::File> SearchIndex::filesNotWhole() const
{
    std::vector<File> files;
    Query query(m_database, u"SELECT sha256, partly, why_ja, why_en, again FROM file"
                            " WHERE why_ja <> '' OR why_en <> '' ORDER BY sha256"_s);
    while (query.next())
        files.push_back({.sha256 = QByteArray::fromHex(query.text(0).toLatin1()),
                         .partly = query.integer(1) != 0,
                         .whyJa = query.text(2),
                         .whyEn = query.text(3),
                         .again = query.integer(4) != 0});
    return files;
}

Result<void> SearchIndex::fillFile(const File& file, const std::vector<Entry>& pages)
{
    const QString subject = fileSubject(file.sha256);
    if (auto gone = forget(subject); !gone)
        return gone;
    for (const Entry& page : pages)
        if (auto done = put(subject, page); !done)
            return done;
    return m_database.run(u"INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)"_s,
                          {QString::fromLatin1(file.sha256.toHex()), int(file.partly), notNull(file.whyJa),
                           notNull(file.whyEn), int(file.again)});
}

Result<SearchIndex::Found> SearchIndex::find(const QStringList& words, int most) const
{
    Found found;
    if (words.isEmpty())
        return found;
    auto [condition, values] = matching(words);
    values += most + 1;
    Query query(
        m_database,
        u"SELECT place.kind, place.revision, place.thing, place.page, text.words"
        " FROM folded JOIN place ON place.text = folded.rowid JOIN text ON text.id = folded.rowid WHERE "_s +
            condition + u" ORDER BY place.kind, place.revision DESC, place.thing, place.page LIMIT ?"_s,
        values);
    while (query.next()) {
        if (int(found.entries.size()) == most) {
            found.more = true;
            break;
        }
        found.entries.push_back({.kind = int(query.integer(0)),
                                 .revision = query.integer(1),
                                 .thing = query.text(2),
                                 .page = int(query.integer(3)),
                                 .text = query.text(4),
                                 .folded = {}});
    }
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return found;
}

} // namespace tekigo
