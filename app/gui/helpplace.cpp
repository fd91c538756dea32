#include "gui/helpplace.h"

#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tekigo {

/// By class where a class is about one thing, else by object name.
const QHash<QString, QString>& helpPlaces()
{
    static const QHash<QString, QString> table{
        // The window and its pages
        {u"StartPage"_s, u"window-start"_s},
        {u"rail"_s, u"window-parts"_s},
        {u"Breadcrumb"_s, u"window-parts"_s},
        {u"TaskBar"_s, u"window-parts"_s},
        {u"Notices"_s, u"trouble"_s},
        {u"Tour"_s, u"window-tour"_s},
        {u"SubmittedNotice"_s, u"approval-submit"_s},
        {u"BoardPage"_s, u"board"_s},
        {u"ProductsPage"_s, u"products"_s},
        {u"AssessmentPage"_s, u"assessment"_s},
        {u"EvidencePage"_s, u"evidence"_s},
        {u"InstrumentsPage"_s, u"instruments"_s},
        {u"CarryOverPage"_s, u"carryover"_s},
        {u"ComparePage"_s, u"compare"_s},
        {u"RegulationPage"_s, u"regulation"_s},
        {u"DossierPage"_s, u"dossier"_s},
        {u"HistoryPage"_s, u"history"_s},
        {u"SearchPage"_s, u"search"_s},
        {u"NoRevisionPage"_s, u"products-revision"_s},
        // Parts of pages
        {u"boardTable"_s, u"board-read"_s},
        {u"BoardFilters"_s, u"board-filters"_s},
        {u"RevisionPicker"_s, u"board-filters"_s},
        {u"boardCsv"_s, u"board-export"_s},
        {u"boardPdf"_s, u"board-export"_s},
        {u"makerForm"_s, u"products-maker"_s},
        {u"productForm"_s, u"products-product"_s},
        {u"revisionForm"_s, u"products-revision"_s},
        {u"requirementList"_s, u"verdicts-requirement"_s},
        {u"SubjectHead"_s, u"assessment-why"_s},
        {u"ScopePanel"_s, u"assessment-scope"_s},
        {u"scopeSteps"_s, u"assessment-scope"_s},
        {u"QuestionCard"_s, u"assessment-questions"_s},
        {u"TableEditor"_s, u"assessment-tables"_s},
        {u"claims"_s, u"assessment-claims"_s},
        {u"EvidencePanel"_s, u"assessment-evidence"_s},
        {u"TestCard"_s, u"assessment-tests"_s},
        {u"TestRecordForm"_s, u"assessment-tests"_s},
        {u"FindingsView"_s, u"instruments"_s},
        {u"GuidancePane"_s, u"verdicts-marks"_s},
        {u"RequirementApproval"_s, u"approval-requirement"_s},
        {u"evidenceActs"_s, u"evidence-add"_s},
        {u"evidenceTable"_s, u"evidence-state"_s},
        {u"evidenceDetails"_s, u"evidence-details"_s},
        {u"evidenceLinks"_s, u"evidence-pages"_s},
        {u"previewPane"_s, u"evidence-pages"_s},
        {u"ScanPanel"_s, u"instruments-scans"_s},
        {u"ScanComparison"_s, u"instruments-scan-comparison"_s},
        {u"CredentialPanel"_s, u"instruments-passwords"_s},
        {u"PowerLossPanel"_s, u"instruments-power"_s},
        {u"UpdateImagePanel"_s, u"instruments-update"_s},
        {u"SignatureCheck"_s, u"instruments-signature"_s},
        {u"RejectionTest"_s, u"instruments-rejection"_s},
        {u"DisclosurePanel"_s, u"instruments-disclosure"_s},
        {u"carryPiles"_s, u"carryover-piles"_s},
        {u"carryPileBar"_s, u"carryover-confirm"_s},
        {u"CompareFilters"_s, u"compare-filters"_s},
        {u"compareLanguage"_s, u"compare-export"_s},
        {u"compareExport"_s, u"compare-export"_s},
        {u"GapView"_s, u"regulation-impact"_s},
        {u"ChecklistDifferenceView"_s, u"regulation-difference"_s},
        {u"dossierGate"_s, u"dossier-gate"_s},
        {u"dossierLanguage"_s, u"dossier-export"_s},
        {u"dossierExport"_s, u"dossier-export"_s},
        {u"dossierRedacted"_s, u"editions-redacted"_s},
        {u"dossierVerify"_s, u"verify-window"_s},
        {u"noRevisionVerify"_s, u"verify-window"_s},
        {u"PdfPreview"_s, u"dossier-preview"_s},
        {u"ApprovalPanel"_s, u"approval"_s},
        {u"ApprovalForm"_s, u"approval-steps"_s},
        {u"historyVerify"_s, u"history-verify"_s},
        {u"historyFilter"_s, u"history-filter"_s},
        {u"PastValue"_s, u"history-restore"_s},
        {u"SearchGaps"_s, u"search-gaps"_s},
        // Dialogs
        {u"AboutDialog"_s, u"window-about"_s},
        {u"ShortcutsDialog"_s, u"window-keys"_s},
        {u"SettingsDialog"_s, u"window-settings"_s},
        {u"AdoptDialog"_s, u"carryover-adopt"_s},
        {u"NextRevisionDialog"_s, u"carryover-next"_s},
        {u"VerifyDialog"_s, u"verify-window"_s},
        {u"RestoreDialog"_s, u"moving-restore"_s},
        {u"DiagnosticsDialog"_s, u"trouble-diagnostics"_s},
    };
    return table;
}

QString helpPlaceNamed(const QString& name)
{
    return helpPlaces().value(name);
}

QString helpPlaceOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QString own = widget->property("help").toString(); !own.isEmpty())
            return own;
        if (const QString named = helpPlaceNamed(widget->objectName()); !named.isEmpty())
            return named;
        const QString type = QString::fromLatin1(widget->metaObject()->className()).section(u"::"_s, -1);
        if (const QString known = helpPlaceNamed(type); !known.isEmpty())
            return known;
    }
    return u"contents"_s;
}

} // namespace tekigo
