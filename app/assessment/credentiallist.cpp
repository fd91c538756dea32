#include "assessment/credentiallist.h"

#include "assessment/phrase.h"

namespace tekigo {

using namespace Qt::StringLiterals;

std::vector<CodeCheck> codeChecks()
{
    return {CodeCheck::Duplicates, CodeCheck::TooShort,   CodeCheck::Derivable,
            CodeCheck::Known,      CodeCheck::Sequential, CodeCheck::Pattern};
}

QString codeCheckId(CodeCheck check)
{
    switch (check) {
    case CodeCheck::Duplicates:
        return u"duplicates"_s;
    case CodeCheck::TooShort:
        return u"too-short"_s;
    case CodeCheck::Derivable:
        return u"derivable"_s;
    case CodeCheck::Known:
        return u"known"_s;
    case CodeCheck::Sequential:
        return u"sequential"_s;
    case CodeCheck::Pattern:
        return u"pattern"_s;
    }
    Q_UNREACHABLE();
}

Text codeCheckName(CodeCheck check)
{
    switch (check) {
    case CodeCheck::Duplicates:
        return {u"重複"_s, u"Duplicates"_s};
    case CodeCheck::TooShort:
        return {u"文字数不足"_s, u"Too short"_s};
    case CodeCheck::Derivable:
        return {u"導出可能"_s, u"Derivable"_s};
    case CodeCheck::Known:
        return {u"既知"_s, u"Known"_s};
    case CodeCheck::Sequential:
        return {u"連番"_s, u"Sequential"_s};
    case CodeCheck::Pattern:
        return {u"決まった模様"_s, u"Pattern"_s};
    }
    Q_UNREACHABLE();
}

Text codeCheckAbout(CodeCheck check)
{
    switch (check) {
    case CodeCheck::Duplicates:
        return {u"ほかの行と同じ識別符号"_s, u"Codes that another row has too"_s};
    case CodeCheck::TooShort:
        return {u"基準の文字数に満たない識別符号"_s, u"Codes with fewer characters than the minimum"_s};
    case CodeCheck::Derivable:
        return {u"同じ行のほかの値、製造者の名称または型番から分かる識別符号"_s,
                u"Codes that follow from other values of the row, the maker's name or the model number"_s};
    case CodeCheck::Known:
        return {u"攻撃に用いられることが知られている識別符号"_s, u"Codes that attacks are known to try"_s};
    case CodeCheck::Sequential:
        return {u"一覧の順に一定の間隔で並ぶ識別符号"_s, u"Codes at a constant step along the list"_s};
    case CodeCheck::Pattern:
        return {u"全体が同じ文字の繰り返し、連続した文字、またはキーボードの並びである識別符号"_s,
                u"Codes that are as a whole one repeated character, consecutive characters or a row of keys"_s};
    }
    Q_UNREACHABLE();
}

Text columnRoleName(const QString& id)
{
    static const std::map<QString, Text> names{
        {u"serial"_s, {u"シリアル番号"_s, u"serial number"_s}},
        {u"mac"_s, {u"MACアドレス"_s, u"MAC address"_s}},
        {u"ssid"_s, {u"SSID"_s, u"SSID"_s}},
        {u"user"_s, {u"ユーザー名"_s, u"user name"_s}},
        {u"password"_s, {u"初期パスワード"_s, u"preset password"_s}},
        {u"maker"_s, {u"製造者の名称"_s, u"maker's name"_s}},
        {u"model"_s, {u"型番"_s, u"model number"_s}},
    };
    const auto found = names.find(id);
    return found == names.end() ? same(id) : found->second;
}

namespace {

/// The form in which a value became a code; %1 is the value's name.
Text formName(const QString& form)
{
    static const std::map<QString, Text> names{
        {u""_s, {u"%1と同じ文字"_s, u"characters of the %1"_s}},
        {u"reversed"_s, {u"%1の逆順"_s, u"the %1 reversed"_s}},
        {u"decimal"_s, {u"%1の10進表記"_s, u"the %1 as a decimal number"_s}},
        {u"hex"_s, {u"%1の16進表記"_s, u"the %1 as a hexadecimal number"_s}},
        {u"crc32"_s, {u"%1のCRC-32"_s, u"CRC-32 of the %1"_s}},
        {u"md5"_s, {u"%1のMD5"_s, u"MD5 of the %1"_s}},
        {u"sha1"_s, {u"%1のSHA-1"_s, u"SHA-1 of the %1"_s}},
        {u"sha256"_s, {u"%1のSHA-256"_s, u"SHA-256 of the %1"_s}},
    };
    const auto found = names.find(form);
    return found == names.end() ? same(form) : found->second;
}

/// How the digits of a hash are written.
Text digitsName(const QString& digits)
{
    static const std::map<QString, Text> names{
        {u"hex"_s, {u"16進"_s, u"hexadecimal"_s}},
        {u"decimal"_s, {u"10進"_s, u"decimal"_s}},
        {u"base32"_s, {u"Base32"_s, u"base32"_s}},
        {u"base64"_s, {u"Base64"_s, u"base64"_s}},
    };
    const auto found = names.find(digits);
    return found == names.end() ? same(digits) : found->second;
}

} // namespace

Text codeWayName(const QString& id)
{
    const Text from = columnRoleName(id.section(u'-', 0, 0));
    const QString digits = id.section(u'-', 2, 2);
    const Text form = formName(id.section(u'-', 1, 1));
    const Text name = phrase(form, {from});
    return digits.isEmpty() ? name : phrase({u"%1（%2）"_s, u"%1 (%2)"_s}, {name, digitsName(digits)});
}

Text alphabetName(const QString& id)
{
    static const std::map<QString, Text> names{
        {u"lower"_s, {u"英小文字"_s, u"lower case"_s}},   {u"upper"_s, {u"英大文字"_s, u"upper case"_s}},
        {u"digits"_s, {u"数字"_s, u"digits"_s}},          {u"signs"_s, {u"記号"_s, u"signs"_s}},
        {u"other"_s, {u"その他の文字"_s, u"other scripts"_s}},
    };
    Text all;
    for (const QString& kind : id.split(u'+')) {
        const auto found = names.find(kind);
        const Text name = found == names.end() ? same(kind) : found->second;
        all.ja += (all.ja.isEmpty() ? u""_s : u"・"_s) + name.ja;
        all.en += (all.en.isEmpty() ? u""_s : u", "_s) + name.en;
    }
    return all;
}

} // namespace tekigo
