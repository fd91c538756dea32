#pragma once

#include "base/unfinished.h"
#include "dossier/dossier.h"
#include "gui/page.h"

#include <QTemporaryDir>

class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;
class QTimer;

namespace tekigo {

class ApprovalPanel;
class Badge;
class ContradictionNotes;
class EditionOptions;
class GateModel;
class PdfPreview;
class Submitting;
class Task;

/// The document for the examiner: what it still lacks (Enter leads to where it is mended), how it will look, and its
/// export. What lacks something is exported as a draft, and the button says so.
class DossierPage : public Page
{
    Q_OBJECT

public:
    DossierPage(const Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;
    /// Whether a file that Tekigo exported is as it was made; needs no revision.
    void askWhatToVerify();

protected:
    void showRevision() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeGate();
    void makeActs();
    void read();
    void tellState();
    void offerAnnexes();
    void preview();
    void tellUntranslated();
    void verify(const QString& path);
    void goTo(const QModelIndex& index);
    [[nodiscard]] Result<Dossier> frozen() const; ///< in full
    [[nodiscard]] Result<Dossier> chosenEdition() const;

    GateModel* m_gate = nullptr;
    ApprovalPanel* m_approval = nullptr;
    Submitting* m_submitting = nullptr;
    Badge* m_state = nullptr;
    QLabel* m_count = nullptr;
    QTableView* m_table = nullptr;
    ContradictionNotes* m_doubts = nullptr;
    QScrollArea* m_doubtsArea = nullptr;
    EditionOptions* m_options = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_verify = nullptr;
    PdfPreview* m_preview = nullptr;
    QTimer* m_soon = nullptr; ///< a preview is made when edits have rested
    Task* m_making = nullptr; ///< the preview being made; null while none is
    QTemporaryDir m_folder{unfinishedAside()}; ///< of previews
    QString m_shown; ///< the file of the preview that is shown
    int m_previews = 0;
    bool m_stale = true;
};

} // namespace tekigo
