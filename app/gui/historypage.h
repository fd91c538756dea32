#pragma once

#include "gui/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace tekigo {

class HistoryChecking;
class HistoryFilter;
class HistoryModel;
class NothingHere;
class PastValue;
struct Change;

/// Everything that was done, as sentences with time and author, by requirement, kind, person and words; Enter on a
/// row leads to what it is about, and an answer's earlier value can be brought back.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    HistoryPage(const Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;

protected:
    void showRevision() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFilters();
    QComboBox* addChoice(QWidget* parent, const QString& name, std::function<QString()> words);
    void makeTable();
    void fillRequirements();
    void fillKinds();
    void fillPeople();
    void read();
    void readRows();
    void tellCount();
    void tellNothing();
    void clearFilters();
    void tellPast();
    void goTo(const QModelIndex& index);

    HistoryModel* m_model = nullptr;
    HistoryFilter* m_filtered = nullptr;
    HistoryChecking* m_checking = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_requirement = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_person = nullptr;
    QCheckBox* m_all = nullptr;
    QPushButton* m_verify = nullptr;
    QLabel* m_count = nullptr;
    QTableView* m_table = nullptr;
    NothingHere* m_nothing = nullptr; ///< in place of a table without rows
    PastValue* m_past = nullptr;
    RevisionId m_filled;  ///< whose requirements are offered
    bool m_stale = true; ///< read when next shown
};

} // namespace tekigo
