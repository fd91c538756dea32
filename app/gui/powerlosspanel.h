#pragma once

#include "gui/instrumentpanel.h"
#include "instrument/powerloss.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;

namespace tekigo {

class FileChoice;
class PowerLossModel;
class RevisionState;
class Task;
class TestRecordForm;

/// Compares the settings exported before a power cut with those after it, lets people say what each
/// difference belongs to and what to ignore, and records that with the test of the power cut.
class PowerLossPanel : public InstrumentPanel
{
    Q_OBJECT

public:
    PowerLossPanel(const Desk& desk, QWidget* parent);
    void takeFocus() override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    /// A comparison with the stored files that it was made from.
    struct Compared
    {
        TakenFile before;
        TakenFile after;
        DumpComparison comparison;
    };

    void makeFiles();
    void makeIgnored();
    QWidget* makePatterns(QWidget* parent);
    void makeChanges();
    void makeRecord();
    void compare();
    void show(std::shared_ptr<const Compared> compared);
    void drop(); ///< what was compared is no longer what is chosen
    void addPattern();
    void offer(const QString& pattern, const QString& words, bool checked);
    void settle();
    void tell();
    void listRecords();
    void openForm();
    void closeForm();
    void storeTest(const TestRecord& record);
    void record();
    [[nodiscard]] PowerLossChoices choices() const;

    RevisionState* m_state = nullptr;
    PowerLossModel* m_model = nullptr;
    FileChoice* m_before = nullptr;
    FileChoice* m_after = nullptr;
    QPushButton* m_compare = nullptr;
    QWidget* m_result = nullptr;
    QLabel* m_summary = nullptr;
    QListWidget* m_patterns = nullptr;
    QLineEdit* m_pattern = nullptr;
    QPushButton* m_addPattern = nullptr;
    QTableView* m_table = nullptr;
    QComboBox* m_records = nullptr;
    QPushButton* m_newRecord = nullptr;
    TestRecordForm* m_form = nullptr;
    QPushButton* m_save = nullptr;

    std::shared_ptr<const Compared> m_compared;
    std::optional<PowerLossSeen> m_seen; ///< empty while it is being settled
    std::map<QString, SettingKind> m_kinds;
    QPointer<Task> m_task;
    int m_run = 0; ///< counts the tasks begun or given up: what an older one brings is not shown
    RevisionId m_shown;
};

} // namespace tekigo
