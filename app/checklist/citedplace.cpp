#include "checklist/citedplace.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

struct Wording
{
    QString japanese; ///< a regular expression
    QString english;
};

/// In this order: names of years and ordinances before the articles within them.
const std::array<Wording, 25>& wordings()
{
    static const std::array<Wording, 25> all{{
        {u"平成31年総務省令第(\\d+)号"_s, u", MIC Ordinance No. \\1 of 2019"_s},
        {u"令和7年総務省令第(\\d+)号"_s, u", MIC Ordinance No. \\1 of 2025"_s},
        {u"ガイドライン第2版の引用"_s, u"quotation in the guideline, 2nd edition"_s},
        {u"JC-STAR ★1 の表"_s, u"table of JC-STAR ★1"_s},
        {u"検討結果"_s, u"result of the review"_s},
        {u"経過措置"_s, u"transitional measures"_s},
        {u"の推奨事項"_s, u", recommendation"_s},
        {u"同等以上"_s, u"equal or better"_s},
        {u"附則(\\d+)"_s, u", supplementary provisions \\1"_s},
        {u"附則"_s, u", supplementary provisions"_s},
        {u"第(\\d+)条の(\\d+)"_s, u", Article \\1-\\2"_s},
        {u"第(\\d+)条"_s, u", Article \\1"_s},
        {u"・第(\\d+)項"_s, u" and paragraph \\1"_s},
        {u"第(\\d+)項"_s, u", paragraph \\1"_s},
        {u"別表第(\\d+)号一"_s, u", Appended Table No. \\1 (1)"_s},
        {u"別表第(\\d+)号二"_s, u", Appended Table No. \\1 (2)"_s},
        {u"別表第(\\d+)"_s, u", Appended Table \\1"_s},
        {u"第(\\d+)号"_s, u", item \\1"_s},
        {u"第(\\d+)章"_s, u", Chapter \\1"_s},
        {u"柱書"_s, u", introductory part"_s},
        {u"ただし書"_s, u", proviso"_s},
        {u"表(?=[A-Z])"_s, u"Table "_s},
        {u"～"_s, u"–"_s},
        {u"（[, ]*"_s, u" ("_s},
        {u"）"_s, u")"_s},
    }};
    return all;
}

} // namespace

QString citedPlace(const QString& place, Language language)
{
    if (language == Language::Japanese)
        return place;
    QString english = place;
    for (const Wording& wording : wordings())
        english.replace(QRegularExpression(wording.japanese), wording.english);
    english.replace(u" ,"_s, u","_s);
    static const QRegularExpression leading(u"^[, ]+"_s);
    static const QRegularExpression japanese(u"[\\p{sc:Han}\\p{sc:Hiragana}\\p{sc:Katakana}]"_s);
    english.remove(leading);
    return english.contains(japanese) ? place : english;
}

} // namespace tekigo
