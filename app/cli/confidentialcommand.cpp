#include "cli/confidentialcommand.h"

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

struct Options
{
    std::string revision;
    std::vector<std::string> questions;
    bool off = false;
};

/// Nothing is marked unless all of them can be.
Result<std::map<QString, Answer>> marked(const Options& options, const Assessment& assessment)
{
    std::map<QString, Answer> answers;
    for (const std::string& name : options.questions) {
        const auto found = assessment.answers.find(text(name));
        if (found == assessment.answers.end())
            return failure(Error::Kind::Input,
                           tr("“%1” is not answered in %2. “tekigo answers export” writes what is.")
                               .arg(text(name), assessment.revision.id.text));
        if (found->second.confidential == options.off) {
            Answer answer = found->second;
            answer.confidential = !options.off;
            answers.emplace(found->first, answer);
        }
    }
    return answers;
}

Result<Status> mark(const Options& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto revision = revisionOf(**workspace, text(options.revision));
    if (!revision)
        return std::unexpected(revision.error());
    const auto assessment = (*workspace)->assessment(revision->id);
    if (!assessment)
        return std::unexpected(assessment.error());
    const auto answers = marked(options, *assessment);
    if (!answers)
        return std::unexpected(answers.error());
    for (const auto& [question, answer] : *answers)
        if (auto done = (*workspace)->setAnswer(revision->id, question, answer); !done)
            return std::unexpected(done.error());
    if (session.json)
        session.print(QJsonObject{{u"changed"_s, qint64(answers->size())}});
    else
        session.note((options.off ? tr("Answers no longer confidential: %1") : tr("Answers marked confidential: %1"))
                         .arg(answers->size()));
    return Status::Yes;
}

} // namespace

void addConfidentialCommand(CLI::App& answers, Act& act)
{
    auto options = std::make_shared<Options>();
    auto* command = answers.add_subcommand(
        "confidential", help("Marks answers that the redacted edition of the dossier leaves out"));
    command->add_option("REVISION", options->revision, help("The revision's id"))->required();
    command->add_option("QUESTION", options->questions, help("The question's id"))->required();
    command->add_flag("--off", options->off, help("Takes the mark away"));
    command->callback([options, &act] { act = [options](const Session& session) { return mark(*options, session); }; });
}

} // namespace tekigo::cli
