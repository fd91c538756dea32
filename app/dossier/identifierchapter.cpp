// The public names of questions, for whoever reads the snapshot, what `tekigo dossier verify` says, or a checklist.
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"

using namespace Qt::StringLiterals;

namespace tekigo {

void composeIdentifiers(Sheet& sheet)
{
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"質問"_s, u"Question"_s), .weight = 3},
                     {.title = sheet.say(u"識別子"_s, u"Identifier"_s), .weight = 2},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.5, .minimum = 40}};
    for (const Question& question : sheet.catalogue().questions) {
        const QString anchor = anchors::question(question.id);
        if (!sheet.wasPrinted(anchor))
            continue;
        table.rows.push_back(tableRow(
            {{.paragraphs = {{linked(sheet.say(question.label), anchor)}}, .head = true},
             cell(pdf::Runs{plain(question.id, pdf::Style::Code)}), cell(pdf::Runs{pageOf(anchor)})}));
    }
    if (table.rows.empty())
        return;
    sheet.chapter(sheet.say(u"質問の識別子"_s, u"Identifiers of the questions"_s), u"identifiers"_s);
    sheet.paragraph(sheet.say(u"チェックリストの各質問には、版や言語によって変わらない公開の識別子があります。埋め込まれた %1 と、"
                              u"tekigo dossier verify の結果は、回答をこの識別子で示します。"_s,
                              u"Every question of the checklists has a public identifier, the same in every revision and "
                              "language. The embedded file %1 and what tekigo dossier verify says name answers by it."_s)
                        .arg(snapshotName()));
    sheet.add(std::move(table));
}

} // namespace tekigo
