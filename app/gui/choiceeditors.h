#pragma once

#include "gui/answereditor.h"

class QButtonGroup;
class QCheckBox;
class QRadioButton;

namespace tekigo {

/// One of a few: yes, no or not answered side by side, or the choices of the question one below the other.
/// Arrow keys go from one to the next, the space bar chooses; where the answer is yes or no, Y and N choose
/// at once.
class OneEditor : public AnswerEditor
{
    Q_OBJECT

public:
    OneEditor(const Question& question, QWidget* parent);
    void setReadOnly(bool readOnly) override;
    void takeFocus() override;

protected:
    void show(const std::optional<Value>& value) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Option
    {
        QRadioButton* button;
        std::optional<Value> value;
    };

    void add(const QString& name, std::function<QString()> words, const std::optional<Value>& value);
    void choose(size_t option);
    bool press(size_t from, int key);

    QButtonGroup* m_group = nullptr;
    std::vector<Option> m_options;
};

/// Several, none of them, or one that stands alone.
class SeveralEditor : public AnswerEditor
{
    Q_OBJECT

public:
    SeveralEditor(const Question& question, QWidget* parent);
    void setReadOnly(bool readOnly) override;

protected:
    void show(const std::optional<Value>& value) override;

private:
    QCheckBox* add(const QString& name, std::function<QString()> words);
    void toggled(size_t choice, bool on);
    void toggledNothing(bool on);
    [[nodiscard]] QStringList chosen() const;

    std::vector<QCheckBox*> m_boxes; ///< as the question's choices
    QCheckBox* m_nothing = nullptr;  ///< []: none of these
};

} // namespace tekigo
