#pragma once

#include "gui/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace tekigo {

class HistoryModel;
struct Change;

/// Everything that was done, as sentences with time and author; Enter on a row leads to what it is about.
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
    void makeTable();
    void read();
    void tellCount();
    void goTo(const QModelIndex& index);

    HistoryModel* m_model = nullptr;
    QSortFilterProxyModel* m_filtered = nullptr;
    QLineEdit* m_filter = nullptr;
    QCheckBox* m_all = nullptr;
    QLabel* m_count = nullptr;
    QTableView* m_table = nullptr;
    bool m_stale = true; ///< read when next shown
};

} // namespace tekigo
