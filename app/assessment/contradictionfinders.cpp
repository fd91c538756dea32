#include "assessment/contradictionfinders.h"

#include "assessment/phrase.h"

#include <map>
#include <tuple>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

/// What those of one kind have in common that are told as one.
using Matter = std::tuple<Contradiction::Place, QString, QString, QStringList>;

Matter matterOf(const Contradiction& one)
{
    return {one.place, one.subject, one.testCase, one.questions};
}

/// One for those about the same matter that are told by their number.
Contradiction rest(Contradiction one, size_t count)
{
    one.says = phrase({u"同じ種類の指摘が、ほかに%1件あります。"_s, u"There are %1 more of this kind."_s},
                      {same(QString::number(count))});
    one.mend = {u"挙げたものと同じように確かめ、直してください。"_s, u"Check and correct them like those that are listed."_s};
    return one;
}

/// Lists of thousands of rows would tell thousands; each matter keeps its first ones, and stays where its kind is.
std::vector<Contradiction> inShort(const std::vector<Contradiction>& all)
{
    struct Seen
    {
        const Contradiction* first;
        size_t count = 0;
    };
    std::vector<Contradiction> told;
    std::map<Matter, Seen> matters; // of one kind
    const auto tellRest = [&] {
        for (const auto& [matter, seen] : matters)
            if (seen.count > contradictionsTold)
                told.push_back(rest(*seen.first, seen.count - contradictionsTold));
        matters.clear();
    };
    for (const Contradiction& one : all) {
        if (!matters.empty() && matters.begin()->second.first->kind != one.kind)
            tellRest();
        Seen& seen = matters.try_emplace(matterOf(one), Seen{&one}).first->second;
        if (++seen.count <= contradictionsTold)
            told.push_back(one);
    }
    tellRest();
    return told;
}

} // namespace

Text listedInShort(const std::vector<Text>& texts)
{
    constexpr size_t most = 10;
    if (texts.size() <= most)
        return listed(texts);
    return phrase({u"%1、ほか%2件"_s, u"%1 and %2 more"_s},
                  {listed({texts.begin(), texts.begin() + most}), same(QString::number(texts.size() - most))});
}

Text nameInSentence(const QString& name)
{
    constexpr qsizetype most = 120;
    return same(name.size() <= most ? name : name.left(most - 1) + u'…');
}

std::vector<Contradiction> contradictions(const Assessment& assessment)
{
    std::vector<Contradiction> found;
    findClearPaths(assessment, found);
    findClosedPorts(assessment, found);
    findTestDates(assessment, found);
    findScanRates(assessment, found);
    findScanCoverage(assessment, found);
    findMissingIpv6(assessment, found);
    findDumpTimes(assessment, found);
    findUndeclared(assessment, found);
    findLinePaths(assessment, found);
    return inShort(found);
}

} // namespace tekigo
