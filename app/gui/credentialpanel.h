#pragma once

#include "gui/instrumentpanel.h"
#include "instrument/credentiallist.h"

#include <QPointer>

class QComboBox;

namespace tekigo {

class CredentialForm;
class CredentialResult;
class Task;

/// Lists of preset passwords: choose one, say which column is what, examine it aside; what it showed is recorded and
/// stays here. The list and its passwords are not kept.
class CredentialPanel : public InstrumentPanel
{
    Q_OBJECT

public:
    CredentialPanel(const Desk& desk, QWidget* parent);
    void takeFocus() override;
    void chooseFile(const QString& path); ///< as if it had been chosen in the dialog

protected:
    void refresh() override;
    void retranslate() override;

private:
    void examine(const ListOrder& order);
    void record(const RevisionId& into, const Result<CredentialListSeen>& seen);
    void enableForm();
    void showResult();
    void showRecorded(const QString& name);
    [[nodiscard]] std::vector<const Finding*> lists() const;

    CredentialForm* m_form = nullptr;
    QPointer<Task> m_task; ///< that examines a list
    QComboBox* m_which = nullptr;
    CredentialResult* m_result = nullptr;
};

} // namespace tekigo
