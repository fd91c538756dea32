// Every text that the sources say has its Japanese, and its English where it differs by number; it is found
// where it is looked up; and nothing is kept that the sources no longer say.
#include "tsfile.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

/// What lupdate finds, and what it says while it looks.
struct Fresh
{
    std::vector<Message> messages;
    QString told;
};

Fresh freshOf(const QString& room, const QString& language)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"fresh.ts"_s);
    QStringList arguments{root() + u"/app/"_s + room,
                          u"-I"_s,
                          root() + u"/app"_s,
                          u"-ts"_s,
                          path,
                          u"-locations"_s,
                          u"none"_s,
                          u"-tr-function-alias"_s,
                          u"tr+=help"_s,
                          u"-silent"_s,
                          u"-source-language"_s,
                          u"en"_s,
                          u"-target-language"_s,
                          language};
    if (language == u"en")
        arguments += u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(TEKIGO_LUPDATE), arguments);
    lupdate.waitForFinished(60'000);
    return {messagesOf(path), QString::fromUtf8(lupdate.readAll())};
}

QStringList placeholders(const QString& text, bool withCount)
{
    static const QRegularExpression form(u"%(?:L?[1-9]|L?n)"_s);
    QStringList list;
    for (auto each = form.globalMatch(text); each.hasNext();) {
        const QString one = each.next().captured();
        if (withCount || !one.endsWith(u'n'))
            list += one;
    }
    list.sort();
    return list;
}

/// Of a menu's text its letter, in upper case; of others nothing.
QString mnemonic(const QString& text)
{
    static const QRegularExpression form(u"&([A-Za-z0-9])"_s);
    return form.match(text).captured(1).toUpper();
}

void rowForEachFile()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("language");
    for (const QString& room : rooms())
        for (const QString& language : {u"ja"_s, u"en"_s})
            QTest::newRow(qPrintable(room + u' ' + language)) << room << language;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesAndTranslationsAgree_data() { rowForEachFile(); }
    void sourcesAndTranslationsAgree();
    void everyTextIsTranslated_data() { rowForEachFile(); }
    void everyTextIsTranslated();
    void placeholdersAreKept_data() { rowForEachFile(); }
    void placeholdersAreKept();
    void mnemonicsAreKept();
    void everyTextIsFoundWhereItIsLookedUp();
    void theProgramCarriesTheJapanese();
    void englishSaysOneAndMany_data();
    void englishSaysOneAndMany();
};

void TranslationsTest::sourcesAndTranslationsAgree()
{
    QFETCH(QString, room);
    QFETCH(QString, language);
    const auto keys = [](const std::vector<Message>& messages) {
        QStringList list;
        for (const Message& each : messages)
            list += each.key() + (each.counted ? u" (counted)"_s : QString());
        list.sort();
        return list;
    };
    const QStringList said = keys(freshOf(room, language).messages);
    const QStringList kept = keys(messagesOf(room, language));
    for (const QString& line : said)
        QVERIFY2(kept.contains(line),
                 qPrintable(u"not in the translations (run translations/update.sh): "_s + line));
    for (const QString& line : kept)
        QVERIFY2(said.contains(line), qPrintable(u"no longer said (run translations/update.sh): "_s + line));
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, room);
    QFETCH(QString, language);
    for (const Message& message : messagesOf(room, language)) {
        QVERIFY2(message.finished, qPrintable(message.key()));
        QCOMPARE(message.forms.size(), !message.counted ? 1 : language == u"en" ? 2 : 1);
        for (const QString& form : message.forms)
            QVERIFY2(!form.isEmpty(), qPrintable(message.key()));
    }
}

void TranslationsTest::placeholdersAreKept()
{
    QFETCH(QString, room);
    QFETCH(QString, language);
    for (const Message& message : messagesOf(room, language)) {
        for (const QString& form : message.forms) {
            // "One page" may do without its number; everything else is said in each form.
            const bool mayLackCount =
                message.counted && message.forms.size() > 1 && form == message.forms.front();
            QCOMPARE(placeholders(form, !mayLackCount), placeholders(message.source, !mayLackCount));
        }
    }
}

/// "&Open…" is 「開く(&O)…」: the same letter, in brackets before the dots. A letter of a label that is no
/// menu's would be shown as "&".
void TranslationsTest::mnemonicsAreKept()
{
    static const QRegularExpression inBrackets(u"\\(&[A-Z0-9]\\)(?:…|：%1)?$"_s);
    for (const Message& message : messagesOf(u"gui"_s, u"ja"_s)) {
        const QString letter = mnemonic(message.source);
        for (const QString& form : message.forms) {
            QVERIFY2(mnemonic(form) == letter, qPrintable(message.key()));
            QVERIFY2(letter.isEmpty() || form.contains(inBrackets),
                     qPrintable(message.key() + u" → "_s + form));
        }
    }
}

/// A function called tr() that is not the class's own is collected under the class where it stands in one,
/// and its Japanese is then never found: it has to name its namespace ("pdf::tr"), or the class its own tr
/// (Q_DECLARE_TR_FUNCTIONS).
void TranslationsTest::everyTextIsFoundWhereItIsLookedUp()
{
    static const QRegularExpression warning(u"Class '([^']+)' lacks Q_OBJECT macro"_s);
    const QStringList ofFunctions{u"tekigo"_s, u"tekigo::cli"_s,
                                  u"tekigo::pdf"_s}; // what translate() is given
    for (const QString& room : rooms()) {
        const auto [messages, told] = freshOf(room, u"ja"_s);
        for (const Message& message : messages)
            QVERIFY2(!message.context.startsWith(u"std"_s), qPrintable(message.key()));
        for (auto each = warning.globalMatch(told); each.hasNext();) {
            const QString name = each.next().captured(1);
            QVERIFY2(ofFunctions.contains(name), qPrintable(room + u": "_s + name));
        }
    }
}

/// Every text by way of the file that the program installs.
void TranslationsTest::theProgramCarriesTheJapanese()
{
    for (const QString& room : rooms()) {
        const std::vector<Message> messages = messagesOf(room, u"ja"_s);
        if (messages.empty())
            continue;
        QTranslator japanese;
        QVERIFY2(japanese.load(u":/i18n/%1_ja.qm"_s.arg(room)), qPrintable(room));
        for (const Message& message : messages) {
            const QString said =
                japanese.translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                                   message.comment.toUtf8().constData(), message.counted ? 2 : -1);
            QVERIFY2(said == message.forms.back(), qPrintable(message.key() + u" → "_s + said));
        }
    }
}

void TranslationsTest::englishSaysOneAndMany_data()
{
    QTest::addColumn<QString>("room");
    for (const QString& room : rooms())
        if (!messagesOf(room, u"en"_s).empty())
            QTest::newRow(qPrintable(room)) << room;
}

/// Through the file that the program carries: none, one and two.
void TranslationsTest::englishSaysOneAndMany()
{
    QFETCH(QString, room);
    QTranslator english;
    QVERIFY(english.load(u":/i18n/%1_en.qm"_s.arg(room)));
    QCOMPARE(english.language(), u"en"_s);
    const auto said = [&](const Message& message, int count) {
        return english.translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                                 message.comment.toUtf8().constData(), count);
    };
    for (const Message& message : messagesOf(room, u"en"_s)) {
        QCOMPARE(said(message, 0), message.source);
        QCOMPARE(said(message, 2), message.source);
        QCOMPARE(said(message, 11), message.source);
        QVERIFY2(said(message, 1) != message.source, qPrintable(message.key()));
        // Of one thing, no noun stands in the plural right behind the number.
        static const QRegularExpression plural(u"%(?:n|[1-9]) (?!was|is|has|takes)[a-z]+[^su ]s\\b"_s);
        QVERIFY2(plural.match(message.source).hasMatch() || message.source.contains(u" things "_s),
                 qPrintable(message.key()));
        QString one = said(message, 1);
        one.remove(QRegularExpression(u"%(?!n)[1-9] of "_s));
        QVERIFY2(!plural.match(one).hasMatch(), qPrintable(said(message, 1)));
    }
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
