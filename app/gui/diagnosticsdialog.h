#pragma once

#include "base/logfile.h"
#include "workspace/diagnosis.h"

#include <QDialog>

namespace tekigo {

class Preferences;
class Prompt;

/// How the window is shown and what was chosen in the settings, without the author and any folder.
[[nodiscard]] std::vector<DiagnosisSection> diagnosedWindow(const Preferences& preferences);

/// What stands in the workspace, in numbers. Its history is verified as well where it is short enough not to hold up the
/// window.
[[nodiscard]] std::vector<DiagnosisSection> diagnosedWorkspace(const Workspace& workspace);

/// What support needs to know, shown before it is saved: no answer, name, evidence, file or path is in it.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `prompt` outlives the dialog.
    DiagnosticsDialog(std::vector<DiagnosisSection> sections, LogFile log, Prompt& prompt, QWidget* parent);

    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void saved(const QString& file);
    void failed(const tekigo::Error& error);

private:
    QWidget* makeButtons();
    void save();

    std::vector<DiagnosisSection> m_sections;
    LogFile m_log;
    Prompt& m_prompt;
};

} // namespace tekigo
