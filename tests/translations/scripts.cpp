#include "scripts.h"

#include "literals.h"
#include "tsfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression& latinWord()
{
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    return word;
}

/// Names that no language translates: options, files, paths, addresses, identifiers with digits, dots or
/// lines, commands of PowerShell, digests.
const QRegularExpression& identifier()
{
    static const QRegularExpression all(
        u"https?://\\S+|\\b[A-Z][a-z]+-[A-Z][A-Za-z]+|「[A-Za-z][A-Za-z -]*」|\\{[^}]*\\}|\\btekigo(?: [a-z-]+| "
        u"COMMAND)+|(?<!\\w)/[\\w./-]+|(?:[0-9a-f]{2,8} "
        u"){3,}[0-9a-f]{2,8}|--?[a-z][a-z-]*|<[^>]*>|%[1-9n]|[\\w./~:+*@…-]*\\.[A-Za-z][\\w-]*|[\\w./"
        u":+-]*[0-9_][\\w./:+-]*|/[\\w./-]+|"
        "\\([A-Z]\\)|&[A-Z]\\b"_s);
    return all;
}

void collect(const QJsonValue& value, QStringList& found)
{
    if (value.isString())
        found += value.toString();
    for (const QJsonValue& each : value.toArray())
        collect(each, found);
    const QJsonObject object = value.toObject();
    if (object.contains(u"ja"_s) && object.contains(u"en"_s))
        return; // words of the program
    for (const QJsonValue& each : object)
        collect(each, found);
}

void collect(const QString& text, QStringList& found)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson("[" + text.toUtf8() + "]", &error);
    if (error.error == QJsonParseError::NoError)
        collect(QJsonValue(json.array()), found);
    else
        found += text;
}

/// A column that the program fills itself, in both languages.
bool isOurs(const QString& table, const QString& column)
{
    return table == u"words" || table == u"wording" || table == u"standing" ||
           (table == u"history" && column.size() == 2) || (table == u"baseline" && column == u"snapshot") ||
           table.startsWith(u"search");
}

} // namespace

Scripts::Scripts(const QStringList& data)
{
    QSet<QString> parts;
    for (const QString& text : data) {
        parts.insert(text.simplified());
        for (const QString& line : text.split(u'\n'))
            parts.insert(line.simplified());
    }
    for (const QString& part : parts) {
        if (part.size() < 2)
            continue;
        if (hasJapanese(part))
            m_japanese += part;
        if (part.contains(latinWord()))
            m_latin += part;
    }
    m_all = QStringList(parts.values()).join(u'\n');
    std::ranges::sort(m_japanese, std::ranges::greater(), &QString::size);
    std::ranges::sort(m_latin, std::ranges::greater(), &QString::size);
    for (const QStringList& row : rowsOf(root() + u"/tests/translations/eitherlanguage.tsv"_s, 2))
        m_words.insert(row[0]);
}

QString Scripts::withoutData(QString text, const QStringList& data) const
{
    text = text.simplified();
    const auto isLatin = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].unicode() < 0x80 && text[at].isLetter();
    };
    for (const QString& each : data) {
        for (qsizetype at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1)) {
            // Whole words: "lan" is not in "language".
            const qsizetype end = at + each.size();
            if (!(isLatin(at) && isLatin(at - 1)) && !(isLatin(end - 1) && isLatin(end)))
                text.replace(at, each.size(), u" "_s);
        }
    }
    return text;
}

/// Whether it stands in the text between what stands there in the data as well: a part of something that was
/// typed.
bool Scripts::isQuoted(const QString& run, const QString& text) const
{
    constexpr qsizetype around = 6;
    for (qsizetype at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) {
        const qsizetype end = at + run.size();
        for (const auto& [before, behind] :
             {std::pair(around, qsizetype(0)), std::pair(qsizetype(0), around),
              std::pair(around / 2, around / 2), std::pair(around / 3, around / 3)}) {
            const qsizetype from = std::max<qsizetype>(0, at - before);
            const QString piece = text.mid(from, std::min(text.size(), end + behind) - from);
            if (piece.size() >= run.size() + around / 2 && m_all.contains(piece))
                return true;
        }
    }
    return false;
}

QStringList Scripts::foreignInEnglish(const QString& text) const
{
    static const QRegularExpression japanese(
        u"[\\p{sc:Hiragana}\\p{sc:Katakana}\\p{sc:Han}\\x{3001}-\\x{303F}\\x{FF01}-\\x{FF60}]+"_s);
    if (!text.contains(japanese))
        return {};
    // A sign of a verdict, not a mark of punctuation behind a word.
    static const QRegularExpression sign(u"(?<![A-Za-z0-9])[？－＋／](?![A-Za-z])"_s);
    QStringList found;
    const QString left = withoutData(text, m_japanese).replace(sign, u" "_s);
    for (auto each = japanese.globalMatch(left); each.hasNext();)
        if (const QString run = each.next().captured(); m_words.contains(run))
            m_used.insert(run);
        else if (!isQuoted(run, text.simplified()))
            found += run;
    return found;
}

QStringList Scripts::foreignInJapanese(const QString& text) const
{
    if (!text.contains(latinWord()))
        return {};
    QString left = withoutData(text, m_latin);
    left.replace(identifier(), u" "_s);
    QStringList found;
    for (auto each = latinWord().globalMatch(left); each.hasNext();) {
        const QString word = each.next().captured();
        if (m_words.contains(word))
            m_used.insert(word);
        else
            found += word;
    }
    return found;
}

QStringList Scripts::unused() const
{
    QStringList words = (m_words - m_used).values();
    words.sort();
    return words;
}

QStringList typedInto(const QString& workspace)
{
    QStringList found;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"typed"_s);
        database.setDatabaseName(workspace + u"/workspace.sqlite"_s);
        if (!database.open())
            qFatal("%s cannot be opened", qPrintable(workspace));
        for (const QString& table : database.tables()) {
            QSqlQuery rows(u"SELECT * FROM "_s + table, database);
            while (rows.next())
                for (int column = 0; column < rows.record().count(); ++column)
                    if (rows.value(column).typeId() == QMetaType::QString &&
                        !isOurs(table, rows.record().fieldName(column)))
                        collect(rows.value(column).toString(), found);
        }
    }
    QSqlDatabase::removeDatabase(u"typed"_s);
    for (QDirIterator each(workspace + u"/evidence"_s, QDir::Files, QDirIterator::Subdirectories);
         each.hasNext();) {
        QFile file(each.next());
        if (file.size() > 200'000 || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (!bytes.contains('\0') && !bytes.startsWith("%PDF"))
            found += QString::fromUtf8(bytes);
    }
    return found;
}

QStringList publicIdentifiers()
{
    static const QRegularExpression id(u"^\\s*(?:- )?\\{? ?id: ([\\w.-]+)"_s,
                                       QRegularExpression::MultilineOption);
    static const QRegularExpression table(u"CREATE TABLE (\\w+)"_s);
    QStringList all;
    const auto collect = [&](const QString& folder, const QString& kind, const QRegularExpression& name) {
        for (QDirIterator each(root() + folder, {kind}, QDir::Files, QDirIterator::Subdirectories);
             each.hasNext();) {
            QFile file(each.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (auto found = name.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
                all += found.next().captured(1);
        }
    };
    all += QDir(root() + u"/checklists"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    collect(u"/checklists"_s, u"*.yaml"_s, id);
    collect(u"/app/storage/schema"_s, u"*.sql"_s, table);
    return all;
}
