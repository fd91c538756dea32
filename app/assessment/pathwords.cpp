#include "assessment/pathwords.h"

#include "assessment/tablecells.h"
#include "base/folding.h"

#include <QRegularExpression>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const Row& row)
{
    return textCell(row, u"name"_s) + u' ' + textCell(row, u"service"_s);
}

/// 「設定画面（HTTP、LAN側）」 and "設定画面" are one.
QString baseName(const QString& name)
{
    static const QRegularExpression brackets(u"\\([^)]*\\)?"_s);
    static const QRegularExpression protocol(
        u"(?<![a-z])(?:https?|tls|ssl|tcp|udp|telnet|ssh|ftp|snmp|mqtt)(?![a-z])|[0-9]{2,5}|[\\s/・、,:]"_s);
    return folded(name).text.remove(brackets).remove(protocol);
}

PathInterfaces::Rows together(const PathInterfaces::Rows& one, const PathInterfaces::Rows& other)
{
    if (!one.first || !other.first)
        return one.first ? one : other;
    const PathInterfaces::Rows& earlier = one.at < other.at ? one : other;
    return {earlier.first, earlier.at, one.allClear && other.allClear};
}

} // namespace

bool namesTls(const QString& words)
{
    static const QRegularExpression form(u"https|(?<![a-z])d?tls(?![a-z])|(?<![a-z])ssl|ftps|mqtts|imaps|pop3s|smtps"_s);
    return form.match(folded(words).text).hasMatch();
}

bool namesClearText(const QString& words)
{
    static const QRegularExpression clear(
        u"(?<![a-z])(?:http(?!s)|telnet|t?ftp(?!s)|snmp ?v?(?:1|2c?)(?![0-9])|mqtt(?!s)|pop3(?!s)|imap(?!s)|smtp(?!s))(?![a-rt-z])"_s);
    static const QRegularExpression guarded(u"(?<![a-z])(?:ssh|sftp|scp|ipsec|vpn)(?![a-z])|snmp ?v3|暗号"_s);
    const QString text = folded(words).text;
    return clear.match(text).hasMatch() && !namesTls(words) && !guarded.match(text).hasMatch();
}

std::set<int> portsNamed(const QString& words)
{
    // Not the ends of a range ("1-65535/tcp"), a version ("TLS 1.3") or a number with separators ("65,535").
    static const QRegularExpression form(
        u"(?:(?<![0-9.,~〜-])([0-9]{1,5})(?: ?/ ?(?:tcp|udp)|番|番ポート)|(?:https?|(?<![a-z])(?:tcp|udp)|ポート(?:番号)?|port)[ :/]?([0-9]{2,5}))(?![0-9]|[.,~〜-][0-9])"_s);
    std::set<int> ports;
    auto matches = form.globalMatch(folded(words).text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int port = (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toInt();
        if (port > 0 && port <= lastPort)
            ports.insert(port);
    }
    return ports;
}

bool isClearText(const Row& row)
{
    static const std::set<int> registered{21, 23, 69, 80, 1883};
    if (namesTls(wordsOf(row)))
        return false;
    return namesClearText(wordsOf(row)) || registered.contains(portCell(row));
}

bool isTls(const Row& row)
{
    return namesTls(wordsOf(row)) || (portCell(row) == 443 && !namesClearText(wordsOf(row)));
}

PathInterfaces::PathInterfaces(const Table* inventory)
{
    for (size_t at = 0; inventory && at < inventory->rows.size(); ++at) {
        const Row& row = inventory->rows[at];
        const QString kind = textCell(row, u"kind"_s);
        if (!yesCell(row, u"enabled"_s) || (kind != u"tcp" && kind != u"udp"))
            continue;
        const Rows one{&row, at, isClearText(row)};
        if (const QString name = baseName(textCell(row, u"name"_s)); !name.isEmpty())
            m_byName[name] = together(m_byName.value(name), one);
        if (const int port = portCell(row); port > 0)
            m_byPort[port] = together(m_byPort.value(port), one);
    }
}

PathInterfaces::Rows PathInterfaces::of(const Row& path) const
{
    const QString words = textCell(path, u"path"_s);
    Rows rows = m_byName.value(baseName(words));
    for (const int port : portsNamed(words))
        rows = together(rows, m_byPort.value(port));
    return rows;
}

} // namespace tekigo
