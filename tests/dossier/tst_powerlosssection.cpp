#include "sample.h"

#include "base/utc.h"
#include "dossier/compose.h"
#include "dossier/readback.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// The comparison of settings and the security.txt on paper.
class TestPowerLossSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsBothSides();
    void tellsWhatLimitsIt();
    void masksNothingThatIsNotMaskedAlready();
    void printsTheDisclosure();
    void printsNothingWithoutFindings();
    void saysWhetherAVerdictReadsIt();

private:
    static Finding finding(const Sample& sample, const Seen& seen)
    {
        return {.id = {u"F9"_s},
                .revision = sample.assessment.revision.id,
                .evidence = {sample.assessment.evidence.front().id},
                .instrument = u"Tekigo 0.1.0"_s,
                .firmware = sample.assessment.revision.firmware,
                .at = utc(QDate(2026, 11, 2), QTime(5, 0)),
                .seen = seen};
    }
    static PowerLossSeen changed()
    {
        PowerLossSeen seen;
        seen.before = {u"停電前.json"_s, 120, utc(QDate(2026, 11, 1), QTime(0, 0)),
                       QByteArray(32, '\x11')};
        seen.after = {u"停電後.json"_s, 121, utc(QDate(2026, 11, 1), QTime(1, 0)),
                      QByteArray(32, '\x22')};
        seen.form = PowerLossSeen::Form::Json;
        seen.compared = 42;
        seen.changes = {{u"users[name=admin]/password"_s, u"*****"_s, u"*****"_s, SettingKind::Code, {}},
                        {u"ssh/enabled"_s, u"false"_s, std::nullopt, SettingKind::Access, {}},
                        {u"uptime"_s, u"318652"_s, u"77"_s, SettingKind::Other, u"(^|/)uptime$"_s}};
        seen.ignored = {u"(^|/)uptime$"_s, u"never-met"_s};
        return seen;
    }
    static QString printed(const Sample& sample, Language language)
    {
        return texts(compose(sample.dossier(language))).join(u'\n');
    }
};

void TestPowerLossSection::printsBothSides()
{
    Sample sample;
    PowerLossSeen seen = changed();
    seen.record = sample.assessment.tests.front().id;
    sample.assessment.findings = {finding(sample, seen)};
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString text = printed(sample, language);
        for (const QString& part :
             {u"停電前.json"_s, u"停電後.json"_s, QString::fromLatin1(QByteArray(32, '\x22').toHex()),
              u"users[name=admin]/password"_s, u"*****"_s, u"318652"_s, u"77"_s, u"(^|/)uptime$"_s,
              u"never-met"_s, sample.assessment.tests.front().actual.section(u'\n', 0, 0),
              powerLossMethod(seen.form).in(language)})
            QVERIFY2(text.contains(part), qUtf8Printable(part));
    }
    QVERIFY(printed(sample, Language::Japanese).contains(u"識別符号の値は伏せています。"));
}

void TestPowerLossSection::tellsWhatLimitsIt()
{
    Sample sample;
    PowerLossSeen seen = changed();
    seen.remarks = {{u"途中で終わるJSON"_s, u"JSON that ends early"_s}};
    seen.unlistedCounted = 12;
    seen.unlistedOther = 34;
    sample.assessment.findings = {finding(sample, seen)};
    sample.assessment.findings.front().firmware = u"0.0.9"_s;
    const QString text = printed(sample, Language::Japanese);
    QVERIFY(text.contains(u"電源の切り方の試験記録がない"));
    QVERIFY(text.contains(u"途中で終わるJSON"));
    QVERIFY(text.contains(u"数える違いが12件、数えない違いが34件"));
    QVERIFY(text.contains(u"14件")); // 2 listed and 12 that are not
    QVERIFY(text.contains(u"0.0.9（この版の"));
}

void TestPowerLossSection::masksNothingThatIsNotMaskedAlready()
{
    Sample sample;
    PowerLossSeen seen = changed();
    seen.form = PowerLossSeen::Form::Lines;
    seen.changes = {{u"12:14"_s, u""_s, u"on"_s, SettingKind::Unclear, {}}};
    sample.assessment.findings = {finding(sample, seen)};
    const QString text = printed(sample, Language::Japanese);
    QVERIFY(text.contains(u"前の12行目、後の14行目"));
    QVERIFY(text.contains(u"（空）"));
    QVERIFY(text.contains(u"✗ 数える"));
    QVERIFY(!text.contains(u"識別符号の値は伏せています。"));
}

void TestPowerLossSection::printsTheDisclosure()
{
    Sample sample;
    DisclosureSeen seen;
    seen.file = {u"security.txt"_s, 300, utc(QDate(2026, 11, 1), QTime(0, 0)),
                 QByteArray(32, '\x33')};
    seen.fields = {{u"Contact"_s, u"https://www.example.jp/report"_s, 2}};
    seen.expires = utc(QDate(2026, 10, 1), QTime(0, 0));
    seen.remarks = {{DisclosureSeen::Remark::Grade::Breaks, 3, {u"期限切れです"_s, u"It expired"_s}}};
    seen.items = {{DisclosureItem::Contact, u"2行目"_s},
                  {DisclosureItem::AcknowledgementTime, {}},
                  {DisclosureItem::StatusUpdates, u"ポリシー2.2"_s}};
    sample.assessment.findings = {finding(sample, seen)};
    const QString text = printed(sample, Language::Japanese);
    for (const QString& part :
         {u"https://www.example.jp/report"_s, u"期限切れです"_s, u"2行目"_s, u"ポリシー2.2"_s, u"未記入"_s,
          u"（読取日時に期限切れ）"_s, u"RFC 9116 が求める事項に反する点がある"_s})
        QVERIFY2(text.contains(part), qUtf8Printable(part));
    QVERIFY(printed(sample, Language::English).contains(u"It expired"));
}

void TestPowerLossSection::printsNothingWithoutFindings()
{
    Sample sample;
    sample.assessment.findings.clear();
    const QString text = printed(sample, Language::Japanese);
    QVERIFY(!text.contains(u"電源断の前後の設定"));
    QVERIFY(!text.contains(u"security.txt"));
}

/// A checklist that asks whether settings last reads the comparison; for one that does not it is printed, and said to be so.
void TestPowerLossSection::saysWhetherAVerdictReadsIt()
{
    for (const auto& [checklist, read] : {std::pair(u"terminal-2020"_s, true), std::pair(u"notice-risk"_s, false)}) {
        Sample sample({checklist});
        sample.assessment.findings = {finding(sample, changed())};
        for (const auto& [language, unused] :
             {std::pair(Language::Japanese, u"この数値は、この資料の判定に使用していません。"_s),
              std::pair(Language::English, u"These figures were not used for a verdict in this document."_s)})
            QCOMPARE(printed(sample, language).contains(unused), !read);
    }
}

QTEST_MAIN(TestPowerLossSection)
#include "tst_powerlosssection.moc"
