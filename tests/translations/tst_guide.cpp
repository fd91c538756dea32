// The chapters of the guide in each language: no word of the other language but names, keys and what is
// typed.
#include "scripts.h"
#include "tsfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

class GuideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChapterIsInBothLanguages();
    void chaptersSpeakOneLanguage_data();
    void chaptersSpeakOneLanguage();
    void theGuidesTermsAreTheGlossarys();
    void theListNamesEachWordOnceWithItsReason();
};

namespace {

QStringList chapters(const QString& language)
{
    return QDir(root() + u"/resources/help/"_s + language).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
}

/// Without what is typed as it stands (code) and what leads somewhere (anchors, addresses of pictures and
/// chapters).
QString words(const QString& language, const QString& chapter)
{
    QFile file(root() + u"/resources/help/%1/%2"_s.arg(language, chapter));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression code(u"```[\\s\\S]*?```|`[^`]*`|\\{#[^}]*\\}|\\]\\([^)]*\\)"_s);
    return QString::fromUtf8(file.readAll()).replace(code, u" "_s);
}

} // namespace

void GuideTest::everyChapterIsInBothLanguages()
{
    QVERIFY(chapters(u"ja"_s).size() > 15);
    QCOMPARE(chapters(u"en"_s), chapters(u"ja"_s));
}

void GuideTest::chaptersSpeakOneLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("chapter");
    for (const QString& language : {u"ja"_s, u"en"_s})
        for (const QString& chapter : chapters(language))
            QTest::newRow(qPrintable(language + u' ' + chapter)) << language << chapter;
}

void GuideTest::chaptersSpeakOneLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, chapter);
    static const Scripts scripts(publicIdentifiers());
    QStringList wrong;
    for (const QString& line : words(language, chapter).split(u'\n')) {
        QString said = line;
        // The table of terms names each in the other language in its second column.
        if (chapter == u"glossary.md")
            said = said.section(u'|', 0, 1) + said.section(u'|', 3);
        const QStringList foreign =
            language == u"en" ? scripts.foreignInEnglish(said) : scripts.foreignInJapanese(said);
        if (!foreign.isEmpty())
            wrong += u"“%1” in “%2”"_s.arg(foreign.join(u"”, “"_s), line);
    }
    for (const QString& line : wrong)
        qWarning().noquote() << line;
    QVERIFY(wrong.isEmpty());
}

/// The guide's two tables of terms are each other's mirror, and say of a thing what translations/glossary.tsv
/// says.
void GuideTest::theGuidesTermsAreTheGlossarys()
{
    const auto pairs = [](const QString& language) {
        QStringList all; // "English = Japanese"
        for (const QString& line : words(language, u"glossary.md"_s).split(u'\n')) {
            const QStringList cells = line.split(u'|');
            if (cells.size() < 4 || cells[1].contains(u"---"_s) || cells[1].trimmed() == u"English" ||
                cells[1].trimmed() == u"日本語")
                continue;
            const bool english = language == u"en";
            all += cells[english ? 1 : 2].trimmed() + u" = "_s + cells[english ? 2 : 1].trimmed();
        }
        all.sort();
        return all;
    };
    const QStringList english = pairs(u"en"_s);
    QVERIFY(english.size() > 20);
    QCOMPARE(english, pairs(u"ja"_s));
    for (const QStringList& term : rowsOf(root() + u"/translations/glossary.tsv"_s, 5))
        for (const QString& pair : english)
            if (pair.section(u" = "_s, 0, 0) == term[0])
                QVERIFY2(pair.section(u" = "_s, 1).contains(term[1]),
                         qPrintable(pair + u", not "_s + term[1]));
}

void GuideTest::theListNamesEachWordOnceWithItsReason()
{
    QStringList seen;
    for (const QStringList& row : rowsOf(root() + u"/tests/translations/eitherlanguage.tsv"_s, 2)) {
        QVERIFY2(!seen.contains(row[0]), qPrintable(u"listed twice: "_s + row[0]));
        QVERIFY2(!row[1].isEmpty(), qPrintable(u"no reason: "_s + row[0]));
        seen += row[0];
    }
}

QTEST_GUILESS_MAIN(GuideTest)
#include "tst_guide.moc"
