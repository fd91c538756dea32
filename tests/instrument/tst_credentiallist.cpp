// The checks on a list of preset passwords: random codes stay clean, and each kind of weakness is found.
#include "codelists.h"

#include "checklist/reader.h"
#include "instrument/codepattern.h"
#include "instrument/credentialreport.h"
#include "instrument/mask.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

class TestCredentialList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomCodesStayClean_data();
    void randomCodesStayClean();
    void plantedCodesAreFound_data();
    void plantedCodesAreFound();
    void halvesAreFoundWhereLuckCannotBe();
    void halvesOfFewRowsAreFound();
    void wordsAreFound_data();
    void wordsAreFound();
    void shortWordsCountOnlyWhole();
    void sequencesAreFound_data();
    void sequencesAreFound();
    void patterns_data();
    void patterns();
    void duplicatesAreEveryRow();
    void lengthsCountCharacters();
    void knownCodesInAnyCase();
    void blanksAroundCodesDoNotCount();
    void spreadIsCounted();
    void minimumIsTheChecklists();
    void masksTellLittle();
    void reportIsTheSameEveryTime();
    void cancelsSoon();

private:
    QTemporaryDir m_folder;
};

void TestCredentialList::randomCodesStayClean_data()
{
    QTest::addColumn<QByteArray>("alphabet");
    QTest::addColumn<int>("length");
    QTest::newRow("lower case and digits") << QByteArray::fromStdString(lowerAndDigits) << 8;
    QTest::newRow("hexadecimal") << QByteArray::fromStdString(hexadecimal) << 12;
    QTest::newRow("digits") << QByteArray::fromStdString(digits) << 10;
}

void TestCredentialList::randomCodesStayClean()
{
    QFETCH(QByteArray, alphabet);
    QFETCH(int, length);
    const QString path = m_folder.filePath(u"random.csv"_s);
    CodeList(alphabet.toStdString(), size_t(length), 1).write(path, 60'000);
    const auto seen = examined(path, true, {{u"青空電機"_s}, {u"AR-2600"_s}});
    QCOMPARE(seen.rows, 60'000);
    QCOMPARE(found(seen), QString());
    QVERIFY(seen.coincidences > 0); // halves that luck made were seen, and left
}

namespace {

QByteArray hashed(const std::string& text, QCryptographicHash::Algorithm how)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(text), how);
}

std::string bareMac(const CodeList::Unit& unit)
{
    std::string bare = unit.mac;
    std::erase(bare, ':');
    return bare;
}

using Make = std::string (*)(const CodeList::Unit&);

struct Weak
{
    const char* way;
    Make make;
};

const std::vector<Weak>& weakCodes()
{
    static const std::vector<Weak> all{
        {"serial", [](const auto& u) { return u.serial.substr(4); }},
        {"serial", [](const auto& u) { return u.serial; }},
        {"serial-reversed", [](const auto& u) { return std::string(u.serial.rbegin(), u.serial.rbegin() + 8); }},
        {"serial-hex", [](const auto& u) { return "0" + QByteArray::number(std::stoll(u.serial.substr(2)), 16).toStdString(); }},
        {"mac", [](const auto& u) { return bareMac(u).substr(4); }},
        {"mac", [](const auto& u) { return QByteArray::fromStdString(bareMac(u)).toLower().toStdString(); }},
        {"mac", [](const auto& u) { return u.mac.substr(6); }},
        {"mac-reversed", [](const auto& u) { const auto b = bareMac(u); return std::string(b.rbegin(), b.rbegin() + 8); }},
        {"mac-decimal", [](const auto& u) { return std::to_string(std::stoll(bareMac(u), nullptr, 16)); }},
        {"mac-decimal", [](const auto& u) { return std::to_string(std::stoll(bareMac(u), nullptr, 16)).substr(2); }},
        {"ssid", [](const auto& u) { return u.ssid.substr(5); }},
        {"serial-md5-hex", [](const auto& u) { return hashed(u.serial, QCryptographicHash::Md5).toHex().left(8).toStdString(); }},
        {"mac-md5-hex", [](const auto& u) { return hashed(bareMac(u), QCryptographicHash::Md5).toHex().left(10).toUpper().toStdString(); }},
        {"mac-sha1-hex",
         [](const auto& u) {
             return QCryptographicHash::hash(QByteArray::fromHex(QByteArray::fromStdString(bareMac(u))), QCryptographicHash::Sha1)
                 .toHex().left(12).toStdString();
         }},
        {"ssid-sha256-hex", [](const auto& u) { return hashed(u.ssid, QCryptographicHash::Sha256).toHex().toStdString(); }},
        {"serial-sha256-base64", [](const auto& u) { return hashed(u.serial, QCryptographicHash::Sha256).toBase64().left(12).toStdString(); }},
        {"mac-md5-base64", [](const auto& u) { return hashed(u.mac, QCryptographicHash::Md5).toBase64().left(8).toStdString(); }},
    };
    return all;
}

} // namespace

void TestCredentialList::plantedCodesAreFound_data()
{
    QTest::addColumn<int>("weak");
    for (int i = 0; i < int(weakCodes().size()); ++i)
        QTest::addRow("%d %s", i, weakCodes()[size_t(i)].way) << i;
}

/// One weak code, covered as a whole, among random ones.
void TestCredentialList::plantedCodesAreFound()
{
    QFETCH(int, weak);
    const Weak& one = weakCodes()[size_t(weak)];
    const QString path = m_folder.filePath(u"planted.csv"_s);
    CodeList(lowerAndDigits, 8, 2).write(path, 2000, [&](qint64 number, CodeList::Unit& unit) {
        if (number == 777)
            unit.code = one.make(unit);
    });
    const auto seen = examined(path);
    QCOMPARE(found(seen), u"derivable 1"_s);
    const CodeCheckResult& result = resultOf(seen, CodeCheck::Derivable);
    QCOMPARE(result.rows, std::vector<qint64>{779});
    QCOMPARE(result.ways, (std::map<QString, qint64>{{QString::fromLatin1(one.way), 1}}));
}

void TestCredentialList::halvesAreFoundWhereLuckCannotBe()
{
    const QString path = m_folder.filePath(u"halves.csv"_s);
    CodeList(lowerAndDigits, 8, 3).write(path, 50'000, [&](qint64 number, CodeList::Unit& unit) {
        if (number % 100 == 0)
            unit.code = QByteArray::fromStdString(bareMac(unit)).toLower().right(4).toStdString() + unit.code.substr(4);
    });
    const auto seen = examined(path, false);
    QCOMPARE(found(seen), u"derivable 500"_s);
    QCOMPARE(resultOf(seen, CodeCheck::Derivable).ways, (std::map<QString, qint64>{{u"mac"_s, 500}}));
}

void TestCredentialList::halvesOfFewRowsAreFound()
{
    const QString path = m_folder.filePath(u"few.csv"_s);
    CodeList(lowerAndDigits, 8, 4).write(path, 30, [&](qint64 number, CodeList::Unit& unit) {
        if (number == 5)
            unit.code = "xq" + unit.serial.substr(8) + "kz";
    });
    QCOMPARE(found(examined(path)), u"derivable 1"_s);
}

void TestCredentialList::wordsAreFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("way");
    QTest::newRow("user name") << u"Admin"_s << u"user"_s;
    QTest::newRow("holds the user name") << u"x7adminq"_s << u"user"_s;
    QTest::newRow("maker") << u"AOZORA"_s << u"maker"_s;
    QTest::newRow("holds the model") << u"zzAR2600qq"_s << u"model"_s;
    QTest::newRow("holds the model with its sign") << u"zzar-2600qq"_s << u"model"_s;
}

void TestCredentialList::wordsAreFound()
{
    QFETCH(QString, code);
    QFETCH(QString, way);
    const QString path = m_folder.filePath(u"words.csv"_s);
    CodeList(lowerAndDigits, 8, 5).write(path, 5000, [&](qint64 number, CodeList::Unit& unit) {
        if (number == 42)
            unit.code = code.toStdString();
    });
    const auto seen = examined(path, true, {{u"Aozora"_s}, {u"AR-2600"_s}});
    QCOMPARE(resultOf(seen, CodeCheck::Derivable).ways, (std::map<QString, qint64>{{way, 1}}));
    QCOMPARE(resultOf(seen, CodeCheck::Derivable).rows, std::vector<qint64>{44});
}

void TestCredentialList::shortWordsCountOnlyWhole()
{
    const QString path = codesFile(m_folder, {u"kd93hr2xm"_s, u"r2x"_s, u"9fk2ls8w"_s});
    const auto seen = examined(path, true, {{}, {u"R2X"_s}});
    QCOMPARE(resultOf(seen, CodeCheck::Derivable).rows, std::vector<qint64>{3});
}

void TestCredentialList::sequencesAreFound_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("rows");
    const QStringList noise{u"kd93hr2x"_s, u"7fjw02mx"_s, u"ppd81kcz"_s};
    QTest::newRow("counts up") << noise + QStringList{u"00417300"_s, u"00417301"_s, u"00417302"_s} << u"5 6 7"_s;
    QTest::newRow("counts down by seven") << noise + QStringList{u"91417321"_s, u"91417314"_s, u"91417307"_s} << u"5 6 7"_s;
    QTest::newRow("behind a prefix") << noise + QStringList{u"Aozora-098"_s, u"Aozora-099"_s, u"Aozora-100"_s} << u"5 6 7"_s;
    QTest::newRow("hexadecimal") << noise + QStringList{u"7FE0A9FE"_s, u"7FE0A9FF"_s, u"7FE0AA00"_s} << u"5 6 7"_s;
    QTest::newRow("base 36") << noise + QStringList{u"kkqq09zy"_s, u"kkqq09zz"_s, u"kkqq0a00"_s} << u"5 6 7"_s;
    QTest::newRow("two are none") << noise + QStringList{u"00417300"_s, u"00417301"_s} << QString();
    QTest::newRow("equal codes are no step") << QStringList{u"kd93hr2x"_s, u"kd93hr2x"_s, u"kd93hr2x"_s} << QString();
    QTest::newRow("another prefix") << QStringList{u"QA-7001x"_s, u"QB-7002x"_s, u"QC-7003x"_s} << QString();
}

void TestCredentialList::sequencesAreFound()
{
    QFETCH(QStringList, codes);
    QFETCH(QString, rows);
    const auto seen = examined(codesFile(m_folder, codes));
    QStringList found;
    for (const qint64 row : resultOf(seen, CodeCheck::Sequential).rows)
        found.append(QString::number(row));
    QCOMPARE(found.join(u' '), rows);
}

void TestCredentialList::patterns_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("is");
    for (const char* code : {"aaaaaaaa", "00000000", "abcdefgh", "hgfedcba", "23456789", "98765432", "qwertyui", "poiuytre",
                             "asdf", "1234567890", "zxcvbnm", "!!!!!!"})
        QTest::newRow(code) << QByteArray(code) << true;
    for (const char* code : {"aaaaaaab", "abcdefgi", "qwertyuj", "aa", "12", "1qaz2wsx", "abcabc", "89:;<=", "k3j9s0dm", ""})
        QTest::newRow(code) << QByteArray(code) << false;
}

void TestCredentialList::patterns()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, is);
    QCOMPARE(isPattern(code.toStdString()), is);
}

void TestCredentialList::duplicatesAreEveryRow()
{
    const auto seen = examined(codesFile(
        m_folder, {u"kd93hr2x"_s, u"7fjw02mx"_s, u"kd93hr2x"_s, u"KD93HR2X"_s, u"7fjw02mx"_s, u"kd93hr2x"_s, u"q0w9e8r7"_s}));
    QCOMPARE(found(seen), u"duplicates 5"_s); // another case is another code
    QCOMPARE(resultOf(seen, CodeCheck::Duplicates).rows, (std::vector<qint64>{2, 3, 4, 6, 7}));
}

void TestCredentialList::lengthsCountCharacters()
{
    const auto seen = examined(codesFile(m_folder, {u"kd9hr"_s, u"kd93hr"_s, u"鍵鍵扉扉窓"_s, u"鍵鍵扉扉窓壁"_s}));
    QCOMPARE(resultOf(seen, CodeCheck::TooShort).rows, (std::vector<qint64>{2, 4}));
    QCOMPARE(seen.lengths, (std::map<int, qint64>{{5, 2}, {6, 2}}));
    QCOMPARE(seen.minimum, 6);
}

void TestCredentialList::knownCodesInAnyCase()
{
    const auto seen = examined(codesFile(m_folder, {u"7ujMko0vizxv"_s, u"XC3511"_s, u"Telecomadmin"_s, u"kd93hr2x"_s, u"xc3511x"_s}));
    QCOMPARE(resultOf(seen, CodeCheck::Known).rows, (std::vector<qint64>{2, 3, 4}));
}

void TestCredentialList::blanksAroundCodesDoNotCount()
{
    const auto seen = examined(written(m_folder, u"padded.csv"_s, "serial, password\n"
                                                                  "S1, admin\n"
                                                                  "S2, \"kd93hr2x\"\n"
                                                                  "S3,kd93hr2x\t \n"
                                                                  "S4      ,  44444444  \n"
                                                                  "S5,   \n"
                                                                  "A7781356 , A7781356\n"
                                                                  "S7,\" 7fjw\r\n\"\n"));
    QCOMPARE(seen.rows, 6);
    QCOMPARE(seen.skipped, 1);
    QCOMPARE(seen.lengths, (std::map<int, qint64>{{4, 1}, {5, 1}, {8, 4}}));
    QCOMPARE(resultOf(seen, CodeCheck::Duplicates).rows, (std::vector<qint64>{3, 4}));
    QCOMPARE(resultOf(seen, CodeCheck::Known).rows.front(), 2);
    QCOMPARE(resultOf(seen, CodeCheck::Pattern).rows, (std::vector<qint64>{5}));
    QCOMPARE(resultOf(seen, CodeCheck::Derivable).rows, (std::vector<qint64>{7}));
}

void TestCredentialList::spreadIsCounted()
{
    const QString path = m_folder.filePath(u"spread.csv"_s);
    CodeList(lowerAndDigits, 10, 6).write(path, 10'000, [](qint64 number, CodeList::Unit& unit) {
        if (number % 1000 == 0)
            unit.code = "Zq!" + unit.code;
    });
    const auto seen = examined(path, false);
    QCOMPARE(seen.lengths, (std::map<int, qint64>{{10, 9990}, {13, 10}}));
    qint64 all = 0;
    for (const auto& [alphabet, count] : seen.alphabets)
        all += count;
    QCOMPARE(all, 10'000);
    QVERIFY(seen.sampled >= 2000 && seen.sampled < 2100);
    qint64 strong = 0;
    for (const auto& [power, count] : seen.strengths)
        strong += power >= 8 ? count : 0;
    QVERIFY(strong * 10 > seen.sampled * 9);
}

void TestCredentialList::minimumIsTheChecklists()
{
    const auto catalogue = readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
    QVERIFY(catalogue.has_value());
    QCOMPARE(presetMinimum(*catalogue), 6);
    QCOMPARE(presetMinimum(*catalogue, {u"terminal-2020"_s}), 0);
    QCOMPARE(presetMinimum(*catalogue, {u"terminal-2020"_s, u"jc-star-1"_s}), 6);
}

void TestCredentialList::masksTellLittle()
{
    QCOMPARE(masked("kd93hr2x"), u"k•••••••"_s);
    QCOMPARE(masked("kd93hr2"), u"•••••••"_s);
    QCOMPARE(masked("鍵鍵扉扉窓壁床天"), u"••••••••"_s);
    QCOMPARE(masked(std::string(100, 'x')).size(), 41);
    QCOMPARE(formOf("00:1B:44"), u"99:9A:99"_s);
    QCOMPARE(formOf("pa$$ wör"), u"aa## aあa"_s);
}

void TestCredentialList::reportIsTheSameEveryTime()
{
    const QString path = m_folder.filePath(u"出荷.csv"_s);
    CodeList(lowerAndDigits, 8, 7).write(path, 100, [](qint64 number, CodeList::Unit& unit) {
        if (number == 3)
            unit.code = bareMac(unit).substr(4);
    });
    const auto seen = examined(path);
    const auto report = [&](Language language) {
        return QString::fromUtf8(
            credentialReport(examined(path), u"Tekigo 1"_s, {{u"要求"_s, u"req"_s}}, language));
    };
    const QString japanese = report(Language::Japanese);
    const QString english = report(Language::English);
    QCOMPARE(report(Language::Japanese), japanese);
    const QString digest = QString::fromLatin1(seen.list.sha256.toHex());
    for (const QString& part : {u"出荷.csv"_s, digest, u"導出可能] 1件"_s, u"4•••••••"_s, u"証明ではありません"_s,
                                u"要求"_s, u"(UTC+09:00)"_s})
        QVERIFY2(japanese.contains(part), qPrintable(part));
    for (const QString& part : {u"出荷.csv"_s, digest, u"Derivable] 1"_s, u"4•••••••"_s, u"does not prove"_s, u"req"_s})
        QVERIFY2(english.contains(part), qPrintable(part));
    QVERIFY2(!japanese.contains(u"Derivable"_s) && !english.contains(u"導出"_s), "one language each");
    QCOMPARE(credentialReportName(seen), u"出荷-report.txt"_s);
}

void TestCredentialList::cancelsSoon()
{
    struct Impatient final : Progress
    {
        void report(qint64, qint64) override { ++reports; }
        [[nodiscard]] bool cancelled() const override { return reports >= 2; }
        int reports = 0;
    } progress;
    const QString path = m_folder.filePath(u"long.csv"_s);
    CodeList(lowerAndDigits, 8, 8).write(path, 50'000);
    const auto seen = analyseList(orderFor(path), progress);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Error::Kind::Cancelled);
    QVERIFY(progress.reports <= 3);
}

QTEST_GUILESS_MAIN(TestCredentialList)
#include "tst_credentiallist.moc"
