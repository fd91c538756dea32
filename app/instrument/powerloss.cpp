#include "instrument/powerloss.h"

#include "instrument/linediff.h"
#include "instrument/settingsreader.h"

#include <QRegularExpression>

namespace tekigo {

using namespace Qt::StringLiterals;
using Form = PowerLossSeen::Form;

namespace {

constexpr qint64 structureLimit = 8 << 20; ///< bytes
constexpr size_t lineLimit = 500'000;

std::unexpected<Error> cancelled()
{
    return failure(Error::Kind::Cancelled, {});
}

struct Dumps
{
    const DumpText& before;
    const DumpText& after;
};

Result<SettingsRead> read(const DumpText& dump, Form form, Progress& progress)
{
    if (form == Form::Json)
        return readJsonSettings(*dump.text, dump.seen.name, progress);
    if (form == Form::Xml)
        return readXmlSettings(*dump.text, dump.seen.name, progress);
    return readKeyValueSettings(*dump.text, progress);
}

/// Why a file of that form is not compared as such.
Text notAs(const DumpText& dump, const SettingsRead& read, Form form)
{
    const Text name = powerLossFormName(form);
    if (!read.broken.isEmpty())
        return {u"「%1」は、%2。そのため行ごとに比較しました。"_s.arg(dump.seen.name, read.broken.ja),
                u"“%1”: %2. Hence compared line by line."_s.arg(dump.seen.name, read.broken.en)};
    return {
        u"「%1」は、もう一方のファイルと形式が異なります（一方は%2）。そのため行ごとに比較しました。"_s.arg(
            dump.seen.name, name.ja),
        u"“%1” has another form than the other file (which is %2). Hence compared line by line."_s.arg(
            dump.seen.name, name.en)};
}

/// True where both files are of that form, and were compared.
Result<bool> comparedAs(Form form, const Dumps& dumps, DumpComparison& comparison, Progress& progress)
{
    const auto before = read(dumps.before, form, progress);
    if (!before)
        return std::unexpected(before.error());
    const auto after = read(dumps.after, form, progress);
    if (!after)
        return std::unexpected(after.error());
    if (before->tree && after->tree) {
        comparison.form = form;
        comparison.remarks.clear();
        comparison.differences = differences(*before->tree, *after->tree, progress);
        return true;
    }
    const auto odd = [&](const SettingsRead& one, const SettingsRead& other) {
        return !one.tree && (other.tree || !one.broken.isEmpty());
    };
    if (odd(*before, *after))
        comparison.remarks.push_back(notAs(dumps.before, *before, form));
    if (odd(*after, *before))
        comparison.remarks.push_back(notAs(dumps.after, *after, form));
    return false;
}

std::optional<QString> lineAt(const std::vector<QStringView>& lines, qsizetype at, bool there)
{
    return there ? std::optional(lines[static_cast<size_t>(at)].toString()) : std::nullopt;
}

void addHunk(SettingDifferences& found, const Hunk& hunk, const std::vector<QStringView>& before,
             const std::vector<QStringView>& after)
{
    for (qsizetype at = 0; at < std::max(hunk.removed, hunk.added); ++at) {
        const bool gone = at < hunk.removed;
        const bool come = at < hunk.added;
        ++found.compared;
        if (found.listed.size() >= settingDifferenceLimit) {
            ++found.unlisted;
            continue;
        }
        const QString place = (gone ? QString::number(hunk.before + at + 1) : QString()) + u':' +
                              (come ? QString::number(hunk.after + at + 1) : QString());
        found.listed.push_back(
            {place, lineAt(before, hunk.before + at, gone), lineAt(after, hunk.after + at, come)});
    }
}

bool compareLines(const Dumps& dumps, DumpComparison& comparison, Progress& progress)
{
    const auto before = linesOf(*dumps.before.text);
    const auto after = linesOf(*dumps.after.text);
    if (before.size() > lineLimit || after.size() > lineLimit)
        return false;
    comparison.form = Form::Lines;
    qint64 changed = 0;
    for (const Hunk& hunk : hunks(before, after, progress)) {
        addHunk(comparison.differences, hunk, before, after);
        changed += hunk.removed;
    }
    comparison.differences.compared += static_cast<qint64>(before.size()) - changed;
    return true;
}

void compareWhole(const Dumps& dumps, DumpComparison& comparison)
{
    comparison.form = Form::Binary;
    comparison.differences = {.compared = 1, .listed = {}, .unlisted = 0};
    if (dumps.before.text || dumps.before.tooLarge || dumps.after.text || dumps.after.tooLarge)
        comparison.remarks.push_back(
            {u"内容で比較できる大きさまたは形式でないファイルを含むため、ファイル全体のSHA-256を比較しました。"_s,
             u"A file is too large, or no text, to be compared by its content, so the SHA-256 of "
             "the whole files was compared."_s});
    if (dumps.before.seen.sha256 == dumps.after.seen.sha256)
        return;
    const auto words = [](const SeenFile& file) {
        return u"SHA-256 "_s + QString::fromLatin1(file.sha256.toHex());
    };
    comparison.differences.listed.push_back({QString(), words(dumps.before.seen), words(dumps.after.seen)});
}

/// Values that whoever wrote the dump replaced by a keyed digest: what they were, nobody can read in it.
qint64 replacedValues(const DumpText& dump)
{
    static const QRegularExpression digest(u"\\bhmac-sha(?:1|224|256|384|512):[0-9A-Fa-f]{16,}"_s);
    qint64 count = 0;
    for (auto found = digest.globalMatch(*dump.text); found.hasNext(); found.next())
        ++count;
    return count;
}

void tellReplacedValues(const Dumps& dumps, DumpComparison& comparison)
{
    const qint64 before = dumps.before.text ? replacedValues(dumps.before) : 0;
    const qint64 after = dumps.after.text ? replacedValues(dumps.after) : 0;
    if (before + after == 0)
        return;
    comparison.remarks.push_back(
        {u"秘密の値（前%1件、後%2件）は、ファイルを読み取る前に、書き出した者がHMACの値に置き換えています。これらの値が変わっていないことは、"
         u"HMACの値が同じであることによります。同じ鍵で計算したことは、ファイルからは確かめられません。"_s.arg(before)
             .arg(after),
         u"Secret values (%1 before, %2 after) were replaced by their HMAC by whoever wrote the files, before these were read. That "
         "these values are unchanged rests on equal HMACs; that the same key was used cannot be seen in the files."_s
             .arg(before)
             .arg(after)});
}

Result<void> compareTexts(const Dumps& dumps, DumpComparison& comparison, Progress& progress)
{
    if (dumps.before.seen.size <= structureLimit && dumps.after.seen.size <= structureLimit) {
        for (const Form form : {Form::Json, Form::Xml, Form::KeyValue}) {
            const auto done = comparedAs(form, dumps, comparison, progress);
            if (!done)
                return std::unexpected(done.error());
            if (*done)
                return {};
        }
    }
    if (!compareLines(dumps, comparison, progress))
        compareWhole(dumps, comparison);
    return {};
}

} // namespace

Result<DumpComparison> compareDumps(const GivenFile& before, const GivenFile& after, Progress& progress)
{
    const auto one = readDump(before, progress);
    if (!one)
        return std::unexpected(one.error());
    const auto two = readDump(after, progress);
    if (!two)
        return std::unexpected(two.error());
    DumpComparison comparison;
    comparison.before = one->seen;
    comparison.after = two->seen;
    const Dumps dumps{*one, *two};
    if (!one->text || !two->text)
        compareWhole(dumps, comparison);
    else if (const auto done = compareTexts(dumps, comparison, progress); !done)
        return std::unexpected(done.error());
    tellReplacedValues(dumps, comparison);
    if (one->seen.sha256 == two->seen.sha256)
        comparison.remarks.push_back(
            {u"2つのファイルの内容は同一です。同じ書き出しを2回選んでいないか、確認してください。"_s,
             u"The two files are identical. Make sure that it is not the same export chosen twice."_s});
    if (progress.cancelled())
        return cancelled();
    return comparison;
}

} // namespace tekigo
