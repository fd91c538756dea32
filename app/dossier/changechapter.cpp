#include "dossier/changechapter.h"

#include "dossier/changetables.h"
#include "dossier/formerchanges.h"

using namespace Qt::StringLiterals;

namespace tekigo {
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
                              u"What differs between the revision that this one was copied from, and this one."_s));
    composeSides(sheet, *sheet.dossier().former, sheet.assessment());
    sheet.add(pdf::Space{8});
    composeCounts(sheet, *changes);
    composeDifferences(sheet, *changes, Linking::ToRequirements);
}

} // namespace tekigo
