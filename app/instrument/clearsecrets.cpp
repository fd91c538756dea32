#include "instrument/clearsecrets.h"

#include "assessment/phrase.h"
#include "assessment/settingwords.h"
#include "base/counted.h"
#include "instrument/dumptext.h"
#include "instrument/linediff.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Kind = ClearSecret::Kind;

/// A longer line (JSON without line ends) is looked at in pieces, so that no expression goes over more than this; they
/// overlap by more than a name and its value are long.
constexpr qsizetype pieceSize = 4000;
constexpr qsizetype pieceOverlap = 600;

/// What a name says that its value is; nothing where it says no secret. Stricter than guessedKind(), which only has to
/// err on the safe side: "key" alone, "password_min_length", "wpa_key_mgmt" and "login" are none.
std::optional<Kind> kindOfName(const QString& name)
{
    static const QRegularExpression about(
        u"len(?:gth)?$|(?<!ad)min|max|policy|expire|expiry|changed|changeable|enabled?|required?|type|(?<!pro)file|path|(?<!ac)count|attempts|hint|prompt|(?:mgmt|management|method|mode|cipher|status|state|interval|lifetime|timeout|index|name|ur[il])$|文字数|桁数|変更|最小|最大"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shared(
        u"psk|pre-?_?shared|shared-?_?(?:key|secret)|wpa-?_?(?:key|pass)|(?:wireless|wifi|wlan)-?_?key|wep-?_?key|community|事前共有鍵|共有鍵|暗号(?:化)?キー"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression password(u"(?:password|passwd|passphrase|passcode|pwd)[0-9]*$|^pass$|[_-]pass$|パスワード$|暗証番号$|パスフレーズ$|^secret$|_secret$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression token(u"(?:api-?_?key|token|private-?_?key|secret-?_?key|秘密鍵)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (about.match(name).hasMatch() && !name.endsWith(u"key"_s, Qt::CaseInsensitive))
        return std::nullopt;
    if (shared.match(name).hasMatch())
        return Kind::SharedKey;
    if (password.match(name).hasMatch())
        return Kind::Password;
    return token.match(name).hasMatch() ? std::optional(Kind::Token) : std::nullopt;
}

/// Stands for a secret without telling it: stars, <password>, ${PASSWORD}, %PASSWORD%, %s.
bool isMasked(const QString& value)
{
    static const QRegularExpression form(
        u"^[*•●xX#.\\-_<\\[(]+[^a-wyzA-WYZ0-9]*$|^<.*>$|^\\[.*\\]$|^\\$[{(]|^\\$[A-Z_][A-Z0-9_]*$|^%\\w+%$|^%[a-z]$|^%\\(\\w+\\)s$|^\\{\\{"_s);
    return form.match(value).hasMatch();
}

/// Leads to the secret and is none: a file, an address, a call of a program.
bool isPlace(const QString& value)
{
    static const QRegularExpression form(
        u"^(?:[a-z][a-z0-9+.-]*://|~/|[A-Za-z]:\\\\)|^(?:/[\\w.-]+){2,}/?$|^[A-Za-z_][\\w.]*\\((?:.*\\))?$|^(?:self|this|args|os|env|config|request|options|params)[.\\[]"_s);
    return form.match(value).hasMatch();
}

/// Several words that say something of a secret, and are none themselves.
bool isSentence(const QString& value)
{
    static const QRegularExpression words(
        u"\\b(?:not?|is|was|are|be|been|has|set|unset|by|must|should|may|can|the|an?|of|or|and|see|at|as|to|in|on|for|from|with|during|after|before|least|characters|chars|digits|letters|enter|your|new|old|current|please|password|passwd|passphrase|psk|key|required|changed|failed|accepted|rejected|invalid|wrong|reset|default|label|printed)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return value.contains(u' ') && words.match(value).hasMatch();
}

/// A word of a log or of a form.
bool isStateWord(const QString& value)
{
    static const QStringList words{u"required"_s, u"enabled"_s,  u"disabled"_s, u"accepted"_s, u"rejected"_s, u"changed"_s,
                                   u"failed"_s,   u"refused"_s,  u"wrong"_s,    u"correct"_s,  u"invalid"_s,  u"valid"_s,
                                   u"true"_s,     u"false"_s,    u"none"_s,     u"null"_s,     u"unset"_s,    u"hidden"_s,
                                   u"masked"_s,   u"redacted"_s, u"secret"_s,   u"password"_s, u"prompt"_s,   u"text"_s,
                                   u"string"_s,   u"removed"_s,  u"authentication"_s, u"encrypted"_s, u"reset"_s};
    return words.contains(value.toLower());
}

/// What the name's kind asks of a value besides: names that mean something else as often need more to be believed.
bool fits(const QString& name, Kind kind, const QString& value)
{
    static const QRegularExpression digitOrSign(u"[^\\p{L}\\s]"_s);
    static const QRegularExpression letter(u"\\p{L}"_s);
    static const QRegularExpression caseId(u"^[A-Za-z]{1,4}[-_]?\\d+(?:[-._]\\d+)*$"_s); // T1-1: a test passed
    static const QRegularExpression method(u"^wpa[23]?(?:[-_/+ ]?(?:wpa[23]?|psk|personal|enterprise|sae|eap|mixed|ccmp|aes|tkip))*$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression heading(u"^[A-Z][a-z]+$"_s); // Community: Developers
    static const QRegularExpression hexNumber(u"^0x[0-9a-f]{1,8}$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digit(u"\\d"_s);
    if (name.compare(u"pass"_s, Qt::CaseInsensitive) == 0)
        return value.size() >= 6 && letter.match(value).hasMatch() && digitOrSign.match(value).hasMatch() &&
               !caseId.match(value).hasMatch();
    if (name.endsWith(u"pwd"_s, Qt::CaseInsensitive) && value.startsWith(u'/'))
        return false; // the folder that a shell is in
    if (kind == Kind::SharedKey)
        return !method.match(value).hasMatch() &&
               (name.compare(u"community"_s, Qt::CaseInsensitive) != 0 || !heading.match(value).hasMatch());
    if (kind == Kind::Token)
        return value.size() >= 8 && !hexNumber.match(value).hasMatch() && digit.match(value).hasMatch();
    return true;
}

/// A value that somebody could log in with: not empty, masked, a yes or no, or a word of a log.
bool isSecretValue(const QString& name, Kind kind, const QString& value)
{
    static const QRegularExpression japanese(u"[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"_s);
    return value.size() >= 4 && !isMasked(value) && !isPlace(value) && !isSentence(value) && !isStateWord(value) &&
           !japanese.match(value).hasMatch() && fits(name, kind, value);
}

/// Each finds a name and its value.
const std::vector<QRegularExpression>& settingForms()
{
    using Option = QRegularExpression;
    static const std::vector<QRegularExpression> forms{
        // name=value, name: value
        QRegularExpression(u"[\"']?([\\w.-]{2,60})[\"']?\\s*[=:：＝]\\s*[\"']?([^\\s\"',;<>]{1,200})[\"']?(?=\\s*(?:[,;}\\]#]|$))"_s,
                           Option::UseUnicodePropertiesOption),
        // "name": "some value", and the attributes of XML
        QRegularExpression(u"([\\w.-]{2,60})[\"']?\\s*[=:：＝]\\s*(?|\"([^\\s\"][^\"]{0,199})\"|'([^\\s'][^']{0,199})')"_s,
                           Option::UseUnicodePropertiesOption),
        QRegularExpression(u"\\b(?:name|key|id)=[\"']([\\w.-]{2,60})[\"'][^<>]{0,200}?\\bvalue=[\"']([^\"'<>]{1,200})[\"']"_s),
        // a passphrase of several words
        QRegularExpression(u"^\\s*([\\w.-]{2,60})\\s*(?:=|(?<=phrase|psk|PSK):)\\s*([^\\s#;=:,\"'<>{}()\\[\\]]+(?: [^\\s#;=:,\"'<>{}()\\[\\]]+){1,9})\\s*$"_s,
                           Option::UseUnicodePropertiesOption),
        QRegularExpression(u"[?&;\\s]([\\w.-]{2,60})=([^\\s&;\"',<>]{1,200})"_s),
        QRegularExpression(u"\\b(?:option|set|list)\\s+([\\w.-]{2,60})\\s+['\"]([^'\"]{1,200})['\"]"_s),
        QRegularExpression(u"<([\\w:.-]{2,60})(?:\\s[^>]*)?>\\s*([^<\\s][^<]{0,199}?)\\s*</\\1>"_s),
        // routers' own languages
        QRegularExpression(u"^\\s*(?:username \\S+ |enable |snmp-server )(password|secret|community)\\s+(?:[0-9] )?(\\S{4,200})(?:\\s+(?:ro|rw))?\\s*$"_s,
                           Option::CaseInsensitiveOption),
        QRegularExpression(u"^\\s*(password|secret|community)\\s+(?:[0-9] )?(?=\\S*[0-9!@#$%^&*+=?])(\\S{4,200})(?:\\s+(?:ro|rw))?\\s*$"_s,
                           Option::CaseInsensitiveOption),
        QRegularExpression(u"\\b(password|passphrase|pre-shared-key|wpa-psk|psk)\\s+(?:[0-9]{1,5}\\s+)?(?:ascii-text|plain-text|cleartext|ascii|text|hexadecimal|hex)\\s+(?:[0-9]\\s+)?[\"']?([^\\s\"';]{4,200})"_s,
                           Option::CaseInsensitiveOption)};
    return forms;
}

std::optional<Kind> kindOfSetting(const QString& line)
{
    for (const QRegularExpression& form : settingForms()) {
        auto matches = form.globalMatch(line);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const auto kind = kindOfName(match.captured(1));
            if (kind && isSecretValue(match.captured(1), *kind, match.captured(2)))
                return kind;
        }
    }
    // Of a wireless LAN in OpenWrt's settings; elsewhere "key" means anything.
    static const QRegularExpression wireless(u"\\b(?:option|list)\\s+key[1-4]?\\s+['\"]?([^'\"\\s]{5,64})"_s);
    const auto match = wireless.match(line);
    return match.hasMatch() && isSecretValue(u"key"_s, Kind::SharedKey, match.captured(1)) ? std::optional(Kind::SharedKey)
                                                                                           : std::nullopt;
}

/// What HTTP sends to log in: in an address (RFC 3986, 3.2.1), or in a field (RFC 7617, RFC 6750).
std::optional<Kind> kindOfLogin(const QString& line)
{
    static const QRegularExpression address(u"://[^\\s/:@\"'<>]{1,100}:([^\\s/@\"'<>]{1,200})@"_s);
    static const QRegularExpression field(u"\\bAuthorization[\"']?\\s*[:=]\\s*[\"']?(Basic|Bearer)\\s+([A-Za-z0-9+/._~-]{6,}={0,2})"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = address.match(line); match.hasMatch() && !isMasked(match.captured(1)))
        return Kind::Password;
    const auto match = field.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.captured(1).compare(u"bearer"_s, Qt::CaseInsensitive) == 0)
        return isSecretValue(u"token"_s, Kind::Token, match.captured(2)) ? std::optional(Kind::Token) : std::nullopt;
    const bool named = QByteArray::fromBase64(match.captured(2).toLatin1()).contains(':');
    return named ? std::optional(Kind::Password) : std::nullopt;
}

/// Whether it is worth a closer look: most lines of a log name nothing.
bool mayHoldSecret(const QString& line)
{
    static const QRegularExpression words(u"pass|pwd|psk|secret|shared|key|token|community|://|authorization|パス|暗証|共有鍵|暗号|秘密鍵"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(line).hasMatch();
}

std::optional<Kind> kindOfPiece(const QString& piece)
{
    static const QRegularExpression key(u"-----BEGIN [A-Z ]*PRIVATE KEY|^PuTTY-User-Key-File-"_s);
    if (key.match(piece).hasMatch())
        return Kind::PrivateKey;
    if (looksLikeCode(piece))
        return Kind::PasswordHash;
    if (!mayHoldSecret(piece))
        return std::nullopt;
    const auto login = kindOfLogin(piece);
    return login ? login : kindOfSetting(piece);
}

std::optional<Kind> kindOfLine(QStringView line)
{
    for (qsizetype from = 0; from == 0 || from + pieceOverlap < line.size(); from += pieceSize - pieceOverlap)
        if (const auto kind = kindOfPiece(line.mid(from, pieceSize).toString()))
            return kind;
    return std::nullopt;
}

/// The columns of a CSV file whose head names a secret.
class Columns
{
public:
    explicit Columns(QStringView head)
    {
        for (const QChar separator : {u'\t', u';', u','})
            if (m_separator.isNull() && head.contains(separator))
                m_separator = separator;
        if (m_separator.isNull())
            return;
        const QStringList names = fieldsOf(head);
        for (qsizetype at = 0; at < names.size(); ++at)
            if (const auto kind = names[at].size() > 60 ? std::nullopt : kindOfName(names[at]))
                m_columns.push_back({at, names[at], *kind});
    }

    [[nodiscard]] std::optional<Kind> kindOf(QStringView line) const
    {
        if (m_columns.empty())
            return std::nullopt;
        const QStringList fields = fieldsOf(line);
        for (const Column& column : m_columns)
            if (column.at < fields.size() && isSecretValue(column.name, column.kind, fields[column.at].left(200)))
                return column.kind;
        return std::nullopt;
    }

private:
    struct Column
    {
        qsizetype at = 0;
        QString name;
        Kind kind = Kind::Password;
    };

    [[nodiscard]] QStringList fieldsOf(QStringView line) const
    {
        QStringList fields;
        for (const QStringView field : line.split(m_separator))
            fields += field.trimmed().toString().remove(u'"');
        return fields;
    }

    QChar m_separator;
    std::vector<Column> m_columns;
};

ClearSecrets secretsOf(const QString& text, Progress& progress)
{
    ClearSecrets found;
    const auto lines = linesOf(text);
    const Columns columns(lines.empty() ? QStringView() : lines.front());
    for (size_t at = 0; at < lines.size() && !progress.cancelled(); ++at) {
        auto kind = kindOfLine(lines[at]);
        if (!kind && at > 0)
            kind = columns.kindOf(lines[at]);
        if (!kind)
            continue;
        if (found.listed.size() < clearSecretLimit)
            found.listed.push_back({.kind = *kind, .line = qint64(at) + 1});
        else
            ++found.unlisted;
    }
    return found;
}

} // namespace

ClearSecrets clearSecretsIn(const QString& path, Progress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(clearSecretBytes);
    const auto text = textIn(bytes, progress);
    ClearSecrets found = text ? secretsOf(*text, progress) : ClearSecrets();
    found.partly = text && file.size() > bytes.size();
    return found;
}

QString clearSecretId(Kind kind)
{
    switch (kind) {
    case Kind::PrivateKey:
        return u"private-key"_s;
    case Kind::Password:
        return u"password"_s;
    case Kind::SharedKey:
        return u"shared-key"_s;
    case Kind::Token:
        return u"token"_s;
    case Kind::PasswordHash:
        return u"password-hash"_s;
    }
    return {};
}

Text clearSecretName(Kind kind)
{
    switch (kind) {
    case Kind::PrivateKey:
        return {u"秘密鍵"_s, u"private key"_s};
    case Kind::Password:
        return {u"パスワード"_s, u"password"_s};
    case Kind::SharedKey:
        return {u"共有鍵"_s, u"shared key"_s};
    case Kind::Token:
        return {u"APIキー・トークン"_s, u"API key or token"_s};
    case Kind::PasswordHash:
        return {u"パスワードのハッシュ値"_s, u"password hash"_s};
    }
    return {};
}

Text clearSecretWords(const ClearSecrets& found)
{
    std::vector<Text> places;
    for (const ClearSecret& one : found.listed)
        places.push_back(phrase({u"%1行目：%2"_s, u"line %1: %2"_s},
                                {same(QString::number(one.line)), clearSecretName(one.kind)}));
    const Text all = listed(places);
    return found.unlisted == 0 ? all
                               : phrase(ofCount(qint64(found.unlisted), {u"%1、ほか%2行"_s, u"%1 and %2 more lines"_s}, u"%1 and %2 more line"_s),
                                        {all, same(QString::number(found.unlisted))});
}

Text clearSecretRange(const ClearSecrets& found)
{
    if (!found.partly)
        return {};
    return phrase({u"ファイルが大きいため、秘密の有無は先頭の%1 MiBだけを調べました。"_s,
                   u"It is large; only its first %1 MiB were looked through for secrets."_s},
                  {same(QString::number(clearSecretBytes >> 20))});
}

} // namespace tekigo
