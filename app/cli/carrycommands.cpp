// The next revision: what it takes over, what must be confirmed, what is new.
#include "cli/commands.h"
#include "cli/differencelines.h"

#include <QJsonArray>

#include <CLI/App.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

using Words = std::vector<std::string>;

QJsonObject toJson(const CarryCause& cause, const Workspace& workspace, Language language)
{
    QJsonObject object{{u"kind"_s, carryCauseId(cause.kind)}};
    const auto put = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            object.insert(name, value);
    };
    put(u"before"_s, cause.before);
    put(u"after"_s, cause.after);
    put(u"requirement"_s, cause.requirement);
    put(u"textBefore"_s, workspace.words(cause.wordsBefore).value_or(Text{}).in(language));
    put(u"textAfter"_s, workspace.words(cause.wordsAfter).value_or(Text{}).in(language));
    return object;
}

QJsonArray toJson(const std::vector<CarryItem>& pile, const Workspace& workspace, Language language)
{
    QJsonArray array;
    for (const CarryItem& item : pile) {
        QJsonArray causes;
        for (const CarryCause& cause : item.causes)
            causes.append(toJson(cause, workspace, language));
        array.append(QJsonObject{{u"kind"_s, carryKindId(item.kind)},
                                 {u"id"_s, item.id},
                                 {u"title"_s, item.title.in(language)},
                                 {u"open"_s, item.open},
                                 {u"before"_s, item.before.in(language)},
                                 {u"now"_s, item.now.in(language)},
                                 {u"questions"_s, QJsonArray::fromStringList(item.questions)},
                                 {u"because"_s, causes}});
    }
    return array;
}

/// Lines of a table would break the one line of an item.
QString oneLine(const Text& text, Language language)
{
    return text.in(language).simplified();
}

/// How the text reads otherwise that a question or requirement had when it was answered.
void printWords(const CarryCause& cause, const Workspace& workspace, const Session& session)
{
    const auto before = workspace.words(cause.wordsBefore);
    const auto after = workspace.words(cause.wordsAfter);
    if (!before || !after)
        return;
    const TextChange words = changeOf(*before, *after, session.language);
    session.print(u"    %1 (%2)"_s.arg(carryCauseName(cause.kind).in(session.language), words.languages));
    for (const QString& line : words.lines)
        session.print(u"      "_s + line);
}

void printPile(const QString& heading, const std::vector<CarryItem>& pile, const Workspace& workspace,
               const Session& session)
{
    session.print(tr("%1: %2").arg(heading).arg(pile.size()));
    for (const CarryItem& item : pile) {
        QStringList causes;
        for (const CarryCause& cause : item.causes)
            causes += carryCauseName(cause.kind).in(session.language);
        session.printRow(
            {u"  "_s + carryKindName(item.kind).in(session.language), item.id,
             oneLine(item.title, session.language), causes.join(u", "_s),
             oneLine(item.before, session.language) + u" → "_s + oneLine(item.now, session.language)});
        for (const CarryCause& cause : item.causes)
            if (item.id == cause.requirement || cause.kind == CarryCause::Kind::QuestionReworded)
                printWords(cause, workspace, session);
    }
}

/// Yes: nothing is left to be confirmed.
Status print(const Piles& piles, const Revision& revision, const Workspace& workspace, const Session& session)
{
    if (session.json) {
        session.print(QJsonObject{{u"revision"_s, revision.id.text},
                                  {u"from"_s, revision.copiedFrom.text},
                                  {u"kept"_s, toJson(piles.kept, workspace, session.language)},
                                  {u"again"_s, toJson(piles.again, workspace, session.language)},
                                  {u"fresh"_s, toJson(piles.fresh, workspace, session.language)}});
    } else {
        printPile(tr("Carried over"), piles.kept, workspace, session);
        printPile(tr("To be confirmed again"), piles.again, workspace, session);
        printPile(tr("New"), piles.fresh, workspace, session);
    }
    return piles.again.empty() ? Status::Yes : Status::No;
}

Result<Status> showCarryOver(const std::string& id, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(id));
    if (!revision)
        return std::unexpected(revision.error());
    const auto piles = (*workspace)->piles(revision->id);
    if (!piles)
        return std::unexpected(piles.error());
    return print(*piles, *revision, **workspace, session);
}

struct NextOptions
{
    std::string revision, firmware;
    std::optional<std::string> hardware;
    Words targets;
};

Result<Status> preview(const NextOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    auto next = revisionOf(**workspace, text(options.revision));
    if (!next)
        return std::unexpected(next.error());
    next->copiedFrom = std::exchange(next->id, {});
    next->firmware = text(options.firmware);
    if (options.hardware)
        next->hardware = text(*options.hardware);
    if (!options.targets.empty())
        next->targets = texts(options.targets);
    const auto piles = (*workspace)->preview(*next);
    if (!piles)
        return std::unexpected(piles.error());
    return print(*piles, *next, **workspace, session);
}

struct ConfirmOptions
{
    std::string revision, reason;
    Words questions, evidence, tests;
    bool all = false;
};

/// Everything that waits for it; files and tests only where a reason says why they are the same.
Confirmation everything(const Piles& piles, bool withFiles)
{
    Confirmation all;
    for (const CarryItem& item : piles.again) {
        if (item.kind == CarryItem::Kind::Answer)
            all.questions += item.id;
        else if (item.kind == CarryItem::Kind::Evidence && withFiles)
            all.evidence.push_back({item.id});
        else if (item.kind == CarryItem::Kind::Test && withFiles)
            all.tests.push_back({item.id});
    }
    return all;
}

/// What only an instrument settles: nobody can vouch for a measurement.
std::vector<CarryItem> measuredAgain(const Piles& left)
{
    std::vector<CarryItem> findings;
    std::ranges::copy_if(left.again, std::back_inserter(findings),
                         [](const CarryItem& item) { return item.kind == CarryItem::Kind::Finding; });
    return findings;
}

void printLeft(qsizetype confirmed, const Piles& left, const Workspace& workspace, const Session& session)
{
    const std::vector<CarryItem> findings = measuredAgain(left);
    if (session.json) {
        session.print(QJsonObject{{u"confirmed"_s, confirmed},
                                  {u"left"_s, qint64(left.again.size())},
                                  {u"measureAgain"_s, toJson(findings, workspace, session.language)}});
        return;
    }
    session.print(tr("Left to be confirmed: %1").arg(left.again.size()));
    if (!findings.empty())
        printPile(tr("To be measured again for this revision; confirming does not replace it"), findings, workspace,
                  session);
}

Result<Status> confirm(const ConfirmOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    const auto piles =
        revision ? (*workspace)->piles(revision->id) : Result<Piles>(std::unexpected(revision.error()));
    if (!piles)
        return std::unexpected(piles.error());
    Confirmation what;
    if (options.all)
        what = everything(*piles, !options.reason.empty());
    what.questions += texts(options.questions);
    what.questions.removeDuplicates();
    for (const std::string& id : options.evidence)
        what.evidence.push_back({text(id)});
    for (const std::string& id : options.tests)
        what.tests.push_back({text(id)});
    if (auto done = (*workspace)->confirm(revision->id, what, text(options.reason)); !done)
        return std::unexpected(done.error());
    const auto left = (*workspace)->piles(revision->id);
    if (!left)
        return std::unexpected(left.error());
    const auto confirmed = what.questions.size() + qsizetype(what.evidence.size() + what.tests.size());
    printLeft(confirmed, *left, **workspace, session);
    return left->again.empty() ? Status::Yes : Status::No;
}

struct AdoptOptions
{
    std::string into, from, reason;
    Words evidence, tests;
    bool all = false;
};

Result<Status> adopt(const AdoptOptions& options, const Session& session)
{
    if (!options.all && options.evidence.empty() && options.tests.empty())
        return failure(Error::Kind::Usage, tr("Name what to take over: --evidence, --test or --all."));
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto into = revisionOf(**workspace, text(options.into));
    if (!into)
        return std::unexpected(into.error());
    const auto from = revisionOf(**workspace, text(options.from));
    const auto source =
        from ? (*workspace)->assessment(from->id) : Result<Assessment>(std::unexpected(from.error()));
    if (!source)
        return std::unexpected(source.error());
    std::vector<EvidenceId> evidence;
    std::vector<TestRecordId> tests;
    const QStringList files = texts(options.evidence);
    const QStringList records = texts(options.tests);
    for (const Evidence& one : source->evidence)
        if (options.all || files.contains(one.id.text))
            evidence.push_back(one.id);
    for (const TestRecord& one : source->tests)
        if (options.all || records.contains(one.id.text))
            tests.push_back(one.id);
    for (const QString& id : files + records)
        if (std::ranges::find(evidence, id, &EvidenceId::text) == evidence.end() &&
            std::ranges::find(tests, id, &TestRecordId::text) == tests.end())
            return failure(Error::Kind::Input,
                           tr("Revision %1 has no evidence or test record %2.").arg(from->id.text, id));
    if (auto done = (*workspace)->adopt(into->id, evidence, tests, text(options.reason)); !done)
        return std::unexpected(done.error());
    if (session.json)
        session.print(
            QJsonObject{{u"evidence"_s, qint64(evidence.size())}, {u"tests"_s, qint64(tests.size())}});
    else
        session.print(tr("Taken over: evidence %1, test records %2").arg(evidence.size()).arg(tests.size()));
    return Status::Yes;
}

void addShow(CLI::App& carry, Act& act)
{
    auto* show = carry.add_subcommand(
        "show",
        help("Shows what a revision takes over, what must be confirmed again and what is new; status 1 "
             "while something is to be confirmed"));
    auto id = std::make_shared<std::string>();
    show->add_option("REVISION", *id, help("The revision's id"))->required();
    show->callback([id, &act] { act = [id](const Session& session) { return showCarryOver(*id, session); }; });

    auto* preview =
        carry.add_subcommand("preview", help("Shows the same for a next revision that is not made yet"));
    auto next = std::make_shared<NextOptions>();
    preview->add_option("REVISION", next->revision, help("The revision it would be copied from"))->required();
    preview->add_option("--firmware", next->firmware, help("Firmware version"))
        ->required()
        ->check(notEmpty());
    preview->add_option("--hardware", next->hardware, help("Hardware version"));
    preview->add_option("--target", next->targets, help("Checklist it is submitted for"))
        ->allow_extra_args(false);
    preview->callback(
        [next, &act] { act = [next](const Session& session) { return cli::preview(*next, session); }; });
}

void addConfirm(CLI::App& carry, Act& act)
{
    auto* confirm = carry.add_subcommand(
        "confirm",
        help("Says that answers, files and tests hold for this revision and the texts as they read now"));
    auto options = std::make_shared<ConfirmOptions>();
    confirm->add_option("REVISION", options->revision, help("The revision's id"))->required();
    confirm->add_option("QUESTION", options->questions, help("Questions whose answers hold"));
    confirm
        ->add_option("--evidence", options->evidence,
                     help("Evidence made on another firmware that holds; needs a reason"))
        ->allow_extra_args(false);
    confirm
        ->add_option("--test", options->tests,
                     help("Test records of another firmware that hold; needs a reason"))
        ->allow_extra_args(false);
    confirm->add_flag("--all", options->all,
                      help("All answers that wait for it; with a reason all files and tests too"));
    confirm->add_option("--reason", options->reason, help("Why they hold; stands in the history"));
    confirm->callback([options, &act] {
        act = [options](const Session& session) { return cli::confirm(*options, session); };
    });
}

void addAdopt(CLI::App& carry, Act& act)
{
    auto* adopt = carry.add_subcommand(
        "adopt", help("Lets files and tests of another revision speak for this one as well"));
    auto options = std::make_shared<AdoptOptions>();
    adopt->add_option("INTO", options->into, help("The revision that they shall speak for"))->required();
    adopt->add_option("--from", options->from, help("The revision whose they are"))->required();
    adopt->add_option("--evidence", options->evidence, help("Evidence by its id"))->allow_extra_args(false);
    adopt->add_option("--test", options->tests, help("Test records by their ids; their evidence comes along"))
        ->allow_extra_args(false);
    adopt->add_flag("--all", options->all, help("All its files and tests"));
    adopt->add_option("--reason", options->reason, help("Why it is the same; printed with each"))
        ->required()
        ->check(notEmpty());
    adopt->callback([options, &act] {
        act = [options](const Session& session) { return cli::adopt(*options, session); };
    });
}

} // namespace

void addCarryCommands(CLI::App& root, Act& act)
{
    auto* carry = root.add_subcommand("carry-over", help("The next revision and what it takes over"));
    carry->require_subcommand(1);
    addShow(*carry, act);
    addConfirm(*carry, act);
    addAdopt(*carry, act);
}

} // namespace tekigo::cli
