#include "cli/commands.h"

#include "base/interruption.h"
#include "assessment/comparisonjson.h"
#include "dossier/changes.h"
#include "exchange/changesworkbook.h"

#include <CLI/App.hpp>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct CompareOptions
{
    std::string before, after, file;
};

struct Pair
{
    ChangeList list;
    Comparison comparison;
};

Result<Assessment> assessmentOf(Workspace& workspace, const std::string& id, const Session& session)
{
    const auto revision = revisionOf(workspace, text(id));
    if (!revision)
        return std::unexpected(revision.error());
    if (auto checked = checkFiles(workspace, revision->id, session); !checked)
        return std::unexpected(checked.error());
    return workspace.assessment(revision->id);
}

Result<Pair> pairOf(const CompareOptions& options, Workspace& workspace, const Session& session)
{
    const auto before = assessmentOf(workspace, options.before, session);
    const auto after = assessmentOf(workspace, options.after, session);
    if (!before || !after)
        return std::unexpected(before ? after.error() : before.error());
    auto verdictsBefore = workspace.verdicts(before->revision.id);
    Pair pair{.list = {.language = session.language,
                       .catalogue = workspace.catalogue(),
                       .before = *before,
                       .after = *after,
                       .verdictsBefore = std::move(verdictsBefore),
                       .verdictsAfter = workspace.verdicts(after->revision.id)},
              .comparison = {}};
    pair.comparison = comparisonOf(pair.list);
    return pair;
}

void print(const Comparison& comparison, const Session& session)
{
    if (comparison.empty())
        session.print(tr("The two revisions do not differ."));
    for (const Difference::Kind kind : differenceKinds()) {
        if (comparison.count(kind) == 0)
            continue;
        session.print(u"%1 (%2)"_s.arg(kindName(kind).in(session.language)).arg(comparison.count(kind)));
        for (const Difference& difference : comparison.differences)
            if (difference.kind == kind)
                session.print(u"  %1 %2"_s.arg(changeSign(difference.change))
                                  .arg(inOneLine(difference).in(session.language)));
    }
}

QJsonObject sideJson(const Assessment& assessment)
{
    return {{u"revision"_s, assessment.revision.id.text},
            {u"product"_s, assessment.product.name},
            {u"label"_s, assessment.revision.label},
            {u"firmware"_s, assessment.revision.firmware}};
}

QJsonObject document(const Pair& pair, const Session& session)
{
    QJsonObject object = json(pair.comparison, session.language);
    object.insert(u"earlier"_s, sideJson(pair.list.before));
    object.insert(u"later"_s, sideJson(pair.list.after));
    object.insert(u"differs"_s, !pair.comparison.empty());
    return object;
}

bool isWorkbook(const QString& file)
{
    return QFileInfo(file).suffix().toLower() == u"xlsx";
}

/// What came of writing; a workbook has neither number nor pages.
Result<ChangesExported> writeAs(const Pair& pair, const QString& file)
{
    if (isWorkbook(file)) {
        if (auto done = writeChangesWorkbook(pair.list, file); !done)
            return std::unexpected(done.error());
        return ChangesExported{};
    }
    Interruptible progress;
    return exportChanges(pair.list, file, progress);
}

Result<Status> writeList(const Pair& pair, const QString& file, const Session& session)
{
    const auto exported = writeAs(pair, file);
    if (!exported)
        return std::unexpected(exported.error());
    if (session.json) {
        QJsonObject object = document(pair, session);
        object.insert(u"file"_s, file);
        if (!isWorkbook(file)) {
            object.insert(u"number"_s, exported->number);
            object.insert(u"pages"_s, exported->pages);
        }
        session.print(object);
    } else {
        session.print(isWorkbook(file) ? file : exported->number);
    }
    return pair.comparison.empty() ? Status::Yes : Status::No;
}

Result<Status> compareCommand(const CompareOptions& options, const Session& session)
{
    const QString file = text(options.file);
    if (!file.isEmpty() && QFileInfo(file).suffix().toLower() != u"pdf" && !isWorkbook(file))
        return failure(Error::Kind::Usage,
                       tr("%1 is no file that a list of changes can be written to: name it "
                          "….pdf or ….xlsx.")
                           .arg(file));
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    if (auto free = (*workspace)->acceptsOutput(file); !file.isEmpty() && !free)
        return std::unexpected(free.error());
    const auto pair = pairOf(options, **workspace, session);
    if (!pair)
        return std::unexpected(pair.error());
    if (!file.isEmpty())
        return writeList(*pair, file, session);
    if (session.json)
        session.print(document(*pair, session));
    else
        print(pair->comparison, session);
    return pair->comparison.empty() ? Status::Yes : Status::No;
}

} // namespace

void addCompareCommands(CLI::App& root, Act& act)
{
    auto* comparing = root.add_subcommand(
        "compare", help("Says what two revisions have differently, or writes the list of changes"));
    auto options = std::make_shared<CompareOptions>();
    comparing->add_option("EARLIER", options->before, help("The earlier revision's id"))->required();
    comparing->add_option("LATER", options->after, help("The later revision's id"))->required();
    comparing->add_option("-o,--output", options->file, help("The file to write, ….pdf or ….xlsx"))
        ->check(notEmpty());
    comparing->callback([options, &act] {
        act = [options](const Session& session) { return compareCommand(*options, session); };
    });
}

} // namespace tekigo::cli
