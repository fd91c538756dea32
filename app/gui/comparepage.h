#pragma once

#include "dossier/changes.h"
#include "gui/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTextBrowser;

namespace tekigo {

class CompareFilters;
class ComparisonFilter;
class ComparisonModel;
class RevisionChoice;

/// Two revisions side by side, of one product or of two: what differs, why verdicts are others, filtered to
/// what matters; Enter leads to the place. The whole is printed as 変更点一覧.
class ComparePage : public Page
{
    Q_OBJECT

public:
    ComparePage(const Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void jumpTo(const Place& place) override;
    void takeFocus() override;

protected:
    void showRevision() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeChoosers();
    void makeTable();
    void makeDetail();
    void fillChoices();
    void chooseDefaults();
    void swap();
    void read();
    void showRows();
    void tellState();
    void tellDetail();
    void goTo(const QModelIndex& index);
    void goTo(const QUrl& link);
    void askWhereTo();
    void writeTo(const QString& path);
    [[nodiscard]] QString emptyWords() const;

    ComparisonModel* m_model = nullptr;
    ComparisonFilter* m_filtered = nullptr;
    RevisionChoice* m_before = nullptr;
    RevisionChoice* m_after = nullptr;
    QComboBox* m_language = nullptr;
    QPushButton* m_export = nullptr;
    CompareFilters* m_filters = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_empty = nullptr;
    QPushButton* m_emptyAct = nullptr;
    QWidget* m_results = nullptr;
    QTableView* m_table = nullptr;
    QTextBrowser* m_detail = nullptr;
    ChangeList m_list; ///< what is compared now
    bool m_stale = true;
    bool m_offersStale = true; ///< products or revisions changed since they were offered
    bool m_chosen = false; ///< the two were chosen here, not by default
};

} // namespace tekigo
