#include "instrument/credentialreport.h"

#include "assessment/credentialwording.h"
#include "assessment/phrase.h"
#include "base/counted.h"

#include <QFileInfo>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Writes the lines of the report in its language.
class Report
{
public:
    Report(Language language, QString& out)
        : m_language(language)
        , m_out(out)
    {
    }

    void line(const QString& text = {}) { m_out += text + u'\n'; }
    void line(const Text& text) { line(text.in(m_language)); }
    void head(const Text& text)
    {
        line();
        line(u"■ "_s + text.in(m_language));
    }
    void item(const Text& text) { line(u"- "_s + text.in(m_language)); }
    void fact(const Text& name, const QString& value)
    {
        line(u"- "_s + name.in(m_language) + (m_language == Language::Japanese ? u"："_s : u": "_s) + value);
    }
    void fact(const Text& name, const Text& value) { fact(name, value.in(m_language)); }
    [[nodiscard]] QString say(const Text& text) const { return text.in(m_language); }

private:
    Language m_language;
    QString& m_out;
};

QString moment(const QDateTime& time)
{
    constexpr int japan = 9 * 3600;
    return time.toOffsetFromUtc(japan).toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" (UTC+09:00)"_s;
}

void writeList(Report& report, const CredentialListSeen& seen, const QString& instrument)
{
    report.head({u"対象の一覧"_s, u"The list"_s});
    report.fact({u"ファイル名"_s, u"File"_s}, seen.list.name);
    report.fact({u"サイズ"_s, u"Size"_s}, phrase(ofCount(seen.list.size, {u"%1 バイト"_s, u"%1 bytes"_s}, u"%1 byte"_s), {same(groupedNumber(seen.list.size))}));
    report.fact({u"更新日時"_s, u"Modified"_s}, moment(seen.list.modified));
    report.fact({u"SHA-256"_s, u"SHA-256"_s}, QString::fromLatin1(seen.list.sha256.toHex()));
    report.fact({u"読み方"_s, u"Read as"_s}, readingName(seen));
    for (const auto& [role, title] : seen.columns)
        report.fact(phrase({u"%1の列"_s, u"Column of the %1"_s}, {columnRoleName(role)}), title);
    report.fact({u"検査したもの"_s, u"Checked by"_s}, instrument);
    report.item({u"識別符号の値と一覧そのものは、保存も印刷もしていません。"_s,
               u"Neither the codes nor the list itself are kept or printed."_s});
}

Text codes(qint64 count)
{
    return phrase(ofCount(count, {u"%1件"_s, u"%1 codes"_s}, u"%1 code"_s), {same(groupedNumber(count))});
}

void writeResult(Report& report, const CodeCheckResult& result)
{
    report.line();
    report.line(u"[%1] %2"_s.arg(report.say(codeCheckName(result.check)),
                               report.say(codes(result.count))));
    report.item(codeCheckAbout(result.check));
    for (const auto& [way, count] : result.ways)
        report.fact(codeWayName(way), codes(count));
    if (result.rows.empty())
        return;
    const bool more = result.count > std::ssize(result.rows);
    report.fact(more ? Text{u"行番号（先頭の一部）"_s, u"Rows (the first ones)"_s} : Text{u"行番号"_s, u"Rows"_s},
              rowNumbers(result.rows));
    report.fact({u"例（伏せ字）"_s, u"Examples (masked)"_s}, result.examples.join(u"  "_s));
}

void writeCount(Report& report, const QString& name, qint64 count, qint64 all)
{
    const double percent = all > 0 ? 100.0 * static_cast<double>(count) / static_cast<double>(all) : 0;
    report.line(u"  %1  %2  %3%"_s.arg(name, -24).arg(groupedNumber(count), 14).arg(percent, 6, 'f', 2));
}

void writeHistograms(Report& report, const CredentialListSeen& seen)
{
    report.head({u"文字数の分布"_s, u"Lengths"_s});
    for (const auto& [length, count] : seen.lengths)
        writeCount(report, report.say(phrase(ofCount(length, {u"%1文字"_s, u"%1 characters"_s}, u"%1 character"_s), {same(QString::number(length))})), count,
                   seen.rows);
    report.head({u"文字種の分布"_s, u"Alphabets"_s});
    for (const auto& [alphabet, count] : seen.alphabets)
        writeCount(report, report.say(alphabetName(alphabet)), count, seen.rows);
    report.head(phrase(ofCount(seen.sampled,
                              {u"推測に要する試行回数の分布（zxcvbnによる推定、標本%1件）"_s,
                               u"Guesses needed, as zxcvbn estimates for a sample of %1 codes"_s},
                              u"Guesses needed, as zxcvbn estimates for a sample of %1 code"_s),
                     {same(groupedNumber(seen.sampled))}));
    for (const auto& [power, count] : seen.strengths)
        writeCount(report, report.say(guessesName(power)), count, seen.sampled);
}

void writeAll(Report& report, const CredentialListSeen& seen, const QString& instrument,
               const std::vector<Text>& requirements)
{
    report.line({u"出荷時の識別符号（初期パスワード）の一覧の検査報告"_s, u"Report on a list of preset codes (passwords)"_s});
    writeList(report, seen, instrument);
    report.head({u"検査したこと"_s, u"What was checked"_s});
    for (const Text& each : checkedInList(seen))
        report.item(each);
    report.head({u"検査の限界"_s, u"Limits"_s});
    for (const Text& each : limitsOfList(seen))
        report.item(each);
    report.head(phrase(ofCount(seen.rows, {u"結果（識別符号%1件）"_s, u"Results (%1 codes)"_s}, u"Results (%1 code)"_s), {same(groupedNumber(seen.rows))}));
    for (const CodeCheckResult& result : seen.checks)
        writeResult(report, result);
    writeHistograms(report, seen);
    report.head({u"関係する要求事項"_s, u"Requirements that this touches"_s});
    for (const Text& each : requirements)
        report.item(each);
}

} // namespace

QByteArray credentialReport(const CredentialListSeen& seen, const QString& instrument,
                            const std::vector<Text>& requirements, Language language)
{
    QString out;
    Report report(language, out);
    writeAll(report, seen, instrument, requirements);
    return out.toUtf8();
}

QString credentialReportName(const CredentialListSeen& seen)
{
    return QFileInfo(seen.list.name).completeBaseName() + u"-report.txt"_s;
}

} // namespace tekigo
