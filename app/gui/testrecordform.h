#pragma once

#include "gui/revisionstate.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace tekigo {

class DateField;
class Field;
class LineField;
class LinesField;
class ModelsField;
class StepsField;

/// The form of one carrying out of a test case, new or to be mended. It is recorded as a whole, as one act.
class TestRecordForm : public QWidget
{
    Q_OBJECT

public:
    TestRecordForm(const RevisionState& state, const QString& testCase, QWidget* parent);

    /// Without an id: a new one, with today's date and the revision's firmware put in.
    void edit(const TestRecord& record);
    void takeFocus();

Q_SIGNALS:
    void recorded(const tekigo::TestRecord& record);
    void closed(); ///< never mind

private:
    void makeResult(QVBoxLayout* column);
    void putResult();
    void putModels();
    [[nodiscard]] QStringList models() const; ///< as they are recorded: none where it held for all and still does
    void makeFields(QVBoxLayout* column);
    void makeInstrument(QVBoxLayout* column);
    void makeButtons(QVBoxLayout* column);
    void addPair(QVBoxLayout* column, QWidget* left, QWidget* right);
    void listEvidence(const std::vector<EvidenceId>& chosen);
    void record();
    void tellProblems();
    [[nodiscard]] bool complain(); ///< and goes to the first thing that is missing
    [[nodiscard]] QString nameOf(const QString& part) const;

    const RevisionState& m_state;
    const QString m_case;
    TestRecord m_record;
    QButtonGroup* m_result = nullptr;
    QLabel* m_resultProblem = nullptr;
    LinesField* m_actual = nullptr;
    StepsField* m_steps = nullptr;
    LineField* m_tester = nullptr;
    DateField* m_date = nullptr;
    LineField* m_unit = nullptr;
    LineField* m_firmware = nullptr;
    QCheckBox* m_noInstrument = nullptr;
    LineField* m_instrument = nullptr;
    DateField* m_calibrated = nullptr;
    ModelsField* m_models = nullptr;
    bool m_heldForAll = false; ///< by the record as it was
    bool m_complained = false; ///< of what is in the form now
    LineField* m_reason = nullptr;
    QWidget* m_evidence = nullptr;
    std::vector<std::pair<EvidenceId, QCheckBox*>> m_boxes;
};

} // namespace tekigo
