#include "workspace/wording.h"

#include "assessment/names.h"
#include "assessment/phrase.h"
#include "workspace/fieldwords.h"
#include "workspace/tablewords.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Text called(const Text& noun, const QString& name, const QString& id)
{
    return phrase({u"%1「%2」"_s, u"%1 “%2”"_s}, {noun, same(shortened(name.isEmpty() ? id : name))});
}

Text unanswered()
{
    return {u"未回答"_s, u"unanswered"_s};
}

/// Words a value of `question`, which may be unknown to this catalogue.
struct InWords
{
    const Question* question;

    Text choice(const QString& id) const
    {
        if (question)
            if (const auto found = std::ranges::find(question->choices, id, &Choice::id);
                found != question->choices.end())
                return found->label;
        return same(shortened(id));
    }

    Text operator()(None) const { return {u"なし"_s, u"none"_s}; }
    Text operator()(bool yes) const { return yes ? Text{u"はい"_s, u"Yes"_s} : Text{u"いいえ"_s, u"No"_s}; }
    Text operator()(qint64 number) const { return same(QString::number(number)); }
    Text operator()(const QString& text) const { return choice(text); }
    Text operator()(const QDate& date) const { return same(date.toString(Qt::ISODate)); }
    Text operator()(const QStringList& ids) const
    {
        std::vector<Text> labels;
        for (const QString& id : ids)
            labels.push_back(choice(id));
        return labels.empty() ? Text{u"該当する選択肢なし"_s, u"none of these"_s} : listed(labels);
    }
    Text operator()(const Table& table) const
    {
        const QString count = QString::number(table.rows.size());
        return phrase({u"%1行の表"_s, u"a table (rows: %1)"_s}, {same(count)});
    }
};

Text labelOf(const Catalogue& catalogue, const QString& question)
{
    const Question* asked = catalogue.question(question);
    return asked ? asked->label : same(question);
}

} // namespace

Text valueSays(const Catalogue& catalogue, const QString& question, const std::optional<Value>& value)
{
    return value ? std::visit(InWords{catalogue.question(question)}, *value) : unanswered();
}

Text answerChanged(const Catalogue& catalogue, const QString& question, const Answer& before,
                   const Answer& after)
{
    const Text label = labelOf(catalogue, question);
    const bool noteToo = before.note != after.note;
    const Question* asked = catalogue.question(question);
    const Table* was = before.value ? std::get_if<Table>(&*before.value) : nullptr;
    const Table* is = after.value ? std::get_if<Table>(&*after.value) : nullptr;
    if (asked && was && is && *was != *is)
        return phrase({noteToo ? u"「%1」%2（備考も変更）"_s : u"「%1」%2"_s,
                       noteToo ? u"“%1”: %2 (note changed too)"_s : u"“%1”: %2"_s},
                      {label, tableChanges(*asked, *was, *is)});
    if (before.value != after.value)
        return phrase({noteToo ? u"「%1」= %2 → %3（備考も変更）"_s : u"「%1」= %2 → %3"_s,
                       noteToo ? u"“%1” = %2 → %3 (note changed too)"_s : u"“%1” = %2 → %3"_s},
                      {label, valueSays(catalogue, question, before.value),
                       valueSays(catalogue, question, after.value)});
    if (noteToo)
        return phrase({u"「%1」の備考を変更"_s, u"Note of “%1” changed"_s}, {label});
    if (before.confidential != after.confidential)
        return after.confidential
                   ? phrase({u"「%1」の回答を機密に指定"_s, u"Answer to “%1” marked confidential"_s}, {label})
                   : phrase({u"「%1」の回答の機密指定を解除"_s, u"Answer to “%1” no longer confidential"_s}, {label});
    if (after.confirmed)
        return phrase({u"「%1」の回答を確認"_s, u"Answer to “%1” confirmed"_s}, {label});
    return phrase({u"「%1」の回答を未確認に変更"_s, u"Answer to “%1” to be confirmed again"_s}, {label});
}

Text answersChanged(qsizetype count)
{
    return phrase({u"%1件の回答を取り込み"_s, u"Answers imported: %1"_s}, {same(QString::number(count))});
}

Text named(const Maker& maker)
{
    return called({u"製造者"_s, u"Maker"_s}, maker.name, maker.id.text);
}

Text named(const Product& product)
{
    return called({u"製品"_s, u"Product"_s}, product.name, product.id.text);
}

Text named(const Revision& revision)
{
    return called({u"版"_s, u"Revision"_s}, revision.label, revision.id.text);
}

Text named(const Evidence& evidence)
{
    return evidenceName(evidence);
}

Text named(const Catalogue& catalogue, const TestRecord& record)
{
    const TestCase* testCase = catalogue.testCase(record.testCase);
    const Text title = testCase ? testCase->title : same(record.testCase);
    return phrase({u"試験記録「%1 %2」（%3）"_s, u"Test record “%1 %2” (%3)"_s},
                  {same(record.testCase), title, testOutcomeName(record.outcome)});
}

Text added(const Text& what)
{
    return phrase({u"%1を追加"_s, u"%1 added"_s}, {what});
}

Text removed(const Text& what)
{
    return phrase({u"%1を削除"_s, u"%1 removed"_s}, {what});
}

Text changed(const Catalogue& catalogue, const Text& what, const RowSwap& swap)
{
    return phrase({u"%1: %2"_s, u"%1: %2"_s},
                  {what, fieldChanges(catalogue, swap.table, swap.before, swap.after)});
}

Text linksChanged(const Text& what)
{
    return phrase({u"%1の要求事項との対応を変更"_s, u"%1: requirements changed"_s}, {what});
}

Text copied(const Text& what, const Text& from)
{
    return phrase({u"%2から%1を作成"_s, u"%1 made from %2"_s}, {what, from});
}

Text evidenceAdded(qsizetype count)
{
    return phrase({u"%1件の証拠を追加"_s, u"Evidence added: %1"_s}, {same(QString::number(count))});
}

Text findingsRecorded(const std::vector<Finding>& findings, bool inPlaceOfEarlier)
{
    std::vector<Text> names;
    for (const Finding& finding : findings)
        names.push_back(findingName(finding.seen));
    if (inPlaceOfEarlier)
        return phrase({u"%1を記録（以前の記録と入替え）"_s, u"%1 recorded in place of the earlier one"_s},
                      {listed(names)});
    return phrase({u"%1を記録"_s, u"%1 recorded"_s}, {listed(names)});
}

Text findingChanged(const Text& what)
{
    return phrase({u"%1の記載を変更"_s, u"%1: remarks changed"_s}, {what});
}

Text effectiveChanged(const Catalogue& catalogue, const QString& checklist, std::optional<QDate> before,
                      std::optional<QDate> after)
{
    const auto words = [](std::optional<QDate> date) {
        return date ? same(date->toString(Qt::ISODate)) : Text{u"未定"_s, u"not set"_s};
    };
    const Checklist* list = catalogue.checklist(checklist);
    return phrase({u"%1の施行日 = %2 → %3"_s, u"Effective date of %1 = %2 → %3"_s},
                  {list ? list->shortTitle : same(checklist), words(before), words(after)});
}

} // namespace tekigo
