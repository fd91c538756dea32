#include "workspace/mismatchwords.h"

#include "assessment/approving.h"
#include "assessment/names.h"
#include "assessment/phrase.h"
#include "storage/rowowner.h"
#include "workspace/fieldwords.h"
#include "workspace/state.h"
#include "workspace/wording.h"

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Columns that the history's own lines never name; what has no entry here is named by fieldName().
const std::map<QString, Text>& columnNames()
{
    static const std::map<QString, Text> names = {
        {u"value"_s, {u"値"_s, u"value"_s}},
        {u"note"_s, {u"備考"_s, u"note"_s}},
        {u"confirmed"_s, {u"確認の状態"_s, u"whether it is confirmed"_s}},
        {u"wording"_s, {u"回答した文面"_s, u"the text that was answered"_s}},
        {u"revision"_s, {u"属する版"_s, u"the revision"_s}},
        {u"product"_s, {u"属する製品"_s, u"the product"_s}},
        {u"number"_s, {u"添付番号"_s, u"attachment number"_s}},
        {u"sha256"_s, {u"ファイルの SHA-256"_s, u"SHA-256 of the file"_s}},
        {u"size"_s, {u"ファイルの大きさ"_s, u"size of the file"_s}},
        {u"checklist"_s, {u"チェックリスト"_s, u"checklist"_s}},
        {u"requirement"_s, {u"要求事項"_s, u"requirement"_s}},
        {u"first_page"_s, {u"最初のページ"_s, u"first page"_s}},
        {u"last_page"_s, {u"最後のページ"_s, u"last page"_s}},
        {u"place"_s, {u"箇所"_s, u"place"_s}},
        {u"seen"_s, {u"計測の結果"_s, u"what was seen"_s}},
        {u"at"_s, {u"日時"_s, u"time"_s}},
        {u"step"_s, {u"区分"_s, u"step"_s}},
        {u"name"_s, {u"氏名"_s, u"name"_s}},
        {u"date"_s, {u"日付"_s, u"date"_s}},
        {u"comment"_s, {u"コメント"_s, u"comment"_s}},
        {u"content"_s, {u"承認した内容のダイジェスト"_s, u"digest of what was approved"_s}},
        {u"author"_s, {u"実施者"_s, u"who did it"_s}},
        {u"dossier_number"_s, {u"資料番号"_s, u"dossier number"_s}},
        {u"snapshot"_s, {u"記載内容の記録の SHA-256"_s, u"SHA-256 of the snapshot"_s}},
        {u"surroundings"_s, {u"提出した時の製造者・製品・判定など"_s, u"maker, product and verdicts as submitted"_s}},
    };
    return names;
}

/// Tables whose own names of fields serve.
bool hasFieldNames(const QString& table)
{
    static const QStringList tables{u"maker"_s, u"product"_s, u"revision"_s, u"evidence"_s, u"test_record"_s};
    return tables.contains(table);
}

Text columnName(const QString& table, const QString& column)
{
    if (hasFieldNames(table))
        if (const Text name = fieldName(table, column); name != same(column))
            return name;
    const auto found = columnNames().find(column);
    return found == columnNames().end() ? fieldName(table, column) : found->second;
}

/// What no reader could compare by eye.
bool isOpaque(const QString& column)
{
    static const QStringList columns{u"wording"_s, u"seen"_s, u"content"_s, u"surroundings"_s, u"snapshot"_s};
    return columns.contains(column);
}

Text stepValue(const QString& id)
{
    const auto step = stepNamed(id);
    return step ? stepName(*step) : same(id);
}

Text columnValue(const Catalogue& catalogue, const RowMismatch& mismatch, const QString& column, const QJsonObject& row)
{
    if (mismatch.table == u"answer"_s && column == u"value"_s)
        return valueSays(catalogue, row[u"question"_s].toString(), answerOf(row).value);
    if (column == u"confirmed"_s)
        return row[column].toInteger() != 0 ? Text{u"確認済み"_s, u"confirmed"_s} : Text{u"未確認"_s, u"not confirmed"_s};
    if (column == u"step"_s)
        return stepValue(row[column].toString());
    return fieldValue(catalogue, mismatch.table, column, row[column]);
}

Text ofApproval(const Approval& approval)
{
    return phrase({u"%1（%2、%3）"_s, u"%1 (%2, %3)"_s}, {stepName(approval.step), same(shortened(approval.name)),
                                                          same(approval.date.toString(Qt::ISODate))});
}

Text ofLink(const Workspace::Private& workspace, const QJsonObject& row)
{
    const auto evidence = workspace.evidence(evidenceId(row[u"evidence"_s].toInteger()));
    const Text file = evidence ? evidenceName(*evidence) : Text{u"失われた証拠"_s, u"evidence that is lost"_s};
    return phrase({u"%1と要求事項 %2 の対応"_s, u"%1 for requirement %2"_s}, {file, same(row[u"requirement"_s].toString())});
}

/// What the row stands for, without its revision.
Text thing(const Workspace::Private& workspace, const QString& table, const QJsonObject& row)
{
    const Catalogue& catalogue = workspace.catalogue;
    if (table == u"maker"_s)
        return named(makerOf(row));
    if (table == u"product"_s)
        return named(productOf(row));
    if (table == u"revision"_s)
        return named(revisionOf(row));
    if (table == u"answer"_s) {
        const Question* question = catalogue.question(row[u"question"_s].toString());
        return phrase({u"「%1」の回答"_s, u"the answer to “%1”"_s},
                      {question ? question->label : same(row[u"question"_s].toString())});
    }
    if (table == u"evidence"_s)
        return evidenceName(evidenceOf(row));
    if (table == u"evidence_link"_s)
        return ofLink(workspace, row);
    if (table == u"test_record"_s)
        return named(catalogue, testRecordOf(row));
    if (table == u"finding"_s)
        return findingName(findingOf(row).seen);
    if (table == u"approval"_s)
        return ofApproval(approvalOf(row));
    if (table == u"baseline"_s)
        return phrase({u"提出の記録（資料番号 %1）"_s, u"the submission as %1"_s},
                      {same(row[u"dossier_number"_s].toString())});
    const Checklist* checklist = catalogue.checklist(row[u"checklist"_s].toString());
    return phrase({u"%1の施行日"_s, u"the effective date of %1"_s},
                  {checklist ? checklist->shortTitle : same(row[u"checklist"_s].toString())});
}

Text subject(const Workspace::Private& workspace, const RowMismatch& mismatch)
{
    const QJsonObject& row = mismatch.told.isEmpty() ? mismatch.found : mismatch.told;
    const Text what = thing(workspace, mismatch.table, row);
    const RowOwner owner = ownerOf(mismatch.table, row);
    if (owner.kind != RowOwner::Kind::Revision || mismatch.table == u"revision"_s)
        return what;
    const auto revision = workspace.revision(revisionId(owner.number));
    return revision ? phrase({u"%1: %2"_s, u"%1: %2"_s}, {named(*revision), what}) : what;
}

std::vector<Text> differences(const Catalogue& catalogue, const RowMismatch& mismatch)
{
    std::vector<Text> lines;
    for (auto told = mismatch.told.begin(); told != mismatch.told.end(); ++told) {
        const QString column = told.key();
        // The value says its type.
        if (mismatch.found[column] == told.value() || (mismatch.table == u"answer"_s && column == u"type"_s))
            continue;
        const Text name = columnName(mismatch.table, column);
        lines.push_back(isOpaque(column)
                            ? phrase({u"%1が異なります"_s, u"%1 differs"_s}, {name})
                            : phrase({u"%1は、履歴では「%2」、データベースでは「%3」です"_s,
                                      u"%1 is “%2” by the history, “%3” in the database"_s},
                                     {name, columnValue(catalogue, mismatch, column, mismatch.told),
                                      columnValue(catalogue, mismatch, column, mismatch.found)}));
    }
    if (lines.empty())
        lines.push_back({u"値の形式が異なります"_s, u"its value is of another kind"_s});
    return lines;
}

} // namespace

Text mismatchSays(const Workspace::Private& workspace, const RowMismatch& mismatch)
{
    const Text what = subject(workspace, mismatch);
    const Text by = same(QString::number(mismatch.by));
    if (mismatch.told.isEmpty())
        return phrase({u"データベースにある %1 は、履歴では記録されていません。"_s,
                       u"%1 is in the database, but the history never recorded it."_s},
                      {what});
    if (mismatch.found.isEmpty())
        return phrase({u"%1 は、履歴の %2行目で記録されましたが、データベースにありません。"_s,
                       u"%1 was recorded by row %2 of the history, but is not in the database."_s},
                      {what, by});
    return phrase({u"%1 が、履歴の %2行目の記録と異なります。%3。"_s, u"%1 is not what row %2 of the history recorded: %3."_s},
                  {what, by, listed(differences(workspace.catalogue, mismatch))});
}

} // namespace tekigo
