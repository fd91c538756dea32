// How the texts are worded: Japanese messages in the polite form, labels without an end; one English text in
// one Japanese; English right by number.
#include "literals.h"
#include "scripts.h"
#include "tsfile.h"

#include <QRegularExpression>
#include <QtTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

/// What stands for itself, with its reason.
std::map<QString, QString> exceptions(const QString& file)
{
    std::map<QString, QString> all;
    for (const QStringList& row : rowsOf(root() + u"/tests/translations/"_s + file, 2))
        all.emplace(row[0], row[1]);
    return all;
}

/// Each on its line; a test's own message would be cut.
bool tellAll(const QStringList& wrong)
{
    for (const QString& line : wrong)
        qWarning().noquote() << line;
    return wrong.isEmpty();
}

/// English says it: what ends with a full stop or a question mark is a message.
bool isMessage(const QString& english)
{
    static const QRegularExpression end(u"[.?!][”\")]*$"_s);
    return !english.endsWith(u'…') && english.contains(end);
}

/// Stands within another text, as the reason behind a colon.
bool isPart(const QString& english)
{
    static const QRegularExpression begins(u"^(?:[a-z]|“[^”]*”|%\\d)"_s);
    return english.contains(begins);
}

std::vector<Message> japanese()
{
    std::vector<Message> all;
    for (const QString& room : rooms())
        for (Message& each : messagesOf(room, u"ja"_s))
            all.push_back(std::move(each));
    return all;
}

} // namespace

class WordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesArePoliteAndLabelsHaveNoEnd();
    void whatIsTheSameInEnglishIsTheSameInJapanese();
    void colonsAndSpacesAreJapanese();
    void englishCountsAreRight();
    void everyMessageSpeaksOneLanguage();
    void everyTextOfTwoLanguagesSpeaksEach();
};

void WordingTest::messagesArePoliteAndLabelsHaveNoEnd()
{
    static const QRegularExpression polite(
        u"(?:ます|です|ました|ません|でした|ください|ますか|ですか)[）」]*(?:（[^（）]*）|：%\\d)?(?:。|？)[）」]*$"_s);
    static const QRegularExpression politeEnd(u"(?:ます|です|ました|ません|でした|ください)[）」]*$"_s);
    const auto others = exceptions(u"messages.tsv"_s);
    QStringList wrong;
    for (const Message& message : japanese()) {
        for (const QString& form : message.forms) {
            if (others.contains(message.source) || !hasJapanese(form))
                continue;
            if (isMessage(message.source)
                    ? !form.contains(polite)
                    : form.endsWith(u'。') || (!isPart(message.source) && form.contains(politeEnd)))
                wrong += message.key() + u" → "_s + form;
        }
    }
    QVERIFY(tellAll(wrong));
}

void WordingTest::whatIsTheSameInEnglishIsTheSameInJapanese()
{
    std::map<QString, std::map<QString, QStringList>> said; // English, Japanese, where
    for (const Message& message : japanese())
        if (message.comment.isEmpty())
            said[message.source][message.forms.join(u'|')] += message.context;
    const auto homonyms = exceptions(u"homonyms.tsv"_s);
    QStringList wrong;
    for (const auto& [english, ways] : said) {
        if (ways.size() < 2 || homonyms.contains(english))
            continue;
        for (const auto& [way, contexts] : ways)
            wrong += english + u" → "_s + way + u" ("_s + contexts.join(u", "_s) + u')';
    }
    QVERIFY(tellAll(wrong));
    for (const auto& [english, reason] : homonyms)
        QVERIFY2(said[english].size() > 1, qPrintable(u"has one Japanese only: "_s + english));
}

void WordingTest::colonsAndSpacesAreJapanese()
{
    static const QRegularExpression code(u"[{}]|key: |: true"_s);
    static const QRegularExpression western(
        u": | ：|： |[\\p{sc:Han}\\p{sc:Hiragana}\\p{sc:Katakana}][,;?!](?!\\d)|\\. [\\p{sc:Han}\\p{sc:Hiragana}\\p{sc:Katakana}]"_s);
    QStringList wrong;
    for (const Message& message : japanese())
        for (const QString& form : message.forms)
            if (!form.contains(code) && form.contains(western) && !form.startsWith(u"1. "_s))
                wrong += message.key() + u" → "_s + form;
    QVERIFY(tellAll(wrong));
}

/// "%1 rows" would once say "1 rows". It is counted by tr() or ofCount(), says the number behind a colon, or
/// is never one (counts.tsv says why).
void WordingTest::englishCountsAreRight()
{
    static const QRegularExpression count(u"%(?:L?\\d|n) (?:(?:more|other|embedded|most|first) ){0,2}"
                                          "(?!(?:is|was|has|does|this|its|as|names|seems|takes|needs|holds|"
                                          "carries|belongs|follows|unpacks|gives|fails|differs)\\b|"
                                          "answers\\b(?! (?:written|taken)))[a-z]+(?:[^su ]s|ren)\\b"_s);
    static const QRegularExpression counted(u"ofCount\\([^;]*$"_s);
    const auto never = exceptions(u"counts.tsv"_s);
    QStringList countedTexts;
    for (const QString& room : rooms())
        for (const Message& message : messagesOf(room, u"en"_s))
            countedTexts += message.source;
    std::map<QString, bool> used;
    QStringList wrong;
    for (const Literal& literal : literals()) {
        if (hasJapanese(literal.text) || !literal.text.contains(count) || countedTexts.contains(literal.text))
            continue;
        if (never.contains(literal.text))
            used[literal.text] = true;
        else if (!literal.before.contains(counted))
            wrong += literal.place + u": "_s + literal.text;
    }
    QVERIFY(tellAll(wrong));
    for (const auto& [text, reason] : never)
        QVERIFY2(used[text], qPrintable(u"no longer said: "_s + text));
}

/// Those too that only a rare failure shows.
void WordingTest::everyMessageSpeaksOneLanguage()
{
    const Scripts scripts(publicIdentifiers());
    QStringList wrong;
    for (const Message& message : japanese()) {
        if (const QStringList foreign = scripts.foreignInEnglish(message.source); !foreign.isEmpty())
            wrong += message.source + u": “"_s + foreign.join(u"”, “"_s) + u'”';
        for (const QString& form : message.forms)
            if (const QStringList foreign = scripts.foreignInJapanese(form);
                !foreign.isEmpty() && message.source != u"en")
                wrong += form + u": “"_s + foreign.join(u"”, “"_s) + u'”';
    }
    QVERIFY(tellAll(wrong));
}

/// The texts of verdicts and documents stand in the sources in both languages, the Japanese first.
void WordingTest::everyTextOfTwoLanguagesSpeaksEach()
{
    const Scripts scripts(publicIdentifiers());
    QStringList wrong;
    for (const Literal& literal : literals()) {
        const bool isPattern = literal.text.contains(QRegularExpression(u"\\\\|\\(\\?|\\[\\^|[^ ]\\|[^ ]"_s));
        if (!hasJapanese(literal.text) || isPattern)
            continue;
        if (const QStringList foreign = scripts.foreignInJapanese(literal.text); !foreign.isEmpty())
            wrong += literal.place + u": "_s + literal.text + u": “"_s + foreign.join(u"”, “"_s) + u'”';
    }
    QVERIFY(tellAll(wrong));
}

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
