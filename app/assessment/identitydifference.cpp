// Who makes what, in which state, for which checklists, as two revisions have it.
#include "assessment/aspects.h"
#include "assessment/names.h"
#include "assessment/phrase.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

template<class T>
ComparedField<T> field(const QString& id, const Text& name, QString T::* member)
{
    return {id, name, [member](const T& of) { return given(of.*member); }};
}

template<class T>
ComparedField<T> field(const QString& id, const Text& name, std::optional<QDate> T::* member)
{
    return {id, name, [member](const T& of) { return given(of.*member); }};
}

Text checklistWords(const Catalogue& catalogue, const Value& value)
{
    std::vector<Text> titles;
    for (const QString& id : std::get<QStringList>(value)) {
        const Checklist* checklist = catalogue.checklist(id);
        titles.push_back(checklist ? checklist->shortTitle : same(id));
    }
    return listed(titles);
}

const std::vector<ComparedField<Maker>>& makerFields()
{
    static const std::vector<ComparedField<Maker>> fields = {
        field(u"name"_s, {u"名称"_s, u"Name"_s}, &Maker::name),
        field(u"address"_s, {u"住所"_s, u"Address"_s}, &Maker::address),
        field(u"representative"_s, {u"代表者"_s, u"Representative"_s}, &Maker::representative),
        field(u"corporateNumber"_s, {u"法人番号"_s, u"Corporate number"_s}, &Maker::corporateNumber),
        field(u"contact"_s, {u"連絡先"_s, u"Contact"_s}, &Maker::contact),
    };
    return fields;
}

const std::vector<ComparedField<Product>>& productFields()
{
    static const std::vector<ComparedField<Product>> fields = {
        field(u"name"_s, {u"製品名"_s, u"Name"_s}, &Product::name),
        {u"models"_s, {u"型番"_s, u"Model numbers"_s}, [](const Product& of) { return given(of.models); }},
        field(u"kind"_s, {u"端末機器の種類"_s, u"Kind of equipment"_s}, &Product::kind),
        field(u"use"_s, {u"用途"_s, u"Use"_s}, &Product::use),
        field(u"configuration"_s, {u"構成"_s, u"Configuration"_s}, &Product::configuration),
    };
    return fields;
}

const std::vector<ComparedField<Certification>>& certificationFields()
{
    static const std::vector<ComparedField<Certification>> fields = {
        field(u"number"_s, {u"認証番号"_s, u"Number"_s}, &Certification::number),
        field(u"date"_s, {u"認証日"_s, u"Date"_s}, &Certification::date),
        field(u"body"_s, {u"認定機関"_s, u"Body"_s}, &Certification::body),
    };
    return fields;
}

Text statusWords(const Value& value)
{
    for (const LabelStatus status : labelStatuses())
        if (labelStatusId(status) == std::get<QString>(value))
            return labelStatusName(status);
    return plainWords(value);
}

const std::vector<ComparedField<Label>>& labelFields()
{
    static const std::vector<ComparedField<Label>> fields = {
        field(u"number"_s, {u"番号"_s, u"Number"_s}, &Label::number),
        field(u"issued"_s, {u"交付日"_s, u"Issued"_s}, &Label::issued),
        field(u"expires"_s, {u"有効期限"_s, u"Expires"_s}, &Label::expires),
        {u"status"_s, {u"状態"_s, u"Status"_s},
         [](const Label& of) -> std::optional<Value> {
             return of.status == LabelStatus::None ? std::nullopt : given(labelStatusId(of.status));
         },
         statusWords},
    };
    return fields;
}

std::vector<ComparedField<Revision>> revisionFields(const Catalogue& catalogue)
{
    return {
        field(u"label"_s, {u"版の名称"_s, u"Label"_s}, &Revision::label),
        field(u"hardware"_s, {u"ハードウェア"_s, u"Hardware"_s}, &Revision::hardware),
        field(u"firmware"_s, {u"ファームウェア"_s, u"Firmware"_s}, &Revision::firmware),
        field(u"date"_s, {u"日付"_s, u"Date"_s}, &Revision::date),
        {u"targets"_s, {u"対象チェックリスト"_s, u"Target checklists"_s},
         [](const Revision& of) { return given(of.targets); },
         [&catalogue](const Value& value) { return checklistWords(catalogue, value); }},
        field(u"preparedBy"_s, {u"作成者"_s, u"Prepared by"_s}, &Revision::preparedBy),
        field(u"confidentiality"_s, {u"取扱い"_s, u"Confidentiality"_s}, &Revision::confidentiality),
    };
}

template<class T>
void add(std::vector<Difference>& all, const QString& subject, const Text& name,
         const std::vector<ComparedField<T>>& fields, const T& before, const T& after)
{
    Difference difference{.kind = Difference::Kind::Identity, .subject = subject, .name = name};
    difference.aspects = aspectsOf<T>(fields, &before, &after);
    if (!difference.aspects.empty())
        all.push_back(std::move(difference));
}

/// Effective dates stand with the workspace, but a submitted revision keeps those of its day.
void addEffective(const Compared& compared, std::vector<Difference>& all)
{
    for (const Checklist& checklist : compared.catalogue.checklists) {
        const auto was = given(compared.before.effectiveOf(checklist));
        const auto is = given(compared.after.effectiveOf(checklist));
        if (was == is)
            continue;
        Difference difference{.kind = Difference::Kind::Identity,
                              .subject = u"effective/"_s + checklist.id,
                              .name = checklist.shortTitle,
                              .touches = {requirementKey(checklist.id, u"scope"_s)}};
        difference.aspects.push_back({u"effective"_s, {u"施行日"_s, u"Effective date"_s}, was, is,
                                      was ? plainWords(*was) : Text{}, is ? plainWords(*is) : Text{}});
        all.push_back(std::move(difference));
    }
}

} // namespace

void compareIdentity(const Compared& compared, std::vector<Difference>& all)
{
    const Assessment& before = compared.before;
    const Assessment& after = compared.after;
    add(all, u"maker"_s, {u"製造者"_s, u"Maker"_s}, makerFields(), before.maker, after.maker);
    add(all, u"product"_s, {u"製品"_s, u"Product"_s}, productFields(), before.product, after.product);
    add(all, u"certification"_s, {u"認証"_s, u"Certification"_s}, certificationFields(),
        before.product.certification, after.product.certification);
    add(all, u"label"_s, {u"JC-STAR ラベル"_s, u"JC-STAR label"_s}, labelFields(), before.product.label,
        after.product.label);
    add(all, u"revision"_s, {u"版"_s, u"Revision"_s}, revisionFields(compared.catalogue), before.revision,
        after.revision);
    addEffective(compared, all);
}

} // namespace tekigo
