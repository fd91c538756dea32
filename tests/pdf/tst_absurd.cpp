#include "pdf/metadata.h"
#include "rules.h"
#include "samples.h"
#include "tools.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

/// What of a text can be found again: white space aside, what is not a character as the sign for one, and
/// nothing that only steers its neighbours.
QString wanted(const QString& typed)
{
    QString text;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar c = typed[i];
        const bool pair = c.isHighSurrogate() && i + 1 < typed.size() && typed[i + 1].isLowSurrogate();
        if (pair)
            text += QString(c) + typed[++i];
        else
            text += c.isSurrogate() || c.unicode() >= 0xfffe ? QChar(0xfffd) : c;
    }
    return text;
}

QString letters(QString text)
{
    static const QRegularExpression space(u"[\\s\\x{200b}\\x{2028}]+"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    return text.normalized(QString::NormalizationForm_C).remove(space);
}

} // namespace

/// Content that nobody should have, kept to the rules all the same.
class TestAbsurd : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void keepsTheRules_data()
    {
        QTest::addColumn<Document>("document");
        for (const Language language : {Language::Japanese, Language::English}) {
            const QByteArray tag = language == Language::Japanese ? "ja" : "en";
            QTest::newRow(("scripts-" + tag).constData()) << samples::scripts(language);
            QTest::newRow(("absurd-" + tag).constData()) << samples::absurd(language);
            QTest::newRow(("figures-" + tag).constData()) << samples::figures(language);
        }
        QTest::newRow("wide") << samples::wideTable(20, 60);
    }
    void keepsTheRules()
    {
        QFETCH(Document, document);
        const QString path =
            tools::written(document, tools::place(m_folder, QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(!path.isEmpty());
        QCOMPARE(tools::flaws(path), QString());
        QXmlStreamReader packet(xmp(document)); // names and titles of any writing are XML all the same
        while (!packet.atEnd())
            packet.readNext();
        QVERIFY2(!packet.hasError(), qPrintable(packet.errorString()));
        const QStringList broken = brokenRules(path);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.mid(0, 20).join(u'\n')));
    }

    void everyScriptIsReadAsItWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString& typed : samples::typedScripts())
            QTest::newRow(typed.left(24).toUtf8().toPercentEncoding().constData()) << typed;
    }
    void everyScriptIsReadAsItWasTyped()
    {
        QFETCH(QString, typed);
        if (typed.contains(QChar(0x5e2)) || typed.contains(QChar(0x627)) || typed.contains(QChar(0x202e)))
            return; // their order is the next test's
        const QString path = tools::written(samples::saying(typed), tools::place(m_folder, u"script"_s));
        const QString text = letters(QString::fromUtf8(tools::run(u"pdftotext"_s, {path, u"-"_s})));
        QVERIFY2(text.contains(letters(wanted(typed))),
                 qPrintable(u"\nwanted "_s + letters(wanted(typed)) + u"\ngot    "_s + text));
    }

    void wordsFromRightToLeftAreFound()
    {
        const QString path =
            tools::written(samples::saying(u"עברית עם 日本語 ו-IPv6"_s), tools::place(m_folder, u"rtl"_s));
        const QString text = QString::fromUtf8(tools::run(u"pdftotext"_s, {path, u"-"_s}));
        for (const QString& word : {u"עברית"_s, u"日本語"_s, u"IPv6"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestAbsurd)
#include "tst_absurd.moc"
