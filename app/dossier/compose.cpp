#include "dossier/compose.h"

#include "dossier/changechapter.h"
#include "dossier/checksums.h"
#include "dossier/custody.h"
#include "dossier/handling.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// How it is to be handled comes first, so that a long name does not push it out.
QString runningHead(const Sheet& sheet)
{
    const Assessment& assessment = sheet.assessment();
    QStringList parts{sheet.say(handlingInHead(sheet.dossier())), assessment.product.name, assessment.revision.label};
    parts.removeAll(QString());
    return parts.join(sheet.say(u"　"_s, u"  "_s));
}

/// A draft says so in words too: the mark across the page is a picture.
QString footNote(const Sheet& sheet)
{
    const QString note = sheet.say(words::selfAssessment());
    return sheet.dossier().draft()
               ? sheet.say(u"【%1】%2"_s, u"%1 – %2"_s).arg(sheet.say(words::draft()), note)
               : note;
}

pdf::Attachment evidenceAttachment(const Sheet& sheet, const Evidence& evidence)
{
    return {.path = sheet.dossier().file(evidence.file.sha256),
            .bytes = {},
            .name = attachmentName(evidence.number, evidence.fileName, sheet.language()),
            .description = sheet.say(words::evidence(evidence.number)) + u' ' + evidence.title,
            .mimeType = evidence.mimeType,
            .modified = evidence.modified,
            .relationship = pdf::Attachment::Relationship::Supplement,
            .sha256 = evidence.file.sha256};
}

std::vector<pdf::Attachment> attachments(const Sheet& sheet)
{
    const Assessment& assessment = sheet.assessment();
    std::vector<pdf::Attachment> all;
    for (const Evidence& evidence : assessment.evidence)
        if (custodyOf(assessment, evidence) == Custody::Embedded)
            all.push_back(evidenceAttachment(sheet, evidence));
    all.push_back({.path = {},
                   .bytes = checksumLines(checksumsOf(assessment, sheet.language(), sheet.digest())),
                   .name = checksumsName(),
                   .description = sheet.say(u"埋め込みファイルの SHA-256 の一覧（sha256sum -c で照合）"_s,
                                            u"SHA-256 of the embedded files, for sha256sum -c"_s),
                   .mimeType = u"text/plain"_s,
                   .modified = assessment.changed,
                   .relationship = pdf::Attachment::Relationship::Supplement});
    all.push_back({.path = {},
                   .bytes = sheet.snapshot(),
                   .name = snapshotName(),
                   .description = sheet.say(u"この資料の記載内容の記録"_s,
                                            u"Snapshot of everything that this dossier says"_s),
                   .mimeType = u"application/json"_s,
                   .modified = assessment.changed,
                   .relationship = pdf::Attachment::Relationship::Data});
    return all;
}

std::vector<pdf::Block> blocks(Sheet& sheet)
{
    composeCover(sheet);
    sheet.add(pdf::PageBreak{});
    sheet.add(pdf::Contents{.title = sheet.say(u"目次"_s, u"Contents"_s), .depth = 2});
    composeReadingGuide(sheet);
    composeGaps(sheet);
    composeSummary(sheet);
    composeProduct(sheet);
    for (const Checklist* checklist : sheet.checklists())
        composeChecklist(sheet, *checklist);
    composeOtherAnswers(sheet);
    composeInstruments(sheet);
    composeJcStar(sheet);
    composeChangesSinceSubmission(sheet);
    composeChanges(sheet);
    composeTestRecords(sheet);
    composeEvidence(sheet);
    composeSources(sheet);
    composeIdentifiers(sheet);
    return sheet.take();
}

} // namespace

pdf::Document compose(const Dossier& dossier)
{
    Sheet sheet(dossier);
    const Assessment& assessment = dossier.assessment;
    return {.language = dossier.language,
            .title = sheet.say(words::documentTitle()) + u" — "_s + assessment.product.name,
            .author = assessment.maker.name,
            .subject = assessment.product.models.join(sheet.say(u"、"_s, u", "_s)),
            .keywords = assessment.revision.targets,
            .created = assessment.changed,
            .identifier = numberOf(assessment.revision.id.text, sheet.digest()),
            .footNote = footNote(sheet),
            .headLeft = runningHead(sheet),
            .watermark = dossier.draft() ? sheet.say(words::draft()) : QString(),
            .blocks = blocks(sheet),
            .attachments = attachments(sheet)};
}

} // namespace tekigo
