#include "literals.h"

#include "tsfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What a text says of the escapes that matter to words.
QString unescaped(QString text)
{
    return text.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
}

void readFile(const QString& path, std::vector<Literal>& found)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    static const QRegularExpression comment(u"(^|\\s)//[^\\n]*"_s);
    static const QRegularExpression include(u"#include [^\\n]*"_s);
    static const QRegularExpression one(u"(?:u8?|U|L)?\"((?:[^\"\\\\\\n]|\\\\.)*)\"(?:_s|_L1|_ba|sv)?"_s);
    static const QRegularExpression several(one.pattern() + u"(?:\\s*"_s + one.pattern() + u")*"_s);
    const QString source =
        QString::fromUtf8(file.readAll()).replace(comment, u"\\1"_s).replace(include, QString());
    const QString name = QDir(root()).relativeFilePath(path);
    for (auto match = several.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch all = match.next();
        QString text;
        for (auto part = one.globalMatch(all.captured()); part.hasNext();)
            text += unescaped(part.next().captured(1));
        const qsizetype from = std::max<qsizetype>(0, all.capturedStart() - 200);
        found.push_back(
            {u"%1:%2"_s.arg(name).arg(QStringView(source).left(all.capturedStart()).count(u'\n') + 1),
             source.mid(from, all.capturedStart() - from), text});
    }
}

} // namespace

const std::vector<Literal>& literals()
{
    static const std::vector<Literal> all = [] {
        std::vector<Literal> found;
        QStringList paths;
        for (QDirIterator each(root() + u"/app"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
             each.hasNext();)
            paths += each.next();
        paths.sort();
        for (const QString& path : paths)
            readFile(path, found);
        return found;
    }();
    return all;
}

bool hasJapanese(const QString& text)
{
    static const QRegularExpression japanese(u"[\\p{sc:Hiragana}\\p{sc:Katakana}\\p{sc:Han}]"_s);
    return japanese.match(text).hasMatch();
}
