#include "assessment/standing.h"

#include "base/digest.h"

#include <algorithm>
#include <array>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Goes up with every change of judge() that can change a verdict, so that what an older version kept is
/// judged anew.
constexpr int judgeVersion = 2;

constexpr std::array verdicts = {Verdict::NotApplicable, Verdict::Fails, Verdict::Unanswered,
                                 Verdict::Unverified, Verdict::Conforms};
constexpr std::array outcomes = {ScopeOutcome::Applies,     ScopeOutcome::OutOfScope,
                                 ScopeOutcome::Exempt,      ScopeOutcome::Equivalent,
                                 ScopeOutcome::FormerRules, ScopeOutcome::Unanswered};
constexpr qsizetype checklistWords = 5;

int confirmations(const std::vector<Shortfall>& shortfalls)
{
    return int(std::ranges::count(shortfalls, Shortfall::Kind::NotConfirmed, &Shortfall::kind));
}

RequirementStanding standingOf(const RequirementVerdict& verdict)
{
    const int toConfirm = confirmations(verdict.shortfalls);
    return {.requirement = verdict.requirement,
            .verdict = verdict.verdict,
            .evidenceMissing = int(verdict.shortfalls.size()) - toConfirm,
            .toConfirm = toConfirm,
            .questions = int(verdict.ruling.missing.size())};
}

std::optional<Verdict> verdictNamed(QStringView id)
{
    for (const Verdict verdict : verdicts)
        if (id == verdictId(verdict))
            return verdict;
    return {};
}

std::optional<ScopeOutcome> outcomeNamed(QStringView id)
{
    for (const ScopeOutcome outcome : outcomes)
        if (id == outcomeId(outcome))
            return outcome;
    return {};
}

/// A number as writtenStandings() writes it; -1 for anything else.
int number(QStringView text)
{
    bool good = false;
    const int read = text.toInt(&good);
    return good && read >= 0 && QString::number(read) == text ? read : -1;
}

std::optional<RequirementStanding> readRequirement(QStringView written)
{
    const auto parts = written.split(u':');
    if (parts.size() != 5)
        return {};
    const auto verdict = verdictNamed(parts[1]);
    const std::array counts = {number(parts[2]), number(parts[3]), number(parts[4])};
    if (!verdict || parts[0].isEmpty() || std::ranges::min(counts) < 0)
        return {};
    return RequirementStanding{parts[0].toString(), *verdict, counts[0], counts[1], counts[2]};
}

std::optional<ChecklistStanding> readChecklist(QStringView line)
{
    const auto words = line.split(u' ');
    if (words.size() < checklistWords)
        return {};
    const auto outcome = outcomeNamed(words[1]);
    const auto verdict = verdictNamed(words[2]);
    const int toConfirm = number(words[3]);
    const int questions = number(words[4]);
    if (!outcome || !verdict || words[0].isEmpty() || toConfirm < 0 || questions < 0)
        return {};
    ChecklistStanding standing{words[0].toString(), *outcome, *verdict, toConfirm, questions, {}};
    standing.requirements.reserve(size_t(words.size() - checklistWords));
    for (qsizetype at = checklistWords; at < words.size(); ++at) {
        auto requirement = readRequirement(words[at]);
        if (!requirement)
            return {};
        standing.requirements.push_back(std::move(*requirement));
    }
    return standing;
}

} // namespace

bool ChecklistStanding::concerns() const
{
    return outcome == ScopeOutcome::Applies || outcome == ScopeOutcome::Unanswered;
}

Standings standingsOf(const std::vector<ChecklistVerdict>& judged)
{
    Standings standings;
    standings.reserve(judged.size());
    for (const ChecklistVerdict& verdict : judged) {
        ChecklistStanding& standing = standings.emplace_back();
        standing.checklist = verdict.checklist;
        standing.outcome = verdict.scope.outcome;
        standing.verdict = verdict.verdict;
        standing.toConfirm = confirmations(verdict.scopeShortfalls);
        standing.questions = int(verdict.scope.missing.size());
        for (const RequirementVerdict& requirement : verdict.requirements)
            standing.requirements.push_back(standingOf(requirement));
    }
    return standings;
}

QString writtenStandings(const Standings& standings)
{
    QString written;
    for (const ChecklistStanding& one : standings) {
        if (!written.isEmpty())
            written += u'\n';
        written += one.checklist + u' ' + outcomeId(one.outcome) + u' ' + verdictId(one.verdict) + u' ' +
                   QString::number(one.toConfirm) + u' ' + QString::number(one.questions);
        for (const RequirementStanding& each : one.requirements)
            written += u' ' + each.requirement + u':' + verdictId(each.verdict) + u':' +
                       QString::number(each.evidenceMissing) + u':' + QString::number(each.toConfirm) + u':' +
                       QString::number(each.questions);
    }
    return written;
}

std::optional<Standings> readStandings(const QString& written)
{
    Standings standings;
    if (written.isEmpty())
        return standings;
    for (const QStringView line : QStringView(written).split(u'\n')) {
        auto standing = readChecklist(line);
        if (!standing)
            return {};
        standings.push_back(std::move(*standing));
    }
    return standings;
}

QString basisOf(const Catalogue& catalogue, const std::map<QString, QDate>& effective)
{
    Sha256 hash;
    const auto add = [&](const QString& text) { hash.add(text.toUtf8() + '\n'); };
    add(u"judge %1"_s.arg(judgeVersion));
    for (const Checklist& checklist : catalogue.checklists) {
        add(checklist.id);
        hash.add(checklist.digest);
    }
    for (const Question& question : catalogue.questions) {
        // What judging reads of a question but nobody who answers it.
        add(question.id + u' ' + question.complete + (question.claim ? u" claim"_s : QString()) +
            (question.found ? u" found"_s : QString()));
        hash.add(question.digest);
    }
    for (const auto& [checklist, date] : effective)
        add(checklist + u' ' + date.toString(Qt::ISODate));
    return QString::fromLatin1(hash.finish().toHex());
}

} // namespace tekigo
