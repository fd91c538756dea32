// A million preset passwords: the checks against sorting the same column with the system's tools, side by side, and the
// proof that random codes stay clean while every planted one is found.
#include "codelists.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

class BenchCredentialList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asFastAsSorting();
    void randomMillionsStayClean_data();
    void randomMillionsStayClean();
    void plantedAmongAMillionAreFound();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr qint64 million = 1'000'000;
constexpr int rounds = 3;

double seconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

void sorted(const QString& path)
{
    const QString command = u"cut -d, -f5 '%1' | LC_ALL=C sort | uniq -d"_s.arg(path);
    QCOMPARE(QProcess::execute(u"sh"_s, {u"-c"_s, command}), 0);
}

} // namespace

void BenchCredentialList::asFastAsSorting()
{
    const QString path = m_folder.filePath(u"million.csv"_s);
    CodeList(lowerAndDigits, 8, 20).write(path, million);
    double sorting = 1e9;
    double examining = 1e9;
    double hashing = 1e9;
    for (int round = 0; round < rounds; ++round) {
        sorting = std::min(sorting, seconds([&] { sorted(path); }));
        examining = std::min(examining, seconds([&] { QCOMPARE(examined(path, false).rows, million); }));
        hashing = std::min(hashing, seconds([&] { QCOMPARE(examined(path, true).rows, million); }));
    }
    qInfo("cut, sort, uniq: %.2f s; all checks but hashes: %.2f s (%.1f times); all checks: %.2f s (%.1f times)", sorting,
          examining, examining / sorting, hashing, hashing / sorting);
    QVERIFY(examining <= 5 * sorting);
    QVERIFY(hashing <= 25 * sorting);
}

void BenchCredentialList::randomMillionsStayClean_data()
{
    QTest::addColumn<QByteArray>("alphabet");
    QTest::addColumn<int>("length");
    QTest::newRow("lower case and digits") << QByteArray::fromStdString(lowerAndDigits) << 8;
    QTest::newRow("hexadecimal") << QByteArray::fromStdString(hexadecimal) << 12;
    QTest::newRow("digits") << QByteArray::fromStdString(digits) << 10;
}

void BenchCredentialList::randomMillionsStayClean()
{
    QFETCH(QByteArray, alphabet);
    QFETCH(int, length);
    const QString path = m_folder.filePath(u"random.csv"_s);
    CodeList(alphabet.toStdString(), size_t(length), 21).write(path, million);
    QProcess twins;
    twins.start(u"sh"_s, {u"-c"_s, u"cut -d, -f5 '%1' | LC_ALL=C sort | uniq -D | wc -l"_s.arg(path)});
    QVERIFY(twins.waitForFinished(60'000));
    const auto seen = examined(path, true, {{u"Aozora Electric"_s}, {u"AR-2600"_s}});
    const qint64 birthdays = twins.readAllStandardOutput().trimmed().toLongLong();
    QCOMPARE(found(seen), birthdays > 0 ? u"duplicates %1"_s.arg(birthdays) : QString());
    qInfo("birthday twins: %lld, coincidences left aside: %lld", birthdays, seen.coincidences);
}

void BenchCredentialList::plantedAmongAMillionAreFound()
{
    const QString path = m_folder.filePath(u"planted.csv"_s);
    const auto bare = [](const CodeList::Unit& unit) {
        std::string text = unit.mac;
        std::erase(text, ':');
        return text;
    };
    // Luck puts a random code beside the three hundred halves in every second list; this one has none, and no twins.
    CodeList(lowerAndDigits, 8, 24).write(path, million, [&](qint64 number, CodeList::Unit& unit) {
        if (number == 1'000 || number == 999'000)
            unit.code = "twinq8z4";
        else if (number == 2'000)
            unit.code = "q8z4x";
        else if (number == 3'000)
            unit.code = unit.serial.substr(4);
        else if (number == 4'000)
            unit.code = QByteArray::fromStdString(bare(unit)).toLower().right(8).toStdString();
        else if (number == 5'000)
            unit.code = "x9adminz";
        else if (number == 6'000)
            unit.code = "7ujMko0vizxv";
        else if (number >= 7'000 && number < 7'004)
            unit.code = "zq" + std::to_string(640'918 + 13 * number);
        else if (number == 8'000)
            unit.code = "dddddddd";
        else if (number == 8'001)
            unit.code = "hgfedcba";
        else if (number == 8'002)
            unit.code = "wertyuio";
        else if (number >= 500'000 && number < 500'300)
            unit.code = unit.code.substr(0, 4) + unit.serial.substr(8);
    });
    const auto seen = examined(path);
    QCOMPARE(found(seen), u"duplicates 2, too-short 1, derivable 303, known 1, sequential 4, pattern 3"_s);
    QCOMPARE(resultOf(seen, CodeCheck::Duplicates).rows, (std::vector<qint64>{1'002, 999'002}));
    QCOMPARE(resultOf(seen, CodeCheck::Sequential).rows, (std::vector<qint64>{7'002, 7'003, 7'004, 7'005}));
    QCOMPARE(resultOf(seen, CodeCheck::Pattern).rows, (std::vector<qint64>{8'002, 8'003, 8'004}));
    QCOMPARE(resultOf(seen, CodeCheck::Derivable).ways,
             (std::map<QString, qint64>{{u"mac"_s, 1}, {u"serial"_s, 301}, {u"user"_s, 1}}));
}

QTEST_GUILESS_MAIN(BenchCredentialList)
#include "bench_credentiallist.moc"
