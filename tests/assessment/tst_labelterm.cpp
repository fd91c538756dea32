#include "assessment/labelterm.h"

#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What is recorded of a label against what its dates say on a given day.
class TestLabelTerm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTerm_data();
    void tellsTheTerm();
    void looksAhead_data();
    void looksAhead();
};

namespace {

const QDate today(2026, 11, 22);

std::optional<QDate> day(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(QDate::fromString(text, Qt::ISODate));
}

Label label(LabelStatus status, const QString& issued, const QString& expires)
{
    return {u"JC-1"_s, day(issued), day(expires), status};
}

} // namespace

void TestLabelTerm::tellsTheTerm_data()
{
    QTest::addColumn<Label>("label");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const Label& label, const QString& state, const QString& says) {
        QTest::newRow(name) << label << state << says;
    };
    row("none", Label(), u"none"_s, u""_s);
    row("running", label(LabelStatus::Valid, u"2025-05-21"_s, u"2027-05-20"_s), u"valid"_s,
        u"2027-05-20（あと179日）"_s);
    row("tomorrow", label(LabelStatus::Valid, u"2025-05-21"_s, u"2026-11-23"_s), u"valid"_s,
        u"2026-11-23（あと1日）"_s);
    row("its last day", label(LabelStatus::Valid, u"2024-11-22"_s, u"2026-11-22"_s), u"valid"_s,
        u"2026-11-22（本日まで）"_s);
    row("the day after", label(LabelStatus::Valid, u"2024-11-21"_s, u"2026-11-21"_s), u"over"_s,
        u"2026-11-21（1日超過）"_s);
    row("status not recorded", label(LabelStatus::None, u"2024-01-01"_s, u"2026-01-01"_s), u"over"_s,
        u"2026-01-01（325日超過）"_s);
    row("two years to the day", label(LabelStatus::Valid, u"2026-01-10"_s, u"2028-01-10"_s), u"valid"_s,
        u"2028-01-10（あと414日）"_s);
    row("longer than two years", label(LabelStatus::Valid, u"2026-01-10"_s, u"2028-01-11"_s), u"valid"_s,
        u"2028-01-11（あと415日、期間が2年を超える（要確認））"_s);
    row("from a leap day", label(LabelStatus::Valid, u"2024-02-29"_s, u"2026-02-28"_s), u"over"_s,
        u"2026-02-28（267日超過）"_s);
    row("only its issue", label(LabelStatus::Valid, u"2026-01-10"_s, u""_s), u"valid"_s,
        u"2028-01-10（あと414日、発行日から2年）"_s);
    row("no dates", label(LabelStatus::Valid, u""_s, u""_s), u"valid"_s, u"有効期限の記入なし"_s);
    row("grace", label(LabelStatus::Grace, u"2024-11-01"_s, u"2026-11-01"_s), u"grace"_s,
        u"2026-11-01（21日超過）"_s);
    row("expired", label(LabelStatus::Expired, u"2024-06-01"_s, u"2026-06-01"_s), u"expired"_s,
        u"2026-06-01"_s);
    row("expired too early", label(LabelStatus::Expired, u"2025-06-01"_s, u"2027-06-01"_s), u"expired"_s,
        u"2027-06-01（期限前に失効（要確認））"_s);
    row("revoked", label(LabelStatus::Revoked, u"2025-06-01"_s, u"2027-06-01"_s), u"revoked"_s,
        u"2027-06-01"_s);
}

void TestLabelTerm::tellsTheTerm()
{
    QFETCH(Label, label);
    QFETCH(QString, state);
    QFETCH(QString, says);
    const LabelTerm term = labelTermOn(label, today);
    QCOMPARE(labelTermId(term.state), state);
    QCOMPARE(labelTermSays(term).ja, says);
    QCOMPARE(labelTermSays(term).en.isEmpty(), says.isEmpty());
}

void TestLabelTerm::looksAhead_data()
{
    QTest::addColumn<Label>("label");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("ends");
    QTest::newRow("inside") << label(LabelStatus::Valid, u""_s, u"2026-12-22"_s) << 30 << true;
    QTest::newRow("a day beyond") << label(LabelStatus::Valid, u""_s, u"2026-12-23"_s) << 30 << false;
    QTest::newRow("already over") << label(LabelStatus::Valid, u""_s, u"2026-01-01"_s) << 30 << true;
    QTest::newRow("in grace") << label(LabelStatus::Grace, u""_s, u"2026-11-01"_s) << 30 << true;
    QTest::newRow("revoked") << label(LabelStatus::Revoked, u""_s, u"2026-12-01"_s) << 30 << false;
    QTest::newRow("expired") << label(LabelStatus::Expired, u""_s, u"2026-11-01"_s) << 30 << false;
    QTest::newRow("no end known") << label(LabelStatus::Valid, u""_s, u""_s) << 30 << false;
    QTest::newRow("no label") << Label() << 30 << false;
}

void TestLabelTerm::looksAhead()
{
    QFETCH(Label, label);
    QFETCH(int, days);
    QFETCH(bool, ends);
    QCOMPARE(endsWithin(labelTermOn(label, today), days), ends);
}

QTEST_APPLESS_MAIN(TestLabelTerm)
#include "tst_labelterm.moc"
