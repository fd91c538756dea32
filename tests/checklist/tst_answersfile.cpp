#include "given.h"

#include "checklist/answersfile.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// Answers written and read back, and every refusal with its place.
class tst_AnswersFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void refused_data();
    void refused();
    void writtenIsReadBack();
    void strangeTextsAreReadBack_data();
    void strangeTextsAreReadBack();
    void randomTextsAreReadBack();
    void writtenIsForPeople();
    void whyNot_data();
    void whyNot();
    void oneLongLineIsReadInTime();
    void mutationsNeverCrash();

private:
    Facts roundTrip(const Facts& facts) const
    {
        const QByteArray yaml = writeAnswers(facts, m_given.catalogue(), Language::Japanese);
        const Result<Facts> back = readAnswers(yaml, u"back.yaml"_s, m_given.catalogue());
        if (!back)
            qWarning("%s\n%s", qPrintable(back.error().text), yaml.constData());
        return back.value_or(Facts());
    }

    Given m_given = Given::small();
};

void tst_AnswersFile::good_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("question");
    QTest::addColumn<Value>("value");
    const auto row = [](const char* yaml, const char16_t* question, const Value& value) {
        QTest::newRow(yaml) << QByteArray(yaml) << QString::fromUtf16(question) << value;
    };
    row("lamp.on: true", u"lamp.on", true);
    row("lamp.on: False", u"lamp.on", false);
    row("lamp.on: TRUE # yes", u"lamp.on", true);
    row("\xEF\xBB\xBFlamp.on: true\r\n", u"lamp.on", true);
    row("lamp.colour: none", u"lamp.colour", u"none"_s);
    row("lamp.colour: \"red\"", u"lamp.colour", u"red"_s);
    row("lamp.switches: []", u"lamp.switches", QStringList());
    row("lamp.switches: [none]", u"lamp.switches", QStringList{u"none"_s});
    row("lamp.switches:\n  - clap\n  - hand", u"lamp.switches", QStringList{u"clap"_s, u"hand"_s});
    row("lamp.hours: 0", u"lamp.hours", qint64(0));
    row("lamp.hours: 100000", u"lamp.hours", qint64(100000));
    row("lamp.hours: null", u"lamp.hours", None{});
    row("lamp.hours: ~", u"lamp.hours", None{});
    row("lamp.hours:", u"lamp.hours", None{});
    row("lamp.made-on: 2024-02-29", u"lamp.made-on", QDate(2024, 2, 29));
    row("lamp.made-on: \"2024-02-29\"", u"lamp.made-on", QDate(2024, 2, 29));
    row("lamp.note: true", u"lamp.note", u"true"_s);
    row("lamp.note: 1.0", u"lamp.note", u"1.0"_s);
    row("lamp.note: \"null\"", u"lamp.note", u"null"_s);
    row("lamp.note: null", u"lamp.note", None{});
    row("lamp.note: |\n  one\n  two\n", u"lamp.note", u"one\ntwo\n"_s);
    row("lamp.parts: []", u"lamp.parts", Table{});
    row("lamp.parts: [ { name: 1.0, kind: wood, sealed: true, weight: -3 } ]", u"lamp.parts",
        Table{{{{u"name"_s, u"1.0"_s},
                {u"kind"_s, u"wood"_s},
                {u"sealed"_s, true},
                {u"weight"_s, qint64(-3)}}}});
    row("lamp.parts: [ {} ]", u"lamp.parts", Table{{{}}});
    row("claim.story: a story", u"claim.story", u"a story"_s);
}

void tst_AnswersFile::good()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, question);
    QFETCH(Value, value);
    const Result<Facts> facts = readAnswers(yaml, u"a.yaml"_s, m_given.catalogue());
    QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().text));
    QCOMPARE(facts->size(), 1U);
    QVERIFY(facts->at(question) == value);
    QVERIFY(roundTrip(*facts) == *facts);
}

void tst_AnswersFile::refused_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const QByteArray& yaml, const QStringList& says) {
        QTest::newRow(yaml.left(60).constData()) << yaml << says;
    };
    row("lamp.onn: true", {u"a.yaml, line 1, column 1"_s, u"there is no question “lamp.onn”"_s});
    row("lamp.on: true\nlamp.on: false", {u"line 2, column 1"_s, u"“lamp.on” is given twice"_s});
    row("# 灯\nlamp.on: yes", {u"line 2, column 10"_s, u"lamp.on: true or false is expected"_s});
    row("lamp.on: 1", {u"true or false is expected"_s});
    row("lamp.on: \"true\"", {u"true or false is expected"_s});
    row("lamp.on: [true]", {u"one value is expected here"_s});
    row("lamp.on: null", {u"null is not an answer here; remove the line"_s});
    row("lamp.on:", {u"remove the line while it is not answered"_s});
    row("lamp.colour: blue",
        {u"line 1, column 14"_s, u"“blue” is not one of the choices; they are “red”, “green”, “none”"_s});
    row("lamp.colour: null", {u"write none where there is none"_s});
    row("lamp.colour: [red]", {u"one value is expected"_s});
    row("lamp.switches: hand", {u"a list of choices is expected"_s});
    row("lamp.switches: [hand, foot]", {u"line 1, column 23"_s, u"“foot” is not one of the choices"_s});
    row("lamp.switches: [none, hand]", {u"“none” stands alone"_s});
    row("lamp.switches: [hand, none]", {u"“none” stands alone"_s});
    row("lamp.switches: [hand, hand]", {u"“hand” is given twice"_s});
    row("lamp.switches: [[hand]]", {u"a choice is expected"_s});
    row("lamp.switches: null", {u"write none where there is none"_s});
    row("lamp.switches: [null]", {u"a choice is expected"_s});
    row("lamp.hours: 8.5", {u"a whole number is expected"_s});
    row("lamp.hours: 0x10", {u"a whole number is expected"_s});
    row("lamp.hours: \"8\"", {u"a whole number is expected"_s});
    row("lamp.hours: 99999999999999999999", {u"a whole number is expected"_s});
    row("lamp.hours: -1", {u"line 1, column 13"_s, u"-1 is too small; the least is 0"_s});
    row("lamp.hours: 100001", {u"100001 is too large; the most is 100000"_s});
    row("lamp.made-on: 2023-02-29", {u"line 1, column 15"_s, u"a date that exists is expected"_s});
    row("lamp.made-on: 2023/02/01", {u"a date that exists is expected"_s});
    row("lamp.made-on: 令和5年", {u"a date that exists is expected"_s});
    row("lamp.made-on: 2023-02-01T00:00:00", {u"a date that exists is expected"_s});
    row("lamp.made-on: 0000-01-01", {u"a date that exists is expected"_s});
    row("lamp.note: [a]", {u"one value is expected"_s});
    row("lamp.note: \"a\\x07b\"", {u"control characters"_s});
    row("lamp.note: \"a\\0b\"", {u"control characters"_s});
    row("lamp.note: " + QByteArray(20001, 'x'), {u"more than 20000 characters"_s});
    row("lamp.parts: { name: bulb }", {u"a list of rows is expected"_s});
    row("lamp.parts: null", {u"null is not an answer here; remove the line"_s});
    row("lamp.parts: [ bulb ]", {u"line 1, column 15"_s, u"a row is a map of column to value"_s});
    row("lamp.parts:\n  - name: bulb\n    size: 3",
        {u"line 3, column 5"_s, u"the table has no column “size”"_s});
    row("lamp.parts:\n  - name: bulb\n    kind: paper",
        {u"line 3, column 11"_s, u"kind: “paper” is not one of the choices"_s});
    row("lamp.parts: [ { sealed: maybe } ]", {u"true or false is expected"_s});
    row("lamp.parts: [ { weight: heavy } ]", {u"a whole number is expected"_s});
    row("lamp.parts: [ { name: null } ]", {u"leave the column “name” out"_s});
    row("lamp.parts: [ { name: a, name: b } ]", {u"“name” is given twice"_s});
    row("lamp.parts: [" + QByteArray("{name: a},").repeated(2001) + "]", {u"more than 2000 rows"_s});
    row("meter.leaks: 0", {u"line 1, column 14"_s, u"meter.leaks: only an instrument answers this"_s});
    row("meter.leaks: many", {u"only an instrument answers this"_s});
    row("- lamp.on", {u"answers are a map"_s});
    row("just words", {u"answers are a map"_s});
    row("lamp.on: true\n lamp.dimmed: [", {u"a.yaml, line"_s, u"this is not valid YAML"_s});
    row("lamp.on: &a true\nlamp.dimmed: *a", {u"anchors (&name) are not read"_s});
    row("lamp.note: !!binary aGE=", {u"tags ("_s});
    row("lamp.note: \x83\x65", {u"not UTF-8"_s});
    row("", {u"the file is empty"_s});
}

void tst_AnswersFile::refused()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QStringList, says);
    const Result<Facts> facts = readAnswers(yaml, u"a.yaml"_s, m_given.catalogue());
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, Error::Kind::Input);
    for (const QString& part : std::as_const(says))
        QVERIFY2(facts.error().text.contains(part), qPrintable(facts.error().text));
}

void tst_AnswersFile::writtenIsReadBack()
{
    const Facts facts{
        {u"lamp.on"_s, true},
        {u"lamp.dimmed"_s, false},
        {u"lamp.colour"_s, u"green"_s},
        {u"lamp.switches"_s, QStringList{u"clap"_s, u"hand"_s}},
        {u"lamp.hours"_s, qint64(8000)},
        {u"lamp.made-on"_s, QDate(2026, 1, 2)},
        {u"lamp.note"_s, None{}},
        {u"lamp.parts"_s,
         Table{{{{u"name"_s, u"a: b, {c} # d"_s}, {u"sealed"_s, false}}, {}, {{u"weight"_s, qint64(5)}}}}},
        {u"lamp.parts-complete"_s, true},
        {u"claim.handmade"_s, true},
    };
    QVERIFY(roundTrip(facts) == facts);
    QVERIFY(roundTrip({}) == Facts());
}

void tst_AnswersFile::strangeTextsAreReadBack_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{
        u"true"_s,
        u"1.0"_s,
        u"null"_s,
        u"~"_s,
        u""_s,
        u" "_s,
        u"  two blanks before"_s,
        u"blanks after  "_s,
        u"#hash"_s,
        u"a # b"_s,
        u"a: b"_s,
        u"- a"_s,
        u"[a]"_s,
        u"{a}"_s,
        u"&a *b !c"_s,
        u"'single' \"double\""_s,
        u"back\\slash \\n"_s,
        u"one\ntwo"_s,
        u"\n\nlines around\n\n"_s,
        u"tab\there"_s,
        u"日本語、「引用」"_s,
        u"全角　空白　"_s,
        u"😀🏴‍☠️ emoji"_s,
        u"é vs é"_s,
        u"\u2028line\u2029para\u00a0next"_s,
        u"\u200b\u200d\ufeffzero width"_s,
        u"\u202eright to left"_s,
        u"---"_s,
        u"..."_s,
        u"%YAML 1.2"_s,
        u"@at `tick`"_s,
        u"| bar"_s,
        u"> fold"_s,
        u"? key"_s,
        u"𠮷野家"_s,
        u"\U0010FFFDlast"_s,
    };
    for (qsizetype i = 0; i < texts.size(); ++i)
        QTest::addRow("%d", int(i)) << texts[i];
}

void tst_AnswersFile::strangeTextsAreReadBack()
{
    QFETCH(QString, text);
    const Facts facts{{u"lamp.note"_s, text},
                      {u"lamp.parts"_s, Table{{{{u"name"_s, text}, {u"kind"_s, u"glass"_s}}}}}};
    const Facts back = roundTrip(facts);
    QCOMPARE(std::get<QString>(back.at(u"lamp.note"_s)), text);
    QVERIFY(back == facts);
}

void tst_AnswersFile::randomTextsAreReadBack()
{
    std::mt19937 random(7);
    const QString alphabet = u"ab \n\t:#-[]{}\"'\\,&*?|>%@`~!。　\u00a0\u2028😀é"_s;
    for (int i = 0; i < 500; ++i) {
        QString text;
        for (int length = int(random() % 30); length > 0; --length) {
            const char32_t c = alphabet.toUcs4()[qsizetype(random() % unsigned(alphabet.toUcs4().size()))];
            text += QString::fromUcs4(&c, 1);
        }
        const Facts facts{{u"lamp.note"_s, text}};
        QVERIFY2(roundTrip(facts) == facts, qPrintable(text));
    }
}

void tst_AnswersFile::writtenIsForPeople()
{
    const Facts facts{{u"lamp.hours"_s, qint64(5)}, {u"lamp.on"_s, true}, {u"meter.leaks"_s, qint64(1)}};
    const QByteArray yaml = writeAnswers(facts, m_given.catalogue(), Language::Japanese);
    QCOMPARE(yaml, QByteArray("# 点灯\nlamp.on: true\n# 寿命\nlamp.hours: 5\n"));
    QCOMPARE(writeAnswers(facts, m_given.catalogue(), Language::English).left(6), QByteArray("# Lit\n"));
}

void tst_AnswersFile::whyNot_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("says"); // empty: it can
    const auto row = [](const char* name, const char16_t* question, const Value& value,
                        const char16_t* says) {
        QTest::newRow(name) << QString::fromUtf16(question) << value << QString::fromUtf16(says);
    };
    row("bool", u"lamp.on", true, u"");
    row("text for bool", u"lamp.on", u"true"_s, u"true or false");
    row("none for bool", u"lamp.on", None{}, u"null is not an answer");
    row("none for choices", u"lamp.switches", None{}, u"write none");
    row("none for text", u"lamp.note", None{}, u"");
    row("none for date", u"lamp.made-on", None{}, u"");
    row("none for integer", u"lamp.hours", None{}, u"");
    row("none for table", u"lamp.parts", None{}, u"null is not an answer");
    row("none for a claim", u"claim.story", None{}, u"");
    row("unknown choice", u"lamp.colour", u"blue"_s, u"not one of the choices");
    row("alone", u"lamp.switches", QStringList{u"hand"_s, u"none"_s}, u"stands alone");
    row("no choices", u"lamp.switches", QStringList(), u"");
    row("too small", u"lamp.hours", qint64(-1), u"too small");
    row("no date", u"lamp.made-on", QDate(), u"a date that exists");
    row("NUL", u"lamp.note", QString(QChar(u'\0')), u"control characters");
    row("half a character", u"lamp.note", QString(QChar(0xD800)), u"half a character");
    row("carriage return", u"lamp.note", u"a\r\nb"_s, u"control characters");
    row("longest", u"lamp.note", QString(20000, u'あ'), u"");
    row("too long", u"lamp.note", QString(20001, u'あ'), u"more than 20000");
    row("column of another type", u"lamp.parts", Table{{{{u"weight"_s, u"5"_s}}}}, u"weight: a whole number");
    row("unknown column", u"lamp.parts", Table{{{{u"size"_s, qint64(5)}}}}, u"no column “size”");
    row("rows", u"lamp.parts", Table{std::vector<Row>(2001)}, u"more than 2000 rows");
    row("found", u"meter.sound", true, u"only an instrument");
}

void tst_AnswersFile::whyNot()
{
    QFETCH(QString, question);
    QFETCH(Value, value);
    QFETCH(QString, says);
    const QString why = tekigo::whyNot(*m_given.catalogue().question(question), value);
    QCOMPARE(why.isEmpty(), says.isEmpty());
    QVERIFY2(why.contains(says), qPrintable(why));
}

/// Every node's place is counted on from the one before; counted from the line's start, this takes minutes.
void tst_AnswersFile::oneLongLineIsReadInTime()
{
    QByteArray yaml = "lamp.parts: [ {";
    for (int column = 0; column < 100'000; ++column)
        yaml += "k" + QByteArray::number(column) + ": 1, ";
    yaml += "あ: 1, あ: 2 } ]";
    QElapsedTimer timer;
    timer.start();
    const Result<Facts> facts = readAnswers(yaml, u"a.yaml"_s, m_given.catalogue());
    QVERIFY(!facts);
    QVERIFY2(facts.error().text.contains(u"column 1088912:"_s), qPrintable(facts.error().text));
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_AnswersFile::mutationsNeverCrash()
{
    const QByteArray sound =
        "lamp.on: true\nlamp.switches: [hand, voice]\nlamp.hours: 5\nlamp.note: \"a\\nb\"\n"
        "lamp.parts:\n  - { name: \"x\", kind: glass, sealed: true }\n  - name: |\n      long\n";
    std::mt19937 random(3);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes = sound;
        for (int changes = 1 + int(random() % 3); changes > 0; --changes)
            bytes[qsizetype(random() % unsigned(bytes.size()))] = char(random() % 256);
        const Result<Facts> facts = readAnswers(bytes, u"a.yaml"_s, m_given.catalogue());
        refused += facts ? 0 : 1;
        // What is read can be written and is the same.
        QVERIFY(!facts || roundTrip(*facts) == *facts);
    }
    QVERIFY(refused > 1000 && refused < 5000);
}

QTEST_GUILESS_MAIN(tst_AnswersFile)
#include "tst_answersfile.moc"
