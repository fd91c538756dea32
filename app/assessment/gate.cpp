#include "assessment/gate.h"

#include "assessment/names.h"
#include "assessment/phrase.h"
#include "assessment/slots.h"

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Place = GateItem::Place;

/// A fact that a body asks for: its name as GateItem::subject, what people call it, whether it is there.
struct Field
{
    QString id;
    Text name;
    bool given = false;
};

std::vector<Field> fields(const Maker& maker)
{
    return {
        {u"name"_s, {u"製造者の名称"_s, u"name of the maker"_s}, !maker.name.trimmed().isEmpty()},
        {u"address"_s, {u"製造者の住所"_s, u"address of the maker"_s}, !maker.address.trimmed().isEmpty()},
        {u"representative"_s,
         {u"代表者の役職と氏名"_s, u"title and name of the representative"_s},
         !maker.representative.trimmed().isEmpty()},
        {u"contact"_s, {u"製造者の連絡先"_s, u"contact of the maker"_s}, !maker.contact.trimmed().isEmpty()},
    };
}

std::vector<Field> fields(const Product& product)
{
    const bool models = std::any_of(product.models.begin(), product.models.end(),
                                    [](const QString& model) { return !model.trimmed().isEmpty(); });
    return {
        {u"name"_s, {u"製品の名称"_s, u"name of the product"_s}, !product.name.trimmed().isEmpty()},
        {u"models"_s, {u"型番"_s, u"model numbers"_s}, models},
        {u"kind"_s,
         {u"端末機器の種類"_s, u"kind of terminal equipment"_s},
         !product.kind.trimmed().isEmpty()},
        {u"use"_s, {u"製品の用途"_s, u"use of the product"_s}, !product.use.trimmed().isEmpty()},
        {u"configuration"_s,
         {u"製品の構成"_s, u"configuration of the product"_s},
         !product.configuration.trimmed().isEmpty()},
    };
}

std::vector<Field> fields(const Revision& revision)
{
    return {
        {u"firmware"_s,
         {u"ファームウェアの版"_s, u"firmware version"_s},
         !revision.firmware.trimmed().isEmpty()},
        {u"date"_s, {u"版の日付"_s, u"date of the revision"_s}, revision.date.has_value()},
        {u"targets"_s, {u"対象チェックリスト"_s, u"target checklists"_s}, !revision.targets.isEmpty()},
    };
}

Place placeOf(const Shortfall& shortfall)
{
    switch (shortfall.kind) {
    case Shortfall::Kind::EvidenceMissing:
    case Shortfall::Kind::EvidenceOtherModel:
        return Place::Requirement;
    case Shortfall::Kind::EvidenceOtherFirmware:
    case Shortfall::Kind::EvidenceDamaged:
    case Shortfall::Kind::MeasuredOtherFirmware:
        return Place::Evidence;
    case Shortfall::Kind::TestMissing:
    case Shortfall::Kind::TestOtherModel:
    case Shortfall::Kind::TestOtherFirmware:
    case Shortfall::Kind::TestFailed:
    case Shortfall::Kind::TestIncomplete:
        return Place::TestCase;
    case Shortfall::Kind::NotConfirmed:
        return Place::Question;
    }
    return Place::Requirement;
}

/// Goes through everything that a dossier needs, in the order in which people mend it.
class Gate
{
public:
    Gate(const Catalogue& catalogue, const Assessment& assessment,
         const std::vector<ChecklistVerdict>& verdicts)
        : m_catalogue(catalogue)
        , m_assessment(assessment)
    {
        for (const ChecklistVerdict& verdict : verdicts)
            if (assessment.revision.targets.contains(verdict.checklist) && !isAdvice(verdict))
                m_targets.push_back(verdict);
    }

    std::vector<GateItem> items()
    {
        identity(Place::Maker, fields(m_assessment.maker));
        identity(Place::Product, fields(m_assessment.product));
        identity(Place::Revision, fields(m_assessment.revision));
        corporateNumber();
        unknownTargets();
        for (const ChecklistVerdict& verdict : m_targets)
            scopeOf(verdict);
        for (const ChecklistVerdict& verdict : m_targets)
            failures(verdict);
        questions();
        for (const ChecklistVerdict& verdict : m_targets)
            shortfalls(verdict);
        damage();
        attachments();
        return std::move(m_items);
    }

private:
    /// Advice is no part of conformity, so it keeps no dossier back.
    bool isAdvice(const ChecklistVerdict& verdict) const
    {
        const Checklist* checklist = m_catalogue.checklist(verdict.checklist);
        return checklist && checklist->standing == Standing::Advice;
    }

    void add(const GateItem& item) { m_items.push_back(item); }

    void identity(Place place, const std::vector<Field>& fields)
    {
        for (const Field& field : fields)
            if (!field.given)
                add({place, {}, {}, field.id, phrase({u"未記入：%1"_s, u"Not given: %1"_s}, {field.name})});
    }

    /// JC-STAR takes a paper that proves the legal person instead, so it is advice.
    void corporateNumber()
    {
        const bool label =
            std::any_of(m_targets.begin(), m_targets.end(), [&](const ChecklistVerdict& verdict) {
                const Checklist* checklist = m_catalogue.checklist(verdict.checklist);
                return checklist && checklist->standing == Standing::Voluntary;
            });
        if (label && m_assessment.maker.corporateNumber.trimmed().isEmpty())
            add({Place::Maker,
                 {},
                 {},
                 u"corporate-number"_s,
                 {u"未記入：法人番号（記入しない場合、ラベルの申請には法人格を証明できる書類が必要です）"_s,
                  u"Not given: corporate number (without it, the application for the label needs a document "
                  u"proving "
                  u"legal personality)"_s},
                 false});
    }

    void unknownTargets()
    {
        for (const QString& target : m_assessment.revision.targets)
            if (!m_catalogue.checklist(target))
                add({Place::Revision,
                     {},
                     {},
                     u"targets"_s,
                     phrase({u"対象チェックリスト「%1」がありません"_s, u"There is no checklist “%1”"_s},
                            {same(target)})});
    }

    Text title(const ChecklistVerdict& verdict) const
    {
        const Checklist* checklist = m_catalogue.checklist(verdict.checklist);
        return checklist ? checklist->shortTitle : same(verdict.checklist);
    }

    void scopeOf(const ChecklistVerdict& verdict)
    {
        if (verdict.scope.outcome == ScopeOutcome::Unanswered)
            add({Place::Scope,
                 verdict.checklist,
                 {},
                 verdict.scope.missing.value(0),
                 phrase({u"適用範囲が未回答です：%1"_s, u"Scope unanswered: %1"_s}, {title(verdict)})});
        effectiveDate(verdict);
        for (const Shortfall& shortfall : verdict.scopeShortfalls)
            addOnce({Place::Question, {}, {}, shortfall.need, shortfall.says});
    }

    /// Without it the transitional measures cannot be judged.
    void effectiveDate(const ChecklistVerdict& verdict)
    {
        const Checklist* checklist = m_catalogue.checklist(verdict.checklist);
        if (checklist && checklist->standing == Standing::MandatoryOnceInForce &&
            !m_assessment.effectiveOf(*checklist))
            add({Place::Scope,
                 verdict.checklist,
                 {},
                 {},
                 phrase({u"施行日が未設定のため、経過措置に当たるかどうかは判定していません：%1"_s,
                         u"No effective date is set, so transitional measures are not judged: %1"_s},
                        {title(verdict)}),
                 false});
    }

    void failures(const ChecklistVerdict& verdict)
    {
        if (!verdict.concerns())
            return;
        for (const RequirementVerdict& requirement : verdict.requirements)
            if (requirement.verdict == Verdict::Fails)
                add({Place::Requirement,
                     verdict.checklist,
                     requirement.requirement,
                     {},
                     phrase({u"不適合：%1 %2 %3"_s, u"Fails: %1 %2 %3"_s},
                            {title(verdict), same(requirement.requirement),
                             requirementTitle(verdict, requirement)})});
    }

    Text requirementTitle(const ChecklistVerdict& verdict, const RequirementVerdict& requirement) const
    {
        const Requirement* known = m_catalogue.requirement(verdict.checklist, requirement.requirement);
        return known ? known->title : Text();
    }

    /// Those that decide the scope are asked where it is decided; those that its outcome merely asks for are
    /// advice.
    void questions()
    {
        if (m_targets.empty())
            return;
        QStringList deciding;
        QStringList needed;
        for (const ChecklistVerdict& verdict : m_targets) {
            deciding += verdict.scope.missing;
            for (const RequirementVerdict& requirement : verdict.requirements)
                if (verdict.concerns())
                    needed += requirement.ruling.missing;
        }
        for (const QString& id : openQuestions(m_catalogue, m_targets))
            if (!deciding.contains(id))
                add({Place::Question,
                     {},
                     {},
                     id,
                     phrase({u"未回答：%1"_s, u"Unanswered: %1"_s}, {m_catalogue.question(id)->label}),
                     needed.contains(id)});
    }

    void shortfalls(const ChecklistVerdict& verdict)
    {
        if (!verdict.concerns())
            return;
        for (const RequirementVerdict& requirement : verdict.requirements)
            for (const Shortfall& shortfall : requirement.shortfalls)
                shortfallOf(verdict, requirement, shortfall);
    }

    void shortfallOf(const ChecklistVerdict& verdict, const RequirementVerdict& requirement,
                     const Shortfall& shortfall)
    {
        const Place place = placeOf(shortfall);
        if (place == Place::Requirement)
            add({place, verdict.checklist, requirement.requirement, shortfall.need,
                 phrase({u"%1 %2：%3"_s, u"%1 %2: %3"_s},
                        {title(verdict), same(requirement.requirement), shortfall.says})});
        else if (place == Place::TestCase)
            addOnce({place, verdict.checklist, requirement.requirement, shortfall.need, shortfall.says});
        else
            addOnce({place,
                     {},
                     {},
                     place == Place::Evidence ? shortfall.evidence.text : shortfall.need,
                     shortfall.says});
    }

    /// One file, answer or test may be short for several requirements; it is mended once.
    void addOnce(const GateItem& item)
    {
        if (std::none_of(m_items.begin(), m_items.end(), [&](const GateItem& known) {
                return known.place == item.place && known.subject == item.subject && known.says == item.says;
            }))
            add(item);
    }

    /// The dossier embeds every file of the revision, so each must be whole.
    void damage()
    {
        for (const Evidence& one : m_assessment.evidence)
            if (m_assessment.isDamaged(one))
                addOnce({Place::Evidence, {}, {}, one.id.text, damagedText(one)});
    }

    void attachments()
    {
        QStringList certified;
        for (const ChecklistVerdict& verdict : m_targets)
            if (verdict.scope.outcome != ScopeOutcome::OutOfScope)
                certified += verdict.checklist;
        for (const SlotRule& rule : slotRules(m_catalogue, certified))
            if (std::none_of(m_assessment.evidence.begin(), m_assessment.evidence.end(),
                             [&](const Evidence& one) { return one.slot == rule.slot; }))
                add({Place::Slot,
                     {},
                     {},
                     slotId(rule.slot),
                     phrase({u"添付がありません：%1（%2）"_s, u"Not attached: %1 (%2)"_s},
                            {slotName(rule.slot), rule.reason}),
                     rule.required});
    }

    const Catalogue& m_catalogue;
    const Assessment& m_assessment;
    std::vector<ChecklistVerdict> m_targets;
    std::vector<GateItem> m_items;
};

} // namespace

std::vector<GateItem> gate(const Catalogue& catalogue, const Assessment& assessment,
                           const std::vector<ChecklistVerdict>& verdicts)
{
    return Gate(catalogue, assessment, verdicts).items();
}

bool passed(const std::vector<GateItem>& items)
{
    return std::none_of(items.begin(), items.end(), [](const GateItem& item) { return item.blocks; });
}

} // namespace tekigo
