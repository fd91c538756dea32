#include "seenexamples.h"

#include "base/utc.h"

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace seenexamples {
namespace {

const QDateTime moment = utc(QDate(2026, 11, 20), QTime(1, 2, 3, 456));

SeenFile file(const QString& name)
{
    return {name, 5'000'000'000, moment, QByteArray(32, '\xfe')};
}

CredentialListSeen credentialList()
{
    return {.list = file(u"出荷 codes.csv"_s),
            .encoding = u"CP932"_s,
            .delimiter = u"\t"_s,
            .header = true,
            .columns = {{u"serial"_s, u"製造番号"_s}, {u"password"_s, u"3"_s}},
            .rows = 1'000'000,
            .skipped = 3,
            .ragged = 2,
            .raggedRows = {5, 8},
            .words = {u"青空電機"_s, u"AR-2600"_s},
            .hashes = true,
            .coincidences = 180,
            .minimum = 6,
            .checks = {{CodeCheck::Duplicates, 2, {7, 9}, {u"a••••••"_s}, {}},
                       {CodeCheck::Derivable, 1, {4}, {}, {{u"mac-md5-hex"_s, 1}}}},
            .lengths = {{8, 999'999}, {10, 1}},
            .alphabets = {{u"lower+digits"_s, 1'000'000}},
            .sampled = 1000,
            .strengths = {{7, 400}, {8, 600}}};
}

SignatureSeen signature()
{
    return {.image = file(u"fw.bin"_s),
            .signature = file(u"fw.sig"_s),
            .key = file(u"key.pem"_s),
            .proof = SignatureSeen::Proof::Signature,
            .valid = true,
            .because = {u"理由"_s, u"reason"_s},
            .algorithm = u"ECDSA (P-256), SHA-256"_s,
            .container = u"CMS"_s,
            .keyBits = 256,
            .keyDigest = QByteArray(32, '\x01'),
            .holder = u"CN=Aoba"_s,
            .validFrom = moment,
            .validUntil = moment.addYears(1),
            .weak = {{u"弱い"_s, u"weak"_s}}};
}

SignatureSeen checksum()
{
    SignatureSeen seen;
    seen.image = file(u"fw.bin"_s);
    seen.signature = file(u"fw.sha256"_s);
    seen.proof = SignatureSeen::Proof::Checksum;
    seen.valid = true;
    seen.algorithm = u"SHA-256"_s;
    return seen;
}

DisclosureSeen disclosure()
{
    return {.file = file(u"security.txt"_s),
            .fields = {{u"Contact"_s, u"https://example.com/report"_s, 1}},
            .expires = moment,
            .isSigned = true,
            .remarks = {{DisclosureSeen::Remark::Grade::Advice, 3, {u"良い"_s, u"good"_s}}},
            .items = {{DisclosureItem::Contact, u"p. 1"_s},
                      {DisclosureItem::AcknowledgementTime, {}},
                      {DisclosureItem::StatusUpdates, u"p. 2"_s}}};
}

} // namespace

ScanSeen scan(const std::vector<int>& open)
{
    ScanSeen seen{.transport = Transport::Tcp,
                  .side = Side::Lan,
                  .files = {u"scan.xml"_s},
                  .scanner = u"nmap 7.93"_s,
                  .arguments = {u"nmap -p- 192.168.1.1"_s},
                  .started = moment.addSecs(-60),
                  .finished = moment,
                  .end = ScanSeen::End::Finished,
                  .covered = {{1, 65535}},
                  .looked = {{1, 65535}},
                  .hosts = {{u"192.168.1.1"_s, {}, true, false, true}},
                  .open = {},
                  .unclear = {},
                  .remarks = {},
                  .reasons = {}};
    for (const int port : open)
        seen.open.push_back({port, {}, {}, {u"192.168.1.1"_s}});
    return seen;
}

PowerLossSeen powerLoss(int changed)
{
    PowerLossSeen seen{.before = file(u"before.json"_s),
                       .after = file(u"after.json"_s),
                       .form = PowerLossSeen::Form::Json,
                       .compared = 20,
                       .changes = {{u"uptime"_s, u"1"_s, u"2"_s, SettingKind::Software, u"uptime"_s},
                                   {u"led"_s, {}, u"on"_s, SettingKind::Other, {}}},
                       .ignored = {u"uptime"_s},
                       .record = {u"T1"_s},
                       .unlistedCounted = 0,
                       .unlistedOther = 5,
                       .remarks = {{u"注記"_s, u"remark"_s}}};
    for (int setting = 0; setting < changed; ++setting)
        seen.changes.push_back({u"acl/%1"_s.arg(setting), u"deny"_s, std::nullopt, SettingKind::Access, {}});
    return seen;
}

std::vector<Seen> all()
{
    ScanSeen full = scan({22, 443});
    full.transport = Transport::Udp;
    full.looked = {{1, 99}, {301, 65535}};
    full.end = ScanSeen::End::Truncated;
    full.hosts.front().name = u"router"_s;
    full.hosts.front().timedOut = true;
    full.open.front() = {22, u"ssh"_s, u"Dropbear 2022.83"_s, {u"fe80::1"_s}};
    full.unclear = {{100, 200}, {300, 300}};
    full.remarks = {{u"注意"_s, u"remark"_s}};
    full.reasons = {{22, u"保守のため"_s}};
    return {full,
            credentialList(),
            powerLoss(2),
            signature(),
            checksum(),
            RejectionSeen{file(u"fw.bin"_s), file(u"fw-tampered.bin"_s), 4096, 7, true, u"rejected"_s},
            disclosure()};
}

} // namespace seenexamples
