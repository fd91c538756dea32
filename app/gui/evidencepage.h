#pragma once

#include "assessment/evidence.h"
#include "gui/form.h"
#include "gui/page.h"

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;
class QTreeView;

namespace tekigo {

class Badge;
class EvidenceModel;
class EvidenceTaking;
class LinksModel;
class Preview;

/// The evidence of the chosen revision: the files, what each is, which requirements it carries, and what is
/// in it. Files are dropped here, added by the button, or pasted as a screenshot.
class EvidencePage : public Page
{
    Q_OBJECT

public:
    EvidencePage(const Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void jumpTo(const Place& place) override;
    void takeFocus() override;
    void addFiles(const QStringList& paths);

protected:
    void showRevision() override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeToolbar();
    QWidget* makeTable();
    QWidget* makeDetails();
    QWidget* makeLinks();
    QWidget* makePreview();
    void removeChosen();
    void markPage();
    void chosenChanged();
    void reload(bool ofAnother);
    void tellMark();
    void choose(const EvidenceId& id);
    [[nodiscard]] std::optional<Evidence> chosen() const;

    EvidenceModel* m_model = nullptr;
    LinksModel* m_linksModel = nullptr;
    EvidenceTaking* m_taking = nullptr;
    QTableView* m_table = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_paste = nullptr;
    QToolButton* m_remove = nullptr;
    QWidget* m_details = nullptr;
    Form<Evidence>* m_form = nullptr;
    QLabel* m_digest = nullptr;
    Badge* m_state = nullptr;
    QTreeView* m_links = nullptr;
    Preview* m_preview = nullptr;
    QPushButton* m_mark = nullptr;
    EvidenceId m_chosen;
};

} // namespace tekigo
