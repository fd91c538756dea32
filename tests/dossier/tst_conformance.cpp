#include "base/utc.h"
#include "dossier/boardlist.h"
#include "dossier/changes.h"
#include "dossier/plan.h"
#include "rules.h"
#include "sample.h"

#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Everything that the program prints keeps the rules of PDF/A-3a and PDF/UA-1, in both languages.
class TestConformance : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Sample> m_sample;
    QTemporaryDir m_folder;
    NoProgress m_unwatched;

    static void languages()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("ja") << Language::Japanese;
        QTest::newRow("en") << Language::English;
    }
    template<class Done>
    void keeps(const Result<Done>& done, const QString& path)
    {
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
        QCOMPARE(pdf::brokenRules(path).join(u'\n'), QString());
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"printed.pdf"_s); }

    /// Answers, names and files as nobody should have them.
    static void exaggerate(Assessment& assessment)
    {
        const QString odd = u"𠮷野家の髙橋 العربية \U0001F512 \u202e a\u0301 ﬁ"_s;
        assessment.product.name = odd;
        assessment.revision.label = u"とても長い版の名前"_s.repeated(30);
        for (auto& [question, answer] : assessment.answers)
            answer.note = (odd + u'\n').repeated(40);
        for (Evidence& evidence : assessment.evidence) {
            evidence.title = odd + u"とても長い題名"_s.repeated(20);
            evidence.fileName = u"file_name_without_a_break_"_s.repeated(8) + u".pdf"_s;
        }
    }

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<Sample>(); }

    void dossier_data() { languages(); }
    void dossier()
    {
        QFETCH(Language, language);
        keeps(exportDossier(m_sample->dossier(language), path(), m_unwatched), path());
    }

    void oddDossier_data() { languages(); }
    void oddDossier()
    {
        QFETCH(Language, language);
        Sample odd({u"terminal-2020"_s});
        exaggerate(odd.assessment);
        keeps(exportDossier(odd.dossier(language), path(), m_unwatched), path());
    }

    void changes_data() { languages(); }
    void changes()
    {
        QFETCH(Language, language);
        const Sample small({u"terminal-2020"_s});
        Assessment former = small.assessment;
        former.revision.firmware = u"2.3.0"_s;
        exaggerate(former);
        keeps(
            exportChanges({language, small.catalogue, former, small.assessment}, path(), m_unwatched),
            path());
    }

    void plan_data() { languages(); }
    void plan()
    {
        QFETCH(Language, language);
        const Catalogue catalogue = m_sample->dossier(language).catalogue;
        const Plan made{.language = language,
                        .catalogue = catalogue,
                        .gap = *gapBetween(catalogue, u"terminal-2020"_s, u"terminal-2026-draft"_s,
                                           {m_sample->assessment}, QDate(2027, 4, 1), QDate(2026, 11, 22),
                                           m_unwatched),
                        .maker = u"適合電機株式会社"_s,
                        .made = utc(QDate(2026, 11, 22), QTime(1, 0))};
        keeps(exportPlan(made, path(), m_unwatched), path());
    }

    void board_data() { languages(); }
    void board()
    {
        QFETCH(Language, language);
        const Assessment& assessment = m_sample->assessment;
        BoardFile made{.language = language,
                       .today = QDate(2026, 11, 22),
                       .catalogue = m_sample->dossier(language).catalogue,
                       .checklists = {},
                       .rows = {}};
        BoardRow row = boardRow(assessment.maker, assessment.product, assessment.revision, true);
        row.standings = standingsOf(judge(made.catalogue, assessment));
        made.rows.push_back(std::move(row));
        keeps(exportBoard(made, path(), m_unwatched), path());
    }
};

QTEST_MAIN(TestConformance)
#include "tst_conformance.moc"
