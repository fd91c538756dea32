#pragma once

#include "assessment/gate.h"
#include "assessment/id.h"

namespace tekigo {

/// The pages of the left rail, in its order.
enum class PageKind {
    Board,
    Products,
    Assessment,
    Evidence,
    Instruments,
    CarryOver,
    Compare,
    Regulation,
    Dossier,
    History,
    Search
};

/// A place in the window that something else leads to: a row of the gate, a line of the history, a found
/// answer. What is empty does not matter for the place.
struct Place
{
    PageKind page = PageKind::Products;
    MakerId maker = {};
    ProductId product = {};
    RevisionId revision = {};
    RevisionId other = {}; ///< what it is compared with
    QString checklist = {};
    QString requirement = {};
    QString question = {};
    QString testCase = {};
    EvidenceId evidence = {};
    int filePage = 0; ///< of the evidence, from 1; 0: none
    QString instrument = {}; ///< "scan", "credentialList" …: InstrumentPanel::name()
    QString field =
        {}; ///< "makerName", "productModels", "revisionFirmware": a field of a form, by its object name
    bool scope = false; ///< the scope wizard of `checklist`

    bool operator==(const Place&) const = default;
};

/// The instrument that finds a fact that nobody types: of "scan.full-tcp" the scans.
[[nodiscard]] Place placeOfMeasurement(const QString& question, const RevisionId& revision);

/// Where an item of the gate of `revision` is mended.
[[nodiscard]] Place placeOf(const GateItem& item, const RevisionId& revision);

} // namespace tekigo
