#include "assessment/credentialwording.h"

#include "assessment/phrase.h"
#include "assessment/touched.h"
#include "base/counted.h"

#include <QLocale>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QStringList sources(const CredentialListSeen& seen, bool present)
{
    QStringList roles;
    for (const QString& role : {u"serial"_s, u"mac"_s, u"ssid"_s}) {
        if (seen.columns.contains(role) == present)
            roles.append(role);
    }
    return roles;
}

Text namesOf(const QStringList& roles)
{
    std::vector<Text> names;
    for (const QString& role : roles)
        names.push_back(columnRoleName(role));
    return listed(names);
}

Text derivationsChecked(const CredentialListSeen& seen)
{
    const Text names = namesOf(sources(seen, true));
    if (!seen.hashes)
        return phrase({u"%1との一致（部分、逆順、大文字と小文字の違い、区切りの省略、10進と16進の表記）"_s,
                       u"Likeness to the %1 (pieces, reversed, other case, without separators, decimal and "
                       u"hexadecimal forms)"_s},
                      {names});
    return phrase({u"%1との一致（部分、逆順、大文字と小文字の違い、区切りの省略、10進と16進の表記、CRC-32、MD5・SHA-1・SHA-256と"
                   u"その先頭部分の16進・Base32・Base64表記）"_s,
                   u"Likeness to the %1 (pieces, reversed, other case, without separators, decimal and hexadecimal "
                   u"forms, CRC-32, MD5, SHA-1 and SHA-256 and their beginnings in hexadecimal, base32 and base64)"_s},
                  {names});
}

} // namespace

QString groupedNumber(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

QString rowNumbers(const std::vector<qint64>& rows)
{
    QStringList texts;
    for (const qint64 row : rows)
        texts.append(QString::number(row));
    return texts.join(u", "_s);
}

std::vector<Text> requirementsOfList(const Catalogue& catalogue, const QStringList& checklists)
{
    Revision revision;
    revision.targets = checklists;
    if (checklists.isEmpty()) {
        for (const Checklist& checklist : catalogue.checklists)
            revision.targets.append(checklist.id);
    }
    std::vector<Text> names;
    for (const EvidenceLink& link : requirementsTouched(catalogue, revision, CredentialListSeen())) {
        const Checklist* checklist = catalogue.checklist(link.checklist);
        names.push_back(phrase({u"%1 %2「%3」"_s, u"%1, %2 “%3”"_s},
                               {checklist->shortTitle, same(link.requirement),
                                checklist->requirement(link.requirement)->title}));
    }
    return names;
}

std::vector<Text> checkedInList(const CredentialListSeen& seen)
{
    std::vector<Text> checked{
        {u"ほかの行との重複（全件）"_s, u"Duplicates (every code with every other)"_s},
        phrase({u"文字数（%1文字未満）"_s, u"Length (fewer than %1 characters)"_s}, {same(QString::number(seen.minimum))}),
    };
    if (!sources(seen, true).isEmpty())
        checked.push_back(derivationsChecked(seen));
    if (seen.columns.contains(u"user"_s))
        checked.push_back({u"ユーザー名と同じ、またはユーザー名を含む"_s, u"Equal to or containing the user name"_s});
    if (!seen.words.isEmpty())
        checked.push_back(phrase({u"製造者の名称または型番と同じ、またはそれらを含む（%1）"_s,
                                  u"Equal to or containing the maker's name or the model number (%1)"_s},
                                 {same(seen.words.join(u", "_s))}));
    checked.push_back({u"攻撃に用いられることが知られている値（公開されたMiraiの一覧と、ルーター等の既定値）"_s,
                       u"Values that attacks are known to try (the published Mirai table, defaults of routers)"_s});
    checked.push_back({u"一覧の順に一定の間隔で並ぶ値（共通の接頭部に続くものを含む）"_s,
                       u"Constant steps along the list, also behind a common beginning"_s});
    checked.push_back({u"全体が同じ文字の繰り返し、連続した文字、またはキーボードの並びである値"_s,
                       u"One repeated character, consecutive characters or a row of keys as the whole code"_s});
    return checked;
}

std::vector<Text> limitsOfList(const CredentialListSeen& seen)
{
    std::vector<Text> limits;
    if (const QStringList absent = sources(seen, false); !absent.isEmpty())
        limits.push_back(phrase({u"一覧に%1の列がないため、それらとの関係は検査していません。"_s,
                                 u"The list has no column for the %1, so likeness to it was not looked for."_s},
                                {namesOf(absent)}));
    if (!seen.hashes)
        limits.push_back({u"ハッシュ値との関係は検査していません。"_s, u"Hashes were not looked for."_s});
    if (seen.skipped > 0)
        limits.push_back(phrase(ofCount(seen.skipped, {u"識別符号のない行が%1行あり、数えていません。"_s, u"%1 rows have no code and are not counted."_s},
                                        u"%1 row has no code and is not counted."_s),
                                {same(groupedNumber(seen.skipped))}));
    if (seen.ragged > 0)
        limits.push_back(phrase(ofCount(seen.ragged,
                                        {u"列の数が先頭の行と異なる行が%1行あります（行番号：%2）。"_s,
                                         u"%1 rows have more or fewer columns than the first (rows: %2)."_s},
                                        u"%1 row has more or fewer columns than the first (row: %2)."_s),
                                {same(groupedNumber(seen.ragged)), same(rowNumbers(seen.raggedRows))}));
    limits.push_back({u"ほかの値との一致は、識別符号の半分以上かつ4文字以上に及び、全体が一致するか、偶然では説明できないものを数えています。"_s,
                      u"A likeness counts when it covers at least half of the code and four characters, and either the "
                      u"whole code or more than luck explains."_s});
    if (seen.coincidences > 0)
        limits.push_back(phrase(ofCount(seen.coincidences,
                                        {u"偶然に起きる程度の部分的な一致が%1件あり、数えていません。"_s,
                                         u"%1 codes have a partial likeness of the kind that luck makes; they are not counted."_s},
                                        u"%1 code has a partial likeness of the kind that luck makes; it is not counted."_s),
                                {same(groupedNumber(seen.coincidences))}));
    limits.push_back({u"この結果は、上記の検査で見つかったかどうかを示すものです。見つからなかったことは、識別符号が推測されないことの"
                      u"証明ではありません。"_s,
                      u"This says what the checks above found. That they found nothing does not prove that the codes "
                      u"cannot be guessed."_s});
    return limits;
}

Text guessesName(int power)
{
    if (power < 1)
        return {u"10回未満"_s, u"fewer than 10"_s};
    QString raised;
    for (const QChar digit : QString::number(power))
        raised += u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s.at(digit.digitValue());
    return phrase({u"10%1回以上"_s, u"10%1 and more"_s}, {same(raised)});
}

Text readingName(const CredentialListSeen& seen)
{
    const Text delimiter = seen.delimiter == u"\t"  ? Text{u"タブ区切り"_s, u"tabs"_s}
                           : seen.delimiter == u";" ? Text{u"セミコロン区切り"_s, u"semicolons"_s}
                           : seen.delimiter == u"|" ? Text{u"縦線区切り"_s, u"vertical bars"_s}
                                                    : Text{u"コンマ区切り"_s, u"commas"_s};
    const Text header = seen.header ? Text{u"見出しあり"_s, u"with a header"_s} : Text{u"見出しなし"_s, u"without a header"_s};
    return phrase({u"%1、%2、%3"_s, u"%1, %2, %3"_s}, {same(seen.encoding), delimiter, header});
}

} // namespace tekigo
