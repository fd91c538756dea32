#include "cli/commands.h"

#include "checklist/citedplace.h"
#include "checklist/proof.h"
#include "checklist/reader.h"
#include "cli/gapcommands.h"
#include "cli/json.h"

#include <QJsonArray>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

QString standingId(Standing standing)
{
    switch (standing) {
    case Standing::Mandatory: return u"mandatory"_s;
    case Standing::MandatoryOnceInForce: return u"mandatory-once-in-force"_s;
    case Standing::Voluntary: return u"voluntary"_s;
    case Standing::Export: return u"export"_s;
    case Standing::Advice: break;
    }
    return u"advice"_s;
}

QJsonObject summary(const Checklist& checklist, Language language)
{
    return {{u"id"_s, checklist.id},
            {u"version"_s, checklist.version},
            {u"corrects"_s, checklist.corrects.isEmpty() ? QJsonValue() : QJsonValue(checklist.corrects)},
            {u"title"_s, checklist.title.in(language)},
            {u"standing"_s, standingId(checklist.standing)},
            {u"effective"_s,
             checklist.effective ? QJsonValue(checklist.effective->toString(Qt::ISODate)) : QJsonValue()},
            {u"digest"_s, QString::fromLatin1(checklist.digest.toHex())},
            {u"requirements"_s, qint64(checklist.requirements.size())}};
}

Result<Status> listChecklists(const Session& session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue)
        return std::unexpected(catalogue.error());
    QJsonArray array;
    for (const Checklist& checklist : catalogue->checklists) {
        array.append(summary(checklist, session.language));
        if (!session.json)
            session.print(QStringList{checklist.id, checklist.version, checklist.title.in(session.language)}.join(u'\t'));
    }
    if (session.json)
        session.print(QJsonObject{{u"checklists"_s, array}});
    return Status::Yes;
}

/// 解釈 and 要確認 stand wherever a statement does.
QString marked(const Statement& statement, Language language)
{
    QString line = statement.text.in(language);
    if (statement.mark == Mark::Inferred)
        line += tr(" [interpretation]");
    if (statement.mark == Mark::Recalled)
        line += tr(" [to be confirmed]");
    return line;
}

QStringList sourcesOf(const Statement& statement, Language language)
{
    QStringList list;
    for (const Citation& citation : statement.sources)
        list.append((citation.source + u' ' + citedPlace(citation.place, language)).trimmed());
    return list;
}

QJsonObject toJson(const Statement& statement, Language language)
{
    return {{u"text"_s, statement.text.in(language)},
            {u"mark"_s, markId(statement.mark)},
            {u"sources"_s, QJsonArray::fromStringList(sourcesOf(statement, language))}};
}

QJsonArray toJson(const std::vector<Statement>& statements, Language language)
{
    QJsonArray array;
    for (const Statement& statement : statements)
        array.append(toJson(statement, language));
    return array;
}

QJsonObject toJson(const Requirement& requirement, Language language)
{
    QJsonArray evidence;
    for (const EvidenceNeed& need : requirement.evidence)
        evidence.append(QJsonObject{{u"id"_s, need.id},
                                    {u"kinds"_s, QJsonArray::fromStringList(need.kinds)},
                                    {u"text"_s, need.text.in(language)},
                                    {u"needed"_s, need.needed}});
    QJsonArray tests;
    for (const TestNeed& need : requirement.tests)
        tests.append(QJsonObject{{u"case"_s, need.testCase}, {u"needed"_s, need.needed}});
    QJsonArray references;
    for (const Reference& reference : requirement.references)
        references.append(QJsonObject{{u"regime"_s, reference.regime},
                                      {u"provision"_s, reference.provision},
                                      {u"mark"_s, markId(reference.mark)}});
    return {{u"id"_s, requirement.id},
            {u"title"_s, requirement.title.in(language)},
            {u"digest"_s, QString::fromLatin1(requirement.digest.toHex())},
            {u"law"_s, toJson(requirement.law, language)},
            {u"reading"_s, toJson(requirement.reading, language)},
            {u"examiner"_s, toJson(requirement.examiner, language)},
            {u"evidence"_s, evidence},
            {u"tests"_s, tests},
            {u"references"_s, references}};
}

void tell(const QString& head, const std::vector<Statement>& statements, const Session& session)
{
    for (const Statement& statement : statements)
        session.print(QStringLiteral("  %1: %2 (%3)")
                          .arg(head, marked(statement, session.language), sourcesOf(statement, session.language).join(u", "_s)));
}

void tell(const Requirement& requirement, const Session& session)
{
    session.print(u"\n"_s + requirement.id + u"  "_s + requirement.title.in(session.language));
    tell(tr("text"), {requirement.law}, session);
    tell(tr("reading"), requirement.reading, session);
    tell(tr("the examiner looks for"), requirement.examiner, session);
    for (const EvidenceNeed& need : requirement.evidence)
        session.print(QStringLiteral("  %1: %2 [%3]")
                          .arg(need.needed ? tr("evidence") : tr("evidence, recommended"),
                               need.text.in(session.language), need.kinds.join(u", "_s)));
    for (const TestNeed& need : requirement.tests)
        session.print(
            QStringLiteral("  %1: %2").arg(need.needed ? tr("test") : tr("test, recommended"), need.testCase));
}

Result<Status> showChecklist(const std::string& id, const Session& session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue)
        return std::unexpected(catalogue.error());
    const Checklist* checklist = catalogue->checklist(text(id));
    if (!checklist)
        return failure(Error::Kind::Input,
                       tr("There is no checklist “%1”. “tekigo checklist list” lists them.").arg(text(id)));
    if (session.json) {
        QJsonObject document = summary(*checklist, session.language);
        QJsonArray requirements;
        for (const Requirement& requirement : checklist->requirements)
            requirements.append(toJson(requirement, session.language));
        document.insert(u"requirements"_s, requirements);
        session.print(document);
        return Status::Yes;
    }
    session.print(checklist->title.in(session.language) + u' ' + checklist->version);
    if (!checklist->corrects.isEmpty())
        session.print(tr("corrects only the wording of version %1").arg(checklist->corrects));
    session.print(tr("digest: %1").arg(QString::fromLatin1(checklist->digest.toHex())));
    for (const Statement& statement : checklist->about)
        session.print(marked(statement, session.language));
    for (const Requirement& requirement : checklist->requirements)
        tell(requirement, session);
    return Status::Yes;
}

Result<Status> check(const std::string& file, const Session& session)
{
    const auto catalogue = session.catalogue();
    if (!catalogue)
        return std::unexpected(catalogue.error());
    const auto checklist = readChecklist(text(file), *catalogue);
    if (!checklist)
        return std::unexpected(checklist.error());
    QJsonArray found;
    for (const Flaw& flaw : flaws(*checklist, *catalogue)) {
        found.append(QJsonObject{{u"requirement"_s, flaw.requirement}, {u"says"_s, flaw.text}});
        session.note(flaw.requirement + u": "_s + flaw.text);
    }
    if (session.json)
        session.print(QJsonObject{{u"id"_s, checklist->id}, {u"flaws"_s, found}});
    else if (found.isEmpty())
        session.print(tr("%1 %2: every verdict can be reached and every question can matter.")
                          .arg(checklist->id, checklist->version));
    return found.isEmpty() ? Status::Yes : Status::No;
}

struct EffectiveOptions
{
    std::string checklist, date;
};

Result<Status> setEffective(const EffectiveOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const Checklist* checklist = (*workspace)->catalogue().checklist(text(options.checklist));
    if (!checklist)
        return failure(Error::Kind::Input, tr("There is no checklist “%1”. “tekigo checklist list” lists them.")
                                               .arg(text(options.checklist)));
    if (checklist->effective)
        return failure(Error::Kind::Input, tr("“%1” took effect on %2; that is part of the checklist.")
                                               .arg(checklist->id, checklist->effective->toString(Qt::ISODate)));
    std::optional<QDate> date;
    if (options.date != "unknown") {
        const auto given = day(text(options.date));
        if (!given)
            return std::unexpected(given.error());
        date = *given;
    }
    if (auto set = (*workspace)->setEffective(checklist->id, date); !set)
        return std::unexpected(set.error());
    if (session.json)
        session.print(QJsonObject{{u"id"_s, checklist->id},
                                  {u"effective"_s, date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue()}});
    return Status::Yes;
}

} // namespace

void addChecklistCommands(CLI::App& root, Act& act)
{
    auto* checklist = root.add_subcommand("checklist", help("What products are judged by"))->require_subcommand(1);
    checklist->add_subcommand("list", help("Lists the checklists"))->callback([&act] { act = listChecklists; });

    auto word = std::make_shared<std::string>();
    auto* showing = checklist->add_subcommand("show", help("Prints a checklist with its requirements"));
    showing->add_option("ID", *word, help("The checklist's id"))->required();
    showing->callback([word, &act] { act = [word](const Session& session) { return showChecklist(*word, session); }; });

    auto* checking = checklist->add_subcommand("check", help("Reads and proves a checklist file that somebody wrote"));
    checking->add_option("FILE", *word, help("The YAML file"))->required();
    checking->callback([word, &act] { act = [word](const Session& session) { return check(*word, session); }; });

    addDiffCommand(*checklist, act);

    auto* effective = checklist->add_subcommand("effective", help("Sets when a draft takes effect, for this workspace"));
    auto options = std::make_shared<EffectiveOptions>();
    effective->add_option("ID", options->checklist, help("The checklist's id"))->required();
    effective->add_option("DATE", options->date, help("The day, as 2027-04-01, or “unknown”"))->required();
    effective->callback(
        [options, &act] { act = [options](const Session& session) { return setEffective(*options, session); }; });
}

} // namespace tekigo::cli
