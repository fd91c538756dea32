#include "assessment/settingwords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// English words as they stand between signs or capitals; Japanese ones anywhere in the part.
struct Vocabulary
{
    QSet<QString> words;
    QStringList within;
};

const Vocabulary& codeWords()
{
    static const Vocabulary vocabulary{
        {u"password"_s,  u"passwords"_s,  u"passwd"_s,      u"pwd"_s,    u"pw"_s,
         u"pass"_s,      u"passphrase"_s, u"psk"_s,         u"pin"_s,    u"secret"_s,
         u"secrets"_s,   u"credential"_s, u"credentials"_s, u"token"_s,  u"tokens"_s,
         u"key"_s,       u"keys"_s,       u"passcode"_s,    u"apikey"_s, u"privkey"_s,
         u"community"_s, u"key1"_s,       u"key2"_s,        u"key3"_s,   u"key4"_s},
        {u"パスワード"_s, u"パスフレーズ"_s, u"暗証"_s, u"識別符号"_s, u"暗号鍵"_s, u"秘密鍵"_s, u"共有鍵"_s,
         u"暗号キー"_s, u"認証コード"_s, u"password"_s, u"passwd"_s, u"passphrase"_s, u"secret"_s,
         u"passcode"_s, u"credential"_s, u"privkey"_s}};
    return vocabulary;
}

const Vocabulary& accessWords()
{
    static const Vocabulary vocabulary{
        {u"access"_s,      u"acl"_s,         u"allow"_s,        u"allowed"_s,        u"deny"_s,
         u"denied"_s,      u"permit"_s,      u"reject"_s,       u"drop"_s,           u"firewall"_s,
         u"filter"_s,      u"filters"_s,     u"auth"_s,         u"authentication"_s, u"authorization"_s,
         u"authorized"_s,  u"login"_s,       u"logon"_s,        u"user"_s,           u"users"_s,
         u"username"_s,    u"account"_s,     u"accounts"_s,     u"admin"_s,          u"administrator"_s,
         u"role"_s,        u"roles"_s,       u"privilege"_s,    u"privileges"_s,     u"permission"_s,
         u"permissions"_s, u"ssh"_s,         u"sshd"_s,         u"dropbear"_s,       u"telnet"_s,
         u"telnetd"_s,     u"remote"_s,      u"lockout"_s,      u"whitelist"_s,      u"allowlist"_s,
         u"blacklist"_s,   u"denylist"_s,    u"blocklist"_s,    u"encryption"_s,     u"mfa"_s,
         u"otp"_s,         u"certificate"_s, u"certificates"_s, u"cert"_s,           u"upnp"_s,
         u"mgmt"_s,        u"management"_s,  u"http"_s,         u"https"_s,          u"web"_s,
         u"webui"_s,       u"snmp"_s,        u"tr069"_s,        u"cwmp"_s,           u"vpn"_s},
        {u"アクセス"_s, u"認証"_s, u"ログイン"_s, u"許可"_s, u"拒否"_s, u"遮断"_s, u"制限"_s,
         u"ファイアウォール"_s, u"フィルタ"_s, u"管理者"_s, u"利用者"_s, u"ユーザ"_s, u"アカウント"_s,
         u"権限"_s, u"遠隔"_s, u"リモート"_s, u"接続元"_s, u"暗号化"_s}};
    return vocabulary;
}

const Vocabulary& softwareWords()
{
    static const Vocabulary vocabulary{{u"version"_s, u"ver"_s, u"firmware"_s, u"software"_s, u"fwver"_s,
                                        u"fwversion"_s, u"build"_s, u"kernel"_s, u"bootloader"_s,
                                        u"release"_s, u"revision"_s},
                                       {u"バージョン"_s, u"ファームウェア"_s, u"ファームウエア"_s,
                                        u"ソフトウェア"_s, u"ソフトウエア"_s, u"版数"_s}};
    return vocabulary;
}

/// "rxBytes2GHz" → rx, bytes2, ghz; signs and changes of case part words.
QSet<QString> wordsOf(QStringView part)
{
    QSet<QString> words;
    QString word;
    QChar last;
    for (const QChar c : part) {
        const bool begins = c.isUpper() && last.isLower();
        if ((!c.isLetterOrNumber() || begins) && !word.isEmpty()) {
            words.insert(word.toLower());
            word.clear();
        }
        if (c.isLetterOrNumber())
            word += c;
        last = c;
    }
    words.insert(word.toLower());
    return words;
}

bool speaks(const Vocabulary& vocabulary, const QSet<QString>& words, const QString& part)
{
    return vocabulary.words.intersects(words) ||
           std::ranges::any_of(vocabulary.within,
                               [&](const QString& word) { return part.contains(word, Qt::CaseInsensitive); });
}

/// Makers write several words as one: "WPAPSK1", "adminpwd", "rootpass", "wpakey".
bool endsInCode(const QString& word)
{
    // "pwdn" powers a chip down, and "httpskeepalive" has no PSK.
    static const QRegularExpression form(
        u"(?:pass|pw|key|pin|psk)\\d*$|^psk|wpa\\d?psk|pwd(?!n\\d*$|own\\d*$)"_s);
    static const QSet<QString> others{u"monkey"_s,   u"donkey"_s,  u"turkey"_s,   u"hockey"_s,
                                      u"jockey"_s,   u"whiskey"_s, u"turnkey"_s,  u"hotkey"_s,
                                      u"spin"_s,     u"bypass"_s,  u"compass"_s,  u"lowpass"_s,
                                      u"highpass"_s, u"allpass"_s, u"bandpass"_s, u"underpass"_s};
    return form.match(word).hasMatch() && !others.contains(word);
}

SettingKind kindOfPart(const QString& part)
{
    const QSet<QString> words = wordsOf(part);
    if (speaks(codeWords(), words, part) || std::ranges::any_of(words, endsInCode))
        return SettingKind::Code;
    if (speaks(accessWords(), words, part))
        return SettingKind::Access;
    return speaks(softwareWords(), words, part) ? SettingKind::Software : SettingKind::Other;
}

} // namespace

SettingKind guessedKind(const QString& key)
{
    // "rule[name=lan]": the word that members are matched by says nothing of this one.
    static const QRegularExpression matchedBy(u"\\[[\\w.@]+="_s);
    const QStringList parts = QString(key).replace(matchedBy, u"["_s).split(u'/');
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        if (const SettingKind kind = kindOfPart(*part); kind != SettingKind::Other)
            return kind;
    return SettingKind::Other;
}

SettingKind guessedKindOfLine(const QString& line)
{
    const SettingKind kind = looksLikeCode(line) ? SettingKind::Code : kindOfPart(line.left(2000));
    return kind == SettingKind::Other ? SettingKind::Unclear : kind;
}

bool looksLikeCode(const QString& value)
{
    static const QRegularExpression form(
        u"\\$(?:1|2[abxy]?|5|6|7|y|argon2(?:id|i|d))\\$[^\\s$]|\\{(?:SSHA|SHA|SMD5|MD5|CRYPT)\\}|-----BEGIN [A-Z ]*PRIVATE KEY"_s);
    return form.match(value.left(10'000)).hasMatch();
}

RunningValue runningByName(const QString& name)
{
    static const Vocabulary uptime{{u"uptime"_s, u"runtime"_s, u"elapsed"_s, u"idle"_s},
                                   {u"稼働時間"_s, u"連続運転"_s, u"経過時間"_s}};
    static const Vocabulary time{{u"time"_s, u"timestamp"_s, u"date"_s, u"datetime"_s, u"clock"_s, u"now"_s,
                                  u"expires"_s, u"expiry"_s, u"lease"_s, u"leases"_s, u"mtime"_s,
                                  u"modified"_s, u"updated"_s, u"saved"_s, u"generated"_s, u"exported"_s,
                                  u"lastseen"_s},
                                 {u"時刻"_s, u"日時"_s, u"日付"_s}};
    static const Vocabulary counter{
        {u"counter"_s, u"counters"_s, u"count"_s,   u"packets"_s,  u"bytes"_s,   u"rx"_s,
         u"tx"_s,      u"errors"_s,   u"dropped"_s, u"load"_s,     u"loadavg"_s, u"temperature"_s,
         u"rssi"_s,    u"snr"_s,      u"seq"_s,     u"sequence"_s, u"pid"_s,     u"memfree"_s,
         u"free"_s,    u"cpu"_s,      u"boots"_s,   u"bootcount"_s},
        {u"回数"_s, u"カウンタ"_s, u"温度"_s, u"送信量"_s, u"受信量"_s, u"電波強度"_s}};
    const QSet<QString> words = wordsOf(name);
    if (speaks(uptime, words, name))
        return RunningValue::Uptime;
    if (speaks(time, words, name))
        return RunningValue::Time;
    return speaks(counter, words, name) ? RunningValue::Counter : RunningValue::None;
}

bool areTimes(const QString& before, const QString& after)
{
    static const QRegularExpression form(
        u"\\b\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b|\\d{1,2}時\\d{1,2}分|^1[6-9]\\d{8}(?:\\d{3})?$"_s);
    return form.match(before.left(10'000)).hasMatch() && form.match(after.left(10'000)).hasMatch();
}

} // namespace tekigo
