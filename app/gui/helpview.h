#pragma once

#include "gui/helptext.h"

#include <QTextBrowser>

namespace tekigo {

/// A chapter of the guide, in the window's colours and size of words; pictures never wider than the view.
/// Links lead by linkFollowed; words that were searched are marked by ground and underline.
class HelpView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpView(QWidget* parent);

    void show(const HelpChapter& chapter);
    void goTo(const QString& anchor); ///< of the chapter that is shown
    [[nodiscard]] QString anchorAtTop() const;
    void mark(const QStringList& words); ///< folded; none: no marks
    [[nodiscard]] int marks() const { return static_cast<int>(m_marks.size()); }
    bool goToMark(int by); ///< the next (1) or previous (-1) one; false where there is none

Q_SIGNALS:
    void linkFollowed(const QString& anchor);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void render();
    void fitPictures();
    void showMarks();

    struct Heading
    {
        QString anchor;
        int position = 0;
    };

    HelpChapter m_chapter;
    std::vector<Heading> m_headings;
    QStringList m_words;
    std::vector<QTextCursor> m_marks;
};

} // namespace tekigo
