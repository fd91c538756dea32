#pragma once

#include <QHash>
#include <QString>

namespace tekigo {

/// The name of one thing of a workspace, so that a product's cannot be passed where a revision's is wanted.
/// Its text is short and made for people and command lines: "P3", "R12", "E7". Empty: none.
template<class Thing>
struct Id
{
    QString text;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Id&) const = default;
    bool operator<(const Id& other) const { return text < other.text; }
};

template<class Thing>
size_t qHash(const Id<Thing>& id, size_t seed = 0) noexcept
{
    return qHash(id.text, seed);
}

struct Maker;
struct Product;
struct Revision;
struct Evidence;
struct TestRecord;
struct Finding;
struct Approval;

using MakerId = Id<Maker>;           ///< "M1"
using ProductId = Id<Product>;       ///< "P1"
using RevisionId = Id<Revision>;     ///< "R1"
using EvidenceId = Id<Evidence>;     ///< "E1"
using TestRecordId = Id<TestRecord>; ///< "T1"
using FindingId = Id<Finding>;       ///< "F1"
using ApprovalId = Id<Approval>;     ///< "A1"

} // namespace tekigo
