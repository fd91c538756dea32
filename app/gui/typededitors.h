#pragma once

#include "base/error.h"
#include "gui/answereditor.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace tekigo {

class GrowingText;

/// An answer that is typed, with a box beside it that says "there is none".
class TypedEditor : public AnswerEditor
{
    Q_OBJECT

public:
    void setReadOnly(bool readOnly) override;
    void commit() override;
    void takeFocus() override;

protected:
    TypedEditor(const Question& question, QWidget* parent);
    /// Puts the field in its place; called once.
    void setField(QWidget* field, QWidget* beside = nullptr);
    void show(const std::optional<Value>& value) override;
    [[nodiscard]] bool isTyping() const override;

    [[nodiscard]] virtual QString typed() const = 0; ///< without blanks at its ends
    virtual void type(const QString& text) = 0;
    virtual void lock(bool readOnly) = 0;
    /// What the typed words (never empty) mean, or why they mean nothing.
    [[nodiscard]] virtual Result<Value> read(const QString& words) const = 0;
    [[nodiscard]] virtual QString write(const Value& value) const = 0;

private:
    void toggledNone(bool on);
    [[nodiscard]] QString wordsOf(const std::optional<Value>& value) const;

    QWidget* m_field = nullptr;
    QCheckBox* m_none = nullptr;
    bool m_readOnly = false;
};

/// A whole number.
class IntegerEditor : public TypedEditor
{
    Q_OBJECT

public:
    IntegerEditor(const Question& question, QWidget* parent);

protected:
    [[nodiscard]] QString typed() const override;
    void type(const QString& text) override;
    void lock(bool readOnly) override;
    [[nodiscard]] Result<Value> read(const QString& words) const override;
    [[nodiscard]] QString write(const Value& value) const override;

private:
    [[nodiscard]] QString limits() const;

    QLineEdit* m_edit = nullptr;
};

/// Words, as many as it takes.
class TextEditor : public TypedEditor
{
    Q_OBJECT

public:
    TextEditor(const Question& question, QWidget* parent);

protected:
    [[nodiscard]] QString typed() const override;
    void type(const QString& text) override;
    void lock(bool readOnly) override;
    [[nodiscard]] Result<Value> read(const QString& words) const override;
    [[nodiscard]] QString write(const Value& value) const override;

private:
    GrowingText* m_edit = nullptr;
};

/// A day, typed as 2026-04-24, 2026/4/24 or 20260424, or taken from a calendar.
class DateEditor : public TypedEditor
{
    Q_OBJECT

public:
    DateEditor(const Question& question, QWidget* parent);

protected:
    [[nodiscard]] QString typed() const override;
    void type(const QString& text) override;
    void lock(bool readOnly) override;
    [[nodiscard]] Result<Value> read(const QString& words) const override;
    [[nodiscard]] QString write(const Value& value) const override;

private:
    void pick();

    QLineEdit* m_edit = nullptr;
    QToolButton* m_pick = nullptr;
};

} // namespace tekigo
