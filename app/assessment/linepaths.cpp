#include "assessment/contradictionfinders.h"
#include "assessment/phrase.h"
#include "assessment/tablecells.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

const QString paths = u"access.paths"_s;
const QString listedAll = u"access.paths-complete"_s;
const QString overLine = u"scope.settings-over-line"_s;

bool says(const Assessment& assessment, const QString& question, bool wanted)
{
    const auto answer = assessment.answers.find(question);
    if (answer == assessment.answers.end() || !answer->second.value)
        return false;
    const auto* said = std::get_if<bool>(&*answer->second.value);
    return said && *said == wanted;
}

bool changesSettingsOverLine(const Row& path)
{
    return yesCell(path, u"enabled"_s) && yesCell(path, u"changes-settings"_s) && textCell(path, u"reachable"_s) == u"line";
}

Contradiction linePath(const Text& what)
{
    return {.kind = Contradiction::Kind::LinePath,
            .place = Contradiction::Place::Question,
            .subject = paths,
            .questions = {overLine, paths},
            .says = what,
            .mend = {u"遠隔管理及びクラウドを介した経路も含めて設計書で確かめ、事実と異なる方の回答を直してください。"_s,
                     u"Look it up in the design, including remote management and paths through a cloud, and correct the answer that is wrong."_s}};
}

} // namespace

void findLinePaths(const Assessment& assessment, Contradictions& found)
{
    const Table* table = tableOf(assessment, paths);
    if (!table)
        return;
    const auto path = std::ranges::find_if(table->rows, changesSettingsOverLine);
    if (path == table->rows.end() && says(assessment, overLine, true) && says(assessment, listedAll, true))
        found.push_back(linePath({u"回線を介して設定を変更できるとの回答ですが、すべて挙げたという経路の一覧に、回線から届いて設定を変更できる有効な経路がありません。"_s,
                                  u"Settings are said to be changeable through the line, but the list of paths, said to be complete, has no enabled path that reaches from the line and changes settings."_s}));
    else if (path != table->rows.end() && says(assessment, overLine, false))
        found.push_back(linePath(phrase({u"回線を介して設定を変更できないとの回答ですが、経路「%1」は、回線から届き、設定を変更できます。"_s,
                                         u"Settings are said not to be changeable through the line, but the path “%1” reaches from the line and changes settings."_s},
                                        {nameInSentence(textCell(*path, u"path"_s))})));
}

} // namespace tekigo
