// A later submission of the same revision: what changed is marked, listed and compared with what was submitted.
#include "../pdf/rules.h"
#include "sample.h"
#include "tools.h"

#include "base/utc.h"
#include "dossier/compose.h"
#include "dossier/readback.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPdfDocument>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// The sample, submitted once with another answer and one file more.
struct Resubmitted
{
    Sample sample{{u"terminal-2020"_s}};
    Assessment before = sample.assessment;

    Resubmitted()
    {
        before.answers[u"update.possible"_s].value = Value(false);
        Evidence gone = before.evidence.back();
        gone.id = {u"E99"_s};
        gone.number = int(before.evidence.size()) + 1;
        gone.title = u"古い設計書"_s;
        gone.file.sha256 = QByteArray(32, 'g');
        before.evidence.push_back(gone);
    }

    [[nodiscard]] Dossier dossier(Language language = Language::Japanese) const
    {
        Dossier dossier = sample.dossier(language);
        dossier.submitted = FormerEdition{.number = 1,
                                          .dossierNumber = u"TKG-R12-0A1B2C"_s,
                                          .at = utc(QDate(2026, 10, 1), QTime(0, 0)),
                                          .snapshot = QByteArray(32, '\x2a'),
                                          .assessment = before,
                                          .verdicts = judge(sample.catalogue, before)};
        return dossier;
    }
};

QString everything(const pdf::Document& document)
{
    return texts(document).join(u'\n');
}

/// Sections with something that a bar marks, those that say that they changed, and what the bars mark.
struct Marked
{
    QStringList barred;
    QStringList said;
    QStringList rows; ///< the first cell of each marked row
    QStringList plainRows; ///< and of those that no bar marks, in the same sections
    QString section;

    void bar(bool on)
    {
        if (on && !barred.contains(section))
            barred.append(section);
    }

    explicit Marked(const pdf::Document& document)
    {
        for (const pdf::Block& block : document.blocks) {
            if (const auto* heading = std::get_if<pdf::Heading>(&block); heading && heading->level <= 2)
                section = heading->anchor;
            if (const auto* box = std::get_if<pdf::Box>(&block))
                bar(box->changed);
            if (const auto* paragraph = std::get_if<pdf::Paragraph>(&block)) {
                bar(paragraph->changed);
                if (!paragraph->runs.empty() && paragraph->runs.front().text.startsWith(u'▲'))
                    said.append(section);
            }
            if (const auto* table = std::get_if<pdf::TableBlock>(&block); table && section.startsWith(u"requirement/"_s))
                for (const pdf::TableRow& row : table->rows) {
                    bar(row.changed);
                    (row.changed ? rows : plainRows).append(row.cells.front().paragraphs.front().front().text);
                }
        }
    }
};

/// Whether there is a bar in the left margin of a page.
bool hasBar(QPdfDocument& document, int page)
{
    const QImage image = document.render(page, QSize(595, 842));
    int dark = 0;
    for (int y = 80; y < 760; ++y)
        for (int x = 42; x < 50; ++x)
            if (qGray(image.pixel(x, y)) < 120) {
                ++dark;
                break;
            }
    return dark > 20;
}

} // namespace

class TestEditionPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstEditionSaysNothingOfOthers();
    void namesTheEditionBefore_data();
    void namesTheEditionBefore();
    void marksWhatChangedAndNothingElse();
    void drawsTheBarInTheMargin();
    void tellsTheNumberThatIsGone();
    void keepsTheRules();
};

void TestEditionPages::firstEditionSaysNothingOfOthers()
{
    const Sample sample({u"terminal-2020"_s});
    const pdf::Document document = compose(sample.dossier());
    QVERIFY(everything(document).contains(u"第1回"_s));
    QVERIFY(!everything(document).contains(u"前回"_s));
    QVERIFY(Marked(document).barred.isEmpty() && Marked(document).said.isEmpty());
}

void TestEditionPages::namesTheEditionBefore_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("en") << Language::English;
}

void TestEditionPages::namesTheEditionBefore()
{
    QFETCH(Language, language);
    const Resubmitted edition;
    const Dossier dossier = edition.dossier(language);
    const QString all = everything(compose(dossier));
    for (const QString& says : {Text{u"第2回"_s, u"No. 2"_s}.in(language), u"TKG-R12-0A1B2C"_s,
                                hex(QByteArray(32, '\x2a')), u"2026-10-01 09:00"_s,
                                Text{u"前回の提出からの変更点"_s, u"Changes since the last submission"_s}.in(language)})
        QVERIFY2(all.contains(says), qPrintable(says));
    const QJsonObject said = QJsonDocument::fromJson(snapshot(dossier)).object()[u"edition"_s].toObject();
    QCOMPARE(said[u"former"_s][u"dossier"_s].toString(), u"TKG-R12-0A1B2C"_s);
    QVERIFY(snapshotDigest(dossier) != snapshotDigest(edition.sample.dossier()));
}

/// update.possible decides 34-10-3, and the scope of nothing.
void TestEditionPages::marksWhatChangedAndNothingElse()
{
    const Resubmitted edition;
    const Marked marked(compose(edition.dossier()));
    QVERIFY(marked.barred.contains(u"requirement/terminal-2020/34-10-3"_s));
    QVERIFY(!marked.barred.contains(u"requirement/terminal-2020/34-10-2"_s));
    QVERIFY(!marked.barred.contains(u"summary"_s));
    QCOMPARE(marked.said, marked.barred); // never by looks alone
    // The row of the answer, and not the others of its section.
    const QString asked = edition.sample.catalogue.question(u"update.possible"_s)->label.ja;
    QVERIFY2(marked.rows.contains(asked), qPrintable(marked.rows.join(u'|')));
    QVERIFY(!marked.plainRows.contains(asked));
    QVERIFY(marked.plainRows.size() > 5 * marked.rows.size());
}

void TestEditionPages::drawsTheBarInTheMargin()
{
    const Resubmitted edition;
    const QString path = edition.sample.path(u"out.pdf"_s);
    NoProgress progress;
    QVERIFY(exportDossier(edition.dossier(), path, progress));
    QPdfDocument document;
    QCOMPARE(document.load(path), QPdfDocument::Error::None);
    int changed = -1, same = -1;
    for (int page = 8; page < 40; ++page) {
        const QString text = tools::bare(document.getAllText(page).text());
        if (changed < 0 && text.contains(u"▲変更あり"_s) && text.contains(u"34-10-3"_s))
            changed = page;
        if (same < 0 && text.contains(u"3.334-10-2"_s) && !text.contains(u"▲"_s))
            same = page;
    }
    QVERIFY(changed > 0 && same > 0);
    QVERIFY(hasBar(document, changed));
    QVERIFY(!hasBar(document, same));
}

void TestEditionPages::tellsTheNumberThatIsGone()
{
    const Resubmitted edition;
    const QString all = everything(compose(edition.dossier()));
    QVERIFY(all.contains(u"欠番"_s) && all.contains(u"古い設計書"_s));
    const QJsonArray gone = QJsonDocument::fromJson(snapshot(edition.dossier())).object()[u"withdrawn"_s].toArray();
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][u"number"_s].toInt(), int(edition.before.evidence.size()));
}

void TestEditionPages::keepsTheRules()
{
    const Resubmitted edition;
    NoProgress progress;
    for (const bool isRedacted : {false, true})
        for (const Language language : {Language::Japanese, Language::English}) {
            const QString path = edition.sample.path(u"rules.pdf"_s);
            const Dossier full = edition.dossier(language);
            QVERIFY(exportDossier(isRedacted ? redacted(full) : full, path, progress));
            const QStringList broken = pdf::brokenRules(path);
            QVERIFY2(broken.isEmpty(), qPrintable(broken.mid(0, 5).join(u'\n')));
            QVERIFY(tools::isSound(path));
            const auto check = verifyDossier(path, progress);
            QVERIFY(check && check->good());
        }
}

QTEST_MAIN(TestEditionPages)
#include "tst_editionpages.moc"
