#include "sample.h"
#include "tools.h"

#include "base/utc.h"
#include "dossier/dossier.h"
#include "dossier/figures.h"
#include "seenexamples.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

Finding found(const Assessment& assessment, const QString& id, const ScanSeen& scan, const QString& firmware)
{
    return {.id = {id},
            .revision = assessment.revision.id,
            .evidence = {assessment.evidence.front().id},
            .instrument = u"nmap 7.93 / Tekigo"_s,
            .firmware = firmware,
            .at = utc(QDate(2026, 11, 2), QTime(5, 0)),
            .seen = scan};
}

Row row(const QString& name, qint64 port, bool intended)
{
    return {{u"name"_s, name},          {u"kind"_s, u"tcp"_s},     {u"port"_s, port},
            {u"reachable"_s, u"lan"_s}, {u"intended"_s, intended}, {u"enabled"_s, intended}};
}

QString printed(const Sample& sample, Language language)
{
    NoProgress progress;
    const QString path = sample.path(u"scans.pdf"_s);
    const auto done = exportDossier(sample.dossier(language), path, progress);
    if (!done)
        qFatal("%s", qPrintable(done.error().text));
    return tools::text(path);
}

} // namespace

/// Section 6 on scans, read back as an examiner's programs read it.
class TestScans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasSeenAndWhatWasNot();
    void nothingIsPrintedWithoutAScan();
    void doubtsStandBehindTheSummaryAndAtTheirRequirement();
    void aPortThatIsShutToTheLanIsToldAlikeEverywhere();
};

void TestScans::tellsWhatWasSeenAndWhatWasNot()
{
    Sample sample({u"terminal-2026-draft"_s});
    sample.assessment.answers[u"interface.inventory"_s] = {
        .value = Table{{row(u"設定画面"_s, 80, true), row(u"保守用Telnet"_s, 23, false)}},
        .note = {},
        .confirmed = true};
    ScanSeen lan = seenexamples::scan({23, 80, 1883});
    lan.open[2].service = u"mqtt"_s;
    lan.open[2].product = u"Mosquitto 2.0.11"_s;
    lan.reasons = {{1883, u"次版で無効にする"_s}};
    ScanSeen udp = seenexamples::scan({});
    udp.transport = Transport::Udp;
    udp.end = ScanSeen::End::Truncated;
    udp.covered = udp.looked = {{1, 2000}};
    udp.unclear = {{100, 200}};
    udp.remarks = {{u"注意書き"_s, u"A remark"_s}};
    udp.arguments = {u"nmap -sU -p 1-2000 -oX udp.xml 192.168.1.1"_s};
    sample.assessment.findings = {found(sample.assessment, u"F1"_s, lan, sample.assessment.revision.firmware),
                                  found(sample.assessment, u"F2"_s, udp, u"0.9-old"_s)};

    const QString ja = printed(sample, Language::Japanese);
    for (const QString& expected :
         {u"ポートスキャンと申告したインタフェースの比較"_s, u"× 未申告"_s, u"× 意図しない開放"_s,
          u"○ 一致"_s, u"1883/tcp"_s, u"mqtt (Mosquitto 2.0.11)"_s, u"次版で無効にする"_s, u"保守用Telnet"_s,
          u"100-200/udp"_s, u"？ 不明"_s, u"○ 1〜65535の全ポート"_s,
          u"△ 2,000ポート（全65,535ポートのうち）"_s, u"2001-65535"_s, u"ファイルが途中で切れて"_s,
          u"注意書き"_s, u"nmap -sU -p 1-2000 -oX udp.xml 192.168.1.1"_s, u"0.9-old（この版の"_s,
          u"192.168.1.1"_s})
        QVERIFY2(ja.contains(tools::bare(expected)), qPrintable(expected));

    const QString en = printed(sample, Language::English);
    for (const QString& expected :
         {u"Port scans beside the interfaces declared"_s, u"× Undeclared"_s, u"× Unintended"_s, u"○ Agrees"_s,
          u"△ 2,000 of 65,535 ports"_s, u"The file ends in the middle"_s, u"A remark"_s, u"LAN side"_s})
        QVERIFY2(en.contains(tools::bare(expected)), qPrintable(expected));
    QVERIFY(tools::isSound(sample.path(u"scans.pdf"_s)));
}

void TestScans::nothingIsPrintedWithoutAScan()
{
    Sample sample({u"terminal-2026-draft"_s});
    sample.assessment.findings.clear();
    QVERIFY(!printed(sample, Language::Japanese).contains(u"ポートスキャンと申告"_s));
}

/// A scan of all ports in 0.4 s and nothing of UDP: told twice, at the requirement and in the list, with the rate.
void TestScans::doubtsStandBehindTheSummaryAndAtTheirRequirement()
{
    Sample sample({u"terminal-2026-draft"_s});
    sample.assessment.answers[u"interface.inventory"_s] = {
        .value = Table{{row(u"設定画面"_s, 80, true)}}, .note = {}, .confirmed = true};
    ScanSeen lan = seenexamples::scan({80});
    lan.milliseconds = 400;
    lan.closed = 65'534;
    sample.assessment.findings = {found(sample.assessment, u"F1"_s, lan, sample.assessment.revision.firmware)};
    const QString text = printed(sample, Language::Japanese);
    for (const QString& expected :
         {u"0.40秒、65,535ポート（毎秒約163,838ポート）"_s, u"閉鎖 65,534"_s, u"UDPのポートスキャンが記録されていません"_s,
          u"△ 確認が必要な点"_s, u"記録どうしが合わない点"_s})
        QVERIFY2(text.contains(tools::bare(expected)), qPrintable(expected));
    lan.milliseconds = 900'000;
    ScanSeen udp = lan;
    udp.transport = Transport::Udp;
    sample.assessment.findings = {found(sample.assessment, u"F1"_s, lan, sample.assessment.revision.firmware),
                                  found(sample.assessment, u"F2"_s, udp, sample.assessment.revision.firmware)};
    QVERIFY(!printed(sample, Language::Japanese).contains(tools::bare(u"△ ポートスキャンの速さ"_s)));
}

/// Declared for the line side, which has the LAN in, and open from the line only: △ in the counts, the table, the words of the
/// drawing and the points to be checked, and never counted as ○ as well.
void TestScans::aPortThatIsShutToTheLanIsToldAlikeEverywhere()
{
    Sample sample({u"terminal-2026-draft"_s});
    Row remote = row(u"遠隔管理"_s, 8443, true);
    remote[u"reachable"_s] = u"line"_s;
    sample.assessment.answers[u"interface.inventory"_s] = {
        .value = Table{{row(u"設定画面"_s, 80, true), remote}}, .note = {}, .confirmed = true};
    ScanSeen line = seenexamples::scan({8443});
    line.side = Side::Line;
    const auto print = [&](const ScanSeen& lan) {
        ScanSeen udp = lan;
        udp.transport = Transport::Udp;
        udp.open.clear();
        const QString& firmware = sample.assessment.revision.firmware;
        sample.assessment.findings = {found(sample.assessment, u"F1"_s, lan, firmware),
                                      found(sample.assessment, u"F2"_s, line, firmware),
                                      found(sample.assessment, u"F3"_s, udp, firmware)};
        return printed(sample, Language::Japanese);
    };
    const QString shut = print(seenexamples::scan({80}));
    for (const QString& expected :
         {u"△ 一部一致　1件：申告はLAN側を含みますが、LAN側の検査では開いていません"_s, u"○ 一致　1件："_s, u"△ 申告した側とポートスキャンの結果"_s,
          u"8443/tcp：申告はLAN側を含みますが、LAN側の検査では開いていません。"_s})
        QVERIFY2(shut.contains(tools::bare(expected)), qPrintable(expected));
    const Dossier dossier = sample.dossier();
    const Sheet sheet(dossier);
    const pdf::Figure figure =
        interfaceFigure(sheet, exposures(dossier.assessment.inventory(), dossier.assessment.findings));
    QVERIFY2(figure.alternative.contains(u"8443/tcp（一部一致、LAN側では閉鎖、遠隔管理）"_s), qPrintable(figure.alternative));
    const auto& sides = std::get<pdf::Hub>(figure.drawing).sides;
    QVERIFY(std::ranges::any_of(sides, [](const pdf::Hub::Side& side) {
        return std::ranges::any_of(side.ports, [](const pdf::Hub::Port& port) { return port.sign == u"△" && port.name == u"8443/tcp"; });
    }));
    QVERIFY(!shut.contains(tools::bare(u"記録どうしが合わない点は見つかっていません"_s)));

    const QString open = print(seenexamples::scan({80, 8443}));
    QVERIFY(!open.contains(u"一部一致"_s));
    QVERIFY(open.contains(tools::bare(u"○ 一致　2件："_s)));
    QVERIFY(!open.contains(tools::bare(u"LAN側の検査では開いていません"_s)));
}

QTEST_MAIN(TestScans)
#include "tst_scans.moc"
