#include "given.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// All checklists that ship, judged for one revision: scope, rulings, derivations and what is missing.
class bench_Evaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allChecklists_data();
    void allChecklists();

private:
    Given m_given{QStringLiteral(TEKIGO_SOURCE_DIR "/checklists")};
};

void bench_Evaluation::allChecklists_data()
{
    QTest::addColumn<QByteArray>("facts");
    const QByteArray scope =
        "scope.telecom-terminal: true\nscope.connection: direct\nscope.digital-data: true\n"
        "scope.ip: true\nscope.settings-over-line: true\nscope.user-software: false\n"
        "scope.ip-data: true\nscope.internet: true\nscope.uk-market: false\n";
    QByteArray inventory = "interface.inventory:\n";
    QByteArray paths = "access.paths:\n";
    for (int i = 0; i < 40; ++i) {
        inventory += "  - { name: port, kind: tcp, port: " + QByteArray::number(i) +
                     ", intended: true, enabled: true, risky: false, reachable: lan }\n";
        paths += "  - { path: page, reachable: line, changes-settings: true, authentication: password, "
                 "enabled: true }\n";
    }
    QTest::newRow("nothing answered") << QByteArray("{}");
    QTest::newRow("scope answered") << scope;
    QTest::newRow("half answered")
        << scope + paths +
               "access.paths-complete: true\naccess.refuses: true\ncredential.initial: common\n"
               "credential.first-use: forced\nupdate.possible: true\nupdate.latest-check: device\n"
               "data.assets: [ { asset: key, stored: true }, { asset: log } ]\n" +
               inventory;
}

void bench_Evaluation::allChecklists()
{
    QFETCH(QByteArray, facts);
    const Facts given = m_given.facts(facts);
    std::vector<qint64> times;
    qsizetype missing = 0;
    for (int i = 0; i < 101; ++i) {
        QElapsedTimer timer;
        timer.start();
        for (const Checklist& checklist : m_given.catalogue().checklists) {
            const Circumstances circumstances{given, m_given.catalogue(), checklist.effective, {}};
            missing += scope(checklist, circumstances).missing.size();
            for (const Requirement& requirement : checklist.requirements)
                missing += rule(requirement, circumstances).missing.size();
        }
        times.push_back(timer.nsecsElapsed());
    }
    std::ranges::nth_element(times, times.begin() + 50);
    QTest::setBenchmarkResult(double(times[50]) / 1e6, QTest::WalltimeMilliseconds);
    QVERIFY(missing > 0);
    QVERIFY2(times[50] < 2'000'000, qPrintable(u"%1 µs"_s.arg(times[50] / 1000)));
}

QTEST_GUILESS_MAIN(bench_Evaluation)
#include "bench_evaluation.moc"
