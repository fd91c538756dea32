#include "tsfile.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.finished = xml.attributes().value(u"type"_s).isEmpty();
    if (!message.counted) {
        message.forms = QStringList{xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.forms += xml.readElementText();
}

} // namespace

QString root()
{
    return QStringLiteral(TEKIGO_SOURCE_DIR);
}

QStringList rooms()
{
    return QDir(root() + u"/app"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

std::vector<Message> messagesOf(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.push_back({.context = context,
                                .source = {},
                                .comment = {},
                                .counted = xml.attributes().value(u"numerus"_s) == u"yes",
                                .forms = {}});
        else if (xml.name() == u"source")
            messages.back().source = xml.readElementText();
        else if (xml.name() == u"comment")
            messages.back().comment = xml.readElementText();
        else if (xml.name() == u"translation")
            readTranslation(xml, messages.back());
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

std::vector<Message> messagesOf(const QString& room, const QString& language)
{
    return messagesOf(root() + u"/translations/%1_%2.ts"_s.arg(room, language));
}

std::vector<QStringList> rowsOf(const QString& path, qsizetype columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    std::vector<QStringList> rows;
    bool isHead = true;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!std::exchange(isHead, false))
            rows.push_back(line.split(u'\t'));
        if (!rows.empty() && rows.back().size() != columns)
            qFatal("%s: “%s” has not %d columns", qPrintable(path), qPrintable(line), int(columns));
    }
    return rows;
}
