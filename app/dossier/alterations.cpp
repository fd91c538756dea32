#include "dossier/alterations.h"

#include "base/counted.h"
#include "dossier/pagediff.h"
#include "dossier/partwords.h"

#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Line = DossierCheck::Line;

constexpr qsizetype longestName = 80;
constexpr size_t mostLines = 30; ///< of one kind; more would hide the rest

Text bytes(qint64 count)
{
    const QString number = QLocale(QLocale::English).toString(count);
    return ofCount(count, {number + u" バイト"_s, number + u" bytes"_s}, number + u" byte"_s);
}

Text filled(Text text, const Text& first)
{
    return {text.ja.arg(first.ja), text.en.arg(first.en)};
}

Text withoutSeal(bool recorded)
{
    if (recorded)
        return {u"封印がありません。作成されたときには付いていた封印が、失われています。"_s,
                u"It has no seal: the one that it was made with is gone."_s};
    return {u"封印がありません。封印を付けなかった頃の資料か、封印を取り除かれた資料です。"
            "ページの見た目が作成されたときのままかは確かめられません。"_s,
            u"It has no seal: it is of the time before there were seals, or its seal was taken out. "
            "Whether its pages look as they did cannot be told."_s};
}

Text sealSays(const pdf::SealCheck& seal, bool recorded)
{
    using State = pdf::SealCheck::State;
    switch (seal.state) {
    case State::None:
        return withoutSeal(recorded);
    case State::Whole:
        return filled({u"封印（ファイル全体の SHA-256）は一致します。%1のどれも変わっていません。"_s,
                       u"The seal (SHA-256 of the whole file) matches: none of its %1 was changed."_s},
                      bytes(seal.length));
    case State::Changed:
        return {u"封印が一致しません。長さは同じですが、内容が変更されています。"_s,
                u"The seal does not match: the length is the same, the content was changed."_s};
    case State::Appended:
        return filled(
            {u"作成された後に、末尾へ %1が追記されています。作成されたときの部分は変わっていません。"_s,
             u"After it was made, %1 were appended. What stands before is unchanged."_s},
            bytes(seal.length - seal.written));
    case State::Longer:
        return filled(
            {u"封印が一致しません。作成されたときより %1長く、作成されたときの部分も変更されています。"_s,
             u"The seal does not match: it is %1 longer than it was, and the part before was changed."_s},
            bytes(seal.length - seal.written));
    case State::Shortened:
        return filled({u"封印が一致しません。作成されたときより %1短くなっています。"_s,
                       u"The seal does not match: %1 are missing."_s},
                      bytes(seal.written - seal.length));
    }
    return {};
}

void tellPages(const pdf::Inventory& recorded, const pdf::Inventory& found, std::vector<Line>& lines)
{
    const size_t before = lines.size();
    for (const Text& says : pageAlterations(recorded.pages, found.pages))
        lines.push_back({false, says});
    const QString count = QString::number(recorded.pages.size());
    if (lines.size() == before)
        lines.push_back({true,
                         {u"%1ページの内容は、いずれも作成されたときの記録と一致します。"_s.arg(count),
                          u"What each page shows is what the record has (pages: %1)."_s.arg(count)}});
}

Text fileSays(const QString& name, const Text& what)
{
    return {u"埋め込みファイル「%1」%2"_s.arg(tame(name), what.ja),
            u"Embedded file “%1” %2"_s.arg(tame(name), what.en)};
}

using Files = std::vector<pdf::Inventory::File>;

/// Those of `some` that `others` have no more of that name.
std::vector<Text> only(const Files& some, const Files& others, const Text& what)
{
    std::multiset<QString> names;
    for (const auto& file : others)
        names.insert(file.name);
    std::vector<Text> says;
    for (const auto& file : some)
        if (const auto known = names.find(file.name); known != names.end())
            names.erase(known);
        else
            says.push_back(fileSays(file.name, what));
    return says;
}

std::vector<Text> fileAlterations(const Files& recorded, const Files& found)
{
    std::vector<Text> says = only(recorded, found, {u"がありません。"_s, u"is missing."_s});
    std::ranges::copy(only(found, recorded, {u"が追加されています。"_s, u"was added."_s}),
                      std::back_inserter(says));
    std::map<QString, const pdf::Inventory::File*> known;
    for (const auto& file : found)
        known.try_emplace(file.name, &file);
    for (const auto& file : recorded) {
        const auto now = known.find(file.name);
        if (now == known.end())
            continue;
        if (now->second->sha256 != file.sha256 || now->second->size != file.size)
            says.push_back(fileSays(file.name, {u"の内容が変更されています。"_s, u"was changed."_s}));
        else if (now->second->about != file.about)
            says.push_back(fileSays(file.name, {u"の説明、種類又は日時が変更されています。"_s,
                                                u"has another description, type or date."_s}));
    }
    return says;
}

void tellFiles(const pdf::Inventory& recorded, const pdf::Inventory& found, std::vector<Line>& lines)
{
    const std::vector<Text> says = fileAlterations(recorded.files, found.files);
    for (size_t i = 0; i < std::min(says.size(), mostLines); ++i)
        lines.push_back({false, says[i]});
    if (says.size() > mostLines) {
        const QString more = QString::number(says.size() - mostLines);
        lines.push_back({false,
                         {u"このほか %1件の埋め込みファイルに変更があります。"_s.arg(more),
                          u"Embedded files that were altered besides: %1."_s.arg(more)}});
    }
    const QString count = QString::number(recorded.files.size());
    if (says.empty())
        lines.push_back({true,
                         {u"埋め込みファイル %1件は、作成されたときの記録と一致します。"_s.arg(count),
                          u"The embedded files are those of the record (files: %1)."_s.arg(count)}});
}

void tellParts(const pdf::Inventory& recorded, const pdf::Inventory& found, std::vector<Line>& lines)
{
    const size_t before = lines.size();
    for (const auto& [key, digest] : recorded.parts)
        if (const auto now = found.parts.find(key); now == found.parts.end())
            lines.push_back({false, partSays(key, PartState::Gone)});
        else if (now->second != digest)
            lines.push_back({false, partSays(key, PartState::Changed)});
    for (const auto& part : found.parts)
        if (!recorded.parts.contains(part.first) && lines.size() - before < mostLines)
            lines.push_back({false, partSays(part.first, PartState::Added)});
    if (lines.size() == before)
        lines.push_back({true,
                         {u"しおり、文書構造、メタデータその他の構成は、作成されたときの記録と一致します。"_s,
                          u"Bookmarks, structure, metadata and the rest are those of the record."_s}});
}

} // namespace

Line sealLine(const pdf::Reading& reading)
{
    return {reading.seal.state == pdf::SealCheck::State::Whole,
            sealSays(reading.seal, reading.recorded.has_value())};
}

std::vector<Line> alterations(const pdf::Inventory& recorded, const pdf::Inventory& found)
{
    std::vector<Line> lines;
    tellPages(recorded, found, lines);
    tellFiles(recorded, found, lines);
    tellParts(recorded, found, lines);
    return lines;
}

QString tame(const QString& name)
{
    QString clean;
    for (const char32_t character : name.left(longestName).toUcs4())
        clean += QChar::fromUcs4(QChar::isPrint(character) ? character : char32_t(QChar::ReplacementCharacter));
    return name.size() > longestName ? clean + u'…' : clean;
}

} // namespace tekigo
