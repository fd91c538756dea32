#pragma once

#include "base/error.h"

#include <QWidget>

#include <functional>
#include <set>
#include <vector>

class QLabel;
class QPushButton;

namespace tekigo {

/// The quiet bar below the page, where its coming and going moves nothing that is about to be clicked: what went wrong with an
/// act, or what was just done and how to take it back. It never asks to be answered; Esc or its cross closes it, the next one
/// replaces it.
class Notices : public QWidget
{
    Q_OBJECT

public:
    explicit Notices(QWidget* parent = nullptr);

    struct Act
    {
        QString words;
        std::function<void()> does;
    };

    void tell(const QString& text);
    /// "Deleted." with an act beside it: "Undo".
    void tell(const QString& text, const QString& act, std::function<void()> does);
    /// The same with up to two acts.
    void tell(const QString& text, std::vector<Act> acts);
    /// What the program comes upon by itself, perhaps again and again: who closed it is not told the same once more.
    void tellOnce(const QString& text);
    /// Errors of the user's own cancelling are not worth a word.
    void fail(const Error& error);
    [[nodiscard]] QString text() const; ///< what is shown now; empty: nothing

public Q_SLOTS:
    void dismiss();

private:
    void showText(const QString& text, const char* look);
    QPushButton* makeButton(const QString& name, size_t at);

    QLabel* m_text = nullptr;
    std::vector<QPushButton*> m_buttons; ///< one for each of the most acts
    std::vector<Act> m_acts;
    std::set<QString> m_toldOnce;
};

/// For acts whose value nobody needs: true when done, else the bar says why not.
template<class T>
bool done(Notices& notices, const Result<T>& result)
{
    if (!result)
        notices.fail(result.error());
    return result.has_value();
}

} // namespace tekigo
