// How exposures and changes are called.
#include "assessment/exposure.h"

namespace tekigo {

using namespace Qt::StringLiterals;

std::vector<Exposure> allExposures()
{
    return {Exposure::Undeclared,   Exposure::Unintended,  Exposure::Incomplete, Exposure::Unclear,
            Exposure::DeclaredOnly, Exposure::NotLookedAt, Exposure::Agrees};
}

QString exposureId(Exposure exposure)
{
    switch (exposure) {
    case Exposure::Undeclared:
        return u"undeclared"_s;
    case Exposure::Unintended:
        return u"unintended"_s;
    case Exposure::Incomplete:
        return u"incomplete"_s;
    case Exposure::Unclear:
        return u"unclear"_s;
    case Exposure::DeclaredOnly:
        return u"declared-only"_s;
    case Exposure::NotLookedAt:
        return u"not-looked-at"_s;
    case Exposure::Agrees:
        return u"agrees"_s;
    }
    return {};
}

Text exposureName(Exposure exposure)
{
    switch (exposure) {
    case Exposure::Undeclared:
        return {u"未申告"_s, u"Undeclared"_s};
    case Exposure::Unintended:
        return {u"意図しない開放"_s, u"Unintended"_s};
    case Exposure::Incomplete:
        return {u"一覧未記入"_s, u"Inventory incomplete"_s};
    case Exposure::Unclear:
        return {u"不明"_s, u"Unclear"_s};
    case Exposure::DeclaredOnly:
        return {u"宣言のみ"_s, u"Declared only"_s};
    case Exposure::NotLookedAt:
        return {u"未検査"_s, u"Not scanned"_s};
    case Exposure::Agrees:
        return {u"一致"_s, u"Agrees"_s};
    }
    return {};
}

QChar exposureSign(Exposure exposure)
{
    switch (exposure) {
    case Exposure::Undeclared:
    case Exposure::Unintended:
        return u'×';
    case Exposure::Incomplete:
    case Exposure::Unclear:
        return u'？';
    case Exposure::DeclaredOnly:
    case Exposure::NotLookedAt:
        return u'△';
    case Exposure::Agrees:
        return u'○';
    }
    return {};
}

QString changeId(PortChange::Kind kind)
{
    switch (kind) {
    case PortChange::Kind::Opened:
        return u"opened"_s;
    case PortChange::Kind::Closed:
        return u"closed"_s;
    case PortChange::Kind::ServiceChanged:
        return u"service-changed"_s;
    }
    return {};
}

Text changeName(PortChange::Kind kind)
{
    switch (kind) {
    case PortChange::Kind::Opened:
        return {u"開いた"_s, u"Opened"_s};
    case PortChange::Kind::Closed:
        return {u"閉じた"_s, u"Closed"_s};
    case PortChange::Kind::ServiceChanged:
        return {u"サービスの変化"_s, u"Service changed"_s};
    }
    return {};
}

} // namespace tekigo
