#pragma once

#include "gui/revisionstate.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace tekigo {

class Badge;
class Notices;
class TestRecordForm;

/// One test case of a requirement: what to do, what must come of it, the records, newest first, and the form
/// of a new one.
class TestCard : public QWidget
{
    Q_OBJECT

public:
    TestCard(const TestCase& test, bool needed, const RevisionState& state, Notices& notices,
             QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_test.id; }
    void refresh();
    void takeFocus();

Q_SIGNALS:
    void opened(QWidget* form); ///< it may lie below what is in view

private:
    void addText(QVBoxLayout* column, const QString& name, std::function<QString()> words, bool quiet);
    [[nodiscard]] std::vector<TestRecord> records() const; ///< newest first
    void rebuild();
    QWidget* make(const TestRecord& record);
    [[nodiscard]] QString wordsOf(const TestRecord& record) const;
    void tell();
    void open(const TestRecord& record);
    void close();
    void store(const TestRecord& record);
    void remove(const TestRecordId& id);

    const TestCase& m_test;
    const bool m_needed;
    const RevisionState& m_state;
    Notices& m_notices;
    Badge* m_badge = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QToolButton* m_add = nullptr;
    TestRecordForm* m_form = nullptr;
    std::vector<TestRecord> m_shown;
    bool m_locked = false; ///< the rows offer nothing to change
};

} // namespace tekigo
