#pragma once

#include "gui/page.h"
#include "workspace/updateimages.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace tekigo {

class Badge;
class FileLine;
class Task;

/// The check of an image's signature: three files, what came of it in words, and the button that records it.
class SignatureCheck : public QWidget
{
    Q_OBJECT

public:
    SignatureCheck(const Desk& desk, QWidget* parent);

    void setRevision(const RevisionId& revision, bool mayRecord);
    [[nodiscard]] FileLine& image() const { return *m_image; }
    void retranslate();

private:
    void makeResult();
    [[nodiscard]] SignaturePaths paths() const;
    void forget();
    void enable();
    void verify();
    void show(const SignatureSeen& seen);
    void tell();
    void record();
    [[nodiscard]] QString facts() const;

    Desk m_desk;
    RevisionId m_revision;
    bool m_mayRecord = false;
    FileLine* m_image = nullptr;
    FileLine* m_signature = nullptr;
    FileLine* m_key = nullptr;
    QPushButton* m_verify = nullptr;
    QPushButton* m_record = nullptr;
    QWidget* m_result = nullptr;
    Badge* m_badge = nullptr;
    QLabel* m_facts = nullptr;
    std::optional<SignatureSeen> m_seen; ///< of the files that are named now
    QDateTime m_at;                      ///< when it was seen
    QPointer<Task> m_task;
};

} // namespace tekigo
