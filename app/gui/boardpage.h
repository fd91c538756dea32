#pragma once

#include "assessment/board.h"
#include "gui/page.h"

#include <map>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace tekigo {

class BoardFilters;
class BoardModel;
class ElidedButton;
class FrozenTable;
class BoardHeader;
class StandingFill;
struct Change;

/// 一覧: every product's verdicts at a glance, what ends next, and the way to each cell's place.
class BoardPage : public Page
{
    Q_OBJECT

public:
    BoardPage(const Desk& desk, QWidget* parent);

    [[nodiscard]] QString title() const override;
    void takeFocus() override;
    [[nodiscard]] QList<QAction*> acts() const override { return m_acts; }
    /// Where the cell leads to.
    [[nodiscard]] Place placeOf(const QModelIndex& index) const;

protected:
    void showRevision() override {}
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeTable();
    QWidget* makeEmpty();
    void follow(const Change& change);
    void read();
    void filter();
    void tell();
    void tellNext();
    void fit();
    [[nodiscard]] int wantedWidth(int section) const;
    void sortBy(int section);
    void goTo(const QModelIndex& index);
    void exportAs(const QString& suffix);
    void write(const QString& path);

    BoardModel* m_model = nullptr;
    StandingFill* m_fill = nullptr;
    BoardFilters* m_filters = nullptr;
    FrozenTable* m_table = nullptr;
    BoardHeader* m_header = nullptr;
    BoardHeader* m_frozenHeader = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_legend = nullptr;
    QLabel* m_empty = nullptr;
    QPushButton* m_emptyAct = nullptr;
    ElidedButton* m_next = nullptr;
    QPushButton* m_csv = nullptr;
    QPushButton* m_pdf = nullptr;
    QList<QAction*> m_acts;
    bool m_stale = true;               ///< everything is to be read again
    std::vector<RevisionId> m_touched; ///< or these revisions only
    std::map<QString, int> m_dragged;  ///< widths that the user gave, by BoardModel::key()
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace tekigo
