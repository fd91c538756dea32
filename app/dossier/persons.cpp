#include "dossier/persons.h"

#include "assessment/phrase.h"
#include "base/stage.h"
#include "dossier/custody.h"
#include "dossier/words.h"
#include "pdf/filewords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

/// Words in front of a name, as forms have them: 「確認者　小川 次郎」, "Tested by: Ken Sato"; but not 「確認者　署名　日付」.
bool namesSomebody(const QString& page)
{
    const QString text = page.normalized(QString::NormalizationForm_KC); // a PDF may write 小 as a radical
    // Readers of PDFs often drop the space within a name; what ends like a part of a firm or a form is none.
    static const QRegularExpression japanese(
        u"(?:試験|作成|確認|承認|検査|測定|担当|記録|立会)者(?:の?氏名)?[ \\t　:：|]*"
        u"(?![\\p{sc:Han}]*[者名欄日印属付署部課室係社先号入無未口])"
        u"(?:[\\p{sc:Han}々]{1,4}[ \\t　]+(?![\\p{sc:Han}]*[者名欄日印属付署部課室係社先号入無未口])[\\p{sc:Han}々\\p{sc:Hiragana}]{1,4}"
        u"|(?<=[ \\t　:：|])[\\p{sc:Han}々]{3,5}(?=[\\s（(]|$)"
        u"|[\\p{sc:Han}々]{3,5}(?=[ \\t　]*(?:[（(]|\\d{4}[-/年])))"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption);
    static const QRegularExpression english(
        u"(?:[Tt]ested|[Pp]repared|[Rr]eviewed|[Aa]pproved|[Cc]hecked) by[ \\t]*:?[ \\t]+[A-Z][\\p{L}.]*[ \\t]+[A-Z]\\p{L}+"_s);
    return japanese.match(text).hasMatch() || english.match(text).hasMatch();
}

NamedFile namedIn(const pdf::FileWords& words, const QStringList& names, int number)
{
    NamedFile named{.number = number, .pages = {}, .found = false, .whole = words.whole};
    for (const auto& page : words.pages) {
        const QString text = bareName(page.text);
        if (!namesSomebody(page.text) &&
            std::ranges::none_of(names, [&](const QString& name) { return text.contains(name); }))
            continue;
        named.found = true;
        if (page.page > 0)
            named.pages.push_back(page.page);
    }
    return named;
}

} // namespace

QString bareName(const QString& name)
{
    static const QRegularExpression space(u"\\s+"_s);
    return name.normalized(QString::NormalizationForm_KC).remove(space).toLower();
}

QStringList personsIn(const QStringList& entries)
{
    QStringList all;
    for (const QString& entry : entries) {
        all += bareName(entry);
        const QStringList parts = entry.simplified().split(u' ');
        if (parts.size() > 2)
            all += bareName(parts.mid(parts.size() - 2).join(QString()));
    }
    all.removeIf([](const QString& name) { return name.size() < 3; });
    return all;
}

QStringList personsOf(const Assessment& full)
{
    QStringList persons{full.revision.preparedBy};
    for (const TestRecord& record : full.tests)
        persons += record.tester;
    for (const Approval& approval : full.approvals)
        persons += approval.name;
    persons.removeAll(QString());
    persons.removeDuplicates();
    return persons;
}

Result<std::vector<NamedFile>> personsInFiles(const Dossier& dossier, Progress& progress)
{
    std::vector<NamedFile> all;
    if (!dossier.redaction)
        return all;
    progress.entered(tr("Looking for names in the attachments"));
    const QStringList names = personsIn(dossier.redaction->persons);
    for (const Evidence& evidence : dossier.assessment.evidence) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        if (custodyOf(dossier.assessment, evidence) != Custody::Embedded)
            continue;
        const QString path = dossier.file(evidence.file.sha256);
        const NamedFile named = namedIn(pdf::wordsIn(path, evidence.mimeType, progress), names, evidence.number);
        if (named.found || !named.whole)
            all.push_back(named);
    }
    return all;
}

Text namedWords(const NamedFile& named)
{
    const Text number = words::evidence(named.number);
    if (named.pages.empty())
        return number;
    QStringList pages;
    for (const int page : named.pages)
        pages += QString::number(page);
    return phrase({u"%1（p. %2）"_s, u"%1 (p. %2)"_s}, {number, {pages.join(u"、"_s), pages.join(u", "_s)}});
}

} // namespace tekigo
