#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;
class QToolButton;

namespace tekigo {

class Prompt;

/// A line that names a file: typed, dropped or chosen in a dialog.
class FileLine : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the line's object name; the button's is the same with "Choose" behind it. `prompt` outlives
    /// it.
    FileLine(Prompt& prompt, QWidget* parent, const QString& name, std::function<QString()> label);

    [[nodiscard]] QString path() const; ///< empty: none
    void put(const QString& path);
    void takeFocus();

Q_SIGNALS:
    void changed();

private:
    void choose();

    Prompt& m_prompt;
    std::function<QString()> m_label;
    QLineEdit* m_line = nullptr;
    QToolButton* m_choose = nullptr;
};

} // namespace tekigo
