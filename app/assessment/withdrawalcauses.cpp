// What withdrew an approval where no act of a person did: files and checklists that are not what they were.
#include "assessment/approving.h"
#include "assessment/names.h"
#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

bool concerns(const Evidence& evidence, const ApprovalSubject& subject)
{
    return subject.isWhole() || std::ranges::any_of(evidence.links, [&](const EvidenceLink& link) {
               return link.checklist == subject.checklist && link.requirement == subject.requirement;
           });
}

void addFiles(const Assessment& assessment, const ApprovalSubject& subject, std::vector<Text>& causes)
{
    for (const Evidence& one : assessment.evidence)
        if (assessment.isDamaged(one) && concerns(one, subject))
            causes.push_back(
                phrase({u"証拠の保管庫にある%1（%2）の内容が、保管した時と異なるか、失われています。"_s,
                        u"The stored file of %1 (%2) is not as it was when it was stored, or is lost."_s},
                       {evidenceName(one), same(one.fileName)}));
}

Text checklistCause(const Catalogue& catalogue, const ApprovalSubject& subject, const QString& id)
{
    const Checklist* now = catalogue.checklist(id);
    if (!now)
        return phrase({u"チェックリスト %1 が、現在の構成にはありません。"_s,
                       u"The checklist %1 is not among those that are loaded now."_s},
                      {same(id)});
    if (!subject.isWhole())
        return phrase({u"「%1」の %2 の内容が、記録した時と異なります（現在は第%3版）。"_s,
                       u"%2 of “%1” does not read as it did then (version %3 now)."_s},
                      {now->shortTitle, same(subject.requirement), same(now->version)});
    return phrase({u"チェックリスト「%1」の内容が、記録した時と異なります（現在は第%2版）。"_s,
                   u"The checklist “%1” does not read as it did then (version %2 now)."_s},
                  {now->shortTitle, same(now->version)});
}

} // namespace

std::vector<Text> withdrawalCauses(const Catalogue& catalogue, const Assessment& assessment, const Approval& approval)
{
    const ApprovalSubject subject = subjectOf(approval);
    std::vector<Text> causes;
    // Another target was chosen by an act; the digests of those that both have tell what reads otherwise.
    const auto now = approvalRests(catalogue, assessment, subject);
    for (const auto& [id, digest] : approval.rests)
        if (const auto is = now.find(id);
            !id.isEmpty() && (is == now.end() ? !catalogue.checklist(id) : is->second != digest))
            causes.push_back(checklistCause(catalogue, subject, id));
    if (const auto texts = approval.rests.find(QString());
        texts != approval.rests.end() && texts->second != now.at(QString()))
        causes.push_back({u"回答した質問の文言が、記録した時と異なります。"_s,
                          u"Questions that were answered do not read as they did then."_s});
    Assessment sound = assessment;
    sound.damaged.clear();
    if (approvedContent(catalogue, sound, subject) != approvedContent(catalogue, assessment, subject))
        addFiles(assessment, subject, causes);
    return causes;
}

} // namespace tekigo
