#pragma once

#include "gui/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace tekigo {

class ExposureFilter;
class ExposureModel;
struct PortLine;

/// The ports that were declared or seen, and what a person can do about each: add it to the inventory, say
/// that it is not intended, give a reason, or go to the question. Each is one act.
class PortsView : public QWidget
{
    Q_OBJECT

public:
    PortsView(const Desk& desk, QWidget* parent);

    void show(const Assessment& assessment);
    void retranslate();

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);

private:
    void makeFilter(QWidget* parent);
    void makeTable();
    void makeActs();
    QPushButton* makeAct(const QString& name, std::function<QString()> words, void (PortsView::*does)());
    void fillStandings();
    void tell();
    void addIntended();
    void addNotIntended();
    void giveReason();
    void go();
    void answerInventory(const Table& table, const QString& says);
    [[nodiscard]] const PortLine* chosen() const;

    Desk m_desk;
    RevisionId m_revision;
    ExposureModel* m_model = nullptr;
    ExposureFilter* m_filter = nullptr;
    QLabel* m_count = nullptr;
    QComboBox* m_standing = nullptr;
    QLineEdit* m_words = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_intended = nullptr;
    QPushButton* m_notIntended = nullptr;
    QPushButton* m_go = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_giveReason = nullptr;
};

} // namespace tekigo
