#pragma once

#include "gui/page.h"
#include "workspace/updateimages.h"

#include <QPointer>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tekigo {

class ChoiceField;
class FileLine;
class LineField;
class LinesField;
class Task;

/// The rejection test: a copy of the image with one bit changed, and what the product did when it was offered
/// it.
class RejectionTest : public QWidget
{
    Q_OBJECT

public:
    /// `image` names the image; it outlives this.
    RejectionTest(const Desk& desk, FileLine& image, QWidget* parent);

    void setRevision(const RevisionId& revision, bool mayRecord);
    void retranslate();

private:
    void makeCopying(QVBoxLayout* column);
    void makeOutcome(QVBoxLayout* column);
    [[nodiscard]] bool readPlace(std::optional<qint64>& offset);
    void askForTarget();
    void makeCopy(const QString& target, std::optional<qint64> offset);
    void enable();
    void forget();
    void record();
    void store(const RevisionId& revision, const Observation& observation);
    void tell();

    Desk m_desk;
    FileLine& m_image;
    RevisionId m_revision;
    bool m_mayRecord = false;
    LineField* m_offset = nullptr;
    ChoiceField* m_bit = nullptr;
    QPushButton* m_make = nullptr;
    QLabel* m_made = nullptr;
    std::function<QString()> m_madeWords;
    FileLine* m_tampered = nullptr;
    QButtonGroup* m_outcome = nullptr;
    LinesField* m_words = nullptr;
    FileLine* m_log = nullptr;
    QPushButton* m_record = nullptr;
    QPointer<Task> m_task;
};

} // namespace tekigo
