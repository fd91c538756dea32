#include "kill.h"

#include <QFile>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Edit, Import, Attach };

Kind kindOf(int number)
{
    return number % 9 == 0 ? Kind::Attach : number % 4 == 0 ? Kind::Import : Kind::Edit;
}

/// Which questions an act answers: the yes-or-no ones in turn.
QStringList questionsOf(int number)
{
    QStringList all;
    for (const Question& question : catalogue().questions)
        if (question.type == AnswerType::Bool && !question.found)
            all += question.id;
    QStringList chosen;
    for (int i = 0; i < (kindOf(number) == Kind::Import ? 12 : 1); ++i)
        chosen += all[(number * 5 + i) % all.size()];
    return chosen;
}

QString titleOf(int number)
{
    return u"file %1"_s.arg(number);
}

Result<void> attach(Workspace& workspace, int number, const QString& file)
{
    // Each its own content, so that each is really written.
    QFile source(file);
    if (!source.open(QIODevice::ReadWrite))
        return failure(Error::Kind::Machine, source.errorString());
    source.write(QByteArray::number(number).rightJustified(12));
    source.close();
    NoProgress unwatched;
    const auto taken = workspace.files().take(file, unwatched);
    if (!taken)
        return std::unexpected(taken.error());
    Evidence evidence;
    evidence.revision = workspace.revisions({}).front().id;
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    evidence.title = titleOf(number);
    if (auto added = workspace.addEvidence(evidence); !added)
        return std::unexpected(added.error());
    return {};
}

} // namespace

Result<void> doNumbered(Workspace& workspace, int number, const QString& file)
{
    if (kindOf(number) == Kind::Attach)
        return attach(workspace, number, file);
    std::map<QString, Answer> answers;
    for (const QString& question : questionsOf(number))
        answers[question] = {number % 2 == 0, QString::number(number), true};
    return workspace.setAnswers(workspace.revisions({}).front().id, answers);
}

QString lost(const Assessment& assessment, int number)
{
    if (kindOf(number) == Kind::Attach) {
        for (const Evidence& evidence : assessment.evidence)
            if (evidence.title == titleOf(number))
                return {};
        return titleOf(number);
    }
    for (const QString& question : questionsOf(number)) {
        const auto answer = assessment.answers.find(question);
        if (answer == assessment.answers.end() || answer->second.note.toInt() < number)
            return u"%1 of act %2"_s.arg(question).arg(number);
    }
    return {};
}

} // namespace tekigo
