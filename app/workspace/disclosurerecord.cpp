#include "workspace/disclosurerecord.h"

#include "assessment/touched.h"
#include "instrument/reader.h"
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString separator(Language language)
{
    return Text{u"、"_s, u"; "_s}.in(language);
}

/// "報告窓口：3行目"
QString placeOf(DisclosureItem item, const QString& where, Language language)
{
    return Text{u"%1："_s, u"%1: "_s}.in(language).arg(disclosureItemName(item).in(language)) + where;
}

/// "報告窓口：3行目、受領確認までの期間：2.1"
QString placesOf(const DisclosureSeen& seen, Language language)
{
    QStringList places;
    for (const DisclosureSeen::Item& item : seen.items)
        if (!item.where.isEmpty())
            places += placeOf(item.item, item.where, language);
    return places.join(separator(language));
}

/// Written by an earlier answer of this instrument: each part names an item, and its place or the note that
/// was taken over from it.
bool isOurs(const QString& place, const DisclosureSeen& seen, const Assessment& assessment, Language language)
{
    const auto wroteIt = [&](const QString& part) {
        return std::ranges::any_of(seen.items, [&](const DisclosureSeen::Item& item) {
            const auto answer = assessment.answers.find(disclosureQuestion(item.item));
            const QString head = placeOf(item.item, {}, language);
            const QString said = part.mid(head.size());
            return part.startsWith(head) && !said.isEmpty() &&
                   (said == item.where ||
                    (answer != assessment.answers.end() && said == answer->second.note));
        });
    };
    return place == placesOf(seen, language) ||
           std::ranges::all_of(place.split(separator(language)), wroteIt);
}

/// What somebody wrote beside the evidence stays.
Result<void> locate(Workspace& workspace, const Assessment& assessment, const Finding& finding,
                    const DisclosureSeen& seen, Language language)
{
    const QString places = placesOf(seen, language);
    const auto free = [&](const QString& place) {
        return place.isEmpty() || isOurs(place, seen, assessment, Language::Japanese) ||
               isOurs(place, seen, assessment, Language::English);
    };
    const auto touched = requirementsTouched(workspace.catalogue(), assessment.revision, finding.seen);
    for (const EvidenceId& id : finding.evidence) {
        const Evidence* before = assessment.evidenceOf(id);
        if (!before)
            continue;
        Evidence evidence = *before;
        for (EvidenceLink& link : evidence.links)
            if (std::ranges::any_of(touched,
                                    [&](const EvidenceLink& one) {
                                        return one.checklist == link.checklist &&
                                               one.requirement == link.requirement;
                                    }) &&
                free(link.locator.place))
                link.locator.place = places;
        if (evidence != *before)
            if (const auto set = workspace.setEvidence(evidence); !set)
                return set;
    }
    return {};
}

} // namespace

Result<FindingId> recordDisclosure(Workspace& workspace, const RevisionId& revision,
                                   const DisclosureSeen& seen, const TakenFile& file, Language language)
{
    Evidence evidence;
    evidence.file = file.file;
    evidence.fileName = file.fileName;
    evidence.mimeType = file.mimeType;
    evidence.modified = file.modified;
    evidence.date = file.modified.toLocalTime().date();
    evidence.title = Text{u"公開している security.txt"_s, u"The published security.txt"_s}.in(language);
    evidence.kind = u"web-page"_s;
    const auto ids = workspace.addFindings(
        revision,
        {{.seen = seen, .instrument = instrumentName(), .firmware = {}, .files = {std::move(evidence)}}});
    if (!ids)
        return std::unexpected(ids.error());
    return ids->front();
}

Result<void> answerFromDisclosure(Workspace& workspace, const FindingId& id, const RevisionId& revision,
                                  DisclosureItem item, Language language)
{
    const auto assessment = workspace.assessment(revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    const auto finding = std::ranges::find(assessment->findings, id, &Finding::id);
    const auto* seen =
        finding == assessment->findings.end() ? nullptr : std::get_if<DisclosureSeen>(&finding->seen);
    const auto found = seen ? std::ranges::find(seen->items, item, &DisclosureSeen::Item::item)
                            : decltype(seen->items.begin())();
    if (!seen || found == seen->items.end() || found->where.isEmpty())
        return failure(Error::Kind::Input, Says::tr("Say first where the item stands, and record it."));
    const QString question = disclosureQuestion(item);
    const auto old = assessment->answers.find(question);
    const QString note = old == assessment->answers.end() ? QString() : old->second.note;
    const Answer answer{
        .value = Value(true), .note = note.isEmpty() ? found->where : note, .confirmed = true};
    // The answer last, so that it is what undo takes back first.
    if (const auto located = locate(workspace, *assessment, *finding, *seen, language); !located)
        return located;
    return workspace.setAnswer(revision, question, answer);
}

} // namespace tekigo
