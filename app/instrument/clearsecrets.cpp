#include "instrument/clearsecrets.h"

#include "assessment/phrase.h"
#include "assessment/settingwords.h"
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

/// Longer lines are no settings that people wrote; what stands further on in them is not looked at.
constexpr qsizetype lineLimit = 4000;

/// What a name says that its value is; nothing where it says no secret. Stricter than guessedKind(), which only has to
/// err on the safe side: "key" alone, "password_min_length" and "login" are none.
std::optional<Kind> kindOfName(const QString& name)
{
    static const QRegularExpression about(
        u"len(?:gth)?$|(?<!ad)min|max|policy|expire|expiry|changed|changeable|enabled?|required?|type|(?<!pro)file|path|(?<!ac)count|attempts|hint|prompt|文字数|桁数|変更|最小|最大"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shared(
        u"psk|pre-?_?shared|shared-?_?(?:key|secret)|wpa-?_?(?:key|pass)|(?:wireless|wifi|wlan)-?_?key|wep-?_?key|community|事前共有鍵|共有鍵|暗号(?:化)?キー|^key[1-4]?$"_s,
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

/// A value that somebody could log in with: not empty, masked, a yes or no, or a word of a log.
bool isSecretValue(const QString& value)
{
    static const QRegularExpression masked(u"^[*•●xX#.\\-_<\\[(]+[^a-wyzA-WYZ0-9]*$|^<.*>$|^\\[.*\\]$|^\\$\\{|^%"_s);
    static const QRegularExpression japanese(u"[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"_s);
    static const QStringList words{u"required"_s, u"enabled"_s,  u"disabled"_s, u"accepted"_s, u"rejected"_s, u"changed"_s,
                                   u"failed"_s,   u"refused"_s,  u"wrong"_s,    u"correct"_s,  u"invalid"_s,  u"valid"_s,
                                   u"true"_s,     u"false"_s,    u"none"_s,     u"null"_s,     u"unset"_s,    u"hidden"_s,
                                   u"masked"_s,   u"redacted"_s, u"secret"_s,   u"password"_s, u"prompt"_s,   u"text"_s,
                                   u"string"_s,   u"removed"_s,  u"authentication"_s, u"encrypted"_s};
    return value.size() >= 4 && !masked.match(value).hasMatch() && !japanese.match(value).hasMatch() &&
           !words.contains(value.toLower());
}

/// Names and values of a line: name=value, "name": "value", name: value, option name 'value', <name>value</name>.
std::optional<Kind> kindOfSetting(const QString& line)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(u"[\"']?([\\w.-]{2,60})[\"']?\\s*[=:：＝]\\s*[\"']?([^\\s\"',;<>]{1,200})[\"']?(?=\\s*(?:[,;}\\]#]|$))"_s,
                           QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(u"[?&;\\s]([\\w.-]{2,60})=([^\\s&;\"',<>]{1,200})"_s),
        QRegularExpression(u"\\b(?:option|set|list)\\s+([\\w.-]{2,60})\\s+['\"]([^'\"]{1,200})['\"]"_s),
        QRegularExpression(u"<([\\w:.-]{2,60})(?:\\s[^>]*)?>([^<\\s]{1,200})</\\1>"_s),
        QRegularExpression(u"^\\s*(?:username \\S+ |enable |snmp-server )?(password|secret|community)\\s+(?:[0-9] )?(\\S{4,200})(?:\\s+(?:ro|rw))?\\s*$"_s,
                           QRegularExpression::CaseInsensitiveOption)};
    for (const QRegularExpression& form : forms) {
        auto matches = form.globalMatch(line);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const auto kind = kindOfName(match.captured(1));
            if (kind && isSecretValue(match.captured(2)))
                return kind;
        }
    }
    return std::nullopt;
}

std::optional<Kind> kindOfLine(const QString& line)
{
    static const QRegularExpression key(u"-----BEGIN [A-Z ]*PRIVATE KEY|^PuTTY-User-Key-File-"_s);
    if (key.match(line).hasMatch())
        return Kind::PrivateKey;
    if (looksLikeCode(line))
        return Kind::PasswordHash;
    return kindOfSetting(line);
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
            if (const auto kind = kindOfName(names[at]))
                m_columns.push_back({at, *kind});
    }

    [[nodiscard]] std::optional<Kind> kindOf(QStringView line) const
    {
        if (m_columns.empty())
            return std::nullopt;
        const QStringList fields = fieldsOf(line);
        for (const auto& [at, kind] : m_columns)
            if (at < fields.size() && isSecretValue(fields[at]))
                return kind;
        return std::nullopt;
    }

private:
    [[nodiscard]] QStringList fieldsOf(QStringView line) const
    {
        QStringList fields;
        for (const QStringView field : line.left(lineLimit).split(m_separator))
            fields += field.trimmed().toString().remove(u'"');
        return fields;
    }

    QChar m_separator;
    std::vector<std::pair<qsizetype, Kind>> m_columns;
};

ClearSecrets secretsOf(const QString& text, Progress& progress)
{
    ClearSecrets found;
    const auto lines = linesOf(text);
    const Columns columns(lines.empty() ? QStringView() : lines.front());
    for (size_t at = 0; at < lines.size() && !progress.cancelled(); ++at) {
        auto kind = kindOfLine(lines[at].left(lineLimit).toString());
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
                               : phrase({u"%1、ほか%2行"_s, u"%1 and %2 more lines"_s},
                                        {all, same(QString::number(found.unlisted))});
}

} // namespace tekigo
