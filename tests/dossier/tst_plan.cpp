#include "sample.h"
#include "tools.h"

#include "base/utc.h"
#include "dossier/plan.h"
#include "dossier/plancompose.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// The plan for a change of rules, read back as anybody's programs read it.
class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysEverything_data();
    void saysEverything();
    void soundAndTheSameAgain();
    void carriesItsData();
    void effectiveDate();
    void anOddNameIsPrinted();
    void cannotBeWritten();

private:
    Assessment product(const QString& id, const QString& name, const std::map<QString, Value>& answers) const
    {
        Assessment made = m_sample->assessment;
        made.product.name = name;
        made.revision.id = {id};
        for (const auto& [question, value] : answers)
            made.answers[question] = {value, {}, true};
        return made;
    }
    Plan plan(Language language, const std::optional<QDate>& effective = {}) const
    {
        std::vector<Assessment> all{
            product(u"R1"_s, u"青空ルーター"_s,
                    {{u"credential.initial"_s, u"common"_s}, {u"credential.first-use"_s, u"prompted"_s}}),
            product(u"R2"_s, u"黄昏ハブ"_s, {{u"scope.certified-on"_s, QDate(2021, 3, 1)}}),
            product(u"R3"_s, u"夜明けカメラ"_s, {})};
        all[1].product.certification.date = QDate(2022, 3, 1);
        all[2].product.label.expires = QDate(2027, 1, 15);
        all[2].answers.erase(u"update.latest-check"_s);
        NoProgress progress;
        return {.language = language,
                .catalogue = m_catalogue,
                .gap = *gapBetween(m_catalogue, u"terminal-2020"_s, u"terminal-2026-draft"_s, all,
                                   effective, QDate(2026, 11, 22), progress),
                .maker = u"適合電機株式会社"_s,
                .made = utc(QDate(2026, 11, 22), QTime(1, 0))};
    }
    QString exported(const Plan& plan, const QString& name)
    {
        NoProgress progress;
        const QString path = m_folder.filePath(name);
        const auto done = exportPlan(plan, path, progress);
        if (!done)
            qFatal("%s", qPrintable(done.error().text));
        return path;
    }

    std::unique_ptr<Sample> m_sample;
    Catalogue m_catalogue;
    QTemporaryDir m_folder;
};

void TestPlan::initTestCase()
{
    m_sample = std::make_unique<Sample>(QStringList{u"terminal-2026-draft"_s});
    m_catalogue = m_sample->dossier(Language::Japanese).catalogue;
}

void TestPlan::saysEverything_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("ja") << int(Language::Japanese)
                        << QStringList{u"規程の改正への対応計画"_s,
                                       u"青空ルーター"_s,
                                       u"新たに不適合"_s,
                                       u"「初回利用時の変更」を「変更するまで利用できない」にする"_s,
                                       u"案 1"_s,
                                       u"未回答の質問"_s,
                                       u"34-10-5（従前 34-10-4）"_s,
                                       u"34-10-4（新規）"_s,
                                       u"2021-03-01"_s,
                                       u"2022-03-01"_s,
                                       u"2027-01-15（あと54日）"_s,
                                       u"施行日は未定です"_s,
                                       u"典拠"_s};
    QTest::newRow("en") << int(Language::English)
                        << QStringList{u"Plan for the change of rules"_s,
                                       u"青空ルーター"_s,
                                       u"Newly fails"_s,
                                       u"Change “Change at first use” to “Unusable until changed”"_s,
                                       u"Option 1"_s,
                                       u"Questions to answer"_s,
                                       u"34-10-5 (was 34-10-4)"_s,
                                       u"34-10-4 (new)"_s,
                                       u"2027-01-15 (in 54 days)"_s,
                                       u"The effective date is not fixed"_s};
}

void TestPlan::saysEverything()
{
    QFETCH(int, language);
    QFETCH(QStringList, expected);
    const QString text = tools::text(exported(plan(Language(language)), u"plan.pdf"_s));
    for (const QString& one : expected)
        QVERIFY2(text.contains(tools::bare(one)), qPrintable(one));
    // The most urgent product first: the first that is named is the one that newly fails.
    QVERIFY(text.indexOf(u"青空ルーター"_s) < text.indexOf(u"夜明けカメラ"_s));
}

void TestPlan::soundAndTheSameAgain()
{
    const QString first = exported(plan(Language::Japanese), u"first.pdf"_s);
    const QString second = exported(plan(Language::Japanese), u"second.pdf"_s);
    QVERIFY(tools::isSound(first));
    QFile a(first);
    QFile b(second);
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QCOMPARE(a.readAll(), b.readAll());
    QVERIFY(tools::output(u"pdfinfo"_s, {first}).contains("Tagged:          yes"));
}

void TestPlan::carriesItsData()
{
    const QList<QByteArray> files = tools::detached(exported(plan(Language::English), u"data.pdf"_s));
    QCOMPARE(files.size(), 2); // and the record of pages
    const QJsonObject data = QJsonDocument::fromJson(files.front()).object();
    QCOMPARE(data.value(u"to"_s).toObject().value(u"id"_s).toString(), u"terminal-2026-draft"_s);
    QCOMPARE(data.value(u"revisions"_s).toArray().size(), 3);
    QVERIFY(data.value(u"effective"_s).isNull());
}

void TestPlan::effectiveDate()
{
    const QString text = tools::text(exported(plan(Language::Japanese, QDate(2027, 4, 1)), u"dated.pdf"_s));
    QVERIFY(text.contains(
        tools::bare(u"2027-04-01（利用者が設定した日付であり、示す典拠はありません。あと130日）"_s)));
    QVERIFY(!text.contains(tools::bare(u"施行日は未定です"_s)));
    QVERIFY(text.contains(tools::bare(u"経過措置（従前の規定）によることができます"_s)));
    // Two dates of certification: which one counts, and that they differ.
    QVERIFY(text.contains(tools::bare(u"回答された認定・認証などの年月日 2021-03-01 によります"_s)));
    QVERIFY(text.contains(tools::bare(u"製品に登録された認定の日付 2022-03-01 とは異なります"_s)));
}

/// A product may be called anything; what no font has is shown as its code.
void TestPlan::anOddNameIsPrinted()
{
    Plan odd = plan(Language::Japanese);
    odd.gap.products[0].product.name = u"<b>名&amp;前</b> \U0001F600 "_s + QString(300, u'長');
    const QString text = tools::text(exported(odd, u"odd.pdf"_s));
    QVERIFY(text.contains(u"<b>名&amp;前</b>"_s));
    QVERIFY(tools::isSound(m_folder.filePath(u"odd.pdf"_s)));
}

void TestPlan::cannotBeWritten()
{
    NoProgress progress;
    const auto done = exportPlan(plan(Language::Japanese), m_folder.filePath(u"gone/plan.pdf"_s), progress);
    QVERIFY(!done && done.error().kind == Error::Kind::Machine);
    QVERIFY(done.error().text.contains(u"plan.pdf"_s));
    Plan nothing = plan(Language::Japanese);
    nothing.gap.products.clear();
    const QString path = m_folder.filePath(u"nothing.pdf"_s);
    const auto empty = exportPlan(nothing, path, progress);
    QVERIFY(!empty && empty.error().kind == Error::Kind::Input);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestPlan)
#include "tst_plan.moc"
