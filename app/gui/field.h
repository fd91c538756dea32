#pragma once

#include <QDate>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace tekigo {

/// One field of a form: its label, the editor, and under it what is wrong with what was typed. It is saved as
/// it is left, or by Enter; there is no OK button. The editor's object name is the field's name.
class Field : public QWidget
{
    Q_OBJECT

public:
    /// What it says now, as one text; of a choice its id, of a date its ISO form.
    [[nodiscard]] virtual QString text() const = 0;
    /// Shows a stored value. Words that are just being typed, or that were refused, stay; not so when it is
    /// another thing's value.
    void put(const QString& text, bool ofAnother = false);
    /// Says that what is shown is stored now.
    void settle();
    void setReadOnly(bool readOnly);
    void setProblem(const QString& why); ///< not saved because of this; empty: fine
    /// Looks at each stored value and says what to look at again (saved all the same); empty: nothing.
    void setWarning(std::function<QString(const QString&)> warning);
    void setHint(std::function<QString()> hint); ///< a quiet note that always stands there
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString warning() const;
    /// Saves what was typed but not left yet.
    void commit();
    void takeFocus(); ///< and comes into view

Q_SIGNALS:
    /// Left, or Enter, with another value than the one that is stored.
    void edited();

protected:
    Field(QWidget* parent, const QString& name, std::function<QString()> label);
    /// Puts the editor in its place; called once by each kind of field.
    void setEditor(QWidget* editor, QWidget* beside = nullptr);
    [[nodiscard]] std::function<QString()> label() const { return m_label; }
    virtual void show(const QString& text) = 0;
    virtual void lock(bool readOnly) = 0;
    /// Why the words in the editor are no value at all; empty: they are one.
    [[nodiscard]] virtual QString complaint() const { return {}; }
    /// Undo is the editor's own while something is being typed, and the workspace's once it is saved.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tellNote();

    std::function<QString()> m_label;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_note = nullptr;
    QWidget* m_editor = nullptr;
    QString m_given;  ///< by put()
    QString m_stored; ///< the same as the editor says it
    QString m_problem;
    std::function<QString(const QString&)> m_warning;
};

/// One line of words.
class LineField : public Field
{
    Q_OBJECT

public:
    LineField(QWidget* parent, const QString& name, std::function<QString()> label);
    [[nodiscard]] QString text() const override;

protected:
    void show(const QString& text) override;
    void lock(bool readOnly) override;

private:
    QLineEdit* m_edit = nullptr;
};

/// Several lines of words; Ctrl+Enter saves, Tab leaves it.
class LinesField : public Field
{
    Q_OBJECT

public:
    LinesField(QWidget* parent, const QString& name, std::function<QString()> label, int visibleLines = 3);
    [[nodiscard]] QString text() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void show(const QString& text) override;
    void lock(bool readOnly) override;

private:
    QPlainTextEdit* m_edit = nullptr;
};

/// A day, or none. Typed as 2026-04-24, 2026/4/24 or 20260424, or taken from a calendar.
class DateField : public Field
{
    Q_OBJECT

public:
    DateField(QWidget* parent, const QString& name, std::function<QString()> label);
    [[nodiscard]] QString text() const override;
    [[nodiscard]] std::optional<QDate> date() const;
    void putDate(const std::optional<QDate>& date);

protected:
    void show(const QString& text) override;
    void lock(bool readOnly) override;
    [[nodiscard]] QString complaint() const override;

private:
    void finish();
    void pick();

    QLineEdit* m_edit = nullptr;
    QToolButton* m_pick = nullptr;
};

/// One of a list.
class ChoiceField : public Field
{
    Q_OBJECT

public:
    struct Option
    {
        QString id;
        std::function<QString()> words;
    };

    ChoiceField(QWidget* parent, const QString& name, std::function<QString()> label,
                std::vector<Option> options);
    [[nodiscard]] QString text() const override;

protected:
    void show(const QString& text) override;
    void lock(bool readOnly) override;

private:
    QComboBox* m_combo = nullptr;
    std::vector<Option> m_options;
};

/// A day as people type it; nothing where it is none.
[[nodiscard]] std::optional<QDate> typedDate(const QString& text);

} // namespace tekigo
