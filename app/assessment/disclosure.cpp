#include "assessment/disclosure.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

bool DisclosureSeen::sound() const
{
    return std::ranges::none_of(remarks,
                                [](const Remark& one) { return one.grade == Remark::Grade::Breaks; });
}

std::vector<DisclosureItem> disclosureItems()
{
    return {DisclosureItem::Contact, DisclosureItem::AcknowledgementTime, DisclosureItem::StatusUpdates};
}

QString disclosureItemId(DisclosureItem item)
{
    switch (item) {
    case DisclosureItem::Contact:
        return u"contact"_s;
    case DisclosureItem::AcknowledgementTime:
        return u"acknowledgement-time"_s;
    case DisclosureItem::StatusUpdates:
        return u"status-updates"_s;
    }
    Q_UNREACHABLE();
}

Text disclosureItemName(DisclosureItem item)
{
    switch (item) {
    case DisclosureItem::Contact:
        return {u"報告窓口"_s, u"Contact for reports"_s};
    case DisclosureItem::AcknowledgementTime:
        return {u"受領確認までの期間"_s, u"Time until a report is acknowledged"_s};
    case DisclosureItem::StatusUpdates:
        return {u"解決までの状況連絡の時期"_s, u"Times of status updates until it is resolved"_s};
    }
    Q_UNREACHABLE();
}

QString disclosureQuestion(DisclosureItem item)
{
    return u"vdp."_s + disclosureItemId(item);
}

QString disclosureGradeId(DisclosureSeen::Remark::Grade grade)
{
    switch (grade) {
    case DisclosureSeen::Remark::Grade::Meets:
        return u"meets"_s;
    case DisclosureSeen::Remark::Grade::Advice:
        return u"advice"_s;
    case DisclosureSeen::Remark::Grade::Breaks:
        return u"breaks"_s;
    }
    Q_UNREACHABLE();
}

Text disclosureGradeName(DisclosureSeen::Remark::Grade grade)
{
    switch (grade) {
    case DisclosureSeen::Remark::Grade::Meets:
        return {u"○ 規定どおり"_s, u"○ As required"_s};
    case DisclosureSeen::Remark::Grade::Advice:
        return {u"△ 推奨・注意"_s, u"△ Advice"_s};
    case DisclosureSeen::Remark::Grade::Breaks:
        return {u"✗ 規定に反する"_s, u"✗ Breaks a rule"_s};
    }
    Q_UNREACHABLE();
}

} // namespace tekigo
