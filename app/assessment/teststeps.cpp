#include "assessment/teststeps.h"

#include "assessment/names.h"
#include "assessment/phrase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// "3. …", one step a line.
std::map<int, QString> numberedLines(const QString& text)
{
    static const QRegularExpression numbered(uR"(^\s*(\d{1,3})[.．]\s*(.+)$)"_s, QRegularExpression::MultilineOption);
    std::map<int, QString> lines;
    for (const QRegularExpressionMatch& match : numbered.globalMatch(text))
        lines.try_emplace(match.captured(1).toInt(), match.captured(2).trimmed());
    return lines;
}

const StepRecord* recordOf(const TestRecord& record, int number)
{
    const auto found = std::ranges::find(record.steps, number, &StepRecord::number);
    return found == record.steps.end() ? nullptr : &*found;
}

QString range(int first, int last)
{
    return first == last ? QString::number(first) : QString::number(first) + u'–' + QString::number(last);
}

/// Those that the case asks for, and those that only the record names.
std::vector<int> numbersOf(const TestRecord& record, const TestCase* testCase)
{
    std::vector<int> numbers;
    if (testCase)
        for (const CaseStep& step : stepsOf(*testCase))
            numbers.push_back(step.number);
    for (const StepRecord& step : record.steps)
        if (std::ranges::find(numbers, step.number) == numbers.end())
            numbers.push_back(step.number);
    std::ranges::sort(numbers);
    return numbers;
}

/// ○ 手順 1–5：実施
Text line(StepStanding state, const std::vector<int>& numbers)
{
    const QString which = stepNumbers(numbers);
    const QString steps = numbers.size() == 1 ? u"Step %1"_s : u"Steps %1"_s;
    const Text name = stepStateName(state);
    return {u"%1 手順 %2：%3"_s.arg(stepStateSign(state)).arg(which, name.ja),
            u"%1 %2: %3"_s.arg(stepStateSign(state)).arg(steps.arg(which), name.en.toLower())};
}

/// On a line of its own, with its reason: × 手順 5：未実施（治具の故障）
Text notDone(const StepRecord& step)
{
    const Text reason = step.reason.trimmed().isEmpty() ? Text{u"理由 未記入"_s, u"no reason given"_s}
                                                        : same(step.reason.trimmed());
    return phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {line(StepStanding::NotDone, {step.number}), reason});
}

} // namespace

std::vector<CaseStep> stepsOf(const TestCase& testCase)
{
    const std::map<int, QString> english = numberedLines(testCase.procedure.en);
    std::vector<CaseStep> steps;
    for (const auto& [number, says] : numberedLines(testCase.procedure.ja)) {
        const auto same = english.find(number);
        steps.push_back({number, {says, same == english.end() ? says : same->second}});
    }
    return steps;
}

StepStanding stepStateOf(const TestRecord& record, int number)
{
    const StepRecord* step = recordOf(record, number);
    if (!step)
        return StepStanding::NotRecorded;
    return step->done ? StepStanding::Done : StepStanding::NotDone;
}

Text stepStateName(StepStanding state)
{
    switch (state) {
    case StepStanding::Done:
        return {u"実施"_s, u"Done"_s};
    case StepStanding::NotDone:
        return {u"未実施"_s, u"Not done"_s};
    case StepStanding::NotRecorded:
        return {u"記録なし"_s, u"Not recorded"_s};
    }
    return {};
}

QChar stepStateSign(StepStanding state)
{
    switch (state) {
    case StepStanding::Done:
        return u'○';
    case StepStanding::NotDone:
        return u'×';
    case StepStanding::NotRecorded:
        break;
    }
    return u'－';
}

std::vector<int> stepsNotDone(const TestRecord& record)
{
    std::vector<int> numbers;
    for (const StepRecord& step : record.steps)
        if (!step.done)
            numbers.push_back(step.number);
    return numbers;
}

bool hasStepsNotDone(const TestRecord& record)
{
    return !std::ranges::all_of(record.steps, &StepRecord::done);
}

QString stepNumbers(const std::vector<int>& numbers)
{
    QStringList ranges;
    for (size_t at = 0; at < numbers.size(); ++at) {
        const size_t first = at;
        while (at + 1 < numbers.size() && numbers[at + 1] == numbers[at] + 1)
            ++at;
        ranges += range(numbers[first], numbers[at]);
    }
    return ranges.join(u", "_s);
}

Text testResultWords(const TestRecord& record)
{
    const Text name = testOutcomeName(record.outcome);
    if (!hasStepsNotDone(record))
        return name;
    return phrase({u"%1（未実施の手順：%2）"_s, u"%1 (steps not done: %2)"_s},
                  {name, same(stepNumbers(stepsNotDone(record)))});
}

std::vector<Text> stepWords(const TestRecord& record, const TestCase* testCase)
{
    std::map<StepStanding, std::vector<int>> of;
    for (const int number : numbersOf(record, testCase))
        of[stepStateOf(record, number)].push_back(number);
    std::vector<Text> lines;
    if (of.contains(StepStanding::Done))
        lines.push_back(line(StepStanding::Done, of[StepStanding::Done]));
    for (const StepRecord& step : record.steps)
        if (!step.done)
            lines.push_back(notDone(step));
    if (of.contains(StepStanding::NotRecorded))
        lines.push_back(line(StepStanding::NotRecorded, of[StepStanding::NotRecorded]));
    return lines;
}

QString stepsWritten(const TestRecord& record)
{
    if (record.steps.empty())
        return {};
    QJsonArray all;
    for (const StepRecord& step : record.steps)
        all.append(QJsonObject{{u"number"_s, step.number}, {u"done"_s, step.done}, {u"reason"_s, step.reason}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::vector<StepRecord> stepsRead(const QString& written)
{
    std::map<int, StepRecord> steps;
    for (const QJsonValue& value : QJsonDocument::fromJson(written.toUtf8()).array())
        if (const int number = value[u"number"_s].toInt(); number > 0 && value[u"done"_s].isBool())
            steps.try_emplace(number, StepRecord{number, value[u"done"_s].toBool(), value[u"reason"_s].toString()});
    std::vector<StepRecord> ordered;
    for (auto& [number, step] : steps)
        ordered.push_back(std::move(step));
    return ordered;
}

} // namespace tekigo
