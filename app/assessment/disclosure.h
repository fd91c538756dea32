#pragma once

#include "assessment/seenfile.h"
#include "base/language.h"

#include <optional>
#include <vector>

namespace tekigo {

/// One of the three items that S1.1-05 wants published.
enum class DisclosureItem { Contact, AcknowledgementTime, StatusUpdates };

/// What the check of a security.txt (RFC 9116) saw, and where the three items of S1.1-05 stand.
struct DisclosureSeen
{
    struct Field
    {
        QString name;
        QString value;
        int line = 0;

        bool operator==(const Field&) const = default;
    };
    /// What the check says about the file, a line or a field.
    struct Remark
    {
        enum class Grade {
            Meets,  ///< as RFC 9116 asks
            Advice, ///< not as it recommends, or worth knowing
            Breaks, ///< against something that it requires
        };

        Grade grade = Grade::Meets;
        int line = 0; ///< from 1; 0: the file as a whole
        Text says;

        bool operator==(const Remark&) const = default;
    };
    struct Item
    {
        DisclosureItem item = DisclosureItem::Contact;
        QString where; ///< page, URL or line where it stands; empty: not found

        bool operator==(const Item&) const = default;
    };

    SeenFile file;
    std::vector<Field> fields;
    std::optional<QDateTime> expires; ///< UTC
    bool isSigned = false;            ///< carries an OpenPGP signature; whose is not checked
    std::vector<Remark> remarks;
    std::vector<Item> items; ///< each item once

    [[nodiscard]] bool sound() const; ///< breaks nothing that RFC 9116 requires; what is expired is not sound
    bool operator==(const DisclosureSeen&) const = default;
};

[[nodiscard]] std::vector<DisclosureItem> disclosureItems();
[[nodiscard]] QString
disclosureItemId(DisclosureItem item); ///< "contact", "acknowledgement-time", "status-updates"
[[nodiscard]] Text disclosureItemName(DisclosureItem item);
[[nodiscard]] QString
disclosureQuestion(DisclosureItem item); ///< "vdp.contact" …: the question that people answer
[[nodiscard]] QString disclosureGradeId(DisclosureSeen::Remark::Grade grade); ///< "meets", "advice", "breaks"
[[nodiscard]] Text disclosureGradeName(DisclosureSeen::Remark::Grade grade);  ///< sign and word

} // namespace tekigo
