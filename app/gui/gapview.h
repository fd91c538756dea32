#pragma once

#include "gui/gapmodel.h"
#include "gui/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTextBrowser;
class QTimer;

namespace tekigo {

class DateField;
class FrozenTable;
class GapReader;
class RevisionPicker;
struct Change;

/// What happens to the products when one checklist takes another's place: who fails, on what, by when, and
/// what would have to change.
class GapView : public QWidget
{
    Q_OBJECT

public:
    GapView(const Desk& desk, QWidget* parent);

    void retranslate();
    void takeFocus();
    void chooseTo(const QString& checklist);
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Which { Newest, All, Picked };

    void build();
    QWidget* makeChoices();
    QWidget* makeFilters();
    QWidget* makeTables();
    QWidget* makeExplanation();
    QComboBox* makeCombo(const QString& name, std::function<QString()> words);
    void fillChecklists();
    void fillStates();
    void fillPairs();
    void fillRevisions();
    [[nodiscard]] std::vector<RevisionId> revisions() const;
    void later(); ///< reads anew soon, or when next shown
    void read();
    void show(const Gap& gap);
    void fitColumns();
    void chooseFirst(); ///< the most urgent cell of the most urgent revision
    void storeEffective();
    void showEffective();
    void filter();
    void filterBySummary(const QModelIndex& index);
    void tellState(const QString& words);
    void tellCount();
    void explain();
    void go();
    void follow(const QUrl& link);
    void askWhereTo();
    void writeTo(const QString& path);
    void changed(const Change& change);
    [[nodiscard]] const GapProduct* chosen() const;
    [[nodiscard]] std::optional<size_t> chosenPair() const;

    Desk m_desk;
    GapModel* m_model;
    GapFilter* m_filtered;
    GapSummaryModel* m_summaryModel;
    GapReader* m_reader;
    QTimer* m_soon;
    QComboBox* m_from = nullptr;
    QComboBox* m_to = nullptr;
    QComboBox* m_which = nullptr;
    RevisionPicker* m_picked = nullptr;
    DateField* m_effective = nullptr;
    QComboBox* m_state = nullptr;
    QComboBox* m_pair = nullptr;
    QLineEdit* m_words = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_toProducts = nullptr; ///< where no product has a revision
    QPushButton* m_print = nullptr;
    QPushButton* m_go = nullptr;
    QTableView* m_summary = nullptr;
    FrozenTable* m_table = nullptr;
    QTextBrowser* m_explanation = nullptr;
    bool m_stale = true;
};

} // namespace tekigo
