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

/// What asks otherwise is a new major version and no correction of wording.
QByteArray nextMajor(QByteArray text)
{
    const qsizetype at = text.indexOf("corrects: ");
    if (at >= 0)
        text.remove(at, text.indexOf('\n', at) + 1 - at);
    return text.replace("version: \"1.1\"", "version: \"2.0\"");
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the checklists");
}

} // namespace

Catalogue changedChecklists(const QString& folder, const QString& file, const QByteArray& from, const QByteArray& to)
{
    const QDir source(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
    QDirIterator files(source.path(), {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = source.relativeFilePath(files.next());
        QFile original(source.filePath(name));
        if (!original.open(QIODevice::ReadOnly))
            qFatal("cannot copy the checklists");
        const QByteArray text = original.readAll();
        write(folder + u'/' + name, text);
        if (name == file)
            write(folder + u'/' + QString(name).replace(u"1.1"_s, u"2.0"_s), nextMajor(replaced(text, from, to)));
    }
    return sure(readCatalogue(folder));
}

Catalogue firstChecklists()
{
    std::map<QString, QString> documents =
        sure(readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"))).documents;
    std::erase_if(documents, [](const auto& one) { return !one.first.contains(u"1.0"); });
    return sure(readCatalogue(documents, u"1.0"_s));
}

Catalogue oppositeChecklists(const QString& folder)
{
    return changedChecklists(folder, u"terminal-2020/1.1.yaml"_s, "rule: { condition: settings-guarded }",
                             "rule: { not: { condition: settings-guarded } }");
}

} // namespace tekigo
