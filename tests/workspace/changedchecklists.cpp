#include "changedchecklists.h"

#include "checklist/reader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QByteArray replaced(QByteArray text, const QByteArray& from, const QByteArray& to)
{
    if (!text.contains(from))
        qFatal("the checklist no longer says what the test changes");
    return text.replace(text.indexOf(from), from.size(), to);
}

/// What is changed by hand is no correction of wording.
QByteArray independent(QByteArray text)
{
    const qsizetype at = text.indexOf("corrects: ");
    return at < 0 ? text : text.remove(at, text.indexOf('\n', at) + 1 - at);
}

} // namespace

Catalogue changedChecklists(const QString& folder, const QString& file, const QByteArray& from, const QByteArray& to)
{
    const QDir source(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
    QDirIterator files(source.path(), {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = source.relativeFilePath(files.next());
        QFile original(source.filePath(name));
        QFile copy(folder + u'/' + name);
        if (!QDir().mkpath(QFileInfo(copy).path()) || !original.open(QIODevice::ReadOnly) ||
            !copy.open(QIODevice::WriteOnly))
            qFatal("cannot copy the checklists");
        const QByteArray text = original.readAll();
        copy.write(name == file ? independent(replaced(text, from, to)) : text);
    }
    return sure(readCatalogue(folder));
}

Catalogue oppositeChecklists(const QString& folder)
{
    return changedChecklists(folder, u"terminal-2020/1.0.yaml"_s, "rule: { condition: settings-guarded }",
                             "rule: { not: { condition: settings-guarded } }");
}

} // namespace tekigo
