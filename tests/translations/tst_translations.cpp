// Every text that the sources say has its Japanese, and nothing is kept that they no longer say.
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(TEKIGO_SOURCE_DIR);

struct Message
{
    QString context;
    QString source;
    QString comment;
    bool operator<(const Message& other) const
    {
        return std::tie(context, source, comment) < std::tie(other.context, other.source, other.comment);
    }
    bool operator==(const Message&) const = default;
};

struct Translation
{
    QString text;
    bool finished = true;
};

/// A .ts file as it says what to what.
std::map<Message, Translation> readTs(const QString& path)
{
    QFile file(path);
    std::map<Message, Translation> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    Message message;
    Translation translation;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message")
            messages.emplace(message, translation);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"message") {
            const QString context = message.context;
            message = {.context = context, .source = {}, .comment = {}};
            translation = {};
        } else if (xml.name() == u"name") {
            message.context = xml.readElementText();
        } else if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            translation.finished = xml.attributes().value(u"type"_s).isEmpty();
            translation.text = xml.readElementText();
        }
    }
    return messages;
}

QStringList rooms()
{
    return QDir(root + u"/app"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression form(u"%[1-9L]"_s);
    QStringList list;
    for (auto each = form.globalMatch(text); each.hasNext();)
        list.append(each.next().captured());
    list.sort();
    return list;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesAndTranslationsAgree_data();
    void sourcesAndTranslationsAgree();
    void everyTextIsTranslated_data() { sourcesAndTranslationsAgree_data(); }
    void everyTextIsTranslated();
};

void TranslationsTest::sourcesAndTranslationsAgree_data()
{
    QTest::addColumn<QString>("room");
    for (const QString& room : rooms())
        QTest::newRow(qPrintable(room)) << room;
}

void TranslationsTest::sourcesAndTranslationsAgree()
{
    QFETCH(QString, room);
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess lupdate;
    lupdate.start(QStringLiteral(TEKIGO_LUPDATE),
                  {root + u"/app/"_s + room, u"-I"_s, root + u"/app"_s, u"-ts"_s, fresh, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,
                   u"-tr-function-alias"_s, u"tr+=help"_s, u"-silent"_s});
    QVERIFY(lupdate.waitForFinished(60'000));
    QStringList said;
    for (const auto& [message, translation] : readTs(fresh))
        said.append(message.context + u": "_s + message.source);
    QStringList kept;
    for (const auto& [message, translation] : readTs(root + u"/translations/"_s + room + u"_ja.ts"_s))
        kept.append(message.context + u": "_s + message.source);
    for (const QString& line : said)
        QVERIFY2(kept.contains(line), qPrintable(u"not in the translations (run translations/update.sh): "_s + line));
    for (const QString& line : kept)
        QVERIFY2(said.contains(line), qPrintable(u"no longer said (run translations/update.sh): "_s + line));
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, room);
    for (const auto& [message, translation] : readTs(root + u"/translations/"_s + room + u"_ja.ts"_s)) {
        QVERIFY2(translation.finished && !translation.text.isEmpty(), qPrintable(message.source));
        QCOMPARE(placeholders(translation.text), placeholders(message.source));
    }
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
