#pragma once

#include "gui/prompt.h"
#include "workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace tekigo {

/// A file to read: one of the system's, or an evidence that the revision already has.
struct ChosenFile
{
    QString path;                    ///< of the system's; else empty
    std::optional<TakenFile> stored; ///< in the evidence store

    [[nodiscard]] bool isEmpty() const { return path.isEmpty() && !stored; }
};

/// Takes it into the store where it is not there yet. Slow; for gui/task.h.
[[nodiscard]] Result<TakenFile> taken(const EvidenceFiles& store, const ChosenFile& file, Progress& progress);

/// Chooses one file: a list of the revision's evidence, and a button for another file of the system.
class FileChoice : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the list; the button is called that and "Open".
    FileChoice(Prompt& prompt, const QString& name, std::function<QString()> label, QWidget* parent);

    void offer(const std::vector<Evidence>& evidence); ///< keeps what is chosen where it is still there
    void clear();                                      ///< nothing is chosen
    [[nodiscard]] ChosenFile chosen() const;

Q_SIGNALS:
    void chosenChanged();

private:
    void open();
    void fill();

    Prompt& m_prompt;
    std::function<QString()> m_label;
    std::vector<Evidence> m_evidence;
    QString m_path;
    QComboBox* m_combo = nullptr;
};

} // namespace tekigo
