// What a search looks through, and what it finds.
#include "workspace/search.h"

#include "base/digest.h"
#include "foreign/filetext.h"
#include "storage/history.h"
#include "workspace/searchtelling.h"
#include "workspace/searchwords.h"
#include "workspace/state.h"

#include <QElapsedTimer>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Goes up with every change of what is put into the index.
constexpr int indexVersion = 2;
constexpr int subjectsAtOnce = 8;
/// A search first reads what acts have just changed, as far as this goes; more is read between searches.
constexpr int readBeforeSearch = 50; ///< ms

using Kind = SearchHit::Kind;

QString searchBasis(const Catalogue& catalogue)
{
    Sha256 hash;
    hash.add("search " + QByteArray::number(indexVersion));
    for (const Question& question : catalogue.questions)
        hash.add(question.digest);
    for (const TestCase& testCase : catalogue.testCases)
        hash.add((testCase.id + u'\n' + testCase.title.ja + u'\n' + testCase.title.en + u'\n').toUtf8());
    return QString::fromLatin1(hash.finish().toHex());
}

/// Collects the entries of one subject.
class Entries
{
public:
    explicit Entries(qint64 revision)
        : m_revision(revision)
    {
    }

    void add(Kind kind, const QString& thing, const QString& text)
    {
        if (!text.isEmpty())
            m_entries.push_back({.kind = int(kind),
                                 .revision = m_revision,
                                 .thing = thing,
                                 .page = 0,
                                 .text = text,
                                 .folded = folded(text).text});
    }
    [[nodiscard]] std::vector<SearchIndex::Entry> take() { return std::move(m_entries); }

private:
    qint64 m_revision;
    std::vector<SearchIndex::Entry> m_entries;
};

QStringList allSubjects(const Database& database)
{
    QStringList subjects;
    for (const QString& sql : {u"SELECT 'R' || id FROM revision"_s, u"SELECT 'P' || id FROM product"_s,
                               u"SELECT 'M' || id FROM maker"_s}) {
        Query query(database, sql);
        while (query.next())
            subjects += query.text(0);
    }
    return subjects;
}

} // namespace

FileWords readWords(const UnreadFile& file, Progress& progress)
{
    const foreign::FileText text = foreign::readFileText(file.path, file.mimeType, {}, progress);
    FileWords read{.sha256 = file.sha256, .parts = {}, .why = text.why, .missing = text.missing};
    for (const foreign::FileText::Part& part : text.parts)
        read.parts.push_back({part.page, part.text, folded(part.text).text});
    read.finished = !progress.cancelled();
    return read;
}

Result<void> Workspace::Private::catchUp()
{
    if (!indexBehind)
        return {};
    const auto head = historyHead(database);
    if (!head)
        return errorOf(head);
    const SearchIndex::State current{searchBasis(catalogue), head->number, head->digest};
    if (!index) {
        auto made = SearchIndex::open(folder, !readOnly);
        // A finished index of a folder that cannot be written is as good as one's own; any other is made in
        // memory.
        if (made && !made->writable() &&
            (made->state() != current || made->pendingCount() > 0 || lacksFiles(*made)))
            made = SearchIndex::inMemory();
        if (!made)
            return errorOf(made);
        index.emplace(std::move(*made));
    }
    if (auto noted = noteChanges(current); !noted)
        return noted;
    indexBehind = false;
    return {};
}

Result<void> Workspace::Private::noteChanges(const SearchIndex::State& current)
{
    const SearchIndex::State kept = index->state();
    if (kept == current)
        return {};
    const auto known = historyDigest(database, kept.historyRow);
    if (!known)
        return errorOf(known);
    // Of an older state of this very history only what came since is read again.
    const bool goesOn =
        kept.basis == current.basis && *known == kept.historyDigest && kept.historyRow <= current.historyRow;
    if (!goesOn)
        return index->begin(current, allSubjects(database));
    const auto subjects = subjectsSince(database, kept.historyRow);
    return subjects ? index->advance(current, *subjects) : errorOf(subjects);
}

std::vector<SearchIndex::Entry> Workspace::Private::entriesOf(const QString& subject) const
{
    Entries entries(numberOf(RevisionId{subject}));
    if (const auto found = maker({subject}))
        entries.add(Kind::Maker, subject, searchedText(*found));
    if (const auto found = product({subject}))
        entries.add(Kind::Product, subject, searchedText(*found));
    const auto found = revision({subject});
    if (!found)
        return entries.take();
    entries.add(Kind::Revision, subject, searchedText(*found));
    const qint64 number = numberOf(found->id);
    for (const auto& [question, answer] : listed(readAnswers(database, number)))
        entries.add(Kind::Answer, question, searchedText(catalogue, question, answer));
    for (const Evidence& evidence : listed(readEvidenceOf(database, number)))
        entries.add(Kind::Evidence, evidence.id.text, searchedText(evidence));
    for (const TestRecord& record : listed(readTestsOf(database, number)))
        entries.add(Kind::Test, record.testCase, searchedText(catalogue, record));
    return entries.take();
}

Result<void> Workspace::Private::fillIndex(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const QStringList subjects = index->pending(subjectsAtOnce);
        if (subjects.isEmpty())
            return {};
        auto filled = index->together([&]() -> Result<void> {
            for (const QString& subject : subjects) {
                if (auto done = index->fill(subject, entriesOf(subject)); !done)
                    return done;
                if (timer.hasExpired(milliseconds))
                    break;
            }
            return {};
        });
        if (!filled || timer.hasExpired(milliseconds))
            return filled;
    }
}

Result<SearchAnswer> Workspace::search(const QString& query, Language language, int most) const
{
    const QStringList words = searchedWords(query);
    SearchAnswer answer;
    if (words.isEmpty())
        return answer;
    if (auto ready = d->catchUp(); !ready)
        return errorOf(ready);
    if (auto filled = d->fillIndex(readBeforeSearch); !filled)
        return errorOf(filled);
    const auto found = d->index->find(words, most);
    if (!found)
        return errorOf(found);
    SearchTelling telling(*this, d->database);
    for (const SearchIndex::Entry& entry : found->entries) {
        auto hit = telling.hit(entry);
        if (!hit)
            continue;
        Snippet snippet = snippetOf(entry.text, words, language);
        hit->snippet = std::move(snippet.text);
        hit->marks = std::move(snippet.marks);
        answer.hits.push_back(std::move(*hit));
    }
    answer.more = found->more;
    return answer;
}

std::vector<SearchGap> Workspace::searchGaps() const
{
    if (!d->catchUp())
        return {};
    SearchTelling telling(*this, d->database);
    std::vector<SearchGap> gaps;
    for (const SearchIndex::File& file : d->index->filesNotWhole()) {
        SearchIndex::Entry entry;
        entry.kind = int(Kind::FileText);
        entry.thing = QString::fromLatin1(file.sha256.toHex());
        const auto found = telling.hit(entry);
        if (found) // else nobody's evidence any more
            gaps.push_back({.revision = found->revision,
                            .evidence = found->evidence,
                            .where = found->where,
                            .partly = file.partly,
                            .why = {file.whyJa, file.whyEn}});
    }
    std::ranges::sort(gaps, [](const SearchGap& left, const SearchGap& right) {
        return std::pair(-numberOf(left.revision), numberOf(left.evidence)) <
               std::pair(-numberOf(right.revision), numberOf(right.evidence));
    });
    return gaps;
}

SearchBacklog Workspace::searchBacklog() const
{
    if (!d->catchUp())
        return {};
    return {.things = d->index->pendingCount(),
            .files = qint64(d->unreadFiles().size())};
}

bool Workspace::readForSearch(int milliseconds)
{
    return d->catchUp() && d->fillIndex(milliseconds) && d->index->pendingCount() > 0;
}

bool Workspace::Private::lacksFiles(const SearchIndex& of) const
{
    const std::set<QByteArray> seen = of.filesRead();
    Query query(database, u"SELECT DISTINCT sha256 FROM evidence"_s);
    while (query.next())
        if (!seen.contains(QByteArray::fromHex(query.text(0).toLatin1())))
            return true;
    return false;
}

std::deque<UnreadFile>& Workspace::Private::unreadFiles()
{
    if (unread)
        return *unread;
    unread.emplace();
    if (!index->writable())
        return *unread;
    std::set<QByteArray> seen = index->filesRead();
    Query query(database, u"SELECT DISTINCT sha256, mime_type FROM evidence ORDER BY id DESC"_s);
    while (query.next()) {
        const QByteArray sha256 = QByteArray::fromHex(query.text(0).toLatin1());
        if (seen.insert(sha256).second)
            unread->push_back({sha256, workspace->files().path(sha256), query.text(1)});
    }
    return *unread;
}

std::vector<UnreadFile> Workspace::unreadFiles(int most) const
{
    if (!d->catchUp())
        return {};
    const std::deque<UnreadFile>& unread = d->unreadFiles();
    return {unread.begin(), unread.begin() + std::min(qsizetype(most), qsizetype(unread.size()))};
}

void Workspace::keep(const std::vector<FileWords>& read)
{
    if (!d->catchUp() || !d->index->writable())
        return;
    for (const FileWords& file : read) {
        if (!file.finished)
            continue;
        const QString name = QString::fromLatin1(file.sha256.toHex());
        std::vector<SearchIndex::Entry> entries;
        for (const FileWords::Part& part : file.parts)
            entries.push_back({.kind = int(Kind::FileText),
                               .revision = 0,
                               .thing = name,
                               .page = part.page,
                               .text = part.text,
                               .folded = part.folded});
        const auto kept = d->index->together([&] {
            return d->index->fillFile({.sha256 = file.sha256,
                                       .partly = !entries.empty(),
                                       .whyJa = file.why.ja,
                                       .whyEn = file.why.en,
                                       .again = file.missing},
                                      entries);
        });
        if (!kept)
            return;
        // Read in the order of the list, it stands in front.
        std::deque<UnreadFile>& unread = d->unreadFiles();
        if (const auto found = std::ranges::find(unread, file.sha256, &UnreadFile::sha256);
            found != unread.end())
            unread.erase(found);
    }
}

} // namespace tekigo
