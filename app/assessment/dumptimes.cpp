#include "assessment/contradictionfinders.h"
#include "assessment/phrase.h"
#include "assessment/settingwords.h"
#include "base/utc.h"

#include <QRegularExpression>

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Kind = Contradiction::Kind;
using Place = Contradiction::Place;

/// Clocks of a product and of a computer differ; less than this is no contradiction.
constexpr qint64 slack = 600; // seconds

/// What stands inside a dump about itself, as far as it differs between the two: the comparison keeps no more.
struct Told
{
    QDateTime exported; ///< UTC; invalid: not said
    std::optional<qint64> uptime; ///< seconds
};

/// "2026-10-15T14:58:12+09:00", "2026/10/15 14:58", 「2026年10月15日 14時58分12秒」. What names no zone is taken for Japan
/// Standard Time, the earliest that a product sold in Japan can mean (UTC would be nine hours later).
QDateTime momentIn(const QString& text)
{
    static const QRegularExpression form(
        u"(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[T _]+(\\d{1,2})[:時](\\d{2})(?:[:分](\\d{2}))?秒?(?:\\.\\d+)? ?(Z|UTC|[+-]\\d{2}:?\\d{2})?"_s);
    const auto match = form.match(text.left(2000));
    if (!match.hasMatch())
        return {};
    const auto part = [&](int at) { return match.captured(at).toInt(); };
    const QDateTime clock = utc(QDate(part(1), part(2), part(3)), QTime(part(4), part(5), part(6)));
    const QString zone = match.captured(7).remove(u':');
    int offset = 9 * 3600;
    if (zone == u"Z" || zone == u"UTC")
        offset = 0;
    else if (!zone.isEmpty())
        offset = (zone.startsWith(u'-') ? -1 : 1) * (zone.mid(1, 2).toInt() * 3600 + zone.mid(3, 2).toInt() * 60);
    return clock.addSecs(-offset);
}

/// "318652", "3 days, 16:30:52", "3日 16時間30分", "77 s"; only what follows the word where it is a line.
std::optional<qint64> durationIn(const QString& text)
{
    static const QRegularExpression plain(u"^[^0-9]*([0-9]{1,10})(?:\\.[0-9]+)?\\s*(?:s|sec|seconds?|秒)?[^0-9]*$"_s);
    static const QRegularExpression parts(u"([0-9]{1,6})\\s*(days?|d|日|hours?|h|時間|min(?:utes?)?|m|分|sec(?:onds?)?|s|秒)(?![a-z])"_s);
    static const QRegularExpression clock(u"([0-9]{1,3}):([0-9]{2})(?::([0-9]{2}))?"_s);
    const QString words = text.left(2000).toLower();
    qint64 seconds = 0;
    bool any = false;
    auto each = parts.globalMatch(words);
    while (each.hasNext()) {
        const auto match = each.next();
        const QChar unit = match.captured(2).front();
        const qint64 size = unit == u'd' || unit == u'日'   ? 86400
                            : unit == u'h' || unit == u'時' ? 3600
                            : unit == u'm' || unit == u'分' ? 60
                                                            : 1;
        seconds += match.captured(1).toLongLong() * size;
        any = true;
    }
    if (const auto match = clock.match(words); match.hasMatch()) {
        seconds += match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60 +
                   match.captured(3).toLongLong();
        any = true;
    }
    if (any)
        return seconds;
    const auto match = plain.match(words);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

bool namesExport(const QString& name)
{
    static const QRegularExpression form(u"export|generated|dumped|backup|書き出し|書出|出力|エクスポート|保存日時|取得日時"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

/// The last part of a path; of a line, the line.
QString nameOf(PowerLossSeen::Form form, const ChangedSetting& change)
{
    if (form == PowerLossSeen::Form::Lines)
        return change.before.value_or(QString()).left(200);
    return change.key.section(u'/', -1);
}

std::pair<Told, Told> toldBy(const PowerLossSeen& seen)
{
    std::pair<Told, Told> told;
    for (const ChangedSetting& change : seen.changes) {
        if (!change.before || !change.after)
            continue;
        const QString name = nameOf(seen.form, change);
        if (namesExport(name) && !told.first.exported.isValid())
            told = {{momentIn(*change.before), told.first.uptime}, {momentIn(*change.after), told.second.uptime}};
        else if (runningByName(name) == RunningValue::Uptime && !told.first.uptime)
            told = {{told.first.exported, durationIn(*change.before)}, {told.second.exported, durationIn(*change.after)}};
    }
    return told;
}

Text momentWords(const QDateTime& moment)
{
    const QDateTime japan = moment.toOffsetFromUtc(9 * 3600);
    return same(japan.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" +09:00"_s);
}

class Doubts
{
public:
    Doubts(const Finding& finding, std::vector<Contradiction>& found)
        : m_finding(finding)
        , m_found(found)
    {
    }

    void of(const PowerLossSeen& seen)
    {
        const auto [before, after] = toldBy(seen);
        file(seen.before, before);
        file(seen.after, after);
        order(seen, before, after);
        uptime(before, after);
    }

private:
    void add(const Text& says, const Text& mend)
    {
        m_found.push_back({.kind = Kind::DumpTimes,
                           .place = Place::PowerLoss,
                           .subject = m_finding.id.text,
                           .questions = {u"power-test.changed"_s},
                           .says = says,
                           .mend = mend});
    }

    /// A file cannot be older than what stands in it.
    void file(const SeenFile& file, const Told& told)
    {
        if (!told.exported.isValid() || !file.modified.isValid() || file.modified.secsTo(told.exported) <= slack)
            return;
        add(phrase({u"「%1」の更新日時（%2）が、中に書かれた書き出しの時刻（%3）より前です。"_s,
                    u"“%1” was last changed at %2, before the time of export that stands in it (%3)."_s},
                   {same(file.name), momentWords(file.modified), momentWords(told.exported)}),
            {u"ファイルを取り違えていないか、機器と計算機の時計が合っていたかを確かめ、原本を取り込み直してください。"_s,
             u"Check that it is the right file and that the clocks were right, then take the original again."_s});
    }

    void order(const PowerLossSeen& seen, const Told& before, const Told& after)
    {
        const bool inside = before.exported.isValid() && after.exported.isValid();
        const QDateTime first = inside ? before.exported : seen.before.modified;
        const QDateTime second = inside ? after.exported : seen.after.modified;
        if (!first.isValid() || !second.isValid() || second.secsTo(first) <= (inside ? 0 : slack))
            return;
        add(phrase({u"電源断の後の設定「%1」（%2）が、前の設定「%3」（%4）より前の時刻です。"_s,
                    u"The settings after the cut, “%1” (%2), are older than those before it, “%3” (%4)."_s},
                   {same(seen.after.name), momentWords(second), same(seen.before.name), momentWords(first)}),
            {u"前と後のファイルを取り違えていないか確かめてください。"_s,
             u"Check that before and after are not the wrong way round."_s});
    }

    /// After a cut the product has been up for less time than passed since the export before it.
    void uptime(const Told& before, const Told& after)
    {
        if (!after.uptime || !before.exported.isValid() || !after.exported.isValid())
            return;
        const qint64 between = before.exported.secsTo(after.exported);
        if (between < 0 || *after.uptime <= between + slack)
            return;
        add(phrase({u"電源断の後の稼働時間（%1秒）が、前の書き出しからの経過時間（%2秒）より長く、その間に電源が切れていません。"_s,
                    u"The uptime after the cut (%1 s) is longer than the time since the export before it (%2 s): the power was not cut between them."_s},
                   {same(QString::number(*after.uptime)), same(QString::number(between))}),
            {u"電源を切った後に書き出した設定かどうかを確かめ、必要なら試験をやり直してください。"_s,
             u"Check that the settings were exported after the cut; repeat the test if not."_s});
    }

    const Finding& m_finding;
    std::vector<Contradiction>& m_found;
};

} // namespace

void findDumpTimes(const Assessment& assessment, std::vector<Contradiction>& found)
{
    for (const Finding& finding : assessment.findings)
        if (const auto* seen = std::get_if<PowerLossSeen>(&finding.seen))
            Doubts(finding, found).of(*seen);
}

} // namespace tekigo
