#include "gui/pages.h"

#include "gui/assessmentpage.h"
#include "gui/carryoverpage.h"
#include "gui/comparepage.h"
#include "gui/boardpage.h"
#include "gui/dossierpage.h"
#include "gui/evidencepage.h"
#include "gui/historypage.h"
#include "gui/instrumentspage.h"
#include "gui/productspage.h"
#include "gui/regulationpage.h"
#include "gui/searchpage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Where translators find the words of the rail.
struct Pages
{
    Q_DECLARE_TR_FUNCTIONS(Pages)

public:
    static std::vector<PageEntry> all();
};

template<class P>
Page* make(const Desk& desk, QWidget* parent)
{
    return new P(desk, parent);
}

std::vector<PageEntry> Pages::all()
{
    return {
        {PageKind::Board, u"board"_s, [] { return tr("Board"); }, make<BoardPage>},
        {PageKind::Products, u"products"_s, [] { return tr("Products"); }, make<ProductsPage>},
        {PageKind::Assessment, u"assessment"_s, [] { return tr("Assessment"); }, make<AssessmentPage>},
        {PageKind::Evidence, u"evidence"_s, [] { return tr("Evidence"); }, make<EvidencePage>},
        {PageKind::Instruments, u"instruments"_s, [] { return tr("Instruments"); }, make<InstrumentsPage>},
        {PageKind::CarryOver, u"carryover"_s, [] { return tr("Carry-over"); }, make<CarryOverPage>},
        {PageKind::Compare, u"compare"_s, [] { return tr("Compare"); }, make<ComparePage>},
        {PageKind::Regulation, u"regulation"_s, [] { return tr("Regulation"); }, make<RegulationPage>},
        {PageKind::Dossier, u"dossier"_s, [] { return tr("Dossier"); }, make<DossierPage>},
        {PageKind::History, u"history"_s, [] { return tr("History"); }, make<HistoryPage>},
        {PageKind::Search, u"search"_s, [] { return tr("Search"); }, make<SearchPage>},
    };
}

} // namespace

std::vector<PageEntry> pages()
{
    return Pages::all();
}

} // namespace tekigo
