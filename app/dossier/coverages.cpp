#include "dossier/coverages.h"

#include "assessment/covering.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/custody.h"
#include "dossier/values.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// What has a reason that more than one thing has, in the order of files and then of records.
std::vector<Coverage> shared(const Sheet& sheet)
{
    std::vector<Coverage> all;
    for (const Evidence& evidence : sheet.assessment().evidence)
        if (!isWithheld(evidence))
            all.push_back(evidence.coverage);
    for (const TestRecord& record : sheet.assessment().tests)
        all.push_back(record.coverage);
    std::vector<Coverage> repeated;
    for (const Coverage& one : all)
        if (!one.reason.trimmed().isEmpty() && std::ranges::count(all, one) > 1 &&
            std::ranges::find(repeated, one) == repeated.end())
            repeated.push_back(one);
    return repeated;
}

/// From 1; 0: it is printed where it is.
int numberOf(const Sheet& sheet, const Coverage& coverage)
{
    const std::vector<Coverage> all = shared(sheet);
    const auto found = std::ranges::find(all, coverage);
    return found == all.end() ? 0 : int(found - all.begin()) + 1;
}

QString name(const Sheet& sheet, int number)
{
    return sheet.say(u"適用 %1"_s, u"Coverage %1"_s).arg(number);
}

bool isOfAll(const Sheet& sheet, const Coverage& coverage)
{
    const QStringList& models = sheet.assessment().product.models;
    return models.size() > 1 && coverage.models.size() == models.size() &&
           std::ranges::all_of(models, [&](const QString& model) { return coverage.models.contains(model); });
}

pdf::Runs attachmentRuns(const Sheet& sheet, const QString& text, pdf::Style style)
{
    pdf::Runs runs;
    for (const Evidence* evidence : attachmentsNamed(sheet, text)) {
        runs.push_back(plain(runs.empty() ? sheet.say(u"　→ "_s, u" → "_s) : sheet.say(u"、"_s, u", "_s), style));
        runs.push_back(evidenceLink(sheet, *evidence, nullptr, style));
    }
    return runs;
}

std::vector<pdf::Runs> inFull(const Sheet& sheet, const Coverage& coverage)
{
    std::vector<pdf::Runs> told;
    for (const Text& line : coverageWords(coverage))
        told.push_back({plain(sheet.say(line), pdf::Style::Small)});
    if (!told.empty())
        append(told.back(), attachmentRuns(sheet, coverage.reason, pdf::Style::Small)); // the reason is the last line
    return told;
}

/// Its documents' numbers: a letter at least, a digit, and a mark between.
QStringList documentNumbers(const QString& text)
{
    static const QRegularExpression form(u"[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)+"_s);
    QStringList numbers;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        const QString number = match.next().captured();
        const auto has = [&](bool (QChar::*is)() const) {
            return std::ranges::any_of(number, [is](QChar c) { return (c.*is)(); });
        };
        if (has(&QChar::isLetter) && has(&QChar::isDigit))
            numbers += number;
    }
    return numbers;
}

bool bears(const QString& name, const QString& number)
{
    const QRegularExpression whole(u"(?<![A-Za-z0-9])%1(?![A-Za-z0-9])"_s.arg(QRegularExpression::escape(number)));
    return whole.match(name).hasMatch();
}

void addOnce(std::vector<const Evidence*>& all, const Evidence* one)
{
    if (std::ranges::find(all, one) == all.end())
        all.push_back(one);
}

} // namespace

std::vector<const Evidence*> attachmentsNamed(const Sheet& sheet, const QString& text)
{
    const Assessment& assessment = sheet.assessment();
    std::vector<const Evidence*> named;
    for (const Evidence& evidence : assessment.evidence)
        if (!evidence.fileName.isEmpty() && !isWithheld(evidence) && text.contains(evidence.fileName))
            addOnce(named, &evidence);
    for (const QString& number : documentNumbers(text)) {
        std::vector<const Evidence*> bearers;
        for (const Evidence& evidence : assessment.evidence)
            if (!isWithheld(evidence) && (bears(evidence.title, number) || bears(evidence.fileName, number)))
                bearers.push_back(&evidence);
        if (bearers.size() == 1 && !assessment.product.models.contains(number))
            addOnce(named, bearers.front());
    }
    return named;
}

void addAttachmentsNamed(const Sheet& sheet, pdf::TableCell& cell, const QString& text)
{
    if (!cell.paragraphs.empty())
        append(cell.paragraphs.back(), attachmentRuns(sheet, text, pdf::Style::Small));
}

std::vector<pdf::Runs> coverageLines(const Sheet& sheet, const Coverage& coverage)
{
    const int number = numberOf(sheet, coverage);
    if (number == 0)
        return inFull(sheet, coverage);
    Coverage brief = coverage;
    brief.reason.clear();
    if (isOfAll(sheet, coverage))
        brief.models.clear();
    std::vector<pdf::Runs> told;
    if (isOfAll(sheet, coverage))
        told.push_back({plain(sheet.say(u"対象型番：全 %1 型番"_s, u"Covers all %1 model numbers"_s).arg(coverage.models.size()),
                              pdf::Style::Small)});
    for (const Text& line : coverageWords(brief))
        told.push_back({plain(sheet.say(line), pdf::Style::Small)});
    if (!brief.madeOn.isEmpty())
        told.pop_back(); // that no reason is stated
    told.push_back({plain(sheet.say(u"同一とみなす理由："_s, u"Why it is the same: "_s), pdf::Style::Small),
                    linked(name(sheet, number), anchors::coverage(number), pdf::Style::Small)});
    return told;
}

void composeCoverages(Sheet& sheet)
{
    const std::vector<Coverage> all = shared(sheet);
    if (all.empty())
        return;
    sheet.section(sheet.say(u"証拠及び試験の、ほかの型番・版への適用"_s, u"Evidence and tests that cover other models or revisions"_s),
                  u"coverages"_s);
    sheet.paragraph(sheet.say(u"二つ以上の添付又は試験記録に共通の理由です。各添付及び試験記録には、この番号だけを記します。"_s,
                              u"Reasons that several attachments or test records share. Each of these gives the number only."_s));
    FactTable table(sheet);
    for (size_t i = 0; i < all.size(); ++i) {
        pdf::TableCell told;
        for (pdf::Runs& runs : inFull(sheet, all[i])) {
            for (pdf::Run& run : runs)
                run.style = pdf::Style::Body;
            told.paragraphs.push_back(std::move(runs));
        }
        table.add(name(sheet, int(i) + 1), std::move(told));
    }
    pdf::TableBlock block = table.take();
    for (size_t i = 0; i < all.size(); ++i)
        block.rows[i].anchor = anchors::coverage(int(i) + 1);
    sheet.add(std::move(block));
}

pdf::Runs groundRuns(const Sheet& sheet, const Evidence& evidence)
{
    pdf::Runs runs;
    const std::vector<Coverage> all = shared(sheet);
    for (size_t i = 0; i < all.size(); ++i) {
        const auto named = attachmentsNamed(sheet, all[i].reason);
        if (std::ranges::find(named, &evidence) == named.end())
            continue;
        runs.push_back(plain(runs.empty() ? sheet.say(u"ほかの型番・版への適用　"_s, u"Other models or revisions: "_s)
                                          : sheet.say(u"、"_s, u", "_s),
                             pdf::Style::Small));
        runs.push_back(linked(name(sheet, int(i) + 1), anchors::coverage(int(i) + 1), pdf::Style::Small));
    }
    return runs;
}

} // namespace tekigo
