#include "base/utc.h"
#include "storage/codec.h"
#include "storage/valuecodec.h"

#include "seenexamples.h"

#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

/// For the columns of a test table, which cannot hold a variant without order.
struct Held
{
    std::optional<Value> value;
};

} // namespace

/// What goes into a row comes out of it again.
class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void ids_data();
    void ids();
    void things();
    void approvals();
    void halfCharacters();
};

void TestCodec::values_data()
{
    QTest::addColumn<Held>("held");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* name, std::optional<Value> value, const QString& type,
                        const QString& written) { QTest::newRow(name) << Held{value} << type << written; };
    row("nothing", std::nullopt, {}, {});
    row("none", Value(None()), u"none"_s, u"null"_s);
    row("no", Value(false), u"bool"_s, u"false"_s);
    row("yes", Value(true), u"bool"_s, u"true"_s);
    row("integer", Value(qint64(8)), u"integer"_s, u"8"_s);
    row("large integer", Value(std::numeric_limits<qint64>::max()), u"integer"_s, u"9223372036854775807"_s);
    row("negative integer", Value(qint64(-1)), u"integer"_s, u"-1"_s);
    row("empty text", Value(u""_s), u"text"_s, u"\"\""_s);
    row("text", Value(u"適合 \"x\"\n"_s), u"text"_s, u"\"適合 \\\"x\\\"\\n\""_s);
    row("text like a date", Value(u"2026-04-01"_s), u"text"_s, u"\"2026-04-01\""_s);
    row("date", Value(QDate(2026, 4, 1)), u"date"_s, u"\"2026-04-01\""_s);
    row("no choices", Value(QStringList()), u"choices"_s, u"[]"_s);
    row("choices", Value(QStringList{u"a"_s, u"b"_s}), u"choices"_s, u"[\"a\",\"b\"]"_s);
    row("empty table", Value(Table()), u"table"_s, u"[]"_s);
    row("table", Value(Table{{{{u"on"_s, true}, {u"port"_s, qint64(22)}, {u"why"_s, u"保守"_s}}, {}}}),
        u"table"_s, u"[{\"on\":true,\"port\":22,\"why\":\"保守\"},{}]"_s);
}

void TestCodec::values()
{
    QFETCH(Held, held);
    QFETCH(QString, type);
    QFETCH(QString, written);
    QJsonObject row;
    putValue(row, held.value);
    QCOMPARE(row[u"type"_s].toString(), type);
    QCOMPARE(row[u"value"_s].toString(), written);
    QVERIFY(takeValue(row) == held.value);
}

void TestCodec::ids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("number");
    for (const auto& [text, number] : std::map<const char*, qint64>{{"R1", 1},
                                                                    {"R120", 120},
                                                                    {"R0", 0},
                                                                    {"R01", 0},
                                                                    {"r1", 0},
                                                                    {"R-1", 0},
                                                                    {"R 1", 0},
                                                                    {"R", 0},
                                                                    {"", 0},
                                                                    {"P1", 0},
                                                                    {"R1 ", 0},
                                                                    {"R99999999999999999999", 0}})
        QTest::newRow(text) << QString::fromLatin1(text) << number;
}

void TestCodec::ids()
{
    QFETCH(QString, text);
    QFETCH(qint64, number);
    QCOMPARE(numberOf(RevisionId{text}), number);
    if (number != 0)
        QCOMPARE(revisionId(number).text, text);
}

void TestCodec::things()
{
    const Maker maker{makerId(1), u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QCOMPARE(makerOf(rowOf(maker).values), maker);
    const Product product{productId(2),
                          makerId(1),
                          u"a"_s,
                          {u"RT-100"_s, u"RT\"200\""_s},
                          u"b"_s,
                          u"c"_s,
                          u"d"_s,
                          {u"e"_s, QDate(2026, 1, 2), u"f"_s},
                          {u"g"_s, QDate(2026, 3, 4), QDate(2028, 3, 4), LabelStatus::Grace}};
    QVERIFY(productOf(rowOf(product).values) == product);
    const Revision revision{revisionId(3), productId(2),      revisionId(1),    u"a"_s, u"b"_s,
                            u"c"_s,        QDate(2026, 5, 6), {u"jc-star-1"_s}, u"d"_s, u"社外秘"_s};
    QVERIFY(revisionOf(rowOf(revision).values) == revision);
    const Answer answer{Value(true), u"note"_s, false};
    QVERIFY(answerOf(rowOf(revision.id, u"x.y"_s, answer).values) == answer);
    const Evidence evidence{evidenceId(4),
                            revision.id,
                            7,
                            {QByteArray(32, '\xfe'), Q_INT64_C(5'000'000'000)},
                            u"証跡.pdf"_s,
                            u"application/pdf"_s,
                            utc(QDate(2026, 7, 8), QTime(1, 2, 3, 456)),
                            u"t"_s,
                            u"manual"_s,
                            QDate(2026, 9, 1),
                            u"1.0"_s,
                            Confidentiality::Confidential,
                            Slot::BlockDiagram,
                            {}};
    QVERIFY(evidenceOf(rowsOf(evidence).front().values) == evidence);
    const EvidenceLink link{u"jc-star-1"_s, u"S1.1-02"_s, {3, 5, u"図 2"_s}};
    Evidence linked = evidence;
    linked.links = {link};
    QVERIFY(linkOf(rowsOf(linked).at(1).values) == link);
    const TestRecord test{testRecordId(5), revision.id, u"T1-1"_s,         TestRecord::Outcome::Fail,
                          u"a"_s,          u"b"_s,      QDate(2026, 2, 3), u"c"_s,
                          u"d"_s,          u"e"_s,      QDate(2025, 2, 3), {evidence.id}};
    QVERIFY(testRecordOf(rowOf(test).values) == test);
    for (const Seen& seen : seenexamples::all()) {
        const Finding finding{findingId(6), revision.id, {evidence.id, evidenceId(9)},
                              u"nmap"_s,    u"1.0"_s,    evidence.modified,
                              seen};
        QVERIFY(findingOf(rowOf(finding).values) == finding);
    }
}

void TestCodec::approvals()
{
    Approval approval{.id = approvalId(3),
                      .revision = revisionId(2),
                      .checklist = {},
                      .requirement = {},
                      .step = Approval::Step::Reviewed,
                      .name = u"小川"_s,
                      .date = QDate(2026, 11, 1),
                      .comment = u"図 3"_s,
                      .of = QByteArray(32, 'a')};
    const TableRow older = rowOf(approval); // as files have it that know only the digest
    QCOMPARE(older.values[u"content"_s].toString().size(), 64);
    QVERIFY(approvalOf(older.values) == approval);
    approval.rests = {{u"jc-star-1"_s, QByteArray(32, 'b')}, {QString(), QByteArray(32, 'c')}};
    QVERIFY(approvalOf(rowOf(approval).values) == approval);

    Baseline baseline;
    baseline.revision = revisionId(2);
    baseline.dossier = QByteArray(32, 'd');
    baseline.snapshot = QByteArray(32, 'e');
    baseline.contents = {{QString(), QByteArray(32, 'f')}};
    const TableRow plain = rowOf(baseline);
    QVERIFY(!plain.values[u"surroundings"_s].toString().contains(u"documents"_s));
    QVERIFY(rowOf(baselineOf(plain.values)) == plain);
    baseline.documents = {{u"terminal-2020/1.0.yaml"_s, QByteArray(32, 'g')}};
    baseline.verdicts = u"jc-star-1 applies fails 0 2 S1.1-01:fails:1:0:0"_s;
    const Baseline again = baselineOf(rowOf(baseline).values);
    QVERIFY(again.documents == baseline.documents && again.verdicts == baseline.verdicts);
}

void TestCodec::halfCharacters()
{
    const QString half = u"a"_s + QChar(0xd83d) + u"b"_s;
    QCOMPARE(storable(half), u"a\ufffdb"_s);
    QCOMPARE(storable(u"😀"_s), u"😀"_s);
    QCOMPARE(storable(u"a"_s + QChar(0xdc00)), u"a\ufffd"_s);
    QCOMPARE(storable(u"a"_s + QChar(0) + u"b"_s), u"a\ufffdb"_s);
    QCOMPARE(storable(u"a\ufffeb\uffff"_s), u"a\ufffdb\ufffd"_s);
    QCOMPARE(rowOf(Maker{makerId(1), half, {}, {}, {}, {}}).values[u"name"_s].toString(), u"a\ufffdb"_s);
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
