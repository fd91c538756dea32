// Evidence files of two revisions, matched by what is in them, else by what they stand for.
#include "assessment/aspects.h"
#include "assessment/names.h"
#include "assessment/pairing.h"
#include "assessment/phrase.h"
#include "assessment/slots.h"
#include "assessment/wording.h"
#include "assessment/withheld.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

/// To pair by, stand-ins as well; what is said of it is sayableDigest().
QString digestOfFile(const Evidence& evidence)
{
    return QString::fromLatin1(evidence.file.sha256.toHex());
}

QString pagesOf(const Locator& locator)
{
    QStringList parts;
    if (locator.firstPage > 0)
        parts.append(locator.lastPage > locator.firstPage
                         ? u"p. %1–%2"_s.arg(locator.firstPage).arg(locator.lastPage)
                         : u"p. %1"_s.arg(locator.firstPage));
    if (!locator.place.isEmpty())
        parts.append(locator.place);
    return parts.join(u' ');
}

QStringList keysOf(const Evidence& evidence)
{
    QStringList keys;
    for (const EvidenceLink& link : evidence.links)
        keys.append(requirementKey(link.checklist, link.requirement));
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

/// "terminal-2020/34-10-2 p. 3–5", sorted: the order in which files were attached is no difference.
QStringList linksOf(const Evidence& evidence)
{
    QStringList links;
    for (const EvidenceLink& link : evidence.links)
        links.append((requirementKey(link.checklist, link.requirement) + u' ' + pagesOf(link.locator)).trimmed());
    links.removeDuplicates();
    links.sort();
    return links;
}

/// "terminal-2020/34-10-2 p. 3" with the checklist's short title.
Text linkWords(const Catalogue& catalogue, const Value& value)
{
    std::vector<Text> all;
    for (const QString& link : std::get<QStringList>(value)) {
        const Checklist* checklist = catalogue.checklist(link.section(u'/', 0, 0));
        Text place = same(link.section(u'/', 1));
        if (link.section(u'/', 1).startsWith(u"scope"_s)) {
            const QString pages = link.section(u'/', 1).mid(5);
            place = {u"適用範囲"_s + pages, u"scope"_s + pages};
        }
        all.push_back(phrase({u"%1 %2"_s, u"%1 %2"_s},
                             {checklist ? checklist->shortTitle : same(link.section(u'/', 0, 0)), place}));
    }
    return listed(all);
}

Text kindWords(const Catalogue& catalogue, const Value& value)
{
    const EvidenceKind* kind = catalogue.evidenceKind(std::get<QString>(value));
    return kind ? kind->title : plainWords(value);
}

Text slotWords(const Value& value)
{
    return slotName(slotOf(std::get<QString>(value)).value_or(Slot::None));
}

Text confidentialityWords(const Value& value)
{
    return confidentialityName(std::get<QString>(value) == confidentialityId(Confidentiality::Confidential)
                                   ? Confidentiality::Confidential
                                   : Confidentiality::Ordinary);
}

/// What people said of the file; not its own name and content.
std::vector<ComparedField<Evidence>> saidFields(const Catalogue& catalogue)
{
    std::vector<ComparedField<Evidence>> fields = {
        {u"title"_s, {u"表題"_s, u"Title"_s}, [](const Evidence& of) { return given(of.title); }},
        {u"kind"_s, {u"証拠の種類"_s, u"Kind"_s}, [](const Evidence& of) { return given(of.kind); },
         [&catalogue](const Value& value) { return kindWords(catalogue, value); }},
        {u"date"_s, {u"日付"_s, u"Date"_s}, [](const Evidence& of) { return given(of.date); }},
        {u"firmware"_s, {u"対象ファームウェア"_s, u"Firmware"_s},
         [](const Evidence& of) { return given(of.firmware); }},
        {u"slot"_s, {u"添付書類の区分"_s, u"Attachment slot"_s},
         [](const Evidence& of) -> std::optional<Value> {
             return of.slot == Slot::None ? std::nullopt : given(slotId(of.slot));
         },
         slotWords},
        {u"links"_s, {u"要求事項と箇所"_s, u"Requirements and places"_s},
         [](const Evidence& of) { return given(linksOf(of)); },
         [&catalogue](const Value& value) { return linkWords(catalogue, value); }},
    };
    addCoverage<Evidence>(fields, [](const Evidence& of) -> const Coverage& { return of.coverage; });
    return fields;
}

std::vector<ComparedField<Evidence>> fieldsOf(const Catalogue& catalogue)
{
    std::vector<ComparedField<Evidence>> fields = {
        {u"number"_s, {u"添付番号"_s, u"Attachment"_s},
         [](const Evidence& of) { return std::optional<Value>(qint64(of.number)); }},
        {u"fileName"_s, {u"ファイル名"_s, u"File name"_s}, [](const Evidence& of) { return given(of.fileName); }},
        {u"sha256"_s, {u"SHA-256"_s, u"SHA-256"_s}, [](const Evidence& of) { return given(sayableDigest(of)); }},
        {u"size"_s, {u"サイズ（バイト）"_s, u"Size (bytes)"_s},
         [](const Evidence& of) { return std::optional<Value>(of.file.size); }},
        {u"confidentiality"_s, {u"機密区分"_s, u"Confidentiality"_s},
         [](const Evidence& of) -> std::optional<Value> {
             return of.confidentiality == Confidentiality::Ordinary ? std::nullopt
                                                                    : given(confidentialityId(of.confidentiality));
         },
         confidentialityWords},
    };
    for (ComparedField<Evidence>& said : saidFields(catalogue))
        fields.push_back(std::move(said));
    return fields;
}

/// The surest first: the very file, then what stands in its place.
std::vector<Key<Evidence>> evidenceKeys()
{
    const auto named = [](const Evidence& of) { return of.title + u'\n' + of.fileName; };
    const auto tagged = [](const QString& tag, const QString& text) {
        return text.isEmpty() ? QString() : tag + text;
    };
    return {
        [=](const Evidence& of) { return digestOfFile(of) + u'\n' + named(of) + u'\n' + QString::number(of.number); },
        [=](const Evidence& of) { return digestOfFile(of) + u'\n' + named(of); },
        digestOfFile,
        [=](const Evidence& of) { return of.title.isEmpty() ? QString() : u"named "_s + named(of); },
        [=](const Evidence& of) { return tagged(u"file "_s, of.fileName); },
        [=](const Evidence& of) { return tagged(u"title "_s, of.title); },
        [=](const Evidence& of) { return of.slot == Slot::None ? QString() : slotId(of.slot); },
        [=](const Evidence& of) { return of.links.empty() ? QString() : of.kind + u'\n' + keysOf(of).join(u'\n'); },
    };
}

Difference::Change evidenceChange(const Evidence* before, const Evidence* after)
{
    if (!before || !after)
        return changeOf(before != nullptr, after != nullptr);
    return before->file.sha256 == after->file.sha256 ? Difference::Change::Moved : Difference::Change::Replaced;
}

QStringList touchedBy(const Evidence* before, const Evidence* after)
{
    QStringList keys;
    for (const Evidence* one : {before, after})
        if (one)
            keys += keysOf(*one);
    keys.removeDuplicates();
    return keys;
}

} // namespace

void compareEvidence(const Compared& compared, std::vector<Difference>& all)
{
    const auto fields = fieldsOf(compared.catalogue);
    for (const auto& [was, is] : pairUp<Evidence>(pointers(compared.before.evidence),
                                                  pointers(compared.after.evidence), evidenceKeys())) {
        const Evidence& named = *(is ? is : was);
        Difference difference{.kind = Difference::Kind::Evidence,
                              .change = evidenceChange(was, is),
                              .subject = named.fileName,
                              .where = phrase({u"添付 %1"_s, u"Attachment %1"_s}, {same(QString::number(named.number))}),
                              .name = same(named.title.isEmpty() ? named.fileName : named.title),
                              .idBefore = was ? was->id.text : QString(),
                              .idAfter = is ? is->id.text : QString(),
                              .aspects = aspectsOf(fields, was, is),
                              .touches = touchedBy(was, is)};
        if (!difference.aspects.empty())
            all.push_back(std::move(difference));
    }
}

} // namespace tekigo
