#include "dossier/editioncheck.h"

#include "dossier/alterations.h"
#include "dossier/readback.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Line = DossierCheck::Line;

bool printsAll(const QStringList& pages, const QStringList& texts)
{
    PrintedText printed(pages);
    return std::ranges::all_of(texts,
                               [&](const QString& text) { return !text.isEmpty() && printed.says(text); });
}

Line submission(const QJsonObject& edition, const QStringList& cover)
{
    const QJsonObject former = edition.value(u"former"_s).toObject();
    const QString number = QString::number(edition.value(u"number"_s).toInt());
    const QString before = tame(former.value(u"dossier"_s).toString());
    if (printsAll(cover, {former.value(u"dossier"_s).toString(), former.value(u"snapshot"_s).toString()}))
        return {
            true,
            {u"提出 第%1回の資料です。前回の資料 %2 の SHA-256 は、表紙の値と一致します。"_s.arg(number,
                                                                                                   before),
             u"This is submission no. %1. The SHA-256 of the one before it, %2, is that of the cover."_s.arg(
                 number, before)}};
    return {false,
            {u"提出 第%1回の資料です。前回の資料 %2 の番号又は SHA-256 が、表紙の値と一致しません。"_s.arg(
                 number, before),
             u"This is submission no. %1. Number or SHA-256 of the one before it, %2, is not that of the "
             "cover."_s.arg(number, before)}};
}

Line redaction(const QString& full, const QStringList& cover)
{
    if (printsAll(cover, {full}))
        return {true,
                {u"公開用（一部非公開）の資料です。全文の資料の SHA-256 は、表紙の値と一致します。"_s,
                 u"This is a redacted edition. The SHA-256 of the full edition is that of the cover."_s}};
    return {false,
            {u"公開用（一部非公開）の資料です。全文の資料の SHA-256 が、表紙の値と一致しません。"_s,
             u"This is a redacted edition. The SHA-256 of the full edition is not that of the cover."_s}};
}

} // namespace

std::vector<Line> editionLines(const QJsonObject& snapshot, const QStringList& cover)
{
    std::vector<Line> lines;
    if (const QJsonObject edition = snapshot.value(u"edition"_s).toObject(); !edition.isEmpty())
        lines.push_back(submission(edition, cover));
    if (snapshot.value(u"redacted"_s).toBool())
        lines.push_back(redaction(snapshot.value(u"full"_s).toString(), cover));
    return lines;
}

} // namespace tekigo
