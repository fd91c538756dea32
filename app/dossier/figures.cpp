#include "dossier/figures.h"

#include "assessment/credentialwording.h"
#include "dossier/citations.h"
#include "dossier/values.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr size_t kMostBars = 40;
constexpr int kLongestFileName = 36;

/// "title: line, line" of each step, joined by arrows.
QString inWords(const Sheet& sheet, const pdf::Chain& chain)
{
    QStringList steps;
    for (const pdf::Chain::Step& step : chain.steps)
        steps += step.title + sheet.say(u"："_s, u": "_s) + step.lines.join(sheet.say(u"、"_s, u", "_s));
    return steps.join(u" → "_s);
}

pdf::Figure figure(const Sheet& sheet, const QString& caption, pdf::Chain chain)
{
    const QString words = caption + sheet.say(u"。"_s, u". "_s) + inWords(sheet, chain);
    return {.caption = caption, .alternative = words, .drawing = std::move(chain)};
}

QString moment(const Sheet& sheet, const SeenFile& file)
{
    return file.modified.isValid() ? wordedMoment(file.modified)
                                   : sheet.say(u"日時不明"_s, u"time unknown"_s);
}

} // namespace

QString shortened(const QString& text, int most)
{
    const QString line = text.simplified();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    for (int count = 1; count < most; ++count)
        if (finder.toNextBoundary() < 0)
            return line;
    const qsizetype cut = finder.position();
    return finder.toNextBoundary() < 0 || finder.position() >= line.size() ? line : line.left(cut) + u'…';
}

Histogram::Histogram(const Sheet& sheet, const QString& caption, qint64 all)
    : m_sheet(sheet)
    , m_caption(caption)
    , m_all(all)
{
}

void Histogram::add(const QString& name, qint64 count, const QString& low)
{
    const double share = m_all > 0 ? 100.0 * static_cast<double>(count) / static_cast<double>(m_all) : 0;
    QString number = m_sheet.say(u"%1件（%2 %）"_s, u"%1 (%2 %)"_s)
                         .arg(groupedNumber(count), QString::number(share, 'f', 2));
    if (!low.isEmpty())
        number += u"  × "_s + low;
    m_chart.bars.push_back({.name = name,
                            .value = static_cast<double>(count),
                            .number = number,
                            .fill = low.isEmpty() ? pdf::Fill::Solid : pdf::Fill::Hatched});
}

pdf::Block Histogram::take()
{
    if (m_chart.bars.size() > kMostBars) {
        pdf::TableBlock table;
        table.caption = m_caption;
        table.columns = {{.title = m_sheet.say(u"区分"_s, u"Group"_s), .weight = 1},
                         {.title = m_sheet.say(u"件数"_s, u"Codes"_s), .weight = 1}};
        for (const pdf::BarChart::Bar& bar : m_chart.bars)
            table.rows.push_back(tableRow({headCell(bar.name), cell(bar.number)}));
        return table;
    }
    QStringList words;
    for (const pdf::BarChart::Bar& bar : m_chart.bars)
        words += bar.name + u' ' + bar.number;
    return pdf::Figure{.caption = m_caption,
                       .alternative = m_caption + m_sheet.say(u"："_s, u": "_s) +
                                      words.join(m_sheet.say(u"、"_s, u"; "_s)),
                       .drawing = std::move(m_chart)};
}

pdf::Figure powerLossFigure(const Sheet& sheet, const PowerLossSeen& seen)
{
    const auto& tests = sheet.assessment().tests;
    const auto record = std::ranges::find(tests, seen.record, &TestRecord::id);
    const bool recorded = !seen.record.isEmpty() && record != tests.end();
    const qint64 counted = seen.counted();
    pdf::Chain chain;
    chain.steps = {
        {.title = sheet.say(u"電源断の前"_s, u"Before the cut"_s),
         .lines = {shortened(seen.before.name, kLongestFileName), moment(sheet, seen.before)}},
        {.title = sheet.say(u"電源断"_s, u"Power cut"_s),
         .lines = recorded
                      ? QStringList{sheet.say(u"試験記録 %1"_s, u"Test record %1"_s).arg(record->id.text),
                                    wordedDate(record->date)}
                      : QStringList{sheet.say(u"○ 試験記録なし"_s, u"○ No test record"_s)},
         .tint = recorded ? pdf::Tint::None : pdf::Tint::Open},
        {.title = sheet.say(u"電源断の後"_s, u"After the cut"_s),
         .lines = {shortened(seen.after.name, kLongestFileName), moment(sheet, seen.after)}},
        {.title = counted == 0
                      ? sheet.say(u"○ 数える違い 0件"_s, u"○ No difference that counts"_s)
                      : sheet.say(u"✗ 数える違い %1件"_s, u"✗ Differences that count: %1"_s).arg(counted),
         .lines = {sheet.say(u"比較 %1件"_s, u"%1 compared"_s).arg(groupedNumber(seen.compared))},
         .tint = counted == 0 ? pdf::Tint::Good : pdf::Tint::Bad}};
    return figure(sheet, sheet.say(u"電源断の前後の比較"_s, u"Before and after the power cut"_s),
                  std::move(chain));
}

pdf::Figure signatureFigure(const Sheet& sheet, const SignatureSeen& seen)
{
    const bool checksum = seen.proof == SignatureSeen::Proof::Checksum;
    pdf::Chain chain;
    chain.steps.push_back(
        {.title = sheet.say(u"更新用ファイル"_s, u"Update image"_s),
         .lines = {shortened(seen.image.name, kLongestFileName), wordedSize(seen.image.size, sheet.language())}});
    chain.steps.push_back(
        {.title = checksum ? sheet.say(u"ハッシュ値"_s, u"Checksum"_s) : sheet.say(u"署名"_s, u"Signature"_s),
         .lines = {shortened(seen.signature.name, kLongestFileName), seen.algorithm}});
    chain.steps.back().lines.removeAll(QString());
    if (!seen.keyDigest.isEmpty())
        chain.steps.push_back({.title = sheet.say(u"公開鍵"_s, u"Public key"_s),
                               .lines = {sheet.say(u"%1 ビット"_s, u"%1 bits"_s).arg(seen.keyBits),
                                         digestHead(seen.keyDigest)}});
    const QString sign = !seen.valid ? u"× "_s : checksum ? u"△ "_s : u"○ "_s;
    chain.steps.push_back({.title = sheet.say(u"検証の結果"_s, u"Result"_s),
                           .lines = {sign + sheet.say(outcomeOf(seen))},
                           .tint = !seen.valid ? pdf::Tint::Bad
                                   : checksum  ? pdf::Tint::Doubt
                                               : pdf::Tint::Good});
    return figure(sheet, sheet.say(u"検証の流れ"_s, u"How it was verified"_s), std::move(chain));
}

pdf::Figure rejectionFigure(const Sheet& sheet, const RejectionSeen& seen)
{
    pdf::Chain chain;
    chain.steps = {
        {.title = sheet.say(u"元の更新用ファイル"_s, u"Update image"_s),
         .lines = {shortened(seen.image.name, kLongestFileName), wordedSize(seen.image.size, sheet.language())}},
        {.title = sheet.say(u"改ざん"_s, u"Tampering"_s),
         .lines = {sheet.say(u"先頭から %1 バイト目のビット %2 を反転"_s, u"bit %2 of byte %1 inverted"_s)
                       .arg(QString::number(seen.offset), QString::number(seen.bit))}},
        {.title = sheet.say(u"製品の応答"_s, u"The product"_s),
         .lines = {(seen.rejected ? u"○ "_s : u"× "_s) + sheet.say(outcomeOf(seen))},
         .tint = seen.rejected ? pdf::Tint::Good : pdf::Tint::Bad}};
    return figure(sheet, sheet.say(u"試験の流れ"_s, u"How it was tested"_s), std::move(chain));
}

} // namespace tekigo
