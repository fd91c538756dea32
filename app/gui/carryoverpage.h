#pragma once

#include "gui/carrymodel.h"
#include "gui/page.h"
#include "workspace/workspace.h"

#include <array>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QTextBrowser;
class QToolButton;
class QVBoxLayout;

namespace tekigo {

/// What the chosen revision takes over from the one that it was copied from: three piles, each item with its
/// old and new value. Space confirms what is chosen and goes on to the next, Enter leads to where the value
/// is changed.
class CarryOverPage : public Page
{
    Q_OBJECT

public:
    enum Pile { Again, Fresh, Kept, PileCount };

    CarryOverPage(const Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void jumpTo(const Place& place) override;
    void takeFocus() override;

protected:
    void showRevision() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeActs();
    QWidget* makePiles();
    QWidget* makePile(Pile pile);
    QTableView* makeTable(Pile pile, QWidget* parent);
    QToolButton* addAct(QWidget* bar, const QString& name, const QString& picture,
                        std::function<QString()> words, void (CarryOverPage::*does)());
    void read();
    void showPiles(const Piles& piles);
    void keepPlace(Pile pile, const std::vector<CarryItem>& items);
    void tellCounts();
    void tellChosen();
    void confirm();
    void change();
    void makeNext();
    void adopt();
    void goTo(const CarryItem& item);
    [[nodiscard]] Pile pile() const;
    [[nodiscard]] std::vector<CarryItem> chosen() const;
    [[nodiscard]] Confirmation confirmationOf(const std::vector<CarryItem>& items) const;
    [[nodiscard]] QStringList onlyFor(const CarryItem& requirement) const;

    std::array<CarryModel*, PileCount> m_models = {};
    std::array<QTableView*, PileCount> m_tables = {};
    std::array<QStackedWidget*, PileCount> m_stacks = {};
    QStackedWidget* m_content = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_between = nullptr;
    QLineEdit* m_reason = nullptr;
    QToolButton* m_confirm = nullptr;
    QToolButton* m_change = nullptr;
    QToolButton* m_adopt = nullptr;
    QToolButton* m_next = nullptr;
    QTextBrowser* m_detail = nullptr;
    bool m_stale = true; ///< read when next shown
    bool m_fresh = true; ///< another revision: open the pile where there is something to do
};

} // namespace tekigo
