#include "instrument/credentialreport.h"

#include "assessment/credentialwording.h"
#include "assessment/phrase.h"

#include <QFileInfo>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Writes one language's half of the report.
class Half
{
public:
    Half(Language language, QString& out)
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
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

void writeList(Half& half, const CredentialListSeen& seen, const QString& instrument)
{
    half.head({u"対象の一覧"_s, u"The list"_s});
    half.fact({u"ファイル名"_s, u"File"_s}, seen.list.name);
    half.fact({u"サイズ"_s, u"Size"_s}, phrase({u"%1 バイト"_s, u"%1 bytes"_s}, {same(groupedNumber(seen.list.size))}));
    half.fact({u"更新日時"_s, u"Modified"_s}, moment(seen.list.modified));
    half.fact({u"SHA-256"_s, u"SHA-256"_s}, QString::fromLatin1(seen.list.sha256.toHex()));
    half.fact({u"読み方"_s, u"Read as"_s}, readingName(seen));
    for (const auto& [role, title] : seen.columns)
        half.fact(phrase({u"%1の列"_s, u"Column of the %1"_s}, {columnRoleName(role)}), title);
    half.fact({u"検査したもの"_s, u"Checked by"_s}, instrument);
    half.item({u"識別符号の値と一覧そのものは、保存も印刷もしていません。"_s,
               u"Neither the codes nor the list itself are kept or printed."_s});
}

void writeResult(Half& half, const CodeCheckResult& result)
{
    half.line();
    half.line(u"[%1] %2"_s.arg(half.say(codeCheckName(result.check)),
                               half.say(phrase({u"%1件"_s, u"%1 codes"_s}, {same(groupedNumber(result.count))}))));
    half.item(codeCheckAbout(result.check));
    for (const auto& [way, count] : result.ways)
        half.fact(codeWayName(way), phrase({u"%1件"_s, u"%1 codes"_s}, {same(groupedNumber(count))}));
    if (result.rows.empty())
        return;
    const bool more = result.count > std::ssize(result.rows);
    half.fact(more ? Text{u"行番号（先頭の一部）"_s, u"Rows (the first ones)"_s} : Text{u"行番号"_s, u"Rows"_s},
              rowNumbers(result.rows));
    half.fact({u"例（伏せ字）"_s, u"Examples (masked)"_s}, result.examples.join(u"  "_s));
}

void writeCount(Half& half, const QString& name, qint64 count, qint64 all)
{
    const double percent = all > 0 ? 100.0 * static_cast<double>(count) / static_cast<double>(all) : 0;
    half.line(u"  %1  %2  %3%"_s.arg(name, -24).arg(groupedNumber(count), 14).arg(percent, 6, 'f', 2));
}

void writeHistograms(Half& half, const CredentialListSeen& seen)
{
    half.head({u"文字数の分布"_s, u"Lengths"_s});
    for (const auto& [length, count] : seen.lengths)
        writeCount(half, half.say(phrase({u"%1文字"_s, u"%1 characters"_s}, {same(QString::number(length))})), count,
                   seen.rows);
    half.head({u"文字種の分布"_s, u"Alphabets"_s});
    for (const auto& [alphabet, count] : seen.alphabets)
        writeCount(half, half.say(alphabetName(alphabet)), count, seen.rows);
    half.head(phrase({u"推測に要する試行回数の分布（zxcvbnによる推定、標本%1件）"_s,
                      u"Guesses needed, as zxcvbn estimates for a sample of %1 codes"_s},
                     {same(groupedNumber(seen.sampled))}));
    for (const auto& [power, count] : seen.strengths)
        writeCount(half, half.say(guessesName(power)), count, seen.sampled);
}

void writeHalf(Half& half, const CredentialListSeen& seen, const QString& instrument,
               const std::vector<Text>& requirements)
{
    half.line({u"出荷時の識別符号（初期パスワード）の一覧の検査報告"_s, u"Report on a list of preset codes (passwords)"_s});
    writeList(half, seen, instrument);
    half.head({u"検査したこと"_s, u"What was checked"_s});
    for (const Text& each : checkedInList(seen))
        half.item(each);
    half.head({u"検査の限界"_s, u"Limits"_s});
    for (const Text& each : limitsOfList(seen))
        half.item(each);
    half.head(phrase({u"結果（識別符号%1件）"_s, u"Results (%1 codes)"_s}, {same(groupedNumber(seen.rows))}));
    for (const CodeCheckResult& result : seen.checks)
        writeResult(half, result);
    writeHistograms(half, seen);
    half.head({u"関係する要求事項"_s, u"Requirements that this touches"_s});
    for (const Text& each : requirements)
        half.item(each);
}

} // namespace

QByteArray credentialReport(const CredentialListSeen& seen, const QString& instrument,
                            const std::vector<Text>& requirements)
{
    QString out;
    Half japanese(Language::Japanese, out);
    writeHalf(japanese, seen, instrument, requirements);
    japanese.line();
    japanese.line(QString(72, u'-'));
    japanese.line();
    Half english(Language::English, out);
    writeHalf(english, seen, instrument, requirements);
    return out.toUtf8();
}

QString credentialReportName(const CredentialListSeen& seen)
{
    return QFileInfo(seen.list.name).completeBaseName() + u"-report.txt"_s;
}

} // namespace tekigo
