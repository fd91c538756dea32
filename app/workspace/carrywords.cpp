#include "workspace/carrywords.h"

#include "assessment/phrase.h"
#include "workspace/fieldwords.h"

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Text counted(const Text& pattern, qsizetype count)
{
    return phrase(pattern, {same(QString::number(count))});
}

Text counts(const ConfirmedCounts& counts)
{
    std::vector<Text> parts;
    if (counts.answers > 0)
        parts.push_back(counted({u"回答 %1件"_s, u"answers: %1"_s}, counts.answers));
    if (counts.evidence > 0)
        parts.push_back(counted({u"証拠 %1件"_s, u"evidence: %1"_s}, counts.evidence));
    if (counts.tests > 0)
        parts.push_back(counted({u"試験記録 %1件"_s, u"test records: %1"_s}, counts.tests));
    return listed(parts);
}

Text because(const Text& says, const QString& reason)
{
    if (reason.isEmpty())
        return says;
    return phrase({u"%1（理由：%2）"_s, u"%1 (reason: %2)"_s}, {says, same(shortened(reason))});
}

} // namespace

Text confirmed(const Catalogue& catalogue, const QString& question, const ConfirmedCounts& what,
               const QString& reason)
{
    if (question.isEmpty())
        return because(phrase({u"%1を確認"_s, u"Confirmed %1"_s}, {counts(what)}), reason);
    const Question* asked = catalogue.question(question);
    return because(phrase({u"「%1」の回答を確認"_s, u"Answer to “%1” confirmed"_s},
                          {asked ? asked->label : same(question)}),
                   reason);
}

Text adopted(const Text& into, qsizetype evidence, qsizetype tests, const QString& reason)
{
    return because(phrase({u"%1に%2を流用"_s, u"%1: taken over from another revision: %2"_s},
                          {into, counts({.answers = 0, .evidence = evidence, .tests = tests})}),
                   reason);
}

Text numbersFollowed(qsizetype linksDropped)
{
    const Text says{u"要求事項の番号の変更に合わせて、証拠と回答を移行"_s,
                    u"Evidence and answers follow requirements to their new numbers"_s};
    if (linksDropped == 0)
        return says;
    return phrase({u"%1（なくなった要求事項との対応 %2件を解除）"_s,
                   u"%1 (attachments to requirements that are gone taken off: %2)"_s},
                  {says, same(QString::number(linksDropped))});
}

Text answersBound(qsizetype count)
{
    return counted({u"以前の形式の回答 %1件を、現在の文面への回答として記録"_s,
                    u"Answers of a former file bound to the texts as they read now: %1"_s},
                   count);
}

} // namespace tekigo
