// An examiner reads the dossier: no text of the checklists in it speaks to the applicant.
#include "sample.h"
#include "tools.h"

#include "checklist/reader.h"
#include "dossier/verify.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

Catalogue shipped()
{
    return *readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
}

/// Version 1.0 of each.
Catalogue firstReleased()
{
    auto documents = shipped().documents;
    std::erase_if(documents, [](const auto& one) { return !one.first.contains(u"1.0"); });
    return *readCatalogue(documents, u"1.0"_s);
}

/// Every text of the checklists that a dossier can print, with its place.
class Printed
{
public:
    explicit Printed(const Catalogue& catalogue)
    {
        for (const Topic& topic : catalogue.topics)
            add(topic.id, topic.title);
        for (const Question& question : catalogue.questions)
            add(question);
        for (const Checklist& checklist : catalogue.checklists)
            add(checklist);
        for (const TestCase& test : catalogue.testCases) {
            add(test.id, test.title);
            add(test.id, test.expected);
            procedures.emplace_back(test.id, test.procedure); // they instruct whoever tests
        }
        for (const EvidenceKind& kind : catalogue.evidenceKinds)
            add(kind.id, kind.title);
    }

    std::vector<std::pair<QString, Text>> texts;
    std::vector<std::pair<QString, Text>> procedures;

private:
    void add(const QString& place, const Text& text) { texts.emplace_back(place, text); }
    void add(const QString& place, const std::vector<Statement>& statements)
    {
        for (const Statement& one : statements)
            add(place, one.text);
    }
    void add(const QString& place, const Condition& condition)
    {
        add(place, condition.says);
        for (const Condition& part : condition.parts)
            add(place, part);
    }
    void add(const QString& place, const std::vector<Choice>& choices)
    {
        for (const Choice& choice : choices)
            add(place, choice.label);
    }
    void add(const Question& question)
    {
        add(question.id, question.label);
        add(question.id, question.wording);
        add(question.id, question.choices);
        for (const Column& column : question.columns) {
            add(question.id, column.label);
            add(question.id, column.choices);
        }
    }
    void add(const Checklist& checklist)
    {
        add(checklist.id, checklist.title);
        add(checklist.id, checklist.shortTitle);
        add(checklist.id, checklist.about);
        for (const Parameter& parameter : checklist.parameters)
            add(checklist.id, parameter.title);
        for (const ScopeCase& one : checklist.scope) {
            add(checklist.id, one.when);
            add(checklist.id, one.reason.text);
        }
        for (const Requirement& requirement : checklist.requirements)
            add(checklist.id + u'/' + requirement.id, requirement);
    }
    void add(const QString& place, const Requirement& requirement)
    {
        add(place, requirement.title);
        add(place, requirement.law.text);
        add(place, requirement.reading);
        add(place, requirement.examiner);
        add(place, requirement.rule);
        for (const NotApplicable& one : requirement.notApplicable) {
            add(place, one.when);
            add(place, one.reason.text);
        }
        for (const EvidenceNeed& need : requirement.evidence) {
            add(place, need.text);
            if (need.when)
                add(place, *need.when);
        }
    }
};

/// What others are quoted with may speak to whom it likes.
QString withoutQuotations(QString text, const QString& open, const QString& close)
{
    return text.remove(QRegularExpression(open + u"[^"_s + close + u"]*"_s + close));
}

bool addressesInJapanese(const QString& text)
{
    static const QRegularExpression you(u"ください|下さい|しましょう|あなた|貴社|お客様"_s);
    return withoutQuotations(text, u"「"_s, u"」"_s).contains(you);
}

bool saysYou(const QString& text)
{
    static const QRegularExpression you(u"\\b(you|your|yours|please)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return withoutQuotations(text, u"\""_s, u"\""_s).contains(you);
}

bool demandsInEnglish(const QString& text)
{
    static const QRegularExpression demand(
        u"(^|[.;:] +)(Answer|Ask|Attach|Check|Choose|Compare|Confirm|Consult|Do not|Ensure|Enter|Find "
        u"out|Give|Keep|Make"
        " sure|Note|Record|Refer|See|Submit|Use|Write)\\b(?! (of|that|function)\\b)"_s);
    return withoutQuotations(text, u"\""_s, u"\""_s).contains(demand);
}

QStringList addressing(const Catalogue& catalogue)
{
    QStringList found;
    const Printed printed(catalogue);
    for (const auto& [place, text] : printed.texts) {
        if (addressesInJapanese(text.ja))
            found += place + u": "_s + text.ja;
        if (saysYou(text.en) || demandsInEnglish(text.en))
            found += place + u": "_s + text.en;
    }
    for (const auto& [place, text] : printed.procedures) {
        if (addressesInJapanese(text.ja))
            found += place + u": "_s + text.ja;
        if (saysYou(text.en))
            found += place + u": "_s + text.en;
    }
    return found;
}

} // namespace

class TestAddressee : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksToNobody();
    void seesWhoIsSpokenTo_data();
    void seesWhoIsSpokenTo();
    void theFirstVersionDidSpeak();
    void printsNoHelp_data();
    void printsNoHelp();
    void aDossierOfTheFirstVersionVerifies();
};

void TestAddressee::speaksToNobody()
{
    QVERIFY(Printed(shipped()).texts.size() > 800);
    QCOMPARE(addressing(shipped()).join(u'\n'), QString());
}

void TestAddressee::seesWhoIsSpokenTo_data()
{
    QTest::addColumn<QString>("ja");
    QTest::addColumn<QString>("en");
    QTest::addColumn<bool>("addresses");
    QTest::newRow("a request") << u"製品の値を記録に残してください。"_s
                               << u"No numbers were found. Record those."_s << true;
    QTest::newRow("you") << u"あなたの製品の値です。"_s << u"What do you claim?"_s << true;
    QTest::newRow("a quotation") << u"「必ず経由し接続してください」と書く例です。"_s
                                 << u"It says \"Please check your router\"."_s << false;
    QTest::newRow("a title") << u"適合の確認"_s << u"Checksum (error detection only)"_s << false;
    QTest::newRow("what stands") << u"原文は確認できていません。"_s << u"The wording has not been seen."_s
                                 << false;
}

void TestAddressee::seesWhoIsSpokenTo()
{
    QFETCH(QString, ja);
    QFETCH(QString, en);
    QFETCH(bool, addresses);
    QCOMPARE(addressesInJapanese(ja), addresses);
    QCOMPARE(saysYou(en) || demandsInEnglish(en), addresses);
}

/// The sentences that an examiner marked.
void TestAddressee::theFirstVersionDidSpeak()
{
    const QString found = addressing(firstReleased()).join(u'\n');
    for (const QString& sentence :
         {u"施行日は、分かったときに入力してください"_s, u"登録認定機関に相談してください"_s,
          u"使う前にガイドラインの原文で確かめてください"_s,
          u"チェックリストには理由とともに記入してください"_s, u"製品の値を記録に残してください"_s,
          u"Enter the date once it is known"_s, u"What do you claim"_s})
        QVERIFY2(found.contains(sentence), qUtf8Printable(sentence + u"\n\n"_s + found));
}

void TestAddressee::printsNoHelp_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("ja") << int(Language::Japanese);
    QTest::newRow("en") << int(Language::English);
}

/// What stands in the window only may speak to the clerk: none of it is in a dossier.
void TestAddressee::printsNoHelp()
{
    QFETCH(int, language);
    const Sample sample;
    const QString path = sample.path(u"dossier.pdf"_s);
    NoProgress progress;
    const auto done = exportDossier(sample.dossier(Language(language)), path, progress);
    QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    const QString printed = tools::text(path);
    QVERIFY(printed.contains(
        tools::bare(sample.catalogue.question(u"access.refuses"_s)->wording.in(Language(language)))));
    const auto absent = [&](const Text& text) {
        const QString words = tools::bare(text.in(Language(language)));
        return words.size() < 12 || !printed.contains(words); // "None" stands anywhere
    };
    for (const Topic& topic : sample.catalogue.topics)
        QVERIFY2(absent(topic.introduction), qUtf8Printable(topic.id));
    for (const Question& question : sample.catalogue.questions) {
        QVERIFY2(absent(question.help) && absent(question.good) && absent(question.bad),
                 qUtf8Printable(question.id));
        for (const Column& column : question.columns)
            QVERIFY2(absent(column.help), qUtf8Printable(question.id + column.id));
    }
}

void TestAddressee::aDossierOfTheFirstVersionVerifies()
{
    Sample sample({u"terminal-2020"_s});
    sample.catalogue = firstReleased();
    const QString path = sample.path(u"old.pdf"_s);
    NoProgress progress;
    const auto done = exportDossier(sample.dossier(), path, progress);
    QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    const QString printed = tools::text(path);
    QVERIFY(printed.contains(u"登録認定機関に相談してください"_s)); // as it was made
    const auto check = verifyDossier(path, progress);
    QVERIFY2(check, check ? "" : qPrintable(check.error().text));
    QVERIFY2(check->good(), qPrintable(check->says.en));
}

QTEST_MAIN(TestAddressee)
#include "tst_addressee.moc"
