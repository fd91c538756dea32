#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace tekigo {

class Prompt;

/// A folder that is typed or chosen; says where it is not there.
class FolderField : public QWidget
{
    Q_OBJECT

public:
    /// `name` is that of its line for typing; `words` says what the folder is for. `prompt` outlives it.
    FolderField(const QString& name, std::function<QString()> words, Prompt& prompt, QWidget* parent);

    void setFolder(const QString& folder); ///< without telling
    [[nodiscard]] QString folder() const;
    void setStart(std::function<QString()> start) { m_start = std::move(start); } ///< where choosing begins

Q_SIGNALS:
    void chosen(const QString& folder); ///< may be empty

private:
    void choose();
    void take(const QString& folder);
    void tell();

    std::function<QString()> m_words;
    std::function<QString()> m_start;
    Prompt& m_prompt;
    QLineEdit* m_line = nullptr;
    QLabel* m_problem = nullptr;
    QString m_told; ///< last given to chosen()
};

} // namespace tekigo
