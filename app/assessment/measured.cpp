#include "assessment/measured.h"

#include "assessment/exposure.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

/// The findings of one kind, each with what it saw.
template<class S>
std::vector<std::pair<const Finding*, const S*>> seenIn(const std::vector<Finding>& findings)
{
    std::vector<std::pair<const Finding*, const S*>> seen;
    for (const Finding& finding : findings)
        if (const S* one = std::get_if<S>(&finding.seen))
            seen.emplace_back(&finding, one);
    return seen;
}

template<class S>
std::vector<const Finding*> findingsOf(const std::vector<std::pair<const Finding*, const S*>>& seen)
{
    std::vector<const Finding*> these;
    for (const auto& [finding, one] : seen)
        these.push_back(finding);
    return these;
}

void measureScans(const std::vector<Finding>& findings, const Table* inventory,
                  std::vector<MeasuredFact>& facts)
{
    const auto scans = seenIn<ScanSeen>(findings);
    if (scans.empty())
        return;
    // Where no port was looked at, nothing found is not the same as found nothing.
    auto looking = scans;
    std::erase_if(looking, [](const auto& scan) { return scan.second->sawNothing(); });
    if (!looking.empty()) {
        const std::vector<PortLine> lines = exposures(inventory, findings);
        const auto count = [&](Exposure exposure) { return portsStanding(lines, exposure); };
        facts.push_back({u"scan.undeclared-open"_s, count(Exposure::Undeclared), findingsOf(looking)});
        facts.push_back({u"scan.unintended-open"_s, count(Exposure::Unintended), findingsOf(looking)});
    }
    for (const Transport transport : {Transport::Tcp, Transport::Udp}) {
        auto ofTransport = scans;
        std::erase_if(ofTransport, [&](const auto& scan) { return scan.second->transport != transport; });
        if (!ofTransport.empty())
            facts.push_back(
                {u"scan.full-"_s + transportId(transport),
                 std::ranges::all_of(ofTransport, [](const auto& scan) { return scan.second->isFull(); }),
                 findingsOf(ofTransport)});
    }
}

void measureLists(const std::vector<Finding>& findings, std::vector<MeasuredFact>& facts)
{
    const auto lists = seenIn<CredentialListSeen>(findings);
    if (lists.empty())
        return;
    qint64 rows = 0;
    std::map<CodeCheck, qint64> counts;
    for (const auto& [finding, list] : lists) {
        rows += list->rows;
        for (const CodeCheckResult& result : list->checks)
            counts[result.check] += result.count;
    }
    facts.push_back({u"credential-list.rows"_s, rows, findingsOf(lists)});
    for (const auto& [check, count] : counts)
        facts.push_back({u"credential-list."_s + codeCheckId(check), count, findingsOf(lists)});
}

void measurePowerLoss(const std::vector<Finding>& findings, std::vector<MeasuredFact>& facts)
{
    const auto pairs = seenIn<PowerLossSeen>(findings);
    if (pairs.empty())
        return;
    qint64 changed = 0;
    for (const auto& [finding, pair] : pairs)
        changed += pair->counted();
    facts.push_back({u"power-test.changed"_s, changed, findingsOf(pairs)});
}

void measureImages(const std::vector<Finding>& findings, std::vector<MeasuredFact>& facts)
{
    auto signatures = seenIn<SignatureSeen>(findings);
    std::erase_if(signatures,
                  [](const auto& one) { return one.second->proof == SignatureSeen::Proof::Checksum; });
    if (!signatures.empty())
        facts.push_back({u"update-image.signature-valid"_s,
                         std::ranges::all_of(signatures, [](const auto& one) { return one.second->valid; }),
                         findingsOf(signatures)});
    if (const auto rejections = seenIn<RejectionSeen>(findings); !rejections.empty())
        facts.push_back(
            {u"update-image.tampered-rejected"_s,
             std::ranges::all_of(rejections, [](const auto& one) { return one.second->rejected; }),
             findingsOf(rejections)});
}

} // namespace

std::vector<MeasuredFact> measuredFacts(const std::vector<Finding>& findings, const Table* inventory)
{
    std::vector<MeasuredFact> facts;
    measureScans(findings, inventory, facts);
    measureLists(findings, facts);
    measurePowerLoss(findings, facts);
    measureImages(findings, facts);
    return facts;
}

} // namespace tekigo
