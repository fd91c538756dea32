#include "cli/commands.h"

#include "assessment/board.h"
#include "workspace/boardfile.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct BoardOptions
{
    std::vector<std::string> checklists;
    std::string output;
    bool every = false;
};

/// Judges what is not kept, and keeps it where the workspace can be written.
void settle(Workspace& workspace, const Session& session)
{
    constexpr int atOnce = 64;
    for (;;) {
        std::vector<Judged> judged;
        for (const Assessment& assessment : workspace.unjudged(atOnce))
            judged.push_back(judgeAside(workspace.catalogue(), assessment));
        if (judged.empty())
            return;
        if (judged.size() == atOnce)
            session.note(tr("Judging…"));
        workspace.keep(judged);
    }
}

QJsonObject labelOf(const Product& product, const LabelTerm& term, Language language)
{
    return {{u"number"_s, product.label.number},
            {u"state"_s, labelTermId(term.state)},
            {u"ends"_s, term.ends ? QJsonValue(term.ends->toString(Qt::ISODate)) : QJsonValue()},
            {u"days"_s, term.days ? QJsonValue(*term.days) : QJsonValue()},
            {u"says"_s, labelTermSays(term).in(language)}};
}

QJsonObject toJson(const BoardRow& row, const std::vector<BoardColumn>& columns, QDate today,
                   Language language)
{
    QJsonArray checklists;
    QJsonObject list;
    QJsonArray requirements;
    const auto finish = [&] {
        if (list.isEmpty())
            return;
        list[u"requirements"_s] = requirements;
        checklists.append(list);
        requirements = {};
    };
    for (const BoardColumn& column : columns) {
        const auto cell = boardCell(row, column);
        if (!cell)
            continue;
        const QJsonObject counts{{u"verdict"_s, verdictId(cell->verdict)},
                                 {u"questions"_s, cell->questions},
                                 {u"evidenceMissing"_s, cell->evidenceMissing},
                                 {u"toConfirm"_s, cell->toConfirm}};
        if (column.requirement) {
            QJsonObject one = counts;
            one[u"id"_s] = column.requirement->id;
            requirements.append(one);
            continue;
        }
        finish();
        list = counts;
        list[u"id"_s] = column.checklist->id;
        list[u"scope"_s] = outcomeId(cell->outcome);
    }
    finish();
    return {{u"maker"_s, row.makerName},
            {u"product"_s, row.product.id.text},
            {u"name"_s, row.product.name},
            {u"revision"_s, row.revision.id.text},
            {u"label"_s, row.revision.label},
            {u"firmware"_s, row.revision.firmware},
            {u"newest"_s, row.newest},
            {u"jcstar"_s, labelOf(row.product, labelTermOn(row.product.label, today), language)},
            {u"checklists"_s, checklists}};
}

void print(const BoardFile& board, const Session& session)
{
    const auto columns = boardColumns(board.catalogue, board.checklists);
    if (session.json) {
        QJsonArray rows;
        for (const BoardRow& row : board.rows)
            rows.append(toJson(row, columns, board.today, session.language));
        session.print({{u"date"_s, board.today.toString(Qt::ISODate)}, {u"revisions"_s, rows}});
        return;
    }
    for (const BoardRow& row : board.rows) {
        QStringList fields = {row.revision.id.text, row.product.name, row.revision.label};
        for (const BoardColumn& column : columns)
            if (const auto cell = boardCell(row, column); cell && !column.requirement)
                fields += column.checklist->shortTitle.in(session.language) + u": "_s +
                          worded(cell->verdict, session.language);
        const LabelTerm term = labelTermOn(row.product.label, board.today);
        if (term.state != LabelTerm::State::None)
            fields += labelTermName(term.state).in(session.language) + u' ' +
                      labelTermSays(term).in(session.language);
        session.printRow(fields);
    }
}

Result<Status> showBoard(const BoardOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    BoardFile board{.language = session.language,
                    .today = (*workspace)->today(),
                    .catalogue = (*workspace)->catalogue(),
                    .checklists = {},
                    .rows = {}};
    for (const std::string& id : options.checklists) {
        if (!board.catalogue.checklist(text(id)))
            return failure(Error::Kind::Usage,
                           tr("There is no checklist %1; “tekigo checklist list” lists them.").arg(text(id)));
        board.checklists += text(id);
    }
    const QString output = text(options.output);
    if (!output.isEmpty())
        if (auto free = (*workspace)->acceptsOutput(output); !free)
            return std::unexpected(free.error());
    checkAllFiles(**workspace, session);
    settle(**workspace, session);
    const BoardRows rows = (*workspace)->board();
    const BoardFilter filter{.checklists = board.checklists, .everyRevision = options.every};
    for (const int at : chosenRows(rows, filter, {}, board.today))
        board.rows.push_back(rows[size_t(at)]);
    if (!output.isEmpty()) {
        NoProgress unwatched;
        if (auto written = writeBoard(board, output, unwatched); !written)
            return std::unexpected(written.error());
    }
    if (output.isEmpty() || session.json)
        print(board, session);
    else
        session.note(tr("%1 was written, read back and compared.").arg(output));
    return Status::Yes;
}

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
    for (;;) {
        std::vector<FileWords> read;
        for (const UnreadFile& file : workspace.unreadFiles(atOnce))
            read.push_back(readWords(file, unwatched));
        if (read.empty())
            return;
        workspace.keep(read);
    }
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
    if (session.json)
        session.print({{u"hits"_s, hits}, {u"more"_s, answer->more}});
    if (answer->more)
        session.note(tr("There is more; only the first %1 places are listed.").arg(most));
    return answer->hits.empty() ? Status::No : Status::Yes;
}

} // namespace

void addBoardCommands(CLI::App& root, Act& act)
{
    auto* board = root.add_subcommand("board", help("Every product's verdicts: the newest revision of each"));
    auto options = std::make_shared<BoardOptions>();
    board
        ->add_option("--checklist", options->checklists,
                     help("Only this checklist; may be given several times"))
        ->type_name("CHECKLIST");
    board->add_flag("--all", options->every, help("Every revision, not only the newest"));
    board->add_option("-o,--output", options->output, help("Writes a .csv or .pdf file"))->type_name("FILE");
    board->callback([&act, options] {
        act = [options](const Session& session) { return showBoard(*options, session); };
    });

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
