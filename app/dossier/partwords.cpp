#include "dossier/partwords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// What the keys of ISO 32000-1, 7.7.2 and 7.7.4 mean to a reader.
const QHash<QString, Text>& known()
{
    static const QHash<QString, Text> words{
        {u"Outlines"_s, {u"しおり"_s, u"The bookmarks"_s}},
        {u"StructTreeRoot"_s, {u"文書構造（タグ）"_s, u"The structure (tags)"_s}},
        {u"Metadata"_s, {u"メタデータ"_s, u"The metadata"_s}},
        {u"Trailer/Info"_s, {u"文書情報"_s, u"The document information"_s}},
        {u"Trailer/Encrypt"_s, {u"暗号化"_s, u"Encryption"_s}},
        {u"PageLabels"_s, {u"ページ番号の付け方"_s, u"The numbering of pages"_s}},
        {u"OutputIntents"_s, {u"色の定義"_s, u"The definition of colours"_s}},
        {u"Lang"_s, {u"言語の指定"_s, u"The language"_s}},
        {u"MarkInfo"_s, {u"タグ付きの指定"_s, u"The claim to be tagged"_s}},
        {u"OpenAction"_s, {u"開いたときの動作"_s, u"The action on opening"_s}},
        {u"AA"_s, {u"開閉や印刷のときの動作"_s, u"The actions on closing or printing"_s}},
        {u"AcroForm"_s, {u"入力欄"_s, u"The form fields"_s}},
        {u"Perms"_s, {u"権限の指定"_s, u"The permissions"_s}},
        {u"AF"_s, {u"関連ファイルの一覧"_s, u"The list of associated files"_s}},
        {u"ViewerPreferences"_s, {u"表示の設定"_s, u"The viewer preferences"_s}},
        {u"PageMode"_s, {u"開いたときの表示"_s, u"The page mode"_s}},
        {u"PageLayout"_s, {u"ページの並べ方"_s, u"The page layout"_s}},
        {u"OCProperties"_s, {u"表示を切り替える層"_s, u"The optional layers"_s}},
        {u"Names/JavaScript"_s, {u"JavaScript（自動実行される処理）"_s, u"JavaScript"_s}},
        {u"Names/Dests"_s, {u"リンク先の一覧"_s, u"The list of link targets"_s}},
        {u"Dests"_s, {u"リンク先の一覧"_s, u"The list of link targets"_s}},
    };
    return words;
}

Text named(const QString& key)
{
    const QString shown = key.left(60);
    return known().value(key, {u"文書の設定「%1」"_s.arg(shown), u"The document's entry “%1”"_s.arg(shown)});
}

Text stated(PartState state)
{
    switch (state) {
    case PartState::Changed:
        return {u"が変更されています。"_s, u": changed."_s};
    case PartState::Added:
        return {u"が追加されています。"_s, u": added."_s};
    case PartState::Gone:
        return {u"が失われています。"_s, u": gone."_s};
    }
    return {};
}

} // namespace

Text partSays(const QString& key, PartState state)
{
    const Text name = named(key);
    const Text what = stated(state);
    return {name.ja + what.ja, name.en + what.en};
}

} // namespace tekigo
