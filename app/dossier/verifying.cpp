#include "dossier/alterations.h"
#include "dossier/plancompose.h"
#include "dossier/readback.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/verify.h"
#include "pdf/ends.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Line = DossierCheck::Line;

constexpr qsizetype mostFlaws = 3;
constexpr int mostNamesakes = 30;

/// The kinds of document, by the embedded file that says in data what they print.
struct Kind
{
    QString data;
    Text name;
};

const std::vector<Kind>& kinds()
{
    static const std::vector<Kind> all{
        {snapshotName(), {u"適合性確認資料"_s, u"dossier"_s}},
        {u"tekigo-changes.json"_s, {u"変更点一覧"_s, u"list of changes"_s}},
        {planDataName(), {u"規程の改正への対応計画"_s, u"plan for the change of rules"_s}},
        {u"board.csv"_s, {u"適合状況一覧"_s, u"board of verdicts"_s}},
    };
    return all;
}

const pdf::Embedded* embedded(const pdf::Reading& reading, const QString& name)
{
    const auto found = std::ranges::find(reading.embedded, name, &pdf::Embedded::name);
    return found == reading.embedded.end() ? nullptr : &*found;
}

const Kind* kindOf(const pdf::Reading& reading)
{
    const auto found = std::ranges::find_if(
        kinds(), [&](const Kind& kind) { return embedded(reading, kind.data) != nullptr; });
    return found == kinds().end() ? nullptr : &*found;
}

bool isDossier(const Kind* kind)
{
    return kind && kind->data == snapshotName();
}

void tellStructure(const pdf::Reading& reading, std::vector<Line>& lines)
{
    if (reading.flaws.isEmpty())
        lines.push_back(
            {true, {u"PDF の構造に誤りはありません。"_s, u"The structure of the PDF is sound."_s}});
    for (const QString& flaw : reading.flaws.first(std::min(mostFlaws, reading.flaws.size())))
        lines.push_back({false,
                         {u"PDF の構造に誤りがあります："_s + flaw.left(300),
                          u"The structure of the PDF is not sound: "_s + flaw.left(300)}});
}

/// A reader may show and save either of two that have one name.
void tellNamesakes(const pdf::Reading& reading, std::vector<Line>& lines)
{
    std::map<QString, int> names;
    for (const pdf::Embedded& file : reading.embedded)
        ++names[file.name];
    int told = 0;
    for (const auto& [name, count] : names)
        if (count > 1 && told++ < mostNamesakes)
            lines.push_back({false,
                             {u"埋め込みファイル「%1」が %2件あります。"_s.arg(tame(name), QString::number(count)),
                              u"There are %2 embedded files named “%1”."_s.arg(tame(name), QString::number(count))}});
}

/// What a record of before cannot tell.
void tellOldForm(const pdf::Inventory& recorded, std::vector<Line>& lines)
{
    if (recorded.form < pdf::Inventory::kNewest)
        lines.push_back(
            {true,
             {u"ページの記録（%1）は以前の形式です。この形式で比べられる範囲を照合しました。値の種類（名前か文字列か）の違いは区別できません。"_s
                  .arg(pdf::inventoryName()),
              u"The record of its pages (%1) is of the former form and was compared as far as that goes: it does not "
              u"tell a name from a string of the same letters."_s.arg(pdf::inventoryName())}});
}

/// The number that every page of a list has in its foot ends with the head of its data's digest.
QString numberIn(const pdf::Reading& reading, const QByteArray& digest)
{
    static const QRegularExpression number(u"TKG-[A-Z0-9-]*[A-Z0-9]-[0-9A-F]{6}"_s);
    const QString head = QString::fromLatin1(digest.toHex().first(6)).toUpper();
    for (const QString& page : reading.pages)
        for (const auto& match : number.globalMatch(page))
            if (match.captured().endsWith(u'-' + head))
                return match.captured();
    return {};
}

void tellList(const Kind& kind, const QString& number, std::vector<Line>& lines)
{
    if (number.isEmpty())
        lines.push_back(
            {false,
             {u"埋め込みファイル %1 の SHA-256 が、ページに記された番号と一致しません。"_s.arg(kind.data),
              u"The SHA-256 of the embedded file %1 is not that of the printed number."_s.arg(kind.data)}});
    else
        lines.push_back(
            {true,
             {u"埋め込みファイル %1 の SHA-256 は、番号 %2 と一致します。"_s.arg(kind.data, number),
              u"The SHA-256 of the embedded file %1 is that of the number %2."_s.arg(kind.data, number)}});
}

/// The number of the document, made from its data; empty where it has none.
QString documentNumber(const pdf::Reading& reading, const Kind* kind)
{
    const pdf::Embedded* data = kind ? embedded(reading, kind->data) : nullptr;
    if (!data || !isDossier(kind))
        return data ? numberIn(reading, data->sha256) : QString();
    const QJsonObject snapshot = QJsonDocument::fromJson(data->bytes).object();
    return tame(numberOf(snapshot.value(u"revision"_s).toObject().value(u"id"_s).toString(), data->sha256));
}

std::vector<Line> linesOf(const pdf::Reading& reading, const Kind* kind)
{
    std::vector<Line> lines{sealLine(reading)};
    tellStructure(reading, lines);
    tellNamesakes(reading, lines);
    if (reading.recorded) {
        std::ranges::copy(alterations(*reading.recorded, reading.found), std::back_inserter(lines));
        tellOldForm(*reading.recorded, lines);
    } else if (reading.seal.state != pdf::SealCheck::State::None) // every sealed document was made with one
        lines.push_back(
            {false,
             {u"ページの記録（埋め込みファイル %1）がありません。"_s.arg(pdf::inventoryName()),
              u"The record of its pages (embedded file %1) is missing."_s.arg(pdf::inventoryName())}});
    if (isDossier(kind) || !kind)
        std::ranges::copy(checkContent(reading), std::back_inserter(lines));
    else if (kind)
        tellList(*kind, documentNumber(reading, kind), lines);
    return lines;
}

/// With a kind and a number where they are known: "この適合性確認資料（TKG-R1-4F7A21）".
Text subject(const pdf::Reading& reading, const Kind* kind)
{
    if (!kind)
        return {u"この資料"_s, u"This document"_s};
    const QString number = documentNumber(reading, kind);
    return number.isEmpty() ? Text{u"この"_s + kind->name.ja, u"This "_s + kind->name.en}
                            : Text{u"この%1（%2）"_s.arg(kind->name.ja, number),
                                   u"This %1 (%2)"_s.arg(kind->name.en, number)};
}

/// What the sentence of an unaltered document must not leave unsaid.
Text notComparedWords(int files)
{
    if (files == 0)
        return {};
    return {u"ただし、この資料に収録されていないファイル %1件は照合していません。"_s.arg(files),
            u" Files that are not in it were not compared: %1."_s.arg(files)};
}

Text verdictWords(const DossierCheck& check, bool whole)
{
    const bool rest = std::ranges::all_of(
        check.lines, [&](const Line& line) { return line.good || &line == &check.lines.front(); });
    switch (check.verdict) {
    case DossierCheck::Verdict::Unaltered:
        return {u"は、作成されたときのままです。"_s, u" is as it was made."_s};
    case DossierCheck::Verdict::Unsealed:
        return rest
                   ? Text{u"には封印がないため、作成されたときのままかを確かめきれません。比べられた範囲に食い違いはありません。"_s,
                          u" has no seal, so that nobody can tell whether it is as it was made. What can be compared agrees."_s}
                   : Text{u"には封印がなく、内容にも食い違いがあります。"_s,
                          u" has no seal, and contradicts itself."_s};
    case DossierCheck::Verdict::Altered:
        return whole
                   ? Text{u"は、封印は一致しますが、内容に食い違いがあります。変更した後に封印が作り直されたおそれがあります。"_s,
                          u" has a seal that matches, but contradicts itself: it may have been altered and sealed anew."_s}
                   : Text{u"は、作成された後に変更されています。"_s, u" was altered after it was made."_s};
    }
    return {};
}

DossierCheck::Verdict verdictOf(const pdf::Reading& reading, const std::vector<Line>& lines)
{
    if (reading.seal.state == pdf::SealCheck::State::None && !reading.recorded)
        return DossierCheck::Verdict::Unsealed;
    return std::ranges::all_of(lines, &Line::good) ? DossierCheck::Verdict::Unaltered
                                                   : DossierCheck::Verdict::Altered;
}

} // namespace

namespace {

/// As any program saves that opens a file and writes it anew, nothing else being different. What was written behind it,
/// or lies under another table, was put there on purpose.
bool looksSavedAnew(const pdf::Reading& reading, const std::vector<Line>& lines)
{
    return reading.recorded && reading.recorded->form == pdf::Inventory::kNewest && !reading.layered &&
           reading.seal.state != pdf::SealCheck::State::Appended && !lines.front().good &&
           std::ranges::count(lines, false, &Line::good) == 1;
}

} // namespace

std::optional<DossierCheck> check(const pdf::Reading& reading)
{
    const Kind* kind = kindOf(reading);
    const bool sealed = reading.seal.state != pdf::SealCheck::State::None;
    if (!sealed && !reading.recorded && !isDossier(kind) && !(kind && kind->data.startsWith(u"tekigo-"_s)))
        return {};
    DossierCheck check;
    check.lines = linesOf(reading, kind);
    check.verdict = verdictOf(reading, check.lines);
    if (looksSavedAnew(reading, check.lines))
        check.lines.push_back(
            {true,
             {u"ほかに違いは見つかりません。別のプログラムで保存し直しただけでも、封印は一致しなくなります。"_s,
              u"Nothing else differs. Saving it with another program is enough for the seal to be broken."_s}});
    // The seal's line is the first of either kind.
    std::ranges::stable_partition(check.lines, [](const Line& line) { return !line.good || !line.compared; });
    std::ranges::stable_partition(check.lines, [](const Line& line) { return !line.good; });
    const Text about = subject(reading, kind);
    const Text words = verdictWords(check, reading.seal.state == pdf::SealCheck::State::Whole);
    const Text besides = notComparedWords(check.notCompared());
    check.says = {about.ja + words.ja + besides.ja, about.en + words.en + besides.en};
    return check;
}

int DossierCheck::notCompared() const
{
    return int(std::ranges::count(lines, false, &Line::compared));
}

Text lineState(const DossierCheck::Line& line)
{
    if (!line.good)
        return {u"相違"_s, u"differs"_s};
    return line.compared ? Text{u"一致"_s, u"agrees"_s}
                         : Text{u"未照合（収録なし）"_s, u"not compared (not in this file)"_s};
}

QChar lineSign(const DossierCheck::Line& line)
{
    if (!line.good)
        return u'×';
    return line.compared ? u'○' : u'－';
}

QString lineStateId(const DossierCheck::Line& line)
{
    if (!line.good)
        return u"differs"_s;
    return line.compared ? u"agrees"_s : u"not-compared"_s;
}

Result<DossierCheck> verifyDossier(const QString& path, Progress& progress)
{
    const auto stranger =
        failure(Error::Kind::Input,
                QCoreApplication::translate(
                    "tekigo", "%1 is not a document that Tekigo exported. Choose a dossier, a list of "
                              "changes, a plan or a board as PDF.")
                    .arg(path));
    if (!pdf::hasEndsOfPdf(path))
        return stranger;
    QStringList keep;
    for (const Kind& kind : kinds())
        keep.append(kind.data);
    const auto reading = pdf::read(path, keep, progress);
    if (!reading)
        return std::unexpected(reading.error());
    if (auto done = check(*reading))
        return std::move(*done);
    return stranger;
}

} // namespace tekigo
