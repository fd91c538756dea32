#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace tekigo {

/// What stands where there is nothing to show yet: what belongs there, and the act that brings it.
class NothingHere : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the whole; the words' and the button's end with "Words" and "Act".
    NothingHere(QWidget* parent, const QString& name, std::function<QString()> words,
                std::function<QString()> act);

    /// Other words from now on; both are asked again in each language.
    void setWords(std::function<QString()> words, std::function<QString()> act);
    /// Another button, below the first: what can be done without what is missing.
    QPushButton* addAct(const QString& name, std::function<QString()> words);
    void takeFocus();

Q_SIGNALS:
    void acted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    std::function<QString()> m_says;
    std::function<QString()> m_does;
    QWidget* m_card = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_act = nullptr;
};

} // namespace tekigo
