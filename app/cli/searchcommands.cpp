#include "cli/commands.h"

#include <QJsonArray>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

QString kindId(SearchHit::Kind kind)
{
    static const std::map<SearchHit::Kind, QString> ids = {
        {SearchHit::Kind::Product, u"product"_s},   {SearchHit::Kind::Maker, u"maker"_s},
        {SearchHit::Kind::Revision, u"revision"_s}, {SearchHit::Kind::Evidence, u"evidence"_s},
        {SearchHit::Kind::Answer, u"answer"_s},     {SearchHit::Kind::Test, u"test"_s},
        {SearchHit::Kind::FileText, u"file"_s}};
    return ids.at(kind);
}

QJsonObject toJson(const SearchHit& hit, Language language)
{
    QJsonArray marks;
    for (const Hit& mark : hit.marks)
        marks.append(QJsonObject{{u"start"_s, mark.start}, {u"length"_s, mark.length}});
    QJsonObject object{{u"kind"_s, kindId(hit.kind)},
                       {u"where"_s, hit.where.in(language)},
                       {u"snippet"_s, hit.snippet},
                       {u"marks"_s, marks}};
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            object[name] = value;
    };
    add(u"maker"_s, hit.maker.text);
    add(u"product"_s, hit.product.text);
    add(u"revision"_s, hit.revision.text);
    add(u"question"_s, hit.question);
    add(u"testCase"_s, hit.testCase);
    add(u"evidence"_s, hit.evidence.text);
    if (hit.page > 0)
        object[u"page"_s] = hit.page;
    return object;
}

/// Everything that there is to find, files included.
void readAll(Workspace& workspace)
{
    constexpr int slice = 1000; ///< ms
    constexpr int atOnce = 16;
    while (workspace.readForSearch(slice)) {
    }
    NoProgress unwatched;
    for (qint64 left = -1; left != workspace.searchBacklog().files;) { // a full disk keeps nothing
        left = workspace.searchBacklog().files;
        std::vector<FileWords> read;
        for (const UnreadFile& file : workspace.unreadFiles(atOnce))
            read.push_back(readWords(file, unwatched));
        if (read.empty())
            return;
        workspace.keep(read);
    }
}

QJsonObject toJson(const SearchGap& gap, Language language)
{
    return {{u"evidence"_s, gap.evidence.text},
            {u"revision"_s, gap.revision.text},
            {u"where"_s, gap.where.in(language)},
            {u"partly"_s, gap.partly},
            {u"why"_s, gap.why.in(language)}};
}

/// What a search could not look into, so that nobody takes silence for absence.
void tellGaps(const std::vector<SearchGap>& gaps, qint64 unread, const Session& session)
{
    if (!gaps.empty())
        session.note(tr("Not all words of these files can be searched: %1").arg(gaps.size()));
    for (const SearchGap& gap : gaps)
        session.note(u"  %1  %2: %3"_s.arg(gap.revision.text, gap.where.in(session.language),
                                           gap.why.in(session.language)));
    if (unread > 0)
        session.note(tr("Files that could not be read for the search yet: %1").arg(unread));
}

Result<Status> searchFor(const std::string& query, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    constexpr int most = 1000;
    readAll(**workspace);
    const auto answer = (*workspace)->search(text(query), session.language, most);
    if (!answer)
        return std::unexpected(answer.error());
    QJsonArray hits;
    for (const SearchHit& hit : answer->hits) {
        hits.append(toJson(hit, session.language));
        if (!session.json)
            session.printRow({hit.revision.isEmpty() ? hit.product.text + hit.maker.text : hit.revision.text,
                              hit.where.in(session.language), hit.snippet});
    }
    const std::vector<SearchGap> gaps = (*workspace)->searchGaps();
    const qint64 unread = (*workspace)->searchBacklog().files;
    if (session.json) {
        QJsonArray notSearched;
        for (const SearchGap& gap : gaps)
            notSearched.append(toJson(gap, session.language));
        session.print({{u"hits"_s, hits},
                       {u"more"_s, answer->more},
                       {u"notSearched"_s, notSearched},
                       {u"unread"_s, unread}});
    }
    if (answer->hits.empty())
        session.note(tr("Nothing was found."));
    tellGaps(gaps, unread, session);
    if (answer->more)
        session.note(tr("There is more; only the first %1 places are listed.").arg(most));
    return answer->hits.empty() ? Status::No : Status::Yes;
}

} // namespace

void addSearchCommand(CLI::App& root, Act& act)
{
    auto* search = root.add_subcommand(
        "search", help("Finds words in products, answers, notes, test records, evidence and inside files"));
    auto query = std::make_shared<std::string>();
    search->add_option("TEXT", *query, help("Every word must stand in the same place"))
        ->required()
        ->check(notEmpty());
    search->callback(
        [&act, query] { act = [query](const Session& session) { return searchFor(*query, session); }; });
}

} // namespace tekigo::cli
