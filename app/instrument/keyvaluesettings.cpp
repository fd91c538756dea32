#include "instrument/settingsreader.h"

#include <QRegularExpression>
#include <QStringList>

#include <map>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyLength = 200;

/// The lines that say something: trimmed, without comments, continued ones joined.
class Lines
{
public:
    explicit Lines(const QString& text)
        : m_text(text)
    {
    }

    /// The next line that is neither blank nor a comment; nothing at the end.
    std::optional<QString> next()
    {
        while (m_at < m_text.size()) {
            QString line = raw().trimmed();
            while (line.endsWith(u'\\') && m_at < m_text.size())
                line = line.chopped(1).trimmed() + u' ' + raw().trimmed();
            if (!line.isEmpty() && !line.startsWith(u'#') && !line.startsWith(u';'))
                return line;
        }
        return {};
    }
    /// What follows as it is, up to the line that has this character; for quotations over several lines.
    QString through(QChar mark)
    {
        const qsizetype found = m_text.indexOf(mark, m_at);
        const qsizetype end = found < 0 ? m_text.size() : found + 1;
        QString piece = m_text.mid(m_at, end - m_at);
        m_at = end;
        piece += raw();
        return piece;
    }

private:
    QString raw()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text.at(end) != u'\n' && m_text.at(end) != u'\r')
            ++end;
        QString line = m_text.mid(m_at, end - m_at);
        m_at = std::min(end + 1, m_text.size());
        return line;
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

/// 'a' → a, "b" → b, c → c; 'a' 'b' → a and b, as `uci show` prints lists.
QStringList unquoted(const QString& value)
{
    static const QRegularExpression list(u"^'[^']*'(?: '[^']*')+$"_s);
    if (list.match(value).hasMatch())
        return value.mid(1, value.size() - 2).split(u"' '"_s);
    const bool quoted = value.size() >= 2 && (value.startsWith(u'\'') || value.startsWith(u'"')) &&
                        value.endsWith(value.front());
    return {quoted ? value.mid(1, value.size() - 2) : value};
}

bool opens(const QString& value)
{
    const bool quote = value.startsWith(u'\'') || value.startsWith(u'"');
    return quote && value.count(value.front()) % 2 == 1;
}

/// `package`, `config`, `option`, `list`.
bool readUci(SettingNode& root, Lines lines, Progress& progress)
{
    static const QRegularExpression form(
        u"^(package|config|option|list)\\s+(\"[^\"]*\"|'[^']*'|[^\\s'\"]+)(?:\\s+(.*))?$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    std::map<QString, size_t> packages; // to their place in the root
    SettingNode* package = &root;
    SettingNode* section = nullptr;
    qint64 count = 0;
    while (auto line = lines.next()) {
        if (++count > settingCountLimit || (count % 1024 == 0 && progress.cancelled()))
            return false;
        const auto match = form.match(*line);
        if (!match.hasMatch())
            return false;
        const QString word = match.captured(1);
        const QString name = unquoted(match.captured(2)).first();
        QString value = match.captured(3);
        if (opens(value))
            value += u'\n' + lines.through(value.front()).trimmed();
        if (word == u"package") {
            const auto [place, isNew] = packages.emplace(name, root.children.size());
            if (isNew)
                root.children.push_back(groupNode(name));
            package = &root.children[place->second];
            section = nullptr;
        } else if (word == u"config") {
            package->children.push_back(groupNode(value.isEmpty() ? u'@' + name : unquoted(value).first()));
            section = &package->children.back();
            section->children.push_back(valueNode(u".type"_s, name));
        } else if (section) {
            section->children.push_back(valueNode(name, unquoted(value).join(u' ')));
        } else {
            return false;
        }
    }
    return count > 0;
}

/// The line that `nvram show` ends with, which says nothing of a setting.
bool isNvramSize(const QString& line)
{
    static const QRegularExpression form(u"^size: \\d+ bytes \\(\\d+ left\\)$"_s);
    return form.match(line).hasMatch();
}

bool readPairs(SettingNode& root, Lines lines, Progress& progress)
{
    SettingNode* section = &root;
    bool pairs = false; // sections alone say nothing
    qint64 count = 0;
    while (auto line = lines.next()) {
        if (++count > settingCountLimit || (count % 1024 == 0 && progress.cancelled()))
            return false;
        if (line->startsWith(u'[') && line->endsWith(u']')) {
            root.children.push_back(groupNode(line->mid(1, line->size() - 2).trimmed()));
            section = &root.children.back();
            continue;
        }
        if (isNvramSize(*line))
            continue;
        if (line->startsWith(u"export "_s))
            line->remove(0, 7);
        const qsizetype equals = line->indexOf(u'=');
        if (equals < 1 || equals > keyLength)
            return false;
        const QString key = line->left(equals).trimmed();
        QString value = line->mid(equals + 1).trimmed();
        if (opens(value))
            value += u'\n' + lines.through(value.front()).trimmed();
        for (const QString& each : unquoted(value))
            section->children.push_back(valueNode(key, each));
        pairs = true;
    }
    return pairs;
}

} // namespace

Result<SettingsRead> readKeyValueSettings(const QString& text, Progress& progress)
{
    for (const auto read : {readUci, readPairs}) {
        SettingNode root = groupNode({});
        const bool all = read(root, Lines(text), progress);
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        if (!all)
            continue;
        seal(root, progress);
        return SettingsRead{.tree = std::move(root), .broken = {}};
    }
    return SettingsRead{};
}

} // namespace tekigo
