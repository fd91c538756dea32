#include "cli/gapcommands.h"

#include "base/interruption.h"
#include "assessment/basis.h"
#include "assessment/gapjson.h"
#include "assessment/gapwords.h"
#include "checklist/differencejson.h"
#include "checklist/givenchecklists.h"
#include "cli/commands.h"
#include "cli/differencelines.h"
#include "dossier/plan.h"

#include <QFileInfo>
#include <QJsonArray>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct GapOptions
{
    std::string from, to, file, effective;
    std::vector<std::string> revisions;
    bool all = false;
};

Result<void> known(const Catalogue& catalogue, const std::string& id)
{
    if (catalogue.checklist(text(id)))
        return {};
    return failure(Error::Kind::Input,
                   tr("There is no checklist “%1”. “tekigo checklist list” lists them.").arg(text(id)));
}

/// Those that were named; else the newest of each product, or all of them.
Result<std::vector<RevisionId>> revisionsIn(const Workspace& workspace, const GapOptions& options)
{
    std::vector<RevisionId> ids;
    for (const std::string& name : options.revisions) {
        const auto revision = revisionOf(workspace, text(name));
        if (!revision)
            return std::unexpected(revision.error());
        ids.push_back(revision->id);
    }
    if (!ids.empty())
        return ids;
    for (const Product& product : workspace.products()) {
        const std::vector<Revision> revisions = workspace.revisions(product.id);
        for (const Revision& revision : revisions) {
            if (options.all || revision.id == revisions.back().id)
                ids.push_back(revision.id);
        }
    }
    return ids;
}

Result<Gap> gapIn(Workspace& workspace, const GapOptions& options, const Session& session)
{
    const auto ids = revisionsIn(workspace, options);
    if (!ids)
        return std::unexpected(ids.error());
    const auto dates = workspace.effectiveDates();
    const auto set = dates.find(text(options.to));
    std::optional<QDate> effective = set == dates.end() ? std::nullopt : std::optional(set->second);
    if (!options.effective.empty()) {
        const auto given = day(text(options.effective));
        if (!given)
            return std::unexpected(given.error());
        effective = *given;
    }
    std::vector<Assessment> assessments;
    for (const RevisionId& id : *ids) {
        if (auto checked = checkFiles(workspace, id, session); !checked)
            return std::unexpected(checked.error());
        auto assessment = workspace.assessment(id);
        if (!assessment)
            return std::unexpected(assessment.error());
        assessments.push_back(std::move(*assessment));
    }
    NoProgress progress;
    return gapBetween(workspace.catalogue(), text(options.from), text(options.to), assessments,
                      effective, workspace.today(), progress);
}

/// How far the second checklist's verdict can be relied on: "  [暫定判定、要確認 2件]".
QString basisOf(const GapPair& pair, const GapCell& cell, const Checklist& to, Language language)
{
    if (pair.to.isEmpty())
        return {};
    QStringList words;
    const VerdictBasis basis = verdictBasis(to, cell.after);
    if (basis.provisional)
        words += provisionalName().in(language);
    if (!basis.points.empty())
        words += basisWords(basis).in(language);
    return words.isEmpty() ? QString() : u"  [%1]"_s.arg(words.join(Text{u"、"_s, u", "_s}.in(language)));
}

void tell(const Gap& gap, const Catalogue& catalogue, const Session& session)
{
    session.print(
        tr("effective date: %1").arg(effectiveWords(gap, *catalogue.checklist(gap.to)).in(session.language)));
    for (const GapProduct& product : gap.products) {
        session.print(u"\n%1 %2 (%3)  %4"_s.arg(product.product.name, product.revision.label,
                                                product.revision.id.text,
                                                urgencyName(product.urgency).in(session.language)));
        if (const Text words = transitionWords(product.transition); !words.isEmpty())
            session.print(u"  "_s + words.in(session.language));
        for (size_t i = 0; i < gap.pairs.size(); ++i) {
            const GapCell& cell = product.cells[i];
            session.print(u"  %1 %2  %3"_s.arg(QString(gapStateSign(cell.state)),
                                               gapStateName(cell.state).in(session.language),
                                               pairName(gap.pairs[i]).in(session.language)) +
                          basisOf(gap.pairs[i], cell, *catalogue.checklist(gap.to), session.language));
            const bool open = cell.state <= GapState::LacksAnswer;
            for (size_t set = 0; open && set < cell.remedies.sets.size(); ++set) {
                for (const Text& line : remedyLines(cell.remedies.sets[set]))
                    session.print(u"      %1) %2"_s.arg(set + 1).arg(line.in(session.language)));
            }
            for (const Shortfall& shortfall : cell.after.shortfalls)
                session.print(u"      - "_s + shortfall.says.in(session.language));
        }
    }
}

Result<QString> writePlan(const Gap& gap, const Workspace& workspace, const QString& file,
                          const Session& session)
{
    Interruptible progress;
    const auto exported = exportPlan({.language = session.language,
                                      .catalogue = workspace.catalogue(),
                                      .gap = gap,
                                      .maker = makersOf(gap, workspace.makers()),
                                      .made = QDateTime::currentDateTimeUtc()},
                                     file, progress);
    if (!exported)
        return std::unexpected(exported.error());
    return exported->number;
}

Result<Status> gapCommand(const GapOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    for (const std::string& id : {options.from, options.to}) {
        if (auto there = known((*workspace)->catalogue(), id); !there)
            return std::unexpected(there.error());
    }
    if (!options.file.empty()) {
        if (auto free = (*workspace)->acceptsOutput(text(options.file)); !free)
            return std::unexpected(free.error());
        if (!text(options.file).endsWith(u".pdf"_s, Qt::CaseInsensitive))
            return failure(
                Error::Kind::Usage,
                tr("%1 is no file that a plan can be written to: name it ….pdf.").arg(text(options.file)));
    }
    const auto gap = gapIn(**workspace, options, session);
    if (!gap)
        return std::unexpected(gap.error());
    QJsonObject document = toJson(*gap, (*workspace)->catalogue(), session.language);
    if (!options.file.empty()) {
        const auto number = writePlan(*gap, **workspace, text(options.file), session);
        if (!number)
            return std::unexpected(number.error());
        document.insert(u"file"_s, text(options.file));
        document.insert(u"number"_s, *number);
    }
    if (session.json)
        session.print(document);
    else
        tell(*gap, (*workspace)->catalogue(), session);
    return isReady(*gap) ? Status::Yes : Status::No;
}

/// A checklist of the catalogue by its id, or what a file or folder holds.
Result<Catalogue> givenBy(const std::string& name, const Catalogue& catalogue)
{
    if (const Checklist* checklist = catalogue.checklist(text(name))) {
        Catalogue one = catalogue;
        one.checklists = {*checklist};
        return one;
    }
    if (!QFileInfo::exists(text(name)))
        return failure(Error::Kind::Input,
                       tr("“%1” is neither a checklist nor a file or folder. “tekigo checklist "
                          "list” lists the checklists.")
                           .arg(text(name)));
    return readGiven(text(name), catalogue);
}

void tell(const QString& title, const std::vector<LineChange>& changes, const Session& session)
{
    if (changes.empty())
        return;
    session.print(u"  "_s + title);
    for (const LineChange& change : changes) {
        const TextChange words = changeOf(change.before, change.after, session.language);
        const bool oneLanguage = change.kind == LineChange::Kind::Changed &&
                                 (change.before.ja == change.after.ja || change.before.en == change.after.en);
        for (const QString& line : words.lines)
            session.print(u"    "_s + line + (oneLanguage ? u" (%1)"_s.arg(words.languages) : QString()));
    }
}

/// The text that people read, and in which of its languages it changed.
void tell(const QString& title, const Text& before, const Text& after, const Session& session)
{
    const TextChange words = changeOf(before, after, session.language);
    if (words.lines.isEmpty())
        return;
    session.print(u"  %1 (%2)"_s.arg(title, words.languages));
    for (const QString& line : words.lines)
        session.print(u"    "_s + line);
}

QString titleOf(const RequirementDifference& one, const Session& session)
{
    const QString title = one.title.in(session.language);
    if (one.before.isEmpty())
        return tr("added: %1 %2").arg(one.after, title);
    if (one.after.isEmpty())
        return tr("removed: %1 %2").arg(one.before, title);
    if (one.isRenumbered())
        return tr("renumbered: %1, was %2: %3").arg(one.after, one.before, title);
    return tr("changed: %1 %2").arg(one.after, title);
}

void tell(const ChecklistDifference& difference, const Session& session)
{
    tell(tr("about the whole"), difference.head, session);
    tell(tr("parameters"), difference.parameters, session);
    tell(tr("scope"), difference.scope, session);
    for (const RequirementDifference& one : difference.requirements) {
        if (one.isSame() && !one.isRenumbered())
            continue;
        session.print(titleOf(one, session));
        if (!one.before.isEmpty() && !one.after.isEmpty())
            tell(tr("text"), one.wordsBefore, one.wordsAfter, session);
        tell(tr("rule"), one.rule, session);
        tell(tr("does not apply when"), one.exceptions, session);
        tell(tr("evidence"), one.evidence, session);
        tell(tr("tests"), one.tests, session);
        tell(tr("references"), one.references, session);
        tell(tr("sources"), one.sources, session);
    }
    for (const QuestionDifference& question : difference.questions)
        tell(tr("question %1").arg(question.id), question.wordsBefore, question.wordsAfter, session);
}

/// Which checklists of the two sides are laid over each other: the two, where each side has one; else those
/// of one id.
std::vector<std::pair<const Checklist*, const Checklist*>> pairsOf(const Catalogue& before,
                                                                   const Catalogue& after)
{
    if (before.checklists.size() == 1 && after.checklists.size() == 1)
        return {{&before.checklists.front(), &after.checklists.front()}};
    std::vector<std::pair<const Checklist*, const Checklist*>> pairs;
    for (const Checklist& checklist : before.checklists) {
        if (const Checklist* other = after.checklist(checklist.id))
            pairs.emplace_back(&checklist, other);
    }
    return pairs;
}

Result<Status> diffCommand(const std::string& a, const std::string& b, const Session& session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue)
        return std::unexpected(catalogue.error());
    const auto before = givenBy(a, *catalogue);
    const auto after = givenBy(b, *catalogue);
    if (!before || !after)
        return std::unexpected(before ? after.error() : before.error());
    const auto pairs = pairsOf(*before, *after);
    if (pairs.empty())
        return failure(Error::Kind::Input,
                       tr("“%1” and “%2” have no checklist in common.").arg(text(a), text(b)));
    bool same = pairs.size() == before->checklists.size() && pairs.size() == after->checklists.size();
    QJsonArray array;
    for (const auto& [first, second] : pairs) {
        const ChecklistDifference difference = differenceOf({*first, *before}, {*second, *after});
        same = same && difference.isSame();
        QJsonObject one = toJson(difference, session.language);
        one.insert(u"before"_s, first->id + u' ' + first->version);
        one.insert(u"after"_s, second->id + u' ' + second->version);
        array.append(one);
        if (session.json)
            continue;
        session.print(tr("%1 %2 and %3 %4: %5")
                          .arg(first->id, first->version, second->id, second->version,
                               difference.isSame() ? tr("no difference") : tr("they differ")));
        tell(difference, session);
    }
    if (session.json)
        session.print(QJsonObject{{u"same"_s, same}, {u"checklists"_s, array}});
    return same ? Status::Yes : Status::No;
}

} // namespace

void addGapCommands(CLI::App& root, Act& act)
{
    auto options = std::make_shared<GapOptions>();
    auto* gap = root.add_subcommand("gap", help("What happens when one checklist takes another's place"));
    gap->add_option("--from", options->from, help("The checklist that products were judged by"))->required();
    gap->add_option("--to", options->to, help("The checklist that is coming"))->required();
    auto* chosen = gap->add_option("REVISION", options->revisions,
                                   help("Revisions; the newest of each product where not given"));
    gap->add_flag("--all", options->all, help("Every revision of every product"))->excludes(chosen);
    gap->add_option("--effective", options->effective,
                    help("When the coming checklist takes effect, as 2027-04-01; for this answer only"));
    gap->add_option("-o,--output", options->file, help("Write the plan as PDF"))->check(notEmpty());
    gap->callback([options, &act] {
        act = [options](const Session& session) { return gapCommand(*options, session); };
    });
}

void addDiffCommand(CLI::App& checklist, Act& act)
{
    auto names = std::make_shared<std::pair<std::string, std::string>>();
    auto* diff = checklist.add_subcommand("diff", help("Compares two checklists, or two versions of one"));
    diff->add_option("A", names->first, help("A checklist's id, a YAML file, or a folder of checklists"))
        ->required();
    diff->add_option("B", names->second, help("The same"))->required();
    diff->callback([names, &act] {
        act = [names](const Session& session) { return diffCommand(names->first, names->second, session); };
    });
}

} // namespace tekigo::cli
