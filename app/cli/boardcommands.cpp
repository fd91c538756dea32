#include "cli/commands.h"

#include "assessment/basis.h"
#include "assessment/board.h"
#include "workspace/boardfile.h"

#include <QJsonArray>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct BoardOptions
{
    std::vector<std::string> checklists;
    std::vector<std::string> revisions;
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
        list[u"provisional"_s] = isProvisional(*column.checklist);
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
                          worded(cell->verdict, *column.checklist, session.language);
        const LabelTerm term = labelTermOn(row.product.label, board.today);
        if (term.state != LabelTerm::State::None)
            fields += labelTermName(term.state).in(session.language) + u' ' +
                      labelTermSays(term).in(session.language);
        session.printRow(fields);
    }
}

/// Those that were named; else the newest of each product, or all of them.
Result<BoardFilter> filterOf(const BoardOptions& options, const Workspace& workspace)
{
    BoardFilter filter{.everyRevision = options.every};
    for (const std::string& name : options.revisions) {
        const auto revision = revisionOf(workspace, text(name));
        if (!revision)
            return std::unexpected(revision.error());
        if (!filter.picked)
            filter.picked.emplace();
        filter.picked->insert(revision->id);
    }
    return filter;
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
            return failure(Error::Kind::Input,
                           tr("There is no checklist “%1”. “tekigo checklist list” lists them.").arg(text(id)));
        board.checklists += text(id);
    }
    const auto filter = filterOf(options, **workspace);
    if (!filter)
        return std::unexpected(filter.error());
    const QString output = text(options.output);
    if (!output.isEmpty())
        if (auto free = (*workspace)->acceptsOutput(output); !free)
            return std::unexpected(free.error());
    if (auto checked = checkAllFiles(**workspace, session); !checked)
        return std::unexpected(checked.error());
    settle(**workspace, session);
    const BoardRows rows = (*workspace)->board();
    for (const int at : chosenRows(rows, *filter, {}, board.today))
        board.rows.push_back(rows[size_t(at)]);
    if (board.rows.empty())
        session.note(tr("There is no revision of a product yet."));
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

} // namespace

void addBoardCommands(CLI::App& root, Act& act)
{
    auto* board = root.add_subcommand("board", help("Every product's verdicts: the newest revision of each"));
    auto options = std::make_shared<BoardOptions>();
    board
        ->add_option("--checklist", options->checklists,
                     help("Only this checklist; may be given several times"))
        ->type_name("CHECKLIST");
    auto* chosen = board->add_option("--revision", options->revisions,
                                     help("Only this revision; may be given several times"));
    chosen->type_name("REVISION");
    board->add_flag("--all", options->every, help("Every revision, not only the newest"))->excludes(chosen);
    board->add_option("-o,--output", options->output, help("Writes a .csv or .pdf file"))->type_name("FILE");
    board->callback([&act, options] {
        act = [options](const Session& session) { return showBoard(*options, session); };
    });
}

} // namespace tekigo::cli
