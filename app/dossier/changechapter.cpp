#include "dossier/changechapter.h"

#include "dossier/anchors.h"
#include "dossier/changetables.h"
#include "dossier/citations.h"
#include "dossier/formerchanges.h"
#include "dossier/values.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// How much differs, in brief; or that nothing does.
void composeHead(Sheet& sheet, const Comparison& comparison, const QStringList& reported, const QString& chapter)
{
    if (comparison.empty())
        composeCounts(sheet, comparison, chapter);
    else
        composeChangeSummary(sheet, comparison, reported, chapter);
}

} // namespace

void composeChangesSinceSubmission(Sheet& sheet)
{
    const auto& former = sheet.dossier().submitted;
    if (!former)
        return;
    sheet.chapter(sheet.say(u"前回の提出からの変更点"_s, u"Changes since the last submission"_s),
                  anchors::sinceSubmission());
    sheet.paragraph(sheet.say(u"同じ版の前回の提出（第%1回）と、この資料との違いを示します。判定は、いずれも現在のチェックリストによります。"_s,
                              u"What differs between the last submission of the same revision (No. %1) and this document. "
                              "Verdicts of both are by the checklists as they are now."_s)
                        .arg(former->number));
    FactTable table(sheet);
    table.add(sheet.say(u"前回の資料番号"_s, u"Dossier number then"_s), pdf::Runs{plain(former->dossierNumber, pdf::Style::Code)});
    table.add(sheet.say(u"前回の提出"_s, u"Submitted"_s), wordedMoment(former->at));
    table.add(sheet.say(u"記載内容の記録の SHA-256"_s, u"SHA-256 of its snapshot"_s),
              pdf::Runs{plain(hex(former->snapshot), pdf::Style::Code)});
    sheet.add(table.take());
    sheet.add(pdf::Space{8});
    composeHead(sheet, *sheet.sinceSubmission(), former->assessment.revision.targets, anchors::sinceSubmission());
    composeDifferences(sheet, *sheet.sinceSubmission(), Linking::ToRequirements,
                       former->assessment.revision.targets, anchors::sinceSubmission());
}

void composeChangeMark(Sheet& sheet, const QString& checklist, const QString& requirement)
{
    const ChangedSection* changed = sheet.changed(checklist, requirement);
    if (!changed)
        return;
    QStringList counts;
    const auto count = [&](const Text& name, int number) {
        if (number > 0)
            counts.append(sheet.say(u"%1 %2件"_s, u"%1: %2"_s).arg(sheet.say(name)).arg(number));
    };
    count(kindName(Difference::Kind::Verdict), changed->verdicts);
    for (const auto& [kind, number] : changed->others)
        count(kindName(kind), number);
    sheet.add(pdf::Paragraph{
        .runs = {plain(sheet.say(u"▲ 変更あり"_s, u"▲ Changed"_s), pdf::Style::Strong),
                 plain(sheet.say(u"　前回の提出（第%1回）から："_s, u" since the last submission (No. %1): "_s)
                           .arg(sheet.dossier().submitted->number) +
                       counts.join(sheet.say(u"、"_s, u", "_s)) + sheet.say(u"　"_s, u" – "_s)),
                 linked(sheet.say(u"変更点"_s, u"changes"_s), anchors::sinceSubmission()),
                 plain(sheet.say(u"（"_s, u" (page "_s)), pageOf(anchors::sinceSubmission()),
                 plain(sheet.say(u"ページ）"_s, u")"_s))},
        .anchor = {},
        .changed = true});
}

void composeChanges(Sheet& sheet)
{
    sheet.chapter(sheet.say(u"変更点一覧"_s, u"Changes"_s), u"changes"_s);
    const auto changes = changesOf(sheet.dossier());
    if (!changes) {
        sheet.paragraph(sheet.say(u"この版は、ほかの版を複製して作成したものではありません。比較の対象となる版は"
                                  u"ありません。"_s,
                                  u"This revision was not copied from another one, so there is none to compare it "
                                  "with."_s));
        return;
    }
    sheet.paragraph(sheet.say(u"この版の複製元の版と、この版との違いを示します。"_s,
                              u"What differs from the revision that this one was copied from."_s));
    composeSides(sheet, *sheet.dossier().former, sheet.assessment());
    sheet.add(pdf::Space{8});
    composeHead(sheet, *changes, sheet.dossier().former->revision.targets, u"changes"_s);
    composeDifferences(sheet, *changes, Linking::ToRequirements, sheet.dossier().former->revision.targets);
}

} // namespace tekigo
