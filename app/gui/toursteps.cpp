#include "gui/tour.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Where translators find the words of the tour.
struct TourSteps
{
    Q_DECLARE_TR_FUNCTIONS(TourSteps)

public:
    static std::vector<TourStep> all();
};

std::vector<TourStep> TourSteps::all()
{
    return {
        {PageKind::Products, u"rail"_s, [] { return tr("The pages"); },
         [] { return tr("The pages stand here in the order of the work. Ctrl+1 to Ctrl+0 lead to them."); }},
        {PageKind::Products, u"breadcrumb"_s, [] { return tr("The chosen revision"); },
         [] {
             return tr("A revision is one hardware and firmware state of a product. Every page is about the "
                       "one that "
                       "is chosen here; to the right stand the verdicts of what it is submitted for.");
         }},
        {PageKind::Products, u"productsActs"_s, [] { return tr("Makers, products, revisions"); },
         [] {
             return tr("Add your own here: first the maker, then the product with its model numbers, then a "
                       "revision. "
                       "Each field is saved when you leave it.");
         }},
        {PageKind::Assessment, u"requirementList"_s, [] { return tr("Requirements and verdicts"); },
         [] {
             return tr(
                 "Go through the requirements here. In the middle you answer questions; on the right stand "
                 "the "
                 "text of the law and what the examiner looks for. F8 goes to the next unanswered question.");
         }},
        {PageKind::Evidence, u"evidenceActs"_s, [] { return tr("Evidence"); },
         [] {
             return tr("Add files here or drop them on the page, say which requirements they carry, and mark "
                       "the page "
                       "that says it.");
         }},
        {PageKind::Instruments, u"instrumentsList"_s, [] { return tr("Instruments"); },
         [] {
             return tr("They read port scans, lists of preset passwords, settings, update images and "
                       "security.txt, and "
                       "record what they find with the file behind it.");
         }},
        {PageKind::Dossier, u"dossierGate"_s, [] { return tr("The dossier"); },
         [] {
             return tr("What is still missing stands here, and Enter leads to its place. When nothing is "
                       "left, export "
                       "the PDF. F1 opens the guide at the place where you are.");
         }},
    };
}

} // namespace

std::vector<TourStep> tourSteps()
{
    return TourSteps::all();
}

} // namespace tekigo
