#include "assessment/touched.h"

#include "checklist/evaluation.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

bool readsAny(const Requirement& requirement, const Catalogue& catalogue, const QStringList& questions)
{
    const QSet<QString> read = questionsDeciding(requirement, catalogue);
    return std::ranges::any_of(questions, [&](const QString& id) { return read.contains(id); });
}

bool asksFor(const Requirement& requirement, const QString& kind)
{
    return std::ranges::any_of(requirement.evidence,
                               [&](const EvidenceNeed& need) { return need.kinds.contains(kind); });
}

} // namespace

QStringList questionsTouched(const Seen& seen)
{
    struct
    {
        QStringList operator()(const ScanSeen&) const
        {
            return {u"scan.undeclared-open"_s, u"scan.unintended-open"_s, u"scan.full-tcp"_s,
                    u"scan.full-udp"_s};
        }
        QStringList operator()(const CredentialListSeen&) const
        {
            QStringList questions = {u"credential-list.rows"_s};
            for (const CodeCheck check : codeChecks())
                questions += u"credential-list."_s + codeCheckId(check);
            return questions;
        }
        QStringList operator()(const PowerLossSeen&) const { return {u"power-test.changed"_s}; }
        QStringList operator()(const SignatureSeen& seen) const
        {
            if (seen.proof == SignatureSeen::Proof::Checksum)
                return {};
            return {u"update-image.signature-valid"_s};
        }
        QStringList operator()(const RejectionSeen&) const { return {u"update-image.tampered-rejected"_s}; }
        QStringList operator()(const DisclosureSeen&) const
        {
            return {u"vdp.published"_s, u"vdp.contact"_s, u"vdp.acknowledgement-time"_s,
                    u"vdp.status-updates"_s};
        }
    } questions;
    return std::visit(questions, seen);
}

std::vector<EvidenceLink> requirementsTouched(const Catalogue& catalogue, const Revision& revision,
                                              const Seen& seen)
{
    const QStringList questions = questionsTouched(seen);
    const bool scan = std::holds_alternative<ScanSeen>(seen);
    std::vector<EvidenceLink> links;
    for (const QString& target : revision.targets)
        if (const Checklist* checklist = catalogue.checklist(target))
            for (const Requirement& requirement : checklist->requirements)
                if (readsAny(requirement, catalogue, questions) ||
                    (scan && asksFor(requirement, u"port-scan"_s)))
                    links.push_back({checklist->id, requirement.id, {}});
    return links;
}

} // namespace tekigo
