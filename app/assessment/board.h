#pragma once

#include "assessment/labelterm.h"
#include "assessment/standing.h"

#include <set>

namespace tekigo {

/// One revision on the board.
struct BoardRow
{
    MakerId maker;
    QString makerName;
    Product product;
    Revision revision;
    bool newest = false;                ///< of its product
    std::optional<Standings> standings; ///< empty: not judged yet
    QString folded;                     ///< every name and number in it, as free text is compared with

    bool operator==(const BoardRow&) const = default;
};
using BoardRows = std::vector<BoardRow>;

/// Fills `folded`.
[[nodiscard]] BoardRow boardRow(const Maker& maker, Product product, Revision revision, bool newest);

/// A column of verdicts: a checklist's own, or one of its requirements'.
struct BoardColumn
{
    const Checklist* checklist = nullptr;     ///< the catalogue's
    const Requirement* requirement = nullptr; ///< nullptr: the checklist itself
    size_t place = 0;                         ///< of the checklist in the catalogue
    size_t line = 0;                          ///< of the requirement in it

    bool operator==(const BoardColumn&) const = default;
};
/// Of these checklists in the catalogue's order, all for none; the checklist's own column before its
/// requirements'. Points into the catalogue.
[[nodiscard]] std::vector<BoardColumn> boardColumns(const Catalogue& catalogue,
                                                    const QStringList& checklists = {});

/// What stands where a row and a column meet.
struct BoardCell
{
    Verdict verdict = Verdict::Unanswered;
    ScopeOutcome outcome = ScopeOutcome::Unanswered; ///< of its checklist
    int evidenceMissing = 0;                         ///< a checklist's: of all its requirements
    int toConfirm = 0;
    int questions = 0;

    bool operator==(const BoardCell&) const = default;
};
/// Nothing while the row is not judged.
[[nodiscard]] std::optional<BoardCell> boardCell(const BoardRow& row, const BoardColumn& column);

/// Which rows are shown; what is empty asks for nothing.
struct BoardFilter
{
    QStringList checklists = {};         ///< whose verdicts count below
    bool everyRevision = false;          ///< else each product's newest
    std::optional<std::set<RevisionId>> picked = {}; ///< these only, whichever is the newest
    std::optional<Verdict> verdict = {}; ///< of one of the checklists
    QString failsUnder = {};             ///< a checklist
    MakerId maker = {};
    std::optional<int> labelWithin = {}; ///< days; see endsWithin()
    bool evidenceMissing = false;
    bool toConfirm = false;
    QString text = {}; ///< every word of it stands in the row

    bool operator==(const BoardFilter&) const = default;
};

struct BoardSort
{
    enum class Key { Maker, Product, Revision, LabelEnd, Certified, Judged };
    Key key = Key::Product;
    BoardColumn cell = {}; ///< of Key::Judged
    bool descending = false;
    bool byMaker = false; ///< makers stay together

    bool operator==(const BoardSort&) const = default;
};

/// The places in `board` of the rows that pass, in their order.
[[nodiscard]] std::vector<int> chosenRows(const BoardRows& board, const BoardFilter& filter,
                                          const BoardSort& sort, QDate today);

/// The products whose labels still count and end next, soonest first: rows of the newest revisions.
[[nodiscard]] std::vector<int> endingNext(const BoardRows& board, QDate today, size_t most);

/// The board as it is written to a file: plain values, no pointers into a catalogue of somebody else's.
struct BoardFile
{
    Language language = Language::Japanese;
    QDate today;
    Catalogue catalogue;
    QStringList checklists; ///< whose columns are written; all for none
    std::vector<BoardRow> rows;
};

} // namespace tekigo
