#include "assessment/powerloss.h"

#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

qint64 PowerLossSeen::counted() const
{
    return std::ranges::count_if(changes, &ChangedSetting::counts) + unlistedCounted;
}

bool PowerLossSeen::differs() const
{
    const auto seenToDiffer = [](const ChangedSetting& change) { return change.ignored.isEmpty(); };
    return unlistedCounted > 0 || std::ranges::any_of(changes, seenToDiffer);
}

std::vector<SettingKind> settingKinds()
{
    return {SettingKind::Access, SettingKind::Code, SettingKind::Software, SettingKind::Unclear,
            SettingKind::Other};
}

QString settingKindId(SettingKind kind)
{
    switch (kind) {
    case SettingKind::Access:
        return u"access"_s;
    case SettingKind::Code:
        return u"code"_s;
    case SettingKind::Software:
        return u"software"_s;
    case SettingKind::Unclear:
        return u"unclear"_s;
    case SettingKind::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

Text settingKindName(SettingKind kind)
{
    switch (kind) {
    case SettingKind::Access:
        return {u"アクセス制御機能の設定"_s, u"Setting of the access control function"_s};
    case SettingKind::Code:
        return {u"識別符号"_s, u"Identification code"_s};
    case SettingKind::Software:
        return {u"ソフトウェアの版"_s, u"Software version"_s};
    case SettingKind::Unclear:
        return {u"不明（数える）"_s, u"Unclear (counted)"_s};
    case SettingKind::Other:
        return {u"その他"_s, u"Other"_s};
    }
    Q_UNREACHABLE();
}

QString powerLossFormId(PowerLossSeen::Form form)
{
    switch (form) {
    case PowerLossSeen::Form::Json:
        return u"json"_s;
    case PowerLossSeen::Form::Xml:
        return u"xml"_s;
    case PowerLossSeen::Form::KeyValue:
        return u"key-value"_s;
    case PowerLossSeen::Form::Lines:
        return u"lines"_s;
    case PowerLossSeen::Form::Binary:
        return u"binary"_s;
    }
    Q_UNREACHABLE();
}

Text powerLossFormName(PowerLossSeen::Form form)
{
    switch (form) {
    case PowerLossSeen::Form::Json:
        return {u"JSONの項目ごと"_s, u"JSON, by key"_s};
    case PowerLossSeen::Form::Xml:
        return {u"XMLの要素ごと"_s, u"XML, by element"_s};
    case PowerLossSeen::Form::KeyValue:
        return {u"設定名と値の組ごと"_s, u"By key and value"_s};
    case PowerLossSeen::Form::Lines:
        return {u"行ごと"_s, u"Line by line"_s};
    case PowerLossSeen::Form::Binary:
        return {u"ファイル全体のSHA-256"_s, u"SHA-256 of the whole file"_s};
    }
    Q_UNREACHABLE();
}

Text powerLossMethod(PowerLossSeen::Form form)
{
    switch (form) {
    case PowerLossSeen::Form::Lines:
        return {u"2つのファイルを行ごとに比較しました。行からは何の設定かを確実に判断できないため、「その他」"
                u"と指定した行を除き、"
                "すべての違いを数えます。"_s,
                u"The two files were compared line by line. A line does not tell for certain which setting "
                u"it is, so every "
                "difference counts unless it was marked as other."_s};
    case PowerLossSeen::Form::Binary:
        return {u"2つのファイル全体のSHA-"
                u"256を比較しました。どの設定が異なるかは分からないため、「その他」と指定しない限り、"
                "違いを1件と数えます。"_s,
                u"The SHA-256 of the two whole files was compared. Which settings differ is not known, so a "
                u"difference counts "
                "as one unless it was marked as other."_s};
    default:
        return {u"設定名を突き合わせて値を比較しました。順序の違いは比較していません。一覧の要素は、識別子や"
                u"名称が同じものどうしを、"
                "それらがない場合は同じ内容のものを除いて残りを並び順に、対応させています。アクセス制御機能の"
                "設定、識別符号および"
                "ソフトウェアの版の違いを数え、その他の違いは示すだけです。"_s,
                u"Values were compared by the names of the settings. Order was not compared. Members of a "
                u"list were matched "
                "by their identifier or name; where they have none, equal ones were set aside and the others "
                "matched in "
                "their order. Differences in settings of the access control function, codes and software "
                "version count; "
                "others are shown only."_s};
    }
}

Text changePlace(PowerLossSeen::Form form, const ChangedSetting& change)
{
    if (form == PowerLossSeen::Form::Binary)
        return {u"ファイル全体"_s, u"Whole file"_s};
    if (form != PowerLossSeen::Form::Lines)
        return same(change.key);
    const QString before = change.key.section(u':', 0, 0);
    const QString after = change.key.section(u':', 1);
    if (after.isEmpty())
        return phrase({u"前の%1行目"_s, u"Line %1 before"_s}, {same(before)});
    if (before.isEmpty())
        return phrase({u"後の%1行目"_s, u"Line %1 after"_s}, {same(after)});
    if (before == after)
        return phrase({u"%1行目"_s, u"Line %1"_s}, {same(before)});
    return phrase({u"前の%1行目、後の%2行目"_s, u"Line %1 before, %2 after"_s}, {same(before), same(after)});
}

} // namespace tekigo
