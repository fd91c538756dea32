#include "sample.h"
#include "tools.h"

#include "../pdf/rules.h"
#include "base/utc.h"
#include "dossier/compose.h"
#include "dossier/dossier.h"
#include "seenexamples.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

#ifdef TEKIGO_EVIDENCE_FILES
constexpr int kFiles = TEKIGO_EVIDENCE_FILES;
#else
constexpr int kFiles = 12;
#endif
const QString kScripts =
    u"絵文字😀👨‍👩‍👧🇯🇵 𠮷野家 髙橋 﨑 葛󠄀 か\u3099 e\u0301 עברית العربية हिन्दी ภาษาไทย 外字\ue123 制御\u0007 非文字\ufffe evil\u202efdp.exe "_s +
    QChar(0xd842) + u"片割れ"_s;
const QString kLongName = u"名前に区切りのない長いファイル"_s.repeated(12) + u"x"_s.repeated(20) + u".txt"_s;

QString answerOfLines(int count)
{
    QStringList lines;
    for (int line = 1; line <= count; ++line)
        lines += u"%1行目：%2"_s.arg(line).arg(u"回答の本文がつづきます。"_s.repeated(line % 5));
    return lines.join(u'\n');
}

Row interface(int number)
{
    Row row{{u"name"_s, number % 50 == 0 ? kScripts : u"機能%1"_s.arg(number)},
            {u"kind"_s, number % 9 == 0   ? u"physical"_s
                        : number % 3 == 0 ? u"udp"_s
                                          : u"tcp"_s},
            {u"service"_s, u"service-with-a-long-name-%1.example"_s.arg(number)},
            {u"purpose"_s, u"用途%1"_s.arg(number)},
            {u"reachable"_s, number % 2 ? u"lan"_s : u"line"_s},
            {u"intended"_s, number % 4 != 0},
            {u"enabled"_s, number % 5 != 0}};
    if (number % 9)
        row.emplace(u"port"_s, qint64(number));
    return row;
}

/// Everything too much at once.
void overfill(Sample& sample, int interfaces, int files)
{
    Assessment& assessment = sample.assessment;
    assessment.product.name = kScripts;
    assessment.revision.label = kScripts;
    assessment.maker.name = u"とても長い社名の株式会社"_s.repeated(10);
    Table inventory;
    for (int number = 1; number <= interfaces; ++number)
        inventory.rows.push_back(interface(number));
    assessment.answers[u"interface.inventory"_s] = {
        .value = inventory, .note = answerOfLines(40), .confirmed = true};
    for (auto& [question, answer] : assessment.answers)
        if (answer.note.isEmpty())
            answer.note = kScripts;
    const Evidence& first = assessment.evidence.front();
    const ScanSeen scan = seenexamples::scan({23, 80, 443, 1883, 8080});
    assessment.findings.push_back({.id = {u"F900"_s},
                                   .revision = assessment.revision.id,
                                   .evidence = {first.id},
                                   .instrument = kScripts,
                                   .firmware = assessment.revision.firmware,
                                   .at = utc(QDate(2026, 11, 2), QTime(5, 0)),
                                   .seen = scan});
    for (int number = 0; number < files; ++number) {
        Evidence& added = sample.addEvidence(
            number % 10 ? u"証拠%1"_s.arg(number) : kScripts,
            number % 7 ? u"file-%1.txt"_s.arg(number) : QString(u"%1-"_s.arg(number) + kLongName),
            u"text/plain"_s, "evidence " + QByteArray::number(number) + "\n");
        added.links.push_back(
            {.checklist = u"terminal-2026-draft"_s, .requirement = u"34-10-1"_s, .locator = {}});
    }
}

} // namespace

/// A dossier of a workspace that somebody filled with everything, and of one with nothing, kept to the rules.
class TestAbsurd : public QObject
{
    Q_OBJECT

private:
    static void check(Sample& sample, Language language, const QString& name)
    {
        NoProgress progress;
        const QString kept = qEnvironmentVariable("TEKIGO_KEEP_PDF");
        const QString path = kept.isEmpty() ? sample.path(name) : kept + u'/' + name;
        // What it reads back and compares is the examiner's search, by QtPdf.
        const auto done = exportDossier(sample.dossier(language), path, progress);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
        QVERIFY(tools::isSound(path));
        const QStringList broken = pdf::brokenRules(path);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.mid(0, 12).join(u'\n')));
    }

private Q_SLOTS:
    void everythingAtOnce_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("ja") << Language::Japanese;
        QTest::newRow("en") << Language::English;
    }
    void everythingAtOnce()
    {
        QFETCH(Language, language);
        Sample sample({u"terminal-2026-draft"_s});
        if (language == Language::Japanese)
            overfill(sample, 500, kFiles);
        else
            overfill(sample, 60, kFiles);
        check(sample, language, u"absurd-dossier-%1.pdf"_s.arg(QString::fromUtf8(QTest::currentDataTag())));
    }

    void nothingAtAll_data() { everythingAtOnce_data(); }
    void nothingAtAll()
    {
        QFETCH(Language, language);
        Sample sample({u"terminal-2026-draft"_s});
        Assessment& assessment = sample.assessment;
        assessment.answers.clear();
        assessment.evidence.clear();
        assessment.tests.clear();
        assessment.findings.clear();
        assessment.product.name.clear();
        assessment.maker = {};
        check(sample, language, u"empty-dossier-%1.pdf"_s.arg(QString::fromUtf8(QTest::currentDataTag())));
    }
};

QTEST_MAIN(TestAbsurd)
#include "tst_absurd.moc"
