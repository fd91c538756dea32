#pragma once

#include "assessment/id.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace tekigo {

/// Who applies, with the facts that a certification body must record
/// (端末機器の技術基準適合認定等に関する規則 第8条第3項, 第19条第3項).
struct Maker
{
    MakerId id;
    QString name;
    QString address;
    QString representative;  ///< 代表者の役職と氏名
    QString corporateNumber; ///< 法人番号, 13 digits; empty where none
    QString contact;

    bool operator==(const Maker&) const = default;
};

/// 認定・設計認証・届出 of a product.
struct Certification
{
    QString number;
    std::optional<QDate> date;
    QString body;

    bool operator==(const Certification&) const = default;
};

/// The states of IPA's public list.
enum class LabelStatus { None, Valid, Grace, Expired, Revoked };

/// JC-STAR label of a product.
struct Label
{
    QString number;
    std::optional<QDate> issued;
    std::optional<QDate> expires;
    LabelStatus status = LabelStatus::None;

    bool operator==(const Label&) const = default;
};

/// A family of model numbers that is assessed as one.
struct Product
{
    ProductId id;
    MakerId maker;
    QString name;
    QStringList models;    ///< 型番, in the maker's order
    QString kind;          ///< 端末機器の種類
    QString use;           ///< 用途
    QString configuration; ///< 構成
    Certification certification;
    Label label;

    bool operator==(const Product&) const = default;
};

/// One hardware and firmware state of a product.
struct Revision
{
    RevisionId id;
    ProductId product;
    RevisionId copiedFrom; ///< empty where it was not copied
    QString label;
    QString hardware;
    QString firmware;
    std::optional<QDate> date;
    QStringList targets;     ///< checklist ids it is submitted for
    QString preparedBy;      ///< 作成
    QString confidentiality; ///< printed on the cover; empty: none

    bool operator==(const Revision&) const = default;
};

/// What a revision is submitted for unless its maker says otherwise.
[[nodiscard]] inline QStringList defaultTargets()
{
    return {QStringLiteral("terminal-2020"), QStringLiteral("jc-star-1")};
}

} // namespace tekigo
