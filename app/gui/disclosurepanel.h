#pragma once

#include "gui/instrumentpanel.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace tekigo {

class DisclosureModel;
class FileChoice;
class Task;

/// Checks a security.txt, takes down where the three required items of the policy stand, and records both. A
/// person may then answer the questions on these items from here, one by one.
class DisclosurePanel : public InstrumentPanel
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>; ///< UTC

    /// `now` is the machine's clock where it is empty.
    DisclosurePanel(const Desk& desk, QWidget* parent, Clock now = {});
    void takeFocus() override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    struct Checked
    {
        TakenFile file;
        DisclosureSeen seen;
    };
    struct Row
    {
        DisclosureItem item;
        QLineEdit* where = nullptr;
        QPushButton* answer = nullptr;
    };

    void makeFile();
    void makeItems(QWidget* parent);
    static QLabel* makeHint(QWidget* parent);
    void check();
    void show(Checked checked);
    void drop();
    void record();
    void answer(DisclosureItem item);
    void tell();
    /// The newest record of this instrument; nullptr where there is none.
    [[nodiscard]] const Finding* standing() const;

    Clock m_now;
    DisclosureModel* m_model = nullptr;
    FileChoice* m_file = nullptr;
    QPushButton* m_check = nullptr;
    QWidget* m_result = nullptr;
    QLabel* m_summary = nullptr;
    QTableView* m_table = nullptr;
    std::vector<Row> m_rows;
    QPushButton* m_save = nullptr;
    std::optional<Checked> m_checked;
    QPointer<Task> m_task;
    int m_run = 0; ///< counts the tasks begun or given up: what an older one brings is not shown
    RevisionId m_shown;
};

} // namespace tekigo
