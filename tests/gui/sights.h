#pragma once

#include "desk.h"

#include <functional>
#include <vector>

namespace tekigo::test {

/// Something of the program to look at: a page in one of its states, a panel, a dialog.
struct Sight
{
    /// What is open before it is looked at.
    enum class Over {
        Nothing,  ///< the start page
        Sample,   ///< the sample, its half done product chosen
        Empty,    ///< a workspace that was just made
        Revision, ///< one with a revision that has no content
    };

    QString name; ///< of its picture's file
    Over over = Over::Sample;
    std::function<QWidget*(Desktop&)> show; ///< brings it into view; the window that is looked at
};

/// All of them, ordered so that few workspaces are opened.
[[nodiscard]] std::vector<Sight> sights();

/// Goes from sight to sight in one window; the sample is made once a program.
class Gallery
{
public:
    explicit Gallery(Language language);

    /// Shows a sight, with everything that the one before it opened closed.
    QWidget* show(const Sight& sight);
    /// Closes what the last one opened.
    void leave();

    Desktop desktop;

private:
    void enter(Sight::Over over);

    std::optional<Sight::Over> m_over;
};

/// Until what is made aside, such as a preview, is there; with `milliseconds` before and after for what rests first.
void rest(Desktop& desktop, int milliseconds);

/// One screen of this size for the offscreen platform, whose own is a square; call it before there is an application.
void useScreen(const QSize& size);

// Parts of sights().
void addPageSights(std::vector<Sight>& all);
void addInstrumentSights(std::vector<Sight>& all);
void addDialogSights(std::vector<Sight>& all);
void addEmptySights(std::vector<Sight>& all);

} // namespace tekigo::test
