#include "dossier/handling.h"

#include "assessment/phrase.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

bool isJapanese(const QString& written)
{
    static const QRegularExpression letters(u"[\\p{sc:Han}\\p{sc:Hiragana}\\p{sc:Katakana}]"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return written.contains(letters);
}

/// 「機密ではない」 and 「非機密」 are no such mark.
bool meansConfidential(const QString& written)
{
    static const QRegularExpression mark(u"(?<!非)(?:機密|極秘|厳秘|社外秘|部外秘|秘密)(?!で(?:は)?な|指定なし|なし)"_s);
    return written.contains(mark);
}

Text notSpecified()
{
    return {u"指定なし"_s, u"Not specified"_s};
}

/// Where the revision says nothing, what its strictest parts ask for.
Text byItsParts(const Assessment& all)
{
    const auto files = std::ranges::count(all.evidence, Confidentiality::Confidential, &Evidence::confidentiality);
    const auto answers = std::ranges::count_if(all.answers, [](const auto& each) { return each.second.confidential; });
    if (files + answers == 0)
        return notSpecified();
    return phrase({u"機密（機密に指定した添付 %1件、回答 %2件を含むため。資料全体の指定はありません）"_s,
                   u"Confidential (attachments marked so: %1, answers: %2; the document as a whole is not marked)"_s},
                  {{QString::number(files), QString::number(files)}, {QString::number(answers), QString::number(answers)}});
}

} // namespace

Text handlingWords(const QString& written)
{
    if (!isJapanese(written))
        return {written, written};
    return meansConfidential(written) ? Text{written, u"Confidential – "_s + written}
                                      : Text{written, u"Marked by the applicant: "_s + written};
}

Text handlingOnCover(const Dossier& dossier)
{
    const QString& written = dossier.assessment.revision.confidentiality;
    if (dossier.redaction)
        return {u"公開用"_s, u"For publication"_s};
    return written.isEmpty() ? byItsParts(dossier.assessment) : handlingWords(written);
}

Text handlingInHead(const Dossier& dossier)
{
    const QString& written = dossier.assessment.revision.confidentiality;
    if (dossier.redaction)
        return {u"【公開用】"_s, u"[Redacted]"_s};
    return written.isEmpty() ? Text() : handlingWords(written);
}

} // namespace tekigo
